"""The county's server as one Litestar application."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any

from anyio.to_thread import run_sync
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Litestar, Router
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import CacheControlHeader, State
from litestar.di import Provide
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.routes import HTTPRoute
from litestar.static_files import create_static_files_router
from litestar.stores.memory import MemoryStore
from litestar.template import TemplateConfig
from litestar.utils.sync import AsyncCallable

import resources
from desk_app.county import admin, api, faults, looked_at, pages, sync_routes
from desk_app.county.operation import health, metrics
from desk_app.county.security import headers, limits
from desk_app.county.security.sessions import SessionStore
from desk_app.county.security.sign_in import authentication
from desk_app.store.county.office import County
from desk_app.store.faults import DataFault

LARGEST_FORM = 1 << 20
_NO_FORMS = ["^/sync/", "^/static/", "^/healthz$", "^/metrics$"]
"""Where nothing is sent by a browser's form, and no cookie is given."""
_CSRF_SECRET = "csrf_secret"
_SWEEP_SECONDS = 600


def build(county: County) -> Litestar:
    """Return the application over an opened county; whoever opened the county closes it."""
    sessions = SessionStore(county)
    way_in = authentication(county)
    folding = sync_routes.Folding(county)
    limited = {name: MemoryStore() for name in limits.STORES}
    app = Litestar(
        route_handlers=[
            *pages.HANDLERS,
            *admin.HANDLERS,
            api.router(),
            *sync_routes.HANDLERS,
            health.health,
            metrics.metrics,
            _static(),
        ],
        state=State({"county": county, "folding": folding, "sync_threads": sync_routes.threads()}),
        dependencies={"county": Provide(lambda: county, sync_to_thread=False)},
        middleware=[limits.PAGES.middleware, metrics.REQUESTS.middleware, way_in.middleware],
        csrf_config=_csrf(county),
        stores={"sessions": sessions, **limited},
        template_config=TemplateConfig(instance=JinjaTemplateEngine(engine_instance=_templates())),
        openapi_config=api.OPENAPI,
        before_send=[headers.add_headers, looked_at.remember_status],
        after_response=looked_at.note,
        exception_handlers=faults.handlers(),
        request_max_body_size=LARGEST_FORM,
        logging_config=None,
        lifespan=[_beside(lambda: _sweep(sessions, limited)), _beside(folding.run)],
    )
    _call_once(app)
    return app


def _call_once(app: Litestar) -> None:
    """Take off what Litestar 2.25 wraps twice round a handler of several paths that runs in a thread.

    It registers such a handler once a path and wraps its function each time: the answer would be a coroutine.
    """
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            for handler in route.route_handlers:
                while isinstance(handler.fn, AsyncCallable) and isinstance(handler.fn.func, AsyncCallable):
                    handler._fn = handler.fn.func


def _static() -> Router:
    return create_static_files_router(
        path="/static",
        directories=[resources.path("county/static")],
        cache_control=CacheControlHeader(max_age=3600, public=True),
        opt={"audit": False, "exclude_from_auth": True},
        include_in_schema=False,
    )


def _templates() -> Environment:
    """Everything is escaped, and a name that nobody gave is an error rather than nothing; only ``frame`` may lack."""
    environment = Environment(
        loader=FileSystemLoader(resources.path("county/templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["frame"] = None
    return environment


def _csrf(county: County) -> CSRFConfig:
    """Return Litestar's protection of forms; PCs send no cookies and need none."""
    secret = county.setting(_CSRF_SECRET)
    if not secret:
        with county.writing() as connection:
            secret = county.setting_once(connection, _CSRF_SECRET, secrets.token_hex(32))
    return CSRFConfig(secret=secret, cookie_name="motcua_csrf", cookie_httponly=True, exclude=_NO_FORMS)


async def _sweep(sessions: SessionStore, limited: dict[str, MemoryStore]) -> None:
    """Remove sessions and counts that are over, now and then."""
    while True:
        await asyncio.sleep(_SWEEP_SECONDS)
        with contextlib.suppress(DataFault):  # a database that is away: sessions end by their time all the same
            await run_sync(sessions.sweep)
        for store in limited.values():
            await store.delete_expired()


def _beside(work: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[Litestar], AbstractAsyncContextManager[None]]:
    """Return what runs beside the requests as long as the server does."""

    @contextlib.asynccontextmanager
    async def running(_app: Litestar) -> AsyncIterator[None]:
        task = asyncio.get_running_loop().create_task(work())
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    return running
