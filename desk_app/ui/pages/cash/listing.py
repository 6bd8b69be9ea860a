"""The day's entries as rows: a receipt, below it its lines where it stands for several dossiers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import Payment
from desk_app.ui import words
from desk_app.ui.theme.tokens import Space, Tone, Weight, Width
from desk_app.ui.widgets.cell import Cell, Column, Ink, TableModel
from desk_app.usecases.cash import Entry, Line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A receipt, or one line of a batch."""

    entry: Entry
    line: Line | None = None

    @property
    def dossier(self) -> Line:
        """Return the dossier that Enter opens."""
        return self.line or self.entry.lines[0]

    @property
    def amount(self) -> int:
        """Return what the row came to."""
        return self.entry.amount if self.line is None else self.line.amount

    @property
    def is_reversed(self) -> bool:
        """Say whether nothing of it stands any more."""
        return self.entry.is_reversed if self.line is None else self.line.reversed_at is not None

    @property
    def can_go_back(self) -> bool:
        """Say whether money of it can be given back."""
        return bool(self.entry.receipt) and not self.entry.is_reversal and not self.is_reversed


def rows_of(entries: Sequence[Entry]) -> list[Row]:
    """Return the rows, newest receipt first: what was just taken stands where one looks."""
    rows: list[Row] = []
    for entry in reversed(entries):
        rows.append(Row(entry=entry))
        if len(entry.lines) > 1:
            rows += [Row(entry=entry, line=line) for line in entry.lines]
    return rows


def way_word(way: Payment) -> str:
    """Return a way of paying in the screen's language."""
    match way:
        case Payment.CASH:
            return translate("Cash", "Cash")
        case Payment.TRANSFER:
            return translate("Cash", "Transfer")
        case Payment.GATEWAY:
            return translate("Cash", "Portal")


class CashModel(TableModel):
    """Rows of one day."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column(title=translate("Cash", "Time"), width=Width.COLUMN_LEAST + Space.X5, tabular=True),
                Column(title=translate("Cash", "Receipt"), width=Width.DIGIT_FIELD + Space.X3, tabular=True),
                Column(title=translate("Cash", "Dossier"), width=Width.DIGIT_FIELD + Space.X4, tabular=True),
                Column(title=translate("Cash", "Payer"), stretch=True),
                Column(title=translate("Cash", "What for"), stretch=True),
                Column(title=translate("Cash", "Way"), width=Width.DIGIT_FIELD + Space.X4),
                Column(title=translate("Cash", "Amount"), width=Width.DIGIT_FIELD, right=True, tabular=True),
            ]
        )
        self._rows: list[Row] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._rows = rows_of(entries)
        self.endResetModel()

    def at(self, row: int) -> Row | None:
        """Return what stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def size(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell."""
        found = self._rows[row]
        return _of_line(found, found.line, column) if found.line is not None else _of_entry(found, column)


def _of_entry(row: Row, column: int) -> Cell:
    entry, first, count = row.entry, row.entry.lines[0], len(row.entry.lines)
    faded = Ink.QUIET if row.is_reversed else Ink.MAIN
    match column:
        case 0:
            return Cell(text=words.clock_time(entry.at), ink=Ink.LABEL)
        case 1 if entry.is_reversal:
            return Cell(text=entry.reverses, icon="undo", ink=Ink.LABEL, spoken=_reversal(entry))
        case 1:
            return Cell(text=entry.receipt, weight=Weight.MEDIUM, ink=faded)
        case 2:
            text = translate("Cash", "{count} dossiers").format(count=count) if count > 1 else first.reception
            return Cell(text=text, ink=Ink.LABEL)
        case 3:
            return Cell(text=first.payer, ink=faded)
        case 4 if entry.is_reversal:
            text = translate("Cash", "Given back: {reason}").format(reason=entry.reason)
            return Cell(text=text, tip=text)
        case 4:
            return Cell(text=first.procedure, ink=Ink.LABEL, tip=first.procedure)
        case _:
            return _way_or_amount(row, column, faded)


def _of_line(row: Row, line: Line, column: int) -> Cell:
    faded = Ink.QUIET if row.is_reversed else Ink.LABEL
    match column:
        case 2:
            return Cell(text=line.reception, ink=faded)
        case 3 | 4:
            text = line.payer if column == 3 else line.procedure
            return Cell(text=text, ink=faded, indent=int(column == 3), tip=text)
        case 5 | 6:
            return _way_or_amount(row, column, faded)
        case _:
            return Cell()


def _way_or_amount(row: Row, column: int, ink: Ink) -> Cell:
    if column == 5:
        if row.is_reversed:
            return Cell(text=translate("Cash", "given back"), chip=True, tone=Tone.NEUTRAL, icon="undo")
        return Cell(text="" if row.line is not None else way_word(row.entry.way), ink=Ink.LABEL)
    weight = Weight.REGULAR if row.line is not None else Weight.MEDIUM
    tone = Tone.LATE if row.amount < 0 else None
    return Cell(text=words.group(row.amount), weight=weight, ink=ink, tone=tone)


def _reversal(entry: Entry) -> str:
    return translate("Cash", "takes receipt {number} back").format(number=entry.reverses)
