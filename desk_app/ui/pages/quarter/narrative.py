"""The words of the report: sections at the left, the text to write, and how it will read beside it."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.ui.desk import Desk
from desk_app.ui.pages.quarter.sections import (
    Part,
    PlaceholderMarks,
    SectionModel,
    parts_of,
    placeholders,
    rendered_html,
)
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Field
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import Panel, SectionHead
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.reports.values import Values
    from desk_app.usecases.review import Reading

_LIST = Width.PANEL + Space.X6 + Space.X6
PREVIEW_AFTER_MS = 80


class NarrativePane(QWidget):
    """Write one section at a time; what is left is kept."""

    written = Signal(str, object)
    """section, its words; None takes it back to what it starts from"""
    numbered = Signal(str, object)
    """number, day"""
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._values: Values | None = None
        self._part: Part | None = None
        self._locked = False
        self._model = SectionModel()
        self.table = Table(self._model, name=self.tr("Sections of the report"))
        self._head = Text("", Type.HEAD, wrap=True)
        self._notices = NoticeBar()
        self.area = AreaField(self.tr("Text; figures stand in braces and fill themselves in"))
        self._marks = PlaceholderMarks(self.area.input.document(), self._is_missing)
        self._insert = DropDown(caption=self.tr("Insert a figure"), name=self.tr("Insert a figure"))
        self._back = Button(self.tr("Back to the form's words"), kind=Kind.QUIET, icon="undo")
        self._save = Button(self.tr("Keep the text"), key="Ctrl+Enter", within=self)
        self.number = Field(self.tr("Number of the paper"))
        self.day = DateField(self.tr("Its day"), today=lambda: local_date(desk.clock()))
        self._preview = Panel(Width.PANEL_REVIEW)
        self._reads = Text("", wrap=True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PREVIEW_AFTER_MS)
        self._build()
        self._wire()

    def show_reading(self, reading: "Reading") -> None:
        """Show the texts of a period; what is half typed stays."""
        from desk_app.reports.values import Values

        self._values = Values(reading.paper)
        parts = parts_of(reading, self._values)
        here = self._part.key if self._part is not None else ""
        self.table.blockSignals(True)
        self._model.show_parts(parts)
        places = [place for place, part in enumerate(parts) if part.key == here] or [_first(parts)]
        self.table.go_to(places[0])
        self.table.blockSignals(False)
        self._show_part(parts[places[0]])
        self._show_paper(reading)
        if not self._insert.count():
            self._insert.set_options(placeholders())
            self._insert.set_value(None)

    def open_section(self, key: str) -> None:
        """Show a section and put the focus into its text."""
        for place, part in enumerate(self._model.parts):
            if part.key == key:
                self.table.go_to(place)
        self.focus_text()

    def focus_text(self) -> None:
        """Put the focus into the text."""
        self.area.setFocus()

    def keep(self) -> None:
        """Keep what is typed, if it is something else than before."""
        typed = self.typed()
        if self._part is not None and not self._locked and typed is not None:
            self.written.emit(self._part.key, typed)

    def typed(self) -> str | None:
        """Return a text that was typed and not kept yet, None where there is none; it may be empty."""
        text = self.area.value()
        return None if self._part is None or text == self._part.text else text

    def draft(self) -> dict[str, Any] | None:
        """Return the text that is half typed."""
        typed = self.typed()
        return None if typed is None or self._part is None else {"section": self._part.key, "text": typed}

    def restore(self, draft: Any) -> None:
        """Show a text that a crash left behind."""
        self.open_section(str(draft["section"]))
        self.area.set_value(str(draft["text"]))
        self._render()

    # What is shown

    def _show_part(self, part: Part) -> None:
        typed, same = self.typed(), self._part is not None and self._part.key == part.key
        self._part = part
        number = part.key if part.key[:1].isupper() else ""
        self._head.say(escape(" ".join(word for word in (number, part.heading) if word)))
        if not same or typed is None:
            self.area.set_value(part.text)
        self._back.set_off("" if part.own else self.tr("Nothing was written for this period yet."))
        self._render()

    def _show_paper(self, reading: "Reading") -> None:
        quarter = reading.told.quarter
        self._locked = quarter.approved is not None
        self.area.input.setReadOnly(self._locked)
        for button in (self._save, self._back):
            if self._locked:
                button.set_off(self.tr("The report is approved."))
        if not self._locked:
            self._save.set_off()
            self._notices.take_back("locked")
        else:
            words = self.tr("The report is approved: withdraw the approval before its words are changed.")
            self._notices.tell("locked", Tone.INFO, words, icon="lock")
        if not self.number.input.hasFocus():
            self.number.set_value(quarter.number)
        if not self.day.input.hasFocus():
            self.day.set_day(quarter.day)
        self.number.set_trailing(f"/{reading.told.profile.report_sign}")

    def _render(self) -> None:
        if self._values is None:
            return
        from desk_app.reports.narrative import render

        self._reads.say(rendered_html(render(self.area.value(), self._values)))

    def _is_missing(self, name: str) -> bool:
        return self._values is not None and self._values.shown(name).flagged

    # What is done

    def _on_moved(self, row: int) -> None:
        if 0 <= row < len(self._model.parts):
            self.keep()
            self._show_part(self._model.parts[row])

    def _on_inserted(self, code: object) -> None:
        if not self._locked:
            self.area.input.textCursor().insertText(f"{{{code}}}")
        self._insert.set_value(None)
        self.area.setFocus()

    def _take_back(self) -> None:
        if self._part is not None:
            self.area.set_value(self._part.text)
            self.written.emit(self._part.key, None)

    def _on_save(self) -> None:
        self.keep()
        self.table.setFocus()

    def _on_numbered(self) -> None:
        if self.day.is_valid():
            self.numbered.emit(self.number.value(), self.day.day())

    def _wire(self) -> None:
        self.table.moved.connect(self._on_moved)
        self.table.acted.connect(lambda _row: self.focus_text())
        self.table.left.connect(self.left)
        self.area.edited.connect(lambda _text: self._soon.start())
        self.area.left.connect(self.keep)
        self._soon.timeout.connect(self._render)
        self._insert.chosen.connect(self._on_inserted)
        self._back.clicked.connect(self._take_back)
        self._save.clicked.connect(self._on_save)
        self.number.left.connect(self._on_numbered)
        self.number.entered.connect(self._on_numbered)
        self.day.dated.connect(lambda _day: self._on_numbered())

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list_column())
        row.addLayout(self._text_column(), 1)
        self._preview.body.addWidget(SectionHead(self.tr("How it will read")))
        self._preview.body.addWidget(self._reads)
        self._preview.body.addStretch()
        row.addWidget(self._preview)

    def _list_column(self) -> QWidget:
        side = QFrame()
        side.setProperty("edge", "right")
        side.setFixedWidth(_LIST)
        paper = QHBoxLayout()
        paper.setContentsMargins(Space.PAGE, Space.X3, Space.X4, Space.X4)
        paper.setSpacing(Space.FIELDS)
        paper.addWidget(self.number)
        paper.addWidget(self.day)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(paper)
        return side

    def _text_column(self) -> QVBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(Space.X2)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._insert)
        foot.addStretch()
        foot.addWidget(self._save)
        self._insert.setFixedWidth(Width.PANEL // 2)
        self._insert.view().setMinimumWidth(Width.PANEL_REVIEW)
        self.area.input.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.area.input.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout()
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(self._notices)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        return column


def _first(parts: Sequence[Part]) -> int:
    """Return the place of the first numbered section: that is where writing starts."""
    return next((place for place, part in enumerate(parts) if part.key.startswith("I.")), 0)
