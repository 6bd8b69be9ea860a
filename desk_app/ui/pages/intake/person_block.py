"""A person who is being served: the fields while they are filled in, one line once they are."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.pages.intake.person import PersonPart
from desk_app.ui.theme.tokens import IconSize, Role, Space, Tone, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.field import mask_id
from desk_app.ui.widgets.panel import Card as Surface
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk_app.domain.citizen_card import Card
    from desk_app.domain.dossier.facts import Person

OTHER_KEY = "F4"


class PersonLine(Surface):
    """Who is being served, in one line; `asked` comes when it shall be somebody else."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.X3, parent=parent)
        self._name, self._facts = Text("", Type.HEAD), Text("", Type.SMALL, tone="quiet", tabular=True)
        self._chip = Chip(parent=self)
        self.other = Button(self.tr("Somebody else"), kind=Kind.LINK, key=OTHER_KEY)
        self.other.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(Space.X3)
        row.addWidget(Picture("user", Role.TEXT_LABEL, IconSize.PAGE))
        row.addLayout(words, 1)
        row.addWidget(self._chip)
        row.addWidget(self.other)
        self.body.addLayout(row)

    def show_person(self, part: PersonPart) -> None:
        """Show what stands in the fields."""
        value = part.value()
        born = self.tr("born {day}").format(day=value["born"]) if value["born"] else ""
        visit = self.tr("visit no. {n}").format(n=part.visit) if part.visit > 1 else ""
        facts = (mask_id(part.citizen_id()), born, value["address"], visit)
        self._name.say(value["name"])
        self._facts.say(" · ".join(fact for fact in facts if fact))
        tone, icon = (Tone.GOOD, "card") if part.is_scanned else (Tone.INFO, "user")
        self._chip.say(part.head.said(), tone, icon)
        self.setAccessibleName(f"{self._name.text()}, {self._facts.text()}")


class PersonBlock(QWidget):
    """The fields of a person, and their one line in place of them once the person is settled.

    `settled` comes when a card or a citizen who was here before was filled in without anything left to check, or when
    Enter leaves the last field; `opened` when the fields are asked for anew. The page moves the focus on `settled`.
    """

    settled = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self.part = PersonPart(desk, today, self)
        self.line = PersonLine(self)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.part)
        column.addWidget(self.line)
        self.part.found.connect(self._on_found)
        self.part.told.connect(self._on_told)
        self.part.address.entered.connect(self.settle)
        self.line.asked.connect(self.another)

    @property
    def is_settled(self) -> bool:
        """Say whether the one line is shown."""
        return not self.line.isHidden()

    def take_card(self, card: "Card") -> None:
        """Fill the person in from their card."""
        self.open_fields()
        self.part.take_card(card)

    def person(self) -> "Person":
        """Return the person as they will be recorded."""
        from desk_app.domain.dossier.facts import Person

        value = self.part.value()
        return Person(
            name=value["name"],
            citizen_id=self.part.citizen_id(),
            born=self.part.day_of_birth(),
            sex=value["sex"],
            phone=value["phone"],
            address=value["address"],
        )

    def exceptions(self) -> dict[str, str]:
        """Return why a rule is broken for this person, by its field."""
        return self.part.exceptions()

    def settle(self) -> bool:
        """Show the one line, or the first field to mend with the reason beside it; say which."""
        if not self.part.is_complete():
            return False
        self.line.show_person(self.part)
        self._show_line(True)
        self.settled.emit()
        return True

    def open_fields(self) -> None:
        """Show the fields with what stands in them."""
        if self.is_settled:
            self._show_line(False)
            self.opened.emit()

    def another(self) -> None:
        """Empty the fields for the next person."""
        self.clear()
        self.focus_first()

    def clear(self) -> None:
        """Empty the fields and show them."""
        self.part.clear()
        self.open_fields()

    def focus_first(self) -> None:
        """Start with the citizen's number, or, with a person settled, leave the focus to the page."""
        if not self.is_settled:
            self.part.number.input.setFocus()

    def value(self) -> dict[str, str]:
        """Return what is typed, as a draft keeps it."""
        return self.part.value()

    def set_value(self, value: "Mapping[str, str]") -> None:
        """Show what a draft kept."""
        self.open_fields()
        self.part.set_value(value)

    def _on_found(self) -> None:
        if not self.part.warnings():
            self.settle()

    def _on_told(self) -> None:
        if self.is_settled:
            self.line.show_person(self.part)

    def _show_line(self, shown: bool) -> None:
        self.part.setVisible(not shown)
        self.line.setVisible(shown)
