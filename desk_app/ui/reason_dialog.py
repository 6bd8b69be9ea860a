"""Asking why before something that cannot be undone: what follows from it in words, a reason, two ways out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.rule import RuleBroken
from desk_app.ui.ops import Ops, Refusal
from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import AreaField
from desk_app.ui.widgets.text import Text


class ReasonDialog(QDialog):
    """Ask for the reason of a grave act: `ReasonDialog(title, words, act, page).ask(desk.ops, command, done)`.

    `words` name the consequence; what comes from data in them passes through `html.escape` first.
    """

    confirmed = Signal(str)

    def __init__(self, title: str, words: str, act: str, page: QWidget, *, label: str = "") -> None:
        super().__init__(page)
        self._page = page
        self.setWindowTitle(title)
        self.setFixedWidth(Width.DIALOG)
        self.reason = AreaField(label or self.tr("Reason, kept in the history"))
        self.reason.edited.connect(lambda _text: self.reason.set_fault(""))
        stay = Button(self.tr("Keep it"))
        stay.clicked.connect(self.reject)
        go = Button(act, kind=Kind.GRAVE, icon="x", key="Ctrl+Enter")
        go.clicked.connect(self._on_confirmed)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(title, Type.HEAD))
        column.addWidget(Text(words, wrap=True))
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.finished.connect(self.deleteLater)
        self.reason.setFocus()

    def ask(self, ops: Ops, command: Callable[..., object], done: Callable[[], object]) -> None:
        """Open, and carry the command out with `reason=`; the dialog stays until one is taken, then comes `done`."""

        def carry_out(reason: str) -> None:
            ops.write(self._page, partial(command, reason=reason), carried_out, failed=self.refuse)

        def carried_out(_result: object) -> None:
            self.accept()
            done()

        self.confirmed.connect(carry_out)
        self.open()

    def refuse(self, error: Refusal) -> None:
        """Say what stands in the way; the typed reason stays."""
        self.reason.set_fault(f"{error.title} {error.remedy}")
        if isinstance(error, RuleBroken):
            self.reason.setFocus()

    def _on_confirmed(self) -> None:
        if self.reason.value():
            self.confirmed.emit(self.reason.value())
        else:
            self.reason.set_fault(self.tr("Say why: whoever reads the history will ask."))
            self.reason.setFocus()
