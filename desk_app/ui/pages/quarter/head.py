"""The head of the page: which period, how far its report is, which side of it is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.period import PeriodError, Window, WindowKind, parse_period
from desk_app.domain.quarter import Quarter
from desk_app.ui import words
from desk_app.ui.header import PageHeader
from desk_app.ui.pages.quarter import periods
from desk_app.ui.theme.tokens import Space, Tone, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.tabs import Tabs

FIGURES, WORDS, PAPER = "figures", "words", "paper"


class QuarterHead(QWidget):
    """Period, state, tabs, and the one main act."""

    period_chosen = Signal(str)
    tab_chosen = Signal(object)
    approve_asked = Signal()
    withdraw_asked = Signal()
    send_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = WindowKind.DAY_15
        self._period = ""
        self._windows: Sequence[Window] = ()
        self._header = PageHeader(self.tr("Quarter's report"))
        self.choice = DropDown(name=self.tr("Period"))
        self.chip = Chip()
        self.tabs = Tabs(
            [(FIGURES, self.tr("Figures")), (WORDS, self.tr("Words")), (PAPER, self.tr("Print"))],
            name=self.tr("Sides of the report"),
        )
        self.approve = Button(self.tr("Approve…"), kind=Kind.MAIN, icon="lock", key="F10")
        self.send = Button(self.tr("Send to the county…"), kind=Kind.MAIN, icon="sync", key="F10")
        self.withdraw = Button(
            self.tr("Withdraw…"), kind=Kind.GRAVE, icon="undo", name=self.tr("Withdraw the approval…")
        )
        self.other = Field(self.tr("Other period"), placeholder=self.tr("6/2023, year 2023, 15/03/2023 – 14/06/2023"))
        self._row = QFrame()
        self._build()
        self.choice.chosen.connect(self._on_chosen)
        self.tabs.chosen.connect(self.tab_chosen)
        self.approve.clicked.connect(self.approve_asked)
        self.withdraw.clicked.connect(self.withdraw_asked)
        self.send.clicked.connect(self.send_asked)
        self.other.entered.connect(self._on_typed)
        self.other.edited.connect(lambda _text: self.other.set_fault(""))

    def offer(self, windows: Sequence[Window], kind: WindowKind, current: Window) -> None:
        """Offer periods; the current one is among them even where it was typed."""
        self._kind, self._period, self._windows = kind, current.label, windows
        listed = [window for window in windows if window.label != current.label]
        here = [window for window in windows if window.label == current.label]
        shown = windows if here else [current, *listed]
        options = [(window.label, periods.short(window, with_year=True)) for window in shown]
        self.choice.set_options([*options, ("", self.tr("Other period…"))])
        self.choice.set_value(current.label)

    def show_state(self, quarter: Quarter, now_ms: int, *, is_sendable: bool = False) -> None:
        """Show whether the report is a draft or approved, when and by whom; F10 is its next step."""
        approved = quarter.approved
        self.approve.setVisible(approved is None)
        self.withdraw.setVisible(approved is not None)
        self.send.setVisible(is_sendable)
        if approved is None:
            self.chip.say(self.tr("Draft"), Tone.NEUTRAL, "note")
            return
        when = words.recent(approved.approved_at, now_ms)
        said = self.tr("Approved at {when} · {signer}").format(when=when, signer=approved.signer)
        self.chip.say(said, Tone.GOOD, "lock")

    def close_other(self) -> bool:
        """Put the field for another period away; False when it was not open."""
        was_open = not self._row.isHidden()
        self._row.hide()
        return was_open

    def _on_chosen(self, label: object) -> None:
        if label:
            self._row.hide()
            self.period_chosen.emit(str(label))
            return
        self.choice.set_value(self._period)
        self._row.show()
        self.other.setFocus()

    def _on_typed(self) -> None:
        typed = periods.read_typed(self.other.value())
        try:
            window = parse_period(typed, self._kind)
        except PeriodError as error:
            self.other.set_fault(str(error))
            return
        self._row.hide()
        self.other.clear()
        self.period_chosen.emit(window.label)

    def _build(self) -> None:
        for widget in (self.choice, self.chip, self.tabs):
            self._header.add_left(widget)
        for button in (self.withdraw, self.approve, self.send):
            self._header.add(button)
        self.withdraw.hide()
        self.send.hide()
        self._row.setProperty("edge", "bottom")
        row = QHBoxLayout(self._row)
        row.setContentsMargins(Space.PAGE, Space.X2, Space.PAGE, Space.X3)
        self.other.setFixedWidth(Width.PANEL_REVIEW)
        row.addWidget(self.other)
        row.addStretch()
        self._row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._row)
