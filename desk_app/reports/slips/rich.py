"""Text of slips: bold words inside a line, items side by side, lines broken so that nothing is ever cut off."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desk_app.reports import fonts
from desk_app.reports.body import Align, bind
from desk_app.reports.fonts import Face
from desk_app.reports.numbers import NBSP
from desk_app.reports.page import Pen

_ASCENT = 0.93
"""Baseline of a line below its upper edge, in sizes."""
_WIDEST = 0.4
"""A line whose spaces would widen by more, in sizes, is left ragged: what follows it cannot be parted."""
_BOLDER = {Face.REGULAR: Face.BOLD, Face.ITALIC: Face.BOLD_ITALIC}


@dataclass(frozen=True, slots=True)
class Measure:
    """Where blocks stand on the sheet: from `left`, so wide, in points."""

    left: float
    width: float

    def inset(self, left: float, right: float = 0) -> "Measure":
        """Return the measure without so much at its edges."""
        return Measure(self.left + left, self.width - left - right)

    @property
    def centre(self) -> float:
        return self.left + self.width / 2

    @property
    def right(self) -> float:
        return self.left + self.width


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How words are set, in points."""

    size: float = 10
    leading: float = 12
    face: Face = Face.REGULAR
    align: Align = Align.LEFT
    indent: float = 0
    before: float = 0
    after: float = 1.3


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight."""

    text: str
    bold: bool = False


Text = str | Sequence[Run]


def clean(text: str) -> str:
    """Return the text as it is printed: composed, single spaces, nothing invisible; non-breaking spaces stay.

    >>> clean(" Nguyễn  Văn\\u200b\\nAn ")
    'Nguyễn Văn An'
    """
    seen = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    return " ".join(part for part in unicodedata.normalize("NFC", seen).replace(NBSP, "\0").split() if part).replace(
        "\0", NBSP
    )


@dataclass(frozen=True, slots=True)
class _Word:
    """What no line break parts, and the white before it."""

    parts: tuple[tuple[str, Face], ...]
    width: float
    lead: float
    apart: bool = False
    """Whether the white before it is a gap between items and no space."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece of a line in one face: where it begins, and how many spaces that may widen stand before it."""

    text: str
    face: Face
    x: float
    spaces_before: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its natural width and the spaces in it."""

    stretches: tuple[_Stretch, ...]
    width: float
    spaces: int
    indent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A paragraph that is broken into lines; a part of one is one too."""

    lines: tuple[Line, ...]
    look: Look
    measure: Measure
    keep_with_next: bool = False
    ends: bool = True
    """Whether the paragraph ends here: its last line is not stretched."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.look.leading

    @property
    def before(self) -> float:
        return self.look.before

    @property
    def after(self) -> float:
        return self.look.after

    @property
    def floats(self) -> bool:
        return False

    @property
    def least(self) -> float:
        return self.height if len(self.lines) < 4 else 2 * self.look.leading

    @property
    def width(self) -> float:
        """How wide the widest line is."""
        return max((line.indent + line.width for line in self.lines), default=0.0)

    def split(self, room: float) -> "tuple[Words, Words] | None":
        """Part it with two lines or more on either side."""
        fitting = min(int(room // self.look.leading), len(self.lines) - 2)
        if fitting < 2:
            return None
        return replace(self, lines=self.lines[:fitting], ends=False), replace(self, lines=self.lines[fitting:])

    def draw(self, pen: Pen, top: float) -> None:
        for number, line in enumerate(self.lines):
            baseline = top - number * self.look.leading - self.look.size * _ASCENT
            last = self.ends and number == len(self.lines) - 1
            self._draw_line(pen, line, baseline, 0 if last else self._spread(line))

    def _draw_line(self, pen: Pen, line: Line, baseline: float, spread: float) -> None:
        left = self.measure.left + self._offset(line)
        for stretch in line.stretches:
            x = left + stretch.x + spread * stretch.spaces_before
            pen.text(x, baseline, stretch.text, stretch.face, self.look.size, spread)

    def _spread(self, line: Line) -> float:
        if self.look.align is not Align.JUSTIFIED or not line.spaces:
            return 0
        spread = (self.measure.width - line.indent - line.width) / line.spaces
        return spread if spread < _WIDEST * self.look.size else 0

    def _offset(self, line: Line) -> float:
        free = self.measure.width - line.indent - line.width
        return line.indent + {Align.CENTRED: free / 2, Align.RIGHT: free}.get(self.look.align, 0)


def words(text: Text, look: Look, measure: Measure, *, keep: bool = False, balanced: bool = False) -> Words:
    """Break the text into lines of the measure; `balanced` makes them as even as their number allows."""
    of_text = list(_words(_runs(text), look, measure.width - look.indent))
    width = _even_width(of_text, measure.width) if balanced else measure.width
    return Words(lines=tuple(_lines(of_text, look, width)), look=look, measure=measure, keep_with_next=keep)


def side_by_side(items: Iterable[Text], look: Look, measure: Measure, *, gap: float = 12) -> Words:
    """Set items beside each other, `gap` apart; one that does not fit goes to the next line as a whole."""
    lines: list[Line] = []
    row: list[_Word] = []
    for item in items:
        of_item = list(_words(_runs(item), look, measure.width))
        if row and of_item and _natural(row) + gap + _natural(of_item) <= measure.width:
            row += [replace(of_item[0], lead=gap, apart=True), *of_item[1:]]
        else:
            lines += _lines(row, look, measure.width)
            row = of_item
    return Words(lines=(*lines, *_lines(row, look, measure.width)), look=look, measure=measure)


def one_line(text: Text, look: Look, measure: Measure, *, smallest: float = 7) -> Words:
    """Set the text smaller until it fits a line; what does not fit even then is broken."""
    while look.size > smallest and len(words(text, look, measure).lines) > 1:
        look = replace(look, size=look.size - 0.25)
    return words(text, look, measure, balanced=True)


def _runs(text: Text) -> Sequence[Run]:
    return (Run(text),) if isinstance(text, str) else text


def _words(runs: Sequence[Run], look: Look, measure: float) -> Iterator[_Word]:
    """Cut at plain spaces; what is bound together across runs stays one word."""
    bound = bind("".join(run.text for run in runs))
    parts: list[tuple[str, Face]] = []
    at = 0
    for run in runs:
        face = _BOLDER.get(look.face, look.face) if run.bold else look.face
        for number, text in enumerate(bound[at : at + len(run.text)].split(" ")):
            if number and parts:
                yield from _fitting(parts, look, measure)
                parts = []
            if text:
                parts.append((text, face))
        at += len(run.text)
    if parts:
        yield from _fitting(parts, look, measure)


def _fitting(parts: list[tuple[str, Face]], look: Look, measure: float) -> Iterator[_Word]:
    """Yield the word; one that is wider than a line comes apart, at bound spaces first, then anywhere."""
    width = _width(parts, look)
    space = fonts.width(" ", look.face, look.size)
    if width <= measure:
        yield _Word(tuple(parts), width, space)
        return
    for text, face in parts:
        for number, piece in enumerate(text.split(NBSP)):
            lead = space if number else 0.0
            for chunk in _chunks(piece, face, look.size, measure):
                yield _Word(((chunk, face),), fonts.width(chunk, face, look.size), lead, apart=not number)
                lead = 0.0


def _chunks(text: str, face: Face, size: float, measure: float) -> Iterator[str]:
    """Cut what is too wide where a line is full."""
    while fonts.width(text, face, size) > measure:
        end = next(n for n in range(len(text), 0, -1) if n == 1 or fonts.width(text[:n], face, size) <= measure)
        yield text[:end]
        text = text[end:]
    if text:
        yield text


def _width(parts: Iterable[tuple[str, Face]], look: Look) -> float:
    return sum(fonts.width(text, face, look.size) for text, face in parts)


def _natural(row: Sequence[_Word]) -> float:
    return sum(word.width + (word.lead if number else 0) for number, word in enumerate(row))


def _even_width(of_text: Sequence[_Word], width: float) -> float:
    """Return the narrowest measure that needs no more lines."""
    count = sum(1 for _ in _rows(of_text, width, 0))
    low, high = max((word.width for word in of_text), default=0.0), width
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if sum(1 for _ in _rows(of_text, middle, 0)) <= count else (middle, high)
    return high


def _rows(of_text: Sequence[_Word], width: float, indent: float) -> Iterator[list[_Word]]:
    row: list[_Word] = []
    room, used = width - indent, 0.0
    for word in of_text:
        if row and used + word.lead + word.width > room + 0.001:
            yield row
            row, room, used = [], width, 0.0
        used += word.width + (word.lead if row else 0)
        row.append(word)
    if row:
        yield row


def _lines(of_text: Sequence[_Word], look: Look, width: float) -> list[Line]:
    rows = list(_rows(of_text, width, look.indent))
    if look.align is Align.JUSTIFIED and len(rows) > 1 and len(rows[-1]) == 1 and len(rows[-2]) > 4:
        # No word alone on the last line: the line before gives one and is stretched.
        rows[-1].insert(0, rows[-2].pop())
    return [_line(row, look, look.indent if number == 0 else 0) for number, row in enumerate(rows)]


def _line(row: Sequence[_Word], look: Look, indent: float) -> Line:
    """Join words into as few stretches as their faces and gaps allow; a space belongs to the stretch before it."""
    stretches: list[_Stretch] = []
    x, spaces = 0.0, 0
    for number, word in enumerate(row):
        x += word.lead if number else 0
        if number and word.lead:
            stretches[-1] = replace(stretches[-1], text=stretches[-1].text + " ")
            spaces += not word.apart
        for index, (text, face) in enumerate(word.parts):
            joined = stretches and stretches[-1].face is face and not (index == 0 and word.apart)
            if joined:
                stretches[-1] = replace(stretches[-1], text=stretches[-1].text + text)
            else:
                stretches.append(_Stretch(text, face, x, spaces))
            x += fonts.width(text, face, look.size)
            spaces += text.count(NBSP)
    return Line(tuple(stretches), x, spaces, indent)
