"""One empty database for all generated histories: each is tried in a transaction that is rolled back."""

from collections.abc import Iterator
from datetime import date

import pytest

from desk_app.domain.localtime import at
from desk_app.store.database import Database


@pytest.fixture(scope="package")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database.create(tmp_path_factory.mktemp("counter"), clock=lambda: at(date(2024, 1, 2), 8))
    yield database
    database.close()
