"""The records behind a figure: the same predicate, put into a list instead of a count."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select, tuple_

from desk_app.figures.figure import Count
from desk_app.figures.registry import COUNTS, FIGURES
from desk_app.figures.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A line of the list behind a figure; instants are UTC milliseconds, None where there is none.

    ``state`` is the standing of a dossier as it is known now, the grade of a sheet, the way of a payment, ``open`` or
    ``answered``, ``in transit`` or ``delivered``, ``public`` or ``not public``, ``supplement`` or ``paused``, ``away``
    or ``back``, or what was helped with. ``amount`` is what a sum is made of: đồng of a payment, minutes saved.
    ``place`` continues the list after this line.
    """

    subject: str
    place: tuple[Any, ...]
    reception: str = ""
    official: str | None = None
    procedure: str = ""
    field: str = ""
    received_at: int | None = None
    received_timed: bool = True
    due_at: int | None = None
    due_timed: bool = True
    ended_at: int | None = None
    ended_timed: bool = True
    state: str = ""
    amount: int | None = None


def records(
    connection: Connection,
    span: Span,
    code: str,
    *,
    field: str | None = None,
    limit: int | None = None,
    after: tuple[Any, ...] | None = None,
) -> list[Record]:
    """Return the records behind a figure, newest first: as many as the figure says.

    A rate shows its numerator, the survey score its sheets, an amount its payments, ``procedures.fields`` the names
    of the fields. ``field`` keeps one field's; ``after`` is the ``place`` of the last line seen. Raises ``KeyError``
    for no such figure.
    """
    count = listed(code)
    parameters = {"start_ms": span.start_ms, "end_ms": span.end_ms}
    statement = _statement(count.code)
    order = _order(count)
    if field is not None:
        statement = statement.where(count.source.shows["field"] == field)
    if after is not None:
        statement = statement.where(tuple_(*order) > tuple_(*after))
    rows = connection.execute(statement.order_by(*order).limit(limit), parameters).all()
    if count.each is not None:
        return [Record(subject="", place=tuple(row), field=row[0]) for row in rows]
    return [_record(count, row) for row in rows]


def listed(code: str) -> Count:
    """Return the count whose records stand behind a figure."""
    figure = FIGURES[code]
    return figure if isinstance(figure, Count) else COUNTS[figure.listed]


def _order(count: Count) -> tuple[Any, ...]:
    return count.source.order if count.each is None else (count.each,)


@cache
def _statement(code: str) -> Select[Any]:
    count = COUNTS[code]
    if count.each is not None:
        return select(count.each).where(count.where).distinct()
    source = count.source
    return select(*source.order, *_shows(count).values()).select_from(source.rows).where(count.where)


def _shows(count: Count) -> Mapping[str, ColumnElement[Any]]:
    shown = count.source.shows
    return shown if count.amount is None else {**shown, "amount": count.amount}


def _record(count: Count, row: Any) -> Record:
    depth = len(count.source.order)
    shown = zip(_shows(count), row[depth:], strict=True)
    return Record(place=tuple(row[:depth]), **{name: value for name, value in shown if value is not None})
