"""The county's table of 17:00 over 200 communes and 2,000,000 dossiers, against the one scan written by hand."""

import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import psycopg

from desk_app.county.views.today import CODES
from desk_app.domain.localtime import DAY_MS, at
from desk_app.domain.period import WindowKind, parse_period
from desk_app.domain.unit import UnitProfiled
from desk_app.figures.compute import figures_of
from desk_app.figures.span import Span
from desk_app.store.county import partitions
from desk_app.store.county.books import Book
from desk_app.store.county.office import County
from desk_app.store.subjects import UNIT
from desk_app.usecases.county.figures import table
from tests.bench.measure import Result, interleaved, ms, percentile
from tests.postgres import new_cluster

COMMUNES = 200
DOSSIERS = 2_000_000
EACH = DOSSIERS // COMMUNES
FIRST_DAY = date(2014, 1, 1)
YEARS = 10
NOW = at(date(2023, 6, 14), 17)
PERIOD = "2023-Q2"
ROUNDS = 9
FIELDS = ("Chứng thực", "Hộ tịch", "Người có công", "Bảo trợ xã hội", "Đất đai")
_SERVER = {"shared_buffers": "1GB", "max_wal_size": "4GB"}
_BEST = "-c jit=off -c enable_partitionwise_aggregate=on"
"""What makes the scan quickest: with PostgreSQL's own defaults it takes a hundred times as long."""

_IN = "r.received_at >= %(s)s AND r.received_at < %(e)s"
_DONE = "r.ended_at >= %(s)s AND r.ended_at < %(e)s AND r.outcome = 1"
_OPEN = "r.received_at < %(e)s AND (r.ended_at IS NULL OR r.ended_at >= %(e)s)"
_PHASE = (
    "EXISTS (SELECT FROM public.phase p WHERE p.unit = r.unit AND p.rank = r.rank AND p.start_at < %(e)s "
    "AND (p.end_at IS NULL OR p.end_at >= %(e)s) AND {})"
)
_PAUSED = f"{_OPEN} AND r.phased = 1 AND {_PHASE.format('p.paused = 1')}"
_LATE = (
    f"({_DONE} AND r.timing = 3) OR ({_OPEN} AND CASE WHEN r.phased = 1 "
    f"THEN {_PHASE.format('p.paused = 0 AND p.due_at < %(e)s')} ELSE r.due_at < %(e)s END)"
)
BY_HAND = {
    "received.total": "true",
    "apologies.owed": _LATE,
    "pending.paused": _PAUSED,
    "closed.refused": "r.ended_at >= %(s)s AND r.ended_at < %(e)s AND r.outcome = 2",
    "received.in_period": _IN,
    "received.online": f"{_IN} AND r.channel = 1",
    "fees.dossiers": f"{_IN} AND r.fee > 0",
    "fees.paid_online": f"{_IN} AND r.fee > 0 AND r.paid_online = 1",
    "resolved.total": _DONE,
    "digitized.complete": f"{_DONE} AND r.components_digitized = 1 AND r.result_digitized = 1",
    "reused.dossiers": f"{_IN} AND r.reused = 1",
}
SCAN = (
    f"SELECT r.unit, {', '.join(f'count(*) FILTER (WHERE {test})' for test in BY_HAND.values())} "
    "FROM public.reporting r WHERE r.received_at < %(e)s AND (r.ended_at IS NULL OR r.ended_at >= %(s)s) "
    "GROUP BY r.unit"
)


def measure() -> Iterator[Result]:
    """Yield the whole table, as the page asks for it, against the scan alone."""
    cluster = new_cluster(**_SERVER)
    with tempfile.TemporaryDirectory() as place:
        url = cluster.new_database()
        with County.create(Path(place) / "county", url, name="tỉnh Mẫu", clock=lambda: NOW) as county:
            _fill(county, url)
            with psycopg.connect(url, autocommit=True, options=_BEST) as plain:
                yield _compared(county, plain)
    cluster.remove()


def _compared(county: County, plain: "psycopg.Connection[Any]") -> Result:
    ours = partial(table, county, period=PERIOD, at=NOW, known=True, codes=CODES)
    span = Span.of(parse_period(PERIOD, WindowKind.DAY_15), NOW)
    peer = partial(_by_hand, plain, span)
    assert _as_by_hand(peer()) == {unit: line.figures for unit, line in ours().units.items()}, "they count differently"
    sides: dict[str, Callable[[], object]] = {"ours": ours, "peer": peer}
    taken = interleaved(sides, ROUNDS)
    medians = {name: percentile(times, 50) for name, times in taken.items()}
    return Result(
        what=f"the county's table of 17:00, {COMMUNES} communes, {DOSSIERS:,} dossiers",
        ours=ms(medians["ours"]),
        peer=f"{ms(medians['peer'])} one scan by hand",
        ratio=medians["ours"] / medians["peer"],
        bar=1.5,
    )


def _by_hand(plain: "psycopg.Connection[Any]", span: Span) -> list[tuple[Any, ...]]:
    return plain.execute(SCAN, {"s": span.start_ms, "e": span.end_ms}).fetchall()


def _as_by_hand(rows: Sequence[tuple[Any, ...]]) -> dict[str, dict[str, Any]]:
    return {unit: figures_of(dict(zip(BY_HAND, values, strict=True)), CODES) for unit, *values in rows}


# -- the data


def _fill(county: County, url: str) -> None:
    """Fill every commune's partitions: what figures scan, and a ledger's end by which a commune is known to write."""
    chance = random.Random(17)
    with psycopg.connect(url) as connection:
        for number in range(COMMUNES):
            book = county.books.add(f"{number:05}", f"xã {number:05}")
            with county.books.work(book.unit, "bench") as work:
                profile = UnitProfiled(code=book.unit, name=book.name, superior="tỉnh Mẫu", province_code="H23")
                work.record(UNIT, profile)
            _commune(connection, book, chance)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def _commune(connection: "psycopg.Connection[Any]", book: Book, chance: random.Random) -> None:
    schema = partitions.schema_of(book.place)
    rows, phases = [], []
    for number in range(EACH):
        row, stretches = _dossier(number, chance)
        rows.append(row)
        phases += stretches
    _copy(connection, f"{schema}.reporting", rows)
    _copy(connection, f"{schema}.phase", phases)
    with connection.cursor() as cursor:
        query = f"INSERT INTO {schema}.head (device, seq, clock, hash) VALUES (%s, %s, %s, %s)"
        cursor.execute(query, (f"pc {book.place}", 1, (NOW - DAY_MS) << 16, b""))
        cursor.execute(f"INSERT INTO {schema}.folded (device, seq) SELECT device, seq FROM {schema}.head")
        noted = "INSERT INTO county_arrival (unit, device, seq, at) VALUES (%s, %s, 1, %s)"
        cursor.execute(noted, (book.unit, f"pc {book.place}", NOW - DAY_MS))
    connection.commit()


def _copy(connection: "psycopg.Connection[Any]", table_name: str, rows: Sequence[Sequence[Any]]) -> None:
    columns = len(rows[0])
    names = [column.name for column in partitions.parents.tables[table_name.partition(".")[2]].columns][1:]
    assert len(names) == columns
    with connection.cursor().copy(f"COPY {table_name} ({', '.join(names)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _dossier(number: int, chance: random.Random) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    """Return the narrow row of a dossier, received through ten years, and its phases where it was paused."""
    received = at(FIRST_DAY) + number * (YEARS * 365 * DAY_MS // EACH)
    due = received + chance.choice((1, 3, 5, 15, 25)) * DAY_MS
    lot = chance.random()
    phased = lot < 0.02
    ended = None if lot < 0.0005 else received + int(chance.random() * (due - received) * 1.03)
    outcome = 0 if ended is None else chance.choices((1, 2, 3), (985, 10, 5))[0]
    timing = 0 if outcome != 1 or ended is None else 1 if ended < due - DAY_MS else 2 if ended <= due else 3
    fee = chance.choice((0, 0, 8_000, 50_000))
    row = (
        *(-number - 1, chance.choice(FIELDS), chance.choices((1, 2, 3), (90, 9, 1))[0], received, ended, outcome),
        *(timing, due, int(phased), int(chance.random() < 0.95), int(outcome == 1 and chance.random() < 0.97)),
        *(int(chance.random() < 0.5), fee, int(bool(fee) and chance.random() < 0.5), None),
    )
    middle = received + (due - received) // 2
    return row, [(-number - 1, received, middle, due, 0), (-number - 1, middle, None, due, 1)] if phased else []
