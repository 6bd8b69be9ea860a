"""Marks on lines: how they are drawn, and the keys that set them."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desk_app.ui.pages.today.listing import TodayList
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Radius, Role, Scheme, Space
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.celldelegate import CellDelegate
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.tick import paint_tick

_LEFT = Space.PAGE - Height.TICK - Space.X1
"""The box stands between the bar of the cursor's row and the words."""


class MarkDelegate(CellDelegate):
    """Draw the cells, and a ticked box in the margin before a marked line; once one is, empty ones before the rest."""

    def __init__(self, view: Table, model: TodayList) -> None:
        super().__init__(view, Space.PAGE)
        self._model, self._cursor = model, view.selectionModel().currentIndex

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        super().paint(painter, option, index)
        if index.column() == 0 and self._model.has_marks and self._model.task_at(index.row()) is not None:
            area = QRectF(option.rect)
            ticked = self._model.is_marked(index.row())
            if theme().scheme is Scheme.CONTRAST and index.row() == self._cursor().row():
                # The ground of the cursor's row is the colour of a ticked box.
                edge = QRectF(area.x() + _LEFT, area.center().y() - Height.TICK / 2, Height.TICK, Height.TICK)
                around = edge.adjusted(-Line.HAIR, -Line.HAIR, Line.HAIR, Line.HAIR)
                drawing.box(painter, around, theme().color(Role.TEXT_ON_SELECT), radius=Radius.CHIP)
            paint_tick(painter, area.x() + _LEFT, area.center().y(), ticked=ticked)


class Marker:
    """The keys: X marks the line, Shift with J, K or an arrow marks on the way, Ctrl+A marks what is like it."""

    def __init__(self, table: Table, model: TodayList) -> None:
        self._table, self._model = table, model
        self._anchor, self._reached = -1, -1  # between them Shift has marked
        keys: dict[str, Callable[[], object]] = {
            "X": self.toggle,
            "Ctrl+A": self.mark_like,
            "Shift+J": self.mark_down,
            "Shift+Down": self.mark_down,
            "Shift+K": self.mark_up,
            "Shift+Up": self.mark_up,
        }
        for key, act in keys.items():
            shortcut(key, table, act, within=table)

    def toggle(self) -> None:
        """Mark the line of the cursor, or take its mark off."""
        row = self._table.row()
        self._model.mark(row, not self._model.is_marked(row))

    def mark_like(self) -> None:
        """Mark the lines of the group in which the same is to be done."""
        self._model.mark_kind(self._table.row())

    def mark_down(self) -> None:
        """Mark this line and the next one."""
        self._extend(1)

    def mark_up(self) -> None:
        """Mark this line and the one before."""
        self._extend(-1)

    def _extend(self, way: int) -> None:
        """Go on over groups' heads; on the way back to where Shift began, the line that is left loses its mark."""
        row = self._table.row()
        if row != self._reached:
            self._anchor = row
        target = row + way
        while 0 <= target < self._model.rowCount() and self._model.task_at(target) is None:
            target += way
        inside = 0 <= target < self._model.rowCount()
        returns = inside and abs(target - self._anchor) < abs(row - self._anchor)
        self._model.mark(row, not returns)
        if inside:
            self._table.go_to(target)
            self._model.mark(target, True)
        self._reached = self._table.row()
