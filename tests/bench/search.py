"""A person's name typed letter by letter: the newest fifty hits after each key, against a LIKE scan.

Both sides give the same fifty after every key, which is checked. The scan is a fair one: a narrow table of persons
with the folded name ready, walked from the newest on, stopped at the fiftieth hit. For the first letters of a common
name it reads a hundred rows, and nothing can be much faster than that; the time of a key grows as the name gets longer
and rarer. What the clerk waits for is the name, so the ratio is of the time that all keys of one name took together, at
p50 over names; the note gives the whole name alone, and single keys. The tail is that of single keys.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from desk_app.domain.text import fold
from desk_app.store import engine
from desk_app.store.database import FILE
from desk_app.store.queries import dossiers
from desk_app.store.queries.dossiers import DossierFilter
from tests.bench import ledgers
from tests.bench.measure import Result, ms, percentile, seconds

SIZES = {200_000: 100, 1_000_000: 40}
"""Persons → names typed."""
HITS = 50
WARM_UP = 8
FASTER = 20.0
FRAME_MS = 1000 / 60
_CHANCE = random.Random(5)

Side = Callable[[Any, str], Sequence[int]]
Key = tuple[int, int, float, float]
"""Word number, letters of the last word, seconds of ours, seconds of the scan."""


def measure() -> Iterator[Result]:
    """Type names at each size."""
    for persons, names in SIZES.items():
        path = ledgers.persons(persons) / FILE
        driver = engine.connect(path)
        _add_names(driver)
        _warm_up(driver, path)
        typed = [_type(driver, name) for name in _names(driver, names)]
        driver.close()
        yield from _results(persons, typed)


def _add_names(driver: Any) -> None:
    """Make what the scan walks."""
    if driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'peer'").fetchone() is None:
        driver.create_function("folded", 1, lambda name: f" {fold(name)}", deterministic=True)
        driver.execute("CREATE TABLE peer (rank INTEGER PRIMARY KEY, name TEXT, folded TEXT, citizen_id TEXT)")
        driver.execute(
            "INSERT INTO peer SELECT rank, person_name, folded(person_name), citizen_id FROM dossier ORDER BY rank"
        )


def _warm_up(driver: Any, path: Path) -> None:
    """Let the file lie in memory, as after a morning at the counter, and both sides type a few names unmeasured."""
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass
    for name in _names(driver, WARM_UP):
        _type(driver, name)


def _names(driver: Any, count: int) -> list[str]:
    """Return names of persons of any time, as often as they occur."""
    first, last = driver.execute("SELECT min(rank), max(rank) FROM dossier").fetchone()
    places = [_CHANCE.randint(first, last) for _ in range(count)]
    query = "SELECT person_name FROM dossier WHERE rank >= ? LIMIT 1"
    return [driver.execute(query, (place,)).fetchone()[0] for place in places]


def _type(driver: Any, name: str) -> list[Key]:
    folded = fold(name)
    texts = [folded[:end] for end in range(1, len(folded) + 1) if folded[end - 1] != " "]
    return [_key(driver, text) for text in texts]


def _key(driver: Any, text: str) -> Key:
    words = text.split()
    found: dict[Side, Sequence[int]] = {}
    taken = {}
    for side in _CHANCE.sample((_ours, _scan), 2):
        taken[side] = seconds(partial(_keep, found, side, driver, text))
    if list(found[_ours]) != found[_scan]:
        raise ValueError(f"not the same for {text!r}")
    return len(words), len(words[-1]), taken[_ours], taken[_scan]


def _keep(found: dict[Side, Sequence[int]], side: Side, driver: Any, text: str) -> None:
    found[side] = side(driver, text)


def _ours(driver: Any, text: str) -> Sequence[int]:
    return dossiers.ranks(driver, DossierFilter(typed=text), HITS)


def _scan(driver: Any, text: str) -> Sequence[int]:
    words = text.split()
    conditions = " AND ".join(["folded LIKE ?"] * len(words))
    query = f"SELECT rank FROM peer WHERE {conditions} ORDER BY rank LIMIT {HITS}"
    return [rank for (rank,) in driver.execute(query, [f"% {word}%" for word in words])]


def _results(persons: int, typed: list[list[Key]]) -> Iterator[Result]:
    ours = [sum(key[2] for key in name) for name in typed]
    scan = [sum(key[3] for key in name) for name in typed]
    keys = [key for name in typed for key in name]
    yield Result(
        what=f"a name typed, {persons:,} persons, p50 of all its keys together",
        ours=ms(percentile(ours, 50)),
        peer=f"{ms(percentile(scan, 50))} (LIKE)",
        ratio=percentile(scan, 50) / percentile(ours, 50),
        bar=FASTER,
        at_least=True,
        note=f"{len(typed)} names; whole name typed {_last(typed)}; one key {_one(keys, 50)}",
    )
    tail = percentile([key[2] for key in keys], 99)
    yield Result(
        what=f"one key, {persons:,} persons, p99 in frames of 60 Hz",
        ours=ms(tail),
        peer=f"{FRAME_MS:.1f} ms (a frame)",
        ratio=tail * 1000 / FRAME_MS,
        bar=1.0,
        note=f"LIKE {ms(percentile([key[3] for key in keys], 99))}; p99 by letters of the last word: {_tail(keys)}",
    )


def _last(typed: list[list[Key]]) -> str:
    return _one([name[-1] for name in typed], 50)


def _one(keys: list[Key], percent: float) -> str:
    ours, scan = (percentile([key[side] for key in keys], percent) for side in (2, 3))
    return f"{ms(ours)} / {ms(scan)} = {scan / ours:.1f}×"


def _tail(keys: list[Key]) -> str:
    by_letters: dict[int, list[float]] = defaultdict(list)
    for _, letters, ours, _ in keys:
        by_letters[letters].append(ours)
    return ", ".join(f"{letters}: {ms(percentile(taken, 99))}" for letters, taken in sorted(by_letters.items()))
