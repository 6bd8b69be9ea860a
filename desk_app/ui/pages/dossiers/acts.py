"""What may be done to a dossier now: names, keys, and the deeds that need no further question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import Channel, Component, Delivery
from desk_app.domain.dossier.state import OPEN, WAITING, Dossier, Outcome, Standing
from desk_app.usecases import post, steps
from desk_app.usecases.browse import File

if TYPE_CHECKING:
    from desk_app.store.work import Work

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A command, what is said once it is done, and the command that takes it back where there is one."""

    do: "Callable[[Work], Any]"
    said: str
    undo: "Callable[[Any], Callable[[Work], Any]] | None" = None
    """Called with what `do` returned"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that may be done: `asks` says that something is asked before it happens."""

    name: str
    title: str
    icon: str
    key: str
    asks: bool = True

    @property
    def words(self) -> str:
        """Return its words in a menu."""
        return f"{self.title}…" if self.asks else self.title


ISSUE, PAUSE, RESUME, REFUSE, WITHDRAW = "issue", "pause", "resume", "refuse", "withdraw"
OFFICIAL, CORRECT, FEE, APOLOGY, REOPEN, VOID = "official", "correct", "fee", "apology", "reopen", "void"
POST, DELIVERED, RESULT, ALL_DIGITIZED, SETTLE, WHY = "post", "delivered", "result", "all digitized", "settle", "why"


def every_act() -> Sequence[Act]:
    """Return all acts in the menu's order."""
    return (
        Act(name=ISSUE, title=translate("Dossiers", "Issue the result"), icon="give", key="T"),
        Act(name=RESUME, title=translate("Dossiers", "Continue"), icon="clock", key="C", asks=False),
        Act(name=PAUSE, title=translate("Dossiers", "Pause, ask for a supplement"), icon="pause", key="P"),
        Act(name=REFUSE, title=translate("Dossiers", "Refuse"), icon="x", key="X"),
        Act(name=WITHDRAW, title=translate("Dossiers", "Withdrawn by the citizen"), icon="undo", key="W"),
        Act(name=APOLOGY, title=translate("Dossiers", "Letter of apology"), icon="note", key="L"),
        Act(
            name=ALL_DIGITIZED,
            title=translate("Dossiers", "All components digitized"),
            icon="scan",
            key="A",
            asks=False,
        ),
        Act(name=RESULT, title=translate("Dossiers", "Result digitized and signed"), icon="sign", key="Q", asks=False),
        Act(name=FEE, title=translate("Dossiers", "Collect the fee"), icon="money", key="F"),
        Act(name=POST, title=translate("Dossiers", "Give to the post"), icon="post", key="B"),
        Act(name=DELIVERED, title=translate("Dossiers", "Delivered by the post"), icon="checkc", key="G"),
        Act(name=OFFICIAL, title=translate("Dossiers", "Official number"), icon="qr", key="M"),
        Act(name=CORRECT, title=translate("Dossiers", "Correct"), icon="note", key="E"),
        Act(name=REOPEN, title=translate("Dossiers", "Open again"), icon="undo", key="O"),
        Act(name=SETTLE, title=translate("Dossiers", "Seen"), icon="check", key="V", asks=False),
        Act(name=WHY, title=translate("Dossiers", "Why this date?"), icon="cal", key="F8", asks=False),
        Act(name=VOID, title=translate("Dossiers", "Void"), icon="x", key="Del"),
    )


def possible(file: File) -> set[str]:
    """Return the names of what may be done to the dossier as it stands."""
    dossier, standing = file.dossier, file.dossier.standing
    if standing is Standing.VOIDED:
        return {WHY}
    names = {OFFICIAL, CORRECT, VOID, POST, WHY}
    names |= {FEE} if dossier.paid < dossier.received.fee else set()
    names |= {SETTLE} if dossier.matters else set()
    names |= {DELIVERED} if any(item.delivered_at is None for item in file.post) else set()
    names |= {ALL_DIGITIZED} if _undigitized(file.components) else set()
    if standing in OPEN:
        names |= {REFUSE, WITHDRAW, APOLOGY}
        names |= {RESUME} if standing in WAITING else {ISSUE, PAUSE}
    else:
        names |= {REOPEN}
        names |= {RESULT} if standing is Standing.RESOLVED else set()
    return names


def next_step(file: File) -> str:
    """Return the act that the dossier waits for, empty where it waits for none."""
    standing, can = file.dossier.standing, possible(file)
    if standing in WAITING:
        return RESUME
    if ISSUE in can:
        return ISSUE
    if standing is Standing.RESOLVED and not file.dossier.result_digitized:
        return RESULT
    going = any(item.delivered_at is None for item in file.post)
    if standing is Standing.RESOLVED and file.dossier.received.delivery is Delivery.POST and not file.post:
        return POST
    return DELIVERED if going else ""


def by_post(file: File) -> bool:
    """Say whether the post has, or will have, a part in the dossier."""
    received = file.dossier.received
    return bool(file.post) or received.channel is Channel.POSTAL or received.delivery is Delivery.POST


def _undigitized(components: Sequence[Component]) -> bool:
    return any(component.present and not (component.digitized or component.reused) for component in components)


# Deeds without a form


def resume(dossier: Dossier) -> Deed:
    """Let the clock run again; taken back, the same pause goes on."""
    subject, pause = dossier.id, dossier.pauses[-1]

    def do(work: "Work") -> int:
        steps.resume(work, subject)
        return work.now

    def undo(resumed_at: int) -> "Callable[[Work], None]":
        return lambda work: steps.pause(work, subject, pause.why, pause.reason or "–", at=resumed_at)

    return Deed(do=do, said=translate("Dossiers", "The dossier goes on."), undo=undo)


def mark(file: File, components: tuple[Component, ...], said: str) -> Deed:
    """Record how the papers stand now."""
    subject, before = file.dossier.id, file.dossier.components
    back = partial(steps.mark_components, subject=subject, components=before)
    return Deed(
        do=partial(steps.mark_components, subject=subject, components=components),
        said=said,
        undo=(lambda _nothing: back) if before else None,
    )


def toggle_present(file: File, row: int) -> Deed:
    """Mark a paper as handed in or missing; what is missing is neither digitized nor reused."""
    component = file.components[row]
    changed = replace(component, present=not component.present, digitized=False, reused=False, source="")
    return _marked_one(file, row, changed)


def toggle_digitized(file: File, row: int) -> Deed:
    """Mark a paper as digitized or not; a digitized paper is there."""
    component = file.components[row]
    changed = replace(component, present=True, digitized=not component.digitized, reused=False, source="")
    return _marked_one(file, row, changed)


def reuse(file: File, row: int, source: str) -> Deed:
    """Mark a paper as taken from what was handed in before."""
    changed = replace(file.components[row], present=True, reused=True, digitized=False, source=source)
    return _marked_one(file, row, changed)


def stop_reusing(file: File, row: int) -> Deed:
    """Take the mark of a reused paper back."""
    return _marked_one(file, row, replace(file.components[row], reused=False, source=""))


def digitize_all(file: File) -> Deed:
    """Mark every paper that is there and not reused as digitized."""
    changed = tuple(replace(c, digitized=True) if c.present and not c.reused else c for c in file.components)
    return mark(file, changed, translate("Dossiers", "All components are digitized."))


def _marked_one(file: File, row: int, changed: Component) -> Deed:
    components = (*file.components[:row], changed, *file.components[row + 1 :])
    return mark(file, components, translate("Dossiers", "Components are marked."))


def toggle_result(dossier: Dossier) -> Deed:
    """Mark the result as digitized and signed, or take the mark back."""
    digitized = not dossier.result_digitized
    back = partial(steps.mark_result_digitized, subject=dossier.id, digitized=not digitized)
    done, taken_back = (
        translate("Dossiers", "The result is digitized."),
        translate("Dossiers", "The result is not digitized."),
    )
    return Deed(
        do=partial(steps.mark_result_digitized, subject=dossier.id, digitized=digitized),
        said=done if digitized else taken_back,
        undo=lambda _nothing: back,
    )


def settle(dossier: Dossier) -> Deed:
    """Agree with how a rule settled what two PCs decided at once."""

    def do(work: "Work") -> None:
        for matter in list(dossier.matters):
            steps.settle(work, dossier.id, matter)

    return Deed(do=do, said=translate("Dossiers", "Noted as seen."))


def reopened(subject: str) -> "Callable[[Any], Callable[[Work], Any]]":
    """Return what takes an end back."""
    back = partial(steps.reopen, subject=subject, reason=translate("Dossiers", "Undone at once"))
    return lambda _nothing: back


def ended_again(dossier: Dossier) -> "Callable[[Any], Callable[[Work], Any]] | None":
    """Return what takes a reopening back: the same end at the same moment."""
    end = dossier.end
    if end is None:
        return None
    match end.outcome:
        case Outcome.RESOLVED:
            back: Callable[[Any], Any] = partial(steps.issue_result, subject=dossier.id, at=end.at)
        case Outcome.REFUSED:
            back = partial(steps.refuse, subject=dossier.id, reason=end.reason or "–", at=end.at)
        case Outcome.WITHDRAWN:
            back = partial(steps.withdraw, subject=dossier.id, reason=end.reason, at=end.at)
    return lambda _nothing: back


def post_voided(item: str) -> "Callable[[Work], Any]":
    """Return what takes a postal item back."""
    return partial(post.void_post, subject=item, reason=translate("Dossiers", "Undone at once"))
