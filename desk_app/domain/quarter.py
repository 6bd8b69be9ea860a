"""A quarter's summary (báo cáo quý): its texts, its number and day, its approval."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrativeWritten(Fact):
    """A paragraph of the summary was written; ``text`` None takes it back to what it starts from."""

    kind: ClassVar[str] = "quarter.narrative_written/1"
    period: str
    section: str
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNumbered(Fact):
    """The summary got its number in the unit's outgoing register, and its day."""

    kind: ClassVar[str] = "quarter.numbered/1"
    period: str
    number: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionExplained(Fact):
    """Why a contradiction among the figures stands, in the words of who answers for it."""

    kind: ClassVar[str] = "quarter.contradiction_explained/1"
    period: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryApproved(Fact):
    """The summary was approved as it stood: who signs, and the figures that they saw.

    ``figures`` keeps every figure of the whole, so that the approved paper can be compared with a recomputation.
    """

    kind: ClassVar[str] = "quarter.approved/1"
    period: str
    approved_at: int
    signer: str
    figures: dict[str, float | int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalWithdrawn(Fact):
    """The approval was taken back: the summary is a draft again."""

    kind: ClassVar[str] = "quarter.approval_withdrawn/1"
    period: str
    reason: str


@dataclass(slots=True, kw_only=True)
class Quarter:
    """A quarter's summary as it stands."""

    period: str
    narratives: dict[str, str] = field(default_factory=dict)
    number: str = ""
    day: date | None = None
    explanations: dict[str, str] = field(default_factory=dict)
    approved: SummaryApproved | None = None

    @property
    def approved_at(self) -> int | None:
        """When the summary was approved (UTC ms), None while it is a draft."""
        return None if self.approved is None else self.approved.approved_at


PERIOD_FACTS = (NarrativeWritten, PaperNumbered, ContradictionExplained, SummaryApproved, ApprovalWithdrawn)
FACTS: tuple[type[Fact], ...] = PERIOD_FACTS


def fold(events: Iterable[Event]) -> Quarter | None:
    """Return the summary that the events tell of; the later word on a paragraph stands.

    What is written after an approval makes it a draft again: nobody approved that.
    """
    quarter: Quarter | None = None
    for event in in_order(events):
        fact = event.fact
        if isinstance(fact, PERIOD_FACTS):
            quarter = quarter or Quarter(period=fact.period)
            _take(quarter, fact)
    return quarter


def _take(quarter: Quarter, fact: Fact) -> None:
    match fact:
        case NarrativeWritten(text=None):
            quarter.narratives.pop(fact.section, None)
            quarter.approved = None
        case NarrativeWritten(text=str() as text):
            quarter.narratives[fact.section] = text
            quarter.approved = None
        case PaperNumbered():
            quarter.number, quarter.day = fact.number, fact.day
        case ContradictionExplained():
            quarter.explanations[fact.rule] = fact.text
        case SummaryApproved():
            quarter.approved = fact
        case ApprovalWithdrawn():
            quarter.approved = None
        case _:
            pass
