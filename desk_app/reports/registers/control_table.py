"""The hand-over table of the control slip: who gave to whom, when, with room to sign, how the time was kept, a note."""

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from desk_app.domain import localtime
from desk_app.reports import fonts, numbers
from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.numbers import NBSP
from desk_app.reports.page import MM, Pen
from desk_app.reports.registers.content import HandOver, Pace
from desk_app.reports.registers.wrapping import printable
from desk_app.reports.slips.rich import Look, Measure, Words, words

_GRID = 0.5
_PAD = 2.5
_SIGN = 8 * MM
"""Room for a signature."""
_DOTS = "…" * 60
_OPEN_MOMENT = f"……{NBSP}giờ{NBSP}……{NBSP}phút, ngày{NBSP}…/…/……"
_HEADS = (
    "TÊN CƠ QUAN",
    "THỜI GIAN GIAO, NHẬN HỒ SƠ",
    "KẾT QUẢ GIẢI QUYẾT HỒ SƠ",
    "GHI CHÚ",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlLook:
    """The table's measures: columns in mm, letters and the least height of a row in points."""

    columns: tuple[float, ...]
    size: float
    leading: float
    head: float
    least: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Words and how far below the row's upper edge they begin."""

    words: Words
    down: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box to cross, and whether it is: its left edge, its middle below the row's upper edge, its side."""

    left: float
    down: float
    side: float
    crossed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row, ready to draw."""

    left: float
    edges: tuple[float, ...]
    height: float
    texts: tuple[Placed, ...]
    boxes: tuple[Box, ...] = ()

    def draw(self, pen: Pen, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        for first, last in pairwise(self.edges):
            pen.box(self.left + first, top - self.height, last - first, self.height, grey=None, line=_GRID)
        for text in self.texts:
            text.words.draw(pen, top - text.down)
        for box in self.boxes:
            _box(pen, box, top - box.down)


def _box(pen: Pen, box: Box, middle: float) -> None:
    low, high = middle - box.side / 2, middle + box.side / 2
    pen.box(box.left, low, box.side, box.side, grey=None, line=0.6)
    if box.crossed:
        pen.rule(box.left, low, box.left + box.side, high, 1)
        pen.rule(box.left, high, box.left + box.side, low, 1)


def head_row(measure: Measure, look: ControlLook) -> Row:
    """Return the table's head."""
    bold = Look(size=look.head, leading=look.head * 1.15, face=Face.BOLD, align=Align.CENTRED)
    inside = [cell.inset(1.5, 1.5) for cell in _cells(measure, look)]
    cells = [words(text, bold, cell, balanced=True) for text, cell in zip(_HEADS, inside, strict=True)]
    height = max(cell.height for cell in cells) + 6
    texts = tuple(Placed(words=cell, down=(height - cell.height) / 2) for cell in cells)
    return Row(left=measure.left, edges=_edges(look), height=height, texts=texts)


def _edges(look: ControlLook) -> tuple[float, ...]:
    return tuple(mm * MM for mm in accumulate(look.columns, initial=0.0))


def _cells(measure: Measure, look: ControlLook) -> list[Measure]:
    return [Measure(measure.left + first, last - first) for first, last in pairwise(_edges(look))]


def row_of(measure: Measure, look: ControlLook, step: HandOver | None) -> Row:
    """Return the row of a hand-over; None is a row for pens."""
    bodies, times, pace, note = (cell.inset(_PAD, _PAD) for cell in _cells(measure, look))
    plain = Look(size=look.size, leading=look.leading)
    moment = words(_moment(step), replace(plain, align=Align.CENTRED), times)
    titles, names = _signing(step, plain, times)
    noted = words(printable(step.note) if step else "", plain, note)
    giver, receiver = _bodies(step, plain, bodies)
    boxes, labels = _paces(step, plain, pace)
    room = _PAD + moment.height + titles[0].height + _SIGN + max(name.height for name in names)
    height = max(look.least, room, giver.height + receiver.height + 4 * _PAD, noted.height + 2 * _PAD)
    texts = (
        Placed(words=giver, down=_PAD),
        Placed(words=receiver, down=max(height / 2, giver.height + 2 * _PAD)),
        Placed(words=moment, down=_PAD),
        *(Placed(words=title, down=_PAD + moment.height + 1) for title in titles),
        *(Placed(words=name, down=height - name.height - _PAD) for name in names),
        *labels,
        Placed(words=noted, down=_PAD),
    )
    return Row(left=measure.left, edges=_edges(look), height=height, texts=texts, boxes=boxes)


def _moment(step: HandOver | None) -> str:
    if step is None or step.at_ms is None:
        return _OPEN_MOMENT
    moment = localtime.local(step.at_ms)
    return f"{moment:%H}{NBSP}giờ{NBSP}{moment:%M}{NBSP}phút, ngày{NBSP}{numbers.short_date(moment.date())}"


def _bodies(step: HandOver | None, look: Look, measure: Measure) -> tuple[Words, Words]:
    """Return the two bodies; on a row for pens, dots as long as the cell."""
    dots = _DOTS[: int((measure.width - fonts.width("2. Nhận: ", look.face, look.size)) / _dot(look))]
    giver, receiver = (step.giver, step.receiver) if step else ("", "")
    return (
        words(f"1. Giao: {printable(giver) or dots}", look, measure),
        words(f"2. Nhận: {printable(receiver) or dots}", look, measure),
    )


def _dot(look: Look) -> float:
    return fonts.width("…", look.face, look.size)


def _signing(step: HandOver | None, look: Look, measure: Measure) -> tuple[tuple[Words, Words], tuple[Words, Words]]:
    """Return titles and names of the two who sign, in the halves of the cell."""
    halves = Measure(measure.left, measure.width / 2), Measure(measure.centre, measure.width / 2)
    small = replace(look, face=Face.ITALIC, align=Align.CENTRED)
    middle = replace(look, align=Align.CENTRED)
    giver, receiver = (step.giver_name, step.receiver_name) if step else ("", "")
    return (
        (words("Người giao (ký)", small, halves[0]), words("Người nhận (ký)", small, halves[1])),
        (words(printable(giver), middle, halves[0]), words(printable(receiver), middle, halves[1])),
    )


def _paces(step: HandOver | None, look: Look, measure: Measure) -> tuple[tuple[Box, ...], tuple[Placed, ...]]:
    """Return a box to cross and its words for each way in which the time was kept."""
    side = look.size * 0.78
    beside = measure.inset(side + 3)
    boxes, labels = [], []
    for number, pace in enumerate(Pace):
        down = _PAD + number * look.leading * 1.25
        crossed = step is not None and step.pace is pace
        boxes.append(Box(left=measure.left, down=down + look.leading * 0.54, side=side, crossed=crossed))
        face = Face.BOLD if crossed else Face.REGULAR
        labels.append(Placed(words=words(pace.value, replace(look, face=face), beside), down=down))
    return tuple(boxes), tuple(labels)
