"""Paragraphs: lines broken for even spaces, no word alone on the last, no widow, no orphan, no hyphen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from desk_app.reports import fonts, page
from desk_app.reports.fonts import Face
from desk_app.reports.narrative import Piece
from desk_app.reports.numbers import NBSP
from desk_app.reports.page import MM, Pen

_ASCENT = 0.93
"""Baseline of a line below its upper edge, in sizes."""
_FLAG_GREY = 0.85
_RUNT = 0.6
"""What one word alone on the last line costs: as much as a line whose spaces are wider by three quarters."""

_ROMAN = r"[IVXLC]+\b"
_NOUNS = (
    "hồ sơ|thủ tục|lĩnh vực|phiếu|máy|trường hợp|phản ánh|TTHC|m²|đồng|ngày|người|kết quả|văn bản|khiếu nại|"
    "quy trình|điểm|bưu gửi"
)
_BINDINGS = (
    (re.compile(r"(?<=\d) (?=%)"), NBSP),
    (re.compile(rf"(?<=\d) (?=(?:{_NOUNS})\b)"), NBSP),
    (
        re.compile(
            rf"\b([Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Ss]ố|Bảng|Biểu đồ|Mục|[Đđ]iều|[Kk]hoản|mức độ) (?=\d|{_ROMAN})"
        ),
        rf"\1{NBSP}",
    ),
    (re.compile(r"(?<=\S) (?=[-–] )"), NBSP),
    (re.compile(r"^(-|\d{1,2}\.) "), rf"\1{NBSP}"),
)


def bind(text: str) -> str:
    """Keep together what a line break may not part.

    >>> bind("đạt 98,53 % của 1.022 hồ sơ, quý II năm 2023").replace(NBSP, "~")
    'đạt 98,53~% của 1.022~hồ sơ, quý~II năm~2023'
    >>> bind("- Văn phòng - Thống kê").replace(NBSP, "~")
    '-~Văn phòng~- Thống kê'
    """
    for pattern, bound in _BINDINGS:
        text = pattern.sub(bound, text)
    return text


class Align(Enum):
    """Where a line stands in its measure."""

    JUSTIFIED = "justified"
    LEFT = "left"
    CENTRED = "centred"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a paragraph is set, in points."""

    size: float = 13
    leading: float = 16.9
    face: Face = Face.REGULAR
    align: Align = Align.JUSTIFIED
    indent: float = 10 * MM
    before: float = 0
    after: float = 6
    keep_with_next: bool = False


BODY = Style()
LEAD = replace(BODY, keep_with_next=True)
STRONG = replace(BODY, face=Face.BOLD, keep_with_next=True)
PART = replace(BODY, face=Face.BOLD, before=3, keep_with_next=True)
SECTION = replace(BODY, face=Face.BOLD, after=4, keep_with_next=True)


@dataclass(frozen=True, slots=True)
class _Word:
    parts: tuple[tuple[str, bool], ...]
    width: float
    inner_spaces: int


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of one line in one look."""

    text: str
    flagged: bool
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its stretches, natural width, the spaces that may widen, and the measure that it stands in."""

    segments: tuple[_Segment, ...]
    width: float
    spaces: int
    indent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines that are broken already; a part of a paragraph is one too."""

    lines: tuple[Line, ...]
    style: Style
    measure: float = page.TEXT_WIDTH
    last: bool = True
    """Whether the paragraph ends here: its last line is not stretched."""
    outline: tuple[str, str, int] | None = None

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def before(self) -> float:
        return self.style.before

    @property
    def after(self) -> float:
        return self.style.after

    @property
    def keep_with_next(self) -> bool:
        return self.style.keep_with_next

    @property
    def floats(self) -> bool:
        return False

    @property
    def least(self) -> float:
        return self.height if len(self.lines) < 4 else 2 * self.style.leading

    def split(self, room: float) -> "tuple[Paragraph, Paragraph] | None":
        """Part it with two lines or more on either side."""
        fitting = min(int(room // self.style.leading), len(self.lines) - 2)
        if fitting < 2:
            return None
        head = replace(self, lines=self.lines[:fitting], last=False)
        return head, replace(self, lines=self.lines[fitting:], outline=None)

    def draw(self, pen: Pen, top: float) -> None:
        if self.outline:
            pen.bookmark(*self.outline, top)
        self.draw_at(pen, page.LEFT, top)

    def draw_at(self, pen: Pen, left: float, top: float) -> None:
        """Draw it in a column that begins at `left`."""
        for number, line in enumerate(self.lines):
            baseline = top - number * self.style.leading - self.style.size * _ASCENT
            ends = self.last and number == len(self.lines) - 1
            self._draw_line(pen, line, left, baseline, ends)

    def _draw_line(self, pen: Pen, line: Line, left: float, baseline: float, ends: bool) -> None:
        spread, x = self._spread(line, ends), left + self._offset(line)
        for segment in line.segments:
            face = self._face(segment.flagged)
            width = segment.width + spread * _spaces(segment.text)
            if segment.flagged:
                flag = segment.text.rstrip()
                end = fonts.width(flag, face, self.style.size) + spread * _spaces(flag)
                pen.box(x - 1, baseline - 0.25 * self.style.size, end + 2, 1.18 * self.style.size, grey=_FLAG_GREY)
            pen.text(x, baseline, segment.text, face, self.style.size, spread)
            x += width

    def _spread(self, line: Line, ends: bool) -> float:
        if self.style.align is not Align.JUSTIFIED or ends or not line.spaces:
            return 0
        return (self.measure - line.indent - line.width) / line.spaces

    def _offset(self, line: Line) -> float:
        free = self.measure - line.indent - line.width
        return line.indent + {Align.CENTRED: free / 2, Align.RIGHT: free}.get(self.style.align, 0)

    def _face(self, flagged: bool) -> Face:
        return Face.BOLD if flagged else self.style.face


def paragraph(
    text: str | Sequence[Piece],
    style: Style = BODY,
    *,
    measure: float = page.TEXT_WIDTH,
    outline: tuple[str, str, int] | None = None,
) -> Paragraph:
    """Break the text into lines of the measure."""
    pieces = (Piece(text=text),) if isinstance(text, str) else text
    lines = tuple(_lines(_words(pieces, style), style, measure))
    return Paragraph(lines=lines, style=style, measure=measure, outline=outline)


def _spaces(text: str) -> int:
    return text.count(" ") + text.count(NBSP)


def _words(pieces: Sequence[Piece], style: Style) -> list[_Word]:
    """Cut at plain spaces; what is bound together across pieces stays one word."""
    bound = bind("".join(piece.text for piece in pieces))
    words: list[_Word] = []
    parts: list[tuple[str, bool]] = []
    at = 0
    for piece in pieces:
        chunk = bound[at : at + len(piece.text)]
        at += len(piece.text)
        for number, text in enumerate(chunk.split(" ")):
            if number and parts:
                words.append(_word(parts, style))
                parts = []
            if text:
                parts.append((text, piece.flagged))
    return [*words, _word(parts, style)] if parts else words


def _word(parts: list[tuple[str, bool]], style: Style) -> _Word:
    width = sum(fonts.width(text, _face_of(flagged, style), style.size) for text, flagged in parts)
    return _Word(tuple(parts), width, sum(text.count(NBSP) for text, _ in parts))


def _face_of(flagged: bool, style: Style) -> Face:
    return Face.BOLD if flagged else style.face


def _lines(words: list[_Word], style: Style, measure: float) -> list[Line]:
    space = fonts.width(" ", style.face, style.size)
    lines: list[Line] = []
    start = 0
    for end in _breaks(words, space, measure, style.indent):
        lines.append(_line(words[start:end], style.indent if start == 0 else 0, style))
        start = end
    return lines


def _breaks(words: list[_Word], space: float, measure: float, indent: float) -> list[int]:
    """Choose the ends of all lines together, so that the squares of the wide spaces sum to the least."""
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * len(words)
    for start in range(len(words)):
        cost, width, count = best[start][0], -space, 0
        room = measure - (indent if start == 0 else 0)
        for end in range(start + 1, len(words) + 1):
            width += space + words[end - 1].width
            if width > room and end > start + 1:
                break
            count += 1 + words[end - 1].inner_spaces
            total = cost + _badness(room - width, count, end == len(words), space)
            if total < best[end][0]:
                best[end] = (total, start)
    return _trace(best, len(words))


def _badness(free: float, count: int, last: bool, space: float) -> float:
    """Return what a line of so many words costs: the square of how much wider its spaces must be."""
    if last:
        return _RUNT if count == 1 else 0.0
    looseness = max(free, 0.0) / (max(count - 1, 0.5) * space)
    return looseness * looseness + 0.05


def _trace(best: list[tuple[float, int]], end: int) -> list[int]:
    ends: list[int] = []
    while end:
        ends.append(end)
        end = best[end][1]
    return ends[::-1]


def _line(words: list[_Word], indent: float, style: Style) -> Line:
    """Join words into as few stretches as their looks allow; a space belongs to the stretch before it."""
    runs: list[tuple[str, bool]] = []
    for number, word in enumerate(words):
        for text, flagged in word.parts:
            if runs and runs[-1][1] == flagged:
                runs[-1] = (runs[-1][0] + text, flagged)
            else:
                runs.append((text, flagged))
        if number < len(words) - 1:
            runs[-1] = (runs[-1][0] + " ", runs[-1][1])
    segments = tuple(
        _Segment(text, flagged, fonts.width(text, _face_of(flagged, style), style.size)) for text, flagged in runs
    )
    spaces = sum(_spaces(segment.text) for segment in segments)
    return Line(segments, sum(segment.width for segment in segments), spaces, indent)
