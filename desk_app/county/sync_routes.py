"""What PCs ask: bytes in, bytes out. The protocol itself is in ``sync``; here is only the way to it.

The whole request is here before anything is done with it: one that is cut in the middle changes nothing.
"""

import asyncio
import logging
from typing import Any

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from litestar import Request, Response, post
from litestar.di import NamedDependency

from desk_app.county.operation.logs import place
from desk_app.county.security import limits
from desk_app.store.county.office import County
from desk_app.sync import wire
from desk_app.sync.answer import ROUTES, Answer
from desk_app.usecases.county.catch_up import catch_up_all
from desk_app.usecases.county.exchange import answer

LARGEST = 16 << 20
"""A batch of events is some hundred kB, a piece of a paper 1 MiB."""
AT_ONCE = 8
_FOLD_AFTER_SECONDS = 1.0
_FOLD_AT_LAST_SECONDS = 30
_ROOM = "/sync/"
_LOG = logging.getLogger("motcua.county")

AnyRequest = Request[Any, Any, Any]
_OPT = {"exclude_from_auth": True, "exclude_from_csrf": True, "audit": False}


@post(
    [_ROOM + route for route in (*ROUTES, "succeed")],
    include_in_schema=False,
    request_max_body_size=LARGEST,
    middleware=[limits.SYNC.middleware],
    opt=_OPT,
    status_code=200,
)
async def exchange(request: AnyRequest, county: NamedDependency[County]) -> Response[bytes]:
    """Answer a PC that the county took in."""
    return await _answered(request, county)


@post(
    _ROOM + "join",
    include_in_schema=False,
    request_max_body_size=LARGEST,
    middleware=[limits.JOIN.middleware],
    opt=_OPT,
    status_code=200,
)
async def join(request: AnyRequest, county: NamedDependency[County]) -> Response[bytes]:
    """Take a PC in by its one-time code."""
    return await _answered(request, county)


async def _answered(request: AnyRequest, county: County) -> Response[bytes]:
    """Answer in a thread, few at once: the pages stay quick while twenty communes send."""
    body = await request.body()
    route = request.url.path.removeprefix(_ROOM)
    told: Answer = await run_sync(answer, county, _token(request), route, body, limiter=request.app.state.sync_threads)
    if route == "push" and told.status == 200:
        request.app.state.folding.soon()
    return Response(told.body, status_code=told.status, media_type=wire.MEDIA_TYPE)


def _token(request: AnyRequest) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


class Folding:
    """Folds what arrived, a moment after it did, so that whoever asks for figures does not wait for it."""

    def __init__(self, county: County) -> None:
        self._county = county
        self._wanted = asyncio.Event()

    def soon(self) -> None:
        """Fold within a moment."""
        self._wanted.set()

    async def run(self) -> None:
        """Fold whenever something arrived, for ever."""
        while True:
            await self._wanted.wait()
            await self._until_quiet()
            try:
                await run_sync(catch_up_all, self._county)
            except Exception as error:
                # Whoever asks for figures folds what is left, and the next push tries again.
                _LOG.error("not folded", extra={"error": type(error).__name__, "where": place(error)})

    async def _until_quiet(self) -> None:
        """Wait until nothing has arrived for a moment: folding and taking in stand in each other's way."""
        for _ in range(_FOLD_AT_LAST_SECONDS):
            self._wanted.clear()
            await asyncio.sleep(_FOLD_AFTER_SECONDS)
            if not self._wanted.is_set():
                return


def threads() -> CapacityLimiter:
    """Return what keeps the PCs' requests to few threads."""
    return CapacityLimiter(AT_ONCE)


HANDLERS = (exchange, join)
