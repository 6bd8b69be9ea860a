"""The small TLS server of a desk: it answers colleagues' PCs of the same unit, in the office's own network only."""

import contextlib
import ipaddress
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

from desk_app.errors import DeskError
from desk_app.sync import wire
from desk_app.sync.lan import pairing
from desk_app.sync.lan.certificate import Certificate, serving
from desk_app.sync.lan.connection import PORT
from desk_app.sync.messages import Fault

LARGEST = 32 << 20
"""A request has at most so many bytes; a batch of events and a piece of a paper are far below."""
LOOPBACK = "127.0.0.1"

_SECONDS = 30
_TOGETHER = 16
"""So many PCs may be served at once; the rest wait at the door."""
_PAIR = "/pair/"
_SYNC = "/sync/"

log = logging.getLogger(__name__)


class Answered(Protocol):
    """What comes of a request."""

    @property
    def status(self) -> int:
        """Return the status of HTTP."""
        ...

    @property
    def body(self) -> bytes:
        """Return the answer itself."""
        ...


class House(Protocol):
    """What stands behind the server. It is asked from several threads."""

    def answer(self, route: str, body: bytes, device: str, token: str) -> Answered | None:
        """Answer a PC's request; None where the token is not that PC's."""
        ...

    def offer(self) -> pairing.Offer | None:
        """Return the pairing that is offered now."""
        ...


@dataclass(frozen=True, slots=True)
class _Told:
    status: int
    body: bytes


class Server:
    """Serves on every private address of the PC. ``refresh`` follows the addresses as they come and go."""

    def __init__(
        self,
        house: House,
        own: Certificate,
        *,
        port: int = PORT,
        addresses: Callable[[], Iterable[str]] | None = None,
    ) -> None:
        self._house = house
        self._context = serving(own)
        self._addresses = private_addresses if addresses is None else addresses
        self._doors: dict[str, _Door] = {}
        self._room = threading.BoundedSemaphore(_TOGETHER)
        self.port = port
        self.refresh()

    @property
    def addresses(self) -> list[str]:
        """Return the addresses on which it serves."""
        return sorted(self._doors)

    def refresh(self) -> bool:
        """Open the addresses that came, close those that went; say whether any did."""
        wanted = {address for address in self._addresses() if is_private(address)}
        gone = self._doors.keys() - wanted
        came = wanted - self._doors.keys()
        for address in gone:
            self._doors.pop(address).close()
        for address in sorted(came):
            self._open(address)
        return bool(gone or came)

    def _open(self, address: str) -> None:
        """Serve on one address; where another program has the port, on any port, and then on that everywhere."""
        try:
            door = _Door((address, self.port), self._house, self._context, self._room)
        except OSError:
            if self._doors:
                return
            try:
                door = _Door((address, 0), self._house, self._context, self._room)
            except OSError:  # the address went while we came
                return
        self.port = door.server_address[1]
        self._doors[address] = door

    def close(self) -> None:
        """Serve nobody any more."""
        while self._doors:
            self._doors.popitem()[1].close()


class _Door(ThreadingHTTPServer):
    """Listens on one address."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = False
    request_queue_size = 8

    def __init__(
        self, place: tuple[str, int], house: House, context: ssl.SSLContext, room: threading.BoundedSemaphore
    ) -> None:
        self.house = house
        self._context = context
        self._room = room
        self._talking: set[socket.socket] = set()
        super().__init__(place, _Handler)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.2,), name="lan", daemon=True)
        self._thread.start()

    def server_bind(self) -> None:
        """Bind without asking the name service for our own name, as the base class does: that may take seconds."""
        socket.socket.bind(self.socket, self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "motcua", self.socket.getsockname()[1]

    def verify_request(self, _request: Any, client_address: Any) -> bool:
        """Take only PCs of the office's network, and only so many at once."""
        return is_private(client_address[0]) and self._room.acquire(timeout=1)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Speak TLS on the thread of the connection: a slow handshake holds up nobody else."""
        try:
            request.settimeout(_SECONDS)
            with self._context.wrap_socket(request, server_side=True) as spoken:
                self._talking.add(spoken)
                self.finish_request(spoken, client_address)
        except (OSError, ValueError):  # gone, too slow, or not speaking TLS
            pass
        finally:
            self._room.release()

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Answer until the other side has no more to ask."""
        try:
            super().finish_request(request, client_address)
        finally:
            self._talking.discard(request)

    def close(self) -> None:
        """Hang up on everybody and let the port go."""
        self.shutdown()
        self._thread.join()
        self.server_close()
        for spoken in list(self._talking):
            with contextlib.suppress(OSError):
                spoken.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    server: _Door
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server_version = "motcua"
    sys_version = ""
    timeout = _SECONDS

    def _post(self) -> None:
        """Answer one request."""
        body = self._body()
        if body is None:
            self.close_connection = True
            self._tell(_fault(HTTPStatus.REQUEST_ENTITY_TOO_LARGE))
            return
        try:
            answer = self._answer(body)
        except DeskError:  # the data is busy or the disk full: the other side comes again
            answer = _fault(HTTPStatus.SERVICE_UNAVAILABLE)
        except Exception as fault:  # the other side must hear that nothing came of it; no value of anybody's data
            log.error("lan server: %s", type(fault).__name__)
            answer = _fault(HTTPStatus.INTERNAL_SERVER_ERROR)
        self._tell(answer)

    do_POST = _post  # noqa: N815 - the name by which http.server finds it

    def _answer(self, body: bytes) -> Answered:
        if self.path.startswith(_PAIR):
            return self._pairing(self.path.removeprefix(_PAIR), body)
        if self.path.startswith(_SYNC):
            return self._syncing(self.path.removeprefix(_SYNC), body)
        return _fault(HTTPStatus.NOT_FOUND)

    def _body(self) -> bytes | None:
        most = pairing.LARGEST if self.path.startswith(_PAIR) else LARGEST
        length = self.headers.get("Content-Length", "")
        return self.rfile.read(int(length)) if length.isdecimal() and int(length) <= most else None

    def _pairing(self, step: str, body: bytes) -> Answered:
        offer = self.server.house.offer()
        if offer is None or step not in ("open", "prove"):
            return _fault(HTTPStatus.NOT_FOUND)
        return _Told(HTTPStatus.OK, offer.answer(step, body, self.client_address[0]))

    def _syncing(self, route: str, body: bytes) -> Answered:
        device, _, token = self.headers.get("Authorization", "").removeprefix("Bearer ").partition(".")
        return self.server.house.answer(route, body, device, token) or _fault(HTTPStatus.UNAUTHORIZED)

    def _tell(self, answer: Answered) -> None:
        self.send_response_only(answer.status)
        self.send_header("Content-Type", wire.MEDIA_TYPE)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: who asked when is not for the log."""


def _fault(status: HTTPStatus) -> Answered:
    return _Told(status, wire.pack(Fault("")))


def is_private(address: str) -> bool:
    """Say whether an address is of a network of one's own: an office's, a cable between two PCs, this PC itself.

    >>> [is_private(told) for told in ("192.168.1.20", "10.0.0.9", "169.254.3.4", "127.0.0.1")]
    [True, True, True, True]
    >>> is_private("203.162.4.190") or is_private("8.8.8.8") or is_private("no address")
    False
    """
    try:
        return any(ipaddress.ip_address(address) in network for network in _PRIVATE)
    except ValueError:
        return False


_PRIVATE = tuple(
    ipaddress.ip_network(told)
    for told in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8")
)


def private_addresses() -> list[str]:
    """Return the PC's own IPv4 addresses in private networks, and the loopback."""
    import ifaddr

    told = (ip.ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4)
    return sorted({str(address) for address in told if is_private(str(address))} | {LOOPBACK})
