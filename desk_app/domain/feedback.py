"""Feedback (phản ánh, kiến nghị) and complaints (khiếu nại): received, answered, never forgotten."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


class FeedbackKind(StrEnum):
    """A reflection or proposal on regulations and conduct, or a complaint against an act."""

    FEEDBACK = "feedback"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackReceived(Fact):
    """Somebody told the unit something that it owes an answer to."""

    kind: ClassVar[str] = "feedback.received/1"
    what: FeedbackKind
    day: date
    text: str
    due: date | None = None
    dossier: str | None = None
    channel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackAnswered(Fact):
    """The unit answered."""

    kind: ClassVar[str] = "feedback.answered/1"
    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackVoided(Fact):
    """It was entered by mistake; it counts nowhere."""

    kind: ClassVar[str] = "feedback.voided/1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """A feedback or complaint as it stands."""

    id: str
    received: FeedbackReceived
    answered: FeedbackAnswered | None = None
    voided: str | None = None


FACTS: tuple[type[Fact], ...] = (FeedbackReceived, FeedbackAnswered, FeedbackVoided)


def fold(events: Iterable[Event]) -> Feedback | None:
    """Return the feedback that the events tell of; the first answer counts."""
    received: FeedbackReceived | None = None
    answered: FeedbackAnswered | None = None
    voided: str | None = None
    subject = ""
    for event in in_order(events):
        subject = event.subject
        match event.fact:
            case FeedbackReceived() as fact:
                received = fact
            case FeedbackAnswered() as fact:
                answered = answered or fact
            case FeedbackVoided() as fact:
                voided = fact.reason
    if received is None:
        return None
    return Feedback(id=subject, received=received, answered=answered, voided=voided)
