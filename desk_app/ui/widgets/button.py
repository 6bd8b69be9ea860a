"""Buttons that wear their key."""

from __future__ import annotations

from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Scheme, Space, Type, Weight
from desk_app.ui.widgets import drawing, keys


class Kind(Enum):
    """How loud a button is; one MAIN a page or dialog."""

    MAIN = auto()
    PLAIN = auto()
    QUIET = auto()
    GRAVE = auto()
    LINK = auto()


_INK = {
    Kind.MAIN: Role.ACCENT_ON,
    Kind.PLAIN: Role.TEXT_MAIN,
    Kind.QUIET: Role.ACCENT_TEXT,
    Kind.GRAVE: Role.LATE_TEXT,
    Kind.LINK: Role.ACCENT_TEXT,
}


class Button(QPushButton):
    """A button; `key` gives it a shortcut whose cap it paints, so the two never differ.

    A bare letter or Enter needs `within`: the list in which the key acts. A button without words needs `name`.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        key: str = "",
        within: QWidget | None = None,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)  # with words at once, PySide looks at QIcon and all its theme names
        self.setText(text)
        self._kind, self._icon_name, self._small = kind, icon, small
        self._shortcut: QShortcut | None = None
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if kind in (Kind.LINK, Kind.QUIET):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if key:
            self.set_key(key, within)

    @property
    def kind(self) -> Kind:
        """Return how loud the button is."""
        return self._kind

    @property
    def cap(self) -> str:
        """Return what stands on the key's cap."""
        return keys.cap_text(self._shortcut) if self._shortcut else ""

    def set_key(self, key: str, within: QWidget | None = None) -> None:
        """Give the button a shortcut, in place of the one it had."""
        if self._shortcut is not None:
            self._shortcut.setEnabled(False)  # until it is gone, two of one key would be ambiguous and neither act
            self._shortcut.deleteLater()
        self._shortcut = keys.shortcut(key, self, self._press, within=within)
        self.updateGeometry()

    def set_off(self, reason: str = "") -> None:
        """Take the button out of use and say why in its tool tip; without a reason it is in use again."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self.accessibleName())

    def sizeHint(self) -> QSize:
        """Return room for padding, icon, words and cap."""
        parts = [float(part) for part in (self._icon_width(), self._text_width(), self._cap_width()) if part]
        width = ceil(sum(parts) + self._gap() * (len(parts) - 1) + 2 * self._padding()) + Line.HAIR
        return QSize(width if self._kind is Kind.LINK else max(width, self._height()), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a button never loses its words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the focused button, as Space does."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, ring, icon, words and cap; where room is short, the cap goes before the words do."""
        painter = QPainter(self)
        self._draw_ground(painter, self.rect().toRectF())
        ink = theme().color(self._ink())
        left = self._padding() + self._slack()
        middle = self.height() / 2
        if self._icon_name:
            size = self._icon_width()
            icons.paint(painter, self._icon_name, QRectF(left, middle - size / 2, size, size), ink)
            left += size + self._gap()
        cap = self.cap if self.width() >= self.sizeHint().width() else ""
        if self.text():
            room = self.width() - left - self._padding()
            area = QRectF(left, 0, min(self._text_width() + Line.HAIR, room), self.height())
            left += drawing.words(painter, area, self.text(), self._font(), ink) + self._gap()
        if cap:
            if self._kind is not Kind.LINK:
                left = self.width() - self._padding() - self._slack() - self._cap_width()
            drawing.cap(painter, left, middle, cap, *self._cap_inks())

    def _press(self) -> None:
        """Act by the shortcut as by the pointer, without taking the focus away."""
        if self.isEnabled():
            self.click()

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        focused = self.hasFocus()
        inner = area.adjusted(*_INSET) if focused and self._kind is not Kind.LINK else area
        drawing.box(painter, inner, self._fill(), self._edge())
        if focused:
            if self._kind is Kind.LINK:
                area.setWidth(min(area.width(), self.sizeHint().width()))
            drawing.focus_ring(painter, area)

    def _fill(self) -> QColor | None:
        over, down = self.underMouse(), self.isDown()
        if not self.isEnabled():
            return theme().color(Role.BG_SUNKEN) if self._kind in (Kind.MAIN, Kind.PLAIN, Kind.GRAVE) else None
        if self._kind is Kind.MAIN:
            role = Role.ACCENT_FILL_PRESS if down else Role.ACCENT_FILL_HOVER if over else Role.ACCENT_FILL
            return theme().color(role)
        if self._kind is Kind.LINK:
            return None
        if over or down:
            return theme().color(Role.BG_PRESS if down else Role.BG_HOVER)
        return None if self._kind is Kind.QUIET else theme().color(Role.BG_SURFACE)

    def _edge(self) -> QColor | None:
        if self._kind in (Kind.QUIET, Kind.LINK) or (self._kind is Kind.MAIN and self.isEnabled()):
            return None
        return theme().color(Role.LINE_EDGE if self.isEnabled() else Role.LINE_HAIR)

    def _ink(self) -> Role:
        return _INK[self._kind] if self.isEnabled() else Role.TEXT_OFF

    def _cap_inks(self) -> tuple[QColor, QColor | None]:
        """Return the cap's ink and outline: quiet beside a link, else the colour of the button's words."""
        if self._kind is Kind.LINK and theme().scheme is not Scheme.CONTRAST:
            return theme().color(Role.TEXT_LABEL), theme().color(Role.LINE_HAIR)
        ink = theme().color(self._ink())
        if self._kind is Kind.PLAIN and self.isEnabled():
            return ink, theme().color(Role.LINE_EDGE)
        return ink, None

    def _font(self) -> QFont:
        return theme().font(Type.SMALL if self._small else Type.BODY, Weight.MEDIUM)

    def _padding(self) -> int:
        if self._kind is Kind.LINK:
            return _RING
        if not self.text():
            return Space.X2
        return Space.X2 if self._small else Space.X3

    def _gap(self) -> int:
        return Space.X1 if self._kind is Kind.LINK and not self._icon_name else Space.X2

    def _height(self) -> int:
        if self._kind is Kind.LINK:
            return Height.CHIP
        return Height.SMALL_BUTTON if self._small else Height.CONTROL

    def _slack(self) -> float:
        """Return how far the contents move in when the button is wider than it needs."""
        return 0 if self._kind is Kind.LINK else max(0.0, (self.width() - self.sizeHint().width()) / 2)

    def _icon_width(self) -> int:
        return (IconSize.CHIP if self._small else IconSize.CONTROL) if self._icon_name else 0

    def _text_width(self) -> float:
        return drawing.width_of(self.text(), self._font()) if self.text() else 0

    def _cap_width(self) -> float:
        return drawing.cap_width(self.cap) if self.cap else 0


_RING = Line.FOCUS + Line.GAP
_INSET = (_RING, _RING, -_RING, -_RING)
