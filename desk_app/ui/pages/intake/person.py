"""Who hands in: scanned from the card, found again and filled from the last time, or typed."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.pages.intake.fields import BirthDate
from desk_app.ui.pages.intake.scan_head import ScanHead
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.dates import format_date
from desk_app.ui.widgets.field import Field, Labelled, mask_id
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.typeahead import Typeahead

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from desk_app.domain.citizen_card import Card
    from desk_app.domain.dossier.facts import Person
    from desk_app.store.queries.dossiers import DossierLine
    from desk_app.ui.widgets.suggestions import Suggestion
    from desk_app.usecases.scanned import Known

_LEAST = 2
"""Letters from which people are looked for"""
_FIRST_YEAR = 1900
"""As domain.dossier.acts.EARLIEST_BIRTH"""


class PersonPart(QWidget):
    """The person's fields. `found` comes when a card or a returning citizen was filled in, `known` when the number
    changed, `told` when what is said of the person did: the visit, contradictions, what to check after a scan."""

    found = Signal()
    known = Signal()
    told = Signal()

    def __init__(self, desk: Desk, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._today = desk, today
        self._number_was = ""
        self._card: Card | None = None
        self._visit, self._is_contradicted = 0, False
        self.number = Typeahead(self.tr("Citizen id"), icon="", masked=True, ruled=False, parent=self)
        self.name = Typeahead(self.tr("Full name"), icon="", eager=False, ruled=False, parent=self)
        self.born = BirthDate(self.tr("Date of birth"), today=today, parent=self)
        self._sex = Segments([("Nam", self.tr("Male")), ("Nữ", self.tr("Female"))], parent=self)
        self.sex = Labelled(self.tr("Sex"), self._sex, parent=self)
        self.phone = Field(self.tr("Phone"), masked=True, tabular=True, parent=self)
        self.address = Field(self.tr("Place of residence"), parent=self)
        self.head = ScanHead(self.tr("Who hands in"), desk, self)
        self._note = Text("", Type.SMALL, tone="late", wrap=True, parent=self)
        self.reason = Field(self.tr("Why it is right all the same"), parent=self)
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
            "reason": self.reason.value(),
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
        self._card, self._visit = None, 0
        self.head.say("")
        self.head.warn("")
        self._say_visit()
        self._check()

    def take_card(self, card: "Card") -> None:
        """Fill in what the card says; the phone stays where the person does."""
        phone = self.phone.value() if self.citizen_id() == card.number else ""
        self.set_value(
            {
                "number": card.number,
                "name": card.name,
                "born": format_date(card.born),
                "sex": card.sex and card.sex.value,
                "phone": phone,
                "address": card.address,
            }
        )
        self._card = card
        self.head.say(self.tr("Card scanned"), Tone.GOOD, "card")
        if card.marks_lost:
            self.head.warn(
                self.tr("The scanner may have lost letters or marks: compare name and address with the card.")
            )
        self.found.emit()

    @property
    def is_scanned(self) -> bool:
        """Say whether the person was filled in from a card."""
        return self._card is not None

    @property
    def visit(self) -> int:
        """Return how many times the person came here, today counted in; 0 while nobody knows."""
        return self._visit

    def warnings(self) -> list[str]:
        """Return what is to be looked at before saving, as it is shown beside the fields."""
        return [text for text in (self.head.warning(), self._note.accessibleName()) if text]

    def is_complete(self) -> bool:
        """Say whether the person can be recorded; where not, the first field to mend has the focus and says why."""
        self.born.check()
        self.settle()
        if not self.name.value():
            self.name.set_fault(self.tr("Type the full name."))
            self.name.input.setFocus()
            return False
        if not self.born.is_valid() or self._impossible_birth():
            self.born.input.setFocus()
            return False
        if self._is_contradicted and not self.reason.value():
            self.reason.set_fault(self.tr("Compare with the card. If it is printed like this, write why."))
            self.reason.input.setFocus()
            return False
        return True

    def exceptions(self) -> dict[str, str]:
        """Return why a rule is broken here, by its field: the card may be printed like this."""
        return {"citizen_id": self.reason.value()} if self._is_contradicted and self.reason.value() else {}

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
            "reason": self.reason,
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(self.head)
        column.addLayout(_row(self.number, self.name))
        middle = QVBoxLayout()
        middle.setSpacing(Space.X1)
        middle.addLayout(_row(self.born, self.sex, self.phone))
        middle.addWidget(self._note)
        middle.addWidget(self.reason)
        column.addLayout(middle)
        column.addWidget(self.address)
        self._note.hide()
        self.reason.hide()

    def _wire(self) -> None:
        self.head.read.connect(self.take_card)
        self.setAcceptDrops(True)
        for typed in self.fields().values():
            typed.input.setAcceptDrops(False)  # a picture dropped on a field is meant for all of them
        for field in (self.number, self.name):
            field.spread(self)
            field.asked.connect(partial(self._look, field))
            field.taken.connect(self._on_taken)
        self.number.left.connect(self.settle)
        self.name.edited.connect(self._on_name_edited)
        self.reason.edited.connect(lambda _text: self.reason.set_fault(""))
        self.born.told.connect(self._check)
        self.born.dated.connect(self._check)
        self._sex.chosen.connect(self._check)

    def _on_name_edited(self, _text: str) -> None:
        """Forget what was wrong with the name, or to be compared with the card: somebody has looked at it."""
        self.name.set_fault("")
        self.head.warn("")

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
        self._fill_in(person, line.received_at)

    def _fill_in(self, person: "Person", last_at: int) -> None:
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
        self.head.say(self.tr("Was here {day}").format(day=words.day_of(last_at)), Tone.INFO, "user")
        self.found.emit()

    def _ask_known(self, number: str) -> None:
        """Ask whether the person of that number was here before."""

        def query(work: Any) -> "Known | None":
            from desk_app.usecases.scanned import known_person

            return known_person(work, number)

        self._desk.ops.read(self, query, partial(self._on_known, number), key="known")

    def _on_known(self, number: str, known: "Known | None") -> None:
        """Fill in who is known and not typed yet; to a card, add what it does not say."""
        if known is None or number != self.citizen_id():
            return
        if self._card is not None:
            self._complete(self._card, known.person)
        elif not self.name.value():
            self._fill_in(known.person, known.last_at)
        self._visit = known.visit
        self._say_visit()

    def _complete(self, card: "Card", person: "Person") -> None:
        """Add the phone; where the scanner lost marks and the last time tells the same words, take those."""
        from desk_app.domain.text import fold

        if not self.phone.value():
            self.phone.set_value(person.phone)
        if not card.marks_lost or fold(card.name) != fold(person.name):
            return
        self.name.set_value(person.name)
        if fold(card.address) == fold(person.address):
            self.address.set_value(person.address)
            self.head.warn("")

    # The card

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Let a picture be dropped here."""
        if self.head.reader.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Read the card in a picture."""
        if self.head.reader.take(event.mimeData()):
            event.acceptProposedAction()

    def _say_visit(self) -> None:
        visit = self.tr("visit no. {n}").format(n=self._visit) if self._visit > 1 else ""
        self.head.say_aside(visit)
        self.told.emit()

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
            self._ask_known(number)
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
        self._is_contradicted = False
        faults = [text for text in (self.born.fault() or self._impossible_birth(),) if text]
        self.born.input.set_faulty(bool(faults))
        if number:
            faults += self._contradictions(number)
        self.reason.setVisible(self._is_contradicted)
        self._note.say("<br>".join(faults))
        self._note.setAccessibleName(" ".join(faults))
        self._note.setVisible(bool(faults))
        self.number.input.setAccessibleDescription(" ".join(faults))
        self.told.emit()

    def _impossible_birth(self) -> str:
        """Return why nobody can be born on that day: it is to come, or too long ago."""
        born = self.born.day()
        if born is None:
            return ""
        if born > self._today():
            return self.tr("This day of birth has not come yet: check the date.")
        too_long_ago = born.year < _FIRST_YEAR
        return self.tr("Nobody is that old: check the year of birth.") if too_long_ago else ""

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
        if Contradiction.BIRTH_YEAR in found:
            self.born.input.set_faulty(True)
        self._is_contradicted = bool(found)
        sexes = {Sex.MALE: self.tr("Male"), Sex.FEMALE: self.tr("Female"), None: ""}
        return [said[each].format(year=known.birth_year, sex=sexes[known.sex]) for each in found]


def _row(*parts: QWidget) -> QHBoxLayout:
    """Stand fields side by side, the last one as wide as there is room."""
    row = QHBoxLayout()
    row.setSpacing(Space.FIELDS)
    for part in parts:
        row.addWidget(part, 1 if part is parts[-1] else 0)
    return row
