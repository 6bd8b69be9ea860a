"""A QR code: black on white in every theme, each module a whole number of the screen's own pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Radius, Role
from desk_app.ui.widgets import drawing

QUIET = 4
"""White modules that the standard asks for round the code (ISO/IEC 18004)"""


class QrCode(QWidget):
    """`QrCode(182)`, then `show_payload("0002…")`; without a payload it is empty paper."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._modules: list[bytes] = []
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_payload(self, payload: str) -> None:
        """Show another code; the words that it stands for are the accessible name's, which the owner sets."""
        import segno

        self._modules = [bytes(row) for row in segno.make(payload, error="m", micro=False).matrix] if payload else []
        self.update()

    def sizeHint(self) -> QSize:
        """Return the side that was asked for."""
        return QSize(self._side, self._side)

    def module_pixels(self) -> int:
        """Return how many of the screen's pixels a module has, 0 without a code."""
        if not self._modules:
            return 0
        return int(self.width() * self.devicePixelRatioF()) // (len(self._modules) + 2 * QUIET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw paper, then the dark modules on the screen's own pixels."""
        painter = QPainter(self)
        edge = theme().color(Role.LINE_HAIR)
        drawing.box(painter, self.rect().toRectF(), theme().color(Role.PAPER), edge, radius=Radius.CONTROL)
        pixels, ratio = self.module_pixels(), self.devicePixelRatioF()
        if not pixels:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(Role.PAPER_INK))
        margin = (int(self.width() * ratio) - pixels * len(self._modules)) // 2
        for row, modules in enumerate(self._modules):
            for column, dark in enumerate(modules):
                if dark:
                    left, top = margin + column * pixels, margin + row * pixels
                    painter.drawRect(QRectF(left / ratio, top / ratio, pixels / ratio, pixels / ratio))
