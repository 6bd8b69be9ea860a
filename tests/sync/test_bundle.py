"""A file on a stick: it arrives by the same rules, and one that was changed or cut on the way changes nothing."""

import atexit
import errno
import os
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.device import DeviceRevoked
from desk_app.domain.quarter import SummarySent
from desk_app.errors import DeskError
from desk_app.store import papers, peers
from desk_app.store.papers import Papers
from desk_app.store.subjects import quarter_subject
from desk_app.sync import bundle_file, reasons
from desk_app.sync.bundle import BundleRefused, writer_of
from desk_app.sync.bundle_file import Address, Reading, Unreadable
from desk_app.sync.identity import KeyStore, from_seed
from desk_app.usecases import sync
from desk_app.usecases.carry import carry, read_file
from tests.sync.office import ACTOR, Pc, pc

ADDRESS = Address(writer_name="Quầy 1", unit="U", unit_name="xã U", made_at=1, program="0")


def exchange(owner: Pc, file: Path, **how) -> sync.Met:
    with owner.opened() as database:
        return carry(database, owner.directory, file, **how)


def read(owner: Pc, file: Path):
    with owner.opened() as database:
        return read_file(database, owner.directory, file)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "stick" / "xa.motcua-goi"


@pytest.fixture
def one(tmp_path, file):
    file.parent.mkdir()
    return pc(tmp_path / "one", 1)


@pytest.fixture
def two(tmp_path, one):
    made = pc(tmp_path / "two", 2)
    one.trusts(made)
    made.trusts(one)
    return made


def test_two_pcs_hold_the_same_after_the_stick_went_there_and_back(one, two, file):
    one.works("Trần Văn Một")
    two.works("Phạm Văn Ba")
    wrote = exchange(one, file)
    assert wrote.sent > 0
    assert wrote.received == 0
    there = exchange(two, file)
    assert there.complete
    assert there.received == wrote.sent
    back = exchange(one, file)
    assert back.complete
    assert back.received > 0
    assert one.people() == two.people() >= {"Trần Văn Một", "Phạm Văn Ba"}
    assert one.events() == two.events()


def test_what_everybody_holds_is_not_carried_again_unless_all_is_asked_for(one, two, file):
    for owner in (one, two, one, two):
        exchange(owner, file)
    one.works("Trần Văn Một")
    assert exchange(one, file).sent == 1
    assert exchange(one, file).sent == 1  # nobody has said that they hold it
    total = sum(count for count, _ in one.events().values())
    assert exchange(one, file, whole=True).sent == total


def test_reading_twice_changes_nothing_the_second_time(one, two, file):
    exchange(one, file)
    assert read(two, file).new > 0
    before = two.events()
    again = read(two, file)
    assert (again.new, again.refusals) == (0, [])
    assert two.events() == before


def test_a_third_pc_is_served_by_whoever_carries_the_stick_on(one, two, tmp_path, file):
    three = pc(tmp_path / "three", 3)
    two.trusts(three)
    three.trusts(two)
    one.works("Trần Văn Một")
    exchange(one, file)
    exchange(two, file)
    met = exchange(three, file)
    assert met.complete, met
    assert "Trần Văn Một" in three.people()


def test_what_one_pc_cannot_believe_is_passed_on_to_another_that_can(one, two, tmp_path, file):
    """Three wrote; one trusts it and carries its events; two does not know it, and four does."""
    three, four = pc(tmp_path / "three", 3), pc(tmp_path / "four", 4)
    three.works("Lê Thị Tư")
    keys = KeyStore(three.directory).identity(three.device)
    with one.opened() as database, database.work(ACTOR) as work:
        work.driver.execute("DELETE FROM peer")
        peers.put(work.driver, known_peer(three, keys))
    for left, right in ((three, one), (two, four), (four, two), (four, one), (four, three)):
        left.trusts(right)
    exchange(three, file)
    exchange(one, file)
    met = exchange(two, file)
    assert (met.outcome, met.refused) == (sync.REFUSED, 1)
    assert "Lê Thị Tư" not in two.people()
    exchange(four, file)
    assert "Lê Thị Tư" in four.people()


def known_peer(owner: Pc, keys) -> peers.Peer:
    return peers.Peer(id=owner.device, kind=peers.DESK, name="Quầy 3", verify_key=keys.verify_key, box_key=keys.box_key)


def test_a_directory_stands_for_the_unit_s_own_file_in_it(one, two, file):
    exchange(one, file.parent)
    assert (file.parent / "H23.15.30.motcua-goi").exists()
    assert writer_of(file.parent / "H23.15.30.motcua-goi") == one.device


def test_a_writer_s_own_file_is_written_anew_and_not_read(one, two, file):
    exchange(one, file)
    one.works("Trần Văn Một")
    met = exchange(one, file)
    assert (met.received, met.complete) == (0, True)
    assert read(two, file).new == met.sent


def test_papers_come_along_and_are_known_to_be_there(one, two, file):
    content = b"%PDF " + os.urandom(3 << 20)
    digest = sent_paper(one, content)
    assert exchange(one, file).papers_sent == 1
    met = exchange(two, file)
    assert (met.papers_received, met.papers_sent) == (1, 0)
    assert Papers(two.directory).read(digest) == content
    exchange(one, file)
    assert exchange(one, file).papers_sent == 0


def test_a_paper_of_which_a_part_came_by_another_way_is_completed(one, two, file):
    content = os.urandom(2_500_000)
    digest = sent_paper(one, content)
    exchange(one, file)
    Papers(two.directory).add(digest, 0, len(content), content[:1_200_000])
    assert exchange(two, file).papers_received == 1
    assert Papers(two.directory).read(digest) == content


def sent_paper(owner: Pc, content: bytes) -> str:
    """Record a quarter that went to the county with this PDF."""
    digest = Papers(owner.directory).put(content)
    sent = SummarySent(
        period="2023-Q2",
        first=date(2023, 3, 15),
        last=date(2023, 6, 14),
        pdf=digest,
        pdf_bytes=len(content),
        number="1/BC-UBND",
        signer="",
        approved_at=None,
        figures={},
    )
    with owner.opened() as database, database.work(ACTOR) as work:
        work.record(quarter_subject("2023-Q2"), sent)
        papers.note(work.driver, digest, len(content), here=True, now=1)
    return digest


# -- what is refused, by name, with nothing changed


def refused(owner: Pc, file: Path) -> str:
    """Return why the file is refused; neither the ledger nor the file may have changed."""
    before, content = owner.events(), file.read_bytes()
    with pytest.raises(BundleRefused) as why:
        exchange(owner, file)
    assert owner.events() == before
    assert file.read_bytes() == content
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]
    assert str(why.value).endswith(".")
    return why.value.reason


def test_another_commune_s_file_is_refused_by_the_commune_s_name(one, two, tmp_path, file):
    foreign = pc(tmp_path / "foreign", 1, unit="H23.15.31", name="xã An Bình")
    foreign.trusts(one)
    one.trusts(foreign)
    exchange(foreign, file)
    assert refused(one, file) == reasons.FOREIGN_UNIT
    with pytest.raises(BundleRefused, match="xã An Bình"):
        read(one, file)


def test_a_pc_that_nobody_vouched_for_is_refused_by_its_name(one, two, tmp_path, file):
    three = pc(tmp_path / "three", 3)
    three.trusts(one)
    exchange(three, file)
    assert refused(one, file) == reasons.UNKNOWN_DEVICE
    with pytest.raises(BundleRefused, match="Quầy 3"):
        read(one, file)


def test_a_revoked_pc_is_refused_even_where_it_was_paired(one, two, file):
    exchange(one, file)
    with two.opened() as database, database.work(ACTOR) as work:
        keys = KeyStore(one.directory).identity(one.device)
        peers.put(work.driver, known_peer(one, keys))
        work.record(one.device, DeviceRevoked(reason="mất máy"))
    assert refused(two, file) == reasons.REVOKED


def test_a_file_that_is_not_locked_for_this_pc_is_refused(one, two, tmp_path, file):
    three = pc(tmp_path / "three", 3)
    three.trusts(one)
    exchange(one, file)
    assert refused(three, file) == bundle_file.NOT_FOR_US


def test_somebody_else_s_file_is_neither_read_nor_written_over(one, two, file):
    for content in (b"", b"MOTCUAG0", b"PK\x03\x04 a workbook", os.urandom(5000)):
        file.write_bytes(content)
        assert refused(one, file) == bundle_file.NO_BUNDLE


def test_a_file_of_a_newer_program_is_refused(one, two, file):
    exchange(two, file)
    content = bytearray(file.read_bytes())
    content[9] = 2
    file.write_bytes(content)
    assert refused(one, file) == bundle_file.TOO_NEW


def test_who_knows_nobody_writes_nothing(one, file):
    with pytest.raises(DeskError, match="Chưa có ai để gửi"):
        exchange(one, file)
    assert not file.exists()


def test_a_full_stick_is_said_and_the_file_before_stays(one, two, file, monkeypatch):
    exchange(two, file)
    content = file.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DeskError, match="còn nguyên"):
            exchange(one, file)
    assert file.read_bytes() == content
    assert os.listdir(file.parent) == [file.name]


def test_a_stick_that_is_not_there_is_said(one, two, file):
    with pytest.raises(DeskError, match="Không ghi được"):
        exchange(one, file.parent / "gone" / "xa.motcua-goi")


@cache
def carried() -> tuple[Pc, Pc, bytes]:
    """Return a PC, another that may read its file, and that file: made once."""
    place = Path(tempfile.mkdtemp(prefix="motcua-bundle-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    one, two = pc(place / "one", 1), pc(place / "two", 2)
    one.trusts(two)
    two.trusts(one)
    one.works("Trần Văn Một", "Lê Thị Hai")
    file = place / "f.motcua-goi"
    exchange(one, file)
    content = file.read_bytes()
    file.unlink()
    return one, two, content


def meddled(content: bytes) -> str:
    """Return why the PC refuses the content, which may have changed nothing."""
    _, two, _ = carried()
    before = two.events()
    file = two.directory.parent / "meddled.motcua-goi"
    file.write_bytes(content)
    with pytest.raises(BundleRefused) as why:
        read(two, file)
    assert two.events() == before
    return why.value.reason


def test_the_file_that_the_next_tests_spoil_is_a_good_one():
    one, _, content = carried()
    assert len(content) > 500
    assert "Trần".encode() not in content
    file = one.directory.parent / "good.motcua-goi"
    file.write_bytes(content)
    with Reading(file) as reading:
        reading.check(KeyStore(one.directory).identity(one.device).verify_key)


@given(place=st.integers(min_value=0), change=st.integers(1, 255))
def test_any_byte_that_is_changed_is_refused_and_nothing_is_taken(place, change):
    content = bytearray(carried()[2])
    content[place % len(content)] ^= change
    meddled(bytes(content))


@given(place=st.integers(min_value=0))
def test_a_file_that_was_cut_anywhere_is_refused_and_nothing_is_taken(place):
    content = carried()[2]
    end = place % len(content)
    assert meddled(content[:end]) == (bundle_file.CUT if end else bundle_file.NO_BUNDLE)


@given(st.binary(min_size=1, max_size=50))
def test_what_was_added_is_refused_and_nothing_is_taken(more):
    assert meddled(carried()[2] + more) in (bundle_file.CUT, bundle_file.CHANGED)


# -- the container by itself

WRITER = from_seed("aa" * 16, bytes(range(64)))
READER = from_seed("bb" * 16, bytes(range(1, 65)))


@given(st.lists(st.tuples(st.integers(0, 255), st.binary(max_size=400_000)), max_size=4))
def test_a_container_gives_back_what_was_put_in(tmp_path_factory, records):
    path = tmp_path_factory.mktemp("container") / "f"
    bundle_file.write(path, ADDRESS, WRITER, {READER.device: READER.box_key}, records)
    with Reading(path) as reading:
        reading.check(WRITER.verify_key)
        assert list(reading.records(READER)) == records
        assert list(reading.records(READER)) == records
        with pytest.raises(Unreadable, match=bundle_file.NOT_FOR_US):
            next(reading.records(WRITER))
        with pytest.raises(Unreadable, match=bundle_file.NOT_FOR_US):
            next(reading.records(from_seed(READER.device, bytes(64))))
        with pytest.raises(Unreadable, match=bundle_file.CHANGED):
            reading.check(READER.verify_key)


def test_a_container_of_a_hundred_megabytes_is_written_and_read_in_little_memory(tmp_path):
    import tracemalloc

    piece = os.urandom(1 << 20)
    tracemalloc.start()
    try:
        readers = {READER.device: READER.box_key}
        bundle_file.write(tmp_path / "f", ADDRESS, WRITER, readers, ((1, piece) for _ in range(100)))
        with Reading(tmp_path / "f") as reading:
            reading.check(WRITER.verify_key)
            assert sum(len(content) for _, content in reading.records(READER)) == 100 << 20
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 24 << 20


def test_nothing_that_could_tell_a_person_stands_outside(one, two, file):
    one.works("Trần Văn Một")
    exchange(one, file)
    with Reading(file) as reading:
        told = str(reading.header)
    assert "Trần" not in told
    assert ACTOR not in told
