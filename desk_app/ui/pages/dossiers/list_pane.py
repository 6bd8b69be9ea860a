"""The list with its filter: reads its keys and the lines that are seen, and keeps its place when something changed."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.pages.dossiers.filters import FilterBar
from desk_app.ui.pages.dossiers.listing import DossierList
from desk_app.ui.theme.tokens import Height, Motion, Space, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.table import Table
from desk_app.usecases import browse
from desk_app.usecases.browse import DossierLine, FirstLines

if TYPE_CHECKING:
    from desk_app.store.work import Work

T = TypeVar("T")
FIRST = 60
"""Lines that are shown before the keys are there: more than any screen holds"""
AROUND = 40
"""Rows read above and below those that are seen"""
MINUTE = 60_000


class ListPane(QFrame):
    """Filter and list; `moved` comes with the dossier under the cursor once its line is known."""

    moved = Signal(str)
    opened = Signal()
    counted = Signal(int)
    begin_asked = Signal()
    """the list is empty, and a person wants to receive a first dossier"""
    import_asked = Signal()
    """the list is empty, and a person wants to bring in the register kept until now"""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent
        self._counted: int | None = None
        self._asked = 0
        self._goal: tuple[str, int] | None = None
        self._told = ""
        self.filters = FilterBar(desk.clock)
        self.model = DossierList(self)
        self.table = Table(self.model, name=self.tr("Dossiers"))
        self._pane = StatePane(self.table)
        self._build()
        self._wire()

    # Asking

    def load(self) -> None:
        """Read the list that the filter asks for: its first lines at once, its keys when typing pauses."""
        chosen = self.filters.chosen()
        self._counted = None
        self._asked += 1
        self.filters.say_count(None)
        self._pane.show_loading()
        self._ask(partial(browse.first_lines, chosen=chosen, limit=FIRST), self._on_first, "first")
        self._pause.start()

    def reload(self) -> None:
        """Read the same list anew because dossiers changed; cursor and place stay."""
        if self._counted is None:
            self.load()
            return
        chosen = self.filters.chosen()
        self._ask(partial(browse.keys, chosen=chosen), partial(self._on_changed_keys, self._asked), "keys")
        self._ask(partial(browse.fields), self.filters.offer_fields, "fields")

    def go_to(self, dossier: str, key: int | None) -> None:
        """Put the cursor on a dossier; where the filter hides it, every dossier is shown again."""
        row = None if key is None else self.model.row_of(key)
        if row is not None and self._counted is not None:
            self._told = dossier
            self._place(row)
        elif key is not None:
            self._goal = (dossier, key)
            if self._counted is not None and self.filters.is_set():
                self.filters.reset()
                self.load()

    def stay_with(self, dossier: str, key: int | None) -> None:
        """Follow a dossier whose place in the list has changed, if the list still holds it."""
        row = None if key is None else self.model.row_of(key)
        if row is not None and row != self.table.row():
            self._told = dossier
            self._place(row)

    def count(self) -> int | None:
        """Return how many dossiers the list has, None while they are counted."""
        return self._counted

    def current(self) -> str:
        """Return the dossier under the cursor, empty while none is known."""
        line = self.model.line_at(self.table.row())
        return "" if line is None else line.id

    def focus_list(self) -> None:
        """Put the focus into the list, the cursor on its first row if it was nowhere."""
        if self.table.row() < 0:
            self.table.go_to(0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_focus(self) -> bool:
        """Say whether the keyboard is in the list."""
        return self.table.hasFocus()

    # Hearing

    def _on_first(self, first: FirstLines) -> None:
        self.model.begin(self.filters.typed, first.lines)
        self.model.set_moment(self._desk.clock(), first.soon_until)
        self._told = ""
        from_top = bool(first.lines) and self._goal is None
        if len(first.lines) < FIRST:
            self._pause.stop()
            self._on_keys(self._asked, array("q", (line.rank for line in first.lines)))
        else:
            self._pane.show_content()
        if from_top:
            self.table.go_to(0)
            self.table.scrollToTop()

    def _on_keys(self, asked: int, keys: "array[int]") -> None:
        """Take the keys of the list, unless another list was asked for since."""
        if asked != self._asked:
            return
        if not self.model.grow(keys):
            self.load()
            return
        self._say_count(len(keys))
        goal, self._goal = self._goal, None
        row = None if goal is None else self.model.row_of(goal[1])
        if goal is not None and row is None and self.filters.is_set():
            self._goal = goal
            self.filters.reset()
            self.load()
        elif row is not None and goal is not None:
            self._told = goal[0]
            self._place(row)

    def _on_changed_keys(self, asked: int, keys: "array[int]") -> None:
        """Show the changed list where the old one stood, and read what is seen anew."""
        if asked != self._asked:
            return
        row, top = self.table.row(), self.table.verticalScrollBar().value()
        key, above = self.model.key_at(row), row * Height.ROW - top
        here = self.current()
        if not self.model.has_keys(keys):
            self._exchange(keys, key, row, above)
        self.model.forget_lines_beyond(*self._seen())
        self._say_count(len(keys))
        self._told = here
        seen = self.model.keys(*self._seen())
        self._ask(partial(browse.lines, wanted=seen), self._on_lines, "lines")
        self._ask(browse.soon_until, self._on_soon, "soon")

    def _exchange(self, keys: "array[int]", key: int | None, row: int, above: int) -> None:
        self.table.blockSignals(True)
        self.model.exchange(keys)
        found = None if key is None else self.model.row_of(key)
        place = found if found is not None else min(row, len(keys) - 1)
        if place >= 0:
            self.table.go_to(place)
            self.table.verticalScrollBar().setValue(place * Height.ROW - above)
        self.table.blockSignals(False)

    def _on_soon(self, soon_until: int) -> None:
        self.model.set_moment(self._desk.clock(), soon_until)

    def _on_lines(self, lines: Sequence[DossierLine]) -> None:
        self.model.take(lines)
        self._tell_current()

    def _on_wanted(self) -> None:
        missing = self.model.missing(*self._seen())
        if missing:
            self._ask(partial(browse.lines, wanted=missing), self._on_lines, "lines")

    def _on_moved(self, _row: int) -> None:
        self._follow.start()

    def _enter(self) -> None:
        """Go into the dossier under the cursor, also when the cursor came to it a moment ago."""
        self._follow.stop()
        self._tell_current()
        self.opened.emit()

    def _tell_current(self) -> None:
        """Tell which dossier the cursor is on, once it stays there and its line is known."""
        here = self.current()
        if here and here != self._told and not self._follow.isActive():
            self._told = here
            self.moved.emit(here)

    def _say_count(self, count: int) -> None:
        self._counted = count
        self.filters.say_count(count)
        self.counted.emit(count)
        if count:
            self._pane.show_content()
        else:
            self._pane.show_empty(self._empty())

    def _on_fault(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.load)

    # Drawing

    def _seen(self) -> tuple[int, int]:
        """Return the first and last row to have lines for: what is seen, and some above and below."""
        first = self.table.verticalScrollBar().value() // Height.ROW
        last = first + self.table.viewport().height() // Height.ROW + 1
        return max(first - AROUND, 0), last + AROUND

    def _place(self, row: int) -> None:
        self.table.go_to(row)
        self.table.scrollTo(self.model.index(row, 0))
        self._on_wanted()

    def _empty(self) -> QWidget:
        if not self.filters.is_set():
            bring = Button(self.tr("Bring in a register from Excel…"), kind=Kind.MAIN, key="Ctrl+O")
            bring.clicked.connect(self.import_asked)
            begin = Button(self.tr("Receive a dossier"), icon="plus")
            begin.clicked.connect(self.begin_asked)
            words = self.tr("Bring in the register that was kept in Excel, or receive the first dossier.")
            return Empty(self.tr("No dossier yet"), words, actions=[bring, begin])
        if not self.filters.is_search_only() and self.filters.typed:
            widen = Button(self.tr("Search all dossiers"), icon="search")
            widen.clicked.connect(self.filters.widen)
        else:
            widen = Button(self.tr("Show all dossiers"), icon="x")
            widen.clicked.connect(self._show_all)
        words = self.tr("Fewer letters find more.")
        return Empty(self.tr("No dossier answers to the filter"), words, actions=[widen])

    def _show_all(self) -> None:
        self.filters.reset()
        self.load()
        self.filters.focus_search()

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setProperty("edge", "right")
        self.setFixedWidth(Width.LIST + Space.X4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._pane, 1)

    def _wire(self) -> None:
        self._pause = _timer(self, Motion.MOVE, self._ask_keys)
        self._follow = _timer(self, Motion.DETAIL_AFTER, self._tell_current)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(lambda: self._ask(browse.soon_until, self._on_soon, "soon"))
        self._minute.start()
        self.filters.changed.connect(self.load)
        self.filters.downward.connect(self.focus_list)
        self.model.wanted.connect(self._on_wanted)
        self.table.moved.connect(self._on_moved)
        self.table.acted.connect(lambda _row: self._enter())
        shortcut("Right", self.table, self._enter, within=self.table)

    def _ask_keys(self) -> None:
        self._ask(partial(browse.keys, chosen=self.filters.chosen()), partial(self._on_keys, self._asked), "keys")
        self._ask(partial(browse.fields), self.filters.offer_fields, "fields")

    def _ask(self, query: "Callable[[Work], T]", done: Callable[[T], None], key: str) -> None:
        self._desk.ops.read(self._page, query, done, key=key, failed=self._on_fault)


def _timer(owner: QWidget, after: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(after)
    timer.timeout.connect(act)
    return timer
