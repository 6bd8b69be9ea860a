"""The ledger: gapless, chained, append-only, in the order of a clock that never runs backwards."""

import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from desk_app.domain.clock import wall_ms
from desk_app.domain.dossier.facts import DossierVoided
from desk_app.domain.event import Fact
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.store.codec import FIRST_LINK, Row, link
from desk_app.store.database import Database
from desk_app.store.subjects import procedure_subject
from tests.store import pcs
from tests.store.conftest import MakePc

ROOT = Path(__file__).parents[2]
YEAR_MS = 365 * 24 * pcs.HOUR


def note(pc: Database, *facts: Fact, subject: str = "") -> str:
    """Record the facts, or one reception, and return the subject."""
    with pc.work("A") as work:
        subject = subject or work.new_subject()
        work.record(subject, *(facts or (pcs.reception(),)))
    return subject


def record_and_raise(pc: Database) -> None:
    with pc.work("A") as work:
        work.record(work.new_subject(), pcs.reception())
        work.flush()
        raise ZeroDivisionError


def by_seq(pc: Database) -> list[Row]:
    return pcs.chain(pc.driver, pc.device)


def test_events_are_numbered_without_a_gap_over_works_and_within_one(pc: Database) -> None:
    note(pc, pcs.reception(), DossierVoided(reason="nhầm"))
    note(pc)
    assert [row[1] for row in by_seq(pc)] == list(range(1, len(by_seq(pc)) + 1))


@given(st.lists(st.integers(-5 * pcs.HOUR, 5 * pcs.HOUR), min_size=1, max_size=6))
def test_the_clock_grows_although_the_pc_s_clock_jumps(
    tmp_path_factory: pytest.TempPathFactory, jumps: list[int]
) -> None:
    clock = pcs.Clock()
    pc = pcs.new_pc(tmp_path_factory.mktemp("pc"), clock)
    for jump in jumps:
        clock.now += jump
        note(pc, pcs.reception(), DossierVoided(reason="nhầm"))
    stamps = [row[2] for row in by_seq(pc)]
    assert stamps == sorted(set(stamps))
    assert pc.first_fault() is None
    pc.close()


def test_the_clock_goes_on_after_another_pc_s_that_runs_a_year_ahead(make_pc: MakePc) -> None:
    fast, slow = make_pc("fast", pcs.Clock(pcs.MONDAY + YEAR_MS)), make_pc("slow")
    note(fast)
    pcs.tell(slow, pcs.events(fast))
    note(slow)
    assert by_seq(slow)[-1][2] > by_seq(fast)[-1][2]
    assert wall_ms(by_seq(slow)[-1][2]) == pcs.MONDAY + YEAR_MS


def test_the_clock_goes_on_after_a_merge_in_the_same_work_and_after_the_data_was_opened_anew(make_pc: MakePc) -> None:
    fast, slow = make_pc("fast", pcs.Clock(pcs.MONDAY + YEAR_MS)), make_pc("slow")
    note(fast)
    with slow.work("A") as work:
        work.record(work.new_subject(), pcs.reception())
        pcs.take_in(work, pcs.events(fast))
        work.record(work.new_subject(), pcs.reception())
    again = Database.open(slow.path.parent, clock=pcs.Clock())
    note(again)
    before, within, after = (row[2] for row in by_seq(again))
    assert before < by_seq(fast)[-1][2] < within < after
    again.close()


def test_the_chain_is_the_sha256_of_what_came_before_and_the_row(pc: Database) -> None:
    note(pc)
    previous = FIRST_LINK
    for row in by_seq(pc):
        assert row[8] == (previous := link(previous, row[:8]))
    assert pc.first_fault() is None


@pytest.mark.parametrize("statement", ["UPDATE event SET actor = 'B'", "DELETE FROM event"])
def test_an_event_is_never_changed_nor_removed(pc: Database, statement: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="append-only"):
        pc.driver.execute(statement)


@pytest.mark.parametrize("column", ["clock", "subject", "kind", "happened", "actor", "body", "hash"])
def test_a_change_to_any_column_of_any_event_is_found(pc: Database, column: str) -> None:
    note(pc)
    note(pc)
    pc.driver.execute("DROP TRIGGER event_is_never_changed")
    changed = {"clock": "clock + 1", "happened": "happened + 1", "hash": "zeroblob(32)"}.get(column, f"{column} || ' '")
    pc.driver.execute(f"UPDATE event SET {column} = {changed} WHERE seq = 2")
    fault = pc.first_fault()
    assert fault is not None
    assert (fault.device, fault.seq) == (pc.device, 2)


@pytest.mark.parametrize("seq", [1, 3, "last"])
def test_a_removed_event_is_found_wherever_it_stood(pc: Database, seq: int | str) -> None:
    note(pc)
    pc.driver.execute("DROP TRIGGER event_is_never_removed")
    pc.driver.execute("DELETE FROM event WHERE seq = ?", (len(by_seq(pc)) if seq == "last" else seq,))
    assert pc.first_fault() is not None


def test_a_device_whose_events_are_all_gone_is_missed(make_pc: MakePc) -> None:
    here, there = make_pc("here"), make_pc("there")
    note(there)
    pcs.tell(here, pcs.events(there))
    here.driver.execute("DROP TRIGGER event_is_never_removed")
    here.driver.execute("DELETE FROM event")
    fault = here.first_fault()
    assert fault is not None
    assert fault.device == there.device


def test_a_work_that_raises_leaves_nothing_and_the_next_one_continues_the_chain(pc: Database) -> None:
    before, rows = pcs.projected(pc), by_seq(pc)
    with pytest.raises(ZeroDivisionError):
        record_and_raise(pc)
    assert (by_seq(pc), pcs.projected(pc)) == (rows, before)
    note(pc)
    assert len(by_seq(pc)) == len(rows) + 1
    assert pc.first_fault() is None


def test_a_trial_leaves_nothing(pc: Database) -> None:
    rows = by_seq(pc)
    with pc.trial("A") as work:
        work.record(work.new_subject(), pcs.reception())
        work.flush()
        assert work.driver.execute("SELECT count(*) FROM dossier").fetchone() == (1,)
    note(pc)
    assert len(by_seq(pc)) == len(rows) + 1
    assert pc.first_fault() is None


def test_a_core_query_within_a_work_does_not_undo_it(pc: Database) -> None:
    with pc.work("A") as work:
        work.record(work.new_subject(), pcs.reception())
        work.flush()
        assert work.connection.execute(text("SELECT count(*) FROM dossier")).scalar() == 1
    assert pc.driver.execute("SELECT count(*) FROM dossier").fetchone() == (1,)


def test_a_work_is_one_immediate_transaction_that_others_wait_for(pc: Database) -> None:
    other = Database.open(pc.path.parent)
    other.driver.execute("PRAGMA busy_timeout = 0")
    with pc.work("A"), pytest.raises(Exception, match="Dữ liệu đang được một chương trình khác ghi"), other.work("B"):
        pass
    note(other)
    other.close()


def test_a_view_sees_one_state_while_others_write(pc: Database) -> None:
    other = Database.open(pc.path.parent)
    with other.view() as view:
        count = "SELECT count(*) FROM dossier"
        first = view.driver.execute(count).fetchone()
        note(pc)
        assert view.driver.execute(count).fetchone() == first
    with other.view() as view:
        assert view.driver.execute(count).fetchone() == (1,)
    other.close()


def test_what_another_connection_wrote_is_continued(pc: Database) -> None:
    other = Database.open(pc.path.parent)
    for writer in (pc, other, pc, other):
        note(writer)
    assert [row[1] for row in by_seq(pc)] == list(range(1, len(by_seq(pc)) + 1))
    assert pc.first_fault() is None
    other.close()


WRITER = """
import sys
from pathlib import Path
from desk_app.store.database import Database
from tests.store import pcs

database = Database.open(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    with database.work(sys.argv[3]) as work:
        work.record(work.new_subject(), pcs.reception(sys.argv[3]))
"""


def test_two_processes_writing_at_once_lose_nothing_and_number_nothing_twice(pc: Database) -> None:
    begun = len(by_seq(pc))
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(pc.path.parent), "40", actor], cwd=ROOT) for actor in "BC"
    ]
    for _ in range(40):
        note(pc)
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    rows = by_seq(pc)
    assert [row[1] for row in rows] == list(range(1, begun + 121))
    assert [sum(row[6] == actor for row in rows[begun:]) for actor in "ABC"] == [40, 40, 40]
    assert pc.first_fault() is None
    assert pc.first_difference() is None


def test_a_restored_copy_gets_its_own_lost_events_back_and_goes_on_after_them(make_pc: MakePc, tmp_path: Path) -> None:
    pc, colleague = make_pc("pc"), make_pc("colleague")
    note(pc)
    copy = tmp_path / "restored"
    copy.mkdir()
    pc.driver.execute("VACUUM INTO ?", (str(copy / pc.path.name),))
    note(pc)
    pcs.tell(colleague, pcs.events(pc))
    restored = Database.open(copy, clock=pcs.Clock())
    with restored.work("A") as work:
        assert pcs.take_in(work, pcs.events(colleague)) == 1
        work.record(work.new_subject(), pcs.reception())
    assert [row[1] for row in by_seq(restored)] == [1, 2, 3]
    assert restored.first_fault() is None
    restored.close()


def test_what_is_remembered_of_the_catalogue_follows_it(pc: Database) -> None:
    other = Database.open(pc.path.parent)
    for writer in (pc, other):
        with pc.view() as view:
            known = view.entry(pcs.BIRTH.code)
        assert known is not None
        with writer.work("A") as work:
            entry = ProcedureCatalogued(code=pcs.BIRTH.code, name="Tên mới", field="Hộ tịch", fee=known.fee + 1)
            work.record(procedure_subject(pcs.BIRTH.code), entry)
            changed = work.entry(pcs.BIRTH.code)
            assert changed is not None
            assert changed.fee == known.fee + 1
    with pc.view() as view:
        assert view.entry(pcs.BIRTH.code) == changed
    other.close()
