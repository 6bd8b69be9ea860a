"""The sums of the day's cash book: by way, and what must lie in the drawer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desk_app.reports.registers.content import CashLine, CashPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class WaySum:
    """What came in one way, what was taken back, and what is left."""

    way: str
    receipts: int
    taken: int
    reversed: int

    @property
    def left(self) -> int:
        return self.taken + self.reversed


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySums:
    """The day in sums, the ways in the order in which they first occur."""

    ways: tuple[WaySum, ...]
    opening: int
    cash: int
    counted: int | None

    @property
    def all(self) -> WaySum:
        """Every way together."""
        return WaySum(
            way="Cộng",
            receipts=sum(way.receipts for way in self.ways),
            taken=sum(way.taken for way in self.ways),
            reversed=sum(way.reversed for way in self.ways),
        )

    @property
    def booked(self) -> int:
        """What must lie in the drawer."""
        return self.opening + self.cash

    @property
    def difference(self) -> int | None:
        """Counted less booked; above 0 there is too much in the drawer."""
        return None if self.counted is None else self.counted - self.booked


def sums_of(paper: CashPaper, lines: Iterable[CashLine]) -> DaySums:
    """Add the day up. A counter-entry counts as no receipt of its own."""
    by_way: dict[str, list[CashLine]] = {}
    for line in lines:
        by_way.setdefault(line.way, []).append(line)
    ways = tuple(_way(way, of_way) for way, of_way in by_way.items())
    cash = sum(way.left for way in ways if way.way == paper.cash_way)
    return DaySums(ways=ways, opening=paper.opening, cash=cash, counted=paper.counted)


def _way(way: str, lines: Sequence[CashLine]) -> WaySum:
    return WaySum(
        way=way,
        receipts=sum(not line.reverses for line in lines),
        taken=sum(line.amount for line in lines if not line.reverses),
        reversed=sum(line.amount for line in lines if line.reverses),
    )


def judged(difference: int | None) -> str:
    """Return what the difference means.

    >>> judged(None), judged(0), judged(-5000), judged(2000)
    ('Chưa kiểm đếm', 'Khớp', 'Thiếu', 'Thừa')
    """
    if difference is None:
        return "Chưa kiểm đếm"
    return "Khớp" if difference == 0 else "Thiếu" if difference < 0 else "Thừa"


def what_for(line: CashLine) -> str:
    """Return what the money was for; a counter-entry says which receipt it takes back, and why."""
    if not line.reverses:
        return line.procedure if not line.note else f"{line.procedure} ({line.note})"
    why = f": {line.note}" if line.note else ""
    return f"Bút toán đảo biên lai số {line.reverses}{why}"
