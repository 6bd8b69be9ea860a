"""A moment typed as day and time; untouched it means now, to the second at which it is recorded."""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.localtime import at, local_date
from desk_app.ui import words
from desk_app.ui.theme.tokens import Space, Width
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.field import Field

_CLOCK = re.compile(r"([01]?\d|2[0-3])(?:[:hg.]?([0-5]\d))?[hg]?")


def parse_clock(text: str) -> int | None:
    """Return the minutes since midnight of a typed time, None when it is none.

    >>> parse_clock("8:05"), parse_clock("0805"), parse_clock("8h"), parse_clock("24:00")
    (485, 485, 480, None)
    """
    found = _CLOCK.fullmatch(text.strip().lower())
    return None if found is None else int(found[1]) * 60 + int(found[2] or 0)


class MomentField(QWidget):
    """Day and time side by side: `MomentField("Ngày trả", clock)`; without a time it is a day alone."""

    edited = Signal()

    def __init__(self, label: str, clock: Callable[[], int], *, at_ms: int | None = None, timed: bool = True) -> None:
        super().__init__()
        self.day = DateField(label, today=lambda: local_date(clock()))
        self.time = Field(self.tr("Time"))
        self.time.setFixedWidth(Width.DIGIT_FIELD)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.FIELDS)
        grid.addWidget(self.day, 0, 0)
        grid.addWidget(self.time, 0, 1)
        self.setFocusProxy(self.day)
        moment = clock() if at_ms is None else at_ms
        self._shown = (words.day_of(moment), words.clock_time(moment) if timed else "")
        self.set_value(self._shown)
        self.day.edited.connect(self.edited)
        self.time.edited.connect(self.edited)

    def value(self) -> tuple[str, str]:
        """Return day and time as typed."""
        return self.day.value(), self.time.value()

    def set_value(self, typed: tuple[str, str]) -> None:
        """Show day and time as typed."""
        self.day.set_value(typed[0])
        self.time.set_value(typed[1])

    def is_changed(self) -> bool:
        """Say whether somebody typed another moment."""
        return self.value() != self._shown

    def is_timed(self) -> bool:
        """Say whether a time of day is given."""
        return bool(self.time.value())

    def is_valid(self) -> bool:
        """Say whether day and time can be read; what cannot is told below the field."""
        day, time = self.day.day(), parse_clock(self.time.value())
        self.day.set_fault("" if day is not None else self.tr("Write a day: 13/06/2023."))
        self.time.set_fault("" if time is not None or not self.is_timed() else self.tr("Write a time: 08:30."))
        return day is not None and (time is not None or not self.is_timed())

    def date(self) -> date:
        """Return the day; ask `is_valid` first."""
        day = self.day.day()
        if day is None:
            raise ValueError("no day was typed")
        return day

    def moment(self) -> int:
        """Return the moment, the day's first one without a time; ask `is_valid` first."""
        return at(self.date(), 0, parse_clock(self.time.value()) or 0)

    def set_fault(self, text: str) -> None:
        """Say below what to do."""
        self.day.set_fault(text)
