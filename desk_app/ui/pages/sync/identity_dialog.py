"""The way out of a fork: what happened, what a new identity does, and the button that takes it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk
from desk_app.ui.pages.sync.decision import DecisionDialog
from desk_app.ui.theme.tokens import Tone
from desk_app.ui.widgets.button import Button, Kind

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress


class IdentityDialog(DecisionDialog):
    """Explain, and take the new identity once a person says so."""

    renewed = Signal(object)
    """how many events go on as a branch"""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.explain(self.tr("Take a new identity"), self._lines())

    def buttons(self) -> tuple[Button, Button]:
        """Return the way out, and what takes a new identity."""
        renew = Button(self.tr("Take a new identity"), kind=Kind.MAIN, icon="key", key="Ctrl+Enter")
        renew.clicked.connect(self.renew)
        return Button(self.tr("Not now")), renew

    def renew(self) -> None:
        """Take it; the county is asked where the two histories part."""
        self.notices.tell("state", Tone.INFO, self.tr("The county is being asked where the two histories part…"))
        directory, actor = self.desk.directory, self.desk.ops.actor

        def work(_progress: "Progress") -> int:
            return _renewed(directory, actor)

        self.carry_out(work, self._on_renewed, self.tr("The county is being asked."), may_hang=True)

    def _on_renewed(self, count: int) -> None:
        self.desk.ops.changed.emit(frozenset(Topic))
        self.renewed.emit(count)
        self.accept()

    def _lines(self) -> tuple[str, ...]:
        return (
            self.tr(
                "This PC was restored from an old copy and went on recording. So two different events carry the same "
                "number, and the county has kept the elder ones: it cannot know which to believe."
            ),
            self.tr(
                "With a new identity everything that was recorded here since goes on as a branch of the ledger and is "
                "sent, and what the old copy lacked comes back. Nothing is lost; reception numbers stay as they are "
                "printed."
            ),
            self.tr("It needs the county once, to find where the two histories part. It cannot be undone."),
        )


def _renewed(directory: Path, actor: str) -> int:
    from desk_app.store.database import Database
    from desk_app.sync.internet import Internet
    from desk_app.usecases.renew import renew
    from desk_app.usecases.sync import county_address

    database = Database.open(directory)
    try:
        address = county_address(database)
        return renew(database, directory, lambda token: Internet(address, token), actor=actor)
    finally:
        database.close()
