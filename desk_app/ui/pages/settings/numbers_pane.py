"""Reception numbers: where they stand, where a year's start, and the register that explains each missing one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain import reception_number
from desk_app.ui.desk import Desk
from desk_app.ui.form import Form
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message
from desk_app.ui.pages.settings.pane import Pane, column_of
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.empty import StatePane
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.panel import Answer, Panel, SectionHead
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group
from desk_app.usecases import unit
from desk_app.usecases.unit import NextNumber

if TYPE_CHECKING:
    from desk_app.store.queries.numbers import Gap, VoidedNumber
    from desk_app.store.work import Work

MOST_SLOT = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """What the pane shows."""

    next: NextNumber
    gaps: "Sequence[Gap]"
    voided: "Sequence[VoidedNumber]"


def numbering(work: "Work") -> Numbering:
    """Return where the numbers stand, with what is missing among them; the unexplained come first."""
    gaps = sorted(unit.gaps(work), key=lambda gap: (bool(gap.reason), -gap.year, gap.slot, gap.first))
    return Numbering(next=unit.next_number(work), gaps=gaps, voided=unit.voided_numbers(work))


def span(gap: "Gap") -> str:
    """Return a run of numbers as they stand on receipts."""
    first = reception_number.format(gap.slot, gap.first, gap.year)
    return first if gap.first == gap.last else f"{first} – {reception_number.format(gap.slot, gap.last, gap.year)}"


class NumbersPane(Pane):
    """Gaps and voided numbers at the left; the next number, and the form for a year's start, at the right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._gaps: Sequence[Gap] = ()
        self._explaining: Gap | None = None
        self.gap_model = RowsModel(
            [
                Column(title=self.tr("Numbers"), width=Width.PANEL, tabular=True),
                Column(title=self.tr("Count"), width=2 * Width.COLUMN_LEAST, right=True, tabular=True),
                Column(title=self.tr("Why they are missing"), stretch=True),
            ]
        )
        self.voided_model = RowsModel(
            [
                Column(title=self.tr("Number"), width=Width.PANEL, tabular=True),
                Column(title=self.tr("Why it was voided"), stretch=True),
            ]
        )
        self.table = Table(self.gap_model, name=self.tr("Missing numbers"))
        self.voided_table = Table(self.voided_model, name=self.tr("Voided numbers"))
        self._gap_pane, self._voided_pane = StatePane(self.table), StatePane(self.voided_table)
        self._gap_head = SectionHead(self.tr("Register of missing numbers"))
        self._voided_head = SectionHead(self.tr("Voided numbers"))
        self._answer = Answer(self.tr("The next number on this PC"), tone=Tone.INFO)
        self.start, self.explain = Form(), Form()
        self._explain_head = Text("", weight=Weight.SEMI)
        self._explain_box = QWidget()
        self._fill_forms()
        self._build()
        self._wire()

    def read(self) -> None:
        """Read where the numbers stand."""
        self._gap_pane.show_loading()
        self._desk.ops.read(self, numbering, self._on_numbering, key="numbers")

    def focus_first(self) -> None:
        """Start with what is missing."""
        self.table.setFocus()

    def step_back(self) -> bool:
        """Put the explanation away."""
        if self._explaining is None:
            return False
        self._stop_explaining()
        return True

    # Acts

    def begin_numbers(self) -> None:
        """Record with which number a slot's year starts."""
        self.start.clear_faults()
        slot, year, first = (self._number(name) for name in ("slot", "year", "first"))
        if slot is None or year is None or first is None:
            for name in ("slot", "year", "first"):
                if self._number(name) is None:
                    self._field(name).set_fault(self.tr("Fill this in."))
            return
        reason = self._reason.value()
        command = partial(unit.start_numbers, slot=slot, year=year, first=first, reason=reason)
        self._desk.ops.write(self, command, self._on_begun, failed=partial(self._refused, self.start))

    def _on_begun(self, _nothing: object) -> None:
        self._field("first").clear()
        self._reason.clear()
        self.notify.emit(Message(text=self.tr("Saved. The numbers before it stand in the register with that reason.")))

    def ask_why(self, row: int) -> None:
        """Ask why the numbers of a row are missing."""
        self._explaining = self._gaps[row]
        self._explain_head.say(span(self._gaps[row]))
        self._why.clear()
        self._why.set_value(self._gaps[row].reason)
        self._explain_box.show()
        self._why.setFocus()

    def _submit_reason(self) -> None:
        gap = self._explaining
        if gap is None:
            return
        self.explain.clear_faults()
        command = partial(unit.explain_numbers, gap=gap, reason=self._why.value())
        self._desk.ops.write(self, command, self._on_explained, failed=partial(self._refused, self.explain))

    def _on_explained(self, _nothing: object) -> None:
        self._stop_explaining()
        self.notify.emit(Message(text=self.tr("The missing numbers are explained.")))

    def _stop_explaining(self) -> None:
        self._explaining = None
        self._explain_box.hide()
        self.table.setFocus()

    def _refused(self, form: Form, error: Refusal) -> None:
        if not form.show_fault(error):
            self.notify.emit(Message.of(error))

    # Showing

    def _on_numbering(self, found: Numbering) -> None:
        row = max(self.table.row(), 0)
        self._gaps = found.gaps
        place = found.next
        shown = reception_number.format(place.slot, place.serial, place.year)
        self._answer.say(shown, self.tr("slot {slot} of this PC").format(slot=place.slot), Tone.INFO)
        for name, value in (("slot", place.slot), ("year", place.year)):
            if self._number(name) is None:
                self._field(name).set_value(str(value))
        self._show_gaps(row)
        self._show_voided(found.voided)

    def _show_gaps(self, row: int) -> None:
        open_gaps = sum(not gap.reason for gap in self._gaps)
        said = self.tr("{count} not explained").format(count=group(open_gaps)) if open_gaps else ""
        self._gap_head.say(self.tr("Register of missing numbers"), said)
        self.gap_model.show([self._gap_row(gap) for gap in self._gaps])
        if self._gaps:
            self._gap_pane.show_content()
            self.table.go_to(row)
        else:
            text = self.tr("Every number given so far stands in a dossier.")
            self._gap_pane.show_empty(_line(text))

    def _show_voided(self, voided: "Sequence[VoidedNumber]") -> None:
        rows = [
            [
                Cell(text=reception_number.format(one.slot, one.serial, one.year), weight=Weight.MEDIUM),
                Cell(text=one.reason, tip=one.reason),
            ]
            for one in voided
        ]
        self.voided_model.show(rows)
        self._voided_head.say(self.tr("Voided numbers"), group(len(rows)) if rows else "")
        if rows:
            self._voided_pane.show_content()
        else:
            self._voided_pane.show_empty(_line(self.tr("No number is voided.")))

    def _gap_row(self, gap: "Gap") -> list[Cell]:
        why = Cell(text=self.tr("not explained: Enter writes why"), icon="alert", tone=Tone.WARN)
        return [
            Cell(text=span(gap), weight=Weight.MEDIUM),
            Cell(text=group(gap.last - gap.first + 1), ink=Ink.LABEL),
            Cell(text=gap.reason, tip=gap.reason) if gap.reason else why,
        ]

    # Building

    def _field(self, name: str) -> Field:
        part = self.start.parts[name]
        assert isinstance(part, Field)
        return part

    def _number(self, name: str) -> int | None:
        field = self._field(name)
        if isinstance(field, NumberField):
            return field.number()
        return int(field.value()) if field.value().isdecimal() else None

    def _fill_forms(self) -> None:
        self._reason, self._why = Field(self.tr("Reason")), Field(self.tr("Why they are missing"))
        self._reason.input.setPlaceholderText(self.tr("In which register the earlier numbers stand"))
        self._why.input.setPlaceholderText(self.tr("Spoiled form, power cut…"))
        self.start.add_row(
            ("slot", NumberField(self.tr("Slot"), most=MOST_SLOT)), ("year", Field(self.tr("Year"), tabular=True))
        )
        self.start.add_row(("first", NumberField(self.tr("First number"))))
        self.start.add_row(("reason", self._reason))
        self.explain.add_row(("reason", self._why))

    def _build(self) -> None:
        panel = Panel(Width.PANEL_REVIEW)
        panel.body.setSpacing(Space.FIELDS)
        panel.body.addWidget(self._answer)
        panel.body.addWidget(self._explanation())
        panel.body.addWidget(Text(self.tr("Start a year's numbers later"), Type.HEAD))
        said = self.tr("For a counter that changes over in mid-year: numbers go on after those of the paper register.")
        panel.body.addWidget(Text(said, tone="label", wrap=True))
        panel.body.addWidget(self.start)
        begin = Button(self.tr("Save the start"))
        begin.clicked.connect(self.begin_numbers)
        panel.body.addLayout(_at_end(begin))
        panel.body.addStretch()
        left = QFrame()
        left.setProperty("ground", "surface")
        column = column_of(left)
        for head, pane, share in ((self._gap_head, self._gap_pane, 3), (self._voided_head, self._voided_pane, 2)):
            box = QWidget()
            column_box = QVBoxLayout(box)
            column_box.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X1)
            column_box.addWidget(head)
            column.addWidget(box)
            column.addWidget(pane, share)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(panel)

    def _explanation(self) -> QWidget:
        column = QVBoxLayout(self._explain_box)
        column.setContentsMargins(0, 0, 0, Space.X3)
        column.setSpacing(Space.X2)
        column.addWidget(Text(self.tr("Explain missing numbers"), Type.HEAD))
        column.addWidget(self._explain_head)
        column.addWidget(self.explain)
        save = Button(self.tr("Save the explanation"), kind=Kind.MAIN, key="Ctrl+Enter")
        save.clicked.connect(self._submit_reason)
        column.addLayout(_at_end(save))
        self._explain_box.hide()
        return self._explain_box

    def _wire(self) -> None:
        self.table.acted.connect(self.ask_why)
        self._why.entered.connect(self._submit_reason)
        self._reason.entered.connect(self.begin_numbers)


def _line(text: str) -> QWidget:
    """Return one quiet line: that nothing is missing needs no drawing."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(Space.PAGE, Space.X1, Space.PAGE, 0)
    column.addWidget(Text(text, tone="quiet"))
    column.addStretch()
    return whole


def _at_end(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(button)
    return row
