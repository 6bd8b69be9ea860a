"""The state machine of a dossier: every step by its act, nothing out of order, and what two PCs at once come to."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.dossier import acts, process
from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    ContactMade,
    Delivery,
    DossierPaused,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    HandedOver,
    Left,
    PauseReason,
    Person,
    ProcessingBegun,
    ResultArrived,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.dossier.fold import fold
from desk_app.domain.dossier.machine import ENDED, MOVES, OPEN_STEPS, STEP_WORDS, Act, Move, may, possible, require
from desk_app.domain.dossier.state import Dossier, Matter, Standing, Step
from desk_app.domain.event import Fact
from desk_app.domain.localtime import at
from desk_app.domain.rule import RuleBroken
from desk_app.domain.working_time import WorkingCalendar
from tests.domain.dossiers import DUE_AT, NOW, RECEPTION, dossier, history

AT = at(date(2023, 6, 14), 9)
LATER = at(date(2023, 6, 15), 9)

HANDED = HandedOver(handed_at=AT, giver="Hòa", receiver="Ngân")
BEGUN = ProcessingBegun(begun_at=AT, officer="Ngân")
SUPPLEMENT = DossierPaused(paused_at=AT, why=PauseReason.SUPPLEMENT, missing=("Tờ khai",))
PAUSED = DossierPaused(paused_at=AT, why=PauseReason.OTHER, reason="Chờ xác minh")
RESUMED = DossierResumed(resumed_at=LATER, due_at=DUE_AT, due_timed=True)
SENT = SentOn(sent_at=AT, authority="UBND huyện")
BACK = CameBack(back_at=LATER)
SIGNED = ResultIssued(issued_at=AT, left=Left.PAPER)
ARRIVED = ResultArrived(arrived_at=LATER)
GIVEN = ResultGiven(given_at=LATER)
REFUSED = DossierRefused(refused_at=AT, reason="Không đủ điều kiện")
WITHDRAWN = DossierWithdrawn(withdrawn_at=AT)
VOIDED = DossierVoided(reason="Nhập nhầm")

AT_STEP: dict[Step, tuple[Fact, ...]] = {
    Step.RECEIVED: (),
    Step.HANDED_OVER: (HANDED,),
    Step.PROCESSING: (HANDED, BEGUN),
    Step.SUPPLEMENT: (SUPPLEMENT,),
    Step.PAUSED: (PAUSED,),
    Step.ELSEWHERE: (SENT,),
    Step.SIGNED: (SIGNED,),
    Step.AT_COUNTER: (SIGNED, ARRIVED),
    Step.GIVEN: (SIGNED, ARRIVED, GIVEN),
    Step.REFUSED: (REFUSED,),
    Step.WITHDRAWN: (WITHDRAWN,),
    Step.VOIDED: (VOIDED,),
}

DO: dict[Act, Callable[[Dossier], Fact]] = {
    Act.HAND_OVER: lambda d: process.hand_over(d, LATER, NOW, "Hòa", "Tuấn"),
    Act.BEGIN: lambda d: process.begin(d, LATER, NOW, "Ngân"),
    Act.REQUEST_SUPPLEMENT: lambda d: process.request_supplement(d, LATER, NOW, ["Tờ khai"], "", "theo luật"),
    Act.TAKE_SUPPLEMENT: lambda d: process.resume(d, LATER, NOW, WorkingCalendar()),
    Act.PAUSE: lambda d: process.pause(d, LATER, NOW, "Chờ xác minh"),
    Act.RESUME: lambda d: process.resume(d, LATER, NOW, WorkingCalendar()),
    Act.SEND_ON: lambda d: process.send_on(d, LATER, NOW, "UBND huyện", None),
    Act.TAKE_BACK: lambda d: process.take_back(d, LATER, NOW),
    Act.ISSUE: lambda d: process.issue_result(d, LATER, NOW, left=Left.PAPER),
    Act.TAKE_PAPER: lambda d: process.take_paper(d, LATER, NOW, "Ngân", "Hòa"),
    Act.GIVE: lambda d: process.give(d, LATER, NOW),
    Act.REFUSE: lambda d: process.refuse(d, LATER, NOW, "Không đủ điều kiện"),
    Act.WITHDRAW: lambda d: process.withdraw(d, LATER, NOW),
    Act.REOPEN: lambda d: process.reopen(d, "Ghi nhầm"),
    Act.VOID: lambda d: acts.void(d, "Nhập nhầm"),
}
BACK_WHERE_IT_WAS = {Act.TAKE_SUPPLEMENT, Act.RESUME, Act.TAKE_BACK}


@pytest.mark.parametrize("step", Step, ids=lambda step: step.name)
def test_the_facts_lead_to_the_step(step: Step) -> None:
    assert dossier(*AT_STEP[step]).step is step
    assert STEP_WORDS[step]


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.act.name)
@pytest.mark.parametrize("step", Step, ids=lambda step: step.name)
def test_an_act_is_done_where_the_machine_allows_it_and_refused_elsewhere(step: Step, move: Move) -> None:
    before = dossier(*AT_STEP[step])
    assert may(before, move.act) == (move.act in possible(step)) == (step in move.starts)
    if move.act in (Act.TAKE_SUPPLEMENT, Act.RESUME) and step in (Step.SUPPLEMENT, Step.PAUSED):
        return  # one verb ends both kinds of pause
    if step not in move.starts:
        with pytest.raises(RuleBroken) as broken:
            DO[move.act](before)
        assert STEP_WORDS[step] in broken.value.title
        assert broken.value.remedy.endswith(".")
        return
    after = dossier(*AT_STEP[step], DO[move.act](before))
    assert after.step is (Step.RECEIVED if move.act in (*BACK_WHERE_IT_WAS, Act.REOPEN) else move.to)
    assert after.matters == []
    assert after.aside == []


def test_taken_back_from_elsewhere_it_is_where_it_was() -> None:
    assert dossier(HANDED, BEGUN, SENT, BACK).step is Step.PROCESSING
    assert dossier(HANDED, BEGUN, SUPPLEMENT, RESUMED).step is Step.PROCESSING
    assert dossier(HANDED, SIGNED, ARRIVED, DossierReopened(reason="nhầm")).step is Step.HANDED_OVER


def test_steps_are_finer_than_standings() -> None:
    ends = {Step.SIGNED, Step.AT_COUNTER, Step.GIVEN}
    for step, facts in AT_STEP.items():
        standing = dossier(*facts).standing
        if step in ends:
            assert standing is Standing.RESOLVED
        elif step in OPEN_STEPS - {Step.SUPPLEMENT, Step.PAUSED}:
            assert standing is Standing.PROCESSING
    assert ends < ENDED


def test_a_supplement_is_asked_for_once_unless_an_exception_is_given() -> None:
    asked_before = dossier(SUPPLEMENT, RESUMED)
    with pytest.raises(RuleBroken, match="một lần"):
        process.request_supplement(asked_before, LATER, NOW, ["Giấy khai sinh"], "")
    again = process.request_supplement(asked_before, LATER, NOW, ["Giấy khai sinh"], "", "Luật Hộ tịch điều 5")
    assert dossier(SUPPLEMENT, RESUMED, again).matters == []
    with pytest.raises(RuleBroken) as broken:
        process.request_supplement(dossier(), LATER, NOW, [" "], "")
    assert broken.value.field == "missing"


def test_a_new_date_is_promised_once_after_the_first_which_stays() -> None:
    sent = process.apologise(dossier(), LATER, DUE_AT + 86_400_000, "Chờ xác minh")
    late = dossier(sent)
    assert (late.due_at, late.apologies[-1].new_due_at) == (DUE_AT, DUE_AT + 86_400_000)
    with pytest.raises(RuleBroken, match="một lần"):
        process.apologise(late, LATER, DUE_AT + 2 * 86_400_000, "Vẫn chờ")


def test_word_to_the_citizen_is_owed_from_a_pause_until_somebody_reached_them() -> None:
    assert dossier().contact_owed_since is None
    assert dossier(PAUSED).contact_owed_since == AT
    missed = ContactMade(contacted_at=LATER, explained="Không nghe máy", reached=False)
    assert dossier(PAUSED, missed).contact_owed_since == AT
    before = ContactMade(contacted_at=AT - 1, explained="Đã nói trước")
    assert dossier(before, PAUSED).contact_owed_since == AT
    assert dossier(PAUSED, ContactMade(contacted_at=LATER, explained="Chờ xác minh")).contact_owed_since is None
    assert dossier(PAUSED, REFUSED).contact_owed_since is None


def test_a_refusal_owes_its_letter_until_it_is_printed_or_its_number_noted() -> None:
    assert dossier(REFUSED).letter_owed
    assert not dossier(DossierRefused(refused_at=AT, reason="x", letter="12/BPTNTKQ")).letter_owed
    assert not dossier(REFUSED, acts.print_paper(dossier(REFUSED), "refusal", NOW)).letter_owed
    assert dossier(REFUSED, acts.print_paper(dossier(REFUSED), "receipt", NOW)).letter_owed
    assert not dossier(REFUSED, VOIDED).letter_owed


def test_another_than_the_applicant_takes_the_result_by_a_written_authority_only() -> None:
    ready = dossier(SIGNED, ARRIVED)
    with pytest.raises(RuleBroken) as broken:
        process.give(ready, LATER, NOW, receiver="Trần Văn Nam")
    assert broken.value.field == "proxy"
    given_to = process.give(ready, LATER, NOW, receiver="Trần Văn Nam", proxy="GUQ 12/2023")
    assert given_to.receiver == "Trần Văn Nam"
    assert process.give(ready, LATER, NOW).receiver == RECEPTION.person.name
    assert process.give(ready, LATER, NOW, Delivery.POST, "Bưu tá").receiver == "Bưu tá"


def test_prints_are_counted_by_form() -> None:
    once = dossier(acts.print_paper(dossier(), "receipt", NOW))
    assert acts.print_paper(once, "receipt", NOW).copy == 2
    assert acts.print_paper(once, "control", NOW).copy == 1


BOTH: dict[Matter, tuple[tuple[Fact, ...], Step, int]] = {
    Matter.PAUSED_TWICE: ((PAUSED, SUPPLEMENT), Step.PAUSED, 1),
    Matter.RESUMED_UNPAUSED: ((RESUMED,), Step.RECEIVED, 1),
    Matter.ENDED_TWICE: ((SIGNED, REFUSED), Step.REFUSED, 1),
    Matter.ACTED_AFTER_END: ((SIGNED, PAUSED), Step.SIGNED, 1),
    Matter.ISSUED_WHILE_WAITING: ((PAUSED, SIGNED), Step.SIGNED, 0),
    Matter.SUPPLEMENT_TWICE: ((SUPPLEMENT, RESUMED, SUPPLEMENT), Step.SUPPLEMENT, 0),
    Matter.HANDED_OVER_TWICE: ((HANDED, HandedOver(handed_at=AT, giver="Mai", receiver="Tuấn")), Step.HANDED_OVER, 1),
    Matter.SENT_ON_TWICE: ((SENT, SENT), Step.ELSEWHERE, 1),
    Matter.CAME_BACK_UNSENT: ((BACK,), Step.RECEIVED, 1),
    Matter.GIVEN_TWICE: ((SIGNED, ARRIVED, GIVEN, GIVEN), Step.GIVEN, 1),
    Matter.GIVEN_UNISSUED: ((ARRIVED,), Step.RECEIVED, 1),
    Matter.APOLOGISED_TWICE: (
        (ApologySent(sent_at=AT, new_due_at=NOW), ApologySent(sent_at=LATER, new_due_at=NOW + 1)),
        Step.RECEIVED,
        0,
    ),
    Matter.ACTED_AFTER_VOID: ((VOIDED, SIGNED), Step.VOIDED, 1),
}


@pytest.mark.parametrize("matter", BOTH, ids=lambda matter: matter.value)
def test_two_acts_at_once_settle_by_their_rule_and_ask_a_person_to_look(matter: Matter) -> None:
    facts, stands, aside = BOTH[matter]
    settled = dossier(*facts)
    assert settled.matters == [matter.value]
    assert settled.step is stands
    assert len(settled.aside) == aside


def test_every_matter_has_its_case() -> None:
    assert {*BOTH, Matter.RECEIVED_TWICE} == set(Matter)


@given(st.lists(st.sampled_from([fact for facts in AT_STEP.values() for fact in facts]), max_size=12))
def test_the_fold_never_raises_and_every_order_leads_to_a_step_of_the_machine(facts: list[Fact]) -> None:
    folded = fold(history(RECEPTION, *facts))
    assert folded is not None
    assert folded.step in Step
    assert possible(folded.step) or folded.step is Step.VOIDED
    assert folded.step_since >= 0


def test_a_citizen_id_that_contradicts_the_birth_year_is_taken_by_an_exception_only() -> None:
    wrong = Person(name="Nguyễn Thị Hằng", citizen_id="030186001142", born=date(1968, 8, 14))
    with pytest.raises(RuleBroken) as broken:
        acts.check_person(wrong, NOW)
    assert broken.value.field == "citizen_id"
    acts.check_person(wrong, NOW, excepted=True)
    with pytest.raises(RuleBroken) as impossible:
        acts.check_person(Person(name="A", born=date(2203, 1, 1)), NOW, excepted=True)
    assert impossible.value.field == "born"


def test_require_says_what_to_do() -> None:
    with pytest.raises(RuleBroken, match="chờ bổ sung") as broken:
        require(dossier(SUPPLEMENT), Act.ISSUE, "issued_at")
    assert broken.value.remedy == "Nhận giấy tờ bổ sung trước, rồi làm tiếp."
