"""Fees: money taken for a dossier, and given back by a counter-entry. Amounts are integer đồng.

A receipt may stand for several dossiers of one person (a batch): it is given back as a whole (``reverse_receipt``) or
by line, one dossier's part of it (``reverse``). Either is a counter-entry of today in the book of the counter that
pays it back, whichever counter and day took the money: what is closed never changes.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desk_app.domain import cash
from desk_app.domain.dossier import acts
from desk_app.domain.dossier.facts import FeeCollected, Payment
from desk_app.domain.dossier.state import Dossier
from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
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
    require_free_receipt(work, receipt, moment)
    entry = FeeCollected(
        collected_at=moment, amount=amount, way=way, receipt=receipt or next_receipt(work), slot=work.slot()
    )
    checked = acts.collect_fee(dossier, entry, work.now)
    work.record(dossier.id, checked, happened=moment)
    return checked


def reverse(work: "Work", subject: str, receipt: str, reason: str) -> FeeCollected:
    """Take a dossier's entry of the cash book back by a counter-entry of today; of a batch, this dossier's line."""
    dossier = work.dossier(subject)
    require_open_day(work, work.now, "receipt")
    entry = acts.reverse_fee(dossier, receipt, work.now, reason, work.slot())
    work.record(dossier.id, entry)
    return entry


def reverse_receipt(work: "Work", receipt: str, reason: str, slot: int | None = None) -> list[FeeCollected]:
    """Take back all of a receipt that a counter gave (this PC's) and that nobody has taken back yet."""
    work.flush()
    lines = receipts.numbered(work.driver, work.slot() if slot is None else slot, receipt)
    standing = [line for line in lines if line.reversed_at is None]
    if not receipt or not lines:
        raise RuleBroken("receipt", "Không có biên lai này trong sổ quỹ.", "Kiểm tra lại số biên lai.")
    if not standing:
        raise RuleBroken("receipt", f"Biên lai {receipt} đã được hoàn.", "Xem sổ quỹ của ngày hoàn.")
    return [reverse(work, line.dossier, receipt, reason) for line in standing]


def returned(work: "Work", dossier: Dossier, reason: str) -> Iterator[FeeCollected]:
    """Yield the counter-entries that give back all that was paid for a dossier, one a receipt."""
    if dossier.paid == 0:
        return
    require_open_day(work, work.now, "reason")
    for way in Payment:
        for receipt, amount in _standing(dossier, way):
            yield FeeCollected(
                collected_at=work.now, amount=-amount, way=way, slot=work.slot(), reverses=receipt, reason=reason
            )


def _standing(dossier: Dossier, way: Payment) -> Iterator[tuple[str, int]]:
    """Yield receipt and amount of what was paid one way and not given back, newest first, never more than was paid."""
    of_way = [paid for paid in dossier.payments if paid.way is way]
    taken_back = {paid.reverses for paid in of_way if paid.reverses}
    left = sum(paid.amount for paid in of_way)
    for paid in reversed(of_way):
        amount = min(paid.amount, left)
        if amount > 0 and paid.receipt not in taken_back:
            left -= amount
            yield paid.receipt, amount
    if left > 0:
        yield "", left


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


def require_free_receipt(work: "Work", receipt: str, moment: int) -> None:
    """Raise where the counter gave that number before; the lines of a batch carry one number at one moment."""
    if not receipt:
        return
    work.flush()
    known = [line for line in receipts.numbered(work.driver, work.slot(), receipt) if line.collected_at != moment]
    if known:
        title = f"Số biên lai {receipt} đã dùng cho hồ sơ {known[0].reception} của {known[0].payer}."
        raise RuleBroken("receipt", title, "Để trống cho phần mềm cấp số kế tiếp, hoặc ghi số khác.")


def cash_day(work: "Work", moment: int, slot: int | None = None) -> "CashDay":
    """Return the cash book's day of a counter (this PC's), empty while nobody wrote to it."""
    day, counter = local_date(moment), work.slot() if slot is None else slot
    return cash.fold(work.history(cash_subject(day, counter))) or cash.CashDay(day=day, slot=counter)


def require_open_day(work: "Work", moment: int, field: str) -> None:
    """Raise ``RuleBroken`` where the counter's day of the moment is closed."""
    day = cash_day(work, moment)
    cash.require_open(day, field, is_today=day.day == local_date(work.now))
