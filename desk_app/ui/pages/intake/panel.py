"""Hôm nay: the day in numbers, and what was received last."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.assisting import ACCOUNT_KEY, SUBMISSION_KEY
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Role, Space, Type, Weight
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.panel import FactRow, Panel, Rule
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import money

if TYPE_CHECKING:
    from desk_app.usecases.assistance import Helped
    from desk_app.usecases.today import Day, Recent

_ROWS = 4


class RecentRow(QAbstractButton):
    """A dossier received a moment ago: who, which number, which procedure, when; pressing it opens the dossier."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dossier = ""
        self._lines = ("", "", "")
        self.setFixedHeight(Height.ROW_TALL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()

    def show_recent(self, recent: "Recent | None") -> None:
        """Show a dossier, or nothing."""
        self.setVisible(recent is not None)
        if recent is not None:
            self.dossier = recent.id
            number = recent.reception.partition("/")[0]
            time = words.clock_time(recent.received_at)
            self._lines = (recent.person_name, f"{number} · {recent.procedure_name}", time)
            self.setAccessibleName(", ".join(self._lines))
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row with two lines."""
        return QSize(Height.ROW_TALL * _ROWS, Height.ROW_TALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, number and time."""
        painter, area = QPainter(self), self.rect().toRectF()
        if self.underMouse():
            drawing.box(painter, area, theme().color(Role.BG_HOVER), radius=Space.X1)
        name, below, time = self._lines
        font = theme().font(Type.BODY, tabular=True)
        label, quiet = theme().color(Role.TEXT_LABEL), theme().color(Role.TEXT_QUIET)
        drawing.words(painter, area, time, font, label, drawing.RIGHT)
        room = area.width() - drawing.width_of(time, font) - Space.X4
        upper = QRectF(area.x(), area.y() + Space.X1, room, Type.BODY.value.line)
        lower = QRectF(area.x(), upper.bottom() - Line.HAIR, room, Type.SMALL.value.line)
        drawing.words(painter, upper, name, theme().font(), theme().color(Role.TEXT_MAIN))
        drawing.words(painter, lower, below, theme().font(Type.SMALL), quiet)
        drawing.hairline(painter, area.x(), area.bottom() - Line.HAIR, area.right())
        if self.hasFocus():
            drawing.focus_ring(painter, area)


class HelpRow(QWidget):
    """A kind of help as the button that logs it, and how often it was given today."""

    def __init__(self, name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.button = Button(name, kind=Kind.LINK, key=key)
        self._count = Text("", weight=Weight.SEMI, tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch()
        row.addWidget(self._count)

    def say(self, count: int) -> None:
        """Show how often it was given."""
        self._count.say(str(count))
        self.setAccessibleName(f"{self._name}: {count}")


class TodayPanel(Panel):
    """The panel at the right of the form.

    `chosen` comes with a dossier's id, `every` when all of them are wanted, `account` and `submission` when somebody
    was helped.
    """

    chosen = Signal(str)
    every = Signal()
    account = Signal()
    submission = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._date = Text("", tone="quiet", tabular=True)
        self._received, self._issued = FactRow(self.tr("Received")), FactRow(self.tr("Result given"))
        self._due = FactRow(self.tr("Due today"), icon="clock")
        self._soon = FactRow(self.tr("Under 2 hours left"), icon="alert")
        self._overdue = FactRow(self.tr("Overdue"), icon="late")
        self._collected = FactRow(self.tr("Collected"))
        self._accounts = HelpRow(self.tr("Account helped"), ACCOUNT_KEY)
        self._submissions = HelpRow(self.tr("Submission helped"), SUBMISSION_KEY)
        self._head = Text(self.tr("Just received"), weight=None, tone="label")
        self._none = Text(self.tr("Nothing was received today yet."), tone="quiet", wrap=True)
        self._rows = [RecentRow() for _ in range(_ROWS)]
        self._every = Button(self.tr("All dossiers of today"), kind=Kind.LINK)
        self._build()

    def show_date(self, at_ms: int) -> None:
        """Show which day it is."""
        day = local_date(at_ms)
        self._date.say(f"{words.weekday(day)} {words.day(day)}")

    def show_help(self, helped: "Helped") -> None:
        """Show how often was helped today."""
        self._accounts.say(helped.accounts)
        self._submissions.say(helped.submissions)

    def show_day(self, day: "Day") -> None:
        """Show the day in numbers."""
        self._received.say(str(day.received))
        self._issued.say(str(day.issued))
        self._due.say(str(day.due))
        self._soon.say(str(day.soon), "warn" if day.soon else "main")
        self._overdue.say(str(day.overdue), "late" if day.overdue else "good")
        self._collected.say(money(day.collected))
        latest = [*day.latest, *(None for _ in range(_ROWS))]
        for row, recent in zip(self._rows, latest, strict=False):
            row.show_recent(recent)
        self._none.setVisible(not day.latest)
        self._every.setVisible(bool(day.latest))

    def _build(self) -> None:
        body = self.body
        body.addWidget(Text(self.tr("Today"), Type.HEAD))
        body.addWidget(self._date)
        for part in (
            self._received,
            self._issued,
            Rule(),
            self._due,
            self._soon,
            self._overdue,
            Rule(),
            self._collected,
            Rule(),
            self._accounts,
            self._submissions,
            Rule(),
        ):
            body.addWidget(part)
        body.addWidget(self._head)
        body.addWidget(self._none)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        body.addLayout(rows)
        for row in self._rows:
            rows.addWidget(row)
            row.clicked.connect(lambda _checked=False, row=row: self.chosen.emit(row.dossier))
        body.addWidget(self._every, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch()
        self._every.clicked.connect(self.every)
        self._accounts.button.clicked.connect(self.account)
        self._submissions.button.clicked.connect(self.submission)
        self._none.hide()
        self._every.hide()
