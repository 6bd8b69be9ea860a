"""Books in files: a commune's ledger is the very file of a desk, in a directory of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.errors import DeskError
from desk_app.store.county.books import Book
from desk_app.store.county.register import Office, Register
from desk_app.store.database import Database
from desk_app.store.ledger import BrokenChain
from desk_app.store.work import Work

if TYPE_CHECKING:
    from desk_app.store.verify import Difference


@dataclass(slots=True)
class _Shelf:
    """A commune's open file, used by one thread at a time."""

    lock: threading.Lock
    database: Database | None = None
    holder: int = 0
    """The thread that works on it: it would wait for itself for ever."""


class OneServer(DeskError):
    """A county in files has no other server."""

    def __init__(self, server: str) -> None:
        super().__init__(
            f"Dữ liệu của huyện nằm trong tệp, không có máy chủ {server}.",
            "Bỏ --server; muốn trải dữ liệu ra nhiều máy chủ thì tạo dữ liệu của huyện trên PostgreSQL.",
        )


class SqliteBooks:
    """A county's books under one directory, each opened when it is first asked for."""

    def __init__(self, office: Office, directory: Path) -> None:
        self._office = office
        self._directory = directory
        self._register = Register(office)
        self._shelves: dict[str, _Shelf] = {}
        self._guard = threading.Lock()

    def add(self, unit: str, name: str, *, server: str = "") -> Book:
        """Make the commune's book; return it as it stands where it is there already. Raises ``OneServer``."""
        if server:
            raise OneServer(server)
        with self._register.adding(unit, name) as (_, book, new):
            if new:
                database = Database.create(self._place(book), clock=self._office.clock)
                database.set_meta("device", book.device)
                database.close()
        return book

    def all(self) -> list[Book]:
        """Return every book, in the order of place."""
        return self._register.all()

    def get(self, unit: str) -> Book:
        """Return a commune's book. Raises ``register.UnknownUnit``."""
        return self._register.get(unit)

    @contextmanager
    def work(self, unit: str, actor: str) -> Iterator[Work]:
        """Yield a work on a commune's book that may record and merge; committed, and durable, at its end."""
        with self._database(unit) as database, database.work(actor) as work:
            yield work

    @contextmanager
    def view(self, unit: str) -> Iterator[Work]:
        """Yield a work on a commune's book that only reads."""
        with self._database(unit) as database, database.view() as work:
            yield work

    def first_fault(self, unit: str) -> BrokenChain | None:
        """Recompute the hash chains of a book; return the first event that does not hold."""
        with self._database(unit) as database:
            return database.first_fault()

    def first_difference(self, unit: str) -> "Difference | None":
        """Fold a book anew beside its projections; return the first row that is not what the ledger says."""
        with self._database(unit) as database:
            return database.first_difference()

    def close(self) -> None:
        """Close every file."""
        for shelf in self._shelves.values():
            with shelf.lock:
                if shelf.database is not None:
                    shelf.database.close()
                    shelf.database = None

    @contextmanager
    def _database(self, unit: str) -> Iterator[Database]:
        book = self._register.get(unit)
        with self._guard:
            shelf = self._shelves.setdefault(unit, _Shelf(threading.Lock()))
        if shelf.holder == threading.get_ident():
            raise ValueError("a work of this commune is open in this thread")
        with shelf.lock:
            shelf.holder = threading.get_ident()
            try:
                if shelf.database is None:
                    shelf.database = Database.open(self._place(book), clock=lambda: self._office.clock())
                yield shelf.database
            finally:
                shelf.holder = 0

    def _place(self, book: Book) -> Path:
        return self._directory / f"{book.place:04}"
