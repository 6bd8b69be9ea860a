"""What the counter's own papers are made of: plain values, so that a paper can be printed again years later.

Rows come in as iterables, since a register may have many thousands. Instants are
UTC milliseconds; ``…_timed`` False says that only the day is known or promised.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desk_app.reports.slips.content import Sheet, SlipDossier, SlipOfficer, SlipPerson, SlipSigner, SlipUnit

__all__ = ["Sheet", "SlipDossier", "SlipOfficer", "SlipPerson", "SlipSigner", "SlipUnit"]

NOBODY = SlipOfficer()
"""Leaves room to write the name."""
HEAD_OF_UNIT = SlipSigner()

Progress = Callable[[int, int, str], None]
"""Told how many rows are set, of how many (0: nobody knows); may raise to cancel, and then no file is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """A dossier as a line of the register (Sổ theo dõi hồ sơ)."""

    number: int
    """Số thứ tự in the volume: form 01 points here."""
    person: str
    procedure: str
    received_at: int
    official: str = ""
    """The province's number; empty while it has none."""
    reception: str = ""
    """Our own number."""
    sets: int = 1
    address: str = ""
    phone: str = ""
    agency: str = ""
    """Cơ quan chủ trì giải quyết."""
    due_at: int | None = None
    returned_at: int | None = None
    """When the result was given to the citizen."""
    received_timed: bool = True
    due_timed: bool = True
    returned_timed: bool = True
    delivery: str = ""
    """Phương thức nhận kết quả: `Tại quầy`, `Qua bưu chính`, `Trực tuyến`."""
    signed: str = ""
    """Ký nhận: who took the result; empty leaves room for a pen."""
    note: str = ""
    volume: int | None = None
    """Quyển số: where a print covers several, each begins under its own line."""
    voided: bool = False
    """The number was given and its dossier entered by mistake: the line stays, so that no number is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaper:
    """The register's cover: whose, of which days, which volume. ``total`` is 0 where nobody counted the rows."""

    unit: SlipUnit
    first: date
    last: date
    printed_at_ms: int
    volume: int | None = None
    total: int = 0
    keeper: SlipOfficer = NOBODY
    head: SlipOfficer = NOBODY
    """Who is in charge of the counter."""


class Pace(StrEnum):
    """How a body kept its share of the time."""

    EARLY = "Trước hạn"
    ON_TIME = "Đúng hạn"
    OVERDUE = "Quá hạn"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """A recorded hand-over on the control slip; the last one's pace is None while its body still works."""

    giver: str
    """The body that gives, with the person where known: `Bộ phận TN&TKQ`."""
    receiver: str
    at_ms: int | None = None
    giver_name: str = ""
    receiver_name: str = ""
    pace: Pace | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlPaper:
    """Phiếu kiểm soát quá trình giải quyết hồ sơ: it goes with the dossier from hand to hand."""

    unit: SlipUnit
    dossier: SlipDossier
    issued_at_ms: int
    printed_at_ms: int
    agency: str = ""
    """Cơ quan (bộ phận) giải quyết hồ sơ."""
    partners: str = ""
    """Cơ quan phối hợp giải quyết."""
    steps: tuple[HandOver, ...] = ()
    number: str = ""
    officer: SlipOfficer = NOBODY
    reprint: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedDossier:
    """A dossier on a handover list."""

    reception: str
    person: str
    procedure: str
    official: str = ""
    papers: int = 0
    """Sheets or files in the envelope; 0 where nobody counted."""
    due_at: int | None = None
    due_timed: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of a handover: the person, the post, and the body behind."""

    name: str
    title: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper:
    """Giấy bàn giao hồ sơ: between the counter and the officer, either way. ``taken_at_ms`` is open until taken."""

    unit: SlipUnit
    list_number: str
    """Its own number, printed as Code 128: ASCII."""
    giver: Party
    receiver: Party
    given_at_ms: int
    printed_at_ms: int
    taken_at_ms: int | None = None
    purpose: str = ""
    """What for, under the title: `Hồ sơ chuyển công chức chuyên môn giải quyết`."""
    number: str = ""
    """Its number in the counter's outgoing series; empty leaves room."""
    reprint: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A step of the dossier's story: when, and a sentence in the office's words, small or capital at its head."""

    at_ms: int
    text: str
    timed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationPaper:
    """Báo cáo giải trình: why a dossier is late, for the superior.

    ``texts`` are the paragraphs that a person has edited, by the key of
    `explanation.draft`; a key that is absent takes the drafted words.
    """

    unit: SlipUnit
    dossier: SlipDossier
    superior: str
    """Whom it is addressed to: `Ủy ban nhân dân huyện Nam Sách`."""
    story: tuple[Happening, ...]
    days_late: int
    """Working days past the due date, up to `as_of_ms` or the end."""
    as_of_ms: int
    printed_at_ms: int
    cause: str
    """A clause or sentences; without it the draft shows that it is missing."""
    remedy: str = ""
    new_due_at_ms: int | None = None
    new_due_timed: bool = True
    apology_at_ms: int | None = None
    """None where none was sent, which the letter says."""
    apology_number: str = ""
    responsible: str = ""
    """Person, post or body whose part it was: `công chức Tư pháp - Hộ tịch`."""
    finished_at_ms: int | None = None
    """When the result was there, late; None while it is not."""
    number: str = ""
    sign: str = "BC-UBND"
    dated_ms: int | None = None
    """None leaves the day open for a pen."""
    signer: SlipSigner = HEAD_OF_UNIT
    recipients: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CashLine:
    """A fee receipt of the day, or the entry that takes one back (``reverses`` names it, the amount is negative)."""

    number: str
    """Of the fee receipt."""
    at_ms: int
    reception: str
    payer: str
    procedure: str
    amount: int
    way: str
    """`Tiền mặt`, `Chuyển khoản`, `Cổng dịch vụ công`."""
    reverses: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CashPaper:
    """The day's cash book. ``counted`` is the cash in the drawer, None while nobody counted."""

    unit: SlipUnit
    day: date
    printed_at_ms: int
    cash_way: str = "Tiền mặt"
    """Which of the ways is the drawer."""
    opening: int = 0
    """Cash in the drawer before the first receipt."""
    counted: int | None = None
    reason: str = ""
    """Why counted and booked cash differ."""
    cashier: SlipOfficer = NOBODY
    treasurer: SlipOfficer = NOBODY
    head: SlipOfficer = NOBODY
    closed_at_ms: int | None = None
    reprint: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLine:
    """A dossier that waits for something today."""

    reception: str
    person: str
    procedure: str
    official: str = ""
    phone: str = ""
    due_at: int | None = None
    due_timed: bool = True
    standing: str = ""
    """`quá hạn 2 ngày làm việc`."""
    officer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkGroup:
    """A group of Việc hôm nay, in its order on the page."""

    title: str
    lines: tuple[WorkLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPaper:
    """The printed list of Việc hôm nay."""

    unit: SlipUnit
    day: date
    printed_at_ms: int
    groups: tuple[WorkGroup, ...]
    officer: SlipOfficer = NOBODY
