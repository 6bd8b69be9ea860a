"""Reception numbers: the next one of a slot, and the register that explains each missing one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desk_app.domain.unit import Unit


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of a slot and year that stand in no dossier; ``reason`` is empty while nobody explained them."""

    slot: int
    year: int
    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True)
class VoidedNumber:
    """A number whose dossier was voided, with the reason given."""

    slot: int
    year: int
    serial: int
    reason: str


def next_serial(driver: Any, unit: Unit, slot: int, year: int) -> int:
    """Return the slot's next serial of the year: after the last given, not before the number it starts with."""
    row = driver.execute(
        "SELECT max(serial) FROM reception_number WHERE slot = ? AND year = ?", (slot, year)
    ).fetchone()
    start = unit.starts.get((slot, year))
    return max((row[0] or 0) + 1, 1 if start is None else start.first)


def gaps(driver: Any, unit: Unit) -> list[Gap]:
    """Return every run of missing numbers with what explains it."""
    rows = driver.execute("SELECT DISTINCT slot, year, serial FROM reception_number ORDER BY slot, year, serial")
    found: list[Gap] = []
    place, expected = (0, 0), 1
    for slot, year, serial in rows:
        if (slot, year) != place:
            place, expected = (slot, year), 1
        if serial > expected:
            found += _explained(unit, slot, year, expected, serial - 1)
        expected = serial + 1
    return found


def voided(driver: Any) -> list[VoidedNumber]:
    """Return the numbers whose dossiers were voided."""
    rows = driver.execute(
        "SELECT slot, year, serial, voided FROM reception_number WHERE voided IS NOT NULL ORDER BY slot, year, serial"
    )
    return [VoidedNumber(*row) for row in rows]


def _explained(unit: Unit, slot: int, year: int, first: int, last: int) -> Iterator[Gap]:
    """Cut a run of missing numbers where its explanations change."""
    run_first, run_reason = first, _reason(unit, slot, year, first)
    for serial in sorted({first, *_edges(unit, slot, year, first, last)}):
        reason = _reason(unit, slot, year, serial)
        if reason != run_reason:
            yield Gap(slot, year, run_first, serial - 1, run_reason)
            run_first, run_reason = serial, reason
    yield Gap(slot, year, run_first, last, run_reason)


def _edges(unit: Unit, slot: int, year: int, first: int, last: int) -> Iterator[int]:
    start = unit.starts.get((slot, year))
    edges = [] if start is None else [start.first]
    for explained in unit.explained:
        if (explained.slot, explained.year) == (slot, year):
            edges += [explained.first, explained.last + 1]
    yield from (edge for edge in edges if first <= edge <= last)


def _reason(unit: Unit, slot: int, year: int, serial: int) -> str:
    for explained in unit.explained:
        if (explained.slot, explained.year) == (slot, year) and explained.first <= serial <= explained.last:
            return explained.reason
    start = unit.starts.get((slot, year))
    return start.reason if start is not None and serial < start.first else ""
