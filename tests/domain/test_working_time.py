"""Working days and minutes: edges of the day, and the arithmetic that deadlines stand on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.localtime import MINUTE_MS
from desk_app.domain.working_time import OfficeHours
from tests.domain.calendars import CALENDAR, SATURDAY_MORNINGS, days_between, moment, written
from tests.domain.moments import days, moments

counts = st.integers(0, 3000)


def test_a_worked_saturday_and_a_long_weekend_leave_ten_working_days_of_sixteen():
    worked = [day.day for day in days_between(date(2025, 4, 21), date(2025, 5, 6)) if CALENDAR.is_working(day)]
    assert worked == [21, 22, 23, 24, 25, 26, 28, 29, 5, 6]


def test_a_day_may_be_counted_back():
    assert CALENDAR.add_days(date(2025, 5, 5), -1) == date(2025, 4, 29)


def test_a_day_off_closes_when_it_would():
    assert written(CALENDAR.closes_at(date(2025, 4, 27))) == "2025-04-27 17:00"


def test_a_half_day_closes_at_noon():
    assert written(SATURDAY_MORNINGS.closes_at(date(2023, 6, 17))) == "2023-06-17 11:30"


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2023-06-16 07:30", "2023-06-16 17:00", 450),
        ("2023-06-16 11:29", "2023-06-16 13:31", 2),
        ("2023-06-16 17:00", "2023-06-19 07:30", 0),
        ("2023-06-16 12:00", "2023-06-16 10:00", 0),
        ("2025-04-25 16:59", "2025-04-26 07:31", 2),
        ("2025-01-24 16:00", "2025-02-03 08:00", 90),
    ],
)
def test_working_minutes_are_those_of_office_hours(start, end, minutes):
    assert CALENDAR.working_minutes(moment(start), moment(end)) == minutes


@pytest.mark.parametrize(
    "hours",
    [
        {"weekdays": ((),) * 7},
        {"weekdays": (((450, 690),),) * 6},
        {"weekdays": (((690, 450),),) * 7},
        {"weekdays": (((450, 690), (600, 800)),) * 7},
        {"weekdays": (((450, 1500),),) * 7},
        {"made_up": ()},
    ],
)
def test_hours_that_make_no_sense_are_refused(hours):
    with pytest.raises(ValueError, match="office hours"):
        OfficeHours(**hours)


def test_minutes_are_not_counted_back():
    with pytest.raises(ValueError, match="-1"):
        CALENDAR.add_minutes(moment("2023-06-16 09:00"), -1)


@given(moments, moments, moments)
def test_working_minutes_add_up(one, two, three):
    first, second, third = sorted((one, two, three))
    parts = CALENDAR.working_minutes(first, second) + CALENDAR.working_minutes(second, third)
    assert CALENDAR.working_minutes(first, third) == parts


@given(moments, counts)
def test_minutes_added_are_the_minutes_between(start, count):
    assert CALENDAR.working_minutes(start, CALENDAR.add_minutes(start, count)) == count


@given(moments, counts.filter(bool))
def test_minutes_end_as_soon_as_they_have_passed(start, count):
    end = CALENDAR.add_minutes(start, count)
    assert CALENDAR.working_minutes(start, end - MINUTE_MS) == count - 1


@given(moments)
def test_the_next_opening_loses_no_working_minute(start):
    opening = CALENDAR.next_open(start)
    assert CALENDAR.working_minutes(start, opening) == 0
    assert CALENDAR.working_minutes(opening, opening + MINUTE_MS) == 1


@given(days, st.integers(-30, 30))
def test_days_added_are_the_working_days_between(day, count):
    end = CALENDAR.add_days(day, count)
    between = days_between(day + timedelta(days=1), end) if count >= 0 else days_between(end, day - timedelta(days=1))
    assert sum(map(CALENDAR.is_working, between)) == abs(count)
    assert count == 0 or CALENDAR.is_working(end)


@given(days)
def test_the_next_working_day_is_the_first_from_the_day_itself_on(day):
    found = CALENDAR.next_working(day)
    assert CALENDAR.is_working(found)
    assert not any(map(CALENDAR.is_working, days_between(day, found)[:-1]))
