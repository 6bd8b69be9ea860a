"""What the slips are made of: plain values, so that a slip can be printed again years later and reads the same.

Nothing is looked up while a slip is printed. Words that a template cannot know
(the channel, the processing time, the counter) come in as Vietnamese text; which
form, title, sign and sentences are used is decided by the day the dossier was
received (`resources/legal/<regime>/`): old dossiers finish under old rules.
"""

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """What paper the printer has."""

    A5 = "A5"
    A4 = "A4"
    """A sheet cut in two: each half is an A5 slip."""


class Copy(StrEnum):
    """The two copies of the receipt (TT 01/2018/TT-VPCP and TT 03/2025/TT-VPCP, form 01)."""

    KEPT = "1"
    """Kept at the counter, with the control slip."""
    GIVEN = "2"
    """Given to the citizen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipUnit:
    """The commune and its counter as slips name them."""

    code: str
    name: str
    """With its kind, small: `xã Đồng Lạc`."""
    superior: str
    """`huyện Nam Sách`; since 1/7/2025 the tỉnh."""
    place: str
    """Where papers are dated: `Đồng Lạc`."""
    phone: str = ""
    website: str = ""
    address: str = ""
    """Of the counter."""
    hours: str = ""
    """When the counter is open, in words."""
    counter: str = ""
    """What the counter calls itself, without the commune's name; empty: as the regime calls it."""
    counter_sign: str = ""
    """The letters of the counter's number sign, `BPTNTKQ`; empty: the regime's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPerson:
    """A citizen or an organisation; whatever is not known is empty."""

    name: str
    citizen_id: str = ""
    phone: str = ""
    address: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipOfficer:
    """The official who receives, guides, gives back or takes the money."""

    name: str = ""
    """Printed under the signature; empty leaves room to write it."""
    title: str = ""
    """`Công chức Tư pháp - Hộ tịch`."""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSigner:
    """Who signs for the authority: its head, or a deputy for the head (KT.)."""

    name: str = ""
    post: str = "CHỦ TỊCH"
    deputy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipDossier:
    """The dossier that a slip is about."""

    reception: str
    """Our number, `1-00413/2023`: the bar code."""
    person: SlipPerson
    """Who hands in."""
    procedure_name: str
    received_at_ms: int
    due_at_ms: int
    official: str = ""
    """The province's number; empty while it has none."""
    owner: SlipPerson | None = None
    """Whose matter it is, where another person hands in."""
    procedure_code: str = ""
    field: str = ""
    channel: str = ""
    """`Trực tiếp`, `Trực tuyến`, `Bưu chính công ích`."""
    delivery: str = ""
    """Where the result is to be given; empty: at the counter."""
    term: str = ""
    """The processing time of the law: `03 ngày làm việc`."""
    received_timed: bool = True
    """False where only the day is known."""
    due_timed: bool = True
    """False where only a day is promised."""
    sets: int = 1
    """Số bộ hồ sơ."""
    register_volume: int | None = None
    register_ordinal: int | None = None
    """Quyển số, số thứ tự of the register; None leaves room to write them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPaper:
    """A paper handed in, missing or given back, with how many of each kind; 0 is printed as a dash."""

    name: str
    originals: int = 0
    certified: int = 0
    photocopies: int = 0
    note: str = ""
    """Stands in brackets behind the name: `đã số hóa, dùng lại`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """How to pay from a bank: the VietQR payload is ready made and is only drawn here."""

    payload: str
    amount: int
    account: str
    """As it is shown, bank included: `0011012345678 (Vietcombank)`."""
    purpose: str
    holder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What every slip has."""

    unit: SlipUnit
    issued_at_ms: int
    """The day beside the number."""
    printed_at_ms: int
    number: str = ""
    """The slip's own number; empty leaves room to write it, one with a sign of its own (`12/UBND`) stands as it is."""
    officer: SlipOfficer = SlipOfficer()
    reprint: int = 0
    """0 is the first print; n is said at the foot: `In lại lần n`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSlip(Slip):
    """A slip about one dossier."""

    dossier: SlipDossier


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSlip(DossierSlip):
    """Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả: one copy of it."""

    copy: Copy = Copy.GIVEN
    papers: tuple[SlipPaper, ...] = ()
    fee: int = 0
    """Đồng; 0 prints no fee block."""
    paid: str = ""
    """How the fee was paid, `đã nộp tiền mặt, biên lai số 0001234`; empty: not yet."""
    part: str = ""
    """What of it was paid, and what is still owed."""
    transfer: Transfer | None = None
    """None where the unit has no account, or the fee is paid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementSlip(DossierSlip):
    """Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: all that is missing in one request."""

    wanted: tuple[SlipPaper, ...]
    """Counts say how many of each kind are to be brought."""
    reasons: tuple[str, ...]
    until_ms: int | None = None
    """The day by which the supplement is to come, where one is set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalSlip(DossierSlip):
    """Form 03, Phiếu từ chối tiếp nhận, giải quyết hồ sơ."""

    reasons: tuple[str, ...]
    """Each a sentence: what is wrong, the legal basis, the way out."""
    returned: tuple[SlipPaper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologySlip(DossierSlip):
    """Form 04, Phiếu xin lỗi và hẹn lại ngày trả kết quả; since 1/7/2025 with a request for more time.

    The old date is the dossier's: the figures go by it.
    """

    new_due_at_ms: int
    reason: str
    """Goes on after `Lý do: `, so small at its head and without a full stop."""
    new_due_timed: bool = True
    time: int = 1
    """For which time a new date is given: once is the rule, a second time has its reason in the history."""
    signer: SlipSigner = SlipSigner()
    recipients: tuple[str, ...] = ()
    """`- …` lines; none: the form's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppingSlip(DossierSlip):
    """Form 05 since 1/7/2025, Thông báo dừng giải quyết hồ sơ, as asked by the citizen (TT 03/2025/TT-VPCP art. 7)."""

    asked_at_ms: int
    asked_how: str = ""
    """`trực tiếp`, `qua bưu chính công ích`."""
    reason: str = ""
    """As the citizen gave it; none is owed."""
    returned: tuple[SlipPaper, ...] = ()
    signer: SlipSigner = SlipSigner(post="GIÁM ĐỐC")
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultSlip(DossierSlip):
    """Giấy biên nhận trả kết quả: what was given to whom, and when."""

    receiver: SlipPerson
    given_at_ms: int
    kind: str
    """Kind of the result: `Giấy xác nhận`."""
    result_number: str = ""
    abstract: str = ""
    """What the result says, in a line (trích yếu)."""
    result_date_ms: int | None = None
    copies: int = 1
    proxy: str = ""
    """By what paper the receiver stands for the citizen."""
    returned: tuple[SlipPaper, ...] = ()
    """Papers handed in that go back with the result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeItem:
    """One dossier of a fee slip."""

    reception: str
    what: str
    """`Chứng thực bản sao từ bản chính`."""
    amount: int
    quantity: str = ""
    """`03 bản, 06 trang`."""
    official: str = ""
    received_at_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSlip(Slip):
    """Biên nhận thu phí, lệ phí: several dossiers of one person in one sum."""

    person: SlipPerson
    items: tuple[FeeItem, ...]
    received_at_ms: int
    """When the dossiers were received: it decides the regime."""
    paid: str = ""
    """How it was paid; empty: not yet."""
    part: str = ""
    """What of it was paid, and what is still owed."""
    transfer: Transfer | None = None

    @property
    def total(self) -> int:
        """The one sum, in đồng."""
        return sum(item.amount for item in self.items)
