"""A county's books: each a commune's ledger under the county's own identity, on both kinds of database."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desk_app.domain.dossier.facts import DossierReceived, Person, ResultIssued
from desk_app.domain.unit import SlotTaken
from desk_app.store import projections, statements, tables
from desk_app.store.codec import Row
from desk_app.store.county import partitions
from desk_app.store.county.identity import device_of
from desk_app.store.county.office import County
from desk_app.store.county.register import UnknownUnit
from desk_app.store.database import Database
from desk_app.store.ledger import BrokenChain
from desk_app.store.subjects import UNIT
from tests.postgres import Cluster
from tests.store import pcs
from tests.store.conftest import MakePc, make_pc
from tests.store.county.conftest import A, B, FoundCounty

__all__ = ["make_pc"]
ROOT = Path(__file__).parents[3]


def some_events(pc: Database, dossiers: int = 40) -> list[Row]:
    """Return the events of a counter at work, some of one official number."""
    pcs.found(pc)
    with pc.work("A") as work:
        for number in range(dossiers):
            subject = work.new_subject()
            official = f"H23.15.30-230612-{number // 2:04}" if number % 5 < 2 else ""
            work.record(subject, pcs.reception(f"Người {number}", official=official, number=f"1-{number + 1:05}/2023"))
            if number % 3:
                work.record(subject, ResultIssued(issued_at=pcs.MONDAY + number * pcs.HOUR))
    return pcs.events(pc)


def heads(county: County, unit: str) -> dict[str, int]:
    with county.books.view(unit) as work:
        return dict(work.driver.execute("SELECT device, seq FROM head").fetchall())


def test_a_book_is_the_countys_own_device_in_each_commune(county: County) -> None:
    books = county.books.all()
    assert [(book.unit, book.name, book.place) for book in books] == [(A, "xã Đồng Lạc", 1), (B, "xã An Lâm", 2)]
    assert [book.device for book in books] == [device_of(county.id, A), device_of(county.id, B)]
    assert county.books.add(A, "tên khác") == books[0]
    with pytest.raises(UnknownUnit), county.books.view("nowhere"):
        pass


def test_the_county_writes_into_a_book_and_the_chain_goes_on_after_it_is_opened_again(county: County) -> None:
    for slot in (1, 2):
        with county.books.work(A, "huyện") as work:
            work.record(UNIT, SlotTaken(slot=slot, device="00" * 16))
    county.close()
    with County.open(county.directory, clock=pcs.Clock()) as again:
        with again.books.work(A, "huyện") as work:
            work.record(UNIT, SlotTaken(slot=3, device="00" * 16))
            assert work.device == device_of(county.id, A)
        assert heads(again, A) == {device_of(county.id, A): 3}
        assert heads(again, B) == {}
        assert again.books.first_fault(A) is None


def test_what_a_pc_sent_is_there_with_everything_that_is_folded_from_it(county: County, make_pc: MakePc) -> None:
    pc = make_pc()
    rows = some_events(pc)
    with county.books.work(A, "sync") as work:
        assert pcs.take_in(work, rows) == len(rows)
    with county.books.work(A, "sync") as work:
        assert pcs.take_in(work, rows) == 0
    with county.books.view(A) as work:
        assert pcs.chain(work.driver, pc.device) == pcs.chain(pc.driver, pc.device)
        subject = rows[-1][3]
        with pc.view() as own:
            assert (work.history(subject), work.dossier(subject)) == (own.history(subject), own.dossier(subject))
            assert (work.unit(), work.calendar()) == (own.unit(), own.calendar())
            assert work.entry(pcs.BIRTH.code) == own.entry(pcs.BIRTH.code)
    assert (county.books.first_fault(A), county.books.first_difference(A)) == (None, None)


def test_a_character_that_the_server_cannot_keep_breaks_one_chain_or_is_left_out(
    on_postgres: County, make_pc: MakePc
) -> None:
    pc = make_pc()
    with pc.work("A\0") as work:
        work.record(work.new_subject(), pcs.reception())
    with pytest.raises(BrokenChain, match="NUL"), on_postgres.books.work(A, "sync") as work:
        pcs.take_in(work, pcs.events(pc))
    other = make_pc("other")
    with other.work("A") as work:
        work.record(work.new_subject(), pcs.reception("Nguyễn\0 Thị Đông"))
    with on_postgres.books.work(A, "sync") as work:
        assert pcs.take_in(work, pcs.events(other)) == 1
        assert work.driver.execute("SELECT person_name FROM dossier").fetchall() == [("Nguyễn Thị Đông",)]


def test_what_fails_half_way_leaves_nothing_of_it(county: County, make_pc: MakePc) -> None:
    rows = some_events(make_pc())
    with pytest.raises(RuntimeError):
        _take_and_fail(county, rows)
    assert heads(county, A) == {}
    with county.books.view(A) as work:
        assert work.driver.execute("SELECT count(*) FROM dossier").fetchone() == (0,)


def _take_and_fail(county: County, rows: list[Row]) -> None:
    with county.books.work(A, "sync") as work:
        pcs.take_in(work, rows)
        raise RuntimeError


def test_a_view_may_not_record(county: County) -> None:
    with county.books.view(A) as work, pytest.raises(ValueError, match="view"):
        work.record(UNIT, SlotTaken(slot=1, device="00" * 16))


def test_two_communes_are_worked_on_at_once(county: County, make_pc: MakePc) -> None:
    rows = {A: some_events(make_pc("a")), B: some_events(make_pc("b"), 20)}
    both = threading.Barrier(2, timeout=20)

    def write(unit: str) -> None:
        with county.books.work(unit, "sync") as work:
            pcs.take_in(work, rows[unit])
            both.wait()

    threads = [threading.Thread(target=write, args=(unit,)) for unit in rows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not both.broken
    assert [sum(heads(county, unit).values()) for unit in rows] == [len(rows[A]), len(rows[B])]


def test_works_of_one_commune_come_one_after_the_other(county: County) -> None:
    def write() -> None:
        for _ in range(10):
            with county.books.work(A, "huyện") as work:
                work.record(UNIT, SlotTaken(slot=1, device="00" * 16))

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heads(county, A) == {device_of(county.id, A): 40}
    assert county.books.first_fault(A) is None


def test_a_county_that_is_killed_in_the_middle_of_a_work_keeps_nothing_of_it(county: County, make_pc: MakePc) -> None:
    rows = some_events(make_pc())
    county.close()
    source = make_pc("source")
    pcs.tell(source, rows)
    command = [sys.executable, "-m", "tests.store.county.child", str(county.directory), A, str(source.path.parent)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "accepted\n"
    os.kill(child.pid, signal.SIGKILL)
    child.communicate(timeout=20)
    with County.open(county.directory, clock=pcs.Clock()) as again:
        assert heads(again, A) == {}
        with again.books.work(A, "sync") as work:
            assert pcs.take_in(work, rows) == len(rows)
        assert again.books.first_difference(A) is None


def test_a_power_cut_takes_nothing_that_was_finished(
    tmp_path: Path, another_cluster: Callable[..., Cluster], make_pc: MakePc
) -> None:
    server, rows = another_cluster(), some_events(make_pc())
    with County.create(tmp_path / "county", server.new_database(), name="huyện Nam Sách") as county:
        county.books.add(A, "xã Đồng Lạc")
        with county.books.work(A, "sync") as work:
            pcs.take_in(work, rows)
        server.stop("immediate")
        server.start()
        assert sum(heads(county, A).values()) == len(rows)
        assert (county.books.first_fault(A), county.books.first_difference(A)) == (None, None)


def test_projections_of_another_version_are_folded_anew_when_the_county_is_opened(
    county: County, make_pc: MakePc, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = some_events(make_pc())
    with county.books.work(A, "sync") as work:
        pcs.take_in(work, rows)
        before = work.driver.execute("SELECT count(*) FROM dossier").fetchone()
        work.driver.execute("DELETE FROM dossier WHERE standing = ?", ("processing",))
    assert county.books.first_difference(A) is not None
    county.close()
    monkeypatch.setattr(projections, "VERSION", "another")
    for _ in range(2):
        with County.open(county.directory, clock=pcs.Clock()) as again:
            assert again.books.first_difference(A) is None
            with again.books.view(A) as work:
                assert work.driver.execute("SELECT count(*) FROM dossier").fetchone() == before
                kept = work.driver.execute("SELECT value FROM meta WHERE key = 'projection_version'").fetchone()
                assert kept == ("another",)


def test_a_fold_that_is_cut_off_is_done_at_the_next_opening(
    on_postgres: County, make_pc: MakePc, monkeypatch: pytest.MonkeyPatch
) -> None:
    with on_postgres.books.work(A, "sync") as work:
        pcs.take_in(work, some_events(make_pc()))
    on_postgres.close()
    monkeypatch.setattr(projections, "VERSION", "another")
    with monkeypatch.context() as broken:
        broken.setattr(projections, "refold", _no_room)
        with pytest.raises(MemoryError):
            County.open(on_postgres.directory)
    with County.open(on_postgres.directory) as again:
        assert again.books.first_difference(A) is None


def _no_room(driver: object, source: object) -> None:
    raise MemoryError


def test_the_append_only_rule_is_in_the_database_itself(on_postgres: County, make_pc: MakePc) -> None:
    with on_postgres.books.work(A, "sync") as work:
        pcs.take_in(work, some_events(make_pc()))
    place = partitions.schema_of(1)
    for statement in (f"UPDATE {place}.event SET seq = 2", "DELETE FROM event", f"TRUNCATE {place}.event"):
        with pytest.raises(Exception, match="append-only"), on_postgres.writing() as connection:
            connection.exec_driver_sql(statement)


def test_every_table_of_a_desk_has_its_parent_and_its_partition(on_postgres: County) -> None:
    with on_postgres.reading() as connection:
        for table in (*tables.ledger.sorted_tables, *tables.projections.sorted_tables):
            names = [column.name for column in partitions.parent(table).columns]
            assert names == ["unit", *(column.name for column in table.columns)]
            place = f"{partitions.schema_of(2)}.{partitions.name_of(table)}"
            connection.exec_driver_sql(f"SELECT {', '.join(names)} FROM {place}")


def test_whole_numbers_beyond_four_bytes_and_their_sums_come_back_as_they_are(
    on_postgres: County, make_pc: MakePc
) -> None:
    pc, much = make_pc(), 9_000_000_000
    with pc.work("A") as work:
        for number in range(2):
            fact: DossierReceived = pcs.reception(f"Người {number}", fee=much)
            assert isinstance(fact.person, Person)
            work.record(work.new_subject(), fact)
    with on_postgres.books.work(A, "sync") as work:
        pcs.take_in(work, pcs.events(pc))
        assert work.driver.execute("SELECT sum(fee) FROM dossier").fetchone() == (2 * much,)
        total = work.connection.exec_driver_sql("SELECT sum(fee) FROM dossier").scalar()
        assert (total, type(total)) == (2 * much, int)


def test_sqlalchemy_sees_what_the_driver_still_holds_back(on_postgres: County) -> None:
    with on_postgres.books.work(A, "sync") as work:
        row = ("s", 1, 2023, 7, None)
        work.driver.execute(statements.upsert(tables.reception_number), row)
        assert work.connection.exec_driver_sql("SELECT serial FROM reception_number").scalar() == 7


def test_a_work_within_a_work_of_the_same_commune_is_refused_and_not_waited_for(found_county: FoundCounty) -> None:
    county = found_county(None)
    with county.books.view(A), pytest.raises(ValueError, match="in this thread"), county.books.work(A, "huyện"):
        pass
    with county.books.view(A), county.books.work(B, "huyện"):
        pass


def test_a_commune_is_added_while_others_are_worked_on_and_counted(on_postgres: County, make_pc: MakePc) -> None:
    rows = some_events(make_pc())
    with on_postgres.books.work(A, "sync") as work, on_postgres.reading() as counting:
        pcs.take_in(work, rows)
        counting.exec_driver_sql("SELECT count(*) FROM dossier, head, event").scalar()
        assert on_postgres.books.add("10656", "xã Thanh Quang").place == 3
    with on_postgres.books.work("10656", "sync") as work:
        assert pcs.take_in(work, rows) == len(rows)
