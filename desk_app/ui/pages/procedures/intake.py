"""Taking a catalogue in from a file, beside whatever else is done meanwhile."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message, told
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.words import group

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress as Reporting
    from desk_app.usecases.catalogue import CatalogueImport

FOLDER = "import/folder"
"""Where this PC last chose a file to take in"""


class CatalogueIntake(QWidget):
    """The line that shows how far it is; hidden while nothing is taken in."""

    notify = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self._progress = Progress()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.PAGE, Space.X2, Space.PAGE, Space.X2)
        self._column.addWidget(self._progress)
        self.hide()

    def ask_for_file(self) -> None:
        """Let a person choose the file."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self._desk.settings.value(FOLDER, documents))
        kinds = self.tr("Catalogue ({files})").format(files="*.csv *.xlsx *.xls *.ods")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Take a catalogue in"), folder, kinds)
        if path:
            self._desk.settings.setValue(FOLDER, str(Path(path).parent))
            self.take(Path(path))

    def take(self, path: Path) -> None:
        """Take the file in; one at a time."""
        if self._busy:
            return
        self._busy = True
        job = self._desk.ops.run(self, partial(_take, path), self._on_done, failed=self._on_failed)
        fresh = Progress(self.tr("Taking in {file}").format(file=path.name), key="")
        self._column.replaceWidget(self._progress, fresh)
        self._progress.deleteLater()
        self._progress = fresh
        fresh.stopped.connect(job.cancel)
        job.reported.connect(lambda done, total, _text: fresh.advance(done, total))
        job.ended.connect(self._on_ended)
        self.show()

    def _on_done(self, done: "CatalogueImport") -> None:
        said = self.tr("Read {read} procedures: {added} new, {updated} changed, {unchanged} as before.").format(
            read=group(done.read), added=group(done.added), updated=group(done.updated), unchanged=group(done.unchanged)
        )
        if done.rejected_file is None:
            self.notify.emit(Message(text=said))
            return
        said += " " + self.tr("{count} lines were not taken.").format(count=group(done.rejected))
        self.notify.emit(
            Message(text=said, tone=Tone.WARN, action=self.tr("Open the file"), act=_opener(done.rejected_file))
        )

    def _on_failed(self, error: Refusal) -> None:
        self.notify.emit(
            Message(text=told(error), tone=Tone.LATE, action=self.tr("Choose again"), act=self.ask_for_file)
        )

    def _on_ended(self) -> None:
        self._busy = False
        self.hide()


def _take(path: Path, progress: "Reporting") -> "CatalogueImport":
    """Read and record in one transaction: a catalogue is in whole, or not at all."""
    from desk_app.exchange.catalogue import read_catalogue
    from desk_app.exchange.rejects import write_rejected
    from desk_app.usecases.catalogue import take_catalogue

    progress.report(0, 0)
    read = read_catalogue(path)
    progress.report(0, read.read)
    with progress.work() as work:
        done = take_catalogue(work, read)
        progress.report(read.read, read.read)
    if read.rejected:
        done.rejected_file = write_rejected(path, read.header_rows, read.rejected)
    return done


def _opener(path: Path) -> Callable[[], object]:
    return partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
