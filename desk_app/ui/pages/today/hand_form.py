"""The form of handing marked dossiers to one officer, and what came of it, under the row of the cursor."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.form import Parts
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.theme.tokens import Space, Tone, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.text import Text
from desk_app.usecases import handing
from desk_app.usecases.browse import Colleague
from desk_app.usecases.handing import Bundle, Handing

if TYPE_CHECKING:
    from desk_app.store.work import Work

translate = QCoreApplication.translate
NAMED = 12
"""Numbers that are named one by one; what is more is marked in the list"""


class HandForm(Parts):
    """Many dossiers for one officer: Ctrl+Enter hands them over, `submitted`; Esc leaves it."""

    submitted = Signal()
    left = Signal()

    def __init__(self, subjects: Sequence[str], numbers: Sequence[str], me: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subjects, self.numbers, self._me = tuple(subjects), tuple(numbers), me
        self._faults = NoticeBar()
        self.receiver = DropDown()
        self.giver = Field(self.tr("Handed over by"))
        self.giver.set_value(me)
        self.note = Field(self.tr("Note"), aside=self.tr("optional"))
        self.parts = {
            "receiver": Labelled(self.tr("Officer"), self.receiver),
            "giver": self.giver,
            "note": self.note,
        }
        self._build()

    def offer(self, colleagues: Sequence[Colleague]) -> None:
        """Offer the officers; the first stands there who is not the one that gives."""
        chosen = self.receiver.value()
        self.receiver.set_options(
            [(one.name, f"{one.name} · {one.title}" if one.title else one.name) for one in colleagues]
        )
        if chosen is None:
            others = [one.name for one in colleagues if one.name != self._me]
            self.receiver.set_value(next(iter(others), None))

    def is_begun(self) -> bool:
        """Say whether anything was typed that a crash must not take."""
        return bool(self.note.value()) or self.giver.value() != self._me

    def focus_first(self) -> bool:
        """Start with the officer; Ctrl+Enter takes the one that stands there."""
        self.receiver.setFocus()
        return True

    def officer(self) -> str:
        """Return who is chosen."""
        return str(self.receiver.value() or "")

    def command(self) -> "Callable[[Work], Any]":
        """Return what hands them over, all in one transaction."""
        return partial(
            handing.hand_over_many,
            subjects=self.subjects,
            receiver=self.officer(),
            giver=self.giver.value(),
            note=self.note.value(),
        )

    def refuse(self, error: Refusal) -> None:
        """Say what is wrong beside its field, or under the form."""
        if not self.show_fault(error):
            self._faults.tell("refused", Tone.LATE, told(error))

    def _build(self) -> None:
        head = self.tr("Hand over to an officer: {count} dossiers").format(count=len(self.subjects))
        save = Button(self.tr("Hand over"), kind=Kind.MAIN, key="Ctrl+Enter")
        cancel = Button(self.tr("Cancel"), key="Esc", within=self)
        save.clicked.connect(self.submitted)
        cancel.clicked.connect(self.left)
        self.receiver.chosen.connect(lambda _name: self.clear_faults())
        for field in (self.giver, self.note):
            field.entered.connect(self.submitted)
        people = QHBoxLayout()
        people.setSpacing(Space.FIELDS)
        people.addWidget(self.parts["receiver"], 3)
        people.addWidget(self.giver, 2)
        column = _column(self)
        column.addWidget(Text(head, Type.HEAD))
        column.addWidget(Text(_some(self.numbers), tone="label", wrap=True))
        column.addLayout(people)
        column.addWidget(self.note)
        column.addWidget(self._faults)
        column.addWidget(Text(self.tr("No undo: a wrong one is handed on."), Type.SMALL, tone="quiet", wrap=True))
        column.addLayout(_foot(cancel, save))


class Outcome(QWidget):
    """What went and what stays, with why; the list of each bundle is one key away."""

    asked = Signal(object)
    """Bundle: its handover list is to be shown"""
    left = Signal()

    def __init__(self, made: Handing, title: str, undo: str, *, back: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made, self.back = made, back
        self.lists = [self._list_button(bundle, first=not place) for place, bundle in enumerate(made.bundles)]
        self.leave = Button(self.tr("Close"), key="Esc", within=self)
        self.leave.clicked.connect(self.left)
        column = _column(self)
        column.addWidget(Text(title, Type.HEAD))
        for sentence in reasons(made):
            column.addWidget(Text(sentence, tone="warn", wrap=True))
        if made.bundles:
            column.addWidget(Text(undo, Type.SMALL, tone="quiet", wrap=True))
        if len(self.lists) == 1:
            column.addLayout(_foot(self.leave, *self.lists))
            return
        for button in self.lists:
            column.addLayout(_foot(button))
        column.addLayout(_foot(self.leave))

    def focus_first(self) -> None:
        """Start on the handover list: Enter shows it."""
        (self.lists[0] if self.lists else self.leave).setFocus()

    def _list_button(self, bundle: Bundle, *, first: bool) -> Button:
        text = self.tr("Handover list…")
        if len(self.made.bundles) > 1:
            who = (bundle.giver if self.back else bundle.receiver) or self.tr("officer not noted")
            text = self.tr("Handover list: {who} ({count})…").format(who=who, count=len(bundle.subjects))
        kind, key = (Kind.MAIN, "Ctrl+Enter") if first else (Kind.PLAIN, "")
        button = Button(text, kind=kind, icon="print", key=key)
        button.clicked.connect(lambda: self.asked.emit(bundle))
        return button


def reasons(made: Handing) -> list[str]:
    """Return a sentence for each reason for which dossiers stay, with their numbers."""
    why: dict[tuple[str, str], list[str]] = {}
    for one in made.kept:
        why.setdefault((one.why, one.remedy), []).append(one.number)
    stays = translate("Outcome", "Stays: {numbers}. {why} {remedy}")
    return [
        stays.format(numbers=f"<b>{_some(numbers)}</b>", why=escape(title), remedy=escape(remedy))
        for (title, remedy), numbers in why.items()
    ]


def _some(numbers: Sequence[str]) -> str:
    """Return numbers without their year, as the list shows them."""
    shown = ", ".join(escape(number.partition("/")[0]) for number in numbers[:NAMED])
    if len(numbers) <= NAMED:
        return shown
    return translate("Outcome", "{numbers} and {count} more").format(numbers=shown, count=len(numbers) - NAMED)


def _column(owner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, Space.X1)
    column.setSpacing(Space.FIELDS)
    return column


def _foot(*buttons: Button) -> QHBoxLayout:
    foot = QHBoxLayout()
    foot.setSpacing(Space.X2)
    foot.addStretch(1)
    for button in buttons:
        foot.addWidget(button)
    return foot
