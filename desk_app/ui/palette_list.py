"""The palette's list: heads of groups, and rows of two lines with what was typed marked in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk_app.ui.desk import Found
from desk_app.ui.matching import spans
from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Radius, Role, Scheme, Space, Type, Weight
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.marked import paint_marked

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
PAGE_STEP = 5


@dataclass(frozen=True, slots=True)
class Head:
    """The small head of a group."""

    text: str


Row = Head | Found


class FoundModel(QAbstractListModel):
    """Heads and what was found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self.words = ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Head) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Found):
            return f"{row.title}, {row.detail}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show_rows(self, rows: Sequence[Row], words: str) -> None:
        """Take the place of what was shown."""
        self.beginResetModel()
        self.rows, self.words = rows, words
        self.endResetModel()


class FoundDelegate(QStyledItemDelegate):
    """Paint a head or a row: icon, title with marks, detail, key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, Height.TABLE_HEADER if isinstance(index.data(ROW), Head) else Height.ROW_TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = index.data(ROW), option.rect.toRectF()
        painter.save()
        if isinstance(row, Head):
            font, ink = theme().font(Type.SMALL, Weight.MEDIUM), theme().color(Role.TEXT_QUIET)
            drawing.words(painter, area.adjusted(Space.X4, Space.X1, -Space.X4, 0), row.text, font, ink)
        elif isinstance(row, Found):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_found(painter, area, row, chosen, _words(index))
        painter.restore()

    def _paint_found(self, painter: QPainter, area: QRectF, row: Found, chosen: bool, typed: str) -> None:
        colours = theme()
        body = area.adjusted(Space.X1, 0, -Space.X1, 0)
        if chosen:
            drawing.box(painter, body, colours.color(Role.BG_SELECT), radius=Radius.CHIP)
        body.adjust(Space.X3, 0, -Space.X3, 0)
        quiet = colours.color(_on_select(Role.TEXT_LABEL) if chosen else Role.TEXT_LABEL)
        if row.icon:
            icons.paint(painter, row.icon, QRectF(body.x(), body.y(), IconSize.RAIL, body.height()), quiet)
        body.setLeft(body.x() + IconSize.RAIL + Space.X3)
        cap = "Enter" if chosen else row.key
        if cap:
            width = drawing.cap_width(cap)
            drawing.cap(painter, body.right() - width, body.center().y(), cap, quiet)
            body.setRight(body.right() - width - Space.X2)
        self._paint_lines(painter, body, row, chosen, typed)

    def _paint_lines(self, painter: QPainter, body: QRectF, row: Found, chosen: bool, typed: str) -> None:
        colours = theme()
        top = body.y() + (Height.ROW_TALL - Type.BODY.value.line - Type.SMALL.value.line) / 2
        title = QRectF(body.x(), top, body.width(), Type.BODY.value.line)
        detail = QRectF(body.x(), title.bottom(), body.width(), Type.SMALL.value.line)
        if not row.detail:
            title.moveTop(body.center().y() - title.height() / 2)
        ink = colours.color(Role.TEXT_ON_SELECT if chosen else Role.TEXT_MAIN)
        paint_marked(painter, title, row.title, spans(row.title, typed), theme().font(), ink, selected=chosen)
        quiet = colours.color(_on_select(Role.TEXT_QUIET) if chosen else Role.TEXT_QUIET)
        drawing.words(painter, detail, row.detail, theme().font(Type.SMALL, tabular=True), quiet)


def _on_select(role: Role) -> Role:
    """Return the role that a word keeps in a chosen row: in high contrast all take the ink of the selection."""
    return Role.TEXT_ON_SELECT if theme().scheme is Scheme.CONTRAST else role


def _words(index: Index) -> str:
    model = index.model()
    return model.words if isinstance(model, FoundModel) else ""


class FoundList(QListView):
    """Keep one row chosen, and step over the heads."""

    acted = Signal(object)
    """Found: a row was clicked"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = FoundModel(self)
        self.setModel(self.found)
        self.setItemDelegate(FoundDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewportMargins(0, Space.X1, 0, Space.X1)
        self.setAccessibleName(self.tr("Found"))
        self._moved = False
        self.clicked.connect(lambda index: self.acted.emit(index.data(ROW)))

    def count(self) -> int:
        """Return how many rows there are, heads among them."""
        return len(self.found.rows)

    def wanted_height(self) -> int:
        """Return the height at which every row is seen."""
        heads = sum(isinstance(row, Head) for row in self.found.rows)
        rows = self.count() - heads
        return heads * Height.TABLE_HEADER + rows * Height.ROW_TALL + 2 * Space.X1

    def chosen(self) -> Found | None:
        """Return what Enter takes."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Found) else None

    def show_rows(self, rows: Sequence[Row], words: str) -> None:
        """Show other rows; a choice made by hand stays while the words are the same and it is still there."""
        kept = self.chosen() if self._moved and words == self.found.words else None
        self.found.show_rows(rows, words)
        self._moved = kept is not None and kept in rows
        at = rows.index(kept) if kept is not None and kept in rows else self._next(-1, 1)
        if 0 <= at < len(rows):
            self.setCurrentIndex(self.found.index(at))
        self.scrollToTop() if at <= 1 else None

    def step(self, key: int) -> None:
        """Step by the arrow or page key, over the heads."""
        step = 1 if key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} else -1
        times = PAGE_STEP if key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} else 1
        at = self.currentIndex().row()
        for _ in range(times):
            following = self._next(at, step)
            at = following if 0 <= following < self.count() else at
        self._moved = True
        self.setCurrentIndex(self.found.index(at))
        if at == 1:
            self.scrollToTop()

    def _next(self, at: int, step: int) -> int:
        at += step
        while 0 <= at < self.count() and isinstance(self.found.rows[at], Head):
            at += step
        return at
