"""A book on a server says of the same events what a desk's file says, whatever way they came."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.domain.dossier import facts as f
from desk_app.domain.localtime import at
from desk_app.figures.compute import compute
from desk_app.figures.known import as_known_at
from desk_app.figures.records import records
from desk_app.figures.registry import FIGURES
from desk_app.figures.span import Span
from desk_app.store import tables, verify
from desk_app.store.codec import Row
from desk_app.store.county.office import County
from desk_app.store.county.postgres_books import PostgresBooks
from desk_app.store.database import Database
from desk_app.store.work import Work
from desk_app.usecases.demo import Generated, fill_generated
from tests import sample_unit
from tests.postgres import the_cluster
from tests.store import pcs
from tests.store.county.conftest import A
from tests.store.test_convergence import PCS, STEPS, Desk, Step, any_order, lived, some_pcs, template

__all__ = ["template"]

SPANS = (
    Span(at(date(2023, 3, 15)), at(date(2023, 6, 15))),
    Span(at(date(2023, 6, 12)), at(date(2023, 6, 13))),
    Span(at(date(2022, 1, 1)), at(date(2024, 1, 1))),
)


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    """Return a county whose only book stays empty: what a test writes into it is rolled back."""
    directory = tmp_path_factory.mktemp("county")
    with County.create(directory, the_cluster().new_database(), name="huyện", clock=pcs.Clock()) as made:
        made.books.add(A, "xã Đồng Lạc")
        yield made


@contextmanager
def tried(county: County) -> Iterator[Work]:
    """Yield a work of which nothing stays."""
    books = county.books
    assert isinstance(books, PostgresBooks)
    with books._transaction(books.get(A), reads=True) as (connection, driver):
        yield books._work(A, connection, driver, "sync")


def projected(work: Work) -> dict[str, list[tuple[object, ...]]]:
    """Return every projection's rows, but for the search's words, which a county does not keep."""
    work.flush()
    return {name: list(verify.rows(work.driver, name)) for name in tables.projections.tables}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.randoms(use_true_random=False))
def test_any_history_in_any_order_of_batches_is_folded_into_the_same_rows(
    template: Path, county: County, steps: list[Step], chance: Random
) -> None:
    with some_pcs(template, PCS) as made:
        desks = [Desk(pc, pcs.Clock(), slot) for slot, pc in enumerate(made, start=1)]
        for desk in desks:
            desk.pc._clock = desk.clock
        lived(desks, steps)
        rows, expected = pcs.events(made[0]), pcs.projected(made[0])
        del expected["search"]
    with tried(county) as work:
        for batch in any_order(rows, chance):
            pcs.take_in(work, batch)
        assert projected(work) == expected
        assert verify.first_difference(work.driver) is None
        assert sum(pcs.take_in(work, batch) for batch in any_order(rows, chance)) == 0
        assert projected(work) == expected


def told_apart(pc: Database, rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Yield the rows in batches as a long-lived PC sends them."""
    for start in range(0, len(rows), 3_000):
        yield rows[start : start + 3_000]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return a PC of a year of generated dossiers, many of which a second PC recorded too, under the same numbers."""
    directory = tmp_path_factory.mktemp("busy")
    fill_generated(directory, Generated(dossiers=600, year=2023), now=at(date(2024, 2, 1)))
    other, clock = pcs.new_pc(tmp_path_factory.mktemp("other")), pcs.Clock(at(date(2024, 2, 1)))
    pc = Database.open(directory, clock=clock)
    with pc.view() as work:
        known = work.driver.execute("SELECT official, received_at FROM dossier WHERE official IS NOT NULL").fetchall()
        unnumbered = work.driver.execute("SELECT id FROM dossier WHERE official IS NULL ORDER BY rank").fetchall()
    with other.work("B") as work:
        for number, (official, received_at) in enumerate(known[:200]):
            subject = work.new_subject()
            work.record(subject, pcs.reception(f"Sổ {number}", received_at=received_at, official=official))
            work.record(subject, f.ResultIssued(issued_at=received_at + number * pcs.HOUR))
    with pc.work("A") as work:
        for number, (subject,) in enumerate(unnumbered[:200]):
            work.record(subject, f.OfficialNumberGiven(official=f"H23.15.99-230101-{number // 2:04}"))
    pcs.meet(pc, other)
    other.close()
    yield pc
    pc.close()


def test_figures_lists_and_what_was_known_are_the_same_over_hundreds_of_dossiers_with_twins(
    county: County, busy: Database
) -> None:
    compared(county, busy, at(date(2023, 9, 1)))
    assert busy.driver.execute("SELECT count(*) FROM twin").fetchone()[0] >= 100


def test_figures_lists_and_what_was_known_are_the_same_of_the_sample(county: County) -> None:
    with sample_unit.opened() as sample:
        compared(county, sample, at(date(2023, 5, 20), 17))


def counted(work: Work) -> None:
    """Let the server count what is in the tables, as it does by itself a minute after they were filled."""
    work.flush()
    work.driver.execute("SET LOCAL ROLE NONE")
    work.driver.execute("ANALYZE")
    work.driver.execute("SET LOCAL ROLE motcua_device")


def compared(county: County, pc: Database, moment: int) -> None:
    rows = pcs.events(pc)
    with tried(county) as work, pc.view() as own:
        for batch in told_apart(pc, rows):
            pcs.take_in(work, batch)
        counted(work)
        for span in SPANS:
            assert compute(work.connection, span) == compute(own.connection, span)
        for code in FIGURES:
            assert records(work.connection, SPANS[0], code) == records(own.connection, SPANS[0], code)
        with as_known_at(work, moment) as then, as_known_at(own, moment) as expected:
            for span in SPANS:
                assert compute(then, span) == compute(expected, span)
        assert compute(work.connection, SPANS[0]) == compute(own.connection, SPANS[0])
