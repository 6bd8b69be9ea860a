"""The list's model: a key for every dossier, lines only for those that were looked at."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QTimer, Signal

from desk_app.ui.matching import spans
from desk_app.ui.pages.dossiers.states import condition, due_short, due_words, short_number
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.cell import EMPTY, Cell, Column, RowKind, TableModel
from desk_app.usecases.browse import DossierLine

translate = QCoreApplication.translate
MOST_LINES = 4_000
"""Lines kept; more than a long scroll needs, less than a list holds"""
_DIGITS = Type.BODY.value.px
NUMBER_WIDTH = 8 * _DIGITS
DUE_WIDTH = 7 * _DIGITS + Space.X2
STATE_WIDTH = Width.DIGIT_FIELD


def columns() -> list[Column]:
    """Return the list's columns."""
    return [
        Column(title=translate("Dossiers", "Number"), width=NUMBER_WIDTH, tabular=True),
        Column(title=translate("Dossiers", "Applicant"), stretch=True),
        Column(title=translate("Dossiers", "Due"), width=DUE_WIDTH, tabular=True),
        Column(title=translate("Dossiers", "State"), width=STATE_WIDTH),
    ]


class DossierList(TableModel):
    """Dossiers newest first, by their keys; `wanted` asks for the lines that the screen misses."""

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(columns(), parent)
        self._keys: array[int] = array("q")
        self._lines: dict[int, DossierLine] = {}
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._typed = ""
        self._now = self._soon_until = 0
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self.wanted)

    # What is there

    def size(self) -> int:
        """Return how many dossiers the list has."""
        return len(self._keys)

    def key_at(self, row: int) -> int | None:
        """Return the key of a row."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def line_at(self, row: int) -> DossierLine | None:
        """Return the line of a row, None while it was not read."""
        key = self.key_at(row)
        return None if key is None else self._lines.get(key)

    def row_of(self, key: int) -> int | None:
        """Return the row of a key, None where the list does not hold it."""
        row = bisect_left(self._keys, key)
        return row if row < len(self._keys) and self._keys[row] == key else None

    def has_keys(self, keys: "array[int]") -> bool:
        """Say whether the list is these keys."""
        return keys == self._keys

    def missing(self, first: int, last: int) -> list[int]:
        """Return the keys of rows that have no line yet."""
        return [key for key in self._keys[max(first, 0) : last + 1] if key not in self._lines]

    def keys(self, first: int, last: int) -> list[int]:
        """Return the keys of rows."""
        return list(self._keys[max(first, 0) : last + 1])

    # What changes

    def begin(self, typed: str, lines: Sequence[DossierLine]) -> None:
        """Show another list by its first lines, before its keys are there."""
        self.beginResetModel()
        self._typed = typed
        self._keys = array("q", (line.rank for line in lines))
        self._lines = {line.rank: line for line in lines}
        self._cells.clear()
        self.endResetModel()

    def grow(self, keys: "array[int]") -> bool:
        """Take all keys of the list whose first lines are shown; False where they no longer fit together."""
        shown = len(self._keys)
        if keys[:shown] != self._keys:
            return False
        if len(keys) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(keys) - 1)
            self._keys = keys
            self.endInsertRows()
        return True

    def exchange(self, keys: "array[int]") -> None:
        """Show other keys with the lines that are known; who calls puts the cursor back."""
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    def take(self, lines: Iterable[DossierLine]) -> None:
        """Take lines that were read, anew or for the first time, and draw their rows."""
        taken = {line.rank: line for line in lines}
        if len(self._lines) + len(taken) > MOST_LINES:
            self._lines.clear()
            self._cells.clear()
        self._lines.update(taken)
        for key in taken:
            self._cells.pop(key, None)
        if taken:
            self._tell(min(taken), max(taken))

    def forget_lines_beyond(self, first: int, last: int) -> None:
        """Keep only the lines of some rows: the others may have changed, and are read when they are looked at."""
        kept = set(self.keys(first, last))
        self._lines = {key: line for key, line in self._lines.items() if key in kept}
        self._cells.clear()

    def set_moment(self, now: int, soon_until: int) -> None:
        """Take the moment by which open dossiers are on time, due soon or overdue."""
        self._now, self._soon_until = now, soon_until
        self._cells.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(self.columns) - 1))

    def _tell(self, first_key: int, last_key: int) -> None:
        first = min(bisect_left(self._keys, first_key), len(self._keys) - 1)
        last = min(bisect_left(self._keys, last_key), len(self._keys) - 1)
        if first >= 0:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    # What is drawn

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell, an empty one while its line is not read."""
        key = self._keys[row]
        cells = self._cells.get(key)
        if cells is None:
            line = self._lines.get(key)
            if line is None:
                self._ask()
                return EMPTY
            cells = self._cells[key] = self._row(line)
        return cells[column]

    def row_kind(self, row: int) -> RowKind:
        """Let bars stand in for a line that is not read."""
        return RowKind.PLAIN if self._keys[row] in self._lines else RowKind.WAITING

    def _ask(self) -> None:
        if not self._asking.isActive():
            self._asking.start()

    def _row(self, line: DossierLine) -> tuple[Cell, ...]:
        due_timed = bool(line.due_timed)
        shown = condition(
            line.standing, line.timing, line.due_at, due_timed, now=self._now, soon_until=self._soon_until
        )
        number = short_number(line.reception, line.official)
        return (
            Cell(text=number, marks=_marks(number, self._typed), tip=" · ".join(filter(None, _numbers(line)))),
            Cell(
                text=line.person_name,
                marks=_marks(line.person_name, self._typed),
                tip=f"{line.person_name} · {line.procedure_name}",
            ),
            Cell(text=due_short(line.due_at, due_timed, self._now), tip=due_words(line.due_at, due_timed)),
            Cell(text=shown.word, tone=None if shown.tone is Tone.ACCENT else shown.tone, icon=shown.icon),
        )


def _numbers(line: DossierLine) -> tuple[str, str]:
    return line.reception, line.official


def _marks(text: str, typed: str) -> list[tuple[int, int]]:
    return spans(text, typed) if typed else []
