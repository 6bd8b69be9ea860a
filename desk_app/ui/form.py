"""A form of named parts: where a rule's fault is shown, and what a draft holds of it."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

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


@runtime_checkable
class _ShowsFault(Protocol):
    def set_fault(self, text: str) -> None: ...


@runtime_checkable
class _HoldsValue(Protocol):
    def value(self) -> Any: ...
    def set_value(self, value: Any) -> None: ...


class Parts(QWidget):
    """What every form is, however it is laid out: parts under the names by which rules call them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: dict[str, Any] = {}

    def show_fault(self, error: Refusal) -> bool:
        """Say what is wrong beside its field; False where the form has no such field."""
        part = self.part_of(error.field) if isinstance(error, RuleBroken) else None
        if not (isinstance(part, QWidget) and isinstance(part, _ShowsFault)):
            return False
        part.set_fault(f"{error.title} {error.remedy}")
        part.setFocus()
        return True

    def part_of(self, field: str) -> Any:
        """Return what shows a fault of a rule's field, None where nothing does."""
        return self.parts.get(field)

    def clear_faults(self) -> None:
        """Forget what was wrong, save where what is typed cannot be read."""
        for part in self.parts.values():
            unreadable = isinstance(part, DateField | NumberField) and not part.is_valid()
            if isinstance(part, _ShowsFault) and not unreadable:
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

    def focus_first(self) -> bool:
        """Put the focus where typing starts; False when there is nothing to type."""
        for part in self.parts.values():
            if part.isEnabled() and isinstance(part, Field | AreaField):
                part.setFocus()
                return True
        return False


class Form(Parts):
    """Parts laid out in rows of a grid of twelve columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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


def _top(part: QWidget) -> tuple[Qt.AlignmentFlag, ...]:
    """Keep labels of one row level where a neighbour shows a fault below."""
    return () if isinstance(part, AreaField) else (Qt.AlignmentFlag.AlignTop,)


def _value(part: Any) -> Any:
    """Return a part's value as JSON can hold it, None where it has none."""
    if isinstance(part, Tick):
        return part.isChecked()
    holder = _holder(part)
    value = holder.value() if isinstance(holder, _HoldsValue) else None
    return list(value) if isinstance(value, tuple) else value


def _set_value(part: Any, value: Any) -> None:
    holder = _holder(part)
    if isinstance(part, Tick):
        part.setChecked(bool(value))
    elif isinstance(holder, _HoldsValue):
        holder.set_value(str(value) if isinstance(part, Field | AreaField) else value)


def _holder(part: Any) -> Any:
    """Return the choice within a label, else the part itself."""
    return part.inner if isinstance(part, Labelled) and isinstance(part.inner, Segments | DropDown) else part
