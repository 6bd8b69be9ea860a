"""The side of the figures: what does not agree, the table, and at the right what is behind the cursor."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.period import Window
from desk_app.figures.plausible import Question, questions
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.pages.quarter.behind import BehindPane
from desk_app.ui.pages.quarter.figure_cells import Compared
from desk_app.ui.pages.quarter.figure_row import FigureRow, Value
from desk_app.ui.pages.quarter.figure_table import FieldTable, FigureTable, OneList
from desk_app.ui.pages.quarter.followed import Section
from desk_app.ui.pages.quarter.matter_pane import MatterPane
from desk_app.ui.pages.quarter.matters import BY_FIELD, WHOLE, MattersPane
from desk_app.ui.theme.tokens import Motion, Width
from desk_app.ui.widgets.keys import shortcut
from desk_app.usecases import report
from desk_app.usecases.report import Behind
from desk_app.usecases.review import Matter, Reading

if TYPE_CHECKING:
    from desk_app.figures.records import Record


class FiguresPane(QWidget):
    """Contradictions and figures are one list for ↑ and ↓; the right side follows the cursor."""

    go = Signal(str, object)
    section_asked = Signal(str)
    explained = Signal(str, str)
    paper_asked = Signal()
    export_asked = Signal(object, str)
    """FigureRow, field"""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading: Reading | None = None
        self._wanted: tuple[FigureRow, str] | None = None
        self.matters = MattersPane()
        self.table = FigureTable(self.tr("Figures of the period"))
        self.fields = FieldTable(self.tr("Figures by field"))
        self.behind = BehindPane()
        self.matter = MatterPane()
        self._views = QStackedWidget()
        self._sides = QStackedWidget()
        self._side = QFrame()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(Motion.DETAIL_AFTER)
        self._build()
        self._wire()

    # Showing

    def show_figures(self, reading: Reading, told: Compared, before: Window) -> None:
        """Show a period's figures beside those of others."""
        anew = self._reading is None or self._reading.told is not reading.told
        self._reading = reading
        self.table.show_figures(told, reading.told.window, before)
        self.fields.show_fields(reading.told.figures.by_field, reading.told.figures.whole)
        if self.current().row() < 0 and self.matters.table.row() < 0:
            self.current().go_to(0)
        elif anew and self._wanted is not None:
            self._begin(*self._wanted)

    def show_matters(self, matters: tuple[Matter, ...], reading: Reading) -> None:
        """Show what does not agree."""
        explained = reading.told.quarter.explanations
        self.matters.show_matters(matters, explained, questions(reading.told.figures.whole))
        shown = self.matter.matter
        if shown is not None:
            self.matter.show_matter(shown, reading.told.figures.whole, explained.get(shown.key, ""))
            if shown.key not in {matter.key for matter in matters} and self._sides.currentWidget() is self.matter:
                self.focus_figures()

    def current(self) -> OneList:
        """Return the table that is shown: the figures, or the fields."""
        return self.fields if self._views.currentWidget() is self.fields else self.table

    def focus_figures(self) -> None:
        """Put the focus on the figures."""
        table = self.current()
        self.matters.table.let_go()
        if table.row() < 0:
            table.go_to(0)
        self._sides.setCurrentWidget(self.behind)
        table.setFocus()

    def show_view(self, view: str) -> None:
        """Show the whole commune, or its fields."""
        self.matters.views.set_value(view)
        self._views.setCurrentWidget(self.fields if view == BY_FIELD else self.table)
        self.focus_figures()
        of_field, figure = self.fields.figure(), self.table.figure()
        if self.current() is self.fields and of_field is not None:
            self._want(*of_field)
        elif self.current() is self.table and figure is not None:
            self._want(figure, "")

    def step_back(self) -> bool:
        """Come back from the right side to the list at the left."""
        focus = QApplication.focusWidget()
        if focus is not None and self._side.isAncestorOf(focus):
            if self._sides.currentWidget() is self.matter:
                self.matters.table.setFocus()
            else:
                self.current().setFocus()
            return True
        return False

    def write_explanation(self) -> None:
        """Put the focus where the matter under the cursor is explained."""
        if self.matters.matter() is not None:
            self._side.show()
            self.matter.why.setFocus()

    # The list behind

    def _want(self, row: FigureRow, field: str) -> None:
        self._wanted = (row, field)
        self._sides.setCurrentWidget(self.behind)
        if not self._side.isHidden():
            self._soon.start()

    def _on_soon(self) -> None:
        if self._wanted is not None:
            self._begin(*self._wanted)

    def _begin(self, row: FigureRow, field: str) -> None:
        if self._reading is None:
            return
        year = self._reading.told.window.last.year
        self.behind.begin(row, field, self._value(row, field), year)
        self._read_on()

    def _value(self, row: FigureRow, field: str) -> Value:
        assert self._reading is not None
        figures = self._reading.told.figures
        return row.count(figures.by_field.get(field, {}) if field else figures.whole)

    def _read_on(self) -> None:
        if self._reading is None or self.behind.shown is None:
            return
        row, field = self.behind.shown
        period = self._reading.told.window.label
        query = partial(report.behind, period=period, codes=row.codes, field=field, after=self.behind.place())
        self._desk.ops.read(self, query, self._on_lines, key="behind", failed=self._on_unreadable)

    def _on_lines(self, lines: "list[Behind]") -> None:
        if self.behind.shown is not None:
            self.behind.add(lines)

    def _on_unreadable(self, error: Refusal) -> None:
        self.behind.show_fault(error.title, error.remedy)

    def _open_side(self) -> None:
        """Show the list at once and enter it."""
        self._side.show()
        if self._soon.isActive():
            self._soon.stop()
            self._on_soon()
        elif self.behind.shown != self._wanted and self._wanted is not None:
            self._begin(*self._wanted)
        self.behind.enter()

    def _close_side(self) -> None:
        self._side.hide()
        self.current().setFocus()

    def _on_opened(self, record: "Record") -> None:
        """Open what a line stands for, on its page."""
        if self.behind.shown is not None:
            page, what = destination(self.behind.shown[0].codes[0], record)
            if page:
                self.go.emit(page, what)

    # Matters

    def _on_matter(self, matter: Matter) -> None:
        for table in (self.table, self.fields):
            table.let_go()
        if self._reading is not None:
            why = self._reading.told.quarter.explanations.get(matter.key, "")
            self.matter.show_matter(matter, self._reading.told.figures.whole, why)
        self._sides.setCurrentWidget(self.matter)
        self._side.show()

    def _on_question(self, question: Question) -> None:
        for table in (self.table, self.fields):
            table.let_go()
        if self._reading is not None:
            self.matter.show_question(question, self._reading.told.figures.whole)
        self._sides.setCurrentWidget(self.matter)
        self._side.show()

    def _on_matter_acted(self, _row: int) -> None:
        """Go to the figure that a line is about; where it is about none, to its section."""
        line = self.matters.line()
        if line is None:
            return
        if line.figures:
            self.show_view(WHOLE)
            self.table.go_to_code(line.figures[0])
        elif isinstance(line, Matter) and line.section:
            self.section_asked.emit(line.section)

    def _on_figure(self, row: FigureRow, field: str = "") -> None:
        self.matters.table.let_go()
        self._want(row, field)

    def _on_headed(self, section: Section, folded: Sequence[FigureRow]) -> None:
        self.matters.table.let_go()
        self._soon.stop()
        self._wanted = None
        self._sides.setCurrentWidget(self.behind)
        self.behind.show_section(section, folded)

    def _ask_export(self) -> None:
        if self.behind.shown is not None:
            self.export_asked.emit(*self.behind.shown)

    def _leave_upward(self) -> None:
        if self.matters.lines:
            self.matters.table.go_to(len(self.matters.lines) - 1)
            self.matters.table.setFocus()

    # Building

    def _wire(self) -> None:
        matters = self.matters
        matters.chosen.connect(self._on_matter)
        matters.wondered.connect(self._on_question)
        matters.view_chosen.connect(self.show_view)
        matters.paper_asked.connect(self.paper_asked)
        matters.table.acted.connect(self._on_matter_acted)
        matters.table.downward.connect(self._enter_first)
        matters.table.rightward.connect(self.write_explanation)
        shortcut("N", matters.table, self.write_explanation, within=matters.table)
        for table in (self.table, self.fields):
            table.upward.connect(self._leave_upward)
            table.acted.connect(lambda _row: self._open_side())
            table.clicked.connect(lambda _index: self._side.show())
            table.rightward.connect(self._open_side)
            shortcut("X", table, self._ask_export, within=table)
        self.table.chosen.connect(self._on_figure)
        self.table.headed.connect(self._on_headed)
        self.fields.chosen.connect(self._on_figure)
        self._soon.timeout.connect(self._on_soon)
        self.behind.model.wants_more.connect(self._read_on)
        self.behind.opened.connect(self._on_opened)
        self.behind.export_asked.connect(self._ask_export)
        self.behind.closed.connect(self._close_side)
        self.matter.explained.connect(self.explained)
        self.matter.section_asked.connect(self.section_asked)
        self.matter.left.connect(self.matters.table.setFocus)
        self.matter.closed.connect(self._close_side)

    def _enter_first(self) -> None:
        self.current().go_to(0)
        self.focus_figures()

    def _build(self) -> None:
        for view in (self.table, self.fields):
            self._views.addWidget(view)
        for side in (self.behind, self.matter):
            self._sides.addWidget(side)
        self._side.setProperty("edge", "left")
        self._side.setFixedWidth(Width.PANEL_REVIEW)
        inner = QVBoxLayout(self._side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._sides)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.matters)
        left.addWidget(self._views, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._side)


def destination(code: str, record: "Record") -> tuple[str, str | None]:
    """Return the page and what it shall show for a line behind a figure; no page where there is nothing to open."""
    if code.startswith(("feedback.", "complaints.")):
        return "feedback", record.subject
    if code.startswith("procedures."):
        return ("procedures", record.official) if record.official else ("", None)
    if not code.startswith(("survey.", "postal.returned", "postal.in_transit", "assistance.")):
        return "dossiers", record.subject
    if record.reception:
        return "dossiers", record.reception
    if code.startswith("assistance."):
        return "", None
    return ("surveys", "list") if code.startswith("survey.") else ("post", None)
