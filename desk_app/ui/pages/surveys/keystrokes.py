"""How many keys a sheet takes: whoever types two hundred of them wants to know."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


class Keystrokes(QObject):
    """Count the keys pressed within a form, those of shortcuts among them; a key with Ctrl counts once."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._pressed = 0
        self._sheets: list[int] = []
        for part in form.findChildren(QWidget):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                part.installEventFilter(self)

    @property
    def average(self) -> int | None:
        """Return keys a sheet, None before the first."""
        return round(sum(self._sheets) / len(self._sheets)) if self._sheets else None

    @property
    def sheets(self) -> int:
        """Return how many sheets were typed since the page was opened."""
        return len(self._sheets)

    def count_sheet(self) -> None:
        """Take what was pressed as one sheet."""
        self._sheets.append(self._pressed)
        self._pressed = 0

    def forget_sheet(self) -> None:
        """Take the last sheet out of the count: it was undone."""
        if self._sheets:
            self._sheets.pop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count by what Qt asks of the focus before each key: shortcuts never come as plain presses."""
        asked = event.type() == QEvent.Type.ShortcutOverride and watched is QApplication.focusWidget()
        if asked and isinstance(event, QKeyEvent) and not event.isAutoRepeat() and Qt.Key(event.key()) not in _HELD:
            self._pressed += 1
        return False
