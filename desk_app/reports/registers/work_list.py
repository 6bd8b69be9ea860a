"""Việc hôm nay on paper: a plain list by groups, with a box to tick."""

from pathlib import Path

from desk_app.reports import numbers
from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM
from desk_app.reports.registers.content import WorkGroup, WorkLine, WorkPaper
from desk_app.reports.registers.legal import Law, law_on
from desk_app.reports.registers.letterhead import title
from desk_app.reports.registers.moments import in_table
from desk_app.reports.registers.ruled import Column, Look, Ruled
from desk_app.reports.registers.running import foot_line
from desk_app.reports.registers.sheets import A4, Book, Imprint, printed

_COLUMNS = (
    Column(title="TT", mm=8, align=Align.CENTRED),
    Column(title="Mã hồ sơ,\nsố tiếp nhận", mm=39),
    Column(title="Người nộp,\nđiện thoại", mm=32),
    Column(title="Thủ tục hành chính", mm=35),
    Column(title="Hẹn trả", mm=18, align=Align.CENTRED),
    Column(title="Tình trạng", mm=23),
    Column(title="Xong", mm=10, align=Align.CENTRED),
)
_LOOK = Look(size=10.5, leading=12.2, head_size=10.5, head_leading=12, beside=2.4)


def write_work_list_pdf(paper: WorkPaper, out_path: Path) -> int:
    """Print the list and return how many sheets it has."""
    law = law_on(paper.day, paper.unit)
    imprint = Imprint(
        title=f"Việc hôm nay, ngày {numbers.short_date(paper.day)}",
        author=f"{law.counter} {paper.unit.name}",
        printed_at_ms=paper.printed_at_ms,
    )
    with printed(out_path, A4, imprint, lambda book: _running(book, paper)) as book:
        title(book, ("VIỆC HÔM NAY",), below=_about(paper, law), before=0)
        table = Ruled(book, _COLUMNS, _LOOK, held=1)
        for group in paper.groups:
            _group(table, group)
        table.finish()
        if not any(group.lines for group in paper.groups):
            _nothing(book)
    return book.sheet


def _about(paper: WorkPaper, law: Law) -> tuple[str, ...]:
    whose = f"{law.counter} {paper.unit.name}, {numbers.long_date(paper.day)}"
    return (whose, f"Người in: {paper.officer.name}") if paper.officer.name else (whose,)


def _running(book: Book, paper: WorkPaper) -> None:
    foot_line(book, f"Việc hôm nay, ngày {numbers.short_date(paper.day)}", paper.printed_at_ms)


def _group(table: Ruled, group: WorkGroup) -> None:
    """Set a group that has something in it."""
    if not group.lines:
        return
    table.band(f"{group.title} ({numbers.prose(len(group.lines))} hồ sơ)")
    for number, line in enumerate(group.lines, 1):
        table.add(_texts(number, line))


def _texts(number: int, line: WorkLine) -> tuple[str, ...]:
    return (
        str(number),
        "\n".join(part for part in (line.official, line.reception) if part),
        "\n".join(part for part in (line.person, line.phone and f"ĐT: {line.phone}") if part),
        line.procedure,
        in_table(line.due_at, timed=line.due_timed),
        "\n".join(part for part in (line.standing, line.officer) if part),
        "□",
    )


def _nothing(book: Book) -> None:
    book.pen.text(book.form.left, book.down(8 * MM) - 15, "Không có việc đang chờ.", Face.ITALIC, 12)
