"""How a long job says how far it is, touches the ledger, and learns that it is no longer wanted."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desk_app.domain.topic import Topic

if TYPE_CHECKING:
    from desk_app.store.work import Work
    from desk_app.ui.ops import Database

REPORT_EVERY = 0.05
"""Seconds between two reports that reach the window: a row-by-row caller must not flood its event loop."""


class Cancelled(Exception):
    """Leave a long job that a person stopped; nothing is shown for it."""


class Progress:
    """Carry one long job's reports to the window and the window's wish to stop to the job."""

    def __init__(
        self,
        *,
        open_database: Callable[[], "Database"],
        actor: str,
        tell: Callable[[int, int, str], None],
        announce: Callable[[frozenset[Topic]], None],
    ) -> None:
        self._open_database = open_database
        self._actor = actor
        self._tell = tell
        self._announce = announce
        self._stop = threading.Event()
        self._told_at = 0.0
        self._database: Database | None = None

    @property
    def cancelled(self) -> bool:
        """Say whether a person stopped the job, for loops that must tidy up before they leave."""
        return self._stop.is_set()

    def report(self, done: int, total: int, text: str = "") -> None:
        """Show how far the job is (total 0: nobody knows); raises Cancelled once a person has stopped it."""
        if self.cancelled:
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._told_at >= REPORT_EVERY:
            self._told_at = now
            self._tell(done, total, text)

    @contextmanager
    def view(self) -> Iterator["Work"]:
        """Give one state of the data to read, on the job's own connection."""
        with self._opened().view() as work:
            yield work

    @contextmanager
    def work(self) -> Iterator["Work"]:
        """Give one transaction on the job's own connection, and announce what it changed once it is durable."""
        with self._opened().work(self._actor) as work:
            yield work
        if work.topics:
            self._announce(frozenset(work.topics))

    def _opened(self) -> "Database":
        if self._database is None:
            self._database = self._open_database()
        return self._database

    def cancel(self) -> None:
        """Ask the job to leave at its next report."""
        self._stop.set()

    def close(self) -> None:
        """Let the job's connection go, if it ever took one."""
        if self._database is not None:
            self._database.close()
            self._database = None
