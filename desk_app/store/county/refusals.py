"""Events that were refused by name, kept for inspection."""

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection as Connection
from sqlalchemy import func, insert, select, update

from desk_app.store.county.tables import refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What was refused: ``sender`` brought it, ``device`` wrote it, from ``seq`` on, for ``reason``."""

    id: str
    unit: str
    sender: str
    device: str
    seq: int
    reason: str
    at: int
    cleared_at: int | None = None


_TOLD = [column for column in refusal.c if column.name != "segment"]


def keep(
    connection: Connection, *, unit: str, sender: str, device: str, seq: int, reason: str, at: int, segment: bytes
) -> str:
    """Keep what was refused and return its id; the same refusal again is the one that is kept already."""
    known = connection.execute(
        select(refusal.c.id).where(
            refusal.c.unit == unit,
            refusal.c.sender == sender,
            refusal.c.device == device,
            refusal.c.seq == seq,
            refusal.c.reason == reason,
            refusal.c.cleared_at.is_(None),
        )
    ).scalar()
    if known is not None:
        return str(known)
    id_ = secrets.token_hex(16)
    values = {"unit": unit, "sender": sender, "device": device, "seq": seq, "reason": reason, "at": at}
    connection.execute(insert(refusal).values(id=id_, segment=segment, **values))
    return id_


def standing(connection: Connection, unit: str | None = None) -> list[Refusal]:
    """Return what was refused and not cleared since, newest first."""
    wanted = select(*_TOLD).where(refusal.c.cleared_at.is_(None)).order_by(refusal.c.at.desc())
    if unit is not None:
        wanted = wanted.where(refusal.c.unit == unit)
    return [Refusal(**row._asdict()) for row in connection.execute(wanted)]


def segment(connection: Connection, id_: str) -> bytes | None:
    """Return the very bytes that were refused."""
    found = connection.execute(select(refusal.c.segment).where(refusal.c.id == id_)).scalar()
    return None if found is None else bytes(found)


def clear(connection: Connection, device: str, at: int, *, unit: str) -> int:
    """Clear what was refused of a PC: its events came whole since, or the matter is settled. Return how many."""
    done = connection.execute(
        update(refusal)
        .where(refusal.c.unit == unit, refusal.c.device == device, refusal.c.cleared_at.is_(None))
        .values(cleared_at=at)
    )
    return done.rowcount


def counted(connection: Connection) -> dict[str, int]:
    """Return how many refusals stand, by reason."""
    rows = connection.execute(
        select(refusal.c.reason, func.count().label("standing"))
        .where(refusal.c.cleared_at.is_(None))
        .group_by(refusal.c.reason)
    )
    return {row.reason: row.standing for row in rows}
