"""Forgetting a colleague's PC: what follows from it in words, and the button that does it."""

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk
from desk_app.ui.pages.sync.decision import DecisionDialog
from desk_app.ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress


class ForgetDialog(DecisionDialog):
    """Explain, and take the pairing back once a person says so."""

    forgotten = Signal(str)
    """the name of the PC"""

    def __init__(self, desk: Desk, peer: str, name: str, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._peer, self._name = peer, name
        self.explain(self.tr("Exchange with {name} no more").format(name=name), self._lines())
        self.stay.setFocus()

    def buttons(self) -> tuple[Button, Button]:
        """Return the way out, and what takes the pairing back."""
        forget = Button(self.tr("Forget this PC"), kind=Kind.GRAVE, icon="x", key="Ctrl+Enter")
        forget.clicked.connect(self.forget)
        return Button(self.tr("Stay paired")), forget

    def forget(self) -> None:
        """Take the pairing back."""
        directory, peer = self.desk.directory, self._peer

        def work(_progress: "Progress") -> None:
            _forget(directory, peer)

        self.carry_out(work, self._on_forgotten, self.tr("The pairing is being taken back."))

    def _on_forgotten(self, _nothing: object) -> None:
        self.desk.ops.changed.emit(frozenset({Topic.SYNC, Topic.DEVICES}))
        self.forgotten.emit(self._name)
        self.accept()

    def _lines(self) -> tuple[str, ...]:
        name = f"<b>{escape(self._name)}</b>"
        return (
            self.tr("This PC asks {name} no more in the office network, and answers it no more.").format(name=name),
            self.tr(
                "Nothing is deleted: what {name} recorded and gave stays here, and through the county both still get "
                "each other's work. What only waited to go there directly goes by the county or a file."
            ).format(name=name),
            self.tr("To exchange directly again, pair the two PCs anew by a code."),
        )


def _forget(directory: Path, peer: str) -> None:
    from desk_app.store.database import Database
    from desk_app.usecases import pairing

    database = Database.open(directory)
    try:
        pairing.forget(database, directory, peer)
    finally:
        database.close()
