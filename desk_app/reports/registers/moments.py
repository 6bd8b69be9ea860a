"""Moments as the counter's papers write them: in figures in a table, in words in a sentence."""

from desk_app.domain import localtime
from desk_app.reports import numbers
from desk_app.reports.numbers import NBSP


def in_table(moment_ms: int | None, *, timed: bool = True) -> str:
    """Return day and, under it, the clock time; nothing of nothing.

    >>> in_table(localtime.at(localtime.date(2023, 6, 8), 9, 24))
    '08/6/2023\\n09:24'
    """
    if moment_ms is None:
        return ""
    moment = localtime.local(moment_ms)
    day = numbers.short_date(moment.date())
    return f"{day}\n{moment:%H:%M}" if timed else day


def in_line(moment_ms: int | None, *, timed: bool = True) -> str:
    """Return the moment in figures on one line, the clock first.

    >>> in_line(localtime.at(localtime.date(2023, 6, 8), 9, 24))
    '09:24 08/6/2023'
    """
    return " ".join(reversed(in_table(moment_ms, timed=timed).split("\n")))


def in_words(moment_ms: int, *, timed: bool = True) -> str:
    """Return the moment as a form writes it.

    >>> in_words(localtime.at(localtime.date(2023, 6, 8), 9, 24)).replace(NBSP, " ")
    '09 giờ 24 phút, ngày 08 tháng 6 năm 2023'
    """
    moment = localtime.local(moment_ms)
    day = numbers.long_date(moment.date())
    return f"{moment:%H}{NBSP}giờ{NBSP}{moment:%M}{NBSP}phút, {day}" if timed else day


def printed_at(moment_ms: int, reprint: int) -> str:
    """Return when the paper was printed, and that it was before.

    >>> printed_at(localtime.at(localtime.date(2023, 6, 8), 9, 25), 2)
    'In lại lần 2, 09:25 08/6/2023'
    """
    clock = in_line(moment_ms)
    return f"In lại lần {reprint}, {clock}" if reprint else f"In lúc {clock}"
