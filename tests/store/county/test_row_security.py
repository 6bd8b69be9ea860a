"""A PC's commune is all it can reach, by trying: as the role of PCs nothing of another commune is read or written."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
import pytest
from psycopg import errors

from desk_app.store import tables
from desk_app.store.county import partitions
from desk_app.store.county import tables as admin
from desk_app.store.county.office import County
from tests.postgres import the_cluster
from tests.store import pcs
from tests.store.conftest import MakePc, make_pc
from tests.store.county.conftest import A, B
from tests.store.county.test_books import some_events

__all__ = ["make_pc"]

EVERY = (*tables.ledger.sorted_tables, *tables.projections.sorted_tables)
NAMES = [partitions.name_of(table) for table in EVERY]
OURS, THEIRS = partitions.schema_of(1), partitions.schema_of(2)
FILLED = ("event", "head", "dossier", "reporting", "twin", "reception_number", "procedure", '"user"', "meta")


@pytest.fixture(scope="module")
def database_url() -> str:
    """Return the URL of the county's database."""
    return the_cluster().new_database()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, database_url: str) -> Iterator[County]:
    """Return a county in which both communes have events of their own; what is tried on it is rolled back."""
    directory = tmp_path_factory.mktemp("full")
    with County.create(directory / "county", database_url, name="huyện Nam Sách", clock=pcs.Clock()) as county:
        for unit in (A, B):
            county.books.add(unit, f"xã {unit}")
            with closing(pcs.new_pc(directory / unit)) as pc, county.books.work(unit, "sync") as work:
                pcs.take_in(work, some_events(pc))
        yield county


@contextmanager
def as_pc(url: str, unit: str = A) -> Iterator["psycopg.Connection[Any]"]:
    """Yield a connection that is what a PC's requests work with; nothing of it stays."""
    with psycopg.connect(url) as connection:
        connection.execute("SELECT set_config('motcua.unit', %s, true)", (unit,))
        connection.execute("SET LOCAL ROLE motcua_device")
        yield connection
        connection.rollback()


def count(connection: "psycopg.Connection[Any]", place: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {place}").fetchone()
    assert row is not None
    return int(row[0])


def test_what_is_tried_here_is_there_to_be_found(full: County, database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        for name in FILLED:
            assert count(connection, f"{THEIRS}.{name}") > 0
            assert count(connection, f"public.{name}") > count(connection, f"{THEIRS}.{name}")


def test_nothing_of_another_commune_is_read(full: County, database_url: str) -> None:
    with as_pc(database_url) as connection:
        for name in NAMES:
            assert count(connection, f"{THEIRS}.{name}") == 0
            assert count(connection, f"public.{name}") == count(connection, f"{OURS}.{name}")
        for name in FILLED:
            assert count(connection, f"{OURS}.{name}") > 0


def test_without_a_commune_nothing_at_all_is_read(full: County, database_url: str) -> None:
    with as_pc(database_url, "") as connection:
        for name in NAMES:
            assert [count(connection, f"{place}.{name}") for place in ("public", OURS, THEIRS)] == [0, 0, 0]


@pytest.mark.parametrize("place", ["public", THEIRS])
def test_nothing_of_another_commune_is_changed_or_removed(full: County, database_url: str, place: str) -> None:
    with psycopg.connect(database_url) as owner:
        before = {name: count(owner, f"{THEIRS}.{name}") for name in NAMES}
    for table, name in zip(EVERY, NAMES, strict=True):
        column = table.columns[0].name
        for statement in (f"DELETE FROM {place}.{name}", f"UPDATE {place}.{name} SET {column} = {column}"):
            with as_pc(database_url) as connection:
                changed = tried(connection, f"{statement} WHERE unit = '{B}'")
                assert changed == 0
    with psycopg.connect(database_url) as owner:
        assert {name: count(owner, f"{THEIRS}.{name}") for name in NAMES} == before


def tried(connection: "psycopg.Connection[Any]", statement: str) -> int:
    """Return how many rows a statement touched; one that may not be asked touches none."""
    try:
        return connection.execute(statement).rowcount
    except errors.InsufficientPrivilege:
        connection.rollback()
        return 0


@pytest.mark.parametrize("place", ["public", THEIRS])
def test_nothing_is_written_into_another_commune(full: County, database_url: str, place: str) -> None:
    for statement in (
        f"INSERT INTO {place}.seal (unit, device, seq, signature) VALUES ('{B}', 'd', 1, '')",
        f"INSERT INTO {place}.event SELECT '{B}', 'd', 1, 1, 's', 'k', 0, 'a', '{{}}', ''::bytea",
        f"INSERT INTO {place}.twin (unit, subject, primary_id) VALUES ('{B}', 'x', 'y')",
    ):
        with as_pc(database_url) as connection, pytest.raises(errors.InsufficientPrivilege):
            connection.execute(statement)


def test_a_row_is_not_moved_into_another_commune(full: County, database_url: str) -> None:
    for place in ("public", OURS):
        with as_pc(database_url) as connection, pytest.raises((errors.InsufficientPrivilege, errors.CheckViolation)):
            connection.execute(f"UPDATE {place}.twin SET unit = '{B}'")


@pytest.mark.parametrize("name", [*admin.office.tables, "county_version"])
def test_the_countys_own_tables_are_closed(full: County, database_url: str, name: str) -> None:
    for statement in (f"SELECT * FROM {name}", f"DELETE FROM {name}", f"INSERT INTO {name} DEFAULT VALUES"):
        with as_pc(database_url) as connection, pytest.raises(errors.InsufficientPrivilege):
            connection.execute(statement)


def test_the_book_itself_and_its_version_are_not_a_pcs_to_change(full: County, database_url: str) -> None:
    for statement in (
        f"DELETE FROM {OURS}.event",
        f"UPDATE {OURS}.event SET seq = seq",
        f"TRUNCATE {OURS}.dossier",
        f"DROP TABLE {OURS}.dossier",
        f"ALTER TABLE {OURS}.dossier DISABLE ROW LEVEL SECURITY",
        f"DROP POLICY own_commune ON {OURS}.dossier",
        f"UPDATE {OURS}.meta SET value = ''",
        f"CREATE TABLE {OURS}.own (a int)",
        "CREATE TABLE public.own (a int)",
    ):
        with as_pc(database_url) as connection, pytest.raises(errors.InsufficientPrivilege):
            connection.execute(statement)


def test_a_work_runs_as_the_role_of_pcs_before_and_after_it_writes_in_bulk(full: County, make_pc: MakePc) -> None:
    who = "SELECT current_user, current_setting('motcua.unit')"
    with full.books.work(A, "sync") as work:
        assert work.driver.execute(who).fetchone() == ("motcua_device", A)
        pcs.take_in(work, some_events(make_pc("more"), 80))
        assert work.driver.execute(who).fetchone() == ("motcua_device", A)
        assert work.connection.exec_driver_sql(who).one() == ("motcua_device", A)
    with full.books.view(B) as work:
        assert work.driver.execute(who).fetchone() == ("motcua_device", B)
    with full.reading() as connection:
        assert connection.exec_driver_sql("SELECT current_user = session_user").scalar()
        assert not connection.exec_driver_sql("SELECT current_setting('motcua.unit', true)").scalar()
