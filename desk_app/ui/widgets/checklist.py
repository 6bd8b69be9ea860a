"""The components of a dossier: ticked, reused, digitized, by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk_app.ui.theme import icons
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Scheme, Space, Tone, Type, Weight
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.chip import chip_width, paint_chip
from desk_app.ui.widgets.tick import paint_tick

if TYPE_CHECKING:
    from desk_app.ui.widgets.cell import Index

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """One component: `key` is the owner's; `offer` says what could be reused; `off` that it is not asked for."""

    key: Any
    text: str
    note: str = ""
    ticked: bool = False
    offer: str = ""
    digitized: bool = False
    reused: bool = False
    off: bool = False


class _Model(QAbstractListModel):
    """The components, with their ticks where a screen reader looks for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[CheckItem] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many components there are."""
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words and tick."""
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if item.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return item.offer or item.note
        return None


class Checklist(QListView):
    """Components in rows of 44: Space ticks, R reuses what is offered, D marks as digitized.

    The owner records what happened and shows it by `show_items` or `change`; the list itself changes nothing.
    """

    ticked = Signal(object, bool)
    reused = Signal(object)
    digitized = Signal(object)

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setProperty("card", "true")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def items(self) -> Sequence[CheckItem]:
        """Return what is shown."""
        return tuple(self._model.items)

    def show_items(self, items: Sequence[CheckItem]) -> None:
        """Show other components; the cursor stays in its row when they are as many."""
        row = self.currentIndex().row() if len(items) == len(self._model.items) else 0
        self._model.beginResetModel()
        self._model.items = list(items)
        self._model.endResetModel()
        if items:
            self.setCurrentIndex(self._model.index(max(row, 0)))
        self.setFixedHeight(self.sizeHint().height())

    def change(self, item: CheckItem) -> None:
        """Show one component anew, found by its key."""
        for row, old in enumerate(self._model.items):
            if old.key == item.key:
                self._model.items[row] = item
                self._model.dataChanged.emit(self._model.index(row), self._model.index(row))

    def go_to_unticked(self) -> None:
        """Take the focus, with the cursor on the first component that is asked for and not ticked."""
        rows = [row for row, item in enumerate(self._model.items) if not item.ticked and not item.off]
        if self._model.items:
            self.setCurrentIndex(self._model.index(rows[0] if rows else 0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return room for every row: the list does not scroll."""
        return QSize(Height.ROW_TALL * 4, max(len(self._model.items), 1) * Height.ROW_TALL + 2 * Line.HAIR)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, reuse, mark; all else as in every list."""
        item, plain = self._current(), not event.modifiers()
        if item is None or not plain:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self._tick(item)
        elif event.key() == Qt.Key.Key_R and item.offer:
            self.reused.emit(item.key)
        elif event.key() == Qt.Key.Key_D:
            self.digitized.emit(item.key)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the page: Qt would jump by them."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by the pointer anywhere in a row, reuse on its button."""
        super().mouseReleaseEvent(event)
        self._on_pointer(event.position().toPoint())

    def _on_pointer(self, pos: QPoint) -> None:
        index = self.indexAt(pos)
        if not index.isValid():
            return
        item = self._model.items[index.row()]
        if item.offer and not item.ticked and offer_area(QRectF(self.visualRect(index))).contains(pos.toPointF()):
            self.reused.emit(item.key)
        else:
            self._tick(item)

    def _tick(self, item: CheckItem) -> None:
        self.ticked.emit(item.key, not item.ticked)

    def _current(self) -> CheckItem | None:
        row = self.currentIndex().row()
        return self._model.items[row] if 0 <= row < len(self._model.items) else None


def offer_area(row: QRectF) -> QRectF:
    """Return where the button of an offer lies in a row."""
    width = drawing.width_of(_offer_words(), _offer_font()) + drawing.cap_width("R") + 3 * Space.X2
    return QRectF(
        row.right() - Space.X3 - width, row.center().y() - Height.SMALL_BUTTON / 2, width, Height.SMALL_BUTTON
    )


class _Delegate(QStyledItemDelegate):
    """Draw a component: box, words, note or offer, what became of it."""

    def __init__(self, view: Checklist) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row with two lines."""
        return QSize(Height.ROW_TALL, Height.ROW_TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item = self._view.items()[index.row()]
        area = QRectF(option.rect)
        current = index.row() == self._view.currentIndex().row()
        self._draw_ground(painter, area, current=current and self._view.hasFocus(), shown=current)
        if index.row() + 1 < len(self._view.items()):
            drawing.hairline(painter, area.x(), area.bottom() - Line.HAIR, area.right())
        paint_tick(painter, area.x() + Space.X3, area.center().y(), ticked=item.ticked)
        left = area.adjusted(Space.X3 + Height.TICK + Space.X3, 0, -Space.X3, 0)
        left.setRight(self._draw_end(painter, area, item))
        self._draw_lines(painter, left, item)

    def _draw_ground(self, painter: QPainter, area: QRectF, *, current: bool, shown: bool) -> None:
        if shown:
            drawing.box(painter, area.adjusted(0, 0, 0, -Line.HAIR), theme().color(Role.BG_SUNKEN), radius=Space.X1)
        if current:
            inner = area.adjusted(Line.FOCUS, Line.FOCUS, -Line.FOCUS, -Line.FOCUS - Line.HAIR)
            drawing.focus_ring(painter, inner, Space.X1)

    def _draw_end(self, painter: QPainter, area: QRectF, item: CheckItem) -> float:
        """Draw the offer's button or what became of the component; return where that begins."""
        if item.offer and not item.ticked:
            spot = offer_area(area)
            _draw_offer(painter, spot)
            return spot.x() - Space.X2
        word, tone, icon = _outcome(item)
        if not word:
            return area.right() - Space.X3
        width = chip_width(word, icon)
        paint_chip(painter, QRectF(area.right() - Space.X3 - width, area.y(), width, area.height()), word, tone, icon)
        return area.right() - Space.X3 - width - Space.X2

    def _draw_lines(self, painter: QPainter, area: QRectF, item: CheckItem) -> None:
        upper = QRectF(area.x(), area.y() + Space.X1, area.width(), Type.BODY.value.line)
        lower = QRectF(area.x(), upper.bottom() - Line.HAIR, area.width(), Type.SMALL.value.line)
        if not (item.note or item.offer):
            upper.moveTop(area.center().y() - upper.height() / 2)
        drawing.words(
            painter, upper, item.text, theme().font(), theme().color(Role.TEXT_QUIET if item.off else Role.TEXT_MAIN)
        )
        offered = item.offer and not item.ticked
        ink = theme().color(Role.INFO_TEXT if offered else Role.TEXT_QUIET)
        if offered:
            icons.paint(painter, "reuse", QRectF(lower.x(), lower.y(), IconSize.CHIP, lower.height()), ink)
            lower.setLeft(lower.x() + IconSize.CHIP + Space.X1)
        drawing.words(painter, lower, item.offer if offered else item.note, theme().font(Type.SMALL), ink)


def _draw_offer(painter: QPainter, spot: QRectF) -> None:
    ink = theme().color(Role.TEXT_MAIN)
    drawing.box(painter, spot, theme().color(Role.BG_SURFACE), theme().color(Role.LINE_EDGE))
    inner = spot.adjusted(Space.X2, 0, -Space.X2, 0)
    width = drawing.words(painter, inner, _offer_words(), _offer_font(), ink)
    edge = ink if theme().scheme is Scheme.CONTRAST else theme().color(Role.LINE_EDGE)
    drawing.cap(painter, inner.x() + width + Space.X2, inner.center().y(), "R", ink, edge)


def _outcome(item: CheckItem) -> tuple[str, Tone, str]:
    """Return chip, tone and icon of what became of a component."""
    if item.reused:
        return translate("Checklist", "reused"), Tone.INFO, "reuse"
    return (translate("Checklist", "digitized"), Tone.GOOD, "scan") if item.digitized else ("", Tone.NEUTRAL, "")


def _offer_words() -> str:
    return translate("Checklist", "Reuse")


def _offer_font() -> Any:
    return theme().font(Type.SMALL, Weight.MEDIUM)
