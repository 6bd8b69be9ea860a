"""A dossier as it stands: what ``fold`` makes of its facts, and what can be read off it."""

from dataclasses import dataclass, field
from enum import StrEnum

from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    Component,
    ContactMade,
    DossierReceived,
    FeeCollected,
    HandedOver,
    Left,
    PauseReason,
    Payment,
    ProcessingBegun,
    ResultArrived,
    ResultGiven,
    SentOn,
)
from desk_app.domain.event import Fact
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


OPEN = frozenset({Standing.PROCESSING, Standing.PAUSED, Standing.SUPPLEMENT})
WAITING = frozenset({Standing.PAUSED, Standing.SUPPLEMENT})


class Step(StrEnum):
    """Where a dossier is on its way through the counter; ``Standing`` is the coarser word that figures count by."""

    RECEIVED = "received"
    HANDED_OVER = "handed over"
    PROCESSING = "in process"
    SUPPLEMENT = "waiting for supplement"
    PAUSED = "paused"
    ELSEWHERE = "at another authority"
    SIGNED = "signed"
    AT_COUNTER = "result at the counter"
    GIVEN = "given back"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    VOIDED = "voided"


class Matter(StrEnum):
    """What the fold settled by a rule and asks a person to look at."""

    RECEIVED_TWICE = "received-twice"
    PAUSED_TWICE = "paused-twice"
    RESUMED_UNPAUSED = "resumed-unpaused"
    ENDED_TWICE = "ended-twice"
    ACTED_AFTER_END = "acted-after-end"
    """An end stands; a step recorded after it by a PC that did not know of it moves nothing."""
    ISSUED_WHILE_WAITING = "issued-while-waiting"
    """An end stands, although another PC had stopped the clock."""
    SUPPLEMENT_TWICE = "supplement-twice"
    """Both stand: the citizen was asked twice, where once is the rule."""
    HANDED_OVER_TWICE = "handed-over-twice"
    """The hand-over recorded later stands."""
    SENT_ON_TWICE = "sent-on-twice"
    """The first sending stands until it came back."""
    CAME_BACK_UNSENT = "came-back-unsent"
    GIVEN_TWICE = "given-twice"
    """The first giving back stands: the result can lie in one hand only."""
    GIVEN_UNISSUED = "given-unissued"
    """Without a result nothing can arrive or be given back: it changes nothing until one is issued again."""
    APOLOGISED_TWICE = "apologised-twice"
    ACTED_AFTER_VOID = "acted-after-void"
    """What was voided stays so."""


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
    missing: tuple[str, ...] = ()
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
    fact: Fact
    reason: str = ""
    left: Left = Left.NOTHING
    letter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A stay at another authority; ``back`` is None while it lasts."""

    sent: SentOn
    back: CameBack | None = None


@dataclass(slots=True, kw_only=True)
class Dossier:
    """A dossier as it stands. Built by ``fold`` and left alone afterwards."""

    id: str
    received: DossierReceived
    official: str
    due_at: int
    due_timed: bool
    own_due_at: int | None = None
    """The unit's own term as it was set, moved by pauses; ``internal_due_at`` is what counts."""
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
    handed: list[HandedOver] = field(default_factory=list)
    begun: ProcessingBegun | None = None
    sendings: list[Sending] = field(default_factory=list)
    contacts: list[ContactMade] = field(default_factory=list)
    arrived: ResultArrived | None = None
    given: ResultGiven | None = None
    prints: dict[str, int] = field(default_factory=dict)
    """Form → how often it was printed."""
    voided: str | None = None
    aside: list[Fact] = field(default_factory=list)
    """Facts that a rule set aside: they stay in the history and move nothing."""
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
    def internal_due_at(self) -> int | None:
        """The unit's own term, never later than the law's: a correction moves only the law's."""
        return None if self.own_due_at is None else min(self.own_due_at, self.due_at)

    @property
    def standing(self) -> Standing:
        """Where the dossier stands now."""
        if self.voided is not None:
            return Standing.VOIDED
        if self.end is not None:
            return Standing(self.end.outcome.value)
        pause = self.pause
        if pause is not None:
            return Standing.SUPPLEMENT if pause.why is PauseReason.SUPPLEMENT else Standing.PAUSED
        return Standing.PROCESSING

    @property
    def step(self) -> Step:
        """Where the dossier is on its way."""
        if self.voided is not None:
            return Step.VOIDED
        if self.end is not None:
            return self._last_step(self.end)
        pause = self.pause
        if pause is not None:
            return Step.SUPPLEMENT if pause.why is PauseReason.SUPPLEMENT else Step.PAUSED
        if self.sendings and self.sendings[-1].back is None:
            return Step.ELSEWHERE
        if self.begun is not None:
            return Step.PROCESSING
        return Step.HANDED_OVER if self.handed else Step.RECEIVED

    def _last_step(self, end: End) -> Step:
        if end.outcome is not Outcome.RESOLVED:
            return Step(end.outcome.value)
        if self.given is not None or end.left is Left.NOTHING:
            return Step.GIVEN
        return Step.AT_COUNTER if self.arrived is not None or end.left is Left.GIVING else Step.SIGNED

    @property
    def step_since(self) -> int:
        """Since when it is at its step."""
        if self.end is not None:
            arrived = self.arrived.arrived_at if self.arrived is not None else self.end.at
            return max(arrived, self.received_at) if self.given is None else self.given.given_at
        if self.pause is not None:
            return self.pause.since
        if self.sendings and self.sendings[-1].back is None:
            return self.sendings[-1].sent.sent_at
        if self.begun is not None:
            return self.begun.begun_at
        return self.handed[-1].handed_at if self.handed else self.received_at

    @property
    def pause(self) -> Pause | None:
        """The pause that runs now."""
        return self.pauses[-1] if self.pauses and self.pauses[-1].until is None else None

    @property
    def officer(self) -> str:
        """Who has the dossier in hand: the last who received it, else who took it into process."""
        if self.handed:
            return self.handed[-1].receiver
        return "" if self.begun is None else self.begun.officer

    @property
    def contact_owed_since(self) -> int | None:
        """Since when the citizen is owed word of a pause; None where nothing is owed."""
        pause = self.pause
        if pause is None or self.end is not None or self.voided is not None:
            return None
        told = any(contact.reached and contact.contacted_at >= pause.since for contact in self.contacts)
        return None if told else pause.since

    @property
    def letter_owed(self) -> bool:
        """Whether it was refused and neither a letter's number is noted nor the letter printed (form 03)."""
        refused = self.voided is None and self.end is not None and self.end.outcome is Outcome.REFUSED
        return refused and self.end is not None and not self.end.letter and "refusal" not in self.prints

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
