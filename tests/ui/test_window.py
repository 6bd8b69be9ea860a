"""The desk's window: pages when they are needed, keys that act everywhere, nothing typed is lost."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.ui.page import Message
from desk_app.ui.theme.theme import theme
from desk_app.ui.window import MainWindow
from tests.ui import desk_for_tests
from tests.ui.desk_for_tests import FormPage


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    theme().install()
    made = desk_for_tests.window(tmp_path)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.painted, timeout=5000):
        made.show_page("intake")
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.person != "")
    yield made
    made.close()
    made.deleteLater()


def form(window: MainWindow) -> FormPage:
    page = window.page
    assert isinstance(page, FormPage)
    return page


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def has_text(page: FormPage, text: str) -> bool:
    return page.field.text() == text


def knows_person(window: MainWindow) -> bool:
    return window.person != ""


CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_page_is_built_when_it_is_first_shown_and_kept(window: MainWindow) -> None:
    assert [page.objectName() for page in window.findChildren(FormPage)] == ["intake"]
    first = form(window)
    press(window, Qt.Key.Key_3, CTRL)
    assert form(window).objectName() == "dossiers"
    press(window, Qt.Key.Key_1, CTRL)
    assert form(window) is first


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_2, "today"), (Qt.Key.Key_9, "procedures"), (Qt.Key.Key_0, "sync"), (Qt.Key.Key_Comma, "settings")],
)
def test_every_page_has_its_key(window: MainWindow, key: Qt.Key, name: str) -> None:
    press(window, key, CTRL)
    assert form(window).objectName() == name


def test_a_click_in_the_rail_opens_its_page(window: MainWindow) -> None:
    view = window._rail.view
    row = view.pages.row_of("procedures")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.pages.index(row)).center())
    assert form(window).objectName() == "procedures"


def test_the_last_group_stands_at_the_foot_of_the_rail(window: MainWindow) -> None:
    view = window._rail.view
    last = view.visualRect(view.pages.index(len(view.pages.rows) - 1))
    assert view.viewport().height() - last.bottom() - 1 == 0
    assert view.verticalScrollBar().maximum() == 0


def test_a_narrow_window_keeps_the_rail_as_icons_with_names_in_their_tips(window: MainWindow) -> None:
    window.resize(1180, 680)
    assert window._rail.width() == 56
    assert window._rail.view.pages.index(0).data(Qt.ItemDataRole.ToolTipRole).endswith("(Ctrl+1)")
    window.resize(1366, 768)
    assert window._rail.width() == 200


def test_the_smallest_window_is_1180_by_680(window: MainWindow) -> None:
    window.resize(300, 300)
    assert (window.width(), window.height()) == (1180, 680)


def test_a_change_refreshes_the_shown_page_and_leaves_a_hidden_one_stale(window: MainWindow) -> None:
    hidden = form(window)
    press(window, Qt.Key.Key_3, CTRL)
    shown = form(window)
    assert (hidden.refreshed, shown.refreshed) == (1, 1)
    window._desk.ops.changed.emit(frozenset({Topic.DOSSIERS}))
    assert (hidden.refreshed, shown.refreshed) == (1, 2)
    window._desk.ops.changed.emit(frozenset({Topic.SURVEYS}))
    assert shown.refreshed == 2
    press(window, Qt.Key.Key_1, CTRL)
    assert hidden.refreshed == 2


def test_what_a_page_could_not_do_is_said_over_its_foot_and_stays(qtbot: QtBot, window: MainWindow) -> None:
    page = form(window)

    def refuse(_work: object) -> None:
        raise DeskError("Không có hồ sơ <H9>.", "Kiểm tra lại mã trên giấy biên nhận.")

    page.field.setText("H9")
    window._desk.ops.write(page, refuse, lambda _nothing: None)
    qtbot.waitUntil(lambda: window._notices.notice("done") is not None)
    said = window._notices.notice("done")
    assert said is not None
    assert said.text() == "<b>Không có hồ sơ &lt;H9&gt;.</b> Kiểm tra lại mã trên giấy biên nhận."
    assert page.field.text() == "H9"


def test_ctrl_z_undoes_while_the_notice_stands_and_the_field_is_empty(window: MainWindow) -> None:
    undone: list[str] = []
    window.notify(Message(text="Đã lưu 1-00413", action="Hoàn tác", key="Ctrl+Z", act=lambda: undone.append("413")))
    page = form(window)
    QTest.keyClicks(page.field, "ab")
    press(window, Qt.Key.Key_Z, CTRL)
    assert undone == []
    page.field.clear()
    press(window, Qt.Key.Key_Z, CTRL)
    assert undone == ["413"]
    assert window._notices.notice("done") is None


def test_a_message_takes_the_place_of_the_one_before(window: MainWindow) -> None:
    window.notify(Message(text="một"))
    window.notify(Message(text="hai"))
    notice = window._notices.notice("done")
    assert notice is not None
    assert notice.text() == "hai"
    assert window._notices.geometry().bottom() < window._stack.height()


def test_esc_steps_back_notice_then_field_then_the_page_one_came_from(window: MainWindow) -> None:
    form(window).go.emit("dossiers", "2-00391")
    assert form(window).shown_things == ["2-00391"]
    window.notify(Message(text="Đã lưu"))
    form(window).second.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert window._notices.notice("done") is None
    press(window, Qt.Key.Key_Escape)
    assert form(window).objectName() == "intake"
    form(window).second.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert form(window).field.hasFocus()


def test_f1_explains_what_has_the_focus_and_any_key_goes_on(window: MainWindow) -> None:
    page = form(window)
    press(window, Qt.Key.Key_F1)
    assert window._explanation.isVisible()
    QTest.keyClicks(page.field, "a")
    assert not window._explanation.isVisible()
    assert page.field.text() == "a"
    press(window, Qt.Key.Key_F1)
    press(window, Qt.Key.Key_Escape)
    assert not window._explanation.isVisible()


def test_f6_goes_round_the_panes_and_back(window: MainWindow) -> None:
    page = form(window)
    order = []
    for _ in range(3):
        press(window, Qt.Key.Key_F6)
        order.append(QApplication.focusWidget())
    assert order == [page.second, window._rail.view, page.field]
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window._rail.view.hasFocus()


def test_the_rail_is_worked_with_arrows_and_enter(window: MainWindow) -> None:
    window._rail.view.setFocus()
    press(window, Qt.Key.Key_Down)
    assert form(window).objectName() == "intake"
    press(window, Qt.Key.Key_Return)
    assert form(window).objectName() == "today"


def test_the_status_bar_says_saved_network_person_and_time(qtbot: QtBot, window: MainWindow) -> None:
    status = window._status
    window._desk.ops.write(window, lambda _work: None, lambda _nothing: None)
    assert status._saved.text() in {"Saving…", "Đang lưu…"}
    qtbot.waitUntil(lambda: "11:30" in status._saved.text())
    assert "14" in status._network.text()
    assert "08:05" in status._network.text()
    assert status._who.text() == "Quầy 1 · Nguyễn Thị Hòa"
    assert status._time.text() == "11:30 thứ Ba 13/06/2023"


def test_half_typed_words_are_there_again_after_the_window_was_closed(qtbot: QtBot, tmp_path: Path) -> None:
    for typed, expected in (("Hang", ""), ("", "Hang")):
        window = desk_for_tests.window(tmp_path)
        with qtbot.waitSignal(window.painted):
            window.show_page("intake")
            window.show()
        page = form(window)
        qtbot.waitUntil(partial(has_text, page, expected))
        qtbot.waitUntil(partial(knows_person, window))
        QTest.keyClicks(page.field, typed)
        window.close()


def test_a_window_opens_where_it_was_and_names_the_unit_before_the_ledger_answers(qtbot: QtBot, tmp_path: Path) -> None:
    first = desk_for_tests.window(tmp_path)
    first.resize(1200, 700)
    with qtbot.waitSignal(first.painted):
        first.show_page("intake")
        first.show()
    qtbot.waitUntil(lambda: first.person != "")
    first.close()
    second = desk_for_tests.window(tmp_path)
    assert second.height() == 700
    assert second._rail._unit.text() == "UBND xã Đồng Lạc"
    second.close()


def test_the_notice_line_never_moves_what_lies_below(window: MainWindow) -> None:
    page = form(window)
    before = page.second.mapTo(window, QPoint(0, 0))
    window.notify(Message(text="Đã lưu"))
    assert page.second.mapTo(window, QPoint(0, 0)) == before
