"""How a slip's parts fill its pages, and how pages lie on paper: A5 each, or two on an A4 sheet with a line to cut."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desk_app.domain import localtime
from desk_app.reports import fonts
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM, Block, Pen, Placed
from desk_app.reports.slips.content import Sheet
from desk_app.reports.slips.frame import A5_BOTTOM, A5_HEIGHT, A5_TOP, A5_WIDTH
from desk_app.reports.slips.rich import Measure, Words

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_MARK_DOWN = 6.5 * MM
_FOOT_UP = 6.2 * MM
_FOOT_GAP = 5
_LIFT = 2.2
"""From the foot of an 8 pt line to its baseline."""
_A4_WIDTH, _A4_HEIGHT = 297 * MM, 210 * MM
_EPSILON = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands on every page outside its text."""

    measure: Measure
    mark: str
    """`Mẫu số 01`, at the upper right."""
    foot: Words
    """For the citizen, at the lower left."""
    printed: str
    page: str
    """With places for number and count; only where there are several pages."""

    @property
    def room(self) -> float:
        """How high the text of a page may be: a long foot takes from it."""
        foot = _FOOT_UP - _LIFT + self.foot.height + _FOOT_GAP
        return A5_HEIGHT - A5_TOP - max(A5_BOTTOM, foot)

    def draw(self, pen: Pen, number: int, count: int) -> None:
        pen.right(self.measure.right, A5_HEIGHT - _MARK_DOWN, self.mark, Face.ITALIC, 8)
        self.foot.draw(pen, _FOOT_UP - _LIFT + self.foot.height)
        of_pages = self.page.format(page=number, pages=count) + " · " if count > 1 else ""
        pen.right(self.measure.right, _FOOT_UP, of_pages + self.printed, Face.REGULAR, 8)


def fill(blocks: Sequence[Block], again: Block, room: float) -> list[list[Placed]]:
    """Lay the blocks on pages: what must stay together does, and each page after the first begins with `again`."""
    filler = _Filler(again, room)
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.keep_with_next:
            filler.place(chain)
            chain = []
    if chain:
        filler.place(chain)
    return filler.pages


class _Filler:
    """The pages so far, and how far down the last one is filled."""

    def __init__(self, again: Block, room: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._again = again
        self._room = room
        self._down = self._owed = 0.0
        self._fresh = True

    def place(self, chain: Sequence[Block]) -> None:
        if not self._fresh and not self._holds(chain):
            self._turn()
        for block in chain:
            self._set(block)

    def _holds(self, chain: Sequence[Block]) -> bool:
        down, owed = self._down, self._owed
        for block in chain[:-1]:
            down += max(owed, block.before) + block.height
            owed = block.after
        return down + max(owed, chain[-1].before) + chain[-1].least <= self._room + _EPSILON

    def _set(self, block: Block) -> None:
        gap = 0.0 if self._fresh and len(self.pages) == 1 else max(self._owed, block.before)
        room = self._room - self._down - gap + _EPSILON
        parts = block.split(room) if block.height > room else None
        if block.height <= room or (parts is None and self._fresh):
            self._put(block, gap)
        elif parts is None:
            self._turn()
            self._set(block)
        else:
            self._put(parts[0], gap)
            self._turn()
            self._set(parts[1])

    def _put(self, block: Block, gap: float) -> None:
        self.pages[-1].append(Placed(block, self._down + gap))
        self._down += gap + block.height
        self._owed = block.after
        self._fresh = False

    def _turn(self) -> None:
        self.pages.append([Placed(self._again, 0.0)])
        self._down, self._owed, self._fresh = self._again.height, self._again.after, True


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One A5 page, ready to be drawn."""

    placed: Sequence[Placed]
    furniture: Furniture
    number: int
    count: int

    def draw(self, pen: Pen) -> None:
        self.furniture.draw(pen, self.number, self.count)
        for one in self.placed:
            one.block.draw(pen, A5_HEIGHT - A5_TOP - one.down)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the file says of itself."""

    title: str
    author: str
    printed_at_ms: int
    cut: str
    """Stands along the line to cut."""


def write(pages: Sequence[Page], sheet: Sheet, about: About) -> bytes:
    """Return the PDF; the same pages give the same bytes."""
    fonts.register()
    file = BytesIO()
    canvas = _canvas(file, (_A4_WIDTH, _A4_HEIGHT) if sheet is Sheet.A4 else (A5_WIDTH, A5_HEIGHT), about)
    pen = Pen(canvas)
    if sheet is Sheet.A4:
        _halves(pen, pages, about.cut)
    else:
        for page in pages:
            page.draw(pen)
            canvas.showPage()
    canvas.save()
    return file.getvalue()


def _halves(pen: Pen, pages: Sequence[Page], cut: str) -> None:
    """Lay two pages beside each other on an A4 sheet that lies: cut once, it is two A5 slips."""
    for first in range(0, len(pages), 2):
        for side, page in enumerate(pages[first : first + 2]):
            pen.canvas.saveState()
            pen.canvas.translate(side * _A4_WIDTH / 2 + (_A4_WIDTH / 2 - A5_WIDTH) / 2, 0)
            page.draw(pen)
            pen.canvas.restoreState()
        _cut(pen, cut)
        pen.canvas.showPage()


def _cut(pen: Pen, words: str) -> None:
    pen.canvas.saveState()
    pen.canvas.setDash(3, 3)
    pen.canvas.setStrokeGray(0.5)
    pen.rule(_A4_WIDTH / 2, 0, _A4_WIDTH / 2, _A4_HEIGHT, 0.4)
    pen.canvas.translate(_A4_WIDTH / 2 - 2, _A4_HEIGHT / 2)
    pen.canvas.rotate(90)
    pen.canvas.setFillGray(0.5)
    pen.centred(0, 0, words, Face.ITALIC, 6.5)
    pen.canvas.restoreState()


def _canvas(file: BytesIO, size: tuple[float, float], about: About) -> "Canvas":
    from reportlab.pdfgen.canvas import Canvas

    face: Any = Face.REGULAR.value  # the stubs take the initial font for a number
    canvas = Canvas(file, pagesize=size, invariant=1, pageCompression=1, lang="vi", initialFontName=face)
    _stamp(canvas, about.printed_at_ms)
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setCreator("Một Cửa Desk")
    return canvas


def _stamp(canvas: "Canvas", printed_at_ms: int) -> None:
    """Date the file by the print, not by the PC's clock: reportlab would write a fixed day into reproducible files."""
    document: Any = canvas
    printed = localtime.local(printed_at_ms)
    stamp = document._doc._timeStamp
    stamp.t, stamp.lt = printed.timestamp(), printed.timetuple()
    stamp.YMDhms, stamp.dhh, stamp.dmm = tuple(printed.timetuple())[:6], 7, 0
