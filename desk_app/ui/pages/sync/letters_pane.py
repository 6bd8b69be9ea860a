"""The county's letters of direction: read here, explained here by the day that they name."""

from collections.abc import Sequence
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.domain.letter import LetterState
from desk_app.domain.localtime import local_date
from desk_app.store.queries.letters import LetterLine
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message, told
from desk_app.ui.pages.sync.words import moment, size_words
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.field import AreaField
from desk_app.ui.widgets.panel import Rule
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.usecases import letters

if TYPE_CHECKING:
    from desk_app.store.work import Work
    from desk_app.ui.progress import Progress

READ_AFTER_MS = 1_500
"""A letter that stands open so long has been read."""
SOON_MS = 2 * 86_400_000
_OPEN = (LetterState.UNREAD.value, LetterState.OWED.value)


class LettersPane(QWidget):
    """The list at the left, the letter with its explanation at the right."""

    told = Signal(object)
    """Message"""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._letters: Sequence[LetterLine] = ()
        self._papers: dict[str, int] = {}
        """Papers that are here, by digest"""
        self._shown = ""
        self._typed: dict[str, str] = {}
        """Letter → the explanation that is half typed"""
        self._model = RowsModel(
            (
                Column(title=self.tr("Number"), width=148, tabular=True),
                Column(title=self.tr("About"), stretch=True),
                Column(title=self.tr("Explain by"), width=112, tabular=True),
                Column(title=self.tr("State"), width=188),
            )
        )
        self.table = Table(self._model, name=self.tr("Letters of direction"))
        self.letter = LetterPanel()
        self._pane = StatePane(self._body())
        self._read_after = QTimer(self)
        self._read_after.setSingleShot(True)
        self._read_after.setInterval(READ_AFTER_MS)
        self._read_after.timeout.connect(self._on_read_long)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane)
        self.table.moved.connect(self._on_moved)
        self.table.acted.connect(lambda _row: self.letter.focus_text())
        self.letter.sent.connect(self.send)
        self.letter.paper.clicked.connect(self.open_paper)
        self.letter.typed.connect(self._on_typed)

    def read(self) -> None:
        """Read the letters anew; cursor and half-typed text stay."""
        self._pane.show_loading()
        self._desk.ops.read(self, _read, self._on_letters, key="letters", failed=self._on_unreadable)

    def focus_first(self) -> None:
        """Start in the list."""
        self.table.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return list and letter."""
        return (self.table, self.letter.text)

    def step_back(self) -> bool:
        """Go from the letter to the list."""
        if self.letter.text.input.hasFocus():
            self.table.setFocus()
            return True
        return False

    def show_letter(self, id: str) -> None:
        """Put the cursor on a letter."""
        self._shown = id
        self._go_to_shown()

    def draft(self) -> dict[str, str] | None:
        """Return what is half typed, by letter."""
        known = {letter.id: letter.explanation for letter in self._letters}
        typed = {id: text for id, text in self._typed.items() if text.strip() and text.strip() != known.get(id, "")}
        return typed or None

    def restore(self, draft: dict[str, Any]) -> None:
        """Type again what was half typed."""
        self._typed.update({str(id): str(text) for id, text in draft.items()})
        self._show_one()

    def send(self) -> None:
        """Send the explanation that is typed for the letter that is shown."""
        one = self._one()
        if one is not None:
            command = partial(letters.explain, id=one.id, text=self.letter.text.value())
            sent = partial(self._on_sent, one.id)
            self._desk.ops.write(self, command, sent, failed=self.letter.refuse)

    def open_paper(self) -> None:
        """Open the paper of the letter that is shown in the system's viewer."""
        one = self._one()
        if one is not None and one.paper in self._papers:
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)) / "letters"
            directory = self._desk.directory

            def copy(_progress: "Progress") -> Path:
                return letters.to_read(directory, one, folder)

            self._desk.ops.run(self, copy, self._on_copied, failed=self._on_not_copied)

    def _on_copied(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            said = self.tr("No program of this PC opens PDF files. The letter is at {file}.")
            self.told.emit(Message(text=said.format(file=f"<b>{escape(str(path))}</b>"), tone=Tone.WARN))

    def _on_not_copied(self, error: Refusal) -> None:
        self.told.emit(Message(text=told(error), tone=Tone.LATE))

    def _on_sent(self, id: str, _nothing: object) -> None:
        self._typed.pop(id, None)
        said = self.tr("The explanation is recorded; the next exchange takes it to the county.")
        self.told.emit(Message(text=said))

    def _on_letters(self, answer: tuple[list[LetterLine], dict[str, str], dict[str, int]]) -> None:
        found, self.letter.labels, self._papers = answer
        self._letters = found
        now = self._desk.clock()
        self._model.show([_cells(one, now) for one in found])
        if not found:
            title, text = self.tr("No letters"), self.tr("What the county asks of the unit in writing stands here.")
            self._pane.show_empty(Empty(title, text))
            return
        self._pane.show_content()
        self._go_to_shown()
        self._show_one()

    def _go_to_shown(self) -> None:
        places = [place for place, one in enumerate(self._letters) if one.id == self._shown]
        self.table.go_to(places[0] if places else 0)

    def _on_moved(self, row: int) -> None:
        if 0 <= row < len(self._letters):
            self._shown = self._letters[row].id
            self._show_one()

    def _show_one(self) -> None:
        one = self._one()
        if one is None:
            return
        self.letter.show_letter(one, self._typed.get(one.id, one.explanation), self._desk.clock())
        self.letter.show_paper(one.paper, self._papers.get(one.paper))
        if one.opened_at is None:
            self._read_after.start()

    def _on_typed(self, text: str) -> None:
        if self._shown:
            self._typed[self._shown] = text

    def _on_read_long(self) -> None:
        one = self._one()
        if one is not None and one.opened_at is None and self.isVisible():
            self._desk.ops.write(self, partial(letters.opened, id=one.id))

    def _on_unreadable(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.read)

    def _one(self) -> LetterLine | None:
        return next((one for one in self._letters if one.id == self._shown), None)

    def _body(self) -> QWidget:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(self.letter)
        return body


class LetterPanel(QFrame):
    """One letter: what it says, and what the unit answers."""

    sent = Signal()
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "left")
        self.setFixedWidth(Width.PANEL_REVIEW)
        self.labels: dict[str, str] = {}
        """What figures are called"""
        self._number = Text(tone="quiet", tabular=True)
        self._title = Text(style=Type.HEAD, wrap=True)
        self._chip = Chip()
        self._words = Text(wrap=True)
        self.paper = Button(small=True, icon="paper", key="Ctrl+O")
        self._about = Text(tone="label", wrap=True)
        self._asked = Text(weight=Weight.SEMI, wrap=True)
        self.text = AreaField(
            self.tr("Explanation of the unit"), placeholder=self.tr("Cause, and what is done about it")
        )
        self.text.setMinimumHeight(5 * Type.BODY.value.line)
        self._recorded = Text(tone="quiet", wrap=True)
        self.send = Button(self.tr("Send the explanation"), kind=Kind.MAIN, icon="give", key="Ctrl+Enter")
        self.send.clicked.connect(self.sent)
        self.text.edited.connect(self._on_edited)
        self._build()

    def show_letter(self, one: LetterLine, typed: str, now: int) -> None:
        """Show a letter with the explanation as it is typed."""
        self._number.say(self.tr("No. {number} · {day}").format(number=one.number, day=words.day_of(one.day_at)))
        self._title.say(escape(one.title))
        said, tone, icon = state_words(one, now)
        self._chip.say(said, tone or Tone.NEUTRAL, icon)
        self._words.say(escape(one.text).replace("\n", "<br>"))
        about = self.tr("About the figures: {codes}").format(
            codes=", ".join(self.labels.get(code, code) for code in one.figures)
        )
        self._about.say(escape(about) if one.figures else "")
        self._about.setVisible(bool(one.figures))
        self._show_answer(one, typed, now)

    def show_paper(self, digest: str, size: int | None) -> None:
        """Show whether a signed paper came with the letter, and whether it is here yet."""
        self.paper.setVisible(bool(digest))
        self.paper.setText(
            self.tr("The signed letter (PDF)")
            if size is None
            else self.tr("Open the signed letter (PDF, {size})").format(size=size_words(size))
        )
        coming = self.tr("The file is still on its way: it comes with one of the next exchanges.")
        self.paper.set_off(coming if size is None else "")

    def focus_text(self) -> None:
        """Start typing the explanation."""
        self.text.setFocus()

    def refuse(self, error: Refusal) -> None:
        """Say what stands in the way; the text stays."""
        self.text.set_fault(f"{error.title} {error.remedy}")

    def _show_answer(self, one: LetterLine, typed: str, now: int) -> None:
        asked = one.explain_by is not None
        closed = one.state == LetterState.CLOSED.value
        if one.explain_by is not None:
            day = words.day(local_date(one.explain_by - 1))
            self._asked.say(self.tr("An explanation is asked for by {day}").format(day=day))
        self._asked.setVisible(asked)
        if self.text.value() != typed:
            self.text.set_value(typed)
        self.text.setVisible(asked)
        self.text.setEnabled(not closed)
        self.send.setVisible(asked and not closed)
        sent = self.tr("Recorded {time}; a later one takes its place.")
        self._recorded.say(sent.format(time=moment(one.explained_at, now)) if one.explained_at else "")
        self._recorded.setVisible(one.explained_at is not None and not closed)

    def _on_edited(self, text: str) -> None:
        self.text.set_fault("")
        self.typed.emit(text)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(self._number)
        column.addWidget(self._title)
        column.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words)
        column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._about, Rule(), self._asked, self.text, self._recorded):
            column.addWidget(widget)
        column.addWidget(self.send, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def state_words(one: LetterLine, now: int) -> tuple[str, Tone | None, str]:
    """Return how far a letter has come: words, tone, icon."""
    translate = QCoreApplication.translate
    if one.state in _OPEN and one.explain_by is not None:
        if one.explain_by <= now:
            return translate("Letters", "Explanation overdue"), Tone.LATE, "late"
        if one.explain_by - now <= SOON_MS:
            return translate("Letters", "Explanation due soon"), Tone.WARN, "clock"
    return {
        LetterState.UNREAD.value: (translate("Letters", "Not read"), Tone.INFO, "post"),
        LetterState.OWED.value: (translate("Letters", "Explanation owed"), Tone.WARN, "note"),
        LetterState.EXPLAINED.value: (translate("Letters", "Explained"), Tone.GOOD, "checkc"),
        LetterState.CLOSED.value: (translate("Letters", "Closed by the county"), None, "lock"),
    }.get(one.state, (translate("Letters", "Read"), None, "check"))


def _cells(one: LetterLine, now: int) -> list[Cell]:
    said, tone, icon = state_words(one, now)
    until = "" if one.explain_by is None else words.day(local_date(one.explain_by - 1))
    unread = one.state == LetterState.UNREAD.value
    return [
        Cell(text=one.number, ink=Ink.LABEL),
        Cell(text=one.title, weight=Weight.SEMI if unread else Weight.REGULAR, tip=one.title),
        Cell(text=until, ink=Ink.LABEL),
        Cell(text=said, tone=tone, icon=icon),
    ]


def _read(work: "Work") -> tuple[list[LetterLine], dict[str, str], dict[str, int]]:
    """Return the letters, what the figures that they are about are called, and which papers are here."""
    from desk_app.figures.registry import FIGURES

    found = letters.every(work)
    codes = {code for one in found for code in one.figures}
    labels = {code: FIGURES[code].label for code in codes if code in FIGURES}
    return found, labels, letters.papers_here(work)
