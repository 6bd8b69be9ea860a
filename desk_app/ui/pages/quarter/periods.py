"""Reporting periods as a person chooses and reads them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.domain.period import Window, WindowKind, month_of, parse_period, preceding, quarter_of
from desk_app.domain.text import fold

QUARTERS, MONTHS, YEARS = 8, 12, 3
_ROMAN = ("I", "II", "III", "IV")
_NAMED = re.compile(r"(\d{4})(?:-(?:Q(\d)|H(\d)|(\d\d)))?")
_YOUNG = timedelta(days=30)

_QUARTER = re.compile(r"(?:quy|q)?\s*(iv|i{1,3}|[1-4])\s*[/. -]?\s*(?:nam\s*)?(\d{4})")
_MONTH = re.compile(r"(?:thang\s*)?(\d{1,2})\s*[/. -]\s*(?:nam\s*)?(\d{4})")
_YEAR = re.compile(r"(?:nam\s*)?(\d{4})")
_HALF = re.compile(r"(?:6|sau) thang (dau|cuoi) (?:nam )?(\d{4})")
_DAY = r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
_RANGE = re.compile(rf"(?:tu )?(?:ngay )?{_DAY}\s*(?:-|–|den|\.\.)\s*(?:het )?(?:ngay )?{_DAY}")


def short(window: Window, *, with_year: bool = False) -> str:
    """Return a period as a column's head says it: Quý II, Tháng 6, Năm 2023."""
    named = _NAMED.fullmatch(window.label)
    if named is None:
        return f"{window.first:%d/%m} – {window.last:%d/%m}"
    year, of_quarter, of_half, of_month = named.groups()
    after = f"/{year}" if with_year else ""
    if of_quarter:
        return (
            QCoreApplication.translate("Periods", "Quarter {number}").format(number=_ROMAN[int(of_quarter) - 1]) + after
        )
    if of_half:
        half = QCoreApplication.translate("Periods", "1st half") if of_half == "1" else ""
        return (half or QCoreApplication.translate("Periods", "2nd half")) + after
    if of_month:
        return QCoreApplication.translate("Periods", "Month {number}").format(number=int(of_month)) + after
    return QCoreApplication.translate("Periods", "Year {number}").format(number=year)


def several(window: Window, count: int) -> str:
    """Return the head of the column of trends: 8 quý, 8 tháng."""
    named = _NAMED.fullmatch(window.label)
    if named is not None and named[2]:
        return QCoreApplication.translate("Periods", "{count} quarters").format(count=count)
    if named is not None and named[4]:
        return QCoreApplication.translate("Periods", "{count} months").format(count=count)
    return QCoreApplication.translate("Periods", "{count} periods").format(count=count)


def days(window: Window) -> str:
    """Return the days of a period: 15/03 – 14/06/2023."""
    first = f"{window.first:%d/%m}" if window.first.year == window.last.year else f"{window.first:%d/%m/%Y}"
    return f"{first} – {window.last:%d/%m/%Y}"


def reported(today: date, extent: tuple[date, date] | None, kind: WindowKind) -> Window:
    """Return the quarter whose report is most likely wanted: the newest with dossiers, one just begun left out.

    >>> reported(date(2023, 6, 15), (date(2023, 1, 2), date(2023, 6, 15)), WindowKind.DAY_15).label
    '2023-Q2'
    >>> reported(date(2026, 11, 1), (date(2022, 1, 2), date(2023, 6, 15)), WindowKind.DAY_15).label
    '2023-Q2'
    """
    newest = min(today, extent[1]) if extent is not None else today
    quarter = quarter_of(newest, kind)
    is_young = newest - quarter.first < _YOUNG and (extent is None or extent[0] < quarter.first)
    return preceding(quarter, kind) if is_young else quarter


def offered(today: date, extent: tuple[date, date] | None, kind: WindowKind) -> list[Window]:
    """Return the periods to choose among: quarters with dossiers, then months and years, the newest first."""
    newest = min(today, extent[1]) if extent is not None else today
    first = extent[0] if extent is not None else today
    year = parse_period(quarter_of(newest, kind).label[:4], kind)
    return [
        *_back(quarter_of(newest, kind), kind, first, QUARTERS),
        *_back(month_of(newest, kind), kind, first, MONTHS),
        *_back(year, kind, first, YEARS),
    ]


def _back(window: Window, kind: WindowKind, first: date, most: int) -> Iterator[Window]:
    for _ in range(most):
        yield window
        if window.first <= first:
            return
        window = preceding(window, kind)


def read_typed(text: str) -> str:
    """Return the period that a person typed, in the form that `parse_period` reads; what is not known stays as it is.

    >>> read_typed("quý 2/2023"), read_typed("Quý II năm 2023"), read_typed("6/2023"), read_typed("năm 2023")
    ('2023-Q2', '2023-Q2', '2023-06', '2023')
    >>> read_typed("15/3/2023 - 14/6/2023"), read_typed("6 tháng đầu năm 2023"), read_typed("2023-Q2")
    ('2023-03-15..2023-06-14', '2023-H1', '2023-Q2')
    """
    typed = fold(text)
    if found := _RANGE.fullmatch(typed):
        one, two, three, four, five, six = (int(part) for part in found.groups())
        return f"{three:04}-{two:02}-{one:02}..{six:04}-{five:02}-{four:02}"
    if found := _HALF.fullmatch(typed):
        return f"{found[2]}-H{1 if found[1] == 'dau' else 2}"
    if found := _YEAR.fullmatch(typed):
        return found[1]
    if not typed[:1].isdecimal() and (found := _QUARTER.fullmatch(typed)):
        number = found[1].upper()
        return f"{found[2]}-Q{_ROMAN.index(number) + 1 if number in _ROMAN else number}"
    if found := _MONTH.fullmatch(typed):
        return f"{found[2]}-{int(found[1]):02}"
    return text.strip()
