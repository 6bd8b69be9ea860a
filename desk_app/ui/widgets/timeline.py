"""What happened to a dossier, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Space, Type, Width
from desk_app.ui.widgets import drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One act: day (left out where it is the row above's), time, icon, sentence, who and where.

    `set_aside` is the rule that another act overrode it by: the row stays, struck through, with a lock.
    """

    day: str
    time: str
    icon: str
    text: str
    by: str = ""
    set_aside: str = ""


class Timeline(QWidget):
    """Acts in rows of 32: `Timeline()`, then `show_happenings(rows)` newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Happening] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_happenings(self, rows: Sequence[Happening]) -> None:
        """Show other acts."""
        self._rows = tuple(rows)
        self.setAccessibleName("\n".join(_spoken(row) for row in rows))
        self.setFixedHeight(max(len(rows), 1) * Height.ROW)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        return QSize(Width.LIST, max(len(self._rows), 1) * Height.ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are to be drawn, and the line that joins their dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = max(event.rect().top() // Height.ROW, 0)
        last = min(event.rect().bottom() // Height.ROW + 1, len(self._rows))
        left = self._dots_at()
        for place in range(first, last):
            area = QRectF(0, place * Height.ROW, self.width(), Height.ROW)
            if place + 1 < len(self._rows):
                _draw_join(painter, left, area)
            same_day = place > 0 and self._rows[place - 1].day == self._rows[place].day
            _draw_row(painter, area, left, self._rows[place], day="" if same_day else self._rows[place].day)

    def _dots_at(self) -> float:
        """Return where the dots begin: right of the widest day and of the times."""
        font = theme().font(tabular=True)
        days = max((drawing.width_of(row.day, font) for row in self._rows), default=0)
        times = max((drawing.width_of(row.time, font) for row in self._rows), default=0)
        return round(days + times + Space.X2 + Space.X3)


def _draw_join(painter: QPainter, left: float, area: QRectF) -> None:
    middle = left + Height.STEP_DOT / 2
    painter.setPen(QPen(theme().color(Role.LINE_EDGE), Line.HAIR))
    painter.drawLine(QLineF(middle, area.center().y(), middle, area.center().y() + Height.ROW))


def _draw_row(painter: QPainter, area: QRectF, left: float, row: Happening, *, day: str) -> None:
    quiet, numbers = theme().color(Role.TEXT_QUIET), theme().font(tabular=True)
    times = area.adjusted(0, 0, left - Space.X3 - area.width(), 0)
    drawing.words(painter, times, day, numbers, quiet)
    drawing.words(painter, times, row.time, numbers, theme().color(Role.TEXT_LABEL), drawing.RIGHT)
    _draw_dot(painter, QRectF(left, area.center().y() - Height.STEP_DOT / 2, Height.STEP_DOT, Height.STEP_DOT), row)
    rest = area.adjusted(left + Height.STEP_DOT + Space.X2, 0, 0, 0)
    by = drawing.words(painter, rest, row.by, theme().font(Type.SMALL), quiet, drawing.RIGHT)
    rest.setRight(rest.right() - by - Space.X3)
    font = QFont(theme().font())
    font.setStrikeOut(bool(row.set_aside))
    ink = theme().color(Role.TEXT_QUIET if row.set_aside else Role.TEXT_MAIN)
    width = drawing.words(painter, rest, row.text, font, ink)
    rest.setLeft(rest.x() + width + Space.X2)
    drawing.words(painter, rest, row.set_aside, theme().font(Type.SMALL), theme().color(Role.WARN_TEXT))


def _draw_dot(painter: QPainter, dot: QRectF, row: Happening) -> None:
    surface, hair = theme().color(Role.BG_SURFACE), theme().color(Role.LINE_HAIR)
    drawing.box(painter, dot, surface, hair, radius=Height.STEP_DOT / 2)
    spot = QRectF(dot.x(), dot.y(), IconSize.CHIP, IconSize.CHIP)
    spot.moveCenter(dot.center())
    icons.paint(painter, "lock" if row.set_aside else row.icon, spot, theme().color(Role.TEXT_LABEL))


def _spoken(row: Happening) -> str:
    return ", ".join(filter(None, (f"{row.day} {row.time}", row.text, row.set_aside, row.by)))
