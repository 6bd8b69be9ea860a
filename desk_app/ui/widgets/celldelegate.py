"""How cells are drawn: hairlines, the bar of the selected row, marks, chips, sparklines, what Enter does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Scheme, Space, Tone, Type, Weight, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.cell import CELL_ROLE, Cell, Column, Ink, RowKind, TableModel
from desk_app.ui.widgets.chip import paint_chip
from desk_app.ui.widgets.marked import paint_marked
from desk_app.ui.widgets.sparkline import paint_sparkline

_INKS = {Ink.MAIN: Role.TEXT_MAIN, Ink.LABEL: Role.TEXT_LABEL, Ink.QUIET: Role.TEXT_QUIET}
_BARS = (0.55, 0.8, 0.45, 0.7)


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell's surroundings while it is drawn."""

    area: QRectF
    column: Column
    selected: bool

    def ink(self, role: Role) -> QColor:
        """Return a colour; in high contrast all that stands in a selected row takes the one that can be read there."""
        plain = self.selected and (theme().scheme is Scheme.CONTRAST or role is Role.TEXT_MAIN)
        return theme().color(Role.TEXT_ON_SELECT if plain else role)


class CellDelegate(QStyledItemDelegate):
    """Draw the cells of a `TableModel`; `lead` is how far the first column stands in."""

    def __init__(self, view: QTableView, lead: int) -> None:
        super().__init__(view)
        self._view, self._lead = view, lead

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, hairline and contents of one cell."""
        model = index.model()
        if not isinstance(model, TableModel):
            return
        area = QRectF(option.rect)
        chosen = index.row() == self._view.currentIndex().row()
        kind = model.row_kind(index.row())
        self._draw_ground(painter, area, kind, model.row_tone(index.row()), chosen)
        if chosen and index.column() == 0:
            painter.fillRect(QRectF(area.x(), area.y(), Line.BAR, area.height()), theme().color(Role.ACCENT_TEXT))
        drawing.hairline(painter, area.x(), area.bottom() - Line.HAIR, area.right())
        place = _Place(self._inner(area, index.column()), model.columns[index.column()], chosen)
        cell: Cell = index.data(CELL_ROLE)
        if kind is RowKind.WAITING:
            _draw_bar(painter, place.area, index.row() + index.column())
        elif kind is RowKind.PLAIN:
            draw_cell(painter, place, cell)
        elif index.column() == 0:
            _draw_group(painter, place, cell, closed=kind is RowKind.GROUP_CLOSED)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that rows have; widths are the columns'."""
        return QSize(Width.COLUMN_LEAST, Height.ROW)

    def _inner(self, area: QRectF, column: int) -> QRectF:
        return area.adjusted(self._lead if column == 0 else Space.X2, 0, -Space.X2, -Line.HAIR)

    def _draw_ground(self, painter: QPainter, area: QRectF, kind: RowKind, tone: Tone | None, chosen: bool) -> None:
        role = Role.BG_SURFACE
        if chosen:
            role = Role.BG_SELECT
        elif tone is not None:
            role = tone.ground
        elif kind in (RowKind.GROUP, RowKind.GROUP_CLOSED):
            role = Role.BG_CANVAS
        painter.fillRect(area, theme().color(role))


def draw_cell(painter: QPainter, place: _Place, cell: Cell) -> None:
    """Draw what stands in a cell."""
    if cell.spark:
        line = Role.TEXT_ON_SELECT if place.selected and theme().scheme is Scheme.CONTRAST else Role.SPARK_LINE
        spot = QRectF(place.area.x(), place.area.center().y() - Height.SPARK / 2, Width.SPARK, Height.SPARK)
        paint_sparkline(painter, spot, cell.spark, missed=cell.missed, line=line)
    elif cell.chip and cell.text:
        paint_chip(painter, place.area, cell.text, cell.tone or Tone.NEUTRAL, cell.icon)
    elif cell.enter:
        _draw_enter(painter, place, cell)
    else:
        _draw_words(painter, place, cell)


def _draw_words(painter: QPainter, place: _Place, cell: Cell) -> None:
    area = place.area.adjusted(cell.indent * Space.X4, 0, 0, 0)
    ink = place.ink(cell.tone.text if cell.tone else _INKS[cell.ink])
    if place.column.after:
        spot = QRectF(area.right() - IconSize.CHIP, area.y(), IconSize.CHIP, area.height())
        area.setRight(spot.x() - Space.X1)
        if cell.after:
            icons.paint(painter, cell.after, spot, ink)
    if cell.icon:
        area = _draw_icon(painter, place, cell, area, place.ink(cell.icon_tone.text) if cell.icon_tone else ink)
    font = theme().font(Type.BODY, cell.weight, tabular=place.column.tabular)
    if cell.marks:
        paint_marked(painter, area, cell.text, cell.marks, font, ink, selected=place.selected)
        return
    align = drawing.RIGHT if place.column.right else drawing.LEFT
    elide = Qt.TextElideMode.ElideNone if place.column.right else Qt.TextElideMode.ElideRight
    width = drawing.words(painter, area, cell.text, font, ink, align, elide)
    if cell.aside:
        rest = area.adjusted(width + Space.X1, 0, 0, 0)
        drawing.words(painter, rest, cell.aside, theme().font(), place.ink(Role.TEXT_QUIET))


def _draw_icon(painter: QPainter, place: _Place, cell: Cell, area: QRectF, ink: QColor) -> QRectF:
    """Draw the icon before the words, and return what is left for them."""
    left = area.x()
    if place.column.right:
        words = drawing.width_of(cell.text, theme().font(Type.BODY, cell.weight, tabular=place.column.tabular))
        left = area.right() - words - IconSize.CHIP - Space.X1
    icons.paint(painter, cell.icon, QRectF(left, area.y(), IconSize.CHIP, area.height()), ink)
    return area if place.column.right else area.adjusted(IconSize.CHIP + Space.X2, 0, 0, 0)


def _draw_enter(painter: QPainter, place: _Place, cell: Cell) -> None:
    """Say what Enter does: with its cap on the selected row, quietly elsewhere."""
    area = place.area
    if not place.selected:
        drawing.words(painter, area, cell.text, theme().font(), place.ink(Role.TEXT_LABEL))
        return
    ink = place.ink(Role.ACCENT_TEXT)
    width = drawing.cap(painter, area.x(), area.center().y(), "Enter", ink, ink)
    rest = area.adjusted(width + Space.X1, 0, 0, 0)
    drawing.words(painter, rest, cell.text, theme().font(Type.BODY, Weight.MEDIUM), ink)


def _draw_group(painter: QPainter, place: _Place, cell: Cell, *, closed: bool) -> None:
    """Draw chevron, icon, name and count of a group."""
    area = QRectF(place.area)
    chevron = QRectF(area.x(), area.y(), IconSize.CHIP, area.height())
    icons.paint(painter, "right" if closed else "down", chevron, place.ink(Role.TEXT_LABEL))
    area.setLeft(chevron.right() + Space.X2)
    ink = place.ink(cell.tone.text if cell.tone else Role.TEXT_MAIN)
    if cell.icon:
        icons.paint(painter, cell.icon, QRectF(area.x(), area.y(), IconSize.CONTROL, area.height()), ink)
        area.setLeft(area.x() + IconSize.CONTROL + Space.X2)
    font: QFont = theme().font(Type.BODY, Weight.SEMI)
    width = drawing.words(painter, area, cell.text, font, ink)
    area.setLeft(area.x() + width + Space.X2)
    drawing.words(painter, area, cell.aside, theme().font(tabular=True), place.ink(Role.TEXT_QUIET))


def _draw_bar(painter: QPainter, area: QRectF, seed: int) -> None:
    """Draw the bar that stands in for words not read yet; it does not shimmer."""
    width = area.width() * _BARS[seed % len(_BARS)]
    bar = QRectF(area.x(), area.center().y() - Height.SKELETON / 2, width, Height.SKELETON)
    drawing.box(painter, bar, theme().color(Role.BG_HOVER), radius=Space.X1)
