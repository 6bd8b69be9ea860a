"""How many originals, certified copies and photocopies of a paper were handed in: three small boxes in its row."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from desk_app.ui.theme.tokens import Height, Line, Space
from desk_app.ui.widgets.field import LineEdit

_LEAVE = {Qt.Key.Key_Return: True, Qt.Key.Key_Enter: True, Qt.Key.Key_Escape: False}
_WIDTH = 96


class CountsEditor(QFrame):
    """Laid over the end of a row while one counts: Tab goes on, Enter takes, Esc leaves as it was.

    `counted` comes with the row's key and the three numbers.
    """

    counted = Signal(int, int, int, int)

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table, self._key = table, -1
        self.setProperty("ground", "surface")
        self.boxes = [self._box(word, name) for word, name in self._kinds()]
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X1, 0, Space.X1, 0)
        row.setSpacing(Space.X1)
        for box in self.boxes:
            row.addWidget(box)
        self.hide()

    def open(self, key: int, row: QRect, counts: tuple[int, int, int], typed: str = "") -> None:
        """Show the counts of a row; what was `typed` already stands for the originals."""
        self._key = key
        for box, count in zip(self.boxes, counts, strict=True):
            box.set_value(str(count) if count else "")
        width = min(_WIDTH * len(self.boxes), row.width() - Space.X2)
        self.setGeometry(row.right() - width - Line.FOCUS, row.y() + Space.X1, width, Height.ROW_TALL - 2 * Space.X1)
        self.show()
        self.raise_()
        first = self.boxes[0]
        first.setFocus()
        first.selectAll()
        if typed:
            first.setText(typed)

    def take(self) -> None:
        """Take what stands there now, where a row is being counted: somebody saves without leaving it."""
        self._leave(taking=True)

    def close_quietly(self) -> None:
        """Go without taking anything: the rows below have changed."""
        self._key = -1
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave by Enter and Esc, and take what stands there when the focus goes."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _LEAVE and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        elif kind == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._on_left)
        return False

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("original"), self.tr("Originals handed in")),
            (self.tr("certified"), self.tr("Certified copies handed in")),
            (self.tr("photocopy"), self.tr("Photocopies handed in")),
        )

    def _box(self, word: str, name: str) -> LineEdit:
        box = LineEdit(tabular=True, parent=self)
        box.set_trailing(word)
        box.setAccessibleName(name)
        box.setValidator(QRegularExpressionValidator("[0-9]{0,2}", box))
        box.setPlaceholderText("0")
        box.installEventFilter(self)
        return box

    def _on_key(self, event: QKeyEvent) -> bool:
        """Leave by Enter and Esc; up and down stay in the row that is counted."""
        key = Qt.Key(event.key())
        if key in _LEAVE and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._leave(taking=_LEAVE[key])
            self._table.setFocus()
            return True
        return key in (Qt.Key.Key_Up, Qt.Key.Key_Down)

    def _on_left(self) -> None:
        if self._key >= 0 and not self.isAncestorOf(QApplication.focusWidget() or self._table):
            self._leave(taking=True)

    def _leave(self, *, taking: bool) -> None:
        key, self._key = self._key, -1
        self.hide()
        if taking and key >= 0:
            self.counted.emit(key, *(int(box.value() or 0) for box in self.boxes))
