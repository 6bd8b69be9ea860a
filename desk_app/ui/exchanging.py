"""Meeting the county in the background: at the start, every quarter of an hour, by hand, and once more at the end.

An exchange runs on a thread and a connection of its own and may hang on a dead network for as long as it likes: nothing
waits for it. After a failure the next try comes by itself, later each time, and never at the same second as that of
sixty other PCs.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.domain.topic import Topic
from desk_app.ui.ops import Ops, Refusal, wall_clock_ms
from desk_app.ui.progress import Cancelled

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.ui.ops import Job
    from desk_app.ui.progress import Progress
    from desk_app.usecases.sync import Met

EVERY_MS = 15 * 60_000
FIRST_MS = 2_000
"""How long after the first picture the first exchange begins."""
RETRY_MS = 60_000
RETRY_MOST_MS = 60 * 60_000
SPREAD = 0.2
"""How far a waiting time strays to either side."""
LEAVE_S = 3.0
"""How long the last exchange, after the window has gone, may take."""

Tell = Callable[[int, int, str], object]


Meet = Callable[["Database", Path, Tell], "Met"]


def meet(database: "Database", directory: Path, tell: Tell) -> "Met":
    """Exchange with the county, and without a way to it with colleagues' PCs."""
    from desk_app.usecases import rounds

    return rounds.meet_whoever_is_there(database, directory, tell)


class Exchanging(QObject):
    """Meets the county by itself and when asked; one exchange at a time."""

    began = Signal()
    progressed = Signal(object, object, str)
    """done, total, what is being done"""
    ended = Signal(object)
    """Met, Refusal (nobody could be asked), or None where it was stopped or there is nobody to meet"""

    def __init__(
        self,
        ops: Ops,
        directory: Path,
        *,
        clock: Callable[[], int] = wall_clock_ms,
        meet: Meet = meet,
        chance: Callable[[], float] | None = None,
    ) -> None:
        super().__init__()
        self._ops, self._directory, self._clock, self._meet = ops, directory, clock, meet
        self._chance = chance
        self.leave_s = LEAVE_S
        self._job: Job | None = None
        self._result: Met | Refusal | None = None
        self._failures = 0
        self._is_another_way = False
        self._met_nobody = False
        self._knows_somebody = False
        self._next_at: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_due)

    @property
    def is_running(self) -> bool:
        """Say whether an exchange is under way."""
        return self._job is not None

    @property
    def next_at(self) -> int | None:
        """Return when the next exchange begins by itself, UTC milliseconds; None while nothing is planned."""
        return self._next_at

    @property
    def failures(self) -> int:
        """Return how many exchanges in a row did not end with both sides agreeing."""
        return self._failures

    def start(self) -> None:
        """Begin to meet the county; called once the first page has been painted."""
        self._plan(FIRST_MS)

    def meet_now(self) -> None:
        """Meet the county now, unless that is just happening."""
        self.run(self._meet)

    def run(self, meet: Meet, *, by_itself: bool = False, another_way: bool = False) -> bool:
        """Carry out one exchange; False while another is under way.

        One by another way than the usual says nothing about how soon the usual one is to be tried again.
        """
        if self._job is not None or self._ops.is_closed:
            return False
        self._timer.stop()
        self._result, self._is_another_way, self._met_nobody = None, another_way, False

        def work(progress: "Progress") -> "Met | None":
            return _carry_out(self._directory, self._clock, meet, progress.report, only_known=by_itself)

        self._job = self._ops.run(self, work, self._on_met, failed=self._on_failed, may_hang=True)
        self._job.reported.connect(self.progressed)
        self._job.ended.connect(self._on_ended)
        self.began.emit()
        return True

    def stop(self) -> None:
        """Ask a running exchange to leave; what has arrived stays."""
        if self._job is not None:
            self._job.cancel()

    def leave(self) -> None:
        """Send what still waits, when the window has gone; the program ends after `leave_s` whatever happens."""
        self._timer.stop()
        if not self._knows_somebody or self._failures:
            return
        over, limit_s = threading.Event(), self.leave_s

        def tell(_done: int, _total: int, _what: str) -> None:
            if over.is_set():
                raise Cancelled

        def work() -> None:
            try:
                _carry_out(self._directory, self._clock, self._meet, tell, only_known=True)
            except BaseException:  # nobody is there to be told; the next start meets again
                return

        last = threading.Thread(target=work, name="last exchange", daemon=True)
        until = monotonic() + limit_s
        last.start()
        last.join(limit_s)
        over.set()
        last.join(max(0.0, until + limit_s / 10 - monotonic()))

    def wait_ms(self) -> int:
        """Return how long to wait for the next exchange after so many failures in a row."""
        doubled = RETRY_MS * 2 ** min(self._failures - 1, 16) if self._failures else EVERY_MS
        whole = min(doubled, RETRY_MOST_MS)
        return round(whole * (1 - SPREAD + 2 * SPREAD * self._drawn()))

    def _drawn(self) -> float:
        if self._chance is None:
            import random

            self._chance = random.random
        return self._chance()

    def _plan(self, wait_ms: int) -> None:
        self._next_at = self._clock() + wait_ms
        self._timer.start(wait_ms)

    def _on_due(self) -> None:
        self._next_at = None
        if not self.run(self._meet, by_itself=True) and not self._ops.is_closed:
            self._plan(self.wait_ms())

    def _on_met(self, met: "Met | None") -> None:
        self._result = met
        self._met_nobody = met is None
        if self._is_another_way:
            return
        self._knows_somebody = met is not None
        self._failures = 0 if met is None or met.complete else self._failures + 1

    def _on_failed(self, error: Refusal) -> None:
        self._result = error
        if not self._is_another_way:
            self._failures += 1

    def _on_ended(self) -> None:
        """Plan the next exchange and tell what this one changed, whatever came of it."""
        self._job = None
        result, self._result = self._result, None
        if not self._ops.is_closed:
            left = 0 if self._next_at is None else self._next_at - self._clock()
            self._plan(max(left, FIRST_MS) if self._is_another_way and self._next_at else self.wait_ms())
            if not self._met_nobody:
                self._ops.changed.emit(_touched(result))
        self.ended.emit(result)


def _touched(result: "Met | Refusal | None") -> frozenset[Topic]:
    """Return what an exchange changed here; one that was stopped half-way may have brought anything."""
    if result is None:
        return frozenset(Topic)
    return frozenset({Topic.SYNC}) if isinstance(result, Refusal) else result.topics | {Topic.SYNC}


def _carry_out(directory: Path, clock: Callable[[], int], meet: Meet, tell: Tell, *, only_known: bool) -> "Met | None":
    """Exchange on a connection of its own, opened on the thread that uses it."""
    from desk_app.store.database import Database
    from desk_app.usecases import sync_status

    database = Database.open(directory, clock=clock)
    try:
        if only_known:
            with database.view() as work:
                if not sync_status.has_somebody(work):
                    return None
        return meet(database, directory, tell)
    finally:
        database.close()
