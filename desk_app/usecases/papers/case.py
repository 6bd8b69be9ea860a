"""A dossier as papers see it: what the ledger holds of it, and the parts that every paper repeats."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.domain import procedure, reception_number, vietqr
from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.dossier.facts import (
    Channel,
    Component,
    Delivery,
    DossierReceived,
    FeeCollected,
    PaperPrinted,
    Payment,
    Person,
)
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.event import Event, Fact
from desk_app.domain.localtime import local_date
from desk_app.domain.unit import UnitProfiled
from desk_app.reports import numbers, wording
from desk_app.reports.slips.content import (
    SlipDossier,
    SlipOfficer,
    SlipPaper,
    SlipPerson,
    SlipSigner,
    SlipUnit,
    Transfer,
)
from desk_app.store.subjects import procedure_subject
from desk_app.usecases.banks import bank_name
from desk_app.usecases.papers.forms import Form, require

if TYPE_CHECKING:
    from desk_app.store.work import Work

_CHANNELS = {
    Channel.DIRECT: "Trực tiếp",
    Channel.ONLINE: "Trực tuyến",
    Channel.POSTAL: "Bưu chính công ích",
}
_WAYS = {
    Payment.CASH: "tiền mặt",
    Payment.TRANSFER: "chuyển khoản",
    Payment.GATEWAY: "trực tuyến trên Cổng dịch vụ công",
}
_TERMS = {
    TermUnit.DAYS: "{amount:02} ngày làm việc",
    TermUnit.HALF_DAYS: "{amount:02} buổi làm việc",
    TermUnit.HOURS: "{amount:02} giờ làm việc",
    TermUnit.SAME_DAY: "trong ngày làm việc",
    TermUnit.CALENDAR_DAYS: "{amount:02} ngày",
    TermUnit.MONTHS: "{amount:02} tháng",
}
_OF_OLD = re.compile(r"(?:huyện|thị xã|quận)\b", re.IGNORECASE)
"""Kinds of the superior that ended on 1/7/2025, with district level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A dossier with its history, read at once; ``prints`` counts what was printed of it."""

    dossier: Dossier
    events: tuple[Event, ...]
    profile: UnitProfiled
    unit: SlipUnit
    now: int
    entry: procedure.ProcedureCatalogued | None
    """The catalogue's entry as it was when the dossier was recorded; as it is where it came later."""

    @property
    def received(self) -> DossierReceived:
        """The reception, as corrected."""
        return self.dossier.received

    def event_of(self, fact: Fact | None) -> Event | None:
        """Return the event that recorded the fact."""
        return next((event for event in reversed(self.events) if fact is not None and event.fact == fact), None)

    def who(self, fact: Fact | None) -> SlipOfficer:
        """Return who recorded the fact; room for a pen where nobody is known."""
        event = self.event_of(fact)
        return SlipOfficer(name="" if event is None else event.actor)

    def reprint(self, form: Form, since: Fact | None = None) -> int:
        """Return how often the form was printed since the fact was recorded: a second letter is no reprint."""
        begun = self.event_of(since)
        place = 0 if begun is None else self.events.index(begun)
        return sum(isinstance(event.fact, PaperPrinted) and event.fact.form == form for event in self.events[place:])

    @property
    def signer(self) -> SlipSigner:
        """Who signs for the unit."""
        profile = self.profile
        return SlipSigner(name=profile.signer_name, post=profile.signer_title, deputy=profile.deputy)


def open_case(work: "Work", subject: str, form: Form) -> Case:
    """Read a dossier for a form. Raises ``DeskError`` where the form's step was not saved."""
    dossier = work.dossier(subject)
    require(dossier, form, work.now)
    return case_of(work, dossier)


def case_of(work: "Work", dossier: Dossier) -> Case:
    """Read what papers say of a dossier."""
    events = tuple(work.history(dossier.id))
    profile = work.unit().profile
    return Case(
        dossier=dossier,
        events=events,
        profile=profile,
        unit=slip_unit(profile, dossier.received_at),
        now=work.now,
        entry=_entry(work, dossier, events),
    )


def _entry(work: "Work", dossier: Dossier, events: tuple[Event, ...]) -> procedure.ProcedureCatalogued | None:
    """Return the entry of the catalogue that the dossier was received under: old dossiers keep old terms."""
    known = work.history(procedure_subject(dossier.received.procedure.code))
    recorded = next(event.clock for event in events if isinstance(event.fact, DossierReceived))
    then = procedure.fold(event for event in known if event.clock <= recorded) or procedure.fold(known)
    return None if then is None else then.entry


def slip_unit(profile: UnitProfiled, received_at: int) -> SlipUnit:
    """Return the unit as papers name it; since 1/7/2025 its superior is the province."""
    from desk_app.reports.drafting import unit_of
    from desk_app.usecases.report import province_name

    named = unit_of(profile)
    superior = named.superior
    if wording.regime_on(local_date(received_at)).superior_kind == "tỉnh" and _OF_OLD.match(superior):
        superior = province_name(profile.province_code)
    return SlipUnit(
        code=profile.code,
        name=named.name,
        superior=superior,
        place=named.place,
        phone=profile.phone,
        website=profile.website,
        address=profile.address,
    )


def slip_person(person: Person) -> SlipPerson:
    """Return a person as papers name them."""
    return SlipPerson(
        name=person.name,
        citizen_id=person.citizen_id,
        phone=person.phone,
        address=person.address,
        email=person.email,
    )


def slip_dossier(case: Case, *, as_promised: bool = False) -> SlipDossier:
    """Return the dossier as papers name it; ``as_promised`` with the due moment of its reception, before any pause."""
    dossier, received = case.dossier, case.received
    place = register_place(received.reception)
    due_at = dossier.dues[0][1] if as_promised else dossier.due_at
    return SlipDossier(
        reception=received.reception,
        official=dossier.official,
        person=slip_person(received.person),
        owner=None if received.owner is None else slip_person(received.owner),
        procedure_name=received.procedure.name,
        procedure_code=received.procedure.code if not received.procedure.code.startswith("?") else "",
        field=received.procedure.field,
        channel=_CHANNELS[received.channel],
        delivery=delivery_words(received.delivery),
        term="" if case.entry is None else term_words(case.entry.term),
        received_at_ms=received.received_at,
        received_timed=received.received_timed,
        due_at_ms=due_at,
        due_timed=_promised_timed(case) if as_promised else dossier.due_timed,
        sets=received.sets,
        register_volume=None if place is None else place[0],
        register_ordinal=None if place is None else place[1],
    )


def _promised_timed(case: Case) -> bool:
    """Say whether the first promise was a moment: a pause may have moved it to a day."""
    moved = any(pause.until is not None for pause in case.dossier.pauses)
    return case.received.due_timed if moved else case.dossier.due_timed


def register_place(reception: str) -> tuple[int, int] | None:
    """Return volume and ordinal of the register: each counter keeps one volume a year, numbered as its receptions.

    A counter works without a network, so no number can run through all counters; with the year of the reception,
    volume and ordinal name one dossier. None for a dossier that another system numbered.

    >>> register_place("2-00413/2023"), register_place("")
    ((2, 413), None)
    """
    number = reception_number.parse(reception)
    return None if number is None else (number.slot, number.serial)


def term_words(term: Term | None) -> str:
    """Return a processing time as papers write it; nothing where the catalogue states none.

    >>> term_words(Term(amount=3, unit=TermUnit.DAYS)), term_words(Term(unit=TermUnit.SAME_DAY))
    ('03 ngày làm việc', 'trong ngày làm việc')
    """
    return "" if term is None else _TERMS[term.unit].format(amount=term.amount)


def delivery_words(delivery: Delivery) -> str:
    """Return where the result is to be given; nothing at the counter, which the form names itself."""
    return {
        Delivery.COUNTER: "",
        Delivery.POST: "địa chỉ nêu trên, qua dịch vụ bưu chính công ích",
        Delivery.ELECTRONIC: "Cổng dịch vụ công (bản điện tử)",
    }[delivery]


def papers(components: tuple[Component, ...]) -> tuple[SlipPaper, ...]:
    """Return the papers that were handed in, each with what was done about it."""
    return tuple(_paper(component) for component in components if component.present or component.reused)


def _paper(component: Component) -> SlipPaper:
    source = f" từ {component.source}" if component.source else ""
    notes = ("đã số hóa" if component.digitized else "", f"dùng lại{source}" if component.reused else "")
    return SlipPaper(
        name=component.name,
        originals=component.originals,
        certified=component.certified,
        photocopies=component.photocopies,
        note=", ".join(note for note in notes if note),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Paying:
    """What a paper says of a fee: how it was paid, what of it, how to pay the rest."""

    fee: int
    paid: str = ""
    part: str = ""
    transfer: Transfer | None = None


def paying(profile: UnitProfiled, fee: int, payments: tuple[FeeCollected, ...], purpose: str) -> Paying:
    """Return how a fee stands; a transfer is offered for what is owed, to the unit's account."""
    taken = sum(payment.amount for payment in payments)
    owed = fee - taken
    if fee <= 0 or owed <= 0:
        return Paying(fee=fee, paid=_paid_words(payments) if taken > 0 else "")
    part = f"đã nộp {numbers.money(taken)}, còn phải nộp {numbers.money(owed)}" if taken > 0 else ""
    return Paying(fee=fee, part=part, transfer=_transfer(profile, owed, purpose))


def _paid_words(payments: tuple[FeeCollected, ...]) -> str:
    """Return ways and receipts of what was taken and not given back."""
    reversed_ = {payment.reverses for payment in payments if payment.reverses}
    kept = [payment for payment in payments if payment.amount > 0 and payment.receipt not in reversed_]
    ways = list(dict.fromkeys(_WAYS[payment.way] for payment in kept))
    receipts = [payment.receipt for payment in kept if payment.receipt]
    numbered = f", biên lai số {', '.join(receipts)}" if receipts else ""
    return f"đã nộp {' và '.join(ways)}{numbered}"


def _transfer(profile: UnitProfiled, owed: int, purpose: str) -> Transfer | None:
    account = vietqr.Account(bin=profile.bank_bin, number=profile.bank_account, holder=profile.bank_holder)
    if vietqr.fault_of(account) or owed > vietqr.MOST:
        return None
    return Transfer(
        payload=vietqr.build(account, owed, purpose=purpose),
        amount=owed,
        account=f"{profile.bank_account} ({bank_name(profile.bank_bin)})",
        purpose=vietqr.plain(purpose),
        holder=profile.bank_holder or f"UBND {profile.name}",
    )


def purpose_of(reception: str, official: str) -> str:
    """Return what a transfer says it is for.

    >>> purpose_of("1-00413/2023", "")
    'LP 1-00413/2023'
    """
    return f"LP {reception or official}"
