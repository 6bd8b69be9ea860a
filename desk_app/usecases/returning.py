"""A citizen who was here before: who they are, and which of their papers lie here digitized already."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk_app.domain.dossier.facts import Person
from desk_app.domain.text import fold
from desk_app.store.queries import dossiers
from desk_app.store.queries.dossiers import DossierFilter

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
    if not citizen_id or not wanted:
        return found
    for line in dossiers.newest(work.driver, DossierFilter(typed=citizen_id), EARLIER):
        if line.citizen_id == citizen_id and line.standing != "voided":
            for component in work.dossier(line.id).components:
                name = wanted.get(fold(component.name))
                if name is not None and component.digitized:
                    found.setdefault(name, line.reception or line.official)
    return found
