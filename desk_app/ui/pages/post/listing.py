"""The list of postal items: those on the way first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.theme.tokens import Tone, Weight
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel

if TYPE_CHECKING:
    from desk_app.store.queries.records import PostLine

translate = QCoreApplication.translate
OUT = "out"


class PostList(RowsModel):
    """The items as rows; `line` gives back the item of a row."""

    def __init__(self) -> None:
        super().__init__(_columns())
        self.lines: list[PostLine] = []

    def show_lines(self, lines: "Sequence[PostLine]", now: int) -> None:
        """Show other items; days are told as seen from a moment."""
        self.lines = list(lines)
        self.show([_cells(line, now) for line in lines])

    def line(self, row: int) -> "PostLine | None":
        """Return the item of a row."""
        return self.lines[row] if 0 <= row < len(self.lines) else None


def _columns() -> list[Column]:
    return [
        Column(title=translate("PostList", "State"), width=128),
        Column(title=translate("PostList", "Tracking number"), width=140, tabular=True),
        Column(title=translate("PostList", "Dossier"), width=88, tabular=True),
        Column(title=translate("PostList", "Person"), stretch=True),
        Column(title=translate("PostList", "Handed over"), width=104, tabular=True),
        Column(title=translate("PostList", "Delivered"), width=96, tabular=True),
        Column(title="", width=120),
    ]


def _cells(line: "PostLine", now: int) -> list[Cell]:
    outward = line.direction == OUT
    way = translate("PostList", "To the citizen") if outward else translate("PostList", "To the counter")
    arrived = line.delivered_at is not None
    state = Cell(text=way, chip=True, tone=Tone.GOOD if arrived else Tone.INFO, icon="check" if arrived else "post")
    delivered = _short(line.delivered_at, now) if line.delivered_at is not None else ""
    then = translate("PostList", "open dossier") if arrived else translate("PostList", "delivered")
    return [
        state,
        Cell(text=line.tracking, weight=Weight.MEDIUM),
        Cell(text=line.reception.partition("/")[0], ink=Ink.LABEL, tip=line.reception),
        Cell(text=line.person_name),
        Cell(text=_short(line.handed_over_at, now), ink=Ink.LABEL, tip=words.moment(line.handed_over_at)),
        Cell(text=delivered or translate("PostList", "on the way"), ink=Ink.LABEL if arrived else Ink.QUIET),
        Cell(text=then, enter=True),
    ]


def _short(at_ms: int, now: int) -> str:
    """Return the time of day for today, else the day alone."""
    return words.clock_time(at_ms) if local_date(at_ms) == local_date(now) else words.day_of(at_ms)
