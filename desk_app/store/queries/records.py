"""Survey sheets, feedback and postal items as pages ask for them. Instants are UTC milliseconds."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A survey sheet of a list; ``answers`` maps an index of TT 01/2018 to 2, 1 or 0."""

    id: str
    day_at: int
    grade: str
    dossier: str | None
    number: str
    answers: dict[str, int]
    comment: str
    recorded_by: str


@dataclass(frozen=True, slots=True)
class FeedbackLine:
    """A feedback or complaint of a list."""

    id: str
    what: str
    received_at: int
    due_at: int | None
    answered_at: int | None
    text: str
    answer: str
    dossier: str | None
    channel: str


@dataclass(frozen=True, slots=True)
class PostLine:
    """A postal item of a list, with the dossier it belongs to."""

    id: str
    dossier: str
    direction: str
    tracking: str
    handed_over_at: int
    delivered_at: int | None
    receiver: str
    reception: str
    person_name: str


def sheets(driver: Any, start: int, end: int, limit: int = 500) -> list[SheetLine]:
    """Return the sheets dated in [start, end), the newest first."""
    rows = driver.execute(
        "SELECT id, day_at, grade, dossier, number, answers, comment, recorded_by FROM sheet "
        "WHERE day_at >= ? AND day_at < ? ORDER BY day_at DESC, number DESC, id LIMIT ?",
        (start, end, limit),
    )
    return [SheetLine(*(*row[:5], json.loads(row[5]), *row[6:])) for row in rows]


def grades(driver: Any, start: int, end: int) -> dict[str, int]:
    """Return how many sheets of each grade are dated in [start, end)."""
    rows = driver.execute(
        "SELECT grade, count(*) FROM sheet WHERE day_at >= ? AND day_at < ? GROUP BY grade", (start, end)
    )
    return dict(rows.fetchall())


def feedback(driver: Any, limit: int = 500) -> list[FeedbackLine]:
    """Return feedback and complaints, the unanswered first, then the newest."""
    rows = driver.execute(
        "SELECT id, what, received_at, due_at, answered_at, text, answer, dossier, channel FROM feedback "
        "ORDER BY answered_at IS NOT NULL, received_at DESC, id LIMIT ?",
        (limit,),
    )
    return [FeedbackLine(*row) for row in rows]


def post(driver: Any, dossier: str | None = None, limit: int = 500) -> list[PostLine]:
    """Return postal items, of one dossier or all, those on the way first, then the newest."""
    where, values = ("WHERE p.dossier = ?", [dossier]) if dossier is not None else ("", [])
    rows = driver.execute(
        "SELECT p.id, p.dossier, p.direction, p.tracking, p.handed_over_at, p.delivered_at, p.receiver, "
        "coalesce(d.reception, ''), coalesce(d.person_name, '') "
        f"FROM postal_item p LEFT JOIN dossier d ON d.id = p.dossier {where} "
        "ORDER BY p.delivered_at IS NOT NULL, p.handed_over_at DESC, p.id LIMIT ?",
        (*values, limit),
    )
    return [PostLine(*row) for row in rows]


def users(driver: Any) -> list[tuple[str, str, str, str, bool]]:
    """Return the people of the desk: id, name, role, title, active."""
    rows = driver.execute('SELECT id, name, role, title, active FROM "user" ORDER BY name')
    return [(*row[:4], bool(row[4])) for row in rows]


def matters(driver: Any) -> list[tuple[str, str]]:
    """Return the matters that a person has to look at: subject and matter."""
    return list(driver.execute("SELECT subject, matter FROM attention ORDER BY subject, matter").fetchall())


def administrators(driver: Any) -> list[tuple[str, str, str]]:
    """Return the administrators of the desk: id, name, and the device that added them."""
    found = driver.execute(
        'SELECT DISTINCT "user".id, "user".name, event.device FROM "user" JOIN event ON event.subject = "user".id '
        "WHERE \"user\".role = 'administrator' AND \"user\".active = 1 AND event.kind = 'user.added/1'"
    )
    return list(found.fetchall())
