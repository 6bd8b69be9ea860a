"""A card from elsewhere than the scanner: a picture file, the clipboard, a picture dropped here, the camera."""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.domain import citizen_card, slip_code
from desk_app.domain.citizen_card import Card, Other
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.scanning_words import other_words

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress
    from desk_app.ui.scanning_camera import CameraDialog

FILES = "*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.pdf"
FOLDER = "card/folder"
"""Where this PC looked for a picture of a card last"""


class CardReader(QObject):
    """Read cards for a form: `read` comes with a Card, `refused` with what is wrong and what to do (escaped)."""

    began = Signal()
    read = Signal(object)
    refused = Signal(str)

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def choose_file(self) -> None:
        """Ask for a picture, and read it."""
        self.file_dialog().open()

    def file_dialog(self) -> QFileDialog:
        """Return the dialog that asks for a picture."""
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = self.tr("Pictures and scans ({files})").format(files=FILES)
        folder = str(self._desk.settings.value(FOLDER, pictures))
        dialog = QFileDialog(self._owner, self.tr("Picture of the card"), folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def paste(self) -> None:
        """Read what the clipboard holds: a picture, a file, or the text of a card."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where the clipboard was never used
        if data is None or not self.take(data):
            self.refused.emit(self.tr("There is no picture to paste. Copy the picture of the card first."))

    def accepts(self, data: QMimeData) -> bool:
        """Say whether something that is dragged here may be a card."""
        return data.hasImage() or _file_of(data) is not None

    def take(self, data: QMimeData) -> bool:
        """Read what was dropped or pasted; False where there is nothing to read."""
        path = _file_of(data)
        if path is not None:
            self.read_file(path)
        elif data.hasImage():
            self._read_image(data.imageData())
        elif data.text().strip():
            self._show([data.text()])
        else:
            return False
        return True

    def read_file(self, path: Path) -> None:
        """Read a picture file or the first page of a PDF."""

        def job(_progress: "Progress") -> list[str]:
            from desk_app.usecases.scanned import texts_in_file

            return texts_in_file(path)

        self._run(job)

    def look(self) -> "CameraDialog | None":
        """Open the camera; None where this installation has no part for cameras."""
        try:
            from desk_app.ui.scanning_camera import CameraDialog
        except ImportError:
            self.refused.emit(
                self.tr("This installation has no part for cameras. Use the scanner, or a picture of the card.")
            )
            return None
        dialog = CameraDialog(self._desk, self._owner)
        dialog.read.connect(self.read)
        dialog.open()
        return dialog

    def _read_image(self, image: QImage) -> None:
        data = _png(image)

        def job(_progress: "Progress") -> list[str]:
            from desk_app.usecases.scanned import texts_in

            return texts_in(data)

        self._run(job)

    def _run(self, job: "Callable[[Progress], list[str]]") -> None:
        self.began.emit()
        self._desk.ops.run(self, job, self._show, failed=self._on_failed)

    def _show(self, texts: list[str]) -> None:
        found = [citizen_card.parse(text) for text in texts]
        card = next((each for each in found if isinstance(each, Card)), None)
        if card is not None:
            self.read.emit(card)
            return
        other = next(each for each in found if isinstance(each, Other))
        self.refused.emit(escape(other_words(other)) + self._number_in(texts))

    def _number_in(self, texts: list[str]) -> str:
        """Return how a receipt's dossier is found, where a picture of a receipt was shown instead of a card."""
        slip = next(filter(None, map(slip_code.parse, texts)), None)
        if slip is None:
            return ""
        words = self.tr("To open that dossier press Ctrl+K and type {number}.")
        return " " + words.format(number=f"<b>{escape(slip.reception or slip.official)}</b>")

    def _on_chosen(self, path: str) -> None:
        self._desk.settings.setValue(FOLDER, str(Path(path).parent))
        self.read_file(Path(path))

    def _on_failed(self, error: Refusal) -> None:
        self.refused.emit(told(error))


def _file_of(data: QMimeData) -> Path | None:
    """Return the one file that is dragged or copied."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _png(image: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know the name of a file only
    return bytes(kept.data())
