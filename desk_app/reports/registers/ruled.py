"""A ruled table that fills sheet after sheet: heads repeat, a row is never cut, the last rows stay with the ending."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from desk_app.reports import fonts
from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM
from desk_app.reports.registers.sheets import Book
from desk_app.reports.registers.wrapping import wrap

_GRID = 0.5
_ASCENT = 0.93
_ORDINAL = 9.0
_HEAD_PAD = 2.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its width in mm, and the head that it shares with its neighbours, where it does."""

    title: str
    mm: float
    align: Align = Align.LEFT
    group: str = ""
    face: Face = Face.REGULAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Sizes in points: the cells' letters and lines, the room above and below, beside words and beside figures."""

    size: float = 11
    leading: float = 12.6
    above: float = 2.2
    below: float = 3.8
    beside: float = 3
    beside_figures: float = 4
    head_size: float = 11
    head_leading: float = 12.3
    ordinals: bool = False
    """Whether a row of column numbers stands under the heads."""
    least: float = 0
    """The least height of a row: room for a pen."""


@dataclass(frozen=True, slots=True)
class _Cell:
    lines: tuple[str, ...]
    column: int
    across: int
    align: Align
    face: Face


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its words broken. Unruled between the columns that its cells span."""

    cells: tuple[_Cell, ...]
    height: float
    heads_next: bool = False
    """Whether it heads what follows, and so never ends a sheet."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A cell of the table's head: edges in points and rows of the head."""

    text: str
    left: float
    right: float
    upper: int
    lower: int


class Ruled:
    """Set rows as they come; the last ``held`` wait, so that what ends the paper is never alone on a sheet."""

    def __init__(self, book: Book, columns: Sequence[Column], look: Look, *, held: int = 5) -> None:
        self._book = book
        self._columns = columns
        self._look = look
        self._held = held
        self._edges = [0.0, *(mm * MM for mm in accumulate(column.mm for column in columns))]
        self._waiting: deque[Line] = deque()
        self._begun = 0.0
        self._open = False
        self._heads = list(_heads(columns, self._edges))
        self._head_rows = self._measure_head()

    def add(self, texts: Sequence[str], *, bold: bool = False, face: Face | None = None) -> None:
        """Add a row, a text for each column; a sheet is filled as soon as more rows wait than the ending needs."""
        cells = [
            self._cell(text, place, 1, column.align, Face.BOLD if bold else face or column.face)
            for place, (text, column) in enumerate(zip(texts, self._columns, strict=True))
        ]
        self._take(self._line(cells))

    def band(self, text: str) -> None:
        """Add a bold line over the whole width, which heads the rows below it."""
        line = self._line([self._cell(text, 0, len(self._columns), Align.LEFT, Face.BOLD)])
        self._take(Line(line.cells, line.height - max(0.0, self._look.least - self._natural(line)), heads_next=True))

    def sums(self, title: str, across: int, texts: Sequence[str], *, skip: int = 0) -> None:
        """Add a bold row: `skip` empty columns, a title across the next, then a text for each that is left."""
        cells = [self._cell("", place, 1, Align.LEFT, Face.BOLD) for place in range(skip)]
        cells.append(self._cell(title, skip, across, Align.LEFT, Face.BOLD))
        for place, text in enumerate(texts, skip + across):
            cells.append(self._cell(text, place, 1, self._columns[place].align, Face.BOLD))
        self._take(self._line(cells))

    def finish(self, ending: float = 0) -> None:
        """Set the rows that wait; where they and the ending do not fit the open sheet, they begin the next."""
        tail = list(self._waiting)
        self._waiting.clear()
        kept = self._kept(tail, ending)
        for number, line in enumerate(tail):
            if number == len(tail) - kept and not self._book.fresh:
                self._verticals()
                self._book.turn()
                self._open = False
            self._set(line, tail[number + 1].height if line.heads_next and number + 1 < len(tail) else 0)
        if not self._open:
            self._begin()
        self._verticals()

    def _kept(self, tail: Sequence[Line], ending: float) -> int:
        """Return how many rows must begin the sheet that the ending stands on; none where all fits the open one."""
        needed = ending + (0 if self._open else self._head_height)
        if needed + sum(line.height for line in tail) <= self._book.room:
            return 0
        whole = self._book.form.depth - self._head_height - ending
        downs = accumulate(line.height for line in reversed(tail))
        return sum(down <= whole for down in downs)

    def _take(self, line: Line) -> None:
        self._waiting.append(line)
        while len(self._waiting) > self._held + 1:
            first = self._waiting.popleft()
            self._set(first, self._waiting[0].height if first.heads_next else 0)

    def _cell(self, text: str, column: int, across: int, align: Align, face: Face) -> _Cell:
        room = self._edges[column + across] - self._edges[column] - 2 * self._beside(align)
        return _Cell(wrap(text, face, self._look.size, room), column, across, align, face)

    def _line(self, cells: Sequence[_Cell]) -> Line:
        line = Line(tuple(cells), 0)
        return Line(line.cells, max(self._natural(line), self._look.least))

    def _natural(self, line: Line) -> float:
        lines = max(len(cell.lines) for cell in line.cells)
        return lines * self._look.leading + self._look.above + self._look.below

    def _beside(self, align: Align) -> float:
        if align is Align.RIGHT:
            return self._look.beside_figures
        return self._look.beside if align is Align.LEFT else 1.5

    def _set(self, line: Line, follower: float) -> None:
        if not self._open:
            if self._head_height + line.height + follower > self._book.room and not self._book.fresh:
                self._book.turn()
            self._begin()
        elif line.height + follower > self._book.room:
            self._turn()
        for part in self._parts(line):
            if part.height > self._book.room:
                self._turn()
            self._draw(part)

    def _parts(self, line: Line) -> Iterator[Line]:
        """Cut a row only where it is higher than a sheet: what it says must not be lost."""
        whole = self._book.form.depth - self._head_height
        if line.height <= whole:
            yield line
            return
        fitting = int((whole - self._look.above - self._look.below) // self._look.leading)
        for first in range(0, max(len(cell.lines) for cell in line.cells), fitting):
            cells = tuple(
                _Cell(cell.lines[first : first + fitting], cell.column, cell.across, cell.align, cell.face)
                for cell in line.cells
            )
            yield self._line(cells)

    def _turn(self) -> None:
        self._verticals()
        self._book.turn()
        self._begin()

    def _begin(self) -> None:
        self._head()
        self._open = True
        self._begun = self._book.y

    def _verticals(self) -> None:
        """Rule down what was set since the head or the last spanning row."""
        if self._begun > self._book.y:
            for edge in self._edges:
                x = self._book.form.left + edge
                self._book.pen.rule(x, self._begun, x, self._book.y, _GRID)
        self._begun = self._book.y

    def _draw(self, line: Line) -> None:
        spans = any(cell.across > 1 for cell in line.cells)
        if spans:
            self._verticals()
        top = self._book.down(line.height)
        left, pen = self._book.form.left, self._book.pen
        self._words(line, left, top)
        pen.rule(left, self._book.y, left + self._edges[-1], self._book.y, _GRID)
        if spans:
            for edge in {self._edges[cell.column] for cell in line.cells} | {self._edges[-1]}:
                pen.rule(left + edge, top, left + edge, self._book.y, _GRID)
            self._begun = self._book.y

    def _words(self, line: Line, left: float, top: float) -> None:
        """Write a row's words as one text: ten thousand rows are half a million pieces."""
        look, face = self._look, None
        written = self._book.pen.canvas.beginText()
        for cell in line.cells:
            first, last = left + self._edges[cell.column], left + self._edges[cell.column + cell.across]
            if cell.face is not face:
                face = cell.face
                written.setFont(face.value, look.size)
            y = top - look.above - look.size * _ASCENT
            for text in cell.lines:
                if text:
                    written.setTextOrigin(self._start(cell, text, first, last), y)
                    written.textOut(text)
                y -= look.leading
        self._book.pen.canvas.drawText(written)

    def _start(self, cell: _Cell, text: str, first: float, last: float) -> float:
        if cell.align is Align.LEFT:
            return first + self._look.beside
        width = fonts.width(text, cell.face, self._look.size)
        if cell.align is Align.RIGHT:
            return last - self._look.beside_figures - width
        return (first + last - width) / 2

    @property
    def _head_height(self) -> float:
        return sum(self._head_rows)

    def _measure_head(self) -> list[float]:
        """Make the head's rows as high as their words need; a cell of two rows leans on the second."""
        rows = [0.0, 0.0] if any(column.group for column in self._columns) else [0.0]
        for head in sorted(self._heads, key=lambda one: one.lower - one.upper):
            needed = len(self._head_lines(head)) * self._look.head_leading + 2 * _HEAD_PAD
            lacking = needed - sum(rows[head.upper : head.lower])
            rows[head.lower - 1] += max(0.0, lacking)
        return [*rows, _ORDINAL + 4] if self._look.ordinals else rows

    def _head_lines(self, head: _Head) -> tuple[str, ...]:
        return wrap(head.text, Face.BOLD, self._look.head_size, head.right - head.left - 3)

    def _head(self) -> None:
        top = self._book.down(self._head_height)
        downs = [top, *(top - down for down in accumulate(self._head_rows))]
        pen, left = self._book.pen, self._book.form.left
        for head in self._heads:
            upper, lower = downs[head.upper], downs[head.lower]
            pen.box(left + head.left, lower, head.right - head.left, upper - lower, grey=None, line=_GRID)
            lines = self._head_lines(head)
            y = (upper + lower + len(lines) * self._look.head_leading) / 2 + 0.7 - self._look.head_size * _ASCENT
            for text in lines:
                pen.centred(left + (head.left + head.right) / 2, y, text, Face.BOLD, self._look.head_size)
                y -= self._look.head_leading
        if self._look.ordinals:
            self._ordinals(downs[-2], downs[-1])

    def _ordinals(self, upper: float, lower: float) -> None:
        left, pen = self._book.form.left, self._book.pen
        for number, (first, last) in enumerate(zip(self._edges, self._edges[1:], strict=False), 1):
            pen.box(left + first, lower, last - first, upper - lower, grey=None, line=_GRID)
            pen.centred(left + (first + last) / 2, lower + 3.6, f"({number})", Face.ITALIC, _ORDINAL)


def _heads(columns: Sequence[Column], edges: Sequence[float]) -> Iterable[_Head]:
    """Return the head's cells: a column's own over both rows, or under the head that it shares."""
    rows = 2 if any(column.group for column in columns) else 1
    for group, placed in groupby(enumerate(columns), key=lambda one: one[1].group):
        places = [place for place, _ in placed]
        if group:
            yield _Head(group, edges[places[0]], edges[places[-1] + 1], 0, 1)
        for place in places:
            yield _Head(columns[place].title, edges[place], edges[place + 1], 1 if group else 0, rows)
