"""Forgetting a colleague's PC: what follows from it in words, and the button that does it."""

from html import escape
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


class ForgetDialog(QDialog):
    """Explain, and take the pairing back once a person says so."""

    forgotten = Signal(str)
    """the name of the PC"""

    def __init__(self, desk: Desk, peer: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._peer, self._name = desk, peer, name
        title = self.tr("Exchange with {name} no more").format(name=name)
        self.setWindowTitle(title)
        self.setFixedWidth(Width.DIALOG)
        self._notices = NoticeBar()
        self.stay = Button(self.tr("Stay paired"))
        self.go = Button(self.tr("Forget this PC"), kind=Kind.GRAVE, icon="x", key="Ctrl+Enter")
        self.stay.clicked.connect(self.reject)
        self.go.clicked.connect(self.forget)
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
        self.stay.setFocus()

    def forget(self) -> None:
        """Take the pairing back."""
        self.go.set_off(self.tr("The pairing is being taken back."))
        directory, peer = self._desk.directory, self._peer

        def work(_progress: "Progress") -> None:
            _forget(directory, peer)

        self._desk.ops.run(self, work, self._on_forgotten, failed=self._on_failed)

    def _on_forgotten(self, _nothing: object) -> None:
        self._desk.ops.changed.emit(frozenset({Topic.SYNC, Topic.DEVICES}))
        self.forgotten.emit(self._name)
        self.accept()

    def _on_failed(self, error: Refusal) -> None:
        self.go.set_off()
        self._notices.tell("state", Tone.LATE, told(error))

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
