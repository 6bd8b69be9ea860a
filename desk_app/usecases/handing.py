"""Many dossiers from hand to hand in one transaction: to an officer, or the papers of results back to the counter.

Each stands under its own rule. What may go, goes; the rest stays as it was and is named with why. Neither has an undo:
a dossier that went to the wrong officer is handed on, a result that was taken by mistake is reopened with its reason.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.domain.dossier.state import Dossier, Step
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.usecases import steps

if TYPE_CHECKING:
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A dossier that stays where it is, and why: the broken rule's title and remedy."""

    subject: str
    number: str
    why: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What one person gave another: the dossiers of one handover list."""

    giver: str
    receiver: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """What came of it: what went, by hands, and what did not."""

    bundles: tuple[Bundle, ...]
    kept: tuple[Kept, ...]

    @property
    def count(self) -> int:
        """Return how many dossiers went."""
        return sum(len(bundle.subjects) for bundle in self.bundles)

    @property
    def done(self) -> frozenset[str]:
        """Return the dossiers that went."""
        return frozenset(subject for bundle in self.bundles for subject in bundle.subjects)


def hand_over_many(
    work: "Work", subjects: Sequence[str], receiver: str, *, giver: str = "", note: str = "", at: int | None = None
) -> Handing:
    """Hand dossiers over to one officer at one moment; the giver is who works here, unless another is named.

    Raises ``RuleBroken`` where no officer is named: that concerns all of them.
    """
    officer = nfc(receiver.strip())
    if not officer:
        raise RuleBroken("receiver", "Chưa chọn người nhận hồ sơ.", "Chọn công chức thụ lý.")

    def hand(dossier: Dossier) -> tuple[str, str]:
        _not_there_yet(dossier, officer)
        steps.hand_over(work, dossier.id, officer, giver=giver.strip(), note=note, at=at)
        return giver.strip() or work.actor, officer

    return _each(work, subjects, hand)


def take_papers(work: "Work", subjects: Sequence[str], *, giver: str = "", at: int | None = None) -> Handing:
    """Take the papers of signed results at the counter, each from its officer unless another is named."""

    def take(dossier: Dossier) -> tuple[str, str]:
        steps.take_paper(work, dossier.id, giver=giver.strip(), at=at)
        return giver.strip() or dossier.officer, work.actor

    return _each(work, subjects, take)


def _not_there_yet(dossier: Dossier, officer: str) -> None:
    """Leave a dossier with the officer who has it: handed over anew, it would look as if nobody had begun."""
    if dossier.officer == officer and dossier.step in (Step.HANDED_OVER, Step.PROCESSING):
        raise RuleBroken("receiver", f"Hồ sơ đang ở {officer}.", "Không cần bàn giao lại.")


def _each(work: "Work", subjects: Sequence[str], act: Callable[[Dossier], tuple[str, str]]) -> Handing:
    """Let each dossier go under its rule; a rule breaks before anything of it is recorded."""
    went: dict[tuple[str, str], list[str]] = {}
    kept: list[Kept] = []
    for subject in dict.fromkeys(subjects):
        dossier = work.dossier(subject)
        try:
            hands = act(dossier)
        except RuleBroken as broken:
            number = dossier.received.reception or dossier.official
            kept.append(Kept(subject=subject, number=number, why=broken.title, remedy=broken.remedy))
        else:
            went.setdefault(hands, []).append(subject)
    bundles = tuple(
        Bundle(giver=giver, receiver=receiver, subjects=tuple(gone)) for (giver, receiver), gone in went.items()
    )
    return Handing(bundles=bundles, kept=tuple(kept))
