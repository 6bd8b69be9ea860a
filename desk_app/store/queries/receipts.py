"""The entries of the cash book."""

from typing import Any


def last_serial(driver: Any, slot: int) -> int:
    """Return the serial of the last fee receipt that the counter numbered, 0 before the first.

    Numbers are ``slot-serial``, the serial zero-padded: the largest text is the largest number.
    """
    row = driver.execute(
        "SELECT receipt FROM receipt WHERE slot = ? AND receipt GLOB ? ORDER BY receipt DESC LIMIT 1",
        (slot, f"{slot}-{'[0-9]' * 7}"),
    ).fetchone()
    return 0 if row is None else int(row[0].partition("-")[2])
