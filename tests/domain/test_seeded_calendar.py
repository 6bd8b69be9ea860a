"""The shipped table of holidays against what was typed by hand from the announcements."""

import csv
from datetime import date

import pytest

import db
from tests.domain.calendars import CALENDAR, DAYS_OFF, MADE_UP, WEEKENDS_OFF


@pytest.fixture(scope="module")
def rows():
    with db.path("seeds/holidays.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def dates(rows, kind):
    return {date.fromisoformat(row["date"]) for row in rows if row["kind"] == kind}


def test_the_table_has_every_day_off_and_swapped_day_typed_by_hand(rows):
    assert dates(rows, "off") >= DAYS_OFF | WEEKENDS_OFF
    assert dates(rows, "working") >= MADE_UP


def test_the_table_has_no_other_day_in_2025_and_2026(rows):
    assert {day for day in dates(rows, "off") if day.year in (2025, 2026)} == CALENDAR.days_off
    assert {day for day in dates(rows, "working") if day.year in (2025, 2026)} == MADE_UP


def test_what_was_typed_by_hand_lies_on_the_weekdays_that_its_comments_say():
    assert all(day.weekday() < 5 for day in DAYS_OFF)
    assert all(day.weekday() >= 5 for day in WEEKENDS_OFF | MADE_UP)


def test_every_year_has_its_holidays_once(rows):
    days = [row["date"] for row in rows]
    assert days == sorted(set(days))
    assert {day[:4] for day in days} == {str(year) for year in range(2020, 2029)}


def test_every_row_says_whether_it_was_verified(rows):
    assert {row["kind"] for row in rows} == {"off", "working"}
    assert {row["verified"] for row in rows} == {"yes", "no"}
    assert all(row["name"] for row in rows)
    assert all(row["verified"] == "no" for row in rows if row["date"] >= "2027")
    assert all(row["verified"] == "yes" and row["source"] for row in rows if row["date"] < "2027")


def test_swapped_working_days_are_weekends(rows):
    assert all(day.weekday() >= 5 for day in dates(rows, "working"))


def test_every_province_has_both_codes_once():
    with db.path("seeds/provinces.csv").open(encoding="utf-8", newline="") as file:
        provinces = list(csv.DictReader(file))
    assert len({row["office_code"] for row in provinces}) == len({row["citizen_code"] for row in provinces}) == 63
