"""A unit's data directory, opened: schema and projections brought up to date, works handed out one at a time."""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desk_app.errors import DeskError
from desk_app.store import engine, ledger, projections, schema
from desk_app.store.bulk import many_objects
from desk_app.store.work import Memory, Work

FILE = "motcua.sqlite"


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
        self.path = path
        self._clock = clock
        self._connection = engine.create(path).connect()
        self.driver: Any = self._connection.connection.driver_connection
        self._memory = Memory()
        self.device = ""

    @classmethod
    def create(cls, directory: Path, *, clock: Callable[[], int] = now_ms) -> "Database":
        """Make a new unit's data with a new device identity. Raises ``DeskError`` where there is one already."""
        path = directory / FILE
        if path.exists():
            raise DeskError(f"Thư mục {directory} đã có dữ liệu.", "Chọn một thư mục trống.")
        directory.mkdir(parents=True, exist_ok=True)
        database = cls(path, clock)
        schema.upgrade(database.driver, path)
        database._initialise()
        return database

    @classmethod
    def open(cls, directory: Path, *, clock: Callable[[], int] = now_ms) -> "Database":
        """Open a unit's data; migrate the ledger and refold the projections where the program is newer.

        Raises ``NoUnitData``, ``schema.NewerLedger``.
        """
        path = directory / FILE
        if not path.exists():
            raise NoUnitData(directory)
        database = cls(path, clock)
        if schema.version(database.driver) != schema.HEAD:
            schema.upgrade(database.driver, path)
        database.device = database.meta("device") or ""
        if database.meta("projection_version") != projections.VERSION:
            database.refold()
        return database

    def _initialise(self) -> None:
        self.device = secrets.token_hex(16)
        self.driver.execute("BEGIN IMMEDIATE")
        projections.create(self.driver)
        self.set_meta("device", self.device)
        self.set_meta("projection_version", projections.VERSION)
        self.driver.execute("COMMIT")

    def meta(self, key: str) -> str | None:
        """Return a setting of the data file itself."""
        row = self.driver.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def set_meta(self, key: str, value: str) -> None:
        """Keep a setting of the data file itself."""
        self.driver.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def refold(self) -> None:
        """Drop every projection and fold it anew from the ledger, in one transaction."""
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            projections.drop(self.driver)
            projections.create(self.driver)
            with many_objects():
                projections.refold(self.driver, self.driver)
            self.set_meta("projection_version", projections.VERSION)
        except BaseException:
            self.driver.execute("ROLLBACK")
            raise
        self.driver.execute("COMMIT")

    @contextmanager
    def work(self, actor: str) -> Iterator[Work]:
        """Yield a work that may record; commit at its end, or roll everything back where it raises."""
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            self._forget_if_others_wrote()
            work = self._work(actor)
            yield work
            work.close()
        except BaseException:
            self._memory = Memory()
            self._finish("ROLLBACK")
            raise
        self._finish("COMMIT")

    @contextmanager
    def view(self) -> Iterator[Work]:
        """Yield a work that only reads, on one state of the data."""
        self.driver.execute("BEGIN")
        try:
            self._forget_if_others_wrote()
            yield self._work(None)
        finally:
            self._finish("ROLLBACK")

    @contextmanager
    def trial(self, actor: str) -> Iterator[Work]:
        """Yield a work that may record and is rolled back at its end: what would a command do?"""
        self.driver.execute("BEGIN IMMEDIATE")
        try:
            self._forget_if_others_wrote()
            work = self._work(actor)
            yield work
            work.close()
        finally:
            self._memory = Memory()
            self._finish("ROLLBACK")

    def _work(self, actor: str | None) -> Work:
        return Work(self._connection, self.driver, self._memory, now=self._clock(), device=self.device, actor=actor)

    def _forget_if_others_wrote(self) -> None:
        (version,) = self.driver.execute("PRAGMA data_version").fetchone()
        if version != self._memory.data_version:
            self._memory = Memory(data_version=version)

    def _finish(self, statement: str) -> None:
        """End the driver's transaction, and the one that SQLAlchemy believes to have begun by a Core query."""
        if self._connection.in_transaction():
            self._connection.get_transaction().close()  # type: ignore[union-attr]  # asked just before
        if self.driver.in_transaction:
            self.driver.execute(statement)

    def first_fault(self) -> ledger.BrokenChain | None:
        """Recompute the hash chains; return the first event that does not hold."""
        return ledger.first_fault(self.driver)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
