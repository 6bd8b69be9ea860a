"""A chain that is two, because a PC was restored from an old copy and went on writing: only one may keep its name.

The other one's events after the fork go on as a chain of their own, a branch, event by event with the same clock, so
that every fold stays what it was. The branch's name and hashes follow from the events themselves: whoever holds it
makes the same chain of it, so that it is one and the same wherever it is met, and no event is counted twice.
"""

import contextlib
import hashlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from desk_app.store import codec, ledger, projections
from desk_app.store.codec import Row
from desk_app.store.ledger import Head

if TYPE_CHECKING:
    from desk_app.store.work import Work

_GUARD = "event_is_never_removed"
_CONTEXT = b"motcua branch 1\x00"


def name(device: str, fork: int, first: bytes) -> str:
    """Return the name of the branch that leaves a device's chain after a seq with an event of that hash."""
    told = hashlib.sha256(_CONTEXT + bytes.fromhex(device) + fork.to_bytes(8, "big") + first)
    return told.hexdigest()[: len(device)]


def renamed(rows: Sequence[Row], branch: str) -> list[Row]:
    """Return the rows after a fork as the branch's chain, from its beginning."""
    return _chained(rows, branch, 0, codec.FIRST_LINK)


def original(rows: Sequence[Row], device: str, fork: int, before: bytes) -> list[Row]:
    """Return a branch's rows, from its beginning, as their device wrote them after the event of hash ``before``.

    >>> tail = _chained([("d", 4, 9, "s", "k", 9, "a", "{}", b"")], "d", 3, b"before")
    >>> original(renamed(tail, "b"), "d", 3, b"before") == tail
    True
    """
    return _chained(rows, device, fork, before)


def _chained(rows: Sequence[Row], device: str, after: int, link: bytes) -> list[Row]:
    chained: list[Row] = []
    for seq, (_, _, stamp, subject, kind, happened, actor, body, _) in enumerate(rows, after + 1):
        unhashed = (device, seq, stamp, subject, kind, happened, actor, body)
        link = codec.link(link, unhashed)
        chained.append((*unhashed, link))
    return chained


def cut(work: "Work", device: str, fork: int) -> list[Row]:
    """Take what ``device`` wrote after its event ``fork`` out of its chain; return the rows. They must go somewhere."""
    driver = work.driver
    tail = ledger.rows_between(driver, device, fork, ledger.head(driver, device).seq)
    if tail:
        with _unguarded(driver):
            driver.execute("DELETE FROM event WHERE device = ? AND seq > ?", (device, fork))
        driver.execute("DELETE FROM seal WHERE device = ? AND seq > ?", (device, fork))
        driver.execute("UPDATE acknowledged SET seq = ? WHERE device = ? AND seq > ?", (fork, device, fork))
        _end_at(driver, device, fork)
    return tail


def grow(work: "Work", rows: Sequence[Row]) -> int:
    """Let a branch's chain go on by what of the rows, which begin at its beginning, is new; return how many agree.

    Nothing is added where the branch is here as another history: the rows agree up to there.
    """
    driver, branch = work.driver, rows[0][0]
    here = ledger.rows_between(driver, branch, 0, len(rows))
    agreeing = sum(1 for known, row in zip(here, rows, strict=False) if known[8] == row[8])
    if agreeing < len(here):
        return agreeing
    append(work, rows[len(here) :])
    return len(rows)


def append(work: "Work", rows: Sequence[Row]) -> None:
    """Let a chain go on by rows that follow its end."""
    if rows:
        ledger.write_rows(work.driver, rows)
        device, seq, stamp, *_, link = rows[-1]
        ledger.set_head(work.driver, Head(device, seq, stamp, link))


def fold_again(work: "Work", rows: Sequence[Row]) -> None:
    """Fold anew what the rows speak of, under whatever name they stand now."""
    subjects = list(dict.fromkeys(row[3] for row in rows))
    work.topics |= projections.project(work.driver, ledger.histories(work.driver, subjects), frozenset())


def _end_at(driver: Any, device: str, fork: int) -> None:
    if fork == 0:
        driver.execute("DELETE FROM head WHERE device = ?", (device,))
        return
    ((_, seq, stamp, *_, link),) = ledger.rows_between(driver, device, fork - 1, fork)
    ledger.set_head(driver, Head(device, seq, stamp, link))


@contextlib.contextmanager
def _unguarded(driver: Any) -> Iterator[None]:
    """Take the trigger that guards the ledger away and put it back, within one transaction."""
    (guard,) = driver.execute("SELECT sql FROM sqlite_master WHERE name = ?", (_GUARD,)).fetchone()
    driver.execute(f"DROP TRIGGER {_GUARD}")
    yield
    driver.execute(guard)
