"""Office hours as people write them: a line for each weekday, its morning and its afternoon, from a day on."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.domain.working_time import NOON, OfficeHours, Spans
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.form import Form
from desk_app.ui.theme.tokens import Space, Type
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.field import Field, LineEdit
from desk_app.ui.widgets.text import Text
from desk_app.usecases.unit import WEEKDAYS

MADE_UP, CUT_OFF, FROM = "made_up", "cut_off", "valid_from"
_CLOCK = r"(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?"
_SPAN = re.compile(rf"\s*{_CLOCK}\s*[-–—]\s*{_CLOCK}\s*")
_HOUR, _MIDNIGHT = 60, 24 * 60
_SHARES = (10, 13, 13)
"""How the width is shared between a day's name, its morning and its afternoon"""


def parse_clock(text: str) -> int | None:
    """Return a clock time as minutes since midnight, None for what is none.

    >>> parse_clock("15:00"), parse_clock("7h30"), parse_clock("25:00")
    (900, 450, None)
    """
    found = re.fullmatch(rf"\s*{_CLOCK}\s*", text)
    return _minutes(found[1], found[2]) if found else None


def parse_hours(text: str) -> Spans | None:
    """Return office hours as typed, none for nothing, None for what cannot be read.

    >>> parse_hours("7:30-11:30, 13:30-17:00"), parse_hours("7h - 11h30"), parse_hours("")
    (((450, 690), (810, 1020)), ((420, 690),), ())
    >>> parse_hours("sáng") is None
    True
    """
    spans: list[tuple[int, int]] = []
    for part in re.split(r"[,;+]", text) if text.strip() else ():
        found = _SPAN.fullmatch(part)
        begin, end = (_minutes(found[1], found[2]), _minutes(found[3], found[4])) if found else (None, None)
        if begin is None or end is None:
            return None
        spans.append((begin, end))
    return tuple(spans)


def _minutes(hour: str, minute: str | None) -> int | None:
    """Return minutes since midnight; 24:00 is the end of the day."""
    total = int(hour) * _HOUR + int(minute or 0)
    return total if int(minute or 0) < _HOUR and total <= _MIDNIGHT else None


def clock(minutes: int) -> str:
    """Return minutes since midnight as a clock time.

    >>> clock(450)
    '7:30'
    """
    return f"{minutes // _HOUR}:{minutes % _HOUR:02}"


def hours_words(spans: Spans) -> str:
    """Return office hours as they are typed.

    >>> hours_words(((450, 690), (810, 1020)))
    '7:30-11:30, 13:30-17:00'
    """
    return ", ".join(f"{clock(begin)}-{clock(end)}" for begin, end in spans)


class DayLine(QWidget):
    """The hours of one day: its name, morning, afternoon, and below them what is wrong with them."""

    def __init__(self, label: str, morning: str, afternoon: str, placeholder: str) -> None:
        super().__init__()
        self._fields = [LineEdit(tabular=True), LineEdit(tabular=True)]
        self._fault = Text("", Type.SMALL, tone="late", wrap=True)
        self._fault.hide()
        for field, part in zip(self._fields, (morning, afternoon), strict=True):
            field.setAccessibleName(f"{label}, {part}")
            field.setPlaceholderText(placeholder)
        row, column = three_columns(Text(label, tone="label"), *self._fields), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addLayout(row)
        column.addWidget(self._fault)
        self.setFocusProxy(self._fields[0])

    def value(self) -> str:
        """Return what is typed, morning and afternoon as one."""
        return ", ".join(field.value() for field in self._fields if field.value())

    def set_value(self, text: str) -> None:
        """Show hours as `hours_words` writes them, each where it begins."""
        spans = parse_hours(text) or ()
        for field, afternoon in zip(self._fields, (False, True), strict=True):
            field.set_value(hours_words(tuple(span for span in spans if (span[0] >= NOON) is afternoon)))

    def set_fault(self, text: str) -> None:
        """Say below what to do; the typed text stays. Without text the fault is gone."""
        self._fault.say(text)
        self._fault.setVisible(bool(text))
        for field in self._fields:
            field.set_faulty(bool(text))
            field.setAccessibleDescription(text)

    def fault(self) -> str:
        """Return what is wrong, or nothing."""
        return self._fields[0].accessibleDescription()


def three_columns(*widgets: QWidget) -> QHBoxLayout:
    """Return a day's name, its morning and its afternoon side by side, as wide in every line."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.X2)
    for widget, share in zip(widgets, _SHARES, strict=True):
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
        row.addWidget(widget, share)
    return row


class HoursForm(Form):
    """The hours of each weekday, of days made up, the same-day cut-off, and from which day they hold."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: Sequence[tuple[date, OfficeHours]] = ()
        self._shown: OfficeHours | None = None
        self.valid_from = DateField(self.tr("Hold from"), today=partial(self._today))
        self.valid_from.set_day(self._today())
        self._fields = {name: self._line(word) for name, word in self._day_words().items()}
        self._cut_off = Field(self.tr("Same day until"), tabular=True)
        self._lay_out()
        self.valid_from.dated.connect(lambda _day: self._on_other_day())

    def show_hours(self, known: Sequence[tuple[date, OfficeHours]]) -> None:
        """Show the hours of the chosen day; what is half typed stays."""
        edited = self.is_edited()
        self._known = known
        if not edited:
            self._show(self._in_force())

    def is_edited(self) -> bool:
        """Say whether something else is typed than what was shown."""
        return self._shown is not None and self._typed() != self._texts(self._shown)

    def show_stored(self) -> None:
        """Show the hours of the chosen day again, whatever was typed."""
        self._show(self._in_force())

    def forget(self) -> None:
        """Take what is read next, whatever is typed."""
        self._shown = None

    def like_monday(self) -> None:
        """Give Tuesday to Friday the hours of Monday."""
        monday = self._fields[WEEKDAYS[0]].value()
        if parse_hours(monday) is not None:
            for name in WEEKDAYS[1:5]:
                self._fields[name].set_value(monday)

    def hours(self) -> tuple[date, Mapping[str, Spans], Spans, int] | None:
        """Return what is typed: the first day, weekdays, days made up, cut-off; None where it cannot be read."""
        self.clear_faults()
        if not self.is_readable() or self._finds_fault():
            return None
        spans = {name: parse_hours(field.value()) or () for name, field in self._fields.items()}
        made_up = spans.pop(MADE_UP)
        return self.valid_from.day() or self._today(), spans, made_up, parse_clock(self._cut_off.value()) or 0

    def later(self) -> list[date]:
        """Return the days from which other hours were set."""
        return [since for since, _ in self._known if since != date.min]

    def _finds_fault(self) -> bool:
        """Say beside the first field that cannot be read how it is typed."""
        for field in self._fields.values():
            if parse_hours(field.value()) is None:
                return _told(field, self.tr("Type hours like 7:30-11:30, 13:30-17:00."))
        if parse_clock(self._cut_off.value()) is None:
            return _told(self._cut_off, self.tr("Type a time like 15:00."))
        if self.valid_from.day() is None:
            return _told(self.valid_from, self.tr("From which day? Type it like 13/6 or 13/06/2023."))
        return False

    def _on_other_day(self) -> None:
        if not self.is_edited():
            self._show(self._in_force())

    def _in_force(self) -> OfficeHours:
        day = self.valid_from.day() or self._today()
        return next((hours for since, hours in reversed(self._known) if since <= day), OfficeHours())

    def _show(self, hours: OfficeHours) -> None:
        self._shown = hours
        for name, text in self._texts(hours).items():
            part = self.parts[name]
            part.set_value(text)
            part.set_fault("")

    def _texts(self, hours: OfficeHours) -> dict[str, str]:
        week = dict(zip(WEEKDAYS, map(hours_words, hours.weekdays), strict=True))
        return {**week, MADE_UP: hours_words(hours.made_up), CUT_OFF: clock(hours.cut_off)}

    def _typed(self) -> dict[str, str]:
        return {name: self.parts[name].value() for name in (*WEEKDAYS, MADE_UP, CUT_OFF)}

    def _day_words(self) -> dict[str, str]:
        monday = date(2023, 6, 12)
        names = [words.weekday(date.fromordinal(monday.toordinal() + place)) for place in range(len(WEEKDAYS))]
        week = {day: name[:1].upper() + name[1:] for day, name in zip(WEEKDAYS, names, strict=True)}
        return {**week, MADE_UP: self.tr("Days made up")}

    def _line(self, label: str) -> DayLine:
        return DayLine(label, self.tr("Morning"), self.tr("Afternoon"), self.tr("closed"))

    def _lay_out(self) -> None:
        heads = (Text(""), Text(self.tr("Morning"), Type.SMALL, tone="label"))
        head = QWidget()
        head.setLayout(three_columns(*heads, Text(self.tr("Afternoon"), Type.SMALL, tone="label")))
        self.grid.setVerticalSpacing(Space.X2)
        self.add_row(("", head))
        for name, line in self._fields.items():
            self.add_row((name, line))
        self.add_row((CUT_OFF, self._cut_off), (FROM, self.valid_from))

    def _today(self) -> date:
        return local_date(self._desk.clock())


def _told(field: Field | DayLine, text: str) -> bool:
    field.set_fault(text)
    field.setFocus()
    return True
