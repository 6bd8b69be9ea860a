"""The same county twice: in files, and on a PostgreSQL server."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from desk_app.store.county.office import County
from tests.figures.histories import RECORDED_FROM
from tests.postgres import cluster as cluster
from tests.postgres import the_cluster


class Clock:
    """A clock that a test moves; it begins where the generated histories are recorded."""

    def __init__(self) -> None:
        self.now = RECORDED_FROM

    def __call__(self) -> int:
        return self.now


@dataclass(frozen=True, slots=True)
class Pair:
    """Two counties that are told the same."""

    clock: Clock
    in_files: County
    on_server: County

    def both(self) -> tuple[County, County]:
        return self.in_files, self.on_server


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    clock, place = Clock(), tmp_path_factory.mktemp("pair")
    url = the_cluster().new_database()
    with (
        County.create(place / "files", name="huyện Nam Sách", clock=clock) as in_files,
        County.create(place / "server", url, name="huyện Nam Sách", clock=clock) as on_server,
    ):
        yield Pair(clock, in_files, on_server)
