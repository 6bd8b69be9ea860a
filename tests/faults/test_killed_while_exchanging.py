"""Real processes, a real PostgreSQL: counters and server are killed at any moment; nothing that was saved is lost."""

import os
import random
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from desk_app.store.county.office import County
from desk_app.store.database import Database
from desk_app.store.ledger import events_of
from desk_app.usecases.county.catch_up import catch_up_all
from tests.journeys.county_server import Server, code_for, motcua, serving
from tests.journeys.told import everything
from tests.postgres import Cluster

UNIT = "30.15"
ACTS = 40
KILLS = 5


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_killed_while_exchanging(tmp_path: Path, seed: int, cluster: Cluster) -> None:
    chance = random.Random(seed)
    with serving(tmp_path / "county", database=cluster.new_database()) as server:
        counters = [_Counter(_joined(server, tmp_path / f"pc{slot}"), seed * 10 + slot) for slot in (1, 2)]
        for counter in counters:
            counter.start()
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.4, 1.6))
            _kill_one(chance, server, counters)
        for counter in counters:
            counter.finish()
        for pc in (1, 2, 1):
            assert motcua("sync", "--data", tmp_path / f"pc{pc}")["complete"]
        server.stop()
        _check(server, counters)


class _Counter:
    """A counter's process, and what it said that it has saved."""

    def __init__(self, directory: Path, seed: int) -> None:
        self.directory = directory
        self.saved: list[str] = []
        self._seed = seed
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> None:
        self._seed += 100
        process = self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.counter", str(self.directory), str(self._seed), str(ACTS)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        )
        self._reader = threading.Thread(target=self._read, args=(process,))
        self._reader.start()

    def _read(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                if line.endswith("\n") and line.strip() != "done":
                    self.saved.append(line.strip())

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._wait()

    def finish(self) -> None:
        """Let it come to its end, starting it again where the county was not there."""
        assert self._process is not None
        for _ in range(5):
            if self._wait() == 0:
                return
            self.start()
        raise AssertionError("the counter never came to its end")

    def _wait(self) -> int:
        assert self._process is not None
        assert self._reader is not None
        code = self._process.wait(timeout=120)
        self._reader.join()
        return code


def _joined(server: Server, place: Path) -> Path:
    code = code_for(server, UNIT, "xã Đồng Lạc")
    assert motcua("join", "--data", place, "--county", server.address, "--code", code)["complete"]
    return place


def _kill_one(chance: random.Random, server: Server, counters: list[_Counter]) -> None:
    victim = chance.randrange(3)
    if victim == 2:
        server.kill()
        time.sleep(chance.uniform(0, 0.5))
        server.start()
    else:
        counters[victim].kill()
        counters[victim].start()


def _check(server: Server, counters: list[_Counter]) -> None:
    """What was said to be saved is everywhere; ledgers and projections are equal, on the PCs and at the county."""
    saved = {subject for counter in counters for subject in counter.saved}
    assert len(saved) >= ACTS
    told = []
    for counter in counters:
        with closing(Database.open(counter.directory)) as database:
            assert database.first_fault() is None
            assert database.first_difference() is None
            assert not [subject for subject in saved if not events_of(database.driver, subject)]
            told.append(everything(database.driver))
    with County.open(server.directory) as county:
        catch_up_all(county)
        assert county.books.first_fault(UNIT) is None
        with county.books.view(UNIT) as work:
            told.append(everything(work.driver))
    assert told[0] == told[1] == told[2]
