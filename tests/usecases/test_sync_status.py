"""How exchanging stands, told from the tables: who is shown, what waits, when a mark turns red, what clashed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.device import DeviceRevoked, DeviceSucceeded
from desk_app.domain.dossier.facts import PauseReason
from desk_app.domain.localtime import at
from desk_app.domain.unit import LimitsSet, SlotTaken
from desk_app.store import papers, peers
from desk_app.store.subjects import UNIT
from desk_app.usecases import clashes, steps, sync_status
from desk_app.usecases.clashes import Matter
from desk_app.usecases.sync_status import Mark, Row, State, Status, Who
from tests.ui.pages.counter import receive
from tests.ui.pages.sync_scene import COUNTY, DAY, Scene

NOON = at(DAY, 12)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Path]:
    directory = tmp_path_factory.mktemp("three")
    made = Scene.begun(directory)
    made.close()
    return made, directory


@pytest.fixture
def scene(template: tuple[Scene, Path], tmp_path: Path) -> Iterator[Scene]:
    made, directory = template
    copy = made.copied(directory, tmp_path)
    copy.at(12, 0)
    yield copy
    copy.close()


def status(scene: Scene) -> Status:
    found: Status = scene.here(sync_status.status)
    return found


def row(scene: Scene, who: Who, slot: int = 0) -> Row:
    return next(one for one in status(scene).rows if one.who is who and (not slot or one.slot == slot))


def test_a_pc_that_joined_nobody_simply_works(scene: Scene) -> None:
    found = status(scene)
    assert [one.slot for one in found.rows] == [1, 2, 3]
    assert (found.rows[0].state, found.rows[0].mark, found.joined) == (State.WORKS, Mark.GOOD, False)


def test_what_the_county_acknowledged_does_not_wait(scene: Scene) -> None:
    scene.joined(met_at=NOON)
    assert (row(scene, Who.HERE).state, row(scene, Who.COUNTY).state) == (State.AGREES, State.AGREES)
    scene.here(lambda work: receive(work, "Nguyễn Văn A", work.now))
    found = status(scene)
    assert (found.waiting.events, found.waiting.since) == (1, NOON)
    assert (row(scene, Who.HERE).state, row(scene, Who.COUNTY).state) == (State.WAITING, State.WAITING)


def test_a_record_is_not_sent_before_its_papers_are(scene: Scene) -> None:
    scene.joined(met_at=NOON)
    scene.paper("a", 300)
    scene.paper("b", 500)
    found = status(scene)
    assert (found.waiting.events, found.waiting.papers, found.waiting.paper_bytes) == (0, 2, 800)
    assert row(scene, Who.COUNTY).state is State.WAITING
    scene.here(lambda work: peers.paper_arrived_there(work.driver, COUNTY, ["a" * 64, "b" * 64], NOON))
    assert row(scene, Who.COUNTY).state is State.AGREES


def test_papers_that_events_speak_of_and_are_not_here_are_counted(scene: Scene) -> None:
    scene.here(lambda work: papers.note(work.driver, "c" * 64, 10, here=False, now=NOON))
    assert status(scene).papers_missing == 1


@pytest.mark.parametrize(("hours", "mark"), [(1, Mark.QUIET), (3, Mark.WARN), (9, Mark.WARN), (10, Mark.RED)])
def test_what_waits_turns_red_after_the_countys_own_hours(scene: Scene, hours: int, mark: Mark) -> None:
    scene.here(lambda work: work.record(UNIT, LimitsSet(warn_hours=2, red_hours=10)))
    scene.joined(met_at=NOON)
    scene.here(lambda work: receive(work, "Nguyễn Văn A", work.now))
    scene.clock.now += hours * sync_status.HOUR_MS
    assert row(scene, Who.HERE).mark is mark


def test_a_network_that_is_away_is_quiet_until_the_countys_hours(scene: Scene) -> None:
    scene.joined(met_at=NOON, fault="Chưa có mạng.")
    scene.exchanged(COUNTY, NOON + 1, outcome="offline", fault="Chưa có mạng.")
    assert (row(scene, Who.COUNTY).state, row(scene, Who.COUNTY).mark) == (State.OFFLINE, Mark.QUIET)
    scene.clock.now += 25 * sync_status.HOUR_MS
    assert (row(scene, Who.COUNTY).state, row(scene, Who.COUNTY).mark) == (State.OFFLINE, Mark.RED)


def test_a_refused_exchange_is_trouble_at_once(scene: Scene) -> None:
    scene.joined(met_at=NOON, fault="Huyện không nhận.")
    scene.exchanged(COUNTY, NOON, outcome="refused", fault="Huyện không nhận.")
    assert (row(scene, Who.COUNTY).state, row(scene, Who.COUNTY).mark) == (State.TROUBLE, Mark.RED)


def test_who_goes_on_under_another_identity_is_not_waited_for(scene: Scene) -> None:
    two = scene.others[2].device
    scene.here(lambda work: work.record(two, DeviceSucceeded(successor="ab" * 16)))
    assert [one.slot for one in status(scene).rows] == [1, 3]


def test_of_two_pcs_in_one_slot_the_one_that_took_it_last_is_shown(scene: Scene) -> None:
    three = scene.others[3].device
    scene.there(3, lambda work: work.record(UNIT, SlotTaken(slot=2, device=three)))
    scene.meet(3)
    assert [(one.slot, one.id) for one in status(scene).rows][1:] == [(2, three)]


def test_a_revoked_pc_is_shown_for_a_month(scene: Scene) -> None:
    two = scene.others[2].device
    scene.here(lambda work: work.record(two, DeviceRevoked(reason="Mất máy")))
    assert row(scene, Who.COLLEAGUE, 2).state is State.REVOKED
    scene.at(12, 0, date(2023, 7, 20))
    assert 2 not in [one.slot for one in status(scene).rows]


def test_one_device_is_refused_for_one_reason_once(scene: Scene) -> None:
    for turn in range(3):
        scene.at(12, turn).refused("broken-seal", slot=2, seq=4 + turn)
    (told,) = status(scene).refused
    assert (told.counter, told.here, told.wants_identity) == (2, False, False)
    assert told.remedy.endswith(".")


# Matters


def clash(scene: Scene, matter: Matter) -> clashes.Clash:
    found: list[clashes.Clash] = scene.here(clashes.clashes)
    return next(one for one in found if one.matter is matter)


def known_everywhere(scene: Scene, **more: Any) -> str:
    subject = scene.here(lambda work: receive(work, "Mai Văn Tiến", work.now, **more))
    for slot in (2, 3):
        scene.meet(slot)
    return str(subject)


def test_of_two_ends_the_later_stands(scene: Scene) -> None:
    subject = known_everywhere(scene)
    scene.at(13, 0).there(2, lambda work: steps.issue_result(work, subject))
    scene.at(13, 5).here(lambda work: steps.refuse(work, subject, "Không thuộc thẩm quyền"))
    scene.meet(2)
    found = clash(scene, Matter.ENDED_TWICE)
    assert found.first is not None
    assert (found.first.counter, found.second.counter, found.second_stands) == (2, 1, True)


def test_of_two_pauses_the_first_stands_and_so_of_two_resumptions(scene: Scene) -> None:
    subject = known_everywhere(scene)
    for slot, minute in ((2, 0), (3, 5)):
        scene.at(13, minute).there(slot, lambda work: steps.pause(work, subject, PauseReason.SUPPLEMENT, "Thiếu giấy"))
    for slot in (2, 3, 2, 3):
        scene.meet(slot)
    found = clash(scene, Matter.PAUSED_TWICE)
    assert found.first is not None
    assert (found.first.counter, found.second.counter, found.second_stands) == (2, 3, False)
    scene.here(lambda work: steps.settle(work, subject, found.matter))
    for slot in (2, 3):
        scene.meet(slot)
    for slot, minute in ((2, 10), (3, 15)):
        scene.at(13, minute).there(slot, lambda work: steps.resume(work, subject))
        scene.meet(slot)
    assert clash(scene, Matter.RESUMED_UNPAUSED).second.counter == 3


def test_one_official_number_taken_in_twice_is_told_by_both_receptions(scene: Scene) -> None:
    number = "H23.15.30-230613-0500"
    scene.at(13, 0).there(2, lambda work: receive(work, "Lê Văn C", work.now, official=number))
    scene.at(13, 5).here(lambda work: receive(work, "Lê Văn C", work.now, official=number))
    scene.meet(2)
    found = clash(scene, Matter.RECEIVED_TWICE)
    assert found.first is not None
    assert (found.first.counter, found.second.counter, found.second_stands) == (2, 1, False)


def test_opening_again_settles_the_matter(scene: Scene) -> None:
    subject = known_everywhere(scene)
    scene.at(13, 0).there(2, lambda work: steps.issue_result(work, subject))
    scene.at(13, 5).here(lambda work: steps.refuse(work, subject, "Nhầm"))
    scene.meet(2)
    found = clash(scene, Matter.ENDED_TWICE)
    scene.here(lambda work: clashes.reopen(work, found, "Trả nhầm"))
    assert scene.here(clashes.clashes) == []
    assert scene.here(lambda work: work.dossier(subject).end) is None
