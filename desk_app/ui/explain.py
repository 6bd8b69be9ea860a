"""F1: what has the focus is explained beside it, in words that its `whatsThis` holds."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.text import Text


def explanation(widget: QWidget | None) -> tuple[str, str]:
    """Return the name of what has the focus and its explanation, its own or the nearest around it."""
    name = widget.accessibleName() if widget is not None else ""
    while widget is not None:
        if widget.whatsThis():
            return name or widget.accessibleName(), widget.whatsThis()
        widget = widget.parentWidget()
    return "", ""


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


class Explanation(QFrame):
    """A small card beside the focus; any key, click or F1 takes it away and acts as ever."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("popup", True)
        self.setFixedWidth(Width.TIP)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name = Text(style=Type.HEAD)
        self._words = Text(wrap=True)
        self._hints = KeyHints([("Esc", self.tr("close"))])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.X4, Space.X3, Space.X4, Space.X2)
        layout.setSpacing(Space.X1)
        for part in (self._name, self._words, self._hints):
            layout.addWidget(part)
        self.hide()

    def toggle(self) -> bool:
        """Explain what has the focus, or stop explaining; False when there is nothing to say."""
        if self.isVisible():
            self.stop()
            return True
        focus = QApplication.focusWidget()
        name, words = explanation(focus)
        if not words or focus is None:
            return False
        self._name.setVisible(bool(name))
        self._name.say(name)
        self._words.say(words)
        self._place(focus)
        self.show()
        self.raise_()
        _application().installEventFilter(self)
        return True

    def stop(self) -> None:
        """Take the card away."""
        self.hide()
        _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.stop()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_F1:
                return False
            self.stop()
            return event.key() == Qt.Key.Key_Escape
        return False

    def _place(self, focus: QWidget) -> None:
        """Stand below what is explained, or above it where there is no room, within the window."""
        window = self.parentWidget()
        assert window is not None
        self.adjustSize()
        below = focus.mapTo(window, QPoint(0, focus.height() + Space.X1))
        if below.y() + self.height() > window.height():
            below.setY(max(Space.X2, below.y() - focus.height() - self.height() - Space.X2))
        below.setX(max(Space.X2, min(below.x(), window.width() - self.width() - Space.X2)))
        self.move(below)
