"""The camera: a live picture that closes by itself as soon as a card was read in it.

QtMultimedia comes with PySide6-Addons and is imported with this module alone, when the camera is first wanted.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain import citizen_card
from desk_app.domain.citizen_card import Card
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.scanning_words import other_words
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Radius, Role, Space, Type, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.text import Text

# Qt looks for every library with which screens could be shared or films sped up, and warns of each: we need none.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver.warning=false")
from PySide6.QtMultimedia import (  # noqa: E402 – after the line above
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
)

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress

EACH = 3
"""Each so many-th picture is read, while the others are only shown"""
LONGEST_SIDE = 1_600
"""Pixels of a picture that is read; cameras of telephones give far more"""
_SHAPE = (4, 3)


class Viewfinder(QWidget):
    """The camera's picture, whole and mirrored no more than the camera does it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setMinimumSize(Width.DIALOG, Width.DIALOG * _SHAPE[1] // _SHAPE[0])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The camera's picture"))

    def show_image(self, image: QImage) -> None:
        """Show the next picture."""
        self._image = image
        self.update()

    def has_image(self) -> bool:
        """Say whether a picture has come."""
        return not self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        drawing.box(painter, self.rect().toRectF(), theme().color(Role.BG_SUNKEN), radius=Radius.CONTROL)
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect(0, 0, size.width(), size.height())
        area.moveCenter(self.rect().center())
        painter.drawImage(area, self._image)


class FrameReader(QObject):
    """Read the codes in the pictures of a sink, one at a time off this thread: `texts` comes with what they say."""

    texts = Signal(object)
    seen = Signal(QImage)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.sink = QVideoSink(self)
        self._desk, self._count, self._busy = desk, 0, False
        self.sink.videoFrameChanged.connect(self._on_frame)

    def _on_frame(self, frame: QVideoFrame) -> None:
        image = _image_of(frame)
        if image.isNull():
            return
        self.seen.emit(image)
        self._count += 1
        if self._busy or self._count % EACH or self._desk.ops.is_closed:
            return
        self._busy = True
        grey = _grey(image)
        pixels, width, height, stride = bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine()

        def job(_progress: "Progress") -> list[str]:
            from desk_app.exchange.codes import read_grey

            return [code.text for code in read_grey(pixels, width, height, stride)]

        self._desk.ops.run(self, job, self._on_read, failed=self._on_failed)

    def _on_read(self, texts: list[str]) -> None:
        self._busy = False
        if texts:
            self.texts.emit(texts)

    def _on_failed(self, _error: Refusal) -> None:
        self._busy = False


class CameraDialog(QDialog):
    """Show the camera until a card was read in it: `read` comes with the Card."""

    read = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Scan the card by the camera"))
        self.reader = FrameReader(desk, self)
        self._finder = Viewfinder(self)
        self._words = Text("", tone="label", wrap=True, parent=self)
        self._devices, self._session = QMediaDevices(self), QMediaCaptureSession(self)
        self._camera: QCamera | None = None
        self._choice = DropDown(name=self.tr("Camera"), parent=self)
        self._close = Button(self.tr("Close"), parent=self)
        self._build()
        self._wire()
        self._show_cameras()

    def say(self, text: str, tone: str = "label") -> None:
        """Say below the picture what to do."""
        self._words.set_tone(tone)
        self._words.say(text)
        self._words.setAccessibleName(text)

    def words(self) -> str:
        """Return what is said below the picture."""
        return self._words.accessibleName()

    def show_camera(self, device: QCameraDevice | None) -> None:
        """Take the pictures from a camera, or say that there is none."""
        self._stop()
        if device is None:
            none = self.tr("There is no camera here. Plug one in, or use the scanner or a picture of the card.")
            self.say(none, "warn")
            return
        self.say(self.tr("Hold the side of the card that shows the QR into the picture. It closes by itself."))
        self._camera = QCamera(device, self)
        self._camera.errorOccurred.connect(self._on_error)
        self._session.setCamera(self._camera)
        self._camera.start()

    def done(self, result: int) -> None:
        """Let the camera go, whichever way the dialog ends."""
        self._stop()
        super().done(result)

    def sizeHint(self) -> QSize:
        """Return room for a picture in which a card can be aimed."""
        return QSize(Width.PALETTE, Width.PALETTE)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._choice)
        foot.addStretch()
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(self.windowTitle(), Type.HEAD))
        column.addWidget(self._finder, 1)
        column.addWidget(self._words)
        column.addLayout(foot)

    def _wire(self) -> None:
        self._session.setVideoSink(self.reader.sink)
        self.reader.seen.connect(self._finder.show_image)
        self.reader.texts.connect(self._on_texts)
        self._choice.chosen.connect(self.show_camera)
        self._devices.videoInputsChanged.connect(self._show_cameras)
        self._close.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _show_cameras(self) -> None:
        """Offer the cameras there are; one that was just plugged in is taken."""
        cameras = QMediaDevices.videoInputs()
        self._choice.set_options([(camera, camera.description()) for camera in cameras])
        self._choice.setVisible(len(cameras) > 1)
        self.show_camera(self._choice.value())

    def _on_texts(self, texts: list[str]) -> None:
        found = [citizen_card.parse(text) for text in texts]
        for read in found:
            if isinstance(read, Card):
                self.accept()
                self.read.emit(read)
                return
        for read in found:
            if not isinstance(read, Card):
                self.say(other_words(read), "warn")

    def _on_error(self, _error: QCamera.Error, why: str) -> None:
        """Say that the camera does not give its picture; the system's own words help whoever looks after the PC."""
        from html import escape

        text = self.tr(
            "The camera cannot be used. Close other programs that use it, and let programs use the camera in the "
            "system's privacy settings."
        )
        self.say(f"{text} ({escape(why)})" if why else text, "late")

    def _stop(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None


def _image_of(frame: QVideoFrame) -> QImage:
    """Return a frame's picture; what is no film's own colours is copied as it is, without asking the graphics card."""
    kind = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    if kind == QImage.Format.Format_Invalid or not frame.map(QVideoFrame.MapMode.ReadOnly):
        return frame.toImage()
    try:
        return QImage(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), kind).copy()
    finally:
        frame.unmap()


def _grey(image: QImage) -> QImage:
    if max(image.width(), image.height()) > LONGEST_SIDE:
        size = QSize(LONGEST_SIDE, LONGEST_SIDE)
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)
