"""The cash book (sổ quỹ) of a counter's day: what was taken, what lies in the drawer, and the day's closing.

A day is closed only where the counted cash is what the book says, an entry of a difference (with its reason)
among it. What is closed takes no further entry: a mistake found later is a counter-entry of a later day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from desk_app.domain.dossier.facts import Payment
from desk_app.domain.event import Event, Fact, in_order
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceNoted(Fact):
    """Cash that is over (positive) or short (negative) by so many đồng, and why."""

    kind: ClassVar[str] = "cash.difference_noted/1"
    day: date
    slot: int
    amount: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed(Fact):
    """A counter's day was closed: đồng by way of paying as the book had them, and the cash that was counted."""

    kind: ClassVar[str] = "cash.day_closed/1"
    day: date
    slot: int
    booked: dict[str, int]
    counted: int
    entries: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReopened(Fact):
    """The closing was taken back, with its reason."""

    kind: ClassVar[str] = "cash.day_reopened/1"
    day: date
    slot: int
    reason: str


FACTS: tuple[type[Fact], ...] = (DifferenceNoted, DayClosed, DayReopened)

NOTES = (500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
"""The bank notes that a drawer is counted by, in đồng."""


def counted(notes: Mapping[int, int]) -> int:
    """Return what so many of each note come to.

    >>> counted({500_000: 3, 2_000: 4})
    1508000
    """
    return sum(note * count for note, count in notes.items())


def note_words(notes: Mapping[int, int]) -> str:
    """Return the count of notes in words, as the closing keeps it.

    >>> note_words({2_000: 4, 500_000: 3, 1_000: 0})
    '3 × 500.000; 4 × 2.000'
    """
    told = (f"{notes[note]} × {note:,}".replace(",", ".") for note in sorted(notes, reverse=True) if notes[note])
    return "; ".join(told)


@dataclass(slots=True, kw_only=True)
class CashDay:
    """A counter's day as it stands."""

    day: date
    slot: int
    differences: list[DifferenceNoted] = field(default_factory=list)
    closed: DayClosed | None = None
    closed_by: str = ""
    closed_at: int = 0

    @property
    def difference(self) -> int:
        """Đồng that the differences noted so far come to."""
        return sum(noted.amount for noted in self.differences)


def fold(events: Iterable[Event]) -> CashDay | None:
    """Return the day that the events tell of; of two closings the later stands."""
    day: CashDay | None = None
    for event in in_order(events):
        match event.fact:
            case DifferenceNoted() as fact:
                day = day or CashDay(day=fact.day, slot=fact.slot)
                day.differences.append(fact)
            case DayClosed() as fact:
                day = day or CashDay(day=fact.day, slot=fact.slot)
                day.closed, day.closed_by, day.closed_at = fact, event.actor, event.happened
            case DayReopened() as fact:
                day = day or CashDay(day=fact.day, slot=fact.slot)
                day.closed = None
            case _:
                pass
    return day


def note_difference(day: CashDay, amount: int, reason: str) -> DifferenceNoted:
    """Note that the drawer holds more or less than the book says."""
    require_open(day, "amount")
    if amount == 0:
        raise RuleBroken("amount", "Chênh lệch bằng 0 thì không phải ghi.", "Đếm lại tiền, rồi đóng ngày.")
    if not reason.strip():
        raise RuleBroken("reason", "Chênh lệch phải có lý do.", "Ghi lý do thừa hoặc thiếu tiền.")
    return DifferenceNoted(day=day.day, slot=day.slot, amount=amount, reason=nfc(reason.strip()))


def close(day: CashDay, booked: Mapping[str, int], entries: int, counted: int, note: str = "") -> DayClosed:
    """Close the day; raise where the counted cash is not what the book and the noted differences come to."""
    require_open(day, "counted")
    expected = booked.get(Payment.CASH.value, 0) + day.difference
    if counted != expected:
        off = counted - expected
        title = f"Tiền đếm được {'thừa' if off > 0 else 'thiếu'} {abs(off):,} đồng so với sổ.".replace(",", ".")
        remedy = "Đếm lại, hoàn bút toán sai, hoặc ghi chênh lệch kèm lý do rồi đóng ngày."
        raise RuleBroken("counted", title, remedy)
    return DayClosed(
        day=day.day, slot=day.slot, booked=dict(booked), counted=counted, entries=entries, note=nfc(note.strip())
    )


def reopen(day: CashDay, reason: str) -> DayReopened:
    """Take a closing back."""
    if day.closed is None:
        raise RuleBroken("reason", "Ngày này chưa đóng sổ.", "Không cần mở lại.")
    if not reason.strip():
        raise RuleBroken("reason", "Mở lại sổ phải có lý do.", "Ghi lý do; lý do được giữ trong lịch sử.")
    return DayReopened(day=day.day, slot=day.slot, reason=nfc(reason.strip()))


def require_open(day: CashDay, name: str, *, is_today: bool = False) -> None:
    """Raise where the day is closed."""
    if day.closed is not None:
        title = f"Sổ quỹ ngày {day.day:%d/%m/%Y} đã đóng."
        remedy = "Ghi vào hôm nay, hoặc mở lại sổ của ngày ấy kèm lý do."
        today = "Mở lại sổ hôm nay ở trang Sổ quỹ kèm lý do, hoặc ghi vào ngày làm việc tới."
        raise RuleBroken(name, title, today if is_today else remedy)
