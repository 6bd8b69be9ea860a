"""The head of an official paper (NĐ 30/2020/NĐ-CP, annex I): agency, Quốc hiệu, number, place and date, title."""

from dataclasses import dataclass

from desk_app.domain import localtime
from desk_app.reports import fonts, numbers, page, wording
from desk_app.reports.fonts import Face
from desk_app.reports.numbers import NBSP
from desk_app.reports.page import MM, Pen, Whole
from desk_app.reports.quarter_paper import PaperUnit, QuarterPaper

_LEFT = page.LEFT + 33 * MM
_RIGHT = page.LEFT + (66 + 49.5) * MM
_FIRST = 11.7
_NUMBER_LINE = 65
_RULE = 0.6
_OPEN = NBSP * 8
"""Room that a pen fills on a draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Whole):
    """The first block of the paper."""

    superior: str
    agency: tuple[str, ...]
    number: str
    place_and_date: str
    before: float = 0
    after: float = 20
    keep_with_next: bool = True

    @property
    def height(self) -> float:
        return 68

    def draw(self, pen: Pen, top: float) -> None:
        self._agency(pen, top - _FIRST)
        self._nation(pen, top - _FIRST)
        pen.centred(_LEFT, top - _NUMBER_LINE, self.number, Face.REGULAR, 13)
        pen.centred(_RIGHT, top - _NUMBER_LINE, self.place_and_date, Face.ITALIC, 13)

    def _agency(self, pen: Pen, y: float) -> None:
        pen.centred(_LEFT, y, self.superior, Face.REGULAR, 12)
        for number, line in enumerate(self.agency):
            pen.centred(_LEFT, y - (13.5 + 14 * number), line, Face.BOLD, 12)
        length = 0.42 * fonts.width(self.agency[0], Face.BOLD, 12)
        foot = y - 13.5 - 14 * (len(self.agency) - 1) - 4.4
        pen.rule(_LEFT - length / 2, foot, _LEFT + length / 2, foot, _RULE)

    def _nation(self, pen: Pen, y: float) -> None:
        pen.centred(_RIGHT, y, wording.NATION, Face.BOLD, 12)
        pen.centred(_RIGHT, y - 15, wording.MOTTO, Face.BOLD, 13)
        length = fonts.width(wording.MOTTO, Face.BOLD, 13)
        pen.rule(_RIGHT - length / 2, y - 19.4, _RIGHT + length / 2, y - 19.4, _RULE)


def head(paper: QuarterPaper) -> Head:
    """Return the head; a draft leaves number and day open."""
    return Head(
        superior=f"UBND {paper.unit.superior}".upper(),
        agency=_agency_lines(paper.unit),
        number=f"Số: {_number(paper)}/{paper.sign}",
        place_and_date=f"{paper.unit.place}, {_day(paper)}",
    )


def _agency_lines(unit: PaperUnit) -> tuple[str, ...]:
    whole = f"{wording.AUTHORITY} {unit.name.upper()}"
    return (whole,) if fonts.width(whole, Face.BOLD, 12) <= 50 * MM else (wording.AUTHORITY, unit.name.upper())


def _number(paper: QuarterPaper) -> str:
    if not paper.number or not paper.approved:
        return _OPEN
    return f"0{paper.number}" if len(paper.number) == 1 and paper.number.isdigit() else paper.number


def _day(paper: QuarterPaper) -> str:
    day = paper.dated or localtime.local_date(paper.printed_at_ms)
    if paper.approved and paper.dated:
        return numbers.long_date(day)
    return f"ngày{_OPEN}{numbers.month_of(day)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Whole):
    """Name of the kind of paper, what it is about, and to whom it goes."""

    lines: tuple[str, ...]
    address: str
    before: float = 20
    after: float = 12
    keep_with_next: bool = True

    @property
    def height(self) -> float:
        return 17 + 2 + 17 * len(self.lines) + 4 + 12 + 16.9

    def draw(self, pen: Pen, top: float) -> None:
        centre, y = page.LEFT + page.TEXT_WIDTH / 2, top - 13
        pen.bookmark("title", wording.TITLE, 0, top)
        pen.centred(centre, y, wording.TITLE, Face.BOLD, 14)
        y -= 2
        for line in self.lines:
            y -= 17
            pen.centred(centre, y, line, Face.BOLD, 14)
        y -= 6.8
        pen.rule(centre - 22 * MM, y, centre + 22 * MM, y, _RULE)
        pen.centred(centre, y - 26, f"Kính gửi: {self.address}.", Face.REGULAR, 13)
