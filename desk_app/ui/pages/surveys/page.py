"""The page: three tabs, and the voiding of a sheet from wherever it is seen."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

from PySide6.QtWidgets import QApplication, QWidget

from desk_app.domain.topic import Topic
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PaletteBox
from desk_app.ui.page import Draft, Message
from desk_app.ui.pages.surveys.entry import Entry
from desk_app.ui.pages.surveys.reading import Listed
from desk_app.ui.pages.surveys.results import ResultsPane
from desk_app.ui.pages.surveys.sheets import SheetList
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.ui.tabbed_page import TabbedPage
from desk_app.usecases import survey

ENTRY, LIST, RESULTS = "entry", "list", "results"


class SurveysPage(TabbedPage):
    """What citizens thought of the counter, sheet by sheet."""

    NAME = "surveys"
    SHOWS = frozenset({Topic.SURVEYS, Topic.FEEDBACK, Topic.UNIT})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.entry, self.sheets, self.results = Entry(desk, self), SheetList(desk, self), ResultsPane(desk, self)
        titles = {ENTRY: self.tr("Type sheets"), LIST: self.tr("List"), RESULTS: self.tr("Results")}
        parts = {ENTRY: self.entry, LIST: self.sheets, RESULTS: self.results}
        self.lay_out(self.tr("Surveys"), titles, parts)
        self.header.add(PaletteBox())
        self._wire()

    def panes(self) -> Sequence[QWidget]:
        """Return the tabs and what the shown one holds."""
        if self.tabs.value() == ENTRY:
            return (self.tabs, self.entry.number, self.entry.recent.table)
        return (self.tabs, self.shown())

    def step_back(self) -> bool:
        """Go from a list back to the form, and in the form to its beginning."""
        if self.tabs.value() != ENTRY:
            self.show_tab(ENTRY)
            return True
        focus = QApplication.focusWidget()
        if focus is not None and self.entry.isAncestorOf(focus) and focus is not self.entry.number.input:
            self.entry.focus_first()
            return True
        return self.entry.clear()

    def commands(self) -> Sequence[Found]:
        """Offer the tabs, and the sheet before once more."""
        return [
            self._command(self.tr("Type survey sheets"), "plus", partial(self.show_tab, ENTRY)),
            self._command(self.tr("List of survey sheets"), "smile", partial(self.show_tab, LIST)),
            self._command(self.tr("What the survey sheets say"), "report", partial(self.show_tab, RESULTS)),
        ]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the two other tabs."""
        return {LIST: partial(self.show_tab, LIST), RESULTS: partial(self.show_tab, RESULTS)}

    def draft(self) -> Draft | None:
        """Return the half-typed sheet."""
        return self.entry.draft()

    def restore(self, draft: Draft) -> None:
        """Type the sheet again."""
        self.entry.restore(draft)

    def _ask_to_void(self, one: Listed) -> None:
        said = self.tr("<b>{number}</b> of {day} will count in no figure. It stays in the history with the reason.")
        number = escape(one.sheet.number or self.tr("A sheet without number"))
        title = self.tr("Void the sheet")
        dialog = ReasonDialog(title, said.format(number=number, day=words.day_of(one.sheet.day_at)), title, self)
        told = Message(text=self.tr("The sheet is voided."))
        dialog.ask(self._desk.ops, partial(survey.void_sheet, subject=one.sheet.id), partial(self.notify.emit, told))

    def _command(self, title: str, icon: str, act: Callable[[], object]) -> Found:
        return Found(kind=FoundKind.COMMAND, title=title, detail=self.tr("Surveys"), icon=icon, act=act)

    def _wire(self) -> None:
        self.entry.notify.connect(self.notify)
        self.entry.months_asked.connect(partial(self.show_tab, RESULTS))
        self.entry.void_asked.connect(self._ask_to_void)
        self.sheets.void_asked.connect(self._ask_to_void)
        self.sheets.begin_asked.connect(partial(self.show_tab, ENTRY))
        self.sheets.dossier_asked.connect(lambda dossier: self.go.emit("dossiers", dossier))
