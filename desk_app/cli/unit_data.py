"""The unit's data that a command works on, and in whose name."""

import getpass
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.store.database import Database


def directory(options: Namespace) -> Path:
    """Return where the unit's data lies."""
    from desk_app.usecases.place import data_directory

    return data_directory(options.data)


@contextmanager
def opened(options: Namespace) -> "Iterator[Database]":
    """Yield the unit's data. Raises ``NoUnitData``, ``DataFault``."""
    from desk_app.store.database import Database

    database = Database.open(directory(options))
    try:
        yield database
    finally:
        database.close()


def actor() -> str:
    """Return who does it, as the ledger keeps it: the command line, in the name of the PC's user."""
    try:
        return f"Dòng lệnh ({getpass.getuser()})"
    except (KeyError, OSError):
        return "Dòng lệnh"
