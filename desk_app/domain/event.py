"""An event: one thing that happened at a counter, as the ledger keeps it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Fact:
    """Body of an event. Subclasses are named in the past tense and never renamed or removed.

    ``kind`` is ``subject.verb/version``: the part before the dot names the subject's module.
    """

    kind: ClassVar[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownFact(Fact):
    """Body of a kind that a newer desk wrote: kept and passed on as it came, folded as nothing."""

    kind: ClassVar[str] = "unknown"
    body: str


@dataclass(frozen=True, slots=True)
class Event:
    """A fact with its place in the ledger.

    ``clock`` is the hybrid logical clock (milliseconds << 16 | counter); ``happened`` is UTC milliseconds and
    may lie before the recording (a register taken in later).
    """

    device: str
    seq: int
    clock: int
    subject: str
    kind: str
    happened: int
    actor: str
    fact: Fact


def in_order(events: Iterable[Event]) -> list[Event]:
    """Sort events as every fold reads them: by clock, then device, then seq; never by arrival."""
    return sorted(events, key=_place)


def _place(event: Event) -> tuple[int, str, int]:
    return (event.clock, event.device, event.seq)


def subject_type(kind: str) -> str:
    """Return the subject's module of an event's kind.

    >>> subject_type("dossier.received/1")
    'dossier'
    """
    return kind.partition(".")[0]
