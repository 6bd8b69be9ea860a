"""Histories of one subject for tests: facts of several devices, and every order in which they may arrive."""

from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from desk_app.domain.clock import pack
from desk_app.domain.event import Event, Fact
from desk_app.domain.localtime import at

BEGIN = at(date(2023, 6, 12), 8)
SECOND = 1_000


def told(*facts: Fact, device: str = "a", subject: str = "s") -> list[Event]:
    """Return the facts as events of one device, a second apart."""
    return [
        Event(device, seq, pack(BEGIN + seq * SECOND, 0), subject, fact.kind, BEGIN + seq * SECOND, "A", fact)
        for seq, fact in enumerate(facts, 1)
    ]


@st.composite
def events(draw: st.DrawFn, facts: st.SearchStrategy[Fact], most: int = 8) -> list[Event]:
    """Draw events of a few devices on one subject; moments may coincide, for then the device decides."""
    made = draw(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 4), facts), max_size=most))
    return [
        Event(device, seq, pack(BEGIN + after * SECOND, 0), "s", fact.kind, BEGIN + after * SECOND, device, fact)
        for seq, (device, after, fact) in enumerate(made, 1)
    ]


def shuffled(history: Iterable[Event]) -> st.SearchStrategy[list[Event]]:
    """Return the orders in which the events may arrive."""
    return st.permutations(list(history))
