"""The sample unit's quarter as values: the figures of the public contract, the split within a field as illustrated."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import db
from desk_app.domain import localtime
from desk_app.domain.period import Window
from desk_app.reports import narrative
from desk_app.reports.quarter_paper import Contradiction, Figure, PaperUnit, QuarterPaper, Signer

UNIT = PaperUnit(
    name="xã Đồng Lạc",
    kind="xã",
    place="Đồng Lạc",
    superior="huyện Nam Sách",
    province="tỉnh Hải Dương",
    area_m2=45,
    pcs=3,
    scanners=1,
    printers=3,
    staff=(
        "Chủ tịch UBND chỉ đạo, phụ trách chung",
        "Phó Chủ tịch UBND phụ trách trực tiếp",
        "các công chức Văn phòng - Thống kê, Tư pháp - Hộ tịch, Văn hóa - Xã hội, công an, quân sự",
    ),
    allowance=300_000,
)

HIGHER = (
    *("higher.total", "higher.online", "higher.offline", "higher.carried_over"),
    *("higher.ended", "higher.ended_early", "higher.ended_on_time", "higher.ended_overdue"),
    *("higher.pending", "higher.pending_in_time", "higher.pending_overdue"),
)
"""Row II of form II.06a, column by column."""

FIGURES: dict[str, Figure] = {
    "received.total": 1022,
    "received.carried_over": 20,
    "received.in_period": 1002,
    "received.online": 986,
    "received.direct": 16,
    "received.postal": 0,
    "resolved.total": 1007,
    "resolved.early": 898,
    "resolved.on_time": 109,
    "resolved.overdue": 0,
    "closed.refused": 4,
    "closed.withdrawn": 2,
    "pending.total": 9,
    "pending.not_due": 9,
    "pending.overdue": 0,
    "pending.paused": 0,
    "rate.resolved": 98.53,
    "rate.early": 89.18,
    "rate.on_time": 10.82,
    "rate.overdue": 0.0,
    "digitized.complete": 999,
    "rate.digitized": 99.21,
    "online.rate": 98.4,
    "survey.sheets": 232,
    "survey.good": 232,
    "survey.fair": 0,
    "survey.poor": 0,
    "postal.received": 0,
    "postal.returned": 0,
    "feedback.received": 0,
    "feedback.answered": 0,
    "feedback.overdue": 0,
    "complaints.received": 1,
    "procedures.total": 139,
    "procedures.fields": 28,
    "procedures.published_new": 18,
    "procedures.abolished": 0,
    "fees.dossiers": 0,
    **dict.fromkeys(HIGHER, 0),
}

_SPLIT = {
    "Hộ tịch": (181, 6, 170, 5, 138, 38, 3, 2),
    "Chứng thực": (790, 0, 783, 7, 735, 54, 1, 0),
    "Bảo trợ xã hội": (21, 6, 13, 2, 9, 8, 1, 3),
    "Người có công": (25, 7, 17, 1, 12, 8, 1, 4),
    "Lĩnh vực khác": (5, 1, 3, 1, 4, 1, 0, 0),
}


def _field(total: int, before: int, online: int, direct: int, early: int, on_time: int, refused: int, pending: int):
    return {
        "received.total": total,
        "received.carried_over": before,
        "received.in_period": online + direct,
        "received.online": online,
        "received.direct": direct,
        "received.postal": 0,
        "resolved.total": early + on_time,
        "resolved.early": early,
        "resolved.on_time": on_time,
        "resolved.overdue": 0,
        "closed.refused": refused,
        "closed.withdrawn": 0,
        "pending.total": pending,
        "pending.not_due": pending,
        "pending.overdue": 0,
        "pending.paused": 0,
        **dict.fromkeys(HIGHER, 0),
    }


BY_FIELD: Mapping[str, Mapping[str, Figure]] = {name: _field(*split) for name, split in _SPLIT.items()}

NARRATIVES = narrative.parse_texts(db.path("seeds/dong-lac/narrative.md").read_text(encoding="utf-8"))

APPROVED = QuarterPaper(
    unit=UNIT,
    period=Window(first=date(2023, 3, 15), last=date(2023, 6, 14), label="2023-Q2"),
    regime="nd61-2018",
    figures=FIGURES,
    by_field=BY_FIELD,
    narratives=NARRATIVES,
    signer=Signer(name="Lê Văn Mẫu"),
    printed_at_ms=localtime.at(date(2023, 6, 14), 16, 42),
    targets={"rate.digitized": 98, "online.rate": 80},
    number="57",
    dated=date(2023, 6, 15),
    approved=True,
)

DRAFT = replace(APPROVED, approved=False, number="")

DOUBTED = replace(
    DRAFT,
    unit=replace(UNIT, allowance=None),
    contradictions=(
        Contradiction(
            figures=("digitized.complete", "digitized.results"),
            sentence="Hồ sơ số hóa đủ là 1.000, danh sách chỉ có 999 hồ sơ (lệch 1).",
            left=1000,
            right=999,
        ),
    ),
)
