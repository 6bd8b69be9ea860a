"""Our icons: one SVG each with `currentColor`, tinted when drawn.

No second file is needed for a theme, a state or a disabled control: the colour is that of the words beside the icon.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

import resources


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
