"""The list behind a figure: its length is the figure; read on as one scrolls."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.pages.quarter.figure_cells import hours, number
from desk_app.ui.pages.quarter.figure_row import FigureRow, Unit, Value
from desk_app.ui.pages.quarter.followed import Section
from desk_app.ui.theme.tokens import Space, Tone, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, TableModel
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.panel import Card
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.usecases.report import Behind, Place

if TYPE_CHECKING:
    from desk_app.figures.records import Record

_NUMBER, _STATE, _DAY = 76, 84, 72

_STATES = {
    "processing": (QT_TRANSLATE_NOOP("BehindModel", "In process"), None),
    "paused": (QT_TRANSLATE_NOOP("BehindModel", "Paused"), Tone.WARN),
    "supplement": (QT_TRANSLATE_NOOP("BehindModel", "Supplement"), Tone.WARN),
    "resolved": (QT_TRANSLATE_NOOP("BehindModel", "Resolved"), None),
    "refused": (QT_TRANSLATE_NOOP("BehindModel", "Refused"), None),
    "withdrawn": (QT_TRANSLATE_NOOP("BehindModel", "Withdrawn"), None),
    "good": (QT_TRANSLATE_NOOP("BehindModel", "Good"), None),
    "fair": (QT_TRANSLATE_NOOP("BehindModel", "Fair"), None),
    "poor": (QT_TRANSLATE_NOOP("BehindModel", "Poor"), Tone.WARN),
    "open": (QT_TRANSLATE_NOOP("BehindModel", "Open"), Tone.WARN),
    "answered": (QT_TRANSLATE_NOOP("BehindModel", "Answered"), None),
    "in transit": (QT_TRANSLATE_NOOP("BehindModel", "On its way"), None),
    "delivered": (QT_TRANSLATE_NOOP("BehindModel", "Delivered"), None),
    "public": (QT_TRANSLATE_NOOP("BehindModel", "Public"), None),
    "not public": (QT_TRANSLATE_NOOP("BehindModel", "Not public"), Tone.WARN),
    "cash": (QT_TRANSLATE_NOOP("BehindModel", "Cash"), None),
    "transfer": (QT_TRANSLATE_NOOP("BehindModel", "Transfer"), None),
    "gateway": (QT_TRANSLATE_NOOP("BehindModel", "Online"), None),
    "away": (QT_TRANSLATE_NOOP("BehindModel", "Sent on"), Tone.WARN),
    "back": (QT_TRANSLATE_NOOP("BehindModel", "Came back"), None),
    "account": (QT_TRANSLATE_NOOP("BehindModel", "Account"), None),
    "submission": (QT_TRANSLATE_NOOP("BehindModel", "Submission"), None),
}


class BehindModel(TableModel):
    """Lines of a list, more of them when the view comes to the end."""

    wants_more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = (
            Column(title=self.tr("Number"), width=_NUMBER, tabular=True),
            Column(title=self.tr("Procedure"), stretch=True),
            Column(title=self.tr("State"), width=_STATE),
            Column(title=self.tr("Day"), width=_DAY, tabular=True, right=True),
        )
        super().__init__(columns, parent)
        self.lines: list[Behind] = []
        self._ended = True
        self._asking = False
        self._ends, self._year, self._unit = False, 0, Unit.RECORDS

    def begin(self, *, ends: bool, year: int, unit: Unit = Unit.RECORDS) -> None:
        """Empty the list; `ends` shows the day on which dossiers ended instead of that of reception.

        Days of `year` are shown without it; `unit` is what the lines' amounts are counted in.
        """
        self.beginResetModel()
        self.lines, self._ended, self._asking, self._ends, self._year = [], False, True, ends, year
        self._unit = unit
        self.endResetModel()

    def clear(self) -> None:
        """Empty the list; nothing follows."""
        self.begin(ends=False, year=0)
        self._ended, self._asking = True, False

    def add(self, lines: Sequence[Behind]) -> None:
        """Go on with further lines; fewer than were asked for are the last."""
        self._asking = False
        self._ended = not lines
        if lines:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    @property
    def is_asking(self) -> bool:
        """Say whether further lines are on their way."""
        return self._asking

    def size(self) -> int:
        """Return how many lines are here."""
        return len(self.lines)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Say whether the list goes on."""
        return not (parent.isValid() or self._ended or self._asking)

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Ask for the next lines, once."""
        self._asking = True
        self.wants_more.emit()

    def cell(self, row: int, column: int) -> Cell:
        """Return number, procedure, state and day of a line."""
        record = self.lines[row].record
        if column == 0:
            return _number(record)
        if column == 1:
            text = record.procedure or record.field
            return Cell(text=text, tip=" · ".join(part for part in (text, record.field) if part))
        return _state(record) if column == 2 else self._last(record)

    def _last(self, record: "Record") -> Cell:
        if record.amount is not None:
            return self._amount(record.amount)
        at = record.ended_at if self._ends and record.ended_at is not None else record.received_at
        if at is None:
            return Cell()
        day = local_date(at)
        full = words.day(day)
        return Cell(
            text=full[:5] if day.year == self._year else f"{day:%d/%m/%y}", ink=Ink.LABEL, tip=full, spoken=full
        )

    def _amount(self, amount: int) -> Cell:
        """Show money without its sign, and minutes as minutes: hours and minutes are in the tip."""
        if self._unit is not Unit.MINUTES:
            return Cell(text=words.group(amount))
        minutes = self.tr("{count} min").format(count=words.group(amount))
        return Cell(text=minutes, tip=hours(amount), spoken=hours(amount))


def _number(record: "Record") -> Cell:
    """Show the reception number without its year, else the number that others gave."""
    full = record.reception or record.official or ""
    return Cell(text=full.partition("/")[0], ink=Ink.LABEL, tip=full, spoken=full)


def _state(record: "Record") -> Cell:
    source, tone = _STATES.get(record.state, (record.state, None))
    return Cell(text=QCoreApplication.translate("BehindModel", str(source)), tone=tone)


class BehindPane(QWidget):
    """What a figure is, how it is counted, and the list that it counts."""

    opened = Signal(object)
    """Record: Enter on a line"""
    export_asked = Signal()
    closed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[FigureRow, str] | None = None
        self._entering = False
        self._title = Text("", Type.HEAD, wrap=True)
        self._close = Button("", kind=Kind.QUIET, icon="x", small=True, name=self.tr("Close the list"))
        self._how = Text("", tone="quiet", wrap=True)
        self.model = BehindModel()
        self.table = Table(self.model, name=self.tr("The list behind the figure"), framed=True)
        self._pane = StatePane(self.table)
        self._hints = KeyHints([("Enter", self.tr("open dossier")), ("X", self.tr("export to Excel"))])
        self._build()
        self.table.acted.connect(self._on_acted)
        self.table.left.connect(self.left)
        self._close.clicked.connect(self.closed)
        shortcut("X", self.table, self.export_asked.emit, within=self.table)

    def begin(self, row: FigureRow, field: str, value: Value, year: int) -> None:
        """Name the figure at once; its list follows."""
        self.shown = (row, field)
        name = f"{row.title}, {field}" if field else row.title
        self._title.say(escape(f"{name}: {number(row, value)}"))
        self._how.say(self.tr("How it is counted: {sentence}").format(sentence=escape(row.how)))
        self._entering = False
        self.model.begin(ends=_goes_by_end(row), year=year, unit=row.unit)
        self._pane.show_loading()

    def show_section(self, section: Section, folded: Sequence[FigureRow]) -> None:
        """Show what a section's head stands for: the rows folded into it."""
        self.shown, self._entering = None, False
        self._title.say(escape(section.title))
        self._how.say("")
        self.model.clear()
        if folded:
            names = escape(", ".join(row.title for row in folded))
            text = self.tr("{rows}. Enter shows these rows.").format(rows=names)
            self._pane.show_empty(Empty(self.tr("Nothing happened in this period"), text))
        else:
            text = self.tr("Each row has its list; Enter on this head folds those in which nothing happened.")
            self._pane.show_empty(Empty(self.tr("All rows are shown"), text))

    def add(self, lines: Sequence[Behind]) -> None:
        """Show further lines of the list."""
        self.model.add(lines)
        entering, self._entering = self._entering, False
        if self.model.size():
            self._pane.show_content()
            if self.table.row() < 0:
                self.table.go_to(0)
            if entering:
                self.table.setFocus()
            return
        self._pane.show_empty(Empty(self.tr("The list is empty"), self.tr("Nothing is counted here in this period.")))

    def show_fault(self, title: str, remedy: str) -> None:
        """Say why the list cannot be shown."""
        self._pane.show_fault(title, remedy)

    def enter(self) -> None:
        """Put the focus into the list, as soon as there is one."""
        if self.model.size():
            self.table.setFocus()
        else:
            self._entering = self.model.is_asking

    def place(self) -> tuple[int, Place] | None:
        """Return from where the list goes on."""
        return self.model.lines[-1].place if self.model.lines else None

    def _on_acted(self, row: int) -> None:
        self.opened.emit(self.model.lines[row].record)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        card = Card(padding=0)
        card.body.addWidget(self._pane)
        hints = QHBoxLayout()
        hints.addWidget(self._hints)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X3, Space.X6, Space.X3)
        column.setSpacing(Space.X1)
        column.addLayout(head)
        column.addWidget(self._how)
        column.addSpacing(Space.X1)
        column.addWidget(card, 1)
        column.addLayout(hints)


def _goes_by_end(row: FigureRow) -> bool:
    """Say whether what ended decides what the figure counts."""
    return row.codes[0].startswith(_BY_END)


_BY_END = (
    *("resolved.", "closed.", "digitized.complete", "digitized.results", "internal.", "time.", "paper.", "waiting."),
    *("nonboundary.resolved", "forwarded.returned", "higher.ended"),
)
