"""Figures of what lies at the counter and of how dossiers came to it.

A result stands on the system first; its paper arrives at the counter, then the citizen takes it. Where a register
tells of no more than the result, nothing is left to be done. Sources: NĐ 118/2025/NĐ-CP art. 17 and 22.
"""

from sqlalchemy import and_, or_

from desk_app.figures.dossiers import DIRECT, DOSSIERS, IN_PERIOD, RESOLVED
from desk_app.figures.figure import END, Count, Predicate, Ratio
from desk_app.store import tables

_r = tables.reporting.c

_RESOLVED, _PAPER_TO_COME = 1, 2
UNSETTLED = and_(_r.ended_at < END, _r.outcome == _RESOLVED, or_(_r.settled_at.is_(None), _r.settled_at >= END))


def _count(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=label, source=DOSSIERS, where=where)


FIGURES: tuple[Count | Ratio, ...] = (
    _count(
        "paper.missing",
        "kết quả đã ký nhưng bản giấy chưa về quầy",
        and_(UNSETTLED, _r.remaining == _PAPER_TO_COME, or_(_r.paper_at.is_(None), _r.paper_at >= END)),
    ),
    _count(
        "waiting.citizen",
        "kết quả tại quầy chờ người dân nhận",
        and_(UNSETTLED, or_(_r.remaining != _PAPER_TO_COME, _r.paper_at < END)),
    ),
    _count(
        "received.by_choice",
        "hồ sơ nộp trực tiếp theo nguyện vọng của người dân",
        and_(IN_PERIOD, DIRECT, _r.by_choice == 1),
    ),
    _count("nonboundary.received", "hồ sơ phi địa giới tiếp nhận", and_(IN_PERIOD, _r.elsewhere == 1)),
    _count("nonboundary.resolved", "hồ sơ phi địa giới đã giải quyết", and_(RESOLVED, _r.elsewhere == 1)),
)
