"""A province on several PostgreSQL servers: communes whose partitions lie elsewhere, known here as foreign tables.

The county's own server holds the register and the parent tables. A commune that lies on another server has its real
partitions there, made by the same statements under parents of that server's own, with the same keys, policies and
role; here stand foreign tables (``postgres_fdw``) in their place as partitions of the parents. So figures of all
communes are asked here, as if all lay here, and every work on a commune goes to its own server directly: it is one
transaction there, durable there, and no commit has to be agreed between two servers.

Which servers there are, where, and by which user is said where PostgreSQL keeps it: ``CREATE SERVER`` and ``CREATE
USER MAPPING``. Which commune lies where is said by its foreign tables. Nothing is kept beside them.
"""

import threading
from collections.abc import Iterator, Mapping

from sqlalchemy import URL, Connection, Engine, Table

from desk_app.errors import DeskError
from desk_app.store import tables
from desk_app.store.county import engines, partitions

_SERVER = "SELECT coalesce(srvoptions, '{}') FROM pg_foreign_server WHERE srvname = %s"
_USER = (
    "SELECT coalesce(umoptions, '{}') FROM pg_user_mappings "
    "WHERE srvname = %s AND usename IN (session_user, 'public') ORDER BY usename = 'public'"
)
_PLACES = (
    "SELECT place.nspname, server.srvname FROM pg_foreign_table "
    "JOIN pg_foreign_server server ON server.oid = ftserver JOIN pg_class kind ON kind.oid = ftrelid "
    "JOIN pg_namespace place ON place.oid = relnamespace WHERE relname = %s"
)


class NoServer(DeskError):
    """The county's database knows no such server, or not as whom to go there."""

    def __init__(self, server: str) -> None:
        super().__init__(
            f"Cơ sở dữ liệu của tỉnh chưa khai báo máy chủ {server}, hoặc chưa khai báo người dùng ở đó.",
            "Chạy CREATE SERVER và CREATE USER MAPPING như trong tài liệu tỉnh rồi làm lại.",
        )


class Occupied(DeskError):
    """The place of a commune on a server holds another ledger."""

    def __init__(self, server: str, schema: str) -> None:
        super().__init__(
            f"Máy chủ {server} đã có dữ liệu ở {schema}.",
            "Xem dữ liệu ấy của đơn vị nào; chuyển nó đi nơi khác rồi làm lại.",
        )


class Servers:
    """The servers beside the county's own, and which commune lies on which."""

    def __init__(self, own: Engine) -> None:
        self._own = own
        self._engines: dict[str, Engine] = {}
        self._places: dict[str, str] = {}
        self._asked: set[str] = set()
        self._guard = threading.Lock()

    def engine_of(self, place: int) -> Engine:
        """Return the engine of the server on which the commune at a place lies."""
        schema = partitions.schema_of(place)
        if schema not in self._asked:
            with self._own.connect() as connection:
                self._places = self.places(connection)
            self._asked |= {schema, *self._places}
        server = self._places.get(schema)
        if server is None:
            return self._own
        if server in self._engines:
            return self._engines[server]
        with self._own.connect() as connection:
            return self.engine(connection, server)

    def engine(self, connection: Connection, server: str) -> Engine:
        """Return the engine of a server, as the county's database says where it is. Raises ``NoServer``."""
        with self._guard:
            if server not in self._engines:
                self._engines[server] = engines.on_postgres(address(connection, server))
            return self._engines[server]

    def places(self, connection: Connection) -> dict[str, str]:
        """Return the schemas of communes that lie elsewhere: schema → server."""
        return {row.nspname: row.srvname for row in connection.exec_driver_sql(_PLACES, (tables.event.name,))}

    def close(self) -> None:
        """Let every connection to other servers go."""
        for engine in self._engines.values():
            engine.dispose()


def address(connection: Connection, server: str) -> str:
    """Return the URL of a server that the county's database knows. Raises ``NoServer``."""
    where = connection.exec_driver_sql(_SERVER, (server,)).scalar()
    who = connection.exec_driver_sql(_USER, (server,)).scalar()
    if where is None or who is None:
        raise NoServer(server)
    place, user = _options(where), _options(who)
    host = place.get("host", "localhost")
    url = URL.create(
        "postgresql",
        username=user.get("user"),
        password=user.get("password"),
        host=None if host.startswith("/") else host,
        port=int(place["port"]) if "port" in place else None,
        database=place.get("dbname", "postgres"),
        query={"host": host} if host.startswith("/") else {},
    )
    return url.render_as_string(hide_password=False)


def _options(told: list[str]) -> Mapping[str, str]:
    return dict(option.split("=", 1) for option in told)


def attach(kinds: tuple[Table, ...], place: int, unit: str, server: str) -> Iterator[str]:
    """Yield what puts foreign tables of a commune in the place of its partitions."""
    schema = partitions.schema_of(place)
    for table in kinds:
        name = partitions.name_of(table)
        yield (
            f"CREATE FOREIGN TABLE {schema}.{name} PARTITION OF public.{name} "
            f"FOR VALUES IN ({partitions.literal(unit)}) SERVER {_name(server)} "
            f"OPTIONS (schema_name {partitions.literal(schema)}, table_name {partitions.literal(table.name)})"
        )


def clear(connection: Connection, server: str, place: int) -> None:
    """Remove what a making that was cut off left at a place of another server. Raises ``Occupied`` for a ledger."""
    schema = partitions.schema_of(place)
    there = connection.exec_driver_sql("SELECT to_regclass(%s)", (f"{schema}.event",)).scalar()
    if there is None:
        return
    if connection.exec_driver_sql(f"SELECT 1 FROM {schema}.event LIMIT 1").scalar() is not None:
        raise Occupied(server, schema)
    connection.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")


def _name(server: str) -> str:
    return '"' + server.replace('"', '""') + '"'
