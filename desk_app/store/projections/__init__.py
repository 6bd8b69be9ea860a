"""Projections: what pages and figures query, folded from the ledger and thrown away at will.

``VERSION`` is stamped into the data; another value at start drops every projection and folds it anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from desk_app.domain.event import Event, subject_type
from desk_app.domain.topic import Topic
from desk_app.store import codec, search, statements, tables
from desk_app.store.projections import dossier, records

VERSION = "11"

TOPICS: dict[str, frozenset[Topic]] = {
    "dossier": frozenset({Topic.DOSSIERS, Topic.ATTENTION, Topic.CASH}),
    "procedure": frozenset({Topic.PROCEDURES}),
    "survey": frozenset({Topic.SURVEYS}),
    "feedback": frozenset({Topic.FEEDBACK}),
    "postal": frozenset({Topic.POSTAL}),
    "unit": frozenset({Topic.UNIT, Topic.CALENDAR}),
    "quarter": frozenset({Topic.QUARTERS}),
    "user": frozenset({Topic.USERS}),
    "device": frozenset({Topic.DEVICES}),
    "letter": frozenset({Topic.LETTERS}),
    "assistance": frozenset({Topic.ASSISTANCE}),
    "cash": frozenset({Topic.CASH}),
}
"""Subject type → the topics that a change of it touches."""

_BATCH = 2_000


def project(driver: Any, touched: Mapping[str, Sequence[Event]], fresh: frozenset[str]) -> frozenset[Topic]:
    """Rewrite the rows of the touched subjects; ``touched`` maps each to all of its events.

    ``fresh`` names those that had no event before. A subject whose kinds are all unknown here is left alone.
    """
    by_type: dict[str, dict[str, Sequence[Event]]] = {}
    for subject, events in touched.items():
        for kind in {subject_type(event.kind) for event in events}:  # a newer PC may write other kinds beside ours
            by_type.setdefault(kind, {})[subject] = events
    topics: frozenset[Topic] = frozenset()
    for kind, subjects in by_type.items():
        topics |= TOPICS.get(kind, frozenset())
        if kind == "dossier":
            _project_dossiers(driver, subjects, fresh)
        elif kind in records.ROWS:
            records.project(driver, kind, subjects)
    return topics


def _project_dossiers(driver: Any, subjects: Mapping[str, Sequence[Event]], fresh: frozenset[str]) -> None:
    new = {subject: events for subject, events in subjects.items() if subject in fresh}
    known = {subject: events for subject, events in subjects.items() if subject not in fresh}
    if known:
        dossier.project(driver, known, fresh=False)
    if new:
        dossier.project(driver, new, fresh=True)


def create(driver: Any) -> None:
    """Make the empty projection tables."""
    for statement in _ddl():
        driver.execute(statement)
    driver.execute(search.CREATE)


def drop(driver: Any) -> None:
    """Remove every table but the ledger's own, whatever an older or newer program called them."""
    while (name := _next_projection(driver)) is not None:
        driver.execute(f'DROP TABLE "{name}"')


def refold(driver: Any, source: Any) -> None:
    """Fold every subject of the ledger in ``source`` into empty projections in ``driver``."""
    batch: dict[str, list[Event]] = {}
    for subject, events in _subjects(source):
        batch[subject] = events
        if len(batch) >= _BATCH:
            project(driver, batch, frozenset(batch))
            batch = {}
    project(driver, batch, frozenset(batch))


def _subjects(source: Any) -> Iterator[tuple[str, list[Event]]]:
    rows: Iterable[codec.Row] = source.execute(f"{statements.select_all(tables.event)} ORDER BY subject")
    for subject, group in groupby(rows, key=lambda row: row[3]):
        yield subject, [codec.event(row) for row in group]


def _next_projection(driver: Any) -> str | None:
    """Return a table to remove; a virtual one comes before the tables that it keeps itself."""
    kept = {*tables.ledger.tables, "alembic_version"}
    found = driver.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return next((name for (name,) in found.fetchall() if name not in kept), None)


def _ddl() -> Iterator[str]:
    from sqlalchemy.schema import CreateIndex, CreateTable

    for table in tables.projections.sorted_tables:
        yield statements.compiled(CreateTable(table))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield statements.compiled(CreateIndex(index))
