"""Figures of assistance: accounts that the counter helped to create, dossiers that it helped to submit online."""

from sqlalchemy import and_, func

from desk_app.domain.assistance import Help
from desk_app.figures.figure import END, START, Count, Ratio, Source
from desk_app.store import tables

_a = tables.assistance.c
_d = tables.dossier.c
_t = tables.twin.c

GIVEN = and_(_a.given_at >= START, _a.given_at < END)

HELPED = Source(
    table=tables.assistance,
    cut=GIVEN,
    rows=tables.assistance.outerjoin(tables.twin, _t.subject == _a.dossier).outerjoin(
        tables.dossier, _d.id == func.coalesce(_t.primary_id, _a.dossier)
    ),
    shows={
        "subject": _a.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _d.field,
        "received_at": _a.given_at,
        "state": _a.help,
    },
    order=(-_a.given_at, _a.id),
)

FIGURES: tuple[Count | Ratio, ...] = (
    Count(
        code="assistance.accounts",
        label="lượt hỗ trợ tạo tài khoản",
        source=HELPED,
        where=and_(GIVEN, _a.help == Help.ACCOUNT.value),
    ),
    Count(
        code="assistance.submissions",
        label="lượt hỗ trợ nộp hồ sơ trực tuyến",
        source=HELPED,
        where=and_(GIVEN, _a.help == Help.SUBMISSION.value),
    ),
)
