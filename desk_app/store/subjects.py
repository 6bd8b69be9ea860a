"""Ids of subjects that every PC must name alike, although each meets them on its own.

A dossier's id is random. A procedure, a period's summary and the unit itself are the same thing wherever they are
typed, so their ids are the first 128 bits of a hash of what they are.
"""

import hashlib
from datetime import date


def _named(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:32]


UNIT = _named("unit")


def procedure_subject(code: str) -> str:
    """Return the id of the procedure with that code."""
    return _named(f"procedure/{code}")


def quarter_subject(period: str) -> str:
    """Return the id of the summary of that period."""
    return _named(f"quarter/{period}")


def cash_subject(day: date, slot: int) -> str:
    """Return the id of the cash book of a counter's day."""
    return _named(f"cash/{day.isoformat()}/{slot}")


def sheet_subject(told: str) -> str:
    """Return the id of a survey sheet that was taken in from a file and tells exactly this."""
    return _named(f"sheet/{told}")
