"""A figure over quarters as a line: points at equal steps, and no point where there is no figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.county.views import words
from desk_app.county.views.words import Value
from desk_app.domain.period import Window

WIDTH, HEIGHT = 292, 88
_FIRST, _LAST = 10.0, 279.0
_TOP, _BASE = 8.0, 68.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A quarter's place on the drawing."""

    x: float
    y: float
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A quarter that is named under the base line."""

    x: float
    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The drawing: ``line`` joins neighbouring points, ``target`` is the height of the dashed line."""

    lines: tuple[str, ...]
    points: tuple[Point, ...]
    names: tuple[Name, ...]
    target: float | None
    told: str
    """The same in words, for who does not see the drawing."""


def trend(
    windows: Sequence[Window], values: Sequence[Value], *, target: float | None = None, from_least: bool = False
) -> Trend:
    """Return the drawing of values over windows. The scale is from 0, or from the least value."""
    known = [value for value in values if value is not None]
    scaled = known if target is None else [*known, target]
    least = min(known, default=0) if from_least else 0
    most = max(scaled, default=0)
    places = [_x(place, len(windows)) for place in range(len(windows))]
    points = [
        None if value is None else Point(x=x, y=_y(value, least, most), last=x == _LAST)
        for x, value in zip(places, values, strict=True)
    ]
    return Trend(
        lines=tuple(_lines(points)),
        points=tuple(point for point in points if point is not None),
        names=tuple(_names(windows, places)),
        target=None if target is None else _y(target, least, most),
        told="; ".join(
            f"{words.short_window(window)} {words.figure(value)}" for window, value in zip(windows, values, strict=True)
        ),
    )


def _x(place: int, count: int) -> float:
    return _LAST if count < 2 else round(_FIRST + (_LAST - _FIRST) * place / (count - 1), 1)


def _y(value: float, least: float, most: float) -> float:
    """Return the height of a value; where all are equal, the line lies in the middle, of zeros on the base.

    >>> _y(0, 0, 10), _y(10, 0, 10), _y(5, 5, 5), _y(0, 0, 0)
    (68.0, 8.0, 38.0, 68.0)
    """
    if most == least:
        return _BASE if most == 0 else (_TOP + _BASE) / 2
    return round(_BASE - (_BASE - _TOP) * (value - least) / (most - least), 1)


def _lines(points: Sequence[Point | None]) -> list[str]:
    """Return each unbroken run of points; a quarter without a figure breaks the line."""
    runs: list[list[str]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(f"{point.x},{point.y}")
    return [" ".join(run) for run in runs if len(run) > 1]


def _names(windows: Sequence[Window], places: Sequence[float]) -> list[Name]:
    """Name the first quarter, the fourth and the last."""
    chosen = dict.fromkeys(place for place in (0, 3, len(windows) - 1) if 0 <= place < len(windows))
    anchors = {0: "start", len(windows) - 1: "end"}
    return [
        Name(x=places[place], text=words.brief(windows[place]), anchor=anchors.get(place, "middle")) for place in chosen
    ]
