"""Every figure by its code, in the order of contract.md."""

from desk_app.figures import (
    catalogue,
    counter,
    dossiers,
    feedback,
    fees,
    forwarded,
    helped,
    internal,
    pauses,
    post,
    surveys,
)
from desk_app.figures.figure import Count, Ratio, Source

_MODULES = (dossiers, fees, surveys, post, feedback, catalogue, internal, pauses, counter, forwarded, helped)

FIGURES: dict[str, Count | Ratio] = {figure.code: figure for module in _MODULES for figure in module.FIGURES}

COUNTS = {code: figure for code, figure in FIGURES.items() if isinstance(figure, Count)}
MONEY: frozenset[str] = frozenset({"fees.amount", "fees.transfer"})
"""Sums of đồng, which a counter-entry can take below 0."""
RATIOS = {code: figure for code, figure in FIGURES.items() if isinstance(figure, Ratio)}


def counts_over(source: Source) -> tuple[Count, ...]:
    """Return the counts that one query over the source answers."""
    return tuple(count for count in COUNTS.values() if count.source is source)


SOURCES: tuple[Source, ...] = tuple(dict.fromkeys(count.source for count in COUNTS.values()))

BY_FIELD: frozenset[str] = frozenset(code for code, count in COUNTS.items() if count.source.field is not None)
"""The counts that can be attributed to a field; the fields' values add up to the whole."""

FIELD_CODES: tuple[str, ...] = tuple(
    code
    for code, figure in FIGURES.items()
    if code in BY_FIELD or (isinstance(figure, Ratio) and {figure.per, *(c for _, c in figure.terms)} <= BY_FIELD)
)
"""The codes of a field's breakdown, rates among them."""
