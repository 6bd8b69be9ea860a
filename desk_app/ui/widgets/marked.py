"""Words in which the letters that matched a search are marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Line, Role, Scheme, Space
from desk_app.ui.widgets import drawing

_CHIP_PAD = Line.HAIR


def paint_marked(
    painter: QPainter,
    area: QRectF,
    text: str,
    marks: Sequence[tuple[int, int]],
    font: QFont,
    ink: QColor,
    *,
    selected: bool = False,
) -> None:
    """Draw one line of words with a ground behind the marked letters; in high contrast they are underlined too."""
    left = area.x()
    painter.save()
    painter.setClipRect(area.adjusted(0, -Space.X1, 0, Space.X1), Qt.ClipOperation.IntersectClip)
    for part, marked in _parts(text, marks):
        width = drawing.width_of(part, font)
        spot = QRectF(left, area.y(), width + Space.X1, area.height())
        if marked:
            ink_here = _draw_mark(painter, spot, width, ink, selected=selected)
            drawing.words(painter, spot, part, font, ink_here, elide=Qt.TextElideMode.ElideNone)
        else:
            spot.setRight(area.right())
            drawing.words(painter, spot, part, font, ink)
        left += width
    painter.restore()


def _draw_mark(painter: QPainter, spot: QRectF, width: float, ink: QColor, *, selected: bool) -> QColor:
    """Draw the ground, or in high contrast the underline, and return the ink of the letters."""
    middle = spot.center().y()
    if theme().scheme is Scheme.CONTRAST:
        colour = ink if selected else theme().color(Role.BG_MATCH)
        painter.fillRect(QRectF(spot.x(), middle + Space.X2, width, Line.HAIR), colour)
        return colour
    ground = QRectF(spot.x() - _CHIP_PAD, middle - Space.X2, width + 2 * _CHIP_PAD, 2 * Space.X2 + Line.HAIR)
    drawing.box(painter, ground, theme().color(Role.BG_MATCH), radius=Line.FOCUS)
    return theme().color(Role.TEXT_ON_MATCH)


def _parts(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Cut words where marks begin and end.

    >>> _parts("Nguyễn Văn Đông", [(0, 6), (11, 4)])
    [('Nguyễn', True), (' Văn ', False), ('Đông', True)]
    """
    parts, at = [], 0
    for start, length in sorted(marks):
        if start > at:
            parts.append((text[at:start], False))
        if start + length > at:
            parts.append((text[max(start, at) : start + length], True))
            at = start + length
    return [*parts, (text[at:], False)] if at < len(text) else parts
