"""A PC's events taken into a commune's book on PostgreSQL, checked and durable, against a bare COPY of the same rows.

The peer copies prepared text into a table with the same columns, key and index, in one transaction: nothing is checked
and nothing is made ready. Ours comes in batches as a PC sends them, each durable when it is answered, with every hash
computed anew. Both sides are one connection to the same server, which is as it is shipped: ``fsync`` is on.
"""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psycopg

from desk_app.store import tables
from desk_app.store.bulk import many_objects
from desk_app.store.codec import Row
from desk_app.store.county import partitions
from desk_app.store.county.office import County
from desk_app.store.database import Database
from tests.bench import ledgers
from tests.bench.measure import CACHE, Result, interleaved, percentile
from tests.postgres import new_cluster
from tests.store import pcs

DOSSIERS = 50_000
BATCH = 5_000
ROUNDS = 5
BAR = 0.5


def measure() -> Iterator[Result]:
    """Interleave the bare COPY, the ledger alone, and the ledger with everything that is folded from it."""
    rows = _rows()
    server = new_cluster(max_wal_size="4GB")
    url = server.new_database()
    text = list(_as_text(rows))
    with (
        tempfile.TemporaryDirectory(dir=CACHE.parent) as scratch,
        County.create(Path(scratch) / "county", url, name="huyện") as county,
    ):
        communes, copies = _communes(county), iter([_bare_table(url, number) for number in range(ROUNDS)])
        sides = {
            "copy": lambda: _copy(url, next(copies), text),
            "ledger": lambda: _ingest(county, next(communes), rows, projected=False),
        }
        taken = interleaved(sides, ROUNDS)
        folded = interleaved({"folded": lambda: _ingest(county, next(communes), rows, projected=True)}, 1)
    server.remove()
    speed = {name: len(rows) / percentile(times, 50) for name, times in (taken | folded).items()}
    yield Result(
        what=f"ledger rows into PostgreSQL, {len(rows):,} events",
        ours=f"{speed['ledger']:,.0f} events/s",
        peer=f"{speed['copy']:,.0f} (COPY)",
        ratio=speed["ledger"] / speed["copy"],
        bar=BAR,
        at_least=True,
        note=f"with projections {speed['folded']:,.0f} events/s",
    )


def _rows() -> list[Row]:
    database = Database.open(ledgers.counter(DOSSIERS))
    devices = [device for (device,) in database.driver.execute("SELECT device FROM head").fetchall()]
    rows = [row for device in devices for row in pcs.chain(database.driver, device)]
    database.close()
    return rows


def _communes(county: County) -> Iterator[str]:
    """Yield communes whose books are empty; they are made before anything is measured."""
    units = [county.books.add(f"X{number}", f"xã {number}").unit for number in range(ROUNDS + 1)]
    return iter(units)


def _ingest(county: County, unit: str, rows: Sequence[Row], *, projected: bool) -> None:
    with many_objects():
        for start in range(0, len(rows), BATCH):
            batch = rows[start : start + BATCH]
            with county.books.work(unit, "sync") as work:
                work.folds_dossiers_later = not projected
                new = pcs.take_in(work, batch)
            if new != len(batch):
                raise ValueError(f"{new} of {len(batch)} events")


def _bare_table(url: str, number: int) -> str:
    """Make a table as bare as one may be that has the rows' key and index."""
    name = f"bare_{number}"
    columns = ", ".join(
        f'"{column.name}" {column.type} NOT NULL' for column in list(partitions.parent(tables.event).columns)[1:]
    )
    with psycopg.connect(url) as connection:
        connection.execute(f"CREATE TABLE {name} ({columns.replace('BLOB', 'bytea')}, PRIMARY KEY (device, seq))")
        connection.execute(f"CREATE INDEX ON {name} (subject)")
    return name


def _copy(url: str, table: str, text: Sequence[bytes]) -> None:
    with psycopg.connect(url) as connection, connection.cursor().copy(f"COPY {table} FROM STDIN") as copy:
        for block in text:
            copy.write(block)


def _as_text(rows: Sequence[Row]) -> Iterator[bytes]:
    """Yield the rows as COPY reads them."""
    for start in range(0, len(rows), 100):
        yield "".join("\t".join(map(_escaped, row)) + "\n" for row in rows[start : start + 100]).encode()


def _escaped(value: Any) -> str:
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
