"""Fields that only the intake form has: a date in a narrow column, a clock time."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.field import Field

_CLOCK = r"([01]?\d|2[0-3])(?:[:hg.]?([0-5]\d))?[hg]?"


def parse_clock(text: str) -> int | None:
    """Return the minutes since midnight of a typed time, None when it is none.

    >>> parse_clock("8:05"), parse_clock("0805"), parse_clock("8h"), parse_clock("24:00")
    (485, 485, 480, None)
    """
    found = re.fullmatch(_CLOCK, text.strip().lower())
    return None if found is None else int(found[1]) * 60 + int(found[2] or 0)


class ShortDate(DateField):
    """A date in a column too narrow for sentences: what is wrong with it is told, to be said below the row."""

    told = Signal(str)

    def __init__(self, label: str, *, today: Callable[[], date], parent: QWidget) -> None:
        self._trouble = ""
        super().__init__(label, today=today, parent=parent)

    def set_fault(self, text: str) -> None:
        """Mark the box, and tell what is wrong."""
        self._trouble = text
        self.input.set_faulty(bool(text))
        self.input.setAccessibleDescription(text)
        self.told.emit(text)

    def fault(self) -> str:
        """Return what is wrong, or nothing."""
        return self._trouble

    def check(self) -> None:
        """Say now what is wrong, as leaving the field would."""
        self._settle()


class BirthDate(ShortDate):
    """A day that has been: two digits of a year mean the last hundred years, never those to come."""

    def day(self) -> date | None:
        """Return the date, None when there is none."""
        found, today = super().day(), self._now()
        if found is None or found <= today or f"{found.year}" in self.value():
            return found
        return _a_century_before(found)


def _a_century_before(day: date) -> date | None:
    """Return the day a hundred years earlier, None where that year had none.

    >>> _a_century_before(date(2040, 2, 29)), _a_century_before(date(2000, 2, 29))
    (datetime.date(1940, 2, 29), None)
    """
    try:
        return day.replace(year=day.year - 100)
    except ValueError:
        return None


class ClockField(Field):
    """A time of day, typed as 8:05, 0805 or 8h; what is wrong with it is told, to be said below the row."""

    told = Signal(str)

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(label, tabular=True, parent=parent)
        self.left.connect(self.check)

    def minutes(self) -> int | None:
        """Return the minutes since midnight, None where there is no time."""
        return parse_clock(self.value())

    def is_valid(self) -> bool:
        """Return whether the field is empty or holds a time."""
        return not self.value() or self.minutes() is not None

    def set_fault(self, text: str) -> None:
        """Mark the box, and tell what is wrong."""
        self.input.set_faulty(bool(text))
        self.input.setAccessibleDescription(text)
        self.told.emit(text)

    def check(self) -> None:
        """Show the full form, or say what is wrong."""
        minutes = self.minutes()
        self.set_fault("" if self.is_valid() else self.tr("Write a time like 8:30."))
        if minutes is not None:
            self.set_value(f"{minutes // 60:02}:{minutes % 60:02}")
