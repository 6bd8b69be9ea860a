"""Our icons: one SVG each with `currentColor`, tinted when drawn.

No second file is needed for a theme, a state or a disabled control: the colour is that of the words beside the icon.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

import resources
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Role


def pixmap(name: str, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
    """Return an icon in a colour, sharp on a screen of that ratio."""
    return _rendered(name, size, color.name(), ratio)


def paint(painter: QPainter, name: str, box: QRect | QRectF, color: QColor) -> None:
    """Draw an icon centred in a box, as large as the box's lesser side, on whole pixels of the screen."""
    size = int(min(box.width(), box.height()))
    to_device = painter.deviceTransform()
    corner = QPointF(box.x() + (box.width() - size) / 2, box.y() + (box.height() - size) / 2)
    there = to_device.map(corner)
    corner += QPointF(
        (round(there.x()) - there.x()) / to_device.m11(), (round(there.y()) - there.y()) / to_device.m22()
    )
    painter.drawPixmap(corner, pixmap(name, size, color, to_device.m11()))


def icon(name: str, role: Role = Role.TEXT_LABEL) -> QIcon:
    """Return an icon that takes its role's colour of whatever theme is in force when it is drawn."""
    return QIcon(_TintedEngine(name, role))


class _TintedEngine(QIconEngine):
    """Draw one of our icons in the colour of a role."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        """Return a twin for a copied QIcon; the caller keeps it, Python must keep it alive as well."""
        twin = _TintedEngine(self._name, self._role)
        _clones.append(twin)
        return twin

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into a menu, a button or a tab."""
        paint(painter, self._name, rect, self._color(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the icon alone, for who cannot paint."""
        return pixmap(self._name, min(size.width(), size.height()), self._color(mode))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """Return the icon alone; the size is in device pixels."""
        return pixmap(self._name, round(min(size.width(), size.height()) / scale), self._color(mode), scale)

    def _color(self, mode: QIcon.Mode) -> QColor:
        return theme().color(Role.TEXT_OFF if mode == QIcon.Mode.Disabled else self._role)


_clones: list[_TintedEngine] = []


@lru_cache(maxsize=512)
def _rendered(name: str, size: int, color: str, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
