"""Page Synchronisation: every state in words, matters by keys, letters explained, ways out of trouble."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.facts import DossierReopened, MatterSettled
from desk_app.domain.localtime import at
from desk_app.domain.topic import Topic
from desk_app.store import peers
from desk_app.ui.desk import Desk
from desk_app.ui.exchanging import Exchanging
from desk_app.ui.pages.sync import SyncPage
from desk_app.ui.pages.sync.forget_dialog import ForgetDialog
from desk_app.ui.pages.sync.identity_dialog import IdentityDialog
from desk_app.ui.pages.sync.pairing_dialog import PairingDialog
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.ui.theme.tokens import Tone
from desk_app.usecases.sync import COMPLETE, Met
from desk_app.usecases.sync_status import Status, Who
from tests.ui.pages import sync_scene
from tests.ui.pages.counter import Counter
from tests.ui.pages.shown import CTRL, Shown, shown
from tests.ui.pages.sync_scene import COUNTY, NOW, Scene

Key = Qt.Key


class Meeting:
    """What an exchange does in a test: counted, and answered as the test says."""

    def __init__(self) -> None:
        self.met: list[str] = []
        self.answer = Met(outcome=COMPLETE, topics=frozenset({Topic.SYNC}))

    def __call__(self, _database: Any, _directory: Path, tell: Callable[[int, int, str], object]) -> Met:
        self.met.append("county")
        tell(1, 2, "Gửi sự kiện")
        return self.answer


class Joined(Counter):
    """A counter whose desk meets as `meeting` says."""

    meeting: Meeting

    def desk(self) -> Desk:
        made = Counter.desk(self)
        at_work = Exchanging(made.ops, self.directory, clock=self.clock, meet=self.meeting)
        return replace(made, exchanging=at_work)


def joined(counter: Counter) -> Joined:
    made = Joined(directory=counter.directory, clock=counter.clock, ids=counter.ids)
    made.meeting = Meeting()
    return made


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Path]:
    """Make the morning once; every test has a copy."""
    directory = tmp_path_factory.mktemp("morning")
    made = sync_scene.a_morning(directory)
    made.close()
    return made, directory


@pytest.fixture
def scene(morning: tuple[Scene, Path], tmp_path: Path) -> Iterator[Scene]:
    made, directory = morning
    copy = made.copied(directory, tmp_path)
    yield copy
    copy.close()


@pytest.fixture
def desk(qtbot: QtBot, scene: Scene) -> Iterator[Shown]:
    with shown(qtbot, joined(scene.counter), "sync") as made:
        yield made


def page(desk: Shown) -> SyncPage:
    found = desk.page
    assert isinstance(found, SyncPage)
    return found


def rows(desk: Shown) -> list[list[str]]:
    model = page(desk).exchange.table.peers
    return [[model.cell(row, column).text for column in range(len(model.columns))] for row in range(model.size())]


def counts(desk: Shown) -> dict[str, int]:
    model = desk.window._rail.view.pages
    return dict(model._counts)


def again(desk: Shown) -> None:
    """Let the desk hear that something was exchanged beside it."""
    desk.desk.ops.changed.emit(frozenset(Topic))
    desk.settle()


# Who stands where


def test_each_pc_and_the_county_say_what_they_have_and_what_waits(desk: Shown) -> None:
    here, two, three, county = rows(desk)
    assert here[0] == "Counter 1"
    assert here[1] != here[3], "the county lacks the last events"
    assert (two[4], three[4]) == ("0", "13")
    assert two[7] == "11:27, office network"
    assert three[7] == "16:42 12/06, office network"
    assert county[0] == sync_scene.COUNTY_NAME
    assert (county[4], county[5], county[6]) == ("14", "0", "2"), "events and papers apart"
    assert county[8] == "No network"


def test_what_waits_is_told_with_its_age_events_and_papers_apart(desk: Shown) -> None:
    told = page(desk).exchange.ways._waits.text()
    assert "14 changes" in told
    assert "2 papers (2,1\u00a0MB)" in told
    assert "16:00 12/06" in told


def test_a_pc_is_red_after_the_countys_hours(desk: Shown, scene: Scene) -> None:
    model = page(desk).exchange.table.peers
    assert model.row_tone(0) is Tone.WARN
    scene.at(20, 0, date(2023, 6, 14))
    again(desk)
    assert [model.row_tone(row) for row in range(4)] == [Tone.LATE] * 4
    assert rows(desk)[2][8] == "Silent 34 hours"
    assert rows(desk)[3][8] == "No network 35 hours"


def test_status_bar_and_rail_say_the_same(desk: Shown) -> None:
    said = desk.window._status._network.text()
    assert "14 changes wait to be sent" in said
    assert counts(desk)["sync"] == 2


def test_a_network_that_is_not_there_is_no_fault(desk: Shown) -> None:
    assert page(desk).exchange.notices._notices == {}


def test_a_day_without_a_network_is_one_line(desk: Shown, scene: Scene) -> None:
    for hour in range(12, 20):
        scene.exchanged(COUNTY, at(sync_scene.DAY, hour, 20), outcome="offline", fault="Chưa có mạng.")
    scene.at(20, 0)
    again(desk)
    status = page(desk).exchange.status
    assert status is not None
    first = status.meetings[0]
    assert (first.times, first.first_at) == (9, at(sync_scene.DAY, 11, 20))
    assert [met.line.outcome for met in status.meetings].count("offline") == 1


def test_a_colleagues_pc_that_is_off_is_no_fault(desk: Shown, scene: Scene) -> None:
    scene.paired(2, NOW, fault="Chưa có mạng tới Quầy 2.")
    scene.exchanged(scene.others[2].device, NOW, outcome="offline", fault="Chưa có mạng tới Quầy 2.")
    again(desk)
    assert page(desk).exchange.notices._notices == {}


def test_a_unit_whose_pcs_are_paired_but_that_joined_no_county_says_so(qtbot: QtBot, scene: Scene) -> None:
    scene.here(lambda work: peers.forget(work.driver, COUNTY))
    with shown(qtbot, joined(scene.counter), "sync") as desk:
        assert "not joined" in desk.window._status._network.text()
        assert page(desk).meet.isEnabled()
        assert not page(desk).exchange.joining.isHidden()


# Trouble


def test_every_refusal_is_told_with_its_remedy_and_its_way_out(qtbot: QtBot, scene: Scene) -> None:
    scene.refused("fork")
    scene.refused("gap", slot=2)
    scene.refused("unknown-device", slot=3)
    with shown(qtbot, joined(scene.counter), "sync") as desk:
        told = {notice.text(): notice.tone for notice in page(desk).exchange.notices._notices.values()}
        fork = next(text for text in told if "rẽ làm hai" in text)
        gap = next(text for text in told if "Thiếu một đoạn" in text)
        assert (told[fork], told[gap]) == (Tone.LATE, Tone.INFO)
        assert gap.startswith("Counter 2")
        assert rows(desk)[0][8] == "Its ledger forked"
        assert counts(desk)["sync"] == 5
        page(desk).exchange.notices._notices[
            next(k for k in page(desk).exchange.notices._notices if "fork" in k)
        ].acted.emit()
        assert page(desk).findChild(IdentityDialog) is not None


def test_a_revoked_pc_is_offered_to_join_anew(qtbot: QtBot, scene: Scene) -> None:
    scene.refused("revoked")
    with shown(qtbot, joined(scene.counter), "sync") as desk:
        form = page(desk).exchange.joining
        assert form.isHidden()
        next(iter(page(desk).exchange.notices._notices.values())).acted.emit()
        assert not form.isHidden()
        assert form.address.value() == "https://motcua.namsach.example"
        assert form.code.input.hasFocus()


def test_a_clock_that_is_off_is_said_aloud(qtbot: QtBot, scene: Scene) -> None:
    scene.joined(met_at=NOW, clock_off_ms=11 * 60_000)
    with shown(qtbot, joined(scene.counter), "sync") as desk:
        notice = page(desk).exchange.notices.notice("clock")
        assert notice is not None
        assert "11 minutes slow" in notice.text()


def test_two_minutes_of_clock_are_nobodys_matter(qtbot: QtBot, scene: Scene) -> None:
    scene.joined(met_at=NOW, clock_off_ms=119_000)
    with shown(qtbot, joined(scene.counter), "sync") as desk:
        assert page(desk).exchange.notices.notice("clock") is None


# Matters


def test_a_clash_shows_both_acts_which_stands_and_the_rule(desk: Shown) -> None:
    clash = page(desk).exchange.matters.clash
    assert clash is not None
    assert clash.second_stands
    assert clash.first is not None
    assert (clash.first.counter, clash.second.here) == (2, True)


def test_enter_agrees_and_changes_nothing_else(desk: Shown, scene: Scene) -> None:
    page(desk).exchange.matters.setFocus()
    before = scene.here(lambda work: work.dossier(scene.dossier).standing)
    desk.press(Key.Key_Return)
    desk.until(lambda: counts(desk)["sync"] == 1)
    assert scene.here(lambda work: work.dossier(scene.dossier).standing) == before
    last = scene.here(lambda work: work.history(scene.dossier)[-1].fact)
    assert isinstance(last, MatterSettled)


def test_arrows_unfold_the_next_matter(desk: Shown) -> None:
    matters = page(desk).exchange.matters
    matters.setFocus()
    first = matters.clash
    desk.press(Key.Key_Down)
    assert matters.clash is not first
    desk.press(Key.Key_K)
    assert matters.clash is first


def test_a_result_given_by_mistake_is_opened_again_with_a_reason(desk: Shown, scene: Scene) -> None:
    page(desk).exchange.matters.setFocus()
    desk.press(Key.Key_M)
    dialog = page(desk).findChild(ReasonDialog)
    assert dialog is not None
    dialog.reason.set_value("Trả nhầm")
    dialog.confirmed.emit("Trả nhầm")
    desk.until(lambda: counts(desk)["sync"] == 1)
    history = scene.here(lambda work: work.history(scene.dossier))
    assert [event.kind for event in history[-2:]] == [DossierReopened.kind, MatterSettled.kind]


# Exchanging


def test_ctrl_r_meets_the_county(desk: Shown) -> None:
    meeting = desk.counter.meeting  # type: ignore[attr-defined]  # the fixture's counter is a Joined
    desk.press(Key.Key_R, held=CTRL)
    desk.until(lambda: meeting.met == ["county"])


def test_while_it_runs_nothing_else_can_be_begun(qtbot: QtBot, desk: Shown) -> None:
    exchanging = desk.desk.exchanging
    assert exchanging is not None
    with qtbot.waitSignal(exchanging.ended, timeout=10_000):
        exchanging.meet_now()
        assert page(desk).exchange.progress.isVisible()
    desk.settle()
    assert not page(desk).exchange.progress.isVisible()
    assert page(desk).meet.isEnabled()


def test_the_ledger_is_checked_beside_the_work(desk: Shown) -> None:
    page(desk).verify.click()
    assert not page(desk).verify.isEnabled()
    desk.until(lambda: "The ledger is whole" in desk.notices())
    assert page(desk).verify.isEnabled()


def test_a_remedy_of_the_last_meeting_stands_beside_its_fault(qtbot: QtBot, scene: Scene) -> None:
    fault = "Huyện không trả lời kịp."
    scene.joined(met_at=at(sync_scene.DAY, 8, 5), fault=fault, tried_at=NOW)
    scene.exchanged(COUNTY, NOW, outcome="partial", fault=fault)
    counter = joined(scene.counter)
    counter.meeting.answer = Met(outcome="partial", fault=fault, remedy="Lần sau sẽ hỏi lại.")
    with shown(qtbot, counter, "sync") as desk:
        exchanging = desk.desk.exchanging
        assert exchanging is not None
        with qtbot.waitSignal(exchanging.ended, timeout=10_000):
            exchanging.meet_now()
        desk.settle()
        notice = page(desk).exchange.notices.notice("county")
        assert notice is not None
        assert fault in notice.text()
        assert "Lần sau sẽ hỏi lại." in notice.text()


# Joining and pairing


def test_a_pc_that_belongs_to_nobody_is_asked_to_join(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, joined(sync_scene.quiet_counter(tmp_path)), "sync") as desk:
        assert not page(desk).exchange.joining.isHidden()
        assert not page(desk).meet.isEnabled()
        assert rows(desk) == [["Counter 1", *rows(desk)[0][1:]]]
        page(desk).exchange.joining.code.setFocus()
        desk.press(Key.Key_Return, held=CTRL)
        assert page(desk).exchange.joining.address.fault()


def test_a_county_that_is_not_there_leaves_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, joined(sync_scene.quiet_counter(tmp_path)), "sync") as desk:
        form = page(desk).exchange.joining
        form.address.input.setFocus()
        desk.type("http://127.0.0.1:9")
        form.code.input.setFocus()
        desk.type("ABCD-EFGH")
        desk.press(Key.Key_Return, held=CTRL)
        desk.until(lambda: bool(form.code.fault()))
        assert (form.address.value(), form.code.value()) == ("http://127.0.0.1:9", "ABCD-EFGH")
        assert page(desk).draft() == {"joining": {"address": "http://127.0.0.1:9"}}


def test_pairing_opens_a_dialog_that_asks_for_the_others_code(desk: Shown) -> None:
    page(desk).exchange.ways.buttons["pair"].click()
    dialog = page(desk).findChild(PairingDialog)
    assert dialog is not None
    dialog.show_side("type")
    dialog.typed.set_value("CFGH")
    dialog.submit()
    assert dialog.address.fault()
    dialog.reject()


# Forgetting a colleague's PC


def test_delete_on_a_paired_pc_forgets_it_once_a_person_says_so(desk: Shown, scene: Scene) -> None:
    two = scene.others[2].device
    assert two in page(desk).exchange.ways.buttons
    table = page(desk).exchange.table
    table.setFocus()
    table.go_to([row.id for row in status(desk).rows].index(two))
    desk.press(Key.Key_Delete)
    asked = page(desk).findChild(ForgetDialog)
    assert asked is not None
    assert "Counter 2" in asked.windowTitle()
    asked.stay.click()
    desk.settle()
    assert two in page(desk).exchange.ways.buttons
    page(desk).exchange.ways.buttons[f"forget {two}"].click()
    (asked,) = [one for one in page(desk).findChildren(ForgetDialog) if one.isVisible()]
    with desk.qtbot.waitSignal(asked.forgotten, timeout=10_000):
        asked.go.click()
    desk.until(lambda: two not in page(desk).exchange.ways.buttons)
    assert "not paired any more" in desk.notices()
    assert "Counter 2" in [row[0] for row in rows(desk)]
    assert two not in {peer.id for peer in scene.here(lambda work: peers.every(work.driver))}


def test_delete_on_what_is_no_paired_pc_asks_nothing(desk: Shown) -> None:
    table = page(desk).exchange.table
    table.setFocus()
    for row, who in enumerate(status(desk).rows):
        if who.who is not Who.COLLEAGUE:
            table.go_to(row)
            desk.press(Key.Key_Delete)
    assert page(desk).findChild(ForgetDialog) is None


def status(desk: Shown) -> Status:
    found = page(desk).exchange.status
    assert found is not None
    return found
