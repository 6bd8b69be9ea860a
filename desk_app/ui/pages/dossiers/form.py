"""What every form of an act has: fields under the names by which rules call them, faults, values, one deed."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.rule import RuleBroken
from desk_app.ui.pages.dossiers.acts import Deed
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.theme.tokens import Space
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.tick import Tick
from desk_app.usecases.browse import File

Clock = Callable[[], int]


class ActForm(QWidget):
    """One act's questions. `parts` maps the rule's field names to what can show a fault of them."""

    NAME = ""

    def __init__(self, file: File, clock: Clock) -> None:
        super().__init__()
        self.file, self.clock = file, clock
        self.subject = file.dossier.id
        self.title, self.act = "", ""
        self.parts: dict[str, Any] = {}
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

    def show_fault(self, broken: RuleBroken) -> bool:
        """Say what is wrong beside the field; False where the form has no such field."""
        part = self.parts.get(broken.field) or (self.parts.get("at") if broken.field.endswith("_at") else None)
        if part is None or not hasattr(part, "set_fault"):
            return False
        part.set_fault(f"{broken.title} {broken.remedy}")
        part.setFocus()
        return True

    def clear_faults(self) -> None:
        """Forget what was wrong."""
        for part in self.parts.values():
            if hasattr(part, "set_fault"):
                part.set_fault("")

    def focus_first(self) -> bool:
        """Put the focus where typing starts; False when there is nothing to type."""
        for part in self.parts.values():
            if isinstance(part, Field | AreaField):
                part.setFocus()
                return True
        return False

    def values(self) -> dict[str, Any]:
        """Return what is typed, as a draft can hold it."""
        return {name: _value(part) for name, part in self.parts.items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Type what a draft holds."""
        for name, value in values.items():
            if name in self.parts:
                _set_value(self.parts[name], value)

    def moment(self) -> int | None:
        """Return when it happened, None for now."""
        field: MomentField = self.parts["at"]
        return field.moment() if field.is_changed() else None

    def has_moment(self) -> bool:
        """Say whether the moment can be read."""
        field: MomentField = self.parts["at"]
        return field.is_valid()


def _value(part: Any) -> Any:
    if isinstance(part, Tick):
        return part.isChecked()
    inner = part.inner if isinstance(part, Labelled) and isinstance(part.inner, Segments) else part
    value = inner.value()
    return list(value) if isinstance(value, tuple) else value


def _set_value(part: Any, value: Any) -> None:
    if isinstance(part, Tick):
        part.setChecked(bool(value))
    elif isinstance(part, MomentField):
        part.set_value((str(value[0]), str(value[1])))
    elif isinstance(part, Labelled) and isinstance(part.inner, Segments):
        part.inner.set_value(value)
    else:
        part.set_value(value)


def named(file: File) -> str:
    """Return a dossier's number and person for a notice."""
    received = file.dossier.received
    number = received.reception or file.dossier.official
    return " · ".join(
        part for part in (f"<b>{escape(number)}</b>" if number else "", escape(received.person.name)) if part
    )
