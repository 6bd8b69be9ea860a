"""The scanner at the keyboard's plug is heard whatever has the focus, and nobody who types is taken for it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk_app.domain import slip_code
from desk_app.domain.citizen_card import Card
from desk_app.ui.desk import Desk
from desk_app.ui.drafts import Drafts
from desk_app.ui.ops import Ops
from desk_app.ui.page import Page
from desk_app.ui.pages import Entry, Group
from desk_app.ui.scanning import Scan
from desk_app.ui.scanning_fields import take_any_number, take_official_numbers
from desk_app.ui.theme.theme import theme
from desk_app.ui.widgets.field import LineEdit
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.window import MainWindow
from tests.ui.desk_for_tests import ENTRIES, NOW, NoLedger, queries
from tests.ui.wedge import BARE_CARD, CARD, Wedge, compose

SLIP = slip_code.build("30.15", "1-00413/2023", "H23.15.30-230613-0007")


class EveryFocus(Page):
    """A page with one of everything that can have the focus."""

    def __init__(self, _desk: Desk) -> None:
        super().__init__()
        self.line, self.number, self.area = LineEdit(), LineEdit(), QPlainTextEdit()
        take_official_numbers(self.number)
        self.choice = Segments([(1, "Một"), (2, "Hai"), (3, "Ba")])
        self.choice.set_value(1)
        self.list = QWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button = QPushButton("Lưu")
        self.pressed: list[str] = []
        for key in ("0", "1", "3", "N", "G", "M", "H"):
            shortcut(key, self, partial(self.pressed.append, key), within=self.list)
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.line.returnPressed.connect(lambda: self.pressed.append("enter"))
        column = QVBoxLayout(self)
        for part in (self.line, self.number, self.area, self.choice, self.list, self.button):
            column.addWidget(part)

    def focus_first(self) -> None:
        self.line.setFocus()


class Persons(EveryFocus):
    """The same, for persons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cards: list[Card] = []

    def take_card(self, card: Card) -> None:
        self.cards.append(card)


def entry(name: str, factory: str) -> Entry:
    return Entry(name=name, source=name, icon="user", key="", group=Group.WORK, factory=f"{__name__}:{factory}")


class Scene:
    """The window with a page of every focus, a page for persons and one of dossiers."""

    def __init__(self, qtbot: QtBot, directory: Path) -> None:
        theme().install()
        self.qtbot = qtbot
        desk = Desk(ops=Ops(NoLedger, clock=lambda: NOW, held=True), directory=directory, clock=lambda: NOW)
        pages = (entry("every", "EveryFocus"), entry("intake", "Persons"), ENTRIES[2])
        self.window = MainWindow(desk, pages, queries(), Drafts(directory / "drafts"))
        with qtbot.waitSignal(self.window.painted, timeout=5_000):
            self.window.show_page("every")
            self.window.show()
            self.window.activateWindow()
        qtbot.waitUntil(lambda: self.window.person != "")
        self.page = self.shown(EveryFocus)
        self.scans: list[Scan] = []
        self.window._scans._scanner.scanned.disconnect()
        self.window._scans._scanner.scanned.connect(self.scans.append)
        self.wedge = Wedge()

    def shown(self, kind: type[EveryFocus]) -> EveryFocus:
        page = self.window.page
        assert isinstance(page, kind)
        return page

    def scanned(self) -> str:
        self.qtbot.waitUntil(lambda: bool(self.scans), timeout=2_000)
        return self.scans.pop().text

    def nothing_scanned(self) -> bool:
        self.qtbot.wait(200)
        return not self.scans


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Iterator[Scene]:
    made = Scene(qtbot, tmp_path)
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.mark.parametrize("between", [1, 4, 9, 20, 34])
@pytest.mark.parametrize("text", [CARD, BARE_CARD, SLIP, "1-00413/2023", "H23.15.30-230613-0007"])
def test_a_scan_is_taken_out_of_the_field_at_every_pace(scene: Scene, text: str, between: int) -> None:
    scene.page.line.setText("Trần Văn")
    scene.page.line.setSelection(2, 3)
    scene.wedge.scan(text, between=between)
    assert scene.scanned() == text
    assert scene.page.line.text() == "Trần Văn"
    assert scene.page.line.selectedText() == "ần "
    assert scene.page.pressed == []


@pytest.mark.parametrize("end", [Qt.Key.Key_Tab, None], ids=["Tab", "nothing"])
def test_a_scan_may_end_in_a_tab_or_in_a_pause(scene: Scene, end: Qt.Key | None) -> None:
    for text in (CARD, "1-00413/2023"):
        scene.wedge.scan(text, end=end)
        assert scene.scanned() == text
        assert scene.page.line.text() == ""
        assert scene.page.line.hasFocus()
        scene.wedge.rest()


def test_two_scans_in_a_row_are_two(scene: Scene) -> None:
    scene.wedge.scan(CARD)
    scene.wedge.rest(40)
    scene.wedge.scan(SLIP)
    scene.qtbot.waitUntil(lambda: len(scene.scans) == 2)
    assert [scan.text for scan in scene.scans] == [CARD, SLIP]


def test_an_area_of_text_gets_its_words_back(scene: Scene) -> None:
    scene.page.area.setPlainText("Ghi chú\nhai dòng")
    scene.page.area.setFocus()
    scene.wedge.scan(CARD)
    assert scene.scanned() == CARD
    assert scene.page.area.toPlainText() == "Ghi chú\nhai dòng"


def test_where_nothing_is_typed_a_scan_presses_hardly_a_key(scene: Scene) -> None:
    scene.page.list.setFocus()
    for text in (CARD, SLIP, "1-00413/2023", "H23.15.30-230613-0007"):
        scene.page.pressed.clear()
        scene.wedge.scan(text)
        assert scene.scanned() == text
        assert len(scene.page.pressed) <= 2
        scene.wedge.rest()


def test_a_choice_keeps_what_was_chosen_and_no_button_is_pressed(scene: Scene) -> None:
    scene.page.choice.choices()[0].setFocus()
    scene.wedge.scan("3-00413/2023")
    assert scene.scanned() == "3-00413/2023"
    assert scene.page.choice.value() == 1
    scene.page.button.setFocus()
    scene.wedge.rest()
    scene.wedge.scan(CARD)
    assert scene.scanned() == CARD
    assert scene.page.pressed == []


@pytest.mark.parametrize("between", [45, 90, 180])
def test_a_person_is_never_taken_for_a_scanner(scene: Scene, between: int) -> None:
    scene.wedge.scan("1-00413/2023", between=between, end=None)
    assert scene.nothing_scanned()
    assert scene.page.line.text() == "1-00413/2023"


@pytest.mark.parametrize("text", ["Nguyen Thi Thu Hang", "030186001242", "EE473124829VN", "a|b", "x" * 80, "|" * 4])
@pytest.mark.parametrize("focus", ["line", "area"])
def test_what_is_fast_and_no_code_stays_where_it_was_typed(scene: Scene, text: str, focus: str) -> None:
    field: QLineEdit | QPlainTextEdit = getattr(scene.page, focus)
    field.setFocus()
    scene.wedge.scan(text, end=None)
    assert scene.nothing_scanned()
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == text


def test_enter_after_fast_words_is_still_enter(scene: Scene) -> None:
    scene.wedge.scan("Nguyen Van An")
    assert scene.page.pressed == ["enter"]
    assert scene.nothing_scanned()


def test_a_key_held_down_is_no_scanner(scene: Scene) -> None:
    for _ in range(30):
        scene.wedge.key(Qt.Key.Key_Bar, "|", 30, repeats=True)
    assert scene.nothing_scanned()
    assert scene.page.line.text() == "|" * 30


def test_a_person_who_types_on_after_a_pause_begins_anew(scene: Scene) -> None:
    scene.wedge.scan("1-004", end=None)
    scene.wedge.rest(150)
    scene.wedge.scan("13/2023", end=None)
    assert scene.nothing_scanned()
    assert scene.page.line.text() == "1-00413/2023"


def test_an_input_method_between_the_scanner_and_the_field_is_noticed(scene: Scene) -> None:
    scene.page.line.setText("Trần")
    compose(BARE_CARD)
    scene.qtbot.waitUntil(lambda: bool(scene.scans), timeout=2_000)
    assert scene.scans[0] == Scan(text=BARE_CARD, composed=True)
    assert scene.page.line.text() == "Trần"


def test_an_input_method_that_rewrites_by_backspace_is_followed(scene: Scene) -> None:
    scene.wedge.scan("030186001242||HOA", end=None)
    scene.qtbot.wait(0)
    scene.wedge.rest(5_000)
    scene.page.line.clear()
    for letter in "030186001242":
        scene.wedge.key(Qt.Key(ord(letter)), letter)
    scene.wedge.key(Qt.Key.Key_4, "4")
    scene.wedge.key(Qt.Key.Key_Backspace)
    scene.wedge.scan("||HOA|14081986|Nu|Dong Lac")
    scene.qtbot.waitUntil(lambda: bool(scene.scans), timeout=2_000)
    assert scene.scans[-1] == Scan(text="030186001242||HOA|14081986|Nu|Dong Lac", composed=True)


def test_a_field_that_asks_for_a_number_is_filled_by_the_scan(scene: Scene) -> None:
    scene.page.number.setFocus()
    scene.wedge.scan(SLIP)
    assert scene.page.number.text() == "H23.15.30-230613-0007"
    scene.wedge.rest()
    scene.wedge.scan("h15.50.05.13-261008-0975")
    assert scene.page.number.text() == "H15.50.05.13-261008-0975"
    assert scene.nothing_scanned()
    scene.wedge.scan("1-00413/2023")
    assert scene.scanned() == "1-00413/2023"
    assert scene.page.number.text() == "H15.50.05.13-261008-0975"


def test_a_field_that_takes_any_number_prefers_the_official_one(scene: Scene) -> None:
    take_any_number(scene.page.number)
    scene.page.number.setFocus()
    scene.wedge.scan(SLIP)
    assert scene.page.number.text() == "H23.15.30-230613-0007"
    scene.wedge.rest()
    scene.wedge.scan("1-00413/2023")
    assert scene.page.number.text() == "1-00413/2023"
    assert scene.nothing_scanned()


def test_keys_with_ctrl_break_a_burst(scene: Scene) -> None:
    scene.wedge.scan("1-0041", end=None)
    QTest.keyClick(scene.page.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    scene.wedge.scan("3/2023")
    assert scene.nothing_scanned()


def test_a_scanner_at_the_real_keyboard_of_the_test_is_heard(scene: Scene) -> None:
    for letter in "1-00413/2023":
        QTest.keyClicks(scene.page.line, letter)
        QTest.qWait(5)
    QTest.keyClick(scene.page.line, Qt.Key.Key_Return)
    assert scene.scanned() == "1-00413/2023"
    assert scene.page.line.text() == ""
