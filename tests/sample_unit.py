"""The sample unit's data, made once a run; tests that write take a copy."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk_app.store.database import FILE, Database
from desk_app.usecases.demo import fill_sample
from tests.once import made_once


def directory() -> Path:
    """Return where the sample unit's data lies; nobody writes to it."""
    return made_once("sample-unit", fill_sample)


def copied(to: Path) -> Path:
    """Return a copy of the sample unit's data that may be written to."""
    to.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(directory() / FILE, to / FILE)
    return to


@contextmanager
def opened() -> Iterator[Database]:
    """Yield the sample unit's data for reading."""
    database = Database.open(directory())
    try:
        yield database
    finally:
        database.close()
