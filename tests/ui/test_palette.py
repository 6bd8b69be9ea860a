"""The palette: a few letters, Enter, and the focus is back where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain.text import fold, nfc
from desk_app.ui.desk import Found, Kind
from desk_app.ui.matching import letters, matches, spans
from desk_app.ui.palette import Palette
from desk_app.ui.theme.theme import theme
from desk_app.ui.window import MainWindow
from tests.ui import desk_for_tests
from tests.ui.desk_for_tests import FormPage

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = st.text(alphabet="aàảãáạăâbcdđeêghiklmnoôơpqrstuưvxyỹ ẶĐ·-0123456789").map(nfc)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    theme().install()
    made = desk_for_tests.window(tmp_path)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.painted, timeout=5000):
        made.show_page("intake")
        made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_K, CTRL)
    assert window._palette.is_open
    return window._palette


def press(palette: Palette, key: Qt.Key) -> None:
    QTest.keyClick(palette.field, key)


def kinds(palette: Palette) -> list[Kind]:
    return [row.kind for row in palette.list.found.rows if isinstance(row, Found)]


def test_letters_find_dossiers_procedures_pages_and_commands_in_this_order(qtbot: QtBot, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "ho")
    qtbot.waitUntil(lambda: Kind.DOSSIER in kinds(palette))
    assert kinds(palette) == sorted(kinds(palette), key=list(Kind).index)
    chosen = palette.list.chosen()
    assert chosen is not None
    assert chosen.what == "2-00391"


def test_enter_opens_what_is_chosen(qtbot: QtBot, window: MainWindow, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "giam ho")
    qtbot.waitUntil(lambda: palette.list.chosen() is not None)
    press(palette, Qt.Key.Key_Return)
    assert not palette.is_open
    page = window.page
    assert isinstance(page, FormPage)
    assert (page.objectName(), page.shown_things) == ("dossiers", ["2-00391"])


def test_arrows_step_over_the_heads(qtbot: QtBot, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "giam ho")
    qtbot.waitUntil(lambda: palette.list.count() == 5)
    titles = []
    for _ in range(4):
        chosen = palette.list.chosen()
        assert chosen is not None
        titles.append(chosen.title)
        press(palette, Qt.Key.Key_Down)
    assert titles == [found.title for found in (*desk_for_tests.FOUND, desk_for_tests.FOUND[-1])]


def test_esc_gives_the_focus_back_where_it_was(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, FormPage)
    page.second.setFocus()
    QTest.keyClick(page.second, Qt.Key.Key_K, CTRL)
    assert window._palette.field.hasFocus()
    press(window._palette, Qt.Key.Key_Escape)
    assert page.second.hasFocus()


def test_a_click_beside_it_closes_it(window: MainWindow, palette: Palette) -> None:
    QTest.mouseClick(palette._veil, Qt.MouseButton.LeftButton, pos=QPoint(20, 600))
    assert not palette.is_open


def test_a_slash_opens_it_from_a_list_but_is_a_letter_in_a_field(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, FormPage)
    QTest.keyClicks(page.field, "/")
    assert (page.field.text(), window._palette.is_open) == ("/", False)
    window._rail.view.setFocus()
    QTest.keyClick(window._rail.view, Qt.Key.Key_Slash)
    assert window._palette.is_open


def test_tab_narrows_by_kind_and_comes_round(qtbot: QtBot, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "ho")
    qtbot.waitUntil(lambda: Kind.DOSSIER in kinds(palette))
    everything = kinds(palette)
    press(palette, Qt.Key.Key_Tab)
    assert set(kinds(palette)) == {Kind.DOSSIER}
    press(palette, Qt.Key.Key_Tab)
    assert set(kinds(palette)) == {Kind.PROCEDURE}
    for _ in range(3):
        press(palette, Qt.Key.Key_Tab)
    assert kinds(palette) == everything


def test_a_greater_sign_asks_for_commands_alone(palette: Palette) -> None:
    QTest.keyClicks(palette.field, ">")
    assert set(kinds(palette)) == {Kind.COMMAND}


def test_a_command_acts_and_the_palette_is_gone(window: MainWindow, palette: Palette) -> None:
    before = theme().text_scale
    larger = next(found for found in window._own_commands() if getattr(found.act, "args", None) == (0.1,))
    palette._act(larger)
    assert theme().text_scale == pytest.approx(before + 0.1)
    assert not palette.is_open
    theme().enlarge(1.0)


def test_nothing_found_is_said(qtbot: QtBot, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "zzzz")
    assert palette._nothing.isVisible()
    assert "zzzz" in palette._nothing.text()
    press(palette, Qt.Key.Key_Return)
    assert palette.is_open


def test_a_late_answer_to_older_letters_is_not_shown(palette: Palette) -> None:
    palette.field.setText("xyz")
    palette._hear("giam ho", desk_for_tests.FOUND)
    assert Kind.DOSSIER not in kinds(palette)


def test_a_page_key_closes_the_palette_and_goes_there(window: MainWindow, palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_9, CTRL)
    assert not palette.is_open
    assert window.page is not None
    assert window.page.objectName() == "procedures"


@given(WORDS, WORDS)
def test_marks_are_places_in_the_text_that_fold_to_what_was_typed(text: str, typed: str) -> None:
    line = letters(text)
    assert len(line) == len(text)
    last = 0
    for first, length in spans(text, typed):
        assert last <= first < first + length <= len(text)
        assert set(line[first : first + length].split()) <= set(fold(typed).split()) or length > 1
        last = first + length


@given(WORDS.filter(str.strip))
def test_every_text_matches_itself_and_its_words_in_any_order(text: str) -> None:
    assert matches(text, text)
    assert matches(text, " ".join(reversed(text.split())))
