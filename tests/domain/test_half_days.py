"""Half days: terms of them, halves of a day closed and opened, hours that change; then what holds of all of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.deadline import Due, Line, Reason, Term, TermUnit, due, explain, extended
from desk_app.domain.localtime import MINUTE_MS, at, local_date, minute_of_day
from desk_app.domain.working_time import HALVES, NOON, DayPart, OfficeHours, WorkingCalendar, half_of, next_half
from tests.domain.calendars import CALENDAR, SATURDAY_MORNINGS, days_between, moment, term, written
from tests.domain.moments import days, moments, pauses

TUESDAY, SATURDAY = date(2025, 4, 22), date(2025, 4, 19)
MORNING, AFTERNOON = DayPart.MORNING, DayPart.AFTERNOON


def closed(*halves: tuple[date, DayPart]) -> WorkingCalendar:
    return replace(CALENDAR, halves_off=frozenset(halves))


def opened(*halves: tuple[date, DayPart]) -> WorkingCalendar:
    return replace(CALENDAR, halves_worked=frozenset(halves))


def told(lines: list[Line]) -> list[tuple[str, str, int]]:
    return [(line.reason.value, written(line.at), line.amount) for line in lines]


# A half day closed or opened


def test_a_closed_morning_leaves_the_afternoon():
    calendar = closed((TUESDAY, MORNING))
    assert calendar.spans(TUESDAY) == ((810, 1020),)
    assert calendar.is_working(TUESDAY)
    assert written(calendar.opens_at(TUESDAY)) == "2025-04-22 13:30"
    assert written(calendar.next_open(moment("2025-04-22 08:00"))) == "2025-04-22 13:30"
    assert calendar.working_minutes(at(TUESDAY), at(TUESDAY, 24)) == 210


def test_a_closed_afternoon_ends_the_day_at_noon():
    calendar = closed((TUESDAY, AFTERNOON))
    assert written(calendar.closes_at(TUESDAY)) == "2025-04-22 11:30"
    assert written(calendar.within_hours(TUESDAY, 15 * 60)) == "2025-04-22 11:30"
    assert written(calendar.add_minutes(moment("2025-04-22 11:00"), 60)) == "2025-04-23 08:00"


def test_a_day_of_which_both_halves_are_closed_is_a_day_off():
    assert not closed((TUESDAY, MORNING), (TUESDAY, AFTERNOON)).is_working(TUESDAY)


def test_an_opened_half_has_the_hours_of_a_day_made_up():
    calendar = opened((SATURDAY, MORNING))
    assert calendar.spans(SATURDAY) == ((450, 690),)
    assert calendar.is_made_up(SATURDAY)
    assert not calendar.is_made_up(TUESDAY)


def test_a_half_of_a_holiday_may_be_worked():
    assert opened((date(2025, 5, 1), AFTERNOON)).spans(date(2025, 5, 1)) == ((810, 1020),)


def test_opening_a_half_that_is_worked_anyway_changes_nothing():
    assert opened((TUESDAY, MORNING)).spans(TUESDAY) == CALENDAR.spans(TUESDAY)


def test_an_opened_half_has_the_usual_hours_where_days_made_up_have_none_then():
    mornings = OfficeHours(made_up=((480, 720),))
    calendar = WorkingCalendar(hours=mornings, halves_worked=frozenset({(SATURDAY, AFTERNOON)}))
    assert calendar.spans(SATURDAY) == ((810, 1020),)


def test_hours_without_a_break_are_parted_at_noon():
    hours = OfficeHours(weekdays=(*[((420, 900),)] * 5, (), ()))
    calendar = WorkingCalendar(hours=hours, halves_off=frozenset({(TUESDAY, MORNING)}))
    assert calendar.spans(TUESDAY) == ((NOON, 900),)
    assert calendar.half(TUESDAY + timedelta(days=1), MORNING) == ((420, NOON),)


# Hours that change


WINTER = OfficeHours(weekdays=(*[((480, 720), (780, 1020))] * 5, (), ()), cut_off=14 * 60)


def test_other_hours_hold_from_their_day_on():
    calendar = replace(CALENDAR, later_hours=((TUESDAY, WINTER),))
    assert calendar.minutes_on(TUESDAY - timedelta(days=1)) == 450
    assert calendar.minutes_on(TUESDAY) == 480
    assert written(calendar.closes_at(TUESDAY)) == "2025-04-22 17:00"


def test_the_latest_hours_that_have_begun_hold():
    summer = OfficeHours(weekdays=(*[((420, 690),)] * 5, (), ()))
    calendar = replace(CALENDAR, later_hours=((date(2025, 4, 1), WINTER), (TUESDAY, summer)))
    assert [calendar.hours_on(TUESDAY + timedelta(days=apart)) for apart in (-60, -1, 0, 90)] == [
        CALENDAR.hours,
        WINTER,
        summer,
        summer,
    ]


def test_the_cut_off_is_that_of_the_day_s_hours():
    calendar = replace(CALENDAR, later_hours=((TUESDAY, WINTER),))
    asked = term("same day")
    assert written(due(moment("2025-04-21 14:30"), asked, calendar).at) == "2025-04-21 17:00"
    assert written(due(moment("2025-04-22 14:30"), asked, calendar).at) == "2025-04-23 17:00"
    assert explain(moment("2025-04-22 14:30"), asked, calendar)[1].amount == 14 * 60


def test_a_cut_off_outside_the_day_is_refused():
    with pytest.raises(ValueError, match="cut-off"):
        OfficeHours(cut_off=1500)


# A term of half days

HALF_DAYS = [
    ("2025-04-22 09:00", 1, "2025-04-22 17:00", "the morning of reception is not counted; the afternoon is"),
    ("2025-04-22 07:00", 1, "2025-04-22 17:00", "before work it is the morning already"),
    ("2025-04-22 11:59", 1, "2025-04-22 17:00", "until 12:00 it is the morning still"),
    ("2025-04-22 12:00", 1, "2025-04-23 11:30", "from 12:00 it is the afternoon, which is not counted"),
    ("2025-04-22 18:00", 1, "2025-04-23 11:30", "after work it is the afternoon still"),
    ("2025-04-22 09:00", 2, "2025-04-23 11:30", "T3 afternoon, T4 morning"),
    ("2025-04-22 14:00", 4, "2025-04-24 17:00", "T4 both, T5 both"),
    ("2025-04-25 16:00", 5, "2025-04-29 11:30", "T7 26 both, T2 28 both, T3 29 morning"),
]


@pytest.mark.parametrize(("received", "amount", "promised", "counting"), HALF_DAYS)
def test_half_days_end_when_the_office_closes_for_noon_or_for_the_day(received, amount, promised, counting):
    counted = due(moment(received), Term(amount=amount, unit=TermUnit.HALF_DAYS), CALENDAR)
    assert (written(counted.at), counted.timed) == (promised, True), counting


def test_each_half_day_has_its_line_and_a_day_off_one():
    lines = explain(moment("2025-04-29 09:00"), term("2 half days"), closed((date(2025, 4, 29), AFTERNOON)))
    assert told(lines) == [
        ("received", "2025-04-29 09:00", 0),
        ("closed half", "2025-04-29 12:00", 0),
        ("day off", "2025-04-30 00:00", 0),
        ("day off", "2025-05-01 00:00", 0),
        ("day off", "2025-05-02 00:00", 0),
        ("weekend", "2025-05-03 00:00", 0),
        ("weekend", "2025-05-04 00:00", 0),
        ("counted half", "2025-05-05 07:30", 1),
        ("counted half", "2025-05-05 13:30", 2),
        ("promised", "2025-05-05 17:00", 0),
    ]


def test_half_days_of_a_swapped_saturday_are_told_as_made_up():
    lines = explain(moment("2025-04-25 15:00"), term("1 half days"), CALENDAR)
    assert [line.reason for line in lines] == [Reason.RECEIVED, Reason.MADE_UP_HALF, Reason.PROMISED]
    assert written(lines[1].until or 0) == "2025-04-26 11:30"


def test_an_online_half_day_counts_from_the_next_opening():
    lines = explain(moment("2025-04-22 12:30"), term("1 half days"), CALENDAR, online=True)
    assert told(lines)[1:] == [
        ("outside hours", "2025-04-22 13:30", 0),
        ("counted half", "2025-04-23 07:30", 1),
        ("promised", "2025-04-23 11:30", 0),
    ]


def test_a_clock_time_in_a_closed_half_is_explained():
    lines = explain(moment("2025-04-21 15:00"), term("1 days"), closed((TUESDAY, AFTERNOON)))
    assert told(lines)[1:] == [
        ("counted", "2025-04-22 00:00", 1),
        ("closed half", "2025-04-22 12:00", 0),
        ("into hours", "2025-04-22 11:30", 0),
        ("promised", "2025-04-22 11:30", 0),
    ]


def test_a_same_day_term_that_ends_at_noon_is_explained():
    lines = explain(moment("2025-04-22 09:00"), term("same day"), closed((TUESDAY, AFTERNOON)))
    assert [line.reason for line in lines] == [Reason.RECEIVED, Reason.CLOSED_HALF, Reason.PROMISED]


# What holds of all of it

halves = st.tuples(days, st.sampled_from(HALVES))
some_halves = st.frozensets(halves, max_size=6)
offices = st.sampled_from([CALENDAR.hours, SATURDAY_MORNINGS.hours, WINTER, OfficeHours(made_up=((480, 700),))])
calendars = st.builds(
    lambda off, worked, hours, later: replace(
        CALENDAR,
        halves_off=off,
        halves_worked=worked - off,
        hours=hours,
        later_hours=tuple(sorted(later.items(), key=lambda change: change[0])),
    ),
    some_halves,
    some_halves,
    offices,
    st.dictionaries(days, offices, max_size=2),
)
amounts = st.integers(1, 12)
terms = st.builds(Term, amount=amounts, unit=st.sampled_from(TermUnit))


@given(moments, terms, st.booleans(), calendars)
def test_nothing_is_ever_due_in_a_closed_half(received, length, online, calendar):
    promised = due(received, length, calendar, online=online)
    assert promised.at == calendar.within_hours(local_date(promised.at), minute_of_day(promised.at))
    assert half_of(promised.at - MINUTE_MS) not in calendar.halves_off  # a closing belongs to the half that it ends
    assert calendar.is_working(local_date(promised.at))


@given(moments, moments, terms, calendars)
def test_what_comes_later_online_is_never_due_earlier(one, other, length, calendar):
    first, second = sorted((one, other))
    assert due(first, length, calendar, online=True).at <= due(second, length, calendar, online=True).at


@given(moments, moments, amounts, calendars)
def test_what_comes_later_is_never_due_an_earlier_half_day(one, other, amount, calendar):
    first, second = sorted((one, other))
    length = Term(amount=amount, unit=TermUnit.HALF_DAYS)
    assert due(first, length, calendar).at <= due(second, length, calendar).at


@given(moments, amounts, calendars)
def test_a_term_of_half_days_has_so_many_halves_with_hours_after_the_first(received, amount, calendar):
    promised = due(received, Term(amount=amount, unit=TermUnit.HALF_DAYS), calendar)
    count, half = 0, half_of(received)
    while half != half_of(promised.at - MINUTE_MS):
        half = next_half(*half)
        count += bool(calendar.half(*half))
    assert count == amount
    assert half not in calendar.halves_off


@given(moments, amounts, calendars)
def test_one_more_half_day_is_always_later(received, amount, calendar):
    shorter, longer = (due(received, Term(amount=n, unit=TermUnit.HALF_DAYS), calendar) for n in (amount, amount + 1))
    assert shorter.at < longer.at


@given(moments, amounts)
def test_two_half_days_are_a_working_day_where_no_half_is_closed(received, amount):
    halves_due = due(received, Term(amount=2 * amount, unit=TermUnit.HALF_DAYS), CALENDAR)
    days_due = due(received, Term(amount=amount, unit=TermUnit.DAYS), CALENDAR)
    if CALENDAR.is_working(local_date(received)) and minute_of_day(received) >= NOON:
        assert local_date(halves_due.at) == local_date(days_due.at)


@given(moments, amounts, calendars)
def test_the_lines_count_every_half_day_once(received, amount, calendar):
    lines = explain(received, Term(amount=amount, unit=TermUnit.HALF_DAYS), calendar)
    counted = [line for line in lines if line.reason in (Reason.COUNTED_HALF, Reason.MADE_UP_HALF)]
    assert [line.amount for line in counted] == list(range(1, amount + 1))
    assert counted[-1].until == lines[-1].at
    moments_told = [line.at for line in lines[1:-1]]
    assert moments_told == sorted(moments_told)


@given(moments, terms, st.booleans(), pauses, calendars)
def test_the_explanation_ends_where_the_due_date_is(received, length, online, stops, calendar):
    lines = explain(received, length, calendar, online=online, pauses=stops)
    assert lines[-1].at == extended(due(received, length, calendar, online=online), stops, calendar).at


@given(moments, st.booleans(), pauses, calendars, st.randoms(use_true_random=False))
def test_the_order_of_pauses_does_not_matter(at_ms, timed, stops, calendar, random):
    promised = Due(at=calendar.closes_at(local_date(at_ms)), timed=timed)
    assert extended(promised, random.sample(stops, len(stops)), calendar) == extended(promised, stops, calendar)


@given(moments, pauses, pauses, calendars)
def test_one_more_pause_never_brings_the_due_date_forward(at_ms, some, more, calendar):
    promised = Due(at=at_ms, timed=True)
    assert extended(promised, some, calendar).at <= extended(promised, some + more, calendar).at


@given(moments, moments, halves, calendars)
def test_closing_a_half_never_adds_working_minutes(one, other, half, calendar):
    start, end = sorted((one, other))
    shut = replace(calendar, halves_off=calendar.halves_off | {half})
    assert shut.working_minutes(start, end) <= calendar.working_minutes(start, end)


@given(moments, st.integers(0, 3000), calendars)
def test_minutes_added_are_the_minutes_between(start, count, calendar):
    end = calendar.add_minutes(start, count)
    assert calendar.working_minutes(start, end) == count
    assert not count or calendar.working_minutes(start, end - MINUTE_MS) == count - 1


@given(moments, moments, calendars)
def test_working_minutes_are_those_of_the_stretches(one, other, calendar):
    stretches = calendar.stretches(one, other)
    assert calendar.working_minutes(one, other) == sum((end - start) // MINUTE_MS for start, end in stretches)


@given(moments, calendars)
def test_the_next_opening_loses_no_working_minute(start, calendar):
    opening = calendar.next_open(start)
    assert calendar.working_minutes(start, opening) == 0
    assert calendar.working_minutes(opening, opening + MINUTE_MS) == 1


@given(days, calendars)
def test_a_day_is_its_two_halves(day, calendar):
    for each in days_between(day, day + timedelta(days=3)):
        parted = calendar.half(each, MORNING) + calendar.half(each, AFTERNOON)
        assert sum(end - start for start, end in parted) == calendar.minutes_on(each)
        assert calendar.half(each, DayPart.WHOLE) == calendar.spans(each)
