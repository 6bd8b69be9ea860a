"""Office hours and working days: the time that a deadline counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.domain.localtime import MINUTE_MS, at, day_start, local_date, minute_of_day

Span = tuple[int, int]
"""Minutes since midnight, from and until: (450, 690) is 07:30–11:30."""
Spans = tuple[Span, ...]

_DAY = timedelta(days=1)
_MORNING: Span = (7 * 60 + 30, 11 * 60 + 30)
_AFTERNOON: Span = (13 * 60 + 30, 17 * 60)
_FULL: Spans = (_MORNING, _AFTERNOON)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHours:
    """The unit's hours on each weekday, Monday first; a weekday without hours is no working day.

    A Saturday morning given here counts as a working day. Where the counter is
    only manned then, without the deadlines counting it, leave it empty.
    """

    weekdays: tuple[Spans, ...] = (_FULL, _FULL, _FULL, _FULL, _FULL, (), ())
    made_up: Spans = _FULL
    """Hours of a day worked in exchange for another (làm bù), whatever its weekday."""

    def __post_init__(self) -> None:
        """Refuse hours with which no deadline would ever end."""
        if len(self.weekdays) != 7 or not any(self.weekdays) or not self.made_up:
            raise ValueError("office hours need seven weekdays, one of them with hours, and hours for made-up days")
        for spans in (*self.weekdays, self.made_up):
            edges = [edge for span in spans for edge in span]
            if edges != sorted(set(edges)) or not all(0 <= edge <= 24 * 60 for edge in edges):
                raise ValueError(f"office hours overlap or leave the day: {spans}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """Which days and minutes the unit works.

    `days_off` are holidays on ordinary weekdays or any other day; `working_days`
    are worked although weekday or holiday says otherwise (swapped Saturdays,
    the unit's own exceptions) and win. All arithmetic is in whole minutes:
    seconds are cut off, as the receipt prints them.
    """

    days_off: frozenset[date] = frozenset()
    working_days: frozenset[date] = frozenset()
    hours: OfficeHours = OfficeHours()

    def spans(self, day: date) -> Spans:
        """Return the hours worked on that day; none on a day off."""
        if day in self.working_days:
            return self.hours.made_up
        return () if day in self.days_off else self.hours.weekdays[day.weekday()]

    def is_working(self, day: date) -> bool:
        """Say whether deadlines count the day.

        >>> saturday, friday = date(2025, 4, 26), date(2025, 5, 2)
        >>> swapped = WorkingCalendar(days_off=frozenset({friday}), working_days=frozenset({saturday}))
        >>> swapped.is_working(saturday), swapped.is_working(friday)
        (True, False)
        """
        return bool(self.spans(day))

    def next_working(self, day: date) -> date:
        """Return the day itself where it is a working day, else the first one after it.

        >>> WorkingCalendar().next_working(date(2023, 6, 17))
        datetime.date(2023, 6, 19)
        """
        while not self.spans(day):
            day += _DAY
        return day

    def add_days(self, day: date, count: int) -> date:
        """Return the count-th working day after the day, or before it where the count is negative.

        The day itself is never counted (BLDS 2015 art. 147.2); 0 gives it back.

        >>> WorkingCalendar().add_days(date(2023, 6, 13), 3)
        datetime.date(2023, 6, 16)
        """
        step = _DAY if count > 0 else -_DAY
        left = abs(count)
        while left:
            day += step
            left -= bool(self.spans(day))
        return day

    def opens_at(self, day: date) -> int:
        """Return the moment at which the day's work begins; on a day off, when it would."""
        return at(day, 0, (self.spans(day) or self.hours.made_up)[0][0])

    def closes_at(self, day: date) -> int:
        """Return the moment at which the day's work ends; on a day off, when it would.

        >>> WorkingCalendar().closes_at(date(2023, 6, 16)) == at(date(2023, 6, 16), 17)
        True
        """
        return at(day, 0, (self.spans(day) or self.hours.made_up)[-1][1])

    def next_open(self, moment_ms: int) -> int:
        """Return the moment itself, to the minute, where work goes on from it, else the next opening.

        >>> WorkingCalendar().next_open(at(date(2023, 6, 16), 17)) == at(date(2023, 6, 19), 7, 30)
        True
        """
        day, minute = local_date(moment_ms), minute_of_day(moment_ms)
        for start, end in self.spans(day):
            if minute < end:
                return at(day, 0, max(start, minute))
        return self.opens_at(self.next_working(day + _DAY))

    def is_opening(self, moment_ms: int) -> bool:
        """Say whether a stretch of work begins at that minute."""
        return any(minute_of_day(moment_ms) == start for start, _ in self.spans(local_date(moment_ms)))

    def within_hours(self, day: date, minute: int) -> int:
        """Return that clock time on the day, moved into its hours: up to the opening, else back to the last closing.

        Noon becomes 11:30, when the morning ends: a promise is never made later
        than the clock time asked for, unless nobody is there yet.

        >>> friday = date(2023, 6, 16)
        >>> WorkingCalendar().within_hours(friday, 12 * 60) == at(friday, 11, 30)
        True
        """
        spans = self.spans(day) or self.hours.made_up
        begun = [span for span in spans if span[0] <= minute]
        return at(day, 0, min(minute, begun[-1][1]) if begun else spans[0][0])

    def working_minutes(self, start_ms: int, end_ms: int) -> int:
        """Return the working minutes between two moments; 0 where the second is not after the first.

        >>> WorkingCalendar().working_minutes(at(date(2023, 6, 16), 16), at(date(2023, 6, 19), 8))
        90
        """
        return sum((end - start) // MINUTE_MS for start, end in self.stretches(start_ms, end_ms))

    def stretches(self, start_ms: int, end_ms: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of work between two moments, in order, in whole minutes."""
        start_ms, end_ms = start_ms // MINUTE_MS * MINUTE_MS, end_ms // MINUTE_MS * MINUTE_MS
        day = local_date(start_ms)
        while (midnight := day_start(day)) < end_ms:
            for begin, end in self.spans(day):
                clipped = max(midnight + begin * MINUTE_MS, start_ms), min(midnight + end * MINUTE_MS, end_ms)
                if clipped[0] < clipped[1]:
                    yield clipped
            day += _DAY

    def add_minutes(self, moment_ms: int, minutes: int) -> int:
        """Return the first moment by which so many working minutes have passed; 0 gives the moment back.

        Four hours from 07:30 end at 11:30, not when the afternoon begins.

        >>> WorkingCalendar().add_minutes(at(date(2023, 6, 16), 16), 90) == at(date(2023, 6, 19), 8)
        True
        """
        if minutes < 0:
            raise ValueError(f"cannot add {minutes} working minutes")
        while minutes:
            moment_ms = self.next_open(moment_ms)
            worked = min(minutes, (self._end_of_stretch(moment_ms) - moment_ms) // MINUTE_MS)
            moment_ms += worked * MINUTE_MS
            minutes -= worked
        return moment_ms

    def _end_of_stretch(self, open_ms: int) -> int:
        """Return when the stretch of work that goes on at the moment ends."""
        day, minute = local_date(open_ms), minute_of_day(open_ms)
        return at(day, 0, next(end for start, end in self.spans(day) if start <= minute < end))
