"""Data files that are closed at the end of a test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk_app.store.database import Database
from tests.store import pcs

MakePc = Callable[..., Database]


@pytest.fixture
def make_pc(tmp_path: Path) -> Iterator[MakePc]:
    """Return what makes an empty unit's data, by a name for its directory."""
    made: list[Database] = []

    def make(name: str = "desk", clock: pcs.Clock | None = None) -> Database:
        made.append(pcs.new_pc(tmp_path / name, clock))
        return made[-1]

    yield make
    for pc in made:
        pc.close()


@pytest.fixture
def pc(make_pc: MakePc) -> Database:
    """Return a unit's data with profile, slot 1 and two procedures."""
    database = make_pc()
    pcs.found(database)
    return database
