"""A register's rows into the ledger, a few thousand in a transaction, so that a counter goes on beside it."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.store.bulk import many_objects
from desk_app.store.queries import dossiers
from desk_app.usecases.register import facts
from desk_app.usecases.register.procedures import Finder

if TYPE_CHECKING:
    from desk_app.exchange.register import RegisterRow, RegisterSheet
    from desk_app.exchange.rows import RejectedRow
    from desk_app.store.database import Database
    from desk_app.store.work import Work

Progress = Callable[[int, int, str], object]
"""Told done, total, and what is being done; may raise to stop: what is in stays in, and a second run takes the rest."""

CHUNK = 5_000


@dataclass(slots=True, kw_only=True)
class RegisterImport:
    """What taking a register in did; the counts add up to ``read``."""

    read: int
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    rejected_file: Path | None = None


def import_register(
    database: "Database",
    path: Path,
    *,
    actor: str,
    preset: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> RegisterImport:
    """Take the register in. Idempotent by official number; rows that cannot be taken go to ``FILE.rejected.xlsx``.

    Raises ``DeskError`` where the file holds no register; nothing is changed then.
    """
    with many_objects():
        return _import(database, path, actor, preset, dry_run, progress or _silent)


def _import(
    database: "Database", path: Path, actor: str, preset: str | None, dry_run: bool, tell: Progress
) -> RegisterImport:
    from desk_app.exchange.register import read_register
    from desk_app.exchange.rejects import write_rejected

    sheet = read_register(path, lambda done, total: tell(done, total, "Đọc sổ"), preset=preset)
    done = RegisterImport(read=sheet.read, unchanged=sheet.repeated)
    refused = list(sheet.rejected)
    taker: _Taker | None = None
    for start in range(0, len(sheet.rows), CHUNK):
        with _work(database, actor, dry_run) as work:
            taker = _Taker(work, sheet, done, refused) if taker is None else taker.going_on(work)
            taker.take(sheet.rows[start : start + CHUNK])
        tell(min(start + CHUNK, len(sheet.rows)), len(sheet.rows), "Ghi hồ sơ")
    if done.added and not dry_run:
        database.tidy()
    done.rejected = len(refused)
    if refused and not dry_run:
        refused.sort(key=lambda row: row.line)
        done.rejected_file = write_rejected(path, sheet.header_rows, refused)
    return done


def _silent(_done: int, _total: int, _what: str) -> None:
    return None


def _work(database: "Database", actor: str, dry_run: bool) -> "AbstractContextManager[Work]":
    return database.trial(actor) if dry_run else database.work(actor)


class _Taker:
    """Takes rows within one work after another."""

    def __init__(
        self, work: "Work", sheet: "RegisterSheet", done: RegisterImport, refused: "list[RejectedRow]"
    ) -> None:
        self._work = work
        self._sheet = sheet
        self._done = done
        self._refused = refused
        self._finder = Finder(work)
        self._calendar = work.calendar()

    def going_on(self, work: "Work") -> "_Taker":
        """Go on in the next work."""
        self._work = work
        return self

    def take(self, rows: "Sequence[RegisterRow]") -> None:
        """Take one chunk."""
        known = dossiers.ids_of(self._work.driver, [row.official for row in rows])
        for row in rows:
            subject = known.get(row.official)
            if subject is None:
                self._add(row)
            else:
                self._update(row, subject)

    def _add(self, row: "RegisterRow") -> None:
        procedure = self._finder.find(row)
        promised = self._finder.promised(row, None if procedure is None else procedure.term)
        if promised is None:
            self._refused.append(self._sheet.refusal(row.line, _no_due(row, known=procedure is not None)))
            return
        if procedure is None:
            procedure = self._finder.add_unmatched(self._work, row)
        subject = self._work.new_subject()
        self._work.record(subject, facts.received(row, procedure.ref, promised), happened=row.received.at)
        for fact, happened in facts.followed(row):
            self._work.record(subject, fact, happened=happened)
        self._done.added += 1

    def _update(self, row: "RegisterRow", subject: str) -> None:
        dossier = self._work.dossier(subject)
        procedure = self._finder.find(row)
        promised = self._finder.promised(row, None)
        ref = dossier.received.procedure if procedure is None else procedure.ref
        changes = facts.changed(row, dossier, ref, promised, self._calendar, self._work.now)
        self._work.record(dossier.id, *changes)
        if changes:
            self._done.updated += 1
        else:
            self._done.unchanged += 1


def _no_due(row: "RegisterRow", *, known: bool) -> str:
    name = row.procedure_name or row.procedure_code
    if known:
        return f"Thủ tục “{name}” không có thời hạn trong danh mục: ghi ngày hẹn trả vào dòng này."
    return f"Thủ tục “{name}” không có trong danh mục: ghi ngày hẹn trả vào dòng này, hoặc sửa mã thủ tục."
