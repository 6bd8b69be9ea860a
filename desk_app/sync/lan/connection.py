"""One TLS connection to a colleague's PC: who it is, is told by the fingerprint of its certificate."""

import http.client
import ssl
from urllib.parse import urlsplit

from desk_app.errors import DeskError
from desk_app.sync.lan.certificate import asking, fingerprint
from desk_app.sync.transport import Offline, TimedOut

PORT = 47815
"""Where a desk serves unless another program is there already."""

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 60.0
_LARGEST = 32 << 20


class AnotherCertificate(Exception):
    """Whoever answers at the address is not the PC that was paired. Nothing was said to it."""


class _Cut(Exception):
    """The connection ended before the answer."""


class Connection:
    """Asks one address, over one connection as long as that holds. ``pinned`` empty believes any certificate.

    Use it from one thread at a time.
    """

    def __init__(self, address: str, *, pinned: str = "", answer_seconds: float = ANSWER_SECONDS) -> None:
        self._host, self._port = split(address)
        self._pinned = pinned
        self._answer_seconds = answer_seconds
        self._open: http.client.HTTPSConnection | None = None
        self.seen = ""
        """Fingerprint of the certificate met there."""

    def reach(self) -> str:
        """Return the fingerprint of the certificate met there, saying nothing. Raises as ``post`` does."""
        if self._open is None:
            self._connected()
        return self.seen

    def post(self, path: str, body: bytes, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
        """Return status and body of the answer. Raises ``Offline``, ``TimedOut``, ``AnotherCertificate``."""
        was_open = self._open is not None
        try:
            return self._post(path, body, headers or {})
        except _Cut as cut:
            if not was_open:
                raise TimedOut(str(cut)) from cut
        try:  # the other side had let go of a connection that stood idle; requests of the protocol may be repeated
            return self._post(path, body, headers or {})
        except (_Cut, Offline) as cut:
            raise TimedOut(str(cut)) from cut

    def _post(self, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        connection = self._open or self._connected()
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            told = answer.read(_LARGEST)
        except TimeoutError as error:
            self.close()
            raise TimedOut(f"{self._host}:{self._port}") from error
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise _Cut(f"{self._host}:{self._port} {error}") from error
        if answer.will_close or not answer.isclosed():
            self.close()
        return answer.status, told

    def _connected(self) -> http.client.HTTPSConnection:
        connection = http.client.HTTPSConnection(self._host, self._port, context=asking(), timeout=CONNECT_SECONDS)
        try:
            connection.connect()
            self._check(connection)
            connection.sock.settimeout(self._answer_seconds)
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise Offline(f"{self._host}:{self._port}") from error
        except AnotherCertificate:
            connection.close()
            raise
        self._open = connection
        return connection

    def _check(self, connection: http.client.HTTPSConnection) -> None:
        assert isinstance(connection.sock, ssl.SSLSocket)
        self.seen = fingerprint(connection.sock.getpeercert(binary_form=True) or b"")
        if self._pinned and self.seen != self._pinned:
            raise AnotherCertificate(self.seen)

    def close(self) -> None:
        """Let the connection go."""
        if self._open is not None:
            self._open.close()
            self._open = None


def split(address: str) -> tuple[str, int]:
    """Return host and port of an address as people write it. Raises ``DeskError``.

    >>> split("https://192.168.1.20:47815"), split("192.168.1.20"), split("quay2.local:9000")
    (('192.168.1.20', 47815), ('192.168.1.20', 47815), ('quay2.local', 9000))
    """
    try:
        parts = urlsplit(address if "//" in address else f"//{address}", scheme="https")
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or parts.scheme != "https":
        raise DeskError(
            f"“{address}” không phải địa chỉ của một máy.", "Ghi dạng https://192.168.1.20:47815, như máy kia hiện ra."
        )
    return host, port or PORT
