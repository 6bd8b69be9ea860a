"""Somebody at the keyboard of the counter's page, over a real ledger."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain.localtime import at
from desk_app.store.queries.dossiers import DossierFilter, newest
from desk_app.ui.desk import Desk, Queries
from desk_app.ui.drafts import Drafts
from desk_app.ui.page import Message
from desk_app.ui.pages import every
from desk_app.ui.pages.counter import CounterPage
from desk_app.ui.window import MainWindow
from tests.ui.desk_for_tests import ENTRIES
from tests.ui.pages.counter import Counter

NOW = at(date(2023, 6, 13), 11, 30)
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
TARIFF = "1.001022"
"""Đăng ký nhận cha, mẹ, con: three working days, 15.000 đ"""


class Typist:
    """Somebody at the keyboard, who looks at the screen and waits for it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, counter: Counter, desk: Desk) -> None:
        self.qtbot, self.window, self.counter, self.desk = qtbot, window, counter, desk
        counter_page = window.page
        assert isinstance(counter_page, CounterPage)
        page = counter_page.intake
        self.page, self.form = page, page._form
        self.told: list[Message] = []
        self.went: list[tuple[str, object]] = []
        page.notify.connect(self.told.append)
        page.go.connect(lambda name, what: self.went.append((name, what)))

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def compose(self, text: str) -> None:
        """Commit Vietnamese as an input method does, with a half-composed letter before."""
        QCoreApplication.sendEvent(self.focus(), QInputMethodEvent(text[:1], []))
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.focus(), event)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, held)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.ops.is_waiting)

    def answered(self, text: str) -> None:
        """Type and wait for what the page answers."""
        self.type(text)
        self.settle()

    def open_rest(self) -> None:
        """Unfold the numbers, the note and the moments, with the focus in the official number."""
        self.press(Qt.Key.Key_M, held=CTRL)

    def save(self) -> None:
        self.press(Qt.Key.Key_Return, held=CTRL)
        self.settle()

    @staticmethod
    def focus() -> Any:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def read(self, question: Callable[[Any], Any]) -> Any:
        database = self.counter.open()
        try:
            with database.view() as work:
                return question(work)
        finally:
            database.close()

    def dossiers(self) -> list[Any]:
        """Return what was taken in, newest first."""
        found: list[Any] = self.read(lambda w: [w.dossier(line.id) for line in newest(w.driver, DossierFilter(), 50)])
        return found


def open_window(counter: Counter, directory: Path) -> tuple[MainWindow, Desk]:
    desk = counter.desk()
    entries = [entry for entry in every() if entry.name == "intake"]
    entries += [entry for entry in ENTRIES if entry.name == "dossiers"]
    window = MainWindow(desk, entries, Queries(), Drafts(directory / "drafts"))
    window.resize(1366, 768)
    return window, desk


def take(typist: Typist, letters: str = TARIFF) -> None:
    typist.form.procedure.input.setFocus()
    typist.answered(letters)
    typist.press(Qt.Key.Key_Return)
    typist.settle()
