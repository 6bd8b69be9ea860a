"""Write the lines that an import refused beside the file they come from, each with its reason.

The sheet keeps the register's own header and cells, so that it can be mended and imported as it is.
"""

from collections.abc import Sequence
from pathlib import Path

from desk_app.errors import DeskError
from desk_app.exchange.cells import Cell
from desk_app.exchange.export import plain, save, text_cell
from desk_app.exchange.rows import RejectedRow

REASON_TITLE = "Lý do"
_MOST_NAMES = 9


def rejected_path(path: Path) -> Path:
    """Return where the refused lines of a file go.

    >>> rejected_path(Path("so/2023.xlsx")).as_posix()
    'so/2023.rejected.xlsx'
    """
    return path.with_name(f"{path.stem}.rejected.xlsx")


def write_rejected(path: Path, header_rows: Sequence[Sequence[Cell]], rejected: Sequence[RejectedRow]) -> Path:
    """Write the refused lines of ``path`` and return where; another name where the usual one is open in Excel."""
    usual = rejected_path(path)
    for attempt in range(1, _MOST_NAMES):
        target = usual if attempt == 1 else path.with_name(f"{path.stem}.rejected-{attempt}.xlsx")
        try:
            _write(target, header_rows, rejected)
        except DeskError:
            if not target.exists() or attempt + 1 == _MOST_NAMES:
                raise
        else:
            return target
    raise ValueError("no attempt was made")


def _write(target: Path, header_rows: Sequence[Sequence[Cell]], rejected: Sequence[RejectedRow]) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page = book.create_sheet("Dòng bị từ chối")
    for place, row in enumerate(header_rows, 1):
        last = REASON_TITLE if place == len(header_rows) else None
        page.append([*(plain(page, _whole(cell)) for cell in row), last])
    for line in rejected:
        page.append([*(plain(page, _whole(cell)) for cell in line.cells), text_cell(page, line.reason)])
    save(book, target)


def _whole(cell: Cell) -> Cell | None:
    """Return the cell as a person wrote it: calamine reads 15000 as 15000.0 and a blank as ''."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return None if cell == "" else cell
