"""Two sides of an exchange for tests: real data files, keys from seeds, a line between them that a test may trouble."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from desk_app.domain.device import DeviceEnrolled, DeviceRevoked
from desk_app.domain.event import Fact
from desk_app.store.codec import Row
from desk_app.store.database import FILE, Database
from desk_app.store.papers import Papers
from desk_app.sync import identity, messages, wire
from desk_app.sync.answer import Answer, Host, Responder
from desk_app.sync.exchange import Exchange, Outcome
from desk_app.sync.line import Line
from desk_app.sync.messages import Refusal, Segment
from desk_app.sync.replica import Replica
from desk_app.sync.taking import Rules, Taken
from desk_app.sync.transport import TurnedAway
from tests.store import pcs

UNIT = "30.15"


@cache
def _template() -> Path:
    """Return an empty data file, made once."""
    directory = Path(tempfile.mkdtemp(prefix="motcua-sides-"))
    pcs.new_pc(directory).close()
    return directory / FILE


class Side:
    """A PC, or the county, with its data, its keys and its papers."""

    def __init__(self, directory: Path, number: int) -> None:
        self.directory = directory
        self.clock = pcs.Clock()
        directory.mkdir(parents=True)
        shutil.copyfile(_template(), directory / FILE)
        self.device = f"{number:032x}"
        made = Database.open(directory, clock=self.clock)
        made.set_meta("device", self.device)
        made.close()
        self.database = Database.open(directory, clock=self.clock)
        self.keys = identity.from_seed(self.device, bytes([number]) * 64)
        self.papers = Papers(directory)

    def replica(self, unit: str = UNIT, authority: str = "", **rules: Any) -> Replica:
        """Return its side of an exchange."""
        return Replica(
            lambda: self.database.work("sync"),
            self.database.view,
            self.keys,
            Rules(unit=unit, authority=authority, **rules),
        )

    def record(self, *facts: Fact, subject: str = "") -> str:
        """Record facts of one subject in one work; return the subject."""
        with self.database.work("A") as work:
            subject = subject or work.new_subject()
            work.record(subject, *facts)
        return subject

    def receive(self, count: int = 1, **told: Any) -> None:
        """Receive dossiers, a work each."""
        for _ in range(count):
            self.record(pcs.reception(**told))

    def enrol(self, *others: "Side") -> None:
        """Write of the others, as the county does, that they are believed."""
        for slot, other in enumerate(others, 1):
            told = DeviceEnrolled(
                name=f"Quầy {slot}", slot=slot, verify_key=other.keys.verify_key, box_key=other.keys.box_key
            )
            self.record(told, subject=other.device)

    def revoke(self, other: "Side") -> None:
        """Write that another is not believed any more."""
        self.record(DeviceRevoked(), subject=other.device)

    @property
    def rows(self) -> list[Row]:
        """Return every event, device by device."""
        return pcs.events(self.database)


class Pipe:
    """A line between two sides. ``trouble`` sees each request and answer, and may change it or raise."""

    way = "internet"

    def __init__(
        self, responder: Responder, trouble: Callable[[str, bytes, Callable[[bytes], bytes]], bytes] | None = None
    ) -> None:
        self._responder = responder
        self._trouble = trouble
        self.asked: list[str] = []
        self.carried = 0

    def ask(self, route: str, body: bytes) -> bytes:
        """Carry a request there and its answer back."""
        self.asked.append(route)
        if self._trouble is None:
            return self._through(route, body)
        return self._trouble(route, body, lambda sent: self._through(route, sent))

    def _through(self, route: str, body: bytes) -> bytes:
        answer = self._responder.answer(route, body)
        self.carried += len(body) + len(answer.body)
        return opened(answer)


def opened(answer: Answer) -> bytes:
    """Return the answer's body; raise what a transport raises where it is a fault."""
    if answer.status != 200:
        fault = wire.unpack(answer.body, messages.Fault)
        raise TurnedAway(answer.status, fault.reason, fault.said)
    return answer.body


class Notes:
    """What the asking side keeps, for a test to read."""

    def __init__(self) -> None:
        self.held: dict[str, int] = {}
        self.refusals: list[tuple[Refusal, Segment | None, bool]] = []

    def waiting(self) -> int:
        """Return that nothing is known to wait."""
        return 0

    def acknowledged(self, held: Mapping[str, int]) -> None:
        """Keep what the other side said it holds."""
        self.held.update(held)

    def refused(self, refusal: Refusal, segment: Segment | None, *, ours: bool) -> None:
        """Keep what was refused."""
        self.refusals.append((refusal, segment, ours))


class Meeting:
    """Two sides that exchange."""

    def __init__(self, asking: Replica, answering: Replica, there: Side, **told: Any) -> None:
        self.asking = asking
        self.there = there
        self.clock = pcs.Clock()
        self.notes = Notes()
        self._host: Host | None = told.pop("host", None)
        self.responder = Responder(
            answering,
            there.papers,
            name=lambda: "Bên kia",
            clock=told.pop("their_clock", self.clock),
            protocol=told.pop("theirs", messages.PROTOCOL),
            host=self._host,
        )
        self.pipe = Pipe(self.responder, told.pop("trouble", None))
        self._told = told

    def run(self, line: Line | None = None) -> Outcome:
        """Exchange once."""
        exchange = Exchange(self.asking, self.pipe, self.notes, clock=self.clock, line=line, **self._told)
        self.exchange = exchange
        return exchange.run()


def taken_by(replica: Replica, segments: list[Segment]) -> Taken:
    """Let a side take segments."""
    return replica.take(segments)
