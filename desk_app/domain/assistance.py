"""Assistance (hỗ trợ): help given at the counter to create an account or to submit online."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


class Help(StrEnum):
    """What was helped with."""

    ACCOUNT = "account"
    SUBMISSION = "submission"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistanceGiven(Fact):
    """A citizen was helped. Nobody is named; ``dossier`` is the one that was submitted, where there is one."""

    kind: ClassVar[str] = "assistance.given/1"
    given_at: int
    help: Help
    slot: int = 0
    dossier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistanceVoided(Fact):
    """The key was pressed by mistake."""

    kind: ClassVar[str] = "assistance.voided/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistance:
    """A help as it stands."""

    id: str
    given: AssistanceGiven
    by: str
    voided: bool = False


FACTS: tuple[type[Fact], ...] = (AssistanceGiven, AssistanceVoided)


def fold(events: Iterable[Event]) -> Assistance | None:
    """Return the help that the events tell of."""
    found: Assistance | None = None
    voided = False
    for event in in_order(events):
        match event.fact:
            case AssistanceGiven() as fact:
                found = found or Assistance(id=event.subject, given=fact, by=event.actor)
            case AssistanceVoided():
                voided = True
    if found is None:
        return None
    return Assistance(id=found.id, given=found.given, by=found.by, voided=voided)
