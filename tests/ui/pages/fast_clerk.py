"""Somebody at the keyboard of the fast lane, over a real ledger, and how many keys they press."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain.citizen_card import Card
from desk_app.domain.citizen_id import Sex
from desk_app.domain.localtime import at
from desk_app.store.queries.dossiers import DossierFilter, newest
from desk_app.ui.drafts import Drafts
from desk_app.ui.page import Message
from desk_app.ui.pages import present
from desk_app.ui.pages.counter import CounterPage
from desk_app.ui.pages.fast import FastPage
from desk_app.ui.theme.theme import theme
from desk_app.ui.window import MainWindow
from tests.ui.desk_for_tests import queries
from tests.ui.pages.counter import Counter

NOW = at(date(2023, 6, 13), 11, 30)
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
CARD = Card(
    number="030079001217",
    name="Hoàng Văn Thắng",
    born=date(1979, 11, 2),
    sex=Sex.MALE,
    address="Thôn Miễu Lãng, xã Đồng Lạc",
    issued=date(2021, 5, 20),
    old_number="",
)
BAR = 12
"""Keystrokes beyond the person's data that one dossier may take"""


class Strokes(QObject):
    """Count real key presses on their way to whatever has the focus; a key with Ctrl counts once."""

    HELD = frozenset({Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta})

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and watched is QApplication.focusWidget()
        if asked and isinstance(event, QKeyEvent) and Key(event.key()) not in self.HELD:
            self.count += 1
        return False


class Clerk:
    """Somebody at the keyboard of the fast lane."""

    def __init__(self, qtbot: QtBot, counter: Counter, directory: Path) -> None:
        theme().install()
        self.qtbot, self.counter = qtbot, counter
        self.desk = counter.desk()
        entries = tuple(entry for entry in present() if entry.name in {"intake", "dossiers", "settings"})
        self.window = MainWindow(self.desk, entries, queries(), Drafts(directory / "drafts"))
        self.window.resize(1366, 768)
        self.window.show_page("intake")
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()
        page = self.window.page
        assert isinstance(page, CounterPage)
        self.counter_page = page
        self.told: list[Message] = []
        page.notify.connect(self.told.append)

    def to_the_fast_lane(self) -> FastPage:
        self.press(Key.Key_F3)
        self.settle()
        return self.counter_page.fast

    @property
    def page(self) -> FastPage:
        return self.counter_page.fast

    @property
    def editor(self) -> Any:
        return self.page.batch.table.editor

    def scan(self, card: Card = CARD) -> None:
        self.counter_page.take_card(card)
        self.settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def compose(self, text: str) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.focus(), event)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, held)

    def line(self, letters: str, pages: str, copies: str) -> None:
        """Type one copy as README.md says: a few letters, Tab, pages, Tab, copies, Enter."""
        self.type(letters)
        self.press(Key.Key_Tab)
        self.type(pages)
        self.press(Key.Key_Tab)
        self.type(copies)
        self.press(Key.Key_Return)

    def save(self) -> None:
        self.press(Key.Key_Return, held=CTRL)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.ops.is_waiting, timeout=10_000)
        QApplication.processEvents()

    def focus(self) -> Any:
        return QApplication.focusWidget() or self.window

    def titles(self) -> list[str]:
        return [line.title for line in self.page.batch.lines]

    def dossiers(self) -> list[Any]:
        """Return what was taken in, in the order of its numbers."""
        database = self.counter.open()
        try:
            with database.view() as work:
                found = [work.dossier(line.id) for line in newest(work.driver, DossierFilter(), 50)]
                return sorted(found, key=lambda dossier: dossier.received.reception)
        finally:
            database.close()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
