"""The register of any period from the window: from which day to which, as what file, how far it is."""

from datetime import date
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from desk_app.domain.localtime import local_date
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Message, Page, told
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.field import Labelled
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress as Reporting
    from desk_app.usecases.papers.registers import RegisterWritten

FOLDER = "export/folder"
PDF, WORKBOOK = "pdf", "xlsx"


def ask_register(page: Page, desk: Desk, first: date | None = None, last: date | None = None) -> "RegisterDialog":
    """Open the dialog over the page, with the days of a period in it where one is known."""
    dialog = RegisterDialog(page, desk, first, last)
    dialog.open()
    return dialog


class RegisterDialog(QDialog):
    """Choose days and file; while it is written one can stop it, or close the dialog and work on."""

    def __init__(self, page: Page, desk: Desk, first: date | None, last: date | None) -> None:
        super().__init__(page.window())
        self._page, self._desk = page, desk
        self._job: Job | None = None
        self._before = QApplication.focusWidget()
        today = local_date(desk.clock())
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Register of dossiers"))
        self.setFixedWidth(Width.PALETTE)
        self.first = DateField(self.tr("From"), today=today)
        self.last = DateField(self.tr("To the end of"), today=today)
        self.first.set_day(first or today.replace(day=1))
        self.last.set_day(last or today)
        self.kind = Segments([(PDF, "PDF"), (WORKBOOK, "Excel")], name=self.tr("File"), key="F7")
        self.kind.set_value(PDF)
        self.go = Button(self.tr("Write the register…"), kind=Kind.MAIN, icon="book", key="Ctrl+Enter")
        self.stay = Button(self.tr("Close"), kind=Kind.QUIET, key="Esc")
        self.notices = NoticeBar()
        self.progress = Progress(self.tr("Writing the register"), key="")
        self.progress.setMinimumHeight(self.progress.sizeHint().height())
        self.progress.hide()
        self._build()
        self.go.clicked.connect(self._ask_where)
        self.stay.clicked.connect(self.reject)
        self.first.input.setFocus()

    def write_to(self, chosen: str) -> None:
        """Write the register into a file."""
        first, last = self.first.day(), self.last.day()
        if self._job is not None or first is None or last is None:
            return
        path = Path(chosen)
        self._desk.settings.setValue(FOLDER, str(path.parent))
        job = partial(_write, f"{first.isoformat()}..{last.isoformat()}", path)
        self._job = self._desk.ops.run(self._page, job, partial(self._on_written, path), failed=self._on_failed)
        self._job.reported.connect(lambda done, total, _text: self._advance(done, total))
        self._job.ended.connect(self._on_ended)
        self.progress.stopped.connect(self._job.cancel)
        self.notices.clear()
        self.progress.show()
        self.adjustSize()
        self.go.set_off(self.tr("The register is being written."))

    def done(self, result: int) -> None:
        """Close and give the focus back; what is being written goes on, and the page says when it is there."""
        super().done(result)
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _advance(self, done: int, total: int) -> None:
        if isValid(self):
            self.progress.advance(done, total)

    def _on_written(self, path: Path, written: "RegisterWritten") -> None:
        text = self.tr("{count} dossiers are in {file}.").format(
            count=group(written.lines), file=f"<b>{escape(path.name)}</b>"
        )
        if isValid(self):
            self.notices.tell("written", Tone.GOOD, text)
        else:
            self._page.notify.emit(Message(text=text))

    def _on_failed(self, error: Refusal) -> None:
        if isValid(self):
            self.notices.tell("written", Tone.LATE, told(error))
        else:
            self._page.on_failed(error)

    def _on_ended(self) -> None:
        self._job = None
        if isValid(self):
            self.progress.hide()
            self.go.set_off()

    def _ask_where(self) -> None:
        if not self._are_days_right():
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kind = str(self.kind.value())
        filters = {PDF: "PDF (*.pdf)", WORKBOOK: "Excel (*.xlsx)"}
        dialog = QFileDialog(self, "", str(self._desk.settings.value(FOLDER, documents)), filters[kind])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"so-theo-doi-{self.first.day()}-{self.last.day()}.{kind}")
        dialog.fileSelected.connect(self.write_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _are_days_right(self) -> bool:
        first, last = self.first.day(), self.last.day()
        for field, day in ((self.first, first), (self.last, last)):
            if day is None:
                field.set_fault(self.tr("Type a day, like 15/3 or 15/03/2023."))
                field.input.setFocus()
                return False
        if first is not None and last is not None and last < first:
            self.last.set_fault(self.tr("The last day lies before the first one."))
            self.last.input.setFocus()
            return False
        return True

    def _build(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(Space.FIELDS)
        days.addWidget(self.first)
        days.addWidget(self.last)
        days.addWidget(Labelled(self.tr("File"), self.kind))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.stay)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(self.tr("Register of dossiers"), Type.HEAD))
        hint = self.tr("By the day of reception; each counter's volume on its own, voided numbers among them.")
        column.addWidget(Text(hint, tone="label", wrap=True))
        column.addLayout(days)
        column.addWidget(self.notices)
        column.addWidget(self.progress)
        column.addLayout(buttons)


def _write(period: str, path: Path, progress: "Reporting") -> "RegisterWritten":
    from desk_app.usecases.papers import RegisterWanted, write_register

    with progress.view() as work:
        return write_register(work, RegisterWanted(period=period), path, progress.report)
