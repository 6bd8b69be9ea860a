"""The side panel: what was said and what was answered, or the form in which either is typed."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import words
from desk_app.ui.form import Form
from desk_app.ui.ops import Refusal
from desk_app.ui.pages.feedback.listing import Listed, kind_word, state
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import FactRow, Panel, Rule
from desk_app.ui.widgets.text import Text


class SidePanel(Panel):
    """One content at a time; `left` when a form was put away."""

    left = Signal()
    dossier_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Width.PANEL_REVIEW, parent=parent)
        self._content = QWidget()
        self.body.addWidget(self._content)
        self.form: Form | None = None
        self._faults = NoticeBar()
        self._main: Button | None = None

    def show_form(self, title: str, form: Form, act: str, submit: Callable[[], object]) -> None:
        """Show a form with its button; Esc or *Cancel* puts it away."""
        column = self._fresh()
        column.addWidget(Text(title, Type.HEAD))
        column.addSpacing(Space.X2)
        self._faults = NoticeBar()
        self._main = Button(act, kind=Kind.MAIN, key="Ctrl+Enter")
        self._main.clicked.connect(submit)
        cancel = Button(self.tr("Cancel"), key="Esc", within=self._content)
        cancel.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self._main)
        column.addWidget(form)
        column.addSpacing(Space.X2)
        column.addWidget(self._faults)
        column.addLayout(foot)
        column.addStretch()
        self.form = form

    def show_one(self, one: Listed, answer: Callable[[], object], void: Callable[[], object]) -> None:
        """Show a feedback; it can be answered once, and voided."""
        column = self._fresh()
        column.addLayout(self._head(one))
        column.addWidget(Text(escape(one.line.text).replace("\n", "<br>"), wrap=True))
        column.addSpacing(Space.X2)
        for name, value in self._facts(one):
            column.addWidget(FactRow(name, value))
        if one.line.dossier is not None:
            link = Button(self.tr("Open the dossier"), kind=Kind.LINK, icon="dossier")
            link.clicked.connect(lambda: self.dossier_asked.emit(one.line.dossier))
            row = QHBoxLayout()
            row.addWidget(link)
            row.addStretch()
            column.addLayout(row)
        column.addWidget(Rule())
        self._show_answer(column, one, answer, void)
        column.addStretch()

    def refuse(self, error: Refusal) -> None:
        """Say what is wrong beside its field, or above the buttons."""
        self.set_busy(False)
        if self.form is None or not self.form.show_fault(error):
            self._faults.tell("refused", Tone.LATE, f"<b>{escape(error.title)}</b> {escape(error.remedy)}")

    def set_busy(self, busy: bool) -> None:
        """Take the main button out of use while it is being saved."""
        if self._main is not None:
            self._main.set_off(self.tr("It is being saved.") if busy else "")

    def _head(self, one: Listed) -> QHBoxLayout:
        word, tone, icon = state(one)
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(Text(kind_word(one.line.what), Type.HEAD))
        row.addWidget(Chip(word, tone, icon))
        row.addStretch()
        return row

    def _facts(self, one: Listed) -> list[tuple[str, str]]:
        line = one.line
        due = self.tr("no day set") if one.due is None else words.day(one.due)
        facts = [(self.tr("Received on"), words.day_of(line.received_at)), (self.tr("Answer due on"), due)]
        if line.channel:
            facts.append((self.tr("How it came in"), line.channel))
        if one.dossier:
            facts.append((self.tr("Dossier"), one.dossier))
        return facts

    def _show_answer(
        self, column: QVBoxLayout, one: Listed, answer: Callable[[], object], void: Callable[[], object]
    ) -> None:
        grave = Button(self.tr("Void…"), kind=Kind.GRAVE, key="Del", within=self._content)
        grave.clicked.connect(void)
        foot = QHBoxLayout()
        foot.addWidget(grave)
        foot.addStretch()
        if one.line.answered_at is None:
            reply = Button(self.tr("Answer"), icon="feedback", key="F2")
            reply.clicked.connect(answer)
            foot.addWidget(reply)
        else:
            said = self.tr("Answered on {day}").format(day=words.day_of(one.line.answered_at))
            column.addWidget(Text(said, weight=Weight.SEMI))
            column.addWidget(Text(escape(one.line.answer).replace("\n", "<br>"), wrap=True))
        column.addSpacing(Space.X2)
        column.addLayout(foot)

    def _fresh(self) -> QVBoxLayout:
        """Put the elder content away and return where the new one goes."""
        elder, self._content = self._content, QWidget()
        self.body.replaceWidget(elder, self._content)
        elder.hide()
        elder.deleteLater()
        self.form, self._main = None, None
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        return column
