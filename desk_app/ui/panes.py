"""F6 and Shift+F6: the focus goes from pane to pane and comes back to where it was in each."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_last_focus: "WeakKeyDictionary[QWidget, QWidget]" = WeakKeyDictionary()


def step(panes: Sequence[QWidget], way: int) -> None:
    """Move the focus to the next (1) or previous (-1) pane that can take it."""
    usable = [pane for pane in panes if isValid(pane) and pane.isVisible() and _target(pane) is not None]
    if not usable:
        return
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(usable) if focus is not None and _holds(pane, focus)), None)
    if here is not None and focus is not None:
        _last_focus[usable[here]] = focus
    start = -1 if way > 0 else 0
    pane = usable[((start if here is None else here) + way) % len(usable)]
    target = _target(pane)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _target(pane: QWidget) -> QWidget | None:
    """Return where the focus was in the pane, else the first widget in it that takes the focus by Tab."""
    last = _last_focus.get(pane)
    if last is not None and isValid(last) and last.isVisible() and last.isEnabled():
        return last
    return next((each for each in (pane, *pane.findChildren(QWidget)) if _takes_focus(each)), None)


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()
