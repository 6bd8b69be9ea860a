"""The year's days off and days made up: the State's to read, the unit's own to write."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.form import Form
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message
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

_BEFORE, _AFTER = 3, 2


class DaysPane(Pane):
    """The list of a year, and the form for a day of the unit's own."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._days: Sequence[CalendarDay] = ()
        today = local_date(desk.clock())
        years = range(today.year - _BEFORE, today.year + _AFTER)
        self.year = DropDown([(year, str(year)) for year in years], caption=self.tr("Year"))
        self.year.set_value(today.year)
        self.model = RowsModel(
            [
                Column(title=self.tr("Day"), width=Width.DIGIT_FIELD, tabular=True),
                Column(title="", width=Width.DIGIT_FIELD - Space.X4),
                Column(title=self.tr("Kind"), width=Width.PANEL // 2),
                Column(title=self.tr("Name"), stretch=True),
                Column(title=self.tr("By"), width=Width.PANEL // 2),
            ]
        )
        self.table = Table(self.model, name=self.tr("Days off and days made up"))
        self._pane = StatePane(self.table)
        self.form = Form()
        self.day = DateField(self.tr("Day"), today=partial(self._today))
        self.kind = Segments([(False, self.tr("Day off")), (True, self.tr("Worked"))], name=self.tr("Kind"))
        self.kind.set_value(False)
        self.name = Field(self.tr("Name"), placeholder=self.tr("Market day, storm…"))
        self._save = Button(self.tr("Set the day"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._build()
        self._wire()

    def read(self) -> None:
        """Read the chosen year."""
        self._pane.show_loading()
        query = partial(unit.calendar_year, year=int(self.year.value()))
        self._desk.ops.read(self, query, self._on_days, key="days")

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
        working = bool(self.kind.value())
        command = partial(unit.set_day, day=day, working=working, name=self.name.value())
        self._desk.ops.write(self, command, partial(self._on_set, day), failed=self._on_refused)

    def _on_set(self, day: date, _nothing: object) -> None:
        self.day.set_day(None)
        self.name.clear()
        self.year.set_value(day.year)
        self.read()
        self.day.setFocus()
        back = partial(unit.set_day, day=day, working=None)
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
        self._desk.ops.write(self, partial(unit.set_day, day=one.day, working=None), partial(self._on_taken, one))

    def _on_taken(self, one: CalendarDay, _nothing: object) -> None:
        back = partial(unit.set_day, day=one.day, working=one.working, name=one.name)
        said = self.tr("{day} follows the State's calendar again.").format(day=words.day(one.day))
        self.notify.emit(Message.undoable(said, partial(self._desk.ops.write, self, back)))

    def _on_refused(self, error: Refusal) -> None:
        if not self.form.show_fault(error):
            self.notify.emit(Message.of(error))

    def _on_days(self, days: Sequence[CalendarDay]) -> None:
        row = self.table.row()
        self._days = days
        self.model.show([self._row(one) for one in days])
        if days:
            self._pane.show_content()
            self.table.go_to(max(row, 0))
        else:
            text = self.tr("The State's days of this year are not known yet; set them as the unit's own.")
            self._pane.show_empty(Empty(self.tr("No day off known"), text))

    def _row(self, one: CalendarDay) -> list[Cell]:
        kind = Cell(text=self.tr("worked"), icon="check", tone=Tone.INFO, chip=True)
        if not one.working:
            kind = Cell(text=self.tr("day off"), icon="cal", tone=Tone.NEUTRAL, chip=True)
        own = Cell(text=self.tr("the unit"), weight=Weight.MEDIUM)
        return [
            Cell(text=words.day(one.day)),
            Cell(text=words.weekday(one.day), ink=Ink.LABEL),
            kind,
            Cell(text=one.name, weight=Weight.MEDIUM if one.own else Weight.REGULAR),
            own if one.own else Cell(text=self.tr("the State"), ink=Ink.QUIET, icon="lock"),
        ]

    def _one(self) -> CalendarDay | None:
        row = self.table.row()
        return self._days[row] if 0 <= row < len(self._days) else None

    def _today(self) -> date:
        return local_date(self._desk.clock())

    def _build(self) -> None:
        self.form.add_row(("day", self.day))
        self.form.add_row(("working", Labelled(self.tr("Kind"), self.kind)))
        self.form.add_row(("name", self.name))
        panel = Panel(Width.PANEL_REVIEW)
        panel.body.setSpacing(Space.FIELDS)
        panel.body.addWidget(Text(self.tr("A day of the unit's own"), Type.HEAD))
        said = self.tr("It lies on top of the State's calendar: a local holiday, or a Saturday that is worked.")
        panel.body.addWidget(Text(said, tone="label", wrap=True))
        panel.body.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._save)
        panel.body.addLayout(foot)
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
        self.year.chosen.connect(lambda _year: self.read())
        self.name.entered.connect(self.set_day)
        shortcut("Del", self.table, self.take_back, within=self.table)
