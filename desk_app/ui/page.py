"""What every page keeps: what it shows, when it reads anew, and its half-filled form."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Found
from desk_app.ui.ops import Refusal
from desk_app.ui.theme.tokens import Tone

UNDO_KEY = "Ctrl+Z"

Draft = Mapping[str, Any]
"""A half-filled form as JSON can hold it"""


def told(error: Refusal) -> str:
    """Return an error as a notice says it: what could not be done, and what to do now."""
    from html import escape

    return f"<b>{escape(error.title)}</b> {escape(error.remedy)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One sentence for the notice line, with at most one thing that can be done about it.

    The sentence may set words at 600 by `<b>`; whatever comes from data passes through `html.escape` first.
    """

    text: str
    tone: Tone = Tone.GOOD
    action: str = ""
    key: str = ""
    """The action's key, as QKeySequence reads it"""
    act: Callable[[], object] | None = None

    @classmethod
    def of(cls, error: Refusal) -> "Message":
        """Return an error as a person reads it."""
        return cls(text=told(error), tone=Tone.LATE)

    @classmethod
    def undoable(cls, text: str, back: Callable[[], object]) -> "Message":
        """Return what was done, with the way back under Ctrl+Z."""
        return cls(text=text, action=QCoreApplication.translate("Message", "Undo"), key=UNDO_KEY, act=back)

    @property
    def stays(self) -> bool:
        """Say whether it waits for a person: what went wrong must not go by itself."""
        return self.tone in {Tone.LATE, Tone.WARN}


class Page(QWidget):
    """One activity of the counter, built when it is first shown and read anew when what it shows changed."""

    NAME: ClassVar[str] = ""
    SHOWS: ClassVar[frozenset[Topic]] = frozenset()

    notify = Signal(object)
    """Message: shown in the window's notice line, in place of the one before"""
    go = Signal(str, object)
    """name of another page, and what it shall show there (None: as it stands)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True

    def refresh(self) -> None:
        """Read what the page shows anew; the window calls it when the page is shown and stale."""

    def on_changed(self, topics: frozenset[Topic]) -> None:
        """Refresh when one of the page's topics changed; a hidden page notes that it is stale."""
        if not self.SHOWS & topics:
            return
        self._stale = True
        if self.isVisible():
            self._refresh_stale()

    def on_failed(self, error: Refusal) -> None:
        """Show what could not be done and what to do now; what was typed stays."""
        self.notify.emit(Message.of(error))

    def open(self, what: object) -> None:
        """Show one thing that another page or the palette asks for (an id, a number, a command)."""

    def step_back(self) -> bool:
        """Take one step back (pop-up, field, list); False when the page has none left."""
        return False

    def focus_first(self) -> None:
        """Put the focus where work on this page starts."""
        self.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return the page's panes in the order in which F6 goes through them."""
        return (self,)

    def commands(self) -> Sequence[Found]:
        """Return what the palette offers while this page is shown."""
        return ()

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return states worth a picture: a name, and what to do to the freshly shown page before it is taken."""
        return {}

    def draft(self) -> Draft | None:
        """Return the half-filled form, or None when there is nothing to lose."""
        return None

    def restore(self, draft: Draft) -> None:
        """Fill the form from a draft that a crash left behind."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_stale()

    def _refresh_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()
