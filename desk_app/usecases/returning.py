"""A citizen who was here before: who they are, and which of their papers lie here digitized already."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desk_app.domain.dossier.facts import Person
from desk_app.domain.dossier.state import Standing
from desk_app.domain.text import fold
from desk_app.store.queries import dossiers
from desk_app.store.queries.dossiers import DossierFilter, DossierLine

if TYPE_CHECKING:
    from desk_app.store.work import Work

EARLIER = 8
"""How many earlier dossiers of a person are looked through; older papers are hardly the ones wanted."""


def person_of(work: "Work", dossier: str) -> Person:
    """Return the person of a dossier, as they stood on it."""
    return work.dossier(dossier).received.person


def reusable(work: "Work", citizen_id: str, names: Sequence[str]) -> dict[str, str]:
    """Return, of the named components, those that an earlier dossier of the person holds digitized → its number."""
    wanted = {fold(name): name for name in names}
    found: dict[str, str] = {}
    for name, line in digitized(work, citizen_id, frozenset(wanted)):
        found.setdefault(wanted[name], line.reception or line.official)
    return found


def digitized(
    work: "Work", citizen_id: str, wanted: frozenset[str], *, besides: str = ""
) -> Iterator[tuple[str, DossierLine]]:
    """Yield the wanted (folded) names of digitized papers with the person's dossier that holds them, newest first.

    A voided dossier was never received, so nothing is taken from it; `besides` names one that is not looked through.
    """
    if not citizen_id or not wanted:
        return
    for line in dossiers.newest(work.driver, DossierFilter(typed=citizen_id), EARLIER + bool(besides)):
        if line.citizen_id == citizen_id and line.id != besides and line.standing != Standing.VOIDED:
            for component in work.dossier(line.id).components:
                if component.digitized and fold(component.name) in wanted:
                    yield fold(component.name), line
