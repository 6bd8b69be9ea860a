"""Numbers and dates as a Vietnamese official paper writes them.

Thousands by a point, decimals by a comma, two decimals always; a count of one
digit carries a leading 0 in prose (`09 hồ sơ`), never in a table.
"""

from datetime import date

NBSP = "\u00a0"


def count(number: int) -> str:
    """Return the number as a table shows it.

    >>> count(1022), count(9), count(0), count(-1234567)
    ('1.022', '9', '0', '-1.234.567')
    """
    return f"{number:,}".replace(",", ".")


def prose(number: int) -> str:
    """Return the number as a sentence shows it: one digit is led by 0, which nobody can then alter.

    >>> prose(9), prose(0), prose(1022)
    ('09', '0', '1.022')
    """
    return f"0{number}" if 0 < number < 10 else count(number)


def decimal(number: float) -> str:
    """Return the number with two decimals and a comma.

    >>> decimal(98.53), decimal(100), decimal(1234.5)
    ('98,53', '100,00', '1.234,50')
    """
    return f"{number:,.2f}".translate(str.maketrans(",.", ".,"))


def rate(number: float) -> str:
    """Return a percentage; its sign stays on the number's line.

    >>> rate(98.53)
    '98,53\\xa0%'
    """
    return f"{decimal(number)}{NBSP}%"


def target(number: float) -> str:
    """Return a target, which is a whole percentage as a rule.

    >>> target(98.0), target(97.5)
    ('98', '97,50')
    """
    return count(int(number)) if number == int(number) else decimal(number)


def money(dong: int) -> str:
    """Return an amount in whole đồng.

    >>> money(300000)
    '300.000\\xa0đồng'
    """
    return f"{count(dong)}{NBSP}đồng"


def percent(part: int, whole: int) -> float | None:
    """Return the share in percent, rounded half up to two decimals; None of nothing.

    >>> percent(1007, 1022), percent(898, 1007), percent(1, 0)
    (98.53, 89.18, None)
    """
    return None if whole == 0 else (20_000 * part + whole) // (2 * whole) / 100


def short_date(day: date) -> str:
    """Return the day in figures: days below 10 and the months 1 and 2 carry a leading 0 (NĐ 30/2020, annex I).

    >>> short_date(date(2023, 6, 14)), short_date(date(2022, 2, 7))
    ('14/6/2023', '07/02/2022')
    """
    return f"{day.day:02}/{_month(day.month)}/{day.year}"


def long_date(day: date) -> str:
    """Return the day in words, as it stands beside the document's number.

    >>> long_date(date(2023, 6, 5)).replace(NBSP, " ")
    'ngày 05 tháng 6 năm 2023'
    """
    return f"ngày{NBSP}{day.day:02} {month_of(day)}"


def month_of(day: date) -> str:
    """Return month and year, for a paper whose day is still open."""
    return f"tháng{NBSP}{_month(day.month)} năm{NBSP}{day.year}"


def _month(month: int) -> str:
    return f"{month:02}" if month < 3 else str(month)
