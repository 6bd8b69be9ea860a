"""Figures of dossiers that went up to another authority: its stays by its own clock, and row II of form II.06a.

A stay lasts until the dossier comes back, or ends while it is there. Row II counts dossiers, by the columns of the
form (TT 01/2020/TT-VPCP): those sent on before the end of the span, once however often they went. Row I is the rest.
"""

from sqlalchemy import and_, case, or_

from desk_app.figures.dossiers import CARRIED_OVER, CONCERNED, DOSSIERS, ENDED, IN_PERIOD, ONLINE, OPEN, OVERDUE
from desk_app.figures.figure import END, START, Count, Predicate, Ratio, Source
from desk_app.store import tables

_r = tables.reporting.c
_s = tables.sending.c
_d = tables.dossier.c

_NONE, _EARLY, _ON_TIME, _OVERDUE = 0, 1, 2, 3

SENT = and_(_s.sent_at >= START, _s.sent_at < END)
AWAY = and_(_s.sent_at < END, or_(_s.back_at.is_(None), _s.back_at >= END))
SENT_ON = _r.sent_on_at < END

SENDINGS = Source(
    table=tables.sending,
    cut=and_(_s.sent_at < END, or_(_s.back_at.is_(None), _s.back_at >= START)),
    field=_s.field,
    rows=tables.sending.join(tables.dossier, _d.rank == _s.rank),
    shows={
        "subject": _d.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _s.field,
        "received_at": _s.sent_at,
        "due_at": _s.due_at,
        "ended_at": _s.back_at,
        "state": case((_s.back_at.is_(None), "away"), else_="back"),
    },
    order=(_s.rank, _s.number),
)


def _stays(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=label, source=SENDINGS, where=where)


def _dossiers(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=f"hồ sơ chuyển cấp trên {label}", source=DOSSIERS, where=and_(SENT_ON, where))


FIGURES: tuple[Count | Ratio, ...] = (
    _stays("forwarded.sent", "lượt chuyển hồ sơ đến cơ quan khác", SENT),
    _stays("forwarded.returned", "lượt hồ sơ chuyển trở về", and_(_s.back_at >= START, _s.back_at < END)),
    _stays("forwarded.open", "hồ sơ đang ở cơ quan khác", AWAY),
    _stays("forwarded.overdue", "hồ sơ quá hạn tại cơ quan khác", and_(AWAY, _s.due_at < END)),
    _dossiers("higher.total", "phải giải quyết", CONCERNED),
    _dossiers("higher.online", "tiếp nhận trực tuyến", and_(IN_PERIOD, ONLINE)),
    _dossiers("higher.offline", "tiếp nhận trực tiếp, qua bưu chính", and_(IN_PERIOD, ~ONLINE)),
    _dossiers("higher.carried_over", "kỳ trước chuyển sang", CARRIED_OVER),
    _dossiers("higher.ended", "đã kết thúc", ENDED),
    _dossiers("higher.ended_early", "kết thúc trước hạn", and_(ENDED, _r.timing == _EARLY)),
    _dossiers("higher.ended_on_time", "kết thúc đúng hạn", and_(ENDED, _r.timing.in_((_NONE, _ON_TIME)))),
    _dossiers("higher.ended_overdue", "kết thúc quá hạn", and_(ENDED, _r.timing == _OVERDUE)),
    _dossiers("higher.pending", "đang giải quyết", OPEN),
    _dossiers("higher.pending_in_time", "đang giải quyết trong hạn", and_(OPEN, ~OVERDUE)),
    _dossiers("higher.pending_overdue", "đang giải quyết quá hạn", OVERDUE),
)
