"""The shadow of a commune's projections on PostgreSQL: temporary views of their names.

A view shows the commune's own rows but those of what must be folded anew, and beside them what was folded anew. At
ten years of a commune that is a few rows instead of a copy of all. While subjects are folded, a fold looks for
records that carry the same official number and for places in the list, and takes away the rows of a record that it
folds together with another: so these views are written to, and a row that is taken away is hidden.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Table

from desk_app.store import tables

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
_FOLDED_TOGETHER = {tables.dossier: "id", tables.twin: "subject", tables.attention: "subject"}
_ALONE = {
    tables.reception_number: "subject",
    **dict.fromkeys((tables.procedure, tables.sheet, tables.feedback, tables.postal_item, tables.assistance), "id"),
}
_INDEXES = {tables.dossier: ("rank", "id", "official"), tables.twin: ("subject", "primary_id"), tables.phase: ("rank",)}


@contextmanager
def shadow(driver: Any, later: Iterable[str], cut: Mapping[str, int]) -> Iterator[Callable[[], None]]:
    """Let temporary views stand before the projections, and a ledger that ends at the cut before the ledger.

    Yields what must be called when everything is folded. All of it is undone at the end, whatever happened within.
    """
    driver.execute("SAVEPOINT known")
    try:
        (schema,) = driver.execute("SELECT current_schema()").fetchone()
        _mark(driver, schema, sorted(later), cut)
        _stand_before(driver, schema)
        _resolve_anew(driver)
        yield lambda: _show(driver, schema)
    finally:
        driver.execute("ROLLBACK TO SAVEPOINT known")
        driver.execute("RELEASE SAVEPOINT known")


def _resolve_anew(driver: Any) -> None:
    """Let prepared statements look their tables up again: what stands before a table does not make them."""
    driver.execute("DISCARD PLANS")


def _mark(driver: Any, schema: str, later: list[str], cut: Mapping[str, int]) -> None:
    """Note what must be folded anew, what is hidden (which grows), and where the ledger ends."""
    driver.execute('CREATE TEMP TABLE later_subject (subject text COLLATE "C" PRIMARY KEY)')
    driver.execute("INSERT INTO later_subject (subject) SELECT unnest(?::text[])", (later,))
    _add_twins(driver, schema)
    driver.execute('CREATE TEMP TABLE hidden_subject (subject text COLLATE "C" PRIMARY KEY)')
    driver.execute("INSERT INTO hidden_subject (subject) SELECT subject FROM later_subject")
    driver.execute("CREATE TEMP TABLE hidden_rank (rank bigint PRIMARY KEY)")
    driver.execute(
        f"INSERT INTO hidden_rank (rank) SELECT rank FROM {schema}.dossier "
        "WHERE id IN (SELECT subject FROM later_subject)"
    )
    driver.execute('CREATE TEMP TABLE known_cut (device text COLLATE "C" PRIMARY KEY, seq bigint)')
    ends = [list(cut), list(cut.values())]
    driver.execute("INSERT INTO known_cut (device, seq) SELECT * FROM unnest(?::text[], ?::bigint[])", ends)
    known = "SELECT known.seq FROM known_cut known WHERE known.device = event.device"
    driver.execute(
        f"CREATE TEMP VIEW event AS SELECT {_columns(tables.event)} FROM {schema}.event WHERE event.seq <= ({known})"
    )
    driver.execute("ANALYZE later_subject, hidden_subject, hidden_rank, known_cut")


def _add_twins(driver: Any, schema: str) -> None:
    """Add the records that are folded together with one that has later events: they may have stood apart then."""
    for found, by in (("primary_id", "subject"), ("subject", "primary_id")):
        driver.execute(
            f"INSERT INTO later_subject (subject) SELECT DISTINCT {found} FROM {schema}.twin "
            f"WHERE {by} IN (SELECT subject FROM later_subject) ON CONFLICT DO NOTHING"
        )


def _stand_before(driver: Any, schema: str) -> None:
    """Make the views that are written to, and the tables of what is folded for itself alone."""
    for table in (*_FOLDED_TOGETHER, *_BY_RANK):
        refolded = _refolded(table)
        driver.execute(f"CREATE TEMP TABLE {refolded} (LIKE {schema}.{table.name} INCLUDING DEFAULTS)")
        for column in _INDEXES.get(table, ()):
            driver.execute(f"CREATE INDEX ON {refolded} ({column})")
        _view(driver, schema, table, _hidden(table))
        _write_through(driver, table)
    for table in _ALONE:
        driver.execute(f"CREATE TEMP TABLE {table.name} (LIKE {schema}.{table.name} INCLUDING ALL)")


def _show(driver: Any, schema: str) -> None:
    """Put the commune's own rows beside those of the tables that were folded into."""
    for table, key in _ALONE.items():
        driver.execute(f"ALTER TABLE pg_temp.{table.name} RENAME TO {_refolded(table)}")
        _view(driver, schema, table, f"SELECT FROM later_subject WHERE later_subject.subject = own.{key}")
    _resolve_anew(driver)


def _view(driver: Any, schema: str, table: Table, hidden: str) -> None:
    columns = _columns(table)
    driver.execute(
        f"CREATE TEMP VIEW {table.name} AS SELECT {columns} FROM {schema}.{table.name} own WHERE NOT EXISTS ({hidden}) "
        f"UNION ALL SELECT {columns} FROM {_refolded(table)}"
    )


def _hidden(table: Table) -> str:
    if table in _BY_RANK or table is tables.dossier:
        return "SELECT FROM hidden_rank WHERE hidden_rank.rank = own.rank"
    return f"SELECT FROM hidden_subject WHERE hidden_subject.subject = own.{_FOLDED_TOGETHER[table]}"


def _write_through(driver: Any, table: Table) -> None:
    """Let what is inserted into the view go into its table, and hide what is deleted from it."""
    refolded = f"pg_temp.{_refolded(table)}"
    key = "rank" if table in _BY_RANK or table is tables.dossier else _FOLDED_TOGETHER[table]
    new = ", ".join(f"NEW.{column.name}" for column in table.columns)
    _trigger(driver, table, "INSERT", f"INSERT INTO {refolded} ({_columns(table)}) VALUES ({new}); RETURN NEW;")
    delete = f"DELETE FROM {refolded} WHERE {key} = OLD.{key}; "
    if table is tables.dossier:
        delete += _hide("subject", "id") + _hide("rank", "rank")
    elif table is tables.twin:
        delete += _hide("subject", "subject")
    _trigger(driver, table, "DELETE", f"{delete}RETURN OLD;")


def _hide(what: str, column: str) -> str:
    return f"INSERT INTO pg_temp.hidden_{what} ({what}) VALUES (OLD.{column}) ON CONFLICT DO NOTHING; "


def _trigger(driver: Any, table: Table, when: str, does: str) -> None:
    name = f"{when.lower()}_{table.name}"
    driver.execute(
        f"CREATE FUNCTION pg_temp.{name}() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN {does} END $body$"
    )
    driver.execute(
        f"CREATE TRIGGER {name} INSTEAD OF {when} ON pg_temp.{table.name} "
        f"FOR EACH ROW EXECUTE FUNCTION pg_temp.{name}()"
    )


def _refolded(table: Table) -> str:
    return f"refolded_{table.name}"


def _columns(table: Table) -> str:
    return ", ".join(column.name for column in table.columns)
