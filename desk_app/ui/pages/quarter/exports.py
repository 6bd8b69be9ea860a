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
from desk_app.ui.desk import Desk
from desk_app.ui.page import Message, Page
from desk_app.ui.pages.quarter.rows import FigureRow
from desk_app.usecases import review

if TYPE_CHECKING:
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
