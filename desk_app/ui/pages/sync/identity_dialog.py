"""The way out of a fork: what happened, what a new identity does, and the button that takes it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress


class IdentityDialog(QDialog):
    """Explain, and take the new identity once a person says so."""

    renewed = Signal(object)
    """how many events go on as a branch"""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        title = self.tr("Take a new identity")
        self.setWindowTitle(title)
        self.setFixedWidth(Width.DIALOG)
        self._notices = NoticeBar()
        self.stay = Button(self.tr("Not now"))
        self.go = Button(self.tr("Take a new identity"), kind=Kind.MAIN, icon="key", key="Ctrl+Enter")
        self.stay.clicked.connect(self.reject)
        self.go.clicked.connect(self.renew)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.stay)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(title, Type.HEAD))
        for line in self._lines():
            column.addWidget(Text(line, wrap=True, tone="label"))
        column.addWidget(self._notices)
        column.addLayout(buttons)
        self.finished.connect(self.deleteLater)

    def renew(self) -> None:
        """Take it; the county is asked where the two histories part."""
        self.go.set_off(self.tr("The county is being asked."))
        self._notices.tell("state", Tone.INFO, self.tr("The county is being asked where the two histories part…"))
        directory, actor = self._desk.directory, self._desk.ops.actor

        def work(_progress: "Progress") -> int:
            return _renewed(directory, actor)

        self._desk.ops.run(self, work, self._on_renewed, failed=self._on_failed, may_hang=True)

    def _on_renewed(self, count: int) -> None:
        self._desk.ops.changed.emit(frozenset(Topic))
        self.renewed.emit(count)
        self.accept()

    def _on_failed(self, error: Refusal) -> None:
        self.go.set_off()
        self._notices.tell("state", Tone.LATE, told(error))

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
