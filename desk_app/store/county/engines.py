"""The engines under a county: a SQLite file for a trial, or a PostgreSQL server."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

WRITES = "motcua_writes"
"""Execution option of a connection that will write: on SQLite it takes the write lock at once."""


def on_sqlite(path: Path) -> Engine:
    """Return the engine over the county's own file."""
    import sqlcipher3.dbapi2 as sqlcipher

    from desk_app.store.engine import connect

    engine = create_engine("sqlite://", module=sqlcipher, creator=lambda: connect(path), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Begin what SQLAlchemy takes for begun; a reader that turns writer half-way would meet a lock it cannot get."""
    options: Any = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(WRITES) else "BEGIN")


def on_postgres(url: str) -> Engine:
    """Return the engine over a PostgreSQL database."""
    raise NotImplementedError(url)
