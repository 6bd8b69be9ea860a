"""A field for a date, typed as people type dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.ui.widgets.dates import format_date, parse_date
from desk_app.ui.widgets.field import Field


class DateField(Field):
    """A date: `DateField("Ngày sinh", today=clock.today)`; 13/6, 13/06/2023 and 13062023 all do.

    What was typed is put into the full form when the focus goes; what is no date stays, with a sentence below. `today`
    is a date, or a function that gives one. `dated` comes with a date, or None when the field was emptied.
    """

    dated = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        today: date | Callable[[], date],
        key: str = "",
        aside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, key=key, aside=aside, tabular=True, parent=parent)
        self._today = today
        self._told: date | None = None
        self.input.setPlaceholderText(self.tr("dd/mm/yyyy"))
        self.entered.connect(self._settle)
        self.left.connect(self._settle)

    def day(self) -> date | None:
        """Return the date, None when there is none."""
        return parse_date(self.value(), self._now())

    def set_day(self, day: date | None) -> None:
        """Show a date; `dated` is not told."""
        self._told = day
        self.set_value(format_date(day))
        self.set_fault("")

    def is_valid(self) -> bool:
        """Return whether the field is empty or holds a date."""
        return not self.value() or self.day() is not None

    def _now(self) -> date:
        return self._today if isinstance(self._today, date) else self._today()

    def _settle(self) -> None:
        """Show the full form and tell the date, or say what is wrong."""
        if not self.is_valid():
            self.set_fault(self.tr("This is not a date. Type it like 13/6 or 13/06/2023."))
            return
        day, told = self.day(), self._told
        self.set_day(day)
        if day != told:
            self.dated.emit(day)
