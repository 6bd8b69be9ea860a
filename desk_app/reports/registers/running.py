"""What stands in the lower margin of a counter's paper."""

from desk_app.reports.fonts import Face
from desk_app.reports.page import MM
from desk_app.reports.registers.moments import printed_at
from desk_app.reports.registers.sheets import Book
from desk_app.reports.registers.wrapping import printable

_FOOT = 11 * MM


def foot_line(book: Book, which: str, printed_at_ms: int, reprint: int = 0, *, counted: bool = True) -> None:
    """Say left which paper a loose sheet belongs to and right when it was printed; between, its number of how many."""
    form, pen = book.form, book.pen
    pen.text(form.left, _FOOT, printable(which), Face.REGULAR, 9)
    if counted:
        book.numbered_of_all(form.centre, _FOOT)
    pen.right(form.left + form.measure, _FOOT, printed_at(printed_at_ms, reprint), Face.REGULAR, 9)
