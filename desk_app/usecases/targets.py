"""The usual targets (``db/seeds/targets.csv``): what a period is held against where nobody has set anything else."""

import csv
from datetime import date
from functools import cache

import db


def usual_on(day: date) -> dict[str, float]:
    """Return figure code → least percentage usually asked for on a day.

    The unit's own targets go before them, and the county's before those.

    >>> usual_on(date(2022, 12, 31)), usual_on(date(2023, 6, 14)), usual_on(date(2025, 3, 15))
    ({}, {'rate.paid_online': 30.0}, {'rate.paid_online': 80.0})
    """
    return {code: percent for since, code, percent in _usual() if since <= day}


@cache
def _usual() -> list[tuple[date, str, float]]:
    with db.path("seeds/targets.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return sorted((date.fromisoformat(line["valid_from"]), line["code"], float(line["percent"])) for line in lines)
