"""Dossiers that somebody has to do something for: the few rows of ``worklist``, each with its line by rank."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desk_app.domain.dossier.facts import DossierReceived
from desk_app.domain.dossier.state import Step


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A dossier as the work list shows it. ``since_at`` is when its step began, ``promised_at`` an apology's new date.

    ``authority`` is where it lies while another authority has it, ``other_due_at`` the term that it has there.
    """

    rank: int
    id: str
    reception: str
    official: str
    person_name: str
    phone: str
    procedure_name: str
    field: str
    received_at: int
    step: str
    due_at: int
    due_timed: int
    since_at: int
    officer: str
    contact_owed_at: int | None
    promised_at: int | None
    letter_owed: int
    authority: str
    other_due_at: int | None


LATER = (Step.RECEIVED, Step.HANDED_OVER, Step.PROCESSING, Step.AT_COUNTER)
"""At these steps nothing is to be done before the due date draws near."""

_STEPS = ", ".join(f"'{step.value}'" for step in LATER)
_PAST = f"step IN ({_STEPS}) AND due_at < :today AND coalesce(promised_at, due_at) < :today"
"""Due before today, by an apology's new date too: overdue, or a result that nobody fetched."""
_NEAR = f"(step NOT IN ({_STEPS}) OR due_at < :until OR promised_at < :until) AND NOT ({_PAST})"
QUERY = f"""
SELECT w.rank, d.id, d.reception, coalesce(d.official, ''), d.person_name, d.phone, d.procedure_name, d.field,
    d.received_at, w.step, w.due_at, w.due_timed, w.since_at, w.officer, w.contact_owed_at, w.promised_at,
    w.letter_owed, coalesce(s.authority, ''), s.due_at
FROM (
    SELECT * FROM worklist WHERE {_NEAR}
    UNION ALL SELECT * FROM (SELECT * FROM worklist WHERE {_PAST} ORDER BY due_at DESC, rank LIMIT :most)
) w
CROSS JOIN dossier d ON d.rank = w.rank
LEFT JOIN sending s ON s.rank = w.rank AND s.back_at IS NULL AND w.step = '{Step.ELSEWHERE.value}'
"""
"""CROSS JOIN keeps SQLite from walking through ``dossier``: ``worklist`` is scanned, the rest is looked up by rank.
A unit that never records who fetched what gathers thousands of lines; of those past, the latest are taken."""
PAST = f"SELECT step, count(*) FROM worklist WHERE {_PAST} GROUP BY step"
_BLOCK = 500


def lines(driver: Any, today: int, until: int, most: int = -1) -> list[WorkLine]:
    """Return the lines that wait for somebody: all that concern today or are due before ``until``, some of the past.

    ``most`` are taken of those that were due before the moment at which today began; -1 takes every one.
    """
    return [WorkLine(*row) for row in driver.execute(QUERY, {"today": today, "until": until, "most": most})]


def past(driver: Any, today: int) -> dict[Step, int]:
    """Return how many were due before today, by their step."""
    return {Step(step): count for step, count in driver.execute(PAST, {"today": today}).fetchall()}


def receivers(driver: Any, dossiers: Sequence[str]) -> dict[str, str]:
    """Return who received each of some dossiers."""
    found: dict[str, str] = {}
    for start in range(0, len(dossiers), _BLOCK):
        block = tuple(dossiers[start : start + _BLOCK])
        marks = ",".join("?" * len(block))
        query = f"SELECT subject, actor FROM event WHERE kind = ? AND subject IN ({marks})"
        found.update(driver.execute(query, (DossierReceived.kind, *block)).fetchall())
    return found
