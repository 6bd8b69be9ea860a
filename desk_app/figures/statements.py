"""What a paper states, and what each figure may be given what else it states.

A figure that is stated has its stated values. One that is not is what its parts add up to, and where a part is
missing too, that or more. A whole that its own parts deny may also be read as its parts: a rate worked out from
them (98,53 % = 1007 / 1022 beside a total of 1098) is left in peace, and the total is named where it is denied.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import ceil, floor
from typing import TypeVar

from desk_app.figures.registry import FIGURES, RATIOS

Number = int | float
Pair = TypeVar("Pair")

_MOST_DECIMALS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A count that is the sum of others.

    ``unspoken`` parts that a paper does not speak of at all are 0 where it states all the rest. ``about`` is the part
    that the two sides are solved for when it does not hold.
    """

    whole: str
    parts: tuple[str, ...]
    unspoken: tuple[str, ...] = ()
    about: str | None = None

    @property
    def rule(self) -> str:
        """The identity as a formula of codes.

        >>> Sum(whole="a", parts=("b", "c")).rule, Sum(whole="a", parts=("b", "c"), about="c").rule
        ('a = b + c', 'c = a - b')
        """
        if self.about is None:
            return f"{self.whole} = {' + '.join(self.parts)}"
        return f"{self.about} = {' - '.join((self.whole, *(part for part in self.parts if part != self.about)))}"


CLOSED = ("closed.refused", "closed.withdrawn")
CHANNELS = ("received.online", "received.direct", "received.postal")

IDENTITIES: tuple[Sum, ...] = (
    Sum(whole="received.total", parts=("received.carried_over", "received.in_period")),
    Sum(whole="received.in_period", parts=CHANNELS),
    Sum(whole="received.total", parts=("received.carried_over", *CHANNELS), about="received.online"),
    Sum(whole="resolved.total", parts=("resolved.early", "resolved.on_time", "resolved.overdue")),
    Sum(whole="received.total", parts=("resolved.total", *CLOSED, "pending.total"), unspoken=CLOSED),
    Sum(whole="pending.total", parts=("pending.not_due", "pending.overdue", "pending.paused")),
    Sum(whole="survey.sheets", parts=("survey.good", "survey.fair", "survey.poor")),
    Sum(whole="apologies.owed", parts=("resolved.overdue", "pending.overdue")),
    Sum(whole="internal.total", parts=("internal.met", "internal.missed")),
    Sum(whole="higher.total", parts=("higher.online", "higher.offline", "higher.carried_over")),
    Sum(whole="higher.total", parts=("higher.ended", "higher.pending"), about="higher.pending"),
    Sum(whole="higher.ended", parts=("higher.ended_early", "higher.ended_on_time", "higher.ended_overdue")),
    Sum(whole="higher.pending", parts=("higher.pending_in_time", "higher.pending_overdue")),
)

BALANCE = next(identity for identity in IDENTITIES if identity.unspoken)
PARTS: dict[str, Sum] = {
    identity.whole: identity for identity in IDENTITIES if identity.about is None and not identity.unspoken
}
"""What each whole is made of."""

_RATE_OF = {ratio.listed: code for code, ratio in RATIOS.items() if len(ratio.terms) == 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """What a figure may be by one reading: from ``low`` to ``high``, None without end; which statements say so."""

    low: int
    high: int | None
    codes: tuple[str, ...] = ()
    words: str = ""

    @classmethod
    def total(cls, parts: Iterable["Range"]) -> "Range":
        """Return what the parts may add up to."""
        return cls.weighted(None, tuple(parts))

    @classmethod
    def weighted(cls, weights: Sequence[int] | None, parts: Sequence["Range"]) -> "Range":
        """Return what the weighted parts may add up to; of one part, the part itself in words and codes."""
        factors = weights or [1] * len(parts)
        pairs = list(zip(factors, parts, strict=True))
        endless = any(part.high is None and factor for factor, part in pairs)
        return cls(
            low=sum(factor * part.low for factor, part in pairs),
            high=None if endless else sum(factor * (part.high or 0) for factor, part in pairs),
            codes=tuple(code for part in parts for code in part.codes),
            words=" + ".join(part.words for part in parts if part.words),
        )

    @classmethod
    def spanning(cls, readings: Sequence["Range"]) -> "Range":
        """Return the range that holds every reading."""
        highs = [reading.high for reading in readings]
        return cls(
            low=min(reading.low for reading in readings),
            high=None if None in highs else max(high for high in highs if high is not None),
        )

    def gap(self, other: "Range") -> int:
        """Return how far the ranges lie apart, 0 where they meet."""
        return max(self.excess(other), other.excess(self), 0)

    def excess(self, other: "Range") -> int:
        """Return by how much this one is at least larger than the other can be, 0 where it need not be."""
        return 0 if other.high is None else max(self.low - other.high, 0)


def nearest(tries: Sequence[Pair], distance: Callable[[Pair], int | Fraction]) -> Pair | None:
    """Return the reading that comes nearest to holding, or None where one holds; the first among equals."""
    best = min(tries, key=distance)
    return best if distance(best) > 0 else None


class Typed:
    """A number as it was typed, with as many decimals as it shows."""

    def __init__(self, value: Number) -> None:
        self.number: Number = int(value) if isinstance(value, float) and value.is_integer() else value
        written = Decimal(repr(value))
        self.decimals = min(max(-int(written.normalize().as_tuple().exponent), 0), _MOST_DECIMALS)
        self.exact = _rounded(Fraction(written), self.decimals)

    @property
    def unit(self) -> Fraction:
        """One in the last decimal that was typed."""
        return Fraction(1, 10**self.decimals)

    def distance(self, quotient: tuple[Range, Range]) -> Fraction:
        """Return how far the quotient is from agreeing: 0 where it rounds, half-up, to what was typed.

        Rounding what was rounded to two decimals before counts as agreeing too. Nothing is said of a quotient by 0.
        """
        over, per = quotient
        if not per.codes or not over.codes or per.high == 0:
            return Fraction(0)
        least = Fraction(0) if per.high is None else Fraction(over.low, per.high)
        most = None if over.high is None or per.low == 0 else Fraction(over.high, per.low)
        if most is None:
            return max(_rounded(least, self.decimals) - self.exact, Fraction(0))
        if self.exact in (_rounded(least, self.decimals), _rounded(_rounded(least, 2), self.decimals)):
            return Fraction(0)
        low, high = _rounded(least, self.decimals), _rounded(most, self.decimals)
        return max(low - self.exact, self.exact - high, Fraction(0))

    def expected(self, over: Range, per: Range) -> Number:
        """Return the nearest rate that the figures allow, with two decimals or as many as were typed."""
        least = Fraction(0) if per.high is None else Fraction(over.low, per.high)
        if self.exact < least or over.high is None or per.low == 0:
            return Typed.number_of(_rounded(least, max(self.decimals, 2)))
        return Typed.number_of(_rounded(Fraction(over.high, per.low), max(self.decimals, 2)))

    @staticmethod
    def number_of(exact: Fraction) -> Number:
        """Return the fraction as a number to show."""
        return int(exact) if exact.denominator == 1 else float(exact)

    @staticmethod
    def difference(left: Number, right: Number) -> Number:
        """Return left − right without the noise of binary fractions.

        >>> Typed.difference(98.53, 98.5)
        0.03
        """
        return Typed.number_of(Typed(left).exact - Typed(right).exact)


def _rounded(exact: Fraction, decimals: int) -> Fraction:
    """Round half-up.

    >>> _rounded(Fraction(1, 8), 2), _rounded(Fraction(-1, 2), 0)
    (Fraction(13, 100), Fraction(0, 1))
    """
    scale = 10**decimals
    return Fraction(floor(exact * scale + Fraction(1, 2)), scale)


class Scope:
    """The statements about the whole or about one field."""

    def __init__(self, stated: Mapping[str, Sequence[Number]], field: str = "") -> None:
        self.stated = {code: tuple(dict.fromkeys(values)) for code, values in stated.items() if code in FIGURES}
        self.field = field
        self._known: dict[str, list[Range]] = {}

    def readings(self, code: str) -> list[Range]:
        """Return what the figure may be: as stated, as its parts add up, or anything."""
        if code not in self._known:
            self._known[code] = [*self._stated(code), *self._by_parts(code)] or [Range(low=0, high=None)]
        return self._known[code]

    def wholes(self, identity: Sum) -> list[Range]:
        """Return the readings of an identity's whole that its own parts have no say in."""
        stated = self._stated(identity.whole)
        return [*stated, *(self._by_parts(identity.whole) if identity is BALANCE else [])]

    def lacks_a_whole(self, identity: Sum) -> bool:
        """Say whether a part that is itself a sum is not stated: the identity over its own parts says it better."""
        return any(part in PARTS and part not in self.stated for part in identity.parts)

    def parts_of(self, identity: Sum, part: str) -> list[Range]:
        """Return the readings of one part of an identity."""
        if part in self.stated or part in PARTS:
            return self.readings(part)
        if part in identity.unspoken and self._speaks_of_the_rest(identity):
            return [Range(low=0, high=0)]
        if PARTS.get(identity.whole) is identity and self._denied_by(identity):
            return [Range(low=0, high=0)]
        return [self._missing(part)]

    def _stated(self, code: str) -> list[Range]:
        return [
            Range(low=int(value), high=int(value), codes=(code,), words=f"{label(code).lower()} {shown(code, value)}")
            for value in self.stated.get(code, ())
        ]

    def _by_parts(self, code: str) -> list[Range]:
        """Return what the parts add up to; beside a stated whole only where that leaves one number, and another one."""
        identity = PARTS.get(code)
        if identity is None:
            return []
        sums = [self._added(identity, chosen) for chosen in product(*(self._part(part) for part in identity.parts))]
        if code not in self.stated:
            return [total for total in sums if total.codes]
        exact = [total for total in sums if len(total.codes) > 1 and total.low == total.high]
        return [total for total in exact if total.low not in self.stated[code]]

    def _part(self, code: str) -> list[Range]:
        return self.readings(code) if code in self.stated or code in PARTS else [self._missing(code)]

    def _added(self, identity: Sum, chosen: Sequence[Range]) -> Range:
        """Return the sum of the parts as a reading of their whole; what is missing of a denied whole is nothing."""
        code, told, total = identity.whole, [part for part in chosen if part.codes], Range.total(chosen)
        own = (code,) if code in self.stated else ()
        return Range(
            low=total.low,
            high=total.low if own and self._denied_by(identity) else total.high,
            codes=(*own, *total.codes),
            words=f"{label(code).lower()} {shown(code, total.low)} ({' + '.join(part.words for part in told)})",
        )

    def _denied_by(self, identity: Sum) -> bool:
        """Say whether what was received leaves room for a whole's parts but not for the whole as it is stated."""
        code = identity.whole
        if code not in self.stated or code not in BALANCE.parts or BALANCE.whole not in self.stated:
            return False
        room = max(self.stated[BALANCE.whole]) - sum(self._least(part) for part in BALANCE.parts if part != code)
        return min(self.stated[code]) > room >= sum(self._least(part) for part in identity.parts)

    def _least(self, code: str) -> int:
        if code in self.stated:
            return int(min(self.stated[code]))
        return sum(self._least(part) for part in PARTS[code].parts) if code in PARTS else 0

    def _speaks_of_the_rest(self, identity: Sum) -> bool:
        if any(code in self.stated for code in identity.unspoken):
            return False
        rest = (part for part in identity.parts if part not in identity.unspoken)
        return all(any(reading.high is not None for reading in self.readings(part)) for part in rest)

    def _missing(self, code: str) -> Range:
        """Return what a count that is not stated may be: anything that its rate leaves."""
        rate = _RATE_OF.get(code)
        if rate is None or rate not in self.stated:
            return Range(low=0, high=None)
        if self.stated[rate] == (0,):
            return Range(low=0, high=0)
        per = self.stated.get(RATIOS[rate].per)
        if per is None:
            return Range(low=0, high=None)
        typed = [Typed(value) for value in self.stated[rate]]
        least = min((each.exact - each.unit) / 100 for each in typed) * int(min(per))
        most = max((each.exact + each.unit) / 100 for each in typed) * int(max(per))
        return Range(low=max(floor(least), 0), high=ceil(most))


def label(code: str) -> str:
    """Return the figure's Vietnamese name as a sentence begins with it."""
    name = FIGURES[code].label
    return name[:1].upper() + name[1:]


def shown(code: str, value: Number) -> str:
    """Return the number as a Vietnamese sentence shows it: a decimal comma, points from five digits on.

    >>> shown("resolved.total", 1098), shown("rate.resolved", 98.53), shown("", 73632000)
    ('1098', '98,53 %', '73.632.000')
    """
    typed = Typed(value)
    text = f"{typed.number:,}" if abs(value) >= 10_000 else str(typed.number)
    text = text.translate(str.maketrans(",.", ".,"))
    return f"{text} %" if code in RATIOS and code != "survey.score" else text
