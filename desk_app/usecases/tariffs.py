"""The tariffs that the program knows, what is usually exempt, and which procedure is counted by which.

All of it is data under ``db/seeds``: a new circular is a new line there.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import db
from desk_app.domain import tariff as rules
from desk_app.domain.tariff import Basis, Tariff


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A reason for which the law takes no fee; any other can be typed."""

    reason: str
    basis: str
    verified: bool


@cache
def tariffs() -> Sequence[Tariff]:
    """Return every tariff, those out of force among them.

    >>> [tariff.code for tariff in tariffs()][:2]
    ['ct.copy', 'ct.signature']
    """
    return tuple(
        Tariff(
            code=row["code"],
            name=row["name"],
            basis=Basis(row["basis"]),
            amount=int(row["amount"]),
            first_pages=int(row["first_pages"]),
            amount_after=int(row["amount_after"]),
            most=int(row["most"]),
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_until=date.fromisoformat(row["valid_until"]) if row["valid_until"] else None,
            source=row["source"],
            verified=row["verified"] == "yes",
        )
        for row in rows("tariffs")
    )


def tariff_on(code: str, day: date) -> Tariff | None:
    """Return the tariff of a code that holds on a day.

    >>> tariff_on("ct.signature", date(2023, 6, 13)).amount, tariff_on("ct.signature", date(2016, 6, 13))
    (10000, None)
    """
    return rules.in_force(tariffs(), code, day) if code else None


@cache
def exemptions() -> Sequence[Exemption]:
    """Return the usual reasons for an exemption."""
    return tuple(
        Exemption(reason=row["reason"], basis=row["basis"], verified=row["verified"] == "yes")
        for row in rows("exemptions")
    )


def tariff_of_procedure(code: str) -> str:
    """Return the tariff by which the law counts a procedure of the national catalogue; empty for none.

    >>> tariff_of_procedure("2.000815"), tariff_of_procedure("1.001193")
    ('ct.copy', '')
    """
    return _by_procedure().get(code, "")


@cache
def _by_procedure() -> dict[str, str]:
    return {row["procedure"]: row["tariff"] for row in rows("procedure_tariffs")}


def rows(name: str) -> list[dict[str, str]]:
    """Return the lines of a table under ``db/seeds``."""
    with db.path(f"seeds/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
