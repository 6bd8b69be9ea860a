"""Which papers events speak of: a record counts as sent when these are too."""

from collections.abc import Iterable

from desk_app.domain.event import Fact
from desk_app.domain.letter import LetterSent
from desk_app.domain.quarter import SummarySent
from desk_app.store import codec
from desk_app.store.codec import Row
from desk_app.store.work import Work

KINDS = frozenset({SummarySent.kind, LetterSent.kind})


def named(fact: Fact) -> tuple[str, int] | None:
    """Return the digest and length of the paper that a fact speaks of, 0 where the fact does not say how long it is."""
    match fact:
        case SummarySent():
            return fact.pdf, fact.pdf_bytes
        case LetterSent() if fact.paper:
            return fact.paper, 0
        case _:
            return None


def among(rows: Iterable[Row]) -> list[tuple[str, int]]:
    """Return the papers that the rows speak of."""
    told = (named(codec.fact(row[4], row[7])) for row in rows if row[4] in KINDS)
    return [paper for paper in told if paper is not None]


def note(work: Work, rows: Iterable[Row]) -> None:
    """Record the papers of rows that just arrived as not here yet."""
    from desk_app.store import papers

    for digest, size in among(rows):
        papers.note(work.driver, digest, size, here=False, now=work.now)
