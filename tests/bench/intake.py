"""One intake through the use case, durable, against one raw insert and commit of the same body."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count, cycle
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from desk_app.domain.dossier.facts import Channel
from desk_app.domain.localtime import at
from desk_app.store.database import Database
from desk_app.usecases import intake
from tests.bench import ledgers
from tests.bench.measure import CACHE, Result, interleaved, ms, percentile
from tests.bench.people import PROCEDURES, People

DOSSIERS = 50_000
ROUNDS = 600
WARM_UP = 50
EVERY_MS = 90_000
"""The counter's own clock between two intakes: nobody takes in hundreds a minute."""
BAR = 2.5
_TABLE = "CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)"


def measure() -> Iterator[Result]:
    """Interleave our intake with both drivers' raw insert; the faster of them is the peer."""
    with tempfile.TemporaryDirectory(dir=CACHE.parent) as scratch:
        place = Path(scratch)
        clock = count(at(date(2023, 7, 3), 7, 30), EVERY_MS)
        database = Database.open(ledgers.copy(ledgers.counter(DOSSIERS), place / "desk"), clock=lambda: next(clock))
        sides: dict[str, Callable[[], object]] = {"intake": _intake(database)}
        sides["intake"]()
        (body,) = database.driver.execute("SELECT body FROM event ORDER BY clock DESC LIMIT 1").fetchone()
        for module in (sqlite3, sqlcipher):
            sides[module.__name__] = _raw(module, place / module.__name__, body)
        interleaved(sides, WARM_UP)
        taken = interleaved(sides, ROUNDS)
        database.close()
    p50 = {name: percentile(seconds, 50) for name, seconds in taken.items()}
    peer = min((name for name in p50 if name != "intake"), key=p50.__getitem__)
    yield Result(
        what=f"one intake saved, {DOSSIERS:,} dossiers behind it",
        ours=ms(p50["intake"]),
        peer=f"{ms(p50[peer])} ({peer})",
        ratio=p50["intake"] / p50[peer],
        bar=BAR,
        note=f"p99 {ms(percentile(taken['intake'], 99))} / {ms(percentile(taken[peer], 99))}, body {len(body)} letters",
    )


def _intake(database: Database) -> Callable[[], object]:
    people = People(seed=11)
    codes = cycle(code for code, _, _ in PROCEDURES[:3])
    channels = cycle((Channel.ONLINE, Channel.DIRECT))
    commands = iter(
        [
            intake.Receive(procedure_code=next(codes), person=people.person(), channel=next(channels))
            for _ in range(ROUNDS + WARM_UP + 1)
        ]
    )

    def save() -> None:
        with database.work("Nguyễn Thị Lan") as work:
            intake.receive(work, next(commands))

    return save


def _raw(module: Any, path: Path, body: str) -> Callable[[], object]:
    connection = module.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(_TABLE)

    def save() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO event (body) VALUES (?)", (body,))
        connection.execute("COMMIT")

    return save
