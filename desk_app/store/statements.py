"""Statements compiled once from the Core tables and run by the driver.

Core's cost of running a statement is several times SQLite's own on a counter's one-row writes and on bulk
writes; the tables stay the one place that knows the columns.
"""

from functools import cache
from typing import Any

from sqlalchemy import Table, delete
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

_dialect = SQLiteDialect(paramstyle="qmark")


@cache
def insert(table: Table) -> str:
    """Return ``INSERT`` of a whole row, parameters in the order of the table's columns."""
    return compiled(table.insert())


@cache
def upsert(table: Table) -> str:
    """Return ``INSERT OR REPLACE`` of a whole row."""
    return compiled(table.insert().prefix_with("OR REPLACE"))


@cache
def delete_by(table: Table, column: str) -> str:
    """Return ``DELETE`` of the rows in which the column has a value."""
    return f"{compiled(delete(table))} WHERE {column} = ?"


@cache
def select_all(table: Table) -> str:
    """Return ``SELECT`` of all columns in the table's order, for a ``WHERE`` to follow."""
    return f"SELECT {', '.join(column.name for column in table.columns)} FROM {table.name}"


def compiled(statement: Any) -> str:
    """Return the statement in SQLite's words."""
    return str(statement.compile(dialect=_dialect))
