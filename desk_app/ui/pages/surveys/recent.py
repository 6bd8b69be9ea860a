"""Sheets as rows: those typed last beside the form, and the rows of the list."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk_app.domain.survey import Grade
from desk_app.ui import words
from desk_app.ui.pages.surveys.asked import ICONS, TONES, boxes, grade_word
from desk_app.ui.pages.surveys.reading import Listed
from desk_app.ui.theme.tokens import Space, Weight, Width
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.table import Table

translate = QCoreApplication.translate


def number_cell(one: Listed) -> Cell:
    """Return the sheet's number, or that it has none."""
    if one.sheet.number:
        return Cell(text=one.sheet.number, weight=Weight.MEDIUM)
    return Cell(text=translate("Surveys", "no number"), ink=Ink.QUIET)


def grade_cell(grade: str) -> Cell:
    """Return the grade as a chip."""
    which = Grade(grade)
    return Cell(text=grade_word(grade), chip=True, tone=TONES[which], icon=ICONS[which])


class Recent(QFrame):
    """The sheets typed last, newest first; Delete voids one."""

    void_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "left")
        self.setFixedWidth(Width.PANEL_TRAY)
        self._sheets: Sequence[Listed] = ()
        self.model = RowsModel(
            [
                Column(title=self.tr("Number"), stretch=True, tabular=True),
                Column(title=self.tr("Date"), width=Width.COLUMN_LEAST + Space.X6, tabular=True),
                Column(title=self.tr("Boxes"), width=2 * Width.COLUMN_LEAST + Space.X4, tabular=True),
                Column(title=self.tr("Grade"), width=Width.DIGIT_FIELD + Space.X4),
            ]
        )
        self.table = Table(self.model, name=self.tr("Sheets typed last"))
        self._pane = StatePane(self.table)
        self._build()
        shortcut("Del", self, self._void, within=self.table)

    def show_sheets(self, sheets: Sequence[Listed]) -> None:
        """Show these sheets; the cursor stays where it was."""
        row = self.table.row()
        self._sheets = sheets
        self.model.show([self._row(one) for one in sheets])
        if not sheets:
            text = self.tr("Sheets stand here once they are saved, so that a wrong one is found at once.")
            self._pane.show_empty(Empty(self.tr("No sheet typed yet"), text))
            return
        self._pane.show_content()
        if row >= 0:
            self.table.go_to(row)

    def _row(self, one: Listed) -> list[Cell]:
        return [
            number_cell(one),
            Cell(text=words.day_of(one.sheet.day_at)[:5], tip=words.day_of(one.sheet.day_at)),
            Cell(text=boxes(one.sheet.answers), ink=Ink.LABEL),
            grade_cell(one.sheet.grade),
        ]

    def _void(self) -> None:
        if 0 <= self.table.row() < len(self._sheets):
            self.void_asked.emit(self._sheets[self.table.row()])

    def _build(self) -> None:
        head = QWidget()
        upper = QVBoxLayout(head)
        upper.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X2)
        upper.addWidget(SectionHead(self.tr("Typed last")))
        foot = QWidget()
        lower = QVBoxLayout(foot)
        lower.setContentsMargins(Space.PAGE, Space.X1, Space.PAGE, Space.X1)
        lower.addWidget(KeyHints([("F6", self.tr("to this list")), ("Delete", self.tr("void a wrong sheet"))]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pane, 1)
        column.addWidget(foot)
