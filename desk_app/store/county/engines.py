"""The engines under a county: a SQLite file for a trial, or a PostgreSQL server."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from desk_app.errors import DeskError

WRITES = "motcua_writes"
"""Execution option of a connection that will write: on SQLite it takes the write lock at once."""
DRIVER = "motcua_driver"
"""Under which name a connection knows what drives a commune's tables in its transaction."""

_SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")
_KEPT_OPEN = 8
_AT_MOST = 32
_WAIT_S = 10

_OPTIONS = "-c jit=off"
"""A counting statement has a hundred conditions for each partition: compiling them takes minutes, counting does not."""


class WrongUrl(DeskError):
    """What was given as the database's address is none."""

    def __init__(self) -> None:
        super().__init__(
            "Địa chỉ cơ sở dữ liệu không đúng dạng.",
            "Viết như postgresql://nguoi_dung:mat_khau@may_chu:5432/ten_co_so_du_lieu.",
        )


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
    """Return the engine over a PostgreSQL database. Raises ``WrongUrl``."""
    engine = create_engine(
        _address(url),
        poolclass=QueuePool,
        pool_size=_KEPT_OPEN,
        max_overflow=_AT_MOST - _KEPT_OPEN,
        pool_pre_ping=True,
        connect_args={"connect_timeout": _WAIT_S, "application_name": "motcua", "options": _OPTIONS},
    )
    event.listen(engine, "connect", _read_whole_numbers)
    event.listen(engine, "before_cursor_execute", _send_what_waits)
    return engine


def _address(url: str) -> URL:
    """Return the URL as it names our driver, whichever of its usual names the scheme has."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise WrongUrl from error
    if address.drivername not in _SCHEMES or not address.database:
        raise WrongUrl
    return address.set(drivername="postgresql+psycopg")


def _read_whole_numbers(connection: Any, _record: Any) -> None:
    """Let sums be integers, as they are on SQLite: PostgreSQL adds bigints up to a numeric."""
    from psycopg.types.numeric import NumericLoader

    class Whole(NumericLoader):
        def load(self, data: Any) -> Any:
            found = super().load(data)
            return int(found) if found.is_finite() and found == found.to_integral_value() else found

    connection.adapters.register_loader("numeric", Whole)


def _send_what_waits(connection: Connection, *_: Any) -> None:
    """Let a commune's driver send what waits before a statement that does not come by it."""
    driver: Any = connection.info.get(DRIVER)
    if driver is not None:
        driver.flush()
