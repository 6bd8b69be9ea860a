"""Joining the county, from the page Synchronisation or at the first start: its address and its one-time code."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Message
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.panel import Card
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from desk_app.ui.progress import Progress as Reporting
    from desk_app.usecases.join import Membership


class JoiningCard(Card):
    """Two fields and a button; what was typed stays when the county cannot be reached."""

    told = Signal(object)
    """Message"""
    pairing_asked = Signal()
    joined = Signal()

    def __init__(self, desk: Desk, *, begins: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(padding=Space.X5, parent=parent)
        self._desk, self._begins = desk, begins
        self._job: Job | None = None
        self.name = ""
        """What this PC is called before the county"""
        self.address = Field(self.tr("Address of the county's server"), placeholder="https://motcua.namsach.example")
        self.code = Field(self.tr("One-time code"), tabular=True)
        self.code.set_hint(self.tr("The county gives it for this one PC; it goes out of use with the first use."))
        kind, key = (Kind.PLAIN, "") if begins else (Kind.MAIN, "Ctrl+Enter")
        self.join = Button(self.tr("Join the county"), kind=kind, icon="house", key=key)
        self.pair = Button(self.tr("Pair with a colleague's PC…"), icon="pc")
        self._progress = Progress(self.tr("Joining the county"), key="")
        self._build()
        self.join.clicked.connect(self.submit)
        self.pair.clicked.connect(self.pairing_asked)
        self._progress.stopped.connect(self.stop)
        for field in (self.address, self.code):
            field.edited.connect(lambda _text: self._forgive())
        self.address.entered.connect(self.code.setFocus)
        self.code.entered.connect(self.submit)
        shortcut("F9", self, self.pairing_asked.emit)

    def focus_first(self) -> None:
        """Start at the first field that is empty."""
        (self.code if self.address.value() else self.address).setFocus()

    def draft(self) -> dict[str, str] | None:
        """Return the address that is half typed; a code is nobody's to keep."""
        return {"address": self.address.value()} if self.address.value() else None

    def restore(self, draft: dict[str, Any]) -> None:
        """Type the address again."""
        self.address.set_value(str(draft.get("address", "")))

    def submit(self) -> None:
        """Ask the county to take this PC in."""
        if self._job is not None or not self._is_whole():
            return
        address = self.address.value().strip()
        if "://" not in address:
            address = f"https://{address}"
        actor = self._desk.ops.actor
        work = partial(_join, self._desk.directory, address, self.code.value().strip(), self.name, actor)
        self._job = self._desk.ops.run(self, work, self._on_joined, failed=self._on_failed, may_hang=True)
        self._job.reported.connect(self._progress.advance)
        self._job.ended.connect(self._on_ended)
        self.join.set_off(self.tr("The county is being asked."))
        self._progress.show()

    def stop(self) -> None:
        """Ask a running attempt to leave."""
        if self._job is not None:
            self._job.cancel()

    def _is_whole(self) -> bool:
        for field, said in (
            (
                self.address,
                self.tr("Type the address that the county gave, for example https://motcua.namsach.example."),
            ),
            (self.code, self.tr("Type the code that the county gave for this PC.")),
        ):
            if not field.value().strip():
                field.set_fault(said)
                field.setFocus()
                return False
        return True

    def _forgive(self) -> None:
        self.address.set_fault("")
        self.code.set_fault("")

    def _on_joined(self, found: "Membership") -> None:
        self.code.clear()
        said = self.tr("Joined {county}. This PC is counter {slot}.").format(county=found.county, slot=found.slot)
        self.told.emit(Message(text=said) if found.met.complete else Message(text=said, tone=Tone.INFO))
        self._desk.ops.changed.emit(frozenset(Topic))
        self.joined.emit()

    def _on_failed(self, error: Refusal) -> None:
        self.code.set_fault(f"{error.title} {error.remedy}")
        self.code.setFocus()

    def _on_ended(self) -> None:
        self._job = None
        self.join.set_off()
        self._progress.hide()

    def _build(self) -> None:
        self.setMaximumWidth(Width.PALETTE)
        self.body.setSpacing(Space.BLOCK)
        title = self.tr("Has the county given a code?") if self._begins else self.tr("Join the county")
        self.body.addWidget(Text(title, Type.HEAD))
        self.body.addWidget(Text(self._words(), tone="label", wrap=True))
        fields = QVBoxLayout()
        fields.setSpacing(Space.FIELDS)
        fields.addWidget(self.address)
        fields.addWidget(self.code)
        self.body.addLayout(fields)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X3)
        buttons.addWidget(self.join)
        buttons.addWidget(self.pair)
        buttons.addStretch()
        self.pair.setHidden(self._begins)
        self.body.addLayout(buttons)
        self.body.addWidget(self._progress)
        self._progress.hide()

    def _words(self) -> str:
        if self._begins:
            return self.tr(
                "A further PC of a unit, or a unit that the county knows already, needs nothing else: name, code and "
                "counter come from the county, and so does everything that other PCs have recorded."
            )
        return self.tr(
            "Everything is recorded on this PC, with or without a county. Once it has joined, this PC sends what was "
            "recorded by itself whenever there is a network, and receives the county's catalogue, days off and letters."
        )


def _join(directory: "Path", address: str, code: str, name: str, actor: str, progress: "Reporting") -> "Membership":
    import platform

    from desk_app.usecases.join import join

    name = name or platform.node() or "Máy quầy"
    return join(directory, address, code, name=name, actor=actor or "Quản trị", tell=progress.report)
