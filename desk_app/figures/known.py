"""Figures as they were known at a moment: what was recorded later is left out, whenever it happened.

Subjects that have later events are folded anew from their earlier ones, into temporary tables that carry the names
of the projections and stand before them, so that every predicate and query runs unchanged.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, MetaData, Table
from sqlalchemy.schema import CreateIndex, CreateTable

from desk_app.domain import clock
from desk_app.store import codec, projections, statements, tables
from desk_app.store.work import Work

_SCHEMA = "temp"
_LATER = "later_subject"
_SEARCH = "search"
_EVENTS = "event"

_BY_RANK = (tables.reporting, tables.phase, tables.payment)
_BY_SUBJECT = (tables.twin, tables.reception_number, tables.attention)
_KEY = {
    **dict.fromkeys(_BY_SUBJECT, "subject"),
    **dict.fromkeys((tables.dossier, tables.procedure, tables.sheet, tables.feedback, tables.postal_item), "id"),
}

TOUCHED = (*_KEY, *_BY_RANK)
"""The projections that figures and their lists read."""


@contextmanager
def as_known_at(source: Work | Connection, moment_ms: int) -> Iterator[Connection]:
    """Yield the connection on which figures are what they were known to be at a moment.

    An event was known when its clock's wall time is not later than the moment, on whichever PC it was recorded. Ask
    nothing but figures and records within; the temporary tables are dropped at the end.
    """
    if isinstance(source, Work):
        source.flush()
        source = source.connection
    driver: Any = source.connection.driver_connection
    threshold = clock.pack(moment_ms + 1, 0)
    later = _later_subjects(driver, threshold)
    if not later:
        yield source
        return
    try:
        _shadow(driver, later)
        _refold(driver, threshold)
        yield source
    finally:
        _drop(driver)


def _later_subjects(driver: Any, threshold: int) -> set[str]:
    """Return the subjects with events from the threshold on, and the records folded together with them."""
    found: set[str] = set()
    for device, last in driver.execute("SELECT device, seq FROM head").fetchall():
        first = _first_later(driver, device, last, threshold)
        rows = driver.execute("SELECT DISTINCT subject FROM event WHERE device = ? AND seq >= ?", (device, first))
        found.update(subject for (subject,) in rows)
    return found


def _first_later(driver: Any, device: str, last: int, threshold: int) -> int:
    """Return the seq of the device's first event from the threshold on: its clock grows with its seq."""
    low, high = 1, last + 1
    while low < high:
        middle = (low + high) // 2
        (stamp,) = driver.execute("SELECT clock FROM event WHERE device = ? AND seq = ?", (device, middle)).fetchone()
        low, high = (low, middle) if stamp >= threshold else (middle + 1, high)
    return low


def _shadow(driver: Any, later: set[str]) -> None:
    """Make the temporary tables, with the rows of every subject that had no part in anything later."""
    driver.execute(f"CREATE TABLE temp.{_LATER} (subject TEXT PRIMARY KEY) WITHOUT ROWID")
    driver.executemany(f"INSERT INTO temp.{_LATER} VALUES (?)", [(subject,) for subject in later])
    _add_twins(driver)
    driver.execute(f"CREATE TABLE temp.{_SEARCH} (text)")
    copies = MetaData()
    for table in TOUCHED:
        copy = table.to_metadata(copies, schema=_SCHEMA)
        driver.execute(statements.compiled(CreateTable(copy)))
        driver.execute(f"INSERT INTO temp.{table.name} SELECT * FROM main.{table.name} WHERE {_untouched(table)}")
        for index in copy.indexes:
            driver.execute(statements.compiled(CreateIndex(index)))


def _add_twins(driver: Any) -> None:
    """Add the records that are folded together with one that has later events: they may have stood apart then."""
    driver.execute(
        f"INSERT OR IGNORE INTO temp.{_LATER} SELECT primary_id FROM main.twin "
        f"WHERE subject IN (SELECT subject FROM temp.{_LATER})"
    )
    driver.execute(
        f"INSERT OR IGNORE INTO temp.{_LATER} SELECT subject FROM main.twin "
        f"WHERE primary_id IN (SELECT subject FROM temp.{_LATER})"
    )


def _untouched(table: Table) -> str:
    subjects = f"SELECT subject FROM temp.{_LATER}"
    if table in _BY_RANK:
        return f"rank NOT IN (SELECT rank FROM main.dossier WHERE id IN ({subjects}))"
    return f"{_KEY[table]} NOT IN ({subjects})"


def _refold(driver: Any, threshold: int) -> None:
    """Fold what had later events from the earlier ones; meanwhile the ledger, too, ends at the threshold."""
    columns = ", ".join(column.name for column in tables.event.columns)
    driver.execute(f"CREATE TEMP VIEW {_EVENTS} AS SELECT {columns} FROM main.{_EVENTS} WHERE clock < {threshold:d}")
    rows = driver.execute(
        f"SELECT {columns} FROM {_EVENTS} WHERE subject IN (SELECT subject FROM temp.{_LATER}) ORDER BY subject"
    ).fetchall()
    touched = {subject: [codec.event(row) for row in group] for subject, group in groupby(rows, key=lambda row: row[3])}
    shown = {subject: events for subject, events in touched.items() if _is_counted(events[0].kind)}
    projections.project(driver, shown, frozenset(shown))
    driver.execute(f"DROP VIEW temp.{_EVENTS}")


def _is_counted(kind: str) -> bool:
    return kind.partition(".")[0] in ("dossier", "procedure", "survey", "feedback", "postal")


def _drop(driver: Any) -> None:
    driver.execute(f"DROP VIEW IF EXISTS temp.{_EVENTS}")
    for name in (*(table.name for table in TOUCHED), _SEARCH, _LATER):
        driver.execute(f"DROP TABLE IF EXISTS temp.{name}")
