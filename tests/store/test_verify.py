"""Whatever row of the data is changed, removed or added by another hand is found and named."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.assistance import AssistanceGiven, Help
from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    Channel,
    ContactMade,
    DossierPaused,
    DossierResumed,
    FeeCollected,
    HandedOver,
    Left,
    OfficialNumberGiven,
    PauseReason,
    Payment,
    ResultArrived,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.feedback import FeedbackKind, FeedbackReceived
from desk_app.domain.localtime import local_date
from desk_app.domain.postal import Direction, PostHandedOver
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.store import tables, verify
from desk_app.store.database import Database
from desk_app.store.subjects import cash_subject, quarter_subject
from desk_app.store.work import Work
from desk_app.usecases import integrity
from tests.store import pcs
from tests.store.samples import LETTER, PERIOD, RECEIVED, SAMPLES, SENT

OFFICIAL = "H23.15.30-230612-0007"
LEDGER = ("event", "head")
PROJECTIONS = sorted(tables.projections.tables)
EVERY = (*LEDGER, *PROJECTIONS)


def _told(pc: Database) -> None:
    """Record something of every kind, so that every projection has rows."""
    with pc.work("A") as work:
        first = work.new_subject()
        work.record(first, pcs.reception(number="1-00001/2023", official=OFFICIAL, fee=8000, paid=Payment.CASH))
        twin = work.new_subject()
        work.record(twin, pcs.reception(number="1-00002/2023", received_at=pcs.MONDAY + pcs.HOUR))
        work.record(twin, OfficialNumberGiven(official=OFFICIAL))
        work.record(first, ResultIssued(issued_at=pcs.MONDAY + pcs.HOUR))
        _walked(work, first)
        day = local_date(pcs.MONDAY)
        work.record(work.new_subject(), SheetRecorded(day=day, grade=Grade.GOOD))
        work.record(work.new_subject(), FeedbackReceived(what=FeedbackKind.COMPLAINT, day=day, text="Chậm."))
        handed = PostHandedOver(dossier=first, direction=Direction.OUT, tracking="EB1", handed_over_at=pcs.MONDAY)
        work.record(work.new_subject(), handed)
        work.record(work.new_subject(), *SAMPLES["device"])
        work.record(work.new_subject(), LETTER)
        work.record(quarter_subject(PERIOD), SENT)
        help_given = AssistanceGiven(given_at=pcs.MONDAY, help=Help.SUBMISSION, slot=1, dossier=first)
        work.record(work.new_subject(), help_given)
        work.record(cash_subject(day, 1), *SAMPLES["cash"][:2])


def _walked(work: Work, first: str) -> None:
    """Record a dossier at each kind of step: paused and told, sent up and back, certified, given back."""
    late = pcs.MONDAY + 2 * pcs.HOUR
    paused = work.new_subject()
    work.record(paused, pcs.reception("Lê Văn Mẫu", number="1-00003/2023", channel=Channel.ONLINE))
    work.record(paused, HandedOver(handed_at=pcs.MONDAY, giver="A", receiver="B"))
    work.record(paused, DossierPaused(paused_at=pcs.MONDAY + pcs.HOUR, why=PauseReason.SUPPLEMENT))
    work.record(paused, ContactMade(contacted_at=late, explained="Thiếu tờ khai."))
    work.record(paused, ApologySent(sent_at=late, new_due_at=pcs.MONDAY + 99 * pcs.HOUR))
    resumed = DossierResumed(resumed_at=late, due_at=pcs.MONDAY + 80 * pcs.HOUR, due_timed=True)
    work.record(paused, resumed, DossierPaused(paused_at=late, why=PauseReason.OTHER))
    sent = work.new_subject()
    work.record(sent, pcs.reception("Vũ Thị Mẫu", number="1-00004/2023", internal_due_at=late))
    away = SentOn(sent_at=pcs.MONDAY, authority="UBND huyện", due_at=late)
    work.record(sent, away, CameBack(back_at=pcs.MONDAY + pcs.HOUR))
    work.record(sent, ResultIssued(issued_at=late, left=Left.PAPER, saved_minutes=480))
    work.record(sent, ResultArrived(arrived_at=late), ResultGiven(given_at=late + pcs.HOUR))
    reversal = FeeCollected(
        collected_at=late, amount=-8_000, way=Payment.CASH, receipt="2", slot=1, reverses="1", reason="Thu nhầm"
    )
    work.record(first, reversal)
    work.record(work.new_subject(), replace(RECEIVED, reception="1-00005/2023", official=""))


@pytest.fixture
def told(pc: Database) -> Database:
    _told(pc)
    return pc


@pytest.fixture
def other_hand(told: Database) -> Any:
    """Return the connection of somebody who knows SQLite, with the triggers out of the way."""
    for trigger in ("event_is_never_changed", "event_is_never_removed"):
        told.driver.execute(f"DROP TRIGGER {trigger}")
    return told.driver


def _finding(pc: Database) -> integrity.Finding | None:
    return integrity.verify(pc, lambda _: None).finding


def _columns(driver: Any, table: str) -> list[tuple[str, str, int]]:
    """Return name, type and place in the key of each column."""
    return [(row[1], row[2], row[5]) for row in driver.execute(f'PRAGMA table_info("{table}")').fetchall()]


def _key(driver: Any, table: str) -> str:
    return ", ".join(f'"{name}"' for name, _, place in _columns(driver, table) if place)


def test_untouched_data_agrees_with_itself(told: Database) -> None:
    verdict = integrity.verify(told, lambda _: None)
    assert verdict.finding is None
    assert verdict.devices == 1
    assert verdict.events == told.driver.execute("SELECT count(*) FROM event").fetchone()[0]


@pytest.mark.parametrize("table", EVERY)
def test_every_table_has_rows_to_change(told: Database, table: str) -> None:
    assert told.driver.execute(f'SELECT 1 FROM "{table}"').fetchone() is not None


@pytest.mark.parametrize("table", EVERY)
def test_a_row_that_was_removed_is_found(told: Database, other_hand: Any, table: str) -> None:
    key = _key(other_hand, table)
    other_hand.execute(f'DELETE FROM "{table}" WHERE ({key}) IN (SELECT {key} FROM "{table}" LIMIT 1)')
    finding = _finding(told)
    assert finding is not None
    assert _names(finding, table)


@pytest.mark.parametrize("table", EVERY)
def test_a_row_that_was_added_is_found(told: Database, other_hand: Any, table: str) -> None:
    columns = _columns(other_hand, table)
    last = max(place for _, _, place in columns)
    copied = [_another(name, kind) if place == last else f'"{name}"' for name, kind, place in columns]
    if table == "dossier":  # its id and official number are unique, too
        copied = ["'f' || substr(id, 2)" if name == '"id"' else name for name in copied]
        copied = ["NULL" if name == '"official"' else name for name in copied]
    key = _key(other_hand, table)
    other_hand.execute(f'INSERT INTO "{table}" SELECT {", ".join(copied)} FROM "{table}" ORDER BY {key} DESC LIMIT 1')
    finding = _finding(told)
    assert finding is not None
    assert _names(finding, table)


def _another(name: str, kind: str) -> str:
    return f'"{name}" + 1' if "INT" in kind else f"\"{name}\" || 'x'"


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (table, column.name)
        for table in EVERY
        for column in {**tables.ledger.tables, **tables.projections.tables}[table].columns
    ],
)
def test_a_value_that_was_changed_is_found(told: Database, other_hand: Any, table: str, column: str) -> None:
    key = _key(other_hand, table)
    (found, kind) = other_hand.execute(
        f'SELECT "{column}", typeof("{column}") FROM "{table}" ORDER BY "{column}" IS NULL, {key} LIMIT 1'
    ).fetchone()
    changed: Any = found + 1_000_000 if kind == "integer" else b"\x00" * 32 if kind == "blob" else f"{found or ''}x"
    other_hand.execute(
        f'UPDATE "{table}" SET "{column}" = ? WHERE ({key}) IN '
        f'(SELECT {key} FROM "{table}" ORDER BY "{column}" IS NULL, {key} LIMIT 1)',
        (changed,),
    )
    finding = _finding(told)
    assert finding is not None
    assert _names(finding, table)


def _names(finding: integrity.Finding, table: str) -> bool:
    """Say whether the finding is of the table, of the event's chain, or of what hangs on a dossier's rank."""
    if table in LEDGER:
        return bool(finding.device) and finding.seq is not None
    return finding.table == table or table == "dossier" or "rank" in tables.projections.tables[table].columns


def test_a_finding_names_table_subject_and_column(told: Database, other_hand: Any) -> None:
    (subject,) = other_hand.execute("SELECT id FROM dossier WHERE official = ?", (OFFICIAL,)).fetchone()
    other_hand.execute("UPDATE dossier SET person_name = 'Ai đó' WHERE id = ?", (subject,))
    finding = _finding(told)
    assert finding is not None
    assert (finding.table, finding.subject, finding.column) == ("dossier", subject, "person_name")


def test_a_changed_event_is_named_by_device_and_seq(told: Database, other_hand: Any) -> None:
    other_hand.execute("UPDATE event SET body = replace(body, 'Chậm.', 'Nhanh.') WHERE body LIKE '%Chậm.%'")
    (seq,) = other_hand.execute("SELECT seq FROM event WHERE body LIKE '%Nhanh.%'").fetchone()
    finding = _finding(told)
    assert finding is not None
    assert (finding.table, finding.device, finding.seq) == ("event", told.device, seq)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM search WHERE rowid = (SELECT rank FROM dossier LIMIT 1)",
        "INSERT INTO search(rowid, text) VALUES (-1, 'nguoi la')",
        "INSERT INTO search(rowid, text) SELECT rank + 5, 'nguoi la' FROM dossier LIMIT 1",
    ],
)
def test_a_search_index_that_says_something_else_is_found(told: Database, other_hand: Any, statement: str) -> None:
    other_hand.execute(statement)
    finding = _finding(told)
    assert finding is not None
    assert finding.table == "search"


def test_a_damaged_search_index_is_found(told: Database, other_hand: Any) -> None:
    other_hand.execute("DELETE FROM search_data WHERE id > 10")
    finding = _finding(told)
    assert finding is not None
    assert "hỏng" in finding.sentence or finding.table == "search"


def test_damaged_pages_are_found(told: Database, tmp_path: Path) -> None:
    told.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with sqlite3.connect(told.path) as plain:
        (root,) = plain.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event_subject'").fetchone()
    plain.close()
    with told.path.open("r+b") as file:
        file.seek((root - 1) * 4096 + 200)
        file.write(b"\xff" * 3000)
    told.close()
    again = Database.open(told.path.parent)
    try:
        finding = _finding(again)
    finally:
        again.close()
    assert finding is not None
    assert finding.sentence.startswith("Tệp dữ liệu bị hỏng")


def test_looking_changes_nothing(told: Database) -> None:
    before = pcs.projected(told), pcs.events(told)
    assert _finding(told) is None
    assert (pcs.projected(told), pcs.events(told)) == before


def test_every_column_that_is_compared_has_its_name(told: Database) -> None:
    for name in (*tables.projections.tables, "search"):
        for row in verify.rows(told.driver, name):
            assert len(verify.columns_of(name)) == len(row), name
            break
