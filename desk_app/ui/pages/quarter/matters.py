"""What does not agree, on top of the figures: a sentence each, how far off it is, why it stands; questions below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.figures.plausible import Question
from desk_app.ui.pages.quarter.figure_table import OneList
from desk_app.ui.theme.tokens import Height, Space, Tone, Type, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.usecases.review import Matter

MOST = 5
_GAP, _WHY = 84, 144

WHOLE, BY_FIELD = "whole", "field"


def gap_words(matter: Matter, template: str) -> str:
    """Return how far off a matter is, nothing where nobody can say."""
    if matter.difference is None:
        return ""
    shown = f"{matter.difference:,}" if isinstance(matter.difference, int) else f"{matter.difference:,.2f}"
    return template.format(difference=shown.translate(str.maketrans(",.", ".,")))


class MattersTable(OneList):
    """One row of 28 a matter; as many as five are seen at once."""

    def __init__(self, model: RowsModel, name: str) -> None:
        super().__init__(model, name=name)
        self.horizontalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(Height.CONTRADICTION)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)

    def fit(self) -> None:
        """Take the height of the rows, of five at most."""
        self.setFixedHeight(min(self.model().rowCount(), MOST) * Height.CONTRADICTION)


class MattersPane(QWidget):
    """The count of matters, what can be done about them, the matters themselves, and what a reader would ask.

    A question is no contradiction: its figures can all be true. It stands below them, and nobody has to explain it.
    """

    chosen = Signal(object)
    """Matter"""
    wondered = Signal(object)
    """Question"""
    view_chosen = Signal(object)
    paper_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matters: tuple[Matter, ...] = ()
        self.questions: tuple[Question, ...] = ()
        self._icon = Picture("checkc")
        self._count = Text("", weight=Weight.SEMI)
        self._aside = Text("", tone="label")
        self._asked = Text("", tone="warn")
        self.paper = Button(self.tr("Check a paper report…"), kind=Kind.LINK)
        self.views = Segments(
            [(WHOLE, self.tr("Whole commune")), (BY_FIELD, self.tr("By field"))],
            name=self.tr("Figures of"),
            small=True,
        )
        self.views.set_value(WHOLE)
        self._model = RowsModel(
            (Column(title="", stretch=True), Column(title="", width=_GAP), Column(title="", width=_WHY))
        )
        self.table = MattersTable(self._model, self.tr("Contradictions and questions"))
        self._build()
        self.table.moved.connect(self._on_moved)
        self.paper.clicked.connect(self.paper_asked)
        self.views.chosen.connect(self.view_chosen)

    def show_matters(
        self, matters: Sequence[Matter], explained: Mapping[str, str], questions: Sequence[Question] = ()
    ) -> None:
        """Show the matters with their explanations, then the questions; the cursor stays on its line."""
        kept = self.line()
        self.matters, self.questions = tuple(matters), tuple(questions)
        self._say_count(sum(1 for matter in self.matters if not explained.get(matter.key)))
        self.table.blockSignals(True)
        told = [self._cells(matter, explained.get(matter.key, "")) for matter in self.matters]
        self._model.show([*told, *(self._asking(question) for question in self.questions)])
        if kept is not None:
            places = [place for place, line in enumerate(self.lines) if _key(line) == _key(kept)]
            self.table.go_to(places[0]) if places else self.table.let_go()
        self.table.blockSignals(False)
        self.table.fit()
        self.table.setVisible(bool(self.lines))

    @property
    def lines(self) -> tuple[Matter | Question, ...]:
        """Return what is listed, questions last."""
        return (*self.matters, *self.questions)

    def line(self) -> Matter | Question | None:
        """Return the matter or the question under the cursor."""
        row = self.table.row()
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def matter(self) -> Matter | None:
        """Return the matter under the cursor, None on a question."""
        line = self.line()
        return line if isinstance(line, Matter) else None

    def _cells(self, matter: Matter, why: str) -> list[Cell]:
        gap = gap_words(matter, self.tr("off by {difference}"))
        explained = (
            Cell(text=why, ink=Ink.LABEL, tip=why) if why else Cell(text=self.tr("not explained"), tone=Tone.WARN)
        )
        spoken = f"{matter.sentence} {gap}. {explained.text}"
        return [
            Cell(text=matter.sentence, icon="alert", icon_tone=Tone.LATE, tip=matter.sentence, spoken=spoken),
            Cell(text=gap, tone=Tone.LATE, weight=Weight.MEDIUM),
            explained,
        ]

    def _asking(self, question: Question) -> list[Cell]:
        word = self.tr("question")
        spoken = f"{word}: {question.sentence}"
        return [
            Cell(text=question.sentence, icon="info", icon_tone=Tone.WARN, tip=question.sentence, spoken=spoken),
            Cell(),
            Cell(text=word, ink=Ink.LABEL),
        ]

    def _say_count(self, unexplained: int) -> None:
        count = len(self.matters)
        asked = self.tr("{count} questions").format(count=len(self.questions))
        self._asked.say(asked if self.questions else "")
        self._icon.show_icon(*(("alert", Tone.LATE.text) if count else ("checkc", Tone.GOOD.text)))
        self._count.set_tone("late" if count else "good")
        if not count:
            self._count.say(self.tr("All figures agree"))
            self._aside.say("")
            return
        self._count.say(self.tr("{count} contradictions").format(count=count))
        all_told = self.tr("all explained")
        self._aside.say(self.tr("{count} not explained").format(count=unexplained) if unexplained else all_told)

    def _on_moved(self, _row: int) -> None:
        line = self.line()
        if isinstance(line, Matter):
            self.chosen.emit(line)
        elif line is not None:
            self.wondered.emit(line)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.PAGE, Space.X2, Space.X4, Space.X2)
        head.setSpacing(Space.X2)
        head.addWidget(self._icon)
        head.addWidget(self._count)
        head.addWidget(self._aside)
        head.addWidget(self._asked)
        head.addStretch()
        head.addWidget(self.paper)
        head.addSpacing(Space.X2)
        head.addWidget(self.views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table)
        self.setMinimumHeight(Type.BODY.value.line)


def _key(line: Matter | Question) -> str:
    return line.key if isinstance(line, Matter) else f"question:{line.rule}"
