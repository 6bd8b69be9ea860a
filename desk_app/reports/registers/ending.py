"""How a paper ends: closing sentences, the day, and who signs; it stays with the last rows of the table above."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk_app.reports.body import Align, Paragraph, Style, paragraph
from desk_app.reports.fonts import Face
from desk_app.reports.registers.sheets import Book, Format
from desk_app.reports.registers.wrapping import printable

CLOSING = Style(size=13, leading=16.9, after=6)
ASIDE = replace(CLOSING, face=Face.ITALIC)
NOTE = Style(size=10.5, leading=12.6, face=Face.ITALIC, align=Align.LEFT, indent=0, after=1)
_SIGNED = "(Ký và ghi rõ họ tên)"
_LEADING = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A place to sign: whose, and the name that stands under it."""

    title: str
    name: str = ""
    hint: str = _SIGNED


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Closing sentences above a row of places to sign; ``day`` stands above the last of them."""

    words: tuple[Paragraph, ...]
    signatories: tuple[Signatory, ...]
    day: str = ""
    before: float = 8
    room: float = 56
    """For the signature."""

    @property
    def height(self) -> float:
        words = sum(one.height + one.after for one in self.words)
        return self.before + words + self._signed

    @property
    def _signed(self) -> float:
        lines = 3 + bool(self.day)
        return 8 + lines * _LEADING + self.room if self.signatories else 0

    def draw(self, book: Book) -> None:
        """Set it below what stands on the open sheet; the places to sign are never parted."""
        book.down(self.before)
        for one in self.words:
            if one.height > book.room:
                book.turn()
            one.draw_at(book.pen, book.form.left, book.down(one.height + one.after))
        if self._signed > book.room:
            book.turn()
        top = book.down(self._signed) - 8
        width = book.form.measure / max(1, len(self.signatories))
        for number, signatory in enumerate(self.signatories):
            last = number == len(self.signatories) - 1
            self._sign(book, signatory, book.form.left + width * (number + 0.5), top, self.day if last else "")

    def _sign(self, book: Book, signatory: Signatory, x: float, top: float, day: str) -> None:
        y = top - 12.5
        if self.day:
            book.pen.centred(x, y, day, Face.ITALIC, 13)
            y -= _LEADING
        book.pen.centred(x, y, signatory.title, Face.BOLD, 13)
        book.pen.centred(x, y - _LEADING, signatory.hint, Face.ITALIC, 12)
        book.pen.centred(x, y - _LEADING - self.room, printable(signatory.name), Face.REGULAR, 13)


def closing(form: Format, texts: Sequence[str], style: Style = CLOSING) -> tuple[Paragraph, ...]:
    """Set sentences across the sheet."""
    return tuple(paragraph(printable(text), style, measure=form.measure) for text in texts if text)
