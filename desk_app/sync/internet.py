"""The county over HTTPS: one connection for an exchange, and nothing sent that the protocol does not need."""

import ssl
from types import TracebackType

import httpx

from desk_app.sync import messages, wire
from desk_app.sync.transport import Offline, TimedOut, TurnedAway

_CONNECT_S = 10
_ANSWER_S = 60


class Internet:
    """The way to a server by its address."""

    way = "internet"

    def __init__(
        self, address: str, token: str = "", *, answer_s: float = _ANSWER_S, client: httpx.Client | None = None
    ):
        headers = {
            "Content-Type": wire.MEDIA_TYPE,
            "Accept-Encoding": "identity",
            "Accept": "*/*",
            "User-Agent": "motcua",
        }
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._address = address.rstrip("/")
        self._headers = headers
        self._client = client or httpx.Client(
            timeout=httpx.Timeout(answer_s, connect=_CONNECT_S), verify=_trusted(), trust_env=False
        )

    def __enter__(self) -> "Internet":
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection."""
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def ask(self, route: str, body: bytes) -> bytes:
        """Carry a request there and its answer back. Raises ``Offline``, ``TimedOut``, ``TurnedAway``."""
        try:
            answer = self._client.post(f"{self._address}/sync/{route}", content=body, headers=self._headers)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
            raise Offline(str(error)) from error
        except httpx.HTTPError as error:
            raise TimedOut(str(error)) from error
        if answer.status_code == httpx.codes.OK:
            return answer.content
        if answer.status_code in (
            httpx.codes.BAD_GATEWAY,
            httpx.codes.SERVICE_UNAVAILABLE,
            httpx.codes.GATEWAY_TIMEOUT,
        ):
            raise TimedOut(f"{answer.status_code}")
        raise _turned_away(answer)


def _turned_away(answer: httpx.Response) -> TurnedAway:
    try:
        fault = wire.unpack(answer.content, messages.Fault)
    except wire.BadMessage:
        return TurnedAway(answer.status_code)
    return TurnedAway(answer.status_code, fault.reason, fault.said)


def _trusted() -> ssl.SSLContext:
    """Trust what the machine trusts: a province's own authority is installed there, not here."""
    return ssl.create_default_context()
