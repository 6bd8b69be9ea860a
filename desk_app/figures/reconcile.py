"""Contradictions among figures: computed ones, and ones typed from a paper report.

The same rules judge both. Computed figures are all there; of a paper's any may be missing, and a missing figure is
taken for anything that the others leave possible, so that nothing is called a contradiction that a missing number
could explain. docs/figures.md states the exceptions. A code of a paper may be given a list of numbers, where the
paper states the same figure more than once.
"""

from collections.abc import Mapping
from typing import Any

from desk_app.errors import DeskError
from desk_app.figures.compute import Figures, Value
from desk_app.figures.judging import Contradiction, judge
from desk_app.figures.registry import FIGURES
from desk_app.figures.statements import Number, Typed

__all__ = ["Contradiction", "NotFigures", "contradictions", "declared", "unknown_codes"]

Stated = dict[str, tuple[Number, ...]]


class NotFigures(DeskError):
    """The document does not hold figures."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Tệp số liệu không đọc được: {what}.",
            'Ghi theo mẫu {"figures": {"received.total": 1022}, "by_field": {"Hộ tịch": {"received.total": 181}}}.',
        )


def contradictions(figures: Figures) -> list[Contradiction]:
    """Return the rules that computed figures break: none, unless a figure is counted wrongly."""
    return judge(_typed(figures.whole), {field: _typed(values) for field, values in figures.by_field.items()})


def _typed(values: Mapping[str, Value]) -> Stated:
    return {code: (Typed(value).number,) for code, value in values.items() if value is not None}


def declared(document: Mapping[str, Any]) -> list[Contradiction]:
    """Return the identities and rates that the declared figures break. Raises ``NotFigures``.

    >>> [found.sentence for found in declared({"figures": {"survey.sheets": 231, "survey.good": 232}})]
    ['Số phiếu đánh giá 231, nhưng phiếu mức tốt 232 = 232; lệch 1.']
    """
    whole, fields = _mapping(document, "figures"), _mapping(document, "by_field")
    if not whole and not fields:
        raise NotFigures("không có “figures” hay “by_field”")
    return judge(_stated(whole, "figures"), {name: _stated(_mapping(fields, name), name) for name in fields})


def unknown_codes(document: Mapping[str, Any]) -> list[str]:
    """Return the codes that no figure has: nothing is said of them."""
    scopes = [_mapping(document, "figures"), *_mapping(document, "by_field").values()]
    return sorted({code for scope in scopes for code in scope if code not in FIGURES})


def _mapping(document: Any, key: str) -> Mapping[str, Any]:
    if not isinstance(document, Mapping):
        raise NotFigures("không phải một đối tượng JSON")
    value = document.get(key) or {}
    if not isinstance(value, Mapping):
        raise NotFigures(f"“{key}” không phải một đối tượng JSON")
    return value


def _stated(figures: Mapping[str, Any], where: str) -> Stated:
    """Return the statements of each code; null says nothing."""
    stated: Stated = {}
    for code, value in figures.items():
        values = value if isinstance(value, list) else [value]
        numbers = tuple(_number(each, f"{where}: {code}") for each in values if each is not None)
        if numbers:
            stated[code] = numbers
    return stated


def _number(value: Any, where: str) -> Number:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) == float("inf"):
        raise NotFigures(f"“{where}” không phải là số")
    return Typed(value).number
