"""How two sides are measured against each other, and how a result reads."""

import os
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CACHE = Path(__file__).parents[2] / "build" / "bench"
"""Data that takes long to make is kept here between runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One line of the table. ``at_least`` says that the ratio must reach the bar instead of staying under it."""

    what: str
    ours: str
    peer: str
    ratio: float
    bar: float
    at_least: bool = False
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bar is met."""
        return self.ratio >= self.bar if self.at_least else self.ratio <= self.bar

    def row(self) -> tuple[str, ...]:
        """Return the cells of the table."""
        sign = "≥" if self.at_least else "≤"
        verdict = "holds" if self.holds else "MISSED"
        return (self.what, self.ours, self.peer, f"{self.ratio:.2f}", f"{sign} {self.bar:g}", verdict, self.note)


HEADER = ("what", "ours", "peer", "ratio", "bar", "verdict", "note")


def table(results: Sequence[Result]) -> str:
    """Return the results as lines with columns of one width."""
    rows = [HEADER, *(result.row() for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(lines)


def seconds(side: Callable[[], object]) -> float:
    """Return how long one call takes."""
    begun = time.perf_counter()
    side()
    return time.perf_counter() - begun


def interleaved(sides: Mapping[str, Callable[[], object]], rounds: int, seed: int = 1) -> dict[str, list[float]]:
    """Return the seconds of each side's calls; every round runs every side once, in shuffled order."""
    chance, names = random.Random(seed), list(sides)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds):
        chance.shuffle(names)
        for name in names:
            taken[name].append(seconds(sides[name]))
    return taken


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the percentile, straight between its neighbours.

    >>> percentile([1.0, 2.0, 3.0, 4.0], 50)
    2.5
    """
    ordered = sorted(values)
    place = (len(ordered) - 1) * percent / 100
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def as_installed(folder: Path) -> dict[str, str]:
    """Return the environment of a program whose modules are compiled once and kept, as an installation keeps them."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def ms(value: float) -> str:
    """Return seconds as milliseconds to read."""
    return f"{value * 1000:.3g} ms" if value < 10 else f"{value:.1f} s"
