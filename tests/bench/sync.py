"""Events from a desk to the county over HTTP, durable, against PouchDB → express-pouchdb moving the same documents.

Ours is the whole exchange, from the first greeting to the proof at the end: each event is read, sealed, checked by hash
and seal; the county is a server process over SQLite or PostgreSQL and commits each batch to disk before it answers. The
peer replicates as it is shipped (leveldb, batches of 100) and at its best setting. Both sides run on this machine,
client and server beside each other.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from desk_app.store import peers, projections, tables
from desk_app.store.database import Database, now_ms
from desk_app.sync.identity import KeyStore
from desk_app.sync.internet import Internet
from desk_app.usecases import sync
from desk_app.usecases.demo import Generated, fill_generated
from desk_app.usecases.join import join
from tests.bench.measure import CACHE, Result, as_installed, percentile
from tests.postgres import new_cluster

DOSSIERS = 30_000
ROUNDS = 3
POUCH = Path(__file__).parent / "pouch"
SHIPPED = ("leveldb", 100)
SETTINGS = (SHIPPED, ("leveldb", 2_000), ("memory", 2_000))
IDLE_REQUESTS, IDLE_BYTES = 2, 1_024


def measure() -> Iterable[Result]:
    """Return the ratios of throughput, and what an idle exchange and an event cost on the wire."""
    desk = _desk()
    docs = _documents(desk)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="motcua-bench-")))
        postgres = new_cluster()
        stack.callback(postgres.remove)
        peer: dict[tuple[str, int], list[float]] = {setting: [] for setting in SETTINGS}
        ours: dict[str, list[float]] = {"SQLite": [], "PostgreSQL": []}
        wire: list[_Counted] = []
        for turn in range(ROUNDS):
            for setting in SETTINGS:
                peer[setting].append(_pouch(folder / f"pouch{turn}", setting, docs))
            for kind in ours:
                url = postgres.new_database() if kind == "PostgreSQL" else None
                speed, counted = _ours(folder / f"{kind}{turn}", desk, url)
                ours[kind].append(speed)
                wire.append(counted)
    middle = {setting: statistics.median(speeds) for setting, speeds in peer.items()}
    best = max(middle, key=lambda setting: middle[setting])
    for kind, speeds in ours.items():
        speed = statistics.median(speeds)
        for setting, bar, said in ((SHIPPED, 10, "as it is shipped"), (best, 5, "at its best")):
            yield Result(
                what=f"events to the county on {kind}, PouchDB {said}",
                ours=f"{speed:,.0f}/s",
                peer=f"{middle[setting]:,.0f}/s",
                ratio=speed / middle[setting],
                bar=bar,
                at_least=True,
                note=f"{setting[0]}, batches of {setting[1]}",
            )
    idle = max(wire, key=lambda counted: counted.idle_bytes)
    yield Result(
        what="an idle exchange, bytes with HTTP heads",
        ours=f"{idle.idle_bytes} B in {idle.idle_requests}",
        peer=f"{IDLE_BYTES} B in {IDLE_REQUESTS}",
        ratio=max(idle.idle_bytes / IDLE_BYTES, idle.idle_requests / IDLE_REQUESTS),
        bar=1,
    )
    sent = statistics.median(counted.event_bytes for counted in wire)
    stored = percentile([counted.stored_bytes for counted in wire], 50)
    yield Result(
        what="bytes an event on the wire, of its bytes in the ledger",
        ours=f"{sent:.0f} B",
        peer=f"{stored:.0f} B",
        ratio=sent / stored,
        bar=1,
        note="reported",
    )


def _desk() -> Path:
    """Return a desk's data with the events to move, made once."""
    place = CACHE / f"desk-{DOSSIERS}-{projections.VERSION}"
    if not (place / "motcua.sqlite").exists():
        shutil.rmtree(place, ignore_errors=True)
        fill_generated(place, Generated(dossiers=DOSSIERS, year=2025, seed=4), now=now_ms(), progress=lambda *_: None)
    return place


def _documents(desk: Path) -> Path:
    """Return the same events as documents of the peer."""
    database = Database.open(desk)
    names = [column.name for column in tables.event.columns]
    with database.view() as work:
        rows = work.driver.execute(f"SELECT {', '.join(names)} FROM event ORDER BY device, seq").fetchall()
    database.close()
    told = [dict(zip(names, row, strict=True)) for row in rows]
    docs = [{"_id": f"{row['device']}:{row['seq']:09}", **row, "hash": row["hash"].hex()} for row in told]
    file = desk / "documents.json"
    file.write_text(json.dumps(docs), encoding="utf-8")
    return file


# -- the peer


def _pouch(folder: Path, setting: tuple[str, int], docs: Path) -> float:
    """Return the documents a second that the peer moved."""
    adapter, batch = setting
    if not (POUCH / "node_modules").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=POUCH, check=True)
    node = ["node", str(POUCH / "replicate.js")]
    there = folder / f"there-{adapter}-{batch}"
    server = subprocess.Popen([*node, "serve", str(there), adapter], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        here = str(folder / f"here-{adapter}-{batch}")
        pushed = subprocess.run(
            [*node, "push", here, adapter, str(docs), port, "target", str(batch)],
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        server.terminate()
        server.wait()
    told = json.loads(pushed.stdout)
    return float(told["docs"] / told["seconds"])


# -- ours


class _Counted(httpx.BaseTransport):
    """Counts what goes over the wire as it is written there, heads and all."""

    def __init__(self) -> None:
        self._inner = httpx.HTTPTransport()
        self.bytes = self.requests = 0
        self.idle_bytes = self.idle_requests = 0
        self.event_bytes = self.stored_bytes = 0.0
        self.begun = self.ended = 0.0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/hello"):
            self.begun = self.begun or time.perf_counter()
        answer = self._inner.handle_request(request)
        answer.read()
        self.ended = time.perf_counter()
        self.requests += 1
        first = len(f"{request.method} {request.url.raw_path.decode()} HTTP/1.1\r\n")
        self.bytes += first + _heads(request.headers.raw) + len(request.content)
        self.bytes += len("HTTP/1.1 200 OK\r\n") + _heads(answer.headers.raw) + len(answer.content)
        return answer


def _heads(raw: Iterable[tuple[bytes, bytes]]) -> int:
    return sum(len(name) + len(value) + 4 for name, value in raw) + 2


def _ours(folder: Path, desk: Path, url: str | None) -> tuple[float, _Counted]:
    """Return the events a second from joining to proof, and what went over the wire."""
    place = folder / "desk"
    shutil.copytree(desk, place)
    database = Database.open(place)
    unit, (_, events) = sync.unit_of(database), database.size()
    stored = _stored(database)
    database.close()
    counted = _Counted()
    with _county(folder / "county", url) as address:
        code = _motcua("county", "enrol", "--data", folder / "county", "--unit-code", unit, "--unit-name", "xã Thử")
        member = join(
            place,
            address,
            json.loads(code)["code"],
            name="Quầy 1",
            actor="bench",
            transport=lambda where, token: Internet(where, token, client=httpx.Client(transport=counted, timeout=60)),
        )
        took = counted.ended - counted.begun
        assert member.met.complete
        assert member.met.sent >= events
        counted.event_bytes, counted.stored_bytes = counted.bytes / events, stored / events
        _idle(place, address, counted)
    return events / took, counted


def _idle(place: Path, address: str, counted: _Counted) -> None:
    database = Database.open(place)
    keys = KeyStore(place)
    with database.view() as work:
        county = peers.county(work.driver)
    assert county is not None
    token = keys.secret(sync.county_token_name(database.device)) or ""
    way = Internet(address, token, client=httpx.Client(transport=counted, timeout=60))
    sync.meet(database, place, county, way, keys.identity(database.device), clock=now_ms)
    counted.bytes = counted.requests = 0
    met = sync.meet(database, place, county, way, keys.identity(database.device), clock=now_ms)
    assert met.complete
    counted.idle_bytes, counted.idle_requests = counted.bytes, counted.requests
    database.close()


def _stored(database: Database) -> int:
    with database.view() as work:
        (length,) = work.driver.execute(
            "SELECT sum(length(device) + 8 + 8 + length(subject) + length(kind) + 8 + length(CAST(actor AS BLOB)) "
            "+ length(CAST(body AS BLOB)) + length(hash)) FROM event"
        ).fetchone()
    return int(length)


@contextmanager
def _county(directory: Path, url: str | None) -> Iterator[str]:
    """Yield the address of a county's server process."""
    _motcua("county", "init", "--data", directory, "--name", "huyện Thử", *(["--database", url] if url else []))
    server = subprocess.Popen(
        [sys.executable, "-m", "desk_app.app", "county", "serve", "--data", str(directory), "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env=_environment(),
    )
    try:
        assert server.stdout is not None
        line = server.stdout.readline()
        yield next(word for word in line.split() if word.startswith("http"))
    finally:
        server.terminate()
        server.wait()


def _motcua(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "desk_app.app", "--json", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=_environment()).stdout


def _environment() -> dict[str, str]:
    return {**os.environ, **as_installed(CACHE), "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
