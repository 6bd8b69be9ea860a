"""A simulated PC: its real data directory on a disk of its own, opened again after each kill."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from desk_app.domain.rule import RuleBroken
from desk_app.errors import DeskError
from desk_app.store import ledger, peers
from desk_app.store.codec import Row
from desk_app.store.database import Database
from desk_app.store.faults import DataFault
from desk_app.store.papers import PaperFault
from desk_app.sync import messages
from desk_app.sync.answer import Answer, Responder
from desk_app.sync.identity import KeyStore
from desk_app.sync.lan.pairing import Paired
from desk_app.usecases import colleagues, pairing
from desk_app.usecases.colleagues import Serving
from desk_app.usecases.register import import_register
from tests.simulation import acts
from tests.simulation.clocks import Clock
from tests.simulation.disks import Disk


class Desk:
    """A PC of a commune."""

    def __init__(self, name: str, unit: str, directory: Path, disk: Disk, clock: Clock) -> None:
        self.name = name
        self.unit = unit
        self.directory = directory
        self.disk = disk
        self.clock = clock
        self.protocol = messages.PROTOCOL
        self.offline_until = 0
        """The step from which it has a network again."""
        self.image: Path | None = None
        """An old copy of its whole directory, None where there is none yet."""
        self._database: Database | None = None

    @property
    def joined(self) -> bool:
        """Say whether it knows a county."""
        with self.database.view() as work:
            return peers.county(work.driver) is not None

    @property
    def has_unit(self) -> bool:
        """Say whether anything was ever recorded here."""
        return bool(self.database.device)

    @property
    def database(self) -> Database:
        """Return its open data."""
        if self._database is None:
            self._database = Database.open(self.directory, clock=self.clock)
        return self._database

    @property
    def keys(self) -> KeyStore:
        """Return its keys."""
        return KeyStore(self.directory)

    def close(self) -> None:
        """Let the data go."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def restart(self) -> None:
        """End the process, however it stands; it is started again when it is next asked."""
        self.close()
        if self.disk.dead:
            self.disk.revive()

    # -- what people do

    def act(self, name: str, chance: Random) -> list[Row]:
        """Do something; return what is saved then. Nothing is where a rule or the disk forbids it."""
        before = self._end()
        try:
            with self.database.work(self.name) as work:
                acts.do(name, work, chance, self.directory)
        except (DeskError, RuleBroken):
            assert self._end() == before, "what was refused was recorded"
            return []
        return self._since(before)

    def take_register(self, file: Path) -> list[Row]:
        """Import a register; return what is saved then."""
        before = self._end()
        try:
            import_register(self.database, file, actor=self.name)
        except DeskError:
            return []
        return self._since(before)

    def _end(self) -> int:
        return ledger.head(self.database.driver, self.database.device).seq

    def _since(self, before: int) -> list[Row]:
        return ledger.rows_between(self.database.driver, self.database.device, before, self._end())

    # -- old copies

    def copy(self, place: Path) -> None:
        """Copy the whole directory, as somebody does who saves a disk's image."""
        self.close()
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.directory, place)
        self.image = place

    def restore(self) -> None:
        """Put the old copy back in place of what is here."""
        assert self.image is not None
        self.close()
        shutil.rmtree(self.directory)
        shutil.copytree(self.image, self.directory)

    # -- colleagues

    def pair(self, other: "Desk") -> None:
        """Pair with a colleague's PC; of the network nothing is asked here."""
        mine, theirs = (colleagues.introduction(desk.database, desk.keys) for desk in (self, other))
        there, here = f"{mine.device}>{theirs.device}", f"{theirs.device}>{mine.device}"
        with_them = Paired(other=theirs, token=there, granted=here)
        with_me = Paired(other=mine, token=here, granted=there)
        pairing._record(self.database, self.keys, with_them, "https://lan", self.name)
        pairing._record(other.database, other.keys, with_me, "https://lan", other.name)

    def is_paired(self, other: "Desk") -> bool:
        """Say whether the two know each other as they are called now."""
        with self.database.view() as work:
            here = peers.of(work.driver, other.database.device)
        with other.database.view() as work:
            there = peers.of(work.driver, self.database.device)
        return here is not None and there is not None

    def serve(self, device: str, token: str) -> Callable[[str, bytes], Answer]:
        """Return what answers a colleague's PC, on a connection of its own."""

        def answer(route: str, body: bytes) -> Answer:
            try:
                with _Served(self) as serving:
                    found = serving.answer(route, body, device, token)
            except (DataFault, PaperFault):
                return Answer(status=500, body=b"")
            return found or Answer(status=401, body=b"")

        return answer


class _Served(Serving):
    """The colleague's side with no socket before it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.directory, self.keys, self.clock = desk.directory, desk.keys, desk.clock
        self.database = Database.open(desk.directory, clock=desk.clock)
        self._changed = lambda _topics: None
        import threading

        self.lock = threading.RLock()

    def close(self) -> None:
        self.database.close()

    def _responder(self, peer: peers.Peer) -> Responder:
        found = super()._responder(peer)
        found._protocol = self._desk.protocol
        return found
