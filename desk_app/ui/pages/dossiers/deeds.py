"""The deeds of a dossier that need no form, and what takes a deed back: always a new event."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import Component, Left, PauseReason, ResultIssued
from desk_app.domain.dossier.state import Dossier, Outcome, Pause
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
    paper: str = ""
    """The form that is shown for printing afterwards: print follows save"""


def begin(dossier: Dossier) -> Deed:
    """Take the dossier into process: by the officer who has it, else by who works here."""
    said = translate("Dossiers", "The dossier is in process.")
    return Deed(do=partial(steps.begin, subject=dossier.id), said=said)


def paused_again(subject: str, pause: Pause) -> "Callable[[Any], Callable[[Work], Any]]":
    """Return what takes a resumption back: the same pause goes on from the moment at which it ended."""

    def undo(resumed_at: int) -> "Callable[[Work], None]":
        reason = pause.reason or "–"
        if pause.why is not PauseReason.SUPPLEMENT:
            return partial(steps.pause, subject=subject, why=pause.why, reason=reason, at=resumed_at)
        excuse = translate("Dossiers", "Undone at once")
        return partial(
            steps.request_supplement,
            subject=subject,
            missing=pause.missing,
            reason=reason,
            exception=excuse,
            at=resumed_at,
        )

    return undo


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
            return lambda _nothing: partial(_issue_again, dossier=dossier, left=end.left)
        case Outcome.REFUSED:
            reason = end.reason or "–"
            back: Callable[[Any], Any] = partial(
                steps.refuse, subject=dossier.id, reason=reason, letter=end.letter, at=end.at
            )
        case Outcome.WITHDRAWN:
            back = partial(steps.withdraw, subject=dossier.id, reason=end.reason, at=end.at)
    return lambda _nothing: back


def signed_again(dossier: Dossier, left: Left) -> "Callable[[Any], Callable[[Work], Any]]":
    """Return what takes the arrival of a paper or a giving back away: the result stands as it was signed."""

    def back(work: "Work") -> None:
        steps.reopen(work, dossier.id, translate("Dossiers", "Undone at once"))
        work.flush()
        _issue_again(work, dossier, left)

    return lambda _nothing: back


def _issue_again(work: "Work", dossier: Dossier, left: Left) -> None:
    """Sign the result again at the same moment by the same person."""
    end = dossier.end
    signed_by = end.fact.signed_by if end is not None and isinstance(end.fact, ResultIssued) else ""
    steps.issue_result(work, dossier.id, at=None if end is None else end.at, left=left, signed_by=signed_by)


def post_voided(item: str) -> "Callable[[Work], Any]":
    """Return what takes a postal item back."""
    return partial(post.void_post, subject=item, reason=translate("Dossiers", "Undone at once"))
