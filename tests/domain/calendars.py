"""Calendars typed by hand from the government's announcements, for counting against, and ways to write moments."""

from datetime import date, datetime, timedelta

from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.localtime import at, local
from desk_app.domain.working_time import OfficeHours, WorkingCalendar

DAYS_OFF = frozenset(
    map(
        date.fromisoformat,
        [
            "2025-01-01",
            *("2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"),  # Tết, Monday to Friday
            "2025-04-07",  # Giỗ Tổ, Monday
            *("2025-04-30", "2025-05-01", "2025-05-02"),  # Wednesday to Friday, the Friday swapped
            *("2025-09-01", "2025-09-02"),
            *("2026-01-01", "2026-01-02"),  # Thursday, and the Friday swapped
            *("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),  # Tết, Monday to Friday
            "2026-04-27",  # Giỗ Tổ on Sunday 26, so Monday
            *("2026-04-30", "2026-05-01"),
            *("2026-08-31", "2026-09-01", "2026-09-02"),  # Monday to Wednesday, the Monday swapped
            "2026-11-24",  # Ngày Văn hóa Việt Nam, Tuesday
        ],
    )
)
"""Weekdays."""
WEEKENDS_OFF = frozenset(
    map(
        date.fromisoformat,
        [
            *("2025-01-25", "2025-01-26", "2025-02-01", "2025-02-02"),  # Tết: 25/1 to 2/2
            *("2025-05-03", "2025-05-04"),  # 30/4 to 4/5
            *("2025-08-30", "2025-08-31"),  # 30/8 to 2/9
            *("2026-01-03", "2026-01-04"),  # 1/1 to 4/1
            *("2026-02-14", "2026-02-15", "2026-02-21", "2026-02-22"),  # Tết: 14/2 to 22/2
            "2026-04-26",  # Giỗ Tổ, Sunday
            *("2026-08-29", "2026-08-30"),  # 29/8 to 2/9
        ],
    )
)
"""Saturdays and Sundays within what was announced as one break: no Saturday morning is worked in it."""
MADE_UP = frozenset({date(2025, 4, 26), date(2026, 1, 10), date(2026, 8, 22)})
"""Saturdays worked for Friday 2/5/2025, Friday 2/1/2026 and Monday 31/8/2026."""

CALENDAR = WorkingCalendar(days_off=DAYS_OFF | WEEKENDS_OFF, working_days=MADE_UP)

_FULL = ((450, 690), (810, 1020))
SATURDAY_MORNINGS = WorkingCalendar(
    days_off=CALENDAR.days_off, working_days=MADE_UP, hours=OfficeHours(weekdays=(*[_FULL] * 5, ((450, 690),), ()))
)

BOUNDARIES = [
    date(2025, 1, 24),
    date(2025, 2, 3),
    date(2025, 4, 26),
    date(2025, 5, 2),
    date(2026, 1, 2),
    date(2026, 2, 20),
]


def moment(text: str) -> int:
    """Return `2025-04-26 09:00` as UTC milliseconds."""
    when = datetime.strptime(text, "%Y-%m-%d %H:%M")
    return at(when.date(), when.hour, when.minute)


def written(moment_ms: int) -> str:
    """Return a moment as `2025-04-26 09:00`."""
    return f"{local(moment_ms):%Y-%m-%d %H:%M}"


def term(text: str) -> Term:
    """Return `3 days`, `8 hours`, `same day`, `7 calendar days` or `1 months` as a term."""
    if text == "same day":
        return Term(unit=TermUnit.SAME_DAY)
    amount, unit = text.split(" ", 1)
    return Term(amount=int(amount), unit=TermUnit(unit))


def days_between(first: date, last: date) -> list[date]:
    """Return every day from the first to the last."""
    return [first + timedelta(days=passed) for passed in range((last - first).days + 1)]
