"""The window with its page of dossiers, worked by keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.state import Dossier
from desk_app.ui.drafts import Drafts
from desk_app.ui.page import Message
from desk_app.ui.pages import present
from desk_app.ui.pages.dossiers import DossiersPage
from desk_app.ui.theme.theme import theme
from desk_app.ui.window import MainWindow
from tests.ui.desk_for_tests import queries
from tests.ui.pages.counter import Counter

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Screen:
    """The window with its page of dossiers, worked by keys."""

    def __init__(self, qtbot: QtBot, counter: Counter, directory: Path) -> None:
        theme().install()
        self.qtbot, self.counter = qtbot, counter
        self.desk = counter.desk()
        entries = tuple(entry for entry in present() if entry.name == "dossiers")
        self.window = MainWindow(self.desk, entries, queries(), Drafts(directory / "drafts"))
        self.window.resize(1366, 768)
        with qtbot.waitSignal(self.window.painted, timeout=5000):
            self.window.show_page("dossiers")
            self.window.show()
            self.window.activateWindow()
        page = self.window.page
        assert isinstance(page, DossiersPage)
        self.page = page
        self.said: list[Message] = []
        page.notify.connect(self.said.append)
        self.until(lambda: page._list.count() is not None)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=5000)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focus(), key, held)

    def type(self, text: str) -> None:
        """Type as an input method commits, so that every letter may stand in it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus(), event)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def find(self, typed: str, count: int) -> None:
        """Type into the filter and wait for so many dossiers."""
        search = self.page._list.filters.search
        search.setFocus()
        search.selectAll()
        self.type(typed)
        self.until(lambda: self.page._list.count() == count)

    def show(self, name: str) -> None:
        """Bring a dossier up, with the focus in its papers."""
        self.page.open(self.counter.ids[name])
        self.until(lambda: self.shown() == self.counter.ids[name])
        self.until(lambda: self.page._list.current() == self.counter.ids[name])
        self.page._detail.focus_papers()

    def shown(self) -> str:
        file = self.page._detail.file
        return "" if file is None else file.dossier.id

    def dossier(self) -> Dossier:
        file = self.page._detail.file
        assert file is not None
        return file.dossier

    def names(self) -> list[str]:
        model = self.page._list.model
        return [model.cell(row, 1).text for row in range(model.rowCount())]

    def states(self) -> dict[str, str]:
        model = self.page._list.model
        return {model.cell(row, 1).text: model.cell(row, 3).text for row in range(model.rowCount())}

    def story(self) -> str:
        return self.page._detail._timeline.accessibleName()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
