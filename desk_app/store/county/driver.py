"""A commune's partitions as the desk's ledger, fold and queries drive them: a psycopg connection that takes SQLite's
statements.

What costs on a server is the way there and back. Rows that are new go by COPY where they are many; deletions and
replacements in projections, whose answer nobody asks for, wait and go together before the next question.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count, groupby
from operator import itemgetter
from types import TracebackType
from typing import Any

import psycopg

from desk_app.store import ledger, tables
from desk_app.store.county import partitions
from desk_app.store.county.dialect import TYPES, Kind, Statement, translated

_COPIED = 24
"""From how many rows on COPY is quicker than single inserts sent together."""
_TOGETHER = 8
"""From how many rows on one statement is quicker than one for each."""
_KEPT_WAITING = 2_000
_AT_ONCE = 5_000
_EVENT = tables.event.name
_NUMBERS = count(1)

Values = Sequence[Any]


class Driver:
    """The commune's tables in the transaction at hand, with ``schema`` before all others on the search path.

    ``role`` is as whom everything is done but copying in; None for the tables' owner.
    """

    def __init__(self, connection: "psycopg.Connection[Any]", schema: str, role: str | None) -> None:
        self._connection = connection
        self._schema = schema
        self._role = role
        self._waiting: list[tuple[Statement, Values]] = []

    def execute(self, sql: str, values: Values = ()) -> Any:
        """Run a statement; return its cursor."""
        statement = translated(sql, self._schema)
        match statement.kind:
            case Kind.NOTHING:
                return _NO_ROWS
            case Kind.LATER:
                self._later(statement, _clean(statement.table, [values]))
                return _NO_ROWS
            case Kind.APPEND | Kind.ASK:
                self.flush()
                (row,) = _clean(statement.table, [values])
                with _refused([row] if statement.table == _EVENT else []):
                    return self._connection.execute(statement.sql, row)

    def executemany(self, sql: str, rows: Iterable[Values]) -> None:
        """Run a statement once for each row of values."""
        statement = translated(sql, self._schema)
        if statement.kind is Kind.NOTHING:
            return
        many = _clean(statement.table, list(rows))
        if statement.kind is Kind.LATER:
            self._later(statement, many)
            return
        self.flush()
        with _refused(many if statement.table == _EVENT else []):
            if statement.kind is Kind.APPEND and len(many) >= _COPIED:
                self._copy(statement.table, statement.columns, many)
            elif many:
                self._connection.cursor().executemany(statement.sql, many)

    def flush(self) -> None:
        """Send what waits, all at once."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        with self._connection.pipeline(), self._connection.cursor() as cursor:
            for statement, group in groupby(waiting, key=itemgetter(0)):
                rows = [values for _, values in group]
                if statement.together and len(rows) >= _TOGETHER:
                    latest = {tuple(row[place] for place in statement.keys): row for row in rows}
                    cursor.execute(statement.together, list(map(list, zip(*latest.values(), strict=True))))
                else:
                    for values in rows:
                        cursor.execute(statement.sql, values)

    def _later(self, statement: Statement, rows: Iterable[Values]) -> None:
        self._waiting += ((statement, values) for values in rows)
        if len(self._waiting) >= _KEPT_WAITING:
            self.flush()

    def _copy(self, table: str, columns: tuple[str, ...], rows: Sequence[Values]) -> None:
        """Copy the rows in as the tables' owner: PostgreSQL has no COPY into a table with row-level security.

        The partition takes no commune but its own, whoever writes.
        """
        parent = partitions.parents.tables[table]
        listed = ", ".join(f'"{name}"' for name in columns)
        if self._role is not None:
            self._connection.execute("SET LOCAL ROLE NONE")
        target = f"{partitions.name_of(parent)} ({listed})"
        with self._connection.cursor().copy(f"COPY {target} FROM STDIN (FORMAT BINARY)") as copy:
            copy.set_types([TYPES[type(parent.c[name].type)] for name in columns])
            for row in rows:
                copy.write_row(row)
        if self._role is not None:
            self._connection.execute(f"SET LOCAL ROLE {self._role}")


class Streaming:
    """The same, for questions about everything: what they answer is too long to be held, and comes piece by piece."""

    def __init__(self, connection: "psycopg.Connection[Any]", schema: str) -> None:
        self._connection = connection
        self._schema = schema
        self._open = ExitStack()

    def execute(self, sql: str, values: Values = ()) -> Any:
        """Run a query; return its cursor."""
        query = translated(sql, self._schema).sql
        if values:
            return self._connection.execute(query, values)
        cursor = self._open.enter_context(self._connection.cursor(name=f"motcua_{next(_NUMBERS)}"))
        cursor.itersize = _AT_ONCE
        return cursor.execute(query, ())

    def __enter__(self) -> "Streaming":
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self._open.close()


class _NoRows:
    """The answer of a statement that has none."""

    rowcount = 0

    def fetchone(self) -> None:
        """Return no row."""

    def fetchall(self) -> list[Any]:
        """Return no rows."""
        return []

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def close(self) -> None:
        """Let nothing go."""


_NO_ROWS = _NoRows()


def _clean(table: str, rows: Sequence[Values]) -> Sequence[Values]:
    """Return a projection's rows without the one character that PostgreSQL has no place for; events stay exact."""
    if table == _EVENT or "\0" not in "".join([value for row in rows for value in row if type(value) is str]):
        return rows
    return [[value.replace("\0", "") if isinstance(value, str) else value for value in row] for row in rows]


@contextmanager
def _refused(rows: Sequence[Values]) -> Iterator[None]:
    """Name the event that has a character which PostgreSQL cannot keep: it cannot be taken, by anybody."""
    try:
        yield
    except psycopg.DataError as error:
        for row in rows:
            if any(isinstance(value, str) and "\0" in value for value in row):
                raise ledger.BrokenChain(row[0], row[1], "holds the character NUL") from error
        raise
