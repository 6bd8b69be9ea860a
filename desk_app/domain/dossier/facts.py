"""What can happen to a dossier. Instants are UTC milliseconds, money is integer đồng."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierResumed(Fact):
    """The clock runs again; the due moment moved by the working time that the pause took."""

    kind: ClassVar[str] = "dossier.resumed/1"
    resumed_at: int
    due_at: int
    due_timed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultIssued(Fact):
    """The result was issued: the dossier is resolved."""

    kind: ClassVar[str] = "dossier.result_issued/1"
    issued_at: int
    timed: bool = True
    digitized: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRefused(Fact):
    """Refused or returned, with the written reason."""

    kind: ClassVar[str] = "dossier.refused/1"
    refused_at: int
    timed: bool = True
    reason: str = ""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologySent(Fact):
    """A letter of apology went out with a new date; the dossier stays late by the first."""

    kind: ClassVar[str] = "dossier.apology_sent/1"
    sent_at: int
    new_due_at: int
    reason: str = ""


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
    DossierVoided,
    MatterSettled,
)
