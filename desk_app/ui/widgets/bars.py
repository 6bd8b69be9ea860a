"""Bars: how a whole is shared out, and one length among others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Role, Space, Tone, Type, Weight, Width
from desk_app.ui.widgets import drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One part of a whole: how many, in a word, in a state's colour; `shown` is the number as it is written."""

    value: float
    word: str
    tone: Tone = Tone.ACCENT
    shown: str = ""


class ShareBar(QWidget):
    """A bar cut by shares, their numbers below: `ShareBar()`, then `show_shares([Share(value=225, word="tốt")])`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: Sequence[Share] = ()
        self._aside = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(Height.BAR + Space.X1 + Type.BODY.value.line)

    def show_shares(self, shares: Sequence[Share], aside: str = "") -> None:
        """Show other shares; `aside` stands at the right end below."""
        self._shares, self._aside = tuple(shares), aside
        self.setAccessibleName(", ".join(f"{_number(share)} {share.word}" for share in shares))
        self.setAccessibleDescription(aside)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for bar and numbers."""
        return QSize(Width.EMPTY, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar and numbers."""
        painter = QPainter(self)
        whole = QRectF(0, 0, self.width(), Height.BAR)
        paint_shares(painter, whole, self._shares)
        line = QRectF(0, whole.bottom() + Space.X1, self.width(), Type.BODY.value.line)
        quiet = theme().color(Role.TEXT_QUIET)
        drawing.words(painter, line, self._aside, theme().font(), quiet, drawing.RIGHT)
        for share in self._shares:
            strong = theme().font(Type.BODY, Weight.SEMI, tabular=True)
            width = drawing.words(painter, line, _number(share), strong, theme().color(Role.TEXT_MAIN))
            line.setLeft(line.x() + width + Space.X1)
            line.setLeft(
                line.x()
                + Space.X4
                + drawing.words(painter, line, share.word, theme().font(), theme().color(Role.TEXT_LABEL))
            )


def paint_shares(painter: QPainter, whole: QRectF, shares: Sequence[Share]) -> None:
    """Draw a bar cut by shares; without any it is empty."""
    total = sum(share.value for share in shares)
    outline = QPainterPath()
    outline.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    painter.fillRect(whole, theme().color(Role.BG_HOVER))
    left = whole.x()
    for share in shares if total else ():
        width = whole.width() * share.value / total
        painter.fillRect(
            QRectF(left, whole.y(), max(width - Line.HAIR, 0), whole.height()), theme().color(share.tone.text)
        )
        left += width
    painter.restore()


def _number(share: Share) -> str:
    return share.shown or f"{share.value:g}"
