"""What a test kills: works on a data directory without end, and says on stdout what it was promised.

``python -m tests.faults.child append|merge|import|refold DIRECTORY [FILE]``
"""

import os
import sys
import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path

from desk_app.domain.dossier.facts import OfficialNumberGiven, ResultIssued
from desk_app.store.database import Database
from desk_app.usecases.register import import_register, take
from tests.store import pcs


def say(promised: object) -> None:
    """Tell what is on disk for good."""
    print(promised, flush=True)


def append(database: Database, _: str) -> None:
    """Receive and resolve, one work each, and say the seq that the work ended with."""
    for number in count():
        with database.work("A") as work:
            subject = work.new_subject()
            work.record(subject, pcs.reception(number=f"1-{number % 99_999 + 1:05}/2023"))
            work.record(subject, ResultIssued(issued_at=pcs.MONDAY + pcs.HOUR))
        say(database.driver.execute("SELECT seq FROM head WHERE device = ?", (database.device,)).fetchone()[0])


def merge(database: Database, other: str) -> None:
    """Take another PC's events in small batches, over and over anew from it, and say how far it got."""
    source = Database.open(Path(other))
    rows = pcs.events(source)
    for start in range(0, len(rows), 7):
        with database.work("sync") as work:
            pcs.take_in(work, rows[start : start + 7])
        say(rows[min(start + 7, len(rows)) - 1][1])
    while True:
        pcs.tell(database, rows)


def take_in(database: Database, path: str) -> None:
    """Take a register in by small chunks, and say how many rows are in."""

    def told(done: int, _: int, what: str) -> None:
        if what == "Ghi hồ sơ":
            say(done)

    take.CHUNK = 150
    while True:
        import_register(database, Path(path), actor="A", progress=told)


def refold(database: Database, _: str) -> None:
    """Fold everything anew, and change something between."""
    for number in count():
        database.refold()
        with database.work("A") as work:
            work.record("f" * 32, OfficialNumberGiven(official=f"H23.15.30-230612-{number % 10_000:04}"))
        say(database.driver.execute("SELECT seq FROM head WHERE device = ?", (database.device,)).fetchone()[0])


WAYS: dict[str, Callable[[Database, str], None]] = {
    "append": append,
    "merge": merge,
    "import": take_in,
    "refold": refold,
}

if __name__ == "__main__":
    orphaned = threading.Timer(60, os._exit, (1,))  # nobody killed us: the test is gone
    orphaned.daemon = True
    orphaned.start()
    WAYS[sys.argv[1]](Database.open(Path(sys.argv[2])), sys.argv[3])
