"""How far a letter of direction has come, in whatever order its events arrived."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.event import Event, Fact
from desk_app.domain.letter import (
    Letter,
    LetterClosed,
    LetterExplained,
    LetterOpened,
    LetterSent,
    LetterState,
    fold,
)
from tests.domain.histories import BEGIN, SECOND, events, shuffled, told

OWED = LetterSent(
    number="412/UBND-VP", day=date(2023, 6, 20), title="Chấn chỉnh", text="Giải trình.", explain_by=date(2023, 6, 27)
)
TOLD = replace(OWED, explain_by=None)


def letter(*facts: Fact) -> Letter:
    folded = fold(told(*facts))
    assert folded is not None
    return folded


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ((OWED,), LetterState.UNREAD),
        ((TOLD,), LetterState.UNREAD),
        ((OWED, LetterOpened()), LetterState.OWED),
        ((TOLD, LetterOpened()), LetterState.READ),
        ((OWED, LetterOpened(), LetterExplained(text="Do")), LetterState.EXPLAINED),
        ((OWED, LetterExplained(text="Do")), LetterState.EXPLAINED),
        ((TOLD, LetterExplained(text="Do")), LetterState.EXPLAINED),
        ((OWED, LetterExplained(text="Do"), LetterClosed(remark="Rõ")), LetterState.CLOSED),
        ((OWED, LetterClosed()), LetterState.CLOSED),
        ((OWED, LetterClosed(), LetterExplained(text="Muộn")), LetterState.CLOSED),
    ],
)
def test_a_letter_s_state_follows_what_was_done(facts: tuple[Fact, ...], state: LetterState) -> None:
    assert letter(*facts).state is state


def test_the_first_reading_counts_and_the_last_explanation() -> None:
    read = letter(OWED, LetterOpened(), LetterExplained(text="Một"), LetterOpened(), LetterExplained(text="Hai"))
    assert read.opened_at == BEGIN + 2 * SECOND
    assert (read.explanation, read.explained_at, read.explained_by) == ("Hai", BEGIN + 5 * SECOND, "A")


def test_the_county_may_write_a_letter_anew() -> None:
    assert letter(OWED, LetterOpened(), replace(OWED, title="Sửa")).sent.title == "Sửa"
    assert letter(OWED, LetterOpened(), replace(OWED, title="Sửa")).state is LetterState.OWED


def test_what_was_done_with_a_letter_that_has_not_arrived_is_kept_for_it() -> None:
    opened, explained, sent = told(LetterOpened(), LetterExplained(text="Do"), OWED)
    assert fold([opened, explained]) is None
    arrived = fold([opened, explained, sent])
    assert arrived is not None
    assert arrived.state is LetterState.EXPLAINED


FACTS = st.one_of(
    st.builds(lambda title: replace(OWED, title=title), st.sampled_from(["A", "B"])),
    st.just(TOLD),
    st.just(LetterOpened()),
    st.builds(LetterExplained, text=st.sampled_from(["một", "hai"])),
    st.builds(LetterClosed, remark=st.sampled_from(["", "rõ"])),
)


@given(st.data(), events(FACTS))
def test_a_letter_does_not_hang_on_the_order_of_arrival(data: st.DataObject, history: list[Event]) -> None:
    assert fold(data.draw(shuffled(history))) == fold(history)
