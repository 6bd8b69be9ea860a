"""A county as it stands before anything goes wrong, made once and copied for every seed."""

import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.store.county.office import County
from desk_app.store.database import Database
from desk_app.store.subjects import procedure_subject
from desk_app.sync import messages, wire
from desk_app.sync.transport import TurnedAway
from desk_app.usecases.county.enrol import enrol
from desk_app.usecases.county.exchange import answer
from desk_app.usecases.join import join
from desk_app.usecases.setup import NewUnit, found_unit
from tests.exchange.books import HEADER, numbered, xlsx
from tests.simulation.chance import drawn_from
from tests.simulation.clocks import DAY, START, Clock, Time
from tests.simulation.desk import Desk
from tests.simulation.disks import Disk
from tests.simulation.server import Server
from tests.store import pcs

UNITS = ("30.01", "30.02", "30.03")
PCS = 3
REGISTERS = ((1, 5), (3, 7), (1, 8))
"""First and last serial of registers that overlap."""


@dataclass(frozen=True, slots=True)
class Template:
    """Where the template lies."""

    root: Path
    server: Server | None = None
    """Where the county's books are, unless in files."""

    @property
    def county(self) -> Path:
        """Return the county's directory."""
        return self.root / "county"

    @property
    def empty(self) -> Path:
        """Return a data file in which nothing is recorded yet."""
        return self.root / "empty"

    def desk(self, name: str) -> Path:
        """Return a PC's directory."""
        return self.root / name

    @property
    def registers(self) -> list[Path]:
        """Return the registers."""
        return [self.root / f"so-{first}-{last}.xlsx" for first, last in REGISTERS]


def names(unit: str) -> list[str]:
    """Return what the PCs of a commune are called."""
    return [f"{unit}-{place}" for place in range(1, PCS + 1)]


def make(root: Path, server: Server | None = None) -> Template:
    """Make the template."""
    template = Template(root, server)
    url = None if server is None else server.url
    time = Time()
    time.now = START - DAY
    with drawn_from(Random("template")):
        Database.create(template.empty, clock=Clock(time)).close()
        with County.create(template.county, url, name="huyện Nam Sách", clock=Clock(time)) as county:
            for unit in UNITS:
                _make_commune(template, county, unit, time)
    for (first, last), file in zip(REGISTERS, template.registers, strict=True):
        xlsx(file, HEADER, *(numbered(serial) for serial in range(first, last + 1)))
    return template


def _make_commune(template: Template, county: County, unit: str, time: Time) -> None:
    desks = []
    for name in names(unit):
        fresh(template, template.desk(name), Clock(time))
        if not desks:
            _found(template.desk(name), unit, time)
        code = enrol(county, unit, f"xã {unit}", by="").code
        clock = Clock(time)
        way = _Direct.of(county)
        join(template.desk(name), "http://county", code, name=name, actor=name, transport=way, clock=clock)
        desks.append(Desk(name, unit, template.desk(name), Disk(template.desk(name)), clock))
        time.now += 1_000
    for place, desk in enumerate(desks):
        for other in desks[:place]:
            desk.pair(other)
    for desk in desks:
        desk.close()


def fresh(template: Template, directory: Path, clock: Clock) -> None:
    """Make a PC on which nothing is recorded, quicker than the program does, which makes the tables first."""
    shutil.copytree(template.empty, directory)
    database = Database.open(directory, clock=clock)
    database.set_meta("device", secrets.token_hex(16))
    database.close()


def _found(directory: Path, unit: str, time: Time) -> None:
    """Set a commune up on its first PC, with two procedures."""
    database = Database.create(directory, clock=Clock(time))
    new = NewUnit(code=unit, name=f"xã {unit}", superior="huyện Nam Sách", province_code="H23", catalogue="")
    with database.work("Quản trị") as work:
        found_unit(work, new, database.device)
        for ref in (pcs.BIRTH, pcs.COPY):
            term = Term(amount=3, unit=TermUnit.DAYS)
            entry = ProcedureCatalogued(code=ref.code, name=ref.name, field=ref.field, term=term)
            work.record(procedure_subject(ref.code), entry)
    database.close()


class _Direct:
    """A way without any fault."""

    way = "internet"

    def __init__(self, county: County, token: str) -> None:
        self._county = county
        self._token = token

    @classmethod
    def of(cls, county: County):
        """Return what makes ways from addresses and tokens."""
        return lambda _address, token: cls(county, token)

    def ask(self, route: str, body: bytes) -> bytes:
        """Carry a request there and its answer back."""
        told = answer(self._county, self._token, route, body)
        if told.status != 200:
            fault = wire.unpack(told.body, messages.Fault)
            raise TurnedAway(told.status, fault.reason, fault.said)
        return told.body
