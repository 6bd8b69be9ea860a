"""The way to a colleague's PC in the office, for the protocol: pinned, by a token, found again where it moved."""

from collections.abc import Callable
from http import HTTPStatus

from desk_app.sync import wire
from desk_app.sync.lan.connection import ANSWER_SECONDS, AnotherCertificate, Connection
from desk_app.sync.messages import Fault
from desk_app.sync.transport import Offline, TimedOut, TurnedAway

OTHER_PC = "other-pc"
"""Reason: another PC answers at the address."""


class Lan:
    """A ``Transport`` to the PC whose certificate has that fingerprint.

    ``find`` is asked once where nobody, or another PC, answers at the address; it returns the address at which the
    PC is announced now, or None.
    """

    way = "lan"

    def __init__(
        self,
        address: str,
        *,
        device: str,
        token: str,
        pinned: str,
        find: Callable[[], str | None] | None = None,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self.address = address
        self._headers = {"Authorization": f"Bearer {device}.{token}", "Content-Type": wire.MEDIA_TYPE}
        self._pinned = pinned
        self._find = find
        self._answer_seconds = answer_seconds
        self._connection = self._to(address)

    def ask(self, route: str, body: bytes) -> bytes:
        """Carry a request there and its answer back. Raises ``Offline``, ``TimedOut``, ``TurnedAway``."""
        status, answer = self._post(f"/sync/{route}", body)
        if status == HTTPStatus.OK:
            return answer
        if status == HTTPStatus.SERVICE_UNAVAILABLE:
            raise TimedOut(str(status))
        fault = _fault(answer)
        raise TurnedAway(status, fault.reason, fault.said)

    def _post(self, path: str, body: bytes) -> tuple[int, bytes]:
        try:
            return self._connection.post(path, body, self._headers)
        except (Offline, AnotherCertificate) as error:
            moved = None if self._find is None else self._find()
            self._find = None
            if moved is None or moved == self.address:
                raise _turned(error) from error
        self.address = moved
        self._connection = self._to(moved)
        try:
            return self._connection.post(path, body, self._headers)
        except AnotherCertificate as error:
            raise _turned(error) from error

    def _to(self, address: str) -> Connection:
        return Connection(address, pinned=self._pinned, answer_seconds=self._answer_seconds)

    def close(self) -> None:
        """Let the connection go."""
        self._connection.close()


def _turned(error: Exception) -> Exception:
    if isinstance(error, AnotherCertificate):
        return TurnedAway(0, OTHER_PC, "Máy ở địa chỉ này không phải máy đã ghép đôi. Không gửi gì; ghép đôi lại.")
    return error


def _fault(answer: bytes) -> Fault:
    try:
        return wire.unpack(answer, Fault)
    except wire.BadMessage:
        return Fault("")
