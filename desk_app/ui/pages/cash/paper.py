"""The day on paper and as a workbook: through the system's print dialog, or into a file that can be opened at once."""

from functools import partial
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from desk_app.ui.desk import Desk
from desk_app.ui.page import Message, Page
from desk_app.usecases.cash import Book

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desk_app.ui.progress import Progress

EXPORT_FOLDER = "export/folder"
translate = QCoreApplication.translate


def export(page: Page, desk: Desk, book: Book, ending: str, why: str = "") -> None:
    """Write the day into the folder of exports; `why` says what led there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(str(desk.settings.value(EXPORT_FOLDER, documents)))
    path = folder / f"{_name(book)}.{ending}"

    def done(_count: int) -> None:
        text = translate("Cash", "The cash book is in {file}.").format(file=f"<b>{escape(path.name)}</b>")
        open_file = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        said = f"{why} {text}".strip()
        page.notify.emit(Message(text=said, action=translate("Cash", "Open the file"), act=open_file))

    desk.ops.run(page, partial(_write, book, path), done)


def print_book(page: Page, desk: Desk, book: Book) -> None:
    """Make the paper and ask for a printer; a PC without one gets the paper as a file."""
    from desk_app.ui.printing import printers

    if not printers.names():
        export(page, desk, book, "pdf", translate("Cash", "This PC has no printer."))
        return
    desk.ops.run(page, partial(_made, book), partial(_ask_printer, page, desk, book))


def _ask_printer(page: Page, desk: Desk, book: Book, pdf: bytes) -> None:
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QDialog

    from desk_app.ui.printing import printers
    from desk_app.ui.printing.sheets import size_of

    printer = printers.prepared(desk, _name(book), size_of(pdf), 1)
    dialog = QPrintDialog(printer, page.window())
    dialog.accepted.connect(partial(_send, page, desk, pdf, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def _send(page: Page, desk: Desk, pdf: bytes, printer: "QPrinter") -> None:
    from desk_app.ui.printing import printers

    def done(_sent: object) -> None:
        printers.remember(desk, printer)
        page.notify.emit(Message(text=translate("Cash", "The cash book was sent to the printer.")))

    desk.ops.run(page, lambda progress: printers.put_on(pdf, printer, progress.report), done)


def _name(book: Book) -> str:
    return f"so-quy-{book.day.isoformat()}-quay-{book.slot}"


def _made(book: Book, progress: "Progress") -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{_name(book)}.pdf"
        _write(book, path, progress)
        return path.read_bytes()


def _write(book: Book, path: Path, progress: "Progress") -> int:
    from desk_app.usecases import cash_paper

    with progress.view() as work:
        return cash_paper.write(work, book, path)
