"""One page in the real window over a real ledger, worked by keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.ui import questions
from desk_app.ui.drafts import Drafts
from desk_app.ui.page import Page
from desk_app.ui.pages import present
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Scheme, Width
from desk_app.ui.window import MainWindow
from tests.ui.pages.counter import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Shown:
    """A window with one page shown, and what a person does to it."""

    def __init__(self, qtbot: QtBot, counter: Counter, name: str) -> None:
        theme().install(Scheme.LIGHT)
        self.qtbot, self.counter = qtbot, counter
        self.desk = counter.desk()
        drafts = Drafts(counter.directory / "drafts")
        self.window = MainWindow(self.desk, present(), questions.queries(self.desk), drafts)
        self.window.resize(Width.WINDOW, Width.WINDOW_HEIGHT)
        self.window.show_page(name)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.window.person != "")
        self.settle()

    @property
    def page(self) -> Page:
        page = self.window.page
        assert page is not None
        return page

    def settle(self) -> None:
        """Wait until nothing waits for the ledger."""
        self.qtbot.waitUntil(lambda: not self.desk.ops.is_waiting, timeout=10_000)
        QApplication.processEvents()

    def press(self, *pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys once everything stands that is on its way to the screen: nobody acts on what is not there yet."""
        QApplication.processEvents()
        for key in pressed:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        self.settle()

    def until(self, ready: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(ready, timeout=10_000)

    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def notices(self) -> str:
        return " ".join(notice.text() for notice in self.window._notices._notices.values())

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        theme().choose(Scheme.LIGHT)
        theme().enlarge(1.0)


@contextmanager
def shown(qtbot: QtBot, counter: Counter, name: str) -> Iterator[Shown]:
    """Show a page and put the window away after the test."""
    made = Shown(qtbot, counter, name)
    try:
        yield made
    finally:
        made.close()
