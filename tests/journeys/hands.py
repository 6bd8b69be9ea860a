"""Hands at the keyboard: they open the program over a data directory, press keys, and wait for what they see."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.faults import Faults
from desk_app.ui.ops import Ops
from desk_app.ui.start import Session, Start
from desk_app.ui.window import MainWindow
from tests.ui.pages.counter import Clock

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE_S, BLINK_MS = 20, 5


class Hands:
    """Somebody who opens the program, works, and closes it; `clock` is the wall's."""

    def __init__(self, directory: Path, clock: Clock) -> None:
        self.directory, self.clock = directory, clock
        self.crashes: list[BaseException] = []
        self.session: Session

    # The program

    def open(self) -> None:
        """Start the program as `motcua` does, on the wall's clock."""
        self.directory.mkdir(parents=True, exist_ok=True)
        session = Session(Start(directory=self.directory), Faults(self.directory))
        ops = Ops(session._open_database, clock=self.clock, held=True)
        session.desk = Desk(ops=ops, directory=self.directory, clock=self.clock)
        ops.crashed.connect(self.crashes.append)
        self.session = session
        session.open()
        self.window.activateWindow()
        self.until(lambda: not isinstance(self.window, MainWindow) or self.main.person != "")
        self.settle()

    def close(self) -> None:
        """Close the window, as by its cross."""
        window = self.window
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def desk(self) -> Desk:
        return self.session.desk

    @property
    def window(self) -> QWidget:
        shown = self.session._shown
        assert shown is not None
        return shown

    @property
    def main(self) -> MainWindow:
        assert isinstance(self.window, MainWindow)
        return self.window

    @property
    def page(self) -> Any:
        return self.main.page

    # The keyboard

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def press(self, *keys: Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys, and wait for what they do."""
        self._come_forward()
        for key in keys:
            QTest.keyClick(self.focus(), key, held)
            self.settle()

    def _come_forward(self) -> None:
        """Do what a desktop does when a dialog has closed: the window is the active one again."""
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)

    def type(self, text: str) -> None:
        """Type: plain letters by keys, words with marks as an input method commits them, half a letter before."""
        if text.isascii():
            QTest.keyClicks(self.focus(), text)
        else:
            QCoreApplication.sendEvent(self.focus(), QInputMethodEvent(text[:1], []))
            committed = QInputMethodEvent("", [])
            committed.setCommitString(text)
            QCoreApplication.sendEvent(self.focus(), committed)
        self.settle()

    def retype(self, text: str) -> None:
        """Type in place of what stands in the field."""
        self.press(Key.Key_A, held=CTRL)
        self.type(text)

    def go(self, key: Key) -> Any:
        """Open a page by its key and return it."""
        self.press(key, held=CTRL)
        return self.page

    # The eyes

    def until(self, holds: Callable[[], Any]) -> None:
        """Let the program work until what is waited for is there."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert not self.crashes, self.crashes
            assert time.monotonic() < end, f"{self.focus()} has the focus"
            QTest.qWait(BLINK_MS)
        assert not self.crashes, self.crashes

    def settle(self) -> None:
        """Wait until nothing waits for the ledger."""
        self.until(lambda: not self.desk.ops.is_waiting)
        QApplication.processEvents()

    def notices(self) -> str:
        return " ".join(notice.text() for notice in self.main._notices._notices.values())

    def dismiss_notices(self) -> None:
        """Put away what is said over the page's foot, as Esc does first."""
        while self.notices():
            self.press(Key.Key_Escape)

    def dialog(self) -> QDialog:
        """Return the dialog that has come up."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    # Files

    def choose_file(self, path: Path, key: Key) -> None:
        """Press the key that asks for a file, type its path, and press Enter."""
        QTimer.singleShot(200, lambda: self._type_path(path))
        self.press(key, held=CTRL)
        self.until(lambda: not isinstance(QApplication.activeModalWidget(), QFileDialog))
        self.settle()

    def _type_path(self, path: Path) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(path))
        QTest.keyClick(line, Key.Key_Return)
