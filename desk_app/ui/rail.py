"""The rail of pages at the window's left: names and counts, or icons alone where the window is narrow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk_app.ui.desk import Identity
from desk_app.ui.pages import Entry, Group
from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Scheme, Space, Type, Weight, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.text import Text

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
SHOWN = Qt.ItemDataRole.UserRole + 2

SEPARATOR = 2 * Space.X2 + Line.HAIR
COUNT_WIDTH = Space.X6


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline between groups; the springy one pushes the last group to the foot."""

    springs: bool = False


class RailModel(QAbstractListModel):
    """Pages and the hairlines between their groups."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = list(_rows(entries))
        self._counts: Mapping[str, int] = {}
        self._shown = ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if isinstance(row, Rule):
            return None
        count = self._counts.get(row.name, 0)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {count}" if count else row.title
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.title} ({row.key})"
            case _ if role == ENTRY:
                return row
            case _ if role == COUNT:
                return count
            case _ if role == SHOWN:
                return row.name == self._shown
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Rule):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show a number beside pages that have work; none beside those with 0."""
        self._counts = counts
        self._all_changed()

    def set_shown(self, name: str) -> None:
        """Mark the page in the window."""
        self._shown = name
        self._all_changed()

    def row_of(self, name: str) -> int:
        """Return the row of a page."""
        return next(n for n, row in enumerate(self.rows) if isinstance(row, Entry) and row.name == name)

    def _all_changed(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))


def _rows(entries: Sequence[Entry]) -> Sequence[Entry | Rule]:
    rows: list[Entry | Rule] = []
    group: Group | None = None
    for entry in entries:
        if group is not None and entry.group != group:
            rows.append(Rule(springs=entry.group is Group.DEVICE))
        group = entry.group
        rows.append(entry)
    return rows


def _accent(ink: QColor) -> QColor:
    """Return the colour of the shown page's icon; in high contrast all of a chosen row takes the ink of its words."""
    return ink if theme().scheme is Scheme.CONTRAST else theme().color(Role.ACCENT_TEXT)


class RailDelegate(QStyledItemDelegate):
    """Paint a page's row: bar, icon, name, count."""

    def __init__(self, view: "RailView") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, RailModel)
        row = model.rows[index.row()]
        if isinstance(row, Entry):
            return QSize(0, Height.RAIL_ROW)
        return QSize(0, self._spring(model) if row.springs else SEPARATOR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        painter.save()
        if entry is None:
            self._paint_rule(painter, option.rect)
        else:
            self._paint_page(painter, option, index, entry)
        painter.restore()

    def _spring(self, model: RailModel) -> int:
        """Return the height that puts the last group at the foot of the rail."""
        others = sum(
            Height.RAIL_ROW if isinstance(row, Entry) else 0 if row.springs else SEPARATOR for row in model.rows
        )
        return max(SEPARATOR, self._view.contentsRect().height() - others)

    def _paint_rule(self, painter: QPainter, rect: QRect) -> None:
        drawing.hairline(painter, rect.left() + Space.X4, rect.bottom() - Space.X2, rect.right() - Space.X4)

    def _paint_page(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, entry: Entry) -> None:
        shown = bool(index.data(SHOWN))
        box = option.rect.toRectF().adjusted(Space.X2, 0, -Space.X2, 0)
        self._paint_ground(painter, index, box, shown)
        narrow = option.rect.width() <= Width.RAIL_ICONS
        left = (option.rect.width() - IconSize.RAIL) / 2 if narrow else box.left() + Space.X2
        place = QRectF(left, box.top(), IconSize.RAIL, box.height())
        ink = theme().color(Role.TEXT_ON_SELECT if shown else Role.TEXT_LABEL)
        icons.paint(painter, entry.icon, place, _accent(ink) if shown else ink)
        if not narrow:
            self._paint_words(painter, box.adjusted(0, 0, -Space.X2, 0), index, ink, shown)

    def _paint_ground(self, painter: QPainter, index: Index, box: QRectF, shown: bool) -> None:
        """Draw what the row says of itself; the option's flags would bring all of QStyle into the start."""
        colours = theme()
        view = self._view
        if shown or index.row() == view.hovered:
            drawing.box(painter, box, colours.color(Role.BG_SELECT if shown else Role.BG_HOVER))
        if shown:
            bar = QRectF(box.left(), box.center().y() - Space.X2, Line.BAR, 2 * Space.X2)
            drawing.box(painter, bar, colours.color(Role.ACCENT_TEXT), radius=Line.BAR / 2)
        if view.hasFocus() and index == view.currentIndex():
            drawing.focus_ring(painter, box)

    def _paint_words(self, painter: QPainter, box: QRectF, index: Index, ink: QColor, shown: bool) -> None:
        count = int(index.data(COUNT))
        if count:
            drawing.words(painter, box, str(count), theme().font(tabular=True), ink, drawing.RIGHT)
        weight = Weight.SEMI if shown else Weight.REGULAR
        room = box.adjusted(Space.X2 + IconSize.RAIL + Space.X3, 0, -COUNT_WIDTH if count else 0, 0)
        drawing.words(painter, room, str(index.data()), theme().font(Type.BODY, weight), ink)


class RailView(QListView):
    """The list itself: a click or Enter opens a page, arrows only move."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.pages = RailModel(entries, self)
        self.setModel(self.pages)
        self.setItemDelegate(RailDelegate(self))
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.setProperty("ground", "rail")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.pages.index(0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self.hovered, entry = index.row(), index.data(ENTRY)
        self.setCursor(Qt.CursorShape.PointingHandCursor if entry else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered = -1
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Entry):
            self.chosen.emit(entry.name)


class Rail(QFrame):
    """The unit's name above its pages."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("ground", "rail")
        self.setProperty("edge", "right")
        self.setAccessibleName(self.tr("Pages"))
        self.view = RailView(entries, self)
        self.view.setAccessibleName(self.tr("Pages"))
        self.view.chosen.connect(self.chosen)
        self.setFocusProxy(self.view)
        self._build()
        self.set_narrow(False)

    def show_identity(self, identity: Identity) -> None:
        """Write the unit's name and office at the head."""
        self._unit.say(identity.unit)
        self._unit.setToolTip(identity.unit)
        self._office.say(identity.office)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write how much waits on each page."""
        self.view.pages.set_counts(counts)

    def show_page(self, name: str) -> None:
        """Mark the page that the window shows."""
        self.view.pages.set_shown(name)
        self.view.setCurrentIndex(self.view.pages.index(self.view.pages.row_of(name)))

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with names."""
        self.setFixedWidth(Width.RAIL_ICONS if narrow else Width.RAIL)
        self._head.setVisible(not narrow)
        self._gap.setVisible(narrow)

    def _build(self) -> None:
        self._head, self._gap = QWidget(self), QWidget(self)
        self._gap.setFixedHeight(Space.X4)
        self._unit = Text(weight=Weight.SEMI, parent=self._head)
        self._office = Text(style=Type.SMALL, tone="label", parent=self._head)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(Space.X4, Space.X2, Space.X2, Space.X4)
        head.setSpacing(0)
        head.addWidget(self._unit)
        head.addWidget(self._office)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, Space.X2)
        layout.setSpacing(0)
        for part in (self._gap, self._head, self.view):
            layout.addWidget(part)
