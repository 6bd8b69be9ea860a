"""A branch and the chain that it came from are one, and a branch that nobody sealed is none."""

from pathlib import Path

import pytest

from desk_app.store import branch
from desk_app.store import replica as chains
from desk_app.store.codec import FIRST_LINK
from desk_app.sync import branches, reasons, segments
from desk_app.sync.seals import sealed
from tests.store import pcs
from tests.sync.sides import Meeting, Side
from tests.sync.test_exchange import county, desk, equal, meeting, of_county, of_desk

__all__ = ["county", "desk"]


@pytest.mark.parametrize("first", ["branch", "chain"])
def test_a_branch_and_a_chain_of_the_same_events_become_one(
    desk: Side, county: Side, tmp_path: Path, first: str
) -> None:
    """A PC gave what it wrote to a colleague, then let it go on as a branch; either reaches the county first."""
    colleague = Side(tmp_path / "colleague", 2)
    county.enrol(colleague)
    desk.receive(2)
    meeting(desk, county).run()
    desk.receive(3)
    assert Meeting(of_desk(colleague, county), of_desk(desk, county), desk).run().complete
    renamed = Side(tmp_path / "renamed", 3)
    pcs.tell(renamed.database, desk.rows)
    with desk.database.view() as work:
        seals = [(desk.device, seq, seal) for seq, seal in chains.seals(work.driver, desk.device, 0, -1)]
    with renamed.database.work("sync") as work:
        chains.add_seals(work.driver, seals)
    of_desk(renamed, county).branch_off(desk.device, 2)
    county.enrol(renamed)
    order = (renamed, colleague) if first == "branch" else (colleague, renamed)
    for side in (*order, *order):
        outcome = meeting(side, county).run()
        assert outcome.complete
    assert outcome.refusals == []
    names = {row[0] for row in county.rows}
    assert (len(names), len(county.rows)) == ((3, 8) if first == "branch" else (2, 8))
    for side in order:
        assert equal(side, county)
        assert side.database.first_fault() is None


def test_a_branch_whose_seals_are_anothers_is_none(desk: Side, county: Side, tmp_path: Path) -> None:
    stranger = Side(tmp_path / "stranger", 9)
    desk.receive(2)
    meeting(desk, county).run()
    stranger.receive(2)
    link = county_hash(county, desk)
    rows = [(desk.device, 3 + place, row[2], *row[3:8], b"") for place, row in enumerate(stranger.rows)]
    whole = branch.original(rows, desk.device, 2, link)
    name = branch.name(desk.device, 2, whole[0][8])
    lie = stranger.keys.sign(sealed(desk.device, whole[-1][1], whole[-1][8]))
    seal = branches.Origin(device=desk.device, fork=2, before=link, signature=lie).seal
    segment = segments.written(name, 0, FIRST_LINK, branch.renamed(whole, name), seal)
    taken = of_county(county).take([segment])
    assert [refusal.reason for refusal in taken.refusals] == [reasons.BROKEN_SEAL]


def county_hash(county: Side, desk: Side) -> bytes:
    return next(row[8] for row in county.rows if row[:2] == (desk.device, 2))
