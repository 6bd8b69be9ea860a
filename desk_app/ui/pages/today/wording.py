"""The words of the list: groups, dates, states with their colour and icon, and what Enter does."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.theme.tokens import Tone
from desk_app.usecases.worklist import Day, Group, Task, Todo, WorkLine, promised

translate = QCoreApplication.translate
LONG = 3
"""Working days after which a result that nobody fetches stands out"""
_MIDNIGHT = "00:00"
_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state as its chip shows it."""

    word: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A group's name as its row shows it; a tone where something is overdue or owed."""

    title: str
    icon: str
    tone: Tone | None = None


def heading(group: Group, day: Day) -> Heading:
    """Return a group's name; a day that is not the next one by the calendar is named."""
    match group:
        case Group.OVERDUE:
            return Heading(title=translate("Today", "Overdue"), icon="late", tone=Tone.LATE)
        case Group.TODAY:
            return Heading(title=translate("Today", "Due today"), icon="clock")
        case Group.APOLOGY:
            title = translate("Today", "Will not make it: apology owed")
            return Heading(title=title, icon="note", tone=Tone.WARN)
        case Group.TOMORROW:
            return Heading(title=_due_on(day.tomorrow, day, translate("Today", "Due tomorrow"), 1), icon="cal")
        case Group.IN_TWO_DAYS:
            return Heading(title=_due_on(day.after, day, translate("Today", "Due in two days"), 2), icon="cal")
        case Group.WAITING:
            return Heading(title=translate("Today", "Waiting"), icon="pause")
        case Group.CONTACT:
            return Heading(title=translate("Today", "Citizen not told yet"), icon="phone", tone=Tone.WARN)
        case Group.PAPER:
            title = translate("Today", "Result signed, no paper at the counter")
            return Heading(title=title, icon="paper", tone=Tone.WARN)
        case Group.UNFETCHED:
            return Heading(title=translate("Today", "Result not fetched yet"), icon="give")
        case Group.LETTER:
            return Heading(title=translate("Today", "Refused, letter owed"), icon="note", tone=Tone.WARN)


def _due_on(when: date, day: Day, plain: str, ahead: int) -> str:
    if when == day.today + timedelta(days=ahead):
        return plain
    return translate("Today", "Due {day}").format(day=f"{words.weekday(when)} {words.day_month(when)}")


def number(line: WorkLine) -> str:
    """Return the number that the list shows: our own without its year, else the tail of the province's."""
    return line.reception.partition("/")[0] or line.official.partition("-")[2] or line.official


def due_words(at_ms: int, timed: bool) -> str:
    """Return a due moment in full.

    >>> due_words(0, True), due_words(0, False)
    ('07:00 01/01/1970', '01/01/1970')
    """
    day = words.day_of(at_ms)
    return f"{words.clock_time(at_ms)} {day}" if timed else day


# When


def when(task: Task, day: Day) -> tuple[str, str]:
    """Return what stands in the column of dates, and quiet words after it."""
    line = task.line
    match task.group:
        case Group.WAITING if line.step == Step.ELSEWHERE:
            return _elsewhere(line, day), ""
        case Group.WAITING:
            return translate("Today", "stopped {day}").format(day=_since(line.since_at, day)), ""
        case Group.CONTACT:
            owed = line.since_at if line.contact_owed_at is None else line.contact_owed_at
            return translate("Today", "owed {day}").format(day=_since(owed, day)), ""
        case Group.PAPER:
            return translate("Today", "signed {moment}").format(moment=_moment(line.since_at, True, day)), ""
        case Group.UNFETCHED:
            return translate("Today", "due {day}").format(day=_day(promised(line)[0], day)), ""
        case Group.LETTER:
            return translate("Today", "refused {day}").format(day=_day(line.since_at, day)), ""
        case _:
            return _due(task, day)


def _elsewhere(line: WorkLine, day: Day) -> str:
    if line.other_due_at is None:
        return translate("Today", "sent {day}").format(day=_day(line.since_at, day))
    return translate("Today", "their due {day}").format(day=_day(line.other_due_at, day))


def _due(task: Task, day: Day) -> tuple[str, str]:
    """Return the due moment; once an apology went out, the new one."""
    moment, timed = promised(task.line)
    if task.line.promised_at is None:
        return _moment(moment, timed, day), ""
    if local_date(moment) != day.today:
        return translate("Today", "now {day}").format(day=_day(moment, day)), ""
    return _moment(moment, timed, day), translate("Today", "anew")


def _since(at_ms: int, day: Day) -> str:
    if local_date(at_ms) == day.today:
        return translate("Today", "since today")
    return translate("Today", "since {day}").format(day=_day(at_ms, day))


def _moment(at_ms: int, timed: bool, day: Day) -> str:
    """Return a moment: its time alone today, else with the day; without a time where none is known."""
    time = words.clock_time(at_ms) if timed else _MIDNIGHT
    if local_date(at_ms) == day.today:
        return translate("Today", "by evening") if time == _MIDNIGHT else time
    near = local_date(at_ms).year == day.today.year
    return _day(at_ms, day) if time == _MIDNIGHT or not near else f"{time} {_day(at_ms, day)}"


def _day(at_ms: int, day: Day) -> str:
    then = local_date(at_ms)
    return words.day_month(then) if then.year == day.today.year else words.day(then)


# In which state


def state(task: Task) -> State:
    """Return the state of a task: red only where it is overdue."""
    line = task.line
    match task.group:
        case Group.OVERDUE:
            return State(word=translate("Today", "{time} late").format(time=_lasted(task)), tone=Tone.LATE, icon="late")
        case Group.APOLOGY:
            shown = _left(task) if line.step == Step.PROCESSING else running(line)
            return State(word=shown.word, tone=Tone.WARN, icon=shown.icon or "clock")
        case Group.TODAY | Group.TOMORROW | Group.IN_TWO_DAYS:
            return _left(task) if task.soon else running(line)
        case Group.WAITING:
            return _waiting(task)
        case _:
            return _owed(task)


def _left(task: Task) -> State:
    word = translate("Today", "{time} left").format(time=hours(task.minutes))
    return State(word=word, tone=Tone.WARN, icon="clock")


def _lasted(task: Task) -> str:
    """Return for how long: in working days, within a day in working hours."""
    if task.days:
        return translate("Today", "{count} days").format(count=task.days)
    return hours(task.minutes)


def hours(minutes: int) -> str:
    """Return working minutes in words."""
    whole, rest = divmod(minutes, _HOUR)
    parts = [translate("Today", "{count} h").format(count=whole)] if whole else []
    parts += [translate("Today", "{count} min").format(count=rest)] if rest or not whole else []
    return " ".join(parts)


def running(line: WorkLine) -> State:
    """Return where a dossier is that somebody works on, or whose result is there."""
    match Step(line.step):
        case Step.RECEIVED:
            return State(word=translate("Today", "just received"))
        case Step.HANDED_OVER:
            return State(word=translate("Today", "not begun"))
        case Step.ELSEWHERE:
            return State(word=line.authority, icon="house")
        case Step.SIGNED:
            return State(word=translate("Today", "no paper yet"), tone=Tone.WARN, icon="paper")
        case Step.AT_COUNTER:
            return State(word=translate("Today", "result ready"), tone=Tone.GOOD, icon="sign")
        case _:
            return State(word=translate("Today", "in process"))


def _waiting(task: Task) -> State:
    line = task.line
    match Step(line.step):
        case Step.SUPPLEMENT:
            return State(word=translate("Today", "awaits papers"), icon="pause")
        case Step.ELSEWHERE:
            return State(word=line.authority, tone=Tone.WARN if task.soon else Tone.NEUTRAL, icon="house")
        case _:
            return State(word=translate("Today", "paused"), icon="pause")


def _owed(task: Task) -> State:
    match task.group:
        case Group.CONTACT:
            return State(word=translate("Today", "not called"), tone=Tone.WARN, icon="phone")
        case Group.PAPER:
            return State(word=translate("Today", "no paper yet"), tone=Tone.WARN, icon="paper")
        case Group.LETTER:
            return State(word=translate("Today", "no letter yet"), tone=Tone.WARN, icon="note")
        case _ if not task.days:
            return State(word=translate("Today", "not fetched"))
        case _:
            tone = Tone.WARN if task.days >= LONG else Tone.NEUTRAL
            return State(word=translate("Today", "waits {time}").format(time=_lasted(task)), tone=tone, icon="clock")


# What Enter does


def act(todo: Todo) -> str:
    """Return what Enter does."""
    return {
        Todo.GIVE: translate("Today", "Give the result back"),
        Todo.TAKE_PAPER: translate("Today", "Take the paper"),
        Todo.CALL: translate("Today", "Log the call"),
        Todo.APOLOGISE: translate("Today", "Print an apology, new date"),
        Todo.TAKE_SUPPLEMENT: translate("Today", "Take the supplement"),
        Todo.RESUME: translate("Today", "Let it go on"),
        Todo.TAKE_BACK: translate("Today", "Take it back"),
        Todo.HAND_OVER: translate("Today", "Hand it to an officer"),
        Todo.BEGIN: translate("Today", "Begin with it"),
        Todo.ISSUE: translate("Today", "Sign the result"),
        Todo.REMIND: translate("Today", "Remind the officer"),
        Todo.REFUSAL: translate("Today", "Print the refusal"),
        Todo.VIEW: translate("Today", "See how far it is"),
    }[todo]


def reminder(task: Task, day: Day) -> str:
    """Return a reminder that can be pasted into a message: the dossier's number, never who handed it in."""
    line = task.line
    text = translate("Today", "Reminder for {officer}: dossier {number}, {procedure}, due {due} ({state}).")
    return text.format(
        officer=line.officer,
        number=line.reception or line.official,
        procedure=line.procedure_name,
        due=_moment(*promised(line), day),
        state=state(task).word,
    )
