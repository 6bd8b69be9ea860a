"""The order, the marks and the sums of the table of 17:00."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.county.views import today
from desk_app.county.views.table import Freshness, Limits, Line, Table, freshness
from desk_app.domain.localtime import MINUTE_MS, at
from desk_app.domain.period import WindowKind, parse_period

NOW = at(date(2023, 6, 14), 17)
HOUR = 60 * MINUTE_MS
TARGETS = {"online.rate": 80.0, "rate.paid_online": 30.0, "rate.digitized": 98.0, "rate.reused": 50.0}
GOOD = {"online.rate": 90.0, "rate.paid_online": 40.0, "rate.digitized": 99.0, "rate.reused": 60.0}
COUNTS = {"received.total": 100, "apologies.owed": 0, "pending.paused": 0, "closed.refused": 0}
LIMITS = Limits(warn_hours=4, red_hours=24)


def line(name: str, *, ago: int | None = 0, **figures: float) -> Line:
    told = {code.replace("_", ".", 1): value for code, value in figures.items()}
    heard = None if ago is None else NOW - ago
    return Line(code=name, name=name, figures={**COUNTS, **GOOD, **told}, heard=heard)


def table(*lines: Line) -> Table:
    window = parse_period("2023-Q2", WindowKind.DAY_15)
    return Table(window=window, at=NOW, lines=lines, whole={**COUNTS, **GOOD}, targets=TARGETS)


def names(board: today.Board) -> list[str]:
    return [row.name for row in board.rows]


def test_what_needs_attention_comes_first() -> None:
    board = today.board(
        table(
            line("fine"),
            line("paused", pending_paused=3),
            line("one missed", online_rate=79.99),
            line("two missed", online_rate=10.0, rate_reused=1.0),
            line("late", apologies_owed=1),
            line("quiet", ago=5 * HOUR),
            line("silent", ago=30 * HOUR),
        ),
        LIMITS,
    )
    assert names(board) == ["silent", "quiet", "late", "two missed", "one missed", "paused", "fine"]
    assert board.failing == 2


def test_units_that_are_alike_stay_in_the_countys_order() -> None:
    assert names(today.board(table(line("b"), line("a"), line("c")), LIMITS)) == ["b", "a", "c"]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3)), min_size=1, max_size=12),
    st.sampled_from([*today.CODES, today.NEED, "no such order"]),
    st.booleans(),
)
def test_no_order_moves_a_stale_unit_from_the_top_or_judges_it(
    units: list[tuple[int, int]], order: str, ascending: bool
) -> None:
    lines = [line(str(place), ago=hours * HOUR, apologies_owed=late) for place, (hours, late) in enumerate(units)]
    board = today.board(table(*lines), LIMITS, order=order, ascending=ascending)
    stale = [row.stale for row in board.rows]
    assert stale == sorted(stale, reverse=True)
    assert len(board.rows) == len(units)
    for row in board.rows:
        if row.stale:
            assert row.reached == "–"
            assert {cell.met for cell in row.cells} == {None}
            assert not any(cell.late for cell in row.cells)


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (None, Freshness.LATE),
        (24 * HOUR + 1, Freshness.LATE),
        (24 * HOUR, Freshness.WARN),
        (4 * HOUR + 1, Freshness.WARN),
        (4 * HOUR, Freshness.FRESH),
        (-HOUR, Freshness.FRESH),
    ],
)
def test_a_unit_is_as_old_as_its_oldest_pc_by_the_countys_limits(ago: int | None, said: Freshness) -> None:
    assert freshness(None if ago is None else NOW - ago, NOW, LIMITS) is said


def test_a_target_is_met_at_its_very_value() -> None:
    (row,) = today.board(table(line("just", online_rate=80.0)), LIMITS).rows
    assert row.reached == "4/4"


def test_a_rate_without_a_denominator_is_neither_met_nor_missed() -> None:
    told = Line(code="a", name="a", figures={**COUNTS, **GOOD, "rate.paid_online": None}, heard=NOW)
    (row,) = today.board(table(told), LIMITS).rows
    assert row.reached == "3/3"
    paid = next(cell for cell in row.cells if cell.code == "rate.paid_online")
    assert (paid.text, paid.met, paid.fill) == ("–", None, None)


def test_overdue_speaks_in_the_late_colour_and_a_zero_is_muted() -> None:
    late, fine = today.board(table(line("a", apologies_owed=2), line("b")), LIMITS).rows
    cells = [next(cell for cell in row.cells if cell.code == "apologies.owed") for row in (late, fine)]
    assert [cell.late for cell in cells] == [True, False]
    assert [cell.zero for cell in cells] == [False, True]


@given(st.floats(-5, 200))
def test_a_bullet_never_leaves_its_scale(value: float) -> None:
    (row,) = today.board(table(line("a", online_rate=value)), LIMITS).rows
    (cell,) = (cell for cell in row.cells if cell.code == "online.rate")
    assert cell.fill is not None
    assert 0 <= cell.fill <= today.SCALE


def test_a_click_on_a_head_turns_its_order_round() -> None:
    def turn(order: str, ascending: bool) -> str:
        board = today.board(table(line("a")), LIMITS, order=order, ascending=ascending)
        return next(head.turn for head in board.heads if head.code == "received.total")

    assert turn(today.NEED, False) == "giam"
    assert turn("received.total", False) == "tang"
    assert turn("received.total", True) == "giam"


def test_a_rates_first_order_shows_the_worst_first() -> None:
    board = today.board(table(line("a")), LIMITS)
    assert next(head.turn for head in board.heads if head.code == "rate.reused") == "tang"


def test_who_sent_the_day_is_counted_by_the_half_hour_before() -> None:
    board = today.board(
        table(line("a", ago=30 * MINUTE_MS), line("b", ago=31 * MINUTE_MS), line("c", ago=None)), LIMITS
    )
    assert board.sent == "1/3 đơn vị đã gửi sau 16:30"
