"""A table of the county on paper: A4 landscape with the head of NĐ 30/2020/NĐ-CP annex I, ruled, pages numbered."""

from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from desk_app.domain import localtime
from desk_app.domain.text import nfc
from desk_app.reports import fonts, numbers, wording
from desk_app.reports.county_table import CountyTable, Kind, TableColumn, TableRow, Value
from desk_app.reports.fonts import Face
from desk_app.reports.page import HEIGHT, MM, WIDTH, Pen

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable, Table

_SIZE = (HEIGHT, WIDTH)
_LEFT, _RIGHT, _TOP, _BOTTOM = 20 * MM, 15 * MM, 15 * MM, 15 * MM
_MEASURE = HEIGHT - _LEFT - _RIGHT
_HEAD = 46
_GRID = 0.5
_NONE = "–"
_WHERE: dict[str, Literal[0, 1, 2]] = {"left": 0, "center": 1, "right": 2}


def county_pdf(table: CountyTable) -> bytes:
    """Return the table as a PDF; the same table gives the same bytes."""
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    fonts.register()
    file = BytesIO()
    document = BaseDocTemplate(
        file, pagesize=_SIZE, title=nfc(table.title), author=table.county, subject="; ".join(table.about), lang="vi",
        creator="Một Cửa", invariant=1, pageCompression=1,
    )  # fmt: skip
    height = WIDTH - _TOP - _BOTTOM
    pads: dict[str, Any] = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    first = Frame(_LEFT, _BOTTOM, _MEASURE, height - _HEAD, **pads)
    rest = Frame(_LEFT, _BOTTOM, _MEASURE, height, **pads)
    document.addPageTemplates(
        [
            PageTemplate("first", [first], onPage=lambda canvas, _: _head(Pen(canvas), table), autoNextPageTemplate=1),
            PageTemplate("rest", [rest], onPage=lambda canvas, _: _numbered(Pen(canvas), canvas)),
        ]
    )
    document.build(_flow(table))
    return file.getvalue()


def _flow(table: CountyTable) -> "list[Flowable]":
    from reportlab.platypus import Spacer

    flow: list[Flowable] = [_line(nfc(table.title).upper(), Face.BOLD, 13, centred=True)]
    flow += [_line(line, Face.ITALIC, 12, centred=True) for line in table.about]
    flow += [Spacer(0, 8), _table(table), Spacer(0, 6)]
    moment = localtime.local(table.made_at_ms)
    notes = (*table.notes, f"Lập lúc {moment:%H:%M} ngày {numbers.short_date(moment.date())}.")
    return [*flow, *(_line(note, Face.ITALIC, 10) for note in notes)]


def _head(pen: Pen, table: CountyTable) -> None:
    """Draw the two sides of the head, each round its middle."""
    left, right, y = _LEFT + 45 * MM, HEIGHT - _RIGHT - 52 * MM, WIDTH - _TOP - 10
    agency = f"{wording.AUTHORITY} {table.county}".upper()
    pen.centred(left, y, agency, Face.REGULAR, 12)
    pen.centred(left, y - 14, "VĂN PHÒNG HĐND VÀ UBND", Face.BOLD, 12)
    pen.rule(left - 32, y - 19, left + 32, y - 19, 0.6)
    pen.centred(right, y, wording.NATION, Face.BOLD, 12)
    pen.centred(right, y - 15, wording.MOTTO, Face.BOLD, 13)
    half = fonts.width(wording.MOTTO, Face.BOLD, 13) / 2
    pen.rule(right - half, y - 19.4, right + half, y - 19.4, 0.6)


def _numbered(pen: Pen, canvas: "Canvas") -> None:
    pen.centred(HEIGHT / 2, WIDTH - 10 * MM, str(canvas.getPageNumber()), Face.REGULAR, 13)


def _table(table: CountyTable) -> "Table":
    from reportlab.lib.colors import Color
    from reportlab.platypus import LongTable

    shares = sum(column.share for column in table.columns)
    widths = [_MEASURE * column.share / shares for column in table.columns]
    rows = [*table.rows, *([] if table.total is None else [table.total])]
    heads = [_cell(column.title, Face.BOLD, "center") for column in table.columns]
    cells = [heads, *(_row(row, table.columns) for row in rows)]
    made = LongTable(cells, colWidths=widths, repeatRows=1)
    black = Color(0, 0, 0)
    commands: list[Any] = [
        ("GRID", (0, 0), (-1, -1), _GRID, black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 1.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    made.setStyle(commands)
    return made


def _row(row: TableRow, columns: tuple[TableColumn, ...]) -> "list[Flowable]":
    face = Face.BOLD if row.strong else Face.ITALIC if row.old else Face.REGULAR
    return [
        _cell(shown(value), face, "left" if column.kind is Kind.WORDS else "right")
        for value, column in zip(row.values, columns, strict=True)
    ]


def shown(value: Value) -> str:
    """Return a value as paper shows it.

    >>> shown(1022), shown(98.4), shown(None), shown("Hộ tịch")
    ('1.022', '98,40', '–', 'Hộ tịch')
    """
    match value:
        case None:
            return _NONE
        case str():
            return nfc(value)
        case float():
            return numbers.decimal(value)
        case int():
            return numbers.count(value)
        case _:
            return numbers.short_date(value)


def _cell(text: str, face: Face, where: str) -> "Flowable":
    return _paragraph(text, face, 11, 12.6, _WHERE[where])


def _line(text: str, face: Face, size: float, *, centred: bool = False) -> "Flowable":
    return _paragraph(nfc(text), face, size, size * 1.25, 1 if centred else 0)


def _paragraph(text: str, face: Face, size: float, leading: float, alignment: Literal[0, 1, 2]) -> "Flowable":
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    style = ParagraphStyle("cell", fontName=face.value, fontSize=size, leading=leading, alignment=alignment)
    return Paragraph(escape(text).replace("\n", "<br/>"), style)
