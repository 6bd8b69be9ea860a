"""One worksheet of the forms workbook: A4 landscape, Times New Roman, ruled, ready to print.

Imported by `forms` when a workbook is written, not before: openpyxl costs a quarter of a second.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from desk_app.reports import wording

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_FACE = "Times New Roman"
_THIN = Side(style="thin")
_RULED = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_NUMBER = "#,##0"
_DECIMAL = "#,##0.00"
_INCH = 25.4


class FormSheet:
    """Write a form from the top down."""

    def __init__(self, sheet: "Worksheet", *, columns: int, draft: bool) -> None:
        self._sheet = sheet
        self._columns = columns
        self._row = 1
        self._page()
        if draft:
            self._merged(1, columns, wording.DRAFT, Font(name=_FACE, size=12, bold=True, color="FF808080"))

    def widths(self, widths: Sequence[float]) -> None:
        """Set the columns' widths, in digits."""
        for number, width in enumerate(widths, 1):
            self._sheet.column_dimensions[get_column_letter(number)].width = width

    def head(self, form: Sequence[str], title: Sequence[str], units: Sequence[str], *, strong: int) -> None:
        """Write three groups side by side: form left, title in the middle (`strong` lines bold), units right."""
        first = self._row
        left, right = min(2, self._columns - 2), self._columns - max(1, self._columns // 5) + 1
        for number in range(max(len(form), len(title), len(units))):
            self._row = first + number
            self._span(1, left, form, number, Font(name=_FACE, size=11, bold=number == 0), "left")
            middle = Font(name=_FACE, size=13 if number < strong else 12, bold=number < strong, italic=number >= strong)
            self._span(left + 1, right - 1, title, number, middle, "center")
            self._span(right, self._columns, units, number, Font(name=_FACE, size=11, bold=number % 2 == 0), "left")
        self._row += 2

    def _span(self, left: int, right: int, lines: Sequence[str], number: int, font: Font, where: str) -> None:
        if number < len(lines):
            cell = self._text(self._row, left, lines[number])
            cell.font, cell.alignment = font, Alignment(horizontal=where, vertical="center")
            if right > left:
                self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=left, end_column=right)

    def unit(self, text: str) -> None:
        """Write what the figures count, at the right."""
        cell = self._text(self._row, self._columns, text)
        cell.font, cell.alignment = Font(name=_FACE, size=11, italic=True), Alignment(horizontal="right")
        self._row += 1

    def headings(self, cells: Mapping[str, str]) -> None:
        """Write heads by their place, rows counted from 0 here: `C0:F0`; the heads repeat on every printed page."""
        depth = 0
        for place, words in cells.items():
            (left, upper), (right, lower) = ((ord(end[0]) - 64, int(end[1:])) for end in place.split(":"))
            depth = max(depth, lower + 1)
            self._heading(words, left, right, self._row + upper, self._row + lower)
        for row in range(self._row, self._row + depth):
            self._sheet.row_dimensions[row].height = 32 if row == self._row + depth - 1 else 20
        self._sheet.print_title_rows = f"{self._row}:{self._row + depth}"
        self._row += depth

    def _heading(self, text: str, left: int, right: int, upper: int, lower: int) -> None:
        for row in range(upper, lower + 1):
            for column in range(left, right + 1):
                self._sheet.cell(row, column).border = _RULED
        cell = self._text(upper, left, text)
        cell.font = Font(name=_FACE, size=10.5, bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        if (left, upper) != (right, lower):
            self._sheet.merge_cells(start_row=upper, end_row=lower, start_column=left, end_column=right)

    def ordinals(self, texts: Sequence[str]) -> None:
        """Write the row of column numbers."""
        for column, text in enumerate(texts, 1):
            cell = self._text(self._row, column, text)
            cell.font, cell.border = Font(name=_FACE, size=9, italic=True), _RULED
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self._sheet.row_dimensions[self._row].height = 26
        self._row += 1
        self._sheet.freeze_panes = f"C{self._row}"

    def row(self, *values: str | int | float, bold: bool = False) -> None:
        """Write one ruled row: first and second column words, the rest figures."""
        for column, value in enumerate(values, 1):
            cell = self._value(column, value)
            cell.font, cell.border = Font(name=_FACE, size=11, bold=bold), _RULED
            where = "center" if column == 1 and self._columns > 4 else "left" if column < 3 else "right"
            indent = 1 if where == "right" else 0
            cell.alignment = Alignment(horizontal=where, vertical="center", wrap_text=column == 2, indent=indent)
        self._sheet.row_dimensions[self._row].height = 19
        self._row += 1

    def _value(self, column: int, value: str | int | float) -> "Cell":
        if isinstance(value, str):
            return self._text(self._row, column, value)
        cell = self._cell(self._row, column)
        cell.value = value
        cell.number_format = _DECIMAL if isinstance(value, float) else _NUMBER
        return cell

    def note(self, text: str) -> None:
        """Write a note over the whole width."""
        self._merged(1, self._columns, text, Font(name=_FACE, size=10.5, italic=True))
        self._sheet.cell(self._row - 1, 1).alignment = Alignment(wrap_text=True, vertical="top")
        self._sheet.row_dimensions[self._row - 1].height = 15 * (1 + len(text) // 150)

    def signatures(self, place_and_date: str, left: str, right: str) -> None:
        """Write the two signers' heads, the date above the head of the unit."""
        self._row += 1
        half = max(2, self._columns // 2)
        bold, italic = Font(name=_FACE, size=12, bold=True), Font(name=_FACE, size=12, italic=True)
        for texts, font in (
            (("", place_and_date), italic),
            ((left, right), bold),
            (("(Ký, họ tên)", "(Ký, đóng dấu, họ tên)"), italic),
        ):
            self._span(1, 2, texts[:1], 0, font, "center")
            self._span(half + 1, self._columns, texts[1:], 0, font, "center")
            self._row += 1

    def _merged(self, left: int, right: int, text: str, font: Font) -> None:
        cell = self._text(self._row, left, text)
        cell.font = font
        self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=left, end_column=right)
        self._row += 1

    def _text(self, row: int, column: int, text: str) -> "Cell":
        """Write words as words: a text that begins with = must not become a formula."""
        cell = self._cell(row, column)
        cell.value = text
        cell.data_type = "s"
        return cell

    def _cell(self, row: int, column: int) -> "Cell":
        return cast("Cell", self._sheet.cell(row, column))

    def _page(self) -> None:
        """Set the sheet: A4 landscape, margins 20 and 15 mm, as wide as one page."""
        page = self._sheet.page_setup
        page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight = "landscape", 9, 1, 0
        self._sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = self._sheet.page_margins
        margins.left = margins.right = margins.top = 20 / _INCH
        margins.bottom = 15 / _INCH
        self._sheet.sheet_view.showGridLines = False
