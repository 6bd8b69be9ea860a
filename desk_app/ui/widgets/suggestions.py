"""The list below a field that finds while one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import POPUP_ROWS, Height, IconSize, Line, Radius, Role, Scheme, Space, Type
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.cell import Index
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.marked import paint_marked
from desk_app.ui.widgets.panel import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One answer: words with (start, length) of the matched letters, a quiet line below, an icon before, a key."""

    value: Any
    text: str
    marks: Sequence[tuple[int, int]] = ()
    note: str = ""
    icon: str = ""
    key: str = ""


class SuggestionModel(QAbstractListModel):
    """The answers in force."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Suggestion] = []

    def show(self, rows: Sequence[Suggestion]) -> None:
        """Show other answers."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words for whoever does not draw."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.text}, {row.note}" if row.note else row.text
        return None


class SuggestionList(QFrame):
    """The answers in rows of 44 and a foot with their keys; the field above it keeps the focus."""

    moved = Signal()
    clicked = Signal()

    def __init__(self, parent: QWidget, *, ruled: bool = True) -> None:
        super().__init__(parent)
        self._ruled = ruled
        self.setProperty("popup", "true")
        self._model = SuggestionModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(SuggestionDelegate(self._view, self._model))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.clicked.connect(self.clicked)
        self._view.selectionModel().currentChanged.connect(self.moved)
        self._hints = KeyHints([])
        self._build()

    def show_suggestions(self, rows: Sequence[Suggestion], *, eager: bool = True) -> None:
        """Show other answers, the cursor on the first if it shall be taken unless one looks further."""
        hints = [("Up Down", self.tr("choose")), ("Enter", self.tr("take"))]
        self._hints.set_hints([*hints, ("F1", self.tr("see the rule"))] if self._ruled else hints)
        self._model.show(rows)
        if rows and eager:
            self._view.setCurrentIndex(self._model.index(0))

    def current(self) -> Suggestion | None:
        """Return the answer under the cursor."""
        row = self._view.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def step(self, by: int) -> None:
        """Move the cursor, as far as there are answers."""
        row = self._view.currentIndex().row() + by
        self._view.setCurrentIndex(self._model.index(min(max(row, 0), len(self._model.rows) - 1)))

    def wanted_height(self) -> int:
        """Return the height for at most six rows and the foot."""
        rows = min(len(self._model.rows), POPUP_ROWS) * Height.ROW_TALL
        return rows + 2 * Space.X1 + Height.FOOT + 3 * Line.HAIR

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rows = QHBoxLayout()
        rows.setContentsMargins(Space.X1, Space.X1, Space.X1, Space.X1)
        rows.addWidget(self._view)
        column.addLayout(rows, 1)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.X3, 0, Space.X3, 0)
        self._hints.setFixedHeight(Height.FOOT)
        foot.addWidget(self._hints)
        column.addLayout(foot)


class SuggestionDelegate(QStyledItemDelegate):
    """Draw an answer in two lines, matched letters marked, its key at the right of the row under the cursor."""

    def __init__(self, view: QListView, model: SuggestionModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row with two lines."""
        return QSize(Height.ROW_TALL, Height.ROW_TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one answer."""
        row, chosen = self._model.rows[index.row()], index.row() == self._view.currentIndex().row()
        area = QRectF(option.rect)
        if chosen:
            drawing.box(painter, area, theme().color(Role.BG_SELECT), radius=Radius.CHIP)
        inner = area.adjusted(Space.X2, 0, -Space.X2, 0)
        key = row.key or ("Enter" if chosen else "")
        if key:
            inner.setRight(_draw_key(painter, inner, key, chosen=chosen))
        if row.icon:
            spot = QRectF(inner.x() + Space.X1, inner.y(), IconSize.CONTROL, inner.height())
            icons.paint(painter, row.icon, spot, _ink(Role.TEXT_LABEL, chosen=chosen))
            inner.setLeft(spot.right() + Space.X3)
        _draw_lines(painter, inner, row, chosen=chosen)


def _draw_lines(painter: QPainter, area: QRectF, row: Suggestion, *, chosen: bool) -> None:
    upper = QRectF(area.x(), area.y() + Space.X1, area.width(), Type.BODY.value.line)
    lower = QRectF(area.x(), upper.bottom() - Line.HAIR, area.width(), Type.SMALL.value.line)
    if not row.note:
        upper.moveTop(area.center().y() - upper.height() / 2)
    main = theme().color(Role.TEXT_ON_SELECT if chosen else Role.TEXT_MAIN)
    paint_marked(painter, upper, row.text, row.marks, theme().font(), main, selected=chosen)
    drawing.words(painter, lower, row.note, theme().font(Type.SMALL), _ink(Role.TEXT_QUIET, chosen=chosen))


def _draw_key(painter: QPainter, area: QRectF, key: str, *, chosen: bool) -> float:
    """Draw a key's cap at the right end, and return where the words must end."""
    ink = _ink(Role.TEXT_LABEL, chosen=chosen)
    left = area.right() - drawing.cap_width(key)
    edge = ink if theme().scheme is Scheme.CONTRAST else theme().color(Role.LINE_HAIR)
    drawing.cap(painter, left, area.center().y(), key, ink, edge)
    return left - Space.X2


def _ink(role: Role, *, chosen: bool) -> Any:
    contrast = chosen and theme().scheme is Scheme.CONTRAST
    return theme().color(Role.TEXT_ON_SELECT if contrast else role)
