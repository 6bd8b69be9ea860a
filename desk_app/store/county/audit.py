"""Who looked at what, and who changed what; never with a citizen's data."""

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from desk_app.store.county.tables import audit

MOST = 300
"""Letters kept of ``what``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act: ``did`` is its verb, ``person`` an id, or who it was where nobody was signed in."""

    id: str
    at: int
    person: str
    did: str
    what: str
    unit: str


def note(connection: Connection, *, at: int, person: str, did: str, what: str = "", unit: str = "") -> None:
    """Write down an act."""
    values = {"at": at, "person": person, "did": did, "what": what[:MOST], "unit": unit}
    connection.execute(insert(audit).values(id=secrets.token_hex(16), **values))


def newest(
    connection: Connection,
    *,
    before: tuple[int, str] | None = None,
    person: str = "",
    unit: str = "",
    did: str = "",
    most: int = 100,
) -> list[Entry]:
    """Return entries, newest first, from after the entry that ``before`` names by moment and id."""
    wanted = select(audit).order_by(audit.c.at.desc(), audit.c.id.desc()).limit(most)
    for column, value in ((audit.c.person, person), (audit.c.unit, unit), (audit.c.did, did)):
        if value:
            wanted = wanted.where(column == value)
    if before is not None:
        at, id_ = before
        wanted = wanted.where((audit.c.at < at) | ((audit.c.at == at) & (audit.c.id < id_)))
    return [_entry(row) for row in connection.execute(wanted)]


def _entry(row: Row[Any]) -> Entry:
    return Entry(**row._asdict())
