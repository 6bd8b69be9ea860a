"""Help that was given at the counters, counted."""

from typing import Any


def counts(driver: Any, start: int, end: int) -> dict[str, int]:
    """Return how often each help was given in [start, end), in UTC ms; the unit's counters together."""
    rows = driver.execute(
        "SELECT help, count(*) FROM assistance WHERE given_at >= ? AND given_at < ? GROUP BY help", (start, end)
    )
    return dict(rows.fetchall())
