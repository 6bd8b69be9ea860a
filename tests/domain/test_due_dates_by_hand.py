"""The due dates of tests/golden/due-dates.tsv, each counted by hand in its last column, against both calendars.

Weekdays there: T2 Monday … T7 Saturday, CN Sunday. An ordinary day has 4 h before noon and 3.5 h after it. `calendar`
says what is special about the unit: `saturdays` (mornings, too), a half day `closed` or `open`, hours `from` a day on.
"""

import csv
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

import db
from desk_app.domain.deadline import Due, Reason, Term, due, explain, extended
from desk_app.domain.working_time import DayPart, OfficeHours, WorkingCalendar
from tests.domain.calendars import CALENDAR, SATURDAY_MORNINGS, moment, term, written

TABLE = Path(__file__).parents[1] / "golden" / "due-dates.tsv"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A row of the table."""

    received: str
    by: str
    term: str
    calendar: str
    stops: str
    due: str
    extended: str
    counting: str

    @property
    def asked(self) -> tuple[int, Term]:
        return moment(self.received), term(self.term)

    @property
    def online(self) -> bool:
        return self.by == "online"

    @property
    def pauses(self) -> list[tuple[int, int]]:
        return [(moment(stop[:16]), moment(stop[19:])) for stop in self.stops.split("; ") if stop]


def read(path: Path) -> list[Case]:
    with path.open(encoding="utf-8", newline="") as file:
        return [Case(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


CASES = read(TABLE)


def shipped() -> WorkingCalendar:
    """Return the calendar that the seeds give."""
    with db.path("seeds/holidays.csv").open(encoding="utf-8", newline="") as file:
        days = {date.fromisoformat(row["date"]): row["kind"] for row in csv.DictReader(file)}
    return WorkingCalendar(
        days_off=frozenset(day for day, kind in days.items() if kind == "off"),
        working_days=frozenset(day for day, kind in days.items() if kind == "working"),
    )


def special(calendar: WorkingCalendar, said: str) -> WorkingCalendar:
    """Return the calendar with what a case says is special about the unit."""
    match said.split():
        case ["usual"]:
            return calendar
        case ["saturdays"]:
            return replace(calendar, hours=SATURDAY_MORNINGS.hours)
        case ["closed", day, part]:
            return replace(calendar, halves_off=frozenset({(date.fromisoformat(day), DayPart(part))}))
        case ["open", day, part]:
            return replace(calendar, halves_worked=frozenset({(date.fromisoformat(day), DayPart(part))}))
        case ["from", day, *spans]:
            full = tuple((minutes(span[:5]), minutes(span[6:])) for span in spans)
            hours = OfficeHours(weekdays=(*[full] * 5, (), ()), made_up=full)
            return replace(calendar, later_hours=((date.fromisoformat(day), hours),))
    raise AssertionError(said)


def minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


@pytest.fixture(params=["typed by hand", "shipped"])
def calendar(request: pytest.FixtureRequest) -> WorkingCalendar:
    return CALENDAR if request.param == "typed by hand" else shipped()


def name(case: Case) -> str:
    return f"{case.received} {case.term} {case.by} {case.calendar}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_due_agrees_with_the_counting_by_hand(case: Case, calendar: WorkingCalendar) -> None:
    counted = due(*case.asked, special(calendar, case.calendar), online=case.online)
    assert written(counted.at) == case.due, case.counting


@pytest.mark.parametrize("case", CASES, ids=name)
def test_extended_agrees_with_the_counting_by_hand(case: Case, calendar: WorkingCalendar) -> None:
    own = special(calendar, case.calendar)
    promised = Due(at=moment(case.due), timed=case.term != "same day")
    assert written(extended(promised, case.pauses, own).at) == case.extended, case.counting


@pytest.mark.parametrize("case", CASES, ids=name)
def test_the_explanation_ends_on_what_was_counted_by_hand(case: Case, calendar: WorkingCalendar) -> None:
    own = special(calendar, case.calendar)
    lines = explain(*case.asked, own, online=case.online, pauses=case.pauses)
    assert (written(lines[-1].at), lines[-1].reason) == (
        case.extended,
        Reason.MOVED if case.pauses else Reason.PROMISED,
    ), case.counting
    assert [written(line.at) for line in lines if line.reason is Reason.PROMISED] == [case.due]


def test_forty_cases_at_least_of_every_kind_that_the_law_knows() -> None:
    assert len(CASES) == len({name(case) for case in CASES}) >= 40
    assert {term(case.term).unit.value for case in CASES} == {
        "days",
        "half days",
        "hours",
        "same day",
        "calendar days",
        "months",
    }
    assert sum(bool(case.stops) for case in CASES) >= 12
    assert all(len(case.counting.split()) > 2 or "," in case.counting for case in CASES)
