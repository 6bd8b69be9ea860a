"""Segments: two to four choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Radius, Role, Scheme, Space, Type, Weight
from desk_app.ui.widgets import drawing, keys


class _Segment(QRadioButton):
    """One choice; it paints its slice of the whole frame, so that the frame needs nothing above it."""

    def __init__(self, text: str, digit: str, frame: Segments) -> None:
        super().__init__(text, frame)
        self._frame, self._digit = frame, digit

    def hitButton(self, pos: QPoint) -> bool:
        """Take the pointer anywhere on the choice."""
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring round all choices."""
        super().focusInEvent(event)
        self._frame.repaint_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._frame.repaint_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the frame: Qt would move the focus by them."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._frame.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for the bold word, so that choosing moves nothing."""
        cap = drawing.cap_width(self._digit) + Space.X2 if self._digit else 0
        words = drawing.width_of(self.text(), theme().font(self._frame.type_size, Weight.SEMI))
        return QSize(round(words + cap) + 2 * Space.X3, self._frame.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, slice of the frame, divider, cap and word."""
        painter = QPainter(self)
        whole = QRectF(-self.x(), 0, self._frame.width(), self.height())
        self._draw_ground(painter, whole)
        self._draw_words(painter)
        if self.x() and not self._frame.is_near_choice(self):
            divider = QRectF(0, Line.HAIR, Line.HAIR, self.height() - 2 * Line.HAIR)
            drawing.fill(painter, divider, theme().color(Role.LINE_HAIR))
        edge = Role.LINE_EDGE if self.isEnabled() else Role.LINE_HAIR
        drawing.box(painter, whole, None, theme().color(edge))
        if self._frame.has_focus():
            drawing.focus_ring(painter, whole)

    def _draw_ground(self, painter: QPainter, whole: QRectF) -> None:
        role = Role.BG_SURFACE if self.isEnabled() else Role.BG_SUNKEN
        if self.isChecked() and self.isEnabled():
            role = Role.BG_SELECT
        elif self.underMouse():
            role = Role.BG_HOVER
        painter.save()
        painter.setClipRect(self.rect())
        drawing.box(painter, whole, theme().color(role), radius=Radius.CONTROL)
        painter.restore()

    def _draw_words(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        role = Role.TEXT_ON_SELECT if chosen else Role.TEXT_LABEL
        ink = theme().color(role if self.isEnabled() else Role.TEXT_OFF)
        font = theme().font(self._frame.type_size, Weight.SEMI if chosen else Weight.REGULAR)
        if not self._digit:
            drawing.words(painter, self.rect().toRectF(), self.text(), font, ink, drawing.CENTRE)
            return
        width = drawing.cap_width(self._digit) + Space.X2 + drawing.width_of(self.text(), font)
        left = (self.width() - width) / 2
        edge = None if chosen and theme().scheme is Scheme.CONTRAST else theme().color(Role.LINE_HAIR)
        left += drawing.cap(painter, left, self.height() / 2, self._digit, ink, edge) + Space.X2
        area = QRectF(left, 0, self.width() - left, self.height())
        drawing.words(painter, area, self.text(), font, ink)


class Segments(QWidget):
    """Choices as pairs of value and word: `Segments([(Channel.DIRECT, "Trực tiếp"), …])`.

    Arrow keys move, digits choose (with `digits` their caps are shown), `key` goes to the next choice from anywhere on
    the page. `chosen` comes with the value when the person chooses.
    """

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[Any, str]],
        *,
        name: str = "",
        key: str = "",
        digits: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.type_size = Type.SMALL if small else Type.BODY
        self.setFixedHeight(Height.SMALL_BUTTON if small else Height.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._digits, self._values = digits, [value for value, _ in options]
        self._group = QButtonGroup(self)
        self._segments: list[_Segment] = []
        self._add(options)
        self._group.idClicked.connect(self._on_clicked)
        if key:
            keys.shortcut(key, self, self.go_on)

    def value(self) -> Any:
        """Return what is chosen, None when nothing is."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose without telling anyone; None, or what is not among the choices, chooses nothing."""
        self._group.setExclusive(False)
        for index, segment in enumerate(self._segments):
            segment.setChecked(self._values[index] == value)
        self._group.setExclusive(True)
        self._reach()
        self.repaint_all()

    def choices(self) -> Sequence[QRadioButton]:
        """Return the choices from left to right."""
        return tuple(self._segments)

    def go_on(self) -> None:
        """Choose the next, after the last the first."""
        self._take((self._group.checkedId() + 1) % len(self._values))

    def has_focus(self) -> bool:
        """Return whether the keyboard is on one of the choices."""
        return any(segment.hasFocus() for segment in self._segments) or self.hasFocus()

    def is_near_choice(self, segment: _Segment) -> bool:
        """Return whether the divider at the left of a choice would touch the chosen one."""
        index = self._segments.index(segment)
        return self._group.checkedId() in (index, index - 1) and theme().scheme is not Scheme.CONTRAST

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit or arrow."""
        text, step = event.text(), {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if text.isdecimal() and 0 < int(text) <= len(self._values):
            self._take(int(text) - 1)
        elif step:
            self._take(min(max(self._group.checkedId() + step, 0), len(self._values) - 1))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out evenly, or by need when a word would not fit."""
        widths = self._widths()
        left = 0
        for segment, width in zip(self._segments, widths, strict=True):
            segment.setGeometry(left, 0, width, self.height())
            left += width

    def sizeHint(self) -> QSize:
        """Return room for the widest word in every choice."""
        return QSize(max(segment.sizeHint().width() for segment in self._segments) * len(self._segments), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for every word."""
        return QSize(sum(segment.sizeHint().width() for segment in self._segments), self.height())

    def repaint_all(self) -> None:
        """Draw every choice anew: ring and dividers span them."""
        for segment in self._segments:
            segment.update()

    def _add(self, options: Sequence[tuple[Any, str]]) -> None:
        for index, (_, word) in enumerate(options):
            segment = _Segment(word, str(index + 1) if self._digits else "", self)
            segment.setAccessibleName(word)
            self._group.addButton(segment, index)
            self._segments.append(segment)
        self._reach()

    def _reach(self) -> None:
        """Let Tab and a label's key land on the chosen segment, or on the first."""
        index = max(self._group.checkedId(), 0)
        for place, segment in enumerate(self._segments):
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == index else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._segments[index])

    def _take(self, index: int) -> None:
        focused = self.has_focus()
        self.set_value(self._values[index])
        if focused:
            self._segments[index].setFocus()
        self.chosen.emit(self._values[index])

    def _on_clicked(self, index: int) -> None:
        self._reach()
        self.repaint_all()
        self.chosen.emit(self._values[index])

    def _widths(self) -> list[int]:
        count = len(self._segments)
        even = self.width() // count
        needs = [segment.sizeHint().width() for segment in self._segments]
        if max(needs) <= even:
            return [even] * (count - 1) + [self.width() - even * (count - 1)]
        spare = (self.width() - sum(needs)) // count
        widths = [need + spare for need in needs]
        return [*widths[:-1], self.width() - sum(widths[:-1])]
