"""Tabs of a page's head: words side by side, the shown one underlined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Role, Space, Type, Weight
from desk_app.ui.widgets import drawing, keys


class _Tab(QRadioButton):
    """One word, and the key that leads there while it is not shown; it takes the pointer anywhere on it."""

    stepped = Signal(int)
    """An arrow key asks for the tab before it, or after it"""

    def __init__(self, word: str, key: str) -> None:
        super().__init__(word)
        self._key = key

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows before Qt moves the focus by them."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def hitButton(self, _pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        """Return room for the bold word, so that choosing moves nothing."""
        width = drawing.width_of(self.text(), theme().font(Type.BODY, Weight.SEMI)) + self._cap_room()
        return QSize(round(width) + 2 * Space.X1, Height.PAGE_HEADER - Line.HAIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word, and the line under the one that is shown."""
        painter, area = QPainter(self), self.rect().toRectF()
        shown = self.isChecked()
        font = theme().font(Type.BODY, Weight.SEMI if shown else Weight.REGULAR)
        loud = shown or self.underMouse()
        ink = theme().color(Role.TEXT_MAIN if loud else Role.TEXT_LABEL)
        room = self._cap_room()
        if room and not shown:
            left = drawing.width_of(self.text(), font) + Space.X2
            drawing.cap(painter, left, area.center().y(), self._key, ink, theme().color(Role.LINE_HAIR))
        width = drawing.words(painter, area, self.text(), font, ink, drawing.LEFT if room else drawing.CENTRE)
        area = self.rect().toRectF()
        if room:
            area.setWidth(width)
        if shown:
            line = area.adjusted(0, area.height() - Line.STEP, 0, 0)
            painter.fillRect(line, theme().color(Role.ACCENT_TEXT))
        if self.hasFocus():
            inset = (area.height() - Height.CONTROL) / 2
            drawing.focus_ring(painter, area.adjusted(0, inset, 0, -inset))

    def _cap_room(self) -> float:
        return drawing.cap_width(self._key) + Space.X2 if self._key else 0


class Tabs(QWidget):
    """Pages of a page as pairs of value and word: `Tabs([("entry", "Nhập phiếu"), …])`.

    ← and → move among them, Ctrl+Tab goes to the next from anywhere on the page, and `led_by` may name a key that leads
    to one. `chosen` comes with the value.
    """

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[Any, str]],
        *,
        name: str = "",
        led_by: Mapping[Any, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X3)
        for index, (value, word) in enumerate(options):
            key = (led_by or {}).get(value, "")
            tab = _Tab(word, key)
            if key:
                keys.shortcut(key, self, tab.click)
            tab.setAccessibleName(word)
            tab.stepped.connect(self._step)
            self._group.addButton(tab, index)
            row.addWidget(tab)
        self._group.idClicked.connect(self._on_clicked)
        keys.shortcut("Ctrl+Tab", self, lambda: self._step(1))
        keys.shortcut("Ctrl+Shift+Tab", self, lambda: self._step(-1))
        self.set_value(self._values[0])

    def value(self) -> Any:
        """Return what is shown."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: Any) -> None:
        """Show a tab without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)
        self._reach()

    def rename(self, value: Any, word: str) -> None:
        """Show another word on a tab: a count beside it, for instance."""
        tab = self._group.button(self._values.index(value))
        if tab.text() != word:
            tab.setText(word)
            tab.setAccessibleName(word)
            tab.updateGeometry()

    def _step(self, way: int) -> None:
        held = any(tab.hasFocus() for tab in self._group.buttons())
        index = (self._group.checkedId() + way) % len(self._values)
        self._group.button(index).setChecked(True)
        self._on_clicked(index)
        if held:
            self._group.button(index).setFocus()

    def _on_clicked(self, index: int) -> None:
        self._reach()
        self.chosen.emit(self._values[index])

    def _reach(self) -> None:
        """Let Tab land on the tab that is shown."""
        for tab in self._group.buttons():
            policy = Qt.FocusPolicy.StrongFocus if tab.isChecked() else Qt.FocusPolicy.NoFocus
            tab.setFocusPolicy(policy)
        self.setFocusProxy(self._group.button(self._group.checkedId()))
