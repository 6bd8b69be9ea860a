"""Who hands in: typed, or found again by name, number or phone and filled from the last time."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.pages.intake.fields import ShortDate
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.dates import format_date
from desk_app.ui.widgets.field import Field, Labelled, mask_id
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.typeahead import Typeahead

if TYPE_CHECKING:
    from desk_app.domain.dossier.facts import Person
    from desk_app.store.queries.dossiers import DossierLine
    from desk_app.ui.widgets.suggestions import Suggestion

_LEAST = 2
"""Letters from which people are looked for"""


class PersonPart(QWidget):
    """The person's fields. `found` comes when a returning citizen was filled in, `known` when the number changed."""

    found = Signal()
    known = Signal()

    def __init__(self, desk: Desk, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number_was = ""
        self.number = Typeahead(self.tr("Citizen id"), icon="", masked=True, ruled=False, parent=self)
        self.name = Typeahead(self.tr("Full name"), icon="", eager=False, ruled=False, parent=self)
        self.born = ShortDate(self.tr("Date of birth"), today=today, parent=self)
        self._sex = Segments([("Nam", self.tr("Male")), ("Nữ", self.tr("Female"))], parent=self)
        self.sex = Labelled(self.tr("Sex"), self._sex, parent=self)
        self.phone = Field(self.tr("Phone"), masked=True, tabular=True, parent=self)
        self.address = Field(self.tr("Place of residence"), parent=self)
        self._chip = Chip(parent=self)
        self._note = Text("", Type.SMALL, tone="late", wrap=True, parent=self)
        self._explain()
        self._build()
        self._wire()

    def value(self) -> dict[str, str]:
        """Return what is typed, as a draft keeps it."""
        return {
            "number": self.number.value(),
            "name": self.name.value(),
            "born": self.born.value(),
            "sex": self._sex.value() or "",
            "phone": self.phone.value(),
            "address": self.address.value(),
        }

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.clear()
        for name, field in self.fields().items():
            field.set_value(str(value.get(name, "")))
        self._sex.set_value(value.get("sex"))
        self.settle()

    def clear(self) -> None:
        """Empty the fields and forget their faults."""
        for field in self.fields().values():
            field.clear()
        self._sex.set_value(None)
        self._number_was = ""
        self._chip.say("")
        self._check()

    def citizen_id(self) -> str:
        """Return the number without blanks, empty where the field holds a name."""
        return "".join(letter for letter in self.number.value() if letter.isdecimal())

    def day_of_birth(self) -> date | None:
        """Return the date of birth, None where none can be read."""
        return self.born.day()

    def fields(self) -> dict[str, Field]:
        """Return the fields in which one types, by their names in a draft."""
        return {
            "number": self.number,
            "name": self.name,
            "born": self.born,
            "phone": self.phone,
            "address": self.address,
        }

    def _explain(self) -> None:
        self.number.setWhatsThis(
            self.tr(
                "Twelve digits of the identity card, or nine of an old one. Letters look for a citizen who was here "
                "before: Enter fills in what was known the last time. The number is covered while you type elsewhere."
            )
        )
        self.name.setWhatsThis(
            self.tr("While you type, citizens who were here before are shown: an arrow key and Enter take one.")
        )

    def _build(self) -> None:
        self.number.setFixedWidth(Width.DIGIT_FIELD + 2 * Space.X6)
        self.born.setFixedWidth(Width.DIGIT_FIELD + Space.X4)
        self.born.input.setPlaceholderText("")
        head = SectionHead(self.tr("Who hands in"), parent=self)
        head.add(self._chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(head)
        column.addLayout(_row(self.number, self.name))
        middle = QVBoxLayout()
        middle.setSpacing(Space.X1)
        middle.addLayout(_row(self.born, self.sex, self.phone))
        middle.addWidget(self._note)
        column.addLayout(middle)
        column.addWidget(self.address)
        self._note.hide()

    def _wire(self) -> None:
        for field in (self.number, self.name):
            field.spread(self)
            field.asked.connect(partial(self._look, field))
            field.taken.connect(self._on_taken)
        self.number.left.connect(self.settle)
        self.born.told.connect(self._check)
        self.born.dated.connect(self._check)
        self._sex.chosen.connect(self._check)

    # A citizen who was here before

    def _look(self, field: Typeahead, typed: str) -> None:
        if len(typed) < _LEAST:
            field.offer(typed, ())
            return

        def find(work: Any) -> "list[DossierLine]":
            from desk_app.usecases import intake

            return intake.find_people(work, typed)

        self._desk.ops.read(self, find, lambda lines: self._offer(field, typed, lines), key="people")

    def _offer(self, field: Typeahead, typed: str, lines: "list[DossierLine]") -> None:
        field.offer(typed, [self._suggestion(line, typed) for line in lines])

    def _suggestion(self, line: "DossierLine", typed: str) -> "Suggestion":
        from desk_app.ui.matching import spans
        from desk_app.ui.widgets.suggestions import Suggestion

        last = self.tr("last time {day}").format(day=words.day_of(line.received_at))
        parts = (mask_id(line.citizen_id), mask_id(line.phone), last)
        note = " · ".join(part for part in parts if part)
        return Suggestion(value=line, text=line.person_name, marks=spans(line.person_name, typed), note=note)

    def _on_taken(self, line: "DossierLine") -> None:
        def read(work: Any) -> "Person":
            from desk_app.usecases.returning import person_of

            return person_of(work, line.id)

        self._desk.ops.read(self, read, lambda person: self._fill(person, line), key="person")

    def _fill(self, person: "Person", line: "DossierLine") -> None:
        self.set_value(
            {
                "number": person.citizen_id,
                "name": person.name,
                "born": format_date(person.born),
                "sex": person.sex,
                "phone": person.phone,
                "address": person.address,
            }
        )
        day = words.day_of(line.received_at)
        self._chip.say(self.tr("Was here {day}").format(day=day), Tone.INFO, "user")
        self.found.emit()

    # What the number says

    def settle(self) -> None:
        """Move a name that was typed here to its field, take the sex that the number tells, and check the rest."""
        typed = self.number.value()
        if any(letter.isalpha() for letter in typed):
            self.number.clear()
            if not self.name.value():
                self.name.set_value(typed)
        number = self.citizen_id()
        if number != self._number_was:
            self._number_was = number
            self._take_sex(number)
            self.known.emit()
        self._check()

    def _take_sex(self, number: str) -> None:
        from desk_app.domain.citizen_id import parse

        known = parse(number)
        if known is not None and known.sex is not None and not self._sex.value():
            self._sex.set_value(known.sex.value)

    def _check(self, *_: object) -> None:
        """Say beside the fields what does not agree; it never hinders saving."""
        number = self.citizen_id()
        self.number.input.set_faulty(False)
        faults = [self.born.fault()] if self.born.fault() else []
        if number:
            faults += self._contradictions(number)
        self._note.say("<br>".join(faults))
        self._note.setVisible(bool(faults))
        self.number.input.setAccessibleDescription(" ".join(faults))

    def _contradictions(self, number: str) -> list[str]:
        from desk_app.domain.citizen_id import Contradiction, Sex, contradictions, parse

        known = parse(number)
        if known is None:
            self.number.input.set_faulty(True)
            return [
                self.tr("A citizen id has 12 digits, an old identity card 9; here are {count}.").format(
                    count=len(number)
                )
            ]
        said = {
            Contradiction.BIRTH_YEAR: self.tr("By the citizen id the year of birth is {year}: check date and number."),
            Contradiction.SEX: self.tr("By the citizen id the sex is {sex}: check sex and number."),
        }
        sex = Sex(self._sex.value()) if self._sex.value() else None
        found = contradictions(known, self.born.day(), sex)
        sexes = {Sex.MALE: self.tr("Male"), Sex.FEMALE: self.tr("Female"), None: ""}
        return [said[each].format(year=known.birth_year, sex=sexes[known.sex]) for each in found]


def _row(*parts: QWidget) -> QHBoxLayout:
    """Stand fields side by side, the last one as wide as there is room."""
    row = QHBoxLayout()
    row.setSpacing(Space.FIELDS)
    for part in parts:
        row.addWidget(part, 1 if part is parts[-1] else 0)
    return row
