"""Printers of this PC: which there are, which was used last, and how a PDF gets onto one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from desk_app.errors import DeskError
from desk_app.ui.desk import Desk
from desk_app.ui.printing import sheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PRINTER = "printing/printer"
SHEET = "printing/sheet"

Report = Callable[[int, int, str], None]


def names() -> list[str]:
    """Return the printers that the system knows."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def remembered(desk: Desk) -> str:
    """Return the printer that was used last, nothing where it has gone."""
    name = str(desk.settings.value(PRINTER, ""))
    return name if name in names() else ""


def remember(desk: Desk, printer: "QPrinter") -> None:
    """Use this printer first from now on; a file that a system's dialog printed to is none."""
    if printer.printerName():
        desk.settings.setValue(PRINTER, printer.printerName())


def prepared(desk: Desk, title: str, size: QSizeF, copies: int) -> "QPrinter":
    """Return the printer used last, or the system's own choice, set for sheets of that size in points."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name := remembered(desk):
        printer.setPrinterName(name)
    lay(printer, size)
    printer.setDocName(title)
    printer.setCopyCount(copies)
    return printer


def lay(printer: "QPrinter", size: QSizeF) -> None:
    """Set paper and way of lying; the papers have margins of their own."""
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    lying = size.width() > size.height()
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF()))
    printer.setFullPage(True)


def put_on(pdf: bytes, printer: "QPrinter", report: Report) -> None:
    """Send every sheet to the printer, as often as copies are wanted. Raises ``DeskError`` where it does not take it.

    A spooler that takes the sheets answers before they are out: paper that runs out then is the system's to say.
    """
    name = printer.printerName() or printer.outputFileName()
    painter = QPainter()
    if not painter.begin(printer):
        raise DeskError(
            f"Máy in {name} không nhận lệnh in.".replace("  ", " "),
            "Hồ sơ đã lưu. Xem máy in đã bật, đã nối với máy này, còn giấy; rồi in lại, hoặc chọn máy in khác.",
        )
    try:
        _paint(pdf, printer, painter, report)
    finally:
        ended = painter.end()
    if not ended or printer.printerState() == printer.PrinterState.Error:
        raise _stopped(name)


def _paint(pdf: bytes, printer: "QPrinter", painter: QPainter, report: Report) -> None:
    times = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    begun = False
    for time in range(times):
        for image, size in sheets.for_printer(pdf, printer.resolution()):
            report(time, times, "")
            if begun and not printer.newPage():
                raise _stopped(printer.printerName() or printer.outputFileName())
            begun = True
            painter.drawImage(_place(printer, painter, size), image)


def _place(printer: "QPrinter", painter: QPainter, size: QSizeF) -> QRectF:
    """Return where a sheet lies on the paper: in its true size, smaller only where the paper is."""
    inch = printer.resolution() / sheets.POINTS_AN_INCH
    room = QRectF(painter.viewport())
    wanted = QSizeF(size.width() * inch, size.height() * inch)
    less = min(1.0, room.width() / wanted.width(), room.height() / wanted.height())
    return QRectF(0, 0, wanted.width() * less, wanted.height() * less)


def _stopped(name: str) -> DeskError:
    return DeskError(
        f"Máy in {name} dừng giữa chừng.".replace("  ", " "),
        "Hồ sơ đã lưu. Xem máy in có hết giấy, kẹt giấy không; rồi in lại, hoặc chọn máy in khác.",
    )
