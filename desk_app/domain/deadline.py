"""Due dates: when a dossier's result is promised, and why on that day.

The one place that counts deadlines. Law: BLDS 2015 art. 147 (hours start at the
given moment, the first day of days and months is not counted), art. 148 (a month
without that day ends on its last; a last day on a weekend or holiday rolls over
to the next working day). The rules in words, with how sure we are of each:
docs/developer/deadlines.md.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain.localtime import MINUTE_MS, at, day_start, local_date, minute_of_day
from desk_app.domain.working_time import WorkingCalendar

CUT_OFF = 15 * 60
"""15:00, in minutes: what is received later and is due the same day is due the next working day."""

_DAY = timedelta(days=1)


class TermUnit(StrEnum):
    """What a processing time is counted in."""

    DAYS = "days"
    """Working days (ngày làm việc)."""
    HOURS = "hours"
    """Working hours."""
    SAME_DAY = "same day"
    CALENDAR_DAYS = "calendar days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A procedure's processing time; the amount means nothing for `SAME_DAY`."""

    amount: int = 1
    unit: TermUnit

    def __post_init__(self) -> None:
        """Refuse a term that would end before it begins."""
        if self.amount < 1 and self.unit is not TermUnit.SAME_DAY:
            raise ValueError(f"a term of {self.amount} {self.unit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The promised moment. Untimed, only its day is promised and `at` is when the office closes on it."""

    at: int
    timed: bool


class Reason(StrEnum):
    """Why a line stands in the explanation of a due date."""

    RECEIVED = "received"
    OUTSIDE_HOURS = "outside hours"
    """Online and outside office hours: counted from here."""
    AFTER_CUT_OFF = "after cut-off"
    """Received too late to be done the same day; `amount` is the cut-off, in minutes since midnight."""
    COUNTED = "counted"
    """A working day; `amount` is its number."""
    MADE_UP = "made up"
    """The same, on a day worked in exchange for another or by the unit's own exception."""
    WORKED = "worked"
    """A stretch of working time until `until`; `amount` in minutes."""
    LAST_DAY = "last day"
    """Where so many calendar days or months (`amount`) end."""
    SHORT_MONTH = "short month"
    """The same, in a month that has no such day: its last."""
    WEEKEND = "weekend"
    DAY_OFF = "day off"
    INTO_HOURS = "into hours"
    """The clock time of reception, moved to the nearest office hours."""
    PROMISED = "promised"
    """The due moment before pauses."""
    PAUSED = "paused"
    """A pause until `until` that took `amount` working minutes."""
    MOVED = "moved"
    """The due moment after pauses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step from reception to due date, as data: the interface has the words."""

    reason: Reason
    at: int
    """The moment, or the start of the day, that the line is about."""
    amount: int = 0
    until: int | None = None

    @property
    def day(self) -> date:
        """The local day that the line is about."""
        return local_date(self.at)


def due(
    received_at: int, term: Term, calendar: WorkingCalendar, *, online: bool = False, cut_off: int = CUT_OFF
) -> Due:
    """Return the moment at which the result of a dossier is promised.

    Days and months end at the clock time of reception, as receipts state it,
    moved into office hours. Hours are working hours. What comes online outside
    office hours counts from the next opening. Moments are whole minutes.

    >>> tuesday, friday = at(date(2023, 6, 13), 11, 30), at(date(2023, 6, 16), 11, 30)
    >>> due(tuesday, Term(amount=3, unit=TermUnit.DAYS), WorkingCalendar()) == Due(at=friday, timed=True)
    True
    """
    start = calendar.next_open(received_at) if online else received_at // MINUTE_MS * MINUTE_MS
    if term.unit is TermUnit.HOURS:
        return Due(at=calendar.add_minutes(start, term.amount * 60), timed=True)
    if term.unit is TermUnit.SAME_DAY:
        return Due(at=calendar.closes_at(_same_day(start, calendar, cut_off)), timed=False)
    day = _last_day(local_date(start), term, calendar)
    return Due(at=calendar.within_hours(day, minute_of_day(start)), timed=True)


def extended(promised: Due, pauses: Sequence[tuple[int, int]], calendar: WorkingCalendar) -> Due:
    """Return the due moment after pauses, given as (from, until): later by the working time that they took.

    A minute that two pauses share counts once; a pause outside office hours
    moves nothing. A due day without a time stays one: the day in which the
    moved moment falls. Give all pauses of a dossier at once with its first due
    moment: day by day, each would be rounded up by itself.

    >>> friday = at(date(2023, 6, 16), 11, 30)
    >>> tea_break = at(date(2023, 6, 14), 9), at(date(2023, 6, 14), 9, 20)
    >>> moved = extended(Due(at=friday, timed=True), [tea_break], WorkingCalendar())
    >>> moved.at == at(date(2023, 6, 16), 13, 50)
    True
    """
    minutes = sum(calendar.working_minutes(*pause) for pause in _merged(pauses))
    if not minutes:
        return promised
    if promised.timed:
        return Due(at=_moved(promised.at, minutes, calendar), timed=True)
    close = calendar.closes_at(local_date(promised.at))
    return Due(at=calendar.closes_at(local_date(calendar.add_minutes(close, minutes))), timed=False)


def explain(
    received_at: int,
    term: Term,
    calendar: WorkingCalendar,
    *,
    online: bool = False,
    cut_off: int = CUT_OFF,
    pauses: Sequence[tuple[int, int]] = (),
) -> list[Line]:
    """Return the lines of "Vì sao ngày này?": what was counted, passed over and moved, in order.

    >>> friday = at(date(2023, 6, 16), 9)
    >>> for line in explain(friday, Term(amount=1, unit=TermUnit.DAYS), WorkingCalendar()):
    ...     print(line.day, line.reason, line.amount)
    2023-06-16 received 0
    2023-06-17 weekend 0
    2023-06-18 weekend 0
    2023-06-19 counted 1
    2023-06-19 promised 0
    """
    promised = due(received_at, term, calendar, online=online, cut_off=cut_off)
    start = calendar.next_open(received_at) if online else received_at // MINUTE_MS * MINUTE_MS
    lines = [Line(reason=Reason.RECEIVED, at=received_at)]
    if start > received_at:
        lines.append(Line(reason=Reason.OUTSIDE_HOURS, at=start))
    lines += _counting(start, term, promised, calendar, cut_off)
    lines.append(Line(reason=Reason.PROMISED, at=promised.at))
    return lines + _pausing(promised, pauses, calendar)


def _same_day(start: int, calendar: WorkingCalendar, cut_off: int) -> date:
    """Return the day itself where it still can be done on it, else the next working day."""
    day = local_date(start)
    early_enough = minute_of_day(start) <= cut_off and start < calendar.closes_at(day)
    return calendar.next_working(day if early_enough else day + _DAY)


def _last_day(first: date, term: Term, calendar: WorkingCalendar) -> date:
    """Return the day on which a term of days or months ends; the first day is not counted."""
    if term.unit is TermUnit.DAYS:
        return calendar.add_days(first, term.amount)
    return calendar.next_working(_nominal(first, term))


def _nominal(first: date, term: Term) -> date:
    """Return where calendar days or months end, before any roll-over (BLDS 2015 art. 148)."""
    if term.unit is TermUnit.CALENDAR_DAYS:
        return first + timedelta(days=term.amount)
    year, index = divmod(first.year * 12 + first.month - 1 + term.amount, 12)
    return date(year, index + 1, min(first.day, monthrange(year, index + 1)[1]))


def _moved(moment: int, minutes: int, calendar: WorkingCalendar) -> int:
    """Return the moment, so many working minutes later; the start of a day moves to the start of a day.

    One full day after 07:30 on Monday is Monday 17:00 and Tuesday 07:30 alike.
    """
    later = calendar.add_minutes(moment, minutes)
    return calendar.next_open(later) if calendar.is_opening(moment) else later


def _merged(pauses: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pauses in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(pauses):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def _counting(start: int, term: Term, promised: Due, calendar: WorkingCalendar, cut_off: int) -> Iterator[Line]:
    """Yield how the term was counted from its start to the promised moment."""
    if term.unit is TermUnit.HOURS:
        for begin, end in calendar.stretches(start, promised.at):
            yield Line(reason=Reason.WORKED, at=begin, until=end, amount=(end - begin) // MINUTE_MS)
        return
    if term.unit is TermUnit.DAYS:
        yield from _counted_days(local_date(start), promised, calendar)
    elif term.unit is TermUnit.SAME_DAY:
        yield from _same_day_lines(start, promised, calendar, cut_off)
    else:
        yield from _roll_over(local_date(start), term, promised)
    if promised.timed and minute_of_day(promised.at) != minute_of_day(start):
        yield Line(reason=Reason.INTO_HOURS, at=promised.at)


def _counted_days(first: date, promised: Due, calendar: WorkingCalendar) -> Iterator[Line]:
    """Yield every day after the first, counted or passed over, to the due day."""
    count = 0
    day = first
    while (day := day + _DAY) <= local_date(promised.at):
        if not calendar.is_working(day):
            yield _passed_over(day)
            continue
        count += 1
        reason = Reason.MADE_UP if day in calendar.working_days else Reason.COUNTED
        yield Line(reason=reason, at=day_start(day), amount=count)


def _same_day_lines(start: int, promised: Due, calendar: WorkingCalendar, cut_off: int) -> Iterator[Line]:
    """Yield why a same-day term does not end on its day, if it does not."""
    day, last = local_date(start), local_date(promised.at)
    if calendar.is_working(day) and last > day:
        latest = min(at(day, 0, cut_off), calendar.closes_at(day))
        yield Line(reason=Reason.AFTER_CUT_OFF, at=start, amount=minute_of_day(latest))
        day += _DAY
    yield from _passed_over_until(day, last)


def _roll_over(first: date, term: Term, promised: Due) -> Iterator[Line]:
    """Yield the last day by the calendar and the days off that it rolled over."""
    nominal = _nominal(first, term)
    short = term.unit is TermUnit.MONTHS and nominal.day != first.day
    reason = Reason.SHORT_MONTH if short else Reason.LAST_DAY
    yield Line(reason=reason, at=day_start(nominal), amount=term.amount)
    yield from _passed_over_until(nominal, local_date(promised.at))


def _passed_over_until(day: date, last: date) -> Iterator[Line]:
    while day < last:
        yield _passed_over(day)
        day += _DAY


def _passed_over(day: date) -> Line:
    reason = Reason.WEEKEND if day.weekday() >= 5 else Reason.DAY_OFF
    return Line(reason=reason, at=day_start(day))


def _pausing(promised: Due, pauses: Sequence[tuple[int, int]], calendar: WorkingCalendar) -> list[Line]:
    """Return what each pause took and where the due moment went; nothing without pauses."""
    lines = [
        Line(reason=Reason.PAUSED, at=start, until=end, amount=calendar.working_minutes(start, end))
        for start, end in _merged(pauses)
    ]
    return [*lines, Line(reason=Reason.MOVED, at=extended(promised, pauses, calendar).at)] if lines else []
