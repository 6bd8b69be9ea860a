"""A PDF's sheets as pictures, for the screen and for a printer; drawn off the GUI thread."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Role

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_AN_INCH = 72
MOST_AN_INCH = 600
"""What a bar code needs; more would only take time and memory."""

_ONE_AT_A_TIME = threading.Lock()
"""pdfium keeps state of its own for the whole process: two threads in it at once would break it."""


@contextmanager
def opened(pdf: bytes) -> "Iterator[PdfDocument]":
    """Lend the PDF to one thread at a time."""
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoom:
    """How large sheets are shown: a factor of their true size, or None to fit ``room`` pixels."""

    factor: float | None = None
    room: QSize
    ratio: float = 1.0
    """Device pixels a pixel."""

    def scale(self, width: float, height: float) -> float:
        """Return device pixels a point for a sheet of so many points."""
        if self.factor is not None:
            return self.factor * 96 / POINTS_AN_INCH * self.ratio
        fit = min(self.room.width() / width, self.room.height() / height)
        return max(fit, 0.2) * self.ratio


def on_screen(pdf: bytes, zoom: Zoom) -> list[QImage]:
    """Return the sheets as they are shown."""
    with opened(pdf) as document:
        images = []
        for number in range(len(document)):
            image = _image(document, number, zoom.scale(*document.get_page_size(number)))
            image.setDevicePixelRatio(zoom.ratio)
            images.append(image)
        return images


def size_of(pdf: bytes) -> QSizeF:
    """Return the size of the first sheet in points."""
    with opened(pdf) as document:
        return QSizeF(*document.get_page_size(0))


def for_printer(pdf: bytes, inch: int) -> Iterator[tuple[QImage, QSizeF]]:
    """Yield each sheet in grey at so many pixels an inch, with its size in points; one is held at a time."""
    with opened(pdf) as document:
        count = len(document)
    for number in range(count):
        with opened(pdf) as document:
            size = QSizeF(*document.get_page_size(number))
            image = _image(document, number, min(inch, MOST_AN_INCH) / POINTS_AN_INCH, grey=True)
        yield image, size


def _image(document: "PdfDocument", number: int, scale: float, *, grey: bool = False) -> QImage:
    page = document[number]
    bitmap = page.render(scale=scale, grayscale=grey, prefer_bgrx=True)
    form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
    bitmap.close()
    page.close()
    return image


class SheetPicture(QWidget):
    """One sheet of paper, white in every look."""

    def __init__(self, image: QImage, number: int, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        ratio = image.devicePixelRatio()
        self.setFixedSize(QSize(round(image.width() / ratio), round(image.height() / ratio)))
        self.setAccessibleName(self.tr("Sheet {number} of {count}").format(number=number, count=count))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet with a hairline round it."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.setPen(theme().color(Role.LINE_HAIR))
        painter.drawRect(QRectF(self.rect()).adjusted(0, 0, -1, -1))
