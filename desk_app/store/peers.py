"""Whom this PC exchanges with, what each holds of ours, how meetings went, and what was refused."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from typing import Any

COUNTY = "county"
DESK = "desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """The county or a colleague's PC. Moments are UTC ms; ``fault`` is empty after a meeting that went well."""

    id: str
    """Its device id; the county's is its identity in this commune."""
    kind: str
    name: str
    address: str = ""
    verify_key: str = ""
    box_key: str = ""
    pinned: str = ""
    met_at: int | None = None
    tried_at: int | None = None
    failures: int = 0
    fault: str = ""
    way: str = ""
    clock_off_ms: int = 0
    waiting_there: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One exchange that was tried; ``outcome`` is complete, partial, offline or refused."""

    id: str
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Events that one side would not take; ``ours`` where the peer refused what we sent."""

    peer: str
    device: str
    seq: int
    reason: str
    at: int
    ours: bool
    segment: bytes = b""


_COLUMNS = ", ".join(field.name for field in fields(Peer))
_HELD = ", ".join("?" * len(fields(Peer)))
_SET = ", ".join(f"{field.name} = excluded.{field.name}" for field in fields(Peer) if field.name != "id")


def put(driver: Any, peer: Peer) -> None:
    """Record a peer, or replace what is known of it."""
    driver.execute(
        f"INSERT INTO peer ({_COLUMNS}) VALUES ({_HELD}) ON CONFLICT (id) DO UPDATE SET {_SET}", astuple(peer)
    )


def every(driver: Any) -> list[Peer]:
    """Return every peer, the county first."""
    found = driver.execute(f"SELECT {_COLUMNS} FROM peer ORDER BY kind, name, id").fetchall()
    return [_peer(row) for row in found]


def of(driver: Any, id: str) -> Peer | None:
    """Return the peer with that device id."""
    row = driver.execute(f"SELECT {_COLUMNS} FROM peer WHERE id = ?", (id,)).fetchone()
    return None if row is None else _peer(row)


def county(driver: Any) -> Peer | None:
    """Return the county that this PC joined."""
    row = driver.execute(f"SELECT {_COLUMNS} FROM peer WHERE kind = ?", (COUNTY,)).fetchone()
    return None if row is None else _peer(row)


def _peer(row: tuple[Any, ...]) -> Peer:
    return Peer(**dict(zip((field.name for field in fields(Peer)), row, strict=True)))


def forget(driver: Any, id: str) -> None:
    """Remove a peer and what it said that it holds."""
    for table, column in (("peer", "id"), ("acknowledged", "peer"), ("paper_held", "peer")):
        driver.execute(f"DELETE FROM {table} WHERE {column} = ?", (id,))


def acknowledge(driver: Any, peer: str, held: Mapping[str, int], now: int, *, said_at: int | None = None) -> None:
    """Record up to which event of each device the peer said, with the same hash, that it holds the chain.

    What was refused up to there is mended by that. Writes only what changed: most greetings say what was said before.
    ``said_at`` is when it was said, where that is not now.
    """
    known = acknowledged(driver, peer)
    for device, seq in held.items():
        if known.get(device) != seq:
            driver.execute(
                "INSERT INTO acknowledged (peer, device, seq, at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (peer, device) DO UPDATE SET seq = excluded.seq, at = excluded.at",
                (peer, device, seq, now if said_at is None else said_at),
            )
    _clear_refusals(driver, peer, held, now)


def acknowledged(driver: Any, peer: str) -> dict[str, int]:
    """Return device → last event that the peer said it holds."""
    return dict(driver.execute("SELECT device, seq FROM acknowledged WHERE peer = ?", (peer,)).fetchall())


def waiting(driver: Any, peer: str) -> int:
    """Return how many events the peer has not said it holds."""
    (count,) = driver.execute(
        "SELECT coalesce(sum(head.seq - coalesce(acknowledged.seq, 0)), 0) FROM head "
        "LEFT JOIN acknowledged ON acknowledged.device = head.device AND acknowledged.peer = ? "
        "WHERE head.seq > coalesce(acknowledged.seq, 0)",
        (peer,),
    ).fetchone()
    return int(count)


def waiting_papers(driver: Any, peer: str) -> list[tuple[str, int]]:
    """Return the papers that are here and that the peer has not said it holds, small first: digest and bytes."""
    found = driver.execute(
        "SELECT digest, bytes FROM paper WHERE here = 1 AND digest NOT IN "
        "(SELECT digest FROM paper_held WHERE peer = ?) ORDER BY bytes, digest",
        (peer,),
    )
    return list(found.fetchall())


def missing_papers(driver: Any) -> list[tuple[str, int]]:
    """Return the papers that events speak of and that are not here, small first: digest and bytes."""
    return list(driver.execute("SELECT digest, bytes FROM paper WHERE here = 0 ORDER BY bytes, digest").fetchall())


def paper_arrived_there(driver: Any, peer: str, digests: Iterable[str], now: int) -> None:
    """Record that the peer said it holds the papers."""
    for digest in digests:
        driver.execute(
            "INSERT INTO paper_held (peer, digest, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (peer, digest, now)
        )


def add_meeting(driver: Any, meeting: Meeting) -> None:
    """Record how an exchange went."""
    driver.execute(f"INSERT INTO meeting VALUES ({', '.join('?' * len(fields(Meeting)))})", astuple(meeting))


def refuse(driver: Any, refused: Refused) -> None:
    """Keep what was refused for inspection; the same refusal once."""
    known = driver.execute(
        "SELECT 1 FROM refused WHERE peer = ? AND device = ? AND seq = ? AND reason = ? AND cleared_at IS NULL",
        (refused.peer, refused.device, refused.seq, refused.reason),
    ).fetchone()
    if known is None:
        driver.execute(
            "INSERT INTO refused (id, peer, device, seq, reason, at, ours, cleared_at, segment) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)",
            (
                secrets.token_hex(16),
                refused.peer,
                refused.device,
                refused.seq,
                refused.reason,
                refused.at,
                int(refused.ours),
                refused.segment,
            ),
        )


def _clear_refusals(driver: Any, peer: str, held: Mapping[str, int], now: int) -> None:
    """Mark refusals as mended that both sides now agree on."""
    standing = driver.execute("SELECT id, device, seq FROM refused WHERE peer = ? AND cleared_at IS NULL", (peer,))
    for id, device, seq in standing.fetchall():
        if seq <= held.get(device, -1):
            driver.execute("UPDATE refused SET cleared_at = ? WHERE id = ?", (now, id))


def is_forked(driver: Any, device: str) -> bool:
    """Say whether a refusal stands because the device's chain is two."""
    row = driver.execute(
        "SELECT 1 FROM refused WHERE device = ? AND reason = 'fork' AND cleared_at IS NULL LIMIT 1", (device,)
    ).fetchone()
    return row is not None


def settle_refusals(driver: Any, device: str, now: int) -> None:
    """Mark every refusal of a device's events as settled."""
    driver.execute("UPDATE refused SET cleared_at = ? WHERE device = ? AND cleared_at IS NULL", (now, device))
