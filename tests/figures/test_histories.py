"""Whatever three PCs record, in whatever order it arrives: figures agree with one another and with a second count."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.clock import wall_ms
from desk_app.figures.compute import Figures, compute
from desk_app.figures.known import as_known_at
from desk_app.figures.reconcile import contradictions
from desk_app.figures.records import records
from desk_app.figures.registry import BY_FIELD, COUNTS, FIGURES
from desk_app.figures.span import Span
from desk_app.store.codec import Row
from desk_app.store.database import Database
from desk_app.store.work import Work
from tests.figures import oracle
from tests.figures.histories import (
    DEVICES,
    END,
    MIDDLE,
    QUARTERS,
    Step,
    arrivals,
    events,
    histories,
    one_by_one,
    shuffled,
    written,
)
from tests.store import pcs

orders = st.permutations(DEVICES)
spans = st.sampled_from((*QUARTERS, Span(MIDDLE, MIDDLE + 1), Span(MIDDLE - 1, MIDDLE), Span(MIDDLE, MIDDLE)))


def arrive(work: Work, batches: Sequence[Sequence[Row]]) -> None:
    for batch in batches:
        pcs.take_in(work, batch)


def asked(counter: Database, batches: Sequence[Sequence[Row]], *asked_of: Span) -> list[Figures]:
    with counter.trial("clerk") as work:
        arrive(work, batches)
        return [compute(work.connection, span) for span in asked_of]


@given(steps=histories(), order=orders, span=spans)
def test_figures_are_what_a_second_count_gives(
    counter: Database, steps: list[Step], order: list[str], span: Span
) -> None:
    agrees_with_a_second_count(counter, shuffled(written(steps), order), span)


@given(steps=histories(), order=orders, span=spans)
def test_figures_are_what_a_second_count_gives_when_much_arrives_at_once(
    counter: Database, steps: list[Step], order: list[str], span: Span
) -> None:
    agrees_with_a_second_count(counter, arrivals(written(steps), order), span)


def agrees_with_a_second_count(counter: Database, batches: Sequence[Sequence[Row]], span: Span) -> None:
    (figures,) = asked(counter, batches, span)
    rows = [row for batch in batches for row in batch]
    assert {code: figures.whole[code] for code in COUNTS} == oracle.counted(events(rows), span)
    by_field = {field: {code: values[code] for code in BY_FIELD} for field, values in figures.by_field.items()}
    shown = {field: values for field, values in by_field.items() if any(values.values())}
    assert shown == oracle.by_field(events(rows), span)


@given(steps=histories(), order=orders)
def test_the_identities_hold_and_one_quarter_hands_over_to_the_next(
    counter: Database, steps: list[Step], order: list[str]
) -> None:
    first, second = asked(counter, shuffled(written(steps), order), *QUARTERS)
    assert contradictions(first) == contradictions(second) == []
    assert second.whole["received.carried_over"] == first.whole["pending.total"]
    for field in first.by_field.keys() | second.by_field.keys():
        left = first.by_field.get(field, {}).get("pending.total", 0)
        assert second.by_field.get(field, {}).get("received.carried_over", 0) == left


@given(steps=histories(), order=orders)
def test_what_went_away_comes_back_or_is_away(counter: Database, steps: list[Step], order: list[str]) -> None:
    always = Span(0, 2 * END)
    first, second, whole = asked(counter, shuffled(written(steps), order), *QUARTERS, always)
    assert whole.whole["forwarded.sent"] == counted(whole, "forwarded.returned", "forwarded.open")
    left = counted(first, "forwarded.open") + counted(second, "forwarded.sent")
    assert left == counted(second, "forwarded.returned", "forwarded.open")


@given(steps=histories(), order=orders, span=spans)
def test_what_keeps_the_units_own_term_is_not_overdue(
    counter: Database, steps: list[Step], order: list[str], span: Span
) -> None:
    (figures,) = asked(counter, shuffled(written(steps), order), span)
    assert counted(figures, "internal.met") <= counted(figures, "resolved.early", "resolved.on_time")
    assert counted(figures, "higher.ended", "higher.pending") == counted(figures, "higher.total")


def counted(figures: Figures, *codes: str) -> int:
    return sum(int(figures.whole[code] or 0) for code in codes)


@given(steps=histories(), span=spans)
def test_the_list_behind_a_count_is_as_long_as_the_count(counter: Database, steps: list[Step], span: Span) -> None:
    with counter.trial("clerk") as work:
        arrive(work, one_by_one(written(steps)))
        figures = compute(work.connection, span)
        for code in COUNTS:
            found = records(work.connection, span, code)
            assert len({record.place for record in found}) == len(found)
            amounts = sum(record.amount or 0 for record in found)
            assert figures.whole[code] == (len(found) if COUNTS[code].amount is None else amounts), code


@given(steps=histories(most=8), data=st.data())
def test_as_known_at_a_moment_is_what_a_desk_that_stopped_then_says(
    counter: Database, steps: list[Step], data: st.DataObject
) -> None:
    rows = written(steps)
    moment = wall_ms(data.draw(st.sampled_from(rows))[2])
    span = data.draw(spans)
    (stopped,) = asked(counter, one_by_one([row for row in rows if wall_ms(row[2]) <= moment]), span)
    with counter.trial("clerk") as work:
        arrive(work, one_by_one(rows))
        now = compute(work.connection, span)
        with as_known_at(work, moment) as connection:
            assert compute(connection, span) == stopped
            lengths = {code: len(records(connection, span, code)) for code in COUNTS if COUNTS[code].amount is None}
            assert lengths == {code: stopped.whole[code] for code in lengths}
        assert compute(work.connection, span) == now


def test_every_figure_of_the_contract_is_there(counter: Database) -> None:
    (figures,) = asked(counter, [], QUARTERS[0])
    assert list(figures.whole) == list(FIGURES)
    assert {code for code, value in figures.whole.items() if value is None} == {
        *("rate.resolved", "rate.early", "rate.on_time", "rate.overdue", "rate.reused", "rate.paid_online"),
        *("rate.digitized_components", "rate.digitized_results", "rate.digitized", "online.rate", "survey.score"),
        "rate.internal",
    }
