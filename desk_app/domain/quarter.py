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


@dataclass(slots=True, kw_only=True)
class Quarter:
    """A quarter's summary as it stands."""

    period: str
    narratives: dict[str, str] = field(default_factory=dict)
    number: str = ""
    day: date | None = None
    explanations: dict[str, str] = field(default_factory=dict)
    approved_at: int | None = None


FACTS: tuple[type[Fact], ...] = (NarrativeWritten, PaperNumbered, ContradictionExplained)


def fold(events: Iterable[Event]) -> Quarter | None:
    """Return the summary that the events tell of; the later word on a paragraph stands."""
    quarter: Quarter | None = None
    for event in in_order(events):
        match event.fact:
            case NarrativeWritten() as fact:
                quarter = quarter or Quarter(period=fact.period)
                if fact.text is None:
                    quarter.narratives.pop(fact.section, None)
                else:
                    quarter.narratives[fact.section] = fact.text
            case PaperNumbered() as fact:
                quarter = quarter or Quarter(period=fact.period)
                quarter.number, quarter.day = fact.number, fact.day
            case ContradictionExplained() as fact:
                quarter = quarter or Quarter(period=fact.period)
                quarter.explanations[fact.rule] = fact.text
            case _:
                pass
    return quarter
