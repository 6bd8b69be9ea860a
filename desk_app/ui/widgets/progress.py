"""Long work: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Line, Role, Space, Type, Weight, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group


class Bar(QWidget):
    """A bar of 4 px: `Bar()`, then `set_share(0.6)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedHeight(Line.PROGRESS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height that every bar has."""
        return QSize(Width.EMPTY, Line.PROGRESS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is done over what is left."""
        painter, whole = QPainter(self), self.rect().toRectF()
        drawing.box(painter, whole, theme().color(Role.BG_PRESS), radius=Line.PROGRESS / 2)
        done = QRectF(whole.x(), whole.y(), whole.width() * self._share, whole.height())
        drawing.box(painter, done, theme().color(Role.ACCENT_FILL), radius=Line.PROGRESS / 2)


class Progress(QWidget):
    """Work with its bar: `Progress("Đang nhập so-theo-doi.xlsx")`; `stopped` when the person stops it."""

    stopped = Signal()

    def __init__(self, text: str = "", *, key: str = "Esc", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text(text, weight=Weight.MEDIUM)
        self._count = Text(tone="label", tabular=True)
        self._left = Text(tone="label", wrap=True)
        self._bar = Bar()
        self._stop = Button(self.tr("Stop"), key=key, small=True)
        self._stop.clicked.connect(self._on_stop)
        self._build()

    def say(self, text: str) -> None:
        """Say what is being done."""
        self._text.say(text)

    def advance(self, done: int, total: int, left: str = "") -> None:
        """Show how far it is, and in words what is left."""
        self._count.say(f"{group(done)} / {group(total)}" if total else group(done))
        self._bar.set_share(done / total if total else 0)
        self._left.say(left)
        self.setAccessibleName(f"{self._text.text()}: {self._count.text()}")

    def _on_stop(self) -> None:
        """Tell it once; stopping may take a moment."""
        self._stop.set_off(self.tr("It is being stopped."))
        self.stopped.emit()

    def _build(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(self._count)
        foot.setSpacing(Space.X4)
        foot.addWidget(self._left, 1)
        foot.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(foot)
        self.setMinimumHeight(Type.BODY.value.line * 2)
