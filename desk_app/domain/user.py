"""A person who works at the desk."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from desk_app.domain.event import Event, Fact, in_order


class Role(StrEnum):
    """What a person answers for."""

    ADMINISTRATOR = "administrator"
    CLERK = "clerk"
    OFFICER = "officer"
    LEADER = "leader"


@dataclass(frozen=True, slots=True, kw_only=True)
class UserAdded(Fact):
    """Somebody may work at the desk, or their name or role changed."""

    kind: ClassVar[str] = "user.added/1"
    name: str
    role: Role
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserLeft(Fact):
    """Somebody no longer works at the desk; what they did stays theirs."""

    kind: ClassVar[str] = "user.left/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person as they stand."""

    id: str
    name: str
    role: Role
    title: str
    active: bool


FACTS: tuple[type[Fact], ...] = (UserAdded, UserLeft)


def fold(events: Iterable[Event]) -> User | None:
    """Return the person that the events tell of."""
    user: User | None = None
    for event in in_order(events):
        match event.fact:
            case UserAdded() as fact:
                user = User(id=event.subject, name=fact.name, role=fact.role, title=fact.title, active=True)
            case UserLeft() if user is not None:
                user = User(id=user.id, name=user.name, role=user.role, title=user.title, active=False)
            case _:
                pass
    return user
