"""A county in files and one on PostgreSQL count the same, now and as it was known at any moment."""

from collections.abc import Sequence
from datetime import date
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.domain.dossier.facts import (
    Channel,
    DossierReceived,
    DossierVoided,
    OfficialNumberGiven,
    Person,
    ProcedureRef,
    ResultIssued,
)
from desk_app.domain.procedure import ProcedureAbolished, ProcedureCatalogued
from desk_app.figures.compute import compute
from desk_app.figures.records import records
from desk_app.figures.registry import COUNTS
from desk_app.figures.span import Span
from desk_app.store.codec import Row
from desk_app.store.county import arrivals
from desk_app.store.county.office import County
from desk_app.store.subjects import procedure_subject
from desk_app.usecases.county.counting import EVERYTHING, counts, knowledge, seen
from tests.figures import oracle
from tests.figures.histories import (
    DEVICES,
    MOMENTS,
    OFFICIALS,
    QUARTERS,
    RECORDED_FROM,
    Step,
    events,
    histories,
    written,
)
from tests.figures.histories import arrivals as in_batches
from tests.store import pcs
from tests.usecases.county.conftest import Pair

CODES = ("pending.paused", "apologies.owed", "rate.digitized", "fees.amount", "postal.in_transit")
ENTRY = ProcedureCatalogued(code="1.000001", name="Thủ tục", field="Hộ tịch")
DOSSIER = DossierReceived(
    procedure=ProcedureRef(code="1.000001", name="Thủ tục", field="Hộ tịch"),
    person=Person(name="Người Nộp"),
    channel=Channel.ONLINE,
    received_at=MOMENTS[2],
    due_at=MOMENTS[3],
    due_timed=True,
)
RECEIVED: list[Step] = [
    ("a", "1" * 32, DOSSIER),
    ("a", "2" * 32, DOSSIER),
    ("b", "3" * 32, DOSSIER),
    ("b", "3" * 32, OfficialNumberGiven(official=OFFICIALS[2])),
]
CHANGED: list[Step] = [
    ("a", "1" * 32, OfficialNumberGiven(official=OFFICIALS[2])),
    ("b", "3" * 32, DossierVoided(reason="nhầm")),
    ("b", "2" * 32, ResultIssued(issued_at=MOMENTS[3])),
]
_numbers = count(1)
orders = st.permutations(DEVICES)


def arrive(county: County, unit: str, batches: Sequence[Sequence[Row]], now: int) -> None:
    """Take batches in, one a second, as a push of a PC does."""
    for number, batch in enumerate(batches):
        with county.books.work(unit, "PC") as work:
            work.folds_dossiers_later = True
            pcs.take_in(work, batch)
        last = {row[0]: row[1] for row in sorted(batch)}
        with county.writing() as connection:
            arrivals.note(connection, unit, last, now + number * 1_000)


@settings(max_examples=8)
@given(communes=st.lists(st.tuples(histories(most=10), orders), min_size=2, max_size=2), span=st.sampled_from(QUARTERS))
def test_files_and_server_give_what_a_second_count_gives(
    pair: Pair, communes: list[tuple[list[Step], list[str]]], span: Span
) -> None:
    told = {f"{next(_numbers):05}": in_batches(written(steps), order) for steps, order in communes}
    pair.clock.now = RECORDED_FROM + 3_600_000
    for county in pair.both():
        for unit, batches in told.items():
            county.books.add(unit, f"xã {unit}")
            arrive(county, unit, batches, pair.clock.now)
    moment = pair.clock.now + 2_000
    pair.clock.now += 60_000
    for county in pair.both():
        everything = counts(county, span, EVERYTHING, units=told)
        then = counts(county, span, knowledge(county, moment), units=told)
        some = counts(county, span, knowledge(county, moment), CODES, units=told)
        for unit, batches in told.items():
            assert everything[unit] == oracle.counted(events([row for batch in batches for row in batch]), span)
            known = [row for batch in batches[:3] for row in batch]
            assert then[unit] == oracle.counted(events(known), span)
            asked, whole = some[unit], then[unit]
            assert asked is not None
            assert whole is not None
            assert asked == {code: whole[code] for code in asked}


@settings(max_examples=6)
@given(steps=histories(most=10), order=orders, span=st.sampled_from(QUARTERS))
def test_what_stands_behind_a_figure_was_known_then_on_both(
    pair: Pair, steps: list[Step], order: list[str], span: Span
) -> None:
    unit, batches = f"{next(_numbers):05}", in_batches(written(steps), order)
    pair.clock.now = RECORDED_FROM + 3_600_000
    found = []
    for county in pair.both():
        county.books.add(unit, "xã")
        arrive(county, unit, batches, pair.clock.now)
        with seen(county, county.books.get(unit), knowledge(county, pair.clock.now + 1_000)) as then:
            figures = compute(then.connection, span)
            listed = {code: records(then.connection, span, code) for code in COUNTS}
            found.append((figures, {code: [line.subject for line in lines] for code, lines in listed.items()}))
            for code in COUNTS:
                amounts = sum(line.amount or 0 for line in listed[code])
                assert figures.whole[code] == (amounts if code == "fees.amount" else len(listed[code])), code
    in_files, on_server = found
    assert in_files[0] == on_server[0]
    assert {code: sorted(those) for code, those in in_files[1].items()} == {
        code: sorted(those) for code, those in on_server[1].items()
    }


def test_asked_again_after_more_arrived_the_answer_is_the_same(pair: Pair) -> None:
    unit, moment = f"{next(_numbers):05}", pair.clock.now + 1_000
    first, later = written(RECEIVED), written([*RECEIVED, *CHANGED])[len(RECEIVED) :]
    answers = []
    for county in pair.both():
        county.books.add(unit, "xã")
        pair.clock.now = moment - 1_000
        arrive(county, unit, [first], pair.clock.now)
        pair.clock.now = moment
        answers.append(counts(county, QUARTERS[0], EVERYTHING, units=[unit])[unit])
        pair.clock.now = moment + 3_600_000
        arrive(county, unit, [later], pair.clock.now)
        answers.append(counts(county, QUARTERS[0], knowledge(county, moment), units=[unit])[unit])
        assert counts(county, QUARTERS[0], EVERYTHING, units=[unit])[unit] != answers[0]
    assert answers[0] is not None
    assert answers == [answers[0]] * 4


def test_what_the_county_wrote_is_known_by_its_clock_and_is_no_ledger_of_the_commune(pair: Pair) -> None:
    unit, moment = f"{next(_numbers):05}", pair.clock.now
    for county in pair.both():
        county.books.add(unit, "xã")
        with county.books.work(unit, "Huyện") as work:
            work.record(procedure_subject("1.000001"), ENTRY)
        assert counts(county, QUARTERS[0], EVERYTHING, units=[unit]) == {unit: None}
        arrive(county, unit, [written(RECEIVED)], moment)
        pair.clock.now = moment + 5_000
        with county.books.work(unit, "Huyện") as work:
            work.record(procedure_subject("1.000001"), ProcedureAbolished(abolished_on=date(2023, 4, 1)))
        pair.clock.now = moment
        asked = ("procedures.total", "procedures.abolished")
        now = counts(county, QUARTERS[0], EVERYTHING, asked, units=[unit])
        then = counts(county, QUARTERS[0], knowledge(county, moment), asked, units=[unit])
        assert now == {unit: {"procedures.total": 0, "procedures.abolished": 1}}
        assert then == {unit: {"procedures.total": 1, "procedures.abolished": 0}}
