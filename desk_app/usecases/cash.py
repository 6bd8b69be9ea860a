"""The cash book: a counter's day with its receipts, what must lie in the drawer, and the day's closing.

Only cash lies in the drawer. A transfer by VietQR is a way of its own, and so is what the portal's or the province's
gateway took: that alone is paid online (QĐ 766/QĐ-TTg, sub-indicator 3.6). A counter's day is closed at its own PC:
no other can know that it has heard of every entry.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from desk_app.domain import cash
from desk_app.domain.dossier.facts import Payment
from desk_app.domain.localtime import DAY_MS, day_start, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.store.queries import receipts
from desk_app.store.subjects import cash_subject
from desk_app.usecases import fees

if TYPE_CHECKING:
    from desk_app.domain.cash import CashDay, DayClosed, DifferenceNoted
    from desk_app.store.queries.receipts import ReceiptRow
    from desk_app.store.work import Work

WAYS: dict[Payment, str] = {
    Payment.CASH: "Tiền mặt",
    Payment.TRANSFER: "Chuyển khoản",
    Payment.GATEWAY: "Cổng dịch vụ công",
}
"""What a way of paying is called."""
TARGETS = (30.0, 80.0)
"""Least share paid online, in per cent: the province's letters of 2023 and of 2025."""
LOOK_BACK = 31
"""Days with entries that are looked at for one that was not closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A dossier's part of a receipt."""

    dossier: str
    reception: str
    payer: str
    procedure: str
    amount: int
    reversed_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A receipt with its lines, or what takes one back: ``reverses`` names it, and the amounts are negative."""

    at: int
    receipt: str
    way: Payment
    lines: tuple[Line, ...]
    slot: int
    reverses: str = ""
    reason: str = ""

    @property
    def amount(self) -> int:
        """Return what was taken or given back."""
        return sum(line.amount for line in self.lines)

    @property
    def is_reversal(self) -> bool:
        """Say whether money went back."""
        return self.amount < 0

    @property
    def is_reversed(self) -> bool:
        """Say whether nothing of the receipt stands any more."""
        return all(line.reversed_at is not None for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaySum:
    """What came in one way, what went back (negative), and what is left."""

    way: Payment
    entries: int
    taken: int
    returned: int

    @property
    def left(self) -> int:
        """Return what is left."""
        return self.taken + self.returned


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A counter's day. ``closed`` is how it was closed, None while it is open."""

    day: date
    slot: int
    is_own: bool
    """Whether it is this PC's counter."""
    entries: tuple[Entry, ...]
    differences: tuple["DifferenceNoted", ...] = ()
    closed: "DayClosed | None" = None
    closed_by: str = ""
    closed_at: int | None = None

    @property
    def ways(self) -> tuple[WaySum, ...]:
        """Return the sums by way, every way among them."""
        return tuple(_way_sum(way, [entry for entry in self.entries if entry.way is way]) for way in Payment)

    @property
    def booked(self) -> dict[str, int]:
        """Return đồng by way as the closing keeps them."""
        return {sums.way.value: sums.left for sums in self.ways}

    @property
    def total(self) -> int:
        """Return what is left of all that was taken."""
        return sum(sums.left for sums in self.ways)

    @property
    def difference(self) -> int:
        """Return what the noted differences come to."""
        return sum(noted.amount for noted in self.differences)

    @property
    def expected(self) -> int:
        """Return the cash that must lie in the drawer."""
        return self.booked[Payment.CASH.value] + self.difference


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOnline:
    """Of the dossiers of a period that owe a fee, those paid online, against the targets."""

    period: str
    title: str
    """The period in words."""
    dossiers: int
    online: int
    rate: float | None
    targets: tuple[float, ...] = field(default=TARGETS)


def day(work: "Work", moment: int, slot: int | None = None) -> Book:
    """Return the day in which a moment lies, of a counter (this PC's)."""
    work.flush()
    own = work.slot()
    counter = own if slot is None else slot
    state, start = fees.cash_day(work, moment, counter), day_start(local_date(moment))
    rows = receipts.between(work.driver, counter, start, start + DAY_MS)
    return Book(
        day=state.day,
        slot=counter,
        is_own=counter == own,
        entries=entries_of(rows),
        differences=tuple(state.differences),
        closed=state.closed,
        closed_by=state.closed_by if state.closed else "",
        closed_at=state.closed_at if state.closed else None,
    )


def entries_of(rows: "Iterable[ReceiptRow]") -> tuple[Entry, ...]:
    """Put the lines of one receipt together: one number, one moment, one way."""
    return tuple(_entry(list(lines)) for _, lines in groupby(sorted(rows, key=_one_receipt), key=_one_receipt))


def _one_receipt(row: "ReceiptRow") -> tuple[int, str, str, str, bool, str]:
    alone = "" if row.receipt or row.reverses else row.dossier
    return row.collected_at, row.receipt, row.reverses, row.way, row.amount < 0, alone


def _entry(rows: "Sequence[ReceiptRow]") -> Entry:
    first = rows[0]
    return Entry(
        at=first.collected_at,
        receipt=first.receipt,
        way=Payment(first.way),
        lines=tuple(_line(row) for row in rows),
        slot=first.slot,
        reverses=first.reverses,
        reason=first.reason,
    )


def _line(row: "ReceiptRow") -> Line:
    return Line(
        dossier=row.dossier,
        reception=row.reception,
        payer=row.payer,
        procedure=row.procedure,
        amount=row.amount,
        reversed_at=row.reversed_at,
    )


def _way_sum(way: Payment, entries: Sequence[Entry]) -> WaySum:
    return WaySum(
        way=way,
        entries=sum(not entry.is_reversal for entry in entries),
        taken=sum(entry.amount for entry in entries if not entry.is_reversal),
        returned=sum(entry.amount for entry in entries if entry.is_reversal),
    )


# -- acts; ``moment`` None is today


def note_difference(work: "Work", amount: int, reason: str, moment: int | None = None) -> None:
    """Note that this counter's drawer holds more (positive) or less than the book says."""
    state = _own(work, moment)
    work.record(cash_subject(state.day, state.slot), cash.note_difference(state, amount, reason))


def close(work: "Work", counted: int, note: str = "", moment: int | None = None) -> "DayClosed":
    """Close this counter's day; raise where the counted cash is not what must lie there."""
    state = _own(work, moment)
    book = day(work, day_start(state.day))
    if not book.entries and not book.differences:
        raise RuleBroken("counted", "Ngày này chưa có khoản thu nào.", "Không phải đóng sổ.")
    fact = cash.close(state, book.booked, len(book.entries), counted, note)
    work.record(cash_subject(state.day, state.slot), fact)
    return fact


def reopen(work: "Work", reason: str, moment: int | None = None) -> None:
    """Take back the closing of this counter's day."""
    state = _own(work, moment)
    work.record(cash_subject(state.day, state.slot), cash.reopen(state, reason))


def _own(work: "Work", moment: int | None) -> "CashDay":
    """Return the day of this PC's counter. Raises where it has not come yet."""
    when = work.now if moment is None else moment
    if local_date(when) > local_date(work.now):
        raise RuleBroken("counted", "Ngày này chưa đến.", "Chọn hôm nay hoặc một ngày trước.")
    return fees.cash_day(work, when)


# -- which days


def days(work: "Work", slot: int | None = None, most: int = LOOK_BACK) -> list[tuple[date, bool]]:
    """Return the latest days on which a counter (this PC's) took money, newest first, and whether each is closed.

    One step in the index a day: however long the book is, no more than ``most`` of its rows are read.
    """
    work.flush()
    counter = work.slot() if slot is None else slot
    found: list[date] = []
    before = work.now + 1
    while len(found) < most and (latest := receipts.latest_before(work.driver, counter, before)) is not None:
        found.append(local_date(latest))
        before = day_start(found[-1])
    closed = set(receipts.closed_days(work.driver, counter, before))
    return [(one, day_start(one) in closed) for one in found]


def unclosed(work: "Work") -> list[date]:
    """Return the days before today, newest first, on which this counter took money and that nobody closed."""
    today = local_date(work.now)
    return [one for one, is_closed in days(work) if not is_closed and one != today]


def is_owed(work: "Work") -> bool:
    """Say whether today has entries at this counter and is open still, after the office's hours."""
    calendar, today = work.calendar(), local_date(work.now)
    if calendar.is_working(today) and work.now < calendar.closes_at(today):
        return False
    return any(one == today and not is_closed for one, is_closed in days(work, most=1))


def counters(work: "Work") -> list[int]:
    """Return the unit's counters, in their order."""
    return sorted({work.slot(), *work.unit().slots.values()})


def share_online(work: "Work", period: str = "") -> ShareOnline:
    """Return the share paid online in a period (this quarter), with the unit's own target among the targets."""
    from desk_app.domain.period import quarter_of
    from desk_app.figures.compute import count, figures_of
    from desk_app.figures.span import Span
    from desk_app.usecases import quarter

    kind, today = quarter.window_kind(work), local_date(work.now)
    window = quarter.window(work, period) if period else quarter_of(today, kind)
    work.flush()
    codes = ("fees.dossiers", "fees.paid_online", "rate.paid_online")
    counted = count(work.connection, Span.of(window, work.now, None), codes)
    own = work.unit().targets_on(window.last).get("rate.paid_online")
    targets = sorted({*TARGETS, *(() if own is None else (own,))})
    return ShareOnline(
        period=window.label,
        title=window.label_vi,
        dossiers=counted["fees.dossiers"],
        online=counted["fees.paid_online"],
        rate=figures_of(counted, codes)["rate.paid_online"],
        targets=tuple(targets),
    )
