"""Two charts on shared rows: how many dossiers each field had, and how they stood to their due dates.

Classes differ in texture, not only in tone, so that they survive a photocopy;
late is always the darkest. Every bar carries its figure, so there is no grid.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.reports import fonts, numbers, page, wording
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM, Pen, Whole
from desk_app.reports.quarter_paper import QuarterPaper
from desk_app.reports.tables import FieldRow, field_rows, pooled

_ROWS = 5
_PITCH, _BAR = 16.0, 10.0
_NAMES, _AXIS, _LONGEST = 27 * MM, 29 * MM, 40 * MM
_RIGHT_FROM, _RIGHT_LONG = 84 * MM, 68 * MM
_FIRST_BAR = 34.0
_FOOT = 11.0
_AMOUNT_GREY, _EARLY_GREY = 0.45, 0.80
_HATCH_PITCH = 2.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """One field: dossiers to be resolved, and those resolved by due state."""

    name: str
    received: int
    early: int
    on_time: int
    overdue: int

    @property
    def resolved(self) -> int:
        return self.early + self.on_time + self.overdue


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts(Whole):
    """Both charts as one drawing."""

    rows: tuple[Bars, ...]
    total: int
    before: float = 6
    after: float = 10
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        return _FIRST_BAR + _PITCH * len(self.rows) + _FOOT

    def draw(self, pen: Pen, top: float) -> None:
        self._amounts(pen, top)
        self._states(pen, top)

    def _bar_foot(self, top: float, row: int) -> float:
        return top - _FIRST_BAR - _PITCH * row - _BAR

    def _amounts(self, pen: Pen, top: float) -> None:
        pen.text(page.LEFT, top - 12, "Biểu đồ 1. Hồ sơ phải giải quyết", Face.BOLD, 12)
        told = f"Tổng số {numbers.count(self.total)} hồ sơ, theo lĩnh vực"
        pen.text(page.LEFT, top - 26, told, Face.ITALIC, 10.5)
        axis = page.LEFT + _AXIS
        longest = max((row.received for row in self.rows), default=0) or 1
        for number, row in enumerate(self.rows):
            foot, length = self._bar_foot(top, number), _LONGEST * row.received / longest
            pen.right(page.LEFT + _NAMES, foot + 1.6, _short(row.name), Face.REGULAR, 11)
            pen.box(axis, foot, length, _BAR, grey=_AMOUNT_GREY)
            pen.text(axis + length + 3, foot + 1.6, numbers.count(row.received), Face.REGULAR, 11)
        pen.rule(axis, top - _FIRST_BAR + 3, axis, self._bar_foot(top, len(self.rows) - 1) - 3, 0.6)

    def _states(self, pen: Pen, top: float) -> None:
        left = page.LEFT + _RIGHT_FROM
        pen.text(left, top - 12, "Biểu đồ 2. Thời hạn giải quyết (%)", Face.BOLD, 12)
        self._key(pen, left, top - 26)
        for number, row in enumerate(self.rows):
            self._state_bar(pen, row, left, self._bar_foot(top, number))
        foot = self._bar_foot(top, len(self.rows) - 1) - 3
        for tick in (0, 25, 50, 75, 100):
            x = left + _RIGHT_LONG * tick / 100
            pen.rule(x, foot + 1.5, x, foot - 1.5, 0.5)
            pen.centred(x, foot - 11, str(tick), Face.REGULAR, 9.5)

    def _key(self, pen: Pen, x: float, y: float) -> None:
        overdue = sum(row.overdue for row in self.rows)
        late = f"Quá hạn ({numbers.count(overdue)} hồ sơ)"
        for name, grey in (("Trước hạn", _EARLY_GREY), ("Đúng hạn", None), (late, 0.0)):
            _swatch(pen, x, y, 10, 7, grey)
            pen.text(x + 13, y, name, Face.REGULAR, 10.5)
            x += 13 + fonts.width(name, Face.REGULAR, 10.5) + 7

    def _state_bar(self, pen: Pen, row: Bars, left: float, foot: float) -> None:
        right = page.LEFT + page.TEXT_WIDTH
        if not row.resolved:
            pen.text(left + 3, foot + 1.9, "chưa có hồ sơ giải quyết xong", Face.ITALIC, 10)
            pen.right(right, foot + 1.6, "–", Face.REGULAR, 11)
            return
        x = left
        for amount, grey in ((row.early, _EARLY_GREY), (row.on_time, None), (row.overdue, 0.0)):
            length = _RIGHT_LONG * amount / row.resolved
            if amount:
                _swatch(pen, x, foot, length, _BAR, grey)
            x += length
        self._state_figures(pen, row, left, foot)

    def _state_figures(self, pen: Pen, row: Bars, left: float, foot: float) -> None:
        early = numbers.decimal(numbers.percent(row.early, row.resolved) or 0)
        if _RIGHT_LONG * row.early / row.resolved > fonts.width(early, Face.REGULAR, 10) + 6:
            pen.text(left + 3, foot + 1.9, early, Face.REGULAR, 10)
        late = numbers.decimal(numbers.percent(row.overdue, row.resolved) or 0)
        if _RIGHT_LONG * row.overdue / row.resolved > fonts.width(late, Face.REGULAR, 10) + 6:
            pen.canvas.setFillGray(1)
            pen.right(left + _RIGHT_LONG - 3, foot + 1.9, late, Face.REGULAR, 10)
            pen.canvas.setFillGray(0)
        on_time = numbers.decimal(numbers.percent(row.on_time, row.resolved) or 0)
        pen.right(page.LEFT + page.TEXT_WIDTH, foot + 1.6, on_time, Face.REGULAR, 11)


def _swatch(pen: Pen, x: float, y: float, width: float, height: float, grey: float | None) -> None:
    """Draw one class: a tone of grey, or white with a hatch at 45°."""
    if grey is None:
        _hatch(pen, x, y, width, height)
    pen.box(x, y, width, height, grey=grey, line=0.5)


def _hatch(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    pen.canvas.saveState()
    path = pen.canvas.beginPath()
    path.rect(x, y, width, height)
    pen.box(x, y, width, height, grey=1)
    pen.canvas.clipPath(path, stroke=0, fill=0)
    pen.canvas.setLineWidth(0.55)
    steps = int((width + height) / _HATCH_PITCH) + 1
    starts = [x - height + step * _HATCH_PITCH for step in range(steps)]
    pen.canvas.lines([(start, y, start + height, y + height) for start in starts])
    pen.canvas.restoreState()


def _short(name: str) -> str:
    """Cut a name that its column cannot hold, at a word."""
    words = name.split(" ")
    for kept in range(len(words), 0, -1):
        text = " ".join(words[:kept]) + ("…" if kept < len(words) else "")
        if fonts.width(text, Face.REGULAR, 11) <= _NAMES:
            return text
    return words[0][:12]


def charts(paper: QuarterPaper) -> Charts | None:
    """Return the drawing; None where a figure that it needs is missing: a bar of a guess would lie."""
    rows = _ranked(field_rows(paper.by_field, paper.own_rows))
    bars = [_bars(row) for row in rows]
    total = paper.figures.get("received.total")
    if total is None or not bars or any(bar is None for bar in bars):
        return None
    return Charts(rows=tuple(bar for bar in bars if bar), total=int(total))


def _ranked(rows: Sequence[FieldRow]) -> list[FieldRow]:
    """Return the fields by size, the rest last, in as many rows as the drawing has."""
    own = sorted((row for row in rows if row.name != wording.OTHER_FIELDS), key=lambda row: -_received(row))
    rest = [row for row in rows if row.name == wording.OTHER_FIELDS]
    if len(own) + len(rest) > _ROWS:
        rest = [*own[_ROWS - 1 :], *rest]
        own = own[: _ROWS - 1]
        rest = [FieldRow(name=wording.OTHER_FIELDS, figures=pooled([row.figures for row in rest]))]
    return [*own, *rest]


def _received(row: FieldRow) -> int:
    return int(row.figures.get("received.total") or 0)


def _bars(row: FieldRow) -> Bars | None:
    codes = ("received.total", "resolved.early", "resolved.on_time", "resolved.overdue")
    values = [row.figures.get(code) for code in codes]
    if any(value is None for value in values):
        return None
    received, early, on_time, overdue = (int(value or 0) for value in values)
    return Bars(name=row.name, received=received, early=early, on_time=on_time, overdue=overdue)
