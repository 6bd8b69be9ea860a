"""What the county sets for its communes: targets, days off, regime, limits of silence, the catalogue.

Each is written into the books of the communes chosen, as facts that say from which day they hold.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from desk_app.domain.event import Fact
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.domain.unit import DaySet, LimitsSet, RegimeSet, TargetsSet
from desk_app.store.subjects import UNIT
from desk_app.usecases.county.by import By, note

if TYPE_CHECKING:
    from desk_app.exchange.catalogue import Catalogue
    from desk_app.store.county.office import County
    from desk_app.usecases.catalogue import CatalogueImport

WARN_HOURS, RED_HOURS = 4, 24
REGIMES = {"": "theo ngày của báo cáo", "nd61-2018": "NĐ 61/2018/NĐ-CP", "nd118-2025": "NĐ 118/2025/NĐ-CP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """Targets that hold in ``units`` from a day on."""

    given: TargetsSet
    units: tuple[str, ...]


def set_targets(
    county: "County", units: Sequence[str], valid_from: date, targets: Mapping[str, float], basis: str, *, by: By
) -> None:
    """Give the communes their targets from a day on: the whole set, which replaces the one before. Raises
    ``RuleBroken``.
    """
    from desk_app.figures.registry import FIGURES, RATIOS

    if not targets:
        raise RuleBroken("targets", "Chưa có chỉ tiêu nào.", "Nhập ít nhất một chỉ tiêu.")
    for code, value in targets.items():
        if code not in FIGURES:
            raise ValueError(f"{code} is no figure")
        if value < 0 or (code in RATIOS and value > 100):
            raise RuleBroken("targets", "Chỉ tiêu ngoài khoảng cho phép.", "Tỷ lệ từ 0 đến 100, số hồ sơ từ 0 trở lên.")
    fact = TargetsSet(valid_from=valid_from, targets=dict(targets), basis=nfc(basis.strip()))
    _write(county, units, fact, by, "targets-set", f"{valid_from}: {fact.basis}")


def set_day(county: "County", units: Sequence[str], day: date, working: bool | None, name: str, *, by: By) -> None:
    """Make a day one of rest or of work for the communes; None takes the entry back. Raises ``RuleBroken``."""
    fact = DaySet(day=day, working=working, name=nfc(name.strip()))
    _write(county, units, fact, by, "day-set", f"{day}: {fact.name}")


def set_regime(county: "County", units: Sequence[str], valid_from: date, regime: str, *, by: By) -> None:
    """Name the reporting regime of the communes from a day on. Raises ``RuleBroken``."""
    if regime not in REGIMES:
        raise RuleBroken("regime", "Không có chế độ báo cáo này.", "Chọn một chế độ trong danh sách.")
    _write(county, units, RegimeSet(valid_from=valid_from, regime=regime), by, "regime-set", f"{valid_from}: {regime}")


def set_limits(county: "County", warn_hours: int, red_hours: int, *, by: By) -> None:
    """Set after how many hours of silence a PC is marked, here and on every PC. Raises ``RuleBroken``."""
    if not 0 < warn_hours < red_hours:
        raise RuleBroken("red_hours", "Mức đỏ phải lớn hơn mức nhắc.", "Nhập số giờ từ 1 trở lên, mức đỏ lớn hơn.")
    units = [book.unit for book in county.books.all()]
    fact = LimitsSet(warn_hours=warn_hours, red_hours=red_hours)
    county.set_setting("warn_hours", str(warn_hours))
    county.set_setting("red_hours", str(red_hours))
    if units:
        _write(county, units, fact, by, "limits-set", f"{warn_hours}, {red_hours}")


def limits(county: "County") -> LimitsSet:
    """Return after how many hours of silence a PC is marked."""
    warn, red = county.setting("warn_hours"), county.setting("red_hours")
    return LimitsSet(warn_hours=int(warn or WARN_HOURS), red_hours=int(red or RED_HOURS))


def _write(county: "County", units: Sequence[str], fact: Fact, by: By, did: str, what: str) -> None:
    if not units:
        raise RuleBroken("units", "Chưa chọn đơn vị nào.", "Chọn ít nhất một đơn vị.")
    for unit in dict.fromkeys(units):
        with county.books.work(unit, by.title) as work:
            work.record(UNIT, fact)
        note(county, by, did, what, unit)


def take_catalogue(
    county: "County", units: Sequence[str], catalogue: "Catalogue", valid_from: date, *, by: By
) -> "dict[str, CatalogueImport]":
    """Take a catalogue into the communes' books; an entry whose file names no day is published from ``valid_from``.

    The same file again changes nothing. Raises ``RuleBroken``.
    """
    from desk_app.usecases.catalogue import take_catalogue as take

    if not units:
        raise RuleBroken("units", "Chưa chọn đơn vị nào.", "Chọn ít nhất một đơn vị.")
    dated = replace(
        catalogue, rows=tuple(replace(row, published_on=row.published_on or valid_from) for row in catalogue.rows)
    )
    done: dict[str, CatalogueImport] = {}
    for unit in dict.fromkeys(units):
        with county.books.work(unit, by.title) as work:
            done[unit] = take(work, dated)
        note(county, by, "catalogue-take", f"{done[unit].added} + {done[unit].updated}", unit)
    return done


def targets_given(county: "County") -> list[Targets]:
    """Return every set of targets that was given, the newest first, with the communes that have it."""
    from desk_app.usecases.county.counting import profiles

    found: dict[tuple[date, str, tuple[tuple[str, float], ...]], list[str]] = {}
    given: dict[tuple[date, str, tuple[tuple[str, float], ...]], TargetsSet] = {}
    for unit, state in profiles(county).items():
        for one in state.targets:
            key = (one.valid_from, one.basis, tuple(sorted(one.targets.items())))
            found.setdefault(key, []).append(unit)
            given[key] = one
    return [Targets(given=given[key], units=tuple(found[key])) for key in sorted(given, reverse=True)]


def days_given(county: "County", year: int) -> "dict[date, dict[str, tuple[bool, str]]]":
    """Return day → commune → whether it is worked there and what it is called, of the days of a year set on top of
    the State's.
    """
    from desk_app.usecases.county.counting import profiles

    found: dict[date, dict[str, tuple[bool, str]]] = {}
    for unit, state in profiles(county).items():
        for day, told in state.days.items():
            if day.year == year:
                found.setdefault(day, {})[unit] = told
    return dict(sorted(found.items()))


def regimes_given(county: "County") -> "dict[tuple[date, str], tuple[str, ...]]":
    """Return (day, regime) → communes, the newest first."""
    from desk_app.usecases.county.counting import profiles

    found: dict[tuple[date, str], list[str]] = {}
    for unit, state in profiles(county).items():
        for one in state.regimes:
            found.setdefault((one.valid_from, one.regime), []).append(unit)
    return {key: tuple(found[key]) for key in sorted(found, reverse=True)}
