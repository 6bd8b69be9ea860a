"""What was certified: usual papers, the books of each counter, the day so far. Instants are UTC milliseconds."""

from dataclasses import dataclass
from typing import Any

_VOIDED = "voided"
_LOOKED_AT = 2_000
"""So many of the newest certifications tell which papers are usual."""


@dataclass(frozen=True, slots=True)
class Certified:
    """A paper that was certified before."""

    kind: str
    title: str
    pages: int
    procedure_code: str


def newest(driver: Any) -> list[Certified]:
    """Return what was certified last, the newest first."""
    rows = driver.execute(
        "SELECT c.kind, c.title, c.pages, d.procedure_code FROM certification c JOIN dossier d ON d.rank = c.rank "
        "WHERE d.standing <> ? ORDER BY c.rank LIMIT ?",
        (_VOIDED, _LOOKED_AT),
    )
    return [Certified(*row) for row in rows]


def last_book(driver: Any, kind: str, slot: int, start: int) -> str:
    """Return the book of a kind in which a counter wrote last since a moment; empty before it wrote in any."""
    row = driver.execute(
        "SELECT book FROM certification WHERE received_at >= ? AND kind = ? AND slot = ? AND book <> '' "
        "ORDER BY received_at DESC, rank LIMIT 1",
        (start, kind, slot),
    ).fetchone()
    return "" if row is None else str(row[0])


def last_serial(driver: Any, book: str) -> int:
    """Return the greatest number given in a book, 0 before the first; numbers of voided dossiers stay given."""
    row = driver.execute("SELECT max(serial) FROM certification WHERE book = ?", (book,)).fetchone()
    return int(row[0] or 0)


def is_given(driver: Any, book: str, first: int, last: int) -> int | None:
    """Return the first number of a run that stands in the book already, None where all are free."""
    row = driver.execute(
        "SELECT min(serial) FROM certification WHERE book = ? AND serial BETWEEN ? AND ?", (book, first, last)
    ).fetchone()
    return None if row[0] is None else int(row[0])


def writer_of(driver: Any, book: str, but: int) -> int | None:
    """Return another counter than ``but`` that writes in the book."""
    row = driver.execute("SELECT slot FROM certification WHERE book = ? AND slot <> ? LIMIT 1", (book, but)).fetchone()
    return None if row is None else int(row[0])


def last_signer(driver: Any) -> str:
    """Return who signed the certification received last."""
    row = driver.execute("SELECT signer FROM certification WHERE signer <> '' ORDER BY rank LIMIT 1").fetchone()
    return "" if row is None else str(row[0])


def day(driver: Any, start: int, end: int) -> tuple[int, int]:
    """Return how many certifications were received in [start, end), and what was paid for them."""
    row = driver.execute(
        "SELECT count(*), coalesce(sum(d.paid), 0) FROM certification c JOIN dossier d ON d.rank = c.rank "
        "WHERE c.received_at >= ? AND c.received_at < ? AND d.standing <> ?",
        (start, end, _VOIDED),
    ).fetchone()
    return int(row[0]), int(row[1])
