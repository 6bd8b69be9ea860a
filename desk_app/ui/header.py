"""The head of a page: its name, quiet words beside it, and at the right what can be done or searched."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Role, Space, Type, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.text import Text

PALETTE_KEY = "Ctrl+K"


class PageHeader(QFrame):
    """Name, note, then `add_left` (tabs) and `add` (buttons, the main one last): one line of 56 px.

    A page without an own search puts `PaletteBox` at the right.
    """

    def __init__(self, title: str, note: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("edge", "bottom")
        self.setFixedHeight(Height.PAGE_HEADER)
        self._title = Text(title, Type.TITLE)
        self._note = Text(note, tone="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(Space.X3)
        row.addWidget(self._title)
        row.addWidget(self._note)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for part in (self._left, self._right):
            part.setSpacing(Space.X3)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)

    def say(self, title: str, note: str = "") -> None:
        """Show another name or note."""
        self._title.say(title)
        self._note.say(note)

    def add_left(self, widget: QWidget) -> None:
        """Put tabs or a chip after the name."""
        self._left.addWidget(widget)

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._right.addWidget(widget)


class PaletteBox(QAbstractButton):
    """A search box that is only a door: pressing it opens the palette, which Ctrl+K opens from anywhere.

    The window connects `clicked` of every one that it finds in a page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Find dossier, person, number"))
        self.setAccessibleName(self.text())
        self.setFixedSize(Width.SEARCH, Height.CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme()
        drawing.box(painter, self.rect().toRectF(), colours.color(Role.BG_SURFACE), colours.color(Role.LINE_EDGE))
        inner = self.rect().toRectF().adjusted(Space.X2, 0, -Space.X2, 0)
        quiet = colours.color(Role.TEXT_QUIET)
        icons.paint(painter, "search", QRectF(inner.x(), inner.y(), IconSize.CONTROL, inner.height()), quiet)
        cap = drawing.cap_width(PALETTE_KEY)
        edge = colours.color(Role.LINE_HAIR)
        drawing.cap(painter, inner.right() - cap, inner.center().y(), PALETTE_KEY, colours.color(Role.TEXT_LABEL), edge)
        inner.adjust(IconSize.CONTROL + Space.X2, 0, -cap - Space.X2, 0)
        drawing.words(painter, inner, self.text(), colours.font(), quiet)
