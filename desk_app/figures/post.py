"""Figures of public post (QĐ 45/2016/QĐ-TTg).

A dossier that came by post is received when the handover record is signed (art. 7.4), so it is counted by its own
moment of reception; items are counted by the moment they were handed over. Items of voided dossiers count nowhere.
"""

from sqlalchemy import and_, case, exists, func, or_

from desk_app.domain.postal import Direction
from desk_app.figures.dossiers import DOSSIERS, IN_PERIOD
from desk_app.figures.figure import END, START, Count, Ratio, Source
from desk_app.store import tables

_i = tables.postal_item.c
_d = tables.dossier.c
_t = tables.twin.c
_v = tables.dossier.alias("voided").c

_OF_VOIDED = exists().where(_v.id == _i.dossier, _v.standing == "voided")
HANDED_OVER = and_(_i.handed_over_at < END, ~_OF_VOIDED)

ITEMS = Source(
    table=tables.postal_item,
    rows=tables.postal_item.outerjoin(tables.twin, _t.subject == _i.dossier).outerjoin(
        tables.dossier, _d.id == func.coalesce(_t.primary_id, _i.dossier)
    ),
    shows={
        "subject": _i.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _d.field,
        "received_at": _i.handed_over_at,
        "ended_at": _i.delivered_at,
        "state": case((_i.delivered_at.is_(None), "in transit"), else_="delivered"),
    },
    order=(-_i.handed_over_at, _i.id),
)

FIGURES: tuple[Count | Ratio, ...] = (
    Count(
        code="postal.received",
        label="hồ sơ nhận qua bưu chính",
        source=DOSSIERS,
        where=and_(IN_PERIOD, tables.reporting.c.channel == 3),
    ),
    Count(
        code="postal.returned",
        label="kết quả trả qua bưu chính",
        source=ITEMS,
        where=and_(HANDED_OVER, _i.handed_over_at >= START, _i.direction == Direction.OUT.value),
    ),
    Count(
        code="postal.in_transit",
        label="bưu gửi đang chuyển",
        source=ITEMS,
        where=and_(HANDED_OVER, or_(_i.delivered_at.is_(None), _i.delivered_at >= END)),
    ),
)
