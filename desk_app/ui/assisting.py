"""Help to create an account or to submit online, logged by one key from wherever one is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal

from desk_app.ui.desk import Desk, Found, Kind
from desk_app.ui.page import Message

if TYPE_CHECKING:
    from desk_app.domain.assistance import Help
    from desk_app.ui.ops import Ops

_UNLINKED: "WeakKeyDictionary[Ops, str]" = WeakKeyDictionary()
"""The last help to submit online that no dossier is linked to yet, from whichever page it was logged"""
ACCOUNT_KEY, SUBMISSION_KEY, LINK_KEY = "F11", "Shift+F11", "Ctrl+L"


class Assisting(QObject):
    """Log helps and take them back; `told` comes with the notice of each."""

    told = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def help_account(self) -> None:
        """Log that somebody was helped to create an account."""
        from desk_app.domain.assistance import Help

        self._give(Help.ACCOUNT)

    def help_submission(self, dossier: str = "", number: str = "") -> None:
        """Log that somebody was helped to submit online: this dossier, where it is known already."""
        from desk_app.domain.assistance import Help

        self._give(Help.SUBMISSION, dossier, number)

    def offer_link(self, dossier: str, number: str) -> Message | None:
        """Return the offer to say that the last help submitted this dossier, None where no help waits for one."""
        if not self._unlinked():
            return None
        text = self.tr("Saved {number}. Was it submitted with the help logged before?")
        return Message(
            text=text.format(number=f"<b>{number}</b>"),
            action=self.tr("Link the help"),
            key=LINK_KEY,
            act=partial(self._link, self._unlinked(), dossier, number),
        )

    def commands(self) -> list[Found]:
        """Offer both helps to the palette."""
        helps: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("Helped to create an account"), self.help_account),
            (self.tr("Helped to submit online"), self.help_submission),
        )
        detail = self.tr("Assistance")
        return [Found(kind=Kind.COMMAND, title=title, detail=detail, icon="user", act=act) for title, act in helps]

    def _give(self, help_: "Help", dossier: str = "", number: str = "") -> None:
        from desk_app.usecases import assistance

        def give(work: Any) -> str:
            return assistance.give(work, help_, dossier)

        self._desk.ops.write(self, give, partial(self._on_given, help_, number))

    def _on_given(self, help_: "Help", number: str, subject: str) -> None:
        from desk_app.domain.assistance import Help

        if help_ is Help.ACCOUNT:
            text = self.tr("Help to create an account logged.")
        elif number:
            text = self.tr("Help to submit {number} online logged.").format(number=f"<b>{number}</b>")
        else:
            text = self.tr("Help to submit online logged.")
        if help_ is Help.SUBMISSION:
            _UNLINKED[self._desk.ops] = "" if number else subject
        self.told.emit(Message.undoable(text, partial(self._undo, subject)))

    def _unlinked(self) -> str:
        return _UNLINKED.get(self._desk.ops, "")

    def _forget(self, subject: str) -> None:
        if self._unlinked() == subject:
            del _UNLINKED[self._desk.ops]

    def _undo(self, subject: str) -> None:
        from desk_app.usecases import assistance

        def undo(work: Any) -> None:
            assistance.undo(work, subject)

        self._forget(subject)
        self._desk.ops.write(self, undo)

    def _link(self, subject: str, dossier: str, number: str) -> None:
        from desk_app.usecases import assistance

        def link(work: Any) -> str:
            return assistance.link(work, subject, dossier)

        self._forget(subject)
        text = self.tr("The help is linked to {number}.").format(number=f"<b>{number}</b>")
        self._desk.ops.write(self, link, lambda _linked: self.told.emit(Message(text=text)))
