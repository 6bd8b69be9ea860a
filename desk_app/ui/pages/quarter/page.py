"""The page: reads a period, shows its sides, and carries out what is decided on it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.domain.period import WindowKind, parse_period, preceding
from desk_app.domain.topic import Topic
from desk_app.figures.plausible import questions
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Draft, Page
from desk_app.ui.pages import present
from desk_app.ui.pages.quarter import decisions, delivery, periods
from desk_app.ui.pages.quarter.exports import export_list, register_command
from desk_app.ui.pages.quarter.figure_cells import Compared
from desk_app.ui.pages.quarter.figure_row import FigureRow, Values
from desk_app.ui.pages.quarter.figure_table import TREND
from desk_app.ui.pages.quarter.figures_pane import FiguresPane
from desk_app.ui.pages.quarter.head import FIGURES, PAPER, WORDS, QuarterHead
from desk_app.ui.pages.quarter.matters import BY_FIELD
from desk_app.ui.pages.quarter.narrative import NarrativePane
from desk_app.ui.pages.quarter.paper_check import PaperCheck
from desk_app.ui.pages.quarter.sheets import SheetsPane
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.empty import StatePane
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.usecases import quarter as quarters
from desk_app.usecases import report, review
from desk_app.usecases.review import Reading

if TYPE_CHECKING:
    from desk_app.store.work import Work
    from desk_app.ui.progress import Progress


class QuarterPage(Page):
    """A period's report: figures, words, paper."""

    NAME = "quarter"
    SHOWS = frozenset(Topic) - {Topic.ATTENTION, Topic.USERS, Topic.DEVICES, Topic.LETTERS}

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._period = ""
        self._kind = WindowKind.DAY_15
        self._reading: Reading | None = None
        self._compared = Compared(now={})
        self._waiting: Mapping[str, Any] | None = None
        self._job: Job | None = None
        self.head = QuarterHead()
        self.notices = NoticeBar()
        self.figures = FiguresPane(desk)
        self.narrative = NarrativePane(desk)
        self.sheets = SheetsPane(desk)
        self.paper = PaperCheck(self, desk, self._told)
        self._sides = QStackedWidget()
        self._pane = StatePane(self._sides)
        self._build()
        self._wire()

    # What the window asks

    def refresh(self) -> None:
        """Read the periods, then the figures; cursor and side stay."""
        if self._reading is None:
            self._pane.show_loading()
        self._desk.ops.read(self, _periods, self._on_periods, key="periods", failed=self._on_unreadable)

    def on_changed(self, topics: frozenset[Topic]) -> None:
        """Read only what may have changed: how far the report has come, its texts, or all of it."""
        changed = topics & self.SHOWS
        if self._reading is None or not self.isVisible():
            super().on_changed(topics)
        elif changed == {Topic.SYNC}:
            query = partial(quarters.way, quarter=self._reading.told.quarter)
            self._desk.ops.read(self, query, self._on_way, key="way")
        elif changed and changed <= {Topic.QUARTERS, Topic.SYNC}:
            self._read_texts()
        else:
            super().on_changed(topics)

    def focus_first(self) -> None:
        """Start on the figures."""
        if self._side() == FIGURES:
            self.figures.focus_figures()

    def panes(self) -> Sequence[QWidget]:
        """Return the panes of the side that is shown."""
        if self._side() == WORDS:
            return (self.narrative.table, self.narrative.area, self.narrative.number)
        if self._side() == PAPER:
            return (self.sheets.area,)
        return (self.figures.matters.table, self.figures.current(), self.figures.behind.table)

    def open(self, what: object) -> None:
        """Show a period by its label."""
        if isinstance(what, str) and what:
            self._choose(what)

    def step_back(self) -> bool:
        """Leave the field for another period, the right side, the words or the paper."""
        if self.head.close_other():
            return True
        if self._side() == FIGURES:
            return self.figures.step_back()
        self.show_side(FIGURES)
        return True

    def commands(self) -> Sequence[Found]:
        """Offer the sides of the report, and its next step: approving it, then sending it."""
        offered = [
            self._command(self.tr("Words of the report"), "note", "E", partial(self.show_side, WORDS)),
            self._command(self.tr("Print the report"), "print", "P", partial(self.show_side, PAPER)),
            self._command(self.tr("Check a paper report"), "alert", "", self.paper.ask),
            register_command(self, self._desk, None if self._reading is None else self._reading.told.window),
        ]
        if self._reading is not None and self._reading.told.quarter.approved is None:
            offered.append(self._command(self.tr("Approve the report"), "lock", "F10", self._ask_approval))
        if self._reading is not None and delivery.is_sendable(self._reading):
            offered.append(self._command(self.tr("Send to the county"), "sync", "F10", self._ask_sending))
        return offered

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Show the sides of the report and its dialogs."""
        return {
            "fields": partial(self.figures.show_view, BY_FIELD),
            "words": partial(self.show_side, WORDS),
            "paper": partial(self.show_side, PAPER),
        }

    def draft(self) -> Draft | None:
        """Return what is half typed: a paragraph, an explanation, the figures of a paper."""
        if self._waiting is not None:
            return self._waiting  # its period is still being read
        half: dict[str, Any] = {}
        if (paragraph := self.narrative.draft()) is not None:
            half["paragraph"] = paragraph
        if self.figures.matter.typed() and self.figures.matter.matter is not None:
            half["why"] = {"key": self.figures.matter.matter.key, "text": self.figures.matter.typed()}
        if self.paper.typed:
            half["paper"] = dict(self.paper.typed)
        return {"period": self._period, **half} if half else None

    def restore(self, draft: Draft) -> None:
        """Show the period again with what was half typed."""
        self._waiting = draft
        self._choose(str(draft["period"]))

    # Reading

    def _told(self) -> report.Summary | None:
        return None if self._reading is None else self._reading.told

    def _on_periods(self, found: "tuple[WindowKind, tuple[Any, Any] | None]") -> None:
        self._kind, extent = found
        today = local_date(self._desk.clock())
        current = (
            parse_period(self._period, self._kind) if self._period else periods.reported(today, extent, self._kind)
        )
        self._period = current.label
        self.head.offer(periods.offered(today, extent, self._kind), self._kind, current)
        query = partial(review.read, period=self._period)
        self._desk.ops.read(self, query, self._on_read, key="summary", failed=self._on_unreadable)

    def _choose(self, label: str) -> None:
        self.narrative.keep()
        if label != self._period:
            self.paper.forget()
        self._period = label
        self.refresh()

    def _on_read(self, reading: Reading) -> None:
        told = reading.told
        same = self._compared if self._reading is not None and self._reading.told.window == told.window else None
        self._compared = Compared(
            now=told.figures.whole,
            before=told.previous.whole,
            year_before=same.year_before if same else {},
            trend=same.trend if same else (),
            targets=told.profile.targets,
        )
        self._show(reading)
        self._pane.show_content()
        query = partial(report.a_year_before, period=self._period)
        self._desk.ops.read(self, query, lambda found: self._compare(year_before=found.whole), key="year")
        self._read_trend()
        if self._waiting is not None:
            self._take_up(self._waiting)
        elif self.isVisible() and QApplication.focusWidget() in (None, self, self.window()):
            self.focus_first()

    def _read_trend(self) -> None:
        """Count the periods of the trend beside the ledger thread: it waits for nobody's figures."""
        if self._job is not None:
            self._job.cancel()
        job = partial(_trend, self._period)
        period = self._period
        self._job = self._desk.ops.run(self, job, lambda found: self._on_trend(period, found), failed=lambda _e: None)

    def _on_trend(self, period: str, found: Sequence[Values]) -> None:
        if period == self._period:
            self._compare(trend=found)

    def _read_texts(self) -> None:
        if self._reading is not None:
            query = partial(review.read_texts, told=self._reading.told)
            self._desk.ops.read(self, query, self._show, key="texts")

    def _compare(self, *, year_before: Values | None = None, trend: Sequence[Values] | None = None) -> None:
        if year_before is not None:
            self._compared = replace(self._compared, year_before=year_before)
        if trend is not None:
            self._compared = replace(self._compared, trend=trend)
        self._show_figures()

    def _on_unreadable(self, error: Refusal) -> None:
        again = Button(self.tr("Read again"), small=True)
        again.clicked.connect(self.refresh)
        self._pane.show_fault(error.title, error.remedy, [again])

    # Showing

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        self._show_matters()
        self._show_figures()
        self.narrative.show_reading(reading)
        self._show_state(reading)
        if self._side() == PAPER:
            self.sheets.show_reading(reading)
        else:
            self.sheets.step_back()

    def _show_state(self, reading: Reading) -> None:
        self.head.show_state(reading.told.quarter, reading.told.now, is_sendable=delivery.is_sendable(reading))
        self._tell(reading)

    def _on_way(self, way: quarters.Way) -> None:
        assert self._reading is not None
        self._show_state(replace(self._reading, way=way))

    def _show_matters(self) -> None:
        assert self._reading is not None
        matters = (*self._reading.matters, *self.paper.matters)
        disputed = {code: matter.sentence for matter in reversed(matters) for code in matter.figures}
        asked = {one.figures[0]: one.sentence for one in questions(self._reading.told.figures.whole)}
        self._compared = replace(self._compared, disputed=disputed, asked=asked)
        self.figures.show_matters(matters, self._reading)

    def _show_figures(self) -> None:
        if self._reading is not None:
            before = preceding(self._reading.told.window, self._kind)
            self.figures.show_figures(self._reading, self._compared, before)

    def _tell(self, reading: Reading) -> None:
        """Say how far the report has come, what changed since the approval, and that a period is not over."""
        changed = decisions.changed_words(reading.told)
        running = ""
        if reading.told.window.end_ms > self._desk.clock():
            running = self.tr("The period is not over: its figures are those of {when}.")
            running = running.format(when=words.moment(reading.told.now))
        way = delivery.said(reading.way, self._desk.clock())
        for topic, (tone, text) in {
            "way": way,
            "changed": (Tone.WARN, changed),
            "running": (Tone.INFO, running),
        }.items():
            if text:
                self.notices.tell(topic, tone, text)
            else:
                self.notices.take_back(topic)

    def _side(self) -> str:
        side = self.head.tabs.value()
        return str(side)

    def show_side(self, side: str) -> None:
        """Show figures, words or paper."""
        self.narrative.keep()
        self.head.tabs.set_value(side)
        places = {FIGURES: self.figures, WORDS: self.narrative, PAPER: self.sheets}
        self._sides.setCurrentWidget(places[side])
        if side == FIGURES:
            self.figures.focus_figures()
        elif side == WORDS:
            self.narrative.table.setFocus()
        elif self._reading is not None:
            self.sheets.area.setFocus()
            if not self.sheets.is_shown(self._reading):
                self.sheets.show_reading(self._reading)

    def _take_up(self, draft: Mapping[str, Any]) -> None:
        self._waiting = None
        if paper := draft.get("paper"):
            self.paper.take(dict(paper))
        if why := draft.get("why"):
            self._take_up_why(why)
        if paragraph := draft.get("paragraph"):
            self.show_side(WORDS)
            self.narrative.restore(paragraph)

    def _take_up_why(self, why: Mapping[str, Any]) -> None:
        matters = self.figures.matters
        for place, matter in enumerate(matters.matters):
            if matter.key == why["key"]:
                matters.table.go_to(place)
                self.figures.matter.why.set_value(str(why["text"]))

    # Deciding

    def _write(self, command: "Callable[[Work], object]") -> None:
        self._desk.ops.write(self, command, lambda _done: None)

    def _on_written(self, section: str, text: object) -> None:
        written = text if isinstance(text, str) else None
        self._write(partial(quarters.write_narrative, period=self._period, section=section, text=written))

    def _on_numbered(self, number: str, day: Any) -> None:
        quarter = self._reading.told.quarter if self._reading is not None else None
        if quarter is None or (quarter.number, quarter.day) != (number, day):
            self._write(partial(quarters.number_paper, period=self._period, number=number, day=day))

    def _on_explained(self, key: str, text: str) -> None:
        self._write(partial(quarters.explain_contradiction, period=self._period, rule=key, text=text))

    def _ask_approval(self) -> None:
        if self._reading is not None and self._reading.told.quarter.approved is None:
            self.narrative.keep()
            decisions.ask_approval(self, self._desk, self._reading)

    def _ask_withdrawal(self) -> None:
        decisions.ask_withdrawal(self, self._desk, self._period)

    def _ask_sending(self) -> None:
        if self._reading is not None and delivery.is_sendable(self._reading):
            delivery.ask_sending(self, self._desk, self._reading)

    # Lists

    def _on_paper(self) -> None:
        self._show_matters()
        self._show_figures()

    def _go(self, page: str, what: object) -> None:
        if page in {entry.name for entry in present()}:
            self.go.emit(page, what)

    def _export(self, row: FigureRow, field: str) -> None:
        export_list(self, self._desk, self._period, row, field)

    # Building

    def _command(self, title: str, icon: str, key: str, act: Callable[[], object]) -> Found:
        detail = self.tr("Quarter's report")
        return Found(kind=FoundKind.COMMAND, title=title, detail=detail, icon=icon, key=key, act=act)

    def _wire(self) -> None:
        head, figures = self.head, self.figures
        head.period_chosen.connect(self._choose)
        head.tab_chosen.connect(self.show_side)
        head.approve_asked.connect(self._ask_approval)
        head.withdraw_asked.connect(self._ask_withdrawal)
        head.send_asked.connect(self._ask_sending)
        figures.go.connect(self._go)
        figures.section_asked.connect(self._open_section)
        figures.explained.connect(self._on_explained)
        figures.paper_asked.connect(self.paper.ask)
        self.paper.found.connect(self._on_paper)
        figures.export_asked.connect(self._export)
        self.narrative.written.connect(self._on_written)
        self.narrative.numbered.connect(self._on_numbered)
        self.sheets.notify.connect(self.notify)
        for table in (figures.matters.table, figures.table, figures.fields, figures.behind.table):
            shortcut("E", table, self._open_words, within=table)
            shortcut("P", table, partial(self.show_side, PAPER), within=table)

    def _open_words(self) -> None:
        matter = self.figures.matters.matter()
        self._open_section(matter.section if matter is not None else "")

    def _open_section(self, section: str) -> None:
        self.show_side(WORDS)
        if section:
            self.narrative.open_section(section)

    def _build(self) -> None:
        for side in (self.figures, self.narrative, self.sheets):
            self._sides.addWidget(side)
        self.notices.setContentsMargins(Space.PAGE, Space.X2, Space.PAGE, Space.X2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notices)
        column.addWidget(self._pane, 1)


def _periods(work: "Work") -> "tuple[WindowKind, tuple[Any, Any] | None]":
    return quarters.window_kind(work), report.extent(work)


def _trend(period: str, progress: "Progress") -> Sequence[Values]:
    with progress.view() as work:
        return review.trend(work, period, TREND, progress.report)
