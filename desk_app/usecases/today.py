"""The counter's day in numbers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.domain.localtime import DAY_MS, MINUTE_MS, day_start, local_date
from desk_app.store.queries import today as queries
from desk_app.store.queries.today import Day as Day
from desk_app.store.queries.today import Recent as Recent
from desk_app.usecases.intake import next_reception

if TYPE_CHECKING:
    from desk_app.store.work import Work

SOON = 120 * MINUTE_MS
"""From two hours before the promised moment a dossier is soon due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The day so far, and the number that the next reception gets."""

    day: Day
    next_number: str


def today(work: "Work") -> Today:
    """Return the day so far as this PC knows it."""
    start = day_start(local_date(work.now))
    day = queries.day(work.driver, start, start + DAY_MS, work.now, work.now + SOON)
    return Today(day=day, next_number=next_reception(work, work.now))
