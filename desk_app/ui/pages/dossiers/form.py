"""What every form of an act has: its questions, the moment at which it happened, one deed."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.form import Parts
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.theme.tokens import Space
from desk_app.ui.widgets.field import AreaField
from desk_app.ui.widgets.tick import Tick
from desk_app.usecases.browse import File

Clock = Callable[[], int]
EXCEPTION = "exception"
PRINT = "print"


class ActForm(Parts):
    """One act's questions, one below the other."""

    NAME = ""
    EXCEPTS = False
    """Whether a rule may be broken here with a reason: its field comes when the rule asks for it"""

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__()
        self.file, self.desk, self.clock = file, desk, desk.clock
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

    def add_row(self, *parts: tuple[str, QWidget]) -> None:
        """Put fields side by side, as wide as each other."""
        row = QHBoxLayout()
        row.setSpacing(Space.FIELDS)
        for name, part in parts:
            self.parts[name] = part
            row.addWidget(part, 1)
        self.column.addLayout(row)

    def add_print(self, text: str, *, ticked: bool = True) -> None:
        """Ask whether the act's paper is shown for printing once it is saved."""
        tick = Tick(text)
        tick.setChecked(ticked)
        self.add(PRINT, tick)

    def paper(self, form: str) -> str:
        """Return the form to be shown after the save, empty where nobody wants it."""
        tick: Tick = self.parts[PRINT]
        return form if tick.isChecked() else ""

    def part_of(self, field: str) -> Any:
        """Return what shows a fault; the form's one moment shows those of every moment, the first field the step's."""
        if field == EXCEPTION and self.EXCEPTS:
            self._ask_exception()
        return super().part_of(field) or (self.parts.get("at") if field.endswith("_at") else None)

    def exception(self) -> str:
        """Return why a rule is broken, empty while nobody was asked."""
        field: AreaField | None = self.parts.get(EXCEPTION)
        return "" if field is None else field.value()

    def fill(self, values: Mapping[str, Any]) -> None:
        """Type what a draft holds, the reason of an exception among it."""
        if values.get(EXCEPTION) and self.EXCEPTS:
            self._ask_exception()
        super().fill(values)

    def moment(self) -> int | None:
        """Return when it happened, None for now."""
        field: MomentField = self.parts["at"]
        return field.moment() if field.is_changed() else None

    def has_moment(self) -> bool:
        """Say whether the moment can be read."""
        field: MomentField = self.parts["at"]
        return field.is_valid()

    def _ask_exception(self) -> None:
        if EXCEPTION not in self.parts:
            label = QCoreApplication.translate("ActForm", "Reason of the exception, kept in the history")
            self.parts[EXCEPTION] = AreaField(label)
            self.column.insertWidget(0, self.parts[EXCEPTION])


def named(file: File) -> str:
    """Return a dossier's number and person for a notice."""
    received = file.dossier.received
    number = received.reception or file.dossier.official
    return " · ".join(
        part for part in (f"<b>{escape(number)}</b>" if number else "", escape(received.person.name)) if part
    )
