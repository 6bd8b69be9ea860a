"""Taking survey sheets and the procedure catalogue in from files; the same file again changes nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.localtime import at, day_start, local_date
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.domain.text import nfc
from desk_app.store.queries import dossiers, records
from desk_app.store.subjects import sheet_subject
from desk_app.usecases.catalogue import CatalogueImport, take_catalogue

if TYPE_CHECKING:
    from desk_app.exchange.cells import Cell
    from desk_app.exchange.rows import RejectedRow
    from desk_app.exchange.surveys import SurveyRow, SurveySheets
    from desk_app.store.database import Database
    from desk_app.store.work import Work

_ALL = -1


@dataclass(slots=True, kw_only=True)
class SurveyImport:
    """What taking survey sheets in did; the counts add up to ``read``."""

    read: int
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    rejected_file: Path | None = None


def import_catalogue(database: "Database", path: Path, *, actor: str) -> CatalogueImport:
    """Take a catalogue in; lines that cannot be taken go to ``FILE.rejected.xlsx``. Raises ``DeskError`` for none."""
    from desk_app.exchange.catalogue import read_catalogue

    catalogue = read_catalogue(path)
    with database.work(actor) as work:
        done = take_catalogue(work, catalogue)
    done.rejected_file = _write(path, catalogue.header_rows, catalogue.rejected)
    return done


def import_surveys(database: "Database", path: Path, *, actor: str) -> SurveyImport:
    """Take survey sheets in; lines that cannot be taken go to ``FILE.rejected.xlsx``. Raises ``DeskError`` for none.

    A sheet with a number is known again by it and its day, and follows the file where it changed; one without a
    number by everything that it says: the third alike of a day is known where there are three.
    """
    from desk_app.exchange.surveys import read_surveys

    sheets = read_surveys(path)
    done = SurveyImport(read=sheets.read)
    refused = list(sheets.rejected)
    with database.work(actor) as work:
        taker = _SheetTaker(work, sheets, done, refused)
        for row in sheets.rows:
            taker.take(row)
    done.rejected = len(refused)
    refused.sort(key=lambda row: row.line)
    done.rejected_file = _write(path, sheets.header_rows, refused)
    return done


def _write(path: Path, header_rows: "Sequence[Sequence[Cell]]", refused: "Sequence[RejectedRow]") -> Path | None:
    from desk_app.exchange.rejects import write_rejected

    return write_rejected(path, header_rows, refused) if refused else None


class _SheetTaker:
    """Takes one sheet after another within a work."""

    def __init__(self, work: "Work", sheets: "SurveySheets", done: SurveyImport, refused: "list[RejectedRow]") -> None:
        self._work = work
        self._sheets = sheets
        self._done = done
        self._refused = refused
        self._by_number: dict[tuple[date, str], tuple[str, SheetRecorded]] = {}
        self._lines: dict[tuple[date, str], int] = {}
        self._alike: Counter[str] = Counter()
        self._met: Counter[str] = Counter()
        days = [row.day for row in sheets.rows]
        if days:
            self._know(min(days), max(days))

    def _know(self, first: date, last: date) -> None:
        for line in records.sheets(self._work.driver, day_start(first), at(last, 24), _ALL):
            day = local_date(line.day_at)
            told = SheetRecorded(
                day=day,
                grade=Grade(line.grade),
                dossier=line.dossier,
                number=line.number,
                answers=line.answers or None,
                comment=line.comment,
            )
            if line.number:
                self._by_number[day, line.number] = line.id, told
            else:
                self._alike[_told(told)] += 1

    def take(self, row: "SurveyRow") -> None:
        """Take one sheet."""
        dossier = dossiers.by_number(self._work.driver, row.dossier) if row.dossier else None
        if row.dossier and dossier is None:
            self._refuse(row, f"Không có hồ sơ số {row.dossier}: kiểm tra lại số, hoặc để trống.")
        elif row.day > local_date(self._work.now):
            self._refuse(row, "Ngày trên phiếu ở tương lai.")
        else:
            sheet = SheetRecorded(
                day=row.day, grade=row.grade, dossier=dossier, number=nfc(row.number), comment=nfc(row.comment)
            )
            self._numbered(row, sheet) if sheet.number else self._unnumbered(sheet)

    def _refuse(self, row: "SurveyRow", reason: str) -> None:
        self._refused.append(self._sheets.refusal(row.line, reason))

    def _numbered(self, row: "SurveyRow", sheet: SheetRecorded) -> None:
        key = sheet.day, sheet.number
        subject, known = self._by_number.get(key, (sheet_subject(f"{sheet.day}/{sheet.number}"), None))
        first = self._lines.setdefault(key, row.line)
        if known is None:
            self._add(subject, sheet)
        elif _told(known) == _told(sheet):
            self._done.unchanged += 1
        elif first != row.line:
            self._refuse(row, f"Trùng số phiếu với dòng {first} mà nội dung khác; giữ dòng trước.")
            return
        else:
            self._work.record(subject, replace(sheet, answers=known.answers), happened=day_start(sheet.day))
            self._done.updated += 1
        self._by_number[key] = subject, sheet

    def _unnumbered(self, sheet: SheetRecorded) -> None:
        told = _told(sheet)
        self._met[told] += 1
        if self._met[told] <= self._alike[told]:
            self._done.unchanged += 1
        else:
            self._add(sheet_subject(f"{told}/{self._met[told]}"), sheet)

    def _add(self, subject: str, sheet: SheetRecorded) -> None:
        """Record a sheet, unless somebody voided it since it was taken in."""
        if self._work.history(subject):
            self._done.unchanged += 1
            return
        self._work.record(subject, sheet, happened=day_start(sheet.day))
        self._done.added += 1


def _told(sheet: SheetRecorded) -> str:
    return "\n".join((sheet.day.isoformat(), sheet.grade, sheet.dossier or "", sheet.number, sheet.comment))
