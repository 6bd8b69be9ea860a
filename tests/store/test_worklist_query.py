"""The work list's query: what it returns, and that it never walks through the dossiers."""

from datetime import date

import pytest

from desk_app.domain.dossier.facts import Left, PauseReason
from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import at
from desk_app.store.database import Database
from desk_app.store.queries import worklist
from desk_app.usecases import steps
from tests.store import pcs
from tests.store.pcs import HOUR, MONDAY

FAR = at(date(2030, 1, 1))
VALUES = {"today": MONDAY, "until": FAR, "most": 200}


@pytest.fixture
def ids(pc: Database) -> dict[str, str]:
    """Return the dossiers of a small counter by what became of them."""
    found: dict[str, str] = {}
    with pc.work("Nguyễn Thị Hòa") as work:
        for number, name in enumerate(("given", "far", "near", "away", "back", "paused", "signed", "refused"), 1):
            found[name] = work.new_subject()
            work.record(found[name], pcs.reception(name, number=f"1-{number:05}/2023"))
    pc_clock(pc, MONDAY + 2 * HOUR)
    with pc.work("Vũ Thị Ngân") as work:
        steps.issue_result(work, found["given"])
        steps.send_on(work, found["away"], "Sở Tư pháp", due_at=MONDAY + 30 * HOUR)
        steps.send_on(work, found["back"], "Sở Y tế")
        steps.take_back(work, found["back"])
        steps.send_on(work, found["back"], "Sở Xây dựng")
        steps.take_back(work, found["back"])
        steps.pause(work, found["paused"], PauseReason.OTHER, "Chờ xác minh")
        steps.issue_result(work, found["signed"], left=Left.PAPER)
        steps.refuse(work, found["refused"], "Không thuộc thẩm quyền")
        steps.apologise(work, found["near"], MONDAY + 100 * HOUR, "Chờ xác minh")
    return found


def pc_clock(pc: Database, now: int) -> None:
    clock = pc._clock
    assert isinstance(clock, pcs.Clock)
    clock.now = now


def names(pc: Database, until: int) -> set[str]:
    with pc.view() as work:
        return {line.person_name for line in worklist.lines(work.driver, MONDAY - 8 * HOUR, until)}


@pytest.mark.usefixtures("ids")
def test_what_is_done_is_not_on_the_list(pc: Database) -> None:
    assert names(pc, FAR) == {"far", "near", "away", "back", "paused", "signed", "refused"}


@pytest.mark.usefixtures("ids")
def test_what_is_due_later_waits_until_its_day_comes(pc: Database) -> None:
    assert names(pc, MONDAY) == {"away", "paused", "signed", "refused"}
    assert names(pc, MONDAY + 73 * HOUR) == names(pc, FAR)


@pytest.mark.usefixtures("ids")
def test_another_authority_is_named_only_while_the_dossier_is_there(pc: Database) -> None:
    with pc.view() as work:
        lines = {line.person_name: line for line in worklist.lines(work.driver, MONDAY, FAR)}
    assert (lines["away"].authority, lines["away"].other_due_at) == ("Sở Tư pháp", MONDAY + 30 * HOUR)
    assert (lines["back"].authority, lines["back"].other_due_at) == ("", None)


def test_who_received_a_dossier_is_found_in_the_ledger(pc: Database, ids: dict[str, str]) -> None:
    with pc.view() as work:
        found = worklist.receivers(work.driver, [ids["far"], ids["paused"], "0" * 32])
    assert found == {ids["far"]: "Nguyễn Thị Hòa", ids["paused"]: "Nguyễn Thị Hòa"}


@pytest.mark.usefixtures("ids")
def test_of_what_is_past_as_many_are_taken_as_are_wanted_and_all_are_counted(pc: Database) -> None:
    later = at(date(2023, 7, 3))
    with pc.view() as work:
        none = {line.person_name for line in worklist.lines(work.driver, later, later, 0)}
        latest = {line.person_name for line in worklist.lines(work.driver, later, later, 1)}
        counted = worklist.past(work.driver, later)
    assert none == {"away", "paused", "signed", "refused"}
    assert len(latest - none) == 1
    assert counted == {Step.RECEIVED: 3}


@pytest.mark.usefixtures("ids")
def test_only_the_tiny_table_is_scanned(pc: Database) -> None:
    with pc.view() as work:
        plans = [
            [row[3] for row in work.driver.execute(f"EXPLAIN QUERY PLAN {query}", VALUES).fetchall()]
            for query in (worklist.QUERY, worklist.PAST)
        ]
    told = [line for plan in plans for line in plan]
    scanned = {line for line in told if line.startswith("SCAN") and "subquery" not in line}
    assert scanned <= {"SCAN worklist", "SCAN w"}
    assert {line.partition(" LEFT-JOIN")[0] for line in told if line.startswith("SEARCH")} == {
        "SEARCH d USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH s USING PRIMARY KEY (rank=?)",
    }
