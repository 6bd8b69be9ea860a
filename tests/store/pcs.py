"""PCs of one unit for tests: real data files, a clock that is set by hand, and what they tell each other."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.dossier.facts import Channel, DossierReceived, Person, ProcedureRef
from desk_app.domain.localtime import at
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.domain.unit import SlotTaken, UnitProfiled
from desk_app.domain.user import Role, UserAdded
from desk_app.store import ledger, tables, verify
from desk_app.store.codec import Row, link
from desk_app.store.database import Database
from desk_app.store.ledger import Head
from desk_app.store.subjects import UNIT, procedure_subject
from desk_app.store.work import Work

MONDAY = at(date(2023, 6, 12), 8)
HOUR = 3_600_000
BIRTH = ProcedureRef(code="1.001193", name="Đăng ký khai sinh", field="Hộ tịch")
COPY = ProcedureRef(code="2.000815", name="Chứng thực bản sao", field="Chứng thực")


class Clock:
    """A PC's clock, set by hand."""

    def __init__(self, now: int = MONDAY) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


def new_pc(directory: Path, clock: Clock | None = None) -> Database:
    """Return an empty unit's data."""
    return Database.create(directory, clock=clock or Clock())


def found(pc: Database, slot: int = 1) -> None:
    """Record a unit's profile, the PC's slot and two procedures."""
    with pc.work("Quản trị") as work:
        profile = UnitProfiled(code="X", name="UBND xã Đồng Lạc", superior="UBND thành phố", province_code="30")
        work.record(UNIT, profile, SlotTaken(slot=slot, device=pc.device))
        work.record(work.new_subject(), UserAdded(name="Quản trị", role=Role.ADMINISTRATOR))
        for ref in (BIRTH, COPY):
            entry = ProcedureCatalogued(
                code=ref.code, name=ref.name, field=ref.field, term=Term(amount=3, unit=TermUnit.DAYS)
            )
            work.record(procedure_subject(ref.code), entry)


def reception(
    name: str = "Nguyễn Thị Đông", *, received_at: int = MONDAY, number: str = "", official: str = "", **other: Any
) -> DossierReceived:
    """Return a reception that is due three days later."""
    person = Person(name=name, citizen_id=other.pop("citizen_id", ""), phone=other.pop("phone", ""))
    return DossierReceived(
        procedure=other.pop("procedure", BIRTH),
        person=person,
        channel=other.pop("channel", Channel.DIRECT),
        received_at=received_at,
        due_at=received_at + 72 * HOUR,
        due_timed=True,
        reception=number,
        official=official,
        **other,
    )


def events(pc: Database) -> list[Row]:
    """Return every event row, device by device in the order of seq."""
    devices = [device for (device,) in pc.driver.execute("SELECT device FROM head ORDER BY device").fetchall()]
    return [row for device in devices for row in chain(pc.driver, device)]


def chain(driver: Any, device: str) -> list[Row]:
    """Return a device's event rows, in order."""
    return ledger.rows_between(driver, device, 0, ledger.head(driver, device).seq)


def take_in(work: Work, rows: Iterable[Row]) -> int:
    """Take other devices' rows in as an exchange does once their seals are checked; return how many were new.

    Rows of one device come in the order of seq; devices may be mixed.
    """
    work.flush()
    chains: dict[str, list[Row]] = {}
    for row in rows:
        chains.setdefault(row[0], []).append(row)
    new = sum(_continue(work, ledger.head(work.driver, device), told) for device, told in chains.items())
    work.flush()
    return new


def _continue(work: Work, last: Head, rows: Sequence[Row]) -> int:
    fresh: list[Row] = []
    for row in rows:
        if row[1] > last.seq:
            assert (row[1], row[8]) == (last.seq + 1, link(last.hash, row[:8]))
            last = Head(row[0], row[1], row[2], row[8])
            fresh.append(row)
    if fresh:
        work.continue_chain(last, fresh)
    return len(fresh)


def tell(pc: Database, rows: Iterable[Row]) -> int:
    """Let a PC merge event rows; return how many were new."""
    with pc.work("sync") as work:
        return take_in(work, rows)


def meet(one: Database, other: Database) -> None:
    """Let two PCs exchange what they have."""
    tell(other, events(one))
    tell(one, events(other))


def projected(pc: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Return every projection's rows without the surrogate rank, in an order that every PC has."""
    return {name: list(verify.rows(pc.driver, name)) for name in (*tables.projections.tables, "search")}
