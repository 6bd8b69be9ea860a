"""The first questions to a new unit: who it is, under whom, in which slot this PC numbers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from desk_app.domain.period import WindowKind
from desk_app.domain.rule import RuleBroken
from desk_app.ui.desk import Desk
from desk_app.ui.header import PageHeader
from desk_app.ui.joining import JoiningCard
from desk_app.ui.notices import NoticeLine
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message
from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.panel import ActionBar
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress
    from desk_app.usecases.setup import NewUnit

FORM_WIDTH = 2 * Width.PANEL


class FirstRun(QMainWindow):
    """Ask what must be known of a unit before its counter opens, and make its data."""

    created = Signal()
    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_painted = False
        self.setWindowTitle("Một Cửa Desk")
        self.setMinimumSize(Width.WINDOW_LEAST, Width.WINDOW_LEAST_HEIGHT)
        self.resize(Width.WINDOW, Width.WINDOW_HEIGHT)
        self._build()
        self._fields["name"].input.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def make_unit(self) -> None:
        """Make the unit's data, or say beside a field what is missing."""
        for field in self._fields.values():
            field.set_fault("")
        new = self._new_unit()
        if new is None:
            return
        directory = self._desk.directory

        def found(_progress: "Progress") -> None:
            from desk_app.usecases.setup import initialise

            initialise(directory, new)

        self._open.set_off(self.tr("The unit's data is being made."))
        self._desk.ops.run(self, found, lambda _nothing: self.created.emit(), failed=self._on_refused)

    def _new_unit(self) -> "NewUnit | None":
        from desk_app.usecases.setup import NewUnit

        typed = {name: field.value() for name, field in self._fields.items()}
        missing = [name for name, value in typed.items() if not value]
        if missing or not typed["slot"].isdecimal():
            for name in missing or ["slot"]:
                self._fields[name].set_fault(self.tr("Fill this in.") if missing else self.tr("A number, as 1."))
            self._fields[(missing or ["slot"])[0]].input.setFocus()
            return None
        return NewUnit(
            code=typed["code"],
            name=typed["name"],
            superior=typed["superior"],
            province_code=typed["province_code"],
            administrator=typed["administrator"],
            slot=int(typed["slot"]),
            window=self._window.value(),
        )

    def _on_refused(self, error: Refusal) -> None:
        self._open.set_off()
        field = self._fields.get(error.field) if isinstance(error, RuleBroken) else None
        if field is None:
            self._notices.show_message(Message.of(error))
        else:
            field.set_fault(f"{error.title} {error.remedy}")
            field.input.setFocus()

    # Building

    def _build(self) -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHeader(self.tr("Welcome to Một Cửa Desk")))
        column.addWidget(self._scrolled(self._form()), 1)
        column.addWidget(self._foot())
        self.setCentralWidget(ground)
        self._notices = NoticeLine(ground)

    def _scrolled(self, form: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.setSpacing(2 * Space.PAGE)
        row.addWidget(form)
        row.addWidget(self._joining(), 2, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        area.setWidget(inner)
        return area

    def _joining(self) -> QWidget:
        """Return the shorter way for who has a code of the county."""
        self.joining = JoiningCard(self._desk, begins=True)
        self.joining.joined.connect(self.created)
        return self.joining

    def _form(self) -> QWidget:
        form = QWidget()
        form.setFixedWidth(FORM_WIDTH)
        self._fields = self._make_fields()
        self._window = Segments(
            [
                (WindowKind.DAY_15, self.tr("From the 15th to the 14th")),
                (WindowKind.CALENDAR, self.tr("Calendar quarter")),
            ],
            name=self.tr("The report's quarter"),
        )
        self._window.set_value(WindowKind.DAY_15)
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.FIELDS)
        grid.setVerticalSpacing(Space.BLOCK)
        intro = Text(
            self.tr("A few words about the unit, and the counter is open. All of it can be changed in Settings later."),
            tone="label",
            wrap=True,
        )
        grid.addWidget(intro, 0, 0, 1, 2)
        grid.addWidget(Text(self.tr("The unit"), Type.HEAD), 1, 0, 1, 2)
        for name, (row, column, wide) in _PLACES.items():
            grid.addWidget(self._fields[name], row, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(self.tr("This PC"), Type.HEAD), 5, 0, 1, 2)
        grid.addWidget(Labelled(self.tr("The report's quarter"), self._window), 7, 0, 1, 2)
        grid.setRowStretch(8, 1)
        return form

    def _make_fields(self) -> dict[str, Field]:
        fields = {
            "name": Field(self.tr("Name of the unit"), placeholder="xã Đồng Lạc"),
            "code": Field(self.tr("Code of the unit"), placeholder="H23.19.12"),
            "superior": Field(self.tr("Its superior"), placeholder="UBND huyện Nam Sách"),
            "province_code": Field(self.tr("Code of the province"), placeholder="H23"),
            "slot": Field(self.tr("Slot of this PC")),
            "administrator": Field(self.tr("Who works here"), placeholder="Nguyễn Thị Hòa"),
        }
        fields["slot"].set_value("1")
        fields["slot"].set_hint(self.tr("Receptions are numbered 1-00001. Every PC of the unit takes another slot."))
        fields["code"].set_hint(self.tr("As in the province's system."))
        return fields

    def _foot(self) -> ActionBar:
        bar = ActionBar()
        self._open = Button(self.tr("Open the counter"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._open.clicked.connect(self.make_unit)
        bar.left.addWidget(
            Text(self.tr("The data stays on this PC: {place}").format(place=self._desk.directory), tone="quiet")
        )
        bar.add(self._open)
        return bar


_PLACES = {
    "name": (2, 0, 2),
    "code": (3, 0, 1),
    "province_code": (3, 1, 1),
    "superior": (4, 0, 2),
    "slot": (6, 0, 1),
    "administrator": (6, 1, 1),
}
