"""A form of named parts: where a rule's fault is shown, and what a draft holds of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.rule import RuleBroken
from desk_app.ui.ops import Refusal
from desk_app.ui.theme.tokens import Space
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.tick import Tick

COLUMNS = 12


class Form(QWidget):
    """Parts under the names by which rules call them, laid out in rows of a grid of twelve columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: dict[str, QWidget] = {}
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(Space.FIELDS)
        self.grid.setVerticalSpacing(Space.FIELDS)
        for column in range(COLUMNS):
            self.grid.setColumnStretch(column, 1)

    def add_row(self, *parts: tuple[str, QWidget], shares: Sequence[int] = ()) -> None:
        """Put parts side by side, as wide as their shares of twelve; a part without a name is only shown."""
        row, left = self.grid.rowCount(), 0
        for place, (name, part) in enumerate(parts):
            share = shares[place] if shares else COLUMNS // len(parts)
            self.grid.addWidget(part, row, left, 1, share, *_top(part))
            left += share
            if name:
                self.parts[name] = part

    def show_fault(self, error: Refusal) -> bool:
        """Say what is wrong beside its field; False where the form has no such field."""
        part = self.parts.get(error.field) if isinstance(error, RuleBroken) else None
        if not isinstance(part, Labelled):
            return False
        part.set_fault(f"{error.title} {error.remedy}")
        part.setFocus()
        return True

    def clear_faults(self) -> None:
        """Forget what was wrong, save where what is typed cannot be read."""
        for part in self.parts.values():
            unreadable = isinstance(part, DateField | NumberField) and not part.is_valid()
            if isinstance(part, Labelled) and not unreadable:
                part.set_fault("")

    def is_readable(self) -> bool:
        """Say whether every date and number can be read; the first that cannot takes the focus."""
        for part in self.parts.values():
            if isinstance(part, DateField) and not part.is_valid():
                part.set_fault(self.tr("This is not a date. Type it like 13/6 or 13/06/2023."))
                part.setFocus()
                return False
            if isinstance(part, NumberField) and not part.is_valid():
                part.setFocus()
                return False
        return True

    def values(self) -> dict[str, Any]:
        """Return what is typed, as a draft can hold it."""
        return {name: _value(part) for name, part in self.parts.items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Type what a draft holds."""
        for name, value in values.items():
            if name in self.parts:
                _set_value(self.parts[name], value)

    def focus_first(self) -> None:
        """Put the focus where typing starts."""
        for part in self.parts.values():
            if part.isEnabled() and isinstance(part, Field | AreaField):
                part.setFocus()
                return


def _top(part: QWidget) -> tuple[Qt.AlignmentFlag, ...]:
    """Keep labels of one row level where a neighbour shows a fault below."""
    return () if isinstance(part, AreaField) else (Qt.AlignmentFlag.AlignTop,)


def _value(part: QWidget) -> Any:
    if isinstance(part, Tick):
        return part.isChecked()
    if isinstance(part, Field | AreaField):
        return part.value()
    inner = part.inner if isinstance(part, Labelled) else part
    return inner.value() if isinstance(inner, Segments | DropDown) else None


def _set_value(part: QWidget, value: Any) -> None:
    if isinstance(part, Tick):
        part.setChecked(bool(value))
    elif isinstance(part, Field | AreaField):
        part.set_value(str(value))
    else:
        inner = part.inner if isinstance(part, Labelled) else part
        if isinstance(inner, Segments | DropDown):
            inner.set_value(value)
