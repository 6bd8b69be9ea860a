"""Agencies that decide in place of this unit: those named before, and the communes round it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import db
from desk_app.domain.text import fold
from desk_app.store.queries.agencies import newest_elsewhere

if TYPE_CHECKING:
    from desk_app.store.work import Work

_LOOKED_THROUGH = 40
"""Dossiers of other agencies in which names are looked for: whoever was named long ago is typed again."""


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency by the name under which it is recorded; ``place`` tells it from others of that name."""

    name: str
    place: str = ""


def agencies(work: "Work") -> list[Agency]:
    """Return those named before, newest first, then the communes of ``db/seeds/communes.csv`` without this unit."""
    own = fold(f"UBND {work.unit().profile.name}")
    known: dict[str, Agency] = {}
    for agency in (*_named_before(work), *communes()):
        if fold(agency.name) != own:
            known.setdefault(fold(agency.name), agency)
    return list(known.values())


@cache
def communes() -> tuple[Agency, ...]:
    """Return the people's committees of the communes that the program knows.

    >>> communes()[1]
    Agency(name='UBND xã Nam Hưng', place='Huyện Nam Sách, Tỉnh Hải Dương')
    """
    with db.path("seeds/communes.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Agency(f"UBND {row['kind']} {row['name']}", f"{row['district']}, {row['province']}")
            for row in csv.DictReader(file)
        )


def _named_before(work: "Work") -> Iterator[Agency]:
    work.flush()
    for subject in newest_elsewhere(work.driver, _LOOKED_THROUGH):
        yield Agency(work.dossier(subject).received.competent)
