"""The legal tariff: what a fee is counted by, and the counting in words. Money is integer đồng.

A tariff is data with the day from which it holds; a new circular is a new line, and a dossier keeps what was counted
for it. Source of the usual ones: TT 226/2016/TT-BTC art. 4 (db/seeds/tariffs.csv names the source of each).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.dossier.facts import Charge
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc

MOST_COPIES, MOST_PAGES = 999, 9_999
"""More is a slip of the finger."""


class Basis(StrEnum):
    """What a tariff is counted by."""

    PAGE = "page"
    """By the pages of each copy."""
    COPY = "copy"
    """By copies, cases or contracts."""
    DOSSIER = "dossier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """One rate: ``amount`` for each of the first pages (all, where ``first_pages`` is 0), then ``amount_after``.

    ``most`` is the most that one copy costs; 0 sets no limit. ``verified`` says that two sources agree on it.
    """

    code: str
    name: str
    basis: Basis
    amount: int
    first_pages: int = 0
    amount_after: int = 0
    most: int = 0
    valid_from: date
    valid_until: date | None = None
    source: str = ""
    verified: bool = False

    def holds_on(self, day: date) -> bool:
        """Say whether it is in force on a day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


def in_force(tariffs: Iterable[Tariff], code: str, day: date) -> Tariff | None:
    """Return the tariff of a code that holds on a day: of several, the one that began last."""
    held = [tariff for tariff in tariffs if tariff.code == code and tariff.holds_on(day)]
    return max(held, key=lambda tariff: tariff.valid_from, default=None)


def amount_of(tariff: Tariff, copies: int = 1, pages: int = 0) -> int:
    """Return what the tariff comes to.

    >>> copy = Tariff(
    ...     code="ct.copy", name="", basis=Basis.PAGE, amount=2000, first_pages=2, amount_after=1000, most=200_000,
    ...     valid_from=date(2017, 1, 1),
    ... )
    >>> amount_of(copy, 1, 16), amount_of(copy, 3, 2), amount_of(copy, 1, 500)
    (18000, 12000, 200000)
    """
    if tariff.basis is Basis.DOSSIER:
        return tariff.amount
    return copies * _of_one(tariff, pages)


def count(tariff: Tariff, copies: int = 1, pages: int = 0, *, exempt: str = "") -> Charge:
    """Return the charge of so many copies and pages, nothing with a reason for exemption.

    Raises ``RuleBroken`` beside ``pages`` or ``copies`` where there are none, or too many to be meant.
    """
    check(tariff, copies, pages)
    why = nfc(exempt.strip())
    amount = 0 if why else amount_of(tariff, copies, pages)
    return Charge(tariff=tariff.code, copies=copies, pages=pages, amount=amount, exempt=why)


def check(tariff: Tariff, copies: int, pages: int) -> None:
    """Raise where the tariff cannot be counted."""
    if tariff.basis is Basis.PAGE and not 1 <= pages <= MOST_PAGES:
        title = "Chưa có số trang." if pages < 1 else f"Số trang nhiều hơn {MOST_PAGES}."
        raise RuleBroken("pages", title, "Nhập số trang của một bản.")
    if tariff.basis is not Basis.DOSSIER and not 1 <= copies <= MOST_COPIES:
        title = "Chưa có số bản." if copies < 1 else f"Số bản nhiều hơn {MOST_COPIES}."
        raise RuleBroken("copies", title, "Nhập số bản cần chứng thực.")


def explained(tariff: Tariff, copies: int = 1, pages: int = 0) -> str:
    """Return the counting as the clerk and the citizen read it.

    >>> copy = Tariff(
    ...     code="ct.copy", name="", basis=Basis.PAGE, amount=2000, first_pages=2, amount_after=1000, most=200_000,
    ...     valid_from=date(2017, 1, 1),
    ... )
    >>> explained(copy, 1, 4), explained(copy, 3, 2), explained(copy, 2, 1)
    ('2 × 2.000 + 2 × 1.000', '3 × (2.000 + 2.000)', '2 × 2.000')
    >>> explained(copy, 2, 3), explained(copy, 1, 300)
    ('2 × (2 × 2.000 + 1.000)', '1 × 200.000 (mức tối đa)')
    """
    if tariff.basis is Basis.DOSSIER:
        return _dong(tariff.amount)
    if tariff.basis is Basis.COPY:
        return f"{copies} × {_dong(tariff.amount)}"
    if tariff.most and _by_pages(tariff, pages) > tariff.most:
        return f"{copies} × {_dong(tariff.most)} (mức tối đa)"
    return _pages_explained(tariff, copies, pages)


def _of_one(tariff: Tariff, pages: int) -> int:
    whole = _by_pages(tariff, pages) if tariff.basis is Basis.PAGE else tariff.amount
    return min(whole, tariff.most) if tariff.most else whole


def _by_pages(tariff: Tariff, pages: int) -> int:
    first, after = _parted(tariff, pages)
    return first * tariff.amount + after * tariff.amount_after


def _parted(tariff: Tariff, pages: int) -> tuple[int, int]:
    """Return how many pages cost the first rate, and how many the second."""
    first = min(pages, tariff.first_pages) if tariff.first_pages else pages
    return first, pages - first


def _pages_explained(tariff: Tariff, copies: int, pages: int) -> str:
    first, after = _parted(tariff, pages)
    if after == 0 and first == 1:
        return f"{copies} × {_dong(tariff.amount)}"
    if after == 0 and copies > 1:
        each = " + ".join([_dong(tariff.amount)] * first) if first == 2 else f"{first} × {_dong(tariff.amount)}"
        return f"{copies} × ({each})"
    parts = [_times(first, tariff.amount), *([_times(after, tariff.amount_after)] if after else [])]
    whole = " + ".join(parts)
    return whole if copies == 1 else f"{copies} × ({whole})"


def _times(number: int, amount: int) -> str:
    return _dong(amount) if number == 1 else f"{number} × {_dong(amount)}"


def _dong(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
