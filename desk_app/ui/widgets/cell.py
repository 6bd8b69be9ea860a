"""What a table shows: cells, columns, rows, and the model that pages fill them from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk_app.ui.theme.tokens import Tone, Weight

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1


class Ink(Enum):
    """How loud the words of a cell are."""

    MAIN = auto()
    LABEL = auto()
    QUIET = auto()


class RowKind(Enum):
    """What a row is."""

    PLAIN = auto()
    GROUP = auto()
    GROUP_CLOSED = auto()
    WAITING = auto()
    """Not read yet: bars stand in for its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell, drawn in one go: words, and how they look.

    `marks` are (start, length) of matched letters; `after` is an icon right of the words (a contradiction, a target);
    `aside` are quiet words after the main ones; `enter` makes it the column that says what Enter does.
    """

    text: str = ""
    ink: Ink = Ink.MAIN
    tone: Tone | None = None
    weight: Weight = Weight.REGULAR
    icon: str = ""
    icon_tone: Tone | None = None
    after: str = ""
    aside: str = ""
    chip: bool = False
    enter: bool = False
    indent: int = 0
    marks: Sequence[tuple[int, int]] = ()
    spark: Sequence[float] = ()
    missed: bool = False
    tip: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its head, its width in pixels (`stretch` takes what is left), and how its words stand."""

    title: str
    width: int = 0
    stretch: bool = False
    right: bool = False
    tabular: bool = False
    after: bool = False
    """Room at the right for the icons `Cell.after`, in every row."""


EMPTY = Cell()


class TableModel(QAbstractTableModel):
    """A model of cells: a page overrides `size` and `cell`, and `row_kind` or `row_tone` when rows differ.

    Long lists page from the database: override `canFetchMore` and `fetchMore`, or return WAITING rows until read.
    A model with group rows sets `HAS_GROUPS`.
    """

    HAS_GROUPS = False

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    def size(self) -> int:
        """Return how many rows there are."""
        raise NotImplementedError

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands in a cell."""
        raise NotImplementedError

    def row_kind(self, row: int) -> RowKind:
        """Return what a row is; a group's words stand in its first cell and span the table."""
        return RowKind.PLAIN

    def row_tone(self, row: int) -> Tone | None:
        """Return the ground of a row that stands out."""
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the rows of the one level there is."""
        return 0 if parent is not None and parent.isValid() else self.size()

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the columns of the one level there is."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or its words for whoever does not draw."""
        if role == CELL_ROLE:
            return self.cell(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            cell = self.cell(index.row(), index.column())
            return cell.spoken if cell.spoken and role == Qt.ItemDataRole.AccessibleTextRole else cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cell(index.row(), index.column()).tip or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the head of a column."""
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsModel(TableModel):
    """A short list held whole: `RowsModel(columns, rows)` with `show(rows)` for other rows."""

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._rows = list(rows)

    def show(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def size(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell, an empty one where a row is shorter."""
        cells = self._rows[row]
        return cells[column] if column < len(cells) else EMPTY
