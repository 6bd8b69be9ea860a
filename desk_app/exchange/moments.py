"""Days and times as registers write them: Excel's dates, its bare day numbers, and what people type."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from desk_app.domain.localtime import at
from desk_app.domain.text import fold
from desk_app.exchange.cells import Cell, Trouble, shown, text

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""A year outside is a slip of the finger: 2203, 1900."""

_EXCEL_DAY_0 = date(1899, 12, 30)
_SECOND_MS = 1000
_MINUTE_MS = 60_000


class Moment(NamedTuple):
    """A moment in UTC milliseconds; not ``timed``: the whole local day, told by its beginning."""

    at: int
    timed: bool


_days: dict[str, int] = {}


def moment(cell: Cell) -> Moment | Trouble | None:
    """Return the moment that the cell tells, None where it is blank.

    A time of 00:00 is Excel's way to write a day without a time.

    >>> moment("05/06/2023") == moment(date(2023, 6, 5)) == moment(45082.0) == moment("ngày 5 tháng 6 năm 2023")
    True
    >>> moment("05/06/2023 07:30") == moment(datetime(2023, 6, 5, 7, 30)) == moment("7h30 ngày 5/6/23")
    True
    >>> moment("31/02/2023").reason
    '“31/02/2023” không phải là một ngày có thật.'
    """
    kind = type(cell)
    if kind is str:
        return _typed(cell)  # type: ignore[arg-type]  # the test by type() is the quick one, mypy does not narrow by a name
    if isinstance(cell, datetime):
        return _from_clock(cell)
    if isinstance(cell, date):
        return _checked(cell, 0, cell)
    if kind is float or kind is int:
        return _from_serial(cell)  # type: ignore[arg-type]  # as above
    return _no_day(cell)


def _from_clock(when: datetime) -> Moment | Trouble:
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        return _no_day(when)
    if when.microsecond:
        when = (when + timedelta(microseconds=500_000)).replace(microsecond=0)
    timed = bool(when.hour or when.minute or when.second)
    return Moment(at(when, when.hour, when.minute) + when.second * _SECOND_MS, timed)


def _from_serial(serial: float) -> Moment | Trouble:
    """Read a day number that lost its date format: 45082 is 5 June 2023."""
    if not 32_874 <= serial < 73_051:
        return Trouble(f"{shown(serial)} không phải là ngày.")
    seconds = round((serial % 1) * 86_400)
    return _from_clock(datetime.combine(_EXCEL_DAY_0, datetime.min.time()) + timedelta(int(serial), seconds))


def _typed(cell: str) -> Moment | Trouble | None:
    day = _days.get(cell[:10])
    if day is not None:
        rest = cell[10:]
        if not rest:
            return Moment(day, False)
        if len(rest) == 6 and rest[0] == " " and rest[3] == ":" and rest[1:3].isdecimal() and rest[4:].isdecimal():
            minutes = int(rest[1:3]) * 60 + int(rest[4:])
            if rest[1:3] < "24" and rest[4:] < "60":
                return Moment(day + minutes * _MINUTE_MS, minutes > 0)
    read = _spelled(cell)
    if type(read) is Moment and cell[2:3] == cell[5:6] == "/" and cell[6:10].isdecimal():
        _days[cell[:10]] = read.at if not read.timed else at(date(int(cell[6:10]), int(cell[3:5]), int(cell[:2])))
    return read


_CLOCK = (
    r"(?P<h>\d{1,2})\s*(?::|h|g|gio)\s*(?P<m>\d{1,2})?(?:\s*(?::|p|phut)?\s*(?P<s>\d{2})(?:\.\d+)?)?"
    r"\s*(?:phut|p)?\s*(?P<half>am|pm|sa|ch|sang|chieu)?"
)
_DAY = (
    r"(?:ngay\s*)?(?P<day>\d{1,2})\s*(?:[/\-.]|thang)\s*(?P<month>\d{1,2})"
    r"\s*(?:[/\-.]|nam)\s*(?P<year>\d{4}|\d{2})"
)
_ISO = r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_DAY}(?:\s*[,;]?\s*(?:luc\s*)?{_CLOCK})?",
        rf"(?:luc\s*)?{_CLOCK}\s*[,;]?\s*(?:-\s*)?{_DAY}",
        rf"{_ISO}(?:[t\s]\s*{_CLOCK}z?)?",
    )
)


def _spelled(cell: str) -> Moment | Trouble | None:
    said = fold(text(cell)).strip(" .,;'")
    if not said or said in {"-", "--", "/"}:
        return None
    for shape in _SHAPES:
        if found := shape.fullmatch(said):
            return _composed(found.groupdict(), cell)
    return Trouble(f"{shown(cell)} không phải là ngày (cần dạng 05/06/2023 hoặc 05/06/2023 08:30).")


def _composed(said: dict[str, str | None], cell: str) -> Moment | Trouble:
    year = int(said["year"] or 0)
    try:
        day = date(year + 2000 if year < 100 else year, int(said["month"] or 0), int(said["day"] or 0))
    except ValueError:
        return _no_day(cell)
    hour, minute, second = (int(said[part] or 0) for part in ("h", "m", "s"))
    hour += 12 if said["half"] in {"pm", "ch", "chieu"} and hour < 12 else 0
    hour -= 12 if said["half"] in {"am", "sa", "sang"} and hour == 12 else 0
    if hour > 23 or minute > 59 or second > 59:
        return Trouble(f"{shown(cell)} không phải là giờ có thật.")
    return _checked(day, (hour * 60 + minute) * 60 + second, cell)


def _checked(day: date, seconds: int, cell: Cell) -> Moment | Trouble:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return _no_day(cell)
    return Moment(at(day) + seconds * _SECOND_MS, seconds > 0)


def _no_day(cell: Cell) -> Trouble:
    return Trouble(f"{shown(cell)} không phải là một ngày có thật.")
