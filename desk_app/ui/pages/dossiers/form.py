"""What every form of an act has: its questions, the moment at which it happened, one deed."""

from collections.abc import Callable
from html import escape
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.form import Parts
from desk_app.ui.pages.dossiers.acts import Deed
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.theme.tokens import Space
from desk_app.usecases.browse import File

Clock = Callable[[], int]


class ActForm(Parts):
    """One act's questions, one below the other."""

    NAME = ""

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__()
        self.file, self.clock = file, clock
        self.subject = file.dossier.id
        self.title, self.act = "", ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.FIELDS)

    def deed(self) -> Deed | None:
        """Return what to do, None while a field cannot be read."""
        raise NotImplementedError

    def add(self, name: str, part: QWidget) -> None:
        """Put a field at the end, under the name by which rules call it."""
        self.parts[name] = part
        self.column.addWidget(part)

    def part_of(self, field: str) -> Any:
        """Return what shows a fault; the form's one moment shows those of every moment."""
        return super().part_of(field) or (self.parts.get("at") if field.endswith("_at") else None)

    def moment(self) -> int | None:
        """Return when it happened, None for now."""
        field: MomentField = self.parts["at"]
        return field.moment() if field.is_changed() else None

    def has_moment(self) -> bool:
        """Say whether the moment can be read."""
        field: MomentField = self.parts["at"]
        return field.is_valid()


def named(file: File) -> str:
    """Return a dossier's number and person for a notice."""
    received = file.dossier.received
    number = received.reception or file.dossier.official
    return " · ".join(
        part for part in (f"<b>{escape(number)}</b>" if number else "", escape(received.person.name)) if part
    )
