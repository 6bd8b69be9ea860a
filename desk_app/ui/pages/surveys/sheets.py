"""The sheets of a quarter as a list."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.pages.surveys.asked import GRADES, boxes, grade_word
from desk_app.ui.pages.surveys.reading import Listed, Sheets, listed
from desk_app.ui.pages.surveys.recent import grade_cell, number_cell
from desk_app.ui.pages.surveys.shares import short_name
from desk_app.ui.theme.tokens import Height, Space, Width
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group


class SheetList(QWidget):
    """A quarter's sheets, all or of one grade; Delete voids, Enter opens the dossier."""

    void_asked = Signal(object)
    dossier_asked = Signal(str)
    begin_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._every: Sequence[Listed] = ()
        self._shown: Sequence[Listed] = ()
        self.quarter = DropDown(caption=self.tr("Quarter"), name=self.tr("Quarter"))
        self.grade = Segments(
            [("", self.tr("All")), *((grade.value, grade_word(grade).capitalize()) for grade in GRADES)],
            name=self.tr("Grade"),
        )
        self.grade.set_value("")
        self._count = Text(tone="quiet")
        self.model = RowsModel(self._columns())
        self.table = Table(self.model, name=self.tr("Sheets"))
        self._pane = StatePane(self.table)
        self._build()
        self.quarter.chosen.connect(lambda _label: self.read())
        self.grade.chosen.connect(lambda _grade: self._show())
        self.table.acted.connect(self._open)
        shortcut("Del", self, self._void, within=self.table)

    def read(self) -> None:
        """Read the chosen quarter's sheets."""
        self._pane.show_loading()
        query = partial(listed, label=str(self.quarter.value() or ""))
        self._desk.ops.read(self, query, self._on_sheets, key="sheets", failed=self._on_failed)

    def focus_first(self) -> None:
        """Start in the list."""
        self.table.setFocus()

    def _on_sheets(self, found: Sheets) -> None:
        self.quarter.set_options([(window.label, short_name(window.label)) for window in found.quarters])
        self.quarter.set_value(found.window.label)
        self._every = found.listed
        self._show()

    def _show(self) -> None:
        grade, row = self.grade.value(), max(self.table.row(), 0)
        self._shown = [one for one in self._every if grade in ("", one.sheet.grade)]
        self._count.say(self.tr("{count} sheets").format(count=group(len(self._shown))))
        self.model.show([self._row(one) for one in self._shown])
        if self._shown:
            self._pane.show_content()
            self.table.go_to(row)
        else:
            self._pane.show_empty(self._nothing())

    def _nothing(self) -> Empty:
        if self._every:
            return Empty(self.tr("No sheet of this grade"), self.tr("Choose another grade, or all."))
        begin = Button(self.tr("Type a sheet"), icon="plus")
        begin.clicked.connect(self.begin_asked)
        return Empty(self.tr("No sheet in this quarter"), self.tr("Six digits and Enter make one."), actions=[begin])

    def _on_failed(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.read)

    def _row(self, one: Listed) -> list[Cell]:
        sheet = one.sheet
        return [
            number_cell(one),
            Cell(text=words.day_of(sheet.day_at)),
            Cell(text=boxes(sheet.answers), ink=Ink.LABEL),
            grade_cell(sheet.grade),
            Cell(text=one.dossier),
            Cell(text=sheet.comment, ink=Ink.LABEL, tip=sheet.comment),
            Cell(text=sheet.recorded_by, ink=Ink.LABEL),
        ]

    def _open(self, row: int) -> None:
        if self._shown[row].sheet.dossier is not None:
            self.dossier_asked.emit(self._shown[row].sheet.dossier)

    def _void(self) -> None:
        if 0 <= self.table.row() < len(self._shown):
            self.void_asked.emit(self._shown[self.table.row()])

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Number"), width=Width.PANEL // 2, tabular=True),
            Column(title=self.tr("Date"), width=Width.DIGIT_FIELD, tabular=True),
            Column(title=self.tr("Boxes 3 4 6 7 10 11"), width=Width.PANEL // 2, tabular=True),
            Column(title=self.tr("Grade"), width=Width.DIGIT_FIELD + Space.X4),
            Column(title=self.tr("Dossier"), width=Width.DIGIT_FIELD + Space.X4, tabular=True),
            Column(title=self.tr("Remarks"), stretch=True),
            Column(title=self.tr("Typed by"), width=Width.PANEL // 2),
        ]

    def _build(self) -> None:
        filters = QWidget()
        filters.setFixedHeight(Height.FILTER + Space.X2)
        row = QHBoxLayout(filters)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(Space.X2)
        row.addWidget(self.quarter)
        row.addWidget(self.grade)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(KeyHints([("Enter", self.tr("its dossier")), ("Delete", self.tr("void"))]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(filters)
        column.addWidget(self._pane, 1)
