"""The dossier's papers as a list: handed in, digitized, used again; worked by Space, D and R."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.dossier.facts import Component
from desk_app.domain.text import fold
from desk_app.ui import words
from desk_app.ui.theme.tokens import Height, Line, Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.panel import Card, SectionHead
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.usecases.browse import File, Offer


class _Model(RowsModel):
    """Papers; one that could be used again stands out."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns)
        self.offered: set[int] = set()

    def row_tone(self, row: int) -> Tone | None:
        """Let an offer stand out."""
        return Tone.INFO if row in self.offered else None


class PaperTable(Table):
    """The list of papers; Right and Left are left to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave sideways moves to the page: a row has one place only."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Papers(QWidget):
    """Section of components; the owner records what `present`, `digitized` and `reused` ask for."""

    present = Signal(int)
    digitized = Signal(int)
    reused = Signal(int)
    all_digitized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = SectionHead(self.tr("Components"))
        self._all = Button(self.tr("All digitized"), kind=Kind.LINK, icon="scan")
        self._all.clicked.connect(self.all_digitized)
        self._head.add(self._all)
        self._model = _Model(
            [Column(title="", stretch=True), Column(title="", width=_STATE), Column(title="", width=_WHERE)]
        )
        self.table = PaperTable(self._model, name=self.tr("Components"), framed=True)
        self.table.setWhatsThis(
            self.tr(
                "Space marks a component as handed in or missing, D as digitized, R as used again from an earlier "
                "dossier or a data store. Enter takes the dossier's next step."
            )
        )
        self.table.horizontalHeader().hide()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._offer = Text(tone="info")
        self._hints = KeyHints(
            [("Space", self.tr("handed in")), ("D", self.tr("digitized")), ("R", self.tr("used again"))]
        )
        self._build()
        self._wire()

    def show_file(self, file: File, offers: dict[int, Offer], *, key: str, can_digitize: bool) -> None:
        """Show the papers of a dossier, the cursor where it was."""
        row = max(self.table.row(), 0)
        present = [component for component in file.components if component.present]
        digitized = sum(component.digitized or component.reused for component in present)
        counted = self.tr("{count} of {all} digitized").format(count=digitized, all=len(present))
        self._head.say(self.tr("Components"), counted if present else self.tr("none handed in yet"))
        self._all.setVisible(can_digitize)
        if can_digitize:
            self._all.set_key(key, within=self.table)
        self._model.offered = set(offers)
        self._model.show([self._row(c, offers.get(place)) for place, c in enumerate(file.components)])
        self.table.setFixedHeight(len(file.components) * Height.ROW)
        self.table.go_to(row)
        self._say_offer(offers)

    def _row(self, component: Component, offer: Offer | None) -> list[Cell]:
        ink = Ink.MAIN if component.present or offer else Ink.QUIET
        return [
            Cell(text=component.name, ink=ink, tip=component.name),
            self._state(component, offer),
            self._where(component, offer),
        ]

    def _state(self, component: Component, offer: Offer | None) -> Cell:
        if component.reused:
            return Cell(text=self.tr("Used again"), tone=Tone.INFO, icon="reuse")
        if component.digitized:
            return Cell(text=self.tr("Digitized"), tone=Tone.GOOD, icon="checkc")
        if offer is not None:
            return Cell(text=self.tr("Digitized before"), tone=Tone.INFO, icon="reuse")
        if component.present:
            return Cell(text=self.tr("On paper only"), tone=Tone.WARN, icon="alert")
        return Cell(text=self.tr("Not handed in"), ink=Ink.QUIET)

    def _where(self, component: Component, offer: Offer | None) -> Cell:
        if offer is not None:
            return Cell(text=offer.source, ink=Ink.LABEL)
        return Cell(text=component.source, ink=Ink.LABEL, tip=component.source)

    def _say_offer(self, offers: dict[int, Offer]) -> None:
        self._offer.setVisible(bool(offers))
        for offer in list(offers.values())[:1]:
            text = self.tr("Digitized in dossier {number} of {day}; R uses it again, nothing need be scanned.")
            self._offer.say(text.format(number=offer.source, day=words.day_of(offer.received_at)))

    def _build(self) -> None:
        card = Card(padding=Line.HAIR)
        card.body.addWidget(self.table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        for part in (self._head, card, self._offer, self._hints):
            column.addWidget(part)

    def _wire(self) -> None:
        self.table.peeked.connect(self.present)
        shortcut("D", self.table, lambda: self.digitized.emit(self.table.row()), within=self.table)
        shortcut("R", self.table, lambda: self.reused.emit(self.table.row()), within=self.table)


def offers_by_row(file: File) -> dict[int, Offer]:
    """Return which papers could be used again."""
    known = {offer.component: offer for offer in file.offers}
    return {
        row: known[fold(component.name)]
        for row, component in enumerate(file.components)
        if fold(component.name) in known and not (component.digitized or component.reused)
    }


_STATE = Width.DIGIT_FIELD + Space.X6 + Type.BODY.value.px
_WHERE = Width.DIGIT_FIELD + Space.X4
