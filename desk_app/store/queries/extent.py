"""From when to when a unit has dossiers."""

from typing import Any


def extent(driver: Any) -> tuple[int, int] | None:
    """Return the first and the last moment of reception, None where there is no dossier."""
    first, last = driver.execute("SELECT min(received_at), max(received_at) FROM reporting").fetchone()
    return None if first is None else (first, last)
