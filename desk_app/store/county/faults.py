"""The border of this room on the county's side: what SQLite or PostgreSQL refuses becomes a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from desk_app.store import faults


@contextmanager
def told_to_people() -> Iterator[None]:
    """Raise ``DataFault`` in place of what the driver raises for a fault of the machine, the server or the file."""
    with faults.told_to_people():
        yield
