"""A unit's data directory, opened: schema and projections brought up to date, works handed out one at a time."""

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk_app.errors import DeskError
from desk_app.store import engine, ledger, projections, schema, search
from desk_app.store.bulk import many_objects
from desk_app.store.faults import moved, not_opened, told_to_people
from desk_app.store.work import Memory, Work

if TYPE_CHECKING:
    from desk_app.store.verify import Difference

FILE = "motcua.sqlite"
_REFOLD_PAGES = 10_000


def now_ms() -> int:
    """Return the PC's clock, UTC milliseconds."""
    return time.time_ns() // 1_000_000


class NoUnitData(DeskError):
    """The directory holds no unit's data."""

    def __init__(self, directory: Path) -> None:
        super().__init__(
            f"Thư mục {directory} chưa có dữ liệu của đơn vị nào.",
            "Chạy motcua init để khai báo đơn vị, hoặc chỉ đúng thư mục bằng --data.",
        )


class Database:
    """One connection to a unit's data. Use it from one thread at a time.

    Commands may work beside a window: each work is one immediate transaction, and what is remembered between
    works is dropped when another connection wrote.
    """

    def __init__(self, path: Path, clock: Callable[[], int]) -> None:
        self.path = path.absolute()
        self._clock = clock
        self._connection = engine.create(path).connect()
        self.driver: Any = self._connection.connection.driver_connection
        self._memory = Memory()
        self._file = self._on_disk()
        self.device = ""

    @classmethod
    def create(cls, directory: Path, *, clock: Callable[[], int] = now_ms) -> "Database":
        """Make a new unit's data with a new device identity. Raises ``DeskError`` where there is one already.

        A file in which nothing was recorded is no unit's data: a making that was cut off begins anew.
        """
        try:
            directory.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_opened() from error
        with told_to_people(), cls._opened(directory / FILE, clock) as database:
            if schema.version(database.driver) is None:
                schema.upgrade(database.driver, database.path)
            if database.driver.execute("SELECT 1 FROM event LIMIT 1").fetchone() is not None:
                raise DeskError(f"Thư mục {directory} đã có dữ liệu.", "Chọn một thư mục trống.")
            database._initialise()
            return database

    @classmethod
    def open(cls, directory: Path, *, clock: Callable[[], int] = now_ms) -> "Database":
        """Open a unit's data; migrate the ledger and refold the projections where the program is newer.

        Raises ``NoUnitData``, ``schema.NewerLedger``, ``faults.DataFault``.
        """
        path = directory / FILE
        if not path.exists():
            raise NoUnitData(directory)
        with told_to_people(), cls._opened(path, clock) as database:
            found = schema.version(database.driver)
            if found is None:
                raise NoUnitData(directory)
            if found != schema.HEAD:
                schema.upgrade(database.driver, database.path)
            device = database.meta("device")
            if device is None:
                raise NoUnitData(directory)
            database.device = device
            if database.meta("projection_version") != projections.VERSION:
                database.refold()
            return database

    @classmethod
    @contextmanager
    def _opened(cls, path: Path, clock: Callable[[], int]) -> "Iterator[Database]":
        """Yield a connection that is let go again where making it ready fails."""
        database = cls(path, clock)
        try:
            yield database
        except BaseException:
            database.close()
            raise

    def _initialise(self) -> None:
        self.device = secrets.token_hex(16)
        with self._transaction():
            projections.drop(self.driver)
            projections.create(self.driver)
            self.set_meta("device", self.device)
            self.set_meta("projection_version", projections.VERSION)

    def meta(self, key: str) -> str | None:
        """Return a setting of the data file itself."""
        row = self.driver.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def set_meta(self, key: str, value: str) -> None:
        """Keep a setting of the data file itself."""
        self.driver.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def refold(self) -> None:
        """Drop every projection and fold it anew from the ledger, in one transaction."""
        with told_to_people(), self._transaction():
            projections.drop(self.driver)
            projections.create(self.driver)
            with many_objects():
                projections.refold(self.driver, self.driver)
            while search.tidy(self.driver, _REFOLD_PAGES):
                pass
            self.set_meta("projection_version", projections.VERSION)

    @contextmanager
    def work(self, actor: str) -> Iterator[Work]:
        """Yield a work that may record; commit at its end, or roll everything back where it raises.

        Raises ``faults.DataFault`` where the disk or another program stands in the way: nothing was recorded then.
        """
        with told_to_people(), self._transaction():
            self._forget_if_others_wrote()
            work = self._work(actor)
            yield work
            work.close()
        self.device = work.device

    @contextmanager
    def view(self) -> Iterator[Work]:
        """Yield a work that only reads, on one state of the data."""
        with told_to_people():
            self.driver.execute("BEGIN")
            try:
                self._forget_if_others_wrote()
                yield self._work(None)
            finally:
                self._roll_back()

    @contextmanager
    def trial(self, actor: str) -> Iterator[Work]:
        """Yield a work that may record and is rolled back at its end: what would a command do?"""
        with told_to_people():
            self.driver.execute("BEGIN IMMEDIATE")
            try:
                self._forget_if_others_wrote()
                work = self._work(actor)
                yield work
                work.close()
            finally:
                self._memory = Memory()
                self._roll_back()

    def tidy(self, pages: int = 500) -> bool:
        """Merge the search index a little, some tens of milliseconds; say whether there is more to be done."""
        with told_to_people(), self._transaction():
            return search.tidy(self.driver, pages)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Commit at the end, or roll back where the body or the commit itself raises, and forget what was known."""
        if self._on_disk() != self._file:
            raise moved()
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.driver.execute("COMMIT")
        except BaseException:
            self._memory = Memory()
            self._roll_back()
            raise
        self._end_core()

    def _on_disk(self) -> tuple[int, int] | None:
        """Return which file stands at our path; one that was moved away would take receipts with it."""
        try:
            found = os.stat(self.path)
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _work(self, actor: str | None) -> Work:
        return Work(self._connection, self.driver, self._memory, now=self._clock(), device=self.device, actor=actor)

    def _forget_if_others_wrote(self) -> None:
        (version,) = self.driver.execute("PRAGMA data_version").fetchone()
        if version != self._memory.data_version:
            self._memory = Memory(data_version=version)
            self.device = self.meta("device") or self.device

    def _roll_back(self) -> None:
        if self.driver.in_transaction:
            self.driver.execute("ROLLBACK")
        self._end_core()

    def _end_core(self) -> None:
        """End the transaction that SQLAlchemy believes to have begun by a Core query.

        Only after the driver's own: SQLAlchemy ends it by a rollback.
        """
        if self._connection.in_transaction():
            self._connection.get_transaction().close()  # type: ignore[union-attr]  # asked just before

    def first_fault(self) -> ledger.BrokenChain | None:
        """Recompute the hash chains; return the first event that does not hold."""
        with told_to_people():
            return ledger.first_fault(self.driver)

    def first_difference(self) -> "Difference | None":
        """Fold the ledger anew beside the projections; return the first row that is not what it says."""
        from desk_app.store.verify import first_difference

        with told_to_people(), closing(engine.connect(self.path)) as driver:
            driver.execute("PRAGMA temp_store = FILE")
            driver.execute("BEGIN")
            return first_difference(driver)

    def file_fault(self) -> str | None:
        """Return what is wrong with the pages of the file or with the search index; None for nothing."""
        from desk_app.store.verify import file_fault

        with told_to_people():
            return file_fault(self.driver)

    def size(self) -> tuple[int, int]:
        """Return how many devices wrote to the ledger, and how many events."""
        from desk_app.store.verify import size

        with told_to_people():
            return size(self.driver)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
