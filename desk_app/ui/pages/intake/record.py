"""From what stands in the form to what is recorded, in one transaction. Runs on the ledger thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desk_app.domain.deadline import Due
    from desk_app.domain.dossier.facts import Charge, Component, Person
    from desk_app.store.work import Work
    from desk_app.usecases.intake import Received


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A component as it is ticked."""

    name: str
    present: bool = False
    digitized: bool = False
    reused: bool = False
    source: str = ""
    originals: int = 0
    certified: int = 0
    photocopies: int = 0

    @property
    def counts(self) -> tuple[int, int, int]:
        """Return how many originals, certified copies and photocopies were handed in."""
        return self.originals, self.certified, self.photocopies


def packed(paper: Paper) -> dict[str, Any]:
    """Return a component as a draft keeps it."""
    return {name: getattr(paper, name) for name in Paper.__slots__}


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose dossier it is where another hands it in; ``authority`` is the paper or kinship by which they may."""

    name: str
    citizen_id: str = ""
    address: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """The form, read. ``received_at`` None is now, ``due_on`` None is counted, ``fee`` None is the procedure's."""

    procedure_code: str
    name: str
    citizen_id: str = ""
    born: date | None = None
    sex: str = ""
    phone: str = ""
    address: str = ""
    channel: str
    received_at: int | None = None
    due_on: date | None = None
    official: str = ""
    papers: tuple[Paper, ...] = ()
    fee: int | None = None
    paid: str = ""
    delivery: str
    tracking: str = ""
    note: str = ""
    owner: Owner | None = None
    sets: int = 1
    competent: str = ""
    by_choice: bool = False
    charges: "Sequence[Charge]" = ()
    exceptions: Mapping[str, str] = field(default_factory=dict)
    """Field → why a rule is broken there"""


def record(work: "Work", filled: Filled) -> "Received":
    """Receive the dossier; one that came by post brings its postal item along, delivered when it was received."""
    from desk_app.domain.dossier.facts import Channel, Delivery, Payment
    from desk_app.usecases import intake

    command = intake.Receive(
        procedure_code=filled.procedure_code,
        person=_person(filled),
        channel=Channel(filled.channel),
        received_at=filled.received_at,
        due=_due(work, filled.due_on),
        official=filled.official,
        components=tuple(_component(paper) for paper in filled.papers),
        fee=filled.fee,
        paid=Payment(filled.paid) if filled.paid else None,
        delivery=Delivery(filled.delivery),
        note=_note(filled),
        owner=_owner(filled.owner),
        sets=filled.sets,
        competent=filled.competent,
        by_choice=filled.by_choice,
        charges=filled.charges,
        exceptions=filled.exceptions,
    )
    received = intake.receive(work, command)
    if filled.channel == Channel.POSTAL and filled.tracking:
        _came_by_post(work, received.id, filled)
    return received


def _person(filled: Filled) -> "Person":
    from desk_app.domain.dossier.facts import Person

    return Person(
        name=filled.name,
        citizen_id=filled.citizen_id,
        phone=filled.phone,
        address=filled.address,
        born=filled.born,
        sex=filled.sex,
    )


def _owner(owner: Owner | None) -> "Person | None":
    from desk_app.domain.dossier.facts import Person

    if owner is None:
        return None
    return Person(name=" ".join(owner.name.split()), citizen_id=owner.citizen_id, address=owner.address)


def _component(paper: Paper) -> "Component":
    from desk_app.domain.dossier.facts import Component

    return Component(**packed(paper))


def _note(filled: Filled) -> str:
    """Return the note, with the paper by which another than the owner hands in before it."""
    authority = "" if filled.owner is None else f"Nộp thay: {filled.owner.authority}"
    return "; ".join(part for part in (authority, filled.note) if part)


def _due(work: "Work", day: date | None) -> "Due | None":
    """Return the end of office hours of a day that the clerk promised by hand."""
    from desk_app.domain.deadline import Due

    return None if day is None else Due(at=work.calendar().closes_at(day), timed=False)


def _came_by_post(work: "Work", dossier: str, filled: Filled) -> None:
    """Record the item in which the dossier came: its handover to us is the reception (QĐ 45/2016/QĐ-TTg art. 7.4)."""
    from desk_app.domain.postal import Direction
    from desk_app.usecases import post

    moment = work.now if filled.received_at is None else filled.received_at
    command = post.HandOver(dossier=dossier, direction=Direction.IN, tracking=filled.tracking, handed_over_at=moment)
    post.deliver(work, post.hand_over(work, command), at=moment)
