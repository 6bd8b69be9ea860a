"""The day's work in the real window, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.state import Step
from desk_app.ui.pages.dossiers import DossiersPage
from desk_app.ui.pages.today.call import CallForm
from desk_app.ui.pages.today.card import QuickLook
from desk_app.ui.widgets.cell import RowKind
from desk_app.usecases import steps
from desk_app.usecases.worklist import Group
from tests.ui.pages.shown import CTRL
from tests.ui.pages.today_screen import Today
from tests.ui.pages.work_day import NGAN, day_of_the_picture

Key = Qt.Key


@pytest.fixture
def today(qtbot: QtBot, tmp_path: Path) -> Iterator[Today]:
    screen = Today(qtbot, day_of_the_picture(tmp_path / "unit"))
    yield screen
    screen.close()


def test_the_page_begins_at_the_first_task_with_its_groups_below_one_another(today: Today) -> None:
    assert today.today.table.hasFocus()
    assert today.here() == (Group.OVERDUE, "1-00377")
    assert today.rows()[:9] == [
        *("OVERDUE", "1-00377", "1-00398"),
        *("DUE TODAY", "2-00391", "1-00471", "1-00473", "3-00112"),
        "WILL NOT MAKE IT: APOLOGY OWED",
    ]
    assert today.today._header._note.text() == "22 tasks · thứ Ba 20/06/2023"
    assert today.rail() == 22


def test_a_line_says_when_how_far_and_what_enter_does(today: Today) -> None:
    today.to(Group.TODAY, "2-00391")
    expected = ["2-00391", "Nguyễn Văn Đông", "Đăng ký giám hộ", NGAN, "10:00", "1 h 45 min left", "Remind the officer"]
    assert today.cells() == expected
    today.to(Group.IN_TWO_DAYS, "1-00377")
    assert today.cells()[4:6] == ["now 22/06", "in process"]
    today.to(Group.WAITING, "1-00385")
    assert today.cells()[4:] == ["their due 23/06", "Phòng Tư pháp huyện", "Take it back"]
    today.to(Group.CONTACT, "2-00396")
    assert today.cells()[4:6] == ["owed since today", "not called"]
    today.to(Group.PAPER, "1-00468")
    assert today.cells()[4:6] == ["signed 16:02 19/06", "no paper yet"]
    today.to(Group.UNFETCHED, "1-00350")
    assert today.cells()[4:6] == ["due 12/06", "waits 6 days"]
    today.to(Group.LETTER, "1-00361")
    assert today.cells()[4:6] == ["refused 16/06", "no letter yet"]


def test_only_what_is_overdue_is_red(today: Today) -> None:
    model = today.today.model
    red = {
        model.group_at(row)
        for row in range(model.rowCount())
        for column in range(7)
        if (tone := model.cell(row, column).tone) is not None and tone.value == "late"
    }
    assert red == {Group.OVERDUE}


def test_j_k_and_g_walk_through_the_groups(today: Today) -> None:
    today.press(Key.Key_J)
    assert today.here() == (Group.OVERDUE, "1-00398")
    today.press(Key.Key_K)
    assert today.here() == (Group.OVERDUE, "1-00377")
    today.press(Key.Key_G)
    assert today.here() == (Group.TODAY, "2-00391")
    for _ in range(len(Group) - 1):
        today.press(Key.Key_G)
    assert today.here() == (Group.OVERDUE, "1-00377")


def test_a_group_closes_to_its_head_and_opens_again(today: Today) -> None:
    today.press(Key.Key_Left)
    assert today.rows()[:3] == ["OVERDUE", "DUE TODAY", "2-00391"]
    assert today.here() == (Group.OVERDUE, "")
    assert today.today.model.row_kind(0) is RowKind.GROUP_CLOSED
    today.press(Key.Key_Return)
    assert today.rows()[:3] == ["OVERDUE", "1-00377", "1-00398"]
    today.press(Key.Key_Space)
    assert today.today.model.row_kind(0) is RowKind.GROUP_CLOSED
    today.press(Key.Key_Right)
    assert today.today.model.row_kind(0) is RowKind.GROUP
    assert today.today._header._note.text().startswith("22 ")


@pytest.mark.parametrize(
    ("group", "number", "act"),
    [
        (Group.OVERDUE, "1-00398", "apology"),
        (Group.TODAY, "1-00471", "give"),
        (Group.APOLOGY, "1-00390", "apology"),
        (Group.TOMORROW, "1-00481", "hand over"),
        (Group.WAITING, "1-00380", "take supplement"),
        (Group.WAITING, "1-00385", "take back"),
        (Group.UNFETCHED, "1-00350", "give"),
    ],
)
def test_enter_opens_the_form_of_what_asks_something(today: Today, group: Group, number: str, act: str) -> None:
    today.to(group, number)
    today.press(Key.Key_Return)
    assert today.went == [("dossiers", (today.counter.ids[number], act))]
    dossiers = today.page
    assert isinstance(dossiers, DossiersPage)
    form = dossiers._detail.panel.form
    assert form is not None
    assert (form.NAME, form.file.dossier.id) == (act, today.counter.ids[number])
    assert dossiers._detail.panel.isAncestorOf(today.focus())
    today.press(Key.Key_Escape, Key.Key_Escape, Key.Key_Escape, Key.Key_Escape)
    assert today.page is today.today
    assert today.here() == (group, number)


def test_enter_and_o_show_how_far_a_dossier_is(today: Today) -> None:
    today.to(Group.TODAY, "3-00112")
    today.press(Key.Key_Return)
    assert today.went == [("dossiers", today.counter.ids["3-00112"])]
    assert today.window.page is not today.today
    today.press(Key.Key_2, held=CTRL)
    assert today.here() == (Group.TODAY, "3-00112")
    today.to(Group.WAITING, "3-00107")
    today.press(Key.Key_O)
    assert today.went[1:] == [("dossiers", today.counter.ids["3-00107"])]


def test_enter_takes_the_paper_and_the_task_is_gone(today: Today) -> None:
    today.to(Group.PAPER, "1-00468")
    today.press(Key.Key_Return)
    assert today.dossier("1-00468").step is Step.AT_COUNTER
    assert "RESULT SIGNED, NO PAPER AT THE COUNTER" not in today.rows()
    assert "1-00468/2023" in today.notices()
    assert today.here()[0] is Group.UNFETCHED  # the cursor stays where it was: on what came next
    assert today.rail() == 21


def test_enter_lets_the_clock_run_and_ctrl_z_stops_it_again(today: Today) -> None:
    today.to(Group.WAITING, "3-00107")
    today.press(Key.Key_Return)
    assert today.dossier("3-00107").step is Step.PROCESSING
    today.press(Key.Key_Z, held=CTRL)
    dossier = today.dossier("3-00107")
    assert (dossier.step, dossier.pauses[-1].reason) == (Step.PAUSED, "Chờ xác minh nơi đăng ký cũ")


def test_a_reminder_names_the_dossier_and_never_the_citizen(today: Today) -> None:
    today.to(Group.TODAY, "2-00391")
    today.press(Key.Key_Return)
    text = QGuiApplication.clipboard().text()
    assert NGAN in text
    assert "2-00391/2023" in text
    assert "1 h 45 min left" in text
    assert "Nguyễn Văn Đông" not in text
    assert NGAN in today.notices()


def test_an_officer_at_this_pc_begins_what_was_handed_over(today: Today) -> None:
    subject = today.counter.ids["1-00481"]
    person = today.window.person
    today.change(lambda work: steps.hand_over(work, subject, person))
    today.to(Group.TOMORROW, "1-00481")
    assert today.cells()[5:] == ["not begun", "Begin with it"]
    today.press(Key.Key_Return)
    assert today.dossier("1-00481").step is Step.PROCESSING
    today.to(Group.TOMORROW, "1-00481")
    assert today.cells()[6] == "Sign the result"


# Calls


def test_a_call_is_logged_right_here_and_is_owed_no_more(today: Today) -> None:
    today.to(Group.CONTACT, "1-00380")
    today.press(Key.Key_P)
    form = today.card()
    assert isinstance(form, CallForm)
    assert form.explained.input.hasFocus()
    today.type("Da bao con thieu giay")
    today.press(Key.Key_Return)
    made = today.dossier("1-00380").contacts[-1]
    assert (made.explained, made.way, made.reached) == ("Da bao con thieu giay", "phone", True)
    assert today.card() is None
    assert today.today.table.hasFocus()
    assert today.here() == (Group.CONTACT, "2-00396")


def test_enter_on_an_owed_call_opens_the_same_form(today: Today) -> None:
    today.to(Group.CONTACT, "2-00396")
    today.press(Key.Key_Return)
    assert isinstance(today.card(), CallForm)


def test_a_call_that_nobody_answered_is_still_owed(today: Today) -> None:
    today.to(Group.CONTACT, "2-00396")
    today.press(Key.Key_P, Key.Key_F5, Key.Key_F7, Key.Key_Return)
    made = today.dossier("2-00396").contacts[-1]
    assert (made.explained, made.way, made.reached) == ("No answer", "message", False)
    assert "2-00396" in today.rows()[today.rows().index("CITIZEN NOT TOLD YET") :]


def test_a_call_needs_what_was_explained(today: Today) -> None:
    today.to(Group.CONTACT, "2-00396")
    today.press(Key.Key_P, Key.Key_Return)
    form = today.card()
    assert isinstance(form, CallForm)
    assert "Chưa ghi đã giải thích gì." in form.explained.fault()
    today.press(Key.Key_Escape)
    assert today.card() is None
    assert not today.dossier("2-00396").contacts


def test_a_call_that_is_being_typed_survives_a_crash(today: Today) -> None:
    today.to(Group.CONTACT, "2-00396")
    today.press(Key.Key_P)
    assert today.page.draft() is None
    today.type("Da bao")
    draft = today.page.draft()
    assert draft is not None
    today.press(Key.Key_Escape)
    today.page.restore(draft)
    today.settle()
    form = today.card()
    assert isinstance(form, CallForm)
    assert (form.subject, form.explained.value()) == (today.counter.ids["2-00396"], "Da bao")


def test_what_is_typed_of_a_call_is_not_thrown_away_for_another(today: Today) -> None:
    today.to(Group.CONTACT, "1-00380")
    today.press(Key.Key_P)
    today.type("Da bao")
    form = today.card()
    today.today.table.setFocus()
    today.press(Key.Key_J, Key.Key_P)
    assert today.card() is form
    assert isinstance(form, CallForm)
    assert form.explained.input.hasFocus()


# Looking


def test_space_looks_without_leaving_and_the_look_follows_the_cursor(today: Today) -> None:
    today.to(Group.WAITING, "1-00380")
    today.press(Key.Key_Space)
    look = today.card()
    assert isinstance(look, QuickLook)
    assert look.look.dossier.id == today.counter.ids["1-00380"]
    assert today.today.table.hasFocus()
    today.press(Key.Key_J)
    look = today.card()
    assert isinstance(look, QuickLook)
    assert look.look.dossier.id == today.counter.ids["1-00385"]
    today.press(Key.Key_Space)
    assert today.card() is None
    today.press(Key.Key_Space, Key.Key_Escape)
    assert today.card() is None


def test_a_look_stays_open_while_tasks_come_and_go(today: Today) -> None:
    today.to(Group.WAITING, "1-00380")
    today.press(Key.Key_Space)
    today.change(lambda work: steps.take_paper(work, today.counter.ids["1-00468"]))
    assert isinstance(today.card(), QuickLook)
    assert today.here() == (Group.WAITING, "1-00380")


def test_two_spaces_at_once_leave_nothing_open(today: Today) -> None:
    QTest.keyClick(today.today.table, Key.Key_Space)
    QTest.keyClick(today.today.table, Key.Key_Space)
    today.settle()
    assert today.card() is None


def test_a_card_stays_within_the_page(today: Today) -> None:
    for group, number in ((Group.OVERDUE, "1-00377"), (Group.LETTER, "1-00361")):
        today.to(group, number)
        today.press(Key.Key_Space)
        assert today.today.rect().contains(today.today._card.geometry())
        today.press(Key.Key_Space)
