"""Papers in their own lane: after the events, small first, in pieces that resume where they were cut.

Between two pieces somebody may ask for the line: new events go first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import msgspec

from desk_app.store.papers import Papers
from desk_app.sync import messages, wire
from desk_app.sync.line import Line
from desk_app.sync.transport import TimedOut, Transport, TurnedAway

M = TypeVar("M", bound=msgspec.Struct)

_SMALL = 64 << 10
"""What goes even on a slow line."""
_ASK_AT_ONCE = 200
_NOT_FOUND = 404

Paper = tuple[str, int]
"""Digest and length in bytes."""


class PaperNotes(Protocol):
    """What the asking side keeps of papers, each call a transaction."""

    def waiting(self) -> list[Paper]:
        """Return what is here and what the other side has not said it holds, small first."""
        ...

    def missing(self) -> list[Paper]:
        """Return what events speak of and is not here, small first; of length 0 where nobody knows it."""
        ...

    def held(self, digests: Sequence[str]) -> None:
        """The other side said that it holds them, whole."""
        ...

    def arrived(self, digest: str, size: int) -> None:
        """A paper is here, whole and checked."""
        ...


@dataclass(slots=True, kw_only=True)
class Carried:
    """How many papers went each way; ``left`` is how many still wait."""

    sent: int = 0
    received: int = 0
    left: int = 0
    requests: int = 0


class PapersLane:
    """The papers of one exchange with one peer."""

    def __init__(
        self,
        papers: Papers,
        transport: Transport,
        notes: PaperNotes,
        *,
        clock: Callable[[], int],
        line: Line,
        give_way: Callable[[], bool],
        tell: Callable[[int, int, str], object],
    ) -> None:
        self._papers = papers
        self._transport = transport
        self._notes = notes
        self._clock = clock
        self._line = line
        self._give_way = give_way
        self._tell = tell
        self.carried = Carried()

    def run(self) -> Carried:
        """Carry what waits. Stops where events ask for the line. Raises ``Offline``, ``TimedOut``, ``TurnedAway``."""
        waiting = self._notes.waiting()
        there = self._ask_for(waiting)
        self._notes.held([digest for digest, size in there.items() if size < 0])
        for digest, size in waiting:
            if there[digest] >= 0 and self._fits(size) and not self._send(digest, size, there[digest]):
                break
        for digest, size in self._notes.missing():
            if not self._fits(size) or not self._fetch(digest):
                break
        self.carried.left = len(self._notes.waiting()) + len(self._notes.missing())
        return self.carried

    def _fits(self, size: int) -> bool:
        return size <= _SMALL or not self._line.slow

    def _ask_for(self, waiting: Sequence[Paper]) -> dict[str, int]:
        there: dict[str, int] = {}
        for start in range(0, len(waiting), _ASK_AT_ONCE):
            digests = [digest for digest, _ in waiting[start : start + _ASK_AT_ONCE]]
            held = self._ask("papers/ask", messages.PapersAsk([bytes.fromhex(told) for told in digests]), _HELD)
            there.update(zip(digests, held.arrived, strict=True))
        return there

    def _send(self, digest: str, size: int, offset: int) -> bool:
        """Send the rest of a paper; say whether the lane may go on."""
        while offset >= 0:
            if self._give_way():
                return False
            chunk = self._papers.read(digest, offset, self._line.batch_bytes)
            put = messages.PaperPut(bytes.fromhex(digest), offset, size, chunk)
            try:
                there = self._sized("papers/put", put, _HELD).arrived[0]
            except TurnedAway as turned:
                if turned.status != _NOT_FOUND:
                    raise
                return True  # the event that speaks of it was refused there
            if 0 <= there <= offset and offset + len(chunk) < size:
                return True  # the other side began anew, or its disk is full: the next exchange asks again
            if there == 0:
                return True
            offset = there
            self._tell(max(offset, 0) or size, size, "Gửi giấy tờ")
        self._notes.held([digest])
        self.carried.sent += 1
        return True

    def _fetch(self, digest: str) -> bool:
        """Fetch the rest of a paper; say whether the lane may go on."""
        while not self._papers.has(digest):
            if self._give_way():
                return False
            offset = self._papers.arrived(digest)
            get = messages.PaperGet(bytes.fromhex(digest), offset, self._line.batch_bytes)
            piece = self._sized("papers/get", get, messages.PaperPiece)
            if piece.total < 0 or (not piece.chunk and offset < piece.total):
                return True  # the other side does not hold it yet
            if self._papers.add(digest, offset, piece.total, piece.chunk) <= offset and not self._papers.has(digest):
                return True
            self._tell(offset + len(piece.chunk), piece.total, "Nhận giấy tờ")
            if not self._fits(piece.total) and not self._papers.has(digest):
                return True  # an event need not say how long its paper is; the other side just did
        self._notes.arrived(digest, self._papers.size(digest))
        self.carried.received += 1
        return True

    def _sized(self, route: str, message: msgspec.Struct, kind: type[M]) -> M:
        started = self._clock()
        answer = self._ask(route, message, kind)
        self._line.carried(self._line.batch_bytes, self._clock() - started)
        return answer

    def _ask(self, route: str, message: msgspec.Struct, kind: type[M]) -> M:
        self.carried.requests += 1
        try:
            return wire.unpack(self._transport.ask(route, wire.pack(message)), kind)
        except TimedOut:
            self._line.failed()
            raise
        except wire.BadMessage as error:
            raise TimedOut from error


_HELD = messages.PapersHeld
