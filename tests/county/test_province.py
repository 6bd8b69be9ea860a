"""A province on three PostgreSQL servers is one province: the same work, the same figures, whoever holds a commune."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from desk_app.domain.localtime import at
from desk_app.store import projections
from desk_app.store.codec import Row
from desk_app.store.county import arrivals, servers
from desk_app.store.county.office import County
from desk_app.store.county.postgres_books import PostgresBooks
from desk_app.store.county.sqlite_books import OneServer
from desk_app.store.database import Database
from desk_app.usecases.county import figures
from desk_app.usecases.county.enrol import enrol
from desk_app.usecases.demo import Generated, fill_generated
from tests.postgres import SUPERUSER, Cluster, new_cluster
from tests.store import pcs

NOW = at(date(2023, 6, 14), 17)
AT_FIVE_THE_DAY_BEFORE = at(date(2023, 6, 13), 17)
COMMUNES = {"10001": "", "10002": "bac", "10003": "nam", "10004": "nam"}
"""Commune → the server that it lies on; the county's own is called nothing."""


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.fixture(scope="module")
def clusters() -> Iterator[dict[str, Cluster]]:
    """Three servers, each on a loopback address of its own; the province's is called nothing."""
    addresses = {"": "127.0.0.1", "bac": "127.0.0.2", "nam": "127.0.0.3"}
    made = {name: new_cluster(listen_addresses=address, fsync="off") for name, address in addresses.items()}
    yield made
    for cluster in made.values():
        cluster.remove()


@pytest.fixture
def three(clusters: dict[str, Cluster]) -> dict[str, str]:
    """Return the URL of an empty database on each; the province's knows the other two."""
    urls = {name: cluster.new_database() for name, cluster in clusters.items()}
    with psycopg.connect(urls[""], autocommit=True) as connection:
        connection.execute("CREATE EXTENSION postgres_fdw")
        for name in ("bac", "nam"):
            host, database = clusters[name].settings["listen_addresses"], make_url(urls[name]).database
            connection.execute(
                f"CREATE SERVER {name} FOREIGN DATA WRAPPER postgres_fdw "
                f"OPTIONS (host '{host}', port '5432', dbname '{database}', fetch_size '10000')"
            )
            connection.execute(f"CREATE USER MAPPING FOR {SUPERUSER} SERVER {name} OPTIONS (user '{SUPERUSER}')")
    return urls


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    """What each commune's desk recorded."""
    told = {}
    for seed, unit in enumerate(COMMUNES, 1):
        desk = tmp_path_factory.mktemp(unit)
        fill_generated(desk / "unit", Generated(dossiers=60, year=2023, seed=seed), now=NOW)
        database = Database.open(desk / "unit")
        told[unit] = database.driver.execute("SELECT * FROM event ORDER BY device, seq").fetchall()
        database.close()
    return told


def found(place: Path, url: str, *, spread: bool) -> County:
    county = County.create(place, url, name="tỉnh Hải Dương", clock=Clock())
    assert isinstance(county.books, PostgresBooks)
    for unit, server in COMMUNES.items():
        county.books.add(unit, f"xã {unit}", server=server if spread else "")
    return county


def take(county: County, unit: str, rows: Sequence[Row], when: int) -> None:
    with county.books.work(unit, "PC") as work:
        work.folds_dossiers_later = True
        pcs.take_in(work, rows)
    ends = {row[0]: row[1] for row in sorted(rows)}
    with county.writing() as connection:
        arrivals.note(connection, unit, ends, when)


def halves(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    return rows[: len(rows) // 2], rows[len(rows) // 2 :]


def answers(county: County) -> list[Any]:
    """Ask what is asked of a province: now, as known the day before, of one commune, over time."""
    period = "2023-Q2"
    return [
        figures.table(county, period=period),
        figures.table(county, period=period, at=AT_FIVE_THE_DAY_BEFORE, known=True),
        figures.table(county, period=period, codes=("received.total", "rate.digitized")),
        *(figures.by_field(county, unit, period=period) for unit in COMMUNES),
        *(figures.behind(county, unit, period=period, code="pending.total") for unit in COMMUNES),
        figures.trend(county, None, "resolved.total", quarters=3),
        figures.months766(county, year=2023),
    ]


def fill(county: County, sent: dict[str, list[Row]]) -> None:
    for unit, rows in sent.items():
        first, second = halves(rows)
        take(county, unit, first, AT_FIVE_THE_DAY_BEFORE - 1)
        take(county, unit, second, NOW - 60_000)


def lying_there(url: str) -> set[str]:
    """Return whose events lie on a server itself, under its own parent tables."""
    with psycopg.connect(url) as connection:
        return {unit for (unit,) in connection.execute("SELECT DISTINCT unit FROM public.event")}


def test_a_province_on_three_servers_answers_as_on_one(
    tmp_path: Path, three: dict[str, str], clusters: dict[str, Cluster], sent: dict[str, list[Row]]
) -> None:
    alone = clusters["bac"].new_database()
    with found(tmp_path / "one", alone, spread=False) as one, found(tmp_path / "all", three[""], spread=True) as spread:
        for county in (one, spread):
            fill(county, sent)
        told = answers(spread)
        assert told == answers(one)
        assert told[1] != told[0]
        for unit in COMMUNES:
            assert spread.books.first_fault(unit) is None
            assert spread.books.first_difference(unit) is None
    assert lying_there(three["bac"]) == {"10002"}
    assert lying_there(three["nam"]) == {"10003", "10004"}
    assert lying_there(three[""]) == set(COMMUNES)


def test_a_newer_program_folds_the_communes_of_every_server_anew(
    tmp_path: Path, three: dict[str, str], sent: dict[str, list[Row]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with found(tmp_path / "all", three[""], spread=True) as county:
        fill(county, sent)
        before = figures.table(county, period="2023-Q2")
    monkeypatch.setattr(projections, "VERSION", "newer")
    with County.open(tmp_path / "all", clock=Clock()) as county:
        assert figures.table(county, period="2023-Q2") == before
    for name, url in three.items():
        with psycopg.connect(url) as connection:
            query = "SELECT DISTINCT value FROM public.meta WHERE key = 'projection_version'"
            assert connection.execute(query).fetchall() == [("newer",)], name


def test_the_role_of_pcs_sees_its_commune_alone_on_another_server_too(
    tmp_path: Path, three: dict[str, str], sent: dict[str, list[Row]]
) -> None:
    with found(tmp_path / "all", three[""], spread=True) as county:
        fill(county, sent)
        figures.table(county, period="2023-Q2")  # folds what arrived
        with county.books.view("10003") as work:
            for query in ("SELECT unit FROM event", "SELECT unit FROM public.event", "SELECT unit FROM public.dossier"):
                assert {unit for (unit,) in work.driver.execute(query).fetchall()} == {"10003"}
            assert work.driver.execute("SELECT * FROM u0004.event").fetchall() == []


def test_a_server_that_the_database_does_not_know_gets_no_commune(tmp_path: Path, three: dict[str, str]) -> None:
    with found(tmp_path / "all", three[""], spread=True) as county:
        assert isinstance(county.books, PostgresBooks)
        with pytest.raises(servers.NoServer):
            county.books.add("10009", "xã", server="tay")
        assert [book.unit for book in county.books.all()] == list(COMMUNES)


def test_a_county_in_files_has_no_other_server(tmp_path: Path) -> None:
    with County.create(tmp_path / "files", name="huyện Nam Sách", clock=Clock()) as county:
        with pytest.raises(OneServer):
            enrol(county, "10009", "xã", by="cli", server="bac")
        assert county.books.all() == []


def test_a_place_where_a_ledger_lies_is_not_taken(
    tmp_path: Path, three: dict[str, str], sent: dict[str, list[Row]]
) -> None:
    with found(tmp_path / "other", three["bac"], spread=False) as other:
        fill(other, sent)
    with County.create(tmp_path / "all", three[""], name="tỉnh Hải Dương", clock=Clock()) as county:
        assert isinstance(county.books, PostgresBooks)
        with pytest.raises(servers.Occupied):
            county.books.add("10009", "xã", server="bac")
