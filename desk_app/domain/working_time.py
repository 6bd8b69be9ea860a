"""Office hours and working days: the time that a deadline counts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain.localtime import MINUTE_MS, at, day_start, local_date, minute_of_day

Span = tuple[int, int]
"""Minutes since midnight, from and until: (450, 690) is 07:30–11:30."""
Spans = tuple[Span, ...]

NOON = 12 * 60
"""What parts a day in two halves (buổi), in minutes: BLDS 2015 knows no half day; our choice."""
CUT_OFF = 15 * 60
"""15:00, in minutes: what is received later and is due the same day is due the next working day."""

_DAY = timedelta(days=1)
_MIDNIGHT = 24 * 60
_MORNING: Span = (7 * 60 + 30, 11 * 60 + 30)
_AFTERNOON: Span = (13 * 60 + 30, 17 * 60)
_FULL: Spans = (_MORNING, _AFTERNOON)


class DayPart(StrEnum):
    """A day or a half of it."""

    WHOLE = "whole"
    MORNING = "morning"
    AFTERNOON = "afternoon"


Half = tuple[date, DayPart]
"""A morning or an afternoon."""
HALVES = (DayPart.MORNING, DayPart.AFTERNOON)
_EDGES = {DayPart.WHOLE: (0, _MIDNIGHT), DayPart.MORNING: (0, NOON), DayPart.AFTERNOON: (NOON, _MIDNIGHT)}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHours:
    """The unit's hours on each weekday, Monday first; a weekday without hours is no working day.

    A Saturday morning given here counts as a working day. Where the counter is
    only manned then, without the deadlines counting it, leave it empty.
    """

    weekdays: tuple[Spans, ...] = (_FULL, _FULL, _FULL, _FULL, _FULL, (), ())
    made_up: Spans = _FULL
    """Hours of a day worked in exchange for another (làm bù), whatever its weekday."""
    cut_off: int = CUT_OFF
    """Until when a same-day procedure is still done the same day, in minutes since midnight."""

    def __post_init__(self) -> None:
        """Refuse hours with which no deadline would ever end."""
        if not 0 <= self.cut_off <= _MIDNIGHT:
            raise ValueError(f"a cut-off outside the day: {self.cut_off}")
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
    the unit's own exceptions) and win. Halves lie on top of both: closed for a
    power cut, open on a Saturday morning. All arithmetic is in whole minutes:
    seconds are cut off, as the receipt prints them.
    """

    days_off: frozenset[date] = frozenset()
    working_days: frozenset[date] = frozenset()
    halves_off: frozenset[Half] = frozenset()
    halves_worked: frozenset[Half] = frozenset()
    hours: OfficeHours = OfficeHours()
    later_hours: tuple[tuple[date, OfficeHours], ...] = ()
    """Hours that replace the former from a day on (summer and winter hours), oldest first."""
    _known: dict[date, Spans] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Spans of the days that were asked for: a register of 20,000 rows asks for few days, often."""
    _lengths: dict[date, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Minutes of the same days."""

    def spans(self, day: date) -> Spans:
        """Return the hours worked on that day; none on a day off."""
        known = self._known.get(day)
        if known is None:
            known = self._known[day] = self._halved(day, self._usual(day))
        return known

    def half(self, day: date, part: DayPart) -> Spans:
        """Return the hours worked in a half of the day."""
        return _within(self.spans(day), part)

    def hours_on(self, day: date) -> OfficeHours:
        """Return the office hours in force on the day.

        >>> winter = OfficeHours(made_up=((480, 720),))
        >>> WorkingCalendar(later_hours=((date(2025, 10, 16), winter),)).hours_on(date(2025, 10, 15)) == winter
        False
        """
        return next((hours for since, hours in reversed(self.later_hours) if since <= day), self.hours)

    def is_made_up(self, day: date) -> bool:
        """Say whether the day is worked although its weekday or the State says otherwise."""
        return self.is_working(day) and (day in self.working_days or not self._usual(day))

    def _usual(self, day: date) -> Spans:
        """Return the hours of the day as a whole, before a half of it is closed or opened."""
        hours = self.hours_on(day) if self.later_hours else self.hours
        if day in self.working_days:
            return hours.made_up
        return () if day in self.days_off else hours.weekdays[day.weekday()]

    def _halved(self, day: date, usual: Spans) -> Spans:
        """Return the hours with halves of the day closed or opened; an opened one has the hours of days made up."""
        if not any((day, part) in self.halves_off or (day, part) in self.halves_worked for part in HALVES):
            return usual
        spans: list[Span] = []
        for part in HALVES:
            if (day, part) in self.halves_off:
                continue
            own = _within(usual, part)
            if not own and (day, part) in self.halves_worked:
                own = _within(self.hours_on(day).made_up, part) or _within(_FULL, part)
            spans += own
        return tuple(spans)

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

    def add_halves(self, moment_ms: int, count: int) -> int:
        """Return when the count-th half day worked after the one of the moment ends.

        The half in which the moment lies is never counted, as the first day is not
        (BLDS 2015 art. 147.2); a half without office hours is passed over.

        >>> monday = date(2023, 6, 12)
        >>> WorkingCalendar().add_halves(at(monday, 9), 1) == at(monday, 17)
        True
        """
        day, part = half_of(moment_ms)
        while True:
            day, part = next_half(day, part)
            spans = self.half(day, part)
            count -= bool(spans)
            if not count:
                return at(day, 0, spans[-1][1])

    def opens_at(self, day: date) -> int:
        """Return the moment at which the day's work begins; on a day off, when it would."""
        return at(day, 0, self._shown(day)[0][0])

    def closes_at(self, day: date) -> int:
        """Return the moment at which the day's work ends; on a day off, when it would.

        >>> WorkingCalendar().closes_at(date(2023, 6, 16)) == at(date(2023, 6, 16), 17)
        True
        """
        return at(day, 0, self._shown(day)[-1][1])

    def _shown(self, day: date) -> Spans:
        return self.spans(day) or self.hours_on(day).made_up

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
        spans = self._shown(day)
        begun = [span for span in spans if span[0] <= minute]
        return at(day, 0, min(minute, begun[-1][1]) if begun else spans[0][0])

    def working_minutes(self, start_ms: int, end_ms: int) -> int:
        """Return the working minutes between two moments; 0 where the second is not after the first.

        >>> WorkingCalendar().working_minutes(at(date(2023, 6, 16), 16), at(date(2023, 6, 19), 8))
        90
        """
        if end_ms <= start_ms:
            return 0
        day, last = local_date(start_ms), local_date(end_ms)
        begin, end = minute_of_day(start_ms), minute_of_day(end_ms)
        if day == last:
            return _minutes(self.spans(day), begin, end)
        total = self.minutes_on(day) - _minutes(self.spans(day), 0, begin) + _minutes(self.spans(last), 0, end)
        while (day := day + _DAY) < last:
            total += self.minutes_on(day)
        return total

    def minutes_on(self, day: date) -> int:
        """Return the minutes worked on that day.

        >>> WorkingCalendar().minutes_on(date(2023, 6, 16))
        450
        """
        known = self._lengths.get(day)
        if known is None:
            known = self._lengths[day] = _minutes(self.spans(day), 0, _MIDNIGHT)
        return known

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
        if not minutes:
            return moment_ms
        day = local_date(moment_ms)
        minutes += _minutes(self.spans(day), 0, minute_of_day(moment_ms))
        while minutes > self.minutes_on(day):
            minutes -= self.minutes_on(day)
            day += _DAY
        return at(day, 0, _reached(self.spans(day), minutes))


def half_of(moment_ms: int) -> Half:
    """Return the half day in which a moment lies; 12:00 belongs to the afternoon."""
    morning = minute_of_day(moment_ms) < NOON
    return local_date(moment_ms), DayPart.MORNING if morning else DayPart.AFTERNOON


def next_half(day: date, part: DayPart) -> Half:
    """Return the half day after one."""
    return (day, DayPart.AFTERNOON) if part is DayPart.MORNING else (day + _DAY, DayPart.MORNING)


def _within(spans: Spans, part: DayPart) -> Spans:
    """Return the hours that lie in a part of the day; those that go on over noon are cut there."""
    first, last = _EDGES[part]
    clipped = ((max(start, first), min(end, last)) for start, end in spans)
    return tuple((start, end) for start, end in clipped if start < end)


def _minutes(spans: Spans, begin: int, end: int) -> int:
    """Return how many minutes of the hours lie between two minutes of the day."""
    total = 0
    for start, until in spans:
        total += max(0, min(until, end) - max(start, begin))
    return total


def _reached(spans: Spans, minutes: int) -> int:
    """Return the minute of the day by which so many of its minutes were worked."""
    for start, end in spans:
        if minutes <= end - start:
            return start + minutes
        minutes -= end - start
    raise ValueError(f"{minutes} minutes more than the day has")
