"""The table of figures, and the same figures by field."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.period import Window
from desk_app.ui.pages.quarter import periods
from desk_app.ui.pages.quarter.figure_cells import Compared, cells, number
from desk_app.ui.pages.quarter.figure_row import FigureRow, Values
from desk_app.ui.pages.quarter.followed import SECTIONS, Section
from desk_app.ui.pages.quarter.rows import FIELD_COLUMNS, ROWS
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.cell import EMPTY, Cell, Column, RowKind, RowsModel
from desk_app.ui.widgets.table import Table

translate = QCoreApplication.translate
TREND = 8
_NUMBER, _RATE, _OTHER, _TARGET = 104, 80, 76, 80
_FIELD = 64


class FigureModel(RowsModel):
    """One row a figure; below the report's own, sections whose idle rows are folded into their heads."""

    HAS_GROUPS = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_columns("", "", "", ""), parent=parent)
        self.lines: tuple[FigureRow | Section, ...] = ROWS
        self._told = Compared(now={})
        self._unfolded: set[str] = set()

    def show_figures(self, told: Compared, window: Window, before: Window) -> None:
        """Show figures under the names of their periods."""
        head = self.tr("Figures of {days}").format(days=periods.days(window))
        self.columns = _columns(head, periods.short(window), periods.short(before), periods.several(window, TREND))
        self._told = told
        self._show_lines()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row_kind(self, row: int) -> RowKind:
        """Return a section's head as a group, closed while rows are folded into it."""
        line = self.lines[row]
        if isinstance(line, FigureRow):
            return RowKind.PLAIN
        return RowKind.GROUP_CLOSED if self.folded(line) else RowKind.GROUP

    def folded(self, section: Section) -> tuple[FigureRow, ...]:
        """Return the rows that a section's head stands for."""
        return () if section.key in self._unfolded else section.idle(self._told.now, self._told.before)

    def place(self, line: FigureRow | Section) -> int:
        """Return where a line stands; of a row that is folded away, where its section's head does."""
        kept = (line, *(section for section in SECTIONS if line in section.rows))
        return next(self.lines.index(one) for one in kept if one in self.lines)

    def turn(self, section: Section) -> None:
        """Unfold a section, or fold it again."""
        self._unfolded ^= {section.key}
        self._show_lines()

    def unfold_for(self, code: str) -> None:
        """Unfold the section in which a figure is folded away."""
        for section in SECTIONS:
            if any(code in (*row.codes, row.rate) for row in self.folded(section)):
                self.turn(section)

    def _show_lines(self) -> None:
        lines: list[FigureRow | Section] = [*ROWS]
        for section in SECTIONS:
            folded = self.folded(section)
            lines += [section, *(row for row in section.rows if row not in folded)]
        self.lines = tuple(lines)
        self.show([cells(line, self._told) if isinstance(line, FigureRow) else [self._head(line)] for line in lines])

    def _head(self, section: Section) -> Cell:
        """Return the head, with how many of its rows are folded into it."""
        folded = self.folded(section)
        none = self.tr("nothing happened")
        some = self.tr("nothing happened in {count} of {all} rows")
        aside = none if len(folded) == len(section.rows) else some.format(count=len(folded), all=len(section.rows))
        return Cell(text=section.title, aside=aside if folded else "")


def _columns(head: str, now: str, before: str, trend: str) -> tuple[Column, ...]:
    return (
        Column(title=head, stretch=True),
        Column(title=now, width=_NUMBER, right=True, tabular=True, after=True),
        Column(title=translate("FigureModel", "Rate"), width=_RATE, right=True, tabular=True),
        Column(title=before, width=_OTHER, right=True, tabular=True),
        Column(title=translate("FigureModel", "Year before"), width=_OTHER, right=True, tabular=True),
        Column(title=translate("FigureModel", "Target"), width=_TARGET, right=True, tabular=True),
        Column(title=trend, width=Width.SPARK + Space.X6),
    )


class OneList(Table):
    """A table that goes on in its neighbours: ↑ and ↓ leave it at its ends, → goes to what stands beside it."""

    upward = Signal()
    downward = Signal()
    rightward = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at the ends; everything else is the table's."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_K) and self.row() == 0:
            self.upward.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_J) and self.row() == self.model().rowCount() - 1:
            self.downward.emit()
        elif key == Qt.Key.Key_Right and not self.moves_across():
            self.rightward.emit()
        else:
            super().keyPressEvent(event)

    def moves_across(self) -> bool:
        """Say whether ← and → move among the columns."""
        return False

    def let_go(self) -> None:
        """Take the cursor off the table: one row of all is chosen at a time."""
        self.setCurrentIndex(QModelIndex())


class FieldModel(RowsModel):
    """One row a field, one column a figure; the cell under the cursor stands out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = (
            Column(title=self.tr("Field"), stretch=True),
            *(Column(title="", width=_field_width(row), right=True, tabular=True) for row in FIELD_COLUMNS),
        )
        super().__init__(columns, parent=parent)
        self.fields: tuple[str, ...] = ()
        self.cursor = (0, 1)

    def show_fields(self, by_field: Mapping[str, Values], whole: Values) -> None:
        """Show the fields, the one with most dossiers first, and the whole below them."""
        self.columns = (
            Column(title=self.tr("Field"), stretch=True),
            *(Column(title=_head(row), width=_field_width(row), right=True, tabular=True) for row in FIELD_COLUMNS),
        )
        self.fields = (*by_field, "")
        rows = [_field_cells(name, values) for name, values in by_field.items()]
        self.show([*rows, _field_cells(self.tr("Total"), whole, weight=Weight.SEMI)])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell; the one under the cursor in the accent's colour."""
        cell = super().cell(row, column)
        if (row, column) != self.cursor or cell is EMPTY:
            return cell
        return Cell(text=cell.text, weight=Weight.SEMI, tone=Tone.ACCENT)

    def move_cursor(self, row: int, column: int) -> None:
        """Let another cell stand out."""
        old, self.cursor = self.cursor, (row, max(column, 1))
        for place in {old[0], row} - {-1}:
            if place < self.size():
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))


def _field_width(row: FigureRow) -> int:
    """Return room for a head, and for five digits."""
    return max(round(drawing.width_of(_head(row), theme().font(Type.SMALL))) + 2 * Space.X2 + Space.X1, _FIELD)


def _head(row: FigureRow) -> str:
    short = {
        "received.total": translate("FieldModel", "Total"),
        "pending.total": translate("FieldModel", "Open"),
        "resolved.total": translate("FieldModel", "Resolved"),
    }
    return short.get(row.key, row.title)


def _field_cells(name: str, values: Values, *, weight: Weight = Weight.REGULAR) -> list[Cell]:
    counts = [Cell(text=number(row, row.count(values)), weight=weight) for row in FIELD_COLUMNS]
    return [Cell(text=name, weight=Weight.SEMI if weight is Weight.SEMI else Weight.MEDIUM), *counts]


class FigureTable(OneList):
    """All figures; `chosen` comes with the row under the cursor, `headed` with a section's head."""

    chosen = Signal(object)
    """FigureRow"""
    headed = Signal(object, object)
    """Section, and the rows folded into it"""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.figures = FigureModel()
        super().__init__(self.figures, name=name, parent=parent)
        self.moved.connect(self._on_moved)
        self.toggled.connect(self._on_toggled)

    def show_figures(self, told: Compared, window: Window, before: Window) -> None:
        """Show figures; the cursor stays on its own."""
        self._keep_line(lambda: self.figures.show_figures(told, window, before))

    def line(self) -> FigureRow | Section | None:
        """Return the figure or the section under the cursor."""
        return self.figures.lines[self.row()] if 0 <= self.row() < len(self.figures.lines) else None

    def figure(self) -> FigureRow | None:
        """Return the row under the cursor, None on a section's head."""
        line = self.line()
        return line if isinstance(line, FigureRow) else None

    def go_to_code(self, code: str) -> None:
        """Put the cursor on a figure."""
        self.figures.unfold_for(code)
        for place, line in enumerate(self.figures.lines):
            if isinstance(line, FigureRow) and code in (*line.codes, line.rate):
                self.go_to(place)
                return

    def _keep_line(self, show: Callable[[], None]) -> None:
        line, column = self.line(), self.currentIndex().column()
        self.blockSignals(True)
        show()
        if line is not None:
            self.setCurrentIndex(self.model().index(self.figures.place(line), column))
        self.blockSignals(False)

    def _on_toggled(self, _row: int) -> None:
        line = self.line()
        if isinstance(line, Section):
            self._keep_line(lambda: self.figures.turn(line))
            self.headed.emit(line, self.figures.folded(line))

    def _on_moved(self, _row: int) -> None:
        line = self.line()
        if isinstance(line, Section):
            self.headed.emit(line, self.figures.folded(line))
        elif line is not None:
            self.chosen.emit(line)


class FieldTable(OneList):
    """Figures by field; `chosen` comes with the figure and the field under the cursor (no name: the whole)."""

    chosen = Signal(object, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.fields = FieldModel()
        super().__init__(self.fields, name=name, parent=parent)

    def show_fields(self, by_field: Mapping[str, Values], whole: Values) -> None:
        """Show the fields; the cursor stays."""
        keep_row(self, lambda: self.fields.show_fields(by_field, whole))

    def moves_across(self) -> bool:
        """Move among the columns, and leave to the right from the last."""
        return self.currentIndex().column() < len(self.fields.columns) - 1

    def figure(self) -> tuple[FigureRow, str] | None:
        """Return the figure and the field under the cursor."""
        row, column = self.currentIndex().row(), max(self.currentIndex().column(), 1)
        if not 0 <= row < len(self.fields.fields):
            return None
        return FIELD_COLUMNS[column - 1], self.fields.fields[row]

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Let the cell under the cursor stand out, and tell which it is."""
        super().currentChanged(current, previous)
        self.fields.move_cursor(current.row(), current.column())
        figure = self.figure()
        if figure is not None:
            self.chosen.emit(*figure)


def keep_row(table: Table, show: Callable[[], None]) -> None:
    """Show other rows and put the cursor back where it was, without telling anyone."""
    index = table.currentIndex()
    place = (index.row(), index.column())
    table.blockSignals(True)
    show()
    if place[0] >= 0:
        rows = table.model().rowCount()
        table.setCurrentIndex(table.model().index(min(place[0], rows - 1), place[1]))
    table.blockSignals(False)
