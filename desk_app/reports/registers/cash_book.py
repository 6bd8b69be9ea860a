"""Sổ quỹ (bảng kê thu phí, lệ phí trong ngày) on paper: receipts, sums by way, the drawer, who signs."""

from collections.abc import Sequence
from pathlib import Path

from desk_app.domain import localtime
from desk_app.reports import numbers
from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.registers.cash import DaySums, WaySum, judged, sums_of, what_for
from desk_app.reports.registers.content import CashLine, CashPaper
from desk_app.reports.registers.ending import Ending, Signatory, closing
from desk_app.reports.registers.legal import Law, law_on
from desk_app.reports.registers.letterhead import counter_head, title
from desk_app.reports.registers.moments import in_words
from desk_app.reports.registers.ruled import Column, Look, Ruled
from desk_app.reports.registers.running import foot_line
from desk_app.reports.registers.sheets import A4, Book, Imprint, printed
from desk_app.reports.registers.spoken import spoken

_LINES = (
    Column(title="TT", mm=8, align=Align.CENTRED),
    Column(title="Số biên lai", mm=20),
    Column(title="Giờ", mm=11, align=Align.CENTRED),
    Column(title="Số tiếp nhận", mm=25),
    Column(title="Người nộp", mm=30),
    Column(title="Nội dung thu", mm=36),
    Column(title="Hình thức", mm=17),
    Column(title="Số tiền\n(đồng)", mm=18, align=Align.RIGHT),
)
_WAYS = (
    Column(title="Hình thức thu", mm=53),
    Column(title="Số biên lai", mm=22, align=Align.RIGHT),
    Column(title="Đã thu (đồng)", mm=30, align=Align.RIGHT),
    Column(title="Đảo (đồng)", mm=30, align=Align.RIGHT),
    Column(title="Còn lại (đồng)", mm=30, align=Align.RIGHT),
)
_DRAWER = (
    Column(title="Tiền mặt tại quầy", mm=105),
    Column(title="Số tiền (đồng)", mm=30, align=Align.RIGHT),
    Column(title="Kết luận", mm=30, align=Align.CENTRED),
)
_LOOK = Look(size=10.5, leading=12.2, head_size=10.5, head_leading=12, beside=2.4)
_HEADING = 22


def write_cash_book_pdf(paper: CashPaper, lines: Sequence[CashLine], out_path: Path) -> int:
    """Print the day and return how many sheets it has."""
    law = law_on(paper.day, paper.unit)
    sums = sums_of(paper, lines)
    with printed(out_path, A4, imprint(paper, law), lambda book: _running(book, paper)) as book:
        counter_head(law, paper.unit).draw(book)
        title(book, law.lines("cash.title"), below=[_day(paper)], before=6)
        _receipts(book, lines, sums)
        ending = _ending(paper, law, sums)
        _summary(book, paper, sums, ending)
        ending.draw(book)
    return book.sheet


def imprint(paper: CashPaper, law: Law) -> Imprint:
    """Return what the file says of itself."""
    return Imprint(
        title=f"Sổ quỹ ngày {numbers.short_date(paper.day)}",
        author=f"{law.counter} {paper.unit.name}",
        printed_at_ms=paper.printed_at_ms,
    )


def _day(paper: CashPaper) -> str:
    return f"{numbers.long_date(paper.day).capitalize()}"


def _running(book: Book, paper: CashPaper) -> None:
    foot_line(book, f"Sổ quỹ ngày {numbers.short_date(paper.day)}", paper.printed_at_ms, paper.reprint)


def _receipts(book: Book, lines: Sequence[CashLine], sums: DaySums) -> None:
    _heading(book, "I. Biên lai trong ngày", 3 * _HEADING)
    table = Ruled(book, _LINES, _LOOK, held=1)
    for number, line in enumerate(lines, 1):
        table.add(_texts(number, line), face=Face.ITALIC if line.reverses else None)
    count = numbers.prose(sums.all.receipts)
    table.sums(f"Cộng: {count} biên lai", 6, (numbers.count(sums.all.left),), skip=1)
    table.finish()


def _texts(number: int, line: CashLine) -> tuple[str, ...]:
    return (
        str(number),
        line.number,
        f"{localtime.local(line.at_ms):%H:%M}",
        line.reception,
        line.payer,
        what_for(line),
        line.way,
        numbers.count(line.amount),
    )


def _summary(book: Book, paper: CashPaper, sums: DaySums, ending: Ending) -> None:
    """Set the sums by way and the drawer; the drawer stays with the signatures."""
    _heading(book, "II. Cộng theo hình thức thu", 4 * _HEADING)
    ways = Ruled(book, _WAYS, _LOOK)
    for way in sums.ways:
        ways.add(_way(way))
    ways.add(_way(sums.all), bold=True)
    ways.finish()
    rows = drawer(paper, sums)
    _heading(book, "III. Kiểm quỹ tiền mặt", _HEADING * (len(rows) + 1) + ending.height)
    table = Ruled(book, _DRAWER, _LOOK)
    for name, amount, verdict, strong in rows:
        table.add((name, "…………" if amount is None else numbers.count(amount), verdict), bold=strong)
    table.finish()


def drawer(paper: CashPaper, sums: DaySums) -> tuple[tuple[str, int | None, str, bool], ...]:
    """Return the rows of the cash count: words, amount (None: not counted), verdict, whether it is the result."""
    return (
        ("Tồn đầu ngày", sums.opening, "", False),
        (f"Thu trong ngày ({paper.cash_way.lower()}, đã trừ bút toán đảo)", sums.cash, "", False),
        ("Phải có", sums.booked, "", False),
        ("Thực đếm", sums.counted, "", False),
        ("Chênh lệch (thực đếm trừ phải có)", sums.difference, judged(sums.difference), True),
    )


def _way(way: WaySum) -> tuple[str, ...]:
    return way.way, numbers.count(way.receipts), *map(numbers.count, (way.taken, way.reversed, way.left))


def _heading(book: Book, text: str, reserve: float) -> None:
    if reserve > book.room:
        book.turn()
    if not book.fresh:
        book.down(5)
    book.pen.text(book.form.left, book.down(_HEADING) - 15, text, Face.BOLD, 12)


def sentences(paper: CashPaper, sums: DaySums) -> tuple[str, ...]:
    """Return the closing words: the day's sum, and why the drawer differs."""
    total = sums.all.left
    said = [f"Tổng số tiền thu trong ngày: {numbers.money(total)} ({spoken(total)} đồng)."]
    if sums.difference:
        why = paper.reason.rstrip(".") or "…………………………………………………………"
        said.append(f"Tiền mặt {judged(sums.difference).lower()} {numbers.money(abs(sums.difference))}. Lý do: {why}.")
    if paper.closed_at_ms is not None:
        said.append(f"Khóa sổ lúc {in_words(paper.closed_at_ms)}.")
    return tuple(said)


def _ending(paper: CashPaper, law: Law, sums: DaySums) -> Ending:
    return Ending(
        words=closing(A4, sentences(paper, sums)),
        signatories=(
            Signatory(title="NGƯỜI THU", name=paper.cashier.name),
            Signatory(title="KẾ TOÁN", name=paper.treasurer.name),
            Signatory(title=law.text("cash.head"), name=paper.head.name),
        ),
    )
