"""A drop-down for more choices than segments hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Space, Type, Weight
from desk_app.ui.widgets import drawing


class DropDown(QComboBox):
    """Choices as pairs of value and word, a caption before them: `DropDown([(None, "tất cả")], caption="Lĩnh vực")`.

    `chosen` comes with the value when the person chooses; letters find, arrows move, Space or F4 opens.
    """

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[Any, str]] = (),
        *,
        caption: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._caption = caption
        self.setAccessibleName(name or caption)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(_ROWS)
        self._values: list[Any] = []
        self.set_options(options)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices; what was chosen stays so when it is still among them."""
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in options]
        self.addItems([word for _, word in options])
        self.set_value(kept if kept in self._values else next(iter(self._values), None))
        self.blockSignals(False)
        self.updateGeometry()

    def value(self) -> Any:
        """Return what is chosen, None when nothing is."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Choose without telling anyone."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a value must not change by scrolling past."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Return room for caption, the widest word and the chevron."""
        words = [self.itemText(place) for place in range(self.count())]
        widest = max((drawing.width_of(word, theme().font(Type.BODY, Weight.MEDIUM)) for word in words), default=0)
        return QSize(
            round(self._caption_width() + widest) + 2 * Space.X3 + Space.X2 + IconSize.CHIP + Line.FOCUS, Height.CONTROL
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for the chevron and a few letters."""
        return QSize(min(self.sizeHint().width(), Height.AREA * 2), Height.CONTROL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, caption, word and chevron."""
        painter = QPainter(self)
        area, enabled = self.rect().toRectF(), self.isEnabled()
        ground = Role.BG_SUNKEN if not enabled else Role.BG_HOVER if self.underMouse() else Role.BG_SURFACE
        drawing.box(painter, area, theme().color(ground), theme().color(Role.LINE_EDGE if enabled else Role.LINE_HAIR))
        self._draw_words(painter, area.adjusted(Space.X3, 0, -Space.X3 - IconSize.CHIP - Space.X2, 0))
        chevron = QRectF(area.right() - Space.X3 - IconSize.CHIP, area.y(), IconSize.CHIP, area.height())
        icons.paint(painter, "down", chevron, theme().color(Role.TEXT_LABEL if enabled else Role.TEXT_OFF))
        if self.hasFocus():
            drawing.focus_ring(painter, area)

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        enabled = self.isEnabled()
        main = theme().color(Role.TEXT_MAIN if enabled else Role.TEXT_OFF)
        font = theme().font(Type.BODY, Weight.MEDIUM)
        if self._caption:
            drawing.words(painter, area, self._caption, font, main)
            area.setLeft(area.x() + self._caption_width())
            font, main = theme().font(), theme().color(Role.TEXT_QUIET if enabled else Role.TEXT_OFF)
        drawing.words(painter, area, self.currentText(), font, main, elide=Qt.TextElideMode.ElideRight)

    def _caption_width(self) -> float:
        if not self._caption:
            return 0
        return drawing.width_of(self._caption, theme().font(Type.BODY, Weight.MEDIUM)) + Space.X2 - Line.HAIR


_ROWS = 12
