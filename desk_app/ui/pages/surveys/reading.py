"""What the page reads: a period's counts, its sheets, what each question and month says."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.feedback import FeedbackKind
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window, month_of, parse_period, preceding, quarter_of
from desk_app.domain.survey import Grade
from desk_app.errors import DeskError
from desk_app.ui.pages.surveys.asked import INDICES, next_number
from desk_app.usecases import feedback, survey

if TYPE_CHECKING:
    from desk_app.store.queries.records import SheetLine
    from desk_app.store.work import Work

QUARTERS = 8
MONTHS = 12
ALL = 1_000_000
RECENT = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many sheets of each grade a period has, and how many complaints were received in it."""

    window: Window
    grades: Mapping[str, int]
    complaints: int = 0

    @property
    def total(self) -> int:
        """Return how many sheets there are."""
        return sum(self.grades.values())

    def of(self, grade: Grade) -> int:
        """Return how many sheets are of a grade."""
        return self.grades.get(grade.value, 0)

    @property
    def is_one_sided(self) -> bool:
        """Say whether every sheet is of one grade while somebody complained: who reads the report will ask."""
        return self.total > 0 and self.complaints > 0 and max(self.grades.values()) == self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A sheet with the number by which its dossier is known."""

    sheet: "SheetLine"
    dossier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the entry form stands beside: the quarter's counts, the sheets typed last, the number that follows."""

    counts: Counts
    recent: Sequence[Listed]
    next_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What the sheets of a period say: by grade, by question, and month by month up to its end."""

    counts: Counts
    by_question: Mapping[int, Mapping[int | None, int]]
    """Question → score, or None for a blank → sheets"""
    months: Sequence[Counts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The sheets of a period, and the periods that may be chosen."""

    window: Window
    quarters: Sequence[Window]
    listed: Sequence[Listed]


def this_quarter(work: "Work") -> Window:
    """Return the quarter in which today is counted, by the unit's custom."""
    return quarter_of(local_date(work.now), work.unit().profile.window)


def quarters(work: "Work") -> list[Window]:
    """Return this quarter and those before it."""
    kind = work.unit().profile.window
    found = [this_quarter(work)]
    while len(found) < QUARTERS:
        found.append(preceding(found[-1], kind))
    return found


def standing(work: "Work", day: date | None, typed: Sequence[str]) -> Standing:
    """Return what the entry form stands beside: the quarter of the sheet's date, the sheets typed here first."""
    kind = work.unit().profile.window
    window = quarter_of(day or local_date(work.now), kind)
    place = {subject: order for order, subject in enumerate(reversed(typed))}
    sheets = survey.sheets(work, 0, work.now)
    sheets.sort(key=lambda sheet: place.get(sheet.id, len(place)))
    numbered = max((sheet.number for sheet in sheets if next_number(sheet.number)), default="")
    return Standing(
        counts=counts(work, window),
        recent=[_listed(work, sheet) for sheet in sheets[:RECENT]],
        next_number=next_number(numbered),
    )


def listed(work: "Work", label: str) -> Sheets:
    """Return the sheets of a quarter, of this one for an empty label."""
    window = _window(work, label)
    sheets = survey.sheets(work, window.start_ms, window.end_ms, ALL)
    return Sheets(window=window, quarters=quarters(work), listed=[_listed(work, sheet) for sheet in sheets])


def results(work: "Work", label: str) -> tuple[Results, Sequence[Window]]:
    """Return what the sheets of a quarter say, and the quarters that may be chosen."""
    window = _window(work, label)
    kind = work.unit().profile.window
    months = [month_of(min(window.last, local_date(work.now)), kind)]
    while len(months) < MONTHS:
        months.append(preceding(months[-1], kind))
    sheets = survey.sheets(work, window.start_ms, window.end_ms, ALL)
    found = Results(
        counts=counts(work, window),
        by_question={index: Counter(sheet.answers.get(str(index)) for sheet in sheets) for index in INDICES},
        months=[counts(work, month) for month in months],
    )
    return found, quarters(work)


def counts(work: "Work", window: Window) -> Counts:
    """Return a period's counts."""
    complaints = [
        line
        for line in feedback.feedback(work)
        if line.what == FeedbackKind.COMPLAINT and window.contains(line.received_at)
    ]
    grades = survey.grades(work, window.start_ms, window.end_ms)
    return Counts(window=window, grades=grades, complaints=len(complaints))


def dossier_named(work: "Work", number: str) -> tuple[str, str]:
    """Return number and procedure of the dossier with that number. Raises ``RuleBroken`` for an unknown one."""
    subject = survey.find_dossier(work, number)
    if subject is None:
        return ("", "")
    received = work.dossier(subject).received
    return (received.reception or number, received.procedure.name)


def _window(work: "Work", label: str) -> Window:
    return parse_period(label, work.unit().profile.window) if label else this_quarter(work)


def _listed(work: "Work", sheet: "SheetLine") -> Listed:
    if sheet.dossier is None:
        return Listed(sheet=sheet, dossier="")
    try:
        dossier = work.dossier(sheet.dossier)
    except DeskError:
        return Listed(sheet=sheet, dossier="")
    return Listed(sheet=sheet, dossier=dossier.received.reception or dossier.official or "")
