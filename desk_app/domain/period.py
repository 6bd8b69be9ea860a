"""Reporting periods: which days a quarter, month, half or year counts.

There are two customs. `calendar` takes whole months (the national portal's
QĐ 766 scores). `day-15` runs from the 15th of the month before to the 14th of
the last month (NĐ 09/2019 art. 12; "tính đến ngày 14/6/2023" in the Đồng Lạc
report), so that the report dated the 15th is complete when it is signed. The
same quarter's figures legitimately differ between the two.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain import localtime

_DAY = timedelta(days=1)
_YEARS = range(1900, 3000)
_NAMED = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?", re.IGNORECASE | re.ASCII)
_ROMAN = ("I", "II", "III", "IV")


class WindowKind(StrEnum):
    """Where a month begins for the unit's reports."""

    CALENDAR = "calendar"
    DAY_15 = "day-15"


class PeriodError(ValueError):
    """A period that cannot be: the text says why, in Vietnamese, as it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days of a period, both ends counted; the label is the period as typed (`2023-Q2`)."""

    first: date
    last: date
    label: str

    def __post_init__(self) -> None:
        """Refuse a window that ends before it begins."""
        if self.last < self.first:
            raise PeriodError(f"Kỳ {self.label} kết thúc trước khi bắt đầu.")

    @property
    def start_ms(self) -> int:
        """The moment it begins: 00:00 of the first day."""
        return localtime.at(self.first)

    @property
    def end_ms(self) -> int:
        """The moment it is over: 24:00 of the last day, not in it any more."""
        return localtime.at(self.last, 24)

    @property
    def label_vi(self) -> str:
        """The period as a report says it.

        >>> quarter(2023, 2, WindowKind.DAY_15).label_vi
        'Quý II năm 2023'
        >>> parse_period("2023-H1", WindowKind.DAY_15).label_vi
        '6 tháng đầu năm 2023'
        """
        named = _NAMED.fullmatch(self.label)
        if named is None:
            return f"Từ ngày {self.first:%d/%m/%Y} đến ngày {self.last:%d/%m/%Y}"
        year, of_quarter, of_half, of_month = named.groups()
        if of_quarter:
            return f"Quý {_ROMAN[int(of_quarter) - 1]} năm {year}"
        if of_half:
            return f"6 tháng {'đầu' if of_half == '1' else 'cuối'} năm {year}"
        return f"Tháng {int(of_month)} năm {year}" if of_month else f"Năm {year}"

    def contains(self, moment_ms: int) -> bool:
        """Say whether the moment falls in the window."""
        return self.start_ms <= moment_ms < self.end_ms


def parse_period(text: str, kind: WindowKind) -> Window:
    """Return the window of `2023-Q2`, `2023-06`, `2023`, `2023-H1` or `2023-03-15..2023-06-14`.

    A range is taken as written under either custom. Raises PeriodError.

    >>> window = parse_period("2023-Q2", WindowKind.DAY_15)
    >>> f"{window.first} {window.last}"
    '2023-03-15 2023-06-14'
    >>> window = parse_period("2023", WindowKind.DAY_15)
    >>> f"{window.first} {window.last}"
    '2022-12-15 2023-12-14'
    """
    typed = text.strip().upper()
    if ".." in typed:
        return _range(typed)
    named = _NAMED.fullmatch(typed)
    if named is None or int(named[1]) not in _YEARS:
        raise PeriodError(
            f"Không hiểu kỳ báo cáo “{text}”. Ví dụ: 2023-Q2, 2023-06, 2023, 2023-H1, 2023-03-15..2023-06-14."
        )
    year, of_quarter, of_half, of_month = (int(part or 0) for part in named.groups())
    if of_quarter:
        return quarter(year, of_quarter, kind)
    if of_half:
        return half(year, of_half, kind)
    return month(year, of_month, kind) if of_month else whole_year(year, kind)


def month(year: int, number: int, kind: WindowKind) -> Window:
    """Return a month's window.

    >>> june = month(2023, 6, WindowKind.DAY_15)
    >>> f"{june.first} {june.last}"
    '2023-05-15 2023-06-14'
    """
    return _months(year, number, 1, kind, f"{year:04}-{number:02}")


def quarter(year: int, number: int, kind: WindowKind) -> Window:
    """Return a quarter's window."""
    return _months(year, number * 3 - 2, 3, kind, f"{year:04}-Q{number}")


def half(year: int, number: int, kind: WindowKind) -> Window:
    """Return the window of the first or second half of a year.

    >>> first = half(2023, 1, WindowKind.DAY_15)
    >>> f"{first.first} {first.last}"
    '2022-12-15 2023-06-14'
    """
    return _months(year, number * 6 - 5, 6, kind, f"{year:04}-H{number}")


def whole_year(year: int, kind: WindowKind) -> Window:
    """Return a year's window."""
    return _months(year, 1, 12, kind, f"{year:04}")


def month_of(day: date, kind: WindowKind) -> Window:
    """Return the month's window in which a day is counted.

    >>> month_of(date(2023, 12, 20), WindowKind.DAY_15).label
    '2024-01'
    """
    later = 1 if kind is WindowKind.DAY_15 and day.day >= 15 else 0
    year, index = divmod(day.year * 12 + day.month - 1 + later, 12)
    return month(year, index + 1, kind)


def quarter_of(day: date, kind: WindowKind) -> Window:
    """Return the quarter's window in which a day is counted.

    >>> quarter_of(date(2023, 6, 15), WindowKind.DAY_15).label
    '2023-Q3'
    """
    year, number = map(int, month_of(day, kind).label.split("-"))
    return quarter(year, (number + 2) // 3, kind)


def preceding(window: Window, kind: WindowKind) -> Window:
    """Return the period before: the previous quarter, month, half, year, or a range as long.

    A range of whole months steps back by months, any other by its days.

    >>> preceding(quarter(2023, 1, WindowKind.DAY_15), WindowKind.DAY_15).label
    '2022-Q4'
    >>> preceding(parse_period("2023-03-15..2023-06-14", WindowKind.DAY_15), WindowKind.DAY_15).label
    '2022-12-15..2023-03-14'
    """
    named = _NAMED.fullmatch(window.label)
    if named is None:
        return _range_before(window)
    year, of_quarter, of_half, of_month = (int(part or 0) for part in named.groups())
    if of_quarter:
        return quarter(year - (of_quarter == 1), (of_quarter - 2) % 4 + 1, kind)
    if of_half:
        return half(year - (of_half == 1), 3 - of_half, kind)
    if of_month:
        return month(year - (of_month == 1), (of_month - 2) % 12 + 1, kind)
    return whole_year(year - 1, kind)


def year_before(window: Window, kind: WindowKind) -> Window:
    """Return the same period of the year before, for the column "cùng kỳ".

    >>> year_before(quarter(2023, 2, WindowKind.DAY_15), WindowKind.DAY_15).label
    '2022-Q2'
    """
    if _NAMED.fullmatch(window.label):
        return parse_period(f"{int(window.label[:4]) - 1:04}{window.label[4:]}", kind)
    return _between(_shifted(window.first, -12), _shifted_last(window.last, -12))


def _months(year: int, first_month: int, count: int, kind: WindowKind, label: str) -> Window:
    """Return the window of `count` months, moved half a month early under `day-15`."""
    first = date(year, first_month, 1)
    after = _shifted(first, count)
    if kind is WindowKind.DAY_15:
        first, after = (_shifted(day, -1).replace(day=15) for day in (first, after))
    return Window(first=first, last=after - _DAY, label=label)


def _range(typed: str) -> Window:
    """Return the window of two ISO dates."""
    try:
        first, last = (date.fromisoformat(part.strip()) for part in typed.split(".."))
    except ValueError:
        raise PeriodError(f"Không hiểu khoảng ngày “{typed}”. Ví dụ: 2023-03-15..2023-06-14.") from None
    if first.year not in _YEARS or last.year not in _YEARS:
        raise PeriodError(f"Khoảng ngày “{typed}” không ở trong các năm 1900–2999.")
    return _between(first, last)


def _between(first: date, last: date) -> Window:
    return Window(first=first, last=last, label=f"{first}..{last}")


def _range_before(window: Window) -> Window:
    """Return the range that ends the day before and is as long."""
    after = window.last + _DAY
    months = (after.year - window.first.year) * 12 + after.month - window.first.month
    if months and after.day == window.first.day:
        return _between(_shifted(window.first, -months), window.first - _DAY)
    return _between(window.first - (after - window.first), window.first - _DAY)


def _shifted(day: date, months: int) -> date:
    """Return the same day some months away, or that month's last where it has no such day."""
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def _shifted_last(day: date, months: int) -> date:
    """Return a range's last day some months away; the end of a month stays one."""
    return _shifted(day + _DAY, months) - _DAY if (day + _DAY).day == 1 else _shifted(day, months)
