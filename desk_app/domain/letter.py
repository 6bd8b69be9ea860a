"""A letter of direction (văn bản chỉ đạo) from the county: it may ask for an explanation (giải trình) by a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSent(Fact):
    """The county wrote; ``explain_by`` is the last day for an explanation, None where none is asked for."""

    kind: ClassVar[str] = "letter.sent/1"
    number: str
    day: date
    title: str
    text: str
    explain_by: date | None = None
    figures: tuple[str, ...] = ()
    """Codes of the figures that it is about."""
    paper: str = ""
    """SHA-256 of the signed paper, where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOpened(Fact):
    """Somebody at the unit read it."""

    kind: ClassVar[str] = "letter.opened/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterExplained(Fact):
    """The unit's explanation; a later one replaces it."""

    kind: ClassVar[str] = "letter.explained/1"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterClosed(Fact):
    """The county has what it asked for."""

    kind: ClassVar[str] = "letter.closed/1"
    remark: str = ""


class LetterState(StrEnum):
    """How far a letter has come."""

    UNREAD = "unread"
    OWED = "owed"
    """Read, and an explanation is owed."""
    READ = "read"
    EXPLAINED = "explained"
    CLOSED = "closed"


@dataclass(slots=True, kw_only=True)
class Letter:
    """A letter as it stands; moments are UTC milliseconds."""

    id: str
    sent: LetterSent
    sent_at: int
    opened_at: int | None = None
    explanation: str = ""
    explained_at: int | None = None
    explained_by: str = ""
    closed: LetterClosed | None = None

    @property
    def state(self) -> LetterState:
        """How far it has come."""
        if self.closed is not None:
            return LetterState.CLOSED
        if self.explained_at is not None:
            return LetterState.EXPLAINED
        if self.opened_at is None:
            return LetterState.UNREAD
        return LetterState.READ if self.sent.explain_by is None else LetterState.OWED


FACTS: tuple[type[Fact], ...] = (LetterSent, LetterOpened, LetterExplained, LetterClosed)


def fold(events: Iterable[Event]) -> Letter | None:
    """Return the letter that the events tell of, or None while the letter itself has not arrived."""
    letter: Letter | None = None
    ordered = in_order(events)
    for event in ordered:
        if isinstance(event.fact, LetterSent):
            letter = Letter(id=event.subject, sent=event.fact, sent_at=event.happened)
    if letter is None:
        return None
    for event in ordered:
        match event.fact:
            case LetterOpened() if letter.opened_at is None:
                letter.opened_at = event.happened
            case LetterExplained() as fact:
                letter.explanation, letter.explained_at, letter.explained_by = fact.text, event.happened, event.actor
            case LetterClosed() as fact:
                letter.closed = fact
            case _:
                pass
    return letter
