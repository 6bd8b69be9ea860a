"""A quarter's summary (báo cáo quý): its texts, its number and day, its approval."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySent(Fact):
    """The summary went to the county as a frozen set of figures with its PDF; a later one is a supplement."""

    kind: ClassVar[str] = "quarter.sent/1"
    period: str
    first: date
    last: date
    pdf: str
    """SHA-256 of the PDF, 64 hex digits."""
    pdf_bytes: int
    number: str
    signer: str
    approved_at: int | None
    """When the vice-chairman approved it (UTC ms)."""
    figures: dict[str, float | int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryAcknowledged(Fact):
    """The county took the summary with that PDF (tiếp nhận)."""

    kind: ClassVar[str] = "quarter.acknowledged/1"
    period: str
    pdf: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryReturned(Fact):
    """The county sent the summary with that PDF back, and says why (trả lại)."""

    kind: ClassVar[str] = "quarter.returned/1"
    period: str
    pdf: str
    remark: str


class Delivery(StrEnum):
    """Where a summary stands between unit and county."""

    NOT_SENT = "not sent"
    WAITING = "waiting"
    SUPPLEMENT = "supplement"
    """A newer one of which an earlier edition was answered."""
    RETURNED = "returned"
    ACKNOWLEDGED = "acknowledged"


@dataclass(slots=True, kw_only=True)
class Quarter:
    """A quarter's summary as it stands."""

    period: str
    narratives: dict[str, str] = field(default_factory=dict)
    number: str = ""
    day: date | None = None
    explanations: dict[str, str] = field(default_factory=dict)
    approved: SummaryApproved | None = None
    sent: SummarySent | None = None
    sent_at: int | None = None
    sent_by: str = ""
    answer: SummaryAcknowledged | SummaryReturned | None = None
    """The county's last word on any edition."""
    answered_at: int | None = None
    is_answered: bool = False
    """Whether that word is on the latest edition."""

    @property
    def delivery(self) -> Delivery:
        """Where the latest edition stands between unit and county."""
        if self.sent is None:
            return Delivery.NOT_SENT
        if self.answer is None:
            return Delivery.WAITING
        if not self.is_answered:
            return Delivery.SUPPLEMENT
        return Delivery.ACKNOWLEDGED if isinstance(self.answer, SummaryAcknowledged) else Delivery.RETURNED

    @property
    def is_newer_than_sent(self) -> bool:
        """Say whether an edition went and what stands now is another: a draft again, approved or numbered anew."""
        if self.sent is None:
            return False
        return (self.approved_at, self.number) != (self.sent.approved_at, self.sent.number)

    @property
    def approved_at(self) -> int | None:
        """When the summary was approved (UTC ms), None while it is a draft."""
        return None if self.approved is None else self.approved.approved_at


PERIOD_FACTS = (
    NarrativeWritten,
    PaperNumbered,
    ContradictionExplained,
    SummaryApproved,
    ApprovalWithdrawn,
    SummarySent,
    SummaryAcknowledged,
    SummaryReturned,
)
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
            if isinstance(fact, SummarySent | SummaryAcknowledged | SummaryReturned):
                _deliver(quarter, event, fact)
            else:
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


def _deliver(quarter: Quarter, event: Event, fact: SummarySent | SummaryAcknowledged | SummaryReturned) -> None:
    """Take an edition or the county's word on one; a word on an older edition undoes none on the latest."""
    if isinstance(fact, SummarySent):
        quarter.sent, quarter.sent_at, quarter.sent_by = fact, event.happened, event.actor
        quarter.is_answered = False
        return
    is_latest = quarter.sent is not None and quarter.sent.pdf == fact.pdf
    if is_latest or not quarter.is_answered:
        quarter.answer, quarter.answered_at, quarter.is_answered = fact, event.happened, is_latest
