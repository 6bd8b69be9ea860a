"""Two PCs of one commune on one table: real data directories, real sockets on the loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk_app.domain.device import DeviceVouched
from desk_app.domain.user import Role
from desk_app.store.database import Database
from desk_app.store.replica import chains
from desk_app.sync.identity import KeyStore
from desk_app.usecases import setup
from desk_app.usecases.colleagues import Serving
from desk_app.usecases.unit import add_person

LOOPBACK = ("127.0.0.1",)
ACTOR = "Nguyễn Thị Mẫu"


@dataclass(frozen=True)
class Pc:
    """A PC's data directory."""

    directory: Path

    @contextmanager
    def opened(self) -> Iterator[Database]:
        database = Database.open(self.directory)
        try:
            yield database
        finally:
            database.close()

    @property
    def device(self) -> str:
        with self.opened() as database:
            return database.device

    def serving(self, **settings: object) -> Serving:
        """Serve on the loopback alone, announced to nobody."""
        given: dict[str, Any] = {"port": 0, "addresses": lambda: LOOPBACK, "announced": (), **settings}
        return Serving(self.directory, **given)

    def trusts(self, other: "Pc") -> None:
        """Believe another PC's keys, as after a pairing."""
        keys = KeyStore(other.directory).identity(other.device)
        vouched = DeviceVouched(name="Quầy bên", verify_key=keys.verify_key, box_key=keys.box_key)
        with self.opened() as database, database.work(ACTOR) as work:
            work.record(keys.device, vouched)

    def events(self) -> dict[str, tuple[int, bytes]]:
        """Return where every chain stands."""
        with self.opened() as database:
            return {device: (chain.count, chain.hash) for device, chain in chains(database.driver).items()}

    def works(self, *people: str) -> None:
        """Record something: people who may work at the desk."""
        with self.opened() as database, database.work(ACTOR) as work:
            for name in people:
                add_person(work, name, Role.CLERK)

    def people(self) -> set[str]:
        """Return who may work at the desk, as this PC knows it."""
        with self.opened() as database:
            return {name for (name,) in database.driver.execute("SELECT name FROM user")}


def pc(directory: Path, slot: int, *, unit: str = "H23.15.30", name: str = "xã Đồng Lạc") -> Pc:
    """Make a PC of a commune that works at a counter."""
    new = setup.NewUnit(code=unit, name=name, superior="huyện Nam Sách", province_code="H23", slot=slot, catalogue="")
    setup.initialise(directory, new)
    return Pc(directory)
