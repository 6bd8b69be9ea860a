"""The sample unit's data, made once a process; tests that write take a copy."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from desk_app.store.database import FILE, Database
from desk_app.usecases.demo import fill_sample


@cache
def directory() -> Path:
    """Return where the sample unit's data lies; nobody writes to it."""
    made = Path(tempfile.mkdtemp(prefix="motcua-sample-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    fill_sample(made / "data")
    return made / "data"


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
