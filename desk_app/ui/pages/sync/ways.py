"""Other ways to send what waits: a colleague's PC, a file on a stick, the county once more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.pages.sync.words import since, waiting_words
from desk_app.ui.theme.tokens import IconSize, Role, Space, Type, Weight
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.panel import Card, Rule
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text
from desk_app.usecases.sync_status import Peer, Status


class WaysCard(Card):
    """One line a way, each with what it does."""

    colleague_asked = Signal(str)
    """the peer to meet"""
    forgetting_asked = Signal(str)
    """the peer to exchange with no more"""
    pairing_asked = Signal()
    writing_asked = Signal()
    reading_asked = Signal()
    county_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.X4, parent=parent)
        self.setWhatsThis(
            self.tr(
                "Every way carries the same: what arrives twice counts once. Send by whatever there is; the county is "
                "tried again by itself."
            )
        )
        self.body.setSpacing(Space.X2)
        self.body.addWidget(Text(self.tr("Send by another way"), Type.HEAD))
        self._waits = Text(tone="label", wrap=True)
        self.body.addWidget(self._waits)
        self._ways = QWidget()
        self.body.addWidget(self._ways)
        self.buttons: dict[str, Button] = {}

    def show_status(self, status: Status, names: dict[str, str], next_at: int | None, *, busy: bool) -> None:
        """Show the ways there are; while something is exchanged none can be taken."""
        self._waits.say(waiting_words(status.waiting, status.now) if status.joined else "")
        self._waits.setVisible(status.joined)
        self.buttons = {}
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        for line in (
            *self._colleagues(status.colleagues, names, status.now),
            self._file(),
            *self._county(status, next_at),
        ):
            column.addWidget(Rule())
            column.addLayout(line)
        for button in self.buttons.values():
            button.set_off(self.tr("Another exchange is under way.") if busy else "")
        elder, self._ways = self._ways, fresh
        self.body.replaceWidget(elder, fresh)
        elder.hide()
        elder.deleteLater()

    def _colleagues(self, colleagues: Sequence[Peer], names: dict[str, str], now: int) -> list[QHBoxLayout]:
        lines = []
        for peer in colleagues:
            name = names.get(peer.id) or peer.name
            met = self.tr("In the office network, met {time}")
            note = met.format(time=since(peer.met_at, now)) if peer.met_at else self.tr("In the office network")
            send = self._button(peer.id, self.tr("Send now"))
            send.clicked.connect(partial(self.colleague_asked.emit, peer.id))
            forget = Button(
                kind=Kind.QUIET, icon="x", small=True, name=self.tr("Exchange with {name} no more…").format(name=name)
            )
            self.buttons[f"forget {peer.id}"] = forget
            forget.clicked.connect(partial(self.forgetting_asked.emit, peer.id))
            lines.append(_line("pc", self.tr("Through the PC {name}").format(name=name), note, send, forget))
        pair = self._button("pair", self.tr("Pair…"))
        pair.clicked.connect(self.pairing_asked)
        if colleagues:
            title, note = self.tr("Another colleague's PC"), self.tr("Paired once by a code")
        else:
            title, note = self.tr("Through a colleague's PC"), self.tr("Same network; paired once by a code")
        return [*lines, _line("plus" if colleagues else "pc", title, note, pair)]

    def _file(self) -> QHBoxLayout:
        write, read = self._button("write", self.tr("Write file…")), self._button("read", self.tr("Read…"))
        write.clicked.connect(self.writing_asked)
        read.clicked.connect(self.reading_asked)
        return _line("usb", self.tr("On a USB stick"), self.tr("An encrypted file"), write, read)

    def _county(self, status: Status, next_at: int | None) -> list[QHBoxLayout]:
        if status.county is None:
            return []
        again = self._button("county", self.tr("Try again"))
        again.clicked.connect(self.county_asked)
        planned = self.tr("Tries by itself at {time}")
        note = planned.format(time=since(next_at, status.now)) if next_at else self.tr("Every 15 minutes by itself")
        name = self.tr("Server of {county}").format(county=status.county.name)
        return [_line("house", name, note, again)]

    def _button(self, key: str, text: str) -> Button:
        button = Button(text, small=True)
        self.buttons[key] = button
        return button


def _line(icon: str, title: str, note: str, *buttons: Button) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    for text in (Text(title, weight=Weight.MEDIUM), Text(note, Type.SMALL, tone="label")):
        text.setMinimumHeight(text.sizeHint().height())  # enlarged letters are taller than their line
        text.setToolTip(text.text())
        words.addWidget(text)
    row = QHBoxLayout()
    row.setSpacing(Space.X3)
    row.addWidget(Picture(icon, Role.TEXT_LABEL, IconSize.RAIL))
    row.addLayout(words, 1)
    for button in buttons:
        row.addWidget(button)
    return row
