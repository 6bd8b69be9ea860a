"""The banks that the program knows by their BIN; any other BIN can be typed."""

import csv
from dataclasses import dataclass

import db


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """A bank; ``verified`` says that two sources agree on its BIN."""

    bin: str
    short_name: str
    name: str
    verified: bool


def banks() -> list[Bank]:
    """Return the known banks by their short names.

    >>> [bank.short_name for bank in banks()][:3]
    ['ACB', 'Agribank', 'BIDV']
    """
    with db.path("seeds/banks.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [
        Bank(bin=row["bin"], short_name=row["short_name"], name=row["name"], verified=row["verified"] == "yes")
        for row in rows
    ]
    return sorted(found, key=lambda bank: bank.short_name.casefold())


def bank_name(bin_: str) -> str:
    """Return a bank's short name, its BIN where nobody here knows it.

    >>> bank_name("970436"), bank_name("999999")
    ('Vietcombank', '999999')
    """
    return next((bank.short_name for bank in banks() if bank.bin == bin_), bin_)
