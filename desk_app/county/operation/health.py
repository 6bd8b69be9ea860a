"""Is the server fit to serve: the database answers, and its tables are today's."""

from dataclasses import dataclass

from litestar import Response, get
from litestar.di import NamedDependency

from desk_app.store.county import schema
from desk_app.store.county.office import County


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The answer: ``database`` and ``tables`` are ok, or what is wrong in a word."""

    database: str
    tables: str


@get("/healthz", include_in_schema=False, sync_to_thread=True, opt={"audit": False})
def health(county: NamedDependency[County]) -> Response[Health]:
    """Return 200 where all is well, else 503."""
    try:
        with county.reading() as connection:
            found = schema.version(connection)
    except Exception:
        # Whatever it is, the one who asks needs to know that it is; the log of the next request says what.
        return Response(Health(database="unreachable", tables="unknown"), status_code=503)
    tables = "ok" if found == schema.HEAD else "other"
    return Response(Health(database="ok", tables=tables), status_code=200 if tables == "ok" else 503)
