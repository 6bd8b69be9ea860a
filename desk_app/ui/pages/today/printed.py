"""The printed list: the preview over the page, for a paper that belongs to no dossier and is noted in none."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from desk_app.ui.desk import Desk
from desk_app.ui.page import Message, Page
from desk_app.ui.printing import printers
from desk_app.ui.printing.view import PaperView
from desk_app.ui.theme.tokens import Tone
from desk_app.usecases import worklist_paper
from desk_app.usecases.papers import Choices, Form, Made
from desk_app.usecases.worklist import Chosen

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desk_app.store.work import Work
    from desk_app.ui.progress import Progress

translate = QCoreApplication.translate
LIKE = Form.HANDOVER
"""The form whose sheets the list shares: A4 only"""


class ListView(PaperView):
    """The preview of today's list, as it is narrowed on the page."""

    def __init__(self, page: Page, desk: Desk, chosen: Chosen) -> None:
        self._chosen = chosen
        super().__init__(page, desk, LIKE.value, (), Choices())
        self.setWindowTitle(translate("Today", "Today's work"))
        self.copies.set_number(1)

    def _make(self) -> "Callable[[Work], Made]":
        return partial(made, chosen=self._chosen)

    def print_on(self, printer: "QPrinter") -> None:
        """Print on a printer that was chosen; no dossier's history speaks of it."""
        self.print.set_off(self.tr("It is being printed."))
        self.notices.clear()
        job = partial(_print, self._make(), printer)
        self._desk.ops.run(self._page, job, lambda _sent: self._on_sent(printer), failed=self._on_not_printed)

    def _on_sent(self, printer: "QPrinter") -> None:
        printers.remember(self._desk, printer)
        text = translate("Today", "The list is sent to the printer.")
        if not isValid(self):
            self._page.notify.emit(Message(text=text))
            return
        self.print.set_off()
        self.notices.tell("printed", Tone.GOOD, text)


def show_list(page: Page, desk: Desk, chosen: Chosen) -> ListView:
    """Open the preview over the page."""
    view = ListView(page, desk, chosen)
    view.open()
    view.look()
    return view


def made(work: "Work", chosen: Chosen) -> Made:
    """Return the list as a PDF."""
    with TemporaryDirectory(prefix="motcua-") as folder:
        path = Path(folder) / "list.pdf"
        day = worklist_paper.write_pdf(work, chosen, path)
        title = translate("Today", "Today's work, {day}").format(day=f"{day:%d/%m/%Y}")
        return Made(form=LIKE, pdf=path.read_bytes(), name=f"viec-hom-nay-{day.isoformat()}", title=title)


def _print(make: "Callable[[Work], Made]", printer: "QPrinter", progress: "Progress") -> None:
    with progress.view() as work:
        paper = make(work)
    printers.put_on(paper.pdf, printer, progress.report)
