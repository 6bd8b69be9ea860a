"""Survey sheet (phiếu đánh giá): what a citizen thought of the counter on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


class Grade(StrEnum):
    """Overall grade of a sheet: tốt, bình thường (khá), chưa tốt."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


SCORES = {Grade.GOOD: 100, Grade.FAIR: 50, Grade.POOR: 0}
"""Points out of 100 behind ``survey.score``: the sheet's three answers 2 – 1 – 0 of TT 01/2018, doubled fifties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRecorded(Fact):
    """A sheet was typed or read. ``answers`` maps an index of TT 01/2018 (3, 4, 6, 7, 10, 11) to 2, 1 or 0."""

    kind: ClassVar[str] = "survey.recorded/1"
    day: date
    grade: Grade
    dossier: str | None = None
    number: str = ""
    answers: dict[str, int] | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetVoided(Fact):
    """The sheet was entered by mistake; it counts nowhere."""

    kind: ClassVar[str] = "survey.voided/1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet as it stands."""

    id: str
    recorded: SheetRecorded
    recorded_by: str
    voided: str | None = None


FACTS: tuple[type[Fact], ...] = (SheetRecorded, SheetVoided)


def fold(events: Iterable[Event]) -> Sheet | None:
    """Return the sheet that the events tell of; a later recording of the same sheet replaces the earlier."""
    recorded: SheetRecorded | None = None
    subject = by = ""
    voided: str | None = None
    for event in in_order(events):
        match event.fact:
            case SheetRecorded() as fact:
                recorded, subject, by = fact, event.subject, event.actor
            case SheetVoided() as fact:
                voided = fact.reason
    if recorded is None:
        return None
    return Sheet(id=subject, recorded=recorded, recorded_by=by, voided=voided)
