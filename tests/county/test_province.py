"""A province on three PostgreSQL servers is one province: the same work, the same figures, whoever holds a commune."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest

from desk_app.domain.localtime import at
from desk_app.store.codec import Row
from desk_app.store.county import arrivals
from desk_app.store.county.office import County
from desk_app.store.county.postgres_books import PostgresBooks
from desk_app.store.database import Database
from desk_app.usecases.county import figures
from desk_app.usecases.demo import Generated, fill_generated
from tests.postgres import SUPERUSER, Cluster, another_cluster

__all__ = ["another_cluster"]

NOW = at(date(2023, 6, 14), 17)
AT_FIVE_THE_DAY_BEFORE = at(date(2023, 6, 13), 17)
COMMUNES = {"10001": "", "10002": "bac", "10003": "nam", "10004": "nam"}
"""Commune → the server that it lies on; the county's own is called nothing."""
DATABASE = "province"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now


@dataclass(frozen=True, slots=True)
class Servers:
    own: Cluster
    bac: Cluster
    nam: Cluster


@pytest.fixture
def three(another_cluster: Callable[..., Cluster]) -> Iterator[Servers]:
    """Three servers, each on a loopback address of its own; the first knows the other two."""
    addresses = {"bac": "127.0.0.2", "nam": "127.0.0.3"}
    own = another_cluster(listen_addresses="127.0.0.1")
    others = {name: another_cluster(listen_addresses=address) for name, address in addresses.items()}
    for cluster in (own, *others.values()):
        with cluster.connect() as connection:
            connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0")
    with own.connect(DATABASE) as connection:
        connection.execute("CREATE EXTENSION postgres_fdw")
        for name, address in addresses.items():
            connection.execute(
                f"CREATE SERVER {name} FOREIGN DATA WRAPPER postgres_fdw "
                f"OPTIONS (host '{address}', port '5432', dbname '{DATABASE}', fetch_size '10000')"
            )
            connection.execute(f"CREATE USER MAPPING FOR {SUPERUSER} SERVER {name} OPTIONS (user '{SUPERUSER}')")
    yield Servers(own, others["bac"], others["nam"])


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
        work.accept(rows)
    ends = {row[0]: row[1] for row in sorted(rows)}
    with county.writing() as connection:
        arrivals.note(connection, unit, ends, when)


def halves(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    return rows[: len(rows) // 2], rows[len(rows) // 2 :]


def answers(county: County) -> list[Any]:
    """Ask what is asked of a province: now, as known the day before, of one commune, over time."""
    period = {"period": "2023-Q2"}
    return [
        figures.table(county, **period),
        figures.table(county, **period, at=AT_FIVE_THE_DAY_BEFORE, known=True),
        figures.table(county, **period, codes=("received.total", "rate.digitized")),
        *(figures.by_field(county, unit, **period) for unit in COMMUNES),
        *(figures.behind(county, unit, **period, code="pending.total") for unit in COMMUNES),
        figures.trend(county, None, "resolved.total", quarters=3),
        figures.months766(county, year=2023),
    ]


def test_a_province_on_three_servers_answers_as_on_one(
    tmp_path: Path, three: Servers, cluster_url: str, sent: dict[str, list[Row]]
) -> None:
    with (
        found(tmp_path / "spread", three.own.url(DATABASE), spread=True) as spread,
        found(tmp_path / "one", cluster_url, spread=False) as one,
    ):
        for county in (spread, one):
            for unit, rows in sent.items():
                first, second = halves(rows)
                take(county, unit, first, AT_FIVE_THE_DAY_BEFORE - 1)
                take(county, unit, second, NOW - 60_000)
        told = answers(spread)
        assert told == answers(one)
        table = told[0]
        assert [line.figures["received.total"] > 0 for line in table.units.values()] == [True] * 4
        assert told[1] != table
    with psycopg.connect(three.bac.url(DATABASE)) as there:
        assert there.execute("SELECT DISTINCT unit FROM public.event").fetchall() == [("10002",)]
    with psycopg.connect(three.nam.url(DATABASE)) as there:
        assert there.execute("SELECT DISTINCT unit FROM public.event ORDER BY unit").fetchall() == [
            ("10003",),
            ("10004",),
        ]


@pytest.fixture
def cluster_url(another_cluster: Callable[..., Cluster]) -> str:
    return another_cluster().new_database()
