"""Figures that can all be true and yet make a reader ask: kept apart from contradictions, never an error."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.figures.compute import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a reader of the report would ask about: the first of the figures, beside the others."""

    rule: str
    figures: tuple[str, ...]
    sentence: str


_Rule = tuple[str, tuple[str, ...], Callable[..., bool], str]

RULES: tuple[_Rule, ...] = (
    (
        "all sheets good beside a complaint",
        ("survey.good", "survey.sheets", "complaints.received"),
        lambda good, sheets, complaints: 0 < sheets == good and complaints > 0,
        "Cả {0} phiếu đều đánh giá mức tốt trong khi có {2} khiếu nại.",
    ),
    (
        "letters of apology outstanding",
        ("apologies.owed", "apologies.sent"),
        lambda owed, sent: owed > sent,
        "Có {0} hồ sơ quá hạn phải xin lỗi nhưng mới gửi {1} văn bản xin lỗi.",
    ),
    (
        "pauses without a word to the citizen",
        ("contacts.owed", "pauses.begun"),
        lambda owed, _begun: owed > 0,
        "Trong {1} lần tạm dừng có {0} lần người dân không được liên hệ ngay trong ngày.",
    ),
    (
        "results without their paper",
        ("paper.missing",),
        lambda missing: missing > 0,
        "Có {0} kết quả đã ký trên hệ thống nhưng bản giấy chưa về quầy.",
    ),
    (
        "stays past the other authority's term",
        ("forwarded.overdue",),
        lambda late: late > 0,
        "Có {0} hồ sơ ở cơ quan khác đã quá hạn của cơ quan ấy.",
    ),
    (
        "more sheets than dossiers",
        ("survey.sheets", "received.total"),
        lambda sheets, received: sheets > received,
        "Số phiếu đánh giá ({0}) nhiều hơn số hồ sơ phải giải quyết ({1}).",
    ),
    (
        "procedures that no catalogue knows",
        ("procedures.unmatched", "procedures.total"),
        lambda unmatched, _total: unmatched > 0,
        "Trong {1} thủ tục có {0} thủ tục chưa khớp với danh mục đã công bố.",
    ),
    (
        "post in two registers",
        ("postal.received", "received.postal"),
        lambda items, channel: items != channel,
        "Sổ bưu chính ghi {0} hồ sơ nhận qua bưu chính, sổ tiếp nhận ghi {1}.",
    ),
)
"""Rule, the figures it reads, when it asks, and what it says of them."""


def questions(figures: "Mapping[str, Value]") -> list[Question]:
    """Return what figures, computed or typed, make a reader ask; a rule whose figures are not all there is silent.

    >>> [asked.sentence for asked in questions({"survey.sheets": 232, "survey.good": 232, "complaints.received": 1})]
    ['Cả 232 phiếu đều đánh giá mức tốt trong khi có 1 khiếu nại.']
    """
    return [
        Question(rule=rule, figures=codes, sentence=words.format(*(figures[code] for code in codes)))
        for rule, codes, asks, words in RULES
        if all(figures.get(code) is not None for code in codes) and asks(*(figures[code] for code in codes))
    ]
