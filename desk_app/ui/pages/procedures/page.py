"""The page: the catalogue at the left, one entry or a form at the right."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.domain.topic import Topic
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Draft, Message, Page
from desk_app.ui.pages.procedures.forms import AbolishForm, EntryForm
from desk_app.ui.pages.procedures.intake import CatalogueIntake
from desk_app.ui.pages.procedures.listing import ProcedureModel, Which
from desk_app.ui.pages.procedures.panel import ABOLISH, EDIT, PUBLIC, REINSTATE, ProcedurePanel
from desk_app.ui.theme.tokens import Height, Space, Tone
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.field import SearchField
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.table import Table
from desk_app.ui.words import group
from desk_app.usecases import catalogue

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine


class ProceduresPage(Page):
    """The procedures that the unit handles."""

    NAME = "procedures"
    SHOWS = frozenset({Topic.PROCEDURES})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entries: Sequence[ProcedureLine] = ()
        self._shown = ""
        self._header = PageHeader(self.tr("Procedures"))
        self._new = Button(self.tr("Add a procedure"), kind=Kind.MAIN, icon="plus", key="Ctrl+N")
        self._import = Button(self.tr("Take a catalogue in…"), icon="open", key="Ctrl+O")
        self.search = SearchField(self.tr("Name, code or field, also without diacritics"))
        self.which = Segments(
            [
                (Which.IN_FORCE, self.tr("In force")),
                (Which.UNMATCHED, self.tr("Not matched")),
                (Which.ABOLISHED, self.tr("Abolished")),
                (Which.ALL, self.tr("All")),
            ],
            name=self.tr("Which procedures"),
        )
        self.which.set_value(Which.IN_FORCE)
        self._waiting: Draft | None = None
        self.model = ProcedureModel()
        self.table = Table(self.model, name=self.tr("Procedures"))
        self._pane = StatePane(self.table)
        self.panel = ProcedurePanel()
        self.intake = CatalogueIntake(desk, self)
        self._build()
        self._wire()

    # What the window asks

    def refresh(self) -> None:
        """Read the catalogue anew; cursor and form stay."""
        self._pane.show_loading()
        self._desk.ops.read(self, catalogue.entries, self._on_entries, key="list", failed=self._on_unreadable)

    def focus_first(self) -> None:
        """Start where a search is typed, or in the form that is open."""
        if self.panel.form is not None:
            self.panel.form.focus_first()
        else:
            self.search.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return search, list and panel."""
        return (self.search, self.table, self.panel.form or self.panel)

    def open(self, what: object) -> None:
        """Show an entry by its code; `import` asks for a file, `new` opens the empty form."""
        if what == "import":
            self.intake.ask_for_file()
        elif what == "new":
            self.add()
        elif isinstance(what, str):
            self._shown = what
            self.search.set_value("")
            self.which.set_value(Which.ALL)
            self._narrow()
            self.table.setFocus()

    def step_back(self) -> bool:
        """Put the form away; from panel to list, from list to search."""
        if self.panel.form is not None:
            self._leave_form()
            return True
        focus = QApplication.focusWidget()
        if focus is not None and self.panel.isAncestorOf(focus):
            self.table.setFocus()
            return True
        if focus is self.table:
            self.search.setFocus()
            return True
        return False

    def commands(self) -> Sequence[Found]:
        """Offer the import and a new entry."""
        detail = self.tr("Procedures")
        acts: list[tuple[str, str, str, Callable[[], object]]] = [
            (self.tr("Take a catalogue in from a file"), "open", "Ctrl+O", self.intake.ask_for_file),
            (self.tr("Add a procedure"), "plus", "Ctrl+N", self.add),
        ]
        return [
            Found(kind=FoundKind.COMMAND, title=title, detail=detail, icon=icon, key=key, act=act)
            for title, icon, key, act in acts
        ]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the search, and the form of an entry."""
        return {"search": partial(self._type, "chung thuc"), "edit": partial(self._act, EDIT)}

    def draft(self) -> Draft | None:
        """Return the entry that is being typed."""
        if self._waiting is not None:
            return self._waiting  # the catalogue's entry is still being read
        form = self.panel.form
        if not isinstance(form, EntryForm) or not form.name.value():
            return None
        return {"code": form.line.code if form.line is not None else "", "values": form.values()}

    def restore(self, draft: Draft) -> None:
        """Open the form again once the catalogue is read."""
        self._waiting = draft
        self._desk.ops.read(self, partial(catalogue.entry, code=str(draft["code"])), partial(self._reopen, draft))

    def _reopen(self, draft: Draft, line: "ProcedureLine | None") -> None:
        self._waiting = None
        self._open_entry(line)
        if self.panel.form is not None:
            self.panel.form.fill(draft["values"])

    # Acts

    def add(self) -> None:
        """Ask for a new entry."""
        self._open_entry(None)

    def _act(self, name: str) -> None:
        line = self._line()
        if line is None:
            return
        if name == EDIT and line.abolished_at is None:
            self._open_entry(line)
        elif name == ABOLISH:
            self._open_abolition(line)
        elif name == REINSTATE:
            self._write(partial(catalogue.reinstate, code=line.code), self.tr("In force again."))
        elif name == PUBLIC:
            self._make_public(line)

    def _make_public(self, line: "ProcedureLine") -> None:
        said = self.tr("No longer public.") if line.public else self.tr("The procedure is public.")
        back = partial(catalogue.make_public, code=line.code, public=line.public)
        self._write(partial(catalogue.make_public, code=line.code, public=not line.public), said, back)

    def _open_entry(self, line: "ProcedureLine | None") -> None:
        fields = sorted({one.field for one in self._entries})
        form = EntryForm(line, fields, self._today())
        title, note = self.tr("Edit the procedure"), ""
        if line is None:
            title = self.tr("Add a procedure")
        elif not line.matched:
            title = self.tr("Match the procedure")
            note = self.tr("Give it its field and time as the catalogue has them; a code makes it findable by code.")
        self.panel.show_form(title, form, self.tr("Save"), self._submit_entry, note)
        self.panel.show()
        form.focus_first()

    def _open_abolition(self, line: "ProcedureLine") -> None:
        note = self.tr("From that day nobody can receive a dossier of it; its earlier dossiers keep it.")
        form = AbolishForm(self._today())
        title, act = self.tr("Abolish the procedure"), self.tr("Abolish")
        self.panel.show_form(title, form, act, self._submit_abolition, note)
        form.focus_first()

    def _submit_entry(self) -> None:
        form = self.panel.form
        entry = form.entry() if isinstance(form, EntryForm) else None
        if entry is None or not isinstance(form, EntryForm):
            return
        line = form.line
        if line is not None and not line.matched:
            command: Callable[[Any], object] = partial(catalogue.match, unmatched=line.code, entry=entry)
        else:
            command = partial(catalogue.write_procedure, entry=entry)
        self.panel.set_busy(True)
        self._shown = entry.code
        self._desk.ops.write(self, command, self._on_written, failed=self.panel.refuse)

    def _submit_abolition(self) -> None:
        form, line = self.panel.form, self._line()
        said = form.said() if isinstance(form, AbolishForm) else None
        if said is None or line is None:
            return
        self.panel.set_busy(True)
        command = partial(catalogue.abolish, code=line.code, day=said[0], decision=said[1])
        back = partial(catalogue.reinstate, code=line.code)
        self._desk.ops.write(
            self,
            command,
            lambda _nothing: self._on_done(self.tr("Abolished from {day}.").format(day=words.day(said[0])), back),
            failed=self.panel.refuse,
        )

    def _write(self, command: Callable[[Any], object], said: str, back: Callable[[Any], object] | None = None) -> None:
        self._desk.ops.write(self, command, lambda _nothing: self._on_done(said, back))

    def _on_written(self, _nothing: object) -> None:
        self._on_done(self.tr("The procedure is saved."), None)

    def _on_done(self, said: str, back: Callable[[Any], object] | None) -> None:
        self._put_form_away()
        if back is None:
            self.notify.emit(Message(text=said))
            return
        undo = partial(self._desk.ops.write, self, back, self._on_undone)
        self.notify.emit(Message.undoable(said, undo))

    def _on_undone(self, _nothing: object) -> None:
        self.notify.emit(Message(text=self.tr("Undone."), tone=Tone.INFO))

    # Showing

    def _on_entries(self, entries: "Sequence[ProcedureLine]") -> None:
        self._entries = entries
        self.model.show_entries(entries, self._desk.clock())
        self._say_counts()
        self._show_rows()

    def _say_counts(self) -> None:
        note = self.tr("{count} in force").format(count=group(self.model.count_of(Which.IN_FORCE)))
        unmatched = self.model.count_of(Which.UNMATCHED)
        if unmatched:
            note += " · " + self.tr("{count} not matched").format(count=group(unmatched))
        self._header.say(self.tr("Procedures"), note if self._entries else "")

    def _narrow(self) -> None:
        self.model.narrow(self.search.value(), self.which.value())
        self._show_rows()

    def _show_rows(self) -> None:
        self.search.set_trailing(group(self.model.count()) if self.search.value() else "")
        if self.model.size():
            self._pane.show_content()
            row = self.model.row_of(self._shown)
            self.table.go_to(row if row >= 0 else 1)
            self._on_moved(self.table.row())
        else:
            self._pane.show_empty(self._nothing())
        if self.panel.form is None:
            self.panel.setVisible(bool(self.model.size()))

    def _nothing(self) -> Empty:
        if self._entries:
            widen = Button(self.tr("Show all"), icon="x")
            widen.clicked.connect(self._widen)
            text = self.tr("Fewer letters find more.")
            return Empty(self.tr("No procedure answers to the filter"), text, actions=[widen])
        take = Button(self.tr("Take a catalogue in…"), kind=Kind.MAIN, icon="open")
        take.clicked.connect(self.intake.ask_for_file)
        text = self.tr("A file with the columns code, name, field and days is enough; more columns are taken too.")
        return Empty(self.tr("The catalogue is empty"), text, actions=[take])

    def _widen(self) -> None:
        self.search.set_value("")
        self.which.set_value(Which.ALL)
        self._narrow()
        self.search.setFocus()

    def _on_unreadable(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.refresh)

    def _on_moved(self, row: int) -> None:
        line = self.model.line(row)
        if line is None:
            return
        self._shown = line.code
        if self.panel.form is None:
            self.panel.show_entry(line, self._desk.clock())

    def _line(self) -> "ProcedureLine | None":
        return next((line for line in self._entries if line.code == self._shown), None)

    def _toggle(self, row: int) -> None:
        self.model.toggle(row)
        self.table.go_to(row)

    def _type(self, text: str) -> None:
        self.search.set_value(text)
        self._narrow()

    def _leave_form(self) -> None:
        self._put_form_away()
        self.table.setFocus()

    def _put_form_away(self) -> None:
        self.panel.form = None
        line = self._line()
        if line is not None:
            self.panel.show_entry(line, self._desk.clock())
        self.panel.setVisible(line is not None)
        self.table.setFocus()

    def _today(self) -> date:
        return local_date(self._desk.clock())

    # Building

    def _build(self) -> None:
        self._header.add(self._import)
        self._header.add(self._new)
        self.panel.hide()
        left = QFrame()
        left.setProperty("ground", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filters())
        column.addWidget(self._pane, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(left, 1)
        body.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header)
        whole.addWidget(self.intake)
        whole.addLayout(body, 1)

    def _filters(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(Height.FILTER + Space.X2)
        row = QHBoxLayout(bar)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(Space.X2)
        row.addWidget(self.search, 1)
        row.addWidget(self.which)
        return bar

    def _wire(self) -> None:
        self._new.clicked.connect(self.add)
        self._import.clicked.connect(self.intake.ask_for_file)
        self.intake.notify.connect(self.notify)
        self.search.edited.connect(lambda _text: self._narrow())
        self.search.downward.connect(self.table.setFocus)
        self.search.returnPressed.connect(self.table.setFocus)
        self.which.chosen.connect(lambda _which: self._narrow())
        self.table.moved.connect(self._on_moved)
        self.table.acted.connect(lambda _row: self._act(EDIT))
        self.table.toggled.connect(self._toggle)
        self.panel.left.connect(self._leave_form)
        self.panel.asked.connect(self._act)
