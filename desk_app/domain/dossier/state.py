"""The state of a dossier: the pure fold of its facts in clock order.

The fold never raises on order: facts that arrive before their reception wait, a second end is set aside by a
stated rule (the later clock wins) and named as a matter for a person to look at.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desk_app.domain.dossier.facts import (
    ApologySent,
    Component,
    ComponentsMarked,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    FeeCollected,
    MatterSettled,
    OfficialNumberGiven,
    PauseReason,
    Payment,
    ResultDigitized,
    ResultIssued,
)
from desk_app.domain.event import Event, Fact, in_order
from desk_app.domain.localtime import MINUTE_MS, local_date


class Outcome(StrEnum):
    """How a dossier ended."""

    RESOLVED = "resolved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """Where a dossier stands, in one word."""

    PROCESSING = "processing"
    PAUSED = "paused"
    SUPPLEMENT = "supplement"
    RESOLVED = "resolved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    VOIDED = "voided"


class Timing(StrEnum):
    """A result against its due date, by day; by moment when both carry a time of day."""

    EARLY = "early"
    ON_TIME = "on_time"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A stretch in which the clock stood; ``until`` is None while it still does."""

    since: int
    why: PauseReason
    reason: str
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of an open dossier's life with one due moment, running or paused. ``end`` None: for ever."""

    start: int
    end: int | None
    due_at: int
    paused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The end of a dossier."""

    outcome: Outcome
    at: int
    timed: bool
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class Dossier:
    """A dossier as it stands. Built by ``fold`` and left alone afterwards."""

    id: str
    received: DossierReceived
    official: str
    due_at: int
    due_timed: bool
    components: tuple[Component, ...] = ()
    components_digitized: bool = False
    reused: bool = False
    result_digitized: bool = False
    end: End | None = None
    pauses: list[Pause] = field(default_factory=list)
    dues: list[tuple[int, int]] = field(default_factory=list)
    """(from, due): the due moment in force from each moment on; the first from the beginning."""
    payments: list[FeeCollected] = field(default_factory=list)
    apologies: list[ApologySent] = field(default_factory=list)
    voided: str | None = None
    receptions: list[str] = field(default_factory=list)
    """Every reception number that leads here: two where two PCs took in one official number."""
    matters: list[str] = field(default_factory=list)

    @property
    def received_at(self) -> int:
        """Moment of reception."""
        return self.received.received_at

    @property
    def ended_at(self) -> int | None:
        """Moment of the end, never before the reception: a day without a time begins at midnight."""
        return None if self.end is None else max(self.end.at, self.received.received_at)

    @property
    def standing(self) -> Standing:
        """Where the dossier stands now."""
        if self.voided is not None:
            return Standing.VOIDED
        if self.end is not None:
            return Standing(self.end.outcome.value)
        if self.pauses and self.pauses[-1].until is None:
            supplement = self.pauses[-1].why is PauseReason.SUPPLEMENT
            return Standing.SUPPLEMENT if supplement else Standing.PAUSED
        return Standing.PROCESSING

    @property
    def timing(self) -> Timing | None:
        """Early, on time or overdue; None while no result is issued."""
        if self.end is None or self.end.outcome is not Outcome.RESOLVED:
            return None
        ended = max(self.end.at, self.received.received_at)
        return timing(ended, self.end.timed, self.due_at, self.due_timed)

    @property
    def paid(self) -> int:
        """Đồng collected so far."""
        return sum(payment.amount for payment in self.payments)

    @property
    def paid_online(self) -> bool:
        """Whether the fee came through the portal or the province's gateway."""
        return sum(payment.amount for payment in self.payments if payment.way is Payment.GATEWAY) > 0

    def phases(self) -> list[Phase]:
        """Return the stretches of the dossier's life, running and paused, each with the due moment then in force."""
        phases: list[Phase] = []
        start = self.received.received_at
        for pause in self.pauses:
            phases.append(Phase(start=start, end=pause.since, due_at=self._due_from(start), paused=False))
            phases.append(Phase(start=pause.since, end=pause.until, due_at=self._due_from(pause.since), paused=True))
            if pause.until is None:
                return phases
            start = pause.until
        phases.append(Phase(start=start, end=None, due_at=self._due_from(start), paused=False))
        return phases

    def _due_from(self, moment: int) -> int:
        due = self.dues[0][1]
        for since, moved in self.dues[1:]:
            if since <= moment:
                due = moved
        return due


def timing(ended_at: int, ended_timed: bool, due_at: int, due_timed: bool) -> Timing:
    """Compare a result with its due date: by day, or by minute on the due day when both carry a time.

    >>> from desk_app.domain.localtime import at
    >>> from datetime import date
    >>> timing(at(date(2023, 6, 15)), False, at(date(2023, 6, 16), 11, 30), True).value
    'early'
    >>> timing(at(date(2023, 6, 16), 15), True, at(date(2023, 6, 16), 11, 30), True).value
    'overdue'
    """
    ended_day, due_day = local_date(ended_at), local_date(due_at)
    if ended_day < due_day:
        return Timing.EARLY
    if ended_day > due_day or (ended_timed and due_timed and ended_at // MINUTE_MS > due_at // MINUTE_MS):
        return Timing.OVERDUE
    return Timing.ON_TIME


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
        dues=[(received.received_at, received.due_at)],
        receptions=[received.reception] if received.reception else [],
    )
    _mark(dossier, received.components, received.components_digitized, received.reused)
    if received.paid is not None and received.fee > 0:
        dossier.payments.append(FeeCollected(collected_at=received.received_at, amount=received.fee, way=received.paid))
    return dossier


def take(dossier: Dossier, fact: Fact) -> None:
    """Let the fact change the dossier. One arm a class; an unknown fact changes nothing."""
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
        case DossierPaused():
            _pause(dossier, fact)
        case DossierResumed():
            _resume(dossier, fact)
        case ResultIssued():
            _end(dossier, End(outcome=Outcome.RESOLVED, at=fact.issued_at, timed=fact.timed))
            if fact.digitized is not None:
                dossier.result_digitized = fact.digitized
        case DossierRefused():
            _end(dossier, End(outcome=Outcome.REFUSED, at=fact.refused_at, timed=fact.timed, reason=fact.reason))
        case DossierWithdrawn():
            _end(dossier, End(outcome=Outcome.WITHDRAWN, at=fact.withdrawn_at, timed=fact.timed, reason=fact.reason))
        case DossierReopened():
            dossier.end = None
        case FeeCollected():
            dossier.payments.append(fact)
        case ApologySent():
            dossier.apologies.append(fact)
        case DossierVoided():
            dossier.voided = fact.reason
        case MatterSettled():
            dossier.matters = [matter for matter in dossier.matters if matter != fact.matter]
        case _:
            pass


def _received_again(dossier: Dossier, fact: DossierReceived) -> None:
    """Two PCs took in one official number: the earlier reception stands, the later fills what it left open."""
    first = dossier.received
    if not first.reception and fact.reception:
        dossier.received = replace(first, reception=fact.reception)
    if fact.reception and fact.reception not in dossier.receptions:
        dossier.receptions.append(fact.reception)
    dossier.official = dossier.official or fact.official
    told_apart = (first.procedure.code, first.received_at, first.channel, first.due_at)
    if (fact.procedure.code, fact.received_at, fact.channel, fact.due_at) != told_apart:
        _raise_matter(dossier, "received-twice")


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
    if dossier.pauses and dossier.pauses[-1].until is None:
        _raise_matter(dossier, "paused-twice")
        return
    since = max(fact.paused_at, dossier.received.received_at)
    if dossier.pauses:
        since = max(since, dossier.pauses[-1].until or since)
    dossier.pauses.append(Pause(since=since, why=fact.why, reason=fact.reason))


def _resume(dossier: Dossier, fact: DossierResumed) -> None:
    if not dossier.pauses or dossier.pauses[-1].until is not None:
        _raise_matter(dossier, "resumed-unpaused")
        return
    until = max(fact.resumed_at, dossier.pauses[-1].since)
    dossier.pauses[-1] = replace(dossier.pauses[-1], until=until)
    dossier.due_at, dossier.due_timed = fact.due_at, fact.due_timed
    dossier.dues.append((until, fact.due_at))


def _end(dossier: Dossier, end: End) -> None:
    """Record an end; of two different ends the later clock's stands, and a person is asked to look."""
    if dossier.end is not None and dossier.end.outcome is not end.outcome:
        _raise_matter(dossier, "ended-twice")
    dossier.end = end


def _raise_matter(dossier: Dossier, matter: str) -> None:
    if matter not in dossier.matters:
        dossier.matters.append(matter)
