"""An icon standing by itself."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import IconSize, Role


class Picture(QWidget):
    """One icon beside words: `Picture("clock", Role.TEXT_LABEL)`. It says nothing to a screen reader; the words do."""

    def __init__(
        self, icon: str, role: Role = Role.TEXT_LABEL, size: int = IconSize.CONTROL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._role = icon, role
        self.setFixedSize(size, size)

    def show_icon(self, icon: str, role: Role = Role.TEXT_LABEL) -> None:
        """Show another icon."""
        self._icon_name, self._role = icon, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._icon_name:
            icons.paint(QPainter(self), self._icon_name, self.rect(), theme().color(self._role))
