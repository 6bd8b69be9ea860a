"""What the page records: handing over, delivery, and the way back from both. Runs on the ledger thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.store.queries.dossiers import DossierLine
    from desk_app.store.queries.records import PostLine
    from desk_app.store.work import Work

_MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The form, read; ``handed_over_at`` None is now."""

    dossier: str
    direction: str
    tracking: str
    handed_over_at: int | None = None


def items(work: "Work") -> "list[PostLine]":
    """Return the items, those on the way first."""
    from desk_app.usecases import post

    return post.items(work)


def find(work: "Work", typed: str) -> "list[DossierLine]":
    """Return the dossiers that a number or a name leads to."""
    from desk_app.usecases import browse

    return list(browse.first_lines(work, browse.DossierFilter(typed=typed), _MOST).lines)


def hand_over(work: "Work", filled: Filled) -> str:
    """Record an item given to the post and return its id."""
    from desk_app.domain.postal import Direction
    from desk_app.usecases import post

    command = post.HandOver(
        dossier=filled.dossier,
        direction=Direction(filled.direction),
        tracking=filled.tracking,
        handed_over_at=filled.handed_over_at,
    )
    return post.hand_over(work, command)


def deliver(work: "Work", item: str) -> None:
    """Record that the item reached its receiver now."""
    from desk_app.usecases import post

    post.deliver(work, item)


def void(work: "Work", item: str, reason: str) -> None:
    """Void an item that was entered by mistake."""
    from desk_app.usecases import post

    post.void_post(work, item, reason)


def bring_back(work: "Work", line: "PostLine", *, delivered: bool) -> str:
    """Record an item anew as it was, after it was voided, and return its id."""
    from desk_app.usecases import post

    item = hand_over(
        work,
        Filled(
            dossier=line.dossier,
            direction=line.direction,
            tracking=line.tracking,
            handed_over_at=line.handed_over_at,
        ),
    )
    if delivered and line.delivered_at is not None:
        post.deliver(work, item, at=line.delivered_at, receiver=line.receiver)
    return item


def undo_delivery(work: "Work", line: "PostLine", reason: str) -> str:
    """Take a delivery back: the item is voided and stands anew as one on the way."""
    void(work, line.id, reason)
    return bring_back(work, line, delivered=False)
