"""One event of every kind, with every field filled: what golden lines and fixtures are made of."""

from collections.abc import Sequence
from datetime import date

from desk_app.domain.assistance import AssistanceGiven, AssistanceVoided, Help
from desk_app.domain.cash import DayClosed, DayReopened, DifferenceNoted
from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.device import DeviceEnrolled, DeviceIntroduced, DeviceRevoked, DeviceSucceeded, DeviceVouched
from desk_app.domain.dossier import facts as dossier
from desk_app.domain.event import Fact
from desk_app.domain.feedback import FeedbackAnswered, FeedbackKind, FeedbackReceived, FeedbackVoided
from desk_app.domain.letter import LetterClosed, LetterExplained, LetterOpened, LetterSent
from desk_app.domain.localtime import DAY_MS, at
from desk_app.domain.postal import Direction, PostDelivered, PostHandedOver, PostVoided
from desk_app.domain.procedure import ProcedureAbolished, ProcedureCatalogued, ProcedureMadePublic
from desk_app.domain.quarter import (
    ApprovalWithdrawn,
    ContradictionExplained,
    NarrativeWritten,
    PaperNumbered,
    SummaryAcknowledged,
    SummaryApproved,
    SummaryReturned,
    SummarySent,
)
from desk_app.domain.survey import Grade, SheetRecorded, SheetVoided
from desk_app.domain.unit import (
    DaySet,
    LimitsSet,
    NumberingStarted,
    NumbersExplained,
    OfficeHoursSet,
    RegimeSet,
    SlotTaken,
    StaffLine,
    TargetsSet,
    UnitProfiled,
)
from desk_app.domain.user import Role, UserAdded, UserLeft
from desk_app.domain.working_time import DayPart, OfficeHours
from desk_app.store.subjects import UNIT

MONDAY = at(date(2023, 6, 12), 8)
HOUR_MS = 3_600_000
CASH_DAY = date(2023, 6, 12)
OFFICIAL = "H23.15.30-230612-0007"
PERIOD = "2023-Q2"

BIRTH = dossier.ProcedureRef(code="1.001193", name="Đăng ký khai sinh", field="Hộ tịch")
PERSON = dossier.Person(
    name="Nguyễn Thị Đông",
    citizen_id="030190001234",
    phone="0912345678",
    address="Thôn Đồng Lạc",
    born=date(1990, 5, 17),
    sex="Nữ",
    email="dong@example.vn",
)
PAPERS = (
    dossier.Component(name="Tờ khai", digitized=True, originals=1, certified=2, photocopies=3),
    dossier.Component(name="Giấy chứng sinh", reused=True, source="H23.15.30-230101-0001"),
    dossier.Component(name="Giấy ủy quyền", present=False),
)
OWNER = dossier.Person(name="Phạm Văn Sơn", citizen_id="030085004321", address="Thôn Đồng Lạc", born=date(1985, 3, 9))
RECEIVED = dossier.DossierReceived(
    procedure=BIRTH,
    person=PERSON,
    channel=dossier.Channel.POSTAL,
    received_at=MONDAY,
    due_at=MONDAY + 3 * DAY_MS,
    due_timed=True,
    reception="1-00001/2023",
    official=OFFICIAL,
    components=PAPERS,
    fee=8_000,
    paid=dossier.Payment.GATEWAY,
    delivery=dossier.Delivery.POST,
    note="Hẹn gọi trước",
    owner=OWNER,
    sets=2,
    competent="UBND xã Hợp Tiến",
    by_choice=True,
    internal_due_at=MONDAY + 2 * DAY_MS,
    charges=(
        dossier.Charge(tariff="copy", copies=2, pages=3, amount=8_000),
        dossier.Charge(tariff="signature", amount=0, exempt="Hộ nghèo"),
    ),
    exceptions={"citizen_id": "Số cũ trước khi cấp lại"},
    fee_receipt="0000123",
    slot=1,
    certification=dossier.Certification(
        kind="copy", title="Bằng tốt nghiệp", pages=3, copies=2, book="01/2023", number="0456", signer="Trần Văn Hưng"
    ),
)
CORRECTED = dossier.DossierCorrected(
    reason="Ghi nhầm",
    procedure=BIRTH,
    person=PERSON,
    channel=dossier.Channel.ONLINE,
    received_at=MONDAY,
    received_timed=False,
    due_at=MONDAY + 2 * DAY_MS,
    due_timed=False,
    official="H23.15.30-230612-0008",
    fee=0,
    note="Đã sửa",
)
CATALOGUED = ProcedureCatalogued(
    code=BIRTH.code,
    name=BIRTH.name,
    field=BIRTH.field,
    term=Term(amount=1, unit=TermUnit.DAYS),
    fee=8_000,
    fee_note="một bản sao",
    result="Giấy khai sinh",
    components=("Tờ khai", "Giấy chứng sinh"),
    online_level="toàn trình",
    legal_basis="Luật Hộ tịch 2014",
    published_on=date(2023, 1, 2),
    internal_percent=40,
    tariff="copy",
)
PROFILED = UnitProfiled(
    code="30-11",
    name="UBND xã Đồng Lạc",
    superior="UBND thành phố Chí Linh",
    province_code="30",
    place="Đồng Lạc",
    signer_name="Trần Văn Hưng",
    recipients=("Như trên", "Lưu VT"),
    area_m2=60,
    computers=4,
    scanners=2,
    printers=3,
    staff=(StaffLine(title="Công chức Tư pháp - Hộ tịch", count=2, duty="Tiếp nhận"),),
    allowance=400_000,
    phone="0220 3882 000",
    address="Thôn Đồng Lạc",
    targets={"resolved.on_time_rate": 98.5},
    internal_percent=25,
    bank_bin="970436",
    bank_account="0123456789",
    bank_holder="UBND xã Đồng Lạc",
    website="https://donglac.example.vn",
)
LETTER = LetterSent(
    number="412/UBND-VP",
    day=date(2023, 6, 20),
    title="Chấn chỉnh việc trả kết quả quá hạn",
    text="Yêu cầu giải trình các hồ sơ quá hạn trong quý.",
    explain_by=date(2023, 6, 27),
    figures=("resolved.overdue", "rate.on_time"),
    paper="ab" * 32,
)
SENT = SummarySent(
    period=PERIOD,
    first=date(2023, 3, 15),
    last=date(2023, 6, 14),
    pdf="cd" * 32,
    pdf_bytes=81_920,
    number="75",
    signer="Trần Văn Hưng",
    approved_at=MONDAY,
    figures={"received.total": 2, "rate.on_time": 98.5, "survey.score": None},
)

SAMPLES: dict[str, Sequence[Fact]] = {
    "dossier": (
        RECEIVED,
        dossier.HandedOver(
            handed_at=MONDAY, giver="Nguyễn Thị Lan", receiver="Trần Thị Mai", after="Lê Văn Bình", note="Kèm bản gốc"
        ),
        dossier.ProcessingBegun(begun_at=MONDAY, officer="Trần Thị Mai"),
        dossier.DossierPaused(
            paused_at=MONDAY + HOUR_MS,
            why=dossier.PauseReason.SUPPLEMENT,
            reason="Thiếu giấy",
            missing=("Giấy ủy quyền",),
            exception="Giấy nộp lần đầu hết hạn",
        ),
        dossier.ContactMade(contacted_at=MONDAY + HOUR_MS, explained="Cần giấy ủy quyền", way="visit", reached=True),
        dossier.DossierResumed(
            resumed_at=MONDAY + DAY_MS,
            due_at=MONDAY + 4 * DAY_MS,
            due_timed=True,
            internal_due_at=MONDAY + 3 * DAY_MS,
        ),
        dossier.ComponentsMarked(components=PAPERS[:2], components_digitized=True, reused=False),
        dossier.FeeCollected(
            collected_at=MONDAY,
            amount=2_000,
            way=dossier.Payment.CASH,
            receipt="0000124",
            slot=1,
            reverses="0000123",
            reason="Thu thêm một bản",
        ),
        dossier.SentOn(sent_at=MONDAY + DAY_MS, authority="UBND huyện", due_at=MONDAY + 2 * DAY_MS, note="Xin ý kiến"),
        dossier.CameBack(back_at=MONDAY + DAY_MS + HOUR_MS, note="Đồng ý"),
        dossier.ApologySent(
            sent_at=MONDAY + DAY_MS,
            new_due_at=MONDAY + 5 * DAY_MS,
            reason="Chờ cơ quan khác",
            letter="12/XL",
            exception="Cơ quan khác hẹn lại",
        ),
        dossier.ResultIssued(
            issued_at=MONDAY + 2 * DAY_MS,
            digitized=True,
            left=dossier.Left.PAPER,
            signed_by="Trần Văn Hưng",
            saved_minutes=960,
        ),
        dossier.ResultDigitized(digitized=True),
        dossier.ResultArrived(arrived_at=MONDAY + 2 * DAY_MS, giver="Trần Thị Mai", receiver="Nguyễn Thị Lan"),
        dossier.ResultGiven(
            given_at=MONDAY + 3 * DAY_MS,
            way=dossier.Delivery.POST,
            receiver="Phạm Thị Hoa",
            proxy="Giấy ủy quyền ngày 12/6/2023",
        ),
        dossier.PaperPrinted(form="receipt", printed_at=MONDAY, copy=2),
        dossier.DossierReopened(reason="Ghi nhầm ngày"),
        dossier.DossierRefused(refused_at=MONDAY + 2 * DAY_MS, reason="Không đúng thẩm quyền", letter="03/TC"),
        dossier.DossierWithdrawn(withdrawn_at=MONDAY + 2 * DAY_MS, timed=False, reason="Người dân đề nghị"),
        dossier.MatterSettled(matter="ended-twice"),
        CORRECTED,
        dossier.OfficialNumberGiven(official=OFFICIAL),
        dossier.DossierVoided(reason="Nhập nhầm"),
    ),
    "assistance": (
        AssistanceGiven(given_at=MONDAY, help=Help.SUBMISSION, slot=1, dossier=UNIT),
        AssistanceVoided(),
    ),
    "cash": (
        DifferenceNoted(day=CASH_DAY, slot=1, amount=-1_000, reason="Trả nhầm tiền lẻ"),
        DayClosed(
            day=CASH_DAY, slot=1, booked={"cash": 8_000, "gateway": 16_000}, counted=7_000, entries=3, note="2 × 2.000"
        ),
        DayReopened(day=CASH_DAY, slot=1, reason="Còn một khoản chưa ghi"),
    ),
    "procedure": (
        CATALOGUED,
        ProcedureMadePublic(public=False),
        ProcedureAbolished(abolished_on=date(2025, 7, 1), decision="QĐ 1234/QĐ-BTP"),
    ),
    "survey": (
        SheetRecorded(day=date(2023, 6, 12), grade=Grade.FAIR, number="12", answers={"3": 2, "10": 0}, comment="Tốt"),
        SheetVoided(reason="Nhập hai lần"),
    ),
    "feedback": (
        FeedbackReceived(what=FeedbackKind.COMPLAINT, day=date(2023, 6, 12), text="Chờ lâu", due=date(2023, 6, 30)),
        FeedbackAnswered(day=date(2023, 6, 20), text="Đã xin lỗi"),
        FeedbackVoided(reason="Không thuộc xã"),
    ),
    "postal": (
        PostHandedOver(dossier=UNIT, direction=Direction.OUT, tracking="RR123456785VN", handed_over_at=MONDAY),
        PostDelivered(delivered_at=MONDAY + DAY_MS, receiver="Nguyễn Văn An"),
        PostVoided(reason="Ghi nhầm"),
    ),
    "unit": (
        PROFILED,
        DaySet(day=date(2023, 6, 17), working=True, name="Làm bù"),
        SlotTaken(slot=1, device="00" * 16),
        NumberingStarted(slot=1, year=2023, first=1, reason="Sổ mới"),
        NumbersExplained(slot=1, year=2023, first=2, last=3, reason="Giấy in hỏng"),
        TargetsSet(valid_from=date(2023, 6, 15), targets={"rate.digitized": 80.0}, basis="QĐ 1234/QĐ-UBND"),
        RegimeSet(valid_from=date(2023, 6, 15), regime="nd61-2018"),
        LimitsSet(warn_hours=8, red_hours=48),
        DaySet(day=date(2023, 6, 21), working=False, name="Mất điện", part=DayPart.AFTERNOON),
        OfficeHoursSet(
            valid_from=date(2023, 6, 15),
            hours=OfficeHours(weekdays=(*[((420, 690), (810, 1020))] * 5, ((450, 690),), ()), cut_off=930),
        ),
    ),
    "quarter": (
        NarrativeWritten(period=PERIOD, section="I.1", text="Ủy ban nhân dân xã chỉ đạo…"),
        PaperNumbered(period=PERIOD, number="75", day=date(2023, 6, 15)),
        ContradictionExplained(period=PERIOD, rule="resolved.parts", text="Chênh do nhập muộn"),
        SummaryApproved(period=PERIOD, approved_at=MONDAY, signer="Trần Văn Hưng", figures={"received.total": 2}),
        SENT,
        SummaryAcknowledged(period=PERIOD, pdf=SENT.pdf, remark="Đã nhận đủ"),
        ApprovalWithdrawn(period=PERIOD, reason="Sửa số liệu"),
        SummaryReturned(period=PERIOD, pdf=SENT.pdf, remark="Thiếu biểu II.06a"),
    ),
    "user": (UserAdded(name="Nguyễn Thị Lan", role=Role.CLERK, title="Công chức"), UserLeft()),
    "device": (
        DeviceIntroduced(name="Máy quầy 2", verify_key="11" * 32, box_key="22" * 32),
        DeviceVouched(name="Máy quầy 2", verify_key="33" * 32, box_key="44" * 32),
        DeviceEnrolled(name="Quầy 2", slot=2, verify_key="55" * 32, box_key="66" * 32),
        DeviceRevoked(reason="Máy bị mất"),
        DeviceSucceeded(successor="77" * 16),
    ),
    "letter": (
        LETTER,
        LetterOpened(),
        LetterExplained(text="Hai hồ sơ chờ cơ quan cấp trên."),
        LetterClosed(remark="Đã rõ"),
    ),
}
"""Subject type → a history with every kind of event, in an order that could have happened."""
