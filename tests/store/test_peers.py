"""What peers said they hold is kept, and only what changed is written."""

from pathlib import Path

from desk_app.store import peers
from desk_app.store.database import Database
from desk_app.store.peers import Refused
from tests.store import pcs

PEER, DEVICE, OTHER = "c0" * 16, "d1" * 16, "d2" * 16


def _changes(pc: Database) -> int:
    (count,) = pc.driver.execute("SELECT total_changes()").fetchone()
    return int(count)


def _refused(seq: int, device: str = DEVICE) -> Refused:
    return Refused(peer=PEER, device=device, seq=seq, reason="gap", at=1, ours=True)


def test_what_a_peer_says_again_writes_nothing(tmp_path: Path) -> None:
    pc = pcs.new_pc(tmp_path)
    with pc.work("Đồng bộ") as work:
        peers.acknowledge(work.driver, PEER, {DEVICE: 7, OTHER: 3}, 10)
    before = _changes(pc)
    with pc.work("Đồng bộ") as work:
        peers.acknowledge(work.driver, PEER, {DEVICE: 7, OTHER: 3}, 20)
        assert peers.acknowledged(work.driver, PEER) == {DEVICE: 7, OTHER: 3}
    assert _changes(pc) == before
    with pc.work("Đồng bộ") as work:
        peers.acknowledge(work.driver, PEER, {DEVICE: 8, OTHER: 3}, 30, said_at=25)
        told = work.driver.execute("SELECT device, seq, at FROM acknowledged ORDER BY device").fetchall()
    assert told == [(DEVICE, 8, 25), (OTHER, 3, 10)]
    assert _changes(pc) == before + 1
    pc.close()


def test_what_is_held_mends_what_was_refused_up_to_there_by_that_peer(tmp_path: Path) -> None:
    pc = pcs.new_pc(tmp_path)
    with pc.work("Đồng bộ") as work:
        for told in (_refused(4), _refused(9), _refused(4, OTHER)):
            peers.refuse(work.driver, told)
        peers.acknowledge(work.driver, "ff" * 16, {DEVICE: 9}, 10)
        peers.acknowledge(work.driver, PEER, {DEVICE: 7}, 20)
        found = work.driver.execute("SELECT device, seq, cleared_at FROM refused ORDER BY device, seq").fetchall()
    assert found == [(DEVICE, 4, 20), (DEVICE, 9, None), (OTHER, 4, None)]
    pc.close()
