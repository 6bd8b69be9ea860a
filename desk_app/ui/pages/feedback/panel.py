"""The side panel: what was said and what was answered, or the form in which either is typed."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk_app.ui import words
from desk_app.ui.form_panel import FormPanel
from desk_app.ui.pages.feedback.listing import Listed, kind_word, state
from desk_app.ui.theme.tokens import Space, Type, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.panel import FactRow, Rule
from desk_app.ui.widgets.text import Text


class FeedbackPanel(FormPanel):
    """One content at a time; `left` when a form was put away."""

    dossier_asked = Signal(str)

    def show_one(self, one: Listed, answer: Callable[[], object], void: Callable[[], object]) -> None:
        """Show a feedback; it can be answered once, and voided."""
        column = self.fresh()
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
        grave = Button(self.tr("Void…"), kind=Kind.GRAVE, key="Del", within=self.content)
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
