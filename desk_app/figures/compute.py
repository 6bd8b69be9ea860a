"""Every figure of a span, whole and by field: one pass over the reporting rows, one small query a table beside them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from desk_app.figures.figure import Count, Ratio, Source
from desk_app.figures.registry import BY_FIELD, FIELD_CODES, FIGURES, SOURCES, counts_over
from desk_app.figures.span import Span

Value = int | float | None
Codes = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a span. Counts are integers; a rate without a denominator is None.

    ``by_field`` holds the codes that can be attributed to a field, the field with most dossiers first, then by name.
    """

    whole: dict[str, Value]
    by_field: dict[str, dict[str, Value]]


def compute(connection: Connection, span: Span) -> Figures:
    """Return every figure of the span."""
    totals: dict[str, int] = {}
    fields: dict[str, dict[str, int]] = {}
    for source in SOURCES:
        codes = counted(source)
        rows = connection.execute(counting(source), {"start_ms": span.start_ms, "end_ms": span.end_ms}).all()
        if source.field is None:
            totals.update(zip(codes, rows[0], strict=True))
            continue
        for field, *values in rows:
            # A sum of PostgreSQL's is a decimal.
            fields.setdefault(field, dict.fromkeys(BY_FIELD, 0)).update(zip(codes, map(int, values), strict=True))
    for code in BY_FIELD:
        totals[code] = sum(counts[code] for counts in fields.values())
    ranked = sorted(fields, key=lambda field: (-fields[field]["received.total"], field))
    return Figures(
        whole=completed(FIGURES, totals),
        by_field={field: completed(FIELD_CODES, fields[field]) for field in ranked},
    )


def count(connection: Connection, span: Span, codes: Collection[str] | None = None) -> dict[str, int]:
    """Return the counts behind figures, all or those asked for, without their fields: what sums are made of."""
    wanted = counts_behind(FIGURES if codes is None else codes)
    found: dict[str, int] = {}
    for source in SOURCES:
        if names := counted(source, wanted):
            statement = counting(source, wanted, fields=False)
            row = connection.execute(statement, {"start_ms": span.start_ms, "end_ms": span.end_ms}).one()
            found.update(zip(names, map(int, row), strict=True))
    return found


def figures_of(counts: Mapping[str, int], codes: Collection[str] | None = None) -> dict[str, Value]:
    """Return counts with their rates, in the registry's order: all, or the codes that were asked for."""
    return completed((code for code in FIGURES if codes is None or code in codes), counts)


def completed(codes: Iterable[str], counts: Mapping[str, int]) -> dict[str, Value]:
    """Return the counts with their rates, in the order of the codes."""
    return {code: _value(FIGURES[code], counts) for code in codes}


def _value(figure: Count | Ratio, counts: Mapping[str, int]) -> Value:
    return figure.value(counts) if isinstance(figure, Ratio) else counts[figure.code]


def counts_behind(codes: Collection[str]) -> Codes:
    """Return the counts that figures are made of: their own, and what rates divide. Raises ``KeyError`` for none.

    >>> sorted(counts_behind(["pending.total", "online.rate"]))
    ['pending.total', 'received.in_period', 'received.online']
    """
    found: set[str] = set()
    for code in codes:
        figure = FIGURES[code]
        found |= {figure.per, *(term for _, term in figure.terms)} if isinstance(figure, Ratio) else {code}
    return frozenset(found)


def counted(source: Source, wanted: Codes | None = None) -> list[str]:
    """Return the codes that one query over the source answers, all or those that are wanted."""
    return [count.code for count in counts_over(source) if wanted is None or count.code in wanted]


@cache
def counting(source: Source, wanted: Codes | None = None, *, fields: bool = True) -> Select[Any]:
    """Return the query of all counts over the source, or of those wanted, by field where it has one.

    ``fields`` False leaves the fields together.
    """
    counts = [count for count in counts_over(source) if wanted is None or count.code in wanted]
    columns: list[ColumnElement[Any]] = [_tally(count) for count in counts]
    by_field = fields and source.field is not None
    if by_field:
        assert source.field is not None
        columns.insert(0, source.field)
    statement = select(*columns).select_from(source.table)
    if source.cut is not None:
        statement = statement.where(source.cut)
    return statement.group_by(source.field) if by_field else statement


def _tally(count: Count) -> ColumnElement[int]:
    if count.amount is not None:
        return func.coalesce(func.sum(count.amount).filter(count.where), 0)
    counted = func.count() if count.each is None else func.count(count.each.distinct())
    return counted.filter(count.where)
