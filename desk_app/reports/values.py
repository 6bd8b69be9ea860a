"""What a placeholder in the narrative stands for: figures of the period, the unit, the period's own names.

A value that is missing, and one that contradicts another, is shown as such and
never replaced by a guess or by 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from desk_app.reports import numbers, wording
from desk_app.reports.numbers import NBSP
from desk_app.reports.quarter_paper import Figure, Figures, PaperUnit, QuarterPaper

_DERIVED: Mapping[str, tuple[tuple[int, str], ...]] = {
    "closed.total": ((1, "closed.refused"), (1, "closed.withdrawn")),
    "resolved.within": ((1, "resolved.early"), (1, "resolved.on_time")),
    "digitized.lacking": ((1, "resolved.total"), (-1, "digitized.complete")),
    "survey.below": ((1, "survey.fair"), (1, "survey.poor")),
}
"""Sums that sentences need and the registry of figures does not."""


class Standing(Enum):
    """How far a value can be trusted."""

    SOUND = "sound"
    MISSING = "missing"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A placeholder's text; one that is not sound is set on grey."""

    text: str
    standing: Standing = Standing.SOUND

    @property
    def flagged(self) -> bool:
        return self.standing is not Standing.SOUND


def missing(code: str) -> Shown:
    """Return the mark of a value that nobody gave, or of a placeholder that nobody knows.

    >>> missing("unit.allowance").text, missing("no.such").text
    ('[thiếu: mức hỗ trợ]', '[thiếu: no.such]')
    """
    return Shown(text=f"[thiếu: {wording.LABELS.get(code, code)}]", standing=Standing.MISSING)


def figure(figures: Figures, code: str) -> Figure:
    """Return the figure or the sum made of figures; None where it, or a part, is not there.

    >>> figure({"closed.refused": 4, "closed.withdrawn": 2}, "closed.total")
    6
    """
    if code == "rate.within":
        return _share(figure(figures, "resolved.within"), figures.get("resolved.total"))
    if code not in _DERIVED:
        return figures.get(code)
    parts = [(sign, figures.get(part)) for sign, part in _DERIVED[code]]
    return None if any(part is None for _, part in parts) else sum(sign * (part or 0) for sign, part in parts)


def _share(part: Figure, whole: Figure) -> float | None:
    return None if part is None or whole is None else numbers.percent(int(part), int(whole))


def is_rate(code: str) -> bool:
    """Say whether the code is a percentage."""
    return code.startswith("rate.") or code == "online.rate"


def in_prose(code: str, value: int | float) -> str:
    """Return the value as a sentence shows it, by what its code measures."""
    if is_rate(code):
        return numbers.rate(value)
    if code in ("fees.amount", "fees.transfer"):
        return numbers.money(int(value))
    return numbers.decimal(value) if isinstance(value, float) else numbers.prose(value)


class Values:
    """Answer placeholders for one paper."""

    def __init__(self, paper: QuarterPaper) -> None:
        self._paper = paper
        self._law = wording.regime(paper.regime)
        self._words = _words(paper)
        self._families: Mapping[str, Callable[[str], Shown | None]] = {
            "previous": self._previous,
            "change": self._change,
            "target": self._target,
            "verdict": self._verdict,
            "unit": self._measure,
            "fields": self._fields,
        }

    def shown(self, name: str) -> Shown:
        """Return what stands in the text for `{name}`."""
        if name in self._words:
            return Shown(text=self._words[name]) if self._words[name] else missing(name)
        family, _, rest = name.partition(".")
        if family in self._families:
            return self._families[family](rest) or missing(name)
        return self._figure(name)

    def number(self, name: str) -> Figure:
        """Return the figure itself, for a sentence that stands or falls with it."""
        return figure(self._paper.figures, name)

    def disputed(self, code: str) -> bool:
        """Say whether the figure takes part in a contradiction."""
        return any(code in contradiction.figures for contradiction in self._paper.contradictions)

    def _figure(self, code: str) -> Shown:
        for contradiction in self._paper.contradictions:
            if contradiction.figures[:1] == (code,):
                left, right = (in_prose(code, side) for side in (contradiction.left, contradiction.right))
                return Shown(text=f"[{left} ≠ {right}: xem lại]", standing=Standing.CONTRADICTED)
        value = self.number(code)
        if value is None:
            return missing(code)
        return Shown(text=in_prose(code, value), standing=self._standing(code))

    def _standing(self, code: str) -> Standing:
        return Standing.CONTRADICTED if self.disputed(code) else Standing.SOUND

    def _previous(self, code: str) -> Shown | None:
        value = figure(self._paper.previous, code)
        return None if value is None else Shown(text=in_prose(code, value))

    def _change(self, code: str) -> Shown | None:
        now, before = self.number(code), figure(self._paper.previous, code)
        if now is None or before is None:
            return None
        if now == before:
            return Shown(text="không đổi")
        word = "tăng" if now > before else "giảm"
        return Shown(text=f"{word} {in_prose(code, round(abs(now - before), 2))}", standing=self._standing(code))

    def _target(self, code: str) -> Shown | None:
        least = self._paper.targets.get(code)
        return None if least is None else Shown(text=f"{numbers.target(least)}{NBSP}%")

    def _verdict(self, code: str) -> Shown | None:
        least, value = self._paper.targets.get(code), self.number(code)
        if least is None or value is None:
            return None
        return Shown(text="đạt" if value >= least else "chưa đạt", standing=self._standing(code))

    def _measure(self, name: str) -> Shown | None:
        shown = _measures(self._paper.unit).get(name)
        return None if shown is None else Shown(text=shown)

    def _fields(self, code: str) -> Shown | None:
        """List the fields, largest first: `chứng thực 790 hồ sơ, hộ tịch 181 hồ sơ`."""
        listed = [(name, figure(of, code)) for name, of in self._paper.by_field.items()]
        if not listed or any(value is None for _, value in listed):
            return None
        ranked = sorted(((name, int(value or 0)) for name, value in listed), key=lambda pair: -pair[1])
        told = [f"{name[:1].lower()}{name[1:]} {numbers.prose(value)} hồ sơ" for name, value in ranked if value]
        return Shown(text=", ".join(told), standing=self._standing(code))


def _measures(unit: PaperUnit) -> Mapping[str, str | None]:
    """Return what the unit has, as sentences show it."""
    return {
        "area": None if unit.area_m2 is None else f"{numbers.count(unit.area_m2)}{NBSP}m²",
        "pcs": _prose(unit.pcs),
        "scanners": _prose(unit.scanners),
        "printers": _prose(unit.printers),
        "staff": "; ".join(unit.staff) or None,
        "allowance": None if unit.allowance is None else numbers.money(unit.allowance),
    }


def _prose(number: int | None) -> str | None:
    return None if number is None else numbers.prose(number)


def _words(paper: QuarterPaper) -> Mapping[str, str]:
    """Return the names that sentences are built with."""
    unit, law, period = paper.unit, wording.regime(paper.regime), paper.period
    label = period.label_vi
    return {
        "unit.name": unit.name,
        "unit.kind": unit.kind,
        "unit.place": unit.place,
        "unit.superior": unit.superior,
        "unit.superior_kind": unit.superior.split(" ", 1)[0],
        "unit.province": unit.province,
        "unit.counter": unit.counter or law.counter,
        "law.decree": law.decree,
        "period": label[:1].lower() + label[1:],
        "Period": label,
        "period.noun": _noun(label),
        "period.first": numbers.short_date(period.first),
        "period.last": numbers.short_date(period.last),
        "period.year": str(period.last.year),
    }


def _noun(label: str) -> str:
    first = label.split(" ", 1)[0].lower()
    return first if first in ("quý", "tháng", "năm") else "kỳ"
