"""What every reader of a table does with its rows: names its cells, keeps what is no row, and says why."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from desk_app.exchange.cells import Cell, Trouble, column_letters, text
from desk_app.exchange.header import ColumnT, Header

T = TypeVar("T")
_FORMULA = "công thức chưa có giá trị; mở tệp bằng Excel, lưu lại rồi nhập."


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRow:
    """A line that cannot be taken: its cells as they stand, and why, in sentences that name the cell."""

    line: int
    cells: tuple[Cell, ...]
    reason: str


def cell_name(header: Header[ColumnT], column: ColumnT, place: int) -> str:
    """Name a cell as Excel does (rows from 0); a column that is not there leaves the line."""
    index = header.columns.get(column)
    return f"Dòng {place + 1}" if index is None else f"Ô {column_letters(index)}{place + 1}"


def formula_reason(error: str) -> str:
    """Say what is wrong with a formula that has no value (error '') or an error for one."""
    return f"công thức báo lỗi {error}." if error else _FORMULA


class Line(Generic[ColumnT]):
    """One row of a small table, read cell by cell; the troubles met are kept."""

    def __init__(self, place: int, cells: Sequence[Cell], header: Header[ColumnT]) -> None:
        self.troubles: list[str] = []
        self._place, self._cells, self._header = place, cells, header

    @property
    def number(self) -> int:
        """Return the line as Excel counts it."""
        return self._place + 1

    @property
    def rejected(self) -> RejectedRow:
        """Return the line as one that cannot be taken."""
        return RejectedRow(line=self.number, cells=tuple(self._cells), reason=" ".join(self.troubles))

    def cell(self, column: ColumnT) -> Cell:
        """Return the cell as it stands, '' where the table has no such column."""
        place = self._header.columns.get(column)
        return self._cells[place] if place is not None and place < len(self._cells) else ""

    def text(self, column: ColumnT) -> str:
        """Return the cell's text."""
        return text(self.cell(column))

    def read(self, column: ColumnT, reader: Callable[[Cell], T | Trouble]) -> T | None:
        """Return what the cell says, None where it cannot be read."""
        value = reader(self.cell(column))
        if isinstance(value, Trouble):
            self.blame(column, value.reason)
            return None
        return value

    def blame(self, column: ColumnT, reason: str) -> None:
        """Note a trouble with the cell."""
        self.troubles.append(f"{cell_name(self._header, column, self._place)}: {reason}")


def lines(rows: Sequence[Sequence[Cell]], header: Header[ColumnT]) -> Iterator[Line[ColumnT]]:
    """Give the rows below the header that have anything in a known column."""
    for place in range(header.data_row, len(rows)):
        if any(text(rows[place][at]) for at in header.columns.values() if at < len(rows[place])):
            yield Line(place, rows[place], header)
