"""What does not agree, on top of the figures: a sentence each, how far off it is, and why it stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

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
    """The count of matters, what can be done about them, and the matters themselves."""

    chosen = Signal(object)
    """Matter"""
    view_chosen = Signal(object)
    paper_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matters: tuple[Matter, ...] = ()
        self._icon = Picture("checkc")
        self._count = Text("", weight=Weight.SEMI)
        self._aside = Text("", tone="label")
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
        self.table = MattersTable(self._model, self.tr("Contradictions"))
        self._build()
        self.table.moved.connect(self._on_moved)
        self.paper.clicked.connect(self.paper_asked)
        self.views.chosen.connect(self.view_chosen)

    def show_matters(self, matters: Sequence[Matter], explained: Mapping[str, str]) -> None:
        """Show the matters with their explanations; the cursor stays on its matter."""
        kept = self.matter()
        self.matters = tuple(matters)
        self._say_count(sum(1 for matter in self.matters if not explained.get(matter.key)))
        self.table.blockSignals(True)
        self._model.show([self._cells(matter, explained.get(matter.key, "")) for matter in self.matters])
        if kept is not None:
            places = [place for place, matter in enumerate(self.matters) if matter.key == kept.key]
            self.table.go_to(places[0]) if places else self.table.let_go()
        self.table.blockSignals(False)
        self.table.fit()
        self.table.setVisible(bool(self.matters))

    def matter(self) -> Matter | None:
        """Return the matter under the cursor."""
        row = self.table.row()
        return self.matters[row] if 0 <= row < len(self.matters) else None

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

    def _say_count(self, unexplained: int) -> None:
        count = len(self.matters)
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
        matter = self.matter()
        if matter is not None:
            self.chosen.emit(matter)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.PAGE, Space.X2, Space.X4, Space.X2)
        head.setSpacing(Space.X2)
        head.addWidget(self._icon)
        head.addWidget(self._count)
        head.addWidget(self._aside)
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
