"""What a unit's reports do not say and its superiors ask for: the counter itself, other agencies, help."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.county.views import words
from desk_app.county.views.table import Figures
from desk_app.county.views.words import Value
from desk_app.figures.registry import MONEY, RATIOS

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Theo dõi tại quầy",
        (
            ("internal.total", "Đã giải quyết, có hạn nội bộ"),
            ("internal.met", "Đạt hạn nội bộ"),
            ("internal.missed", "Không đạt hạn nội bộ"),
            ("rate.internal", "Tỷ lệ đạt hạn nội bộ"),
            ("time.saved_minutes", "Thời gian rút ngắn"),
            ("pauses.begun", "Lượt tạm dừng"),
            ("supplements.requested", "Yêu cầu bổ sung"),
            ("contacts.owed", "Chưa liên hệ trong ngày"),
            ("paper.missing", "Đã ký, chưa có bản giấy"),
            ("waiting.citizen", "Chờ người dân nhận kết quả"),
            ("received.by_choice", "Nộp trực tiếp theo nguyện vọng"),
            ("fees.transfer", "Thu bằng chuyển khoản"),
            ("fees.exempt", "Được miễn, giảm phí, lệ phí"),
        ),
    ),
    (
        "Chuyển cơ quan khác, phi địa giới",
        (
            ("nonboundary.received", "Phi địa giới, tiếp nhận"),
            ("nonboundary.resolved", "Phi địa giới, đã giải quyết"),
            ("forwarded.sent", "Lượt chuyển cơ quan khác"),
            ("forwarded.returned", "Đã trở về"),
            ("forwarded.open", "Đang ở cơ quan khác"),
            ("forwarded.overdue", "Quá hạn tại cơ quan ấy"),
            ("higher.total", "Tiếp nhận cho cấp trên (dòng II)"),
            ("higher.carried_over", "Dòng II: kỳ trước chuyển sang"),
            ("higher.online", "Dòng II: trực tuyến"),
            ("higher.offline", "Dòng II: trực tiếp, bưu chính"),
            ("higher.ended", "Dòng II: đã giải quyết"),
            ("higher.ended_early", "Dòng II: trước hạn"),
            ("higher.ended_on_time", "Dòng II: đúng hạn"),
            ("higher.ended_overdue", "Dòng II: quá hạn"),
            ("higher.pending", "Dòng II: đang giải quyết"),
            ("higher.pending_in_time", "Dòng II: chưa đến hạn"),
            ("higher.pending_overdue", "Dòng II: đã quá hạn"),
        ),
    ),
    (
        "Hỗ trợ",
        (
            ("assistance.accounts", "Hỗ trợ tạo tài khoản"),
            ("assistance.submissions", "Hỗ trợ nộp trực tuyến"),
        ),
    ),
)
"""Titled as the commune's own page of the quarter has them."""
_LATE_WHEN_SOME = frozenset({"contacts.owed", "forwarded.overdue", "higher.ended_overdue", "higher.pending_overdue"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A figure in its own unit; ``late`` where there should be none."""

    code: str
    title: str
    text: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Figures under one head; ``idle`` names those in which nothing happened."""

    title: str
    items: tuple[Item, ...]
    idle: str


def groups(figures: Figures) -> list[Group]:
    """Return the groups of a unit; none of one that never sent anything: that is not 0 of anything."""
    return [_group(title, codes, figures) for title, codes in GROUPS] if figures else []


def _group(title: str, codes: Sequence[tuple[str, str]], figures: Figures) -> Group:
    idle = [name for code, name in codes if not _happened(code, figures) and code not in RATIOS]
    return Group(
        title=title,
        items=tuple(
            Item(code=code, title=name, text=shown(code, figures[code]), late=code in _LATE_WHEN_SOME)
            for code, name in codes
            if _happened(code, figures)
        ),
        idle=", ".join(idle),
    )


def _happened(code: str, figures: Figures) -> bool:
    value = figures.get(code)
    return value is not None and (code in RATIOS or value != 0)


def shown(code: str, value: Value) -> str:
    """Return a figure in its own unit.

    >>> shown("time.saved_minutes", 750), shown("fees.transfer", 8000), shown("rate.internal", 66.67)
    ('12 giờ 30 phút', '8.000 đ', '66,67 %')
    """
    if value is None:
        return words.NONE
    if code == "time.saved_minutes":
        return words.working_time(int(value))
    unit = " đ" if code in MONEY else " %" if code in RATIOS else ""
    return f"{words.figure(value)}{unit}"
