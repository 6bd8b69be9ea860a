"""PCs that were enrolled, and what was last heard of each."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, and_, func, insert, or_, select, update

from desk_app.store.county.tables import arrival, device, hearing
from desk_app.store.county.upsert import once


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A PC as the county knows it. ``waiting``: events that it said it still had when it was last heard."""

    id: str
    unit: str
    name: str
    slot: int
    verify_key: str
    box_key: str
    enrolled_at: int
    revoked_at: int | None = None
    successor: str | None = None
    heard_at: int | None = None
    protocol: int | None = None
    program: str | None = None
    clock_off_ms: int | None = None
    waiting: int | None = None
    last_seq: int = 0
    """Its last event that the county has."""
    last_at: int | None = None
    """When that event arrived."""


_OWN = [column for column in device.c if column.name != "token_hash"]
_NEWEST = (
    select(arrival.c.unit, arrival.c.device, func.max(arrival.c.seq).label("seq"), func.max(arrival.c.at).label("at"))
    .group_by(arrival.c.unit, arrival.c.device)
    .subquery()
)
_ALL = select(*_OWN, func.coalesce(_NEWEST.c.seq, 0).label("last_seq"), _NEWEST.c.at.label("last_at")).select_from(
    device.outerjoin(_NEWEST, and_(_NEWEST.c.unit == device.c.unit, _NEWEST.c.device == device.c.id))
)


def everyone(connection: Connection, unit: str | None = None) -> list[Enrolled]:
    """Return every PC, or those of one commune, by commune and slot."""
    wanted = _ALL if unit is None else _ALL.where(device.c.unit == unit)
    return [_enrolled(row) for row in connection.execute(wanted.order_by(device.c.unit, device.c.slot, device.c.id))]


def by_id(connection: Connection, id_: str) -> Enrolled | None:
    """Return the PC of that id."""
    row = connection.execute(_ALL.where(device.c.id == id_)).first()
    return None if row is None else _enrolled(row)


def by_token(connection: Connection, token_hash: str) -> Enrolled | None:
    """Return the PC whose token has that SHA-256, revoked or not."""
    row = connection.execute(select(*_OWN).where(device.c.token_hash == token_hash)).first()
    return None if row is None else _enrolled(row)


def called(connection: Connection, told: str) -> list[Enrolled]:
    """Return the PCs that a person may mean: by the whole id, else by name, else by how the id begins."""
    begins = device.c.id.startswith(told.lower(), autoescape=True)
    found = [_enrolled(row) for row in connection.execute(_ALL.where(or_(device.c.name == told, begins)))]
    exact = [pc for pc in found if pc.id == told.lower()] or [pc for pc in found if pc.name == told]
    return exact or found


def add(connection: Connection, new: Enrolled, token_hash: str) -> None:
    """Add a PC with the SHA-256 of its token."""
    values = {column.name: getattr(new, column.name) for column in _OWN}
    connection.execute(insert(device).values(**values, token_hash=token_hash))


def set_token(connection: Connection, id_: str, token_hash: str) -> None:
    """Give a PC another token: the one before no longer opens anything."""
    connection.execute(update(device).where(device.c.id == id_).values(token_hash=token_hash))


def readmit(connection: Connection, id_: str, token_hash: str, at: int) -> None:
    """Let a PC in again, by another token; what it was revoked for is over."""
    again = {"token_hash": token_hash, "revoked_at": None, "enrolled_at": at}
    connection.execute(update(device).where(device.c.id == id_).values(again))


def next_slot(connection: Connection, unit: str) -> int:
    """Return the slot after the highest that the commune's PCs have."""
    highest = connection.execute(select(func.max(device.c.slot)).where(device.c.unit == unit)).scalar_one()
    return (highest or 0) + 1


def revoke(connection: Connection, id_: str, at: int) -> bool:
    """Take nothing more from a PC; say whether it was not revoked before."""
    done = connection.execute(
        update(device).where(device.c.id == id_, device.c.revoked_at.is_(None)).values(revoked_at=at)
    )
    return done.rowcount == 1


def succeed(connection: Connection, id_: str, successor: str) -> None:
    """Note that a PC goes on under another identity."""
    connection.execute(update(device).where(device.c.id == id_).values(successor=successor))


def heard(connection: Connection, id_: str, at: int, **told: Any) -> None:
    """Note that a PC was heard, with what it told: ``protocol``, ``program``, ``clock_off_ms``, ``waiting``."""
    connection.execute(update(device).where(device.c.id == id_).values(heard_at=at, **told))
    once(connection, hearing, device=id_, at=at)


def _enrolled(row: Row[*tuple[Any, ...]]) -> Enrolled:
    return Enrolled(**row._asdict())
