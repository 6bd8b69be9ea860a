"""A table of the county as a workbook: numbers stay numbers, the head stays in sight, ready to print."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desk_app.domain import localtime
from desk_app.domain.text import nfc
from desk_app.reports import numbers
from desk_app.reports.county_table import CountyTable, Kind, TableColumn, TableRow, Value

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FACE = "Times New Roman"
_FORMATS = {Kind.COUNT: "#,##0", Kind.RATE: "#,##0.00", Kind.DAY: "dd/mm/yyyy"}
_DIGITS = 150
"""Width of the whole table, in digits."""
_INCH = 25.4


def county_book(tables: Sequence[CountyTable]) -> bytes:
    """Return the tables as a workbook, one sheet each."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _write(book.create_sheet(table.sheet), table)
    first = tables[0]
    book.properties.title, book.properties.creator = nfc(first.title), first.county
    book.properties.created = localtime.local(first.made_at_ms).replace(tzinfo=None)
    book.properties.language = "vi"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write(sheet: "Worksheet", table: CountyTable) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    _page(sheet)
    whole = sum(column.share for column in table.columns)
    for place, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = max(6, _DIGITS * column.share / whole)
    _text(sheet, 1, 1, nfc(table.title), Font(name=_FACE, size=14, bold=True))
    row = 2
    for line in (table.county, *table.about):
        _text(sheet, row, 1, nfc(line), Font(name=_FACE, size=12, italic=True))
        row += 1
    row = _heads(sheet, row + 1, table.columns)
    for told in (*table.rows, *([] if table.total is None else [table.total])):
        _row(sheet, row, told, table.columns)
        row += 1
    moment = localtime.local(table.made_at_ms)
    for note in (*table.notes, f"Lập lúc {moment:%H:%M} ngày {numbers.short_date(moment.date())}."):
        row += 1
        _text(sheet, row, 1, nfc(note), Font(name=_FACE, size=11, italic=True))


def _heads(sheet: "Worksheet", row: int, columns: tuple[TableColumn, ...]) -> int:
    from openpyxl.styles import Alignment, Font

    for place, column in enumerate(columns, 1):
        _text(sheet, row, place, column.title, Font(name=_FACE, size=11, bold=True))
        cell: Any = sheet.cell(row, place)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = _ruled()
    sheet.row_dimensions[row].height = 34
    sheet.print_title_rows = f"{row}:{row}"
    sheet.freeze_panes = f"B{row + 1}"
    return row + 1


def _row(sheet: "Worksheet", row: int, told: TableRow, columns: tuple[TableColumn, ...]) -> None:
    from openpyxl.styles import Alignment, Font

    font = Font(name=_FACE, size=11, bold=told.strong, italic=told.old)
    for place, (value, column) in enumerate(zip(told.values, columns, strict=True), 1):
        cell: Any = sheet.cell(row, place)
        if isinstance(value, str):
            _text(sheet, row, place, nfc(value), font)
        else:
            cell.value = value
            cell.number_format = _format(value, column)
        cell.font, cell.border = font, _ruled()
        words = column.kind is Kind.WORDS
        cell.alignment = Alignment(horizontal="left" if words else "right", vertical="center", wrap_text=words)


def _format(value: Value, column: TableColumn) -> str:
    if isinstance(value, date):
        return _FORMATS[Kind.DAY]
    return _FORMATS.get(column.kind, _FORMATS[Kind.COUNT])


def _text(sheet: "Worksheet", row: int, column: int, text: str, font: Any) -> None:
    """Write words as words: a text that begins with = must not become a formula."""
    cell: Any = sheet.cell(row, column)
    cell.value, cell.font = text, font
    cell.data_type = "s"


def _ruled() -> Any:
    from openpyxl.styles import Border, Side

    thin = Side(style="thin")
    return Border(left=thin, right=thin, top=thin, bottom=thin)


def _page(sheet: "Worksheet") -> None:
    """Set the sheet: A4 landscape, as wide as one page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    setup = sheet.page_setup
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", 9, 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = 20 / _INCH
    margins.bottom = 15 / _INCH
    sheet.sheet_view.showGridLines = False
