"""A county to try the pages on, made once a run: five communes, filled as their desks would have filled them.

Đồng Lạc is the sample unit. The others are generated; one was not heard for two days, one for some hours, one never
sent a thing. Nobody writes to what ``directory`` returns: take a copy.
"""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from desk_app.domain.device import DeviceIntroduced
from desk_app.domain.localtime import MINUTE_MS, at
from desk_app.store import ledger, replica
from desk_app.store.county import arrivals, devices
from desk_app.store.county.devices import Enrolled
from desk_app.store.county.office import County
from desk_app.store.database import Database
from desk_app.sync.identity import from_seed
from desk_app.sync.seals import sealed
from desk_app.usecases import quarter, report, sending
from desk_app.usecases.county.catch_up import catch_up_all
from desk_app.usecases.demo import Generated, fill_generated
from tests import sample_unit
from tests.once import made_once
from tests.store import pcs

DAY = date(2023, 6, 14)
NOW = at(DAY, 17)
SAMPLE, STALE, QUIET, BUSY, SILENT = "H23.15.30", "H23.15.31", "H23.15.32", "H23.15.33", "H23.15.34"
NAMES = {SAMPLE: "Đồng Lạc", STALE: "Thái Tân", QUIET: "Nam Chính", BUSY: "An Sơn", SILENT: "Nam Tân"}
HEARD = {
    SAMPLE: (at(DAY, 16, 52), at(DAY, 16, 50), at(DAY, 16, 42)),
    STALE: (at(date(2023, 6, 12), 9, 20),),
    QUIET: (at(DAY, 11, 46),),
    BUSY: (at(DAY, 16, 44),),
}
_GENERATED = {STALE: 1, QUIET: 2, BUSY: 3}
_DOSSIERS = 300
PERIOD = "2023-Q2"
SENT = {SAMPLE: at(date(2023, 6, 15), 9, 31), BUSY: at(date(2023, 6, 15), 10, 12)}
"""Who sent the quarter's summary, and when."""


class Clock:
    """A clock that tests set."""

    def __init__(self, now: int = NOW) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


def directory() -> Path:
    """Return where the county's data lies; nobody writes to it."""
    return made_once("sample-county", _make) / "county"


def _make(place: Path) -> None:
    with County.create(place / "county", name="huyện Nam Sách", superior="tỉnh Hải Dương", clock=Clock()) as county:
        for unit, name in NAMES.items():
            county.books.add(unit, name)
        for unit in NAMES:
            fill(county, unit, place / unit)
        catch_up_all(county)  # else every copy folds it anew


def fill(county: County, unit: str, desk: Path) -> None:
    """Let a commune's desk, in a directory of its own, record what it has, and the county take it in."""
    if unit in HEARD:
        _record(unit, desk)
        _take(county, unit, desk, HEARD[unit])
    if unit in SENT:
        _send(county, unit, desk)


def _record(unit: str, desk: Path) -> None:
    if unit == SAMPLE:
        sample_unit.copied(desk)
    else:
        fill_generated(desk, Generated(dossiers=_DOSSIERS, year=2023, seed=_GENERATED[unit]), now=NOW)


def copied(to: Path, clock: Clock | None = None) -> County:
    """Open a copy of the county's data that may be written to."""
    shutil.copytree(directory(), to)
    return County.open(to, clock=clock or Clock())


def _take(county: County, unit: str, desk: Path, heard: tuple[int, ...] = ()) -> None:
    """Take in what a commune's desk recorded, as if its PC had sent it; its PCs were last heard at their moments."""
    own = Database.open(desk)
    try:
        with own.view() as view:
            rows: list[Any] = view.driver.execute("SELECT * FROM event ORDER BY device, seq").fetchall()
            ends = dict(view.driver.execute("SELECT device, seq FROM head").fetchall())
    finally:
        own.close()
    with county.books.work(unit, "PC") as work:
        work.folds_dossiers_later = True
        pcs.take_in(work, rows)
    with county.writing() as connection:
        if not heard:
            arrivals.note(connection, unit, ends, SENT[unit])
            return
        ids = [*ends, *(f"{unit}-{place}".encode().hex().ljust(32, "0")[:32] for place in (2, 3))]
        for slot, (id_, moment) in enumerate(zip(ids, heard, strict=False), 1):
            devices.add(connection, _pc(unit, id_, slot, moment), f"token {id_}")
            arrivals.note(connection, unit, {id_: ends.get(id_, 6_931 + slot)}, moment)


def _send(county: County, unit: str, desk: Path) -> None:
    """Let the commune approve its quarter, send it, and seal what it sent."""
    own = Database.open(desk, clock=Clock(SENT[unit]))
    identity = from_seed(own.device, unit.encode().ljust(64, b"0"))
    told = DeviceIntroduced(name="Quầy 1", verify_key=identity.verify_key, box_key=identity.box_key)
    try:
        with own.work("Văn phòng") as work:
            work.record(own.device, told)
            quarter.number_paper(work, PERIOD, "57", date(2023, 6, 15))
            quarter.approve(work, PERIOD, "Lãnh đạo", dict(report.summary(work, PERIOD).figures.whole))
        sending.send(own.view, lambda: own.work("Văn phòng"), county.paper_directory(unit), PERIOD)
        _take(county, unit, desk)
        with own.view() as view:
            head = ledger.head(view.driver, own.device)
        seal = identity.sign(sealed(own.device, head.seq, head.hash))
        with county.books.work(unit, "PC") as work:
            replica.add_seals(work.driver, [(own.device, head.seq, seal)])
    finally:
        own.close()


def _pc(unit: str, id_: str, slot: int, heard: int) -> Enrolled:
    return Enrolled(
        id=id_,
        unit=unit,
        name=f"Quầy {slot}",
        slot=slot,
        verify_key="",
        box_key="",
        enrolled_at=heard - 1000 * MINUTE_MS,
        heard_at=heard,
    )
