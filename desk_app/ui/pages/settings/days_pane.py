"""The year's days off, days made up and half days, the State's to read, the unit's own to write; and office hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.domain.working_time import DayPart, OfficeHours
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.form import Form
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message
from desk_app.ui.pages.settings.hours_form import HoursForm
from desk_app.ui.pages.settings.pane import Pane, column_of
from desk_app.ui.theme.tokens import Height, Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.panel import Panel
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.usecases import unit
from desk_app.usecases.unit import CalendarDay

if TYPE_CHECKING:
    from desk_app.store.work import Work

_BEFORE, _AFTER = 3, 2
DAY, HOURS = "day", "hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What the pane shows."""

    days: Sequence[CalendarDay]
    hours: Sequence[tuple[date, OfficeHours]]


def times(work: "Work", year: int) -> Times:
    """Return the days of a year that the calendar takes out of order, and all office hours."""
    return Times(days=unit.calendar_year(work, year), hours=unit.office_hours(work))


class DaysPane(Pane):
    """The list of a year, and beside it the form for a day of the unit's own or for its office hours."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._days: Sequence[CalendarDay] = ()
        today = local_date(desk.clock())
        years = range(today.year - _BEFORE, today.year + _AFTER)
        self.year = DropDown([(year, str(year)) for year in years], caption=self.tr("Year"))
        self.year.set_value(today.year)
        self.model = RowsModel(
            [
                Column(title=self.tr("Day"), width=Width.DIGIT_FIELD + Space.X5, tabular=True),
                Column(title="", width=Width.DIGIT_FIELD - Space.X1),
                Column(title=self.tr("Kind"), width=Width.PANEL // 2),
                Column(title=self.tr("Name"), stretch=True),
                Column(title=self.tr("By"), width=Width.DIGIT_FIELD + Space.X4),
            ]
        )
        self.table = Table(self.model, name=self.tr("Days off and days made up"))
        self._pane = StatePane(self.table)
        self.form = Form()
        self.day = DateField(self.tr("Day"), today=partial(self._today))
        self.kind = Segments([(False, self.tr("Day off")), (True, self.tr("Worked"))], name=self.tr("Kind"))
        self.kind.set_value(False)
        self.part = Segments(self._parts(), name=self.tr("How much of it"))
        self.part.set_value(DayPart.WHOLE)
        self.name = Field(self.tr("Name"), placeholder=self.tr("Market day, storm…"))
        self._save = Button(self.tr("Set the day"), kind=Kind.MAIN, key="Ctrl+Enter")
        self.side = Segments([(DAY, self.tr("A day")), (HOURS, self.tr("Office hours"))], name=self.tr("What is set"))
        self.hours = HoursForm(desk)
        self._save_hours = Button(self.tr("Set the hours"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._boxes = {DAY: QWidget(), HOURS: QWidget()}
        self._build()
        self._wire()

    def read(self) -> None:
        """Read the chosen year."""
        self._pane.show_loading()
        self._desk.ops.read(self, partial(times, year=int(self.year.value())), self._on_times, key="days")

    def focus_first(self) -> None:
        """Start with the day that is to be set."""
        self.day.setFocus()

    def set_day(self) -> None:
        """Record a day of the unit's own."""
        day = self.day.day()
        self.form.clear_faults()
        if day is None:
            self.day.set_fault(self.tr("Which day? Type it like 13/6 or 13/06/2023."))
            self.day.setFocus()
            return
        working, part = bool(self.kind.value()), DayPart(self.part.value())
        command = partial(unit.set_day, day=day, working=working, name=self.name.value(), part=part)
        self._desk.ops.write(self, command, partial(self._on_set, day), failed=self._on_refused)

    def set_hours(self) -> None:
        """Record the office hours as typed, from their day on."""
        typed = self.hours.hours()
        if typed is None:
            return
        if not self.hours.is_edited():
            self.notify.emit(Message(text=self.tr("These hours hold already; nothing is changed."), tone=Tone.INFO))
            return
        since, weekdays, made_up, cut_off = typed
        command = partial(unit.set_office_hours, valid_from=since, weekdays=weekdays, made_up=made_up, cut_off=cut_off)
        self._desk.ops.write(self, command, partial(self._on_hours_set, since), failed=self._on_hours_refused)

    def show_side(self, side: str) -> None:
        """Show the form for a day, or the office hours."""
        self.side.set_value(side)
        for name, box in self._boxes.items():
            box.setVisible(name == side)
        (self.day if side == DAY else self.hours.parts["monday"]).setFocus()

    def step_back(self) -> bool:
        """Throw away hours that are half typed, then go back to the day."""
        if self.side.value() != HOURS:
            return False
        if self.hours.is_edited():
            self.hours.show_stored()
        else:
            self.show_side(DAY)
        return True

    def _on_hours_set(self, since: date, was: OfficeHours | None) -> None:
        self.hours.forget()
        self.read()
        self.table.setFocus()  # a field with text keeps Ctrl+Z to itself
        back = partial(unit.put_hours_back, valid_from=since, was=was)
        said = self.tr("Office hours are set from {day} on. Due dates that are promised already stay as they are.")
        self.notify.emit(Message.undoable(said.format(day=words.day(since)), partial(self._put_hours_back, back)))

    def _put_hours_back(self, back: "partial[None]") -> None:
        self.hours.forget()
        self._desk.ops.write(self, back)

    def _on_hours_refused(self, error: Refusal) -> None:
        if not self.hours.show_fault(error):
            self.notify.emit(Message.of(error))

    def _on_set(self, day: date, was: Sequence[CalendarDay]) -> None:
        self.day.set_day(None)
        self.part.set_value(DayPart.WHOLE)
        self.name.clear()
        self.year.set_value(day.year)
        self.read()
        self.day.setFocus()
        back = partial(unit.put_day_back, day=day, was=was)
        said = self.tr("Set: {day}. Due dates that are promised already stay as they are.").format(day=words.day(day))
        self.notify.emit(Message.undoable(said, partial(self._desk.ops.write, self, back)))

    def take_back(self) -> None:
        """Take the chosen day of the unit's own back; the State's calendar holds for it again."""
        one = self._one()
        if one is None:
            return
        if not one.own:
            said = self.tr("That is the State's day. To work on it, set it as worked by the unit.")
            self.notify.emit(Message(text=said, tone=Tone.INFO))
            return
        command = partial(unit.set_day, day=one.day, working=None, part=one.part)
        self._desk.ops.write(self, command, partial(self._on_taken, one))

    def _on_taken(self, one: CalendarDay, was: Sequence[CalendarDay]) -> None:
        back = partial(unit.put_day_back, day=one.day, was=was)
        said = self.tr("{day} follows the State's calendar again.").format(day=words.day(one.day))
        self.notify.emit(Message.undoable(said, partial(self._desk.ops.write, self, back)))

    def _on_refused(self, error: Refusal) -> None:
        if not self.form.show_fault(error):
            self.notify.emit(Message.of(error))

    def _on_times(self, found: Times) -> None:
        self.hours.show_hours(found.hours)
        self._say_later()
        row, days = self.table.row(), found.days
        self._days = days
        self.model.show([self._row(one) for one in days])
        if days:
            self._pane.show_content()
            self.table.go_to(max(row, 0))
        else:
            text = self.tr("The State's days of this year are not known yet; set them as the unit's own.")
            self._pane.show_empty(Empty(self.tr("No day off known"), text))

    def _row(self, one: CalendarDay) -> list[Cell]:
        kind = Cell(text=self._kind_word(one), icon="check", tone=Tone.INFO, chip=True)
        if not one.working:
            kind = Cell(text=self._kind_word(one), icon="cal", tone=Tone.NEUTRAL, chip=True)
        own = Cell(text=self.tr("the unit"), weight=Weight.MEDIUM)
        return [
            Cell(text=words.day(one.day)),
            Cell(text=words.weekday(one.day), ink=Ink.LABEL),
            kind,
            Cell(text=one.name, weight=Weight.MEDIUM if one.own else Weight.REGULAR),
            own if one.own else Cell(text=self.tr("the State"), ink=Ink.QUIET, icon="lock"),
        ]

    def _kind_word(self, one: CalendarDay) -> str:
        match one.part, one.working:
            case DayPart.MORNING, True:
                return self.tr("morning worked")
            case DayPart.MORNING, False:
                return self.tr("morning off")
            case DayPart.AFTERNOON, True:
                return self.tr("afternoon worked")
            case DayPart.AFTERNOON, False:
                return self.tr("afternoon off")
        return self.tr("worked") if one.working else self.tr("day off")

    def _parts(self) -> list[tuple[DayPart, str]]:
        return [
            (DayPart.WHOLE, self.tr("Whole day")),
            (DayPart.MORNING, self.tr("Morning")),
            (DayPart.AFTERNOON, self.tr("Afternoon")),
        ]

    def _say_later(self) -> None:
        """Say since when, and from when on, other hours than the usual ones hold."""
        days = [words.day(since) for since in self.hours.later()]
        said = self.tr("Changed from: {days}.").format(days=", ".join(days)) if days else ""
        self._later.say(said)
        self._later.setVisible(bool(said))

    def _one(self) -> CalendarDay | None:
        row = self.table.row()
        return self._days[row] if 0 <= row < len(self._days) else None

    def _today(self) -> date:
        return local_date(self._desk.clock())

    def _build(self) -> None:
        self.form.add_row(("day", self.day))
        self.form.add_row(("working", Labelled(self.tr("Kind"), self.kind)))
        self.form.add_row(("part", Labelled(self.tr("How much of it"), self.part)))
        self.form.add_row(("name", self.name))
        self._later = Text("", tone="quiet", wrap=True)
        panel = Panel(Width.PANEL_REVIEW)
        panel.body.setSpacing(Space.FIELDS)
        panel.body.addWidget(self.side)
        self._fill_day_box()
        self._fill_hours_box()
        for name, box in self._boxes.items():
            panel.body.addWidget(box)
            box.setVisible(name == DAY)
        self.side.set_value(DAY)
        panel.body.addStretch()
        left = QFrame()
        left.setProperty("ground", "surface")
        column = column_of(left)
        column.addWidget(self._filters())
        column.addWidget(self._pane, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(panel)

    def _fill_day_box(self) -> None:
        column = _column(self._boxes[DAY])
        column.addWidget(Text(self.tr("A day of the unit's own"), Type.HEAD))
        said = self.tr(
            "It lies on top of the State's calendar: a local holiday, a power cut in the afternoon, "
            "or a Saturday morning that is worked."
        )
        column.addWidget(Text(said, tone="label", wrap=True))
        column.addWidget(self.form)
        column.addLayout(_at_end(self._save))

    def _fill_hours_box(self) -> None:
        column = _column(self._boxes[HOURS])
        column.addWidget(Text(self.tr("Office hours of the unit"), Type.HEAD))
        said = self.tr(
            "Due dates count these hours. A weekday left empty is no working day; Saturday may have a morning."
        )
        column.addWidget(Text(said, tone="label", wrap=True))
        column.addWidget(self.hours)
        like_monday = Button(self.tr("Tuesday to Friday like Monday"), kind=Kind.LINK)
        like_monday.clicked.connect(self.hours.like_monday)
        column.addWidget(like_monday, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._later)
        column.addLayout(_at_end(self._save_hours))

    def _filters(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(Height.FILTER + Space.X2)
        row = QHBoxLayout(bar)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.addWidget(self.year)
        row.addStretch()
        row.addWidget(KeyHints([("Delete", self.tr("take a day of the unit back"))]))
        return bar

    def _wire(self) -> None:
        self._save.clicked.connect(self.set_day)
        self._save_hours.clicked.connect(self.set_hours)
        self.side.chosen.connect(self.show_side)
        self.year.chosen.connect(lambda _year: self.read())
        self.name.entered.connect(self.set_day)
        shortcut("Del", self.table, self.take_back, within=self.table)


def _column(box: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.FIELDS)
    return column


def _at_end(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(button)
    return row
