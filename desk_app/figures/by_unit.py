"""The figures of many communes at once: the desk's own counting statements, put to the county's tables.

The county's tables are the desk's with the commune's code, ``unit``, before the key. A counting statement is made
into the county's by three rules, whatever it counts: a column of a desk's table is that column of the county's; where
two tables are compared, the commune is compared with them, so that no join and no ``EXISTS`` leaves its commune; and
what was counted is counted by commune. The predicates stay those of the registry, and there is no second set of them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Alias, Column, ColumnElement, Connection, FromClause, MetaData, Select, Table, Text, and_, text
from sqlalchemy import bindparam as bound
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression

from desk_app.domain.event import Event
from desk_app.figures.compute import Codes, counted, counting, counts_behind
from desk_app.figures.figure import Source
from desk_app.figures.registry import FIGURES, SOURCES
from desk_app.figures.span import Span
from desk_app.store import codec, tables
from desk_app.store.subjects import UNIT as PROFILE

UNIT = "unit"
Counts = dict[str, int]


def count_by_unit(
    connection: Connection, span: Span, *, units: Sequence[str] | None = None, codes: Collection[str] | None = None
) -> dict[str, Counts]:
    """Return commune → its counts, of all communes with rows or of those named; one statement a source.

    ``codes`` leaves out what these figures do not need. A commune without a row in any table is not in the answer.
    """
    wanted = counts_behind(FIGURES if codes is None else codes)
    asked: dict[str, Any] = {"start_ms": span.start_ms, "end_ms": span.end_ms}
    if units is not None:
        asked["units"] = list(units)
    found: dict[str, Counts] = {}
    connection.execute(text("SELECT set_config('enable_partitionwise_aggregate', 'on', true)"))
    for source in SOURCES:
        if names := counted(source, wanted):
            for unit, *values in connection.execute(of_all(source, wanted, some=units is not None), asked):
                own = found.setdefault(unit, dict.fromkeys(wanted, 0))
                own.update(zip(names, map(int, values), strict=True))
    return found


def added(counts: Iterable[Mapping[str, int]], codes: Collection[str] | None = None) -> Counts:
    """Return the sums of several communes' counts: a rate of the whole is a rate of sums, not a mean of rates."""
    those = list(counts)
    return {name: sum(each[name] for each in those) for name in counts_behind(FIGURES if codes is None else codes)}


def unit_events(connection: Connection) -> dict[str, list[Event]]:
    """Return commune → the events of its profile, days, targets and numbering."""
    columns = ", ".join(f"event.{column.name}" for column in tables.event.columns)
    found: dict[str, list[Event]] = {}
    rows = connection.execute(
        text(f"SELECT unit, {columns} FROM public.event WHERE subject = :unit"), {"unit": PROFILE}
    )
    for unit, *row in rows:
        found.setdefault(unit, []).append(codec.event(cast("codec.Row", tuple(row))))
    return found


def ends(connection: Connection) -> dict[str, dict[str, tuple[int, int]]]:
    """Return commune → device → seq and clock of its last event that is in the county's ledger."""
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for unit, device, seq, stamp in connection.execute(text("SELECT unit, device, seq, clock FROM public.head")):
        found.setdefault(unit, {})[device] = seq, stamp
    return found


def behind(connection: Connection) -> list[str]:
    """Return the communes of which something arrived that is not folded yet."""
    query = (
        "SELECT DISTINCT head.unit FROM public.head LEFT JOIN public.folded "
        "ON folded.unit = head.unit AND folded.device = head.device WHERE head.seq > coalesce(folded.seq, 0)"
    )
    return [unit for (unit,) in connection.execute(text(query))]


@cache
def of_all(source: Source, wanted: Codes | None = None, *, some: bool = False, fields: bool = False) -> Select[Any]:
    """Return the source's counting statement over the county's tables: ``SELECT unit, … GROUP BY unit``.

    ``some`` keeps the communes in the parameter ``units``; ``fields`` counts by field too, where there are fields.
    """
    statement = across(counting(source, wanted, fields=fields))
    unit = _counterpart(source.table).c[UNIT]
    by_unit = statement.with_only_columns(unit, *statement.selected_columns).group_by(unit)
    return by_unit.where(unit.in_(bound("units", expanding=True))) if some else by_unit


def across(statement: Select[Any]) -> Select[Any]:
    """Return a statement over a desk's tables as one over the county's, in which no comparison leaves its commune.

    Raises ``ValueError`` where two tables are compared by anything but a column of each: the commune that they have
    in common could not be told.
    """
    replaced: Any = visitors.replacement_traverse(statement, {}, _replaced)
    return cast("Select[Any]", replaced)


def _replaced(element: Any, **_: Any) -> Any:
    match element:
        case BinaryExpression() if len(_tables_in(element)) > 1:
            return _within_commune(element)
        case Column() if _is_desks(element.table):
            return _counterpart(element.table).c[element.key]
        case Table() | Alias() if _is_desks(element):
            return _counterpart(element)
        case _:
            return None


def _within_commune(comparison: BinaryExpression[Any]) -> ColumnElement[bool]:
    left, right = comparison.left, comparison.right
    if comparison.operator is not operators.eq or not (isinstance(left, Column) and isinstance(right, Column)):
        raise ValueError(f"{comparison} compares two tables by more than a column of each")
    one, other = _counterpart(left.table), _counterpart(right.table)
    return and_(one.c[left.key] == other.c[right.key], one.c[UNIT] == other.c[UNIT])


def _tables_in(comparison: BinaryExpression[Any]) -> set[FromClause]:
    """Return the tables whose columns stand on the two sides; those of a query inside are its own matter."""
    return {column.table for side in (comparison.left, comparison.right) for column in _columns(side)}


def _columns(element: Any) -> Iterator[Column[Any]]:
    if isinstance(element, Column):
        yield element
    elif not isinstance(element, Select):
        for child in element.get_children():
            yield from _columns(child)


def _is_desks(table: FromClause) -> bool:
    inner = table.element if isinstance(table, Alias) else table
    return isinstance(inner, Table) and inner.metadata is tables.projections


_county = MetaData()


@cache
def _counterpart(table: FromClause) -> FromClause:
    """Return the county's table of a desk's, or the like alias of it."""
    if isinstance(table, Alias):
        return _counterpart(table.element).alias(table.name)
    assert isinstance(table, Table)
    columns = [Column(column.name, column.type) for column in table.columns]
    return Table(table.name, _county, Column(UNIT, Text), *columns, schema="public")
