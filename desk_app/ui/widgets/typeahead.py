"""A field that finds while one types: the owner answers, the first answer is previewed, Enter takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk_app.ui.theme.tokens import Space
from desk_app.ui.widgets.field import Field

if TYPE_CHECKING:
    from desk_app.ui.widgets.suggestions import Suggestion, SuggestionList

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Typeahead(Field):
    """A field with a list below it: `Typeahead("Thủ tục", icon="search")`.

    `asked` comes with what was typed; the owner answers, whenever it can, by `offer(text, suggestions)`; an answer to
    what is no longer typed is dropped. `previewed` comes with the value under the cursor (None: nothing), `taken` with
    the one that Enter or the pointer took. The focus never leaves the field, so input methods are not disturbed; keys
    are left alone while a letter is being composed.

    Enter pressed before the answer is there takes the first answer when it comes. Without `eager` nothing is under the
    cursor until an arrow key goes there, and Enter alone takes nothing: what is typed may well be new. `ruled` says
    that F1 explains what is under the cursor.
    """

    asked = Signal(str)
    previewed = Signal(object)
    taken = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        placeholder: str = "",
        icon: str = "search",
        key: str = "",
        aside: str = "",
        masked: bool = False,
        eager: bool = True,
        ruled: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            label,
            icon=icon,
            placeholder=placeholder,
            key=key,
            aside=aside,
            masked=masked,
            tabular=masked,
            parent=parent,
        )
        self._chosen: Any = None
        self._eager, self._awaited, self._hurried = eager, False, False
        self._spread: QWidget = self.input
        self._ruled = ruled
        self._made: SuggestionList | None = None
        self.edited.connect(self._on_typed)
        self.left.connect(self.close_list)
        self.input.before_key = self._on_key

    def chosen(self) -> Any:
        """Return the value that was taken, None when none was or the words were changed since."""
        return self._chosen

    def choose(self, value: Any, text: str) -> None:
        """Show a value with its words as taken; nobody is told."""
        self._chosen = value
        self.set_value(text)
        self.set_trailing("")

    def spread(self, over: QWidget) -> None:
        """Lay the list over the whole width of what holds the field, where the field alone is too narrow for it."""
        self._spread = over

    def offer(self, text: str, suggestions: Sequence[Suggestion], trailing: str = "") -> None:
        """Answer what was asked; `trailing` says how many there are."""
        if text != self.value() or not self.input.hasFocus() or self._chosen is not None:
            return
        hurried, self._hurried, self._awaited = self._hurried, False, False
        self.set_trailing(trailing)
        if suggestions:
            self._list.show_suggestions(suggestions, eager=self._eager)
            self._place_list()
        else:
            self.close_list()
        if hurried:
            self._settle()

    def is_open(self) -> bool:
        """Return whether the list is shown."""
        return self._made is not None and self._made.isVisible()

    def close_list(self) -> None:
        """Hide the list; what was only previewed is not taken."""
        if self.is_open():
            self._list.hide()
            self.previewed.emit(None)

    def clear(self) -> None:
        """Empty the field and forget what was taken."""
        self._chosen, self._awaited, self._hurried = None, False, False
        self.close_list()
        self.set_trailing("")
        super().clear()

    @property
    def _list(self) -> SuggestionList:
        """Return the list, made when it is first needed: most fields of a page never show theirs."""
        if self._made is None:
            from desk_app.ui.widgets.suggestions import SuggestionList

            self._made = SuggestionList(self, ruled=self._ruled)
            self._made.hide()
            self._made.moved.connect(self._on_moved)
            self._made.clicked.connect(self._take)
            self.input.installEventFilter(self)
        return self._made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of the open list from shortcuts, and the list in its place."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.is_open():
            if not self._eager and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.close_list()  # what is typed stands as it is; Ctrl+Enter saves the form
                return False
            event.setAccepted(event.key() in (*_ENTERS, Qt.Key.Key_Escape))
            return event.isAccepted()
        if event.type() == QEvent.Type.Resize and self.is_open():
            self._place_list()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do what a key does to the list; false leaves it to the field."""
        key = Qt.Key(event.key())
        if not self.is_open():
            return self._on_key_alone(key)
        if key in _STEPS:
            self._list.step(_STEPS[key])
        elif key in _ENTERS:
            self._settle()
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            return False
        return True

    def _on_key_alone(self, key: Qt.Key) -> bool:
        """Do what a key does while no list is shown: ask for it, or take what will come."""
        if key == Qt.Key.Key_Down and self._chosen is None:
            self.asked.emit(self.value())
        elif key in _ENTERS and self._eager and self._awaited:
            self._hurried = True
        else:
            return False
        return True

    def _on_typed(self, text: str) -> None:
        self._chosen = None
        self._awaited, self._hurried = bool(text), False
        if text:
            self.asked.emit(text)
        else:
            self.set_trailing("")
            self.close_list()

    def _on_moved(self) -> None:
        found = self._list.current()
        self.previewed.emit(found.value if found else None)

    def _settle(self) -> None:
        """Take what is under the cursor; where nothing is, Enter means what it means in every field."""
        if self.is_open() and self._list.current() is not None:
            self._take()
        else:
            self.close_list()
            self.entered.emit()

    def _take(self) -> None:
        found = self._list.current()
        if found is None:
            return
        self._list.hide()
        self.choose(found.value, found.text)
        self.set_fault("")
        self.taken.emit(found.value)

    def _place_list(self) -> None:
        """Lay the list 4 px below the field, above it when the window ends too soon.

        It is a child of the window, not a window of its own: it moves and closes with it, takes no focus, and needs no
        position on the screen (which Wayland does not give).
        """
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
            window.installEventFilter(self)
        corner = self._spread.mapTo(window, QPoint(0, 0))
        corner.setY(self.input.mapTo(window, QPoint(0, self.input.height() + Space.X1)).y())
        height = self._list.wanted_height()
        if corner.y() + height > window.height():
            corner.setY(max(self.input.mapTo(window, QPoint(0, 0)).y() - Space.X1 - height, 0))
        self._list.setGeometry(corner.x(), corner.y(), self._spread.width(), height)
        self._list.show()
        self._list.raise_()
