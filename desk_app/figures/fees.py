"""Figures of fees: dossiers that owe one, dossiers that paid online or were exempted, money collected.

Only the portal's or the province's gateway counts as paid online (QĐ 766/QĐ-TTg, sub-indicator 3.6): a transfer
shown at the counter does not.
"""

from sqlalchemy import and_

from desk_app.domain.dossier.facts import Payment
from desk_app.figures.dossiers import DOSSIERS, IN_PERIOD
from desk_app.figures.figure import END, START, Count, Ratio, Source, rate
from desk_app.store import tables

_r = tables.reporting.c
_m = tables.payment.c
_d = tables.dossier.c

OWES = and_(IN_PERIOD, _r.fee > 0)
COLLECTED = and_(_m.collected_at >= START, _m.collected_at < END)

PAYMENTS = Source(
    table=tables.payment,
    cut=COLLECTED,
    field=_m.field,
    rows=tables.payment.join(tables.dossier, _d.rank == _m.rank),
    shows={
        "subject": _d.id,
        "reception": _d.reception,
        "official": _d.official,
        "procedure": _d.procedure_name,
        "field": _m.field,
        "received_at": _m.collected_at,
        "due_at": _d.due_at,
        "due_timed": _d.due_timed,
        "ended_at": _d.ended_at,
        "ended_timed": _d.ended_timed,
        "state": _m.way,
    },
    order=(_m.rank, _m.number),
)

FIGURES: tuple[Count | Ratio, ...] = (
    Count(code="fees.dossiers", label="hồ sơ phải nộp phí, lệ phí", source=DOSSIERS, where=OWES),
    Count(
        code="fees.paid_online",
        label="hồ sơ thanh toán trực tuyến",
        source=DOSSIERS,
        where=and_(OWES, _r.paid_online == 1),
    ),
    rate("rate.paid_online", "tỷ lệ thanh toán trực tuyến", "fees.paid_online", "fees.dossiers"),
    Count(
        code="fees.amount",
        label="số tiền phí, lệ phí đã thu",
        source=PAYMENTS,
        where=COLLECTED,
        amount=_m.amount,
    ),
    Count(
        code="fees.transfer",
        label="số tiền thu qua chuyển khoản tại quầy",
        source=PAYMENTS,
        where=and_(COLLECTED, _m.way == Payment.TRANSFER.value),
        amount=_m.amount,
    ),
    Count(
        code="fees.exempt",
        label="hồ sơ được miễn, giảm phí, lệ phí",
        source=DOSSIERS,
        where=and_(IN_PERIOD, _r.exempt == 1),
    ),
)
