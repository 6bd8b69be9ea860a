"""What can happen to a dossier. Instants are UTC milliseconds, money is integer đồng."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from desk_app.domain.event import Fact


class Channel(StrEnum):
    """Way in: at the counter, through the portal, by public post."""

    DIRECT = "direct"
    ONLINE = "online"
    POSTAL = "postal"


class Delivery(StrEnum):
    """Where the citizen wants the result."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"


class Payment(StrEnum):
    """Way of paying. Only ``GATEWAY`` (the portal's or the province's) counts as paid online."""

    CASH = "cash"
    TRANSFER = "transfer"
    GATEWAY = "gateway"


class PauseReason(StrEnum):
    """Why the clock stands: waiting for a supplement counts as a pause."""

    SUPPLEMENT = "supplement"
    OTHER = "other"


class Left(StrEnum):
    """What is still to be done once a result is issued."""

    NOTHING = ""
    """It was given back with the same act, or a register says no more."""
    GIVING = "giving"
    """It lies ready at the counter, or needs no paper."""
    PAPER = "paper"
    """It stands on the system only: the paper has yet to reach the counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureRef:
    """The procedure as it was when the dossier was received: old dossiers finish under old rules."""

    code: str
    name: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who hands in, as the receipt names them."""

    name: str
    citizen_id: str = ""
    phone: str = ""
    address: str = ""
    born: date | None = None
    sex: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A paper of the dossier: there or not, digitized or not, reused from what was handed in before or not."""

    name: str
    present: bool = True
    digitized: bool = False
    reused: bool = False
    source: str = ""
    """Where a reused paper came from: a dossier's number or the national store."""
    originals: int = 0
    certified: int = 0
    photocopies: int = 0
    """How many of each were handed in; none of the three is told where nobody counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """One line of the fee, counted by a tariff: ``amount`` đồng; ``exempt`` says why it is less than the tariff's."""

    tariff: str
    copies: int = 1
    pages: int = 0
    amount: int
    exempt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """What a same-day certification certifies, and where it stands in the book of certifications."""

    kind: str
    """``copy``, ``signature`` or ``contract``: the tariff's kinds (NĐ 23/2015/NĐ-CP art. 5)."""
    title: str = ""
    pages: int = 0
    copies: int = 1
    book: str = ""
    number: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReceived(Fact):
    """The dossier was received: at the counter, from the portal, from the post, or taken in from a register.

    ``reception`` is our own number (empty for a dossier that only a register knows), ``official`` the
    province's (empty until it comes). ``due_timed`` says that ``due_at`` is a moment, not the end of a day.
    ``paid`` is how the fee was taken at reception, None where it was not.
    """

    kind: ClassVar[str] = "dossier.received/1"
    procedure: ProcedureRef
    person: Person
    channel: Channel
    received_at: int
    received_timed: bool = True
    due_at: int
    due_timed: bool
    reception: str = ""
    official: str = ""
    components: tuple[Component, ...] = ()
    components_digitized: bool | None = None
    reused: bool | None = None
    fee: int = 0
    paid: Payment | None = None
    delivery: Delivery = Delivery.COUNTER
    note: str = ""
    owner: Person | None = None
    """Whose dossier it is, where another hands it in."""
    sets: int = 1
    competent: str = ""
    """The agency that decides, where it is not this unit: received regardless of boundaries (NĐ 118/2025/NĐ-CP)."""
    by_choice: bool = False
    """The citizen was offered to submit online and wished to hand in directly."""
    internal_due_at: int | None = None
    """The unit's own, shorter term ends here; None where it has none."""
    charges: tuple[Charge, ...] = ()
    exceptions: dict[str, str] = field(default_factory=dict)
    """Field → why what stands there breaks a rule: a legal exception that stays in the history."""
    fee_receipt: str = ""
    """Number of the fee receipt, where the fee was taken at reception."""
    slot: int = 0
    """The counter that took the fee; 0 where nobody noted it."""
    certification: Certification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialNumberGiven(Fact):
    """The provincial system's number came: typed, scanned or imported; never minted here."""

    kind: ClassVar[str] = "dossier.official_number_given/1"
    official: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCorrected(Fact):
    """What was recorded at reception was wrong. A field left None stays as it was."""

    kind: ClassVar[str] = "dossier.corrected/1"
    reason: str
    procedure: ProcedureRef | None = None
    person: Person | None = None
    channel: Channel | None = None
    received_at: int | None = None
    received_timed: bool | None = None
    due_at: int | None = None
    due_timed: bool | None = None
    official: str | None = None
    fee: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentsMarked(Fact):
    """The papers of the dossier as they stand now: what is there, digitized, reused.

    ``components`` replaces the list; a register knows no list, only the two answers.
    """

    kind: ClassVar[str] = "dossier.components_marked/1"
    components: tuple[Component, ...] | None = None
    components_digitized: bool | None = None
    reused: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDigitized(Fact):
    """The result is digitized and signed, or that mark was wrong."""

    kind: ClassVar[str] = "dossier.result_digitized/1"
    digitized: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPaused(Fact):
    """The clock stopped."""

    kind: ClassVar[str] = "dossier.paused/1"
    paused_at: int
    why: PauseReason
    reason: str = ""
    missing: tuple[str, ...] = ()
    """All that a supplement request asks for, in one request (form 02)."""
    exception: str = ""
    """Why a second supplement is asked for: one is the rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierResumed(Fact):
    """The clock runs again; the due moment moved by the working time that the pause took."""

    kind: ClassVar[str] = "dossier.resumed/1"
    resumed_at: int
    due_at: int
    due_timed: bool
    internal_due_at: int | None = None
    """The unit's own term, moved by as much; None where it has none, or stays where it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultIssued(Fact):
    """The result was issued: the dossier is resolved."""

    kind: ClassVar[str] = "dossier.result_issued/1"
    issued_at: int
    timed: bool = True
    digitized: bool | None = None
    left: Left = Left.NOTHING
    signed_by: str = ""
    saved_minutes: int | None = None
    """Working minutes before the due moment; None where nobody counted them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRefused(Fact):
    """Refused or returned, with the written reason."""

    kind: ClassVar[str] = "dossier.refused/1"
    refused_at: int
    timed: bool = True
    reason: str = ""
    letter: str = ""
    """Number of the letter (form 03) where it was written elsewhere; printed here, ``PaperPrinted`` tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierWithdrawn(Fact):
    """The citizen took the dossier back."""

    kind: ClassVar[str] = "dossier.withdrawn/1"
    withdrawn_at: int
    timed: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierReopened(Fact):
    """An end was recorded by mistake: the dossier is open again."""

    kind: ClassVar[str] = "dossier.reopened/1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeCollected(Fact):
    """Money was taken. A wrong entry is reversed by a negative amount, never removed."""

    kind: ClassVar[str] = "dossier.fee_collected/1"
    collected_at: int
    amount: int
    way: Payment
    receipt: str = ""
    slot: int = 0
    """The counter whose cash book holds it; 0 where nobody noted it."""
    reverses: str = ""
    """The receipt that this counter-entry takes back."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologySent(Fact):
    """A letter of apology went out with a new date; the dossier stays late by the first."""

    kind: ClassVar[str] = "dossier.apology_sent/1"
    sent_at: int
    new_due_at: int
    reason: str = ""
    letter: str = ""
    exception: str = ""
    """Why a new date is promised again: once is the rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(Fact):
    """The dossier went to an officer with its control slip; ``after`` is the officer who had it before."""

    kind: ClassVar[str] = "dossier.handed_over/1"
    handed_at: int
    giver: str
    receiver: str
    after: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessingBegun(Fact):
    """An officer took the dossier into process."""

    kind: ClassVar[str] = "dossier.processing_begun/1"
    begun_at: int
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentOn(Fact):
    """The dossier went up to another authority, which has a term of its own; ours runs on."""

    kind: ClassVar[str] = "dossier.sent_on/1"
    sent_at: int
    authority: str
    due_at: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack(Fact):
    """It came back from the other authority."""

    kind: ClassVar[str] = "dossier.came_back/1"
    back_at: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMade(Fact):
    """Somebody told the citizen where the dossier stands: owed on the day of a pause. The actor is who called."""

    kind: ClassVar[str] = "dossier.contact_made/1"
    contacted_at: int
    explained: str
    way: str = "phone"
    reached: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultArrived(Fact):
    """The paper of the result lies at the counter: from whose hands into whose."""

    kind: ClassVar[str] = "dossier.result_arrived/1"
    arrived_at: int
    giver: str = ""
    receiver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGiven(Fact):
    """The citizen has the result: how, and who took it with what authority."""

    kind: ClassVar[str] = "dossier.result_given/1"
    given_at: int
    way: Delivery = Delivery.COUNTER
    receiver: str = ""
    proxy: str = ""
    """The paper by which another than the applicant took it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPrinted(Fact):
    """A slip of the dossier was printed, for the ``copy``-th time: print follows save."""

    kind: ClassVar[str] = "dossier.paper_printed/1"
    form: str
    printed_at: int
    copy: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierVoided(Fact):
    """Entered by mistake: it counts nowhere, its number stays used."""

    kind: ClassVar[str] = "dossier.voided/1"
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterSettled(Fact):
    """A person looked at an attention item of the dossier and agreed with the rule's outcome."""

    kind: ClassVar[str] = "dossier.matter_settled/1"
    matter: str


FACTS: tuple[type[Fact], ...] = (
    DossierReceived,
    OfficialNumberGiven,
    DossierCorrected,
    ComponentsMarked,
    ResultDigitized,
    DossierPaused,
    DossierResumed,
    ResultIssued,
    DossierRefused,
    DossierWithdrawn,
    DossierReopened,
    FeeCollected,
    ApologySent,
    HandedOver,
    ProcessingBegun,
    SentOn,
    CameBack,
    ContactMade,
    ResultArrived,
    ResultGiven,
    PaperPrinted,
    DossierVoided,
    MatterSettled,
)
