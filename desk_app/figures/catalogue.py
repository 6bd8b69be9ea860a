"""Figures of the procedure catalogue at the end of the span, and of its changes in it (TT 02/2017/TT-VPCP).

An entry without a day of publication counts as always there; one counts up to and not with the day from which it is
abolished.
"""

from sqlalchemy import and_, case, or_

from desk_app.figures.figure import END, START, Count, Predicate, Ratio, Source
from desk_app.store import tables

_e = tables.procedure.c

IN_FORCE = and_(
    or_(_e.published_at.is_(None), _e.published_at < END), or_(_e.abolished_at.is_(None), _e.abolished_at >= END)
)

ENTRIES = Source(
    table=tables.procedure,
    rows=tables.procedure,
    shows={
        "subject": _e.id,
        "official": _e.code,
        "procedure": _e.name,
        "field": _e.field,
        "received_at": _e.published_at,
        "ended_at": _e.abolished_at,
        "state": case((_e.public == 1, "public"), else_="not public"),
    },
    order=(_e.field, _e.name, _e.id),
)


def _count(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=label, source=ENTRIES, where=where)


FIGURES: tuple[Count | Ratio, ...] = (
    _count("procedures.total", "số thủ tục hành chính", IN_FORCE),
    Count(code="procedures.fields", label="số lĩnh vực", source=ENTRIES, where=IN_FORCE, each=_e.field),
    _count("procedures.published_new", "thủ tục mới công khai", and_(_e.published_at >= START, _e.published_at < END)),
    _count("procedures.abolished", "thủ tục bị bãi bỏ", and_(_e.abolished_at >= START, _e.abolished_at < END)),
    _count("procedures.public", "thủ tục đang công khai", and_(IN_FORCE, _e.public == 1)),
    _count("procedures.unmatched", "thủ tục chưa khớp danh mục", and_(IN_FORCE, _e.matched == 0)),
)
