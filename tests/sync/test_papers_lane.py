"""Papers follow the events: small first, resumed where they were cut, never wrong, never in the way."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random

import pytest

from desk_app.domain.letter import LetterSent
from desk_app.domain.quarter import SummarySent
from desk_app.store import papers, peers
from desk_app.store.subjects import quarter_subject
from desk_app.sync import messages, wire
from desk_app.sync.line import Line
from desk_app.sync.papers_lane import Carried, Paper, PapersLane
from desk_app.sync.transport import TimedOut
from tests.store import pcs
from tests.sync.sides import Meeting, Side
from tests.sync.test_exchange import Through, of_county, of_desk

PEER = "peer"
SIZES = (300, 5_000, 70_000, 400_000)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Side]:
    side = Side(tmp_path / "county", 200)
    yield side
    side.database.close()


@pytest.fixture
def desk(tmp_path: Path, county: Side) -> Iterator[Side]:
    side = Side(tmp_path / "desk", 1)
    county.enrol(side)
    yield side
    side.database.close()


class PaperNotes:
    """A PC's notes of papers, in its real tables."""

    def __init__(self, side: Side) -> None:
        self._side = side

    def waiting(self) -> list[Paper]:
        with self._side.database.view() as work:
            return peers.waiting_papers(work.driver, PEER)

    def missing(self) -> list[Paper]:
        with self._side.database.view() as work:
            return peers.missing_papers(work.driver)

    def held(self, digests: Sequence[str]) -> None:
        with self._side.database.work("sync") as work:
            peers.paper_arrived_there(work.driver, PEER, digests, work.now)

    def arrived(self, digest: str, size: int) -> None:
        with self._side.database.work("sync") as work:
            papers.note(work.driver, digest, size, here=True, now=work.now)


def send_summary(side: Side, size: int) -> str:
    """Record a sent summary with a paper of that length; return the digest."""
    content = Random(size).randbytes(size)
    digest = side.papers.put(content)
    with side.database.work("A") as work:
        papers.note(work.driver, digest, size, here=True, now=work.now)
        fact = SummarySent(
            period="2023-Q2",
            first=date(2023, 3, 15),
            last=date(2023, 6, 14),
            pdf=digest,
            pdf_bytes=size,
            number="",
            signer="",
            approved_at=None,
            figures={},
        )
        work.record(quarter_subject("2023-Q2"), fact)
    return digest


def lane(desk: Side, met: Meeting, *, line: Line | None = None, busy: bool = False) -> Carried:
    """Carry papers once."""
    carrying = PapersLane(
        desk.papers,
        met.pipe,
        PaperNotes(desk),
        clock=met.clock,
        line=line or Line(),
        give_way=lambda: busy,
        tell=lambda _done, _total, _what: None,
    )
    return carrying.run()


def meeting(desk: Side, county: Side, **told: object) -> Meeting:
    """Return two sides after their events have met."""
    met = Meeting(of_desk(desk, county), of_county(county), county, **told)
    assert met.run().complete
    met.pipe.asked.clear()
    return met


class DullLine(Line):
    """A line that learns nothing."""

    def __init__(self, batch_bytes: int, speed: float | None = None) -> None:
        super().__init__()
        self.batch_bytes = batch_bytes
        self.speed = speed

    def carried(self, size: int, took_ms: int) -> None:
        """Do nothing."""


def test_papers_arrive_whole_small_first(desk: Side, county: Side) -> None:
    digests = [send_summary(desk, size) for size in reversed(SIZES)]
    put: list[bytes] = []

    def note(route: str, body: bytes, through: Through) -> bytes:
        if route == "papers/put":
            put.append(wire.unpack(body, messages.PaperPut).digest)
        return through(body)

    met = meeting(desk, county, trouble=note)
    carried = lane(desk, met)
    assert (carried.sent, carried.left) == (len(SIZES), 0)
    assert [digest.hex() for digest in dict.fromkeys(put)] == digests[::-1]
    for digest, size in zip(digests, reversed(SIZES), strict=True):
        assert county.papers.path(digest).read_bytes() == Random(size).randbytes(size)
    assert lane(desk, met).requests == 0


def test_papers_come_back_the_other_way(desk: Side, county: Side) -> None:
    digest = send_summary(county, 9_000)
    county.record(pcs.reception())
    met = meeting(desk, county)
    assert lane(desk, met).received == 1
    assert desk.papers.read(digest) == county.papers.read(digest)
    assert PaperNotes(desk).missing() == []


@pytest.mark.parametrize("direction", ["there", "back"])
def test_what_was_cut_goes_on_where_it_stopped(desk: Side, county: Side, direction: str) -> None:
    source, target = (desk, county) if direction == "there" else (county, desk)
    digest = send_summary(source, 100_000)
    pieces: list[int] = []

    def cut(route: str, body: bytes, through: Through) -> bytes:
        if route == "papers/put":
            pieces.append(wire.unpack(body, messages.PaperPut).offset)
        if route == "papers/get":
            pieces.append(wire.unpack(body, messages.PaperGet).offset)
        answer = through(body)
        if len(pieces) == 5:
            pieces.append(-1)
            raise TimedOut
        return answer

    met = meeting(desk, county, trouble=cut)
    with pytest.raises(TimedOut):
        lane(desk, met, line=DullLine(4_096))
    assert target.papers.arrived(digest) > 0
    assert not target.papers.has(digest)
    lane(desk, met, line=DullLine(4_096))
    assert target.papers.read(digest) == source.papers.read(digest)
    first, second = pieces[: pieces.index(-1)], pieces[pieces.index(-1) + 1 :]
    assert second[0] >= first[-1]
    assert len(second) == len(set(second))


def test_a_paper_of_which_only_the_name_was_missing_is_finished(desk: Side, county: Side) -> None:
    digest = send_summary(county, 9_000)
    met = meeting(desk, county)
    part = desk.papers.path(digest).with_suffix(".part")
    part.parent.mkdir(parents=True)
    part.write_bytes(county.papers.read(digest))
    assert lane(desk, met).received == 1
    assert desk.papers.has(digest)


@pytest.mark.parametrize("wrong", [b"w" * 500, b"w" * 9_000, b"w" * 20_000])
def test_a_wrong_beginning_is_dropped_and_the_paper_begins_anew(desk: Side, county: Side, wrong: bytes) -> None:
    digest = send_summary(county, 9_000)
    met = meeting(desk, county)
    part = desk.papers.path(digest).with_suffix(".part")
    part.parent.mkdir(parents=True)
    part.write_bytes(wrong)
    for _ in range(2):
        lane(desk, met)
    assert desk.papers.read(digest) == county.papers.read(digest)


def test_wrong_bytes_under_a_right_name_are_not_kept(desk: Side, county: Side) -> None:
    digest = send_summary(desk, 9_000)
    met = meeting(desk, county)
    put = messages.PaperPut(bytes.fromhex(digest), 0, 9_000, b"w" * 9_000)
    answer = met.responder.answer("papers/put", wire.pack(put))
    assert list(wire.unpack(answer.body, messages.PapersHeld).arrived) == [0]
    assert not county.papers.has(digest)
    assert county.papers.arrived(digest) == 0
    assert lane(desk, met).sent == 1


def test_a_paper_of_which_no_event_speaks_is_neither_kept_nor_given(desk: Side, county: Side) -> None:
    content = b"nobody asked"
    digest = hashlib.sha256(content).digest()
    met = meeting(desk, county)
    put = messages.PaperPut(digest, 0, len(content), content)
    assert met.responder.answer("papers/put", wire.pack(put)).status == 404
    county.papers.put(content)
    got = met.responder.answer("papers/get", wire.pack(messages.PaperGet(digest, 0, 100)))
    assert wire.unpack(got.body, messages.PaperPiece).total == -1


def test_new_events_go_first(desk: Side, county: Side) -> None:
    send_summary(desk, 400_000)
    met = meeting(desk, county)
    carried = lane(desk, met, busy=True)
    assert (carried.sent, carried.left) == (0, 1)
    assert "papers/put" not in met.pipe.asked


def test_a_slow_line_carries_small_papers_only(desk: Side, county: Side) -> None:
    for size in SIZES:
        send_summary(desk, size)
    carried = lane(desk, meeting(desk, county), line=DullLine(4_096, speed=1_000.0))
    assert (carried.sent, carried.left) == (2, 2)


def test_a_slow_line_leaves_a_large_paper_of_which_no_event_said_how_long_it_is(desk: Side, county: Side) -> None:
    content = Random(1).randbytes(400_000)
    digest = county.papers.put(content)
    with county.database.work("A") as work:
        papers.note(work.driver, digest, len(content), here=True, now=work.now)
        letter = LetterSent(number="1", day=date(2023, 6, 13), title="Về việc", text="Đề nghị.", paper=digest)
        work.record(work.new_subject(), letter)
    met = meeting(desk, county)
    slow = lane(desk, met, line=DullLine(4_096, speed=1_000.0))
    assert (slow.received, slow.left, met.pipe.asked.count("papers/get")) == (0, 1, 1)
    assert lane(desk, met).received == 1
    assert desk.papers.read(digest) == content


def test_a_paper_whose_event_was_refused_does_not_hold_up_the_others(desk: Side, county: Side) -> None:
    met = meeting(desk, county)
    known = send_summary(desk, 5_000)
    assert meeting(desk, county).run().complete
    unknown = send_summary(desk, 300)
    carried = lane(desk, met)
    assert (carried.sent, carried.left) == (1, 1)
    assert county.papers.has(known)
    assert not county.papers.has(unknown)


def test_a_paper_that_the_other_side_does_not_hold_yet_is_asked_for_again(desk: Side, county: Side) -> None:
    digest = send_summary(county, 5_000)
    aside = county.papers.path(digest).rename(county.directory / "aside")
    met = meeting(desk, county)
    carried = lane(desk, met)
    assert (carried.received, carried.left) == (0, 1)
    aside.rename(county.papers.path(digest))
    assert lane(desk, met).received == 1
