"""From what stands in the form to what is recorded, in one transaction. Runs on the ledger thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desk_app.domain.deadline import Due
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


def packed(paper: Paper) -> dict[str, Any]:
    """Return a component as a draft keeps it."""
    return {name: getattr(paper, name) for name in Paper.__slots__}


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
    exceptions: Mapping[str, str] = field(default_factory=dict)
    """Field → why a rule is broken there"""


def record(work: "Work", filled: Filled) -> "Received":
    """Receive the dossier; one that came by post brings its postal item along, delivered when it was received."""
    from desk_app.domain.dossier.facts import Channel, Component, Delivery, Payment, Person
    from desk_app.usecases import intake

    person = Person(
        name=filled.name,
        citizen_id=filled.citizen_id,
        phone=filled.phone,
        address=filled.address,
        born=filled.born,
        sex=filled.sex,
    )
    papers = tuple(
        Component(name=p.name, present=p.present, digitized=p.digitized, reused=p.reused, source=p.source)
        for p in filled.papers
    )
    command = intake.Receive(
        procedure_code=filled.procedure_code,
        person=person,
        channel=Channel(filled.channel),
        received_at=filled.received_at,
        due=_due(work, filled.due_on),
        official=filled.official,
        components=papers,
        fee=filled.fee,
        paid=Payment(filled.paid) if filled.paid else None,
        delivery=Delivery(filled.delivery),
        note=filled.note,
        exceptions=filled.exceptions,
    )
    received = intake.receive(work, command)
    if filled.channel == Channel.POSTAL and filled.tracking:
        _came_by_post(work, received.id, filled)
    return received


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
