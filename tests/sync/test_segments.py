"""A stretch of a chain goes over the wire and comes back to the letter, whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import clock
from desk_app.store import codec
from desk_app.store.codec import FIRST_LINK, Row
from desk_app.sync import messages, segments, wire

DEVICE = "0a" * 16
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
IDS = st.one_of(
    st.binary(min_size=16, max_size=16).map(bytes.hex),
    st.sampled_from(["unit", "procedure:1.001193", "quarter:2023-Q2", "", "fifteen letters", "A" * 32, "0A" * 16]),
    WORDS.filter(lambda text: not text.endswith("\x00")),
)


@st.composite
def chains(draw: st.DrawFn) -> list[Row]:
    """Draw a chain from its beginning."""
    told = draw(
        st.lists(
            st.tuples(st.integers(1, 1 << 40), IDS, WORDS, st.integers(-(10**12), 10**12), WORDS, WORDS), max_size=8
        )
    )
    rows: list[Row] = []
    stamp, previous = clock.pack(1_686_531_600_000, 0), FIRST_LINK
    for seq, (step, subject, kind, earlier, actor, body) in enumerate(told, 1):
        stamp += step
        unhashed = (DEVICE, seq, stamp, subject, kind, clock.wall_ms(stamp) - earlier, actor, body)
        previous = codec.link(previous, unhashed)
        rows.append((*unhashed, previous))
    return rows


@given(chains(), st.integers(0, 8))
def test_what_is_written_is_read(chain: list[Row], after: int) -> None:
    after = min(after, len(chain))
    before = chain[after - 1][8] if after else FIRST_LINK
    sent = segments.written(DEVICE, after, before, chain[after:], b"s" * 64)
    arrived = wire.unpack(wire.pack(messages.Push([sent])), messages.Push).segments[0]
    assert segments.read(arrived, before) == chain[after:]
    assert (arrived.after, arrived.until) == (after, len(chain))


@given(chains())
def test_after_another_event_the_hashes_are_others(chain: list[Row]) -> None:
    sent = segments.written(DEVICE, 0, FIRST_LINK, chain, b"")
    for row, read in zip(chain, segments.read(sent, b"\x01" * 32), strict=True):
        assert row[:8] == read[:8]
        assert row[8] != read[8]


def test_an_ordinary_event_costs_little() -> None:
    chain: list[Row] = []
    previous = FIRST_LINK
    for seq in range(1, 201):
        stamp = clock.pack(1_686_531_600_000 + seq * 61_000, 0)
        body = f'{{"issued_at":{1_686_531_600_000 + seq * 61_000},"timed":true}}'
        unhashed = (DEVICE, seq, stamp, f"{seq:032x}", "dossier.result_issued/1", clock.wall_ms(stamp), "Quầy 1", body)
        previous = codec.link(previous, unhashed)
        chain.append((*unhashed, previous))
    packed = wire.pack(messages.Push([segments.written(DEVICE, 0, FIRST_LINK, chain, b"s" * 64)]))
    assert len(packed) / len(chain) < 40
