"""What the page of a dossier reads: which acts a rule set aside, who may be handed it, which papers its regime has."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.dossier.facts import PauseReason
from desk_app.domain.dossier.fold import fold
from desk_app.domain.event import Event
from desk_app.domain.localtime import at
from desk_app.domain.user import Role
from desk_app.store.queries import procedures
from desk_app.usecases import browse, steps, unit
from tests.ui.pages.counter import Counter, new_counter, receive

MORNING = at(date(2023, 6, 20), 8, 15)


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    made.clock.now = MORNING
    with made.work() as work:
        made.ids["Đông"] = receive(work, "Nguyễn Văn Đông", MORNING)
    return made


def events_after(counter: Counter, *acts: Any) -> list[Event]:
    """Let each act be recorded by a PC that knows of nothing but the reception."""
    with counter.work() as work:
        told: list[Event] = work.history(counter.ids["Đông"])
    for place, fact in enumerate(acts):
        last = told[-1]
        told.append(replace(last, device="f" * 32, seq=place + 1, clock=last.clock + 1, fact=fact, kind=fact.kind))
    return told


def facts(counter: Counter) -> dict[str, Any]:
    """Return facts of every kind that collides."""
    from desk_app.domain.dossier import facts as told

    now = MORNING
    return {
        "pause": told.DossierPaused(paused_at=now, why=PauseReason.OTHER, reason="a"),
        "again": told.DossierPaused(paused_at=now, why=PauseReason.OTHER, reason="b"),
        "resume": told.DossierResumed(resumed_at=now, due_at=now, due_timed=True),
        "issue": told.ResultIssued(issued_at=now, left=told.Left.GIVING),
        "refuse": told.DossierRefused(refused_at=now, reason="c"),
        "give": told.ResultGiven(given_at=now, receiver="d"),
        "hand": told.HandedOver(handed_at=now, giver="e", receiver="f"),
        "hand otherwise": told.HandedOver(handed_at=now, giver="e", receiver="g"),
        "send": told.SentOn(sent_at=now, authority="h"),
        "void": told.DossierVoided(reason="i"),
    }


@pytest.mark.parametrize(
    ("acts", "aside"),
    [
        (("pause", "again"), ["again"]),
        (("resume",), ["resume"]),
        (("issue", "refuse"), ["issue"]),
        (("issue", "pause"), ["pause"]),
        (("issue", "give", "give"), ["give"]),
        (("give",), ["give"]),
        (("hand", "hand otherwise"), ["hand"]),
        (("send", "send"), ["send"]),
        (("void", "issue"), ["issue"]),
        (("hand", "pause", "resume", "issue", "give"), []),
    ],
)
def test_what_is_set_aside_is_what_the_fold_set_aside(
    counter: Counter, acts: tuple[str, ...], aside: list[str]
) -> None:
    known = facts(counter)
    told = events_after(counter, *(replace(known[name]) for name in acts))
    places = browse.set_aside(told)
    assert [acts[place - 1] for place in sorted(places)] == aside
    dossier = fold(told)
    assert dossier is not None
    assert {id(told[place].fact) for place in places} == {id(fact) for fact in dossier.aside}


def test_nothing_is_set_aside_without_a_reception(counter: Counter) -> None:
    assert browse.set_aside(events_after(counter, facts(counter)["pause"])[1:]) == set()


def test_officers_come_first_among_those_who_may_be_handed_a_dossier(counter: Counter) -> None:
    with counter.work() as work:
        unit.add_person(work, "An", Role.CLERK)
        unit.add_person(work, "Bình", Role.LEADER)
        unit.add_person(work, "Vân", Role.OFFICER, "Công chức")
        gone = unit.add_person(work, "Ẩn", Role.OFFICER)
        work.flush()
        unit.remove_person(work, gone)
    with counter.work() as work:
        file = browse.open_file(work, counter.ids["Đông"])
    assert [one.name for one in file.colleagues][:3] == ["Vân", "Bình", "An"]


@pytest.mark.parametrize(("day", "known"), [(date(2025, 6, 30), False), (date(2025, 7, 1), True)])
def test_the_notice_of_stopping_came_with_its_decree(counter: Counter, day: date, known: bool) -> None:
    counter.clock.now = at(day, 10)
    with counter.work() as work:
        subject = receive(work, "Lê Thị Hà", at(day, 9))
    with counter.work() as work:
        assert browse.open_file(work, subject).gives_stopping_notice is known


def test_pauses_are_told_by_what_they_were(counter: Counter) -> None:
    with counter.work() as work:
        code = next(entry.code for entry in procedures.all_entries(work.driver) if entry.term is not None)
        subject = receive(work, "Lê Thị Hà", MORNING, code=code)
        work.flush()
        steps.pause(work, subject, PauseReason.OTHER, "Chờ xác minh")
    counter.clock.now += 3_600_000
    with counter.work() as work:
        steps.resume(work, subject)
    with counter.work() as work:
        reasons = browse.open_file(work, subject).reasons
    assert any(line.name == "Chờ xác minh" for line in reasons.lines)
