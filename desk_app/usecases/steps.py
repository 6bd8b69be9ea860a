"""What happens to a dossier after its reception. Instants are UTC milliseconds; None is now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk_app.domain.dossier import acts
from desk_app.domain.dossier.facts import Component, DossierCorrected, MatterSettled, PauseReason, Payment
from desk_app.domain.rule import RuleBroken
from desk_app.store.queries import dossiers

if TYPE_CHECKING:
    from desk_app.store.work import Work


def issue_result(work: "Work", subject: str, *, at: int | None = None, digitized: bool | None = None) -> None:
    """Issue the result."""
    dossier = work.dossier(subject)
    moment = _moment(work, at)
    work.record(dossier.id, acts.issue_result(dossier, moment, work.now, digitized=digitized), happened=moment)


def refuse(work: "Work", subject: str, reason: str, *, at: int | None = None) -> None:
    """Refuse the dossier with a written reason."""
    dossier = work.dossier(subject)
    moment = _moment(work, at)
    work.record(dossier.id, acts.refuse(dossier, moment, work.now, reason), happened=moment)


def withdraw(work: "Work", subject: str, reason: str = "", *, at: int | None = None) -> None:
    """Give the dossier back to the citizen who asks for it."""
    dossier = work.dossier(subject)
    moment = _moment(work, at)
    work.record(dossier.id, acts.withdraw(dossier, moment, work.now, reason), happened=moment)


def pause(work: "Work", subject: str, why: PauseReason, reason: str, *, at: int | None = None) -> None:
    """Stop the clock."""
    dossier = work.dossier(subject)
    moment = _moment(work, at)
    work.record(dossier.id, acts.pause(dossier, moment, work.now, why, reason), happened=moment)


def resume(work: "Work", subject: str, *, at: int | None = None) -> None:
    """Let the clock run again; the due moment moves by the working time that the pause took."""
    dossier = work.dossier(subject)
    moment = _moment(work, at)
    work.record(dossier.id, acts.resume(dossier, moment, work.now, work.calendar()), happened=moment)


def give_official_number(work: "Work", subject: str, number: str) -> None:
    """Take the provincial system's number. Raises ``RuleBroken`` where another dossier carries it."""
    dossier = work.dossier(subject)
    facts = acts.give_official_number(dossier, number)
    for fact in facts:
        other = dossiers.by_official(work.driver, fact.official)
        if other is not None and other != dossier.id:
            shown = work.dossier(other).received.reception
            raise RuleBroken("official", f"Mã hồ sơ này đã có ở hồ sơ {shown}.", "Mở hồ sơ đó, hoặc kiểm tra lại mã.")
    work.record(dossier.id, *facts)


def mark_components(work: "Work", subject: str, components: Sequence[Component]) -> None:
    """Record which papers are there, digitized, reused."""
    dossier = work.dossier(subject)
    work.record(dossier.id, *acts.mark_components(dossier, tuple(components)))


def mark_result_digitized(work: "Work", subject: str, digitized: bool) -> None:
    """Record that the result is digitized and signed, or is not."""
    dossier = work.dossier(subject)
    work.record(dossier.id, *acts.mark_result_digitized(dossier, digitized))


def collect_fee(work: "Work", subject: str, amount: int, way: Payment, *, at: int | None = None) -> None:
    """Take money, or reverse an earlier entry by a negative amount."""
    dossier = work.dossier(subject)
    moment = _moment(work, at)
    work.record(dossier.id, acts.collect_fee(dossier, moment, work.now, amount, way), happened=moment)


def apologise(work: "Work", subject: str, new_due_at: int, reason: str) -> None:
    """Record the letter of apology with its new date."""
    dossier = work.dossier(subject)
    work.record(dossier.id, acts.apologise(dossier, work.now, new_due_at, reason))


def correct(work: "Work", subject: str, correction: DossierCorrected) -> None:
    """Correct what was recorded at reception."""
    dossier = work.dossier(subject)
    work.record(dossier.id, *acts.correct(dossier, correction))


def reopen(work: "Work", subject: str, reason: str) -> None:
    """Take back an end that was recorded by mistake."""
    dossier = work.dossier(subject)
    work.record(dossier.id, acts.reopen(dossier, reason))


def void(work: "Work", subject: str, reason: str) -> None:
    """Void a dossier entered by mistake."""
    dossier = work.dossier(subject)
    work.record(dossier.id, acts.void(dossier, reason))


def settle(work: "Work", subject: str, matter: str) -> None:
    """Agree with how a rule settled what two people decided at once."""
    dossier = work.dossier(subject)
    if matter in dossier.matters:
        work.record(dossier.id, MatterSettled(matter=matter))


def _moment(work: "Work", at: int | None) -> int:
    return work.now if at is None else at
