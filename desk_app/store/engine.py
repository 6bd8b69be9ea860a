"""The SQLite engine of a unit's data: one recent SQLite on every machine, durable, transactions ours."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool

BUSY_MS = 10_000

PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -16000",
    "PRAGMA wal_autocheckpoint = 4000",
    "PRAGMA temp_store = MEMORY",
)


def connect(path: Path | str) -> Any:
    """Open a driver connection.

    The driver's own transactions are off: it would commit before DDL, and a failed migration could not be
    rolled back. ``synchronous=FULL`` because a printed receipt must not vanish in a power cut.
    """
    driver = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        for pragma in PRAGMAS:
            driver.execute(pragma)
    except BaseException:
        driver.close()
        raise
    return driver


def create(path: Path | str) -> Engine:
    """Return the engine over one file. Nothing is pooled: a ``Database`` keeps its one connection."""
    return create_engine("sqlite://", module=sqlcipher, creator=lambda: connect(path), poolclass=NullPool)
