"""The communes' ledgers as the county keeps them: one book a commune, whatever holds them.

On SQLite a book is a directory with the very file a desk has. On PostgreSQL a book is the commune's partitions of
the same tables, in a schema of their own, so that the desk's ledger, fold and queries run on them unchanged.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desk_app.store.ledger import BrokenChain
from desk_app.store.work import Work

if TYPE_CHECKING:
    from desk_app.store.verify import Difference

Arrived = Mapping[str, int]
"""Device → its last event that the county had at some moment; a device that is not in it had sent nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A commune's book: ``device`` is the identity under which the county writes in it."""

    unit: str
    name: str
    place: int
    device: str


class Books(Protocol):
    """Every commune's book of a county. Works of different communes may run at once; of one commune, one at a time."""

    def add(self, unit: str, name: str, *, server: str = "") -> Book:
        """Make the commune's book; return it as it stands where it is there already.

        ``server`` names the PostgreSQL server that holds it, where that is not the county's own.
        """
        ...

    def all(self) -> list[Book]:
        """Return every book, in the order of place."""
        ...

    def get(self, unit: str) -> Book:
        """Return a commune's book. Raises ``register.UnknownUnit``."""
        ...

    def work(self, unit: str, actor: str) -> AbstractContextManager[Work]:
        """Yield a work on a commune's book that may record and merge; committed, and durable, at its end."""
        ...

    def view(self, unit: str) -> AbstractContextManager[Work]:
        """Yield a work on a commune's book that only reads."""
        ...

    def first_fault(self, unit: str) -> BrokenChain | None:
        """Recompute the hash chains of a book; return the first event that does not hold."""
        ...

    def first_difference(self, unit: str) -> "Difference | None":
        """Fold a book anew beside its projections; return the first row that is not what the ledger says."""
        ...

    def close(self) -> None:
        """Let everything go."""
        ...
