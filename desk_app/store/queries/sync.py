"""What exchanging stands at: ends of chains, what peers acknowledged, what waits, what was refused, past meetings.

Instants are UTC milliseconds. Peers themselves are in ``store.peers``.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class HeadLine:
    """The end of a device's chain here, with what is known of the device; ``actor`` wrote the last event."""

    device: str
    seq: int
    clock: int
    name: str
    slot: int
    revoked: str | None
    successor: str
    actor: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Up to which event a peer has said that it holds a device's chain, and when it said so."""

    seq: int
    at: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a peer has not acknowledged yet; ``since`` is when the eldest of it was recorded."""

    events: int
    since: int | None
    papers: int
    paper_bytes: int


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """Events that one side would not take; ``ours`` where the peer refused what this PC sent."""

    id: str
    peer: str
    device: str
    seq: int
    reason: str
    at: int
    ours: int


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One exchange that was tried."""

    peer: str
    way: str
    started_at: int
    ended_at: int
    sent: int
    received: int
    refused: int
    papers_sent: int
    papers_received: int
    outcome: str
    fault: str


def heads(driver: Any) -> list[HeadLine]:
    """Return the end of every chain that is here, the busiest device first."""
    rows = driver.execute(
        "SELECT h.device, h.seq, h.clock, coalesce(d.name, ''), coalesce(d.slot, 0), "
        "d.revoked, coalesce(d.successor, ''), coalesce(e.actor, '') "
        "FROM head h LEFT JOIN device d ON d.id = h.device "
        "LEFT JOIN event e ON e.device = h.device AND e.seq = h.seq ORDER BY h.seq DESC, h.device"
    )
    return [HeadLine(*row) for row in rows]


def acknowledged(driver: Any, peer: str) -> dict[str, Acknowledged]:
    """Return by device what a peer has acknowledged."""
    rows = driver.execute("SELECT device, seq, at FROM acknowledged WHERE peer = ?", (peer,))
    return {device: Acknowledged(seq, at) for device, seq, at in rows}


def waiting(driver: Any, peer: str, device: str | None = None) -> Waiting:
    """Return what waits to be sent to a peer, of one device or all; its own events it has by itself."""
    only, values = ("AND h.device = ?", (peer, peer, device)) if device is not None else ("", (peer, peer))
    events, clock = driver.execute(
        "SELECT coalesce(sum(h.seq - coalesce(a.seq, 0)), 0), min(e.clock) "
        "FROM head h LEFT JOIN acknowledged a ON a.peer = ? AND a.device = h.device "
        "LEFT JOIN event e ON e.device = h.device AND e.seq = coalesce(a.seq, 0) + 1 "
        f"WHERE h.device <> ? AND h.seq > coalesce(a.seq, 0) {only}",
        values,
    ).fetchone()
    papers, size = driver.execute(
        "SELECT count(*), coalesce(sum(p.bytes), 0) FROM paper p WHERE p.here = 1 "
        "AND NOT EXISTS (SELECT 1 FROM paper_held k WHERE k.peer = ? AND k.digest = p.digest)",
        (peer,),
    ).fetchone()
    return Waiting(int(events), None if clock is None else clock >> 16, int(papers), int(size))


def papers_missing(driver: Any) -> int:
    """Return how many papers events speak of that are not here yet."""
    return int(driver.execute("SELECT count(*) FROM paper WHERE here = 0").fetchone()[0])


def refused(driver: Any) -> list[RefusedLine]:
    """Return what was refused and is not cleared yet, the newest first."""
    rows = driver.execute(
        "SELECT id, peer, device, seq, reason, at, ours FROM refused WHERE cleared_at IS NULL ORDER BY at DESC, id"
    )
    return [RefusedLine(*row) for row in rows]


def meetings(driver: Any, limit: int, peer: str | None = None) -> list[MeetingLine]:
    """Return the exchanges that were tried last, with one peer or all, the newest first."""
    where, values = ("WHERE peer = ?", (peer, limit)) if peer is not None else ("", (limit,))
    rows = driver.execute(
        "SELECT peer, way, started_at, ended_at, sent, received, refused, papers_sent, papers_received, outcome, fault "
        f"FROM meeting {where} ORDER BY ended_at DESC, id LIMIT ?",
        values,
    )
    return [MeetingLine(*row) for row in rows]


def letters_waiting(driver: Any) -> int:
    """Return how many letters of direction nobody has read, or owe an explanation."""
    return int(driver.execute("SELECT count(*) FROM letter WHERE state IN ('unread', 'owed')").fetchone()[0])


def matters_waiting(driver: Any) -> int:
    """Return how many matters two counters decided at once and nobody has looked at."""
    return int(driver.execute("SELECT count(*) FROM attention").fetchone()[0])
