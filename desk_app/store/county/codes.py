"""One-time codes of enrolment, kept by their SHA-256."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, or_, select, update

from desk_app.store.county.tables import code


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A code that nobody has used yet."""

    unit: str
    expires_at: int
    made_by: str


def add(connection: Connection, hash_: str, *, unit: str, expires_at: int, made_by: str) -> None:
    """Keep a code until it is used or its time is over."""
    connection.execute(insert(code).values(hash=hash_, unit=unit, expires_at=expires_at, made_by=made_by))


def take(connection: Connection, hash_: str, *, device: str, now: int) -> str | None:
    """Use a code for a PC and return the commune it opens; None where it is unknown, over, or used by another.

    The same PC may use it again until its time is over: the first answer may have been lost on the way.
    """
    open_to = or_(code.c.used_at.is_(None), code.c.device == device)
    taken = connection.execute(
        update(code).where(code.c.hash == hash_, code.c.expires_at > now, open_to).values(used_at=now, device=device)
    )
    if taken.rowcount != 1:
        return None
    return str(connection.execute(select(code.c.unit).where(code.c.hash == hash_)).scalar_one())


def is_used(connection: Connection, hash_: str) -> bool:
    """Say whether a PC used the code before."""
    found = connection.execute(select(code.c.used_at).where(code.c.hash == hash_)).scalar()
    return found is not None


def waiting(connection: Connection, now: int) -> list[Waiting]:
    """Return the codes that may still be used, the one that ends first on top."""
    rows = connection.execute(
        select(code.c.unit, code.c.expires_at, code.c.made_by)
        .where(code.c.used_at.is_(None), code.c.expires_at > now)
        .order_by(code.c.expires_at)
    )
    return [Waiting(unit=row.unit, expires_at=row.expires_at, made_by=row.made_by) for row in rows]
