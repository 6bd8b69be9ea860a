"""The states of a page beside "full": empty, at work, gone wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QStackedLayout, QVBoxLayout, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Motion, Role, Space, Type, Weight, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text

_COLUMNS = ((0.0, 0.17), (0.22, 0.36), (0.78, 0.22))
_LENGTHS = (1.0, 0.8, 0.93, 0.72, 0.87)


class Empty(QWidget):
    """Nothing here yet, and what to do first: `Empty("Chưa có hồ sơ nào", "…", actions=[Button(…)])`.

    The sentence may set words at 600 by `<b>`; data must pass through `html.escape`.
    """

    def __init__(
        self, title: str, text: str = "", *, actions: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        name, words = Text(title, Type.HEAD), Text(text, tone="label", wrap=True)
        self.setAccessibleName(title)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(Width.EMPTY)
        words.setMinimumHeight(words.heightForWidth(Width.EMPTY))
        column = QVBoxLayout(self)
        column.setSpacing(Space.X2)
        column.addStretch(2)
        column.addWidget(Picture("empty", Role.TEXT_QUIET, IconSize.EMPTY), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.X3)
        column.addWidget(name, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.X2)
        _level(actions)
        for action in actions:
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


class Fault(QWidget):
    """What went wrong and what to do: `Fault(error.title, error.remedy, actions=[Button(…, small=True)])`."""

    def __init__(
        self, title: str, remedy: str, *, actions: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title}. {remedy}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(escape(title), weight=Weight.SEMI, wrap=True))
        words.addWidget(Text(escape(remedy), tone="label", wrap=True))
        acts = QHBoxLayout()
        acts.setContentsMargins(0, Space.X2, 0, 0)
        acts.setSpacing(Space.X2)
        for action in actions:
            acts.addWidget(action)
        acts.addStretch()
        words.addLayout(acts)
        words.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X3)
        row.addWidget(Picture("late", Role.LATE_TEXT, IconSize.PAGE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


class Skeleton(QWidget):
    """Bars where rows will stand, `lead` from both sides; they do not shimmer."""

    def __init__(self, lead: int = Space.PAGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = lead
        self.setAccessibleName(self.tr("Loading"))

    def sizeHint(self) -> QSize:
        """Return room for a few rows."""
        return QSize(Width.EMPTY, Height.ROW * 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many rows as fit."""
        painter = QPainter(self)
        width = self.width() - 2 * self._lead
        for row in range(self.height() // Height.ROW):
            middle = row * Height.ROW + Height.ROW / 2
            for place, (left, share) in enumerate(_COLUMNS):
                long = width * share * (_LENGTHS[(row + place) % len(_LENGTHS)] if place == 1 else 1)
                bar = QRectF(self._lead + width * left, middle - Height.SKELETON / 2, long, Height.SKELETON)
                drawing.box(painter, bar, theme().color(Role.BG_HOVER), radius=Space.X1)
            drawing.hairline(painter, self._lead, (row + 1) * Height.ROW - Line.HAIR, self.width() - self._lead)


class StatePane(QWidget):
    """A place that shows its content, or instead of it that there is none, that it is read, or what went wrong.

    Loading shows only after 150 ms: what comes sooner comes without a flicker, and the content stays until then.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content, self._other = content, QWidget()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(content)
        self._stack.addWidget(self._other)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(Motion.SKELETON_AFTER)
        self._late.timeout.connect(lambda: self._show_other(Skeleton()))

    def show_content(self) -> None:
        """Show the content."""
        self._late.stop()
        self._stack.setCurrentWidget(self._content)

    def show_loading(self) -> None:
        """Show bars, if the content has not come by then."""
        self._late.start()

    def show_empty(self, empty: QWidget) -> None:
        """Show that there is nothing, and what to do first."""
        self._show_other(empty)

    def show_fault(self, title: str, remedy: str, actions: Sequence[QWidget] = ()) -> None:
        """Show what went wrong and what to do."""
        fault = Fault(title, remedy, actions=actions)
        fault.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X4)
        self._show_other(fault)

    def show_unread(self, title: str, remedy: str, read: Callable[[], object]) -> None:
        """Show why the content could not be read, with the button that reads it again."""
        again = Button(self.tr("Read again"), small=True)
        again.clicked.connect(read)
        self.show_fault(title, remedy, [again])

    def is_content_shown(self) -> bool:
        """Return whether the content is what one sees."""
        return self._stack.currentWidget() is self._content

    def _show_other(self, other: QWidget) -> None:
        self._late.stop()
        if other is not self._other:
            self._stack.removeWidget(self._other)
            self._other.hide()
            self._other.deleteLater()
            self._other = other
            self._stack.addWidget(other)
        self._stack.setCurrentWidget(other)


def _level(actions: Sequence[QWidget]) -> None:
    """Make buttons below one another equally wide; links stay as they are."""
    buttons = [action for action in actions if isinstance(action, Button) and action.kind is not Kind.LINK]
    widest = max((button.sizeHint().width() for button in buttons), default=0)
    for button in buttons:
        button.setMinimumWidth(widest)
