"""A counter as a process of its own: receives dossiers, exchanges now and then, and says what it has saved.

``python -m tests.faults.counter DIRECTORY SEED ACTS`` prints the subject of each dossier once it is on disk: what a
clerk who was told "saved" relies on. It is killed at any moment, and started again.
"""

import random
import sys
from pathlib import Path

from desk_app.domain.dossier.facts import Person
from desk_app.store.database import Database
from desk_app.usecases import intake, steps
from desk_app.usecases.sync import meet_county


def main(directory: Path, seed: int, acts: int) -> None:
    """Work until the acts are done, then exchange until both sides agree."""
    chance = random.Random(seed)
    database = Database.open(directory)
    for turn in range(acts):
        print(_receive(database, f"Công dân {seed}.{turn}", done=chance.random() < 0.5), flush=True)
        if chance.random() < 0.15:
            meet_county(database, directory)
    while not meet_county(database, directory).complete:
        pass
    print("done", flush=True)


def _receive(database: Database, name: str, *, done: bool) -> str:
    with database.work("Quầy") as work:
        command = intake.Receive(procedure_code="1.001022", person=Person(name=name))
        subject = intake.receive(work, command).id
        if done:
            work.flush()
            steps.issue_result(work, subject)
    return subject


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
