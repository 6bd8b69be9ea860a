"""The answering side of an exchange: bytes in, bytes out, whatever server carries them."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

import msgspec

from desk_app.store.papers import PaperFault, Papers
from desk_app.sync import messages, reasons, wire
from desk_app.sync.messages import Hello, Refusal, Segment, Stand
from desk_app.sync.replica import Replica
from desk_app.sync.taking import Taken

ROUTES = ("hello", "push", "pull", "papers/ask", "papers/put", "papers/get")
LARGEST_PIECE = 1 << 20
_LARGEST_PULL = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back: an HTTP status and a body; of a status that is not 200 the body is a ``Fault``."""

    status: int
    body: bytes


class Host(Protocol):
    """What the answering side keeps beside its ledger: who was heard, what arrived, what was refused."""

    def heard(self, hello: Hello, protocol: int, now: int) -> None:
        """A device said how it stands."""
        ...

    def agreed(self, devices: Set[bytes], now: int) -> None:
        """Of these chains the asking side holds no other history."""
        ...

    def took(self, taken: Taken, stands: dict[bytes, Stand], now: int) -> None:
        """Events arrived, or were refused."""
        ...

    def paper_arrived(self, digest: str, size: int, now: int) -> None:
        """A paper is whole."""
        ...


class Unheeding:
    """A host that keeps nothing beside its ledger."""

    def heard(self, hello: Hello, protocol: int, now: int) -> None:
        """Do nothing."""

    def agreed(self, devices: Set[bytes], now: int) -> None:
        """Do nothing."""

    def took(self, taken: Taken, stands: dict[bytes, Stand], now: int) -> None:
        """Do nothing."""

    def paper_arrived(self, digest: str, size: int, now: int) -> None:
        """Do nothing."""


def fault(status: int, reason: str, said: str = "") -> Answer:
    """Return the answer that turns a request away."""
    return Answer(status=status, body=wire.pack(messages.Fault(reason, said)))


class Responder:
    """Answers one device of one commune, which the server has made sure of."""

    def __init__(
        self,
        replica: Replica,
        papers: Papers,
        *,
        name: Callable[[], str],
        clock: Callable[[], int],
        host: Host | None = None,
        protocol: int = messages.PROTOCOL,
    ) -> None:
        self._replica = replica
        self._papers = papers
        self._name = name
        self._clock = clock
        self._host = host or Unheeding()
        self._protocol = protocol

    def answer(self, route: str, body: bytes) -> Answer:
        """Return the answer to a request; one that is no message is turned away and changes nothing."""
        try:
            match route:
                case "hello":
                    return self._hello(wire.unpack(body, Hello))
                case "push":
                    return self._push(wire.unpack(body, messages.Push))
                case "pull":
                    return self._pull(wire.unpack(body, messages.Pull))
                case "papers/ask":
                    return self._ask(wire.unpack(body, messages.PapersAsk))
                case "papers/put":
                    return self._put(wire.unpack(body, messages.PaperPut))
                case "papers/get":
                    return self._get(wire.unpack(body, messages.PaperGet))
                case _:
                    return fault(404, "no-such-route")
        except wire.BadMessage:
            return fault(400, "bad-message")
        except PaperFault:
            return fault(507, reasons.PAPER)

    def _hello(self, hello: Hello) -> Answer:
        now = self._clock()
        if hello.unit != self._replica.rules.unit:
            return fault(403, reasons.FOREIGN_UNIT)
        if hello.protocol < messages.OLDEST:
            return fault(426, reasons.TOO_OLD)
        if hello.oldest > self._protocol:
            return fault(426, reasons.TOO_NEW)
        protocol = min(hello.protocol, self._protocol)
        stands = self._replica.stands()
        self._host.heard(hello, protocol, now)
        forks = self._replica.forks(hello.stands)
        if forks:
            self._host.took(_forked(forks, hello), {}, now)
        self._host.agreed(hello.stands.keys() - {fork.device for fork in forks}, now)
        holes = self._replica.holes() if any(0 <= stand.count < stand.seq for stand in stands.values()) else []
        welcome = messages.Welcome(
            protocol=protocol,
            device=bytes.fromhex(self._replica.device),
            name=self._name(),
            now=now,
            stands=stands,
            refusals=forks,
            holes=holes,
        )
        return _packed(welcome)

    def _push(self, push: messages.Push) -> Answer:
        taken = self._replica.take(push.segments)
        stands = self._replica.ends(taken.devices)
        self._host.took(taken, stands, self._clock())
        return _packed(messages.Pushed(stands, taken.refusals))

    def _pull(self, pull: messages.Pull) -> Answer:
        wants = [(device.hex(), after, until) for device, after, until in pull.wants]
        found: Sequence[Segment] = self._replica.segments(wants, min(pull.most, _LARGEST_PULL))
        return _packed(messages.Pulled(found))

    # -- papers

    def _ask(self, ask: messages.PapersAsk) -> Answer:
        return _packed(messages.PapersHeld([self._arrived(digest.hex()) for digest in ask.digests]))

    def _arrived(self, digest: str) -> int:
        if len(digest) != 64:
            raise wire.BadMessage("no digest")
        return -1 if self._papers.has(digest) else self._papers.arrived(digest)

    def _put(self, put: messages.PaperPut) -> Answer:
        digest = put.digest.hex()
        if self._arrived(digest) < 0:
            self._replica.note_paper(digest, put.total)
            return _packed(messages.PapersHeld([-1]))
        if not self._replica.speaks_of(digest):
            return fault(404, "unknown-paper")
        here = self._papers.add(digest, put.offset, put.total, put.chunk)
        if self._papers.has(digest):
            self._replica.note_paper(digest, put.total)
            self._host.paper_arrived(digest, put.total, self._clock())
            here = -1
        return _packed(messages.PapersHeld([here]))

    def _get(self, get: messages.PaperGet) -> Answer:
        digest = get.digest.hex()
        if self._arrived(digest) >= 0 or not self._replica.speaks_of(digest):
            return _packed(messages.PaperPiece(-1))
        chunk = self._papers.read(digest, get.offset, min(get.most, LARGEST_PIECE))
        return _packed(messages.PaperPiece(self._papers.size(digest), chunk))


def _forked(forks: Sequence[Refusal], hello: Hello) -> Taken:
    """Return forks as something refused: the end that the asking side named is what there is to keep."""
    named = [(fork, Segment(fork.device, fork.seq, hello.stands[fork.device].hash, (), b"")) for fork in forks]
    return Taken(refusals=list(forks), rejected=named)


def _packed(message: msgspec.Struct) -> Answer:
    return Answer(status=200, body=wire.pack(message))
