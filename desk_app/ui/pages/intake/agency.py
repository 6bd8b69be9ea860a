"""The agency that decides, where it is not this unit: a dossier received regardless of boundaries."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.theme.tokens import Space, Tone, Type
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.typeahead import Typeahead

if TYPE_CHECKING:
    from desk_app.usecases.agencies import Agency

_MOST = 30


class AgencyPart(QWidget):
    """The agency's field with its chip and what becomes of the term; `named` comes when it changed."""

    named = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: Sequence[Agency] | None = None
        self._was = ""
        self.field = Typeahead(self.tr("Agency that decides"), icon="house", eager=False, ruled=False, parent=self)
        self._chip = Chip(self.tr("regardless of boundaries"), Tone.INFO, "house", parent=self)
        self._note = Text("", Type.SMALL, tone="quiet", wrap=True, parent=self)
        self._build()
        self._wire()

    def value(self) -> str:
        """Return the agency's name, empty for this unit."""
        return self.field.value()

    def set_value(self, name: str) -> None:
        """Show what a draft kept."""
        self.field.clear()
        self.field.set_value(name)
        self._was = name
        self._show_chip()

    def say_term(self, term: str) -> None:
        """Say whose the term is."""
        words = self.tr("The term ({term}) is that agency's: this counter sends the dossier on and follows it.")
        without = self.tr("The term is that agency's: this counter sends the dossier on and follows it.")
        self._note.say(words.format(term=term) if term else without)

    def _build(self) -> None:
        self.field.setWhatsThis(
            self.tr(
                "A citizen may hand in at any counter of the province. Name who decides: communes are found by a few "
                "letters, and whoever was named before; any other name can be typed."
            )
        )
        below = QHBoxLayout()
        below.setSpacing(Space.X2)
        below.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self.field)
        column.addLayout(below)
        self._show_chip()
        self.say_term("")

    def _wire(self) -> None:
        self.field.spread(self)
        self.field.asked.connect(self._look)
        self.field.taken.connect(lambda _agency: self._on_left())
        self.field.left.connect(self._on_left)
        self.field.entered.connect(self.focusNextChild)

    def _show_chip(self) -> None:
        """Show chip and note only where an agency is named: blank, the dossier is this unit's."""
        self._chip.setVisible(bool(self.value()))
        self._note.setVisible(bool(self.value()))

    def _on_left(self) -> None:
        self._show_chip()
        if self.value() != self._was:
            self._was = self.value()
            self.named.emit()

    def _look(self, typed: str) -> None:
        if self._known is not None:
            self._offer(typed)
            return

        from desk_app.usecases.agencies import agencies

        self._desk.ops.read(self, agencies, self._on_known, key="agencies")

    def _on_known(self, known: "Sequence[Agency]") -> None:
        self._known = known
        self._offer(self.field.value())

    def _offer(self, typed: str) -> None:
        from desk_app.ui.matching import matches, spans
        from desk_app.ui.widgets.suggestions import Suggestion

        found = [agency for agency in self._known or () if matches(agency.name, typed)][:_MOST]
        self.field.offer(
            typed,
            [Suggestion(value=one, text=one.name, marks=spans(one.name, typed), note=one.place) for one in found],
        )
