"""A county to try the pages on, made once a process: five communes, filled as their desks would have filled them.

Đồng Lạc is the sample unit. The others are generated; one was not heard for two days, one for some hours, one never
sent a thing. Nobody writes to what ``directory`` returns: take a copy.
"""

import atexit
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from desk_app.domain.localtime import MINUTE_MS, at
from desk_app.store.county import arrivals, devices
from desk_app.store.county.devices import Enrolled
from desk_app.store.county.office import County
from desk_app.store.database import Database
from desk_app.usecases.demo import Generated, fill_generated
from tests import sample_unit

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


class Clock:
    """A clock that tests set."""

    def __init__(self, now: int = NOW) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


@cache
def directory() -> Path:
    """Return where the county's data lies; nobody writes to it."""
    made = Path(tempfile.mkdtemp(prefix="motcua-county-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    with County.create(made / "county", name="huyện Nam Sách", superior="tỉnh Hải Dương", clock=Clock()) as county:
        for unit, name in NAMES.items():
            county.books.add(unit, name)
        _take(county, SAMPLE, sample_unit.directory())
        for unit, seed in _GENERATED.items():
            desk = made / unit
            fill_generated(desk, Generated(dossiers=_DOSSIERS, year=2023, seed=seed), now=NOW)
            _take(county, unit, desk)
            shutil.rmtree(desk)
    return made / "county"


def copied(to: Path, clock: Clock | None = None) -> County:
    """Open a copy of the county's data that may be written to."""
    shutil.copytree(directory(), to)
    return County.open(to, clock=clock or Clock())


def _take(county: County, unit: str, desk: Path) -> None:
    """Take in what a commune's desk recorded, as if its PCs had sent it; they were last heard at their moments."""
    own = Database.open(desk)
    try:
        with own.view() as view:
            rows: list[Any] = view.driver.execute("SELECT * FROM event ORDER BY device, seq").fetchall()
            ends = dict(view.driver.execute("SELECT device, seq FROM head").fetchall())
    finally:
        own.close()
    with county.books.work(unit, "PC") as work:
        work.accept(rows)
    ids = [*ends, *(f"{unit}-{place}".encode().hex().ljust(32, "0")[:32] for place in (2, 3))]
    with county.writing() as connection:
        for slot, (id_, heard) in enumerate(zip(ids, HEARD[unit], strict=False), 1):
            devices.add(connection, _pc(unit, id_, slot, heard), f"token {id_}")
            arrivals.note(connection, unit, {id_: ends.get(id_, 6_931 + slot)}, heard)


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
