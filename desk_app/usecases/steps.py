"""What happens to a dossier after its reception. Instants are UTC milliseconds; None is now.

Each raises ``RuleBroken`` beside the field whose rule it breaks, a step out of order among them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk_app.domain.deadline import saved_minutes
from desk_app.domain.dossier import acts, process
from desk_app.domain.dossier.facts import (
    Component,
    Delivery,
    DossierCorrected,
    Left,
    MatterSettled,
    PauseReason,
)
from desk_app.domain.rule import RuleBroken
from desk_app.store.queries import dossiers
from desk_app.usecases import fees

if TYPE_CHECKING:
    from desk_app.domain.event import Fact
    from desk_app.store.work import Work


def hand_over(
    work: "Work", subject: str, receiver: str, *, giver: str = "", note: str = "", at: int | None = None
) -> None:
    """Hand the dossier over to an officer; the giver is who works here, unless another is named."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    fact = process.hand_over(dossier, moment, work.now, giver or work.actor, receiver, note)
    work.record(dossier.id, fact, happened=moment)


def begin(work: "Work", subject: str, *, officer: str = "", at: int | None = None) -> None:
    """Take the dossier into process: the officer who has it, or who works here."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    fact = process.begin(dossier, moment, work.now, officer or dossier.officer or work.actor)
    work.record(dossier.id, fact, happened=moment)


def request_supplement(
    work: "Work",
    subject: str,
    missing: Sequence[str],
    reason: str = "",
    *,
    exception: str = "",
    at: int | None = None,
) -> None:
    """Ask for all that is missing, once; the clock stands until it comes."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    fact = process.request_supplement(dossier, moment, work.now, missing, reason, exception)
    work.record(dossier.id, fact, happened=moment)


def pause(work: "Work", subject: str, why: PauseReason, reason: str, *, at: int | None = None) -> None:
    """Stop the clock; a supplement asks for what the reason names."""
    if why is PauseReason.SUPPLEMENT:
        request_supplement(work, subject, (), reason, at=at)
        return
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.pause(dossier, moment, work.now, reason), happened=moment)


def resume(work: "Work", subject: str, *, at: int | None = None) -> None:
    """Let the clock run again, or take the supplement; the due moment moves by the working time that it took."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.resume(dossier, moment, work.now, work.calendar()), happened=moment)


def contact(
    work: "Work", subject: str, explained: str, *, way: str = "phone", reached: bool = True, at: int | None = None
) -> None:
    """Note that the citizen was told why the dossier stands."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.contact(dossier, moment, work.now, explained, way, reached), happened=moment)


def send_on(
    work: "Work", subject: str, authority: str, *, due_at: int | None = None, note: str = "", at: int | None = None
) -> None:
    """Send the dossier up to another authority."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.send_on(dossier, moment, work.now, authority, due_at, note), happened=moment)


def take_back(work: "Work", subject: str, *, note: str = "", at: int | None = None) -> None:
    """Take the dossier back from the other authority."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.take_back(dossier, moment, work.now, note), happened=moment)


def issue_result(
    work: "Work",
    subject: str,
    *,
    at: int | None = None,
    digitized: bool | None = None,
    left: Left = Left.NOTHING,
    signed_by: str = "",
) -> None:
    """Sign the result; ``left`` says whether its paper has yet to come to the counter."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    fact = process.issue_result(
        dossier,
        moment,
        work.now,
        digitized=digitized,
        left=left,
        signed_by=signed_by,
        saved_minutes=saved_minutes(dossier.received_at, moment, dossier.due_at, work.calendar()),
    )
    work.record(dossier.id, fact, happened=moment)


def take_paper(work: "Work", subject: str, *, giver: str = "", at: int | None = None) -> None:
    """Take the paper of the result at the counter, from the officer unless another is named."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    fact = process.take_paper(dossier, moment, work.now, giver or dossier.officer, work.actor)
    work.record(dossier.id, fact, happened=moment)


def give(
    work: "Work",
    subject: str,
    *,
    way: Delivery = Delivery.COUNTER,
    receiver: str = "",
    proxy: str = "",
    at: int | None = None,
) -> None:
    """Give the result to the citizen."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.give(dossier, moment, work.now, way, receiver, proxy), happened=moment)


def refuse(work: "Work", subject: str, reason: str, *, letter: str = "", at: int | None = None) -> None:
    """Refuse the dossier with a written reason; its letter is noted here or printed afterwards."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.refuse(dossier, moment, work.now, reason, letter), happened=moment)


def withdraw(work: "Work", subject: str, reason: str = "", *, at: int | None = None) -> None:
    """Give the dossier back to the citizen who asks for it."""
    dossier, moment = work.dossier(subject), _moment(work, at)
    work.record(dossier.id, process.withdraw(dossier, moment, work.now, reason), happened=moment)


def apologise(
    work: "Work", subject: str, new_due_at: int, reason: str, *, letter: str = "", exception: str = ""
) -> None:
    """Record the letter of apology with its new date."""
    dossier = work.dossier(subject)
    work.record(dossier.id, process.apologise(dossier, work.now, new_due_at, reason, letter, exception))


def reopen(work: "Work", subject: str, reason: str) -> None:
    """Take back an end that was recorded by mistake."""
    dossier = work.dossier(subject)
    work.record(dossier.id, process.reopen(dossier, reason))


def void(work: "Work", subject: str, reason: str) -> None:
    """Void a dossier entered by mistake; money that was taken for it is given back by a counter-entry first."""
    dossier = work.dossier(subject)
    fact = acts.void(dossier, reason)
    returned: list[Fact] = [*fees.returned(work, dossier, fact.reason)]
    work.record(dossier.id, *returned, fact)


def note_printed(work: "Work", subject: str, form: str) -> int:
    """Note that a slip was printed, and return for which time: print follows save."""
    dossier = work.dossier(subject)
    fact = acts.print_paper(dossier, form, work.now)
    work.record(dossier.id, fact)
    return fact.copy


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


def correct(work: "Work", subject: str, correction: DossierCorrected) -> None:
    """Correct what was recorded at reception."""
    dossier = work.dossier(subject)
    work.record(dossier.id, *acts.correct(dossier, correction))


def settle(work: "Work", subject: str, matter: str) -> None:
    """Agree with how a rule settled what two people decided at once."""
    dossier = work.dossier(subject)
    if matter in dossier.matters:
        work.record(dossier.id, MatterSettled(matter=matter))


def _moment(work: "Work", at: int | None) -> int:
    return work.now if at is None else at
