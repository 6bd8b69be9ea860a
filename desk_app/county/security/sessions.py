"""Server-side sessions by Litestar, kept in the county's own table.

The table holds a digest of what the browser holds, a session is written only when it changed, and a sign-in always
begins another session than the one that the browser came with.
"""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from anyio.to_thread import run_sync
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie, MutableScopeHeaders
from litestar.middleware.session.server_side import ServerSideSessionBackend, ServerSideSessionConfig
from litestar.stores.base import Store
from litestar.types import Empty, Message, ScopeSession

from desk_app.store.county import sessions
from desk_app.store.county.office import County

COOKIE: Final = "motcua"
IDLE_SECONDS = 8 * 3600
LONGEST_MS = 12 * 3_600_000
"""A working day: after it everybody signs in again, however busy the session was."""
_RENEW_MS = 300_000
"""A session in use is prolonged at most this often: not a write for every page."""
_LOADED = "motcua_session"

Connection = ASGIConnection[Any, Any, Any, Any]


class SessionStore(Store):
    """Litestar's store of sessions over the county's table."""

    __slots__ = ("_county",)

    def __init__(self, county: County) -> None:
        self._county = county

    async def set(self, key: str, value: str | bytes, expires_in: int | timedelta | None = None) -> None:
        """Keep a session."""
        data = value.encode() if isinstance(value, str) else value
        await run_sync(self._write, key, data, _ms(expires_in))

    async def get(self, key: str, renew_for: int | timedelta | None = None) -> bytes | None:
        """Return a session that is not over, and prolong it."""
        return await run_sync(self._read, key, _ms(renew_for))

    async def delete(self, key: str) -> None:
        """End a session."""
        await run_sync(self._end, key)

    async def delete_all(self) -> None:
        """End every session."""
        await run_sync(self._end, None)

    async def exists(self, key: str) -> bool:
        """Say whether there is such a session."""
        return await run_sync(self._read, key, 0) is not None

    async def expires_in(self, key: str) -> int | None:
        """Return in how many seconds a session ends."""
        return await run_sync(self._left, key)

    def sweep(self) -> int:
        """Remove the sessions that are over."""
        with self._county.writing() as connection:
            return sessions.sweep(connection, self._county.clock())

    def _write(self, key: str, data: bytes, lasts: int) -> None:
        with self._county.writing() as connection:
            sessions.write(connection, _kept_as(key), data, self._county.clock() + lasts)

    def _read(self, key: str, renew: int) -> bytes | None:
        now = self._county.clock()
        with self._county.reading() as connection:
            found = sessions.read(connection, _kept_as(key), now)
        if found is None:
            return None
        if renew and found[1] < now + renew - _RENEW_MS:
            with self._county.writing() as connection:
                sessions.renew(connection, _kept_as(key), now + renew)
        return found[0]

    def _left(self, key: str) -> int | None:
        now = self._county.clock()
        with self._county.reading() as connection:
            found = sessions.read(connection, _kept_as(key), now)
        return None if found is None else (found[1] - now) // 1000

    def _end(self, key: str | None) -> None:
        with self._county.writing() as connection:
            if key is None:
                sessions.end_all(connection)
            else:
                sessions.end(connection, _kept_as(key))


class Backend(ServerSideSessionBackend):
    """Litestar's server-side sessions, writing only what changed and never under an id that came from outside."""

    async def load_from_connection(self, connection: Connection) -> dict[str, Any]:
        """Return the session, and remember how it was."""
        loaded = await super().load_from_connection(connection)
        connection.scope["state"][_LOADED] = dict(loaded)
        return loaded

    async def store_in_message(self, scope_session: ScopeSession, message: Message, connection: Connection) -> None:
        """Keep a session that changed, under a new id; end one that was cleared."""
        loaded = connection.scope["state"].get(_LOADED, {})
        held = connection.cookies.get(self.config.key)
        over = scope_session is Empty or not scope_session
        if scope_session == loaded or (over and not held):
            return
        store = self.config.get_store_from_app(connection.scope["app"])
        if held:
            await self.delete(held, store=store)
        if over:
            self._give(message, Cookie(key=self.config.key, value="null", max_age=0))
            return
        fresh = self.generate_session_id()
        await self.set(fresh, self.serialize_data(scope_session, connection.scope), store=store)
        self._give(message, Cookie(key=self.config.key, value=fresh))

    def _give(self, message: Message, cookie: Cookie) -> None:
        cookie.path, cookie.httponly, cookie.samesite = "/", True, "lax"
        MutableScopeHeaders.from_message(message).add("Set-Cookie", cookie.to_header(header=""))


@dataclass
class SessionConfig(ServerSideSessionConfig):
    """How long sessions last; the browser forgets its half when it is closed."""

    _backend_class = Backend
    key: str = COOKIE
    max_age: int = IDLE_SECONDS
    renew_on_access: bool = True


def _kept_as(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _ms(lasts: int | timedelta | None) -> int:
    if lasts is None:
        return IDLE_SECONDS * 1000
    return int(lasts.total_seconds() * 1000) if isinstance(lasts, timedelta) else lasts * 1000
