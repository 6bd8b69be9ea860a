"""A due date in words: the moment, the term it follows from, and how it was counted, line by line."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desk_app.domain.deadline import Due, Line, Reason, Term, TermUnit
from desk_app.domain.localtime import local_date
from desk_app.domain.working_time import DayPart, half_of
from desk_app.ui import words

translate = QCoreApplication.translate
Explained = tuple[str, str]
"""When, and what about it"""

_HOUR = 60
_SHOWN_AT_ENDS = 2
_LONG = 6
_COUNTED = {Reason.COUNTED, Reason.COUNTED_HALF}
_HALVES = {Reason.COUNTED_HALF, Reason.MADE_UP_HALF, Reason.CLOSED_HALF}
_PAUSES = {Reason.PAUSED, Reason.SUPPLEMENT, Reason.ELSEWHERE}
_WITH_TIME = {Reason.RECEIVED, Reason.PROMISED, Reason.MOVED, Reason.OUTSIDE_HOURS, Reason.INTO_HOURS}


def due_words(due: Due) -> str:
    """Return the promised moment, or its day where no time is promised, as the answer beside the form shows it."""
    if due.timed:
        return words.moment(due.at)
    text = f"{words.weekday(local_date(due.at))} {words.day_of(due.at)}"
    return text[:1].upper() + text[1:]


def term_words(term: Term) -> str:
    """Return a processing time."""
    match term.unit:
        case TermUnit.DAYS:
            return translate("DueWords", "{count} working days").format(count=term.amount)
        case TermUnit.HALF_DAYS:
            return translate("DueWords", "{count} half working days").format(count=term.amount)
        case TermUnit.HOURS:
            return translate("DueWords", "{count} working hours").format(count=term.amount)
        case TermUnit.SAME_DAY:
            return translate("DueWords", "the same day")
        case TermUnit.CALENDAR_DAYS:
            return translate("DueWords", "{count} calendar days").format(count=term.amount)
        case TermUnit.MONTHS:
            return translate("DueWords", "{count} months").format(count=term.amount)


def passed_over(lines: Sequence[Line]) -> str:
    """Return which days the counting left out, as a clause; nothing where it left out none."""
    reasons = {line.reason for line in lines}
    if Reason.DAY_OFF in reasons and Reason.WEEKEND in reasons:
        return translate("DueWords", "without weekends and days off")
    if Reason.DAY_OFF in reasons:
        return translate("DueWords", "without days off")
    return translate("DueWords", "without weekends") if Reason.WEEKEND in reasons else ""


def explained(lines: Sequence[Line], term: Term) -> list[Explained]:
    """Return the counting, with the long middle of a long term left out and weekends told as one line."""
    return [_told(run, term) for run in _runs(_shortened(lines))]


def _shortened(lines: Sequence[Line]) -> list[Line]:
    """Leave out days counted in the middle of a long term: the first and the last explain themselves."""
    counted = [line for line in lines if line.reason in _COUNTED]
    hidden = {line.at for line in counted[_SHOWN_AT_ENDS:-_SHOWN_AT_ENDS]} if len(counted) > _LONG else set()
    return [line for line in lines if line.reason not in _COUNTED or line.at not in hidden]


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines, a Saturday and its Sunday together."""
    runs: list[list[Line]] = []
    for reason, group in groupby(lines, key=lambda line: line.reason):
        run = list(group)
        weekend = reason is Reason.WEEKEND
        runs += [run[at : at + 2] for at in range(0, len(run), 2)] if weekend else [[line] for line in run]
    return runs


def _told(run: Sequence[Line], term: Term) -> Explained:
    first, last = run[0], run[-1]
    when = _when(first)
    if last is not first:
        when = f"{when} – {_when(last)}"
    return when, _what(first, term)


def _when(line: Line) -> str:
    if line.reason in _PAUSES and line.until is not None:
        return f"{_short(line.at)} – {_short(line.until)}"
    text = f"{words.weekday(line.day)} {line.day:%d/%m}"
    if line.reason in _HALVES:
        text = _half(line, text)
    text = text[:1].upper() + text[1:]
    return f"{text} {words.clock_time(line.at)}" if line.reason in _WITH_TIME else text


def _short(at_ms: int) -> str:
    return f"{local_date(at_ms):%d/%m} {words.clock_time(at_ms)}"


def _half(line: Line, day: str) -> str:
    if half_of(line.at)[1] is DayPart.MORNING:
        return translate("DueWords", "morning of {day}").format(day=day)
    return translate("DueWords", "afternoon of {day}").format(day=day)


def _what(line: Line, term: Term) -> str:
    match line.reason:
        case Reason.RECEIVED:
            return translate("DueWords", "received; term: {term}").format(term=term_words(term))
        case Reason.OUTSIDE_HOURS:
            return translate("DueWords", "received online outside office hours: counted from here")
        case Reason.AFTER_CUT_OFF:
            return translate("DueWords", "received after {time}: done the next working day").format(
                time=f"{line.amount // _HOUR:02}:{line.amount % _HOUR:02}"
            )
        case Reason.COUNTED:
            return translate("DueWords", "working day {count}").format(count=line.amount)
        case Reason.MADE_UP:
            return translate("DueWords", "working day {count} (worked in exchange)").format(count=line.amount)
        case Reason.COUNTED_HALF:
            return translate("DueWords", "half working day {count}").format(count=line.amount)
        case Reason.MADE_UP_HALF:
            return translate("DueWords", "half working day {count} (worked in exchange)").format(count=line.amount)
        case Reason.WORKED:
            return _lasted(translate("DueWords", "{hours} h {minutes} min of office hours"), line)
        case Reason.PAUSED | Reason.SUPPLEMENT | Reason.ELSEWHERE:
            return _stopped(line)
        case _:
            return _moved(line)


def _lasted(text: str, line: Line) -> str:
    hours, minutes = divmod(line.amount, _HOUR)
    return text.format(hours=hours, minutes=minutes)


def _stopped(line: Line) -> str:
    """Return what stopped the clock, how much working time it took, and what the people there called it."""
    match line.reason:
        case Reason.SUPPLEMENT:
            text = translate("DueWords", "waiting for a supplement, {hours} h {minutes} min of office hours")
        case Reason.ELSEWHERE:
            text = translate("DueWords", "with another authority, {hours} h {minutes} min of office hours")
        case _:
            text = translate("DueWords", "paused, {hours} h {minutes} min of office hours")
    said = _lasted(text, line)
    return f"{said}: {line.name}" if line.name else said


def _moved(line: Line) -> str:
    match line.reason:
        case Reason.LAST_DAY:
            return translate("DueWords", "the term ends by the calendar")
        case Reason.SHORT_MONTH:
            return translate("DueWords", "the month is shorter: its last day")
        case Reason.WEEKEND:
            return translate("DueWords", "weekend, not counted")
        case Reason.DAY_OFF:
            return translate("DueWords", "day off, not counted")
        case Reason.CLOSED_HALF:
            return translate("DueWords", "the office is closed then")
        case Reason.INTO_HOURS:
            return translate("DueWords", "moved into office hours")
        case Reason.MOVED:
            return translate("DueWords", "due after the pauses")
        case _:
            return translate("DueWords", "due")
