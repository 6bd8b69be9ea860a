"""A due date's counting in words: every reason has its own, each pause its name."""

from datetime import date

import pytest

from desk_app.domain.deadline import Line, Reason, Stop, Term, TermUnit, explain
from desk_app.domain.localtime import at
from desk_app.domain.working_time import DayPart, WorkingCalendar
from desk_app.ui import due_words

DAYS = Term(amount=3, unit=TermUnit.DAYS)
TUESDAY = date(2025, 4, 22)


@pytest.mark.parametrize("unit", list(TermUnit))
def test_every_unit_of_a_term_has_its_words(unit: TermUnit) -> None:
    others = {due_words.term_words(Term(amount=2, unit=other)) for other in TermUnit if other is not unit}
    assert due_words.term_words(Term(amount=2, unit=unit)) not in others


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_words(reason: Reason) -> None:
    said = [due_words.explained([Line(reason=one, at=at(TUESDAY, 9), amount=61)], DAYS)[0][1] for one in Reason]
    assert said[list(Reason).index(reason)]
    assert len(set(said)) == len(Reason)


def test_half_days_are_told_by_morning_and_afternoon() -> None:
    calendar = WorkingCalendar(halves_off=frozenset({(TUESDAY, DayPart.AFTERNOON)}))
    lines = explain(at(TUESDAY, 9), Term(amount=2, unit=TermUnit.HALF_DAYS), calendar)
    assert due_words.explained(lines, Term(amount=2, unit=TermUnit.HALF_DAYS))[1:] == [
        ("Afternoon of thứ Ba 22/04", "the office is closed then"),
        ("Morning of thứ Tư 23/04", "half working day 1"),
        ("Afternoon of thứ Tư 23/04", "half working day 2"),
        ("Thứ Tư 23/04 17:00", "due"),
    ]


def test_each_pause_is_told_from_when_until_when_and_by_its_name() -> None:
    stops = [
        Stop(
            since=at(TUESDAY, 15), until=at(date(2025, 4, 23), 8), why=Reason.SUPPLEMENT, name="Thiếu giấy chứng sinh"
        ),
        Stop(since=at(date(2025, 4, 23), 9), until=at(date(2025, 4, 23), 10), why=Reason.ELSEWHERE),
        Stop(since=at(date(2025, 4, 24), 9), until=at(date(2025, 4, 24), 9, 30), name="Chủ hộ đi vắng"),
    ]
    said = due_words.explained(explain(at(TUESDAY, 9), DAYS, WorkingCalendar(), pauses=stops), DAYS)
    assert said[-4:-1] == [
        (
            "22/04 15:00 – 23/04 08:00",
            "waiting for a supplement, 2 h 30 min of office hours: Thiếu giấy chứng sinh",
        ),
        ("23/04 09:00 – 23/04 10:00", "with another authority, 1 h 0 min of office hours"),
        ("24/04 09:00 – 24/04 09:30", "paused, 0 h 30 min of office hours: Chủ hộ đi vắng"),
    ]


def test_the_middle_of_many_half_days_is_left_out() -> None:
    term = Term(amount=14, unit=TermUnit.HALF_DAYS)
    said = due_words.explained(explain(at(TUESDAY, 9), term, WorkingCalendar()), term)
    counted = [what for _, what in said if what.startswith("half working day")]
    assert counted == [f"half working day {number}" for number in (1, 2, 13, 14)]
