"""Days, hours, numbers, sums and shares as the screen writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from desk_app.domain.localtime import local, local_date

VIETNAMESE = QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)


def clock_time(at_ms: int) -> str:
    """Return the local time of day.

    >>> clock_time(0)
    '07:00'
    """
    return f"{local(at_ms):%H:%M}"


def day(when: date) -> str:
    """Return a date as people here write it.

    >>> day(date(2023, 6, 3))
    '03/06/2023'
    """
    return f"{day_month(when)}/{when.year:04d}"


def day_month(when: date) -> str:
    """Return a date without its year, for where the year is plain.

    >>> day_month(date(2023, 6, 3))
    '03/06'
    """
    return f"{when:%d/%m}"


def weekday(when: date) -> str:
    """Return the day's name as it stands within a sentence.

    >>> weekday(date(2023, 6, 13))
    'thứ Ba'
    """
    name = VIETNAMESE.toString(QDate(when.year, when.month, when.day), "dddd")
    return name[:1].lower() + name[1:]


def moment(at_ms: int) -> str:
    """Return time, weekday and date, as the status bar's clock shows them.

    >>> moment(0)
    '07:00 thứ Năm 01/01/1970'
    """
    when = local_date(at_ms)
    return f"{clock_time(at_ms)} {weekday(when)} {day(when)}"


def recent(at_ms: int, now_ms: int) -> str:
    """Return the time of day alone for today, else with its date.

    >>> recent(0, 1000), recent(0, 86_400_000)
    ('07:00', '07:00 01/01/1970')
    """
    then = local_date(at_ms)
    return clock_time(at_ms) if then == local_date(now_ms) else f"{clock_time(at_ms)} {day(then)}"


def day_of(at_ms: int) -> str:
    """Return the local date of a moment.

    >>> day_of(0)
    '01/01/1970'
    """
    return day(local_date(at_ms))


def percent(share: float, digits: int = 2) -> str:
    """Return a share of the whole as the screen writes it, with a no-break space before the sign.

    >>> percent(0.9853), percent(1), percent(1, 0)
    ('98,53\\xa0%', '100,00\\xa0%', '100\\xa0%')
    """
    return f"{share * 100:.{digits}f}".replace(".", ",") + "\u00a0%"


def group(number: int | None) -> str:
    """Return a number as the desk shows it.

    >>> group(15000)
    '15.000'
    >>> group(None)
    ''
    """
    return "" if number is None else f"{number:,}".replace(",", ".")


def money(amount: int) -> str:
    """Return a sum as the screen shows it.

    >>> money(15000)
    '15.000 đ'
    """
    return f"{group(amount)} đ"
