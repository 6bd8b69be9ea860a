"""Figures of survey sheets, by the day on the sheet (TT 01/2018/TT-VPCP, the assessment of one-stop counters)."""

from sqlalchemy import and_, func

from desk_app.domain.survey import SCORES, Grade
from desk_app.figures.figure import END, START, Count, Predicate, Ratio, Source
from desk_app.store import tables

_s = tables.sheet.c
_d = tables.dossier.c
_t = tables.twin.c

DATED = and_(_s.day_at >= START, _s.day_at < END)

SHEETS = Source(
    table=tables.sheet,
    cut=DATED,
    rows=tables.sheet.outerjoin(tables.twin, _t.subject == _s.dossier).outerjoin(
        tables.dossier, _d.id == func.coalesce(_t.primary_id, _s.dossier)
    ),
    shows={
        "subject": _s.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _d.field,
        "received_at": _s.day_at,
        "state": _s.grade,
    },
    order=(-_s.day_at, _s.id),
)


def _count(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=label, source=SHEETS, where=where)


FIGURES: tuple[Count | Ratio, ...] = (
    _count("survey.sheets", "số phiếu đánh giá", DATED),
    _count("survey.good", "phiếu mức tốt", and_(DATED, _s.grade == Grade.GOOD.value)),
    _count("survey.fair", "phiếu mức khá", and_(DATED, _s.grade == Grade.FAIR.value)),
    _count("survey.poor", "phiếu mức chưa tốt", and_(DATED, _s.grade == Grade.POOR.value)),
    Ratio(
        code="survey.score",
        label="điểm hài lòng",
        terms=tuple((points, f"survey.{grade.value}") for grade, points in SCORES.items()),
        per="survey.sheets",
        listed="survey.sheets",
    ),
)
