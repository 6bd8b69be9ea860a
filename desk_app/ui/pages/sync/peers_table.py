"""The table of the unit's PCs and the county."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui.pages.sync.words import aside_of, contact, name_of, since, state_words
from desk_app.ui.theme.tokens import Height, Tone, Weight
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.table import Table
from desk_app.ui.words import group
from desk_app.usecases.sync_status import Mark, Row, State, Who

translate = QCoreApplication.translate
MOST_ROWS = 7


class PeersModel(RowsModel):
    """Rows of PCs; a silent one stands on the ground of its mark."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(title=translate("Sync", "PC"), stretch=True),
                Column(title=translate("Sync", "Last event"), width=92, right=True, tabular=True),
                Column(title=translate("Sync", "At"), width=100, tabular=True),
                Column(title=translate("Sync", "County has"), width=108, right=True, tabular=True),
                Column(title=translate("Sync", "To send"), width=76, right=True, tabular=True),
                Column(title=translate("Sync", "To fetch"), width=84, right=True, tabular=True),
                Column(title=translate("Sync", "Papers"), width=72, right=True, tabular=True),
                Column(title=translate("Sync", "Met last"), width=188, tabular=True),
                Column(title=translate("Sync", "State"), width=180),
            )
        )
        self._marks: list[Mark] = []

    def show_rows(self, rows: Sequence[Row], now: int, *, busy: bool) -> None:
        """Show other rows; `busy` while the county is being met."""
        self._marks = [row.mark for row in rows]
        self.show([_cells(row, now, busy=busy) for row in rows])

    def row_tone(self, row: int) -> Tone | None:
        return {Mark.WARN: Tone.WARN, Mark.RED: Tone.LATE}.get(self._marks[row])


class PeersTable(Table):
    """As high as its rows; only more than seven scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.peers = PeersModel()
        super().__init__(self.peers, name=translate("Sync", "PCs of the unit and the county"), framed=True)
        self.setWhatsThis(
            translate(
                "Sync",
                "Each PC of the unit with the last of its events that is here, and up to which of them the county has "
                "acknowledged. To send: what this PC holds and the other has not acknowledged; to fetch: the reverse. "
                "A row turns yellow, then red, after the hours that the county sets. Delete on a paired PC takes the "
                "pairing back.",
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_rows((), 0)

    def show_rows(self, rows: Sequence[Row], now: int, *, busy: bool = False) -> None:
        """Show other rows; the cursor stays on its row."""
        row = self.row()
        self.peers.show_rows(rows, now, busy=busy)
        self.setFixedHeight(Height.TABLE_HEADER + min(max(len(rows), 1), MOST_ROWS) * Height.ROW)
        if row >= 0:
            self.go_to(row)


def _cells(row: Row, now: int, *, busy: bool) -> list[Cell]:
    said, tone, icon = state_words(row, now)
    if busy and row.who is Who.COUNTY:
        said, tone, icon = translate("Sync", "Exchanging…"), Tone.INFO, "sync"
    elif row.state is State.WAITING and row.mark is Mark.QUIET:
        tone = None
    return [
        Cell(
            text=name_of(row),
            weight=Weight.SEMI,
            icon="house" if row.who is Who.COUNTY else "pc",
            aside=aside_of(row),
        ),
        _count(row.seq),
        _said("–" if row.seq_at is None else since(row.seq_at, now)),
        Cell(text="–", ink=Ink.QUIET) if row.who is Who.COUNTY else _count(row.county_has),
        _count(None if row.waiting is None else row.waiting.events, zero_shown=True),
        _there(row),
        _count(None if row.waiting is None else row.waiting.papers, zero_shown=True),
        _said(contact(row, now)),
        Cell(text=said, tone=tone, icon=icon, tip=said, spoken=_spoken(row, said, now)),
    ]


def _said(words: str) -> Cell:
    return Cell(text=words, ink=Ink.LABEL, tip=words)


def _count(count: int | None, *, zero_shown: bool = False) -> Cell:
    if count is None or (count == 0 and not zero_shown):
        return Cell(text="–", ink=Ink.QUIET)
    return Cell(text=group(count), weight=Weight.MEDIUM if zero_shown and count else Weight.REGULAR)


def _there(row: Row) -> Cell:
    """Say what the other side holds and is not here; nobody knows where it was not asked lately."""
    if row.who is Who.HERE or (row.met_at is None and row.waiting is None):
        return Cell(text="–", ink=Ink.QUIET)
    if row.met_at is None or row.state in (State.SILENT, State.NEVER_MET):
        return Cell(text=translate("Sync", "not known"), ink=Ink.LABEL)
    return _count(row.waiting_there or 0, zero_shown=True)


def _spoken(row: Row, said: str, now: int) -> str:
    heard = "" if row.met_at is None else since(row.met_at, now)
    return " ".join(part for part in (name_of(row), said, heard) if part)
