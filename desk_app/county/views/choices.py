"""What the pickers offer: periods and days, each as a link."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.county.views import words
from desk_app.domain.localtime import at, local_date
from desk_app.domain.period import (
    PeriodError,
    Window,
    WindowKind,
    half,
    month_of,
    parse_period,
    preceding,
    quarter_of,
    whole_year,
)

CUSTOM = WindowKind.DAY_15
"""The county's reports run from the 15th to the 14th, as its communes' do."""
HOUR = 17
"""The hour at which the day is asked."""
_QUARTERS = 8
_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A line of a picker."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The day that a page is about; ``at`` is the moment of asking (UTC ms)."""

    day: date
    at: int

    @property
    def text(self) -> str:
        """The day with its name."""
        return words.named_day(self.day)

    @property
    def short(self) -> str:
        """The day in figures."""
        return words.whole_day(self.day)

    @property
    def iso(self) -> str:
        """The day as forms send it."""
        return self.day.isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The period that a page is about."""

    window: Window

    @property
    def label(self) -> str:
        """The period as it is typed."""
        return self.window.label

    @property
    def text(self) -> str:
        """The period with its days."""
        return words.named_window(self.window)


def day_asked(typed: str, now: int) -> Day:
    """Return the day that was asked for at 17:00; today before that hour is asked now, a later day is today.

    >>> day_asked("2023-06-14", at(date(2023, 6, 20), 9)).at == at(date(2023, 6, 14), 17)
    True
    >>> day_asked("", at(date(2023, 6, 20), 9)).at == at(date(2023, 6, 20), 9)
    True
    """
    today = local_date(now)
    try:
        day = min(date.fromisoformat(typed), today) if typed else today
    except ValueError:
        day = today
    return Day(day=day, at=min(at(day, HOUR), now))


def period_asked(typed: str, day: date) -> tuple[Period, str]:
    """Return the period that was asked for, else the day's quarter, and what was wrong with what was typed."""
    try:
        return Period(window=parse_period(typed, CUSTOM) if typed else quarter_of(day, CUSTOM)), ""
    except PeriodError as error:
        return Period(window=quarter_of(day, CUSTOM)), str(error)


def quarters(day: date, count: int = _QUARTERS) -> list[Window]:
    """Return the day's quarter and those before it, the newest first."""
    found = [quarter_of(day, CUSTOM)]
    while len(found) < count:
        found.append(preceding(found[-1], CUSTOM))
    return found


def periods(day: date, chosen: str, href: Callable[[str], str]) -> list[Choice]:
    """Return the periods to choose from: this month, the quarters, the half, the year."""
    newest = quarters(day)
    year = int(newest[0].label[:4])
    windows = [month_of(day, CUSTOM), *newest, half(year, 1, CUSTOM), whole_year(year, CUSTOM)]
    return [Choice(text=words.named_window(one), href=href(one.label), current=one.label == chosen) for one in windows]


def quarters_only(day: date, chosen: str, href: Callable[[str], str]) -> list[Choice]:
    """Return the quarters to choose from."""
    return [
        Choice(text=words.named_window(one), href=href(one.label), current=one.label == chosen) for one in quarters(day)
    ]


def days(chosen: date, today: date, href: Callable[[str], str]) -> list[Choice]:
    """Return today and the days before it."""
    found = [today - timedelta(days=back) for back in range(_DAYS)]
    return [Choice(text=words.named_day(one), href=href(one.isoformat()), current=one == chosen) for one in found]
