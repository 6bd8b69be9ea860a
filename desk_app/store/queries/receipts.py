"""The entries of the cash book: always of one counter, by the index that its days lie in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """An entry with its dossier; ``reversed_at`` is when a counter-entry took it back, None where none did."""

    dossier: str
    reception: str
    payer: str
    procedure: str
    collected_at: int
    amount: int
    way: str
    receipt: str
    reverses: str
    reason: str
    slot: int
    reversed_at: int | None


_ROWS = (
    "SELECT d.id, d.reception, d.person_name, d.procedure_name, r.collected_at, r.amount, r.way, r.receipt, "
    "r.reverses, r.reason, r.slot, (SELECT min(b.collected_at) FROM receipt b "
    "WHERE b.rank = r.rank AND b.reverses = r.receipt AND r.receipt <> '') "
    "FROM receipt r JOIN dossier d ON d.rank = r.rank "
)


def last_serial(driver: Any, slot: int) -> int:
    """Return the serial of the last fee receipt that the counter numbered, 0 before the first.

    Numbers are ``slot-serial``, the serial zero-padded: the largest text is the largest number. What a person typed
    from a receipt book of paper is not of that shape, and stands elsewhere in the index.
    """
    row = driver.execute(
        "SELECT receipt FROM receipt WHERE slot = ? AND receipt >= ? AND receipt < ? AND receipt GLOB ? "
        "ORDER BY receipt DESC LIMIT 1",
        (slot, f"{slot}-0", f"{slot}-:", f"{slot}-{'[0-9]' * 7}"),
    ).fetchone()
    return 0 if row is None else int(row[0].partition("-")[2])


def between(driver: Any, slot: int, start: int, end: int) -> list[ReceiptRow]:
    """Return the counter's entries of [start, end), in the order in which they were made."""
    rows = driver.execute(
        f"{_ROWS} WHERE r.slot = ? AND r.collected_at >= ? AND r.collected_at < ? "
        "ORDER BY r.collected_at, r.receipt, d.reception, d.id, r.number",
        (slot, start, end),
    )
    return [ReceiptRow(*row) for row in rows.fetchall()]


def numbered(driver: Any, slot: int, receipt: str) -> list[ReceiptRow]:
    """Return the entries that carry a receipt's number: one a dossier, so that a batch has several."""
    rows = driver.execute(
        f"{_ROWS} WHERE r.slot = ? AND r.receipt = ? ORDER BY d.reception, d.id, r.number", (slot, receipt)
    )
    return [ReceiptRow(*row) for row in rows.fetchall()]


def latest_before(driver: Any, slot: int, moment: int) -> int | None:
    """Return when the counter's last entry before a moment was made."""
    latest: int | None = driver.execute(
        "SELECT max(collected_at) FROM receipt WHERE slot = ? AND collected_at < ?", (slot, moment)
    ).fetchone()[0]
    return latest


def closed_days(driver: Any, slot: int, since: int) -> Iterator[int]:
    """Yield the first moments of the counter's days since a moment that are closed."""
    rows = driver.execute(
        "SELECT day_at FROM cash_day WHERE slot = ? AND day_at >= ? AND closed_at IS NOT NULL", (slot, since)
    )
    for (day_at,) in rows.fetchall():
        yield day_at
