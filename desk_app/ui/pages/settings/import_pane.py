"""Bringing in a register that was kept in Excel: choose, look what it would do, take it in, read what was left out."""

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Message
from desk_app.ui.pages.settings.pane import Pane, column_of, scrolled
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import Fault
from desk_app.ui.widgets.notice import Notice
from desk_app.ui.widgets.panel import Card, FactRow
from desk_app.ui.widgets.progress import Progress
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress as Reporting
    from desk_app.usecases.register import RegisterImport

FOLDER = "import/folder"
TOUCHED = frozenset({Topic.DOSSIERS, Topic.PROCEDURES, Topic.ATTENTION})
KINDS = "*.xlsx *.xls *.ods"


class ImportPane(Pane):
    """One step after another, each in the same place."""

    dossiers_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._path: Path | None = None
        self._job: Job | None = None
        self._content = QWidget()
        self._place = QVBoxLayout(self._content)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._step = QWidget()
        self._first: QWidget = self._step
        self._place.addWidget(self._step)
        self.done: RegisterImport | None = None
        column_of(self).addWidget(scrolled(self._content, Width.PALETTE))
        self.show_start()

    def focus_first(self) -> None:
        """Start with the button that goes on."""
        self._first.setFocus()

    def step_back(self) -> bool:
        """Stop what runs, else go back to the beginning."""
        if self._job is not None:
            self._job.cancel()
            return True
        if self._path is not None:
            self.show_start()
            return True
        return False

    # Steps

    def show_start(self) -> None:
        """Say what may be brought in, and ask for the file."""
        self._path = None
        column = self._fresh()
        column.addWidget(Text(self.tr("Bring in a register from Excel"), Type.HEAD))
        lines = (
            self.tr("Columns are found by what they are called, wherever they stand; titles above them do no harm."),
            self.tr("First you see what it would do. Nothing is written until you say so."),
            self.tr("The same file again changes only what changed: dossiers are known by their official number."),
            self.tr("Rows that cannot be taken go to a workbook of their own, each with its reason."),
        )
        card = Card(padding=Space.X4)
        card.body.setSpacing(Space.X2)
        for place, line in enumerate(lines, 1):
            card.body.addWidget(Text(f"{place}. {line}", tone="label", wrap=True))
        column.addWidget(card)
        choose = Button(self.tr("Choose the file…"), kind=Kind.MAIN, icon="open", key="Ctrl+O")
        choose.clicked.connect(self.choose)
        self._end(column, choose)

    def choose(self) -> None:
        """Let a person choose the file."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self._desk.settings.value(FOLDER, documents))
        title, kinds = self.tr("Bring in a register from Excel"), self.tr("Register ({files})").format(files=KINDS)
        path, _ = QFileDialog.getOpenFileName(self, title, folder, kinds)
        if path:
            self._desk.settings.setValue(FOLDER, str(Path(path).parent))
            self.look(Path(path))

    def look(self, path: Path) -> None:
        """Find out what the file would do, without writing anything."""
        if self._job is not None:
            return
        self._path = path
        self._run(self.tr("Reading {file}"), dry_run=True, done=self._on_looked)

    def take(self) -> None:
        """Take the file in."""
        if self._path is not None and self._job is None:
            self._run(self.tr("Taking in {file}"), dry_run=False, done=self._on_taken)

    def _run(self, words: str, *, dry_run: bool, done: "Callable[[RegisterImport], None]") -> None:
        path = self._path
        assert path is not None
        job = partial(_import, path, self._desk.directory, self._desk.clock, self._desk.ops.actor, dry_run)
        self._job = self._desk.ops.run(self, job, done, failed=self._on_failed)
        self._show_progress(words.format(file=path.name), self._job)
        self._job.ended.connect(partial(self._on_ended, dry_run))

    def _show_progress(self, words: str, job: Job) -> None:
        column = self._fresh()
        progress = Progress(words, key="")
        progress.stopped.connect(job.cancel)
        job.reported.connect(lambda done, total, text: progress.advance(done, total, self._what(text)))
        column.addWidget(progress)
        column.addWidget(Text(self.tr("You can go on working on other pages."), tone="quiet"))
        column.addStretch()
        self._first = progress

    def _what(self, text: str) -> str:
        return {
            "Đọc sổ": self.tr("Reading the rows"),
            "Ghi hồ sơ": self.tr("Comparing and recording dossiers"),
        }.get(text, text)

    def _on_looked(self, done: "RegisterImport") -> None:
        assert self._path is not None
        self.done = done
        column = self._fresh()
        column.addWidget(Text(self.tr("What {file} would do").format(file=self._path.name), Type.HEAD))
        column.addWidget(self._counts(done, self.tr("would be new"), self.tr("would follow what changed")))
        if done.rejected:
            said = self.tr("{count} rows cannot be taken; their reasons are written to a workbook beside the file.")
            column.addWidget(Notice(Tone.WARN, said.format(count=group(done.rejected))))
        other = Button(self.tr("Another file"))
        other.clicked.connect(self.choose)
        moves = done.added + done.updated
        go = Button(self.tr("Take {count} dossiers in").format(count=group(moves)), kind=Kind.MAIN, key="Ctrl+Enter")
        go.set_off("" if moves else self.tr("There is nothing new in it."))
        go.clicked.connect(self.take)
        self._end(column, other, go)

    def _on_taken(self, done: "RegisterImport") -> None:
        self.done = done
        column = self._fresh()
        column.addWidget(Text(self.tr("The register is in"), Type.HEAD))
        column.addWidget(self._counts(done, self.tr("new"), self.tr("followed what changed")))
        if done.rejected_file is not None:
            said = self.tr("{count} rows were not taken. {file} says of each why; mend them there and bring it in.")
            text = said.format(count=group(done.rejected), file=f"<b>{escape(done.rejected_file.name)}</b>")
            notice = Notice(Tone.WARN, text, action=self.tr("Open the file"))
            notice.acted.connect(partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(done.rejected_file))))
            column.addWidget(notice)
        again = Button(self.tr("Another file"))
        again.clicked.connect(self.choose)
        see = Button(self.tr("See the dossiers"), kind=Kind.MAIN, icon="dossier")
        see.clicked.connect(self._show_dossiers)
        self._end(column, again, see)

    def _on_failed(self, error: Refusal) -> None:
        column = self._fresh()
        again = Button(self.tr("Choose again"), small=True, key="Ctrl+O")
        again.clicked.connect(self.choose)
        column.addWidget(Fault(error.title, error.remedy, actions=[again]))
        column.addStretch()
        self._first = again
        self._focus_if_shown()

    def _on_ended(self, dry_run: bool) -> None:
        """Tell the other pages what came in, also when it was stopped half-way."""
        stopped = self._step.findChild(Progress) is not None
        self._job = None
        if not dry_run:
            self._desk.ops.changed.emit(TOUCHED)
        if stopped:
            self._tell_stopped(dry_run)

    def _tell_stopped(self, dry_run: bool) -> None:
        self.show_start()
        said = self.tr("Stopped. What is in stays in; the same file again takes the rest.")
        self.notify.emit(Message(text=self.tr("Stopped. Nothing was written.") if dry_run else said, tone=Tone.INFO))

    def _counts(self, done: "RegisterImport", new: str, changed: str) -> Card:
        card = Card(padding=Space.X4)
        for name, count in (
            (self.tr("Rows read"), done.read),
            (new, done.added),
            (changed, done.updated),
            (self.tr("as they are here already"), done.unchanged),
            (self.tr("cannot be taken"), done.rejected),
        ):
            row = FactRow(name)
            row.say(group(count), "warn" if name == self.tr("cannot be taken") and count else "main")
            card.body.addWidget(row)
        return card

    def _show_dossiers(self) -> None:
        self.show_start()
        self.dossiers_asked.emit()

    # Building

    def _fresh(self) -> QVBoxLayout:
        elder, self._step = self._step, QWidget()
        self._place.replaceWidget(elder, self._step)
        elder.hide()
        elder.deleteLater()
        column = QVBoxLayout(self._step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BLOCK)
        return column

    def _end(self, column: QVBoxLayout, *buttons: Button) -> None:
        """Put the buttons at the end; the last is the one that goes on."""
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._first = buttons[-1]
        self._focus_if_shown()

    def _focus_if_shown(self) -> None:
        if self.isVisible():
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)


def _import(
    path: Path, directory: Path, clock: Callable[[], int], actor: str, dry_run: bool, progress: "Reporting"
) -> "RegisterImport":
    """Take the file in on a connection of the job's own, a few thousand rows a transaction."""
    from desk_app.store.database import Database
    from desk_app.usecases.register import import_register

    database = Database.open(directory, clock=clock)
    try:
        return import_register(database, path, actor=actor, dry_run=dry_run, progress=progress.report)
    finally:
        database.close()
