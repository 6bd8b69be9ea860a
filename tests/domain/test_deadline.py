"""Due dates counted by hand round Tết 2025 and 2026 and 30 April 2025; then what holds of all of them.

In the tables the last column is the counting. Weekdays: T2 Monday … T7 Saturday, CN Sunday.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.deadline import Due, Reason, Term, TermUnit, due, explain, extended
from desk_app.domain.localtime import MINUTE_MS, local_date, minute_of_day
from tests.domain.calendars import CALENDAR, SATURDAY_MORNINGS, moment, term, written
from tests.domain.moments import moments, pauses

AT_THE_COUNTER = [
    # Ordinary weeks
    ("2023-06-13 11:30", "3 days", "2023-06-16 11:30", "T4 14, T5 15, T6 16"),
    ("2023-06-15 16:45", "2 days", "2023-06-19 16:45", "T6 16, T2 19"),
    ("2023-06-14 12:00", "1 days", "2023-06-15 11:30", "T5 15; noon goes back to the end of the morning"),
    ("2023-06-14 06:45", "1 days", "2023-06-15 07:30", "T5 15; nobody is there before 07:30"),
    ("2023-06-14 18:20", "1 days", "2023-06-15 17:00", "T5 15; nobody is there after 17:00"),
    ("2023-06-14 09:00", "8 hours", "2023-06-15 09:30", "T4 2.5 + 3.5 = 6, T5 2"),
    ("2023-06-14 07:30", "4 hours", "2023-06-14 11:30", "the whole morning ends with it"),
    ("2023-06-14 13:30", "4 hours", "2023-06-15 08:00", "T4 3.5, T5 0.5"),
    ("2023-06-14 12:15", "1 hours", "2023-06-14 14:30", "the clock waits until 13:30"),
    # Tết 2025: off T2 27/01 to T6 31/01
    ("2025-01-21 09:00", "3 days", "2025-01-24 09:00", "T4 22, T5 23, T6 24"),
    ("2025-01-22 09:00", "3 days", "2025-02-03 09:00", "T5 23, T6 24, T2 03/02"),
    ("2025-01-24 16:30", "1 days", "2025-02-03 16:30", "T2 03/02"),
    ("2025-01-24 10:00", "5 days", "2025-02-07 10:00", "03, 04, 05, 06, 07/02"),
    ("2025-01-17 08:00", "10 days", "2025-02-07 08:00", "20 to 24 are five, 03 to 07/02 five"),
    ("2025-01-24 14:00", "8 hours", "2025-02-03 14:30", "T6 3, T2 03/02 4 + 1"),
    ("2025-01-24 16:00", "2 hours", "2025-02-03 08:30", "T6 1, T2 03/02 1"),
    ("2025-01-24 15:00", "same day", "2025-01-24 17:00", "15:00 is still in time"),
    ("2025-01-24 15:01", "same day", "2025-02-03 17:00", "after the cut-off, next is T2 03/02"),
    ("2025-01-24 09:00", "7 calendar days", "2025-02-03 09:00", "31/01 is mùng 3, T7, CN, so T2"),
    ("2025-01-24 09:00", "10 calendar days", "2025-02-03 09:00", "03/02 itself, a T2"),
    ("2024-12-27 10:00", "1 months", "2025-02-03 10:00", "27/01 is off, so after Tết"),
    ("2024-12-31 10:00", "1 months", "2025-02-03 10:00", "31/01 is off, so after Tết"),
    # 30 April 2025: off T4 30/04, T5 01/05, T6 02/05; T7 26/04 worked; T2 07/04 off
    ("2025-04-04 09:00", "1 days", "2025-04-08 09:00", "T2 07 is Giỗ Tổ, so T3 08"),
    ("2025-04-25 09:00", "1 days", "2025-04-26 09:00", "T7 26 is worked"),
    ("2025-04-25 09:00", "2 days", "2025-04-28 09:00", "T7 26, T2 28"),
    ("2025-04-24 09:00", "5 days", "2025-05-05 09:00", "T6 25, T7 26, T2 28, T3 29, T2 05/05"),
    ("2025-04-26 10:00", "1 days", "2025-04-28 10:00", "T2 28"),
    ("2025-04-26 15:30", "same day", "2025-04-28 17:00", "after the cut-off of a worked T7"),
    ("2025-04-29 15:01", "same day", "2025-05-05 17:00", "30/04 to 04/05 are off"),
    ("2025-04-29 16:00", "2 hours", "2025-05-05 08:30", "T3 1, T2 05/05 1"),
    ("2025-04-25 16:00", "2 hours", "2025-04-26 08:30", "T6 1, T7 1"),
    ("2025-04-21 09:00", "5 calendar days", "2025-04-26 09:00", "a worked T7 does not roll over"),
    ("2025-04-25 09:00", "5 calendar days", "2025-05-05 09:00", "T4 30/04 is off, next is T2 05/05"),
    ("2025-03-31 09:00", "1 months", "2025-05-05 09:00", "April has no 31, its 30 is off, next is T2 05/05"),
    ("2025-04-02 09:00", "1 months", "2025-05-05 09:00", "T6 02/05 is off by the swap, next is T2"),
    # New year 2026: off T5 01/01, T6 02/01; T7 10/01 worked
    ("2025-12-31 10:00", "1 days", "2026-01-05 10:00", "T2 05"),
    ("2026-01-08 09:00", "2 days", "2026-01-10 09:00", "T6 09, T7 10 is worked"),
    ("2026-01-09 14:00", "2 days", "2026-01-12 14:00", "T7 10, T2 12"),
    ("2026-01-10 14:30", "same day", "2026-01-10 17:00", "a worked T7 has its afternoon"),
    # Tết 2026: off T2 16/02 to T6 20/02
    ("2026-02-12 09:00", "1 days", "2026-02-13 09:00", "T6 13"),
    ("2026-02-12 09:00", "2 days", "2026-02-23 09:00", "T6 13, T2 23"),
    ("2026-02-13 16:59", "1 days", "2026-02-23 16:59", "T2 23"),
    ("2026-02-09 09:00", "15 days", "2026-03-09 09:00", "10-13 four, 23-27 nine, 02-06/03 fourteen, T2 09/03"),
    ("2026-02-13 15:30", "same day", "2026-02-23 17:00", "after the cut-off, next is T2 23"),
    ("2026-02-13 08:00", "5 calendar days", "2026-02-23 08:00", "18/02 is mùng 2, next is T2 23"),
    ("2026-01-16 08:00", "1 months", "2026-02-23 08:00", "16/02 is off, next is T2 23"),
    ("2026-01-30 08:00", "1 months", "2026-03-02 08:00", "February has no 30, its 28 is a T7, next is T2"),
    ("2026-02-13 13:30", "24 hours", "2026-02-25 15:00", "T6 3.5, T2 7.5 = 11, T3 7.5 = 18.5, T4 4 + 1.5"),
]

ONLINE = [
    ("2023-06-14 09:10", "1 days", "2023-06-15 09:10", "in office hours like everybody"),
    ("2023-06-14 12:10", "1 days", "2023-06-15 13:30", "at noon: from 13:30"),
    ("2023-06-14 05:00", "2 hours", "2023-06-14 09:30", "before work: from 07:30"),
    ("2025-01-29 20:00", "2 days", "2025-02-05 07:30", "mùng 1: from T2 03/02 07:30; T3 04, T4 05"),
    ("2025-01-25 09:00", "same day", "2025-02-03 17:00", "T7: from T2 03/02"),
    ("2025-01-24 17:30", "4 hours", "2025-02-03 11:30", "from T2 03/02 07:30"),
    ("2025-04-25 18:00", "3 days", "2025-05-05 07:30", "from T7 26 07:30; T2 28, T3 29, T2 05/05"),
    ("2025-04-27 21:00", "1 days", "2025-04-29 07:30", "CN: from T2 28 07:30; T3 29"),
    ("2026-02-17 00:05", "3 days", "2026-02-26 07:30", "from T2 23 07:30; 24, 25, 26"),
]

HALF_DAYS = [
    ("2023-06-16 15:00", "1 days", "2023-06-17 11:30", "T7 17 counts, and closes at 11:30"),
    ("2023-06-17 09:00", "1 days", "2023-06-19 09:00", "T2 19"),
    ("2023-06-16 16:00", "4 hours", "2023-06-17 10:30", "T6 1, T7 3"),
    ("2023-06-16 16:00", "6 hours", "2023-06-19 08:30", "T6 1, T7 4, T2 1"),
    ("2023-06-17 11:00", "same day", "2023-06-17 11:30", "until the half day ends"),
    ("2023-06-17 11:30", "same day", "2023-06-19 17:00", "the half day is over, although it is not 15:00"),
    ("2025-04-25 15:00", "1 days", "2025-04-26 15:00", "a T7 worked for another day is a whole one"),
]


@pytest.mark.parametrize(("received", "length", "promised", "counting"), AT_THE_COUNTER)
def test_a_dossier_handed_in_at_the_counter_is_promised_as_counted_by_hand(received, length, promised, counting):
    assert written(due(moment(received), term(length), CALENDAR).at) == promised, counting


@pytest.mark.parametrize(("received", "length", "promised", "counting"), ONLINE)
def test_an_online_dossier_outside_hours_counts_from_the_next_opening(received, length, promised, counting):
    assert written(due(moment(received), term(length), CALENDAR, online=True).at) == promised, counting


@pytest.mark.parametrize(("received", "length", "promised", "counting"), HALF_DAYS)
def test_a_unit_that_works_on_saturday_mornings_counts_half_days(received, length, promised, counting):
    assert written(due(moment(received), term(length), SATURDAY_MORNINGS).at) == promised, counting


def test_seconds_are_not_counted():
    received = moment("2023-06-13 11:29") + 59_999
    assert written(due(received, term("3 days"), CALENDAR).at) == "2023-06-16 11:29"


def test_only_same_day_terms_promise_a_day_without_a_time():
    received = moment("2023-06-13 09:00")
    untimed = {unit for unit in TermUnit if not due(received, Term(amount=1, unit=unit), CALENDAR).timed}
    assert untimed == {TermUnit.SAME_DAY}


def test_the_cut_off_is_the_units_own():
    received = moment("2023-06-13 14:30")
    assert written(due(received, term("same day"), CALENDAR, cut_off=14 * 60).at) == "2023-06-14 17:00"


@pytest.mark.parametrize("unit", [unit for unit in TermUnit if unit is not TermUnit.SAME_DAY])
def test_a_term_of_nothing_is_refused(unit):
    with pytest.raises(ValueError, match="0"):
        Term(amount=0, unit=unit)


PAUSED = [
    ("2023-06-16 11:30", ["2023-06-14 09:00 2023-06-14 09:20"], "2023-06-16 13:50", "20 minutes, over noon"),
    ("2023-06-16 11:30", ["2023-06-13 17:00 2023-06-14 07:30"], "2023-06-16 11:30", "a night takes nothing"),
    ("2023-06-16 11:30", ["2023-06-14 11:30 2023-06-14 13:30"], "2023-06-16 11:30", "noon takes nothing"),
    ("2023-06-16 11:30", ["2023-06-10 08:00 2023-06-11 20:00"], "2023-06-16 11:30", "a weekend takes nothing"),
    ("2023-06-16 11:30", ["2023-06-14 10:00 2023-06-15 10:00"], "2023-06-19 11:30", "T4 5, T5 2.5: one day"),
    ("2023-06-16 11:30", ["2023-06-09 16:00 2023-06-12 08:00"], "2023-06-16 15:00", "T6 60, T2 30 minutes"),
    (
        "2023-06-16 11:30",
        ["2023-06-14 09:00 2023-06-14 10:00", "2023-06-14 09:30 2023-06-14 10:30"],
        "2023-06-16 15:00",
        "90 minutes, not 120: they overlap",
    ),
    (
        "2023-06-16 11:30",
        ["2023-06-15 16:30 2023-06-15 18:00", "2023-06-14 08:00 2023-06-14 08:30"],
        "2023-06-16 14:30",
        "30 + 30 minutes, in any order",
    ),
    ("2023-06-12 07:30", ["2023-06-08 07:30 2023-06-09 07:30"], "2023-06-13 07:30", "a day, from start to start"),
    ("2025-01-24 10:00", ["2025-01-22 16:00 2025-02-03 08:30"], "2025-02-04 14:00", "1 + 7.5 + 7.5 + 1 = 17 hours"),
    ("2025-04-29 16:30", ["2025-04-28 16:00 2025-04-28 17:00"], "2025-05-05 08:00", "T3 0.5, T2 05/05 0.5"),
    ("2025-04-25 16:30", ["2025-04-24 16:00 2025-04-24 17:00"], "2025-04-26 08:00", "T6 0.5, T7 26 0.5"),
    ("2026-02-13 16:00", ["2026-02-12 08:00 2026-02-12 10:00"], "2026-02-23 08:30", "T6 1, T2 23 1"),
    ("2026-02-25 09:00", ["2026-02-13 17:00 2026-02-23 07:30"], "2026-02-25 09:00", "all of Tết takes nothing"),
]

PAUSED_WITHOUT_A_TIME = [
    ("2025-04-26", ["2025-04-25 09:00 2025-04-25 09:01"], "2025-04-28 17:00", "a minute into T2 28 is T2 28"),
    ("2025-04-26", ["2025-04-25 07:30 2025-04-26 07:30"], "2025-04-28 17:00", "one day is one day"),
    ("2025-04-29", ["2025-04-25 07:30 2025-04-28 17:00"], "2025-05-07 17:00", "T6, T7, T2: three days, 05 06 07/05"),
    ("2025-01-24", ["2025-01-25 07:30 2025-02-03 07:30"], "2025-01-24 17:00", "Tết takes nothing"),
]


def spans(texts: list[str]) -> list[tuple[int, int]]:
    """Return `from until` texts as pauses."""
    return [(moment(text[:16]), moment(text[17:])) for text in texts]


@pytest.mark.parametrize(("promised", "stops", "moved", "counting"), PAUSED)
def test_a_pause_moves_the_due_moment_by_the_working_time_it_took(promised, stops, moved, counting):
    after = extended(Due(at=moment(promised), timed=True), spans(stops), CALENDAR)
    assert written(after.at) == moved, counting
    assert after.timed


@pytest.mark.parametrize(("promised", "stops", "moved", "counting"), PAUSED_WITHOUT_A_TIME)
def test_a_due_day_without_a_time_stays_a_day(promised, stops, moved, counting):
    after = extended(Due(at=moment(f"{promised} 17:00"), timed=False), spans(stops), CALENDAR)
    assert written(after.at) == moved, counting
    assert not after.timed


def test_each_line_says_what_was_counted_and_passed_over():
    lines = explain(moment("2025-04-25 18:00"), term("3 days"), CALENDAR, online=True)
    assert [(line.day.day, str(line.reason), line.amount) for line in lines] == [
        (25, "received", 0),
        (26, "outside hours", 0),
        (27, "weekend", 0),
        (28, "counted", 1),
        (29, "counted", 2),
        (30, "day off", 0),
        (1, "day off", 0),
        (2, "day off", 0),
        (3, "weekend", 0),
        (4, "weekend", 0),
        (5, "counted", 3),
        (5, "promised", 0),
    ]


def test_a_worked_saturday_is_told_from_an_ordinary_day():
    lines = explain(moment("2025-04-25 09:00"), term("1 days"), CALENDAR)
    assert [line.reason for line in lines] == [Reason.RECEIVED, Reason.MADE_UP, Reason.PROMISED]


def test_a_late_same_day_dossier_is_told_its_cut_off():
    lines = explain(moment("2025-04-29 15:01"), term("same day"), CALENDAR)
    assert lines[1].reason is Reason.AFTER_CUT_OFF
    assert lines[1].amount == 15 * 60
    assert len([line for line in lines if line.reason is Reason.DAY_OFF]) == 3


def test_a_roll_over_names_the_last_day_and_what_it_passed():
    lines = explain(moment("2026-01-30 08:00"), term("1 months"), CALENDAR)
    assert [(line.reason, line.day.day) for line in lines[1:]] == [
        (Reason.SHORT_MONTH, 28),
        (Reason.WEEKEND, 28),
        (Reason.WEEKEND, 1),
        (Reason.PROMISED, 2),
    ]


def test_a_pause_is_told_with_the_minutes_it_took():
    stop = (moment("2023-06-09 16:00"), moment("2023-06-12 08:00"))
    lines = explain(moment("2023-06-08 11:30"), term("6 days"), CALENDAR, pauses=[stop])
    paused, moved = lines[-2:]
    assert (paused.reason, paused.at, paused.until, paused.amount) == (Reason.PAUSED, *stop, 90)
    assert (moved.reason, written(moved.at)) == (Reason.MOVED, "2023-06-16 15:00")


terms = st.builds(Term, amount=st.integers(1, 25), unit=st.sampled_from(TermUnit))


@given(moments, terms, st.booleans())
def test_a_due_day_is_a_working_day_and_not_before_reception(received, length, online):
    promised = due(received, length, CALENDAR, online=online)
    assert CALENDAR.is_working(local_date(promised.at))
    assert promised.at >= received // MINUTE_MS * MINUTE_MS
    assert promised.at == CALENDAR.within_hours(local_date(promised.at), minute_of_day(promised.at))


@given(moments, moments, terms, st.booleans())
def test_what_comes_later_is_never_due_on_an_earlier_day(one, other, length, online):
    first, second = sorted((one, other))
    earlier, later = (due(received, length, CALENDAR, online=online) for received in (first, second))
    assert local_date(earlier.at) <= local_date(later.at)


@given(moments, moments, terms)
def test_what_comes_later_online_is_never_due_earlier(one, other, length):
    first, second = sorted((one, other))
    assert due(first, length, CALENDAR, online=True).at <= due(second, length, CALENDAR, online=True).at


@given(moments, st.integers(1, 25))
def test_a_term_of_days_has_so_many_working_days_after_the_first(received, amount):
    lines = explain(received, Term(amount=amount, unit=TermUnit.DAYS), CALENDAR)
    assert sum(line.reason in (Reason.COUNTED, Reason.MADE_UP) for line in lines) == amount


@given(moments, st.integers(1, 40))
def test_a_term_of_hours_takes_so_many_working_hours(received, amount):
    lines = explain(received, Term(amount=amount, unit=TermUnit.HOURS), CALENDAR)
    assert sum(line.amount for line in lines if line.reason is Reason.WORKED) == amount * 60


@given(moments, terms, st.booleans(), pauses)
def test_the_explanation_ends_where_the_due_date_is(received, length, online, stops):
    lines = explain(received, length, CALENDAR, online=online, pauses=stops)
    promised = due(received, length, CALENDAR, online=online)
    assert [line.at for line in lines if line.reason is Reason.PROMISED] == [promised.at]
    assert lines[-1].at == extended(promised, stops, CALENDAR).at


@given(moments, terms)
def test_the_explanation_leaves_no_day_out(received, length):
    days = sorted({line.day for line in explain(received, length, CALENDAR) if line.reason is not Reason.LAST_DAY})
    if length.unit is TermUnit.DAYS:
        assert len(days) == (days[-1] - days[0]).days + 1


@given(moments, moments, moments)
def test_a_timed_due_moves_by_exactly_the_working_minutes_of_its_pause(due_ms, one, other):
    start, end = sorted((one, other))
    moved = extended(Due(at=due_ms, timed=True), [(start, end)], CALENDAR)
    assert CALENDAR.working_minutes(due_ms, moved.at) == CALENDAR.working_minutes(start, end)


@given(moments, st.booleans(), pauses, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_of_pauses_matters(at_ms, timed, stops, random):
    promised = Due(at=CALENDAR.closes_at(local_date(at_ms)), timed=timed)
    shuffled = random.sample(stops, len(stops)) + stops
    assert extended(promised, shuffled, CALENDAR) == extended(promised, stops, CALENDAR)


@given(moments, st.booleans(), pauses, pauses)
def test_one_more_pause_never_brings_the_due_date_forward(at_ms, timed, some, more):
    promised = Due(at=CALENDAR.closes_at(local_date(at_ms)), timed=timed)
    assert promised.at <= extended(promised, some, CALENDAR).at <= extended(promised, some + more, CALENDAR).at


@given(moments, moments, moments)
def test_a_pause_may_be_cut_in_two(due_ms, one, other):
    start, end = sorted((one, other))
    middle = (start + end) // 2
    promised = Due(at=due_ms, timed=True)
    assert extended(promised, [(start, end)], CALENDAR) == extended(
        promised, [(middle, end), (start, middle)], CALENDAR
    )
