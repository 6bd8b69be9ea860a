"""The desk's tables on PostgreSQL: one parent table each over the whole county, one partition each for a commune.

A parent is the desk's table with the commune's code, ``unit``, before its columns, listed by commune. A commune's
partitions lie in a schema of their own under the very names of a desk's tables, and fill ``unit`` in by themselves, so
that with that schema on the search path every statement of a desk runs as it is. Keys and indexes belong to the
partitions: there the commune needs no place in them, and a parent without a unique index may have partitions on other
servers.

Everything that works for a PC runs as the role ``motcua_device`` with ``motcua.unit`` set to its commune. Row-level
security shows that role the rows of that commune and no others, whatever way it asks; the county's own tables are not
granted to it at all.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, SmallInteger, Table, Text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from sqlalchemy.types import TypeEngine

from desk_app.store import tables

ROLE = "motcua_device"
SETTING = "motcua.unit"
KEPT = tuple(tables.ledger.sorted_tables)
"""What is never thrown away."""
FOLDED = tuple(tables.projections.sorted_tables)

parents = MetaData()
_dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy gives it no types
_TEXT = Text(collation="C")
_CODES = frozenset(
    {"channel", "outcome", "timing", "phased", "paused", "reused", "components_digitized", "result_digitized"}
)

_APPEND_ONLY = """
CREATE OR REPLACE FUNCTION public.motcua_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$
"""
_AS_ON_SQLITE = (
    "CREATE OR REPLACE FUNCTION public.instr(text, text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE "
    "AS 'SELECT strpos($1, $2)'",
)
"""What the desk's queries call by SQLite's name."""


def parent(table: Table) -> Table:
    """Return the county's table of a desk's table."""
    return parents.tables[table.name]


def schema_of(place: int) -> str:
    """Return the schema of the commune at a place."""
    return f"u{place:04}"


def literal(value: str) -> str:
    """Return a text as SQL writes it.

    >>> literal("Cổ'")
    "'Cổ'''"
    """
    return "'" + value.replace("'", "''") + "'"


def name_of(table: Table) -> str:
    """Return a table's name as SQL writes it."""
    return str(_dialect.identifier_preparer.quote(table.name))


def make_parents(kinds: tuple[Table, ...]) -> Iterator[str]:
    """Yield what makes the parent tables, each closed to other communes."""
    for table in kinds:
        yield str(CreateTable(parent(table), if_not_exists=True).compile(dialect=_dialect))
        yield from _closed(table, "public")


def make_functions() -> Iterator[str]:
    """Yield what makes the functions that tables and queries stand on."""
    yield _APPEND_ONLY
    yield from _AS_ON_SQLITE


def make_schema(place: int) -> Iterator[str]:
    """Yield what makes the schema of a commune."""
    yield f"CREATE SCHEMA IF NOT EXISTS {schema_of(place)}"
    yield f"GRANT USAGE ON SCHEMA {schema_of(place)} TO {ROLE}"


def make_partitions(kinds: tuple[Table, ...], place: int, unit: str) -> Iterator[str]:
    """Yield what makes a commune's partitions."""
    for table in kinds:
        yield from _partition(table, schema_of(place), unit)


def drop_parents(kinds: tuple[Table, ...]) -> Iterator[str]:
    """Yield what removes the parents with every partition."""
    for table in kinds:
        yield f"DROP TABLE IF EXISTS public.{name_of(table)} CASCADE"


def empty(kinds: tuple[Table, ...], place: int) -> str:
    """Return what empties a commune's partitions."""
    return f"TRUNCATE {', '.join(f'{schema_of(place)}.{name_of(table)}' for table in kinds)}"


def _partition(table: Table, schema: str, unit: str) -> Iterator[str]:
    name, code = f"{schema}.{name_of(table)}", literal(unit)
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
    # Made apart and attached: that waits for no work and no question that other communes are busy with.
    yield f"CREATE TABLE {name} (LIKE public.{name_of(table)}, PRIMARY KEY ({keys}))"
    yield f"ALTER TABLE {name} ALTER COLUMN unit SET DEFAULT {code}"
    yield f"ALTER TABLE public.{name_of(table)} ATTACH PARTITION {name} FOR VALUES IN ({code})"
    for index in sorted(table.indexes, key=lambda index: str(index.name)):
        yield _index(index, name)
    yield from _closed(table, schema)
    if table is tables.event:
        for act, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            yield (
                f"CREATE TRIGGER event_is_never_changed_by_{each.lower()} BEFORE {act} ON {name} FOR EACH {each} "
                "EXECUTE FUNCTION public.motcua_append_only()"
            )


def _index(index: Index, name: str) -> str:
    columns = ", ".join(f'"{column.name}"' for column in index.columns)
    where = index.dialect_options["sqlite"]["where"]
    only = "" if where is None else f" WHERE {where}"
    return f"CREATE {'UNIQUE ' if index.unique else ''}INDEX {index.name} ON {name} ({columns}){only}"


def _closed(table: Table, schema: str) -> Iterator[str]:
    """Yield what shows the table's rows of one commune to the role, and what the role may do with them."""
    name = f"{schema}.{name_of(table)}"
    allowed = "SELECT" if table is tables.meta else "SELECT, INSERT"
    if table not in (tables.event, tables.meta):
        allowed += ", UPDATE, DELETE"
    yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    yield f"DROP POLICY IF EXISTS own_commune ON {name}"
    yield (
        f"CREATE POLICY own_commune ON {name} TO {ROLE} USING (unit = (SELECT current_setting('{SETTING}', true))) "
        f"WITH CHECK (unit = current_setting('{SETTING}', true))"
    )
    yield f"GRANT {allowed} ON {name} TO {ROLE}"


def _parent(table: Table) -> Table:
    return Table(
        table.name,
        parents,
        Column("unit", _TEXT, nullable=False),
        *(Column(column.name, _type(column), nullable=column.nullable) for column in table.columns),
        postgresql_partition_by="LIST (unit)",
    )


def _type(column: "Column[Any]") -> TypeEngine[Any]:
    """Return the column's type: whatever fits into SQLite's integers has to fit, but for our own small codes.

    Texts sort by their bytes, as they do on SQLite.
    """
    match column.type:
        case Boolean():
            return SmallInteger()
        case Integer() if not isinstance(column.type, BigInteger) and column.name in _CODES:
            return SmallInteger()
        case Integer():
            return BigInteger()
        case LargeBinary():
            return LargeBinary()
        case _:
            return _TEXT


for _table in (*KEPT, *FOLDED):
    _parent(_table)
