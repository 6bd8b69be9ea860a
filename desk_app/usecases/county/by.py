"""Who acts for the county: in the communes' ledgers by their office, in the county's audit by their id."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.store.county.office import County


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """An officer: ``title`` is what communes read, never a name."""

    person: str
    title: str


def note(county: "County", by: By, did: str, what: str, unit: str = "") -> None:
    """Write down what an officer did."""
    from desk_app.store.county import audit

    with county.writing() as connection:
        audit.note(connection, at=county.clock(), person=by.person, did=did, what=what, unit=unit)
