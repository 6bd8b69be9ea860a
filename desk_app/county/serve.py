"""The server as a process: it listens, says where, and ends cleanly when it is asked to."""

import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from desk_app.county.app import build
from desk_app.county.operation import logs
from desk_app.errors import DeskError
from desk_app.store.county.office import County

_GRACE_SECONDS = 20
"""How long a request that is under way may still take at the end."""
_NEAR = "127.0.0.1,::1"
"""Only a proxy on this machine is believed when it says for whom it asks, and that it was asked by HTTPS."""


class NotListening(DeskError):
    """The address or port cannot be had, or the certificate cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """Where and how to serve: port 0 takes a free one; with a certificate, HTTPS without a proxy."""

    host: str = "127.0.0.1"
    port: int = 8766
    tls_cert: Path | None = None
    tls_key: Path | None = None

    @property
    def scheme(self) -> str:
        """Return what stands before the address."""
        return "http" if self.tls_cert is None else "https"


class _Server(uvicorn.Server):
    """uvicorn, which says when it listens."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer, then say so."""
        await super().startup(sockets)
        if self.started:
            self._listening()


def serve(directory: Path, how: Serving, announce: Callable[[str], None]) -> None:
    """Serve a county's data until SIGTERM or Ctrl+C; ``announce`` is told the address once it listens.

    Raises ``NotCounty``, ``DataFault``, ``NotListening``.
    """
    logs.set_up()
    with County.open(directory) as county, _listening(how) as listener:
        address = _address(how, listener)
        server = _Server(_config(county, how), lambda: announce(address))
        _end_quietly()
        server.run(sockets=[listener])


def _config(county: County, how: Serving) -> uvicorn.Config:
    config = uvicorn.Config(
        logs.Logged(build(county)),
        http="h11",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=_NEAR,
        ssl_certfile=how.tls_cert,
        ssl_keyfile=None if how.tls_key is None else str(how.tls_key),
        timeout_keep_alive=75,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        lifespan="on",
    )
    try:
        config.load()
    except OSError as error:
        raise NotListening(
            f"Không dùng được chứng thư TLS {how.tls_cert} ({error.strerror or type(error).__name__}).",
            "Kiểm tra hai tệp chứng thư và khóa: đúng dạng PEM, khớp nhau, tài khoản chạy dịch vụ đọc được.",
        ) from error
    return config


def _listening(how: Serving) -> socket.socket:
    family = socket.AF_INET6 if ":" in how.host else socket.AF_INET
    try:
        listener = socket.create_server((how.host, how.port), family=family, backlog=256)
    except OSError as error:
        raise NotListening(
            f"Không mở được {how.host}:{how.port} ({error.strerror or type(error).__name__}).",
            "Chọn cổng khác bằng --port, hoặc dừng chương trình đang giữ cổng ấy.",
        ) from error
    # asyncio does so only for sockets that name their protocol; without it, heads and body of an answer wait 40 ms for
    # each other. What is accepted inherits it.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _address(how: Serving, listener: socket.socket) -> str:
    name: Any = listener.getsockname()
    host, port = name[0], name[1]
    return f"{how.scheme}://{f'[{host}]' if ':' in host else host}:{port}"


def _end_quietly() -> None:
    """uvicorn raises the signal anew when it has ended: by then all is done, and the process ends with 0."""
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda _number, _frame: None)
