"""The kinds of figures, and what they are counted over.

A predicate is an expression over a projection's columns and the two ends of the span. The count, the counts by
field and the list behind a figure are all made from it, so that they cannot disagree.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, bindparam

START = bindparam("start_ms", type_=BigInteger)
END = bindparam("end_ms", type_=BigInteger)

Predicate = ColumnElement[bool]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Source:
    """A projection that figures are counted over in one query.

    ``cut`` leaves out rows that no figure of the source can count; ``field`` is the column of the breakdown, None
    where rows belong to no field. ``rows`` is the table with what its list shows beside it, ``shows`` maps an
    attribute of ``Record`` to its column, and ``order`` is a unique order of the list, the newest first.
    """

    table: FromClause
    cut: Predicate | None = None
    field: ColumnElement[str] | None = None
    rows: FromClause
    shows: Mapping[str, ColumnElement[Any]]
    order: tuple[ColumnElement[Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Count:
    """How many rows the predicate holds for; ``amount``: the sum of that column; ``each``: how many values it has."""

    code: str
    label: str
    source: Source
    where: Predicate
    amount: ColumnElement[int] | None = None
    each: ColumnElement[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """Weighted counts over another count, times 100 for a percentage; no value where the other count is 0."""

    code: str
    label: str
    terms: tuple[tuple[int, str], ...]
    per: str
    listed: str
    """The count whose records are the list behind the ratio."""

    @property
    def rule(self) -> str:
        """The ratio as a formula of codes."""
        over = " + ".join(
            code if weight == 100 else f"{weight / 100:g} * {code}" for weight, code in self.terms if weight
        )
        return f"{self.code} = {over} / {self.per}"

    def value(self, figures: Mapping[str, int]) -> float | None:
        """Return the ratio of counts, half-up to two decimals."""
        return half_up(sum(weight * figures[code] for weight, code in self.terms), figures[self.per])


def rate(code: str, label: str, numerator: str, denominator: str) -> Ratio:
    """Return the percentage that one count is of another; its list is the numerator's."""
    return Ratio(code=code, label=label, terms=((100, numerator),), per=denominator, listed=numerator)


def half_up(numerator: int, denominator: int) -> float | None:
    """Return the quotient of counts with two decimals, halves upwards, by integers: None where the denominator is 0.

    >>> half_up(100 * 1007, 1022), half_up(1, 8), half_up(0, 0)
    (98.53, 0.13, None)
    """
    if denominator == 0:
        return None
    return (200 * numerator + denominator) // (2 * denominator) / 100
