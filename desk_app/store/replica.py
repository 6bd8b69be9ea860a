"""What an exchange asks of a ledger: where each chain stands, what is missing, rows to send, seals.

Plain driver SQL in the common subset, so that it runs on a desk's file and on a commune's partitions alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desk_app.store import ledger
from desk_app.store.codec import FIRST_LINK


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A device's chain as it stands here: its last event, how many events there are, the last one's hash."""

    seq: int
    count: int
    hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A device's keys as the ledger knows them."""

    name: str
    verify_key: str
    box_key: str
    enrolled: bool
    vouched: bool
    revoked_after: int | None
    """Of a revoked PC the last event that still counts, None of one that is not revoked."""

    @property
    def revoked(self) -> bool:
        """Say whether the county takes nothing more from it."""
        return self.revoked_after is not None


def chains(driver: Any) -> dict[str, Chain]:
    """Return every device's chain. The counting is what tells that a row in the middle is gone."""
    heads = driver.execute("SELECT device, seq, hash FROM head").fetchall()
    (count,) = driver.execute("SELECT count(*) FROM event").fetchone()
    counts: dict[str, int] = {}
    if count != sum(seq for _, seq, _ in heads):  # else every one of them is there
        counts = dict(driver.execute("SELECT device, count(*) FROM event GROUP BY device").fetchall())
        counts = {device: counts.get(device, 0) for device, _, _ in heads}
    return {device: Chain(seq=seq, count=counts.get(device, seq), hash=bytes(told)) for device, seq, told in heads}


def ends(driver: Any, devices: Iterable[str]) -> dict[str, Chain]:
    """Return where some devices' chains end, uncounted (-1)."""
    found = {device: ledger.head(driver, device) for device in devices}
    return {device: Chain(seq=last.seq, count=-1, hash=bytes(last.hash)) for device, last in found.items() if last.seq}


def hash_at(driver: Any, device: str, seq: int) -> bytes | None:
    """Return the hash of an event, the first link before a chain's first event, None where there is no such event."""
    if seq == 0:
        return FIRST_LINK
    row = driver.execute("SELECT hash FROM event WHERE device = ? AND seq = ?", (device, seq)).fetchone()
    return None if row is None else bytes(row[0])


def hashes(driver: Any, device: str, after: int, until: int) -> dict[int, bytes]:
    """Return the hashes of a stretch of a chain by seq."""
    rows = driver.execute(
        "SELECT seq, hash FROM event WHERE device = ? AND seq > ? AND seq <= ?", (device, after, until)
    )
    return {seq: bytes(told) for seq, told in rows.fetchall()}


def nameless(driver: Any) -> set[str]:
    """Return the chains of which no event of any kind says whose they are: branches are among them."""
    found = driver.execute(
        "SELECT head.device FROM head LEFT JOIN device ON device.id = head.device WHERE device.id IS NULL"
    )
    return {device for (device,) in found.fetchall()}


def holes(driver: Any, device: str) -> list[tuple[int, int]]:
    """Return the stretches (after, until] of a chain that are missing before its head."""
    found: list[tuple[int, int]] = []
    last = 0
    for (seq,) in driver.execute("SELECT seq FROM event WHERE device = ? ORDER BY seq", (device,)).fetchall():
        if seq > last + 1:
            found.append((last, seq - 1))
        last = seq
    head = ledger.head(driver, device).seq
    return found if last >= head else [*found, (last, head)]


def seals(driver: Any, device: str, after: int, most: int) -> list[tuple[int, bytes]]:
    """Return the first seals after a seq, in order."""
    found = driver.execute(
        "SELECT seq, signature FROM seal WHERE device = ? AND seq > ? ORDER BY seq LIMIT ?", (device, after, most)
    )
    return [(seq, bytes(signature)) for seq, signature in found.fetchall()]


def add_seals(driver: Any, seals: Sequence[tuple[str, int, bytes]]) -> None:
    """Keep seals: device, seq, signature; the first at a place stays."""
    if seals:
        driver.executemany("INSERT INTO seal (device, seq, signature) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", seals)


def authority(driver: Any) -> str:
    """Return the county's device in this commune as a PC that joined it vouches for it, empty where none did."""
    row = driver.execute("SELECT id FROM device WHERE county = 1 AND vouched = 1 AND revoked IS NULL").fetchone()
    return "" if row is None else str(row[0])


def known(driver: Any, device: str) -> Known | None:
    """Return what the ledger knows of a device's keys, None of one it never heard of."""
    row = driver.execute(
        "SELECT name, verify_key, box_key, enrolled, vouched, revoked, revoked_after FROM device WHERE id = ?",
        (device,),
    ).fetchone()
    if row is None:
        return None
    name, verify_key, box_key, enrolled, vouched, revoked, revoked_after = row
    return Known(
        name=name,
        verify_key=verify_key,
        box_key=box_key,
        enrolled=bool(enrolled),
        vouched=bool(vouched),
        revoked_after=None if revoked is None else revoked_after,
    )
