"""The shadow of a desk's projections: temporary tables of their names, with all rows but what must be folded anew."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import MetaData, Table
from sqlalchemy.schema import CreateIndex, CreateTable

from desk_app.store import statements, tables

_SCHEMA = "temp"
_LATER = "later_subject"
_CUT = "known_cut"
_SEARCH = "search"
_EVENTS = "event"

_BY_RANK = (
    tables.reporting,
    tables.phase,
    tables.payment,
    tables.worklist,
    tables.pause,
    tables.sending,
    tables.receipt,
    tables.certification,
)
_BY_SUBJECT = (tables.twin, tables.reception_number, tables.attention)
_KEY = {
    **dict.fromkeys(_BY_SUBJECT, "subject"),
    **dict.fromkeys(
        (tables.dossier, tables.procedure, tables.sheet, tables.feedback, tables.postal_item, tables.assistance), "id"
    ),
}

TOUCHED = (*_KEY, *_BY_RANK)
"""The projections that figures and their lists read."""


@contextmanager
def shadow(driver: Any, later: Iterable[str], cut: Mapping[str, int]) -> Iterator[None]:
    """Let temporary tables stand before the projections, and a ledger that ends at the cut before the ledger."""
    try:
        _mark(driver, later, cut)
        _copy(driver)
        yield
    finally:
        _drop(driver)


def _mark(driver: Any, later: Iterable[str], cut: Mapping[str, int]) -> None:
    driver.execute(f"CREATE TABLE temp.{_LATER} (subject TEXT PRIMARY KEY) WITHOUT ROWID")
    driver.executemany(f"INSERT INTO temp.{_LATER} VALUES (?)", [(subject,) for subject in later])
    _add_twins(driver)
    driver.execute(f"CREATE TABLE temp.{_CUT} (device TEXT PRIMARY KEY, seq INTEGER) WITHOUT ROWID")
    driver.executemany(f"INSERT INTO temp.{_CUT} VALUES (?, ?)", list(cut.items()))
    columns = ", ".join(column.name for column in tables.event.columns)
    known = f"SELECT seq FROM temp.{_CUT} known WHERE known.device = event.device"
    driver.execute(f"CREATE TEMP VIEW {_EVENTS} AS SELECT {columns} FROM main.{_EVENTS} WHERE seq <= ({known})")


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


def _copy(driver: Any) -> None:
    """Make the temporary tables, with the rows of every subject that had no part in anything later."""
    driver.execute(f"CREATE TABLE temp.{_SEARCH} (text)")
    copies = MetaData()
    for table in TOUCHED:
        copy = table.to_metadata(copies, schema=_SCHEMA)
        driver.execute(statements.compiled(CreateTable(copy)))
        driver.execute(f"INSERT INTO temp.{table.name} SELECT * FROM main.{table.name} WHERE {_untouched(table)}")
        for index in copy.indexes:
            driver.execute(statements.compiled(CreateIndex(index)))


def _untouched(table: Table) -> str:
    subjects = f"SELECT subject FROM temp.{_LATER}"
    if table in _BY_RANK:
        return f"rank NOT IN (SELECT rank FROM main.dossier WHERE id IN ({subjects}))"
    return f"{_KEY[table]} NOT IN ({subjects})"


def _drop(driver: Any) -> None:
    driver.execute(f"DROP VIEW IF EXISTS temp.{_EVENTS}")
    for name in (*(table.name for table in TOUCHED), _SEARCH, _LATER, _CUT):
        driver.execute(f"DROP TABLE IF EXISTS temp.{name}")
