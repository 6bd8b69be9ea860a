"""One matter that does not agree, or one question: the figures that take part in it, where it stands, and why."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.figures.plausible import Question
from desk_app.ui.pages.quarter.figure_cells import shown
from desk_app.ui.pages.quarter.figure_row import Values
from desk_app.ui.pages.quarter.followed import name_of
from desk_app.ui.theme.tokens import Space, Type, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import AreaField
from desk_app.ui.widgets.panel import FactRow, SectionHead
from desk_app.ui.widgets.text import Text
from desk_app.usecases.review import Matter


class MatterPane(QWidget):
    """A matter in full, with its explanation to write; or a question, which needs none."""

    explained = Signal(str, str)
    """key of the matter, words"""
    section_asked = Signal(str)
    left = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matter: Matter | None = None
        self._kept = ""
        self._head = SectionHead("")
        self._sentence = Text("", wrap=True, weight=Weight.MEDIUM)
        self._facts = QVBoxLayout()
        self._head_of_facts = Text(self.tr("The period's own figures"), Type.SMALL, tone="quiet")
        self.why = AreaField(self.tr("Why it stands, or what is to be done"))
        self._section = Button("", kind=Kind.LINK)
        self._save = Button(self.tr("Note the explanation"), key="Ctrl+Enter", within=self)
        self._no_fault = Text(
            self.tr("All these figures can be true: the report may be approved. Its text can say why."),
            tone="label",
            wrap=True,
        )
        self._close = Button("", kind=Kind.QUIET, icon="x", small=True, name=self.tr("Close"))
        self._build()
        self._save.clicked.connect(self.save)
        self._section.clicked.connect(self._ask_section)
        self._close.clicked.connect(self.closed)

    def show_matter(self, matter: Matter, values: Values, why: str) -> None:
        """Show a matter; words that were typed for it and not noted stay."""
        if self.matter is None or self.matter.key != matter.key or not self.typed():
            self.why.set_value(why)
        self.matter, self._kept = matter, why
        self._section.setText(self.tr("Open section {section}").format(section=matter.section))
        self._show(self.tr("Contradiction"), matter.sentence, matter.figures, values)
        self._section.setVisible(bool(matter.section))

    def show_question(self, question: Question, values: Values) -> None:
        """Show a question; nothing is asked to be noted."""
        self.matter, self._kept = None, ""
        self.why.set_value("")
        self._show(self.tr("Question"), question.sentence, question.figures, values)
        self._section.hide()

    def _show(self, head: str, sentence: str, figures: Sequence[str], values: Values) -> None:
        self._head.say(head)
        self._sentence.say(escape(sentence))
        for part in (self.why, self._save):
            part.setVisible(self.matter is not None)
        self._no_fault.setVisible(self.matter is None)
        self._show_facts(figures, values)

    def typed(self) -> str:
        """Return an explanation that was typed and not noted yet."""
        return self.why.value() if self.why.value() != self._kept else ""

    def save(self) -> None:
        """Note the explanation."""
        if self.matter is not None and self.why.value() != self._kept:
            self._kept = self.why.value()
            self.explained.emit(self.matter.key, self._kept)
        self.left.emit()

    def _ask_section(self) -> None:
        if self.matter is not None:
            self.section_asked.emit(self.matter.section)

    def _show_facts(self, figures: Sequence[str], values: Values) -> None:
        while item := self._facts.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._head_of_facts.setVisible(bool(figures))
        for code in figures:
            self._facts.addWidget(FactRow(name_of(code), shown(code, values.get(code))))

    def _build(self) -> None:
        self._head.add(self._close)
        foot = QHBoxLayout()
        foot.addWidget(self._section)
        foot.addStretch()
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X3, Space.X6, Space.X3)
        column.setSpacing(Space.X3)
        column.addWidget(self._head)
        column.addWidget(self._sentence)
        self._facts.setSpacing(0)
        column.addWidget(self._head_of_facts)
        column.addLayout(self._facts)
        column.addWidget(self._no_fault)
        column.addWidget(self.why)
        column.addLayout(foot)
        column.addStretch()
