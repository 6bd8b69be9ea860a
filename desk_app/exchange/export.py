"""Write tables to .xlsx: what a page shows ("Xuất Excel"), and rows that an import refused.

Text stays text: a cell that begins with = + - or @ must never become a formula on the reader's PC.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

from desk_app.domain.localtime import local
from desk_app.errors import DeskError

Value = str | int | float | bool | date | datetime | time | timedelta | None
Page = Any
"""openpyxl's write-only sheet, whose published types miss half of what it has."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_LIVE = ("=", "+", "-", "@", "#")
_DAY, _CLOCK, _WHOLE, _RATE = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "#,##0", "#,##0.00"


class Kind(Enum):
    """What a column holds: how it is drawn, and for `MOMENT` that its whole numbers are UTC milliseconds."""

    TEXT = "@"
    NUMBER = _WHOLE
    RATE = _RATE
    DAY = _DAY
    MOMENT = _CLOCK


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of an exported table; ``width`` in characters."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 18


def export_table(
    path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]], *, sheet: str = "Dữ liệu", title: str = ""
) -> int:
    """Write the table and return how many rows it has; raises DeskError where the file cannot be written."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    page: Page = book.create_sheet(_SHEET_NAME.sub(" ", sheet)[:31] or "Dữ liệu")
    _lay_out(page, columns, title)
    count = 0
    try:
        for row in rows:
            page.append([_cell(page, value, column.kind) for column, value in zip(columns, row, strict=True)])
            count += 1
    except BaseException:
        _let_go(book)
        raise
    save(book, path)
    return count


def _lay_out(page: Page, columns: Sequence[Column], title: str) -> None:
    """Set widths, the fixed header and its filter, and write title and header."""
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(columns, 1):
        page.column_dimensions[get_column_letter(place)].width = column.width
    header_row = 3 if title else 1
    page.freeze_panes = f"A{header_row + 1}"
    page.auto_filter.ref = f"A{header_row}:{get_column_letter(len(columns))}{header_row}"
    if title:
        page.append([_bold(page, title)])
        page.append([])
    page.append([_bold(page, column.title) for column in columns])


def _bold(page: Page, title: str) -> object:
    from openpyxl.styles import Alignment, Font

    cell = text_cell(page, title)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def _cell(page: Page, value: Value, kind: Kind) -> object:
    """Return what openpyxl writes for a value: a cell of its own only where plain would not do."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or isinstance(value, str):
        return plain(page, value)
    if kind is Kind.MOMENT and isinstance(value, int):
        value = local(value).replace(tzinfo=None)
    if isinstance(value, bool):
        return "Có" if value else "Không"
    cell: Any = WriteOnlyCell(page)
    cell.value = value
    if isinstance(value, datetime):
        cell.number_format = _DAY if kind is Kind.DAY else _CLOCK
    elif isinstance(value, date):
        cell.number_format = _DAY
    elif kind in (Kind.NUMBER, Kind.RATE):
        cell.number_format = kind.value
    return cell


def plain(page: Page, value: Value) -> object:
    """Return a value as openpyxl takes it, text never a formula or an error."""
    if isinstance(value, str):
        value = _FORBIDDEN.sub("", value)
        return text_cell(page, value) if value.startswith(_LIVE) else value
    return value


def text_cell(page: Page, value: str) -> Any:
    """Return a cell that is text whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(page, _FORBIDDEN.sub("", value))
    cell.data_type = "s"
    return cell


def save(book: Any, path: Path) -> None:
    """Save a workbook beside its name first, so that an older file stays whole until the new one is."""
    partial = path.with_name(f".{path.name}.tmp")
    try:
        book.save(partial)
        partial.replace(path)
    except OSError as error:
        _let_go(book)
        partial.unlink(missing_ok=True)
        raise DeskError(
            f"Không ghi được tệp {path}: tệp đang mở trong chương trình khác hoặc thư mục không cho phép ghi.",
            "Đóng tệp trong Excel hoặc chọn thư mục khác rồi thử lại.",
        ) from error


def _let_go(book: Any) -> None:
    """Close the sheets of a workbook that will not be saved: each holds a file of its own."""
    for page in book.worksheets:
        if not page.closed:
            page.close()
