"""Dossiers and results that travel by public post."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.domain.postal import Direction, PostDelivered, PostHandedOver, PostVoided
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.store.queries import records
from desk_app.store.queries.records import PostLine

if TYPE_CHECKING:
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """An item given to the post; ``dossier`` is the id of the dossier it belongs to."""

    dossier: str
    direction: Direction
    tracking: str
    handed_over_at: int | None = None


def hand_over(work: "Work", command: HandOver) -> str:
    """Record an item given to the post and return its id."""
    tracking = "".join(nfc(command.tracking).upper().split())
    if not tracking:
        raise RuleBroken("tracking", "Chưa có số hiệu bưu gửi.", "Nhập hoặc quét số hiệu trên phiếu gửi.")
    moment = work.now if command.handed_over_at is None else command.handed_over_at
    if moment > work.now + 60_000:
        raise RuleBroken("handed_over_at", "Thời điểm giao ở tương lai.", "Kiểm tra lại ngày giờ.")
    dossier = work.dossier(command.dossier)
    subject = work.new_subject()
    fact = PostHandedOver(dossier=dossier.id, direction=command.direction, tracking=tracking, handed_over_at=moment)
    work.record(subject, fact, happened=moment)
    return subject


def deliver(work: "Work", subject: str, *, at: int | None = None, receiver: str = "") -> None:
    """Record that the item reached its receiver."""
    moment = work.now if at is None else at
    if moment > work.now + 60_000:
        raise RuleBroken("delivered_at", "Thời điểm phát ở tương lai.", "Kiểm tra lại ngày giờ.")
    work.record(subject, PostDelivered(delivered_at=moment, receiver=nfc(receiver.strip())), happened=moment)


def void_post(work: "Work", subject: str, reason: str) -> None:
    """Void an item entered by mistake."""
    work.record(subject, PostVoided(reason=nfc(reason.strip())))


def items(work: "Work", dossier: str | None = None) -> list[PostLine]:
    """Return postal items, of one dossier or all, those on the way first."""
    return records.post(work.driver, dossier)
