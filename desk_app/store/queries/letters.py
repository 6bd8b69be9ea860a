"""Letters of direction as pages ask for them. Instants are UTC milliseconds."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter of a list; ``explain_by`` is the end of the last day, None where no explanation is asked for."""

    id: str
    number: str
    day_at: int
    title: str
    text: str
    explain_by: int | None
    figures: tuple[str, ...]
    """Codes of the figures that it is about."""
    paper: str
    """SHA-256 of the signed paper, empty for none."""
    sent_at: int
    opened_at: int | None
    explanation: str
    explained_at: int | None
    state: str


_COLUMNS = (
    "id, number, day_at, title, text, explain_by, figures, paper, sent_at, opened_at, explanation, explained_at, state"
)


def letters(driver: Any, limit: int = 500) -> list[LetterLine]:
    """Return letters: those that wait for the unit first, the nearest last day at the head, then the newest."""
    return _lines(driver, "1 = 1", "state NOT IN ('unread', 'owed'), explain_by IS NULL, explain_by, ", limit)


def waiting(driver: Any, limit: int = 500) -> list[LetterLine]:
    """Return the letters that were not read, or to which an explanation is owed; the nearest last day first."""
    return _lines(driver, "state IN ('unread', 'owed')", "explain_by IS NULL, explain_by, ", limit)


def _lines(driver: Any, where: str, order: str, limit: int) -> list[LetterLine]:
    found = driver.execute(
        f"SELECT {_COLUMNS} FROM letter WHERE {where} ORDER BY {order} sent_at DESC, id LIMIT ?", (limit,)
    )
    return [LetterLine(*(*row[:6], tuple(json.loads(row[6])), *row[7:])) for row in found.fetchall()]
