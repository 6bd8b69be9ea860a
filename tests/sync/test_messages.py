"""Messages survive what lines and other versions do to them, and nothing that is none passes for one."""

import contextlib

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from desk_app.sync import messages, wire
from desk_app.sync.messages import Hello, Refusal, Stand, Welcome

HELLO = Hello(
    protocol=2,
    oldest=1,
    device=b"\x01" * 16,
    unit="30.15",
    now=1_686_531_600_000,
    stands={b"\x02" * 16: Stand(7, b"\x03" * 32, 7)},
    waiting=4,
    program="0.2.0",
)


def test_a_message_comes_back_as_it_went() -> None:
    assert wire.unpack(wire.pack(HELLO), Hello) == HELLO


@given(st.data())
def test_a_cut_message_is_none(data: st.DataObject) -> None:
    packed = wire.pack(HELLO)
    cut = data.draw(st.integers(0, len(packed) - 1))
    with pytest.raises(wire.BadMessage):
        wire.unpack(packed[:cut], Hello)


@given(st.data())
def test_a_changed_message_is_none_or_the_same(data: st.DataObject) -> None:
    packed = bytearray(wire.pack(HELLO))
    place, bit = data.draw(st.integers(0, len(packed) - 1)), data.draw(st.integers(0, 7))
    packed[place] ^= 1 << bit
    with contextlib.suppress(wire.BadMessage):
        assert wire.unpack(bytes(packed), Hello) == HELLO


@given(st.binary(max_size=300))
def test_any_bytes_are_a_bad_message_and_nothing_worse(found: bytes) -> None:
    with pytest.raises(wire.BadMessage):
        wire.unpack(found, Hello)


@given(st.binary(max_size=200))
def test_any_content_of_a_frame_is_a_bad_message_and_nothing_worse(found: bytes) -> None:
    with contextlib.suppress(wire.BadMessage):
        wire.unpack(zstandard.compress(found), messages.Push)


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zstandard.compress(b"\x00" * (wire.LARGEST + 1))
    assert len(bomb) < 10_000
    with pytest.raises(wire.BadMessage):
        wire.unpack(bomb, messages.Push)


def test_a_bomb_that_hides_its_size_is_not_unpacked() -> None:
    packer = zstandard.ZstdCompressor(write_content_size=False)
    bomb = packer.compress(b"\x00" * (wire.LARGEST * 2))
    with pytest.raises(wire.BadMessage):
        wire.unpack(bomb, messages.Push)


def test_a_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    honest = zstandard.compress(b"\x00" * 1000)
    lying = bytearray(zstandard.compress(b"\x00" * (wire.LARGEST + 10)))
    assert zstandard.frame_content_size(bytes(lying)) > zstandard.frame_content_size(honest)
    lying[5:9] = (1000).to_bytes(4, "little")
    with pytest.raises(wire.BadMessage):
        wire.unpack(bytes(lying), messages.Push)


class NewerWelcome(Struct, array_like=True, frozen=True):
    """A welcome of a program to come."""

    protocol: int
    device: bytes
    name: str
    now: int
    stands: dict[bytes, Stand]
    refusals: tuple[Refusal, ...] = ()
    holes: tuple[tuple[bytes, int, int], ...] = ()
    quota: int = 5
    mood: str = "good"


class OlderWelcome(Struct, array_like=True, frozen=True):
    """A welcome of a program that knew less."""

    protocol: int
    device: bytes
    name: str
    now: int
    stands: dict[bytes, Stand]


def test_fields_of_a_newer_program_are_passed_over() -> None:
    newer = NewerWelcome(3, b"\x01" * 16, "Huyện", 1, {}, (Refusal(b"\x02" * 16, 4, "fork"),))
    read = wire.unpack(wire.pack(newer), Welcome)
    assert (read.protocol, read.name) == (3, "Huyện")
    assert [refusal.reason for refusal in read.refusals] == ["fork"]


def test_what_an_older_program_leaves_out_has_its_default() -> None:
    older = OlderWelcome(1, b"\x01" * 16, "Huyện", 1, {b"\x02" * 16: Stand(3, b"\x00" * 32)})
    read = wire.unpack(wire.pack(older), Welcome)
    assert (list(read.refusals), list(read.holes)) == ([], [])
    assert read.stands[b"\x02" * 16].count == -1


def test_a_stand_without_a_count_is_that_of_a_side_that_does_not_count() -> None:
    plain = msgspec.msgpack.encode([1, 1, b"\x01" * 16, "30.15", 0, {b"\x02" * 16: [3, b"\x00" * 32]}])
    packed = zstandard.ZstdCompressor(write_checksum=True).compress(plain)
    assert wire.unpack(packed, Hello).stands[b"\x02" * 16].count == -1


def test_a_message_of_another_kind_is_a_bad_one() -> None:
    with pytest.raises(wire.BadMessage):
        wire.unpack(wire.pack(messages.Fault("fork")), Hello)
