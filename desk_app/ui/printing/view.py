"""The preview: a saved dossier's paper over the page, to be looked at, printed, saved; Esc gives the page back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desk_app.reports.slips.content import Copy, Sheet
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Job, Refusal
from desk_app.ui.page import Message, Page, told
from desk_app.ui.printing import printers
from desk_app.ui.printing.letter import LetterEditor
from desk_app.ui.printing.sending import send
from desk_app.ui.printing.sheets import SheetPicture, Zoom, on_screen, size_of
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.panel import ActionBar
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.text import Text
from desk_app.usecases.papers.choices import Choices
from desk_app.usecases.papers.forms import GIVEN_TWICE, ON_A4_ONLY, TITLES, form_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from desk_app.store.work import Work
    from desk_app.ui.progress import Progress
    from desk_app.usecases.papers import Made

FACTORS = (None, 0.75, 1.0, 1.25, 1.5, 2.0)
"""None fits the whole sheet into the window."""
MOST_COPIES = 20
BOTH = (Copy.KEPT, Copy.GIVEN)
_INSET = 2 * Space.X4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looked:
    """A paper and its sheets as they are shown."""

    made: "Made"
    images: list[QImage]


class PaperView(QDialog):
    """One paper of saved dossiers. `asking.show_paper` opens it."""

    printed = Signal(int)
    """the paper went to a printer, for which time"""

    def __init__(self, page: Page, desk: Desk, form: str, subjects: Sequence[str], choices: Choices) -> None:
        super().__init__(page.window())
        self._page, self._desk = page, desk
        self._form, self._subjects = form_of(form), tuple(subjects)
        self._choices = choices
        self._made: Made | None = None
        self._job: Job | None = None
        self._asked = 0
        """How often something was asked to be shown: an elder answer is not shown any more"""
        self._dialog: QPrintDialog | None = None
        self._factor = FACTORS.index(1.0) if self._form in ON_A4_ONLY else 0
        self._before = QApplication.focusWidget()
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(TITLES[self._form])
        self.notices = NoticeBar()
        self.area = QScrollArea()
        self.pane = StatePane(self.area)
        self.letter = LetterEditor(choices.texts) if self._form == "explanation" else None
        self.sheet = Segments([(Sheet.A5, "A5"), (Sheet.A4, "A4")], name=self.tr("Paper size"), key="F7")
        self.copy = Segments(
            [(BOTH, self.tr("Both")), ((Copy.KEPT,), self.tr("Copy 1")), ((Copy.GIVEN,), self.tr("Copy 2"))],
            name=self.tr("Which copy"),
            key="F8",
        )
        self.copies = NumberField(self.tr("Number of copies"), most=MOST_COPIES)
        self.print = Button(self.tr("Print…"), kind=Kind.MAIN, icon="print", key="Ctrl+P")
        self.save = Button(self.tr("Save as PDF…"), icon="paper", key="Ctrl+S")
        self.leave = Button(self.tr("Close"), kind=Kind.QUIET, key="Esc")
        self._title = Text(TITLES[self._form], Type.HEAD)
        self._aside = Text("", tone="quiet")
        self._build()
        self._wire()
        self._start()

    # Showing

    def look(self) -> None:
        """Make the paper anew and show it."""
        if self._made is None:
            self.pane.show_loading()
        self._show(partial(_looked, self._make(), self._zoom()))

    def show_choices(self, choices: Choices) -> None:
        """Show the paper with other choices."""
        self._choices = choices
        self.look()

    def zoom(self, way: int) -> None:
        """Show sheets larger or smaller by a step; 0 fits the whole sheet again."""
        self._factor = min(max(self._factor + way, 0), len(FACTORS) - 1) if way else 0
        if self._made is not None:
            self._show(partial(_redrawn, self._made, self._zoom()))

    @property
    def shown(self) -> "Made":
        """Return the paper that is shown."""
        if self._made is None:
            raise ValueError("no paper is shown yet")
        return self._made

    @property
    def sheets(self) -> list[SheetPicture]:
        """Return the sheets that are shown."""
        return self.findChildren(SheetPicture)

    def step_sheet(self, way: int) -> None:
        """Go to the next sheet or the one before."""
        bar = self.area.verticalScrollBar()
        tops = [sheet.y() - Space.X4 for sheet in self.sheets]
        beyond = [top for top in tops if (top > bar.value() if way > 0 else top < bar.value())]
        if beyond:
            bar.setValue(min(beyond) if way > 0 else max(beyond))

    def _make(self) -> "Callable[[Work], Made]":
        return partial(_made, self._form.value, self._subjects, self._choices)

    def _zoom(self) -> Zoom:
        room = self.area.viewport().size()
        room = QSize(max(room.width() - _INSET, 200), max(room.height() - _INSET, 200))
        return Zoom(factor=FACTORS[self._factor], room=room, ratio=self.devicePixelRatioF())

    def _show(self, job: "Callable[[Progress], _Looked]") -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        self._job = self._desk.ops.run(self, job, partial(self._on_looked, self._asked), failed=self._on_refused)

    def _on_looked(self, asked: int, looked: _Looked) -> None:
        if asked != self._asked:
            return
        self._made = looked.made
        self._title.say(escape(looked.made.title))
        self._show_sheets(looked.images)
        self._say(looked.made)
        if self.letter is not None:
            self.letter.show_texts(looked.made.texts)
        for button in (self.print, self.save):
            button.set_off()
        self.pane.show_content()

    def _show_sheets(self, images: Sequence[QImage]) -> None:
        bar = self.area.verticalScrollBar()
        place = bar.value()
        ground = QWidget()
        ground.setProperty("ground", "canvas")
        column = QVBoxLayout(ground)
        column.setContentsMargins(Space.X4, Space.X4, Space.X4, Space.X4)
        column.setSpacing(Space.X4)
        for number, image in enumerate(images, 1):
            column.addWidget(SheetPicture(image, number, len(images)), 0, Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(ground)
        bar.setValue(place)

    def _say(self, made: "Made") -> None:
        parts = [self.tr("{count} sheets").format(count=len(self.sheets))]
        if made.reprint:
            parts.append(self.tr("marked as reprint no. {times}").format(times=made.reprint))
        self._aside.say(" · ".join(parts))
        self.notices.take_back("missing")
        if made.missing:
            lacking = ", ".join(part.strip("[]").partition(": ")[2] for part in made.missing)
            text = self.tr("The letter still lacks: {what}.").format(what=escape(lacking))
            self.notices.tell("missing", Tone.WARN, text)

    def _on_refused(self, error: Refusal) -> None:
        """Say why there is no such paper; where one was shown, it stays."""
        if self._made is None:
            self.pane.show_empty(Empty(error.title, error.remedy))
        else:
            self.notices.tell("refused", Tone.LATE, told(error))

    # Letting it out

    def ask_printer(self) -> None:
        """Open the system's dialog; a PC without printer is told what can be done instead."""
        if self._made is None or not self._read_copies():
            return
        self.notices.clear()
        if not printers.names():
            text = self.tr(
                "This PC has no printer. The dossier is saved: install a printer in the system's settings, or press "
                "Ctrl+S and print the PDF on another PC."
            )
            self.notices.tell("printer", Tone.LATE, text, icon="print")
            return
        from PySide6.QtPrintSupport import QPrintDialog

        printer = printers.prepared(self._desk, self._made.name, size_of(self._made.pdf), self._wanted())
        self._dialog = QPrintDialog(printer, self)
        self._dialog.accepted.connect(partial(self.print_on, printer))
        QDialog.open(self._dialog)

    def print_on(self, printer: "QPrinter") -> None:
        """Print on a printer that was chosen; nothing else waits for it."""
        self.print.set_off(self.tr("It is being printed."))
        self.notices.clear()
        send(
            self._page,
            self._desk,
            self._make(),
            printer,
            form=self._form.value,
            subjects=self._subjects,
            done=self._on_printed,
            failed=self._on_not_printed,
        )

    def _on_printed(self, time: int) -> None:
        text = self.tr("Sent to the printer; the print stands in the dossier's history.")
        if not isValid(self):
            self._page.notify.emit(Message(text=text))
            return
        self.print.set_off()
        self.notices.tell("printed", Tone.GOOD, text)
        self.printed.emit(time)
        self.look()

    def _on_not_printed(self, error: Refusal) -> None:
        if not isValid(self):
            self._page.on_failed(error)
            return
        self.print.set_off()
        self.notices.tell("printer", Tone.LATE, told(error), icon="print")

    def _read_copies(self) -> bool:
        if self.copies.is_valid():
            return True
        self.copies.input.setFocus()
        return False

    def _wanted(self) -> int:
        return max(1, self.copies.number() or 1)

    def _ask_where(self) -> None:
        if self._made is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "", documents, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._made.name}.pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Put the paper where a person chose."""
        if self._made is not None:
            path = Path(chosen)
            job = partial(_saved, self._made.pdf, path)
            self._desk.ops.run(self, job, partial(self._on_saved, path), failed=self._on_not_saved)

    def _on_saved(self, path: Path, _done: object) -> None:
        text = self.tr("Saved: {file}").format(file=f"<b>{escape(path.name)}</b>")
        self.notices.tell("saved", Tone.GOOD, text, passing=True)

    def _on_not_saved(self, error: Refusal) -> None:
        self.notices.tell("saved", Tone.LATE, told(error))

    # Leaving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc, turn sheets by the page keys; Enter presses nothing by itself."""
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.step_sheet(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close, and give the focus back to what had it."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.activateWindow()
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheets anew."""
        super().resizeEvent(event)
        if self._made is not None and FACTORS[self._factor] is None:
            self._show(partial(_redrawn, self._made, self._zoom()))

    # Building

    def _start(self) -> None:
        """Take what this PC remembers of the sheet; the first look comes once the window has its size."""
        known = str(self._desk.settings.value(printers.SHEET, Sheet.A5.value))
        sheet = Sheet(known) if known in set(Sheet) else Sheet.A5
        self.sheet.set_value(sheet)
        self.copy.set_value(self._choices.copies)
        self.copies.set_number(2 if self._form in GIVEN_TWICE else 1)
        self._choices = replace(self._choices, sheet=sheet)
        over = self._page.window().size()
        self.resize(max(over.width() - 4 * Space.PAGE, 720), max(over.height() - 2 * Space.PAGE, 560))
        for button in (self.print, self.save):
            button.set_off(self.tr("The paper is being made."))

    def _wire(self) -> None:
        self.sheet.chosen.connect(self._on_sheet)
        self.copy.chosen.connect(lambda copies: self.show_choices(replace(self._choices, copies=copies)))
        self.print.clicked.connect(self.ask_printer)
        self.save.clicked.connect(self._ask_where)
        self.leave.clicked.connect(self.reject)
        for key, way in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut(key, self, partial(self.zoom, way))
        if self.letter is not None:
            self.letter.edited.connect(self._on_letter)

    def _on_sheet(self, sheet: Sheet) -> None:
        self._desk.settings.setValue(printers.SHEET, sheet.value)
        self.show_choices(replace(self._choices, sheet=sheet))

    def _on_letter(self, texts: Mapping[str, str]) -> None:
        self.show_choices(replace(self._choices, texts=dict(texts)))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.PAGE, Space.X3, Space.PAGE, Space.X3)
        head.setSpacing(Space.X3)
        head.addWidget(self._title)
        head.addWidget(self._aside)
        head.addStretch()
        head.addWidget(KeyHints([("Ctrl + -", self.tr("size")), ("PgDn", self.tr("next sheet"))]))
        told_ = QHBoxLayout()
        told_.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        told_.addWidget(self.notices)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        if self.letter is not None:
            middle.addWidget(self.letter)
        middle.addWidget(self.pane, 1)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Sheets of the paper"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(told_)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())
        self.area.setFocus()

    def _foot(self) -> ActionBar:
        bar = ActionBar()
        if self._form not in ON_A4_ONLY:
            bar.left.addWidget(_label(self.tr("Paper size")))
            bar.left.addWidget(self.sheet)
        if self._form == "receipt":
            bar.left.addWidget(_label(self.tr("Which copy")))
            bar.left.addWidget(self.copy)
        bar.left.addWidget(_label(self.tr("Number of copies")))
        self.copies.input.setFixedWidth(Width.DIGIT_FIELD // 2)
        self.copies.input.setAccessibleName(self.tr("Number of copies"))
        bar.left.addWidget(self.copies.input)
        for button in (self.leave, self.save, self.print):
            bar.add(button)
        return bar


def _label(words: str) -> Text:
    """Return a label that stays beside what it names, however much room there is."""
    label = Text(words, tone="label")
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return label


def _made(form: str, subjects: Sequence[str], choices: Choices, work: "Work") -> "Made":
    from desk_app.usecases import papers

    return papers.make(work, form, subjects, choices)


def _looked(make: "Callable[[Work], Made]", zoom: Zoom, progress: "Progress") -> _Looked:
    with progress.view() as work:
        made = make(work)
    return _redrawn(made, zoom, progress)


def _redrawn(made: "Made", zoom: Zoom, progress: "Progress") -> _Looked:
    progress.report(0, 0)
    return _Looked(made=made, images=on_screen(made.pdf, zoom))


def _saved(pdf: bytes, target: Path, _progress: "Progress") -> None:
    from desk_app.reports.output import writing

    with writing(target):
        target.write_bytes(pdf)
