"""What may be done to a dossier, and what it is after that in whatever order the facts arrived."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.dossier import acts, process
from desk_app.domain.dossier.facts import (
    Component,
    ComponentsMarked,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    FeeCollected,
    MatterSettled,
    OfficialNumberGiven,
    PauseReason,
    Payment,
    ResultIssued,
)
from desk_app.domain.dossier.fold import fold
from desk_app.domain.dossier.state import Dossier, Outcome, Standing, Timing
from desk_app.domain.event import UnknownFact
from desk_app.domain.localtime import DAY_MS, MINUTE_MS, at
from desk_app.domain.rule import RuleBroken
from desk_app.domain.working_time import WorkingCalendar
from tests.domain.dossiers import DUE_AT, NOW, RECEIVED_AT, RECEPTION, dossier, history

CALENDAR = WorkingCalendar()
NEXT_DAY = at(date(2023, 6, 14), 11, 30)
OVERDRAWN = FeeCollected(collected_at=NOW, amount=-1, way=Payment.CASH, reason="hoàn")


def test_a_reception_is_in_process_until_something_happens() -> None:
    assert dossier().standing is Standing.PROCESSING
    assert dossier().timing is None


@pytest.mark.parametrize(
    ("issued_at", "timed", "expected"),
    [
        (at(date(2023, 6, 15), 16, 59), True, Timing.EARLY),
        (at(date(2023, 6, 16)), False, Timing.ON_TIME),
        (at(date(2023, 6, 16), 8), True, Timing.ON_TIME),
        (DUE_AT + 59_000, True, Timing.ON_TIME),
        (DUE_AT + MINUTE_MS, True, Timing.OVERDUE),
        (at(date(2023, 6, 17)), False, Timing.OVERDUE),
    ],
)
def test_a_result_is_compared_by_day_and_by_minute_where_both_have_a_time(
    issued_at: int, timed: bool, expected: Timing
) -> None:
    assert dossier(ResultIssued(issued_at=issued_at, timed=timed)).timing is expected


def test_on_a_due_day_without_a_time_every_hour_is_on_time() -> None:
    closes = at(date(2023, 6, 16), 17)
    late_evening = ResultIssued(issued_at=at(date(2023, 6, 16), 20))
    assert dossier(late_evening, due_at=closes, due_timed=False).timing is Timing.ON_TIME


def test_an_end_without_a_time_is_never_before_the_reception_of_that_day() -> None:
    same_day = dossier(ResultIssued(issued_at=at(date(2023, 6, 13)), timed=False))
    assert same_day.ended_at == RECEIVED_AT


def test_a_pause_moves_the_due_moment_by_the_working_time_it_took() -> None:
    paused = dossier(DossierPaused(paused_at=NEXT_DAY, why=PauseReason.SUPPLEMENT, reason="thiếu tờ khai"))
    assert paused.standing is Standing.SUPPLEMENT
    resumed = process.resume(paused, at(date(2023, 6, 16), 11, 30), NOW, CALENDAR)
    # Wed 14/06 11:30 to Fri 16/06 11:30 is two working days: Friday's 11:30 becomes Tuesday's.
    assert resumed.due_at == at(date(2023, 6, 20), 11, 30)


def test_two_short_pauses_move_a_due_day_once_not_twice() -> None:
    closes = at(date(2023, 6, 16), 17)
    first = DossierPaused(paused_at=at(date(2023, 6, 14), 8), why=PauseReason.OTHER, reason="a")
    once = dossier(first, due_at=closes, due_timed=False)
    resumed = process.resume(once, at(date(2023, 6, 14), 9), NOW, CALENDAR)
    second = DossierPaused(paused_at=at(date(2023, 6, 15), 8), why=PauseReason.OTHER, reason="b")
    again = dossier(first, resumed, second, due_at=closes, due_timed=False)
    # Two hours in all: Friday 17:00 becomes Monday 19/06, not Tuesday.
    assert process.resume(again, at(date(2023, 6, 15), 9), NOW, CALENDAR).due_at == at(date(2023, 6, 19), 17)


def test_phases_tell_which_due_moment_was_in_force_when() -> None:
    paused = DossierPaused(paused_at=NEXT_DAY, why=PauseReason.OTHER, reason="a")
    resumed = DossierResumed(resumed_at=NEXT_DAY + DAY_MS, due_at=DUE_AT + DAY_MS, due_timed=True)
    phases = dossier(paused, resumed).phases()
    assert [(phase.start, phase.end, phase.due_at, phase.paused) for phase in phases] == [
        (RECEIVED_AT, NEXT_DAY, DUE_AT, False),
        (NEXT_DAY, NEXT_DAY + DAY_MS, DUE_AT, True),
        (NEXT_DAY + DAY_MS, None, DUE_AT + DAY_MS, False),
    ]


REFUSED_ACTS: dict[str, tuple[str, Callable[[], object]]] = {
    "no person": ("person", lambda: acts.receive(_draft(person=RECEPTION.person.__class__(name=" ")), NOW)),
    "no procedure": ("procedure", lambda: acts.receive(_draft(procedure=_nameless()), NOW)),
    "received tomorrow": ("received_at", lambda: acts.receive(_draft(received_at=NOW + DAY_MS), NOW)),
    "due before received": ("due_at", lambda: acts.receive(_draft(due_at=RECEIVED_AT - 1), NOW)),
    "a number that is none": ("official", lambda: acts.receive(_draft(official="12345"), NOW)),
    "refused without a reason": ("reason", lambda: process.refuse(dossier(), NEXT_DAY, NOW, " ")),
    "paused without a reason": ("reason", lambda: process.pause(dossier(), NEXT_DAY, NOW, "")),
    "resumed unpaused": ("resumed_at", lambda: process.resume(dossier(), NEXT_DAY, NOW, CALENDAR)),
    "result before reception": ("issued_at", lambda: process.issue_result(dossier(), RECEIVED_AT - 1, NOW)),
    "result in the future": ("issued_at", lambda: process.issue_result(dossier(), NOW + DAY_MS, NOW)),
    "result while paused": ("issued_at", lambda: process.issue_result(_paused(), NEXT_DAY, NOW)),
    "result twice": ("issued_at", lambda: process.issue_result(_resolved(), NEXT_DAY, NOW)),
    "voided without a reason": ("reason", lambda: acts.void(dossier(), "")),
    "voided twice": ("dossier", lambda: acts.void(dossier(DossierVoided(reason="nhầm")), "nhầm")),
    "reopened while open": ("reason", lambda: process.reopen(dossier(), "nhầm")),
    "more given back than was paid": (
        "amount",
        lambda: acts.collect_fee(dossier(), OVERDRAWN, NOW),
    ),
    "apology with an earlier date": ("new_due_at", lambda: process.apologise(dossier(), NOW, DUE_AT, "bận")),
    "reused without being there": (
        "components",
        lambda: acts.mark_components(dossier(), (Component(name="a", present=False, reused=True),)),
    ),
    "corrected without a reason": ("reason", lambda: acts.correct(dossier(), DossierCorrected(reason=" "))),
}


@pytest.mark.parametrize(("field", "act"), REFUSED_ACTS.values(), ids=REFUSED_ACTS)
def test_what_may_not_be_done_says_which_field_and_what_to_do(field: str, act: Callable[[], object]) -> None:
    with pytest.raises(RuleBroken) as broken:
        act()
    assert broken.value.field == field
    assert broken.value.title.endswith(".")
    assert broken.value.remedy.endswith(".")


def test_a_paused_dossier_may_be_refused_or_withdrawn() -> None:
    assert process.refuse(_paused(), NEXT_DAY + DAY_MS, NOW, "không đủ điều kiện").reason == "không đủ điều kiện"
    assert process.withdraw(_paused(), NEXT_DAY + DAY_MS, NOW).withdrawn_at == NEXT_DAY + DAY_MS


def test_marking_what_is_marked_already_records_nothing() -> None:
    assert acts.mark_components(dossier(), RECEPTION.components) == []
    assert acts.mark_result_digitized(dossier(), False) == []
    assert acts.give_official_number(dossier(official="H23.15.30-230613-0001"), " h23.15.30-230613-0001 ") == []


def test_components_count_as_digitized_only_when_every_paper_there_is() -> None:
    some = ComponentsMarked(components=(Component(name="a", digitized=True), Component(name="b")))
    rest = ComponentsMarked(
        components=(
            Component(name="a", digitized=True),
            Component(name="b", reused=True),
            Component(name="c", present=False),
        )
    )
    assert not dossier(some).components_digitized
    assert dossier(some, rest).components_digitized
    assert dossier(some, rest).reused


def test_a_correction_keeps_what_it_does_not_name_and_restarts_the_due_date() -> None:
    corrected = dossier(DossierCorrected(reason="nhầm ngày", due_at=DUE_AT + DAY_MS, due_timed=True))
    assert corrected.due_at == DUE_AT + DAY_MS
    assert corrected.received.person == RECEPTION.person


def test_money_is_reversed_by_an_entry_and_only_the_gateway_is_online() -> None:
    cash = FeeCollected(collected_at=NOW, amount=15_000, way=Payment.CASH)
    back = FeeCollected(collected_at=NOW, amount=-15_000, way=Payment.CASH)
    online = FeeCollected(collected_at=NOW, amount=15_000, way=Payment.GATEWAY)
    paid = dossier(cash, back, online, fee=15_000)
    assert (paid.paid, paid.paid_online) == (15_000, True)
    assert not dossier(cash, fee=15_000).paid_online


def test_the_later_of_two_ends_stands_and_a_person_is_asked_to_look() -> None:
    ended = dossier(DossierRefused(refused_at=NEXT_DAY, reason="a"), ResultIssued(issued_at=NEXT_DAY))
    assert ended.end is not None
    assert ended.end.outcome is Outcome.RESOLVED
    assert ended.matters == ["ended-twice"]


def test_a_settled_matter_is_gone() -> None:
    ended = dossier(
        DossierRefused(refused_at=NEXT_DAY, reason="a"),
        ResultIssued(issued_at=NEXT_DAY),
        MatterSettled(matter="ended-twice"),
    )
    assert ended.matters == []


def test_a_reopened_dossier_is_open_and_may_end_again_without_a_matter() -> None:
    again = dossier(
        DossierRefused(refused_at=NEXT_DAY, reason="a"),
        DossierReopened(reason="nhầm"),
        ResultIssued(issued_at=NEXT_DAY),
    )
    assert (again.standing, again.matters) == (Standing.RESOLVED, [])


def test_an_unknown_fact_changes_nothing() -> None:
    assert dossier(UnknownFact(body="{}")).standing is Standing.PROCESSING


FACTS = (
    RECEPTION,
    OfficialNumberGiven(official="H23.15.30-230613-0001"),
    DossierPaused(paused_at=NEXT_DAY, why=PauseReason.OTHER, reason="a"),
    DossierPaused(paused_at=NEXT_DAY + 1, why=PauseReason.SUPPLEMENT, reason="b"),
    DossierResumed(resumed_at=NEXT_DAY + DAY_MS, due_at=DUE_AT + DAY_MS, due_timed=True),
    ResultIssued(issued_at=NEXT_DAY + DAY_MS),
    DossierRefused(refused_at=NEXT_DAY, reason="c"),
    DossierReopened(reason="d"),
    DossierVoided(reason="e"),
)


@given(facts=st.lists(st.sampled_from(FACTS), min_size=1, max_size=9), order=st.randoms(use_true_random=False))
def test_the_fold_never_raises_and_reads_by_clock_not_by_arrival(facts: list[object], order: object) -> None:
    events = history(*facts)  # type: ignore[arg-type]  # a list of facts
    arrived = list(events)
    order.shuffle(arrived)  # type: ignore[attr-defined]  # a random.Random
    folded = fold(events)
    assert fold(arrived) == folded
    assert (folded is None) == (not any(isinstance(fact, DossierReceived) for fact in facts))


def _draft(**changes: object) -> DossierReceived:
    return replace(RECEPTION, **changes)  # type: ignore[arg-type]  # fields of the reception


def _nameless() -> object:
    return RECEPTION.procedure.__class__(code="", name="", field="")


def _paused() -> Dossier:
    return dossier(DossierPaused(paused_at=NEXT_DAY, why=PauseReason.OTHER, reason="chờ xác minh"))


def _resolved() -> Dossier:
    return dossier(ResultIssued(issued_at=NEXT_DAY))
