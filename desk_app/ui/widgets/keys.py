"""Keys and their caps: a shortcut is made from one word, and the cap is drawn from the shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Role, Space, Type
from desk_app.ui.widgets import drawing

_SHOWN = {"Del": "Delete", "PgUp": "Page Up", "PgDown": "Page Down"}


def shortcut(key: str, owner: QWidget, act: Callable[[], object], *, within: QWidget | None = None) -> QShortcut:
    """Make a key act while its owner can be seen and used.

    `within` narrows it to the time when the focus is in that widget: bare letters and Enter need that, else they would
    take the key from lists and buttons. "Enter" means both Enter keys of a keyboard.
    """
    made = QShortcut(within or owner)
    made.setKeys(_sequences(key))
    if within is not None:
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(act)
    return made


def cap_text(made: QShortcut) -> str:
    """Return what stands on the cap of a shortcut."""
    text = made.keys()[-1].toString(QKeySequence.SequenceFormat.PortableText)
    return "+".join(_SHOWN.get(part, part) for part in text.split("+")) if text != "+" else text


def _sequences(key: str) -> list[QKeySequence]:
    """Return the sequences behind a key's name; the last is the one that is shown."""
    plain = [QKeySequence(key)]
    return [QKeySequence(key.replace("Enter", "Return")), *plain] if "Enter" in key else plain


class KeyHints(QWidget):
    """A quiet line of keys and what they do, under a list: `KeyHints([("Enter", "mở"), ("Up Down", "chọn")])`."""

    def __init__(self, hints: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = hints
        self.setFixedHeight(Height.CONTROL - Space.X2)
        self.setAccessibleName("; ".join(f"{key}: {what}" for key, what in hints))

    def set_hints(self, hints: list[tuple[str, str]]) -> None:
        """Show other keys."""
        self._hints = hints
        self.setAccessibleName("; ".join(f"{key}: {what}" for key, what in hints))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all hints in one line."""
        return QSize(round(sum(self._width(key, what) for key, what in self._hints)), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw caps and words from left to right; what does not fit stays away whole."""
        painter = QPainter(self)
        left, middle = 0.0, self.height() / 2
        for key, what in self._hints:
            if left + self._width(key, what) > self.width() + Space.X4:
                break
            self._draw(painter, left, middle, key, what)
            left += self._width(key, what)

    def _draw(self, painter: QPainter, left: float, middle: float, key: str, what: str) -> None:
        quiet, label = theme().color(Role.TEXT_QUIET), theme().color(Role.TEXT_LABEL)
        for part in key.split(" "):
            left += drawing.cap(painter, left, middle, part, label, theme().color(Role.LINE_HAIR)) + Space.X1
        area = self.rect().toRectF()
        area.setLeft(left)
        drawing.words(painter, area, what, theme().font(Type.SMALL), quiet)

    @staticmethod
    def _width(key: str, what: str) -> float:
        caps = sum(drawing.cap_width(part) + Space.X1 for part in key.split(" "))
        return caps + drawing.width_of(what, theme().font(Type.SMALL)) + Space.X4
