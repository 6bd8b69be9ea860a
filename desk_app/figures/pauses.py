"""Figures of pauses by the moment they began, and of the word that the citizen is owed on that day.

Source: NĐ 61/2018/NĐ-CP art. 17: one request for a supplement; a contact is owed on the day the clock stops.
"""

from datetime import date

from sqlalchemy import and_, case, or_

from desk_app.domain.localtime import DAY_MS, at
from desk_app.figures.figure import END, START, Count, Predicate, Ratio, Source
from desk_app.store import tables

_p = tables.pause.c
_d = tables.dossier.c

_MIDNIGHT = at(date(1970, 1, 1))

BEGUN = and_(_p.since_at >= START, _p.since_at < END)
_TOLD_LATER = (_p.told_at - _MIDNIGHT) // DAY_MS > (_p.since_at - _MIDNIGHT) // DAY_MS

PAUSES = Source(
    table=tables.pause,
    cut=BEGUN,
    field=_p.field,
    rows=tables.pause.join(tables.dossier, _d.rank == _p.rank),
    shows={
        "subject": _d.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _p.field,
        "received_at": _p.since_at,
        "due_at": _d.due_at,
        "due_timed": _d.due_timed,
        "ended_at": _p.until_at,
        "state": case((_p.supplement == 1, "supplement"), else_="paused"),
    },
    order=(_p.rank, _p.number),
)


def _count(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=label, source=PAUSES, where=where)


FIGURES: tuple[Count | Ratio, ...] = (
    _count("pauses.begun", "lần tạm dừng hồ sơ", BEGUN),
    _count("supplements.requested", "lần yêu cầu bổ sung hồ sơ", and_(BEGUN, _p.supplement == 1)),
    _count(
        "contacts.owed",
        "lần tạm dừng chưa liên hệ người dân trong ngày",
        and_(BEGUN, or_(_p.told_at.is_(None), _TOLD_LATER)),
    ),
)
