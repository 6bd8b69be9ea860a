"""What two counters decided about one dossier at once: both acts, which stands, and how a person settles it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    HandedOver,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.dossier.fold import begin, take
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.dossier.state import Matter as Matter
from desk_app.domain.event import Event
from desk_app.store.queries import records
from desk_app.usecases import steps

if TYPE_CHECKING:
    from desk_app.store.work import Work

_ENDS = (ResultIssued, DossierRefused, DossierWithdrawn)


_BEFORE: dict[Matter, tuple[type, ...]] = {
    Matter.RECEIVED_TWICE: (DossierReceived,),
    Matter.PAUSED_TWICE: (DossierPaused,),
    Matter.RESUMED_UNPAUSED: (DossierResumed,),
    Matter.ENDED_TWICE: _ENDS,
    Matter.ACTED_AFTER_END: _ENDS,
    Matter.ISSUED_WHILE_WAITING: (DossierPaused,),
    Matter.SUPPLEMENT_TWICE: (DossierPaused,),
    Matter.HANDED_OVER_TWICE: (HandedOver,),
    Matter.SENT_ON_TWICE: (SentOn,),
    Matter.CAME_BACK_UNSENT: (CameBack,),
    Matter.GIVEN_TWICE: (ResultGiven,),
    Matter.GIVEN_UNISSUED: (DossierReopened, DossierRefused, DossierWithdrawn),
    Matter.APOLOGISED_TWICE: (ApologySent,),
    Matter.ACTED_AFTER_VOID: (DossierVoided,),
}
"""Matter → the facts with which the later act collides"""

_LATER_STANDS = frozenset(
    {
        Matter.ENDED_TWICE,
        Matter.ISSUED_WHILE_WAITING,
        Matter.SUPPLEMENT_TWICE,
        Matter.HANDED_OVER_TWICE,
        Matter.APOLOGISED_TWICE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One of the two: what was done, by whom, at which counter; ``here`` on this PC."""

    event: Event
    counter: int | None
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A matter to look at, with the act before and the act after; one of the two stands.

    ``first`` is None where the act that it collided with is not known any more.
    """

    matter: Matter
    dossier: Dossier
    first: Act | None
    second: Act
    second_stands: bool


def clashes(work: "Work", limit: int = 50) -> list[Clash]:
    """Return the matters that wait for a person, told by their two acts, the newest first."""
    found: list[Clash] = []
    for subject, matter in records.matters(work.driver)[:limit]:
        if matter in set(Matter):
            told = _told(work, subject, Matter(matter))
            if told is not None:
                found.append(told)
    return sorted(found, key=lambda clash: clash.second.event.clock, reverse=True)


def of_dossier(work: "Work", dossier: Dossier) -> list[Clash]:
    """Return what a rule settled about one dossier and nobody has looked at yet."""
    known = [Matter(matter) for matter in dossier.matters if matter in set(Matter)]
    told = [_told(work, dossier.id, matter) for matter in known]
    return [clash for clash in told if clash is not None]


def reopen(work: "Work", clash: Clash, reason: str) -> None:
    """Open a dossier again that was ended twice by mistake: a new event, and the matter is settled with it."""
    steps.reopen(work, clash.dossier.id, reason)
    work.flush()
    steps.settle(work, clash.dossier.id, clash.matter)


def _told(work: "Work", subject: str, matter: Matter) -> Clash | None:
    """Walk through the dossier's history until the matter arises."""
    history = work.history(subject)
    place = _arises(history, matter)
    if place is None:
        return None
    before = [event for event in history[:place] if isinstance(event.fact, _BEFORE[matter])]
    return Clash(
        matter=matter,
        dossier=work.dossier(subject),
        first=_act(work, before[-1]) if before else None,
        second=_act(work, history[place]),
        second_stands=matter in _LATER_STANDS,
    )


def _arises(history: Sequence[Event], matter: Matter) -> int | None:
    """Return the place of the event at which the fold last raised the matter."""
    first = next((place for place, event in enumerate(history) if isinstance(event.fact, DossierReceived)), None)
    if first is None:
        return None
    received = history[first].fact
    assert isinstance(received, DossierReceived)
    state, raised = begin(history[first].subject, received), None
    for place, event in enumerate(history):
        if place == first:
            continue
        known = matter in state.matters
        take(state, event.fact)
        if not known and matter in state.matters:
            raised = place
    return raised


def _act(work: "Work", event: Event) -> Act:
    return Act(event=event, counter=work.unit().slots.get(event.device), here=event.device == work.device)
