"""Figures as they were known at a moment: what came to be known later is left out, whenever it happened.

What was known is a cut through the ledger: of each device the events up to a seq. A desk cuts by the clocks of the
events, the county by what had arrived. Subjects that have later events are folded anew from their earlier ones, into
temporary tables that carry the names of the projections and stand before them, so that every predicate and query runs
unchanged.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from desk_app.domain import clock
from desk_app.store import codec, projections, tables
from desk_app.store.work import Work

Cut = Mapping[str, int]
"""Device → its last event that was known; of a device that is not in it nothing was."""


def as_known_at(source: Work | Connection, moment_ms: int) -> AbstractContextManager[Connection]:
    """Yield the connection on which figures are what they were known to be at a moment.

    An event was known when its clock's wall time is not later than the moment, on whichever PC it was recorded.
    """
    return known_to(source, cut_at(_driver(source), moment_ms))


@contextmanager
def known_to(source: Work | Connection, cut: Cut) -> Iterator[Connection]:
    """Yield the connection on which figures are what they were while no more than the cut was known.

    Ask nothing but figures and records within; the temporary tables are dropped at the end.
    """
    driver = _driver(source)
    connection = source.connection if isinstance(source, Work) else source
    later = _later_subjects(driver, cut)
    if not later:
        yield connection
        return
    with _shadowed(connection, driver, later, cut):
        yield connection


def cut_at(driver: Any, moment_ms: int) -> dict[str, int]:
    """Return the cut of the events whose clock's wall time is not later than a moment."""
    return {device: last_at(driver, device, last, moment_ms) for device, last in ends(driver).items()}


def last_at(driver: Any, device: str, last: int, moment_ms: int) -> int:
    """Return a device's last event whose clock's wall time is not later than a moment; ``last`` is its last of all."""
    return _first_later(driver, device, last, clock.pack(moment_ms + 1, 0)) - 1


def ends(driver: Any) -> dict[str, int]:
    """Return device → its last event."""
    return dict(driver.execute("SELECT device, seq FROM head").fetchall())


def _driver(source: Work | Connection) -> Any:
    if isinstance(source, Work):
        source.flush()
        return source.driver
    return source.connection.driver_connection


def _later_subjects(driver: Any, cut: Cut) -> set[str]:
    """Return the subjects with events beyond the cut."""
    found: set[str] = set()
    for device, last in ends(driver).items():
        known = cut.get(device, 0)
        if known < last:
            rows = driver.execute("SELECT DISTINCT subject FROM event WHERE device = ? AND seq > ?", (device, known))
            found.update(subject for (subject,) in rows.fetchall())
    return found


def _first_later(driver: Any, device: str, last: int, threshold: int) -> int:
    """Return the seq of the device's first event from the threshold on: its clock grows with its seq."""
    low, high = 1, last + 1
    while low < high:
        middle = (low + high) // 2
        (stamp,) = driver.execute("SELECT clock FROM event WHERE device = ? AND seq = ?", (device, middle)).fetchone()
        low, high = (low, middle) if stamp >= threshold else (middle + 1, high)
    return low


@contextmanager
def _shadowed(connection: Connection, driver: Any, later: set[str], cut: Cut) -> Iterator[None]:
    if connection.dialect.name == "postgresql":
        from desk_app.figures import known_on_postgres

        with known_on_postgres.shadow(driver, later, cut) as shown:
            _refold(driver)
            shown()
            yield
    else:
        from desk_app.figures import known_on_sqlite

        with known_on_sqlite.shadow(driver, later, cut):
            _refold(driver)
            yield


def _refold(driver: Any) -> None:
    """Fold what had later events from the earlier ones: meanwhile the ledger, too, ends at the cut."""
    columns = ", ".join(column.name for column in tables.event.columns)
    query = f"SELECT {columns} FROM event WHERE subject IN (SELECT subject FROM later_subject) ORDER BY subject"
    rows = driver.execute(query).fetchall()
    touched = {subject: [codec.event(row) for row in group] for subject, group in groupby(rows, key=lambda row: row[3])}
    shown = {subject: events for subject, events in touched.items() if _is_counted(events[0].kind)}
    projections.project(driver, shown, frozenset(shown))


def _is_counted(kind: str) -> bool:
    return kind.partition(".")[0] in ("dossier", "procedure", "survey", "feedback", "postal", "assistance")
