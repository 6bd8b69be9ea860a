"""The printed report as it will look: sheets in a column, to be saved, printed, or taken as forms."""

import shutil
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QStandardPaths, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Message
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Role, Space, Tone, Weight
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.empty import StatePane
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from desk_app.reports.quarter_paper import QuarterPaper
    from desk_app.ui.progress import Progress
    from desk_app.usecases.review import Reading

POINTS_AN_INCH = 72
SCREEN_INCH, PRINTED_INCH = 96, 300
ENLARGED = 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A report on disk, and its sheets as pictures."""

    path: Path
    sheets: list[QImage]


class Sheet(QWidget):
    """One sheet of paper, white in every look."""

    def __init__(self, image: QImage, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(self.tr("Sheet {number}").format(number=number))

    def sizeHint(self) -> QSize:
        """Return the sheet's size in the window."""
        ratio = self._image.devicePixelRatio()
        return QSize(round(self._image.width() / ratio), round(self._image.height() / ratio))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet with a hairline round it."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.setPen(theme().color(Role.LINE_HAIR))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SheetsPane(QWidget):
    """Print the report to look at, beside whatever else is done, and let it out."""

    notify = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = QTemporaryDir()
        self._printed: Printed | None = None
        self._reading: Reading | None = None
        self._job: Job | None = None
        self._dialog: QPrintDialog | None = None
        self._words = Text("", weight=Weight.MEDIUM)
        self._aside = Text("", tone="quiet")
        self.save = Button(self.tr("Save as PDF…"), icon="paper", key="Ctrl+S")
        self.print = Button(self.tr("Print…"), icon="print", key="Ctrl+P")
        self.forms = Button(self.tr("Forms in Excel…"), icon="open")
        self.area = QScrollArea()
        self._pane = StatePane(self.area)
        self._build()
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(self._ask_printer)
        self.forms.clicked.connect(self._ask_forms)

    def show_reading(self, reading: "Reading") -> None:
        """Print the report as it stands now."""
        if self._job is not None:
            self._job.cancel()
        self._reading = reading
        self._pane.show_loading()
        ratio = self.devicePixelRatioF()
        path = Path(self._folder.path()) / f"{reading.told.window.label.replace('..', '_')}.pdf"
        self._job = self._desk.ops.run(
            self, partial(_print_and_look, reading, path, ratio), self._on_printed, failed=self._on_failed
        )

    def is_shown(self, reading: "Reading") -> bool:
        """Say whether the sheets are those of this reading."""
        return self._reading is reading

    def step_back(self) -> None:
        """Forget the sheets: the next look prints anew."""
        self._reading = None

    def _on_printed(self, printed: Printed) -> None:
        self._printed = printed
        assert self._reading is not None
        column = QWidget()
        column.setProperty("ground", "canvas")
        sheets = QVBoxLayout(column)
        sheets.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X4)
        sheets.setSpacing(Space.X4)
        for number, image in enumerate(printed.sheets, 1):
            sheets.addWidget(Sheet(image, number), 0, Qt.AlignmentFlag.AlignHCenter)
        self.area.setWidget(column)
        self._words.say(self.tr("{count} sheets").format(count=len(printed.sheets)))
        approved = self._reading.told.quarter.approved is not None
        self._aside.say("" if approved else self.tr("with the watermark DRAFT until it is approved"))
        self._pane.show_content()

    def _on_failed(self, error: Refusal) -> None:
        self._pane.show_fault(error.title, error.remedy)

    # Letting it out

    def _ask_where(self) -> None:
        if self._printed is not None:
            dialog = self._file_dialog(self._printed.path.name, "PDF (*.pdf)")
            dialog.fileSelected.connect(self.save_to)
            dialog.open()

    def save_to(self, chosen: str) -> None:
        """Put the report where a person chose."""
        if self._printed is not None:
            path = Path(chosen)
            job = partial(_copy, self._printed.path, path)
            self._desk.ops.run(self, job, partial(self._on_saved, path))

    def _ask_forms(self) -> None:
        if self._reading is not None:
            dialog = self._file_dialog(f"{self._reading.told.window.label}.xlsx", "Excel (*.xlsx)")
            dialog.fileSelected.connect(self.forms_to)
            dialog.open()

    def forms_to(self, chosen: str) -> None:
        """Put the forms where a person chose."""
        if self._reading is not None:
            path = Path(chosen)
            self._desk.ops.run(self, partial(_write_forms, self._reading.paper, path), partial(self._on_saved, path))

    def _on_saved(self, path: Path, _done: object) -> None:
        open_file = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        text = self.tr("Saved: {file}").format(file=f"<b>{escape(path.name)}</b>")
        self.notify.emit(Message(text=text, action=self.tr("Open the file"), act=open_file))

    def _ask_printer(self) -> None:
        if self._printed is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._printed.path.stem)
        self._dialog = QPrintDialog(printer, self)
        self._dialog.accepted.connect(partial(self._print, printer))
        QDialog.open(self._dialog)

    def _print(self, printer: "QPrinter") -> None:
        if self._printed is not None:
            sent = Message(text=self.tr("Sent to the printer."), tone=Tone.GOOD)
            job = partial(_print, self._printed.path, printer)
            self._desk.ops.run(self, job, lambda _done: self.notify.emit(sent))

    def _file_dialog(self, name: str, kind: str) -> QFileDialog:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "", documents, kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.selectFile(f"bao-cao-{name}")
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _build(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Sheets of the report"))
        self._pane.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.PAGE, Space.X2, Space.PAGE, Space.X2)
        bar.setSpacing(Space.X2)
        bar.addWidget(self._words)
        bar.addWidget(self._aside)
        bar.addStretch()
        for button in (self.forms, self.print, self.save):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._pane, 1)


def _print_and_look(reading: "Reading", path: Path, ratio: float, progress: "Progress") -> Printed:
    """Print the report and draw its sheets for the screen."""
    from desk_app.reports.quarter import write_quarter_pdf

    write_quarter_pdf(reading.paper, path, progress.report)
    return Printed(path=path, sheets=_drawn(path, SCREEN_INCH * ENLARGED, ratio, progress))


def _drawn(path: Path, inch: float, ratio: float, progress: "Progress") -> list[QImage]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(path)
    try:
        images = []
        for number in range(len(document)):
            progress.report(number, len(document))
            image = _image(document, number, inch * ratio)
            image.setDevicePixelRatio(ratio)
            images.append(image)
        return images
    finally:
        document.close()


def _image(document: object, number: int, inch: float) -> QImage:
    """Draw one sheet with so many pixels an inch."""
    bitmap = document[number].render(scale=inch / POINTS_AN_INCH, prefer_bgrx=True)  # type: ignore[index]  # untyped
    form = QImage.Format.Format_RGB32
    return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()


def _print(path: Path, printer: "QPrinter", progress: "Progress") -> None:
    """Send the sheets to the printer one at a time, as large as its paper."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(path)
    painter = QPainter(printer)
    try:
        for number in range(len(document)):
            progress.report(number, len(document))
            if number:
                printer.newPage()
            image = _image(document, number, PRINTED_INCH)
            page = painter.viewport()
            shown = image.size().scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(page.topLeft(), image.scaled(shown, mode=Qt.TransformationMode.SmoothTransformation))
    finally:
        painter.end()
        document.close()


def _copy(source: Path, target: Path, _progress: "Progress") -> None:
    from desk_app.reports.output import writing

    with writing(target):
        shutil.copyfile(source, target)


def _write_forms(paper: "QuarterPaper", target: Path, _progress: "Progress") -> None:
    from desk_app.usecases import report

    report.write_forms(paper, target)
