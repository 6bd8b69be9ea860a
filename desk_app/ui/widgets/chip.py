"""Chips: a state in a word, on the state's ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Radius, Scheme, Space, Tone, Type, Weight
from desk_app.ui.widgets import drawing

_PADDING = Space.X1 + Line.FOCUS


def chip_width(text: str, icon: str = "") -> float:
    """Return how wide a chip is."""
    words = drawing.width_of(text, theme().font(Type.SMALL, Weight.MEDIUM))
    return words + 2 * _PADDING + Line.HAIR + (IconSize.CHIP + Space.X1 if icon else 0)


def paint_chip(painter: QPainter, area: QRectF, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
    """Draw a chip at the left of an area, centred in its height, never wider than it."""
    ink = theme().color(tone.text)
    outlined = theme().scheme is Scheme.CONTRAST
    left, width = area.x(), min(chip_width(text, icon), area.width())
    body = QRectF(left, area.center().y() - Height.CHIP / 2, width, Height.CHIP)
    drawing.box(painter, body, theme().color(tone.ground), ink if outlined else None, radius=Radius.CHIP)
    body.adjust(_PADDING, 0, -_PADDING, 0)
    if icon:
        icons.paint(painter, icon, QRectF(body.x(), body.y(), IconSize.CHIP, body.height()), ink)
        body.setLeft(body.x() + IconSize.CHIP + Space.X1)
    drawing.words(painter, body.adjusted(0, 0, Line.HAIR, 0), text, theme().font(Type.SMALL, Weight.MEDIUM), ink)


class Chip(QWidget):
    """A state in a word: `Chip("đã ký", Tone.GOOD, "sign")`. It is read, never clicked."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.NEUTRAL, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text, tone, icon)

    def say(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        """Show another state; without words the chip hides."""
        if not text or (self.isHidden() and self.parentWidget()):
            self.setHidden(not text)
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the word."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return room for icon and word."""
        return QSize(round(chip_width(self._text, self._icon) + Line.HAIR), Height.CHIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        paint_chip(painter, self.rect().toRectF(), self._text, self._tone, self._icon)
