"""The head of the detail: who, what, in what state, under which numbers, and what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.citizen_id import mask
from desk_app.domain.dossier.state import Dossier
from desk_app.ui import words
from desk_app.ui.pages.dossiers.acts import PRINT, every_act, next_step
from desk_app.ui.pages.dossiers.prints import form_word, owed
from desk_app.ui.pages.dossiers.states import condition, due_words, time_left
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Role, Space, Tone, Type, Weight
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.panel import Rule
from desk_app.ui.widgets.text import Text
from desk_app.usecases.browse import File


class _Fact(QWidget):
    """A small label over a value."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label, self._value = label, Text(weight=Weight.MEDIUM, tabular=True)
        self._note = Text(style=Type.SMALL, tone="warn", tabular=True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(label, Type.SMALL, tone="label"))
        column.addWidget(self._value)
        column.addWidget(self._note)
        column.addStretch()

    def say(self, value: str, tone: str = "main", note: str = "") -> None:
        """Show a value, and below it what else holds."""
        self._value.say(value)
        self._value.set_tone(tone)
        self._note.say(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(", ".join(part for part in (f"{self._label}: {value}", note) if part))


class _Elided(QWidget):
    """One line of words that gives way to what stands beside it, and shows them whole in its tip."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setFixedHeight(Type.BODY.value.line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show other words."""
        self._words = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, shortened to fit."""
        ink = theme().color(Role.TEXT_LABEL)
        drawing.words(QPainter(self), self.rect().toRectF(), self._words, theme().font(), ink)


class Head(QWidget):
    """Name and state, the next step and the menu, and the line of numbers."""

    stepped = Signal(str)
    """the name of the act that comes next"""
    menu_asked = Signal(object)
    """the button under which the menu opens"""
    papers_asked = Signal(object)
    """the button under which the menu of papers opens"""

    def __init__(self, list_of_papers: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Text(style=Type.HEAD)
        self._chip = Chip()
        self._procedure = _Elided()
        self._next = Button(kind=Kind.MAIN, key="Enter", within=list_of_papers)
        self.print = Button(icon="print", name=self.tr("Print a paper of the dossier (Ctrl+P)"))
        self._more = Button(icon="dots", name=self.tr("What else may be done (F9)"))
        shortcut("Ctrl+P", self, lambda: self.papers_asked.emit(self.print))
        shortcut("F9", self, lambda: self.menu_asked.emit(self._more))
        self._act = ""
        self._facts = {
            "reception": _Fact(self.tr("Reception number")),
            "official": _Fact(self.tr("Official number")),
            "citizen": _Fact(self.tr("Citizen id")),
            "due": _Fact(self.tr("Due")),
            "fee": _Fact(self.tr("Fee")),
        }
        self._build()
        self._next.clicked.connect(lambda: self.stepped.emit(self._act))
        self._more.clicked.connect(lambda: self.menu_asked.emit(self._more))
        self.print.clicked.connect(lambda: self.papers_asked.emit(self.print))

    def show_file(self, file: File, now: int) -> None:
        """Show who and what, and what comes next."""
        dossier = file.dossier
        received = dossier.received
        self._name.say(received.person.name)
        self._procedure.say(" · ".join((received.procedure.code, received.procedure.name, received.procedure.field)))
        self._show_chip(file, now)
        self._show_next(file)
        self._facts["reception"].say(" · ".join(dossier.receptions) or "–")
        missing = self.tr("not yet")
        self._facts["official"].say(dossier.official or missing, "main" if dossier.official else "quiet")
        self._facts["citizen"].say(mask(received.person.citizen_id) if received.person.citizen_id else "–")
        self._facts["due"].say(due_words(dossier.due_at, dossier.due_timed), note=self._promised_again(dossier))
        self._facts["fee"].say(*self._fee(dossier))

    def _show_chip(self, file: File, now: int) -> None:
        dossier = file.dossier
        timing = "" if dossier.timing is None else dossier.timing.value
        shown = condition(
            dossier.standing, timing, dossier.due_at, dossier.due_timed, now=now, soon_until=file.soon_until
        )
        tone = shown.tone if shown.tone not in (None, Tone.ACCENT) else Tone.NEUTRAL
        self._chip.say(time_left(shown, dossier.due_at, file.minutes_left, now), tone or Tone.NEUTRAL, shown.icon)

    def _show_next(self, file: File) -> None:
        """Offer the one next step; a paper that is owed by its name."""
        self._act = next_step(file)
        self._next.setVisible(bool(self._act))
        title = next((act.title for act in every_act() if act.name == self._act), "")
        if self._act == PRINT:
            paper = form_word(owed(file))
            title = self.tr("Print: {paper}").format(paper=paper[:1].lower() + paper[1:])
        self._next.setText(title)
        self._next.setAccessibleName(self.tr("Next step: {act}").format(act=title))
        self._next.updateGeometry()

    def _promised_again(self, dossier: Dossier) -> str:
        """Return the date of the letter of apology: the first stays, the figures go by it."""
        if not dossier.apologies:
            return ""
        return self.tr("promised again {due}").format(due=due_words(dossier.apologies[-1].new_due_at, True))

    def _fee(self, dossier: Dossier) -> tuple[str, str]:
        fee = dossier.received.fee
        if not fee:
            return (self.tr("none"), "main") if not dossier.paid else (words.money(dossier.paid), "main")
        if dossier.paid >= fee:
            return words.money(fee), "main"
        return self.tr("{sum} not paid").format(sum=words.money(fee - dossier.paid)), "warn"

    def _build(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(Space.X2)
        title.addWidget(self._name)
        title.addWidget(self._chip)
        title.addStretch()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(title)
        words.addWidget(self._procedure)
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addLayout(words, 1)
        row.addWidget(self._next)
        row.addWidget(self.print)
        row.addWidget(self._more)
        numbers = QHBoxLayout()
        numbers.setSpacing(Space.X4)
        for fact in self._facts.values():
            numbers.addWidget(fact)
        numbers.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        for part in (row, Rule(), numbers, Rule()):
            column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)
