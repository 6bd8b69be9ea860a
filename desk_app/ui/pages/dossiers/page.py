"""The page: list and detail side by side, what the palette may ask for, export, and the draft of an open form."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import local
from desk_app.domain.topic import Topic
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Draft, Message, Page
from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.acts import every_act, possible
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.detail import Detail
from desk_app.ui.pages.dossiers.form import named
from desk_app.ui.pages.dossiers.forms import FORMS
from desk_app.ui.pages.dossiers.list_pane import ListPane
from desk_app.ui.pages.dossiers.void_dialog import VoidDialog
from desk_app.ui.progress import Progress as Reporting
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.words import group
from desk_app.usecases import browse, steps
from desk_app.usecases.browse import DossierFilter, File

EXPORT_FOLDER = "export/folder"
"""Where this PC puts exported lists; the person's documents while nobody chose"""

_WORN = {acts.WHY, acts.ALL_DIGITIZED, acts.PRINT}
"""Acts whose key a button of the page wears"""


class DossiersPage(Page):
    """All dossiers of the unit; the detail follows the cursor."""

    NAME = "dossiers"
    SHOWS = frozenset({Topic.DOSSIERS, Topic.POSTAL, Topic.ATTENTION, Topic.PROCEDURES, Topic.CALENDAR, Topic.UNIT})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown, self._entering = "", False
        self._sought = ""  # what was asked for by id or number and is not found yet; the cursor waits for it
        self._wanted = ""  # the act with which another page opened the dossier
        self._waiting: Mapping[str, Any] | None = None
        self._header = PageHeader(self.tr("Dossiers"))
        self._list = ListPane(desk, self)
        self._detail = Detail(desk, self._carry_out)
        self._pane = StatePane(self._detail)
        self._exporting = Progress(self.tr("Exporting to Excel"))
        self._export = Button(self.tr("Export to Excel"), icon="open", key="Ctrl+E")
        self._receive = Button(self.tr("Receive a dossier"), kind=Kind.MAIN, icon="plus", key="Ctrl+N")
        self._build()
        self._wire()

    # What the window asks

    def refresh(self) -> None:
        """Read the list and the dossier anew; cursor and place stay."""
        self._list.reload()
        if self._sought:
            self.open(self._sought)
        elif self._shown:
            self._read(self._shown)

    def focus_first(self) -> None:
        """Start where a search is typed."""
        self._list.filters.focus_search()

    def panes(self) -> Sequence[QWidget]:
        """Return filter, list and detail."""
        return (self._list.filters, self._list.table, self._detail)

    def open(self, what: object) -> None:
        """Show a dossier by its id or either number; with the name of an act after it, begin that act there."""
        what, act = what if isinstance(what, tuple) else (what, "")
        if isinstance(what, str) and what:
            self._sought, self._wanted = what, str(act)
            query = partial(browse.open_file, what=what)
            self._desk.ops.read(self, query, self._on_found, key="detail", failed=self._on_lost)

    def step_back(self) -> bool:
        """Leave the form, then the detail, then the list."""
        if self._detail.panel.close_panel():
            return True
        focus = QApplication.focusWidget()
        if focus is not None and self._detail.isAncestorOf(focus):
            self._list.focus_list()
            return True
        if self._list.has_focus():
            self._list.filters.focus_search()
            return True
        return False

    def commands(self) -> Sequence[Found]:
        """Offer the list's export and everything that may be done to the dossier that is shown."""
        file = self._detail.file
        found = [self._command(self.tr("Export the list to Excel"), "open", "Ctrl+E", self.export)]
        if file is None or not self._shown:
            return found
        who = file.dossier.received.person.name
        can = possible(file)
        return [
            *(
                self._command(f"{act.title}: {who}", act.icon, act.key, partial(self._detail.act, act.name))
                for act in every_act()
                if act.name in can
            ),
            *found,
        ]

    def draft(self) -> Draft | None:
        """Return the form that is open, with what is typed in it."""
        if self._waiting is not None:
            return self._waiting  # its dossier is still being read
        form, file = self._detail.panel.form, self._detail.file
        if form is None or file is None or form.NAME not in {*FORMS, acts.CORRECT}:
            return None
        return {"dossier": file.dossier.id, "act": form.NAME, "values": form.values()}

    def restore(self, draft: Draft) -> None:
        """Open the dossier and its form again."""
        self._waiting = draft
        self.open(draft["dossier"])

    # The detail

    def _on_moved(self, dossier: str) -> None:
        self._entering = False
        if not self._sought:
            self._read(dossier)

    def _read(self, dossier: str) -> None:
        self._shown = dossier
        self._pane.show_loading()
        query = partial(browse.open_file, what=dossier)
        self._desk.ops.read(self, query, self._on_file, key="detail", failed=self._on_unreadable)

    def _on_file(self, file: File) -> None:
        self._shown = file.dossier.id
        self._detail.show_file(file)
        self._pane.show_content()
        self._list.stay_with(file.dossier.id, file.key)
        if self._entering and self._list.has_focus():
            self._detail.focus_papers()
        self._entering = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting["dossier"] == file.dossier.id:
            self._detail.act(str(waiting["act"]))
            if self._detail.panel.form is not None:
                self._detail.panel.form.fill(waiting["values"])

    def _on_found(self, file: File) -> None:
        self._sought = ""
        self._list.go_to(file.dossier.id, file.key)
        self._on_file(file)
        self._detail.focus_papers()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._detail.act(wanted)

    def _on_lost(self, error: Refusal) -> None:
        self._waiting, self._sought, self._wanted = None, "", ""
        if self._list.current() not in ("", self._shown):
            self._read(self._list.current())
        self.notify.emit(Message.of(error))

    def _on_unreadable(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.refresh)

    def _enter_detail(self) -> None:
        """Go into the detail once it shows the dossier under the cursor: keys must not reach the one before."""
        file = self._detail.file
        self._entering = bool(self._shown) and (file is None or file.dossier.id != self._shown)
        if self._shown and not self._entering and self._pane.is_content_shown():
            self._detail.focus_papers()

    def _on_counted(self, count: int) -> None:
        since = self._list.filters.since()
        note = self.tr("{count} dossiers").format(count=group(count))
        if since is not None:
            note = self.tr("{count} dossiers since {day}").format(count=group(count), day=words.day(since))
        self._header.say(self.tr("Dossiers"), note)
        self._export.set_off("" if count else self.tr("The list is empty."))
        if not count:
            self._shown = ""
            self._pane.show_empty(self._nothing_chosen())

    def _nothing_chosen(self) -> QWidget:
        return Empty(self.tr("No dossier chosen"), self.tr("The dossier under the list's cursor is shown here."))

    # Acts

    def _carry_out(self, deed: Deed, then: Callable[[], None], refused: Callable[[Refusal], None]) -> None:
        self._desk.ops.write(self, deed.do, partial(self._on_done, deed, then), failed=refused)

    def _on_done(self, deed: Deed, then: Callable[[], None], result: object) -> None:
        then()
        if deed.paper:
            self._print(deed.paper)
        if deed.undo is None:
            self.notify.emit(Message(text=deed.said))
            return
        back = deed.undo(result)
        self.notify.emit(Message.undoable(deed.said, partial(self._take_back, back)))

    def _print(self, form: str) -> None:
        """Show a paper of the dossier for printing: always of what is saved."""
        from desk_app.ui.printing.asking import show_paper

        show_paper(self, self._desk, form, [self._shown])

    def _take_back(self, back: Callable[[Any], object]) -> None:
        self._desk.ops.write(self, back, self._on_taken_back)

    def _on_taken_back(self, _result: object) -> None:
        self.notify.emit(Message(text=self.tr("Undone; both acts stay in the history."), tone=Tone.INFO))

    def _ask_to_void(self, file: File) -> None:
        received = file.dossier.received
        dialog = VoidDialog(received.reception or file.dossier.official, received.person.name, self)
        said = Message(text=self.tr("Voided: {number}").format(number=named(file)))
        dialog.ask(self._desk.ops, partial(steps.void, subject=file.dossier.id), partial(self.notify.emit, said))

    # Export

    def export(self) -> None:
        """Write the list that is shown to a workbook, beside whatever else is done meanwhile."""
        if not self._exporting.isHidden() or not self._list.count():
            return
        path = self._export_path()
        job = self._desk.ops.run(
            self, partial(_export, self._list.filters.chosen(), path), partial(self._on_exported, path)
        )
        self._exporting = self._fresh_progress(job)
        self._exporting.show()

    def _fresh_progress(self, job: Job) -> Progress:
        elder, fresh = self._exporting, Progress(self.tr("Exporting to Excel"), key="")
        self._column.replaceWidget(elder, fresh)
        elder.deleteLater()
        fresh.setContentsMargins(Space.PAGE, Space.X2, Space.PAGE, Space.X2)
        fresh.stopped.connect(job.cancel)
        job.reported.connect(lambda done, total, _text: fresh.advance(done, total))
        job.ended.connect(fresh.hide)
        return fresh

    def _export_path(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(str(self._desk.settings.value(EXPORT_FOLDER, documents)))
        return folder / f"ho-so-{local(self._desk.clock()):%Y-%m-%d-%H%M%S}.xlsx"

    def _on_exported(self, path: Path, count: int) -> None:
        text = self.tr("{count} dossiers are in {file}.").format(count=group(count), file=f"<b>{escape(path.name)}</b>")
        open_file = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        self.notify.emit(Message(text=text, action=self.tr("Open the file"), act=open_file))

    # Building

    def _command(self, title: str, icon: str, key: str, act: Callable[[], object]) -> Found:
        return Found(kind=FoundKind.COMMAND, title=title, detail=self.tr("Dossiers"), icon=icon, key=key, act=act)

    def _build(self) -> None:
        self._header.add(self._export)
        self._header.add(self._receive)
        self._exporting.hide()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._list)
        body.addWidget(self._pane, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._header)
        self._column.addWidget(self._exporting)
        self._column.addLayout(body, 1)
        self._pane.show_empty(self._nothing_chosen())

    def _wire(self) -> None:
        self._list.moved.connect(self._on_moved)
        self._list.opened.connect(self._enter_detail)
        self._list.counted.connect(self._on_counted)
        self._list.begin_asked.connect(self._begin)
        self._list.import_asked.connect(lambda: self.go.emit("settings", "import"))
        self._detail.left.connect(self._list.focus_list)
        self._detail.void_asked.connect(self._ask_to_void)
        self._export.clicked.connect(self.export)
        self._receive.clicked.connect(self._begin)
        self._detail.print_asked.connect(self._print)
        for key in dict.fromkeys(act.key for act in every_act() if act.name not in _WORN):
            for where in (self._list.table, self._detail.papers.table):
                shortcut(key, where, partial(self._act_by_key, key), within=where)

    def _act_by_key(self, key: str) -> None:
        """Act on the dossier under the cursor, and only once it is the one that is shown."""
        file = self._detail.file
        here = self._list.current()
        if file is not None and file.dossier.id == self._shown and here in ("", self._shown):
            self._detail.act_by_key(key)

    def _begin(self) -> None:
        self.go.emit("intake", None)


def _export(chosen: DossierFilter, path: Path, progress: Reporting) -> int:
    """Write the list, on a connection of the job's own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with progress.view() as work:
        return browse.export_list(work, chosen, path, progress.report)
