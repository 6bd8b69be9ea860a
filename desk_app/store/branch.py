"""A PC restored from an old copy that went on writing: its chain is two, and only one of them can stay under its name.

What the PC wrote after the fork goes on under a new identity, event by event with the same clock, so that every fold
stays what it was; the rows that carried the old name are kept in ``refused``, as they were.
"""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from desk_app.store import codec, ledger, projections
from desk_app.store.codec import Row
from desk_app.store.ledger import Head

if TYPE_CHECKING:
    from desk_app.store.work import Work

_GUARD = "event_is_never_removed"


def move_tail(work: "Work", old: str, fork: int, new: str) -> list[Row]:
    """Move what ``old`` wrote after its event ``fork`` into a new chain of ``new``; return the rows as they were."""
    driver = work.driver
    tail = ledger.rows_between(driver, old, fork, ledger.head(driver, old).seq)
    with _unguarded(driver):
        driver.execute("DELETE FROM event WHERE device = ? AND seq > ?", (old, fork))
    driver.execute("DELETE FROM seal WHERE device = ? AND seq > ?", (old, fork))
    driver.execute("UPDATE acknowledged SET seq = ? WHERE device = ? AND seq > ?", (fork, old, fork))
    _end_at(driver, old, fork)
    moved = _renamed(tail, new)
    ledger.write_rows(driver, moved)
    if moved:
        last = moved[-1]
        ledger.set_head(driver, Head(new, last[1], last[2], last[8]))
    subjects = list(dict.fromkeys(row[3] for row in tail))
    work.topics |= projections.project(driver, ledger.histories(driver, subjects), frozenset())
    return tail


def _end_at(driver: Any, device: str, fork: int) -> None:
    if fork == 0:
        driver.execute("DELETE FROM head WHERE device = ?", (device,))
        return
    ((_, seq, stamp, *_, link),) = ledger.rows_between(driver, device, fork - 1, fork)
    ledger.set_head(driver, Head(device, seq, stamp, link))


def _renamed(tail: list[Row], device: str) -> list[Row]:
    moved: list[Row] = []
    link = codec.FIRST_LINK
    for seq, (_, _, stamp, subject, kind, happened, actor, body, _) in enumerate(tail, 1):
        unhashed = (device, seq, stamp, subject, kind, happened, actor, body)
        link = codec.link(link, unhashed)
        moved.append((*unhashed, link))
    return moved


@contextlib.contextmanager
def _unguarded(driver: Any) -> Iterator[None]:
    """Take the trigger that guards the ledger away and put it back, within one transaction."""
    (guard,) = driver.execute("SELECT sql FROM sqlite_master WHERE name = ?", (_GUARD,)).fetchone()
    driver.execute(f"DROP TRIGGER {_GUARD}")
    yield
    driver.execute(guard)
