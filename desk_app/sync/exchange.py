"""The asking side of an exchange: say how we stand, send what they lack, fetch what we lack, and prove it.

Each request is whole in itself and may be sent again: a cut at any place costs the batch that was on the way, and
the next exchange finds out by the stands what arrived. Nothing is called complete that the other side has not said,
count by count and hash by hash, after the last batch.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

import msgspec

from desk_app.domain.topic import Topic
from desk_app.sync import halving, messages, reasons, wire
from desk_app.sync.line import Line
from desk_app.sync.messages import Hello, Refusal, Segment, Stand, Welcome
from desk_app.sync.replica import Replica
from desk_app.sync.transport import TimedOut, Transport, TurnedAway

M = TypeVar("M", bound=msgspec.Struct)
Tell = Callable[[int, int, str], object]
"""Told how far it is: done, in all, what; may raise to cancel between two requests."""

CLOCK_TOLERANCE_MS = 120_000
_ROUNDS = 4
"""Both sides may go on writing during the exchange; what comes after so many rounds waits for the next one."""


class Notes(Protocol):
    """What the asking side keeps of the other one, each call a transaction."""

    def waiting(self) -> int:
        """Return how many events the other side has not said it holds."""
        ...

    def acknowledged(self, held: Mapping[str, int]) -> None:
        """The other side said, with our hash, that it holds each device's chain up to there."""
        ...

    def refused(self, refusal: Refusal, segment: Segment | None, *, ours: bool) -> None:
        """One side would not take events: ours by them, or theirs by us."""
        ...


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What an exchange came to. ``complete``: both sides named the same counts and hashes at its end."""

    sent: int = 0
    received: int = 0
    papers_sent: int = 0
    papers_received: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    complete: bool = False
    requests: int = 0
    clock_off_ms: int = 0
    """The other side's clock less ours, as near as the way there and back tells."""
    peer: str = ""
    peer_name: str = ""
    protocol: int = 0
    waiting_there: int = 0
    """Events that the other side holds and we still lack."""
    topics: frozenset[Topic] = frozenset()

    @property
    def refused(self) -> int:
        """How many refusals there were."""
        return len(self.refusals)


class Exchange:
    """One exchange with one peer. With ``ahead`` the next batch is made ready while the last one is on its way."""

    def __init__(
        self,
        replica: Replica,
        transport: Transport,
        notes: Notes,
        *,
        clock: Callable[[], int],
        line: Line | None = None,
        ahead: Executor | None = None,
        tell: Tell | None = None,
        program: str = "",
        protocol: int = messages.PROTOCOL,
    ) -> None:
        self._replica = replica
        self._transport = transport
        self._notes = notes
        self._clock = clock
        self._line = line or Line()
        self._ahead = ahead
        self._tell = tell or (lambda _done, _total, _what: None)
        self._program = program
        self._protocol = protocol
        self._stopped: set[bytes] = set()
        self._settled = 0
        self.outcome = Outcome()

    def run(self) -> Outcome:
        """Exchange events until both sides agree. Raises ``Offline``, ``TimedOut``, ``TurnedAway``."""
        welcome = self._hello(self._replica.stands())
        for _ in range(_ROUNDS):
            ours = self._replica.stands()
            if self._find_forks(ours, welcome):
                ours = self._replica.stands()
            self._settled = 0
            moved = self._send(ours, welcome) + self._fetch(ours, welcome)
            if not moved + self._settled:
                break
            welcome = self._hello(self._replica.stands())
        self._prove(self._replica.stands(), welcome)
        return self.outcome

    # -- where both stand

    def _hello(self, stands: dict[bytes, Stand]) -> Welcome:
        asked_at = self._clock()
        hello = Hello(
            protocol=self._protocol,
            oldest=messages.OLDEST,
            device=bytes.fromhex(self._replica.device),
            unit=self._replica.rules.unit,
            now=asked_at,
            stands=stands,
            waiting=self._notes.waiting(),
            program=self._program,
        )
        welcome = self._ask("hello", hello, Welcome)
        if welcome.protocol < messages.OLDEST:
            raise TurnedAway(426, reasons.TOO_NEW)
        outcome = self.outcome
        outcome.clock_off_ms = welcome.now - (asked_at + self._clock()) // 2
        outcome.peer, outcome.peer_name, outcome.protocol = welcome.device.hex(), welcome.name, welcome.protocol
        outcome.waiting_there = sum(
            max(stand.seq - (stands[device].seq if device in stands else 0), 0)
            for device, stand in welcome.stands.items()
        )
        self._notes.acknowledged(self._replica.agreed(stands, welcome.stands))
        return welcome

    def _find_forks(self, ours: Mapping[bytes, Stand], welcome: Welcome) -> bool:
        """Stop at chains that are two: another event under the same number on the other side.

        Of another PC's chain the county's history keeps the name, and what we hold besides goes on as a branch; say
        whether there is any.
        """
        here = {device: stand for device, stand in welcome.stands.items() if device in ours}
        forked = {refusal.device: (refusal, True) for refusal in welcome.refusals}
        for refusal in self._replica.forks(here):
            forked.setdefault(refusal.device, (refusal, False))
        branched = False
        for device, (refusal, is_ours) in forked.items():
            if device in self._stopped:
                continue
            if self._gives_way(refusal, welcome):
                self._replica.branch_off(device.hex(), self._fork_of(device.hex(), ours[device].seq))
                branched = True
            else:
                self._refuse(refusal, None, ours=is_ours)
        return branched

    def _gives_way(self, refusal: Refusal, welcome: Welcome) -> bool:
        authority = self._replica.rules.authority
        named = refusal.device.hex() not in (self._replica.device, authority)
        return refusal.reason == reasons.FORK and named and welcome.device.hex() == authority

    def _fork_of(self, device: str, last: int) -> int:
        there = halving.there(lambda pull: self._ask("pull", pull, messages.Pulled), device)
        return halving.last_alike(last, lambda seq: self._replica.hash_at(device, seq), there)

    def _settles(self, refusal: Refusal) -> bool:
        """Give events that the other side holds under another name the same here; say whether that is done."""
        device = refusal.device.hex()
        if refusal.reason == reasons.BRANCHED and device != self._replica.device:
            self._replica.branch_off(device, refusal.seq - 1)
        elif refusal.reason != reasons.NAMED or not self._replica.graft(device):
            return False
        self._settled += 1
        return True

    def _grafts(self, refusal: Refusal) -> bool:
        """Put a branch back into its chain where the county has it there; say whether that is done."""
        if refusal.reason != reasons.BRANCHED or self.outcome.peer != self._replica.rules.authority:
            return False
        grafted = self._replica.graft_at(refusal.device.hex(), refusal.seq - 1)
        self._settled += grafted
        return grafted

    def _refuse(self, refusal: Refusal, segment: Segment | None, *, ours: bool) -> None:
        known = refusal in self.outcome.refusals
        if refusal.reason != reasons.GAP:
            self._stopped.add(refusal.device)
        if not known:
            self.outcome.refusals.append(refusal)
            self._notes.refused(refusal, segment, ours=ours)

    # -- there

    def _send(self, ours: Mapping[bytes, Stand], welcome: Welcome) -> int:
        wants = [
            (device, welcome.stands[device].seq if device in welcome.stands else 0, stand.seq)
            for device, stand in ours.items()
            if device not in welcome.stands or stand.seq > welcome.stands[device].seq
        ]
        lost = [hole for hole in welcome.holes if hole[0] in ours]
        before = self.outcome.sent
        total = sum(ours[device].seq - after for device, after, _ in wants)
        for device, after, until in [*wants, *lost]:
            self._send_chain(device, after, until, total)
        return self.outcome.sent - before

    def _send_chain(self, device: bytes, after: int, until: int, total: int) -> None:
        """Send a chain batch by batch; the line says how large, and a batch that is lost is sent again smaller."""
        failures = 0
        batch = self._batch(device, after, until)
        while batch and device not in self._stopped:
            reached = batch[-1].until
            coming = None if self._ahead is None else self._ahead.submit(self._batch, device, reached, until)
            try:
                pushed = self._push(batch, coming)
            except TimedOut:
                failures += 1
                if failures > self._line.patience:
                    raise
                batch = self._batch(device, after, until)
                continue
            failures = 0
            if not self._note_sent(device, batch, pushed, after):
                return
            after = reached
            self._tell(self.outcome.sent, total, "Gửi sự kiện")
            batch = self._batch(device, after, until) if coming is None else coming.result()

    def _push(self, batch: Sequence[Segment], coming: Future[Sequence[Segment]] | None) -> messages.Pushed:
        """Send a batch; what is made ready meanwhile is done with before anything else asks the ledger."""
        try:
            return self._ask("push", messages.Push(batch), messages.Pushed, sized=True)
        finally:
            if coming is not None:
                wait([coming])

    def _batch(self, device: bytes, after: int, until: int) -> Sequence[Segment]:
        return self._replica.segments([(device.hex(), after, until)], self._line.batch_bytes)

    def _note_sent(self, device: bytes, batch: Sequence[Segment], pushed: messages.Pushed, after: int) -> bool:
        """Note what came of a batch; say whether all of it is there and the next one may follow."""
        for refusal in pushed.refusals:
            if not self._settles(refusal):
                self._refuse(refusal, _about(batch, refusal), ours=True)
        stand = pushed.stands.get(device)
        reached = 0 if stand is None else min(stand.seq, batch[-1].until)
        self.outcome.sent += max(reached - after, 0)
        return not pushed.refusals and reached == batch[-1].until

    # -- and back

    def _fetch(self, ours: Mapping[bytes, Stand], welcome: Welcome) -> int:
        wants = [
            (device, ours[device].seq if device in ours else 0, stand.seq)
            for device, stand in welcome.stands.items()
            if device not in self._stopped and (device not in ours or stand.seq > ours[device].seq)
        ]
        lost = [hole for hole in self._replica.holes() if hole[0] in welcome.stands] if _lost(ours) else []
        # The county first: it says whom to believe.
        authority = self._replica.rules.authority
        wants.sort(key=lambda want: want[0].hex() != authority)
        before = self.outcome.received
        total = sum(welcome.stands[device].seq - after for device, after, _ in wants)
        for want in [*wants, *lost]:
            self._fetch_chain(want, total)
        return self.outcome.received - before

    def _fetch_chain(self, want: tuple[bytes, int, int], total: int) -> None:
        device, after, until = want
        failures = 0
        while device not in self._stopped:
            try:
                pull = messages.Pull([(device, after, until)], self._line.batch_bytes)
                pulled = self._ask("pull", pull, messages.Pulled, sized=True)
            except TimedOut:
                failures += 1
                if failures > self._line.patience:
                    raise
                continue
            failures = 0
            if not pulled.segments:
                return
            taken = self._replica.take(pulled.segments)
            self.outcome.topics |= taken.topics
            self.outcome.received += taken.new
            for refusal, segment in taken.rejected:
                if not self._grafts(refusal):
                    self._refuse(refusal, segment, ours=False)
            if taken.refusals or not taken.new:
                return
            after = pulled.segments[-1].until
            self._tell(self.outcome.received, total, "Nhận sự kiện")

    # -- the proof

    def _prove(self, ours: Mapping[bytes, Stand], welcome: Welcome) -> None:
        theirs = welcome.stands
        counted = welcome.protocol >= 2
        self.outcome.complete = ours.keys() == theirs.keys() and all(
            _same(stand, theirs[device], counted) for device, stand in ours.items()
        )

    def _ask(self, route: str, message: msgspec.Struct, kind: type[M], *, sized: bool = False) -> M:
        body = wire.pack(message)
        self.outcome.requests += 1
        started = self._clock()
        try:
            answer = self._transport.ask(route, body)
        except TimedOut:
            self._line.failed()
            raise
        if sized:
            self._line.carried(len(body) + len(answer), self._clock() - started)
        try:
            return wire.unpack(answer, kind)
        except wire.BadMessage as error:  # cut or changed on the way: nobody knows what the other side took
            self._line.failed()
            raise TimedOut from error


def _same(ours: Stand, theirs: Stand, counted: bool) -> bool:
    """Say whether both sides hold the same chain, and all of it."""
    if (ours.seq, ours.hash) != (theirs.seq, theirs.hash):
        return False
    return not counted or ours.count == theirs.count == ours.seq


def _lost(stands: Mapping[bytes, Stand]) -> bool:
    return any(stand.count < stand.seq for stand in stands.values())


def _about(batch: Sequence[Segment], refusal: Refusal) -> Segment | None:
    return next(
        (segment for segment in batch if segment.device == refusal.device and refusal.seq <= segment.until), None
    )
