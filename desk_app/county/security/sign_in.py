"""From a session, or a reader's token, to the person who asks."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from anyio.to_thread import run_sync
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException
from litestar.middleware.authentication import AuthenticationResult
from litestar.middleware.session.server_side import ServerSideSessionBackend
from litestar.security.session_auth import SessionAuth, SessionAuthMiddleware

from desk_app.county.security.sessions import LONGEST_MS, SessionConfig
from desk_app.store.county import people
from desk_app.store.county.office import County
from desk_app.store.county.people import Person
from desk_app.usecases.county import people as verbs
from desk_app.usecases.county import tokens

OPEN = ["^/static/", "^/sync/", "^/dang-nhap$", "^/healthz$", "^/metrics$"]
"""Where nobody has to be signed in: each of these asks for what it needs by itself."""
API = "/api/"

Connection = ASGIConnection[Any, Any, Any, Any]
Session = dict[str, Any]


class Authentication(SessionAuthMiddleware):
    """Litestar's authentication by session; the API takes a person's token as well."""

    async def authenticate_request(self, connection: Connection) -> AuthenticationResult:
        """Return who asks. Raises ``NotAuthorizedException``."""
        scheme, _, token = connection.headers.get("authorization", "").partition(" ")
        if connection.url.path.startswith(API) and scheme.lower() == "bearer":
            reader = await run_sync(by_token, connection.app.state.county, token.strip())
            if reader is None:
                raise NotAuthorizedException("no such token")
            return AuthenticationResult(user=reader, auth=None)
        return await super().authenticate_request(connection)


def authentication(county: County) -> SessionAuth[Person, ServerSideSessionBackend]:
    """Return the way in."""
    return SessionAuth(
        retrieve_user_handler=_by_session(county),
        session_backend_config=SessionConfig(),
        authentication_middleware_class=Authentication,
        exclude=OPEN,
        exclude_http_methods=["OPTIONS"],
    )


def begun(person: Person, now: int) -> Session:
    """Return what a session remembers of the person who signed in."""
    return {"person": person.id, "stamp": verbs.stamp(person), "at": now, "nonce": secrets.token_hex(8)}


def by_token(county: County, token: str) -> Person | None:
    """Return whom a token stands for, as a reader whatever their role is."""
    person = tokens.holder(county, token)
    if person is None:
        return None
    return replace(person, role=people.Role.READER, password="")


def _by_session(county: County) -> Callable[[Session, Connection], Any]:
    async def find(session: Session, _connection: Connection) -> Person | None:
        return await run_sync(_reader, county, session)

    return find


def _reader(county: County, session: Session) -> Person | None:
    """Return who signed in; None once they may not any more, their password is another, or the day is over."""
    with county.reading() as connection:
        person = people.by_id(connection, str(session.get("person")))
    if person is None or not person.active or session.get("stamp") != verbs.stamp(person):
        return None
    if county.clock() > int(session.get("at", 0)) + LONGEST_MS:
        return None
    return replace(person, password="")
