"""Reception numbers: in sequence within a PC's slot, never twice, and each missing one explained."""

import pytest

from desk_app.domain.dossier.facts import DossierVoided, Person
from desk_app.domain.localtime import at, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.unit import SlotTaken
from desk_app.store.database import Database
from desk_app.store.queries.numbers import Gap, VoidedNumber
from desk_app.store.subjects import UNIT
from desk_app.usecases import intake, steps, unit
from tests.store import pcs
from tests.store.conftest import MakePc

YEAR = 2023


def receive(pc: Database, received_at: int | None = None) -> str:
    """Receive a dossier through the use case and return its number."""
    with pc.work("A") as work:
        command = intake.Receive(
            procedure_code=pcs.BIRTH.code, person=Person(name="Nguyễn Thị Đông"), received_at=received_at
        )
        return intake.receive(work, command).reception


def gaps(pc: Database) -> list[Gap]:
    with pc.view() as view:
        return unit.gaps(view)


def test_numbers_follow_one_another_also_within_one_work(pc: Database) -> None:
    assert [receive(pc) for _ in range(3)] == ["1-00001/2023", "1-00002/2023", "1-00003/2023"]
    with pc.work("A") as work:
        command = intake.Receive(procedure_code=pcs.COPY.code, person=Person(name="Trần Văn Hưng"))
        assert [intake.receive(work, command).reception for _ in range(2)] == ["1-00004/2023", "1-00005/2023"]
    assert gaps(pc) == []


def test_each_year_begins_anew_by_the_local_day(make_pc: MakePc) -> None:
    clock = pcs.Clock()
    pc = make_pc("desk", clock)
    pcs.found(pc)
    new_year = at(local_date(pcs.MONDAY).replace(year=2024, month=1, day=1))
    receive(pc)
    clock.now = new_year
    assert receive(pc, new_year - 1) == "1-00002/2023"
    assert receive(pc, new_year) == "1-00001/2024"


def test_a_work_that_is_rolled_back_gives_no_number_away(pc: Database) -> None:
    with pytest.raises(RuleBroken), pc.work("A") as work:
        intake.receive(work, intake.Receive(procedure_code=pcs.BIRTH.code, person=Person(name=" ")))
    with pc.trial("A") as work:
        intake.receive(work, intake.Receive(procedure_code=pcs.BIRTH.code, person=Person(name="Thử")))
    assert receive(pc) == "1-00001/2023"


def test_a_counter_that_changes_over_in_mid_year_starts_later_and_says_why(pc: Database) -> None:
    with pc.work("A") as work:
        unit.start_numbers(work, 1, YEAR, 413, "Số 1–412 ở sổ giấy")
    assert receive(pc) == "1-00413/2023"
    assert gaps(pc) == [Gap(1, YEAR, 1, 412, "Số 1–412 ở sổ giấy")]
    with pytest.raises(RuleBroken, match="đã qua"), pc.work("A") as work:
        unit.start_numbers(work, 1, YEAR, 300, "lùi lại")


def test_a_gap_is_shown_until_it_is_explained_and_then_with_its_reason(pc: Database) -> None:
    receive(pc)
    with pc.work("A") as work:
        work.record(work.new_subject(), pcs.reception(number="1-00005/2023"))
    assert gaps(pc) == [Gap(1, YEAR, 2, 4, "")]
    with pc.work("A") as work:
        unit.explain_numbers(work, Gap(1, YEAR, 3, 3, ""), "Giấy in hỏng")
    assert gaps(pc) == [Gap(1, YEAR, 2, 2, ""), Gap(1, YEAR, 3, 3, "Giấy in hỏng"), Gap(1, YEAR, 4, 4, "")]
    assert receive(pc) == "1-00006/2023"


def test_a_voided_number_is_no_gap_and_keeps_its_reason(pc: Database) -> None:
    receive(pc)
    with pc.work("A") as work:
        (subject,) = work.driver.execute("SELECT id FROM dossier").fetchone()
        steps.void(work, subject, "Nhập nhầm")
    assert receive(pc) == "1-00002/2023"
    assert gaps(pc) == []
    with pc.view() as view:
        assert unit.voided_numbers(view) == [VoidedNumber(1, YEAR, 1, "Nhập nhầm")]


def test_two_pcs_in_two_slots_never_give_the_same_number(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other", pcs.Clock(pcs.MONDAY + 1))
    pcs.found(one)
    pcs.tell(other, pcs.events(one))
    with other.work("A") as work:
        work.record(UNIT, SlotTaken(slot=2, device=other.device))
    given = [receive(pc) for pc in (one, other, one, other)]
    assert given == ["1-00001/2023", "2-00001/2023", "1-00002/2023", "2-00002/2023"]
    pcs.meet(one, other)
    assert [receive(one), receive(other)] == ["1-00003/2023", "2-00003/2023"]
    assert gaps(one) == gaps(other) == []


def test_a_twin_s_number_stays_given_when_it_is_voided(make_pc: MakePc) -> None:
    one, other = make_pc("one"), make_pc("other", pcs.Clock(pcs.MONDAY + 1))
    pcs.found(one)
    official = "H23.15.30-230612-0001"
    for pc, number in ((one, "1-00001/2023"), (other, "2-00001/2023")):
        with pc.work("A") as work:
            work.record(work.new_subject(), pcs.reception(number=number, official=official))
    pcs.meet(one, other)
    (twin,) = one.driver.execute("SELECT subject FROM twin").fetchone()
    with one.work("A") as work:
        work.record(twin, DossierVoided(reason="Nhập hai lần"))
    assert gaps(one) == []
    assert one.driver.execute("SELECT count(*) FROM reception_number").fetchone() == (2,)
