"""Data files of a size, made once and kept under ``build/bench``."""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from desk_app.domain.dossier.facts import DossierReceived, OfficialNumberGiven, ResultIssued
from desk_app.domain.event import Event
from desk_app.store import projections
from desk_app.store.bulk import many_objects
from desk_app.store.database import FILE, Database
from desk_app.store.projections import dossier
from desk_app.usecases.setup import NewUnit, found_unit
from tests.bench.measure import CACHE
from tests.bench.people import receptions

_CHUNK = 5_000
_DAY_MS = 86_400_000


def version() -> str:
    """Return what changes where older data would no longer be like today's."""
    source = Path(__file__).with_name("people.py").read_bytes() + Path(__file__).read_bytes()
    return f"{projections.VERSION}-{hashlib.sha256(source).hexdigest()[:8]}"


def cached(name: str) -> tuple[Path, bool]:
    """Return a directory of the cache and whether it is ready; older ones of that name are removed."""
    wanted = CACHE / f"{name}-{version()}"
    for old in CACHE.glob(f"{name}-*"):
        if old != wanted or not (old / "ready").exists():
            shutil.rmtree(old)
    return wanted, wanted.exists()


def counter(count: int) -> Path:
    """Return a unit's directory with so many dossiers, most of them resolved, each with its events in the ledger."""
    directory, ready = cached(f"counter-{count}")
    if ready:
        return directory
    database = Database.create(directory)
    with database.work("Quản trị") as work:
        unit = NewUnit(code="X", name="UBND xã Đồng Lạc", superior="UBND thành phố", province_code="30")
        found_unit(work, unit, database.device)
    batch: list[DossierReceived] = []
    for fact in receptions(count):
        batch.append(fact)
        if len(batch) == _CHUNK:
            _record(database, batch)
            batch = []
    _record(database, batch)
    _settle(database, directory)
    return directory


def persons(count: int) -> Path:
    """Return a directory with so many dossiers as lists and the search see them; its ledger is left empty."""
    directory, ready = cached(f"persons-{count}")
    if ready:
        return directory
    database = Database.create(directory)
    batch: dict[str, list[Event]] = {}
    for number, fact in enumerate(receptions(count)):
        subject = hashlib.md5(number.to_bytes(8), usedforsecurity=False).hexdigest()
        clock = fact.received_at << 16
        batch[subject] = [Event("bench", number + 1, clock, subject, fact.kind, fact.received_at, "A", fact)]
        if len(batch) == _CHUNK:
            _project(database, batch)
            batch = {}
    _project(database, batch)
    _settle(database, directory)
    return directory


def _record(database: Database, batch: Iterable[DossierReceived]) -> None:
    with database.work("A") as work, many_objects():
        for number, fact in enumerate(batch):
            subject = work.new_subject()
            work.record(subject, fact, happened=fact.received_at)
            if number % 10:
                work.record(subject, ResultIssued(issued_at=fact.received_at + _DAY_MS))
            elif not fact.official:
                work.record(subject, OfficialNumberGiven(official=f"H23.15.31-230101-{number:05}"))


def _project(database: Database, batch: dict[str, list[Event]]) -> None:
    driver = database.driver
    driver.execute("BEGIN IMMEDIATE")
    with many_objects():
        dossier.project(driver, batch, fresh=True)
    driver.execute("COMMIT")


def _settle(database: Database, directory: Path) -> None:
    while database.tidy(5_000):
        pass
    database.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    (directory / "ready").touch()


def copy(directory: Path, to: Path) -> Path:
    """Return a copy of a unit's directory that may be written to."""
    to.mkdir(parents=True)
    shutil.copyfile(directory / FILE, to / FILE)
    return to
