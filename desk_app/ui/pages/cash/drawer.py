"""The side panel: what must lie in the drawer, what does, and closing the day or taking the closing back."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui import words
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.pages.cash.notes import NotesCount
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import Answer, FactRow, Panel, Rule, SectionHead
from desk_app.ui.widgets.text import Text
from desk_app.usecases.cash import Book


class DrawerPanel(Panel):
    """One day of a counter. Another counter's is only looked at: it is closed at its own PC."""

    close_asked = Signal()
    difference_asked = Signal()
    reopen_asked = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Width.PANEL, parent=parent)
        self._book: Book | None = None
        self.must = Answer(self.tr("Cash that must be in the drawer"), tone=Tone.INFO)
        self.notes = NotesCount()
        self.counted, self.off = FactRow(self.tr("Counted")), FactRow(self.tr("Difference"))
        self.verdict = Chip("", Tone.NEUTRAL)
        self.faults = NoticeBar()
        self.close_day = Button(self.tr("Close the day"), kind=Kind.MAIN, icon="lock", key="Ctrl+Enter")
        self.note = Button(self.tr("Note the difference…"), icon="note", key="F9")
        self.reopen = Button(self.tr("Open the day again…"), kind=Kind.GRAVE, icon="undo", key="F10")
        self._noted = QVBoxLayout()
        self._counting, self._closed = QWidget(), QWidget()
        self._said = Text("", wrap=True)
        self._build()
        self._wire()

    def show_book(self, book: Book) -> None:
        """Show a day; what is counted stays while the day does."""
        before, self._book = self._book, book
        if before is None or (before.day, before.slot) != (book.day, book.slot):
            self.notes.set_notes({})
        self.faults.clear()
        self._show_differences(book)
        self._counting.setVisible(book.closed is None and book.is_own)
        self._closed.setVisible(book.closed is not None or not book.is_own)
        self.reopen.setVisible(book.closed is not None and book.is_own)
        self._said.say(self._standing(book))
        self._judge()

    def difference(self) -> int:
        """Return what was counted less what must be there; nothing counted is nothing in the drawer."""
        return 0 if self._book is None else (self.notes.counted() or 0) - self._book.expected

    def count(self) -> dict[int, int]:
        """Return the notes that were counted in a day that is open still."""
        return self.notes.notes() if self._counting.isVisibleTo(self) else {}

    def set_count(self, notes: Mapping[int, int]) -> None:
        """Type a count."""
        self.notes.set_notes(notes)
        self._judge()

    def refuse(self, error: Refusal) -> None:
        """Say what stands in the way, under the count."""
        self.faults.tell("refused", Tone.LATE, told(error))
        self._judge()

    def _standing(self, book: Book) -> str:
        if book.closed is None:
            said = self.tr("The book of Counter {slot} is closed at its own PC. Here it can be read.")
            return said.format(slot=book.slot)
        said = self.tr("Closed at {time} by <b>{who}</b>. Counted: <b>{counted}</b>.")
        when = words.recent(book.closed_at or 0, book.closed_at or 0)
        if words.day_of(book.closed_at or 0) != words.day(book.day):
            when = f"{when} {words.day_of(book.closed_at or 0)}"
        text = said.format(time=when, who=escape(book.closed_by), counted=words.money(book.closed.counted))
        return f"{text}<br>{escape(book.closed.note)}" if book.closed.note else text

    def _show_differences(self, book: Book) -> None:
        while (item := self._noted.takeAt(0)) is not None:
            if (elder := item.widget()) is not None:
                elder.hide()
                elder.deleteLater()
        for noted in book.differences:
            sign = "+" if noted.amount > 0 else ""
            text = f"<b>{sign}{words.money(noted.amount)}</b> · {escape(noted.reason)}"
            self._noted.addWidget(Text(text, tone="label", wrap=True))

    def _judge(self) -> None:
        """Say at once whether the drawer holds what it must."""
        book, counted = self._book, self.notes.counted()
        if book is None:
            return
        aside = self.tr("with the differences noted") if book.differences else self.tr("transfers are not in it")
        self.must.say(words.money(book.expected), aside, Tone.INFO)
        self.counted.say("–" if counted is None else words.money(counted))
        off = self.difference()
        waits = counted is None and off != 0
        self.off.say("–" if waits else words.money(off), "main" if waits or not off else "late")
        if waits:
            self.verdict.say(self.tr("not counted"), Tone.NEUTRAL, "clock")
        elif off:
            word = self.tr("too much") if off > 0 else self.tr("too little")
            self.verdict.say(word, Tone.LATE, "alert")
        else:
            self.verdict.say(self.tr("balances"), Tone.GOOD, "check")
        self._offer(book, off, waits)

    def _offer(self, book: Book, off: int, waits: bool) -> None:
        reason = ""
        if not book.entries and not book.differences:
            reason = self.tr("Nothing was taken on this day: there is nothing to close.")
        elif waits:
            reason = self.tr("Count the notes first.")
        elif off:
            reason = self.tr("The drawer does not hold what it must: count again, or note the difference.")
        self.close_day.set_off(reason)
        self.note.setVisible(bool(off) and not waits)

    def _build(self) -> None:
        head = SectionHead(self.tr("Count the notes"))
        head.add(self.verdict)
        _fill(self._counting, head, self.notes, Rule(), self.counted, self.off, self.note, self.close_day)
        _fill(self._closed, Text(self.tr("How the day stands"), Type.HEAD), self._said, self.reopen)
        self.body.addWidget(self.must)
        self._noted.setSpacing(Space.X1)
        self.body.addLayout(self._noted)
        for whole in (self._counting, self._closed, self.faults):
            self.body.addWidget(whole)
        self.body.addStretch()
        self._closed.hide()

    def _wire(self) -> None:
        self.close_day.clicked.connect(self.close_asked)
        self.note.clicked.connect(self.difference_asked)
        self.reopen.clicked.connect(self.reopen_asked)
        self.notes.edited.connect(self._judge)
        self.notes.edited.connect(self.edited)
        self.notes.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        """Go on from the last note to what can be done."""
        target = self.close_day if self.close_day.isEnabled() else self.note
        if target.isVisibleTo(self):
            target.setFocus()


def _fill(whole: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, Space.X2, 0, 0)
    column.setSpacing(Space.X2)
    for part in parts:
        column.addWidget(part)
