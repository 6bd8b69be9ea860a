"""The program killed at any moment: what was promised is there, the chain is whole, projections are the ledger's."""

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desk_app.store.database import Database
from desk_app.usecases.register import import_register
from tests.exchange import books
from tests.store import pcs

ROOT = Path(__file__).parents[2]
LONGEST_S = 0.5
ROWS = 1_000


def killed(way: str, directory: Path, other: Path, chance: random.Random) -> list[int]:
    """Let a child work, kill it some time after its first promise, and return what it promised."""
    command = [sys.executable, "-m", "tests.faults.child", way, str(directory), str(other)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout is not None
    first = child.stdout.readline()
    timer = threading.Timer(chance.random() * LONGEST_S, child.kill)
    timer.start()
    rest, complaints = child.communicate(timeout=60)
    timer.join()
    assert not complaints
    return [int(line) for line in (first + rest).split("\n")[:-1]]


def checked(directory: Path) -> Database:
    """Return the data opened after the death of its writer, found whole."""
    database = Database.open(directory, clock=pcs.Clock())
    assert database.first_fault() is None
    assert database.first_difference() is None
    return database


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a directory with a unit's data and some dossiers."""
    database = pcs.new_pc(tmp_path / "desk")
    pcs.found(database)
    with database.work("A") as work:
        for number in range(300):
            official = f"H23.15.30-230612-{number:04}" if number % 3 else ""
            work.record(work.new_subject(), pcs.reception(f"Người {number}", official=official))
    database.close()
    return tmp_path / "desk"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Return another PC's directory, with records of some of the same official numbers."""
    database = pcs.new_pc(tmp_path / "other")
    for number in range(400):
        with database.work("B") as work:
            work.record(work.new_subject(), pcs.reception(official=f"H23.15.30-230612-{number:04}"))
    database.close()
    return tmp_path / "other"


@pytest.mark.parametrize("seed", range(3))
def test_while_it_records(desk: Path, seed: int) -> None:
    promised = killed("append", desk, desk, random.Random(seed))
    database = checked(desk)
    (last,) = database.driver.execute("SELECT seq FROM head").fetchone()
    assert last in (promised[-1], promised[-1] + 2)
    assert (last - 305) % 2 == 0, "half a work is there"
    with database.work("A") as work:
        work.record(work.new_subject(), pcs.reception())
    assert database.first_fault() is None
    database.close()


@pytest.mark.parametrize("seed", range(2))
def test_while_it_merges(desk: Path, other: Path, seed: int) -> None:
    promised = killed("merge", desk, other, random.Random(seed))
    database, source = checked(desk), Database.open(other)
    (last,) = database.driver.execute("SELECT seq FROM head WHERE device = ?", (source.device,)).fetchone()
    assert last >= promised[-1]
    pcs.tell(database, pcs.events(source))
    pcs.tell(source, pcs.events(database))
    assert pcs.projected(database) == pcs.projected(source)
    database.close()
    source.close()


@pytest.mark.parametrize("seed", [5])
def test_while_it_takes_a_register_in(desk: Path, tmp_path: Path, seed: int) -> None:
    rows = [books.changed(B=f"H23.15.30-230605-{number:04}") for number in range(1, ROWS + 1)]
    path = books.xlsx(tmp_path / "register.xlsx", books.HEADER, *rows)
    promised = killed("import", desk, path, random.Random(seed))
    database = checked(desk)
    (there,) = database.driver.execute("SELECT count(*) FROM dossier WHERE official LIKE '%-230605-%'").fetchone()
    assert there >= promised[0]
    assert there % 150 in (0, ROWS % 150), "half a chunk is there"
    again = import_register(database, path, actor="A")
    assert (again.added, again.unchanged) == (ROWS - there, there)
    database.close()


@pytest.mark.parametrize("seed", range(2))
def test_while_it_folds_everything_anew(desk: Path, seed: int) -> None:
    promised = killed("refold", desk, desk, random.Random(seed))
    database = checked(desk)
    (last,) = database.driver.execute("SELECT seq FROM head").fetchone()
    assert last in (promised[-1], promised[-1] + 1)
    assert database.driver.execute("SELECT count(*) FROM dossier").fetchone() == (300,)
    database.close()
