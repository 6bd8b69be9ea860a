"""The rules that hold among figures, held against statements: where one cannot hold, it is named.

Every reading of the figures is tried, and only what none of them explains is a contradiction. Which readings there
are is told in ``statements``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from desk_app.figures.figure import Ratio
from desk_app.figures.registry import BY_FIELD, FIGURES, MONEY, RATIOS
from desk_app.figures.statements import IDENTITIES, Number, Range, Scope, Sum, Typed, label, nearest, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Figures that cannot all be true. The first code is the one whose value is ``left``.

    ``rule`` is the identity or rate as a formula of codes; ``difference`` is ``left - right``; ``field`` is empty for
    the whole.
    """

    rule: str
    left: int | float
    right: int | float
    difference: int | float
    figures: tuple[str, ...]
    sentence: str
    field: str = ""


SUBSETS: tuple[tuple[str, str], ...] = (
    ("digitized.components", "received.in_period"),
    ("digitized.results", "resolved.total"),
    ("digitized.complete", "digitized.results"),
    ("digitized.complete", "resolved.total"),
    ("reused.dossiers", "received.in_period"),
    ("fees.dossiers", "received.in_period"),
    ("fees.paid_online", "fees.dossiers"),
    ("fees.paid_online", "received.in_period"),
    ("apologies.sent", "apologies.owed"),
    ("fees.exempt", "received.in_period"),
    ("internal.total", "resolved.total"),
    ("supplements.requested", "pauses.begun"),
    ("contacts.owed", "pauses.begun"),
    ("received.by_choice", "received.direct"),
    ("nonboundary.received", "received.in_period"),
    ("nonboundary.resolved", "resolved.total"),
    ("forwarded.overdue", "forwarded.open"),
    ("higher.total", "received.total"),
    ("procedures.public", "procedures.total"),
    ("procedures.fields", "procedures.total"),
)
"""Counts of some of what another count counts."""

SHARES: tuple[tuple[str, ...], ...] = (("rate.early", "rate.on_time", "rate.overdue"),)
"""Rates that share out one whole: together 100 %."""


def judge(
    whole: Mapping[str, Sequence[Number]], by_field: Mapping[str, Mapping[str, Sequence[Number]]]
) -> list[Contradiction]:
    """Return every rule that the statements break: of the whole, among the fields, within each field."""
    scope = Scope(whole)
    fields = {name: Scope(values, field=name) for name, values in by_field.items()}
    found = list(_within(scope))
    found += _across(scope, fields)
    for field in fields.values():
        found += _within(field)
    return found


def _within(scope: Scope) -> Iterator[Contradiction]:
    yield from _impossible(scope)
    yield from _stated_twice(scope)
    for identity in IDENTITIES:
        yield from _sum(scope, identity)
    for part, whole in SUBSETS:
        yield from _subset(scope, part, whole)
    for ratio in RATIOS.values():
        yield from _ratio(scope, ratio)
    for codes in SHARES:
        yield from _shares(scope, codes)


def _impossible(scope: Scope) -> Iterator[Contradiction]:
    """Name counts that no counting gives, and percentages beyond 0 to 100."""
    for code, values in scope.stated.items():
        for value in values:
            if code in RATIOS:
                right = min(max(value, 0), 100)
            elif code in MONEY:
                right = int(value)
            else:
                right = max(int(value), 0)
            if right != value:
                wanted = "phải từ 0 đến 100" if code in RATIOS else "phải là số nguyên không âm"
                yield _said(scope, code, value, right, (code,), f"{label(code)} ghi {shown(code, value)}, {wanted}")


def _stated_twice(scope: Scope) -> Iterator[Contradiction]:
    for code, values in scope.stated.items():
        for other in values[1:]:
            said = f"{label(code)} được ghi hai số khác nhau, {shown(code, values[0])} và {shown(code, other)}"
            yield _said(scope, code, values[0], other, (code,), said)


def _sum(scope: Scope, identity: Sum) -> Iterator[Contradiction]:
    """Hold a whole against the sum of its parts: every reading of the figures is tried, the nearest is named."""
    if not identity.unspoken and identity.about is None and scope.lacks_a_whole(identity):
        return
    wholes = scope.wholes(identity)
    parts = [scope.parts_of(identity, part) for part in identity.parts]
    if not wholes or not any(reading.codes for readings in parts for reading in readings):
        return
    combinations = [(whole, chosen) for whole in wholes for chosen in product(*parts)]
    best = nearest(combinations, lambda pair: pair[0].gap(Range.total(pair[1])))
    if best is None:
        return
    whole, chosen = best
    yield _unequal(scope, identity, whole, chosen)


def _unequal(scope: Scope, identity: Sum, whole: Range, chosen: Sequence[Range]) -> Contradiction:
    told = [part for part in chosen if part.codes]
    total = Range.total(chosen)
    left = whole.low
    right = total.low if total.low > left else total.high
    assert right is not None
    about = next((part for part, code in zip(chosen, identity.parts, strict=True) if code == identity.about), None)
    if about is None or not about.codes:
        codes = (*whole.codes, *(code for part in told for code in part.codes))
        words = " + ".join(part.words for part in told)
        said = f"{whole.words[:1].upper()}{whole.words[1:]}, nhưng {words} = {shown('', right)}"
        return _said(scope, replace(identity, about=None).rule, left, right, codes, said)
    others = [part for part in told if part is not about]
    rest = left - (right - about.low)
    codes = (*about.codes, *whole.codes, *(code for part in others for code in part.codes))
    words = " − ".join((whole.words, *(part.words for part in others)))
    said = f"{about.words[:1].upper()}{about.words[1:]}, nhưng {words} = {shown('', rest)}"
    return _said(scope, identity.rule, about.low, rest, codes, said)


def _subset(scope: Scope, part: str, whole: str) -> Iterator[Contradiction]:
    pairs = list(product(scope.readings(part), scope.readings(whole)))
    best = nearest(pairs, lambda pair: pair[0].excess(pair[1]))
    if best is not None:
        left, right = best[0].low, best[1].high
        assert right is not None
        said = f"{label(part)} {shown(part, left)} nhiều hơn {best[1].words}"
        yield _said(scope, f"{part} <= {whole}", left, right, (part, *best[1].codes), said)


def _ratio(scope: Scope, ratio: Ratio) -> Iterator[Contradiction]:
    """Hold a typed rate against its figures; it agrees when it is the rate, rounded as far as it was typed."""
    for value in scope.stated.get(ratio.code, ()):
        typed = Typed(value)
        terms = [scope.readings(code) for _, code in ratio.terms]
        tries = [
            (Range.weighted([weight for weight, _ in ratio.terms], chosen), per)
            for chosen in product(*terms)
            for per in scope.readings(ratio.per)
        ]
        best = nearest(tries, typed.distance)
        if best is None:
            continue
        over, per = best
        right = typed.expected(over, per)
        codes = (ratio.code, *over.codes, *per.codes)
        quotient = f"{over.words} trên {per.words} là {shown(ratio.code, right)}"
        said = f"{label(ratio.code)} ghi {shown(ratio.code, value)}, nhưng {quotient}"
        yield _said(scope, ratio.rule, value, right, codes, said)


def _shares(scope: Scope, codes: Sequence[str]) -> Iterator[Contradiction]:
    typed = [Typed(scope.stated[code][0]) for code in codes if code in scope.stated]
    total = sum((share.exact for share in typed), Typed(0).exact)
    slack = sum((share.unit for share in typed), Typed(0).exact)
    short = len(typed) == len(codes) and total + slack < 100
    if not typed or total == 0 or not (short or total - slack > 100):
        return
    words = " + ".join(f"{label(code)} {shown(code, scope.stated[code][0])}" for code in codes if code in scope.stated)
    named = tuple(code for code in codes if code in scope.stated)
    yield _said(scope, f"100 = {' + '.join(codes)}", Typed.number_of(total), 100, named, f"{words} không bằng 100 %")


def _across(scope: Scope, fields: Mapping[str, Scope]) -> Iterator[Contradiction]:
    """Hold the whole against the fields' sum; the fields that are listed are taken to be all of them."""
    for code in FIGURES:
        if code not in BY_FIELD or not any(code in field.stated for field in fields.values()):
            continue
        parts = [Range.spanning(field.readings(code)) for field in fields.values()]
        total = Range.total(parts)
        wholes = [whole for whole in scope.readings(code) if whole.codes]
        best = nearest(wholes, total.gap) if wholes else None
        if best is None:
            continue
        left = best.low
        right = total.low if best.high is not None and total.low > best.high else total.high
        assert right is not None
        told = " + ".join(f"{name} {shown('', part.low)}" for name, part in zip(fields, parts, strict=True))
        words = told if len(fields) <= 8 else f"{len(fields)} lĩnh vực"
        said = f"{best.words[:1].upper()}{best.words[1:]}, nhưng các lĩnh vực cộng lại là {words} = {shown('', right)}"
        yield _said(scope, f"{code} = sum over fields", left, right, best.codes, said)


def _said(scope: Scope, rule: str, left: Number, right: Number, codes: Sequence[str], said: str) -> Contradiction:
    difference = Typed.difference(left, right)
    where = f"Lĩnh vực {scope.field}: {said[:1].lower()}{said[1:]}" if scope.field else said
    return Contradiction(
        rule=rule,
        left=left,
        right=right,
        difference=difference,
        figures=tuple(dict.fromkeys(codes)),
        sentence=f"{where}; lệch {shown('', abs(difference))}.",
        field=scope.field,
    )
