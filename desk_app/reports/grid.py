"""A ruled table: merged heads, rows that are never cut, caption and notes that stay with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from desk_app.reports import page
from desk_app.reports.body import Align, Paragraph, Style, paragraph
from desk_app.reports.fonts import Face
from desk_app.reports.narrative import Piece
from desk_app.reports.page import MM, Pen, Whole

_GRID = 0.5
_TEXT_PAD = 3
_FIGURE_PAD = 7
_HEAD_PAD = 1.6

CELL = Style(size=11, leading=12.6, align=Align.LEFT, indent=0, after=0)
HEAD = Style(size=11, leading=12.3, face=Face.BOLD, align=Align.CENTRED, indent=0, after=0)
ORDINAL = Style(size=9, leading=11.2, face=Face.ITALIC, align=Align.CENTRED, indent=0, after=0)
CAPTION = Style(size=12, leading=14, face=Face.BOLD, align=Align.CENTRED, indent=0, after=0)
UNIT_LINE = Style(size=11, leading=13, face=Face.ITALIC, align=Align.RIGHT, indent=0, after=0)
NOTE = Style(size=10.5, leading=12.6, face=Face.ITALIC, indent=0, after=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a cell and how many rows and columns it takes."""

    text: str
    style: Style = CELL
    across: int = 1
    down: int = 1
    flagged: bool = False


def label(text: str, *, bold: bool = False) -> Cell:
    """Return a cell of words."""
    return Cell(text=text, style=_weight(CELL, bold))


def middle(text: str, *, bold: bool = False, flagged: bool = False) -> Cell:
    """Return a centred cell."""
    return Cell(text=text, style=_weight(replace(CELL, align=Align.CENTRED), bold), flagged=flagged)


def figure(text: str, *, bold: bool = False, flagged: bool = False) -> Cell:
    """Return a figure: right-aligned, off the rule, so that figures stand near the middle and line up."""
    return Cell(text=text, style=_weight(replace(CELL, align=Align.RIGHT), bold), flagged=flagged)


def _weight(style: Style, bold: bool) -> Style:
    return replace(style, face=Face.BOLD) if bold else style


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell with its text broken and its place: left edge, width, first row, rows taken."""

    words: Paragraph
    left: float
    width: float
    row: int
    down: int
    shift: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid(Whole):
    """A table as one block, caption above and notes below; shorter than a sheet (`QuarterPaper.own_rows`)."""

    caption: Paragraph
    unit_line: Paragraph | None
    cells: tuple[_Set, ...]
    heights: tuple[float, ...]
    pad_top: float
    notes: tuple[Paragraph, ...]
    before: float = 6
    after: float = 10
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        return self._caption_height + sum(self.heights) + self._notes_height

    @property
    def floats(self) -> bool:
        return True

    @property
    def _caption_height(self) -> float:
        return self.caption.height + (self.unit_line.height if self.unit_line else 0) + 4

    @property
    def _notes_height(self) -> float:
        return sum(note.height for note in self.notes) + (3 if self.notes else 0)

    def draw(self, pen: Pen, top: float) -> None:
        self.caption.draw(pen, top)
        if self.unit_line:
            self.unit_line.draw(pen, top - self.caption.height)
        upper = top - self._caption_height
        edges = [upper, *(upper - down for down in accumulate(self.heights))]
        for cell in self.cells:
            self._draw_cell(pen, cell, edges[cell.row], edges[cell.row + cell.down])
        y = edges[-1] - 3
        for note in self.notes:
            note.draw(pen, y)
            y -= note.height

    def _draw_cell(self, pen: Pen, cell: _Set, upper: float, lower: float) -> None:
        pen.box(page.LEFT + cell.left, lower, cell.width, upper - lower, grey=None, line=_GRID)
        slack = upper - lower - cell.words.height
        top = upper - (self.pad_top if cell.down == 1 and slack < 8 else slack / 2 - 0.7)
        cell.words.draw_at(pen, page.LEFT + cell.left + cell.shift, top)


def grid(
    caption: str,
    columns_mm: Sequence[float],
    rows: Sequence[Sequence[Cell]],
    *,
    unit_line: str = "",
    notes: Sequence[str] = (),
    pad: tuple[float, float] = (1.8, 3.2),
) -> Grid:
    """Set a table; a row names only the cells that begin in it."""
    edges = [0.0, *(mm * MM for mm in accumulate(columns_mm))]
    cells = _place(rows, edges)
    return Grid(
        caption=paragraph(caption, CAPTION),
        unit_line=paragraph(unit_line, UNIT_LINE) if unit_line else None,
        cells=tuple(cells),
        heights=tuple(_heights(cells, len(rows), sum(pad))),
        pad_top=pad[0],
        notes=tuple(paragraph(note, NOTE) for note in notes),
    )


def _place(rows: Sequence[Sequence[Cell]], edges: Sequence[float]) -> list[_Set]:
    """Give every cell the first free column of its row."""
    taken: set[tuple[int, int]] = set()
    placed: list[_Set] = []
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            taken |= {(row + r, column + c) for r in range(cell.down) for c in range(cell.across)}
            placed.append(_set(cell, row, edges[column], edges[column + cell.across]))
            column += cell.across
    return placed


def _set(cell: Cell, row: int, left: float, right: float) -> _Set:
    before, behind = _pads(cell.style)
    pieces = (Piece(text=cell.text, flagged=cell.flagged),)
    words = paragraph(pieces, cell.style, measure=right - left - before - behind)
    return _Set(words, left, right - left, row, cell.down, before)


def _pads(style: Style) -> tuple[float, float]:
    if style.align is Align.RIGHT:
        return 1, _FIGURE_PAD
    return (_TEXT_PAD, 2) if style.align is Align.LEFT else (_HEAD_PAD, _HEAD_PAD)


def _heights(cells: Sequence[_Set], rows: int, padding: float) -> list[float]:
    """Make each row as high as its highest cell, and the last of a merged cell's rows make up what it lacks."""
    heights = [0.0] * rows
    for cell in sorted(cells, key=lambda one: one.down):
        lacking = cell.words.height + padding - sum(heights[cell.row : cell.row + cell.down])
        if lacking > 0:
            heights[cell.row + cell.down - 1] += lacking
    return heights
