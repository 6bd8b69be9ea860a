"""The unit's working calendar: the State's days off and swapped days, the unit's own on top."""

import csv
from datetime import date
from functools import cache

import db
from desk_app.domain.unit import Unit
from desk_app.domain.working_time import WorkingCalendar


@cache
def state_days() -> dict[date, bool]:
    """Return the State's days: False a day off, True a swapped day that is worked (``db/seeds/holidays.csv``)."""
    with db.path("seeds/holidays.csv").open(encoding="utf-8", newline="") as file:
        return {date.fromisoformat(row["date"]): row["kind"] == "working" for row in csv.DictReader(file)}


@cache
def state_day_names() -> dict[date, str]:
    """Return what the State's days are called."""
    with db.path("seeds/holidays.csv").open(encoding="utf-8", newline="") as file:
        return {date.fromisoformat(row["date"]): row["name"] for row in csv.DictReader(file)}


def working_calendar(unit: Unit) -> WorkingCalendar:
    """Return the calendar that the unit's deadlines count by."""
    days = state_days() | {day: working for day, (working, _) in unit.days.items()}
    halves = {half: working for half, (working, _) in unit.halves.items()}
    return WorkingCalendar(
        days_off=frozenset(day for day, working in days.items() if not working),
        working_days=frozenset(day for day, working in days.items() if working),
        halves_off=frozenset(half for half, working in halves.items() if not working),
        halves_worked=frozenset(half for half, working in halves.items() if working),
        later_hours=tuple(sorted(unit.hours.items(), key=lambda change: change[0])),
    )
