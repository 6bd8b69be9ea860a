"""The form of a call, right under its row: how, whether anybody answered, what was explained."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.form import Parts
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.theme.tokens import Space, Tone, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.usecases import steps
from desk_app.usecases.worklist import Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk_app.store.work import Work

PHONE, MESSAGE, COUNTER = "phone", "message", "counter"
"""Ways in which a citizen is told"""


class CallForm(Parts):
    """A call to the citizen: Enter saves it, `submitted`; Esc leaves it."""

    submitted = Signal()
    left = Signal()

    def __init__(self, subject: str, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject, self.who = subject, who
        self._faults = NoticeBar()
        ways = [(PHONE, self.tr("Phone")), (MESSAGE, self.tr("Message")), (COUNTER, self.tr("At the counter"))]
        self.way = Segments(ways, name=self.tr("Way"), key="F5")
        self.reached = Segments([(True, self.tr("Reached")), (False, self.tr("No answer"))], key="F7")
        self.explained = Field(self.tr("What was explained"))
        self.parts = {
            "explained": self.explained,
            "way": Labelled(self.tr("Way"), self.way, aside="F5"),
            "reached": Labelled(self.tr("Answered"), self.reached, aside="F7"),
        }
        self.way.set_value(PHONE)
        self.reached.set_value(True)
        self._build()

    def is_begun(self) -> bool:
        """Say whether anything was typed that a crash must not take."""
        return bool(self.explained.value())

    def command(self) -> "Callable[[Work], Any]":
        """Return what records the call; where nobody answered, that is what there is to say."""
        reached = bool(self.reached.value())
        explained = self.explained.value() or ("" if reached else self.tr("No answer"))
        return partial(
            steps.contact, subject=self.subject, explained=explained, way=str(self.way.value()), reached=reached
        )

    def suggest(self, look: Look) -> None:
        """Show what is to be explained: why the dossier stands."""
        if look.dossier.id == self.subject and look.dossier.pause is not None:
            self.explained.input.setPlaceholderText(look.dossier.pause.reason)

    def refuse(self, error: Refusal) -> None:
        """Say what is wrong beside its field, or under the form."""
        if not self.show_fault(error):
            self._faults.tell("refused", Tone.LATE, told(error))

    def _build(self) -> None:
        head = self.tr("Call: {who}").format(who=self.who)
        save = Button(self.tr("Log the call"), kind=Kind.MAIN, key="Ctrl+Enter")
        cancel = Button(self.tr("Cancel"), key="Esc", within=self)
        save.clicked.connect(self.submitted)
        cancel.clicked.connect(self.left)
        self.explained.entered.connect(self.submitted)
        self.explained.edited.connect(lambda _text: self.explained.set_fault(""))
        choices = QHBoxLayout()
        choices.setSpacing(Space.FIELDS)
        choices.addWidget(self.parts["way"], 3)
        choices.addWidget(self.parts["reached"], 2)
        foot = QHBoxLayout()
        foot.setSpacing(Space.X2)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.X1)
        column.setSpacing(Space.FIELDS)
        column.addWidget(Text(head, Type.HEAD))
        column.addLayout(choices)
        column.addWidget(self.explained)
        column.addWidget(self._faults)
        column.addLayout(foot)
