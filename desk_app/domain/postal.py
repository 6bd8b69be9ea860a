"""Postal item (bưu chính công ích): a dossier that came, or a result that goes back, by public post."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


class Direction(StrEnum):
    """In: a dossier on its way to the counter. Out: a result on its way to the citizen."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHandedOver(Fact):
    """The item was handed over: out, by us to the post; in, by the sender to the post.

    The moment of reception of a dossier that came by post is the signing of the handover record
    (QĐ 45/2016/QĐ-TTg art. 7.4), which is the delivery of an inward item.
    """

    kind: ClassVar[str] = "postal.handed_over/1"
    dossier: str
    direction: Direction
    tracking: str
    handed_over_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDelivered(Fact):
    """The item reached its receiver."""

    kind: ClassVar[str] = "postal.delivered/1"
    delivered_at: int
    receiver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostVoided(Fact):
    """The item was entered by mistake; it counts nowhere."""

    kind: ClassVar[str] = "postal.voided/1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalItem:
    """A postal item as it stands. Instants are UTC milliseconds."""

    id: str
    handed_over: PostHandedOver
    delivered_at: int | None = None
    receiver: str = ""
    voided: str | None = None


FACTS: tuple[type[Fact], ...] = (PostHandedOver, PostDelivered, PostVoided)


def fold(events: Iterable[Event]) -> PostalItem | None:
    """Return the item that the events tell of, or None while nobody handed it over."""
    handed_over: PostHandedOver | None = None
    delivered: PostDelivered | None = None
    voided: str | None = None
    subject = ""
    for event in in_order(events):
        subject = event.subject
        match event.fact:
            case PostHandedOver() as fact:
                handed_over = fact
            case PostDelivered() as fact:
                delivered = fact
            case PostVoided() as fact:
                voided = fact.reason
    if handed_over is None:
        return None
    return PostalItem(
        id=subject,
        handed_over=handed_over,
        delivered_at=None if delivered is None else max(delivered.delivered_at, handed_over.handed_over_at),
        receiver="" if delivered is None else delivered.receiver,
        voided=voided,
    )
