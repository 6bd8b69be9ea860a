"""Figures of feedback (phản ánh, kiến nghị: NĐ 20/2008/NĐ-CP, NĐ 92/2017/NĐ-CP) and complaints (Luật Khiếu nại)."""

from sqlalchemy import and_, case, or_

from desk_app.domain.feedback import FeedbackKind
from desk_app.figures.figure import END, START, Count, Predicate, Ratio, Source
from desk_app.store import tables

_f = tables.feedback.c
_d = tables.dossier.c

FEEDBACK = _f.what == FeedbackKind.FEEDBACK.value
COMPLAINT = _f.what == FeedbackKind.COMPLAINT.value
IN_PERIOD = and_(_f.received_at >= START, _f.received_at < END)
UNANSWERED = and_(_f.received_at < END, or_(_f.answered_at.is_(None), _f.answered_at >= END))

TOLD = Source(
    table=tables.feedback,
    rows=tables.feedback.outerjoin(tables.dossier, _d.id == _f.dossier),
    shows={
        "subject": _f.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _d.field,
        "received_at": _f.received_at,
        "due_at": _f.due_at,
        "ended_at": _f.answered_at,
        "state": case((_f.answered_at.is_(None), "open"), else_="answered"),
    },
    order=(-_f.received_at, _f.id),
)


def _count(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=label, source=TOLD, where=where)


FIGURES: tuple[Count | Ratio, ...] = (
    _count("feedback.received", "phản ánh, kiến nghị", and_(FEEDBACK, IN_PERIOD)),
    _count(
        "feedback.answered",
        "phản ánh, kiến nghị đã trả lời",
        and_(FEEDBACK, _f.answered_at >= START, _f.answered_at < END),
    ),
    # The due moment is the end of the due day: at the end of that day nothing of it is left.
    _count("feedback.overdue", "phản ánh, kiến nghị quá hạn", and_(FEEDBACK, UNANSWERED, _f.due_at <= END)),
    _count("complaints.received", "khiếu nại", and_(COMPLAINT, IN_PERIOD)),
)
