"""The page: the day's receipts at the left, the drawer at the right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.cash import note_words
from desk_app.domain.localtime import day_start, local_date
from desk_app.domain.topic import Topic
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Draft, Message, Page
from desk_app.ui.pages.cash import paper
from desk_app.ui.pages.cash.drawer import DrawerPanel
from desk_app.ui.pages.cash.listing import CashModel
from desk_app.ui.pages.cash.totals import Totals
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.table import Table
from desk_app.usecases import cash, fees
from desk_app.usecases.cash import Book

if TYPE_CHECKING:
    from desk_app.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A day of a counter, and what else there is to choose."""

    book: Book
    days: Sequence[tuple[date, bool]]
    counters: Sequence[int]
    unclosed: Sequence[date]


def read(work: "Work", day: date | None, slot: int | None) -> Reading:
    """Return a counter's day (today, this PC's)."""
    moment = work.now if day is None else day_start(day)
    book = cash.day(work, moment, slot)
    return Reading(
        book=book,
        days=cash.days(work, book.slot),
        counters=cash.counters(work),
        unclosed=cash.unclosed(work),
    )


class CashPage(Page):
    """What was taken on a day, by which way, and whether the drawer holds it."""

    NAME = "cash"
    SHOWS = frozenset({Topic.CASH, Topic.DOSSIERS, Topic.UNIT})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._day: date | None = None
        self._slot: int | None = None
        self._reading: Reading | None = None
        self._waiting: dict[int, int] = {}
        self._header = PageHeader(self.tr("Cash book"))
        self.days = DropDown(caption=self.tr("Day"))
        self.counters = DropDown(caption=self.tr("Counter"))
        self._print = Button(self.tr("Print…"), icon="print", key="Ctrl+P")
        self._sheet = Button(self.tr("Excel"), icon="open", key="Ctrl+E")
        self.notices = NoticeBar()
        self.model = CashModel()
        self.table = Table(self.model, name=self.tr("Receipts of the day"))
        self._pane = StatePane(self.table)
        self.totals = Totals()
        self.drawer = DrawerPanel()
        self._build()
        self._wire()

    # What the window asks

    def refresh(self) -> None:
        """Read the day anew; cursor and count stay."""
        self._pane.show_loading()
        question = partial(read, day=self._day, slot=self._slot)
        self._desk.ops.read(self, question, self._on_read, key="day", failed=self._on_unreadable)
        self._desk.ops.read(self, cash.share_online, self.totals.show_share, key="share")

    def focus_first(self) -> None:
        """Start in the list."""
        self.table.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return list and drawer."""
        return (self.table, self.drawer)

    def open(self, what: object) -> None:
        """Show a day."""
        if isinstance(what, date):
            self.show_day(what)
            self.focus_first()

    def step_back(self) -> bool:
        """Go from the drawer to the list, from another day to today."""
        focus = QApplication.focusWidget()
        if focus is not None and self.drawer.isAncestorOf(focus):
            self.table.setFocus()
            return True
        if self._day is not None or self._slot is not None:
            self._slot = None
            self.show_day(None)
            return True
        return False

    def commands(self) -> Sequence[Found]:
        """Offer what the keys do."""
        commands: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            (self.tr("Count the drawer and close the day"), "lock", "F6", self.count),
            (self.tr("Give a receipt back"), "undo", "Del", self.ask_to_reverse),
            (self.tr("Print the cash book"), "print", "Ctrl+P", self.print_book),
            (self.tr("Cash book in Excel"), "open", "Ctrl+E", self.export),
        )
        detail = self.tr("Cash book")
        return [
            Found(kind=FoundKind.COMMAND, title=title, detail=detail, icon=icon, key=key, act=act)
            for title, icon, key, act in commands
        ]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the count."""
        return {"count": self.count}

    def draft(self) -> Draft | None:
        """Return the notes that were counted."""
        count = self.drawer.count()
        if not count or self._reading is None:
            return None
        return {"day": self._reading.book.day.isoformat(), "notes": {str(note): many for note, many in count.items()}}

    def restore(self, draft: Draft) -> None:
        """Count again what was counted."""
        self._waiting = {int(note): int(many) for note, many in dict(draft["notes"]).items()}
        day = date.fromisoformat(str(draft["day"]))
        self.show_day(None if day == self._today() else day)

    # Acts

    def show_day(self, day: date | None) -> None:
        """Show another day of the same counter; None is today, whichever that is."""
        self._day = day
        self.refresh()

    def step_day(self, way: int) -> None:
        """Go to the next earlier (1) or later (-1) day on which money was taken."""
        shown = self._shown_days()
        if self._reading is not None and shown:
            place = shown.index(self._reading.book.day) + way
            if 0 <= place < len(shown):
                self._choose_day(shown[place])

    def count(self) -> None:
        """Put the keyboard into the count of notes."""
        self.drawer.notes.focus_first()

    def close_day(self) -> None:
        """Close the day with what was counted."""
        book = self._book()
        if book is None or not self.drawer.close_day.isEnabled():
            return
        self.drawer.close_day.set_off(self.tr("It is being saved."))
        notes = self.drawer.notes.notes()
        counted = self.drawer.notes.counted() or 0
        act = partial(cash.close, counted=counted, note=note_words(notes), moment=day_start(book.day))
        self._desk.ops.write(self, act, partial(self._on_closed, book.day), failed=self.drawer.refuse)

    def ask_to_note(self) -> None:
        """Ask why the drawer holds more or less than it must."""
        book, off = self._book(), self.drawer.difference()
        if book is None or off == 0:
            return
        more = self.tr("There is {amount} more in the drawer than the book says.")
        less = self.tr("There is {amount} less in the drawer than the book says.")
        said = (more if off > 0 else less).format(amount=f"<b>{words.money(abs(off))}</b>")
        said = f"{said} {self.tr('The difference stands in the book with its reason, and the day can be closed.')}"
        title = self.tr("Note the difference")
        dialog = ReasonDialog(title, said, title, self, label=self.tr("Why it is over or short"))
        command = partial(cash.note_difference, amount=off, moment=day_start(book.day))
        noted = Message(text=self.tr("The difference is noted."))
        dialog.ask(self._desk.ops, command, partial(self.notify.emit, noted))

    def ask_to_reopen(self) -> None:
        """Ask why a closed day is opened again."""
        book = self._book()
        if book is None or book.closed is None or not book.is_own:
            return
        said = self.tr("The closing of {day} is taken back; it stays in the history. Count and close the day again.")
        title = self.tr("Open the day again")
        dialog = ReasonDialog(title, said.format(day=f"<b>{words.day(book.day)}</b>"), title, self)
        command = partial(cash.reopen, moment=day_start(book.day))
        dialog.ask(self._desk.ops, command, partial(self.notify.emit, Message(text=self.tr("The day is open again."))))

    def ask_to_reverse(self) -> None:
        """Ask why the receipt under the cursor, or the line of a batch, is given back."""
        row = self.model.at(self.table.row())
        if row is None:
            return
        if not row.can_go_back:
            text = self.tr("There is nothing to give back here: choose a receipt that stands.")
            self.notify.emit(Message(text=text, tone=Tone.INFO))
            return
        number, payer = row.entry.receipt, row.dossier.payer
        said = self.tr("{amount} of receipt {number} goes back to {payer} by a counter-entry of today.")
        text = said.format(
            amount=f"<b>{words.money(row.amount)}</b>", number=f"<b>{escape(number)}</b>", payer=escape(payer)
        )
        if row.line is None and len(row.entry.lines) > 1:
            count = self.tr("The receipt is given back as a whole: {count} dossiers.").format(
                count=len(row.entry.lines)
            )
            text = f"{text} {count}"
        title = self.tr("Give the receipt back")
        dialog = ReasonDialog(title, text, title, self)
        command = (
            partial(fees.reverse_receipt, receipt=number, slot=row.entry.slot)
            if row.line is None
            else partial(fees.reverse, subject=row.line.dossier, receipt=number)
        )
        done = Message(text=self.tr("Given back: receipt {number}.").format(number=f"<b>{escape(number)}</b>"))
        dialog.ask(self._desk.ops, command, partial(self.notify.emit, done))

    def print_book(self) -> None:
        """Print the day."""
        if (book := self._book()) is not None:
            paper.print_book(self, self._desk, book)

    def export(self) -> None:
        """Write the day as a workbook."""
        if (book := self._book()) is not None:
            paper.export(self, self._desk, book, "xlsx")

    # Showing

    def _on_read(self, reading: Reading) -> None:
        before, row = self._reading, self.table.row()
        self._reading, book = reading, reading.book
        self.model.show(book.entries)
        self.totals.show_book(book)
        self.drawer.show_book(book)
        if self._waiting:
            self.drawer.set_count(self._waiting)
            self._waiting = {}
        self._offer_days(reading)
        self._say(reading)
        if book.entries:
            self._pane.show_content()
            is_same = before is not None and (before.book.day, before.book.slot) == (book.day, book.slot)
            self.table.go_to(row if is_same else 0)
        else:
            self._pane.show_empty(self._nothing(book))

    def _say(self, reading: Reading) -> None:
        book = reading.book
        standing = self.tr("closed") if book.closed is not None else self.tr("open")
        counter = self.tr("Counter {slot}").format(slot=book.slot)
        day = f"{words.weekday(book.day)} {words.day(book.day)}"
        self._header.say(self.tr("Cash book"), " · ".join((day, counter, standing)))
        others = [one for one in reading.unclosed if one != book.day]
        if not others or not book.is_own:
            self.notices.take_back("unclosed")
            return
        days = ", ".join(words.day(one) for one in others[:3]) + ("…" if len(others) > 3 else "")
        text = self.tr("Not closed yet: {days}.").format(days=f"<b>{days}</b>")
        show = partial(self._choose_day, others[0])
        self.notices.tell("unclosed", Tone.WARN, text, action=self.tr("Open that day"), act=show)

    def _offer_days(self, reading: Reading) -> None:
        closed = dict(reading.days)
        self.days.set_options([(one, self._day_words(one, closed.get(one))) for one in self._shown_days()])
        self.days.set_value(reading.book.day)
        self.counters.set_options([(slot, self.tr("Counter {slot}").format(slot=slot)) for slot in reading.counters])
        self.counters.set_value(reading.book.slot)
        self.counters.setVisible(len(reading.counters) > 1)

    def _shown_days(self) -> list[date]:
        if self._reading is None:
            return []
        return sorted({self._today(), self._reading.book.day, *(one for one, _ in self._reading.days)}, reverse=True)

    def _day_words(self, day: date, is_closed: bool | None) -> str:
        standing = self.tr("closed") if is_closed else self.tr("open") if is_closed is not None else ""
        name = self.tr("today") if day == self._today() else words.day(day)
        return " · ".join(part for part in (name, standing) if part)

    def _nothing(self, book: Book) -> Empty:
        text = self.tr("A fee taken with a reception or for a dossier stands here with its receipt number.")
        title = self.tr("Nothing taken today yet") if book.day == self._today() else self.tr("Nothing taken that day")
        return Empty(title, text)

    def _on_unreadable(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.refresh)

    def _on_closed(self, day: date, _fact: object) -> None:
        self.drawer.notes.set_notes({})
        said = self.tr("The day {day} is closed.").format(day=f"<b>{words.day(day)}</b>")
        self.notify.emit(Message(text=said))
        self.table.setFocus()

    def _on_acted(self, row: int) -> None:
        found = self.model.at(row)
        if found is not None:
            self.go.emit("dossiers", found.dossier.dossier)

    def _choose_day(self, day: date) -> None:
        self.show_day(None if day == self._today() else day)

    def _choose_counter(self, slot: int) -> None:
        self._slot = slot
        self.refresh()

    def _book(self) -> Book | None:
        return None if self._reading is None else self._reading.book

    def _today(self) -> date:
        return local_date(self._desk.clock())

    def _build(self) -> None:
        self.counters.hide()
        for part in (self.counters, self.days, self._sheet, self._print):
            self._header.add(part)
        left = QVBoxLayout()
        left.setSpacing(0)
        told = QVBoxLayout()
        told.setContentsMargins(Space.PAGE, Space.X2, Space.PAGE, Space.X2)
        told.addWidget(self.notices)
        left.addLayout(told)
        left.addWidget(self._pane, 1)
        hints = QHBoxLayout()
        hints.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        hints.addWidget(self._hints())
        left.addLayout(hints)
        left.addWidget(self.totals)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self.drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)

    def _hints(self) -> KeyHints:
        return KeyHints(
            [
                ("Enter", self.tr("opens the dossier")),
                ("Delete", self.tr("gives the receipt back")),
                ("F6", self.tr("counts the drawer")),
                ("Alt ← →", self.tr("another day")),
            ]
        )

    def _wire(self) -> None:
        self.days.chosen.connect(self._choose_day)
        self.counters.chosen.connect(self._choose_counter)
        self._print.clicked.connect(self.print_book)
        self._sheet.clicked.connect(self.export)
        self.table.acted.connect(self._on_acted)
        self.drawer.close_asked.connect(self.close_day)
        self.drawer.difference_asked.connect(self.ask_to_note)
        self.drawer.reopen_asked.connect(self.ask_to_reopen)
        shortcut("Del", self.table, self.ask_to_reverse, within=self.table)
        shortcut("Alt+Left", self, partial(self.step_day, 1))
        shortcut("Alt+Right", self, partial(self.step_day, -1))
