"""The words of the law on the counter's own papers, by regime: `resources/legal/<regime>/registers.md`."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

import resources
from desk_app.domain.localtime import local_date
from desk_app.reports import wording
from desk_app.reports.narrative import parse_texts
from desk_app.reports.slips import legal
from desk_app.reports.slips.content import SlipUnit

_PLACE = re.compile(r"\{(\w+)\}")


@cache
def _texts(regime: str) -> Mapping[str, str]:
    return parse_texts(resources.path(f"legal/{regime}/registers.md").read_text(encoding="utf-8"))


class Law:
    """The regime's words for a unit."""

    def __init__(self, regime: str, unit: SlipUnit) -> None:
        self.regime = regime
        self._unit = unit
        self._own = _texts(regime)

    def text(self, key: str, **values: str) -> str:
        """Return the words under the key, their places filled; KeyError for a place that nobody fills."""
        known = {"unit": self._unit.name, "superior": self._unit.superior, "counter": self.counter, **values}
        return _PLACE.sub(lambda match: known[match[1]], self._own[key])

    def lines(self, key: str, **values: str) -> tuple[str, ...]:
        """Return the words as the lines that they are written in."""
        return tuple(line for line in self.text(key, **values).splitlines() if line)

    def paragraphs(self, key: str, **values: str) -> tuple[str, ...]:
        """Return the words as paragraphs, which an empty line parts."""
        return tuple(" ".join(part.split()) for part in self.text(key, **values).split("\n\n") if part.strip())

    @property
    def counter(self) -> str:
        """What the counter is called, without the commune's name."""
        return self._unit.counter or legal.words(self.regime)["counter"]

    @property
    def sign(self) -> str:
        """The letters of the counter's number sign."""
        return self._unit.counter_sign or legal.words(self.regime)["counter_sign"]


def law_on(day: date, unit: SlipUnit) -> Law:
    """Return the words in force on the day."""
    return Law(wording.regime_on(day).code, unit)


def law_at(moment_ms: int, unit: SlipUnit) -> Law:
    """Return the words in force on the day of the moment: a dossier finishes under the rules it was received under."""
    return law_on(local_date(moment_ms), unit)
