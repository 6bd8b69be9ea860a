"""Whose dossier it is, where another hands it in, and the paper by which they may."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.theme.tokens import Space, Width
from desk_app.ui.widgets.field import Field, mask_id
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.typeahead import Typeahead

if TYPE_CHECKING:
    from desk_app.domain.dossier.facts import Person
    from desk_app.store.queries.dossiers import DossierLine

_LEAST = 2
"""Letters from which people are looked for"""
_ID_LENGTHS = (0, 9, 12)


class OwnerPart(QWidget):
    """The owner's fields; `authorised` comes when the paper of authority was named."""

    authorised = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.name = Typeahead(self.tr("Full name or organisation"), icon="", eager=False, ruled=False, parent=self)
        self.number = Field(self.tr("Citizen id"), masked=True, tabular=True, parent=self)
        self.address = Field(self.tr("Place of residence"), parent=self)
        self.authority = Field(
            self.tr("By what paper or kinship"), placeholder=self.tr("authorisation no. 12; mother of"), parent=self
        )
        self._build()
        self._wire()

    def fields(self) -> dict[str, Field]:
        """Return the fields by their names in a draft, as Tab goes through them."""
        return {"name": self.name, "number": self.number, "authority": self.authority, "address": self.address}

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        return not any(field.value() for field in self.fields().values())

    def value(self) -> dict[str, str]:
        """Return what is typed, as a draft keeps it; nothing while it is blank."""
        return {} if self.is_blank else {name: field.value() for name, field in self.fields().items()}

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        for name, field in self.fields().items():
            field.clear()
            field.set_value(str(value.get(name, "")))

    def citizen_id(self) -> str:
        """Return the number without blanks."""
        return "".join(letter for letter in self.number.value() if letter.isdecimal())

    def is_valid(self) -> bool:
        """Say whether the owner can be recorded; where not, the first field to mend has the focus and says why."""
        if self.is_blank:
            return True
        self._check_number()
        if not self.name.value():
            self.name.set_fault(self.tr("Type whose dossier it is, or empty the other fields."))
        if not self.authority.value():
            self.authority.set_fault(self.tr("Name the paper of authority, or how they are related."))
        wrong = next((field for field in self.fields().values() if field.fault()), None)
        if wrong is not None:
            wrong.input.setFocus()
        return wrong is None

    def _build(self) -> None:
        self.number.setFixedWidth(Width.DIGIT_FIELD + 2 * Space.X6)
        self.authority.setWhatsThis(
            self.tr(
                "Who hands in for somebody else shows a paper of authority, or is father, mother, husband, wife or "
                "child where the law asks for no paper. It stands in the dossier's note."
            )
        )
        who = QHBoxLayout()
        who.setSpacing(Space.FIELDS)
        who.addWidget(self.number)
        who.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(SectionHead(self.tr("Whose dossier it is"), parent=self))
        column.addLayout(who)
        column.addWidget(self.authority)
        column.addWidget(self.address)

    def _wire(self) -> None:
        self.name.spread(self)
        self.name.asked.connect(self._look)
        self.name.taken.connect(self._on_taken)
        self.number.left.connect(self._check_number)
        self.authority.left.connect(self._on_authority)
        for field in self.fields().values():
            field.edited.connect(lambda _text, field=field: field.set_fault(""))
            field.entered.connect(self.focusNextChild)

    def _check_number(self) -> None:
        count = len(self.citizen_id())
        wrong = self.tr("A citizen id has 12 digits, an old identity card 9; here are {count}.").format(count=count)
        self.number.set_fault("" if count in _ID_LENGTHS else wrong)

    def _on_authority(self) -> None:
        if self.authority.value():
            self.authorised.emit()

    def _look(self, typed: str) -> None:
        if len(typed) < _LEAST:
            self.name.offer(typed, ())
            return

        def find(work: Any) -> "list[DossierLine]":
            from desk_app.usecases import intake

            return intake.find_people(work, typed)

        self._desk.ops.read(self, find, partial(self._offer, typed), key="people")

    def _offer(self, typed: str, lines: "list[DossierLine]") -> None:
        from desk_app.ui.matching import spans
        from desk_app.ui.widgets.suggestions import Suggestion

        self.name.offer(
            typed,
            [
                Suggestion(
                    value=line,
                    text=line.person_name,
                    marks=spans(line.person_name, typed),
                    note=mask_id(line.citizen_id),
                )
                for line in lines
            ],
        )

    def _on_taken(self, line: "DossierLine") -> None:
        def read(work: Any) -> "Person":
            from desk_app.usecases.returning import person_of

            return person_of(work, line.id)

        self._desk.ops.read(self, read, self._fill, key="person")

    def _fill(self, person: "Person") -> None:
        self.number.set_value(person.citizen_id)
        self.address.set_value(person.address)
        self._check_number()
        self.authority.input.setFocus()
