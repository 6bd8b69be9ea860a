"""Danh mục, chỉ tiêu: what the county set, from which day, for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.county.views import today, words
from desk_app.usecases.county.directives import REGIMES, Targets

TARGETED = tuple(
    column for column in today.COLUMNS if column.rate or column.code in ("apologies.owed", "pending.paused")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """A set of targets; ``state`` says whether it holds, will hold, or held."""

    since: str
    state: str
    kind: str
    basis: str
    values: tuple[str, ...]
    units: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """A day that is not as the week has it."""

    day: str
    kind: str
    name: str
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeRow:
    """A regime from a day on."""

    since: str
    name: str
    units: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """A unit's catalogue in numbers."""

    name: str
    total: str
    public: str
    unmatched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenRow:
    """What taking a catalogue in did to a unit's."""

    name: str
    added: int
    updated: int
    unchanged: int


def targets(given: Sequence[Targets], day: date, units: Mapping[str, str]) -> list[TargetRow]:
    """Return the sets of targets, the newest first."""
    begun = [one.given.valid_from for one in given if one.given.valid_from <= day]
    newest = max(begun, default=None)
    return [_target(one, day, newest, units) for one in given]


def _target(one: Targets, day: date, newest: date | None, units: Mapping[str, str]) -> TargetRow:
    since = one.given.valid_from
    kind, state = ("info", "sẽ áp dụng") if since > day else ("good", "đang áp dụng")
    if newest is not None and since < newest:
        kind, state = "neutral", "đã thay"
    return TargetRow(
        since=words.whole_day(since),
        state=state,
        kind=kind,
        basis=one.given.basis,
        values=tuple(_value(one.given.targets.get(column.code), column.rate) for column in TARGETED),
        units=whose(one.units, units),
    )


def _value(value: float | None, rate: bool) -> str:
    return words.NONE if value is None else f"{'≥ ' if rate else '≤ '}{words.target(value)}"


def whose(chosen: Sequence[str], units: Mapping[str, str]) -> str:
    """Say for which units something holds.

    >>> whose(["07", "08"], {"07": "Đồng Lạc", "08": "An Lâm"}), whose(["07"], {"07": "Đồng Lạc", "08": "An Lâm"})
    ('tất cả', 'Đồng Lạc')
    """
    if set(chosen) >= set(units):
        return "tất cả"
    named = [name for code, name in units.items() if code in chosen]
    return ", ".join(named) if len(named) <= 3 else f"{len(named)} đơn vị"


def days(
    state: Mapping[date, tuple[bool, str]],
    given: Mapping[date, Mapping[str, tuple[bool, str]]],
    units: Mapping[str, str],
) -> list[DayRow]:
    """Return the year's days off and days made up, the State's, and those set on top of them."""
    found = [(day, working, name, "Nhà nước") for day, (working, name) in state.items()]
    for day, told in given.items():
        for working, name in dict.fromkeys(told.values()):
            found.append((day, working, name, whose([one for one in told if told[one] == (working, name)], units)))
    return [
        DayRow(day=words.named_day(day), kind="làm bù" if working else "nghỉ", name=name, whose=by)
        for day, working, name, by in sorted(found)
    ]


def regimes(given: Mapping[tuple[date, str], Sequence[str]], units: Mapping[str, str]) -> list[RegimeRow]:
    """Return the regimes that were named, the newest first."""
    return [
        RegimeRow(since=words.whole_day(since), name=REGIMES.get(regime, regime), units=whose(chosen, units))
        for (since, regime), chosen in given.items()
    ]


def plain(value: float | None) -> str:
    """Return a number as a form shows it.

    >>> plain(98.0), plain(97.5), plain(None)
    ('98', '97,5', '')
    """
    return "" if value is None else f"{value:g}".replace(".", ",")
