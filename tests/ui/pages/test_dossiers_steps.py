"""Every step of a dossier on its page: by keys, in the machine's order, with its rules beside the fields."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier import machine
from desk_app.domain.dossier.facts import PauseReason
from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import local_date
from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.prints import papers
from desk_app.ui.printing.view import PaperView
from desk_app.ui.widgets.stepper import StepState
from desk_app.usecases import steps as step
from tests.store import pcs
from tests.ui.pages.counter import Counter
from tests.ui.pages.screen import CTRL, Screen
from tests.ui.pages.way_counter import LEADER, OFFICER, on_the_way

Key = Qt.Key
WAY = {
    "Mới": Step.RECEIVED,
    "Giao": Step.HANDED_OVER,
    "Xử": Step.PROCESSING,
    "Chờ": Step.SUPPLEMENT,
    "Dừng": Step.PAUSED,
    "Chuyển": Step.ELSEWHERE,
    "Ký": Step.SIGNED,
    "Quầy": Step.AT_COUNTER,
    "Trả": Step.GIVEN,
    "Từ": Step.REFUSED,
}
NEXT = {
    "Mới": acts.HAND_OVER,
    "Giao": acts.BEGIN,
    "Xử": acts.ISSUE,
    "Chờ": acts.TAKE_SUPPLEMENT,
    "Dừng": acts.RESUME,
    "Chuyển": acts.TAKE_BACK,
    "Ký": acts.TAKE_PAPER,
    "Quầy": acts.GIVE,
    "Trả": "",
    "Từ": acts.PRINT,
}


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, on_the_way(tmp_path / "unit"), tmp_path)
    yield screen
    screen.close()


def form(screen: Screen) -> Any:
    found = screen.page._detail.panel.form
    assert found is not None
    return found


def notice(screen: Screen, topic: str) -> str:
    found = screen.page._detail._notices.notice(topic)
    return "" if found is None else found.text()


def save(screen: Screen) -> None:
    """Carry the open form out, without a paper."""
    if "print" in form(screen).parts:
        form(screen).parts["print"].setChecked(False)
    screen.press(Key.Key_Return, CTRL)


def until_step(screen: Screen, wanted: Step) -> None:
    screen.until(lambda: screen.dossier().step is wanted)
    assert screen.page._detail.panel.form is None


def test_enter_alone_leads_a_dossier_from_its_reception_into_the_citizens_hand(screen: Screen) -> None:
    screen.show("Mới")
    screen.press(Key.Key_Return)
    assert form(screen).parts["receiver"].inner.value() == OFFICER
    screen.press(Key.Key_Return, CTRL)
    until_step(screen, Step.HANDED_OVER)
    screen.press(Key.Key_Return)
    until_step(screen, Step.PROCESSING)
    for wanted in (Step.SIGNED, Step.AT_COUNTER, Step.GIVEN):
        screen.press(Key.Key_Return)
        screen.press(Key.Key_Return)
        until_step(screen, wanted)
    dossier = screen.dossier()
    assert (dossier.officer, dossier.arrived.giver if dossier.arrived else "") == (OFFICER, OFFICER)
    assert dossier.given is not None
    assert dossier.given.receiver == "Nguyễn Văn Mới"


@pytest.mark.parametrize("name", WAY)
def test_each_step_offers_what_the_machine_allows_and_its_one_next_act(screen: Screen, name: str) -> None:
    screen.show(name)
    file = screen.page._detail.file
    assert file is not None
    assert file.dossier.step is WAY[name]
    moves = {acts.MOVES[act] for act in acts.possible(file) if act in acts.MOVES}
    assert moves == machine.possible(WAY[name])
    assert acts.next_step(file) == NEXT[name]
    named = [found.title for found in screen.page.commands()]
    assert ("Refuse: Nguyễn Văn Xử" in named) == (name == "Xử")


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("Dừng", Key.Key_T, "Hồ sơ đang tạm dừng.</b> Cho hồ sơ tiếp tục trước."),
        ("Chuyển", Key.Key_X, "đang ở cơ quan khác"),
        ("Trả", Key.Key_H, "đã trả kết quả cho dân"),
        ("Mới", Key.Key_C, "mới tiếp nhận"),
        ("Mới", Key.Key_F, "paid in full"),
        ("Trả", Key.Key_L, "without a result"),
    ],
)
def test_a_key_out_of_order_says_why_and_changes_nothing(screen: Screen, name: str, key: Key, why: str) -> None:
    screen.show(name)
    events = len(screen.story())
    screen.press(key)
    assert why in notice(screen, "refused")
    assert screen.page._detail.panel.form is None
    assert len(screen.story()) == events


def test_a_supplement_asks_for_everything_at_once_and_what_came_is_marked(screen: Screen) -> None:
    screen.show("Xử")
    screen.press(Key.Key_Y)
    assert form(screen).papers.value() == ("Giấy khai sinh người được giám hộ",)
    form(screen).parts["further"].setFocus()
    screen.type("Sổ hộ khẩu")
    save(screen)
    until_step(screen, Step.SUPPLEMENT)
    asked = ("Giấy khai sinh người được giám hộ", "Sổ hộ khẩu")
    assert screen.dossier().pauses[-1].missing == asked
    screen.press(Key.Key_Return)
    screen.press(Key.Key_Return)
    until_step(screen, Step.PROCESSING)
    assert all(component.present for component in screen.dossier().components)
    assert screen.dossier().components[-1].name == "Sổ hộ khẩu"
    screen.press(Key.Key_Z, CTRL)
    until_step(screen, Step.SUPPLEMENT)
    assert screen.dossier().pauses[-1].missing == asked
    assert not screen.dossier().components[3].present


def test_a_second_supplement_needs_the_reason_of_an_exception_and_shows_it(screen: Screen) -> None:
    screen.show("Chờ")
    screen.press(Key.Key_Return)
    screen.press(Key.Key_Return)
    until_step(screen, Step.PROCESSING)
    screen.press(Key.Key_Y)
    form(screen).parts["further"].set_value("Giấy ra viện")
    save(screen)
    screen.until(lambda: "một lần" in form(screen).parts.get("exception", form(screen).parts["further"]).fault())
    assert form(screen).parts["exception"].inner.hasFocus()
    screen.type("Luật cho phép khi giấy cũ hết hạn")
    draft = screen.page.draft()
    assert draft is not None
    assert draft["values"]["exception"] == "Luật cho phép khi giấy cũ hết hạn"
    save(screen)
    until_step(screen, Step.SUPPLEMENT)
    assert screen.dossier().matters == []
    assert "by exception" in screen.story()
    assert "Luật cho phép" in screen.page._detail._circumstances.accessibleName()


def test_a_draft_brings_the_exception_back(screen: Screen) -> None:
    screen.show("Hẹn")
    screen.press(Key.Key_L)
    form(screen).fill({"exception": "Thiên tai", "reason": "Mưa lũ"})
    assert form(screen).exception() == "Thiên tai"


def test_word_is_owed_on_the_day_of_a_pause_and_the_notice_goes_with_it(screen: Screen) -> None:
    screen.show("Dừng")
    assert "0912345678" in notice(screen, "contact")
    screen.press(Key.Key_N)
    form(screen).parts["reached"].inner.set_value(False)
    form(screen).parts["explained"].set_value("Không ai nghe máy")
    save(screen)
    screen.until(lambda: "not reached" in screen.story())
    assert notice(screen, "contact")
    screen.press(Key.Key_N)
    save(screen)
    screen.until(lambda: "giải thích" in form(screen).parts["explained"].fault())
    screen.type("Đang chờ xác minh, sẽ báo lại")
    save(screen)
    screen.until(lambda: not notice(screen, "contact"))


def test_a_dossier_goes_to_another_authority_and_back_with_a_clock_of_its_own(screen: Screen) -> None:
    screen.show("Chuyển")
    assert "late by 1 days" in screen.page._detail._circumstances.accessibleName()
    screen.press(Key.Key_Return)
    screen.press(Key.Key_Return)
    until_step(screen, Step.PROCESSING)
    screen.press(Key.Key_I)
    save(screen)
    screen.until(lambda: "cơ quan" in form(screen).parts["authority"].fault())
    screen.type("Công an huyện Nam Sách")
    form(screen).parts["due_at"].set_value(("22/06/2023", ""))
    save(screen)
    until_step(screen, Step.ELSEWHERE)
    sent = screen.dossier().sendings[-1].sent
    assert sent.due_at is not None
    assert local_date(sent.due_at).day == 22
    screen.press(Key.Key_Z, CTRL)
    until_step(screen, Step.PROCESSING)


def test_a_result_without_its_paper_cannot_pass_silently(screen: Screen) -> None:
    screen.show("Ký")
    assert "1 days ago" in notice(screen, "gap")
    screen.press(Key.Key_T)
    screen.press(Key.Key_Return)
    until_step(screen, Step.AT_COUNTER)
    assert not notice(screen, "gap")
    screen.press(Key.Key_Z, CTRL)
    until_step(screen, Step.SIGNED)
    end = screen.dossier().end
    assert end is not None
    assert getattr(end.fact, "signed_by", "") == LEADER


def test_who_is_not_the_applicant_needs_an_authority(screen: Screen) -> None:
    screen.show("Quầy")
    screen.press(Key.Key_T)
    form(screen).parts["receiver"].set_value("Trần Thị Lụa")
    save(screen)
    screen.until(lambda: "ủy quyền" in form(screen).parts["proxy"].fault())
    screen.type("UQ 12/2023")
    save(screen)
    until_step(screen, Step.GIVEN)
    assert "Trần Thị Lụa (UQ 12/2023)" in screen.story()
    screen.press(Key.Key_Z, CTRL)
    until_step(screen, Step.AT_COUNTER)


def test_a_result_by_post_takes_its_parcel_along(screen: Screen) -> None:
    screen.show("Quầy")
    screen.press(Key.Key_T)
    form(screen).parts["way"].inner.set_value("post")
    form(screen)._on_way()
    form(screen).parts["tracking"].set_value("EE473124829VN")
    save(screen)
    until_step(screen, Step.GIVEN)
    screen.until(lambda: bool(screen.page._detail._parcels._items))


def test_a_result_given_at_once_is_signed_and_given(screen: Screen) -> None:
    screen.show("Xử")
    screen.press(Key.Key_T)
    form(screen).parts["left"].inner.set_value("")
    save(screen)
    until_step(screen, Step.GIVEN)
    assert screen.dossier().given is not None
    screen.press(Key.Key_Z, CTRL)
    until_step(screen, Step.PROCESSING)


def test_a_refusal_without_letter_owes_one_and_a_number_pays_it(screen: Screen) -> None:
    screen.show("Từ")
    assert "form 03" in notice(screen, "letter")
    screen.show("Xử")
    screen.press(Key.Key_X)
    form(screen).parts["reason"].set_value("Không thuộc thẩm quyền")
    form(screen).parts["letter"].setFocus()
    screen.type("12/TB-UBND")
    assert not form(screen).parts["print"].isChecked()
    screen.press(Key.Key_Return, CTRL)
    until_step(screen, Step.REFUSED)
    assert not notice(screen, "letter")
    assert "letter 12/TB-UBND" in screen.story()


def test_both_dates_are_shown_after_an_apology(screen: Screen) -> None:
    screen.show("Hẹn")
    told = screen.page._detail.head._facts["due"].accessibleName()
    assert "20/06/2023" in told
    assert "promised again 10:00 23/06/2023" in told
    assert "wished to hand in directly" in screen.page._detail._circumstances.accessibleName()


def test_money_is_given_back_from_its_receipt_with_a_reason(screen: Screen) -> None:
    screen.show("Mới")
    screen.press(Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    save(screen)
    screen.until(lambda: "lý do" in form(screen).parts["reason"].fault())
    form(screen).parts["reason"].set_value("Được miễn")
    save(screen)
    screen.until(lambda: screen.dossier().paid == 0)
    assert acts.reversible(screen.dossier()) == []
    assert "Được miễn" in screen.page._detail._circumstances.accessibleName()


def test_the_papers_of_a_dossier_say_which_copy_comes_next(screen: Screen) -> None:
    with screen.counter.work() as work:
        step.note_printed(work, screen.counter.ids["Từ"], "refusal")
    screen.show("Từ")
    file = screen.page._detail.file
    assert file is not None
    offered = {paper.form: paper.words for paper in papers(file)}
    assert set(offered) == {"receipt", "control", "refusal", "fee"}
    assert "copy 2" in offered["refusal"]
    assert not notice(screen, "letter")


def test_five_steps_say_which_were_done_electronically(screen: Screen) -> None:
    screen.show("Trả")
    shown = screen.page._detail._stepper._steps
    assert [one.state for one in shown] == [
        StepState.DONE,
        StepState.PART,
        StepState.DONE,
        StepState.DONE,
        StepState.DONE,
    ]
    assert [one.who for one in shown][2:] == [OFFICER, LEADER, "Trần Thị Lụa"]


def test_a_colleagues_change_is_told_and_leaves_a_half_filled_form(screen: Screen, tmp_path: Path) -> None:
    screen.show("Xử")
    screen.press(Key.Key_P)
    screen.type("Chờ xác")
    _at_another_pc(screen, tmp_path, lambda work, subject: step.issue_result(work, subject))
    screen.until(lambda: bool(notice(screen, "news")))
    assert "just gave the result back, at 08:15" in notice(screen, "news")
    assert form(screen).parts["reason"].value() == "Chờ xác"
    assert form(screen).parts["reason"].inner.hasFocus()
    screen.press(Key.Key_Return, CTRL)
    screen.until(lambda: "đã trả kết quả" in form(screen).parts["at"].day.fault())


def test_a_clash_is_told_in_words_with_its_rule(screen: Screen, tmp_path: Path) -> None:
    copy = _copy(screen, tmp_path)
    with screen.counter.work() as work:
        step.issue_result(work, screen.counter.ids["Xử"])
    screen.counter.clock.now += 60_000
    _act_there(screen, copy, lambda work, subject: step.pause(work, subject, PauseReason.OTHER, "Chờ xác minh"))
    screen.show("Xử")
    screen.until(lambda: bool(notice(screen, "matters")))
    told = notice(screen, "matters")
    assert "gave the result back" in told
    assert "paused it" in told
    assert "an end stands" in told
    assert "In force: Result given" in told
    assert "set aside" in screen.story()


def _at_another_pc(screen: Screen, tmp_path: Path, act: Any) -> None:
    _act_there(screen, _copy(screen, tmp_path), act)


def _copy(screen: Screen, tmp_path: Path) -> Counter:
    """Return the same unit on another PC."""
    database = screen.counter.open()
    database.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    other = tmp_path / "other"
    other.mkdir()
    (other / "motcua.sqlite").write_bytes((screen.counter.directory / "motcua.sqlite").read_bytes())
    there = Counter(other, screen.counter.clock, screen.counter.ids)
    database = there.open()
    database.set_meta("device", "f" * 32)
    database.close()
    return there


def _act_there(screen: Screen, there: Counter, act: Any) -> None:
    """Act on the other PC, bring its events here, and let the window hear of it."""
    with there.work() as work:
        act(work, there.ids["Xử"])
    database = there.open()
    rows = database.driver.execute("SELECT * FROM event WHERE device = ?", ("f" * 32,)).fetchall()
    database.close()
    with screen.counter.work() as work:
        pcs.take_in(work, rows)
    screen.desk.ops.changed.emit(frozenset(screen.page.SHOWS))


def test_the_letter_of_a_refusal_is_shown_once_the_refusal_is_saved(screen: Screen) -> None:
    screen.show("Xử")
    screen.press(Key.Key_X)
    screen.type("Không thuộc thẩm quyền giải quyết của xã")
    screen.press(Key.Key_Return, CTRL)
    until_step(screen, Step.REFUSED)
    screen.until(lambda: bool(screen.window.findChildren(PaperView)))
    (view,) = screen.window.findChildren(PaperView)
    screen.until(lambda: view.isVisible())
    screen.press(Key.Key_Escape)
    screen.until(lambda: not screen.window.findChildren(PaperView) or not view.isVisible())
    assert "form 03" in notice(screen, "letter")
