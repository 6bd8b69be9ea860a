"""Dialogs of the quarter's report: approving it, and holding a paper report against itself and the figures."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.ops import Refusal
from desk_app.ui.pages.quarter.figure_cells import shown
from desk_app.ui.pages.quarter.followed import name_of
from desk_app.ui.theme.tokens import Height, Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.panel import Card, FactRow
from desk_app.ui.widgets.text import Text
from desk_app.usecases.review import Matter, Reading

REPEATED = (
    *("received.total", "resolved.total", "rate.resolved", "resolved.overdue", "closed.refused", "closed.withdrawn"),
    *("pending.total", "rate.digitized", "survey.sheets"),
)
"""The figures that the signer sees once more."""
SHOWN_MATTERS = 4

COUNTS = (
    *("received.total", "received.carried_over", "received.online", "received.direct", "received.postal"),
    *("resolved.total", "resolved.early", "resolved.on_time", "resolved.overdue"),
    *("closed.refused", "closed.withdrawn", "pending.total", "pending.not_due", "digitized.complete"),
    "survey.sheets",
)
RATES = ("rate.resolved", "rate.early", "rate.on_time", "rate.digitized")
_ACROSS = 4
_FIELD_HEIGHT = Type.SMALL.value.line + Space.X1 + Height.CONTROL
CHECK_AFTER_MS = 200


class ApproveDialog(QDialog):
    """Repeat the figures, what is not explained, and what follows; a count is typed where something is open."""

    confirmed = Signal(str)
    """who signs"""

    def __init__(self, reading: Reading, *, is_over: bool, parent: QWidget) -> None:
        super().__init__(parent)
        told = reading.told
        self._open = reading.open_matters
        title = self.tr("Approve the report: {period}").format(period=told.window.label_vi)
        self.setWindowTitle(title)
        self.setFixedWidth(Width.PALETTE)
        self.signer = Field(self.tr("Who signs"))
        self.signer.set_value(told.profile.signer_name)
        self.typed = Field(self.tr("Type how many contradictions stay open"))
        self._notices = NoticeBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(title, Type.HEAD))
        if not is_over:
            words = self.tr("The period is not over: its figures will still change.")
            self._notices.tell("over", Tone.WARN, words)
        column.addWidget(self._notices)
        column.addLayout(self._figures(reading))
        if self._open:
            column.addWidget(self._matters())
        column.addWidget(Text(self._consequences(), wrap=True, tone="label"))
        fields = QHBoxLayout()
        fields.setSpacing(Space.FIELDS)
        fields.addWidget(self.signer)
        fields.addWidget(self.typed)
        self.typed.setVisible(bool(self._open))
        column.addLayout(fields)
        column.addLayout(self._buttons())
        self.finished.connect(self.deleteLater)
        (self.typed if self._open else self.signer).setFocus()

    def refuse(self, error: Refusal) -> None:
        """Say what stands in the way."""
        self.signer.set_fault(f"{error.title} {error.remedy}")

    def _on_confirmed(self) -> None:
        if self._open and self.typed.value() != str(len(self._open)):
            words = self.tr("{count} contradictions are not explained. Type {count}, or explain them first.")
            self.typed.set_fault(words.format(count=len(self._open)))
            self.typed.setFocus()
            return
        self.confirmed.emit(self.signer.value())

    def _figures(self, reading: Reading) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.X6)
        grid.setVerticalSpacing(0)
        whole = reading.told.figures.whole
        for place, code in enumerate(REPEATED):
            grid.addWidget(FactRow(name_of(code), shown(code, whole.get(code))), place // 2, place % 2)
        return grid

    def _matters(self) -> QWidget:
        card = Card()
        head = Text(self.tr("{count} contradictions not explained").format(count=len(self._open)), tone="late")
        head.set_weight(Weight.SEMI)
        card.body.addWidget(head)
        for matter in self._open[:SHOWN_MATTERS]:
            card.body.addWidget(Text(escape(matter.sentence), wrap=True))
        more = len(self._open) - SHOWN_MATTERS
        if more > 0:
            card.body.addWidget(Text(self.tr("and {count} more").format(count=more), tone="quiet"))
        return card

    def _consequences(self) -> str:
        return self.tr(
            "The print loses its watermark, and these figures are kept as approved: whatever is recorded later is told "
            "beside them. The approval can be withdrawn with a reason; the report is then a draft again."
        )

    def _buttons(self) -> QHBoxLayout:
        stay = Button(self.tr("Not yet"))
        stay.clicked.connect(self.reject)
        go = Button(self.tr("Approve"), kind=Kind.MAIN, icon="lock", key="Ctrl+Enter")
        go.clicked.connect(self._on_confirmed)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(stay)
        row.addWidget(go)
        return row


class PaperDialog(QDialog):
    """Type the figures of a paper report; what disagrees in it is said while one types."""

    taken = Signal(object)
    """dict code → number"""

    def __init__(
        self,
        typed: Mapping[str, int | float],
        check: Callable[[Mapping[str, int | float], Callable[[Sequence[Matter]], None]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._check = check
        self.setWindowTitle(self.tr("Check a paper report"))
        self.setFixedWidth(Width.PALETTE + Width.PANEL)
        self.fields: dict[str, Field] = {}
        self._found = Text("", wrap=True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(CHECK_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(self.tr("Check a paper report"), Type.HEAD))
        hint = self.tr("Type the figures as they stand on the paper; leave out what it does not say.")
        column.addWidget(Text(hint, tone="label"))
        column.addLayout(self._grid(typed))
        column.addWidget(self._found)
        column.addLayout(self._buttons())
        self.finished.connect(self.deleteLater)
        self._ask()
        self.fields[COUNTS[0]].setFocus()

    def typed(self) -> dict[str, int | float]:
        """Return what is typed."""
        values: dict[str, int | float] = {}
        for code, field in self.fields.items():
            value = field.number() if isinstance(field, NumberField) else rate_of(field.value())
            if value is not None:
                values[code] = value
        return values

    def show_found(self, found: Sequence[Matter]) -> None:
        """Say what does not agree."""
        if not self.typed():
            self._found.say("")
            self.adjustSize()
            return
        self._found.set_tone("late" if found else "good")
        lines = [f"• {escape(matter.sentence)}" for matter in found] or [self.tr("What is typed agrees.")]
        self._found.say("<br>".join(lines))
        self.adjustSize()

    def _ask(self) -> None:
        self._check(self.typed(), self.show_found)

    def _grid(self, typed: Mapping[str, int | float]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.FIELDS)
        grid.setVerticalSpacing(Space.X2)
        for place, code in enumerate((*COUNTS, *RATES)):
            grid.setColumnStretch(place % _ACROSS, 1)
            grid.setRowMinimumHeight(place // _ACROSS, _FIELD_HEIGHT)
            field = self._field(code, typed.get(code))
            self.fields[code] = field
            field.edited.connect(lambda _text: self._soon.start())
            grid.addWidget(field, place // _ACROSS, place % _ACROSS)
        return grid

    def _field(self, code: str, value: int | float | None) -> Field:
        if code in RATES:
            field = Field(name_of(code), unit="%", tabular=True)
            field.set_value("" if value is None else f"{value:g}".replace(".", ","))
            return field
        counted = NumberField(name_of(code))
        counted.set_number(None if value is None else int(value))
        return counted

    def _clear(self) -> None:
        for field in self.fields.values():
            field.set_value("")
        self._ask()

    def _take(self) -> None:
        self.taken.emit(self.typed())
        self.accept()

    def _buttons(self) -> QHBoxLayout:
        clear = Button(self.tr("Empty all"), kind=Kind.QUIET)
        clear.clicked.connect(self._clear)
        stay = Button(self.tr("Close"))
        stay.clicked.connect(self.reject)
        take = Button(self.tr("Put on the list of contradictions"), kind=Kind.MAIN, key="Ctrl+Enter")
        take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(clear)
        row.addStretch()
        row.addWidget(stay)
        row.addWidget(take)
        return row


def rate_of(text: str) -> float | None:
    """Return a rate as it was typed, with a comma or a point; None where it is none.

    >>> rate_of("98,53"), rate_of("89.2 %"), rate_of("x")
    (98.53, 89.2, None)
    """
    try:
        return float(text.strip(" %\u00a0").replace(",", "."))
    except ValueError:
        return None
