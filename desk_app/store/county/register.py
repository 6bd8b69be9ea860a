"""The list of the communes, which both kinds of books keep in the county's own tables."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from sqlalchemy import Connection, func, insert, select

from desk_app.errors import DeskError
from desk_app.store.county import tables
from desk_app.store.county.books import Book
from desk_app.store.county.identity import device_of


class UnknownUnit(DeskError):
    """The county has no such commune."""

    def __init__(self, unit: str) -> None:
        super().__init__(
            f"Không có đơn vị nào mang mã {unit}.", "Xem danh sách đơn vị của huyện rồi nhập lại mã cho đúng."
        )


class Office(Protocol):
    """What books ask of the county that they belong to."""

    id: str
    clock: Callable[[], int]

    def reading(self) -> AbstractContextManager[Connection]:
        """Yield a connection to the county's own tables that only reads."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """Yield a connection to the county's own tables; committed at the end."""
        ...


class Register:
    """The communes of a county, remembered: they are asked for at every work."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._books: dict[str, Book] = {}

    def all(self) -> list[Book]:
        """Return every book, in the order of place; another process may have added one."""
        with self._office.reading() as connection:
            found = self.listed(connection)
        self._books = {book.unit: book for book in found}
        return found

    def listed(self, connection: Connection) -> list[Book]:
        """Return every book as a connection sees the county."""
        rows = connection.execute(select(tables.unit).order_by(tables.unit.c.place)).all()
        return [self._book(row.code, row.name, row.place) for row in rows]

    def get(self, unit: str) -> Book:
        """Return a commune's book. Raises ``UnknownUnit``."""
        book = self._books.get(unit)
        if book is None:
            self.all()
            book = self._books.get(unit)
        if book is None:
            raise UnknownUnit(unit)
        return book

    @contextmanager
    def adding(self, unit: str, name: str) -> Iterator[tuple[Connection, Book, bool]]:
        """Yield the connection, the commune's book and whether it is new; its place is taken when the body ends well.

        What holds the book is made within: a making that is cut off leaves no commune without a book.
        """
        with self._office.writing() as connection:
            known = connection.execute(select(tables.unit).where(tables.unit.c.code == unit)).one_or_none()
            if known is not None:
                yield connection, self._book(known.code, known.name, known.place), False
                return
            if connection.dialect.name != "sqlite":  # two who add at once would take one place
                connection.exec_driver_sql("LOCK TABLE county_unit IN SHARE ROW EXCLUSIVE MODE")
            last = connection.execute(select(func.coalesce(func.max(tables.unit.c.place), 0))).scalar_one()
            book = self._book(unit, name, last + 1)
            yield connection, book, True
            added = {"code": unit, "name": name, "place": book.place, "added_at": self._office.clock()}
            connection.execute(insert(tables.unit).values(added))
        self._books[unit] = book

    def _book(self, unit: str, name: str, place: int) -> Book:
        return Book(unit=unit, name=name, place=place, device=device_of(self._office.id, unit))
