"""Survey sheets."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.localtime import day_start, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.survey import Grade, SheetRecorded, SheetVoided
from desk_app.domain.text import nfc
from desk_app.store.queries import dossiers, records
from desk_app.store.queries.records import SheetLine

if TYPE_CHECKING:
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSheet:
    """A sheet as typed. ``dossier`` is either number of it, or empty."""

    day: date
    grade: Grade
    dossier: str = ""
    number: str = ""
    answers: dict[str, int] = field(default_factory=dict)
    comment: str = ""


def record_sheet(work: "Work", command: RecordSheet) -> str:
    """Record a sheet and return its id."""
    if command.day > local_date(work.now):
        raise RuleBroken("day", "Ngày trên phiếu ở tương lai.", "Kiểm tra lại ngày trên phiếu.")
    dossier = find_dossier(work, command.dossier)
    fact = SheetRecorded(
        day=command.day,
        grade=command.grade,
        dossier=dossier,
        number=nfc(command.number.strip()),
        answers=command.answers or None,
        comment=nfc(command.comment.strip()),
    )
    subject = work.new_subject()
    work.record(subject, fact, happened=day_start(command.day))
    return subject


def void_sheet(work: "Work", subject: str, reason: str) -> None:
    """Void a sheet entered by mistake."""
    work.record(subject, SheetVoided(reason=nfc(reason.strip())))


def sheets(work: "Work", start: int, end: int, limit: int = 500) -> list[SheetLine]:
    """Return the sheets dated in [start, end) (UTC ms), the newest first."""
    return records.sheets(work.driver, start, end, limit)


def grades(work: "Work", start: int, end: int) -> dict[str, int]:
    """Return how many sheets of each grade are dated in [start, end)."""
    return records.grades(work.driver, start, end)


def find_dossier(work: "Work", number: str) -> str | None:
    """Return the id of the dossier with that number, None for no number. Raises ``RuleBroken`` for an unknown one."""
    if not number.strip():
        return None
    found = dossiers.by_number(work.driver, number)
    if found is None:
        raise RuleBroken("dossier", f"Không có hồ sơ số {number.strip()}.", "Kiểm tra lại số, hoặc để trống.")
    return found
