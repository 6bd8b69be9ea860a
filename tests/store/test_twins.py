"""One official number is one dossier, whichever PCs it was typed or imported on."""

from dataclasses import replace

import pytest

from desk_app.domain.dossier import facts as f
from desk_app.domain.event import Fact
from desk_app.domain.rule import RuleBroken
from desk_app.store.database import Database
from desk_app.usecases import steps
from tests.store import pcs
from tests.store.conftest import MakePc

ONE, TWO = "H23.15.30-230612-0001", "H23.15.30-230612-0002"
LATER = pcs.MONDAY + pcs.HOUR


def receive(pc: Database, reception: f.DossierReceived) -> str:
    with pc.work("A") as work:
        subject = work.new_subject()
        work.record(subject, reception)
    return subject


def record(pc: Database, subject: str, *facts: Fact) -> None:
    with pc.work("A") as work:
        work.record(subject, *facts)


def counted(pc: Database) -> list[tuple[str, str]]:
    """Return reception and official number of every dossier that counts, oldest first."""
    rows = pc.driver.execute(
        "SELECT d.reception, coalesce(d.official, '') FROM reporting JOIN dossier d USING (rank) ORDER BY d.received_at"
    )
    return list(rows.fetchall())


@pytest.fixture
def twins(make_pc: MakePc) -> tuple[Database, Database, str, str]:
    """Return two PCs that took in one official number, an hour apart, and met; and both subjects."""
    one, other = make_pc("one"), make_pc("other", pcs.Clock(LATER))
    pcs.found(one)
    first = receive(one, pcs.reception(number="1-00001/2023", official=ONE))
    second = receive(other, pcs.reception(number="2-00001/2023", official=ONE, received_at=LATER, phone="0912345678"))
    pcs.meet(one, other)
    return one, other, first, second


def test_they_count_once_on_both_pcs_and_the_earlier_reception_stands(twins) -> None:
    one, other, first, second = twins
    for pc in (one, other):
        assert counted(pc) == [("1-00001/2023", ONE)]
        assert pc.driver.execute("SELECT * FROM twin").fetchall() == [(second, first)]
        assert pc.driver.execute("SELECT * FROM attention").fetchall() == [(first, "received-twice")]


def test_both_reception_numbers_find_the_one_dossier_and_neither_is_a_gap(twins) -> None:
    one, _, first, second = twins
    with one.view() as view:
        assert view.dossier(second).id == view.dossier(first).id == first
        assert view.dossier(first).receptions == ["1-00001/2023", "2-00001/2023"]
    numbers = one.driver.execute("SELECT subject, slot, serial FROM reception_number ORDER BY slot").fetchall()
    assert numbers == [(first, 1, 1), (second, 2, 1)]


def test_an_act_on_either_is_an_act_on_the_one(twins) -> None:
    one, other, first, second = twins
    with other.work("B") as work:
        steps.issue_result(work, second, at=LATER)
    pcs.meet(one, other)
    for pc in (one, other):
        assert pc.driver.execute("SELECT id, standing FROM dossier").fetchall() == [(first, "resolved")]


def test_what_was_recorded_on_the_later_before_they_met_is_kept(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other", pcs.Clock(LATER))
    first = receive(one, pcs.reception(official=ONE))
    second = receive(other, pcs.reception(official=ONE, received_at=LATER))
    record(other, second, f.ResultIssued(issued_at=LATER + 1))
    pcs.meet(one, other)
    for pc in (one, other):
        assert pc.driver.execute("SELECT id, standing FROM dossier").fetchall() == [(first, "resolved")]


def test_three_records_of_one_number_are_one_dossier(twins, make_pc: MakePc) -> None:
    one, other, first, _ = twins
    third = make_pc("third")
    receive(third, pcs.reception(official=ONE, received_at=LATER))
    pcs.tell(third, [*pcs.events(other), *pcs.events(one)])
    pcs.meet(one, third)
    assert len(counted(one)) == len(counted(third)) == 1
    assert pcs.projected(one) == pcs.projected(third)
    assert {primary for (primary,) in one.driver.execute("SELECT primary_id FROM twin").fetchall()} <= {
        first,
        *(subject for (subject,) in one.driver.execute("SELECT id FROM dossier").fetchall()),
    }


def test_a_number_that_is_corrected_lets_them_go_and_the_other_number_s_dossier_takes_one_in(twins) -> None:
    one, other, first, second = twins
    third = receive(one, pcs.reception("Trần Văn Hưng", number="1-00002/2023", official=TWO))
    record(one, second, f.DossierCorrected(reason="gõ nhầm", official=TWO))
    pcs.meet(one, other)
    for pc in (one, other):
        assert sorted(official for _, official in counted(pc)) == [ONE, TWO]
        groups = {frozenset(pair) for pair in pc.driver.execute("SELECT * FROM twin").fetchall()}
        assert groups == {frozenset({second, third})}
        assert pc.driver.execute("SELECT id FROM dossier WHERE official = ?", (ONE,)).fetchall() == [(first,)]
        assert pc.first_difference() is None


@pytest.mark.parametrize("voided", ["first", "second"])
def test_a_voided_twin_lets_the_other_stand_alone(twins, voided: str) -> None:
    one, other, first, second = twins
    gone, left = (first, second) if voided == "first" else (second, first)
    record(one, gone, f.DossierVoided(reason="nhập hai lần"))
    pcs.meet(one, other)
    for pc in (one, other):
        assert pc.driver.execute("SELECT id FROM dossier WHERE official = ?", (ONE,)).fetchall() == [(left,)]
        assert len(counted(pc)) == 1
        assert pc.driver.execute("SELECT * FROM twin").fetchall() == []
        voided_numbers = pc.driver.execute("SELECT subject FROM reception_number WHERE voided IS NOT NULL").fetchall()
        assert voided_numbers == [(gone,)]


def test_a_record_without_a_number_takes_one_and_becomes_a_twin(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other", pcs.Clock(LATER))
    receive(one, pcs.reception(number="1-00001/2023"))
    second = receive(other, pcs.reception(official=ONE, received_at=LATER))
    pcs.meet(one, other)
    assert len(counted(one)) == 2
    (first,) = one.driver.execute("SELECT id FROM dossier WHERE official IS NULL").fetchone()
    record(other, first, f.OfficialNumberGiven(official=ONE))
    pcs.meet(one, other)
    for pc in (one, other):
        assert counted(pc) == [("1-00001/2023", ONE)]
        assert pc.driver.execute("SELECT * FROM twin").fetchall() == [(second, first)]


def test_a_twin_told_of_together_with_news_of_the_first(make_pc: MakePc) -> None:
    there, here = make_pc("there"), make_pc("here")
    first = receive(there, pcs.reception(official=ONE))
    pcs.tell(here, pcs.events(there))
    with there.work("A") as work:
        work.record(work.new_subject(), pcs.reception(official=ONE))
        work.record(first, f.ResultIssued(issued_at=LATER))
    pcs.tell(here, pcs.events(there))
    assert pcs.projected(here) == pcs.projected(there)
    assert here.driver.execute("SELECT id, standing FROM dossier").fetchall() == [(first, "resolved")]


def test_twins_that_say_the_same_ask_for_nothing(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other")
    for pc in (one, other):
        receive(pc, pcs.reception(official=ONE))
    pcs.meet(one, other)
    assert counted(one) == counted(other) == [("", ONE)]
    assert one.driver.execute("SELECT * FROM attention").fetchall() == []


def test_a_register_s_record_takes_the_counter_s_number(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other", pcs.Clock(LATER))
    receive(one, replace(pcs.reception(official=ONE), received_timed=False))
    receive(other, pcs.reception(number="2-00001/2023", official=ONE, received_at=LATER))
    pcs.meet(one, other)
    assert counted(one) == counted(other) == [("2-00001/2023", ONE)]


def test_a_settled_matter_stays_settled_after_a_refold(twins) -> None:
    one, other, first, _ = twins
    with one.work("A") as work:
        steps.settle(work, first, "received-twice")
    pcs.meet(one, other)
    other.refold()
    assert one.driver.execute("SELECT * FROM attention").fetchall() == []
    assert other.driver.execute("SELECT * FROM attention").fetchall() == []


def test_one_pc_refuses_to_give_a_number_that_another_dossier_here_carries(pc: Database) -> None:
    receive(pc, pcs.reception(number="1-00001/2023", official=ONE))
    second = receive(pc, pcs.reception(number="1-00002/2023"))
    with pytest.raises(RuleBroken, match="1-00001/2023"), pc.work("A") as work:
        steps.give_official_number(work, second, ONE)


def test_fifty_dossiers_of_one_minute_each_have_a_place_also_when_they_are_regrouped(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other")
    for pc in (one, other):
        with pc.work("A") as work:
            for number in range(50):
                work.record(work.new_subject(), pcs.reception(official=f"H23.15.30-230612-{number:04}"))
    pcs.meet(one, other)
    for pc in (one, other):
        assert len(counted(pc)) == 50
        assert pc.first_difference() is None
