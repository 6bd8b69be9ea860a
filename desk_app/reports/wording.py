"""Fixed wording of the law and of the forms, each with its source."""

from dataclasses import dataclass
from datetime import date

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
"""Quốc hiệu, tiêu ngữ: NĐ 30/2020/NĐ-CP, annex I, part I, II.1."""

AUTHORITY = "ỦY BAN NHÂN DÂN"
ON_BEHALF = "TM. ỦY BAN NHÂN DÂN"
FOR_CHAIR = "KT. CHỦ TỊCH"
DEPUTY = "PHÓ CHỦ TỊCH"
"""Authority to sign: NĐ 30/2020/NĐ-CP art. 13 and annex I, part I, II.7."""

RECIPIENTS = "Nơi nhận:"
DRAFT = "DỰ THẢO"
TITLE = "BÁO CÁO"

FORM_06A = ("Biểu số: II.06a/VPCP/KSTT", "Ban hành theo Thông tư số", "01/2020/TT-VPCP ngày 21/10/2020")
"""TT 01/2020/TT-VPCP; that a commune fills the form `a` is from memory (domain.md §4)."""

OTHER_FIELDS = "Lĩnh vực khác"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """The law that a report is written under, and since when."""

    code: str
    since: date
    decree: str
    """On the one-stop mechanism."""
    superior_kind: str
    counter: str


REGIMES = (
    Regime(
        code="nd61-2018",
        since=date(2018, 6, 21),
        decree="Nghị định số 61/2018/NĐ-CP",
        superior_kind="huyện",
        counter="Bộ phận Một cửa",
    ),
    Regime(
        code="nd118-2025",
        since=date(2025, 7, 1),
        decree="Nghị định số 118/2025/NĐ-CP",
        superior_kind="tỉnh",
        counter="Trung tâm Phục vụ hành chính công",
    ),
)
"""NĐ 61/2018/NĐ-CP until NĐ 118/2025/NĐ-CP (09/6/2025) took its place on 1/7/2025, with two-level local government."""


REGIME_CODES = frozenset(known.code for known in REGIMES)


def regime(code: str) -> Regime:
    """Return the regime of that code; ValueError for none."""
    for known in REGIMES:
        if known.code == code:
            return known
    raise ValueError(f"no such regime: {code!r}")


def regime_on(day: date) -> Regime:
    """Return the regime in force on the day; before the first, the first.

    A quarter's report goes by its window's last day.

    >>> regime_on(date(2025, 6, 30)).code, regime_on(date(2025, 7, 1)).code
    ('nd61-2018', 'nd118-2025')
    """
    in_force = REGIMES[0]
    for known in REGIMES:
        if known.since <= day:
            in_force = known
    return in_force


LABELS = {
    "received.total": "tổng số hồ sơ phải giải quyết",
    "received.carried_over": "hồ sơ kỳ trước chuyển sang",
    "received.in_period": "hồ sơ tiếp nhận trong kỳ",
    "received.online": "hồ sơ tiếp nhận trực tuyến",
    "received.direct": "hồ sơ tiếp nhận trực tiếp",
    "received.postal": "hồ sơ tiếp nhận qua bưu chính",
    "resolved.total": "hồ sơ đã giải quyết",
    "resolved.early": "hồ sơ giải quyết trước hạn",
    "resolved.on_time": "hồ sơ giải quyết đúng hạn",
    "resolved.overdue": "hồ sơ giải quyết quá hạn",
    "resolved.within": "hồ sơ giải quyết trước hạn và đúng hạn",
    "closed.refused": "hồ sơ từ chối",
    "closed.withdrawn": "hồ sơ xin rút",
    "closed.total": "hồ sơ từ chối, xin rút",
    "pending.total": "hồ sơ đang giải quyết",
    "pending.not_due": "hồ sơ đang giải quyết chưa đến hạn",
    "pending.overdue": "hồ sơ đang giải quyết quá hạn",
    "pending.paused": "hồ sơ tạm dừng",
    "rate.resolved": "tỷ lệ giải quyết",
    "rate.early": "tỷ lệ trước hạn",
    "rate.on_time": "tỷ lệ đúng hạn",
    "rate.overdue": "tỷ lệ quá hạn",
    "rate.within": "tỷ lệ trước hạn và đúng hạn",
    "digitized.components": "hồ sơ số hóa đủ thành phần",
    "digitized.results": "kết quả đã số hóa, ký số",
    "digitized.complete": "hồ sơ số hóa đủ thành phần và kết quả",
    "digitized.lacking": "hồ sơ chưa số hóa đủ",
    "rate.digitized_components": "tỷ lệ số hóa thành phần",
    "rate.digitized_results": "tỷ lệ số hóa kết quả",
    "rate.digitized": "tỷ lệ số hóa hồ sơ",
    "reused.dossiers": "hồ sơ khai thác, sử dụng lại dữ liệu số hóa",
    "rate.reused": "tỷ lệ khai thác, sử dụng lại",
    "online.rate": "tỷ lệ hồ sơ trực tuyến",
    "fees.dossiers": "hồ sơ phải nộp phí, lệ phí",
    "fees.paid_online": "hồ sơ thanh toán trực tuyến",
    "rate.paid_online": "tỷ lệ thanh toán trực tuyến",
    "fees.amount": "số tiền phí, lệ phí đã thu",
    "survey.sheets": "số phiếu đánh giá",
    "survey.good": "phiếu mức tốt",
    "survey.fair": "phiếu mức khá",
    "survey.poor": "phiếu mức chưa tốt",
    "survey.below": "phiếu mức khá, mức chưa tốt",
    "survey.score": "điểm hài lòng",
    "postal.received": "hồ sơ nhận qua bưu chính",
    "postal.returned": "kết quả trả qua bưu chính",
    "postal.in_transit": "bưu gửi đang chuyển",
    "feedback.received": "phản ánh, kiến nghị",
    "feedback.answered": "phản ánh, kiến nghị đã trả lời",
    "feedback.overdue": "phản ánh, kiến nghị quá hạn",
    "complaints.received": "khiếu nại",
    "procedures.total": "số thủ tục hành chính",
    "procedures.fields": "số lĩnh vực",
    "procedures.published_new": "thủ tục mới công khai",
    "procedures.abolished": "thủ tục bị bãi bỏ",
    "procedures.public": "thủ tục đang công khai",
    "apologies.owed": "hồ sơ phải xin lỗi",
    "apologies.sent": "văn bản xin lỗi đã gửi",
    "fees.transfer": "số tiền thu qua chuyển khoản tại quầy",
    "fees.exempt": "hồ sơ được miễn, giảm phí, lệ phí",
    "procedures.unmatched": "thủ tục chưa khớp danh mục",
    "internal.total": "hồ sơ đã giải quyết có hạn nội bộ",
    "internal.met": "hồ sơ đạt hạn nội bộ",
    "internal.missed": "hồ sơ không đạt hạn nội bộ",
    "rate.internal": "tỷ lệ đạt hạn nội bộ",
    "time.saved_minutes": "số phút làm việc rút ngắn so với hạn",
    "pauses.begun": "lần tạm dừng hồ sơ",
    "supplements.requested": "lần yêu cầu bổ sung hồ sơ",
    "contacts.owed": "lần tạm dừng chưa liên hệ người dân trong ngày",
    "paper.missing": "kết quả đã ký nhưng bản giấy chưa về quầy",
    "waiting.citizen": "kết quả tại quầy chờ người dân nhận",
    "received.by_choice": "hồ sơ nộp trực tiếp theo nguyện vọng của người dân",
    "nonboundary.received": "hồ sơ phi địa giới tiếp nhận",
    "nonboundary.resolved": "hồ sơ phi địa giới đã giải quyết",
    "forwarded.sent": "lượt chuyển hồ sơ đến cơ quan khác",
    "forwarded.returned": "lượt hồ sơ chuyển trở về",
    "forwarded.open": "hồ sơ đang ở cơ quan khác",
    "forwarded.overdue": "hồ sơ quá hạn tại cơ quan khác",
    "higher.total": "hồ sơ chuyển cấp trên phải giải quyết",
    "higher.online": "hồ sơ chuyển cấp trên tiếp nhận trực tuyến",
    "higher.offline": "hồ sơ chuyển cấp trên tiếp nhận trực tiếp, qua bưu chính",
    "higher.carried_over": "hồ sơ chuyển cấp trên kỳ trước chuyển sang",
    "higher.ended": "hồ sơ chuyển cấp trên đã kết thúc",
    "higher.ended_early": "hồ sơ chuyển cấp trên kết thúc trước hạn",
    "higher.ended_on_time": "hồ sơ chuyển cấp trên kết thúc đúng hạn",
    "higher.ended_overdue": "hồ sơ chuyển cấp trên kết thúc quá hạn",
    "higher.pending": "hồ sơ chuyển cấp trên đang giải quyết",
    "higher.pending_in_time": "hồ sơ chuyển cấp trên đang giải quyết trong hạn",
    "higher.pending_overdue": "hồ sơ chuyển cấp trên đang giải quyết quá hạn",
    "assistance.accounts": "lượt hỗ trợ tạo tài khoản",
    "assistance.submissions": "lượt hỗ trợ nộp hồ sơ trực tuyến",
    "unit.area": "diện tích",
    "unit.pcs": "số máy vi tính",
    "unit.scanners": "số máy quét",
    "unit.printers": "số máy in",
    "unit.staff": "nhân sự",
    "unit.allowance": "mức hỗ trợ",
}
"""What each figure is called where it is missing, and in the list of placeholders that an editor offers."""
