"""Lists, tables and the parts that only show: by keys, with what a screen reader says."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk_app.ui.theme.tokens import Height, Motion, Tone
from desk_app.ui.widgets.bars import Share, ShareBar
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.cell import Cell, Column, RowKind, RowsModel
from desk_app.ui.widgets.checklist import CheckItem, Checklist
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.empty import Empty, Fault, StatePane
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import Answer, FactRow
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.widgets.sparkline import spark_points, spark_words
from desk_app.ui.widgets.stepper import Step, Stepper, StepState
from desk_app.ui.widgets.suggestions import Suggestion
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.timeline import Happening, Timeline
from desk_app.ui.widgets.typeahead import Typeahead

Show = Callable[..., QWidget]
COLUMNS = (Column(title="Số", width=80, tabular=True), Column(title="Người nộp", stretch=True))
FOUND = [
    Suggestion(value=1, text="Cải chính hộ tịch", marks=[(0, 3)], note="1.004859"),
    Suggestion(value=2, text="Đăng ký giám hộ"),
]


class Groups(RowsModel):
    """Two groups, one of them closed."""

    HAS_GROUPS = True

    def row_kind(self, row: int) -> RowKind:
        """Return a group for the first and the last row."""
        return {0: RowKind.GROUP, 3: RowKind.GROUP_CLOSED}.get(row, RowKind.PLAIN)


def table_of(kind: type[RowsModel] = RowsModel, rows: int = 4) -> Table:
    """Return a table with a few rows."""
    return Table(kind(COLUMNS, [[Cell(text=f"1-{row:05}"), Cell(text="Đông")] for row in range(rows)]), name="Hồ sơ")


def test_a_table_goes_by_arrows_and_by_j_and_k(qtbot: QtBot, show: Show) -> None:
    table, told = table_of(), []
    table.moved.connect(told.append)
    show(table)
    table.setFocus()
    table.go_to(0)
    qtbot.keyClicks(table, "jj")
    qtbot.keyClicks(table, "k")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told == [0, 1, 2, 1, 2]
    assert table.row() == 2


def test_enter_acts_space_peeks_escape_leaves(qtbot: QtBot, show: Show) -> None:
    table = table_of()
    show(table)
    table.setFocus()
    table.go_to(1)
    for signal, key in (
        (table.acted, Qt.Key.Key_Return),
        (table.acted, Qt.Key.Key_Enter),
        (table.peeked, Qt.Key.Key_Space),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.keyClick(table, key)
        assert told.args == [1]
    with qtbot.waitSignal(table.left):
        qtbot.keyClick(table, Qt.Key.Key_Escape)


def test_a_group_spans_its_row_and_is_toggled_by_enter(qtbot: QtBot, show: Show) -> None:
    table = table_of(Groups, 5)
    show(table)
    assert table.columnSpan(0, 0) == 2
    assert table.columnSpan(1, 0) == 1
    table.go_to(0)
    with qtbot.waitSignal(table.toggled):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    table.next_group()
    assert table.row() == 4
    table.next_group()
    assert table.row() == 1


def test_a_table_of_two_hundred_thousand_rows_is_shown_at_once(qtbot: QtBot, show: Show) -> None:
    class Long(RowsModel):
        def size(self) -> int:
            return 200_000

        def cell(self, row: int, column: int) -> Cell:
            asked.append(row)
            return Cell(text=str(row))

    asked: list[int] = []
    table = Table(Long(COLUMNS), name="Hồ sơ")
    show(table)
    table.go_to(150_000)
    table.grab()
    assert len(set(asked)) < 200


def test_a_cell_is_spoken_as_it_says(qtbot: QtBot) -> None:
    spoken = "1.007, mâu thuẫn: đoạn I.4 ghi 1.098"
    model = RowsModel(COLUMNS, [[Cell(text="1.007", spoken=spoken, tip="Xem danh sách")]])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == spoken
    assert model.data(model.index(0, 0)) == "1.007"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "Xem danh sách"
    assert model.data(model.index(0, 1)) == ""


def checklist_of(**changes: Any) -> Checklist:
    """Return three components, one with an offer."""
    papers = Checklist(name="Thành phần hồ sơ")
    papers.show_items(
        [
            CheckItem(key="a", text="Tờ khai", ticked=True),
            CheckItem(key="b", text="Giấy khai sinh", offer="Có bản ký số", **changes),
            CheckItem(key="c", text="Văn bản ủy quyền", off=True),
        ]
    )
    return papers


def test_components_are_ticked_reused_and_marked_by_keys(qtbot: QtBot, show: Show) -> None:
    papers, told = checklist_of(), list[Any]()
    papers.ticked.connect(lambda key, on: told.append(("ticked", key, on)))
    papers.reused.connect(lambda key: told.append(("reused", key)))
    papers.digitized.connect(lambda key: told.append(("digitized", key)))
    show(papers)
    papers.go_to_unticked()
    qtbot.keyClick(papers, Qt.Key.Key_Space)
    qtbot.keyClick(papers, Qt.Key.Key_R)
    qtbot.keyClick(papers, Qt.Key.Key_D)
    qtbot.keyClick(papers, Qt.Key.Key_Up)
    qtbot.keyClick(papers, Qt.Key.Key_R)
    qtbot.keyClick(papers, Qt.Key.Key_Space)
    assert told == [("ticked", "b", True), ("reused", "b"), ("digitized", "b"), ("ticked", "a", False)]


def test_the_pointer_ticks_a_row_and_reuses_on_the_button(qtbot: QtBot, show: Show) -> None:
    papers, told = checklist_of(), list[Any]()
    papers.ticked.connect(lambda key, on: told.append(("ticked", key, on)))
    papers.reused.connect(lambda key: told.append(("reused", key)))
    show(papers)
    row = papers.visualRect(papers.model().index(1, 0))
    for spot in (QPoint(20, row.center().y()), QPoint(row.right() - 40, row.center().y())):
        qtbot.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told == [("ticked", "b", True), ("reused", "b")]


def test_a_component_is_shown_anew_without_moving_the_cursor(qtbot: QtBot, show: Show) -> None:
    papers = checklist_of()
    show(papers)
    papers.go_to_unticked()
    papers.change(CheckItem(key="b", text="Giấy khai sinh", reused=True, ticked=True))
    assert papers.items()[1].reused
    assert papers.currentIndex().row() == 1
    assert papers.model().index(1, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert papers.height() == 3 * 44 + 2


def typing(show: Show) -> tuple[Typeahead, list[Any]]:
    """Return a typeahead with the focus, and what it tells."""
    finder, told = Typeahead("Thủ tục"), list[Any]()
    finder.asked.connect(lambda text: told.append(("asked", text)))
    finder.previewed.connect(lambda value: told.append(("previewed", value)))
    finder.taken.connect(lambda value: told.append(("taken", value)))
    show(finder, Field("Khác"))
    finder.input.setFocus()
    return finder, told


def test_the_first_answer_is_previewed_and_enter_takes_what_is_under_the_cursor(qtbot: QtBot, show: Show) -> None:
    finder, told = typing(show)
    qtbot.keyClicks(finder.input, "ho")
    finder.offer("ho", FOUND, "2 trong 139")
    assert finder.is_open()
    assert finder.input.hasFocus()
    qtbot.keyClick(finder.input, Qt.Key.Key_Down)
    qtbot.keyClick(finder.input, Qt.Key.Key_Return)
    assert told == [("asked", "h"), ("asked", "ho"), ("previewed", 1), ("previewed", 2), ("taken", 2)]
    assert (finder.chosen(), finder.value(), finder.is_open()) == (2, "Đăng ký giám hộ", False)
    qtbot.keyClicks(finder.input, "x")
    assert finder.chosen() is None


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot, show: Show) -> None:
    finder, _ = typing(show)
    qtbot.keyClicks(finder.input, "ho")
    finder.offer("h", FOUND)
    assert not finder.is_open()
    finder.offer("ho", [])
    assert not finder.is_open()


def test_escape_closes_the_list_and_takes_the_preview_back(qtbot: QtBot, show: Show) -> None:
    finder, told = typing(show)
    qtbot.keyClicks(finder.input, "ho")
    finder.offer("ho", FOUND)
    qtbot.keyClick(finder.input, Qt.Key.Key_Escape)
    assert told[-1] == ("previewed", None)
    assert finder.value() == "ho"
    qtbot.keyClick(finder.input, Qt.Key.Key_Down)
    assert told[-1] == ("asked", "ho")


def test_enter_pressed_before_the_answer_takes_the_first_that_comes(qtbot: QtBot, show: Show) -> None:
    finder, told = typing(show)
    qtbot.keyClicks(finder.input, "ho")
    qtbot.keyClick(finder.input, Qt.Key.Key_Return)
    finder.offer("ho", FOUND)
    assert told[-1] == ("taken", 1)
    assert not finder.is_open()


def test_what_may_be_new_is_taken_only_from_under_an_arrow_key(qtbot: QtBot, show: Show) -> None:
    finder, taken, entered = Typeahead("Họ và tên", eager=False), list[Any](), list[bool]()
    finder.taken.connect(taken.append)
    finder.entered.connect(lambda: entered.append(True))
    show(finder)
    finder.input.setFocus()
    qtbot.keyClicks(finder.input, "ho")
    finder.offer("ho", FOUND)
    qtbot.keyClick(finder.input, Qt.Key.Key_Return)
    assert (taken, entered, finder.is_open()) == ([], [True], False)
    qtbot.keyClicks(finder.input, "n")
    finder.offer("hon", FOUND)
    qtbot.keyClick(finder.input, Qt.Key.Key_Down)
    qtbot.keyClick(finder.input, Qt.Key.Key_Return)
    assert taken == [1]


def test_the_list_may_be_wider_than_its_field(qtbot: QtBot, show: Show) -> None:
    finder = Typeahead("Số căn cước", masked=True)
    page = show(finder)
    finder.setFixedWidth(Height.AREA * 2)
    finder.spread(page)
    finder.input.setFocus()
    qtbot.keyClicks(finder.input, "030186001242")
    finder.offer("030186001242", FOUND)
    assert finder._list.width() == page.width()


def test_enter_belongs_to_the_input_method_while_a_letter_is_composed(qtbot: QtBot, show: Show) -> None:
    finder, told = typing(show)
    qtbot.keyClicks(finder.input, "ho")
    finder.offer("ho", FOUND)
    QCoreApplication.sendEvent(finder.input, QInputMethodEvent("ô", []))
    qtbot.keyClick(finder.input, Qt.Key.Key_Return)
    assert ("taken", 1) not in told
    assert finder.is_open()


def test_the_list_stays_inside_the_window(qtbot: QtBot, show: Show) -> None:
    finder, _ = typing(show)
    page = finder.window()
    page.resize(600, 220)
    qtbot.keyClicks(finder.input, "ho")
    finder.offer("ho", FOUND)
    popup = finder._list
    assert popup.parentWidget() is page
    assert popup.geometry().top() >= 0
    assert popup.width() == finder.input.width()


def test_a_notice_replaces_its_elder_and_its_key_acts(qtbot: QtBot, show: Show) -> None:
    bar, undone = NoticeBar(), []
    page = show(bar, QLabel())
    bar.tell("saved", Tone.GOOD, "Đã lưu <b>1-00412</b>")
    bar.tell("saved", Tone.GOOD, "Đã lưu 1-00413", action="Hoàn tác", key="Ctrl+Z", act=lambda: undone.append(1))
    bar.tell("sync", Tone.WARN, "Quầy 3 chưa đồng bộ")
    notice = bar.notice("saved")
    assert notice is not None
    assert notice.text() == "Đã lưu 1-00413"
    qtbot.keyClick(page, "z", Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    bar.clear()
    assert not bar.isVisible()


def test_a_passing_notice_goes_by_itself(qtbot: QtBot, show: Show, monkeypatch: Any) -> None:
    monkeypatch.setattr(Motion, "NOTICE", 10)
    bar = NoticeBar()
    show(bar)
    bar.tell("saved", Tone.GOOD, "Đã lưu", passing=True)
    qtbot.waitUntil(lambda: bar.notice("saved") is None)


def test_loading_shows_only_when_it_takes_long(qtbot: QtBot, show: Show) -> None:
    pane = StatePane(QLabel("đầy"))
    show(pane)
    pane.show_loading()
    assert pane.is_content_shown()
    qtbot.waitUntil(lambda: not pane.is_content_shown())
    pane.show_content()
    assert pane.is_content_shown()
    pane.show_fault("Tệp đang khóa", "Đóng Excel rồi chọn lại.", [Button("Chọn lại")])
    assert not pane.is_content_shown()
    pane.show_empty(Empty("Chưa có hồ sơ nào", "Đưa sổ vào <b>đây</b>.", actions=[Button("Nhập sổ")]))
    assert not pane.is_content_shown()


def test_progress_says_how_far_and_stops_once(qtbot: QtBot, show: Show) -> None:
    work = Progress("Đang nhập")
    page = show(work)
    work.advance(12480, 20000, "Còn 2 giây")
    assert work.accessibleName() == "Đang nhập: 12.480 / 20.000"
    with qtbot.waitSignal(work.stopped):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(work.stopped):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_sparkline_is_scaled_to_its_own_values_and_flat_when_they_are_equal() -> None:
    area = QRectF(0, 0, 70, 10)
    assert [point.y() for point in spark_points([2, 4, 3], area)] == [10, 0, 5]
    assert {point.y() for point in spark_points([7, 7, 7], area)} == {5}
    assert [point.x() for point in spark_points([1, 2], area)] == [0, 70]


def test_what_is_only_painted_has_words_for_the_screen_reader(qtbot: QtBot, show: Show) -> None:
    stepper, timeline, bar, chip = Stepper(), Timeline(), ShareBar(), Chip("đã ký", Tone.GOOD, "sign")
    stepper.show_steps([Step(name="Tiếp nhận", state=StepState.DONE, when="15/06"), Step(name="Số hóa")])
    timeline.show_happenings([Happening(day="Hôm nay", time="08:02", icon="phone", text="Nhắc", set_aside="bị thay")])
    bar.show_shares([Share(value=225, word="tốt"), Share(value=0, word="chưa tốt")])
    fact, answer = FactRow("Đã thu", "412.000 đ"), Answer("Hẹn trả")
    answer.say("11:30 16/06/2023", "3 ngày", Tone.WARN)
    fault = Fault("Tệp đang khóa", "Đóng Excel.")
    widgets = (stepper, timeline, bar, chip, fact, answer, fault)
    page = show(*widgets)
    page.grab()
    for widget in widgets:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name)
    assert "08:02" in timeline.accessibleName()
    assert spark_words([1, 2], ["1", "2"]) == "From 1 to 2, rising"


def test_a_chip_without_words_hides(qtbot: QtBot, show: Show) -> None:
    chip = Chip("đã ký")
    show(chip)
    chip.say("")
    assert not chip.isVisible()
    chip.say("chờ ký")
    assert chip.isVisible()
