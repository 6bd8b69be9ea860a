"""A unit's real data in a temporary directory, with a clock that stands where a test puts it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from desk_app.domain.localtime import at
from desk_app.store.database import Database
from desk_app.usecases.setup import NewUnit, initialise

NOW = at(date(2023, 6, 30), 8)
CLERK = "Cán bộ quầy 1"
DONG_LAC = NewUnit(code="10654", name="xã Đồng Lạc", superior="huyện Nam Sách", province_code="H23")


class Clock:
    """A clock that a test moves."""

    def __init__(self, now: int = NOW) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


@contextmanager
def opened(directory: Path, new: NewUnit = DONG_LAC, clock: Clock | None = None) -> Iterator[Database]:
    """Yield the unit's database; it is set up where the directory is empty."""
    if not (directory / "motcua.sqlite").exists():
        initialise(directory, new)
    database = Database.open(directory, clock=clock or Clock())
    try:
        yield database
    finally:
        database.close()
