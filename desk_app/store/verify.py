"""Whether what everybody sees is what the ledger says: every projection folded anew beside itself, row against row.

The new rows lie in temporary tables that carry the projections' names and stand before them, so that the projections
run unchanged. ``rank`` is left out: where two dossiers of one minute want one place, who has it depends on who came
first; what belongs to a dossier is compared by the dossier's id.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from sqlalchemy import MetaData, Table
from sqlalchemy.schema import CreateIndex, CreateTable

from desk_app.store import projections, search, statements, tables

Values = tuple[Any, ...]

_OF_DOSSIER = (
    tables.reporting,
    tables.phase,
    tables.payment,
    tables.worklist,
    tables.pause,
    tables.sending,
    tables.receipt,
    tables.certification,
)
_SEARCH = "search"
_ID = "coalesce(d.id, '')"


@dataclass(frozen=True, slots=True)
class Difference:
    """The first row that is not what the ledger says; None stands for a row that is not there."""

    table: str
    found: Values | None
    expected: Values | None

    @property
    def key(self) -> str:
        """Return the subject that the row tells of."""
        return str((self.found or self.expected or ("",))[0])

    @property
    def column(self) -> str:
        """Return the first column that differs; nothing where one of the two rows is not there."""
        if self.found is None or self.expected is None:
            return ""
        pairs = zip(columns_of(self.table), self.found, self.expected, strict=True)
        return next(name for name, found, expected in pairs if found != expected)


def columns_of(name: str) -> list[str]:
    """Return the names of what ``rows`` says of a projection."""
    if name == _SEARCH:
        return ["dossier", "word"]
    table = tables.projections.tables[name]
    own = [column.name for column in table.columns if column.name != "rank"]
    return ["dossier", *own] if table in _OF_DOSSIER else own


def file_fault(driver: Any) -> str | None:
    """Return what is wrong with the file's pages, its indexes or the inside of the search index; None for nothing.

    The caller holds no transaction: the search index is asked in one of its own.
    """
    (told,) = driver.execute("PRAGMA integrity_check(1)").fetchone()
    if told != "ok":
        return str(told)
    driver.execute("BEGIN IMMEDIATE")
    try:
        driver.execute("INSERT INTO search(search) VALUES ('integrity-check')")
    finally:
        driver.execute("ROLLBACK")
    return None


def size(driver: Any) -> tuple[int, int]:
    """Return how many devices wrote to the ledger, and how many events."""
    devices, events = driver.execute("SELECT count(DISTINCT device), count(*) FROM event").fetchone()
    return devices, events


def first_difference(driver: Any) -> Difference | None:
    """Fold the whole ledger into temporary tables and compare. The caller holds a transaction and closes the driver."""
    _make_shadows(driver)
    projections.refold(driver, driver)
    for name in (*tables.projections.tables, _SEARCH):
        for found, expected in zip_longest(rows(driver, name, "main"), rows(driver, name, "temp")):
            if found != expected:
                return _one_side(name, found, expected)
    return None


def rows(driver: Any, name: str, schema: str = "main") -> Iterator[Values]:
    """Yield what a projection says, in an order that is the same on every PC; of the search, dossier and word."""
    if name == _SEARCH:
        words, source = f"temp.{_SEARCH}_word_of_{schema}", f"'{schema}', '{_SEARCH}', 'instance'"
        driver.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {words} USING fts5vocab({source})")
        yield from driver.execute(
            f"SELECT DISTINCT {_ID}, w.term FROM {words} w LEFT JOIN {schema}.dossier d ON d.rank = w.doc ORDER BY 1, 2"
        )
        return
    yield from driver.execute(_query(tables.projections.tables[name], schema))


def _query(table: Table, schema: str) -> str:
    columns = [f't."{column.name}"' for column in table.columns if column.name != "rank"]
    if table in _OF_DOSSIER:
        columns.insert(0, _ID)
    joined = f"LEFT JOIN {schema}.dossier d ON d.rank = t.rank" if table in _OF_DOSSIER else ""
    order = ", ".join(str(place + 1) for place in range(min(len(columns), 4)))
    return f'SELECT {", ".join(columns)} FROM {schema}."{table.name}" t {joined} ORDER BY {order}'


def _make_shadows(driver: Any) -> None:
    copies = MetaData()
    for table in tables.projections.sorted_tables:
        copy = table.to_metadata(copies, schema="temp")
        driver.execute(statements.compiled(CreateTable(copy)))
        for index in copy.indexes:
            driver.execute(statements.compiled(CreateIndex(index)))
    driver.execute(search.CREATE.replace("TABLE search", "TABLE temp.search"))


def _one_side(name: str, found: Values | None, expected: Values | None) -> Difference:
    """Return which row is there too much or missing, where the two sides are at different subjects."""
    if found is None or expected is None or found[0] == expected[0]:
        return Difference(name, found, expected)
    return Difference(name, found, None) if found[0] < expected[0] else Difference(name, None, expected)
