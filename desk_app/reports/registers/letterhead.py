"""The head of a counter's paper on A4, either way round, and its title (measures: NĐ 30/2020/NĐ-CP, annex I)."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain import localtime
from desk_app.reports import fonts, numbers, wording
from desk_app.reports.fonts import Face
from desk_app.reports.numbers import NBSP
from desk_app.reports.page import MM
from desk_app.reports.registers.legal import Law
from desk_app.reports.registers.sheets import A4_LANDSCAPE, Book
from desk_app.reports.registers.wrapping import printable
from desk_app.reports.slips.content import SlipUnit
from desk_app.reports.slips.rich import Look, Measure, words

_RULE = 0.6
_FIRST = 11.7
_OPEN = NBSP * 8
"""Room that a pen fills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Left who issues the paper, right Quốc hiệu and tiêu ngữ; number and day below where the paper has them."""

    above: str
    agency: tuple[str, ...]
    number: str = ""
    place_and_date: str = ""

    def draw(self, book: Book) -> None:
        """Set it on the open sheet."""
        wide = book.form is A4_LANDSCAPE
        left = book.form.left + (45 if wide else 33) * MM
        right = book.form.left + book.form.measure - (55 if wide else 49.5) * MM
        top = book.down(68 if self.number or self.place_and_date else 44)
        self._agency(book, left, top - _FIRST)
        self._nation(book, right, top - _FIRST)
        book.pen.centred(left, top - 65, self.number, Face.REGULAR, 13)
        book.pen.centred(right, top - 65, self.place_and_date, Face.ITALIC, 13)

    def _agency(self, book: Book, x: float, y: float) -> None:
        book.pen.centred(x, y, self.above, Face.REGULAR, 12)
        y += 0.5
        for line in self.agency:
            y -= 14
            book.pen.centred(x, y, line, Face.BOLD, 12)
        half = 0.21 * fonts.width(self.agency[0], Face.BOLD, 12)
        book.pen.rule(x - half, y - 4.4, x + half, y - 4.4, _RULE)

    def _nation(self, book: Book, x: float, y: float) -> None:
        book.pen.centred(x, y, wording.NATION, Face.BOLD, 12)
        book.pen.centred(x, y - 15, wording.MOTTO, Face.BOLD, 13)
        half = fonts.width(wording.MOTTO, Face.BOLD, 13) / 2
        book.pen.rule(x - half, y - 19.4, x + half, y - 19.4, _RULE)


def counter_head(law: Law, unit: SlipUnit, *, number: str = "", place_and_date: str = "") -> Letterhead:
    """Return the head of a paper that the counter issues."""
    return Letterhead(
        above=printable(f"UBND {unit.name}".upper()),
        agency=even_lines(law.counter.upper()),
        number=number,
        place_and_date=place_and_date,
    )


def even_lines(text: str) -> tuple[str, ...]:
    """Break a name into lines that are about as long."""
    look = Look(size=12, leading=14, face=Face.BOLD)
    lines = words(printable(text), look, Measure(0, 62 * MM), balanced=True).lines
    return tuple("".join(stretch.text for stretch in line.stretches).strip() for line in lines)


def number_line(number: str, sign: str) -> str:
    """Return the number with its sign; a number of one digit is led by 0, none leaves room for a pen.

    >>> number_line("7", "BPTNTKQ")
    'Số: 07/BPTNTKQ'
    """
    shown = printable(number) or _OPEN
    return f"Số: {shown.zfill(2) if shown.isdecimal() else shown}/{printable(sign)}"


def place_and_day(place: str, moment_ms: int) -> str:
    """Return place and day as they stand beside the number."""
    return f"{printable(place)}, {numbers.long_date(localtime.local_date(moment_ms))}"


def title(
    book: Book, lines: Sequence[str], *, below: Sequence[str] = (), before: float = 14, after: float = 10
) -> None:
    """Set the title's bold lines and the italic lines below it."""
    book.down(before)
    for number, line in enumerate(lines):
        size = 14 if number == 0 else 13
        book.pen.centred(book.form.centre, book.down(17) - 13, printable(line), Face.BOLD, size)
    for line in below:
        book.pen.centred(book.form.centre, book.down(15.5) - 12, printable(line), Face.ITALIC, 12)
    book.down(after)
