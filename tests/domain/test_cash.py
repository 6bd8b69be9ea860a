"""The cash book's rules: it balances before it is closed, and what is closed takes nothing more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import cash
from desk_app.domain.cash import CashDay, DayClosed
from desk_app.domain.event import Event, Fact
from desk_app.domain.rule import RuleBroken

MONDAY = date(2025, 7, 14)
amounts = st.integers(-2_000_000, 2_000_000)


def day(*facts: Fact) -> CashDay:
    return cash.fold(events(*facts)) or CashDay(day=MONDAY, slot=1)


def events(*facts: Fact) -> list[Event]:
    return [
        Event(device="d", seq=n, clock=n, subject="s", kind=fact.kind, happened=n, actor=f"Người {n}", fact=fact)
        for n, fact in enumerate(facts)
    ]


def closed(counted: int = 0) -> DayClosed:
    return DayClosed(day=MONDAY, slot=1, booked={}, counted=counted, entries=1)


@given(booked=amounts, counted=amounts)
def test_a_day_is_closed_exactly_where_the_counted_cash_is_the_booked_and_the_noted(booked: int, counted: int) -> None:
    book, state = {"cash": booked, "transfer": 999, "gateway": 1}, day()
    if counted != booked:
        with pytest.raises(RuleBroken) as broken:
            cash.close(state, book, 3, counted)
        assert broken.value.field == "counted"
        assert ("thừa" in broken.value.title) == (counted > booked)
        state = day(cash.note_difference(state, counted - booked, "Trả nhầm tiền thừa"))
    assert cash.close(state, book, 3, counted) == DayClosed(day=MONDAY, slot=1, booked=book, counted=counted, entries=3)


def test_a_difference_has_an_amount_and_a_reason() -> None:
    with pytest.raises(RuleBroken, match="bằng 0"):
        cash.note_difference(day(), 0, "Không có gì")
    with pytest.raises(RuleBroken, match="lý do"):
        cash.note_difference(day(), -5_000, "  ")


def test_a_closed_day_takes_nothing_more_until_it_is_opened_again_with_a_reason() -> None:
    state = day(closed(8_000))
    for act in (
        lambda: cash.note_difference(state, 1_000, "Thừa"),
        lambda: cash.close(state, {"cash": 8_000}, 1, 8_000),
        lambda: cash.reopen(state, ""),
    ):
        with pytest.raises(RuleBroken):
            act()
    opened = day(closed(8_000), cash.reopen(state, "Đếm nhầm"))
    assert opened.closed is None
    assert cash.close(opened, {"cash": 9_000}, 2, 9_000).counted == 9_000


def test_what_is_open_is_not_opened_again() -> None:
    with pytest.raises(RuleBroken, match="chưa đóng"):
        cash.reopen(day(), "Đếm nhầm")


def test_of_two_closings_the_later_stands() -> None:
    state = day(closed(1_000), closed(2_000))
    assert state.closed is not None
    assert (state.closed.counted, state.closed_by) == (2_000, "Người 1")


@given(st.dictionaries(st.sampled_from(cash.NOTES), st.integers(0, 200)))
def test_notes_add_up_and_are_told_with_their_counts(notes: dict[int, int]) -> None:
    assert cash.counted(notes) == sum(note * count for note, count in notes.items())
    told = cash.note_words(notes)
    parts = [part.split(" × ") for part in told.split("; ")] if told else []
    assert cash.counted({int(note.replace(".", "")): int(count) for count, note in parts}) == cash.counted(notes)
