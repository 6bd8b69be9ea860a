"""What several painted widgets draw alike: boxes, hairlines, words, key caps."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Radius, Role, Scheme, Space, Type, Weight

# Plain numbers, joined once: joining Qt's flags anew for each word costs more than drawing it.
# Enlarged letters may be taller than their line: rows leave the room, so nothing is clipped.
_LINE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextDontClip.value
LEFT = _LINE | Qt.AlignmentFlag.AlignLeft.value
RIGHT = _LINE | Qt.AlignmentFlag.AlignRight.value
CENTRE = _LINE | Qt.AlignmentFlag.AlignHCenter.value
_ARROWS = {"Up": (0, -1), "Down": (0, 1), "Left": (-1, 0), "Right": (1, 0)}


def box(
    painter: QPainter,
    area: QRectF,
    fill: QColor | None,
    edge: QColor | None = None,
    *,
    radius: float = Radius.CONTROL,
    width: float = Line.HAIR,
) -> None:
    """Draw a rounded box whose outline lies wholly inside the area."""
    inset = width / 2 if edge else 0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
    painter.restore()


def hairline(painter: QPainter, left: float, top: float, right: float, role: Role = Role.LINE_HAIR) -> None:
    """Draw a horizontal line of one logical pixel, in whole device pixels at every scale."""
    ratio = painter.deviceTransform().m11()
    height = max(1, int(ratio)) / ratio
    fill(painter, QRectF(left, top + Line.HAIR - height, right - left, height), theme().color(role))


def fill(painter: QPainter, area: QRectF, color: QColor) -> None:
    """Fill a plain box. `QPainter.fillRect` does the same, but brings all of QGradient into the start."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(area)
    painter.restore()


def words(
    painter: QPainter,
    area: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: int = LEFT,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Draw one line of words, shortened to fit; return the width that they took."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, elide, area.width()) if elide != Qt.TextElideMode.ElideNone else text
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(area, align, shown)
    return metrics.horizontalAdvance(shown)


def width_of(text: str, font: QFont) -> float:
    """Return how wide a line of words is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def cap_font() -> QFont:
    """Return the type of key caps."""
    return theme().font(Type.SMALL, Weight.MEDIUM)


def cap_width(text: str) -> float:
    """Return the width of a key's cap."""
    inner = Space.X2 if text in _ARROWS else width_of(text, cap_font())
    return max(inner + 2 * (Space.X1 + Line.HAIR), Height.CAP)


def cap(painter: QPainter, left: float, middle: float, text: str, ink: QColor, edge: QColor | None = None) -> float:
    """Draw a key's cap from its left edge, centred on a height; return its width."""
    area = QRectF(left, middle - Height.CAP / 2, cap_width(text), Height.CAP)
    box(painter, area, None, edge or cap_edge(ink), radius=Radius.CHIP)
    if text in _ARROWS:
        _arrow(painter, area.center(), _ARROWS[text], ink)
    else:
        words(painter, area, text, cap_font(), ink, CENTRE, Qt.TextElideMode.ElideNone)
    return area.width()


def cap_edge(ink: QColor) -> QColor:
    """Return the outline of a cap: the ink of its surroundings, weakened where contrast is not asked for."""
    edge = QColor(ink)
    if theme().scheme is not Scheme.CONTRAST:
        edge.setAlphaF(Line.CAP_OPACITY)
    return edge


def focus_ring(painter: QPainter, area: QRectF, radius: float = Radius.CONTROL) -> None:
    """Draw the ring that shows where the keyboard is."""
    box(painter, area, None, theme().color(Role.LINE_FOCUS), radius=radius, width=Line.FOCUS)


def _arrow(painter: QPainter, centre: QPointF, way: tuple[int, int], ink: QColor) -> None:
    """Draw an arrow: the bundled font has none."""
    along = QPointF(*way) * Space.X1
    across = QPointF(way[1], way[0]) * (Space.X1 / 2)
    tip = centre + along
    back = centre + along / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, Line.HAIR))
    painter.drawLine(QLineF(centre - along, tip))
    painter.drawLine(QLineF(back + across, tip))
    painter.drawLine(QLineF(back - across, tip))
    painter.restore()
