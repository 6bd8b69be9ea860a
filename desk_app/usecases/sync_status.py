"""How exchanging stands, as the desk shows it: each PC and the county, what waits and since when, what went wrong.

A PC is marked after the hours of silence that the county set (``Unit.limits``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desk_app.domain import clock
from desk_app.domain.localtime import DAY_MS, MINUTE_MS
from desk_app.domain.unit import LimitsSet
from desk_app.store import peers
from desk_app.store.peers import Peer as Peer
from desk_app.store.queries import sync as queries
from desk_app.store.queries.sync import HeadLine, MeetingLine, RefusedLine
from desk_app.store.queries.sync import Waiting as Waiting
from desk_app.sync import reasons

if TYPE_CHECKING:
    from desk_app.store.work import Work

HOUR_MS = 60 * MINUTE_MS
CLOCK_OFF_MS = 2 * MINUTE_MS
"""More than two minutes between this PC's clock and another's is said aloud."""
REVOKED_SHOWN_MS = 30 * DAY_MS
"""How long a revoked PC stays in the table after its last event."""
MEETINGS = 300
NOTHING_WAITS = Waiting(events=0, since=None, papers=0, paper_bytes=0)


class Who(StrEnum):
    """What a row of the table tells of."""

    HERE = "here"
    COLLEAGUE = "colleague"
    COUNTY = "county"


class State(StrEnum):
    """How a PC or the county stands with this PC, in one word."""

    WORKS = "works"
    """This PC, which is joined to nobody."""
    AGREES = "agrees"
    WAITING = "waiting"
    """Something waits for the county, or to be fetched."""
    SILENT = "silent"
    """Not heard from for longer than the county's hours."""
    OFFLINE = "offline"
    TROUBLE = "trouble"
    FORKED = "forked"
    REVOKED = "revoked"
    NEVER_MET = "never met"


class Mark(StrEnum):
    """How loudly a state is said; red only after the county's hours, or where nothing goes on without a person."""

    GOOD = "good"
    QUIET = "quiet"
    WARN = "warn"
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A PC or the county, as the table shows it; None where nothing is known or nothing applies."""

    who: Who
    id: str
    name: str
    slot: int = 0
    person: str = ""
    seq: int | None = None
    """Of a PC its last event here; of the county, how many events it has acknowledged."""
    seq_at: int | None = None
    county_has: int | None = None
    """Up to which of the PC's events the county has acknowledged."""
    waiting: Waiting | None = None
    waiting_there: int | None = None
    met_at: int | None = None
    way: str = ""
    state: State = State.WORKS
    mark: Mark = Mark.GOOD
    since: int | None = None
    """Since when the state is what it is: the eldest event that waits, the last time that one was heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Refused events of one device, with what happened and what to do; ``here`` where this PC wrote them."""

    peer: str
    device: str
    seq: int
    reason: str
    at: int
    ours: bool
    here: bool
    title: str
    remedy: str
    counter: int = 0

    @property
    def wants_identity(self) -> bool:
        """Say whether the way out is a new identity of this PC."""
        return self.here and self.reason == reasons.FORK

    @property
    def wants_joining(self) -> bool:
        """Say whether the way out is joining the county anew."""
        return self.here and self.reason in (reasons.UNKNOWN_DEVICE, reasons.REVOKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """An exchange that was tried, with the name of the other side.

    Tries in a row that found no network are one, told ``times`` times since ``first_at``.
    """

    line: MeetingLine
    name: str
    county: bool
    times: int = 1
    first_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Everything that the page shows of exchanging."""

    now: int
    rows: Sequence[Row]
    county: Peer | None
    colleagues: Sequence[Peer]
    waiting: Waiting
    """For the county."""
    papers_missing: int
    letters: int
    """How many letters of direction nobody read, or owe an explanation."""
    refused: Sequence[Refused]
    meetings: Sequence[Met]
    limits: LimitsSet
    clock_off_ms: int
    """The other side's clock less this PC's; 0 while nobody said so, or within two minutes."""

    @property
    def joined(self) -> bool:
        """Say whether this PC belongs to a county."""
        return self.county is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the status bar says: whether there is anybody to meet, how the last try went, what waits."""

    joined: bool
    state: State
    last_at: int | None
    waiting: Waiting


def status(work: "Work") -> Status:
    """Return how exchanging stands."""
    found = peers.every(work.driver)
    county = next((peer for peer in found if peer.kind == peers.COUNTY), None)
    colleagues = [peer for peer in found if peer.kind != peers.COUNTY]
    met = queries.meetings(work.driver, MEETINGS)
    refused = _refused(work, queries.refused(work.driver))
    limits = work.unit().limits
    waiting = NOTHING_WAITS if county is None else queries.waiting(work.driver, county.id)
    rows = _Rows(work, county, {peer.id: peer for peer in colleagues}, refused, limits).rows()
    if county is not None:
        outcome = _outcome(county, [line for line in met if line.peer == county.id][:1])
        rows.append(_county_row(work, county, waiting, outcome, limits))
    names = {row.id: row.name for row in rows} | {peer.id: peer.name for peer in found if peer.name}
    return Status(
        now=work.now,
        rows=rows,
        county=county,
        colleagues=colleagues,
        waiting=waiting,
        papers_missing=queries.papers_missing(work.driver),
        letters=queries.letters_waiting(work.driver),
        refused=refused,
        meetings=_told_once(met, names, "" if county is None else county.id),
        limits=limits,
        clock_off_ms=_clock_off(found),
    )


def _told_once(lines: Sequence[MeetingLine], names: Mapping[str, str], county: str) -> list[Met]:
    """Return the exchanges, the newest first; a week without a network is one line, not hundreds."""
    told: list[Met] = []
    newest: dict[str, int] = {}
    for line in lines:
        place = newest.get(line.peer)
        if place is not None and line.outcome == told[place].line.outcome == "offline":
            told[place] = replace(told[place], times=told[place].times + 1, first_at=line.ended_at)
            continue
        newest[line.peer] = len(told)
        told.append(Met(line=line, name=names.get(line.peer, ""), county=line.peer == county))
    return told


def standing(work: "Work") -> Standing:
    """Return what the status bar says, read with a few short queries: it is asked after every change."""
    found = peers.every(work.driver)
    last = max((peer.met_at for peer in found if peer.met_at is not None), default=None)
    county = next((peer for peer in found if peer.kind == peers.COUNTY), None)
    if county is None:
        return Standing(joined=bool(found), state=State.WORKS, last_at=last, waiting=NOTHING_WAITS)
    waiting = queries.waiting(work.driver, county.id)
    outcome = _outcome(county, queries.meetings(work.driver, 1, county.id))
    row = _county_row(work, county, waiting, outcome, work.unit().limits)
    return Standing(joined=True, state=row.state, last_at=last, waiting=waiting)


def to_look_at(work: "Work") -> int:
    """Return how many things wait for a person on the page: matters, refusals, letters."""
    return (
        queries.matters_waiting(work.driver) + len(queries.refused(work.driver)) + queries.letters_waiting(work.driver)
    )


def has_somebody(work: "Work") -> bool:
    """Say whether there is anybody to meet: the county, or a colleague's PC."""
    return bool(peers.every(work.driver))


def marked(since: int | None, now: int, limits: LimitsSet) -> Mark:
    """Return the mark of something that stands still since a moment, by the hours that the county set.

    >>> hours = LimitsSet(warn_hours=4, red_hours=24)
    >>> [marked(0, h * HOUR_MS, hours).value for h in (3, 4, 23, 24)]
    ['good', 'warn', 'warn', 'red']
    """
    if since is None:
        return Mark.GOOD
    if now - since >= limits.red_hours * HOUR_MS:
        return Mark.RED
    return Mark.WARN if now - since >= limits.warn_hours * HOUR_MS else Mark.GOOD


class _Rows:
    """Makes the rows of the unit's PCs: this one first, then by counter."""

    def __init__(
        self,
        work: "Work",
        county: Peer | None,
        colleagues: Mapping[str, Peer],
        refused: Sequence[Refused],
        limits: LimitsSet,
    ) -> None:
        self._work, self._county, self._colleagues, self._limits = work, county, colleagues, limits
        self._forked = {one.device for one in refused if one.reason == reasons.FORK}
        self._slots = work.unit().slots
        self._has = {} if county is None else queries.acknowledged(work.driver, county.id)

    def rows(self) -> list[Row]:
        """Return a row of every PC that works, and of every one that was paired and wrote nothing yet."""
        heads = [head for head in queries.heads(self._work.driver) if self._is_shown(head)]
        known = {head.device for head in heads}
        rows = [self._row(head) for head in heads]
        if self._work.device not in known:
            rows.append(self._row(HeadLine(self._work.device, 0, 0, "", 0, None, "", "")))
        rows += [
            self._row(HeadLine(peer.id, 0, 0, peer.name, 0, None, "", ""))
            for peer in self._colleagues.values()
            if peer.id not in known
        ]
        return sorted(rows, key=lambda row: (row.who is not Who.HERE, row.slot or 1_000, row.name))

    def _is_shown(self, head: HeadLine) -> bool:
        """Leave out the county, PCs that go on under another identity, those revoked long ago, and branches."""
        if head.device == self._work.device:
            return True
        if head.successor or (self._county is not None and head.device == self._county.id):
            return False
        if not head.name and head.device not in self._slots and head.device not in self._colleagues:
            return False
        if head.revoked is not None:
            return self._work.now - clock.wall_ms(head.clock) < REVOKED_SHOWN_MS
        slot = self._slots.get(head.device)
        return slot is None or self._holder(slot) == head.device

    def _holder(self, slot: int) -> str:
        """Return the PC that numbers in a slot now: the last that took it."""
        return [device for device, taken in self._slots.items() if taken == slot][-1]

    def _row(self, head: HeadLine) -> Row:
        here = head.device == self._work.device
        peer = self._colleagues.get(head.device)
        heard = clock.wall_ms(head.clock) if head.seq else None
        met = None if peer is None else peer.met_at
        state, mark, since = self._here(head) if here else self._colleague(head, peer, heard)
        has = self._has.get(head.device)
        return Row(
            who=Who.HERE if here else Who.COLLEAGUE,
            id=head.device,
            name=head.name or (peer.name if peer is not None else ""),
            slot=self._slots.get(head.device, head.slot),
            person=head.actor,
            seq=head.seq or None,
            seq_at=heard,
            county_has=None if has is None else has.seq,
            waiting=None if here or peer is None else queries.waiting(self._work.driver, peer.id),
            waiting_there=None if peer is None else peer.waiting_there,
            met_at=met,
            way="" if peer is None else peer.way,
            state=state,
            mark=mark,
            since=since,
        )

    def _here(self, head: HeadLine) -> tuple[State, Mark, int | None]:
        if head.revoked is not None:
            return State.REVOKED, Mark.RED, None
        if head.device in self._forked:
            return State.FORKED, Mark.RED, None
        if self._county is None:
            return State.WORKS, Mark.GOOD, None
        left = queries.waiting(self._work.driver, self._county.id, head.device)
        if not left.events:
            return State.AGREES, Mark.GOOD, None
        mark = marked(left.since, self._work.now, self._limits)
        return State.WAITING, Mark.QUIET if mark is Mark.GOOD else mark, left.since

    def _colleague(self, head: HeadLine, peer: Peer | None, heard: int | None) -> tuple[State, Mark, int | None]:
        if head.revoked is not None:
            return State.REVOKED, Mark.WARN, None
        if head.device in self._forked:
            return State.FORKED, Mark.RED, None
        met = None if peer is None else peer.met_at
        last = max((at for at in (heard, met) if at is not None), default=None)
        if last is None:
            return State.NEVER_MET, Mark.QUIET, None
        mark = marked(last, self._work.now, self._limits)
        if mark is not Mark.GOOD:
            return State.SILENT, mark, last
        if peer is not None and (queries.waiting(self._work.driver, peer.id).events or peer.waiting_there):
            return State.WAITING, Mark.QUIET, last
        return State.AGREES, Mark.GOOD, last


def _county_row(work: "Work", county: Peer, waiting: Waiting, outcome: str, limits: LimitsSet) -> Row:
    has = queries.acknowledged(work.driver, county.id)
    state, mark = _county_state(county, waiting, outcome)
    age = marked(county.met_at, work.now, limits)
    if state is not State.TROUBLE and age in (Mark.WARN, Mark.RED):
        state, mark = (state if state is State.OFFLINE else State.SILENT), age
    return Row(
        who=Who.COUNTY,
        id=county.id,
        name=county.name,
        seq=sum(one.seq for one in has.values()) or None,
        seq_at=max((one.at for one in has.values()), default=None),
        waiting=waiting,
        waiting_there=county.waiting_there,
        met_at=county.met_at,
        way=county.way,
        state=state,
        mark=mark,
        since=county.met_at,
    )


def _outcome(county: Peer, met: Sequence[MeetingLine]) -> str:
    """Return how the last try went: one that found nothing new and nothing wrong leaves no line."""
    if not county.fault:
        return "complete" if county.met_at is not None else ""
    return met[0].outcome if met else ""


def _county_state(county: Peer, waiting: Waiting, outcome: str) -> tuple[State, Mark]:
    if county.tried_at is None and county.met_at is None:
        return State.NEVER_MET, Mark.QUIET
    if outcome == "offline":
        return State.OFFLINE, Mark.QUIET
    if county.fault:
        return State.TROUBLE, Mark.RED if outcome == "refused" else Mark.WARN
    if waiting.events or waiting.papers or county.waiting_there:
        return State.WAITING, Mark.QUIET
    return State.AGREES, Mark.GOOD


def _refused(work: "Work", lines: Sequence[RefusedLine]) -> list[Refused]:
    """Return one line a device and reason, the newest: a chain that is refused is refused at every meeting."""
    slots = work.unit().slots
    found: dict[tuple[str, str, str], Refused] = {}
    for line in lines:
        title, remedy = reasons.sentence(line.reason)
        told = Refused(
            peer=line.peer,
            device=line.device,
            seq=line.seq,
            reason=line.reason,
            at=line.at,
            ours=bool(line.ours),
            here=line.device == work.device,
            title=title,
            remedy=remedy,
            counter=slots.get(line.device, 0),
        )
        found.setdefault((line.peer, line.device, line.reason), told)
    return list(found.values())


def _clock_off(found: Sequence[Peer]) -> int:
    """Return what the county says of this PC's clock, else a colleague's PC; nothing within two minutes."""
    heard = [peer for peer in found if peer.met_at is not None]
    if not heard:
        return 0
    off = heard[0].clock_off_ms
    return off if abs(off) > CLOCK_OFF_MS else 0
