"""Units by rank: each rate with its place among the units heard from, and how far it moved since the period before."""

from collections.abc import Mapping
from dataclasses import dataclass

from desk_app.county.views import today, unit, words
from desk_app.county.views.table import Freshness, Limits, Line, Table, freshness
from desk_app.county.views.words import Value

BY_PLACE, BY_NAME = "", "ten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A rate of a unit: figure, place, and the move since the period before."""

    code: str
    text: str
    place: int | None
    move: str
    up: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRow:
    """A unit in the ranking; ``place`` None for one not heard from, which nobody ranks."""

    code: str
    name: str
    place: int | None
    reached: str
    rates: tuple[Placed, ...]
    heard: str
    state: Freshness


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """All units, the best first, those not heard from last."""

    titles: tuple[tuple[str, str], ...]
    rows: tuple[RankedRow, ...]
    whole: tuple[Placed, ...]
    ranked: int


def ranking(table: Table, before: Table, limits: Limits, order: str = BY_PLACE) -> Ranking:
    """Return the ranking: by targets met, then by the sum of the places; equal units share a place."""
    places = {code: unit.places(table, limits, code) for code in today.RATES}
    keys = {
        line.code: _key(line, table, places)
        for line in table.lines
        if freshness(line.heard, table.at, limits) is Freshness.FRESH
    }
    earlier = {line.code: line.figures for line in before.lines}
    rows = [_row(line, table, limits, places, keys, earlier.get(line.code, {})) for line in table.lines]
    rows.sort(key=lambda row: (row.place is None, 0 if order == BY_NAME else row.place or 0, _sorting(row, order)))
    return Ranking(
        titles=tuple((column.title, _wanted(column.code, table)) for column in today.COLUMNS if column.rate),
        rows=tuple(rows),
        whole=tuple(_placed(code, table.whole.get(code), None, before.whole.get(code)) for code in today.RATES),
        ranked=len(keys),
    )


def _sorting(row: RankedRow, order: str) -> str:
    return row.name if order == BY_NAME else ""


def _wanted(code: str, table: Table) -> str:
    wanted = table.targets.get(code)
    return "%" if wanted is None else f"%, chỉ tiêu ≥ {words.target(wanted)}"


def _key(line: Line, table: Table, places: Mapping[str, Mapping[str, int]]) -> tuple[int, int]:
    missed = len(today.misses(line.figures, table.targets))
    last = len(table.lines) + 1
    return missed, sum(places[code].get(line.code, last) for code in today.RATES)


def _row(
    line: Line,
    table: Table,
    limits: Limits,
    places: Mapping[str, Mapping[str, int]],
    keys: Mapping[str, tuple[int, int]],
    earlier: Mapping[str, Value],
) -> RankedRow:
    shown = today.row_of(line, table, limits)
    own = keys.get(line.code)
    figures = {} if line.heard is None else line.figures
    return RankedRow(
        code=line.code,
        name=line.name,
        place=None if own is None else 1 + sum(1 for other in keys.values() if other < own),
        reached=shown.reached,
        rates=tuple(
            _placed(code, figures.get(code), places[code].get(line.code), earlier.get(code)) for code in today.RATES
        ),
        heard=shown.age or shown.heard,
        state=shown.state,
    )


def _placed(code: str, value: Value, place: int | None, then: Value) -> Placed:
    move = None if value is None or then is None else round(value - then, 2)
    return Placed(
        code=code,
        text=words.figure(value),
        place=place,
        move="" if not move else words.figure(float(abs(move))),
        up=None if not move else move > 0,
    )
