"""What a counter's day came to so far."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class Recent:
    """A dossier received a moment ago, as the counter's page lists it."""

    id: str
    reception: str
    person_name: str
    procedure_name: str
    received_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day in numbers. ``due``, ``soon`` and ``overdue`` count dossiers in process; ``collected`` is đồng."""

    received: int
    issued: int
    due: int
    soon: int
    overdue: int
    collected: int
    latest: tuple[Recent, ...]


def day(driver: Any, start: int, end: int, now: int, soon: int, most: int = 4) -> Day:
    """Return the day [start, end) as it stands at a moment, with the dossiers received last, all in UTC ms.

    ``soon`` is the moment until which a dossier in process counts as soon due.
    """
    received = list(_received(driver, start))
    due, close, overdue = _promised(driver, start, end, now, soon)
    return Day(
        received=len(received),
        issued=_sum(
            driver, "count(*) FROM reporting WHERE outcome = 1 AND ended_at >= ? AND ended_at < ?", (start, end)
        ),
        due=due,
        soon=close,
        overdue=overdue,
        collected=_sum(driver, "sum(amount) FROM payment WHERE collected_at >= ? AND collected_at < ?", (start, end)),
        latest=tuple(received[:most]),
    )


def _received(driver: Any, start: int) -> Iterator[Recent]:
    """Yield what was received from a moment on, newest first: the table lies in that order, so the walk is short."""
    rows = driver.execute(
        "SELECT id, reception, person_name, procedure_name, received_at, standing FROM dossier ORDER BY rank"
    )
    with closing(rows):
        for row in rows:
            if row[4] < start:
                return
            if row[5] != VOIDED:
                yield Recent(*row[:5])


def _promised(driver: Any, start: int, end: int, now: int, soon: int) -> tuple[int, int, int]:
    """Return how many in process are due on the day, soon, and overdue: by moment where one was promised, else by day.

    ``standing <> 'resolved'`` is the condition of the index that holds the few that are still open.
    """
    row = driver.execute(
        "SELECT sum(due_at >= ? AND due_at < ?), sum(due_at >= ? AND due_at <= ?), "
        "sum(due_at < CASE WHEN due_timed THEN ? ELSE ? END) "
        "FROM dossier WHERE standing <> 'resolved' AND standing = 'processing'",
        (start, end, now, soon, now, start),
    ).fetchone()
    return row[0] or 0, row[1] or 0, row[2] or 0


def _sum(driver: Any, question: str, values: tuple[int, ...]) -> int:
    return driver.execute(f"SELECT {question}", values).fetchone()[0] or 0
