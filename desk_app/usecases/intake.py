"""Receiving a dossier at the counter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desk_app.domain import reception_number
from desk_app.domain.citizen_id import mask
from desk_app.domain.deadline import Due, Line, Term, TermUnit, due, explain, internal
from desk_app.domain.dossier import acts
from desk_app.domain.dossier.facts import (
    Certification,
    Channel,
    Charge,
    Component,
    Delivery,
    DossierReceived,
    Payment,
    Person,
    ProcedureRef,
)
from desk_app.domain.localtime import local
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.store.queries import dossiers, numbers, procedures
from desk_app.store.queries.dossiers import DossierLine
from desk_app.store.queries.procedures import ProcedureLine
from desk_app.usecases import fees

if TYPE_CHECKING:
    from desk_app.store.work import Work

UNSTATED = Term(amount=1, unit=TermUnit.SAME_DAY)
"""Where the catalogue states no term, the promise is today's: the clerk sees it and may set another date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receive:
    """What the clerk typed. ``received_at`` None is now; ``due`` None is counted by the procedure's term."""

    procedure_code: str
    person: Person
    channel: Channel = Channel.DIRECT
    received_at: int | None = None
    due: Due | None = None
    official: str = ""
    components: Sequence[Component] = ()
    fee: int | None = None
    paid: Payment | None = None
    delivery: Delivery = Delivery.COUNTER
    note: str = ""
    owner: Person | None = None
    sets: int = 1
    competent: str = ""
    by_choice: bool = False
    exceptions: Mapping[str, str] = field(default_factory=dict)
    """Field → why a rule is broken there: the law allows it, and the history keeps it."""
    charges: Sequence[Charge] = ()
    fee_receipt: str = ""
    """Empty: the counter's next receipt number, where the fee is taken at once."""
    certification: Certification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What the counter tells the citizen."""

    id: str
    reception: str
    due: Due


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A due date, the lines that explain it, and where the unit's own, shorter term ends, where it has one."""

    due: Due
    lines: Sequence[Line]
    internal_due_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Till:
    """What the counter's cash book says to a fee taken at a moment: the next receipt, and why none can be given."""

    receipt: str
    refusal: str = ""


def receive(work: "Work", command: Receive) -> Received:
    """Record a reception under the slot's next number. Raises ``RuleBroken`` beside the field it concerns."""
    procedure = _procedure(work, command.procedure_code)
    received_at = work.now if command.received_at is None else command.received_at
    promised = command.due or promise(work, procedure.term, received_at, command.channel)
    fee = procedure.fee if command.fee is None else command.fee
    draft = DossierReceived(
        procedure=ProcedureRef(code=procedure.code, name=procedure.name, field=procedure.field),
        person=_normal(command.person),
        channel=command.channel,
        received_at=received_at,
        due_at=promised.at,
        due_timed=promised.timed,
        official=command.official,
        components=tuple(command.components),
        fee=fee,
        delivery=command.delivery,
        note=nfc(command.note.strip()),
        owner=None if command.owner is None else _normal(command.owner),
        sets=command.sets,
        competent=nfc(command.competent.strip()),
        by_choice=command.by_choice,
        internal_due_at=None if command.competent.strip() else _internal(work, procedure, received_at, promised),
        charges=tuple(command.charges),
        exceptions={name: nfc(why.strip()) for name, why in command.exceptions.items() if why.strip()},
        certification=command.certification,
    )
    fact = acts.receive(_taken(work, command, draft), work.now)
    _refuse_known(work, fact.official)
    subject, reception = work.new_subject(), next_reception(work, received_at)
    work.record(subject, replace(fact, reception=reception), happened=received_at)
    return Received(id=subject, reception=reception, due=promised)


def _taken(work: "Work", command: Receive, draft: DossierReceived) -> DossierReceived:
    """Return the reception with how its fee was taken: in whose cash book, under which receipt."""
    if command.paid is None or draft.fee <= 0:
        return draft
    fees.require_open_day(work, draft.received_at, "paid")
    fees.require_free_receipt(work, command.fee_receipt, draft.received_at)
    receipt = command.fee_receipt or fees.next_receipt(work)
    return replace(draft, paid=command.paid, slot=work.slot(), fee_receipt=receipt)


def _internal(work: "Work", procedure: ProcedureLine, received_at: int, promised: Due) -> int | None:
    """Return where the unit's own, shorter term ends."""
    percent = procedure.internal_percent
    percent = work.unit().profile.internal_percent if percent is None else percent
    if not percent or procedure.term is None:
        return None
    return internal(received_at, procedure.term, promised, work.calendar(), share=percent / 100)


def promise(work: "Work", term: Term | None, received_at: int, channel: Channel) -> Due:
    """Return the due date that the procedure's term gives."""
    return due(received_at, term or UNSTATED, work.calendar(), online=channel is Channel.ONLINE)


def preview(
    work: "Work", procedure: ProcedureLine, received_at: int | None, channel: Channel, *, elsewhere: bool = False
) -> Promise:
    """Return the due date of a reception before it is saved, explained line by line.

    What another agency decides (``elsewhere``) has no target of this unit.
    """
    term, moment = procedure.term, work.now if received_at is None else received_at
    lines = explain(moment, term or UNSTATED, work.calendar(), online=channel is Channel.ONLINE)
    promised = promise(work, term, moment, channel)
    own = None if elsewhere else _internal(work, procedure, moment, promised)
    return Promise(due=promised, lines=lines, internal_due_at=own)


def till(work: "Work", received_at: int | None) -> Till:
    """Return what the cash book says to a fee that is taken with a reception, before anything is saved."""
    moment = work.now if received_at is None else received_at
    try:
        fees.require_open_day(work, moment, "paid")
    except RuleBroken as closed:
        return Till(receipt="", refusal=f"{closed.title} {closed.remedy}")
    return Till(receipt=fees.next_receipt(work))


def next_reception(work: "Work", received_at: int) -> str:
    """Return the number that the next reception in this PC's slot gets."""
    work.flush()
    unit, slot, year = work.unit(), work.slot(), local(received_at).year
    return reception_number.format(slot, numbers.next_serial(work.driver, unit, slot, year), year)


def find_procedures(work: "Work", typed: str, limit: int = 6) -> list[ProcedureLine]:
    """Return the procedures in force that a few letters lead to."""
    return procedures.find(work.driver, typed, limit, at=work.now)


def find_people(work: "Work", typed: str) -> list[DossierLine]:
    """Return the newest dossier of each person who matches what was typed."""
    return dossiers.by_person(work.driver, typed)


def _procedure(work: "Work", code: str) -> ProcedureLine:
    found = work.entry(code) if code else None
    if found is None:
        raise RuleBroken("procedure", "Chưa chọn thủ tục.", "Gõ vài chữ của tên thủ tục rồi nhấn Enter.")
    return found


def _normal(person: Person) -> Person:
    return Person(
        name=nfc(person.name),
        citizen_id="".join(person.citizen_id.split()),
        phone=nfc(person.phone.strip()),
        address=nfc(person.address.strip()),
        born=person.born,
        sex=nfc(person.sex),
        email=nfc(person.email.strip()),
    )


def _refuse_known(work: "Work", official: str) -> None:
    """Refuse a number that another dossier here carries already: it would be one dossier twice."""
    if not official:
        return
    known = dossiers.by_official(work.driver, official)
    if known is not None:
        other = work.dossier(known)
        shown = other.received.reception or mask(other.received.person.citizen_id)
        raise RuleBroken(
            "official",
            f"Mã hồ sơ {official} đã có ở hồ sơ {shown}.".replace("  ", " "),
            "Mở hồ sơ đó, hoặc kiểm tra lại mã.",
        )
