"""The people of the desk: who may work here, as what, and who has left."""

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.domain.user import Role
from desk_app.ui.desk import Desk
from desk_app.ui.form import Form
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message
from desk_app.ui.pages.settings.pane import Pane
from desk_app.ui.theme.tokens import Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowsModel
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.empty import StatePane
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.panel import Panel
from desk_app.ui.widgets.table import Table
from desk_app.ui.widgets.text import Text
from desk_app.usecases import unit

if TYPE_CHECKING:
    from desk_app.store.work import Work

translate = QCoreApplication.translate


class Person(NamedTuple):
    """A person as the list has them."""

    id: str
    name: str
    role: str
    title: str
    active: bool


def role_word(role: str) -> str:
    """Return what a person answers for, in words."""
    return {
        Role.ADMINISTRATOR: translate("People", "Administrator"),
        Role.CLERK: translate("People", "Clerk at the counter"),
        Role.OFFICER: translate("People", "Officer who resolves"),
        Role.LEADER: translate("People", "Leader who approves"),
    }[Role(role)]


class PeoplePane(Pane):
    """The list, and the form for a new person or the chosen one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._people: Sequence[Person] = ()
        self._editing: Person | None = None
        self.model = RowsModel(
            [
                Column(title=self.tr("Full name"), stretch=True),
                Column(title=self.tr("Role"), width=Width.PANEL - Width.DIGIT_FIELD),
                Column(title=self.tr("Title"), width=Width.PANEL - Width.DIGIT_FIELD),
                Column(title=self.tr("State"), width=Width.PANEL // 2),
            ]
        )
        self.table = Table(self.model, name=self.tr("People of the desk"))
        self._pane = StatePane(self.table)
        self.form = Form()
        self.name, self.title = Field(self.tr("Full name")), Field(self.tr("Title"), aside=self.tr("optional"))
        self.role = DropDown([(role.value, role_word(role)) for role in Role], name=self.tr("Role"))
        self.role.set_value(Role.CLERK.value)
        self._head = Text(self.tr("Add a person"), Type.HEAD)
        self._save = Button(self.tr("Save"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._other = Button(self.tr("Add another instead"), kind=Kind.LINK)
        self._here = Button(self.tr("Works at this PC now"), icon="user")
        self._build()
        self._wire()
        self._start_anew()

    def read(self) -> None:
        """Read the people."""
        self._pane.show_loading()
        self._desk.ops.read(self, unit.people, self._on_people, key="people")

    def focus_first(self) -> None:
        """Start with a name."""
        self.name.setFocus()

    def focus_people(self) -> None:
        """Start in the list, on whom works at this PC."""
        self.table.setFocus()
        self.table.go_to(self._row_of(self._person_here()))

    def step_back(self) -> bool:
        """Stop editing somebody."""
        if self._editing is None:
            return False
        self._start_anew()
        return True

    # Acts

    def save(self) -> None:
        """Record the person."""
        self.form.clear_faults()
        name, role, title = self.name.value(), Role(self.role.value()), self.title.value()
        editing = self._editing

        def command(work: "Work") -> None:
            if editing is None:
                unit.add_person(work, name, role, title)
            else:
                unit.change_person(work, editing.id, name, role, title)

        self._desk.ops.write(self, command, partial(self._on_saved, name), failed=self._refused)

    def _on_saved(self, name: str, _result: object) -> None:
        self._start_anew()
        self.name.setFocus()
        self.notify.emit(Message(text=self.tr("Saved {name}.").format(name=f"<b>{escape(name)}</b>")))

    def edit(self, row: int) -> None:
        """Show a person in the form."""
        one = self._people[row]
        self._editing = one
        self._head.say(self.tr("Change a person"))
        self.form.clear_faults()
        self.name.set_value(one.name)
        self.title.set_value(one.title)
        self.role.set_value(one.role)
        self._save.setText(self.tr("Save") if one.active else self.tr("At the desk again"))
        self._other.show()
        self._here.setVisible(one.active and one.id != self._person_here())
        self.name.setFocus()

    def put_to_work(self, row: int) -> None:
        """Let the person of a row work at this PC from now on."""
        here = self._person_here()
        before = next((one for one in self._people if one.id == here), None)
        if not 0 <= row < len(self._people) or self._people[row] == before:
            return
        one = self._people[row]
        named = f"<b>{escape(one.name)}</b>"
        if not one.active:
            said = self.tr("{name} has left the desk. Save them anew first.")
            self.notify.emit(Message(text=said.format(name=named), tone=Tone.INFO))
            return
        self._desk.put_to_work(one.id, one.name)
        text = self.tr("{name} works at this PC now.").format(name=named)
        if before is None:
            self.notify.emit(Message(text=text))
            return
        back = partial(self._desk.put_to_work, before.id, before.name)
        self.notify.emit(Message.undoable(text, back))

    def leave(self) -> None:
        """Take the person under the cursor off the desk."""
        row = self.table.row()
        one = self._people[row] if 0 <= row < len(self._people) else None
        if one is None or not one.active:
            return
        self._desk.ops.write(self, partial(unit.remove_person, subject=one.id), partial(self._on_left, one))

    def _on_left(self, one: Person, _nothing: object) -> None:
        back = partial(unit.change_person, subject=one.id, name=one.name, role=Role(one.role), title=one.title)
        text = self.tr("{name} no longer works at the desk; what they did stays theirs.")
        said = text.format(name=f"<b>{escape(one.name)}</b>")
        self.notify.emit(Message.undoable(said, partial(self._desk.ops.write, self, back)))

    def _put_edited_to_work(self) -> None:
        if self._editing is not None:
            self.put_to_work(self._row_of(self._editing.id))
            self._start_anew()

    def _refused(self, error: Refusal) -> None:
        if not self.form.show_fault(error):
            self.notify.emit(Message.of(error))

    def _start_anew(self) -> None:
        self._editing = None
        self._head.say(self.tr("Add a person"))
        self.form.clear_faults()
        self.name.clear()
        self.title.clear()
        self.role.set_value(Role.CLERK.value)
        self._save.setText(self.tr("Save"))
        self._other.hide()
        self._here.hide()

    # Showing

    def _on_people(self, people: Sequence[tuple[str, str, str, str, bool]]) -> None:
        row = max(self.table.row(), 0)
        self._people = sorted((Person(*one) for one in people), key=lambda one: (not one.active, one.name))
        self.model.show([self._row(one) for one in self._people])
        self._pane.show_content()
        self.table.go_to(row)

    def _person_here(self) -> str:
        """Return the id of whom works at this PC; who never chose is whom the window took."""
        known = self._desk.settings
        return str(known.value("identity/person_id", ""))

    def _row_of(self, person: str) -> int:
        return next((row for row, one in enumerate(self._people) if one.id == person), 0)

    def _row(self, one: Person) -> list[Cell]:
        ink = Ink.MAIN if one.active else Ink.QUIET
        state = Cell(text=self.tr("at the desk"), chip=True, tone=Tone.GOOD, icon="check")
        if one.id == self._person_here():
            state = Cell(text=self.tr("at this PC"), chip=True, tone=Tone.ACCENT, icon="user")
        left = Cell(text=self.tr("has left"), chip=True, tone=Tone.NEUTRAL, icon="x")
        return [
            Cell(text=one.name, weight=Weight.MEDIUM if one.active else Weight.REGULAR, ink=ink, icon="user"),
            Cell(text=role_word(one.role), ink=ink),
            Cell(text=one.title, ink=Ink.LABEL),
            state if one.active else left,
        ]

    def _build(self) -> None:
        self.form.add_row(("name", self.name))
        self.form.add_row(("role", Labelled(self.tr("Role"), self.role)))
        self.form.add_row(("title", self.title))
        panel = Panel(Width.PANEL_REVIEW)
        panel.body.setSpacing(Space.FIELDS)
        panel.body.addWidget(self._head)
        panel.body.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addWidget(self._other)
        foot.addStretch()
        foot.addWidget(self._save)
        panel.body.addLayout(foot)
        panel.body.addWidget(self._here)
        panel.body.addStretch()
        for hints in (
            [("Enter", self.tr("change")), ("Delete", self.tr("has left the desk"))],
            [("Space", self.tr("works at this PC"))],
        ):
            panel.body.addWidget(KeyHints(hints))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.NONE)
        row.addWidget(self._pane, 1)
        row.addWidget(panel)

    def _wire(self) -> None:
        self._save.clicked.connect(self.save)
        self._other.clicked.connect(self._start_anew)
        self.name.entered.connect(self.save)
        self.title.entered.connect(self.save)
        self.table.acted.connect(self.edit)
        self.table.peeked.connect(self.put_to_work)
        self._here.clicked.connect(self._put_edited_to_work)
        shortcut("Del", self.table, self.leave, within=self.table)
