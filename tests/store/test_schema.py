"""The ledger's own tables: at head they are the models, every past revision comes up, failing steps change nothing."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.schema import CreateIndex, CreateTable

import db
from desk_app.store import engine, ledger, projections, schema, statements, tables
from desk_app.store.database import FILE, Database, NoUnitData
from tests.store import pcs

FIXTURES = sorted(db.path("fixtures").glob("*.sql"))
SCRIPTS = db.path("migrations")
REVISIONS = sorted(path.name.partition("_")[0] for path in (SCRIPTS / "versions").glob("*.py"))
FAILING = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer))
    op.add_column("event", sa.Column("half", sa.Text))
    op.execute("INSERT INTO nowhere VALUES (1)")
"""


def columns(driver: Any, table: str) -> list[tuple[Any, ...]]:
    """Return name, type, NOT NULL and place in the primary key of a table's columns."""
    rows = driver.execute(f"PRAGMA table_info({table})").fetchall()
    return [(name, kind, bool(required or key), key) for _, name, kind, required, _, key in rows]


def schema_of(driver: Any) -> set[tuple[Any, ...]]:
    return set(driver.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall())


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Any]:
    """Return the driver of an empty file that was brought up to head."""
    with closing(engine.connect(tmp_path / FILE)) as driver:
        schema.upgrade(driver, tmp_path / FILE)
        yield driver


@pytest.fixture(params=FIXTURES, ids=lambda path: path.stem)
def past(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a directory with the data of a past version, made anew from its script."""
    directory = tmp_path / "past"
    directory.mkdir()
    with closing(sqlcipher.connect(str(directory / FILE))) as driver:
        driver.executescript(request.param.read_text(encoding="utf-8"))
    return directory


def test_head_is_the_newest_script() -> None:
    assert REVISIONS[-1] == schema.HEAD


def test_the_scripts_build_what_the_models_say(empty: Any) -> None:
    with closing(engine.connect(":memory:")) as modelled:
        for table in tables.ledger.sorted_tables:
            modelled.execute(statements.compiled(CreateTable(table)))
            for index in table.indexes:
                modelled.execute(statements.compiled(CreateIndex(index)))
        for name in tables.ledger.tables:
            assert columns(empty, name) == columns(modelled, name)
            assert _indexes(empty, name) == _indexes(modelled, name)
    built = {name for (name,) in empty.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}
    assert built == {*tables.ledger.tables, "alembic_version"}


def _indexes(driver: Any, table: str) -> set[tuple[Any, ...]]:
    query = "SELECT i.name, i.[unique], c.name FROM pragma_index_list(?) i, pragma_index_info(i.name) c"
    return set(driver.execute(query, (table,)).fetchall())


def test_every_released_revision_has_a_ledger_in_fixtures() -> None:
    assert {path.name.partition("-")[0] for path in FIXTURES} == set(REVISIONS)


def test_a_past_ledger_opens_migrates_and_folds_to_its_golden_state(
    past: Path, request: pytest.FixtureRequest, golden: Callable[[str, str], None]
) -> None:
    database = Database.open(past)
    assert schema.version(database.driver) == schema.HEAD
    assert database.meta("projection_version") == projections.VERSION
    assert database.first_fault() is None
    assert database.first_difference() is None
    golden(f"ledgers/{request.node.callspec.id}.txt", shown(database))
    database.close()


def shown(database: Database) -> str:
    """Return every projection as lines to compare, one row a line; words of the search are not what a version owes."""
    rows = ((name, row) for name, rows in pcs.projected(database).items() if name != "search" for row in rows)
    return "".join(f"{name}: {' | '.join(map(str, row))}\n" for name, row in rows)


def test_a_past_ledger_goes_on(past: Path) -> None:
    database = Database.open(past, clock=pcs.Clock())
    with database.work("A") as work:
        work.record(work.new_subject(), pcs.reception())
    assert database.first_fault() is None
    database.close()


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_past_revision_comes_up_with_its_data_and_a_copy_is_made(tmp_path: Path, revision: str) -> None:
    path = tmp_path / FILE
    with closing(engine.connect(path)) as driver:
        schema.upgrade(driver, path, revision)
        driver.execute("INSERT INTO meta VALUES ('device', 'd')")
        schema.upgrade(driver, path)
        assert schema.version(driver) == schema.HEAD
        assert driver.execute("SELECT value FROM meta").fetchone() == ("d",)
    with closing(sqlcipher.connect(str(path.with_name(f"motcua.v{revision}.bak")))) as copy:
        assert copy.execute("SELECT value FROM meta").fetchone() == ("d",)
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)


def test_a_step_that_fails_midway_leaves_schema_and_version_as_they_were(pc: Database, tmp_path: Path) -> None:
    scripts = tmp_path / "scripts"
    shutil.copytree(SCRIPTS, scripts)
    (scripts / "versions" / "9999_half.py").write_text(FAILING.format(head=schema.HEAD), encoding="utf-8")
    before, rows = schema_of(pc.driver), pcs.events(pc)
    with pytest.raises(Exception, match="no such table: nowhere"):
        schema.upgrade(pc.driver, pc.path, "9999", scripts)
    assert (schema_of(pc.driver), schema.version(pc.driver)) == (before, schema.HEAD)
    assert pcs.events(pc) == rows
    assert not pc.driver.in_transaction
    with pc.work("A") as work:
        work.record(work.new_subject(), pcs.reception())
    assert pc.first_fault() is None


def test_the_steps_before_the_one_that_fails_stay(tmp_path: Path) -> None:
    scripts = tmp_path / "scripts"
    shutil.copytree(SCRIPTS, scripts)
    (scripts / "versions" / "9999_half.py").write_text(FAILING.format(head=schema.HEAD), encoding="utf-8")
    with closing(engine.connect(tmp_path / FILE)) as driver:
        with pytest.raises(Exception, match="no such table: nowhere"):
            schema.upgrade(driver, tmp_path / FILE, "9999", scripts)
        assert schema.version(driver) == schema.HEAD


def test_data_of_a_newer_program_is_refused_and_left_as_it_is(pc: Database) -> None:
    pc.driver.execute("UPDATE alembic_version SET version_num = '9999'")
    before = schema_of(pc.driver)
    with pytest.raises(schema.NewerLedger) as refused:
        Database.open(pc.path.parent)
    assert refused.value.remedy.endswith(".")
    assert schema_of(pc.driver) == before
    assert [path.name for path in pc.path.parent.glob("*.bak")] == []


def test_a_making_that_was_cut_off_is_no_data_and_can_be_made_anew(tmp_path: Path) -> None:
    with closing(engine.connect(tmp_path / FILE)) as driver:
        schema.upgrade(driver, tmp_path / FILE)
    with pytest.raises(NoUnitData):
        Database.open(tmp_path)
    database = Database.create(tmp_path)
    pcs.found(database)
    database.close()
    with pytest.raises(Exception, match="đã có dữ liệu"):
        Database.create(tmp_path)


def test_the_append_only_rule_is_in_the_file_itself(empty: Any) -> None:
    empty.execute("INSERT INTO event VALUES ('d', 1, 1, 's', 'k', 0, 'A', '{}', x'00')")
    for statement in ("UPDATE event SET seq = 2", "DELETE FROM event"):
        with pytest.raises(sqlcipher.IntegrityError, match="append-only"):
            empty.execute(statement)
    assert ledger.first_fault(empty) is not None
