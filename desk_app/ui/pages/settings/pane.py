"""What every pane of the settings is: one of the tabs, read when it is shown."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.theme.tokens import Space


class Pane(QWidget):
    """One tab; `notify` goes to the window's notice line."""

    notify = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def read(self) -> None:
        """Read what the pane shows."""

    def focus_first(self) -> None:
        """Put the keyboard where work starts."""
        self.setFocus()

    def step_back(self) -> bool:
        """Take one step back within the pane; False when there is none."""
        return False

    def draft(self) -> Mapping[str, Any] | None:
        """Return what is half typed."""
        return None

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Type what a draft holds."""


def scrolled(content: QWidget, width: int) -> QScrollArea:
    """Return the content at its width, at the left, scrolling where the window is lower."""
    content.setMaximumWidth(width)
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X6)
    row.addWidget(content, 1, Qt.AlignmentFlag.AlignTop)
    row.addStretch()
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def column_of(parent: QWidget, *, margins: bool = False) -> QVBoxLayout:
    """Return a column without gaps between its parts, or with those of a form."""
    column = QVBoxLayout(parent)
    if not margins:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        return column
    column.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X4)
    column.setSpacing(Space.FIELDS)
    return column
