"""Books on a PostgreSQL server: a commune's ledger is its partitions of the county's tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from psycopg import errors
from sqlalchemy import Connection, Engine, Table

from desk_app.errors import DeskError
from desk_app.store import ledger, projections, schema, verify
from desk_app.store.bulk import many_objects
from desk_app.store.county import partitions, servers
from desk_app.store.county.books import Book
from desk_app.store.county.driver import Driver, Streaming
from desk_app.store.county.engines import DRIVER
from desk_app.store.county.faults import told_to_people
from desk_app.store.county.register import Office, Register
from desk_app.store.county.servers import Servers
from desk_app.store.work import Memory, Work

if TYPE_CHECKING:
    from desk_app.store.verify import Difference

_ONE_AT_A_TIME = 0x6D6F7463
"""The first key of our advisory locks; the second is a commune's place, 0 for the shape of the tables."""
_WAIT_MS = 60_000
_FOLDED_BY = "projection_version"
_SHAPE = "motcua shape {kept} {folded}"

_ENTER = (
    "SELECT set_config('search_path', %s, true), set_config('motcua.unit', %s, true), "
    "set_config('synchronous_commit', 'on', true), set_config('lock_timeout', %s, true), set_config('role', %s, true)"
)
_LOCK = "SELECT pg_advisory_xact_lock(%s, %s)"


class NoRole(DeskError):
    """The user of the URL may not work as the role of PCs."""

    def __init__(self, user: str) -> None:
        super().__init__(
            f"Người dùng {user} của PostgreSQL không được tạo hay dùng vai trò {partitions.ROLE}.",
            f"Nhờ người quản trị PostgreSQL chạy: CREATE ROLE {partitions.ROLE} NOLOGIN; "
            f"GRANT {partitions.ROLE} TO {user}; rồi làm lại.",
        )


class PostgresBooks:
    """A county's books on a server. Works of different communes run at once, each on a connection of its own."""

    def __init__(self, office: Office, engine: Engine) -> None:
        self._office = office
        self._register = Register(office)
        self._servers = Servers(engine)

    def make(self, connection: Connection) -> None:
        """Make the role, the parent tables and what they stand on; bring them to the program's shape, on every server.

        Raises ``NoRole`` where this user may neither make the role nor work as it.
        """
        books, places = self._register.listed(connection), self._servers.places(connection)
        for server in sorted(set(places.values())):
            there = [book for book in books if places.get(partitions.schema_of(book.place)) == server]
            with self._servers.engine(connection, server).begin() as other:
                self._make_on(other, there, {})
        self._make_on(connection, books, places)

    def _make_on(self, connection: Connection, books: Sequence[Book], elsewhere: Mapping[str, str]) -> None:
        """Make what one server needs for its books; ``elsewhere`` says on which other servers some of them lie."""
        _run(connection, [f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME}, 0)"])
        make_role(connection)
        known = connection.exec_driver_sql("SELECT obj_description(to_regclass('public.event'), 'pg_class')").scalar()
        shape = _SHAPE.format(kept=schema.HEAD, folded=projections.VERSION)
        if known == shape:
            return
        _run(connection, partitions.make_functions())
        self._reshape(connection, books, elsewhere)
        _run(connection, [f"COMMENT ON TABLE public.event IS {partitions.literal(shape)}"])

    def _reshape(self, connection: Connection, books: Sequence[Book], elsewhere: Mapping[str, str]) -> None:
        """Make the ledger's tables that are not there, and all projections anew; ``bring_up`` folds the books."""
        there = _tables_there(connection)
        missing = tuple(table for table in partitions.KEPT if table.name not in there)
        _run(connection, partitions.drop_parents(partitions.FOLDED))
        _run(connection, partitions.make_parents((*missing, *partitions.FOLDED)))
        for book in books:
            server = elsewhere.get(partitions.schema_of(book.place), "")
            _run(connection, _places_of((*missing, *partitions.FOLDED), book, server))

    def bring_up(self) -> None:
        """Fold every book anew whose projections are of another version of the program."""
        for book in self._register.all():
            with self._transaction(book, role=False) as (connection, _):
                query = f"SELECT value FROM meta WHERE key = {partitions.literal(_FOLDED_BY)}"
                if connection.exec_driver_sql(query).scalar() != projections.VERSION:
                    self._refold(connection, book)

    def _refold(self, connection: Connection, book: Book) -> None:
        raw, place = _raw(connection), partitions.schema_of(book.place)
        raw.execute(partitions.empty(partitions.FOLDED, book.place))
        driver = Driver(raw, place, role=None)
        with many_objects(), Streaming(raw, place) as source:
            projections.refold(driver, source)
        driver.flush()
        raw.execute(f"ANALYZE {', '.join(map(partitions.name_of, partitions.FOLDED))}")
        driver.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_FOLDED_BY, projections.VERSION))

    def add(self, unit: str, name: str, *, server: str = "") -> Book:
        """Make the commune's book; return it as it stands where it is there already.

        ``server`` puts it on another server, which the database knows by that name. Raises ``servers.NoServer`` and
        ``servers.Occupied``.
        """
        if not unit or "\0" in unit:
            raise ValueError("a commune has a code")
        with self._register.adding(unit, name) as (connection, book, new):
            if new and server:
                with self._servers.engine(connection, server).begin() as other:
                    self._make_on(other, [], {})
                    servers.clear(other, server, book.place)
                    self._make_book(other, book)
                _run(connection, partitions.make_schema(book.place))
                _run(connection, _places_of((*partitions.KEPT, *partitions.FOLDED), book, server))
            elif new:
                self._make_book(connection, book)
        return book

    def _make_book(self, connection: Connection, book: Book) -> None:
        _run(connection, partitions.make_schema(book.place))
        _run(connection, _places_of((*partitions.KEPT, *partitions.FOLDED), book, ""))
        connection.exec_driver_sql(
            f"INSERT INTO {partitions.schema_of(book.place)}.meta (key, value) VALUES (%s, %s), (%s, %s)",
            (_FOLDED_BY, projections.VERSION, "device", book.device),
        )

    def all(self) -> list[Book]:
        """Return every book, in the order of place."""
        return self._register.all()

    def get(self, unit: str) -> Book:
        """Return a commune's book. Raises ``register.UnknownUnit``."""
        return self._register.get(unit)

    @contextmanager
    def work(self, unit: str, actor: str) -> Iterator[Work]:
        """Yield a work on a commune's book that may record and merge; committed, and durable, at its end."""
        with self._transaction(self._register.get(unit)) as (connection, driver):
            work = self._work(unit, connection, driver, actor)
            yield work
            work.close()
            driver.flush()

    @contextmanager
    def view(self, unit: str) -> Iterator[Work]:
        """Yield a work on a commune's book that only reads, on one state of it."""
        with self._transaction(self._register.get(unit), reads=True) as (connection, driver):
            yield self._work(unit, connection, driver, None)

    def _work(self, unit: str, connection: Connection, driver: Driver, actor: str | None) -> Work:
        device = self._register.get(unit).device
        return Work(connection, driver, Memory(), now=self._office.clock(), device=device, actor=actor)

    @contextmanager
    def _transaction(
        self, book: Book, *, reads: bool = False, role: bool = True
    ) -> Iterator[tuple[Connection, Driver]]:
        """Yield a connection that sees the commune alone, and what drives it; committed at the end unless it reads."""
        with told_to_people(), self._servers.engine_of(book.place).connect() as connection:
            if reads:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin() as transaction:
                driver = self._enter(connection, book, reads=reads, role=role)
                try:
                    yield connection, driver
                finally:
                    connection.info.pop(DRIVER, None)
                    if reads:
                        transaction.rollback()

    def _enter(self, connection: Connection, book: Book, *, reads: bool, role: bool) -> Driver:
        raw, place = _raw(connection), partitions.schema_of(book.place)
        acting = partitions.ROLE if role else "none"
        with raw.pipeline():
            if not reads:
                raw.execute("SELECT set_config('lock_timeout', %s, true)", (str(_WAIT_MS),))
                raw.execute(_LOCK, (_ONE_AT_A_TIME, book.place))
            raw.execute(_ENTER, (f"{place}, public", book.unit, str(_WAIT_MS), acting))
        driver = Driver(raw, place, role=partitions.ROLE if role else None)
        connection.info[DRIVER] = driver
        return driver

    def first_fault(self, unit: str) -> ledger.BrokenChain | None:
        """Recompute the hash chains of a book; return the first event that does not hold."""
        book = self._register.get(unit)
        place = partitions.schema_of(book.place)
        with self._transaction(book, reads=True) as (connection, _), Streaming(_raw(connection), place) as source:
            return ledger.first_fault(source)

    def first_difference(self, unit: str) -> "Difference | None":
        """Fold a book anew beside its projections; return the first row that is not what the ledger says."""
        with self._transaction(self._register.get(unit), reads=True) as (_, driver):
            return verify.first_difference(driver)

    def close(self) -> None:
        """Let the connections to other servers go; the others are the county's."""
        self._servers.close()


def _places_of(kinds: tuple[Table, ...], book: Book, server: str) -> Iterable[str]:
    """Return what makes a commune's partitions, here or as foreign tables of another server's."""
    if server:
        return servers.attach(kinds, book.place, book.unit, server)
    return partitions.make_partitions(kinds, book.place, book.unit)


def make_role(connection: Connection) -> None:
    """Make the role as which everything for PCs is done, and let this user take it. Raises ``NoRole``."""
    user, there, member = connection.exec_driver_sql(
        "SELECT session_user, r.oid IS NOT NULL, coalesce(pg_has_role(session_user, r.oid, 'MEMBER'), false) "
        "FROM (SELECT to_regrole(%s)::oid AS oid) r",
        (partitions.ROLE,),
    ).one()
    try:
        if not there:
            _run(connection, [f"CREATE ROLE {partitions.ROLE} NOLOGIN"])
        if not there or not member:
            _run(connection, [f"GRANT {partitions.ROLE} TO SESSION_USER"])
    except errors.InsufficientPrivilege as error:
        raise NoRole(user) from error


def _raw(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _run(connection: Connection, statements: Iterable[str]) -> None:
    """Run statements that return nothing, together."""
    script = ";\n".join(statements)
    if script:
        _raw(connection).execute(script)


def _tables_there(connection: Connection) -> set[str]:
    query = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'p'"
    return set(connection.exec_driver_sql(query).scalars())
