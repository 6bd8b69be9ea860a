"""What the sheets of a quarter say: by grade, by question, by month."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.period import Window
from desk_app.domain.survey import Grade
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.pages.surveys.asked import INDICES, choices, question
from desk_app.ui.pages.surveys.reading import Counts, Results, results
from desk_app.ui.pages.surveys.shares import Shares, short_name
from desk_app.ui.theme.tokens import Height, Space, Tone, Weight, Width
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.empty import StatePane
from desk_app.ui.widgets.panel import Card, SectionHead
from desk_app.ui.widgets.table import Table
from desk_app.ui.words import group, percent

_NONE = "–"


class ResultsPane(QWidget):
    """A quarter's results; the twelve months end with its last."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.quarter = DropDown(caption=self.tr("Quarter"), name=self.tr("Quarter"))
        self.shares = Shares()
        self.questions = RowsModel(self._question_columns())
        self.months = RowsModel(self._month_columns())
        self._question_table = Table(self.questions, name=self.tr("By question"), framed=True)
        self.table = Table(self.months, name=self.tr("By month"), framed=True)
        content = QWidget()
        self._pane = StatePane(content)
        self._build(content)
        self.quarter.chosen.connect(lambda _label: self.read())

    def read(self) -> None:
        """Read the chosen quarter's results."""
        self._pane.show_loading()
        query = partial(results, label=str(self.quarter.value() or ""))
        self._desk.ops.read(self, query, self._on_results, key="results", failed=self._on_failed)

    def focus_first(self) -> None:
        """Start with the quarter."""
        self.quarter.setFocus()

    def _on_results(self, found: tuple[Results, Sequence[Window]]) -> None:
        read, quarters = found
        self.quarter.set_options([(window.label, short_name(window.label)) for window in quarters])
        self.quarter.set_value(read.counts.window.label)
        self.shares.show_counts(read.counts)
        self.questions.show([self._question_row(index, read) for index in INDICES])
        self.months.show([self._month_row(counts) for counts in read.months])
        self._pane.show_content()

    def _on_failed(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.read)

    def _question_row(self, index: int, read: Results) -> list[Cell]:
        found = read.by_question[index]
        answered = sum(count for score, count in found.items() if score is not None)
        cells = [
            Cell(
                text=group(found.get(score, 0)),
                aside=percent(found.get(score, 0) / answered, 0) if answered else "",
                tip=word,
                spoken=f"{word}: {found.get(score, 0)}",
            )
            for score, word in choices(index)
        ]
        return [
            Cell(text=str(index), ink=Ink.QUIET),
            Cell(text=question(index), weight=Weight.MEDIUM),
            *cells,
            Cell(text=group(found.get(None, 0)) if found.get(None, 0) else _NONE, ink=Ink.QUIET),
        ]

    def _month_row(self, counts: Counts) -> list[Cell]:
        year, month = counts.window.label.split("-")
        good = percent(counts.of(Grade.GOOD) / counts.total) if counts.total else _NONE
        return [
            Cell(text=f"{month}/{year}", weight=Weight.MEDIUM),
            *(Cell(text=group(counts.of(grade))) for grade in Grade),
            Cell(text=group(counts.total), weight=Weight.MEDIUM),
            Cell(
                text=good,
                tone=Tone.WARN if counts.is_one_sided else None,
                after="alert" if counts.is_one_sided else "",
                tip=self.tr("All of one grade, with a complaint.") if counts.is_one_sided else "",
            ),
            Cell(text=group(counts.complaints) if counts.complaints else _NONE, ink=Ink.LABEL),
        ]

    def _question_columns(self) -> list[Column]:
        box = 2 * Width.COLUMN_LEAST
        return [
            Column(title=self.tr("No."), width=Width.COLUMN_LEAST, tabular=True),
            Column(title=self.tr("Question"), stretch=True),
            Column(title=self.tr("Box 1"), width=box, right=True, tabular=True),
            Column(title=self.tr("Box 2"), width=box, right=True, tabular=True),
            Column(title=self.tr("Box 3"), width=box, right=True, tabular=True),
            Column(title=self.tr("Blank"), width=Width.COLUMN_LEAST + Space.X6, right=True, tabular=True),
        ]

    def _month_columns(self) -> list[Column]:
        narrow = Width.COLUMN_LEAST + Space.X5
        return [
            Column(title=self.tr("Month"), stretch=True, tabular=True),
            Column(title=self.tr("Good"), width=narrow, right=True, tabular=True),
            Column(title=self.tr("Fair"), width=narrow + Space.X5, right=True, tabular=True),
            Column(title=self.tr("Poor"), width=narrow + Space.X3, right=True, tabular=True),
            Column(title=self.tr("All"), width=narrow, right=True, tabular=True),
            Column(
                title=self.tr("Share good"),
                width=2 * Width.COLUMN_LEAST + Space.X3,
                right=True,
                tabular=True,
                after=True,
            ),
            Column(title=self.tr("Complaints"), width=2 * Width.COLUMN_LEAST, right=True, tabular=True),
        ]

    def _build(self, content: QWidget) -> None:
        self._question_table.setMinimumHeight(Height.TABLE_HEADER + (len(INDICES) + 1) * Height.ROW)
        column = QVBoxLayout(content)
        column.setContentsMargins(Space.PAGE, Space.X3, Space.PAGE, Space.X4)
        column.setSpacing(Space.BLOCK)
        top = QHBoxLayout()
        top.addWidget(self.quarter)
        top.addStretch()
        column.addLayout(top)
        column.addWidget(self.shares)
        tables = QHBoxLayout()
        tables.setSpacing(Space.BLOCK)
        tables.addWidget(self._carded(self.tr("By question"), self._question_table), 1)
        tables.addWidget(self._carded(self.tr("By month"), self.table), 1)
        column.addLayout(tables, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pane)

    @staticmethod
    def _carded(title: str, table: Table) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        card = Card(padding=Space.X1)
        card.body.addWidget(table)
        column.addWidget(SectionHead(title))
        column.addWidget(card, 1)
        return whole
