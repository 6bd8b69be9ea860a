"""Controls are used by keys, tell what the person did, and keep what was typed."""

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.dates import format_date, parse_date
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Field, Labelled, SearchField
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.words import group

Show = Callable[..., QWidget]
TODAY = date(2023, 6, 13)


def compose(widget: QWidget, committed: str, half: str = "") -> None:
    """Type as an input method does: a letter half composed, then committed."""
    event = QInputMethodEvent(half, [])
    event.setCommitString(committed)
    QCoreApplication.sendEvent(widget, event)


def test_a_button_wears_the_key_that_presses_it(qtbot: QtBot, show: Show) -> None:
    button = Button("Lưu", kind=Kind.MAIN, key="Ctrl+Enter")
    page = show(button)
    assert button.cap == "Ctrl+Enter"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)


def test_a_letter_presses_a_button_only_in_its_list_and_never_while_typing(qtbot: QtBot, show: Show) -> None:
    field, pane = Field("Họ và tên"), QWidget()
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button = Button("Dùng lại", key="R", within=pane)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    show(field, pane, button)
    field.input.setFocus()
    qtbot.keyClick(field.input, "r")
    assert (field.value(), pressed) == ("r", [])
    pane.setFocus()
    qtbot.keyClick(pane, "r")
    assert pressed == [1]


def test_a_key_given_anew_acts_at_once(qtbot: QtBot, show: Show) -> None:
    button = Button("Lưu", key="Ctrl+S")
    page = show(button)
    button.set_key("Ctrl+S")
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_a_button_out_of_use_says_why(qtbot: QtBot, show: Show) -> None:
    button = Button("Lưu", key="Ctrl+S")
    page = show(button)
    button.set_off("Chưa chọn thủ tục.")
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(page, "s", Qt.KeyboardModifier.ControlModifier)
    assert button.toolTip() == "Chưa chọn thủ tục."
    button.set_off()
    assert button.isEnabled()


def test_enter_presses_the_button_with_the_focus(qtbot: QtBot, show: Show) -> None:
    button = Button("Lưu")
    show(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_button_never_loses_its_words(qtbot: QtBot, show: Show) -> None:
    short, long = Button("Lưu"), Button("Lưu và in giấy hẹn", key="Ctrl+Enter", icon="print")
    show(short, long)
    assert long.minimumSizeHint().width() > short.minimumSizeHint().width()
    assert long.minimumSizeHint() == long.sizeHint()


@given(st.text(alphabet="aăâeêioôơuưyđ\u0300\u0301\u0303\u0309\u0323 ", max_size=20))
def test_whatever_comes_in_a_field_gives_composed_letters(text: str) -> None:
    field = Field("Họ và tên")
    field.input.setText(text)
    assert unicodedata.is_normalized("NFC", field.value())
    field.deleteLater()


def test_a_half_composed_letter_is_not_told(qtbot: QtBot, show: Show) -> None:
    field = Field("Họ và tên")
    show(field)
    field.input.setFocus()
    with qtbot.assertNotEmitted(field.edited):
        compose(field.input, "", half="Đ")
    assert field.input.is_composing()
    with qtbot.waitSignal(field.edited) as told:
        compose(field.input, "Đông")
    assert told.args == ["Đông"]
    assert not field.input.is_composing()


def test_a_citizen_id_is_covered_unless_one_is_in_its_field(qtbot: QtBot, show: Show) -> None:
    number, other = Field("Số căn cước", masked=True), Field("Họ và tên")
    show(number, other)
    other.input.setFocus()
    number.set_value("030186001242")
    assert number.input.text() == "0301••••••42"
    number.input.setFocus(Qt.FocusReason.TabFocusReason)
    assert number.input.selectedText() == "030186001242"
    qtbot.keyClicks(number.input, "030186001243")
    other.input.setFocus()
    assert number.input.text() == "0301••••••43"
    assert number.value() == "030186001243"


def test_a_fault_is_said_below_and_to_the_screen_reader_and_the_text_stays(qtbot: QtBot, show: Show) -> None:
    field = Field("Số căn cước")
    show(field)
    field.set_value("12")
    field.set_hint("12 số trên thẻ")
    field.set_fault("Số này thiếu chữ số. Kiểm tra lại trên thẻ.")
    assert field.fault() == field.input.accessibleDescription() == "Số này thiếu chữ số. Kiểm tra lại trên thẻ."
    assert field.value() == "12"
    field.set_fault("")
    assert field.input.accessibleDescription() == "12 số trên thẻ"
    assert field.input.accessibleName() == "Số căn cước"


def test_a_fault_moves_the_box_by_nothing(qtbot: QtBot, show: Show) -> None:
    field = Field("Số căn cước")
    show(field)
    height = field.input.height()
    field.set_fault("Sai.")
    assert field.input.height() == height == 32
    field.input.setFocus()
    assert field.input.height() == height


def test_labels_side_by_side_stay_level_when_one_has_help(qtbot: QtBot, show: Show) -> None:
    helped, plain, pair = Field("Mã đơn vị"), Field("Mã tỉnh"), QWidget()
    row = QHBoxLayout(pair)
    row.addWidget(helped)
    row.addWidget(plain)
    show(pair)
    helped.set_hint("Số tiếp nhận có dạng 1-00001. Mỗi máy của đơn vị dùng một số quầy khác nhau. " * 2)
    qtbot.waitUntil(lambda: plain.height() > 100)
    assert plain.input.y() == helped.input.y()
    assert plain.input.height() == 32


def test_tab_leaves_a_text_of_several_lines(qtbot: QtBot, show: Show) -> None:
    area, field = AreaField("Ý kiến khác", key="F5"), Field("Hồ sơ")
    page = show(area, field)
    field.input.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F5)
    assert area.input.hasFocus()
    qtbot.keyClick(area.input, Qt.Key.Key_Tab)
    assert field.input.hasFocus()


def test_escape_empties_a_search_and_down_goes_to_the_list(qtbot: QtBot, show: Show) -> None:
    search = SearchField("Tìm", key="Ctrl+K")
    show(search)
    search.setFocus()
    qtbot.keyClicks(search, "dong")
    with qtbot.waitSignal(search.downward):
        qtbot.keyClick(search, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.edited) as told:
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert told.args == [""]


def test_segments_are_chosen_by_digits_arrows_and_their_key(qtbot: QtBot, show: Show) -> None:
    segments, told = Segments([("a", "Tốt"), ("b", "Bình thường"), ("c", "Chưa tốt")], key="F7", digits=True), []
    segments.chosen.connect(told.append)
    page = show(Labelled("Thái độ", segments))
    segments.setFocus()
    assert segments.value() is None
    qtbot.keyClick(QWidget.focusWidget(page), "2")
    assert segments.value() == "b"
    qtbot.keyClick(QWidget.focusWidget(page), Qt.Key.Key_Right)
    qtbot.keyClick(QWidget.focusWidget(page), Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_F7)
    assert told == ["b", "c", "c", "a"]
    segments.set_value(None)
    assert segments.value() is None
    assert told == ["b", "c", "c", "a"]


def test_tab_reaches_segments_once(qtbot: QtBot, show: Show) -> None:
    first, segments, last = Field("Một"), Segments([(1, "Tiền mặt"), (2, "VietQR")]), Field("Hai")
    page = show(first, segments, last)
    segments.set_value(2)
    first.input.setFocus()
    qtbot.keyClick(first.input, Qt.Key.Key_Tab)
    assert segments.has_focus()
    qtbot.keyClick(QWidget.focusWidget(page), Qt.Key.Key_Tab)
    assert last.input.hasFocus()


@pytest.mark.parametrize("typed", ["13/6", "13/06/2023", "13062023", "130623", "1306", "13-6-23", "13.06.2023"])
def test_a_date_is_read_as_people_type_it(typed: str) -> None:
    assert parse_date(typed, date(2023, 6, 20)) == TODAY


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_date_that_is_shown_reads_as_itself(day: date, today: date) -> None:
    assert parse_date(format_date(day), today) == day


@pytest.mark.parametrize("typed", ["", "x", "31/6/2023", "1/13", "0/0", "123", "99999999"])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert parse_date(typed, TODAY) is None


def test_a_date_field_shows_the_full_form_and_tells_it_once(qtbot: QtBot, show: Show) -> None:
    field, other = DateField("Ngày sinh", today=TODAY), Field("Khác")
    show(field, other)
    told: list[object] = []
    field.dated.connect(told.append)
    field.input.setFocus()
    qtbot.keyClicks(field.input, "14081986")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    other.input.setFocus()
    assert field.input.text() == "14/08/1986"
    assert told == [date(1986, 8, 14)]
    assert field.day() == date(1986, 8, 14)


def test_a_date_that_is_none_stays_with_a_fault(qtbot: QtBot, show: Show) -> None:
    field, other = DateField("Ngày sinh", today=lambda: TODAY), Field("Khác")
    show(field, other)
    field.input.setFocus()
    qtbot.keyClicks(field.input, "31/6/2023")
    other.input.setFocus()
    assert field.value() == "31/6/2023"
    assert field.fault()
    assert not field.is_valid()


def test_a_number_is_grouped_while_one_types(qtbot: QtBot, show: Show) -> None:
    field = NumberField("Lệ phí", unit="đồng", most=1_000_000)
    show(field)
    field.input.setFocus()
    qtbot.keyClicks(field.input, "15000")
    assert field.input.text() == "15.000"
    assert field.number() == 15000
    field.input.setCursorPosition(2)
    qtbot.keyClicks(field.input, "7")
    assert field.input.text() == "157.000"
    assert field.input.cursorPosition() == 3
    qtbot.keyClicks(field.input, "0a0")
    assert field.number() == 15700000
    assert field.fault()
    field.set_number(None)
    assert field.number() is None
    assert not field.fault()


@given(st.integers(0, 10**12))
def test_a_number_that_is_shown_reads_as_itself(number: int) -> None:
    assert int(group(number).replace(".", "")) == number


def test_a_drop_down_keeps_its_choice_when_others_are_offered(qtbot: QtBot, show: Show) -> None:
    menu = DropDown([(None, "tất cả"), (1, "hộ tịch"), (2, "đất đai")], caption="Lĩnh vực")
    show(menu)
    assert menu.value() is None
    menu.set_value(2)
    menu.set_options([(None, "tất cả"), (2, "đất đai")])
    assert menu.value() == 2
    menu.setFocus()
    with qtbot.waitSignal(menu.chosen) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Up)
    assert told.args == [None]
    assert menu.accessibleName() == "Lĩnh vực"


def test_space_ticks(qtbot: QtBot, show: Show) -> None:
    tick = Tick("Đã thấy tiền vào tài khoản")
    show(tick)
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()


@pytest.mark.parametrize("kind", [Field, AreaField, SearchField, NumberField])
def test_a_field_has_a_name_for_the_screen_reader(kind: Callable[[str], QWidget], qtbot: QtBot) -> None:
    field = kind("Họ và tên")
    qtbot.addWidget(field)
    inner = field.inner if isinstance(field, Labelled) else field
    assert inner.accessibleName() == "Họ và tên"
