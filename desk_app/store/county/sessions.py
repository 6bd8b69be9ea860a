"""Sessions of the web page. ``id`` is a digest of what the browser holds: who reads this table cannot sign in by it."""

from sqlalchemy import Connection, delete, select, update

from desk_app.store.county.tables import session
from desk_app.store.county.upsert import put


def read(connection: Connection, id_: str, now: int) -> tuple[bytes, int] | None:
    """Return a session's data and the moment of its end; None where there is none or it is over."""
    row = connection.execute(
        select(session.c.data, session.c.expires_at).where(session.c.id == id_, session.c.expires_at > now)
    ).first()
    return None if row is None else (bytes(row.data), int(row.expires_at))


def write(connection: Connection, id_: str, data: bytes, expires_at: int) -> None:
    """Keep a session's data until a moment."""
    put(connection, session, id=id_, data=data, expires_at=expires_at)


def renew(connection: Connection, id_: str, expires_at: int) -> None:
    """Let a session end later."""
    connection.execute(update(session).where(session.c.id == id_).values(expires_at=expires_at))


def end(connection: Connection, id_: str) -> None:
    """End a session."""
    connection.execute(delete(session).where(session.c.id == id_))


def end_all(connection: Connection) -> None:
    """End every session."""
    connection.execute(delete(session))


def sweep(connection: Connection, now: int) -> int:
    """Remove the sessions that are over; return how many."""
    return connection.execute(delete(session).where(session.c.expires_at <= now)).rowcount
