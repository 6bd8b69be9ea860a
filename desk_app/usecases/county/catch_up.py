"""Folding what arrived: PCs wait for the ledger alone, whoever reads figures waits for the rest."""

from typing import TYPE_CHECKING

from desk_app.store import ledger

if TYPE_CHECKING:
    from desk_app.store.county.office import County

_ACTOR = "Huyện"


def catch_up(county: "County", unit: str) -> None:
    """Fold everything that arrived of a commune, in works short enough that its PCs get between."""
    with county.books.view(unit) as work:
        behind = bool(ledger.unfolded(work.driver))
    while behind:
        with county.books.work(unit, _ACTOR) as work:
            behind = work.catch_up()


def catch_up_all(county: "County") -> None:
    """Fold everything that arrived of every commune."""
    for book in county.books.all():
        catch_up(county, book.unit)
