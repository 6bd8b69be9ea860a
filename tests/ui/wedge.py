"""A scanner that types like a keyboard, at its pace; a person, at theirs; an input method between them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

CARD = "030186001242|142345678|Nguyễn Thị Thu Hằng|14081986|Nữ|Thôn Trực Trì, Đồng Lạc, Nam Sách|15042021"
BARE_CARD = "030186001242|142345678|NGUYEN THI THU HANG|14081986|Nu|Thon Truc Tri, Dong Lac, Nam Sach|15042021"
"""The same as a scanner types it that knows no Vietnamese letters"""
_KEYS = {"|": Qt.Key.Key_Bar, "/": Qt.Key.Key_Slash, "-": Qt.Key.Key_Minus, " ": Qt.Key.Key_Space}


@dataclass(slots=True)
class Wedge:
    """Keys with the times that a keyboard stamps on them: tests need not wait, and a busy machine changes nothing."""

    stamp: int = 1_000

    def scan(self, text: str, *, between: int = 9, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        for letter in text:
            self.key(_key_of(letter), letter, between)
        if end is not None:
            self.key(end, "\r" if end == Qt.Key.Key_Return else "\t", between)

    def key(self, key: Qt.Key, text: str = "", after: int = 9, *, repeats: bool = False) -> None:
        self.stamp += after
        focus = _focus()
        held = Qt.KeyboardModifier.ShiftModifier if text.isupper() else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # Qt itself asks shortcuts before a press
            event = QKeyEvent(kind, key, held, text, repeats)
            event.setTimestamp(self.stamp)
            QCoreApplication.sendEvent(focus, event)

    def rest(self, milliseconds: int = 1_000) -> None:
        self.stamp += milliseconds


def compose(text: str) -> None:
    """Commit letters as an input method does, one after the other, each half composed before."""
    for letter in text:
        QCoreApplication.sendEvent(_focus(), QInputMethodEvent(letter, []))
        event = QInputMethodEvent("", [])
        event.setCommitString(letter)
        QCoreApplication.sendEvent(_focus(), event)


def _focus() -> QWidget:
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None
    return focus


def _key_of(letter: str) -> Qt.Key:
    if letter in _KEYS:
        return _KEYS[letter]
    return Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
