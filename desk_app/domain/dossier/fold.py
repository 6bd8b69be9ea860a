"""The fold: a dossier from its facts in clock order.

It never raises on order: facts that arrive before their reception wait. Where two PCs acted at once, a stated rule
settles it (see ``Matter``), what it set aside stays in the history, and a person is asked to look.
"""

from collections.abc import Iterable
from dataclasses import replace

from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    Component,
    ComponentsMarked,
    ContactMade,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    FeeCollected,
    HandedOver,
    MatterSettled,
    OfficialNumberGiven,
    PaperPrinted,
    PauseReason,
    ProcessingBegun,
    ResultArrived,
    ResultDigitized,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.dossier.state import Dossier, End, Matter, Outcome, Pause, Sending
from desk_app.domain.event import Event, Fact, in_order

_STEPS = (HandedOver, ProcessingBegun, DossierPaused, DossierResumed, SentOn, CameBack)
"""What only an open dossier can go through."""
_AFTERWARDS = (MatterSettled, OfficialNumberGiven, FeeCollected, PaperPrinted, DossierVoided)
"""What may still be recorded of a voided dossier."""


def fold(events: Iterable[Event]) -> Dossier | None:
    """Return the dossier that the events tell of, or None while no reception is among them."""
    ordered = in_order(events)
    first = next((event for event in ordered if isinstance(event.fact, DossierReceived)), None)
    if first is None:
        return None
    assert isinstance(first.fact, DossierReceived)
    dossier = begin(first.subject, first.fact)
    for event in ordered:
        if event is not first:
            take(dossier, event.fact)
    return dossier


def begin(subject: str, received: DossierReceived) -> Dossier:
    """Return the dossier as its reception leaves it."""
    dossier = Dossier(
        id=subject,
        received=received,
        official=received.official,
        due_at=received.due_at,
        due_timed=received.due_timed,
        own_due_at=received.internal_due_at,
        dues=[(received.received_at, received.due_at)],
        receptions=[received.reception] if received.reception else [],
    )
    _mark(dossier, received.components, received.components_digitized, received.reused)
    if (paid := _paid_at_reception(received)) is not None:
        dossier.payments.append(paid)
    return dossier


def _paid_at_reception(received: DossierReceived) -> FeeCollected | None:
    """Return the entry of the cash book that a reception makes, if money was taken with it."""
    if received.paid is None or received.fee <= 0:
        return None
    return FeeCollected(
        collected_at=received.received_at,
        amount=received.fee,
        way=received.paid,
        receipt=received.fee_receipt,
        slot=received.slot,
    )


def take(dossier: Dossier, fact: Fact) -> None:
    """Let the fact change the dossier, unless a rule sets it aside."""
    if dossier.voided is not None and not isinstance(fact, _AFTERWARDS):
        if isinstance(fact, DossierReceived):
            _paid_again(dossier, fact)
        _set_aside(dossier, fact, Matter.ACTED_AFTER_VOID)
    elif dossier.end is not None and isinstance(fact, _STEPS):
        _set_aside(dossier, fact, Matter.ACTED_AFTER_END)
    elif isinstance(fact, _STEPS):
        _step(dossier, fact)
    elif not _ended(dossier, fact):
        _told(dossier, fact)


def _told(dossier: Dossier, fact: Fact) -> None:
    """Take what may be told of a dossier at any step. One arm a class; an unknown fact changes nothing."""
    match fact:
        case DossierReceived():
            _received_again(dossier, fact)
        case OfficialNumberGiven():
            dossier.official = fact.official
        case DossierCorrected():
            _correct(dossier, fact)
        case ComponentsMarked():
            _mark(dossier, fact.components, fact.components_digitized, fact.reused)
        case ResultDigitized():
            dossier.result_digitized = fact.digitized
        case ContactMade():
            dossier.contacts.append(fact)
        case FeeCollected():
            dossier.payments.append(fact)
        case ApologySent():
            if dossier.apologies and not fact.exception:
                _raise_matter(dossier, Matter.APOLOGISED_TWICE)
            dossier.apologies.append(fact)
        case PaperPrinted():
            dossier.prints[fact.form] = dossier.prints.get(fact.form, 0) + 1
        case DossierVoided():
            dossier.voided = fact.reason
        case MatterSettled():
            dossier.matters = [matter for matter in dossier.matters if matter != fact.matter]
        case _:
            pass


def _step(dossier: Dossier, fact: Fact) -> None:
    """Take a step of an open dossier."""
    match fact:
        case HandedOver():
            if fact.after != dossier.officer:
                _raise_matter(dossier, Matter.HANDED_OVER_TWICE)
                dossier.aside += dossier.handed[-1:]
            dossier.handed.append(fact)
            dossier.begun = None
        case ProcessingBegun():
            dossier.begun = dossier.begun or fact
        case DossierPaused():
            _pause(dossier, fact)
        case DossierResumed():
            _resume(dossier, fact)
        case SentOn() if dossier.sendings and dossier.sendings[-1].back is None:
            _set_aside(dossier, fact, Matter.SENT_ON_TWICE)
        case SentOn():
            dossier.sendings.append(Sending(sent=fact))
        case CameBack() if dossier.sendings and dossier.sendings[-1].back is None:
            dossier.sendings[-1] = replace(dossier.sendings[-1], back=fact)
        case CameBack():
            _set_aside(dossier, fact, Matter.CAME_BACK_UNSENT)


def _ended(dossier: Dossier, fact: Fact) -> bool:
    """Take an end, what follows it, or what takes it back; say whether the fact was one of these."""
    match fact:
        case ResultIssued():
            if dossier.pause is not None:
                _raise_matter(dossier, Matter.ISSUED_WHILE_WAITING)
            issued = End(outcome=Outcome.RESOLVED, at=fact.issued_at, timed=fact.timed, fact=fact, left=fact.left)
            _end(dossier, issued)
            if fact.digitized is not None:
                dossier.result_digitized = fact.digitized
        case DossierRefused():
            at, timed, reason, letter = fact.refused_at, fact.timed, fact.reason, fact.letter
            _end(dossier, End(outcome=Outcome.REFUSED, at=at, timed=timed, fact=fact, reason=reason, letter=letter))
        case DossierWithdrawn():
            at, timed = fact.withdrawn_at, fact.timed
            _end(dossier, End(outcome=Outcome.WITHDRAWN, at=at, timed=timed, fact=fact, reason=fact.reason))
        case DossierReopened():
            dossier.end = dossier.arrived = dossier.given = None
        case ResultArrived() | ResultGiven() if dossier.end is None or dossier.end.outcome is not Outcome.RESOLVED:
            _set_aside(dossier, fact, Matter.GIVEN_UNISSUED)
        case ResultArrived():
            dossier.arrived = dossier.arrived or fact
        case ResultGiven() if dossier.given is not None:
            _set_aside(dossier, fact, Matter.GIVEN_TWICE)
        case ResultGiven():
            dossier.given = fact
        case _:
            return False
    return True


def _received_again(dossier: Dossier, fact: DossierReceived) -> None:
    """Two PCs took in one official number: the earlier reception stands, the later fills what it left open."""
    first = dossier.received
    if not first.reception and fact.reception:
        dossier.received = replace(first, reception=fact.reception)
    if fact.reception and fact.reception not in dossier.receptions:
        dossier.receptions.append(fact.reception)
    dossier.official = dossier.official or fact.official
    _paid_again(dossier, fact)
    told_apart = (first.procedure.code, first.received_at, first.channel, first.due_at)
    if (fact.procedure.code, fact.received_at, fact.channel, fact.due_at) != told_apart:
        _raise_matter(dossier, Matter.RECEIVED_TWICE)


def _paid_again(dossier: Dossier, fact: DossierReceived) -> None:
    """Money that a counter took was taken, whichever reception stands; what a register tells is the same money."""
    paid, told = _paid_at_reception(fact), _paid_at_reception(dossier.received)
    if paid is None or not paid.slot:
        return
    if told is not None and not told.slot and told in dossier.payments:
        dossier.payments.remove(told)
    dossier.payments.append(paid)


def _correct(dossier: Dossier, fact: DossierCorrected) -> None:
    first = dossier.received
    dossier.received = replace(
        first,
        procedure=fact.procedure or first.procedure,
        person=fact.person or first.person,
        channel=fact.channel or first.channel,
        received_at=first.received_at if fact.received_at is None else fact.received_at,
        received_timed=first.received_timed if fact.received_timed is None else fact.received_timed,
        fee=first.fee if fact.fee is None else fact.fee,
        note=first.note if fact.note is None else fact.note,
    )
    if fact.official is not None:
        dossier.official = fact.official
    if fact.due_at is not None:
        dossier.due_at = fact.due_at
        dossier.due_timed = bool(fact.due_timed)
        dossier.dues = [(dossier.received.received_at, fact.due_at)]


def _mark(
    dossier: Dossier, components: tuple[Component, ...] | None, digitized: bool | None, reused: bool | None
) -> None:
    """Take marks of papers; where a list is given, the two answers follow from it."""
    if components:
        dossier.components = components
        present = [component for component in components if component.present]
        dossier.components_digitized = bool(present) and all(c.digitized or c.reused for c in present)
        dossier.reused = any(component.reused for component in present)
    if digitized is not None:
        dossier.components_digitized = digitized
    if reused is not None:
        dossier.reused = reused


def _pause(dossier: Dossier, fact: DossierPaused) -> None:
    if dossier.pause is not None:
        _set_aside(dossier, fact, Matter.PAUSED_TWICE)
        return
    supplement = fact.why is PauseReason.SUPPLEMENT
    if supplement and not fact.exception and any(pause.why is fact.why for pause in dossier.pauses):
        _raise_matter(dossier, Matter.SUPPLEMENT_TWICE)
    since = max(fact.paused_at, dossier.received.received_at)
    if dossier.pauses:
        since = max(since, dossier.pauses[-1].until or since)
    dossier.pauses.append(Pause(since=since, why=fact.why, reason=fact.reason, missing=fact.missing))


def _resume(dossier: Dossier, fact: DossierResumed) -> None:
    pause = dossier.pause
    if pause is None:
        _set_aside(dossier, fact, Matter.RESUMED_UNPAUSED)
        return
    until = max(fact.resumed_at, pause.since)
    dossier.pauses[-1] = replace(pause, until=until)
    dossier.due_at, dossier.due_timed = fact.due_at, fact.due_timed
    dossier.own_due_at = dossier.own_due_at if fact.internal_due_at is None else fact.internal_due_at
    dossier.dues.append((until, fact.due_at))


def _end(dossier: Dossier, end: End) -> None:
    """Record an end; of two different ends the later clock's stands, and a person is asked to look."""
    if dossier.end is not None and dossier.end.outcome is not end.outcome:
        _set_aside(dossier, dossier.end.fact, Matter.ENDED_TWICE)
    dossier.end = end


def _set_aside(dossier: Dossier, fact: Fact, matter: Matter) -> None:
    dossier.aside.append(fact)
    _raise_matter(dossier, matter)


def _raise_matter(dossier: Dossier, matter: Matter) -> None:
    """Ask a person to look, once."""
    if matter.value not in dossier.matters:
        dossier.matters.append(matter.value)
