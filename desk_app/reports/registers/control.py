"""Phiếu kiểm soát quá trình giải quyết hồ sơ: from hand to hand with the dossier; A5 as the circular has it, or A4."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desk_app.reports.fonts import Face
from desk_app.reports.numbers import NBSP
from desk_app.reports.page import MM
from desk_app.reports.registers.content import ControlPaper, Sheet
from desk_app.reports.registers.control_table import ControlLook, Row, head_row, row_of
from desk_app.reports.registers.legal import Law, law_at
from desk_app.reports.registers.letterhead import number_line, place_and_day
from desk_app.reports.registers.moments import in_words, printed_at
from desk_app.reports.registers.sheets import A4, A5, Book, Format, Imprint, printed
from desk_app.reports.registers.wrapping import printable
from desk_app.reports.slips import frame, legal
from desk_app.reports.slips.frame import HeadLook, NumberLabels
from desk_app.reports.slips.rich import Look, Measure, Run, side_by_side, words

_OPEN = NBSP * 8
_LEAST_ROWS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """A size of paper: its sheet, the head's measures, the letters', the hand-over table's."""

    form: Format
    head: HeadLook
    title: float
    line: Look
    table: ControlLook
    mark_down: float
    foot_up: float
    small: float


_PAPERS = {
    Sheet.A5: _Paper(
        form=A5,
        head=frame.A5_HEAD,
        title=12.5,
        line=Look(),
        table=ControlLook(columns=(33, 50, 21, 17), size=9, leading=10.6, head=8.5, least=20.5 * MM),
        mark_down=6.5 * MM,
        foot_up=6.2 * MM,
        small=8,
    ),
    Sheet.A4: _Paper(
        form=A4,
        head=frame.A4_HEAD,
        title=14,
        line=Look(size=12, leading=15, after=2),
        table=ControlLook(columns=(46, 66, 28, 25), size=11, leading=13, head=10.5, least=27 * MM),
        mark_down=13.5 * MM,
        foot_up=11 * MM,
        small=9,
    ),
}


def write_control_pdf(paper: ControlPaper, out_path: Path, sheet: Sheet = Sheet.A5) -> int:
    """Print the slip and return how many sheets it has: recorded hand-overs first, then rows for pens."""
    law = law_at(paper.dossier.received_at_ms, paper.unit)
    size = _PAPERS[sheet]
    imprint = Imprint(
        title=f"Phiếu kiểm soát {paper.dossier.official or paper.dossier.reception}",
        author=f"{law.counter} {paper.unit.name}",
        printed_at_ms=paper.printed_at_ms,
    )
    with printed(out_path, size.form, imprint, partial(_running, paper=paper, law=law, size=size)) as book:
        measure = Measure(size.form.left, size.form.measure)
        _top(book, paper, law, size, measure)
        _lines(book, paper, size, measure)
        _table(book, paper, size, measure)
    return book.sheet


def _running(book: Book, *, paper: ControlPaper, law: Law, size: _Paper) -> None:
    """Draw the form's number above, when it was printed below, and on later sheets whose slip it is."""
    form, pen = size.form, book.pen
    right = form.left + form.measure
    pen.right(right, form.height - size.mark_down, law.text("control.form"), Face.ITALIC, size.small)
    pen.text(form.left, size.foot_up, law.text("control.foot"), Face.REGULAR, size.small)
    when = printed_at(paper.printed_at_ms, paper.reprint)
    pen.right(right, size.foot_up, when, Face.REGULAR, size.small)
    if book.sheet > 1:
        named = " ".join(law.lines("control.title")).capitalize()
        number = paper.dossier.official or paper.dossier.reception
        again = frame.small_head(Measure(form.left, form.measure), f"{named} (tiếp theo)", printable(number))
        again.draw(pen, book.down(again.height + again.after))


def _top(book: Book, paper: ControlPaper, law: Law, size: _Paper, measure: Measure) -> None:
    told = legal.words(law.regime)
    labels = NumberLabels(
        reception=f"Số tiếp nhận: {paper.dossier.reception}",
        official=told["official"],
        awaited=told["awaited"],
        scan=told["scan"],
    )
    blocks = (
        frame.head(
            measure,
            superior=printable(f"UBND {paper.unit.name}".upper()),
            agency=printable(law.counter.upper()),
            number=number_line(paper.number, law.sign),
            place_and_date=place_and_day(paper.unit.place, paper.issued_at_ms),
            look=size.head,
        ),
        frame.title(measure, "\n".join(law.lines("control.title")), size=size.title, before=4),
        frame.numbers_row(measure, paper.unit.code, paper.dossier.reception, paper.dossier.official, labels),
    )
    for block in blocks:
        block.draw(book.pen, book.down(block.before + block.height + block.after) - block.before)


def _lines(book: Book, paper: ControlPaper, size: _Paper, measure: Measure) -> None:
    """Set the form's items; what is looked for later is bold."""
    dossier = paper.dossier
    volume = _OPEN if dossier.register_volume is None else f"{dossier.register_volume:02}"
    ordinal = _OPEN if dossier.register_ordinal is None else f"{dossier.register_ordinal:04}"
    first = side_by_side((f"Quyển số: {volume}", f"Số thứ tự: {ordinal}"), size.line, measure, gap=24)
    items = (
        ("Kèm theo hồ sơ của: ", dossier.person.name, True),
        ("Nội dung yêu cầu giải quyết: ", dossier.procedure_name, False),
        ("Ngày nhận: ", in_words(dossier.received_at_ms, timed=dossier.received_timed), False),
        ("Ngày, giờ hẹn trả kết quả: ", in_words(dossier.due_at_ms, timed=dossier.due_timed), True),
        ("Cơ quan (bộ phận) giải quyết hồ sơ: ", paper.agency, False),
        ("Cơ quan phối hợp giải quyết hồ sơ: ", paper.partners or "không", False),
    )
    set_items = (words((Run(label), Run(printable(text), bold)), size.line, measure) for label, text, bold in items)
    for line in (first, *set_items):
        line.draw(book.pen, book.down(line.height + size.line.after))
    book.down(4)


def _table(book: Book, paper: ControlPaper, size: _Paper, measure: Measure) -> None:
    """Set recorded hand-overs, then empty rows: four rows at least, and as many as the last sheet holds."""
    head, empty = head_row(measure, size.table), row_of(measure, size.table, None)
    _set(book, head, head.height + empty.height)
    for step in paper.steps:
        _follow(book, row_of(measure, size.table, step), head)
    drawn = len(paper.steps)
    while drawn < _LEAST_ROWS or empty.height <= book.room:
        _follow(book, empty, head)
        drawn += 1


def _follow(book: Book, row: Row, head: Row) -> None:
    """Set the row; on a sheet of its own the head comes again."""
    if row.height > book.room:
        _set(book, head, book.form.depth)
    _set(book, row, 0)


def _set(book: Book, row: Row, needed: float) -> None:
    if needed > book.room:
        book.turn()
    row.draw(book.pen, book.down(row.height))
