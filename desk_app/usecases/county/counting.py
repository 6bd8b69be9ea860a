"""Counting over the communes' books: in one statement a table on PostgreSQL, book by book in files, to equal answers.

What arrived is folded before it is counted.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desk_app.domain import unit as units
from desk_app.domain.clock import wall_ms
from desk_app.usecases.county.catch_up import catch_up

if TYPE_CHECKING:
    from desk_app.figures.span import Span
    from desk_app.store.county.books import Book
    from desk_app.store.county.office import County
    from desk_app.store.work import Work

Counts = dict[str, int]
Ends = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What is taken into account: everything, or what the county had at ``at`` (UTC ms).

    ``arrived`` is commune → PC → the last event that had arrived. What the county itself wrote it knew at once.
    """

    at: int | None = None
    arrived: Mapping[str, Ends]

    def cut(self, work: "Work", book: "Book") -> Ends:
        """Return up to where a book is taken."""
        from desk_app.figures.known import ends, last_at

        last = ends(work.driver)
        if self.at is None:
            return last
        own = last_at(work.driver, book.device, last.get(book.device, 0), self.at)
        return {**self.arrived.get(book.unit, {}), book.device: own}


EVERYTHING = Knowledge(arrived={})

_MOST_SAID = 4_000
_SAID: dict[tuple[object, ...], Counts | None] = {}
"""Counts of books up to a cut: the events up to there do not change, whatever arrives after them."""


def knowledge(county: "County", at: int | None) -> Knowledge:
    """Return what the county had at a moment; None for everything that it has."""
    from desk_app.store.county import arrivals

    if at is None:
        return EVERYTHING
    with county.reading() as connection:
        return Knowledge(at=at, arrived=arrivals.known(connection, at))


@dataclass(frozen=True, slots=True)
class Seen:
    """A commune's book, the connection on which figures are what was known of it, and up to where that was."""

    work: "Work"
    connection: Any
    ends: Ends


@contextmanager
def seen(county: "County", book: "Book", known: Knowledge) -> Iterator[Seen]:
    """Yield a commune's book as it was known."""
    from desk_app.figures.known import known_to

    catch_up(county, book.unit)
    with county.books.view(book.unit) as work:
        cut = known.cut(work, book)
        with known_to(work, cut) as connection:
            yield Seen(work, connection, cut)


def counts(
    county: "County",
    span: "Span",
    known: Knowledge,
    codes: Collection[str] | None = None,
    *,
    units: Collection[str] | None = None,
) -> dict[str, Counts | None]:
    """Return commune → its counts, of all or of some; None where nothing of its own PCs was had, as far as known."""
    books = [book for book in county.books.all() if units is None or book.unit in units]
    with county.reading() as connection:
        at_once = connection.dialect.name == "postgresql"
    if at_once:
        return _on_postgres(county, books, span, known, codes)
    return {book.unit: _of_book(county, book, span, known, codes) for book in books}


def _of_book(
    county: "County", book: "Book", span: "Span", known: Knowledge, codes: Collection[str] | None
) -> Counts | None:
    """Count one book; what it said of a moment that has passed it says for ever, and is not asked twice."""
    from desk_app.figures.compute import count

    key = None if known.at is None else _asked(county, book, span, known, codes)
    if key is not None and key in _SAID:
        return _SAID[key]
    with seen(county, book, known) as found:
        told = count(found.connection, span, codes) if _heard_of(book, found.ends) else None
    if key is not None:
        _SAID[key] = told
        while len(_SAID) > _MOST_SAID:
            _SAID.pop(next(iter(_SAID)), None)
    return told


def _asked(
    county: "County", book: "Book", span: "Span", known: Knowledge, codes: Collection[str] | None
) -> tuple[object, ...]:
    with county.books.view(book.unit) as work:
        cut = known.cut(work, book)
    return county.id, book.unit, span, frozenset(cut.items()), None if codes is None else frozenset(codes)


def _heard_of(book: "Book", had: Ends) -> bool:
    """Say whether anything of the commune's own was had: what the county wrote to it tells nothing of its counter."""
    return any(seq for device, seq in had.items() if device != book.device)


def _on_postgres(
    county: "County", books: "list[Book]", span: "Span", known: Knowledge, codes: Collection[str] | None
) -> dict[str, Counts | None]:
    """Count communes of which everything was known in one statement a table, the others each for itself."""
    from desk_app.figures import by_unit
    from desk_app.figures.compute import counts_behind
    from desk_app.figures.registry import FIGURES

    _fold_what_arrived(county)
    with county.reading() as connection:
        ends = by_unit.ends(connection)
        whole = {book.unit for book in books if _is_known(book, ends.get(book.unit, {}), known)}
        some = None if whole >= ends.keys() else sorted(whole)
        found = by_unit.count_by_unit(connection, span, units=some, codes=codes) if whole else {}
    told: dict[str, Counts | None] = {}
    for book in books:
        if book.unit not in whole:
            told[book.unit] = _of_book(county, book, span, known, codes)
        elif _heard_of(book, {device: seq for device, (seq, _) in ends.get(book.unit, {}).items()}):
            nothing = dict.fromkeys(counts_behind(FIGURES if codes is None else codes), 0)
            told[book.unit] = found.get(book.unit, nothing)
        else:
            told[book.unit] = None
    return told


def _is_known(book: "Book", ends: Mapping[str, tuple[int, int]], known: Knowledge) -> bool:
    """Say whether all of a book was known; of what the county itself wrote, by the clock."""
    if known.at is None:
        return True
    had, at = known.arrived.get(book.unit, {}), known.at
    return all(
        wall_ms(stamp) <= at if device == book.device else seq <= had.get(device, 0)
        for device, (seq, stamp) in ends.items()
    )


def _fold_what_arrived(county: "County") -> None:
    from desk_app.figures import by_unit

    with county.reading() as connection:
        behind = by_unit.behind(connection)
    for unit in behind:
        catch_up(county, unit)


def profiles(county: "County") -> dict[str, units.Unit]:
    """Return commune → what it, and the county, said of it; without communes that have no profile yet."""
    with county.reading() as connection:
        if connection.dialect.name == "postgresql":
            from desk_app.figures import by_unit

            told = {unit: units.fold(events) for unit, events in by_unit.unit_events(connection).items()}
            return {unit: state for unit, state in told.items() if state is not None}
    return {book.unit: state for book in county.books.all() if (state := _profile(county, book)) is not None}


def _profile(county: "County", book: "Book") -> units.Unit | None:
    from desk_app.store.ledger import events_of
    from desk_app.store.subjects import UNIT

    with county.books.view(book.unit) as work:
        return units.fold(events_of(work.driver, UNIT))
