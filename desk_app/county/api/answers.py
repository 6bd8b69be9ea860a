"""The shapes that the API answers in. Moments are ISO 8601 as the counter's clock shows them; names are stable."""

from collections.abc import Mapping
from datetime import datetime

from litestar.openapi import ResponseSpec
from msgspec import Struct

from desk_app.domain.localtime import local


class Wrong(Struct, frozen=True):
    """Why there is no answer."""

    status_code: int
    title: str
    remedy: str


WRONG: Mapping[int, ResponseSpec] = {
    400: ResponseSpec(Wrong, description="The question is not understood", generate_examples=False),
    401: ResponseSpec(Wrong, description="Nobody is signed in", generate_examples=False),
    404: ResponseSpec(Wrong, description="There is no such thing", generate_examples=False),
    429: ResponseSpec(Wrong, description="Too many questions at once", generate_examples=False),
}
"""What else every handler may answer."""


class Unit(Struct, frozen=True):
    """A commune; ``heard`` is when its longest silent PC was last heard, ``age`` fresh, warn, red or never."""

    code: str
    name: str
    devices: int
    heard: datetime | None
    age: str


class Device(Struct, frozen=True):
    """A PC; ``last_event`` is its last event that the county has, ``waiting`` what it said it still had."""

    id: str
    unit: str
    name: str
    slot: int
    enrolled: datetime
    revoked: datetime | None
    successor: str | None
    heard: datetime | None
    age: str
    last_event: int
    last_event_at: datetime | None
    waiting: int | None
    clock_off_ms: int | None
    program: str | None


def moment(ms: int | None) -> datetime | None:
    """Return a moment with the counter's zone."""
    return None if ms is None else local(ms)
