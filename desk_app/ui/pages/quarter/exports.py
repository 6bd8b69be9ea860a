"""The list behind a figure as a workbook: where it goes, and what is said once it lies there."""

from collections.abc import Sequence
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from desk_app.domain.text import fold
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found, Kind
from desk_app.ui.page import Message, Page
from desk_app.ui.pages.quarter.figure_row import FigureRow
from desk_app.usecases import review

if TYPE_CHECKING:
    from datetime import date

    from desk_app.domain.period import Window
    from desk_app.ui.progress import Progress

EXPORT_FOLDER = "export/folder"
translate = QCoreApplication.translate


def export_list(page: Page, desk: Desk, period: str, row: FigureRow, field: str) -> None:
    """Write the list behind a figure, of one field or all, into the folder of exports."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(str(desk.settings.value(EXPORT_FOLDER, documents)))
    name = "-".join(fold(f"{row.title} {field} {period}").replace("/", " ").replace(",", " ").split())
    path = folder / f"{name}.xlsx"
    title = f"{row.title}{f', {field}' if field else ''} · {period}"

    def done(count: int) -> None:
        text = translate("Exports", "{count} lines are in {file}.").format(
            count=words.group(count), file=f"<b>{escape(path.name)}</b>"
        )
        open_file = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        page.notify.emit(Message(text=text, action=translate("Exports", "Open the file"), act=open_file))

    desk.ops.run(page, partial(_write, period, row.codes, field, title, path), done)


def _write(period: str, codes: Sequence[str], field: str, title: str, path: Path, progress: "Progress") -> int:
    with progress.view() as work:
        return review.export_behind(work, period, codes, field, title, path, progress.report)


def register_command(page: Page, desk: Desk, window: "Window | None") -> Found:
    """Return the palette's command for the register, with the days of the period that is shown."""
    days = (None, None) if window is None else (window.first, window.last)
    return Found(
        kind=Kind.COMMAND,
        title=translate("Exports", "Register of dossiers for any period"),
        detail=translate("Exports", "PDF or Excel"),
        icon="book",
        act=partial(_ask_register, page, desk, *days),
        aliases="so theo doi ho so, mau 06",
    )


def _ask_register(page: Page, desk: Desk, first: "date | None", last: "date | None") -> None:
    from desk_app.ui.printing.register import ask_register

    ask_register(page, desk, first, last)
