"""A table written as it comes into a workbook: text stays text, days are days, the heads repeat on every printed page.

Imported when a workbook is written, not before: openpyxl costs a quarter of a second.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.properties import PageSetupProperties

from desk_app.domain import localtime
from desk_app.domain.text import nfc
from desk_app.reports.registers.sheets import Imprint, partial_of, put_in_place

Value = str | int | date | datetime | None

_FACE = "Times New Roman"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_THIN = Side(style="thin")
_RULED = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_DAY, _CLOCK, _WHOLE = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "#,##0"
_INCH = 25.4
_LONGEST = 32_767
"""What a cell of Excel may hold."""

Bold = Font(name=_FACE, size=11, bold=True)
Plain = Font(name=_FACE, size=11)
Italic = Font(name=_FACE, size=12, italic=True)
Title = Font(name=_FACE, size=14, bold=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookColumn:
    """A column: its head, the head that it shares, its width in characters, where its values stand."""

    title: str
    width: float
    group: str = ""
    where: str = "left"


class Pages:
    """One worksheet, written from the top down and never held as a whole."""

    def __init__(self, book: Workbook, name: str, columns: Sequence[BookColumn], *, landscape: bool) -> None:
        self._sheet: Any = book.create_sheet(name)
        self._columns = columns
        self._row = 0
        self._styles: dict[tuple[bool, int, str], Any] = {}
        _lay_out(self._sheet, columns, landscape)

    def open(self, above: Sequence[tuple[str, Font]], *, frozen: int = 0) -> None:
        """Write lines over the whole width, then the heads, which stay in sight and repeat on paper.

        ``frozen`` columns stay in sight too. All of this is settled before the first row is written.
        """
        grouped = any(column.group for column in self._columns)
        first = len(above) + 2
        last = first + 1 + grouped
        self._sheet.print_title_rows = f"{first}:{last}"
        self._sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{last + 1}"
        for row in range(1, len(above) + 1):
            self._merge(row, row, 1, len(self._columns))
        self._merge_heads(first, grouped)
        for text, font in above:
            self._append([self._text(text, font, Alignment(horizontal="center", vertical="center"))])
        self._append([])
        self._heads(grouped)

    def row(self, values: Sequence[Value], *, bold: bool = False) -> None:
        """Write one ruled row."""
        font = Bold if bold else Plain
        self._append([self._ruled(value, font, place) for place, value in enumerate(values)])

    def line(self, texts: Sequence[tuple[int, str]], font: Font = Plain) -> None:
        """Write words without rules: column and text of each, in their order."""
        cells: list[Any] = []
        for column, text in texts:
            cells += [None] * (column - 1 - len(cells))
            cells.append(self._text(text, font, Alignment(horizontal="center" if column > 1 else "left")))
        self._append(cells)

    def _heads(self, grouped: bool) -> None:
        if grouped:
            seen: set[str] = set()
            texts = []
            for column in self._columns:
                texts.append("" if column.group in seen else column.group or column.title)
                seen |= {column.group} if column.group else set()
            self._append([self._head(text) for text in texts])
            self._append([self._head(column.title if column.group else "") for column in self._columns])
        else:
            self._append([self._head(column.title) for column in self._columns])
        self._append([self._head(f"({number})", Font(name=_FACE, size=9, italic=True)) for number in self._places()])

    def _places(self) -> range:
        return range(1, len(self._columns) + 1)

    def _merge_heads(self, first: int, grouped: bool) -> None:
        if not grouped:
            return
        begun = 1
        for place in self._places():
            group = self._columns[place - 1].group
            if not group:
                self._merge(first, first + 1, place, place)
            if place == len(self._columns) or self._columns[place].group != group:
                if group and begun < place:
                    self._merge(first, first, begun, place)
                begun = place + 1

    def _merge(self, upper: int, lower: int, left: int, right: int) -> None:
        self._sheet.merged_cells.add(CellRange(min_row=upper, max_row=lower, min_col=left, max_col=right))

    def _head(self, text: str, font: Font = Bold) -> Any:
        cell = self._text(text, font, Alignment(horizontal="center", vertical="center", wrap_text=True))
        cell.border = _RULED
        return cell

    def _ruled(self, value: Value, font: Font, place: int) -> Any:
        text = _clean(value or "") if value is None or isinstance(value, str) else None
        cell: Any = WriteOnlyCell(self._sheet)
        cell.value = value if text is None else text
        if text is not None:
            cell.data_type = "s"
        cell._style = self._style(font, place, "@" if text is not None else _format(value))
        return cell

    def _style(self, font: Font, place: int, number_format: str) -> Any:
        """Return the style of a column's cells, looked up once: openpyxl would compare it with all styles each time."""
        key = (font is Bold, place, number_format)
        if key not in self._styles:
            cell: Any = WriteOnlyCell(self._sheet)
            cell.font, cell.border, cell.number_format = font, _RULED, number_format
            cell.alignment = Alignment(horizontal=self._columns[place].where, vertical="top", wrap_text=True)
            self._styles[key] = cell._style
        return self._styles[key]

    def _text(self, text: str, font: Font, where: Alignment) -> Any:
        """Return words as words: a text that begins with = must never become a formula on the reader's PC."""
        cell: Any = WriteOnlyCell(self._sheet, _clean(text))
        cell.data_type = "s"
        cell.font, cell.alignment = font, where
        return cell

    def _append(self, cells: list[Any]) -> None:
        self._sheet.append(cells)
        self._row += 1


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", nfc(text))[:_LONGEST]


def _format(value: Value) -> str:
    if isinstance(value, datetime):
        return _CLOCK
    return _DAY if isinstance(value, date) else _WHOLE


def _lay_out(sheet: Any, columns: Sequence[BookColumn], landscape: bool) -> None:
    """Set widths and the sheet of paper: A4, as wide as one page, numbered at the foot."""
    for place, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    setup = sheet.page_setup
    setup.orientation, setup.paperSize = "landscape" if landscape else "portrait", 9
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = 20 / _INCH
    margins.bottom = 15 / _INCH
    sheet.oddFooter.center.text = "Trang &P/&N"


@contextmanager
def written(file: Path, imprint: Imprint) -> Iterator[Workbook]:
    """Lend a workbook; it becomes a file once it is filled, and none where filling it was stopped or failed."""
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = nfc(imprint.title), nfc(imprint.author)
    book.properties.created = localtime.local(imprint.printed_at_ms).replace(tzinfo=None)
    book.properties.language = "vi"
    try:
        yield book
        with put_in_place(file):
            book.save(partial_of(file))
    finally:
        _let_go(book)


def _let_go(book: Any) -> None:
    """Close the sheets of a workbook that was not saved: each holds a file of its own."""
    for sheet in book.worksheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()


def moment(moment_ms: int | None, *, timed: bool) -> Value:
    """Return a moment as Excel holds it: with its clock time, or a day alone."""
    if moment_ms is None:
        return None
    clock = localtime.local(moment_ms).replace(tzinfo=None)
    return clock if timed else clock.date()
