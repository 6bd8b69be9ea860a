"""Figures of dossiers: what came in, what became of it, what is open, what is digitized.

Contract: a dossier is open at the end when it was received before it and had not ended before it. A dossier that
was ever paused is asked in which stretch of its life (table ``phase``) the span ends: the due moment then in force
and whether the clock stood. A row concerns a span until nothing is left to be done: until the citizen has the result.
Sources: NĐ 61/2018/NĐ-CP art. 19, TT 01/2020/TT-VPCP form II.06, QĐ 766/QĐ-TTg.
"""

from sqlalchemy import and_, exists, or_

from desk_app.figures.figure import END, START, Count, Predicate, Ratio, Source, rate
from desk_app.store import tables

_r = tables.reporting.c
_p = tables.phase.c
_d = tables.dossier.c

_RESOLVED, _REFUSED, _WITHDRAWN = 1, 2, 3
_EARLY, _ON_TIME, _OVERDUE = 1, 2, 3

CONCERNED = and_(_r.received_at < END, or_(_r.ended_at.is_(None), _r.ended_at >= START))
SETTLED_LATER = and_(_r.received_at < END, or_(_r.settled_at.is_(None), _r.settled_at >= START))
IN_PERIOD = and_(_r.received_at >= START, _r.received_at < END)
CARRIED_OVER = and_(_r.received_at < START, or_(_r.ended_at.is_(None), _r.ended_at >= START))
ENDED = and_(_r.ended_at >= START, _r.ended_at < END)
RESOLVED = and_(ENDED, _r.outcome == _RESOLVED)
OPEN = and_(_r.received_at < END, or_(_r.ended_at.is_(None), _r.ended_at >= END))

ONLINE, DIRECT, POSTAL = (_r.channel == code for code in (1, 2, 3))


def _in_phase(condition: Predicate) -> Predicate:
    """Hold the condition against the stretch in which the span ends: what begins at the end belongs to the next."""
    return exists().where(_p.rank == _r.rank, _p.start_at < END, or_(_p.end_at.is_(None), _p.end_at >= END), condition)


def _at_end(plain: Predicate, phased: Predicate) -> Predicate:
    """Ask the dossier's one due moment, or, of a dossier that was ever paused, the stretch that the end falls in."""
    return and_(OPEN, or_(and_(_r.phased == 0, plain), and_(_r.phased == 1, _in_phase(phased))))


NOT_DUE = _at_end(_r.due_at >= END, and_(_p.paused == 0, _p.due_at >= END))
OVERDUE = _at_end(_r.due_at < END, and_(_p.paused == 0, _p.due_at < END))
PAUSED = and_(OPEN, _r.phased == 1, _in_phase(_p.paused == 1))
LATE = or_(and_(RESOLVED, _r.timing == _OVERDUE), OVERDUE)

DOSSIERS = Source(
    table=tables.reporting,
    cut=SETTLED_LATER,
    field=_r.field,
    rows=tables.reporting.join(tables.dossier, _d.rank == _r.rank),
    shows={
        "subject": _d.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _r.field,
        "received_at": _r.received_at,
        "received_timed": _d.received_timed,
        "due_at": _r.due_at,
        "due_timed": _d.due_timed,
        "ended_at": _r.ended_at,
        "ended_timed": _d.ended_timed,
        "state": _d.standing,
    },
    order=(_r.rank,),
)


def _count(code: str, label: str, where: Predicate) -> Count:
    return Count(code=code, label=label, source=DOSSIERS, where=where)


FIGURES: tuple[Count | Ratio, ...] = (
    _count("received.total", "tổng số hồ sơ phải giải quyết", CONCERNED),
    _count("received.carried_over", "hồ sơ kỳ trước chuyển sang", CARRIED_OVER),
    _count("received.in_period", "hồ sơ tiếp nhận trong kỳ", IN_PERIOD),
    _count("received.online", "hồ sơ tiếp nhận trực tuyến", and_(IN_PERIOD, ONLINE)),
    _count("received.direct", "hồ sơ tiếp nhận trực tiếp", and_(IN_PERIOD, DIRECT)),
    _count("received.postal", "hồ sơ tiếp nhận qua bưu chính", and_(IN_PERIOD, POSTAL)),
    _count("resolved.total", "hồ sơ đã giải quyết", RESOLVED),
    _count("resolved.early", "hồ sơ giải quyết trước hạn", and_(RESOLVED, _r.timing == _EARLY)),
    _count("resolved.on_time", "hồ sơ giải quyết đúng hạn", and_(RESOLVED, _r.timing == _ON_TIME)),
    _count("resolved.overdue", "hồ sơ giải quyết quá hạn", and_(RESOLVED, _r.timing == _OVERDUE)),
    _count("closed.refused", "hồ sơ từ chối", and_(ENDED, _r.outcome == _REFUSED)),
    _count("closed.withdrawn", "hồ sơ xin rút", and_(ENDED, _r.outcome == _WITHDRAWN)),
    _count("pending.total", "hồ sơ đang giải quyết", OPEN),
    _count("pending.not_due", "hồ sơ đang giải quyết chưa đến hạn", NOT_DUE),
    _count("pending.overdue", "hồ sơ đang giải quyết quá hạn", OVERDUE),
    _count("pending.paused", "hồ sơ tạm dừng", PAUSED),
    rate("rate.resolved", "tỷ lệ giải quyết", "resolved.total", "received.total"),
    rate("rate.early", "tỷ lệ trước hạn", "resolved.early", "resolved.total"),
    rate("rate.on_time", "tỷ lệ đúng hạn", "resolved.on_time", "resolved.total"),
    rate("rate.overdue", "tỷ lệ quá hạn", "resolved.overdue", "resolved.total"),
    _count("digitized.components", "hồ sơ số hóa đủ thành phần", and_(IN_PERIOD, _r.components_digitized == 1)),
    _count("digitized.results", "kết quả đã số hóa, ký số", and_(RESOLVED, _r.result_digitized == 1)),
    _count(
        "digitized.complete",
        "hồ sơ số hóa đủ thành phần và kết quả",
        and_(RESOLVED, _r.components_digitized == 1, _r.result_digitized == 1),
    ),
    rate("rate.digitized_components", "tỷ lệ số hóa thành phần", "digitized.components", "received.in_period"),
    rate("rate.digitized_results", "tỷ lệ số hóa kết quả", "digitized.results", "resolved.total"),
    rate("rate.digitized", "tỷ lệ số hóa hồ sơ", "digitized.complete", "resolved.total"),
    _count("reused.dossiers", "hồ sơ khai thác, sử dụng lại dữ liệu số hóa", and_(IN_PERIOD, _r.reused == 1)),
    rate("rate.reused", "tỷ lệ khai thác, sử dụng lại", "reused.dossiers", "received.in_period"),
    rate("online.rate", "tỷ lệ hồ sơ trực tuyến", "received.online", "received.in_period"),
    _count("apologies.owed", "hồ sơ phải xin lỗi", LATE),
    _count("apologies.sent", "văn bản xin lỗi đã gửi", and_(LATE, _r.apology_at < END)),
)
