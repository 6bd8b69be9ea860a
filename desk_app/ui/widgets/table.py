"""Tables: rows of 32, hairlines between them, the whole row chosen, everything by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desk_app.ui.theme.tokens import Height, Space
from desk_app.ui.widgets.cell import Index, RowKind, TableModel
from desk_app.ui.widgets.celldelegate import CellDelegate
from desk_app.ui.widgets.tablehead import TableHead

_MOVES = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Table(QTableView):
    """A table over a `TableModel`: `Table(model, name="Hồ sơ")`.

    `moved(row)` follows the cursor, `acted(row)` is Enter or a double click, `peeked(row)` is Space, `toggled(row)` is
    Enter on a group, `left()` is Esc. J and K move as the arrows do. `framed` leaves out the page's margin, for a table
    in a card.
    """

    moved = Signal(int)
    acted = Signal(int)
    peeked = Signal(int)
    toggled = Signal(int)
    left = Signal()

    def __init__(
        self, model: TableModel, *, name: str = "", framed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lead = Space.X2 if framed else Space.PAGE
        self._head = TableHead(self._lead, self)
        self.setAccessibleName(name)
        self._set_up()
        self.setItemDelegate(CellDelegate(self, self._lead))
        self.setModel(model)
        self._model = model
        self._size_columns()
        self._span_groups()
        model.modelReset.connect(self._span_groups)
        model.layoutChanged.connect(self._span_groups)
        self.doubleClicked.connect(lambda index: self._act(index.row()))

    def mark_sorted(self, column: int) -> None:
        """Show in the head by which column the rows are sorted."""
        self._head.mark_sorted(column)

    def row(self) -> int:
        """Return the row under the cursor, -1 without one."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Put the cursor on a row, as near as there is one."""
        last = self._model.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._model.index(min(max(row, 0), last), 0))

    def next_group(self) -> None:
        """Put the cursor on the first row of the next group, after the last of the first."""
        groups = [row for row in range(self._model.rowCount()) if self._is_group(row)]
        after = [row for row in groups if row > self.row()] or groups
        if after:
            self.go_to(after[0] + 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the cursor is on."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on Enter, Space and Esc; J and K are arrows."""
        key, row = Qt.Key(event.key()), self.row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MOVES and plain:
            super().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, _MOVES[key], event.modifiers()))
        elif key in _ENTERS and plain and row >= 0:
            self._act(row)
        elif key == Qt.Key.Key_Space and plain and row >= 0:
            self.peeked.emit(row)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the page: Qt would jump by them."""

    def _act(self, row: int) -> None:
        (self.toggled if self._is_group(row) else self.acted).emit(row)

    def _is_group(self, row: int) -> bool:
        return self._model.row_kind(row) in (RowKind.GROUP, RowKind.GROUP_CLOSED)

    def _set_up(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        down = self.verticalHeader()
        down.setVisible(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(Height.CONTRADICTION)
        down.setDefaultSectionSize(Height.ROW)
        self.setHorizontalHeader(self._head)

    def _size_columns(self) -> None:
        head = self.horizontalHeader()
        for place, column in enumerate(self._model.columns):
            stretch = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Fixed
            head.setSectionResizeMode(place, stretch)
            if column.width:
                head.resizeSection(place, column.width + (self._lead - Space.X2 if place == 0 else 0))

    def _span_groups(self) -> None:
        self.clearSpans()
        if not self._model.HAS_GROUPS:
            return
        for row in range(self._model.rowCount()):
            if self._is_group(row):
                self.setSpan(row, 0, 1, len(self._model.columns))
