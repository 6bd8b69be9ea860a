"""The ledger: append-only, gapless per device, hash-chained, in the order of the hybrid logical clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desk_app.domain import clock
from desk_app.domain.event import Event, Fact
from desk_app.store import codec, statements, tables
from desk_app.store.codec import FIRST_LINK, Row

_INSERT = statements.insert(tables.event)
_NEW_HEAD = statements.insert(tables.head)
_MOVE_HEAD = "UPDATE head SET seq = ?, clock = ?, hash = ? WHERE device = ?"
_OF_SUBJECT = f"{statements.select_all(tables.event)} WHERE subject = ?"
_OF_SUBJECTS = f"{statements.select_all(tables.event)} WHERE subject IN"
_BLOCK = 500
_HEAD = f"{statements.select_all(tables.head)} WHERE device = ?"


@dataclass(frozen=True, slots=True)
class Head:
    """The last event of a device: its seq, its clock, its hash."""

    device: str
    seq: int
    clock: int
    hash: bytes


class BrokenChain(Exception):
    """An event that does not continue its device's chain: a gap, a fork, or a changed row."""

    def __init__(self, device: str, seq: int, why: str) -> None:
        super().__init__(f"{device} #{seq}: {why}")
        self.device = device
        self.seq = seq
        self.why = why


def head(driver: Any, device: str) -> Head:
    """Return the device's last event, or the beginning where it has none."""
    row = driver.execute(_HEAD, (device,)).fetchone()
    return Head(device, 0, 0, FIRST_LINK) if row is None else Head(*row)


def latest_clock(driver: Any) -> int:
    """Return the largest clock heard of from any device, 0 in an empty ledger."""
    (latest,) = driver.execute("SELECT coalesce(max(clock), 0) FROM head").fetchone()
    return int(latest)


class Tape:
    """Writes one device's events within one transaction: seq, clock and hash are given here.

    Rows wait in memory until ``flush`` so that an import writes them in bulk.
    """

    def __init__(self, driver: Any, last: Head, latest: int, now: int, actor: str) -> None:
        self._driver = driver
        self.last = last
        self.latest = latest
        self._now = now
        self._actor = actor
        self._waiting: list[Row] = []

    def append(self, subject: str, fact: Fact, happened: int | None = None) -> Event:
        """Give the fact its place at the end of the chain."""
        last = self.last
        seq, stamp = last.seq + 1, clock.tick(self.latest, self._now)
        moment = self._now if happened is None else happened
        encoded, stored = codec.settled(fact)
        unhashed = (last.device, seq, stamp, subject, fact.kind, moment, self._actor, encoded)
        link = codec.link(last.hash, unhashed)
        self._waiting.append((*unhashed, link))
        self.last = Head(last.device, seq, stamp, link)
        self.latest = stamp
        return Event(last.device, seq, stamp, subject, fact.kind, moment, self._actor, stored)

    def flush(self) -> None:
        """Write what waits, and where the chain now ends."""
        if self._waiting:
            write_rows(self._driver, self._waiting)
            set_head(self._driver, self.last)
            self._waiting = []


def write_rows(driver: Any, rows: Sequence[Row]) -> None:
    """Insert event rows whose place in their chain was checked."""
    if len(rows) == 1:
        driver.execute(_INSERT, rows[0])
    else:
        driver.executemany(_INSERT, rows)


def set_head(driver: Any, last: Head) -> None:
    """Record where a device's chain ends."""
    if driver.execute(_MOVE_HEAD, (last.seq, last.clock, last.hash, last.device)).rowcount == 0:
        driver.execute(_NEW_HEAD, (last.device, last.seq, last.clock, last.hash))


def events_of(driver: Any, subject: str) -> list[Event]:
    """Return the subject's events, in no particular order."""
    return [codec.event(row) for row in driver.execute(_OF_SUBJECT, (subject,))]


def histories(driver: Any, subjects: Sequence[str]) -> dict[str, list[Event]]:
    """Return the events of many subjects, of each in no particular order."""
    found: dict[str, list[Event]] = {subject: [] for subject in subjects}
    for start in range(0, len(subjects), _BLOCK):
        block = tuple(subjects[start : start + _BLOCK])
        for row in driver.execute(f"{_OF_SUBJECTS} ({','.join('?' * len(block))})", block):
            found[row[3]].append(codec.event(row))
    return found


def _continued(last: Head, row: Row) -> Head:
    device, seq, stamp = row[0], row[1], row[2]
    if seq != last.seq + 1:
        raise BrokenChain(device, seq, f"gap after #{last.seq}")
    if stamp <= last.clock:
        raise BrokenChain(device, seq, "clock runs backwards")
    if codec.link(last.hash, row[:8]) != row[8]:
        raise BrokenChain(device, seq, "hash does not continue the chain")
    return Head(device, seq, stamp, row[8])


def rows_between(driver: Any, device: str, after: int, until: int) -> list[Row]:
    """Return a stretch of a device's chain, in order."""
    query = f"{statements.select_all(tables.event)} WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq"
    return list(driver.execute(query, (device, after, until)).fetchall())


def unfolded(driver: Any) -> dict[str, tuple[int, int]]:
    """Return the devices whose chain goes on after what was folded of it: device → (folded, last)."""
    found = driver.execute(
        "SELECT head.device, coalesce(folded.seq, 0), head.seq FROM head "
        "LEFT JOIN folded ON folded.device = head.device WHERE head.seq > coalesce(folded.seq, 0) ORDER BY head.device"
    )
    return {device: (after, last) for device, after, last in found.fetchall()}


def set_folded(driver: Any, device: str, seq: int) -> None:
    """Record up to which event a device's dossiers are folded."""
    driver.execute(
        "INSERT INTO folded (device, seq) VALUES (?, ?) ON CONFLICT (device) DO UPDATE SET seq = excluded.seq",
        (device, seq),
    )


def with_rows(driver: Any, subjects: Sequence[str]) -> set[str]:
    """Return which of the dossiers were folded before, alone or into another."""
    found: set[str] = set()
    for start in range(0, len(subjects), _BLOCK):
        block = tuple(subjects[start : start + _BLOCK])
        marks = ",".join("?" * len(block))
        for query in (
            f"SELECT id FROM dossier WHERE id IN ({marks})",
            f"SELECT subject FROM twin WHERE subject IN ({marks})",
        ):
            found |= {subject for (subject,) in driver.execute(query, block).fetchall()}
    return found


def first_fault(driver: Any) -> BrokenChain | None:
    """Recompute every chain from its beginning and return the first event that does not hold, or None."""
    last: Head | None = None
    for row in driver.execute(f"{statements.select_all(tables.event)} ORDER BY device, seq"):
        if last is None or last.device != row[0]:
            fault = None if last is None else _head_fault(driver, last)
            if fault is not None:
                return fault
            last = Head(row[0], 0, 0, FIRST_LINK)
        try:
            last = _continued(last, row)
        except BrokenChain as broken:
            return broken
    if last is not None:
        return _head_fault(driver, last) or _missing_device(driver)
    return _missing_device(driver)


def _head_fault(driver: Any, last: Head) -> BrokenChain | None:
    known = head(driver, last.device)
    return None if known == last else BrokenChain(last.device, known.seq, f"events end at #{last.seq}")


def _missing_device(driver: Any) -> BrokenChain | None:
    row = driver.execute("SELECT device, seq FROM head WHERE device NOT IN (SELECT device FROM event)").fetchone()
    return None if row is None else BrokenChain(row[0], row[1], "no event of this device is left")
