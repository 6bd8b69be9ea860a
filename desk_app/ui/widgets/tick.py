"""Check boxes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Radius, Role, Space
from desk_app.ui.widgets import drawing


def paint_tick(painter: QPainter, left: float, middle: float, *, ticked: bool, enabled: bool = True) -> None:
    """Draw a box, filled and ticked or empty, centred on a height."""
    area = QRectF(left, middle - Height.TICK / 2, Height.TICK, Height.TICK)
    if ticked:
        fill, ink = (Role.ACCENT_FILL, Role.ACCENT_ON) if enabled else (Role.BG_SUNKEN, Role.TEXT_OFF)
        drawing.box(painter, area, theme().color(fill), None if enabled else theme().color(ink), radius=Radius.CHIP)
        inner = area.adjusted(Line.FOCUS, Line.FOCUS, -Line.FOCUS, -Line.FOCUS)
        icons.paint(painter, "check", inner, theme().color(ink))
    else:
        ground, edge = (Role.BG_SURFACE, Role.LINE_EDGE) if enabled else (Role.BG_SUNKEN, Role.LINE_HAIR)
        drawing.box(painter, area, theme().color(ground), theme().color(edge), radius=Radius.CHIP)


class Tick(QCheckBox):
    """A check box with its words: `Tick("Đã thấy tiền vào tài khoản")`."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMinimumHeight(Height.CHIP + Space.X1)

    def hitButton(self, pos: QPoint) -> bool:
        """Take the pointer on the words as well."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return room for box and words."""
        words = drawing.width_of(self.text(), theme().font())
        return QSize(round(words) + Height.TICK + Space.X2 + 2 * _MARGIN + Line.HAIR, Height.CHIP + Space.X1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, words and ring."""
        painter = QPainter(self)
        area = self.rect().toRectF()
        paint_tick(painter, _MARGIN, area.center().y(), ticked=self.isChecked(), enabled=self.isEnabled())
        area.setLeft(_MARGIN + Height.TICK + Space.X2)
        ink = theme().color(Role.TEXT_MAIN if self.isEnabled() else Role.TEXT_OFF)
        drawing.words(painter, area, self.text(), theme().font(), ink)
        if self.hasFocus():
            drawing.focus_ring(painter, self.rect().toRectF(), Radius.CHIP)


_MARGIN = Line.FOCUS + Line.GAP
