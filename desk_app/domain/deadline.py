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
from desk_app.domain.working_time import CUT_OFF as CUT_OFF
from desk_app.domain.working_time import DayPart, WorkingCalendar, half_of, next_half

INTERNAL_SHARE = 0.30
"""How much shorter than the law's term a unit aims to be, where the procedure says nothing else."""

_DAY = timedelta(days=1)
_WHOLE = 1000
"""Shares are counted in thousandths: 0.7 of ten minutes is seven, whatever floating point makes of it."""


class TermUnit(StrEnum):
    """What a processing time is counted in."""

    DAYS = "days"
    """Working days (ngày làm việc)."""
    HALF_DAYS = "half days"
    """Half working days (buổi làm việc): mornings and afternoons with office hours."""
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
    COUNTED_HALF = "counted half"
    """A half working day until `until`; `amount` is its number."""
    MADE_UP_HALF = "made up half"
    """The same, on a day worked in exchange for another or by the unit's own exception."""
    CLOSED_HALF = "closed half"
    """A half of a working day in which the office is closed: it is not counted, or no result lies ready in it."""
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
    SUPPLEMENT = "supplement"
    """The same, waiting for what the citizen was asked to add."""
    ELSEWHERE = "elsewhere"
    """The same, while another authority had the dossier."""
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
    name: str = ""
    """What the people there called it: the reason of a pause."""

    @property
    def day(self) -> date:
        """The local day that the line is about."""
        return local_date(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stretch in which the clock stood, with what is told of it: `PAUSED`, `SUPPLEMENT` or `ELSEWHERE`."""

    since: int
    until: int
    why: Reason = Reason.PAUSED
    name: str = ""


def due(
    received_at: int, term: Term, calendar: WorkingCalendar, *, online: bool = False, cut_off: int | None = None
) -> Due:
    """Return the moment at which the result of a dossier is promised.

    Days and months end at the clock time of reception, as receipts state it,
    moved into office hours; half days end with their office hours. Hours are
    working hours. What comes online outside office hours counts from the next
    opening. Moments are whole minutes. `cut_off` None is the unit's own.

    >>> tuesday, friday = at(date(2023, 6, 13), 11, 30), at(date(2023, 6, 16), 11, 30)
    >>> due(tuesday, Term(amount=3, unit=TermUnit.DAYS), WorkingCalendar()) == Due(at=friday, timed=True)
    True
    """
    start = calendar.next_open(received_at) if online else received_at // MINUTE_MS * MINUTE_MS
    if term.unit is TermUnit.HOURS:
        return Due(at=calendar.add_minutes(start, term.amount * 60), timed=True)
    if term.unit is TermUnit.HALF_DAYS:
        return Due(at=calendar.add_halves(start, term.amount), timed=True)
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


def internal(
    received_at: int,
    term: Term,
    promised: Due,
    calendar: WorkingCalendar,
    *,
    share: float = INTERNAL_SHARE,
    pauses: Sequence[tuple[int, int]] = (),
) -> int:
    """Return the unit's own target: the moment by which a share of the law's working time is still left.

    The working minutes from reception to the first due moment, without the
    share, rounded down to a whole minute; `pauses` move it as they move the due
    moment. It lies in office hours and never after the due moment. What is due
    the same day has no earlier target: the law promises no time of day.

    >>> tuesday, friday = at(date(2023, 6, 13), 9), at(date(2023, 6, 16), 9)
    >>> term = Term(amount=3, unit=TermUnit.DAYS)
    >>> internal(tuesday, term, Due(at=friday, timed=True), WorkingCalendar()) == at(date(2023, 6, 15), 9, 45)
    True
    """
    if not 0 <= share < 1:
        raise ValueError(f"a share of {share}")
    if term.unit is TermUnit.SAME_DAY:
        return extended(promised, pauses, calendar).at
    start = received_at // MINUTE_MS * MINUTE_MS
    kept = calendar.working_minutes(start, promised.at) * (_WHOLE - round(share * _WHOLE)) // _WHOLE
    target = min(calendar.add_minutes(calendar.next_open(start), kept), promised.at)
    return extended(Due(at=target, timed=True), pauses, calendar).at


def saved_minutes(received_at: int, ended_at: int, due_at: int, calendar: WorkingCalendar) -> int:
    """Return the working minutes by which a result came before its due moment; 0 where it came later.

    Never more than the dossier had: an end before reception, which only a
    register can claim, counts from reception.

    >>> wednesday, friday = at(date(2023, 6, 14), 16), at(date(2023, 6, 16), 9)
    >>> saved_minutes(at(date(2023, 6, 13), 9), wednesday, friday, WorkingCalendar())
    600
    """
    return calendar.working_minutes(max(received_at, ended_at), due_at)


def explain(
    received_at: int,
    term: Term,
    calendar: WorkingCalendar,
    *,
    online: bool = False,
    cut_off: int | None = None,
    pauses: Sequence[Stop | tuple[int, int]] = (),
) -> list[Line]:
    """Return the lines of "Vì sao ngày này?": what was counted, passed over and moved, in order.

    Each pause has its line, by what it was; minutes that an earlier one took
    already are not told again, so that the lines add up.

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


def _same_day(start: int, calendar: WorkingCalendar, cut_off: int | None) -> date:
    """Return the day itself where it still can be done on it, else the next working day."""
    day = local_date(start)
    early_enough = minute_of_day(start) <= _cut_off(day, calendar, cut_off) and start < calendar.closes_at(day)
    return calendar.next_working(day if early_enough else day + _DAY)


def _cut_off(day: date, calendar: WorkingCalendar, given: int | None) -> int:
    return calendar.hours_on(day).cut_off if given is None else given


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


def _counting(start: int, term: Term, promised: Due, calendar: WorkingCalendar, cut_off: int | None) -> Iterator[Line]:
    """Yield how the term was counted from its start to the promised moment."""
    if term.unit is TermUnit.HOURS:
        for begin, end in calendar.stretches(start, promised.at):
            yield Line(reason=Reason.WORKED, at=begin, until=end, amount=(end - begin) // MINUTE_MS)
        return
    if term.unit is TermUnit.HALF_DAYS:
        yield from _counted_halves(start, promised, calendar)
    elif term.unit is TermUnit.DAYS:
        yield from _counted_days(local_date(start), promised, calendar)
    elif term.unit is TermUnit.SAME_DAY:
        yield from _same_day_lines(start, promised, calendar, cut_off)
    else:
        yield from _roll_over(local_date(start), term, promised)
    if term.unit is not TermUnit.HALF_DAYS:
        yield from _into_hours(minute_of_day(start), promised, calendar)


def _into_hours(minute: int, promised: Due, calendar: WorkingCalendar) -> Iterator[Line]:
    """Yield why nothing lies ready at the clock time of reception, if nothing does."""
    day = local_date(promised.at)
    if promised.timed and minute_of_day(promised.at) == minute:
        return
    half = half_of(at(day, 0, minute)) if promised.timed else (day, DayPart.AFTERNOON)
    if half in calendar.halves_off:
        yield _closed_half(*half)
    if promised.timed:
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
        reason = Reason.MADE_UP if calendar.is_made_up(day) else Reason.COUNTED
        yield Line(reason=reason, at=day_start(day), amount=count)


def _counted_halves(start: int, promised: Due, calendar: WorkingCalendar) -> Iterator[Line]:
    """Yield every half day after the first, counted or passed over, to the due moment; a day off in one line."""
    count, told = 0, date.min
    half, last = half_of(start), half_of(promised.at - MINUTE_MS)  # a closing at 12:00 ends the morning
    while half != last:
        half = day, part = next_half(*half)
        spans = calendar.half(day, part)
        if spans:
            count += 1
            reason = Reason.MADE_UP_HALF if calendar.is_made_up(day) else Reason.COUNTED_HALF
            yield Line(reason=reason, at=at(day, 0, spans[0][0]), until=at(day, 0, spans[-1][1]), amount=count)
        elif calendar.is_working(day):
            yield _closed_half(day, part)
        elif day != told:
            told = day
            yield _passed_over(day)


def _closed_half(day: date, part: DayPart) -> Line:
    return Line(reason=Reason.CLOSED_HALF, at=at(day, 12 if part is DayPart.AFTERNOON else 0))


def _same_day_lines(start: int, promised: Due, calendar: WorkingCalendar, cut_off: int | None) -> Iterator[Line]:
    """Yield why a same-day term does not end on its day, if it does not."""
    day, last = local_date(start), local_date(promised.at)
    if calendar.is_working(day) and last > day:
        latest = min(at(day, 0, _cut_off(day, calendar, cut_off)), calendar.closes_at(day))
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


def _pausing(promised: Due, pauses: Sequence[Stop | tuple[int, int]], calendar: WorkingCalendar) -> list[Line]:
    """Return what each pause took and where the due moment went; nothing without pauses."""
    stops = sorted((_stop(pause) for pause in pauses), key=lambda stop: (stop.since, stop.until))
    lines: list[Line] = []
    told = 0
    for stop in stops:
        took = calendar.working_minutes(max(stop.since, told), stop.until)
        lines.append(Line(reason=stop.why, at=stop.since, until=stop.until, amount=took, name=stop.name))
        told = max(told, stop.until)
    spans = [(stop.since, stop.until) for stop in stops]
    return [*lines, Line(reason=Reason.MOVED, at=extended(promised, spans, calendar).at)] if lines else []


def _stop(pause: Stop | tuple[int, int]) -> Stop:
    return pause if isinstance(pause, Stop) else Stop(since=pause[0], until=pause[1])
