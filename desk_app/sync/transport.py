"""The way to the other side: bytes there and bytes back, by whatever carries them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar


class Offline(Exception):
    """There is no way to the other side now. Nothing was changed on either."""


class TimedOut(Exception):
    """No answer came in time: the other side may have taken what was sent, and the next exchange finds out."""


class TurnedAway(Exception):
    """The other side answered, and refused the request as a whole. ``reason`` is one of ``reasons``, or empty."""

    def __init__(self, status: int, reason: str = "", said: str = "") -> None:
        super().__init__(f"{status} {reason} {said}".strip())
        self.status = status
        self.reason = reason
        self.said = said


class Transport(Protocol):
    """One way to the other side."""

    @property
    def way(self) -> str:
        """Say which way this is: internet, lan or file."""
        ...

    def ask(self, route: str, body: bytes) -> bytes:
        """Carry a request there and its answer back. Raises ``Offline``, ``TimedOut``, ``TurnedAway``."""
        ...


W = TypeVar("W", bound=Transport)


@contextmanager
def let_go(way: W) -> Iterator[W]:
    """Yield the way and close what it keeps open, if it keeps anything."""
    try:
        yield way
    finally:
        close = getattr(way, "close", None)
        if close is not None:
            close()
