"""The unit's own target within the law's term, and the time that a result in time saves."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.deadline import Due, Reason, Stop, Term, TermUnit, due, explain, extended, internal, saved_minutes
from desk_app.domain.localtime import MINUTE_MS, at, local_date, minute_of_day
from desk_app.domain.working_time import DayPart
from tests.domain.calendars import CALENDAR, moment, term, written
from tests.domain.moments import moments, pauses

TARGETS = [
    ("2025-04-14 09:00", "10 days", 0.30, "2025-04-23 09:00", "seven of ten working days: 15 to 18, 21, 22, T4 23"),
    ("2025-04-14 09:00", "1 days", 0.30, "2025-04-14 16:15", "315 of 450 minutes: 150 to noon, 165 from 13:30"),
    ("2025-04-14 09:00", "3 days", 0.50, "2025-04-15 14:45", "675 of 1350: T2 360, T3 240 + 75"),
    ("2025-04-14 09:00", "8 hours", 0.30, "2025-04-14 16:36", "336 of 480: 150 to noon, 186 from 13:30"),
    ("2025-04-14 09:00", "1 half days", 0.30, "2025-04-14 15:12", "252 of 360: 150 to noon, 102 from 13:30"),
    ("2025-01-23 09:00", "2 days", 0.30, "2025-01-24 14:00", "over Tết: 630 of 900: T5 360, T6 240 + 30"),
    ("2025-04-14 09:01", "1 days", 0.33, "2025-04-14 16:02", "301.5 of 450 is 301: 149 to noon, 152 from 13:30"),
    ("2025-04-14 09:00", "same day", 0.30, "2025-04-14 17:00", "the same day is promised without a time"),
    ("2025-04-14 09:00", "10 days", 0.0, "2025-04-26 09:00", "no share: the due moment, on the worked T7 26"),
    ("2025-04-12 09:00", "1 days", 0.30, "2025-04-14 08:33", "T7: due T2 09:00, 90 minutes of work, 63 of them"),
]


@pytest.mark.parametrize(("received", "length", "share", "target", "counting"), TARGETS)
def test_the_target_leaves_its_share_of_the_working_time(received, length, share, target, counting):
    promised = due(moment(received), term(length), CALENDAR)
    aimed = internal(moment(received), term(length), promised, CALENDAR, share=share)
    assert written(aimed) == target, counting


def test_a_pause_moves_the_target_as_it_moves_the_due_moment():
    received, length = moment("2025-04-14 09:00"), term("10 days")
    promised = due(received, length, CALENDAR)
    stop = moment("2025-04-15 09:00"), moment("2025-04-17 09:00")
    assert written(internal(received, length, promised, CALENDAR, pauses=[stop])) == "2025-04-25 09:00"


def test_a_closed_half_is_no_time_to_aim_at():
    received, length = moment("2025-04-14 09:00"), term("1 days")
    calendar = replace(CALENDAR, halves_off=frozenset({(date(2025, 4, 14), DayPart.AFTERNOON)}))
    promised = due(received, length, calendar)
    assert written(internal(received, length, promised, calendar)) == "2025-04-15 07:48"


@pytest.mark.parametrize("share", [-0.1, 1.0, 1.5])
def test_a_share_of_nothing_or_of_all_is_refused(share):
    promised = Due(at=moment("2025-04-15 09:00"), timed=True)
    with pytest.raises(ValueError, match="share"):
        internal(moment("2025-04-14 09:00"), term("1 days"), promised, CALENDAR, share=share)


SAVED = [
    ("2025-04-14 09:00", "2025-04-15 09:00", "2025-04-17 09:00", 900, "two working days"),
    ("2025-01-22 09:00", "2025-01-24 16:00", "2025-02-03 09:00", 150, "T6 60, Tết nothing, T2 90"),
    ("2025-04-23 09:00", "2025-04-25 17:00", "2025-04-28 07:30", 450, "the worked T7 26"),
    ("2025-04-14 09:00", "2025-04-17 09:00", "2025-04-17 09:00", 0, "to the minute"),
    ("2025-04-14 09:00", "2025-04-18 09:00", "2025-04-17 09:00", 0, "too late saves nothing, and takes nothing"),
    ("2025-04-14 09:00", "2025-04-14 12:10", "2025-04-14 17:00", 210, "the same day, in the noon break"),
    ("2025-04-14 09:00", "2025-04-10 09:00", "2025-04-15 09:00", 450, "never more than there was"),
]


@pytest.mark.parametrize(("received", "ended", "promised", "saved", "counting"), SAVED)
def test_time_is_saved_in_working_minutes(received, ended, promised, saved, counting):
    assert saved_minutes(moment(received), moment(ended), moment(promised), CALENDAR) == saved, counting


STOPS = [
    Stop(
        since=moment("2025-04-15 09:00"),
        until=moment("2025-04-15 11:00"),
        why=Reason.SUPPLEMENT,
        name="Thiếu giấy ủy quyền",
    ),
    Stop(since=moment("2025-04-15 10:00"), until=moment("2025-04-15 14:00"), why=Reason.ELSEWHERE, name="Huyện"),
    Stop(since=moment("2025-04-16 12:00"), until=moment("2025-04-16 13:00"), name="Chủ hộ đi vắng"),
]


def test_every_pause_is_named_and_their_minutes_add_up():
    lines = explain(moment("2025-04-14 09:00"), term("5 days"), CALENDAR, pauses=STOPS[::-1])
    *paused, moved = [line for line in lines if line.until is not None or line.reason is Reason.MOVED]
    assert [(line.reason, line.name, line.amount) for line in paused] == [
        (Reason.SUPPLEMENT, "Thiếu giấy ủy quyền", 120),
        (Reason.ELSEWHERE, "Huyện", 60),
        (Reason.PAUSED, "Chủ hộ đi vắng", 0),
    ]
    promised = due(moment("2025-04-14 09:00"), term("5 days"), CALENDAR)
    assert CALENDAR.working_minutes(promised.at, moved.at) == 180


terms = st.builds(Term, amount=st.integers(1, 25), unit=st.sampled_from(TermUnit))
shares = st.integers(0, 999).map(lambda thousandths: thousandths / 1000)


@given(moments, terms, shares, pauses, st.booleans())
def test_the_target_lies_between_reception_and_due_in_office_hours(received, length, share, stops, online):
    promised = due(received, length, CALENDAR, online=online)
    target = internal(received, length, promised, CALENDAR, share=share, pauses=stops)
    assert received // MINUTE_MS * MINUTE_MS <= target <= extended(promised, stops, CALENDAR).at
    assert target == CALENDAR.within_hours(local_date(target), minute_of_day(target))


@given(moments, terms, shares, shares)
def test_a_greater_share_is_never_a_later_target(received, length, one, other):
    promised = due(received, length, CALENDAR)
    less, more = (internal(received, length, promised, CALENDAR, share=share) for share in sorted((one, other)))
    assert more <= less


@given(moments, moments, terms, shares)
def test_what_comes_later_online_never_has_an_earlier_target(one, other, length, share):
    early, late = sorted((one, other))
    promised = [due(received, length, CALENDAR, online=True) for received in (early, late)]
    targets = [
        internal(CALENDAR.next_open(received), length, its, CALENDAR, share=share)
        for received, its in zip((early, late), promised, strict=True)
    ]
    assert targets[0] <= targets[1] + MINUTE_MS * CALENDAR.working_minutes(early, late)


@given(moments, moments, moments)
def test_time_saved_is_never_negative_nor_more_than_the_term(received, ended, due_ms):
    saved = saved_minutes(received, ended, due_ms, CALENDAR)
    assert 0 <= saved <= CALENDAR.working_minutes(received, max(received, due_ms))
    assert (saved > 0) <= (ended < due_ms)


@given(moments, terms, pauses)
def test_the_minutes_of_the_pauses_are_what_moves_the_due_moment(received, length, stops):
    named = [Stop(since=since, until=until, name=str(place)) for place, (since, until) in enumerate(stops)]
    lines = explain(received, length, CALENDAR, pauses=named)
    paused = [line for line in lines if line.reason is Reason.PAUSED]
    assert sorted(line.name for line in paused) == sorted(stop.name for stop in named)
    promised = due(received, length, CALENDAR)
    if promised.timed:
        assert CALENDAR.working_minutes(promised.at, lines[-1].at) == sum(line.amount for line in paused)


def test_a_target_starts_with_the_first_working_minute_of_what_came_at_night():
    received = at(date(2025, 4, 12), 22)
    promised = due(received, term("1 days"), CALENDAR, online=True)
    assert written(internal(received, term("1 days"), promised, CALENDAR)) == "2025-04-14 14:45"
