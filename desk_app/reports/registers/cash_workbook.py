"""The day's cash book as a workbook: amounts stay numbers, so that the accountant can add them again."""

from collections.abc import Sequence
from pathlib import Path

from desk_app.reports.registers.cash import sums_of, what_for
from desk_app.reports.registers.cash_book import drawer, imprint, sentences
from desk_app.reports.registers.content import CashLine, CashPaper
from desk_app.reports.registers.legal import law_on


def write_cash_book_xlsx(paper: CashPaper, lines: Sequence[CashLine], out_path: Path) -> int:
    """Write the day and return how many entries it has."""
    from desk_app.reports.registers import workbook
    from desk_app.reports.registers.workbook import BookColumn

    law = law_on(paper.day, paper.unit)
    sums = sums_of(paper, lines)
    columns = (
        BookColumn(title="TT", width=6, where="center"),
        BookColumn(title="Số biên lai", width=14),
        BookColumn(title="Thời điểm", width=17, where="center"),
        BookColumn(title="Số tiếp nhận", width=15),
        BookColumn(title="Người nộp", width=24),
        BookColumn(title="Nội dung thu", width=44),
        BookColumn(title="Hình thức", width=16),
        BookColumn(title="Số tiền (đồng)", width=14, where="right"),
        BookColumn(title="Đảo biên lai số", width=14),
    )
    with workbook.written(out_path, imprint(paper, law)) as book:
        pages = workbook.Pages(book, "Sổ quỹ", columns, landscape=True)
        about = f"{law.counter} {paper.unit.name}, ngày {paper.day:%d/%m/%Y}"
        titles = [(line, workbook.Title) for line in law.lines("cash.title")]
        pages.open([*titles, (about, workbook.Italic)], frozen=2)
        for number, line in enumerate(lines, 1):
            at = workbook.moment(line.at_ms, timed=True)
            told = (number, line.number, at, line.reception, line.payer, what_for(line), line.way, line.amount)
            pages.row((*told, line.reverses))
        pages.row((None, "Cộng", None, None, None, None, None, sums.all.left, None), bold=True)
        for way in sums.ways:
            count = f"{way.way}: {way.receipts} biên lai"
            pages.row((None, None, None, None, None, count, way.way, way.left, None))
        for name, amount, verdict, strong in drawer(paper, sums):
            pages.row((None, None, None, None, None, name, verdict, amount, None), bold=strong)
        for sentence in sentences(paper, sums):
            pages.line([(1, sentence)], workbook.Italic)
        pages.line([(2, "NGƯỜI THU"), (5, "KẾ TOÁN"), (7, law.text("cash.head"))], workbook.Bold)
        pages.line([(2, paper.cashier.name), (5, paper.treasurer.name), (7, paper.head.name)])
    return len(lines)
