"""Plausible moments at a counter: when somebody comes, when the result is there."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from desk_app.domain.deadline import Due
from desk_app.domain.localtime import MINUTE_MS, at, local_date
from desk_app.domain.working_time import WorkingCalendar

_EVENING = (18 * 60, 22 * 60)
_LAST_GUEST = 25
"""Nobody is received in the last minutes before closing."""


class Moments:
    """Draws moments within the office hours of a calendar."""

    def __init__(self, chance: Random, calendar: WorkingCalendar) -> None:
        self._chance = chance
        self.calendar = calendar

    def working_days(self, first: date, last: date) -> Sequence[date]:
        """Return the working days from first to last."""
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return [day for day in days if self.calendar.is_working(day)]

    def in_hours(self, day: date) -> int:
        """Return a moment of the day at which the counter receives."""
        opens = self.calendar.opens_at(day)
        minutes = self.calendar.working_minutes(opens, self.calendar.closes_at(day)) - _LAST_GUEST
        return self.calendar.add_minutes(opens, self._chance.randint(2, minutes))

    def in_the_evening(self, day: date) -> int:
        """Return a moment after hours: the portal never closes."""
        return at(day, 0, self._chance.randint(*_EVENING))

    def soon(self, received_at: int, due: Due) -> int:
        """Return when a result comes on the first day of work on the dossier, within the promise."""
        start = self.calendar.next_open(received_at)
        latest = min(self.calendar.closes_at(local_date(start)) - 2 * MINUTE_MS, due.at)
        return min(self.calendar.add_minutes(start, self._chance.randint(8, 150)), latest)

    def after_days(self, received_at: int, days: int) -> int:
        """Return a moment so many working days after work on the dossier began."""
        begun = local_date(self.calendar.next_open(received_at))
        return self.in_hours(self.calendar.add_days(begun, days))

    def on_due_day(self, due: Due) -> int:
        """Return a moment of the due day, not after the promised one."""
        opens = self.calendar.opens_at(local_date(due.at))
        minutes = self.calendar.working_minutes(opens, due.at)
        return self.calendar.add_minutes(opens, self._chance.randint(1, minutes)) if minutes else due.at

    def too_late(self, due: Due) -> int:
        """Return a moment one to four working days after the due day."""
        return self.in_hours(self.calendar.add_days(local_date(due.at), self._chance.randint(1, 4)))
