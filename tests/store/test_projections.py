"""Projections: disposable, and always what a refold would give."""

from pathlib import Path

import pytest

from desk_app.domain.dossier.facts import DossierPaused, DossierVoided, FeeCollected, PauseReason, Payment, ResultIssued
from desk_app.store import engine, projections, tables
from desk_app.store.database import Database
from tests.store import pcs

COUNTED = ", ".join(column.name for column in tables.reporting.columns if column.name != "rank")


@pytest.fixture
def busy(pc: Database) -> Database:
    """Return a counter with a few dossiers in every standing, recorded in several works."""
    facts = (
        [],
        [ResultIssued(issued_at=pcs.MONDAY + pcs.HOUR)],
        [DossierPaused(paused_at=pcs.MONDAY + pcs.HOUR, why=PauseReason.SUPPLEMENT)],
        [FeeCollected(collected_at=pcs.MONDAY, amount=8000, way=Payment.CASH)],
        [DossierVoided(reason="nhầm")],
    )
    for number, following in enumerate(facts, start=1):
        with pc.work("A") as work:
            subject = work.new_subject()
            work.record(subject, pcs.reception(number=f"1-{number:05}/2023", official=f"H23.15.30-230612-{number:04}"))
        with pc.work("B") as work:
            work.record(subject, *following)
    return pc


def test_rebuilt_is_incremental_and_what_verify_recomputes(busy: Database) -> None:
    incremental = pcs.projected(busy)
    assert busy.first_difference() is None
    busy.refold()
    assert pcs.projected(busy) == incremental
    assert len(incremental["dossier"]) == 5
    assert len(incremental["reporting"]) == 4


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE dossier SET person_name = 'Ai đó' WHERE rank = (SELECT max(rank) FROM dossier)",
        "UPDATE reporting SET outcome = 1 - outcome",
        "UPDATE reception_number SET voided = NULL",
        "DELETE FROM payment",
        "DELETE FROM phase",
        "DELETE FROM procedure WHERE code = '1.001193'",
        "INSERT INTO attention VALUES ('x', 'ended-twice')",
        f"INSERT INTO reporting SELECT rank + 999999, {COUNTED} FROM reporting LIMIT 1",
        "DELETE FROM search WHERE rowid = (SELECT max(rank) FROM dossier)",
        "INSERT INTO search(rowid, text) VALUES (-1, 'ma')",
    ],
)
def test_any_row_that_is_not_what_the_ledger_says_is_found_and_mended_by_a_refold(busy: Database, change: str) -> None:
    before = pcs.projected(busy)
    busy.driver.execute(change)
    difference = busy.first_difference()
    assert difference is not None
    assert difference.found != difference.expected
    busy.refold()
    assert pcs.projected(busy) == before
    assert busy.first_difference() is None


def test_verify_looks_at_the_file_and_leaves_it_alone(busy: Database) -> None:
    before = busy.path.read_bytes()
    busy.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = busy.path.read_bytes()
    assert busy.first_difference() is None
    busy.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert busy.path.read_bytes() == before


def test_another_version_drops_and_refolds(busy: Database) -> None:
    before = pcs.projected(busy)
    busy.driver.execute("UPDATE dossier SET person_name = 'cũ'")
    busy.set_meta("projection_version", "0")
    again = Database.open(busy.path.parent)
    assert pcs.projected(again) == before
    assert again.meta("projection_version") == projections.VERSION
    again.close()


def test_the_same_version_is_left_alone(busy: Database) -> None:
    busy.driver.execute("UPDATE dossier SET person_name = 'giữ'")
    again = Database.open(busy.path.parent)
    assert again.driver.execute("SELECT DISTINCT person_name FROM dossier").fetchall() == [("giữ",)]
    again.close()


OLD_SCHEMAS = (
    "DROP TABLE dossier; CREATE TABLE dossier (id TEXT, once TEXT); INSERT INTO dossier VALUES ('x', 'y')",
    "DROP TABLE reporting",
    "CREATE TABLE gone (a TEXT); CREATE INDEX gone_a ON gone (a)",
    "DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5(text, tokenize='unicode61')",
    "DROP TABLE search; CREATE TABLE search (text)",
    "CREATE VIRTUAL TABLE older USING fts5(text); INSERT INTO older VALUES ('a')",
)


@pytest.mark.parametrize("old", OLD_SCHEMAS)
def test_data_with_the_tables_of_another_program_opens_and_nothing_of_them_stays(busy: Database, old: str) -> None:
    shown, wanted = pcs.projected(busy), _tables(busy)
    busy.driver.executescript(old)
    busy.set_meta("projection_version", "0")
    again = Database.open(busy.path.parent)
    assert pcs.projected(again) == shown
    assert _tables(again) == wanted
    again.close()


def _tables(pc: Database) -> set[tuple[str, str]]:
    rows = pc.driver.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'")
    return set(rows.fetchall())


def test_a_refold_that_fails_leaves_what_was_there(busy: Database) -> None:
    before = pcs.projected(busy)
    busy.driver.execute("DROP TRIGGER event_is_never_changed")
    busy.driver.execute("UPDATE event SET body = '{' WHERE seq = 9")
    with pytest.raises(ValueError, match="truncated"):
        busy.refold()
    assert pcs.projected(busy) == before


def test_the_index_of_a_refold_is_one_segment(busy: Database) -> None:
    busy.refold()
    assert busy.driver.execute("SELECT count(DISTINCT segid) FROM search_idx").fetchone() == (1,)


def test_nothing_is_written_outside_the_data_directory(busy: Database) -> None:
    assert {path.name.partition("-")[0] for path in busy.path.parent.iterdir()} == {busy.path.name}


def test_places_in_a_full_minute_go_on_below(tmp_path: Path) -> None:
    pc = pcs.new_pc(tmp_path / "full")
    for _ in range(3):
        with pc.work("A") as work:
            for _ in range(70):
                work.record(work.new_subject(), pcs.reception())
    assert pc.driver.execute("SELECT count(*), count(DISTINCT rank) FROM dossier").fetchone() == (210, 210)
    assert pc.first_difference() is None
    pc.close()


def test_the_engine_is_durable_and_checks_keys(pc: Database) -> None:
    asked = {name: pc.driver.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert asked == {"journal_mode": "wal", "synchronous": 2}
    assert pc.driver.execute("PRAGMA busy_timeout").fetchone()[0] == engine.BUSY_MS
