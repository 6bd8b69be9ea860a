"""Counties on both kinds of database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk_app.store.county.office import County
from tests.postgres import another_cluster, cluster, database_url
from tests.store import pcs

__all__ = ["another_cluster", "cluster", "database_url"]

A, B = "10654", "10655"
FoundCounty = Callable[[str | None], County]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """Return where the county's database is: in its directory, or on a server."""
    return None if request.param == "sqlite" else request.getfixturevalue("database_url")


@pytest.fixture
def found_county(tmp_path: Path) -> Iterator[FoundCounty]:
    """Return what makes a county of two communes, A and B."""
    made: list[County] = []

    def found(url: str | None) -> County:
        county = County.create(tmp_path / f"county-{len(made)}", url, name="huyện Nam Sách", clock=pcs.Clock())
        made.append(county)
        county.books.add(A, "xã Đồng Lạc")
        county.books.add(B, "xã An Lâm")
        return county

    yield found
    for county in made:
        county.close()


@pytest.fixture
def county(found_county: FoundCounty, url: str | None) -> County:
    """Return a county of two communes, on each kind of database in turn."""
    return found_county(url)


@pytest.fixture
def on_postgres(found_county: FoundCounty, database_url: str) -> County:
    """Return a county of two communes on a server."""
    return found_county(database_url)
