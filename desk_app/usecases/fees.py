"""Fees: money taken for a dossier, and given back by a counter-entry. Amounts are integer đồng."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desk_app.domain import cash
from desk_app.domain.dossier import acts
from desk_app.domain.dossier.facts import FeeCollected, Payment
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.localtime import local_date
from desk_app.store.queries import receipts
from desk_app.store.subjects import cash_subject

if TYPE_CHECKING:
    from desk_app.domain.cash import CashDay
    from desk_app.store.work import Work


def collect(
    work: "Work", subject: str, amount: int, way: Payment, *, receipt: str = "", at: int | None = None
) -> FeeCollected:
    """Take money under the counter's next receipt number, unless another is given; return the entry."""
    dossier, moment = work.dossier(subject), work.now if at is None else at
    require_open_day(work, moment, "collected_at")
    entry = FeeCollected(
        collected_at=moment, amount=amount, way=way, receipt=receipt or next_receipt(work), slot=work.slot()
    )
    checked = acts.collect_fee(dossier, entry, work.now)
    work.record(dossier.id, checked, happened=moment)
    return checked


def reverse(work: "Work", subject: str, receipt: str, reason: str) -> FeeCollected:
    """Take an entry of the cash book back by a counter-entry of today."""
    dossier = work.dossier(subject)
    require_open_day(work, work.now, "receipt")
    entry = acts.reverse_fee(dossier, receipt, work.now, reason, work.slot())
    work.record(dossier.id, entry)
    return entry


def returned(work: "Work", dossier: Dossier, reason: str) -> Iterator[FeeCollected]:
    """Yield the counter-entries that give back all that was paid for a dossier."""
    if dossier.paid == 0:
        return
    require_open_day(work, work.now, "reason")
    for way in Payment:
        paid = sum(payment.amount for payment in dossier.payments if payment.way is way)
        if paid:
            last = next(entry.receipt for entry in reversed(dossier.payments) if entry.way is way)
            yield FeeCollected(
                collected_at=work.now, amount=-paid, way=way, slot=work.slot(), reverses=last, reason=reason
            )


def next_receipt(work: "Work") -> str:
    """Return the number of the counter's next fee receipt: slot and serial, unique without a network.

    >>> receipt_number(1, 1873)
    '1-0001873'
    """
    work.flush()
    return receipt_number(work.slot(), receipts.last_serial(work.driver, work.slot()) + 1)


def receipt_number(slot: int, serial: int) -> str:
    """Return a fee receipt's number."""
    return f"{slot}-{serial:07}"


def cash_day(work: "Work", moment: int, slot: int | None = None) -> "CashDay":
    """Return the cash book's day of a counter (this PC's), empty while nobody wrote to it."""
    day, counter = local_date(moment), work.slot() if slot is None else slot
    return cash.fold(work.history(cash_subject(day, counter))) or cash.CashDay(day=day, slot=counter)


def require_open_day(work: "Work", moment: int, field: str) -> None:
    """Raise ``RuleBroken`` where the counter's day of the moment is closed."""
    cash.require_open(cash_day(work, moment), field)
