"""Sparklines: eight quarters in a line no larger than a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Line, Role, Width

translate = QCoreApplication.translate


def spark_points(values: Sequence[float], area: QRectF) -> list[QPointF]:
    """Return where the values lie, scaled from their own least to their greatest; flat when all are equal."""
    low, high = min(values), max(values)
    step = area.width() / max(len(values) - 1, 1)
    return [
        QPointF(area.x() + place * step, area.bottom() - area.height() * _share(value, low, high))
        for place, value in enumerate(values)
    ]


def paint_sparkline(
    painter: QPainter, area: QRectF, values: Sequence[float], *, missed: bool = False, line: Role = Role.SPARK_LINE
) -> None:
    """Draw a line over the values and a dot on the last; the dot is red when the target is missed."""
    if not values:
        return
    half = Width.SPARK_DOT / 2
    points = spark_points(values, area.adjusted(half, half, -half, -half))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color(line), Line.ICON, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    ends = Role.TEXT_ON_SELECT if line is Role.TEXT_ON_SELECT else Role.LATE_TEXT if missed else Role.ACCENT_TEXT
    painter.setBrush(theme().color(ends))
    painter.drawEllipse(points[-1], half, half)
    painter.restore()


def spark_words(values: Sequence[float], shown: Sequence[str]) -> str:
    """Return what a screen reader says of the line: first, last and trend."""
    if not values:
        return ""
    trend = (values[-1] > values[0]) - (values[-1] < values[0])
    words = {
        1: translate("Sparkline", "rising"),
        0: translate("Sparkline", "level"),
        -1: translate("Sparkline", "falling"),
    }[trend]
    return translate("Sparkline", "From {first} to {last}, {trend}").format(first=shown[0], last=shown[-1], trend=words)


def _share(value: float, low: float, high: float) -> float:
    return (value - low) / (high - low) if high > low else 0.5
