"""A print from the ledger to the printer and back into the history: the paper is made anew at that moment."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desk_app.ui.desk import Desk
from desk_app.ui.ops import Failed, Job
from desk_app.ui.page import Page
from desk_app.ui.printing import printers

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desk_app.store.work import Work
    from desk_app.ui.progress import Progress
    from desk_app.usecases.papers import Made


def send(
    page: Page,
    desk: Desk,
    made: "Callable[[Work], Made]",
    printer: "QPrinter",
    *,
    form: str,
    subjects: Sequence[str],
    done: Callable[[int], None],
    failed: Failed,
) -> Job:
    """Make the paper, put it on the printer, then note the print; `done` comes with the number of prints.

    The page asks, not the preview: a print that went out is noted although the preview was closed meanwhile.
    """

    def note(_sent: object) -> None:
        printers.remember(desk, printer)
        desk.ops.write(page, partial(_noted, form, tuple(subjects)), done, failed=failed)

    return desk.ops.run(page, partial(_print, made, printer), note, failed=failed)


def _print(made: "Callable[[Work], Made]", printer: "QPrinter", progress: "Progress") -> None:
    with progress.view() as work:
        paper = made(work)
    printers.put_on(paper.pdf, printer, progress.report)


def _noted(form: str, subjects: Sequence[str], work: "Work") -> int:
    from desk_app.usecases import papers

    return papers.note(work, form, subjects)
