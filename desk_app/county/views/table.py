"""What the pages are told of every unit: figures over one window, and when each unit was last heard."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desk_app.county.views.words import HOUR_MS, Value
from desk_app.domain.period import Window
from desk_app.figures.registry import RATIOS

Figures = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A unit's figures; ``heard`` is the last acknowledged moment of its oldest PC (UTC ms), None where none was."""

    code: str
    name: str
    figures: Figures
    heard: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Every unit's line in the county's order, and the sums; ``at`` is the moment of asking (UTC ms)."""

    window: Window
    at: int
    lines: tuple[Line, ...]
    whole: Figures
    targets: Mapping[str, float]


class Freshness(StrEnum):
    """How far a unit's figures may be believed to be today's."""

    FRESH = "fresh"
    WARN = "warn"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """After how many hours of silence a unit is marked: first a warning, then late."""

    warn_hours: int = 4
    red_hours: int = 24


def freshness(heard: int | None, at: int, limits: Limits) -> Freshness:
    """Say how stale what was last heard then is; who was never heard is late.

    >>> [str(freshness(HOUR_MS * gone, 30 * HOUR_MS, Limits())) for gone in (29, 25, 5)]
    ['fresh', 'warn', 'late']
    """
    if heard is None or at - heard > limits.red_hours * HOUR_MS:
        return Freshness.LATE
    return Freshness.WARN if at - heard > limits.warn_hours * HOUR_MS else Freshness.FRESH


def met(code: str, value: Value, targets: Mapping[str, float]) -> bool | None:
    """Say whether the target is met: a rate reaches it, a count does not exceed it; None where nothing can be said.

    >>> met("online.rate", 80.0, {"online.rate": 80}), met("apologies.owed", 1, {"apologies.owed": 0})
    (True, False)
    >>> met("online.rate", None, {"online.rate": 80}) is met("online.rate", 1.0, {}) is None
    True
    """
    wanted = targets.get(code)
    if wanted is None or value is None:
        return None
    return value >= wanted if code in RATIOS else value <= wanted
