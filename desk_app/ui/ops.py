"""Work off the GUI thread: one thread owns the ledger, a small pool takes what lasts.

A page asks for something and gives a function for the answer. The answer comes back on the
GUI thread by a queued signal, and is dropped when the page has gone or has asked anew.
What a write changed is told once, by `changed`; no page refreshes another.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.ui.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from desk_app.store.work import Work

T = TypeVar("T")
Refusal = DeskError | RuleBroken
"""What a person can mend: a title and a remedy"""
Failed = Callable[[Refusal], None]

JOBS_AT_ONCE = 2
HANGING_S = 1.0
"""How long closing waits for jobs that may hang on a network; then the program ends without them."""


def _no_more(_answer: object) -> None:
    """Do nothing: the page reads what changed anew by itself."""


class Database(Protocol):
    """The unit's database as Ops needs it: store.database.Database, or a test's stand-in."""

    def work(self, actor: str) -> AbstractContextManager[Any]:
        """Give one transaction that may record; what it changed is in `topics` once it is committed."""
        ...

    def view(self) -> AbstractContextManager[Any]:
        """Give one state of the data to read."""
        ...

    def close(self) -> None:
        """Let the file go."""
        ...


def wall_clock_ms() -> int:
    """Return this moment as UTC milliseconds."""
    return time.time_ns() // 1_000_000


@dataclass(slots=True, eq=False)
class _Call:
    """One question on its way to a thread and back; the GUI thread keeps it alive.

    A worker lets go of it before it says that the answer is there, so a widget that a
    question holds is never destroyed on a thread that is not the GUI's.
    """

    number: int
    page: QObject
    task: Callable[[Any], Any]
    done: Callable[[Any], None]
    failed: Failed | None
    actor: str
    writes: bool = False
    key: Hashable = None
    dropped: bool = False
    value: Any = None
    error: BaseException | None = None
    topics: frozenset[Topic] = frozenset()
    job: "Job | None" = None


@dataclass(slots=True)
class _Queue:
    """What waits for the ledger thread: a save never waits behind pages that refresh."""

    writes: deque[_Call] = field(default_factory=deque)
    reads: deque[_Call] = field(default_factory=deque)
    closing: bool = False
    ready: threading.Condition = field(default_factory=threading.Condition)

    def put(self, call: _Call) -> None:
        with self.ready:
            (self.writes if call.writes else self.reads).append(call)
            self.ready.notify()

    def close(self) -> None:
        with self.ready:
            self.closing = True
            self.reads.clear()
            self.ready.notify()

    def take(self) -> _Call | None:
        """Wait for the next call; None once closing and every write is done."""
        with self.ready:
            while not (self.writes or self.reads or self.closing):
                self.ready.wait()
            if self.writes:
                return self.writes.popleft()
            return self.reads.popleft() if self.reads else None


class Job(QObject):
    """The page's end of a long job: what it reports, and how to stop it."""

    reported = Signal(object, object, str)
    """done, total (0: nobody knows), what is being done"""
    ended = Signal()
    """the job is over, whatever came of it"""

    def __init__(self, progress: Progress) -> None:
        # Without a parent: Python alone owns it, so it ends with its last holder. A child with a pending
        # deleteLater corrupts memory when its parent is collected first (PySide6 6.11).
        super().__init__()
        self._progress = progress

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop; it leaves at its next report."""
        self._progress.cancel()


class Ops(QObject):
    """Run queries, commands and long jobs for pages, and tell everyone what changed."""

    changed = Signal(object)
    """frozenset[Topic]: what a transaction changed, told after its `done`"""
    failed = Signal(object, object)
    """page, Refusal: shown as a notice in that page (None: its page has gone, and a write must not fail unheard)"""
    crashed = Signal(object)
    """BaseException: a bug of ours, for the fault dialog"""
    busy = Signal()
    """a write waits; the status bar says so"""
    saved = Signal(object)
    """int, UTC milliseconds: a write is durable"""
    idle = Signal()
    """no write waits any more"""

    _answered = Signal(object)
    _told = Signal(object, object, object, str)
    _announced = Signal(object)

    def __init__(
        self,
        open_database: Callable[[], Database],
        *,
        actor: str = "",
        clock: Callable[[], int] = wall_clock_ms,
        held: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.actor = actor
        self._open_database = open_database
        self._clock = clock
        self._calls: dict[int, _Call] = {}
        self._newest: dict[tuple[int, Hashable], _Call] = {}
        self._numbers = 0
        self._pending_writes = 0
        self._closed = False
        self._queue = _Queue()
        for signal, slot in (
            (self._answered, self._on_answered),
            (self._told, self._on_told),
            (self._announced, self._on_announced),
        ):
            signal.connect(slot, Qt.ConnectionType.QueuedConnection)
        self._pool: ThreadPoolExecutor | None = None
        self._may_hang: dict[int, threading.Thread] = {}
        self._left_behind: list[_Call] = []
        self._thread = threading.Thread(target=self._serve, name="ledger", daemon=True)
        if not held:
            self._thread.start()

    def start(self) -> None:
        """Let a held ledger thread begin with what has gathered; the window does so after its first paint.

        Opening the ledger imports what a first picture does not need, and would share the processor with it.
        """
        if self._thread.ident is None and not self._closed:
            self._thread.start()

    @property
    def is_closed(self) -> bool:
        """Say whether nothing can be asked any more."""
        return self._closed

    @property
    def is_busy(self) -> bool:
        """Say whether a write has not reached the disk yet."""
        return self._pending_writes > 0

    @property
    def is_at_work(self) -> bool:
        """Say whether a write or a long job is under way in somebody's name."""
        return any(
            call.writes or (call.job is not None and call.number not in self._may_hang) for call in self._calls.values()
        )

    @property
    def is_waiting(self) -> bool:
        """Say whether any question has not been answered yet."""
        return bool(self._calls)

    def read(
        self,
        page: QObject,
        query: "Callable[[Work], T]",
        done: Callable[[T], None],
        *,
        key: Hashable = None,
        failed: Failed | None = None,
    ) -> None:
        """Ask the ledger; with a key, a newer read of the same page and key makes this one's answer worthless."""
        if self._closed:
            return
        call = self._call(page, query, done, failed)
        if key is not None:
            self._supersede(call, key)
        self._queue.put(call)

    def write(
        self,
        page: QObject,
        command: "Callable[[Work], T]",
        done: Callable[[T], None] = _no_more,
        *,
        failed: Failed | None = None,
    ) -> None:
        """Carry out a command in one transaction; `failed` takes a refusal instead of the page's notice."""
        if self._closed:
            raise ValueError("a write after close would be lost")
        call = self._call(page, command, done, failed)
        call.writes = True
        self._pending_writes += 1
        if self._pending_writes == 1:
            self.busy.emit()
        self._queue.put(call)

    def run(
        self,
        page: QObject,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        may_hang: bool = False,
    ) -> Job:
        """Start a long job beside the ledger thread; a job that is stopped answers nothing.

        One that may hang (a dead network) has a thread of its own, which closing leaves behind after a second: what it
        writes must stand a kill at any moment.
        """
        if self._closed:
            raise ValueError("a job after close would never run")
        call = self._call(page, job, done, failed)
        number = call.number
        progress = Progress(
            open_database=self._open_database,
            actor=self.actor,
            tell=lambda done, total, text: self._told.emit(number, done, total, text),
            announce=self._announced.emit,
        )
        call.job = Job(progress)
        if may_hang:
            thread = threading.Thread(
                target=self._perform_job, args=(number, progress), name=f"network {number}", daemon=True
            )
            self._may_hang[number] = thread
            thread.start()
        else:
            self._jobs().submit(self._perform_job, number, progress)
        return call.job

    def close(self) -> None:
        """Finish waiting writes and tell their outcome, drop reads, stop jobs, close the database."""
        if self._closed:
            return
        self.start()
        self._closed = True
        for call in self._calls.values():
            if call.job is not None:
                call.job.cancel()
        self._queue.close()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._thread.join()
        self._leave_behind()
        for call in [call for call in self._calls.values() if call.writes]:
            self._on_answered(call.number)
        self._calls.clear()

    def _leave_behind(self) -> None:
        """Give jobs that may hang a moment to leave; keep what those hold that do not, for it is the GUI thread's."""
        until = time.monotonic() + HANGING_S
        for number, thread in self._may_hang.items():
            thread.join(max(0.0, until - time.monotonic()))
            if thread.is_alive() and number in self._calls:
                self._left_behind.append(self._calls[number])

    # Asking, on the GUI thread

    def _call(self, page: QObject, task: Callable[[Any], T], done: Callable[[T], None], failed: Failed | None) -> _Call:
        self._numbers += 1
        call = _Call(number=self._numbers, page=page, task=task, done=done, failed=failed, actor=self.actor)
        self._calls[call.number] = call
        return call

    def _jobs(self) -> "ThreadPoolExecutor":
        """Return the pool, made for the first job: a start has none."""
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(JOBS_AT_ONCE, thread_name_prefix="job")
        return self._pool

    def _supersede(self, call: _Call, key: Hashable) -> None:
        call.key = key
        elder = self._newest.get((id(call.page), key))
        if elder is not None:
            elder.dropped = True
        self._newest[id(call.page), key] = call

    # Doing, on the other threads

    def _serve(self) -> None:
        """Live on the ledger thread, the only one that ever touches its database."""
        database: Database | None = None
        while (call := self._queue.take()) is not None:
            number = call.number
            if not call.dropped:
                database = self._perform(call, database)
            del call
            self._answered.emit(number)
        if database is not None:
            database.close()

    def _perform(self, call: _Call, database: Database | None) -> Database | None:
        try:
            database = database or self._open_database()
            with database.work(call.actor) if call.writes else database.view() as work:
                call.value = call.task(work)
            call.topics = work.topics if call.writes else frozenset()
        except BaseException as error:
            call.error = error
        return database

    def _perform_job(self, number: int, progress: Progress) -> None:
        call = self._calls[number]
        try:
            call.value = call.task(progress)
        except BaseException as error:
            call.error = error
        finally:
            progress.close()
            del call
        self._answered.emit(number)

    # Hearing, on the GUI thread again

    @Slot(object)
    def _on_answered(self, number: int) -> None:
        call = self._calls.pop(number, None)
        self._may_hang.pop(number, None)
        if call is None:
            return
        if call.key is not None and self._newest.get((id(call.page), call.key)) is call:
            del self._newest[id(call.page), call.key]
        try:
            self._settle(call)
        finally:
            self._end(call)

    def _settle(self, call: _Call) -> None:
        """Hand the answer over; a page that has gone gets none, but what changed is told all the same."""
        if call.error is not None:
            self._fail(call, call.error)
            return
        if call.writes:
            self.saved.emit(self._clock())
        if isValid(call.page) and not call.dropped:
            call.done(call.value)

    def _fail(self, call: _Call, error: BaseException) -> None:
        if isinstance(error, Cancelled) or call.dropped:
            return
        if not isinstance(error, Refusal):
            self.crashed.emit(error)
        elif not isValid(call.page):
            if call.writes:
                self.failed.emit(None, error)
        elif call.failed is not None:
            call.failed(error)
        else:
            self.failed.emit(call.page, error)

    def _end(self, call: _Call) -> None:
        if call.job is not None:
            call.job.ended.emit()
        if call.writes:
            self._pending_writes -= 1
            if not self._pending_writes:
                self.idle.emit()
        if call.topics:
            self.changed.emit(call.topics)

    @Slot(object, object, object, str)
    def _on_told(self, number: int, done: int, total: int, text: str) -> None:
        call = self._calls.get(number)
        if call is not None and call.job is not None:
            call.job.reported.emit(done, total, text)

    @Slot(object)
    def _on_announced(self, topics: frozenset[Topic]) -> None:
        self.saved.emit(self._clock())
        self.changed.emit(topics)
