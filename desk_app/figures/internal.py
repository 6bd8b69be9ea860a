"""Figures of the unit's own terms, which are shorter than the law's, and of the time that was saved.

The own term moves with pauses as the law's does and is never later than it; it is held against the minute, as a
timed result against a timed due moment is, so that what keeps it is not overdue.
"""

from sqlalchemy import and_

from desk_app.domain.localtime import MINUTE_MS
from desk_app.figures.dossiers import DOSSIERS, RESOLVED
from desk_app.figures.figure import Count, Ratio, rate
from desk_app.store import tables

_r = tables.reporting.c

TARGETED = and_(RESOLVED, _r.internal_due_at.is_not(None))
MET = and_(RESOLVED, _r.ended_at - _r.internal_due_at < MINUTE_MS)

FIGURES: tuple[Count | Ratio, ...] = (
    Count(code="internal.total", label="hồ sơ đã giải quyết có hạn nội bộ", source=DOSSIERS, where=TARGETED),
    Count(code="internal.met", label="hồ sơ đạt hạn nội bộ", source=DOSSIERS, where=MET),
    Count(
        code="internal.missed",
        label="hồ sơ không đạt hạn nội bộ",
        source=DOSSIERS,
        where=and_(RESOLVED, _r.ended_at - _r.internal_due_at >= MINUTE_MS),
    ),
    rate("rate.internal", "tỷ lệ đạt hạn nội bộ", "internal.met", "internal.total"),
    Count(
        code="time.saved_minutes",
        label="số phút làm việc rút ngắn so với hạn",
        source=DOSSIERS,
        where=and_(RESOLVED, _r.saved_minutes > 0),
        amount=_r.saved_minutes,
    ),
)
