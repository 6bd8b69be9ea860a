"""Việc hôm nay: which dossiers wait for somebody, in which groups, and what is to be done next for each.

A dossier stands in every group that its state puts it in: paused, and a call owed. What stands in a group is a task;
the page, the rail and the printed list count tasks. Time is working time.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desk_app.domain import reception_number
from desk_app.domain.dossier.facts import DossierPaused, PauseReason
from desk_app.domain.dossier.machine import UNDER_WAY
from desk_app.domain.dossier.state import Dossier, Step
from desk_app.domain.event import Event
from desk_app.domain.localtime import day_start, local_date
from desk_app.domain.working_time import WorkingCalendar
from desk_app.store.queries import worklist as queries
from desk_app.store.queries.worklist import WorkLine as WorkLine
from desk_app.usecases import steps
from desk_app.usecases.browse import is_overdue

if TYPE_CHECKING:
    from desk_app.store.work import Work

SOON = 120
"""Working minutes before the promised moment from which the officer is reminded."""
LAST_HOUR = 60
"""Working minutes before the due moment from which a dossier still in process will not make it."""
_UNTOUCHED = 4
"""A dossier that nobody began will not make it once this part, a quarter, of its own term is left."""
_DAY = timedelta(days=1)
MOST = 200
"""Lines that are shown of those due before today: more is no list of a day, and is found among the dossiers."""
SOUGHT = 2_000
"""Lines due before today among which a narrowed list looks for its own."""
_LATEST = 4
"""Events that a quick look shows."""


class Group(StrEnum):
    """Why a dossier is on the list, in the order of the page."""

    OVERDUE = "overdue"
    TODAY = "today"
    APOLOGY = "apology"
    """It will not be ready by its due date, and no letter of apology (form 04) has gone out."""
    TOMORROW = "tomorrow"
    IN_TWO_DAYS = "in two days"
    WAITING = "waiting"
    """For a supplement, for whatever it was paused for, for another authority."""
    CONTACT = "contact"
    """Paused, and the citizen was not told yet."""
    PAPER = "paper"
    """Signed, and the paper has not reached the counter."""
    UNFETCHED = "unfetched"
    """At the counter since before today, and nobody has come for it."""
    LETTER = "letter"
    """Refused, and the letter (form 03) neither printed nor noted."""


class Todo(StrEnum):
    """What Enter does on a line."""

    GIVE = "give"
    TAKE_PAPER = "take paper"
    CALL = "call"
    APOLOGISE = "apologise"
    TAKE_SUPPLEMENT = "take supplement"
    RESUME = "resume"
    TAKE_BACK = "take back"
    HAND_OVER = "hand over"
    BEGIN = "begin"
    ISSUE = "issue"
    REMIND = "remind"
    REFUSAL = "refusal"
    VIEW = "view"


class Whose(StrEnum):
    """Whose tasks are shown."""

    ALL = "all"
    COUNTER = "counter"
    MINE = "mine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What the list is narrowed to; empty means any. ``me`` is who asks: officer or receiver."""

    whose: Whose = Whose.ALL
    field: str = ""
    officer: str = ""
    me: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The day of the list: ``tomorrow`` and ``after`` are the next two working days."""

    now: int
    today: date
    tomorrow: date
    after: date
    calendar: WorkingCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A dossier in one of its groups.

    ``days`` are the working days that began since the promised moment, or since the task began to wait; where none
    did, ``minutes`` are the working minutes since then, or until then where it has not come yet.
    """

    group: Group
    line: WorkLine
    todo: Todo
    minutes: int
    days: int
    soon: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """The day's tasks in the order of the page, and what they may be narrowed to."""

    day: Day
    tasks: Sequence[Task]
    counts: Mapping[Group, int]
    """How many tasks each group has, those that are not shown among them."""
    fields: Sequence[str]
    officers: Sequence[str]
    counters: int
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A quick look at a dossier: its state and what happened last, newest first."""

    dossier: Dossier
    latest: Sequence[Event]


def work_list(work: "Work", chosen: Chosen) -> WorkList:
    """Return the tasks of the day."""
    day = day_of(work.now, work.calendar())
    narrowed = replace(chosen, me="") != Chosen()
    lines = _lines(work, day, SOUGHT if narrowed else MOST)
    slot = work.slot()
    kept = _narrowed(work, lines, chosen, slot)
    return WorkList(
        day=day,
        tasks=tasks(_latest(kept, day) if narrowed else kept, day, chosen.me),
        counts=Counter(group for line in kept for group in groups(line, day))
        if narrowed
        else _counted(work, kept, day),
        fields=sorted({line.field for line in lines}),
        officers=sorted({line.officer for line in lines if line.officer}),
        counters=len(set(work.unit().slots.values())),
        slot=slot,
    )


def count(work: "Work") -> int:
    """Return how many tasks the unit has today: the number beside the page in the rail."""
    day = day_of(work.now, work.calendar())
    return sum(_counted(work, _lines(work, day, 0), day).values())


def look(work: "Work", subject: str) -> Look:
    """Return a quick look at a dossier."""
    dossier = work.dossier(subject)
    latest = sorted(work.history(dossier.id), key=lambda event: (event.happened, event.clock), reverse=True)
    return Look(dossier=dossier, latest=latest[:_LATEST])


def resume(work: "Work", subject: str) -> DossierPaused:
    """Let the clock run again, and return the pause that would go on were this undone."""
    pause = work.dossier(subject).pauses[-1]
    steps.resume(work, subject)
    return DossierPaused(paused_at=work.now, why=pause.why, reason=pause.reason or "–")


def pause_again(work: "Work", subject: str, pause: DossierPaused) -> None:
    """Undo a resumption: the clock stands again from the moment at which it was let run."""
    steps.pause(work, subject, PauseReason.OTHER, pause.reason, at=pause.paused_at)


def _lines(work: "Work", day: Day, most: int) -> list[WorkLine]:
    return queries.lines(work.driver, day_start(day.today), day_start(day.after + _DAY), most)


def _counted(work: "Work", lines: Sequence[WorkLine], day: Day) -> Counter[Group]:
    """Count the tasks of each group; what was due before today is counted where it lies, not line by line."""
    counts = _tally([line for line in lines if not _is_past(line, day)], day)
    for step, count in queries.past(work.driver, day_start(day.today)).items():
        counts[Group.UNFETCHED if step is Step.AT_COUNTER else Group.OVERDUE] += count
    return counts


def _tally(lines: Sequence[WorkLine], day: Day) -> Counter[Group]:
    return Counter(group for line in lines for group in groups(line, day))


def _is_past(line: WorkLine, day: Day) -> bool:
    return Step(line.step) in queries.LATER and max(line.due_at, promised(line)[0]) < day_start(day.today)


def _latest(lines: Sequence[WorkLine], day: Day) -> list[WorkLine]:
    """Leave out what has been due for longest, where there is more of it than a person reads."""
    past = sorted((line for line in lines if _is_past(line, day)), key=lambda line: line.due_at)
    left_out = {line.rank for line in past[:-MOST]}
    return [line for line in lines if line.rank not in left_out]


def _narrowed(work: "Work", lines: Sequence[WorkLine], chosen: Chosen, slot: int) -> list[WorkLine]:
    kept = [
        line
        for line in lines
        if chosen.field in ("", line.field)
        and chosen.officer in ("", line.officer)
        and (chosen.whose is not Whose.COUNTER or counter_of(line) == slot)
    ]
    if chosen.whose is not Whose.MINE:
        return kept
    received = queries.receivers(work.driver, [line.id for line in kept])
    return [line for line in kept if chosen.me and chosen.me in (line.officer, received.get(line.id))]


def counter_of(line: WorkLine) -> int | None:
    """Return the counter that received the dossier, by its number; None where only a register knows it."""
    number = reception_number.parse(line.reception)
    return None if number is None else number.slot


# The rule: which groups, which act


def day_of(now: int, calendar: WorkingCalendar) -> Day:
    """Return the day of a moment; after Friday comes Monday.

    >>> from desk_app.domain.localtime import at
    >>> day = day_of(at(date(2023, 6, 16), 8), WorkingCalendar())
    >>> day.tomorrow, day.after
    (datetime.date(2023, 6, 19), datetime.date(2023, 6, 20))
    """
    today = local_date(now)
    tomorrow = calendar.add_days(today, 1)
    return Day(now=now, today=today, tomorrow=tomorrow, after=calendar.add_days(tomorrow, 1), calendar=calendar)


def groups(line: WorkLine, day: Day) -> tuple[Group, ...]:
    """Return the groups in which a dossier stands, in the order of the page; none where nobody need do anything."""
    found = {*_by_due(line, day), *_by_step(line, day)}
    return tuple(group for group in Group if group in found)


def _by_step(line: WorkLine, day: Day) -> Iterator[Group]:
    match Step(line.step):
        case Step.SUPPLEMENT | Step.PAUSED | Step.ELSEWHERE:
            yield Group.WAITING
        case Step.SIGNED:
            yield Group.PAPER
        case Step.AT_COUNTER if local_date(promised(line)[0]) < day.today:
            yield Group.UNFETCHED
        case _:
            pass
    if line.contact_owed_at is not None:
        yield Group.CONTACT
    if line.letter_owed:
        yield Group.LETTER


def _by_due(line: WorkLine, day: Day) -> Iterator[Group]:
    """Yield the groups that the dates put a dossier in, while our clock runs or the result waits for the citizen."""
    moment, timed = promised(line)
    due_on = local_date(moment)
    if not runs(line):
        if Step(line.step) in (Step.SIGNED, Step.AT_COUNTER) and due_on == day.today:
            yield Group.TODAY
        return
    if is_overdue(line.due_at, bool(line.due_timed), day.now):
        yield Group.OVERDUE
    elif line.promised_at is None and will_not_make_it(line, day):
        yield Group.APOLOGY
    if is_overdue(moment, timed, day.now):
        return
    if due_on <= day.today:
        yield Group.TODAY
    elif due_on <= day.tomorrow:
        yield Group.TOMORROW
    elif due_on <= day.after:
        yield Group.IN_TWO_DAYS


def runs(line: WorkLine) -> bool:
    """Say whether our clock runs: at another authority it does, for a supplement it stands."""
    return Step(line.step) in UNDER_WAY | {Step.ELSEWHERE}


def promised(line: WorkLine) -> tuple[int, bool]:
    """Return the moment for which the citizen waits now, and whether it is one: an apology's new date comes first."""
    if line.promised_at is not None:
        return line.promised_at, True
    return line.due_at, bool(line.due_timed)


def will_not_make_it(line: WorkLine, day: Day) -> bool:
    """Say whether a dossier due today or on the next working day cannot be ready by then, as far as one can see.

    The apology is owed at the latest a day before. Another authority has it and is not due to answer in time, or should
    have answered; or nobody has begun it and only a quarter of its term is left; or it is in process in its last hour.
    """
    if local_date(line.due_at) > day.tomorrow:
        return False
    step = Step(line.step)
    if step is Step.ELSEWHERE:
        return line.other_due_at is None or not day.now <= line.other_due_at <= line.due_at
    left = day.calendar.working_minutes(day.now, _end(line.due_at, bool(line.due_timed), day))
    if step is Step.PROCESSING:
        return left <= LAST_HOUR
    return left * _UNTOUCHED <= day.calendar.working_minutes(line.received_at, line.due_at)


def todo(group: Group, line: WorkLine, me: str, *, soon: bool) -> Todo:
    """Return what is to be done next for a task; an officer does what others can only remind of."""
    fixed = _BY_GROUP.get(group)
    if fixed is not None:
        return fixed
    step = Step(line.step)
    if group is Group.WAITING or step in (Step.SIGNED, Step.AT_COUNTER):
        return _BY_STEP[step]
    if group is Group.OVERDUE and line.promised_at is None:
        return Todo.APOLOGISE
    if step is Step.RECEIVED:
        return Todo.HAND_OVER
    if step is not Step.ELSEWHERE and me and me == line.officer:
        return Todo.BEGIN if step is Step.HANDED_OVER else Todo.ISSUE
    presses = group is Group.OVERDUE or soon or (group is Group.TODAY and step is Step.HANDED_OVER)
    return Todo.REMIND if presses and line.officer and step is not Step.ELSEWHERE else Todo.VIEW


_BY_GROUP = {
    Group.APOLOGY: Todo.APOLOGISE,
    Group.CONTACT: Todo.CALL,
    Group.PAPER: Todo.TAKE_PAPER,
    Group.UNFETCHED: Todo.GIVE,
    Group.LETTER: Todo.REFUSAL,
}
_BY_STEP = {
    Step.SUPPLEMENT: Todo.TAKE_SUPPLEMENT,
    Step.PAUSED: Todo.RESUME,
    Step.ELSEWHERE: Todo.TAKE_BACK,
    Step.SIGNED: Todo.TAKE_PAPER,
    Step.AT_COUNTER: Todo.GIVE,
}


def tasks(lines: Sequence[WorkLine], day: Day, me: str = "") -> tuple[Task, ...]:
    """Return the tasks of lines in the order of the page: by group, then what has waited longest or is due first."""
    found = [(group, line) for line in lines for group in groups(line, day)]
    order = {group: place for place, group in enumerate(Group)}
    found.sort(key=lambda one: (order[one[0]], counts_from(*one), one[1].received_at, one[1].reception))
    begun = _days_begun(min((counts_from(*one) for one in found), default=day.now), day)
    return tuple(_task(group, line, day, me, begun) for group, line in found)


def counts_from(group: Group, line: WorkLine) -> int:
    """Return the moment from or to which a task counts."""
    match group:
        case Group.OVERDUE | Group.APOLOGY:
            return line.due_at
        case Group.CONTACT if line.contact_owed_at is not None:
            return line.contact_owed_at
        case Group.WAITING | Group.PAPER | Group.LETTER:
            return line.since_at
        case Group.UNFETCHED:
            return max(line.since_at, promised(line)[0])
        case _:
            return promised(line)[0]


def _task(group: Group, line: WorkLine, day: Day, me: str, begun: Mapping[date, int]) -> Task:
    moment, timed = counts_from(group, line), promised(line)[1]
    dated = group in (Group.OVERDUE, Group.APOLOGY, Group.TODAY, Group.TOMORROW, Group.IN_TWO_DAYS)
    if dated:
        moment = _end(moment, timed if group is not Group.OVERDUE else bool(line.due_timed), day)
    passed = moment < day.now
    early, late = (moment, day.now) if passed else (day.now, moment)
    days = begun[local_date(moment)] if passed else 0
    minutes = 0 if days else day.calendar.working_minutes(early, late)
    soon = dated and not passed and runs(line) and local_date(moment) == day.today and minutes <= SOON
    return Task(
        group=group,
        line=line,
        todo=todo(group, line, me, soon=soon),
        minutes=minutes,
        days=days,
        soon=soon,
    )


def _end(moment: int, timed: bool, day: Day) -> int:
    """Return the promised moment; where only a day was promised, the end of its work."""
    return moment if timed else day.calendar.closes_at(local_date(moment))


def _days_begun(oldest: int, day: Day) -> dict[date, int]:
    """Return for each day since the oldest moment how many working days began after it, until today."""
    begun, count, then, first = {}, 0, day.today, local_date(oldest)
    begun[then] = 0
    while then > first:
        count += day.calendar.is_working(then)
        then -= _DAY
        begun[then] = count
    return begun
