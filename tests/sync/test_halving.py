"""Halving finds the fork wherever it is, and asks few times."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.sync import halving


@given(alike=st.integers(0, 400), here=st.integers(0, 400), there=st.integers(0, 400))
def test_the_last_event_that_both_hold_alike_is_found_in_few_questions(alike: int, here: int, there: int) -> None:
    asked: list[int] = []

    def ours(seq: int) -> bytes:
        return b"alike" if seq <= alike else b"ours"

    def theirs(seq: int) -> bytes | None:
        asked.append(seq)
        if seq > alike + there:
            return None
        return b"alike" if seq <= alike else b"theirs"

    assert halving.last_alike(alike + here, ours, theirs) == alike
    assert len(asked) <= (alike + here).bit_length()


def test_what_neither_side_holds_is_not_alike() -> None:
    assert halving.last_alike(3, lambda seq: b"1" if seq == 1 else None, lambda seq: b"1" if seq == 1 else None) == 1
