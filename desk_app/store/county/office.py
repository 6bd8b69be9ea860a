"""A county's data directory, opened: its own register, its communes' books, its papers."""

import json
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, delete, insert, select

from desk_app.errors import DeskError
from desk_app.store.county import engines, schema, tables
from desk_app.store.county.books import Books
from desk_app.store.county.faults import told_to_people
from desk_app.store.county.postgres_books import PostgresBooks
from desk_app.store.county.sqlite_books import SqliteBooks
from desk_app.store.database import now_ms
from desk_app.store.papers import Papers

FILE = "county.json"
_SQLITE = "county.sqlite"


class NotCounty(DeskError):
    """The directory holds no county's data."""

    def __init__(self, directory: Path) -> None:
        super().__init__(
            f"Thư mục {directory} chưa có dữ liệu của huyện nào.",
            "Chạy motcua county init để khai báo huyện, hoặc chỉ đúng thư mục bằng --data.",
        )


class County:
    """A county opened for work, from any thread. ``id`` names it for ever."""

    def __init__(self, directory: Path, url: str | None, clock: Callable[[], int]) -> None:
        self.directory = directory
        self.clock = clock
        self.id = ""
        self._engine: Engine = engines.on_sqlite(directory / _SQLITE) if url is None else engines.on_postgres(url)
        self._postgres = None if url is None else PostgresBooks(self, self._engine)
        self.books: Books = self._postgres or SqliteBooks(self, directory / "books")

    @classmethod
    def create(
        cls,
        directory: Path,
        database_url: str | None = None,
        *,
        name: str,
        superior: str = "",
        province_code: str = "",
        clock: Callable[[], int] = now_ms,
    ) -> "County":
        """Make a new county's data: in the directory, or on the PostgreSQL server of the URL with papers here.

        Raises ``DeskError`` where there is one already. A register without a commune is no county's yet: a making
        that was cut off begins anew.
        """
        if (directory / FILE).exists():
            raise _taken(f"Thư mục {directory} đã có dữ liệu của một huyện.")
        _make(directory)
        county = cls(directory, database_url, clock)
        try:
            with told_to_people():
                county._found(name, superior, province_code)
            _keep(directory / FILE, {"database": database_url})
        except BaseException:
            county.close()
            raise
        return county

    @classmethod
    def open(cls, directory: Path, *, clock: Callable[[], int] = now_ms) -> "County":
        """Open a county's data; bring its tables and its books up to date where the program is newer.

        Raises ``NotCounty``, ``schema.NewerLedger``, ``faults.DataFault``.
        """
        try:
            kept = json.loads((directory / FILE).read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError) as error:
            raise NotCounty(directory) from error
        county = cls(directory, kept["database"], clock)
        try:
            with told_to_people():
                county._begin()
        except BaseException:
            county.close()
            raise
        return county

    def _found(self, name: str, superior: str, province_code: str) -> None:
        with self.writing() as connection:
            schema.upgrade(connection)
            if connection.execute(select(tables.unit.c.code)).first() is not None:
                raise _taken("Cơ sở dữ liệu này đã có dữ liệu của một huyện.")
            connection.execute(delete(tables.setting))
            self.id = secrets.token_hex(16)
            first = {"county": self.id, "name": name, "superior": superior, "province_code": province_code}
            rows = [{"key": key, "value": value} for key, value in first.items()]
            connection.execute(insert(tables.setting), rows)
            if self._postgres is not None:
                self._postgres.make(connection)

    def _begin(self) -> None:
        with self.writing() as connection:
            schema.upgrade(connection)
            if self._postgres is not None:
                self._postgres.make(connection)
        self.id = self.setting("county")
        if not self.id:
            raise NotCounty(self.directory)
        if self._postgres is not None:
            self._postgres.bring_up()

    # -- its own tables

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection to the county's own tables that only reads, on one state of them."""
        with told_to_people(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection to the county's own tables; committed, and durable, at the end, or rolled back."""
        with told_to_people(), self._engine.connect() as connection:
            connection = connection.execution_options(**{engines.WRITES: True})
            with connection.begin():
                yield connection

    def setting(self, key: str, default: str = "") -> str:
        """Return a setting of the county (``tables.setting``)."""
        with self.reading() as connection:
            query = select(tables.setting.c.value).where(tables.setting.c.key == key)
            found = connection.execute(query).scalar_one_or_none()
        return default if found is None else found

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting of the county."""
        with self.writing() as connection:
            connection.execute(delete(tables.setting).where(tables.setting.c.key == key))
            connection.execute(insert(tables.setting).values(key=key, value=value))

    def setting_once(self, connection: Connection, key: str, value: str) -> str:
        """Keep a setting unless it is kept already; return what is kept."""
        known = connection.execute(select(tables.setting.c.value).where(tables.setting.c.key == key)).scalar()
        if known is None:
            connection.execute(insert(tables.setting).values(key=key, value=value))
        return value if known is None else str(known)

    def paper_directory(self, unit: str) -> Path:
        """Return under which directory a commune's papers lie. Raises ``register.UnknownUnit``."""
        return self.directory / "files" / f"{self.books.get(unit).place:04}"

    def papers(self, unit: str) -> Papers:
        """Return a commune's papers: what one sent is not another's to ask for. Raises ``register.UnknownUnit``."""
        return Papers(self.paper_directory(unit))

    @property
    def name(self) -> str:
        """The county's name."""
        return self.setting("name")

    def close(self) -> None:
        """Let everything go."""
        self.books.close()
        self._engine.dispose()

    def __enter__(self) -> "County":
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()


def _taken(title: str) -> DeskError:
    return DeskError(title, "Chọn chỗ khác, hoặc mở dữ liệu đang có.")


def _make(directory: Path) -> None:
    from desk_app.store.faults import not_opened

    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_opened() from error


def _keep(path: Path, values: dict[str, str | None]) -> None:
    """Write the file whole, for its owner alone: the URL may hold a password."""
    part = path.with_suffix(".part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(values, file, ensure_ascii=False, indent=2)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
