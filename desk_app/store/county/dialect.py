"""The desk's statements in PostgreSQL's words.

The desk speaks SQLite to its driver. What it says is nearly common SQL; here is the rest, so that the ledger, the fold
and the queries run on a commune's partitions as they are:

- placeholders; ``INSERT OR REPLACE`` and ``OR IGNORE``; an ``INSERT`` that names no columns;
- ``LIMIT -1`` for no limit, the table that is called ``user``, a number as a condition;
- SQLite's schema ``temp``, in which a table stands before the projection of its name in ``main`` for a while.

The search index is not kept here, and a statement on it does nothing.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from sqlalchemy import BigInteger, LargeBinary, SmallInteger, Table, Text

from desk_app.store import tables
from desk_app.store.county.partitions import name_of, parent

TABLES: dict[str, Table] = {**tables.ledger.tables, **tables.projections.tables}

_SEARCH = re.compile(r'\b(?:INTO|FROM|TABLE|JOIN|EXISTS) +"?(?:temp\.|main\.)?"?search\w*', re.IGNORECASE)
_INSERT = re.compile(
    r'INSERT (?:OR (?P<other>REPLACE|IGNORE) )?INTO "?(?P<table>\w+)"? ?'
    r"(?P<columns>\([^)?]*\))? ?(?P<rest>VALUES.*|SELECT.*)",
    re.DOTALL,
)
_DELETE = re.compile(r'DELETE FROM "?(?P<table>\w+)"? WHERE \w+ = \?')
_INDEX = re.compile(r'CREATE (?:UNIQUE )?INDEX "?temp"?\.')
_REPLACED = (
    (re.compile(r"(?<=FROM )user\b|(?<=INTO )user\b|(?<=UPDATE )user\b"), '"user"'),
    (re.compile(r"\bLIMIT \?"), "LIMIT nullif(?::bigint, -1)"),
    (re.compile(r"\bWHEN (\w+_timed) THEN"), r"WHEN \1 <> 0 THEN"),
    (re.compile(r'"?\btemp\b"?\.'), "pg_temp."),
)
_SHADOW = re.compile(r'\s*CREATE TABLE "?temp"?\."?(?P<table>\w+)"? \(')
_MAIN = re.compile(r'"?\bmain\b"?\.')
TYPES = {Text: "text", BigInteger: "int8", SmallInteger: "int2", LargeBinary: "bytea"}
"""What the columns of partitions are of."""


class Kind(Enum):
    """What a statement does to the driver: nothing; ask; write rows that are new; write what may wait."""

    NOTHING = auto()
    ASK = auto()
    APPEND = auto()
    LATER = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A statement for PostgreSQL; of an ``INSERT``, the table and the columns it fills.

    ``together`` is a replacement of many rows at once, its values one array a column, and ``keys`` are the places of
    the columns by which a row is replaced: in one statement no row may be replaced twice.
    """

    kind: Kind
    sql: str
    table: str = ""
    columns: tuple[str, ...] = ()
    together: str = ""
    keys: tuple[int, ...] = ()


@lru_cache(maxsize=8192)
def translated(sql: str, schema: str) -> Statement:
    """Return the statement as PostgreSQL takes it, where ``schema`` holds what SQLite calls ``main``."""
    if _SEARCH.search(sql) or _INDEX.match(sql):
        return Statement(Kind.NOTHING, "")
    shadow = _SHADOW.match(sql)
    if shadow is not None:
        name = name_of(TABLES[shadow["table"]])
        return Statement(Kind.ASK, f"CREATE TABLE pg_temp.{name} (LIKE {schema}.{name} INCLUDING ALL)")
    inserted = _INSERT.fullmatch(sql.strip())
    if inserted is not None and inserted["table"] in TABLES:
        return _inserted(inserted, schema)
    deleted = _DELETE.fullmatch(sql)
    later = deleted is not None and deleted["table"] in tables.projections.tables
    return Statement(Kind.LATER if later else Kind.ASK, _words(sql, schema))


def _inserted(found: "re.Match[str]", schema: str) -> Statement:
    table = TABLES[found["table"]]
    names = [name.strip(' "') for name in (found["columns"] or "()")[1:-1].split(",") if name.strip()]
    columns = tuple(names or (column.name for column in table.columns))
    listed = ", ".join(f'"{name}"' for name in columns)
    into, conflict = f"INSERT INTO {name_of(table)} ({listed})", _conflict(found, table, columns)
    sql = _words(f"{into} {found['rest']}", schema) + conflict
    if found["other"] == "REPLACE" and found["table"] in tables.projections.tables:
        arrays = ", ".join(f"%s::{TYPES[type(parent(table).c[name].type)]}[]" for name in columns)
        together = f"{into} SELECT * FROM unnest({arrays}){conflict}"
        keys = tuple(columns.index(column.name) for column in table.primary_key)
        return Statement(Kind.LATER, sql, table.name, columns, together, keys)
    plain = found["other"] is None and "ON CONFLICT" not in sql and found["rest"].startswith("VALUES")
    return Statement(Kind.APPEND if plain else Kind.ASK, sql, table.name, columns)


def _conflict(found: "re.Match[str]", table: Table, columns: tuple[str, ...]) -> str:
    """Return what an upsert does where the key is taken."""
    if found["other"] is None:
        return ""
    keys = [column.name for column in table.primary_key]
    rest = [name for name in columns if name not in keys]
    if found["other"] == "IGNORE" or not rest:
        return " ON CONFLICT DO NOTHING"
    settings = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    return f" ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {settings}"


def _words(sql: str, schema: str) -> str:
    for pattern, other in _REPLACED:
        sql = pattern.sub(other, sql)
    sql = _MAIN.sub(f"{schema}.", sql)
    return sql.replace("%", "%%").replace("?", "%s")
