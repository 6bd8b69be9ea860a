"""The page: the form, the day at the right of it, the save at its foot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import MINUTE_MS
from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.ui.assisting import Assisting
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader, PaletteBox
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Draft, Message, Page, told
from desk_app.ui.pages.intake.due import PRINT_KEY
from desk_app.ui.pages.intake.form import IntakeForm
from desk_app.ui.pages.intake.further import AGENCY_KEY, OWNER_KEY, REST_KEY
from desk_app.ui.pages.intake.panel import TodayPanel
from desk_app.ui.pages.intake.worn import WornButton
from desk_app.ui.theme.tokens import Tone, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.panel import ActionBar
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from desk_app.domain.citizen_card import Card
    from desk_app.ui.pages.intake.record import Filled
    from desk_app.usecases.assistance import Helped
    from desk_app.usecases.intake import Received
    from desk_app.usecases.today import Today

RECEIPT, PLAIN_KEY = "receipt", "Ctrl+S"
PRINTS, YES = "intake/prints", "yes"
"""Whether this PC prints the receipt after each save"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The dossier that was saved last."""

    id: str
    number: str
    is_online: bool


class IntakePage(Page):
    """Take dossiers in, one after the other, by the keyboard alone."""

    NAME = "intake"
    SHOWS = frozenset({Topic.DOSSIERS, Topic.PROCEDURES, Topic.CALENDAR, Topic.UNIT, Topic.CASH, Topic.ASSISTANCE})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sent: list[Draft] = []
        self._last: Saved | None = None
        self._assisting = Assisting(desk, self)
        self._form = IntakeForm(desk, self)
        self._panel = TodayPanel(self)
        self._number = Text("", weight=Weight.SEMI, tabular=True)
        self._clear_button = WornButton(self.tr("Empty the form"), wears="Esc", kind=Kind.QUIET)
        self._prints = Tick(self.tr("Print the receipt after each save"), self)
        self._plain_button = WornButton(self.tr("Save, print nothing"), wears=PLAIN_KEY)
        self._save_button = Button(self.tr("Save"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._prints.setChecked(str(desk.settings.value(PRINTS, "")) == YES)
        self._build()
        self._wire()
        self._suit_printing()
        self._show_now()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    # What the window asks

    def refresh(self) -> None:
        """Read the day anew, and the promise, which moves with clock and calendar."""

        def query(work: Any) -> "tuple[Today, Helped]":
            from desk_app.usecases import assistance
            from desk_app.usecases.today import today

            return today(work), assistance.today(work)

        self._desk.ops.read(self, query, self._show_today, key="today")
        self._form.ask_promise()
        self._form.ask_till()

    def focus_first(self) -> None:
        """Start with the citizen's number."""
        self._form.focus_first()

    def panes(self) -> Sequence[QWidget]:
        """Return the form and the day."""
        return (self._form, self._panel)

    def step_back(self) -> bool:
        """Close the explanation, empty the form, go back to its start."""
        if self._form.due.is_explaining():
            self._form.due.stop_explaining()
            return True
        if self._form.collected() is not None:
            self._wipe()
            return True
        if not self._form.is_at_start():
            self.focus_first()
            return True
        return False

    def commands(self) -> Sequence[Found]:
        """Offer what the form's keys do."""
        acts: list[tuple[str, str, str, Callable[[], object]]] = [
            (self.tr("Save the dossier"), "check", "Ctrl+Enter", self._save),
            (self.tr("Empty the form"), "x", "Esc", self._wipe),
        ]
        further = self._form.further
        if not self._form.is_blank:
            acts.append((self.tr("Why this due date?"), "clock", "F8", self._form.due.explain))
        if self._last is not None:
            acts.append((self.tr("Print the last receipt"), "print", PRINT_KEY, self.print_last))
        acts += [
            (self.tr("Handed in for another"), "user", OWNER_KEY, further.open_owner),
            (self.tr("Another agency decides"), "house", AGENCY_KEY, further.open_agency),
            (self.tr("Number, sets, note, other moments"), "note", REST_KEY, further.open_rest),
        ]
        return [Found(kind=FoundKind.COMMAND, title=t, icon=icon, key=key, act=act) for t, icon, key, act in acts]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the form with its list open."""
        return {"found": partial(self._form.look_for, "giám hộ")}

    def take_card(self, card: "Card") -> None:
        """Fill the person in from their card; the window brings it here whatever page was shown."""
        self._form.person.take_card(card)
        self._form.show_focus()

    def draft(self) -> Draft | None:
        """Return what is typed; what was sent and is not on disk yet counts as typed."""
        return self._form.collected() or next(iter(self._sent), None)

    def restore(self, draft: Draft) -> None:
        """Fill the form from a draft that a crash left behind."""
        self._form.restore(draft)

    # Building

    def _build(self) -> None:
        self.header = PageHeader(self.tr("Counter"))
        self.header.add(PaletteBox())
        bar = ActionBar()
        bar.left.addWidget(Picture("paper"))
        bar.left.addWidget(Text(self.tr("Next reception number"), tone="label"))
        bar.left.addWidget(self._number)
        for button in (self._prints, self._clear_button, self._plain_button, self._save_button):
            bar.add(button)
        middle = QHBoxLayout()
        middle.addWidget(self._form, 1)
        middle.addWidget(self._panel)
        column = QVBoxLayout(self)
        for part in (column, middle):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(bar)

    def _wire(self) -> None:
        self._form.opened.connect(self._open_dossier)
        self._panel.chosen.connect(self._open_dossier)
        self._panel.every.connect(lambda: self.go.emit("dossiers", None))
        self._clear_button.clicked.connect(self._wipe)
        self._save_button.clicked.connect(self._save)
        self._plain_button.clicked.connect(self._save_plainly)
        self._prints.toggled.connect(self._on_prints)
        self._form.due.printed.connect(self.print_last)
        self._panel.account.connect(self._assisting.help_account)
        self._panel.submission.connect(self._help_submission)
        self._assisting.told.connect(self.notify)
        shortcut(PRINT_KEY, self, self.print_last)
        shortcut(PLAIN_KEY, self, self._save_plainly)

    # Saving

    def _save(self) -> None:
        self._send(printing=self._prints.isChecked())

    def _save_plainly(self) -> None:
        self._send(printing=False)

    def _send(self, *, printing: bool) -> None:
        """Send the form and empty it at once: the next citizen is waiting, and what was sent is still a draft."""
        self._form.papers.settle()
        sent = self._form.collected()
        if sent is None or self._form.is_restoring:
            return
        if not self._form.is_complete():
            self._form.show_focus()
            return
        from desk_app.ui.pages.intake.record import record

        filled = self._form.filled()
        self._sent.append(sent)
        self._form.clear()
        self.focus_first()
        done, failed = partial(self._on_saved, sent, filled, printing), partial(self._on_refused, sent)
        self._desk.ops.write(self, partial(record, filled=filled), done, failed=failed)

    def _on_saved(self, sent: Draft, filled: "Filled", printing: bool, received: "Received") -> None:
        self._forget(sent)
        self._last = Saved(id=received.id, number=received.reception, is_online=filled.channel == "online")
        self.notify.emit(self._saved_words(filled.name))
        if self._form.is_blank:
            self._form.due.say_saved(received, filled.name)
        if printing:
            self._print_at_once(received.id)

    def _saved_words(self, name: str) -> Message:
        """Return the notice of the last save: with the help that may have submitted it, else with its receipt."""
        from html import escape

        assert self._last is not None
        offer = self._assisting.offer_link(self._last.id, self._last.number) if self._last.is_online else None
        if offer is not None:
            return offer
        text = self.tr("Saved {number} · {name}").format(number=f"<b>{self._last.number}</b>", name=escape(name))
        return Message(text=text)

    # Printing: after the save, never before it, and never in its way

    def print_last(self) -> None:
        """Show the receipt of the dossier saved last, to be printed."""
        if self._last is None:
            self.notify.emit(Message(text=self.tr("Nothing was saved yet: save first, then print."), tone=Tone.INFO))
            return
        from desk_app.ui.printing.asking import show_paper

        show_paper(self, self._desk, RECEIPT, [self._last.id])

    def _print_at_once(self, dossier: str) -> None:
        """Print on the printer used last; where none is known yet, the preview asks for one."""
        from desk_app.ui.printing.asking import print_now

        print_now(self, self._desk, RECEIPT, [dossier])

    def _on_prints(self, prints: bool) -> None:
        """Keep on this PC whether each save is followed by the receipt."""
        self._desk.settings.setValue(PRINTS, YES if prints else "")
        self._suit_printing()

    def _suit_printing(self) -> None:
        """Say on the buttons what Ctrl+Enter and Ctrl+S do."""
        prints = self._prints.isChecked()
        self._save_button.setText(self.tr("Save and print the receipt") if prints else self.tr("Save"))
        self._save_button.updateGeometry()
        self._plain_button.setVisible(prints)

    # Assistance

    def _help_submission(self) -> None:
        """Log a help, of the online dossier whose number still stands in sight, where there is one."""
        last = self._last
        if last is not None and last.is_online and self._form.due.shows_saved():
            self._assisting.help_submission(last.id, last.number)
        else:
            self._assisting.help_submission()

    def _forget(self, sent: Draft) -> None:
        self._sent = [other for other in self._sent if other is not sent]

    def _on_refused(self, sent: Draft, error: Refusal) -> None:
        """Put the form back as it was, unless somebody types the next one already: then offer it."""
        self._forget(sent)
        if self._form.collected() is None:
            self._form.restore(sent)
            self._show_refusal(error)
        else:
            act = partial(self._take_back, sent)
            self.notify.emit(Message(text=told(error), tone=Tone.LATE, action=self.tr("Back to that form"), act=act))

    def _show_refusal(self, error: Refusal) -> None:
        field = self._form.faulty_field(error.field) if isinstance(error, RuleBroken) else None
        if field is None:
            self.on_failed(error)
            return
        field.set_fault(f"{error.title} {error.remedy}")
        field.setFocus()
        self._form.show_focus()

    # Emptying, drafts

    def _wipe(self) -> None:
        """Empty the form, and let it be taken back."""
        draft = self._form.collected()
        self._form.clear()
        self.focus_first()
        if draft is not None:
            text, act = self.tr("The form is empty."), partial(self._take_back, draft)
            message = Message(text=text, tone=Tone.INFO, action=self.tr("Take back"), key="Ctrl+Z", act=act)
            self.notify.emit(message)

    def _take_back(self, draft: Draft) -> None:
        self._form.restore(draft)
        self.focus_first()

    # The day

    def _show_today(self, answer: "tuple[Today, Helped]") -> None:
        today, helped = answer
        self._panel.show_day(today.day)
        self._panel.show_help(helped)
        self._number.say(today.next_number)

    def _on_minute(self) -> None:
        self._show_now()
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show_now(self) -> None:
        self._panel.show_date(self._desk.clock())
        self._form.further.rest.show_now()

    def _open_dossier(self, dossier: str) -> None:
        self.go.emit("dossiers", dossier)
