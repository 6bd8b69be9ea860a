"""What the disk and the file do to us: one sentence that a person can act on, and nothing that was saved is lost."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from desk_app.store import faults, projections
from desk_app.store.database import FILE, Database
from desk_app.store.faults import DataFault
from tests.store import pcs

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Database:
    """Return a unit's data with some dossiers."""
    database = pcs.new_pc(tmp_path / "desk")
    pcs.found(database)
    receive(database, 50)
    return database


def receive(database: Database, count: int = 1) -> None:
    with database.work("A") as work:
        for number in range(count):
            work.record(work.new_subject(), pcs.reception(f"Người {number} {'x' * 300}"))


def until_full(database: Database) -> DataFault:
    """Receive until the disk is full and return what was said."""
    with pytest.raises(DataFault) as raised:
        receive_on_and_on(database)
    return raised.value


def receive_on_and_on(database: Database) -> None:
    for _ in range(500):
        receive(database, 5)


def whole(database: Database) -> list[object]:
    """Return the ledger's rows, after everything was checked."""
    assert database.first_fault() is None
    assert database.first_difference() is None
    return list(pcs.events(database))


def test_every_fault_says_what_happened_and_what_to_do() -> None:
    for title, remedy in faults.SENTENCES.values():
        assert title.endswith(".")
        assert remedy.endswith(".")


@pytest.mark.parametrize("room", [1, 9, 25])
def test_a_full_disk_is_said_and_nothing_is_lost(desk: Database, room: int) -> None:
    (pages,) = desk.driver.execute("PRAGMA page_count").fetchone()
    desk.driver.execute(f"PRAGMA max_page_count = {pages + room}")
    fault = until_full(desk)
    assert fault.title.startswith("Ổ đĩa đã đầy")
    saved = whole(desk)
    with desk.view() as view:
        assert view.driver.execute("SELECT count(*) FROM dossier").fetchone()[0] >= 50
    desk.driver.execute("PRAGMA max_page_count = 1000000")
    receive(desk)
    assert whole(desk)[: len(saved)] == saved
    assert len(whole(desk)) == len(saved) + 1


def test_a_full_disk_in_the_middle_of_a_refold_is_said_and_the_next_one_succeeds(desk: Database) -> None:
    before, rows = pcs.projected(desk), pcs.events(desk)
    projections.drop(desk.driver)
    desk.driver.execute("VACUUM")
    (pages,) = desk.driver.execute("PRAGMA page_count").fetchone()
    desk.driver.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(DataFault, match="Ổ đĩa đã đầy"):
        desk.refold()
    assert pcs.events(desk) == rows
    desk.driver.execute("PRAGMA max_page_count = 1000000")
    desk.refold()
    assert pcs.projected(desk) == before


LIMITED = """
import resource, signal, sys
from pathlib import Path
from desk_app.store.database import Database
from desk_app.store.faults import DataFault
from tests.store import pcs

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
database = Database.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
done = 0
try:
    for _ in range(2000):
        with database.work("A") as work:
            work.record(work.new_subject(), pcs.reception())
        done += 1
except DataFault as fault:
    print(done, fault.title, sep="|")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size there")
def test_a_file_that_may_not_grow_is_said_and_nothing_is_lost(desk: Database) -> None:
    events = len(whole(desk))
    desk.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    limit = str(desk.path.stat().st_size + 200_000)
    told = subprocess.run(
        [sys.executable, "-c", LIMITED, str(desk.path.parent), limit],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    done, title = told.strip().split("|")
    assert title.startswith("Ổ đĩa")
    again = Database.open(desk.path.parent)
    assert len(whole(again)) == events + int(done)
    again.close()


def test_data_that_another_program_holds_is_said_to_be_busy(desk: Database) -> None:
    other = Database.open(desk.path.parent)
    other.driver.execute("PRAGMA busy_timeout = 20")
    desk.driver.execute("BEGIN IMMEDIATE")
    with pytest.raises(DataFault, match="một chương trình khác"):
        receive(other)
    desk.driver.execute("ROLLBACK")
    receive(other)
    other.close()


@pytest.mark.parametrize("content", [b"xin chao " * 2000, b"SQLite format 3\0" + b"\xff" * 5000], ids=["text", "torn"])
def test_a_file_that_is_no_data_is_said_to_be_damaged_and_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(DataFault, match="bị hỏng"):
        Database.open(tmp_path)
    assert (tmp_path / FILE).read_bytes() == content


def test_an_empty_file_is_nobody_s_data(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    with pytest.raises(Exception, match="chưa có dữ liệu"):
        Database.open(tmp_path)


def test_a_page_that_was_overwritten_is_said_and_never_a_bug(desk: Database) -> None:
    desk.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    directory = desk.path.parent
    desk.close()
    content = bytearray((directory / FILE).read_bytes())
    said = 0
    for page in range(2, len(content) // 4096, 3):
        damaged = directory.parent / f"page-{page}"
        damaged.mkdir()
        (damaged / FILE).write_bytes(content[: page * 4096] + b"\xa5" * 4096 + content[(page + 1) * 4096 :])
        said += _is_said(damaged)
        shutil.rmtree(damaged)
    assert said > 3


def _is_said(directory: Path) -> bool:
    """Use damaged data in every way; say whether a fault was told. Anything else than a fault raises."""
    try:
        database = Database.open(directory)
    except DataFault:
        return True
    try:
        receive(database)
        found = database.first_fault() is not None or database.first_difference() is not None
    except DataFault:
        found = True
    finally:
        database.close()
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
@pytest.mark.parametrize("what", ["moved", "removed", "replaced"])
def test_a_file_that_goes_away_under_us_takes_no_receipt_with_it(desk: Database, tmp_path: Path, what: str) -> None:
    if what == "moved":
        desk.path.rename(tmp_path / "elsewhere.sqlite")
    else:
        desk.path.unlink()
    if what == "replaced":
        desk.path.write_bytes(b"")
    with pytest.raises(DataFault, match="chuyển đi hoặc bị xóa"):
        receive(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are given otherwise there")
def test_data_that_may_only_be_read_is_said(desk: Database) -> None:
    desk.driver.execute("PRAGMA query_only = ON")
    with pytest.raises(DataFault, match="chỉ cho đọc"):
        receive(desk)


def test_a_statement_of_ours_that_is_wrong_stays_a_bug(desk: Database) -> None:
    with pytest.raises(sqlcipher.OperationalError), desk.view() as view:
        view.driver.execute("SELECT nothing FROM nowhere")
    with desk.view() as view:
        assert view.driver.execute("SELECT count(*) FROM dossier").fetchone() == (50,)


def test_a_place_where_nothing_may_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataFault, match="Không mở được"):
        Database.create(tmp_path / "file" / "desk")
