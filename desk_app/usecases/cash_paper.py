"""The cash book on paper and as a workbook, filled from the ledger."""

from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.localtime import day_start
from desk_app.usecases import cash

if TYPE_CHECKING:
    from desk_app.reports.registers.content import CashLine, CashPaper
    from desk_app.store.work import Work
    from desk_app.usecases.cash import Book, Entry


def write(work: "Work", book: "Book", path: Path) -> int:
    """Write the day as the file's name asks (.xlsx, else PDF), in one piece; return its sheets or entries."""
    from desk_app.reports.registers.cash_book import write_cash_book_pdf
    from desk_app.reports.registers.cash_workbook import write_cash_book_xlsx

    told = write_cash_book_xlsx if path.suffix.lower() == ".xlsx" else write_cash_book_pdf
    return told(paper(work, book), lines(book), path)


def paper(work: "Work", book: "Book") -> "CashPaper":
    """Return the head and foot of the paper; who is signed in has taken the money."""
    from desk_app.reports.registers.content import CashPaper
    from desk_app.reports.slips.content import SlipOfficer
    from desk_app.usecases.papers.case import slip_unit

    return CashPaper(
        unit=slip_unit(work.unit().profile, day_start(book.day)),
        day=book.day,
        printed_at_ms=work.now,
        counted=None if book.closed is None else book.closed.counted,
        reason="; ".join(noted.reason for noted in book.differences),
        cashier=SlipOfficer(name=book.closed_by),
        closed_at_ms=book.closed_at,
    )


def lines(book: "Book") -> "list[CashLine]":
    """Return the entries as the paper lists them: a batch in one line, with the number of its dossiers."""
    return [_line(entry) for entry in book.entries]


def _line(entry: "Entry") -> "CashLine":
    from desk_app.reports.registers.content import CashLine

    first, count = entry.lines[0], len(entry.lines)
    several = f"{count} hồ sơ: {', '.join(line.reception for line in entry.lines)}" if count > 1 else ""
    return CashLine(
        number=entry.receipt,
        at_ms=entry.at,
        reception=first.reception,
        payer=first.payer,
        procedure=first.procedure,
        amount=entry.amount,
        way=cash.WAYS[entry.way],
        reverses=entry.reverses or ("–" if entry.is_reversal else ""),
        note=entry.reason if entry.is_reversal else several,
    )
