"""What not every dossier has, each folded away behind its key until it is wanted."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.pages.intake.rest import RestPart
from desk_app.ui.pages.intake.worn import YieldingButton
from desk_app.ui.theme.tokens import Space, Type
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.text import Text
from desk_app.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from desk_app.ui.pages.intake.agency import AgencyPart
    from desk_app.ui.pages.intake.owner import OwnerPart
    from desk_app.ui.pages.intake.record import Owner

CHOICE_KEY, OWNER_KEY, AGENCY_KEY, REST_KEY = "Shift+F5", "Ctrl+H", "Ctrl+G", "Ctrl+M"
OWNER, AGENCY, CHOICE = "owner", "agency", "by_choice"


class FurtherPart(QWidget):
    """The wish to hand in directly, and three folds: the owner, the agency that decides, all the rest.

    `timed` comes when the time of reception or the due day changed, `named` when the agency did, `authorised` when the
    owner's paper of authority was named, `unfolded` with a fold that was opened, `closed` when one was put away.
    """

    timed = Signal()
    named = Signal()
    authorised = Signal()
    unfolded = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._term = ""
        self.by_choice = Tick(self.tr("The citizen wishes to hand in directly"), self)
        self.rest = RestPart(desk.clock, self)
        self._choice = QWidget(self)
        self._folds = QVBoxLayout()
        self._buttons: list[Button] = []
        self._opened_by_hand = False
        self._build()
        self._wire()

    @cached_property
    def owner(self) -> "OwnerPart":
        """Make the owner's fields when they are first wanted: most people hand in their own."""
        from desk_app.ui.pages.intake.owner import OwnerPart

        part = OwnerPart(self._desk, self)
        part.hide()
        part.authorised.connect(self.authorised)
        self._folds.insertWidget(0, part)
        return part

    @cached_property
    def agency(self) -> "AgencyPart":
        """Make the agency's field when it is first wanted."""
        from desk_app.ui.pages.intake.agency import AgencyPart

        part = AgencyPart(self._desk, self)
        part.hide()
        part.say_term(self._term)
        part.named.connect(self.named)
        self._folds.insertWidget(self._folds.count() - 1, part)
        return part

    # Reading

    def value(self) -> dict[str, Any]:
        """Return what is typed, as a draft keeps it."""
        return {
            **self.rest.value(),
            OWNER: self.owner.value() if "owner" in self.__dict__ else {},
            AGENCY: self.competent(),
            CHOICE: self.by_choice.isChecked(),
        }

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept, with the folds open in which something stands."""
        self.clear()
        self.rest.set_value(value)
        self.rest.setVisible(any(self.rest.value().values()))
        self.by_choice.setChecked(bool(value.get(CHOICE)))
        if value.get(OWNER):
            self.owner.set_value(value[OWNER])
            self.owner.show()
        if value.get(AGENCY):
            self.agency.set_value(str(value[AGENCY]))
            self.agency.show()

    def clear(self) -> None:
        """Empty the fields and fold them away."""
        self._opened_by_hand = False
        self.rest.clear()
        self.rest.hide()
        self.by_choice.setChecked(False)
        if "owner" in self.__dict__:
            self.owner.set_value({})
            self.owner.hide()
        if "agency" in self.__dict__:
            self.agency.set_value("")
            self.agency.hide()

    def competent(self) -> str:
        """Return the agency that decides, empty for this unit."""
        return self.agency.value() if "agency" in self.__dict__ else ""

    def is_by_choice(self) -> bool:
        """Say whether the citizen was offered to submit online and wished to hand in directly."""
        return self.by_choice.isChecked() and not self._choice.isHidden()

    def has_owner(self) -> bool:
        """Say whether the dossier is another's than who hands it in."""
        return "owner" in self.__dict__ and not self.owner.is_blank

    def is_valid(self) -> bool:
        """Say whether all of it can be recorded; what is to be mended is unfolded and has the focus."""
        if self.has_owner() and not self.owner.is_valid():
            return False
        if any(self.rest.value().values()):
            self.rest.show()
        return self.rest.is_valid()

    def filled_owner(self) -> "Owner | None":
        """Return the owner as they are recorded, None where who hands in is the owner."""
        from desk_app.ui.pages.intake.record import Owner

        if not self.has_owner():
            return None
        value = self.owner.value()
        return Owner(
            name=value["name"],
            citizen_id=self.owner.citizen_id(),
            address=value["address"],
            authority=value["authority"],
        )

    def stops(self) -> Iterator[QWidget]:
        """Yield what Tab reaches here, in its order."""
        yield self.by_choice
        yield from self._buttons
        if "owner" in self.__dict__:
            yield from (field.input for field in self.owner.fields().values())
        if "agency" in self.__dict__:
            yield self.agency.field.input
        yield from (field.input for field in self.rest.fields().values())

    # Showing

    def offer_choice(self, shown: bool) -> None:
        """Ask for the wish to hand in directly, or not: there is one only where the procedure can be had online."""
        self._choice.setVisible(shown)

    def suit_channel(self, channel: str) -> None:
        """Unfold the numbers that a channel brings: the portal's, the post's."""
        self.rest.show_tracking(channel == "postal")
        wanted = channel != "direct" or self._opened_by_hand or any(self.rest.value().values())
        self.rest.setVisible(wanted)

    def say_term(self, term: str) -> None:
        """Say the procedure's term beside the agency."""
        self._term = term
        if "agency" in self.__dict__:
            self.agency.say_term(term)

    def open_rest(self) -> None:
        """Unfold the numbers, the note and the moments."""
        self._opened_by_hand = True
        self._toggle(self.rest, self.rest.official)

    def open_owner(self) -> None:
        """Unfold whose dossier it is."""
        self._toggle(self.owner, self.owner.name)

    def open_agency(self) -> None:
        """Unfold who decides."""
        self._toggle(self.agency, self.agency.field)

    def _toggle(self, fold: QWidget, first: Field) -> None:
        """Unfold and go there; where the focus is there already and nothing typed, fold away again."""
        if fold.isVisible() and first.input.hasFocus() and self._is_blank(fold):
            self._opened_by_hand = self._opened_by_hand and fold is not self.rest
            fold.hide()
            self.closed.emit()
            return
        fold.show()
        first.input.setFocus()
        self.unfolded.emit(fold)

    def _is_blank(self, fold: QWidget) -> bool:
        if fold is self.rest:
            return not any(self.rest.value().values())
        return not (self.has_owner() if fold is self.__dict__.get("owner") else self.competent())

    # Building

    def _build(self) -> None:
        self.by_choice.setWhatsThis(
            self.tr(
                "Ticked, the report tells how many were offered to submit online and wished to hand in at the counter: "
                "nobody is refused for that."
            )
        )
        choice = QHBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.addWidget(self.by_choice, 1)
        choice.addWidget(Text(CHOICE_KEY, Type.SMALL, tone="quiet"))
        openers = QHBoxLayout()
        openers.setSpacing(Space.X3)
        for text, key, act in self._openers():
            button = YieldingButton(text, key=key)
            button.clicked.connect(act)
            openers.addWidget(button)
            self._buttons.append(button)
        openers.addStretch()
        self._folds.setSpacing(Space.FIELDS)
        self._folds.addWidget(self.rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(self._choice)
        column.addLayout(openers)
        column.addLayout(self._folds)
        self.rest.hide()
        self._choice.hide()

    def _openers(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            (self.tr("For another"), OWNER_KEY, self.open_owner),
            (self.tr("Other agency"), AGENCY_KEY, self.open_agency),
            (self.tr("More"), REST_KEY, self.open_rest),
        )

    def _wire(self) -> None:
        self.rest.timed.connect(self.timed)
        shortcut(CHOICE_KEY, self._choice, self.by_choice.toggle)
