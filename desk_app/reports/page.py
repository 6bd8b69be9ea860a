"""The sheet of NĐ 30/2020/NĐ-CP, annex I: margins, page numbers, the draft's marks; and how blocks fill sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from desk_app.reports import fonts, numbers, wording
from desk_app.reports.fonts import Face

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
TOP, BOTTOM, LEFT, RIGHT = 20 * MM, 20 * MM, 30 * MM, 15 * MM
TEXT_WIDTH = WIDTH - LEFT - RIGHT
TEXT_HEIGHT = HEIGHT - TOP - BOTTOM
_CENTRE = LEFT + TEXT_WIDTH / 2
_NUMBER_BASELINE = HEIGHT - 13.5 * MM
_DRAFT_BASELINE = HEIGHT - 12 * MM
_EPSILON = 0.01


class Pen:
    """Draw on the canvas in points from the sheet's lower left corner, black unless told otherwise."""

    def __init__(self, canvas: "Canvas") -> None:
        self.canvas = canvas

    def text(self, x: float, y: float, text: str, face: Face, size: float, spread: float = 0) -> None:
        """Set one line from x; `spread` widens each space, non-breaking ones too."""
        line = self.canvas.beginText(x, y)
        line.setFont(face.value, size)
        line.setWordSpace(spread)
        line.textOut(text)
        self.canvas.drawText(line)

    def centred(self, x: float, y: float, text: str, face: Face, size: float) -> None:
        """Set one line round x."""
        self.text(x - fonts.width(text, face, size) / 2, y, text, face, size)

    def right(self, x: float, y: float, text: str, face: Face, size: float) -> None:
        """Set one line that ends at x."""
        self.text(x - fonts.width(text, face, size), y, text, face, size)

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float) -> None:
        """Draw a straight line."""
        self.canvas.setLineWidth(weight)
        self.canvas.line(x1, y1, x2, y2)

    def box(self, x: float, y: float, width: float, height: float, *, grey: float | None, line: float = 0) -> None:
        """Draw a rectangle, filled (grey 0 black … 1 white) where a grey is given, outlined where a line is."""
        self.canvas.setLineWidth(line)
        self.canvas.setFillGray(0 if grey is None else grey)
        self.canvas.rect(x, y, width, height, stroke=int(line > 0), fill=int(grey is not None))
        self.canvas.setFillGray(0)

    def bookmark(self, key: str, title: str, level: int, y: float) -> None:
        """Put a heading into the document's outline."""
        self.canvas.bookmarkHorizontal(key, 0, y)
        self.canvas.addOutlineEntry(title, key, level=level, closed=False)


class Block(Protocol):
    """A piece of the paper that stands as wide as the text, its top at y."""

    @property
    def height(self) -> float: ...
    @property
    def before(self) -> float: ...
    @property
    def after(self) -> float: ...
    @property
    def keep_with_next(self) -> bool: ...

    @property
    def least(self) -> float:
        """The height of the smallest part that may begin on a sheet."""

    @property
    def floats(self) -> bool:
        """Whether text may overtake it to fill a sheet, where it then opens the next."""

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """Part it so that the first part fits the room; None where it must stay whole."""

    def draw(self, pen: Pen, top: float) -> None:
        """Draw it on the text's measure, its upper edge at `top`."""


class Whole:
    """What a block is that never parts."""

    __slots__ = ()

    @property
    def height(self) -> float:
        """Each block's own."""
        raise NotImplementedError

    @property
    def floats(self) -> bool:
        return False

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> None:
        """It stays whole."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on a sheet, its upper edge measured down from the text's upper edge."""

    block: Block
    down: float


Sheet = list[Placed]


def fill(blocks: Sequence[Block]) -> list[Sheet]:
    """Lay the blocks on sheets from the top: a heading never ends one, what must stay whole does.

    A chain of blocks that keep with the next moves to a new sheet together
    unless the least part of its last block still fits. A table that does not fit
    waits for the next sheet and lets text by, but never into the middle of a paragraph.
    """
    filler = _Filler()
    for chain in _chains(blocks):
        filler.place(chain)
    filler.finish()
    return filler.sheets


def _chains(blocks: Sequence[Block]) -> list[list[Block]]:
    """Part the blocks where a sheet may end."""
    chains: list[list[Block]] = [[]]
    for block in blocks:
        chains[-1].append(block)
        if not block.keep_with_next:
            chains.append([])
    return [chain for chain in chains if chain]


class _Filler:
    """The sheets so far and how far down the last one is filled."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = [[]]
        self._down = 0.0
        self._owed = 0.0
        self._waiting: list[Block] = []

    def place(self, chain: list[Block]) -> None:
        if self.sheets[-1] and not self._holds(chain):
            if len(chain) == 1 and chain[0].floats:
                self._waiting.append(chain[0])
                return
            self._turn()
            self.place(chain)
            return
        for block in chain:
            self._set(block)

    def finish(self) -> None:
        """Set what still waits."""
        if self._waiting:
            self._turn()

    def _holds(self, chain: list[Block]) -> bool:
        down, owed = self._down, self._owed
        for block in chain[:-1]:
            down += max(owed, block.before) + block.height
            owed = block.after
        last = chain[-1].height if self._waiting else chain[-1].least
        return down + max(owed, chain[-1].before) + last <= TEXT_HEIGHT + _EPSILON

    def _set(self, block: Block) -> None:
        gap = max(self._owed, block.before) if self.sheets[-1] else 0
        room = TEXT_HEIGHT - self._down - gap + _EPSILON
        if block.height <= room:
            self._put(block, gap)
            return
        parts = block.split(room)
        if parts is None:
            if self.sheets[-1]:
                self._turn()
            self._put(block, 0)
            return
        self._put(parts[0], gap)
        self._turn()
        self._set(parts[1])

    def _put(self, block: Block, gap: float) -> None:
        self.sheets[-1].append(Placed(block, self._down + gap))
        self._down += gap + block.height
        self._owed = block.after

    def _turn(self) -> None:
        self.sheets.append([])
        self._down = self._owed = 0.0
        waiting, self._waiting = self._waiting, []
        for block in waiting:
            self._set(block)


def draw_sheet(pen: Pen, sheet: Sheet, number: int, draft_printed: datetime | None) -> None:
    """Draw one sheet with its page number and, for a draft, its marks under the text."""
    if draft_printed:
        _draft(pen, draft_printed)
    if number > 1:
        pen.centred(_CENTRE, _NUMBER_BASELINE, str(number), Face.REGULAR, 13)
    for placed in sheet:
        placed.block.draw(pen, HEIGHT - TOP - placed.down)


def _draft(pen: Pen, printed: datetime) -> None:
    """Draw the watermark and when this draft was printed, so that two drafts are told apart."""
    pen.canvas.saveState()
    pen.canvas.translate(WIDTH / 2, HEIGHT / 2)
    pen.canvas.rotate(52)
    pen.canvas.setFillGray(0.915)
    pen.centred(0, -118 * 0.33, wording.DRAFT, Face.BOLD, 118)
    pen.canvas.restoreState()
    line = f"Dự thảo, in lúc {printed:%H:%M} ngày {numbers.short_date(printed.date())}"
    pen.right(WIDTH - RIGHT, _DRAFT_BASELINE, line, Face.ITALIC, 10)
