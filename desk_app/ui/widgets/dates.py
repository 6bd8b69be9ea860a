"""Dates as people type them."""

from __future__ import annotations

import re
from datetime import date

from desk_app.ui import words

_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_CENTURY, _PIVOT = 100, 30


def parse_date(text: str, today: date) -> date | None:
    """Return the date that was typed, None when it is none.

    A day and month alone lie in the year that brings them nearest to today; two digits of a year mean the last hundred
    years up to thirty years from now.

    >>> parse_date("13/6", date(2023, 6, 20))
    datetime.date(2023, 6, 13)
    >>> parse_date("13062023", date(2023, 6, 20))
    datetime.date(2023, 6, 13)
    >>> parse_date("31/12", date(2023, 1, 3))
    datetime.date(2022, 12, 31)
    >>> parse_date("31/6/2023", date(2023, 6, 20)) is None
    True
    """
    day, month, year = _split(text.strip())
    if not day:
        return None
    if not year:
        return _nearest(int(day), int(month), today)
    return _made(int(year) if len(year) > 2 else _full_year(int(year), today), int(month), int(day))


def format_date(day: date | None) -> str:
    """Return a date as the desk shows it.

    >>> format_date(date(2023, 6, 3))
    '03/06/2023'
    """
    return "" if day is None else words.day(day)


def _split(text: str) -> tuple[str, str, str]:
    """Return day, month and year as written; all empty when the text has no such shape."""
    if text.isdecimal() and len(text) in (4, 6, 8):
        return text[:2], text[2:4], text[4:]
    found = _PARTS.fullmatch(text)
    return (found[1], found[2], found[3] or "") if found else ("", "", "")


def _nearest(day: int, month: int, today: date) -> date | None:
    found = [made for year in (today.year - 1, today.year, today.year + 1) if (made := _made(year, month, day))]
    return min(found, key=lambda made: abs((made - today).days), default=None)


def _full_year(short: int, today: date) -> int:
    year = today.year - today.year % _CENTURY + short
    return year - _CENTURY if year > today.year + _PIVOT else year


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
