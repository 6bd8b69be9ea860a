"""The dossier's post: what came in, what went out, under which number, and what has arrived."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.postal import Direction
from desk_app.ui import words
from desk_app.ui.theme.tokens import Height, Line, Space, Tone, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.panel import Card, SectionHead
from desk_app.ui.widgets.table import Table
from desk_app.usecases.browse import PostLine


class Parcels(QWidget):
    """Section of postal items; Enter on one that is on its way records its delivery."""

    added = Signal()
    delivered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[PostLine] = ()
        self._head = SectionHead(self.tr("Post"))
        self._add = Button(self.tr("Give to the post"), kind=Kind.LINK, icon="plus")
        self._add.clicked.connect(self.added)
        self._head.add(self._add)
        wide = Width.DIGIT_FIELD + Space.X6
        self._model = RowsModel(
            [
                Column(title="", width=wide),
                Column(title="", stretch=True, tabular=True),
                Column(title="", width=wide + Space.X6),
                Column(title="", width=wide + Space.X6),
            ]
        )
        self._table = Table(self._model, name=self.tr("Post"), framed=True)
        self._table.horizontalHeader().hide()
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.acted.connect(self._on_acted)
        self._card = Card(padding=Line.HAIR)
        self._card.body.addWidget(self._table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self._head)
        column.addWidget(self._card)

    def show_items(self, items: Sequence[PostLine], *, shown: bool, can_add: bool) -> None:
        """Show the items of a dossier, or nothing where the post has no part in it."""
        self._items = items
        self._head.say(self.tr("Post"), "" if items else self.tr("nothing handed over yet"))
        self._add.setVisible(can_add)
        self._model.show([self._row(item) for item in items])
        self._table.setFixedHeight(len(items) * Height.ROW)
        self._card.setVisible(bool(items))
        self.setVisible(shown)

    def _row(self, item: PostLine) -> list[Cell]:
        out = item.direction == Direction.OUT
        way = self.tr("Result sent") if out else self.tr("Dossier came")
        handed = self.tr("handed over {day}").format(day=words.day_of(item.handed_over_at))
        return [
            Cell(text=way, icon="post"),
            Cell(text=item.tracking),
            Cell(text=handed, ink=Ink.QUIET),
            self._end(item),
        ]

    def _end(self, item: PostLine) -> Cell:
        if item.delivered_at is None:
            return Cell(text=self.tr("record delivery"), enter=True)
        day = self.tr("delivered {day}").format(day=words.day_of(item.delivered_at))
        return Cell(text=day, tone=Tone.GOOD, icon="check", tip=item.receiver)

    def _on_acted(self, row: int) -> None:
        if self._items[row].delivered_at is None:
            self.delivered.emit(self._items[row].id)
