"""`cash`: the cash book of a counter's day."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command, day
from desk_app.cli.terminal import Terminal, table

if TYPE_CHECKING:
    from desk_app.usecases.cash import Book, Entry


def add(commands: Commands) -> None:
    """Add the command."""
    told = command(commands, "cash", "sổ quỹ một ngày của một quầy: biên lai, cộng theo hình thức, tiền phải có", run)
    told.add_argument("day", metavar="DAY", type=day, help="ngày, ví dụ 2025-07-14 hoặc 14/07/2025")
    told.add_argument("--slot", metavar="N", type=int, help="quầy số mấy; không ghi thì là quầy của máy này")
    told.add_argument("--out", metavar="FILE", type=_file, help="in ra tệp .pdf, hoặc ghi ra tệp .xlsx")


def _file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".pdf", ".xlsx"):
        raise ArgumentTypeError(f"“{text}” phải là tệp .pdf hoặc .xlsx")
    return path


def run(options: Namespace, terminal: Terminal) -> int:
    """Say the day; a day that took money, is over and was not closed is a finding."""
    from desk_app.domain.localtime import day_start, local_date
    from desk_app.usecases import cash, cash_paper

    with unit_data.opened(options) as database, database.view() as work:
        book = cash.day(work, day_start(options.day), options.slot)
        if options.out is not None:
            cash_paper.write(work, book, options.out)
        owed = bool(book.entries) and book.closed is None and book.day < local_date(work.now)
    said = [*_lines(book), *([] if options.out is None else [f"Đã ghi {options.out}."])]
    terminal.answer(_document(book, options.out), said)
    if owed:
        terminal.note(f"Sổ quỹ ngày {book.day:%d/%m/%Y} của Quầy {book.slot} chưa đóng: mở trang Sổ quỹ để đóng.")
    return Exit.FINDINGS if owed else Exit.DONE


def _document(book: "Book", out: Path | None) -> dict[str, Any]:
    closed = book.closed
    return {
        "day": book.day.isoformat(),
        "slot": book.slot,
        "entries": [_entry(entry) for entry in book.entries],
        "ways": book.booked,
        "total": book.total,
        "differences": [{"amount": noted.amount, "reason": noted.reason} for noted in book.differences],
        "expected_cash": book.expected,
        "closed": None
        if closed is None
        else {"at": _iso(book.closed_at or 0), "by": book.closed_by, "counted": closed.counted, "note": closed.note},
        "file": None if out is None else str(out),
    }


def _entry(entry: "Entry") -> dict[str, Any]:
    return {
        "at": _iso(entry.at),
        "receipt": entry.receipt,
        "way": entry.way.value,
        "amount": entry.amount,
        "reverses": entry.reverses,
        "reason": entry.reason,
        "reversed": entry.is_reversed,
        "lines": [
            {
                "reception": line.reception,
                "payer": line.payer,
                "procedure": line.procedure,
                "amount": line.amount,
                "reversed": line.reversed_at is not None,
            }
            for line in entry.lines
        ],
    }


def _iso(moment: int) -> str:
    from desk_app.domain.localtime import local

    return local(moment).isoformat(timespec="seconds")


def _lines(book: "Book") -> Iterator[str]:
    from desk_app.reports import numbers
    from desk_app.usecases.cash import WAYS

    yield f"Sổ quỹ ngày {book.day:%d/%m/%Y} · Quầy {book.slot}"
    yield ""
    rows = [_row(entry) for entry in book.entries]
    yield from table(["Giờ", "Biên lai", "Tiếp nhận", "Người nộp", "Thủ tục", "Hình thức", "Số tiền"], rows, right=[6])
    yield ""
    sums = [[WAYS[way.way], *map(numbers.count, (way.entries, way.taken, way.returned, way.left))] for way in book.ways]
    yield from table(["Hình thức", "Biên lai", "Đã thu", "Đã hoàn", "Còn lại"], sums, right=(1, 2, 3, 4))
    yield ""
    for noted in book.differences:
        yield f"Chênh lệch {numbers.money(noted.amount)}: {noted.reason}"
    yield f"Tiền mặt phải có: {numbers.money(book.expected)}"
    yield _closing(book)


def _row(entry: "Entry") -> list[str]:
    from desk_app.domain.localtime import local
    from desk_app.reports import numbers
    from desk_app.usecases.cash import WAYS

    first, more = entry.lines[0], len(entry.lines) - 1
    what = f"Hoàn biên lai {entry.reverses}: {entry.reason}" if entry.is_reversal else first.procedure
    return [
        f"{local(entry.at):%H:%M}",
        entry.receipt,
        first.reception + (f" (+{more})" if more else ""),
        first.payer,
        what + (" (đã hoàn)" if entry.is_reversed else ""),
        WAYS[entry.way],
        numbers.count(entry.amount),
    ]


def _closing(book: "Book") -> str:
    from desk_app.domain.localtime import local

    if book.closed is None:
        return "Chưa đóng sổ."
    return f"Đã đóng lúc {local(book.closed_at or 0):%H:%M %d/%m/%Y} bởi {book.closed_by}."
