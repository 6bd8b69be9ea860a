"""The parts that papers of the counter share: head, title, the row of numbers, and the small head of later pages.

Each part is a block of `page.Block`: an A4 paper may lay it on its own sheets with
`page.fill`, given a `Measure` of its own.
"""

from dataclasses import dataclass, replace

from desk_app.domain import slip_code
from desk_app.reports import fonts, wording
from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM, Pen, Whole
from desk_app.reports.slips import codes
from desk_app.reports.slips.rich import Look, Measure, Words, one_line, words

A5_WIDTH, A5_HEIGHT = 148 * MM, 210 * MM
A5_LEFT, A5_RIGHT, A5_TOP, A5_BOTTOM = 15 * MM, 12 * MM, 9 * MM, 10 * MM
A5 = Measure(A5_LEFT, A5_WIDTH - A5_LEFT - A5_RIGHT)
_RULE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLook:
    """The measures of a head (NĐ 30/2020/NĐ-CP, annex I, made smaller for A5), in points."""

    left_share: float = 50 / 121
    """How much of the measure the agency's column takes."""
    size: float = 9.5
    motto: float = 10
    leading: float = 11
    number: float = 10
    number_down: float = 49.6


A5_HEAD = HeadLook()
A4_HEAD = HeadLook(left_share=66 / 165, size=12, motto=13, leading=14, number=13, number_down=65)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Whole):
    """Agency and Quốc hiệu, number, place and date."""

    measure: Measure
    superior: Words
    agency: tuple[Words, ...]
    number: str
    place_and_date: str
    look: HeadLook
    before: float = 0
    after: float = 4
    keep_with_next: bool = True

    @property
    def height(self) -> float:
        return self._number_down + 2.5

    @property
    def _lines(self) -> int:
        return len(self.superior.lines) + sum(len(line.lines) for line in self.agency)

    @property
    def _number_down(self) -> float:
        """The number stands lower where a long name takes more than three lines."""
        return self.look.number_down + max(0, self._lines - 3) * self.look.leading

    @property
    def _left(self) -> float:
        return self.superior.measure.centre

    @property
    def _right(self) -> float:
        return self.measure.left + self.measure.width * (1 + self.look.left_share) / 2

    def draw(self, pen: Pen, top: float) -> None:
        self._agency(pen, top)
        self._nation(pen, top - self.look.size * 0.93)
        pen.centred(self._left, top - self._number_down, self.number, Face.REGULAR, self.look.number)
        pen.centred(self._right, top - self._number_down, self.place_and_date, Face.ITALIC, self.look.number)

    def _agency(self, pen: Pen, top: float) -> None:
        for part in (self.superior, *self.agency):
            part.draw(pen, top)
            top -= part.height
        length = 0.42 * self.agency[0].lines[0].width
        foot = top - 1.4
        pen.rule(self._left - length / 2, foot, self._left + length / 2, foot, _RULE)

    def _nation(self, pen: Pen, y: float) -> None:
        look = self.look
        pen.centred(self._right, y, wording.NATION, Face.BOLD, look.size)
        pen.centred(self._right, y - look.leading - 0.6, wording.MOTTO, Face.BOLD, look.motto)
        half, foot = fonts.width(wording.MOTTO, Face.BOLD, look.motto) / 2, y - look.leading - 4.2
        pen.rule(self._right - half, foot, self._right + half, foot, _RULE)


def head(
    measure: Measure,
    *,
    superior: str,
    agency: str,
    number: str,
    place_and_date: str,
    look: HeadLook = A5_HEAD,
) -> Head:
    """Set a head; each line of the agency's name, parted by a line end, is broken evenly where it is too long."""
    column = Measure(measure.left, measure.width * look.left_share).inset(0, 6)
    plain = Look(size=look.size, leading=look.leading, align=Align.CENTRED)
    bold = replace(plain, face=Face.BOLD)
    return Head(
        measure=measure,
        superior=one_line(superior, plain, column, smallest=look.size - 1),
        agency=tuple(words(line, bold, column, balanced=True) for line in agency.splitlines()),
        number=number,
        place_and_date=place_and_date,
        look=look,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack(Whole):
    """Words under each other that stay together."""

    parts: tuple[Words, ...]
    before: float = 0
    after: float = 0
    keep_with_next: bool = True

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts) + sum(part.after for part in self.parts[:-1])

    def draw(self, pen: Pen, top: float) -> None:
        for part in self.parts:
            part.draw(pen, top)
            top -= part.height + part.after


def title(measure: Measure, text: str, below: str = "", *, size: float = 12.5, before: float = 8) -> Stack:
    """Set the paper's name, one line of it for each line of the text, and what stands small below it."""
    look = Look(size=size, leading=size * 1.2, face=Face.BOLD, align=Align.CENTRED, after=0)
    small = Look(size=size * 0.76, leading=size * 0.9, face=Face.ITALIC, align=Align.CENTRED)
    parts = [words(line, look, measure, balanced=True) for line in text.splitlines()]
    return Stack(parts=(*parts, *((words(below, small, measure),) if below else ())), before=before, after=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLabels:
    """What is written beside the codes."""

    reception: str
    """With the number in it: `Số tiếp nhận: 1-00413/2023`."""
    official: str
    awaited: str
    scan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers(Whole):
    """The row that machines read: Code 128 of the reception number, the official number, QR of both."""

    measure: Measure
    bars: str
    code: str
    under_bars: Words
    beside: Stack
    before: float = 4
    after: float = 6
    keep_with_next: bool = True

    QR = 17 * MM
    _BARS_DOWN = 4

    @property
    def height(self) -> float:
        return self.QR

    def draw(self, pen: Pen, top: float) -> None:
        bars = top - self._BARS_DOWN - codes.BAR_HEIGHT
        codes.code_128(pen, self.measure.left, bars, self.bars)
        self.under_bars.draw(pen, bars - 2)
        self.beside.draw(pen, top - (self.height - self.beside.height) / 2)
        codes.qr(pen, self.measure.right - self.QR, top - self.QR, self.code, self.QR)


def numbers_row(measure: Measure, unit: str, reception: str, official: str, labels: NumberLabels) -> Numbers:
    """Set the row; a long official number is set smaller, never cut. Without a reception number it is the bars."""
    under = Measure(measure.left, codes.BAR_WIDTH)
    room = Measure(measure.left + codes.BAR_WIDTH, measure.width - codes.BAR_WIDTH - Numbers.QR)
    between = room.inset(codes.QUIET, 5 * MM)
    small = Look(size=8.5, leading=10.5, align=Align.RIGHT, after=0)
    strong = replace(small, size=10.5, leading=12, face=Face.BOLD)
    number = one_line(official or labels.awaited, strong if official else replace(small, size=10), between)
    scan = words(labels.scan, replace(small, face=Face.ITALIC), between)
    return Numbers(
        measure=measure,
        bars=reception or official,
        code=slip_code.build(unit, reception, official),
        under_bars=words(labels.reception if reception else "", replace(small, align=Align.CENTRED), under),
        beside=Stack(parts=(words(labels.official, small, between), number, scan)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallHead(Whole):
    """What stands on top of the second and later pages: which paper it is, which dossier's, and a rule."""

    measure: Measure
    left: Words
    right: Words
    before: float = 0
    after: float = 6
    keep_with_next: bool = True

    @property
    def height(self) -> float:
        return max(self.left.height, self.right.height) + 4

    def draw(self, pen: Pen, top: float) -> None:
        self.left.draw(pen, top)
        self.right.draw(pen, top)
        pen.rule(self.measure.left, top - self.height, self.measure.right, top - self.height, 0.4)


def small_head(measure: Measure, left: str, right: str) -> SmallHead:
    """Set the head of a later page; the paper's name takes what the number leaves."""
    look = Look(size=9, leading=11, after=0)
    end = words(right, replace(look, align=Align.RIGHT), measure.inset(measure.width * 0.4))
    start = words(left, replace(look, face=Face.BOLD), measure.inset(0, end.width + 8))
    return SmallHead(measure=measure, left=start, right=end)
