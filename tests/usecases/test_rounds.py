"""A round of meetings: the county first, and without a way to it the colleagues' PCs, over real sockets."""

from dataclasses import replace
from pathlib import Path

import pytest

from desk_app.errors import DeskError
from desk_app.store import peers
from desk_app.store.peers import Peer
from desk_app.usecases import pairing, rounds, sync
from tests.sync.office import ACTOR, Pc, pc

AWAY = Peer(id="c0" * 16, kind=peers.COUNTY, name="huyện Nam Sách", address="http://127.0.0.1:9")


@pytest.fixture
def two(tmp_path: Path) -> tuple[Pc, Pc]:
    return pc(tmp_path / "one", 1), pc(tmp_path / "two", 2)


def pair(here: Pc, there: Pc) -> None:
    with there.serving() as server, here.opened() as database:
        offer = pairing.offer(server, actor=ACTOR)
        pairing.accept(database, here.directory, offer.code, server.addresses[0], actor=ACTOR)


def a_round(here: Pc) -> sync.Met:
    with here.opened() as database:
        return rounds.meet_whoever_is_there(database, here.directory, lambda *_told: None)


def moved(here: Pc, there: Pc) -> sync.Met:
    """Make a round while the colleague's PC is on, at a port of its own each time it is opened."""
    with there.serving() as server, here.opened() as database:
        with database.work(ACTOR) as work:
            known = next(one for one in peers.every(work.driver) if one.kind == peers.DESK)
            peers.put(work.driver, replace(known, address=server.addresses[0]))
        return rounds.meet_whoever_is_there(database, here.directory, lambda *_told: None)


def test_who_knows_nobody_is_told_what_to_do(two: tuple[Pc, Pc]) -> None:
    with pytest.raises(DeskError, match="chưa tham gia"):
        a_round(two[0])


def test_colleagues_are_met_where_there_is_no_county(two: tuple[Pc, Pc]) -> None:
    here, there = two
    pair(here, there)
    there.works("Lê Thị Kia")
    met = moved(here, there)
    assert met.complete
    assert "Lê Thị Kia" in here.people()


def test_a_county_that_is_away_keeps_nobody_from_meeting_colleagues(two: tuple[Pc, Pc]) -> None:
    here, there = two
    pair(here, there)
    with here.opened() as database, database.work(ACTOR) as work:
        peers.put(work.driver, AWAY)
    there.works("Lê Thị Kia")
    met = moved(here, there)
    assert met.outcome == sync.OFFLINE
    assert met.received > 0
    assert here.people() == there.people()


def test_one_colleague_is_met_by_name(two: tuple[Pc, Pc]) -> None:
    here, there = two
    pair(here, there)
    here.works("Trần Văn Đây")
    with there.serving() as server, here.opened() as database:
        with database.work(ACTOR) as work:
            known = next(iter(peers.every(work.driver)))
            peers.put(work.driver, replace(known, address=server.addresses[0]))
        assert rounds.meet_colleague(database, here.directory, known.id, lambda *_told: None).complete
        with pytest.raises(ValueError, match="no peer"):
            rounds.meet_colleague(database, here.directory, "ff" * 16, lambda *_told: None)
    assert "Trần Văn Đây" in there.people()
