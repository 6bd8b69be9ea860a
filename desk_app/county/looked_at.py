"""Who looked at what: a row for every page that somebody signed in was shown."""

from typing import Any

from anyio.to_thread import run_sync
from litestar import Request
from litestar.types import Message, Scope

from desk_app.store.county import audit
from desk_app.store.county.office import County
from desk_app.store.county.people import Person

_SHOWN = "motcua_shown"


async def remember_status(message: Message, scope: Scope) -> None:
    """Keep how the answer began for ``note``."""
    if message["type"] == "http.response.start":
        scope["state"][_SHOWN] = message["status"] == 200


async def note(request: Request[Any, Any, Any]) -> None:
    """Write down a page that was shown, with the commune it is about: the path's parameter ``unit``.

    The query is left out: it may hold a name that was searched for. A handler with ``opt={"audit": False}`` shows
    nothing that is anybody's.
    """
    reader = request.scope.get("user")
    looked = request.method == "GET" and request.scope["state"].get(_SHOWN)
    if not looked or not isinstance(reader, Person) or request.scope["route_handler"].opt.get("audit") is False:
        return
    unit = str(request.path_params.get("unit", ""))
    await run_sync(_write, request.app.state.county, reader.id, request.url.path, unit)


def _write(county: County, reader: str, path: str, unit: str) -> None:
    with county.writing() as connection:
        audit.note(connection, at=county.clock(), person=reader, did="look", what=path, unit=unit)
