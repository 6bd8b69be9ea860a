"""The notice line: what was just done or went wrong, over the foot of the page, and how to take it back."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desk_app.ui.page import Message
from desk_app.ui.theme.tokens import Space, Width
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import ActionBar

TOPIC = "done"


class NoticeLine(NoticeBar):
    """One message at a time over the pages; a newer one takes its place, and none moves what lies below."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._key = ""
        over.installEventFilter(self)

    def show_message(self, message: Message) -> None:
        """Show a message; one that went well goes by itself after six seconds."""
        self._key = message.key if message.act is not None else ""
        self.tell(
            TOPIC,
            message.tone,
            message.text,
            action=message.action,
            key=message.key,
            act=(lambda: self._act(message)) if message.act else None,
            passing=not message.stays,
        )
        self.place()

    def dismiss(self) -> bool:
        """Take the message away; False when there was none."""
        shown = self.notice(TOPIC) is not None
        self.take_back(TOPIC)
        return shown

    def place(self) -> None:
        """Stand above the page's action bar, at the left edge of its content."""
        width = min(self._over.width() - 2 * Space.PAGE, Width.PALETTE)
        self.resize(width, self._column.totalHeightForWidth(width))
        foot = self._over.height() - Space.X3
        for bar in self._over.findChildren(ActionBar):
            if bar.isVisible():
                foot = bar.mapTo(self._over, QPoint(0, 0)).y() - Space.X3
        self.move(Space.PAGE, foot - self.height())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def takes_key_from_field(self, event: QKeyEvent) -> bool:
        """Say whether an empty field must leave Ctrl+Z to the notice; one with text keeps its own undo."""
        if self.notice(TOPIC) is None or not self._key:
            return False
        if QKeySequence(event.keyCombination()) != QKeySequence(self._key):
            return False
        focus = QApplication.focusWidget()
        empty = (isinstance(focus, QLineEdit) and not focus.text()) or (
            isinstance(focus, QPlainTextEdit) and not focus.toPlainText()
        )
        if empty:
            event.ignore()
        return empty

    def _act(self, message: Message) -> None:
        self.take_back(TOPIC)
        if message.act is not None:
            message.act()
