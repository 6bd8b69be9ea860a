"""Writing a row whether it is there already or not, on SQLite and PostgreSQL alike."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def put(connection: Connection, table: Table, **values: Any) -> None:
    """Write the row; where its key is taken, what is not key is overwritten."""
    keys = [column.name for column in table.primary_key]
    rest = {name: value for name, value in values.items() if name not in keys}
    connection.execute(_insert(connection, table, values).on_conflict_do_update(index_elements=keys, set_=rest))


def once(connection: Connection, table: Table, **values: Any) -> None:
    """Write the row; where its key is taken, what stands there stays."""
    connection.execute(_insert(connection, table, values).on_conflict_do_nothing())


def _insert(connection: Connection, table: Table, values: dict[str, Any]) -> "sqlite.Insert | postgresql.Insert":
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    return insert(table).values(**values)
