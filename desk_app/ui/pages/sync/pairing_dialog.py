"""Pairing two PCs of the office: one shows a code, the other types it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.panel import Card
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.sync.lan.finding import Found
    from desk_app.sync.lan.pairing import Offer
    from desk_app.ui.progress import Progress as Reporting
    from desk_app.usecases.colleagues import Serving
    from desk_app.usecases.pairing import Colleague

SHOW, TYPE = "show", "type"
LOOK_MS = 500
OTHER = ""
"""A PC that was not found by its name: its address is typed"""


class PairingDialog(QDialog):
    """The side that shows the code, and the side that types it; either way the window stays at work."""

    paired = Signal(str)
    """the other PC's name"""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._serving: Serving | None = None
        self._offer: Offer | None = None
        title = self.tr("Pair with a colleague's PC")
        self.setWindowTitle(title)
        self.setFixedWidth(Width.PALETTE)
        self.side = Segments(
            [(SHOW, self.tr("Show a code here")), (TYPE, self.tr("Type the other PC's code"))], name=title
        )
        self.code = Text(style=Type.FIGURE, tabular=True)
        self.said = Text(tone="label", wrap=True)
        self.found = DropDown([(OTHER, self.tr("Type its address"))], name=self.tr("The other PC"))
        self.address = Field(self.tr("Address of the other PC"), placeholder="https://192.168.1.20:47815", tabular=True)
        self.typed = Field(self.tr("Its code"), placeholder="CFGH-JKMN-PQRT", tabular=True)
        self.pair = Button(self.tr("Pair"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._progress = Progress(self.tr("Looking for colleagues' PCs"), key="")
        self._sides = QStackedWidget()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._build(title)
        self._wire()
        self.show_side(SHOW)

    def show_side(self, side: object) -> None:
        """Show the code of this PC, or ask for the other's."""
        self.side.set_value(side)
        self._sides.setCurrentIndex(0 if side == SHOW else 1)
        self.pair.setVisible(side == TYPE)
        if side == SHOW:
            self._show_code()
        else:
            self._withdraw()
            self._find()
            self.typed.setFocus()

    def done(self, result: int) -> None:
        """Take the code back when the dialog closes."""
        self._look.stop()
        self._withdraw()
        super().done(result)

    # The side that shows a code

    def _show_code(self) -> None:
        if self._desk.hosting is None:
            self.said.say(self.tr("The desk is not open here, only its pages."))
            return
        self.code.say("····-····-····")
        self.said.say(self.tr("One moment: this PC opens its door in the office's network."))
        self._desk.hosting.ask(self._on_serving, self._on_not_serving)

    def _on_serving(self, serving: "Serving") -> None:
        from desk_app.usecases import pairing

        if self.side.value() != SHOW or not self.isVisible():
            return
        self._serving = serving
        actor = self._desk.ops.actor
        self._run(lambda _progress: pairing.offer(serving, actor=actor), self._on_offered, self._on_not_serving)

    def _on_offered(self, offer: "Offer") -> None:
        self._offer = offer
        self.code.say(offer.code)
        self.code.setAccessibleName(offer.code)
        self._look.start()
        self._on_look()

    def _on_not_serving(self, error: Refusal) -> None:
        self.code.say("–")
        self.said.set_tone("late")
        self.said.say(f"{error.title} {error.remedy}")

    def _on_look(self) -> None:
        """Look whether the other PC has come, or the code is of no use any more."""
        offer = self._offer
        if offer is None:
            return
        if offer.partner is not None:
            self._look.stop()
            self._offer = None
            self.paired.emit(offer.partner.name)
            self.accept()
        elif not offer.open:
            self._show_code()
        else:
            left = max(round((offer.ends_at - self._desk.clock()) / 60_000), 1)
            addresses = ", ".join(self._serving.addresses[:2]) if self._serving is not None else ""
            self.said.say(
                self.tr(
                    "Type it on the other PC: page Synchronisation, <b>Pair…</b>, within {minutes} minutes. It can be "
                    "used once. This PC answers at {addresses}."
                ).format(minutes=left, addresses=addresses or "–")
            )

    def _withdraw(self) -> None:
        self._look.stop()
        self._offer = None
        serving, self._serving = self._serving, None
        if serving is not None:
            serving.offered(None)

    # The side that types it

    def _find(self) -> None:
        self._progress.setVisible(True)
        self._run(partial(_find, self._desk.directory), self._on_found, lambda _error: self._on_found(()))

    def _on_found(self, found: "Sequence[Found]") -> None:
        self._progress.hide()
        options = [(one.address, one.name) for one in found]
        self.found.set_options([*options, (OTHER, self.tr("Another PC: type its address"))])
        self.found.set_value(options[0][0] if options else OTHER)
        self._on_chosen(self.found.value())

    def _on_chosen(self, address: object) -> None:
        self.address.setVisible(address == OTHER)

    def submit(self) -> None:
        """Pair with the PC that was chosen, by the code that it shows."""
        address = str(self.found.value() or "") or self.address.value().strip()
        if not address:
            self.address.set_fault(self.tr("Type the address that stands under the code on the other PC."))
            self.address.setFocus()
            return
        if "://" not in address:
            address = f"https://{address}"
        hosting, actor = self._desk.hosting, self._desk.ops.actor
        port = 0 if hosting is None else hosting.port
        work = partial(_accept, self._desk.directory, self.typed.value(), address, actor, port)
        self.pair.set_off(self.tr("The other PC is being asked."))
        self._run(work, self._on_paired, self._on_refused)

    def _on_paired(self, colleague: "Colleague") -> None:
        if self._desk.hosting is not None:
            self._desk.hosting.start()
        self.paired.emit(colleague.name)
        self.accept()

    def _on_refused(self, error: Refusal) -> None:
        self.pair.set_off()
        self.typed.set_fault(f"{error.title} {error.remedy}")
        self.typed.setFocus()

    def _run(
        self,
        work: "Callable[[Reporting], object]",
        done: Callable[..., None],
        failed: Callable[[Refusal], None],
    ) -> None:
        self._desk.ops.run(self, work, done, failed=failed, may_hang=True)

    # Building

    def _wire(self) -> None:
        self.side.chosen.connect(self.show_side)
        self.found.chosen.connect(self._on_chosen)
        self.pair.clicked.connect(self.submit)
        self.typed.edited.connect(lambda _text: self.typed.set_fault(""))
        self.address.edited.connect(lambda _text: self.address.set_fault(""))
        self.typed.entered.connect(self.submit)
        self._progress.stopped.connect(self._progress.hide)
        self.finished.connect(self.deleteLater)

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.BLOCK)
        column.addWidget(Text(title, Type.HEAD))
        words = self.tr(
            "Two paired PCs exchange directly in the office's network, also when the Internet is down. Nobody else can "
            "read along or join in."
        )
        column.addWidget(Text(words, tone="label", wrap=True))
        column.addWidget(self.side)
        column.addWidget(self._sides)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.pair)
        column.addLayout(buttons)
        self._sides.addWidget(self._code_side())
        self._sides.addWidget(self._typing_side())

    def _code_side(self) -> QWidget:
        card = Card(padding=Space.X5)
        card.body.setSpacing(Space.X3)
        card.body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(self.said)
        card.body.addStretch()
        return card

    def _typing_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(Labelled(self.tr("The other PC"), self.found))
        column.addWidget(self.address)
        column.addWidget(self.typed)
        column.addWidget(self._progress)
        column.addStretch()
        return side


def _find(directory: Path, _progress: "Reporting") -> "list[Found]":
    from desk_app.store.database import Database
    from desk_app.usecases import pairing

    database = Database.open(directory)
    try:
        return pairing.found(database)
    finally:
        database.close()


def _accept(directory: Path, code: str, address: str, actor: str, port: int, _progress: "Reporting") -> "Colleague":
    from desk_app.store.database import Database
    from desk_app.usecases import pairing

    database = Database.open(directory)
    try:
        return pairing.accept(database, directory, code, address, actor=actor, port=port)
    finally:
        database.close()
