"""Logs for machines to read: one JSON object a line on stderr, about requests, never about people.

A request is told by its route (``/don-vi/{unit}``), never by its path or query: those may name a dossier or somebody
who was searched for. No header, body or cookie is ever logged.
"""

import json
import logging
import sys
import time
from datetime import UTC, datetime
from typing import IO, Any

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

_LOG = logging.getLogger("motcua.county.request")
FIELDS = ("route", "method", "status", "ms", "bytes", "by", "error", "where", "address", "signal")
"""What may stand in a line beside when, how grave, who says it and what; anything else that is handed over is not."""
_QUIET = frozenset({"/healthz", "/metrics"})


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Of an exception its kind and place stand there, never its words: they may hold a value."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {"at": at, "level": record.levelname.lower(), "logger": record.name}
        line["message"] = record.getMessage() if record.exc_info is None else record.msg
        line |= {name: vars(record)[name] for name in FIELDS if name in vars(record)}
        if record.exc_info is not None and record.exc_info[0] is not None:
            line |= {"error": record.exc_info[0].__name__, "where": place(record.exc_info[1])}
        return json.dumps(line, ensure_ascii=False)


def place(error: BaseException | None) -> str:
    """Return the file and line where an exception was raised."""
    found = None if error is None else error.__traceback__
    while found is not None and found.tb_next is not None:
        found = found.tb_next
    return "" if found is None else f"{found.tb_frame.f_code.co_filename}:{found.tb_lineno}"


def set_up(stream: IO[str] | None = None) -> logging.Handler:
    """Send what the server and its libraries log to stderr, a JSON object a line; return the handler."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())
    for name in ("motcua", "uvicorn"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(logging.INFO)
    logging.getLogger().handlers = [handler]
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    return handler


class Logged:
    """The application with a line logged for each request; outermost, so that refused ones are logged too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, and log how it went."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        begun, told = time.perf_counter(), {"status": 0, "bytes": 0}

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
            elif message["type"] == "http.response.body":
                told["bytes"] += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, counted)
        finally:
            _note(scope, told, begun)


def _note(scope: HTTPScope, told: dict[str, int], begun: float) -> None:
    route = scope.get("path_template") or "-"
    if route in _QUIET and told["status"] < 400:
        return
    reader = scope.get("user")
    told |= {"ms": round((time.perf_counter() - begun) * 1000)}
    by = getattr(reader, "id", "") or ("pc" if str(route).startswith("/sync/") else "-")
    extra = {"route": route, "method": scope["method"], "by": by, **told}
    _LOG.log(logging.ERROR if told["status"] >= 500 else logging.INFO, "request", extra=extra)
