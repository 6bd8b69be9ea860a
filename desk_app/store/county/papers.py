"""Papers that arrived or are arriving; the files themselves lie in the county's ``papers`` directory."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from desk_app.store.county.tables import paper
from desk_app.store.county.upsert import put


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper: whole once ``whole_at`` stands."""

    unit: str
    digest: str
    bytes: int
    sender: str
    whole_at: int | None = None


def expect(connection: Connection, unit: str, digest: str, *, size: int, sender: str) -> Paper:
    """Note that a paper is coming; return it as it stands where it is known already."""
    known = find(connection, unit, digest)
    if known is not None:
        return known
    put(connection, paper, unit=unit, digest=digest, bytes=size, sender=sender)
    return Paper(unit=unit, digest=digest, bytes=size, sender=sender)


def whole(connection: Connection, unit: str, digest: str, at: int) -> None:
    """Note that a paper is here to its last byte and its digest was checked."""
    connection.execute(update(paper).where(paper.c.unit == unit, paper.c.digest == digest).values(whole_at=at))


def find(connection: Connection, unit: str, digest: str) -> Paper | None:
    """Return a commune's paper."""
    row = connection.execute(select(paper).where(paper.c.unit == unit, paper.c.digest == digest)).first()
    return None if row is None else Paper(**row._asdict())


def here(connection: Connection, unit: str, digests: Iterable[str]) -> frozenset[str]:
    """Return which of a commune's papers are here whole."""
    rows = connection.execute(
        select(paper.c.digest).where(
            paper.c.unit == unit, paper.c.digest.in_(list(digests)), paper.c.whole_at.is_not(None)
        )
    )
    return frozenset(digest for (digest,) in rows)


def arriving(connection: Connection, unit: str | None = None) -> list[Paper]:
    """Return the papers that are not whole yet, small ones first."""
    wanted = select(paper).where(paper.c.whole_at.is_(None)).order_by(paper.c.bytes, paper.c.digest)
    if unit is not None:
        wanted = wanted.where(paper.c.unit == unit)
    return [Paper(**row._asdict()) for row in connection.execute(wanted)]
