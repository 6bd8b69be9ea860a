"""The page: the form, the day at the right of it, the save at its foot."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import MINUTE_MS
from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader, PaletteBox
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Draft, Message, Page, told
from desk_app.ui.pages.intake.form import IntakeForm
from desk_app.ui.pages.intake.panel import TodayPanel
from desk_app.ui.theme.tokens import Tone, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.panel import ActionBar
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.domain.citizen_card import Card
    from desk_app.usecases.intake import Received
    from desk_app.usecases.today import Today


class EscButton(Button):
    """A button that wears Esc; the key itself comes by way of the window, which may have nearer things to close."""

    @property
    def cap(self) -> str:
        """Return what stands on the key's cap."""
        return "Esc"


class IntakePage(Page):
    """Take dossiers in, one after the other, by the keyboard alone."""

    NAME = "intake"
    SHOWS = frozenset({Topic.DOSSIERS, Topic.PROCEDURES, Topic.CALENDAR, Topic.UNIT})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sent: list[Draft] = []
        self._form = IntakeForm(desk, self)
        self._panel = TodayPanel(self)
        self._number = Text("", weight=Weight.SEMI, tabular=True)
        self._clear_button = EscButton(self.tr("Empty the form"), kind=Kind.QUIET)
        self._save_button = Button(self.tr("Save"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._build()
        self._wire()
        self._show_now()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    # What the window asks

    def refresh(self) -> None:
        """Read the day anew, and the promise, which moves with clock and calendar."""

        def query(work: Any) -> "Today":
            from desk_app.usecases.today import today

            return today(work)

        self._desk.ops.read(self, query, self._show_today, key="today")
        self._form.ask_promise()

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
        if not self._form.is_blank:
            acts.append((self.tr("Why this due date?"), "clock", "F8", self._form.due.explain))
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
        header = PageHeader(self.tr("Counter"))
        header.add(PaletteBox())
        bar = ActionBar()
        bar.left.addWidget(Picture("paper"))
        bar.left.addWidget(Text(self.tr("Next reception number"), tone="label"))
        bar.left.addWidget(self._number)
        bar.add(self._clear_button)
        bar.add(self._save_button)
        middle = QHBoxLayout()
        middle.addWidget(self._form, 1)
        middle.addWidget(self._panel)
        column = QVBoxLayout(self)
        for part in (column, middle):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(0)
        column.addWidget(header)
        column.addLayout(middle, 1)
        column.addWidget(bar)

    def _wire(self) -> None:
        self._form.opened.connect(self._open_dossier)
        self._panel.chosen.connect(self._open_dossier)
        self._panel.every.connect(lambda: self.go.emit("dossiers", None))
        self._clear_button.clicked.connect(self._wipe)
        self._save_button.clicked.connect(self._save)
        shortcut("Ctrl+S", self, self._save)

    # Saving

    def _save(self) -> None:
        """Send the form and empty it at once: the next citizen is waiting, and what was sent is still a draft."""
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
        done, failed = partial(self._on_saved, sent, filled.name), partial(self._on_refused, sent)
        self._desk.ops.write(self, partial(record, filled=filled), done, failed=failed)

    def _on_saved(self, sent: Draft, name: str, received: "Received") -> None:
        self._forget(sent)
        from html import escape

        text = self.tr("Saved {number} · {name}").format(number=f"<b>{received.reception}</b>", name=escape(name))
        self.notify.emit(Message(text=text))
        if self._form.is_blank:
            self._form.due.say_saved(received, name)

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
        field.input.setFocus()
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

    def _show_today(self, today: "Today") -> None:
        self._panel.show_day(today.day)
        self._number.say(today.next_number)

    def _on_minute(self) -> None:
        self._show_now()
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show_now(self) -> None:
        self._panel.show_date(self._desk.clock())
        self._form.further.show_now()

    def _open_dossier(self, dossier: str) -> None:
        self.go.emit("dossiers", dossier)
