"""How pages ask for a paper of saved dossiers: to look at it, or to print it at once on the printer used last."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication

from desk_app.ui.desk import Desk
from desk_app.ui.page import Message, Page

if TYPE_CHECKING:
    from desk_app.store.work import Work
    from desk_app.ui.printing.view import PaperView
    from desk_app.usecases.papers import Choices, Made

translate = QCoreApplication.translate

_EDITED: "WeakKeyDictionary[Page, dict[tuple[str, str], Mapping[str, str]]]" = WeakKeyDictionary()
"""Letters that somebody edited and closed: they are there again when opened, until the program ends."""


def show_paper(page: Page, desk: Desk, form: str, subjects: Sequence[str], **choices: Any) -> "PaperView":
    """Open the preview over the page; `choices` are those of ``usecases.papers.Choices``.

    A paper whose step was not saved is refused in the preview, with what to do.
    """
    from desk_app.ui.printing.view import PaperView
    from desk_app.usecases.papers.choices import Choices

    chosen = Choices(**choices)
    letters, key = _EDITED.setdefault(page, {}), (desk.ops.actor, "".join(subjects))
    if form == "explanation" and not chosen.texts:
        chosen = replace(chosen, texts=letters.get(key, {}))
    view = PaperView(page, desk, form, subjects, chosen)
    if view.letter is not None:
        view.letter.edited.connect(lambda texts: letters.update({key: texts}))
    view.open()
    view.look()
    return view


def print_now(page: Page, desk: Desk, form: str, subjects: Sequence[str], **choices: Any) -> None:
    """Print at once on the printer used last; where none is known yet, open the preview.

    What goes wrong is said in the page, with a way to try again; the dossier is saved whatever the printer does.
    """
    from desk_app.reports.slips.content import Sheet
    from desk_app.ui.printing import printers
    from desk_app.usecases.papers.choices import Choices

    if not printers.remembered(desk):
        show_paper(page, desk, form, subjects, **choices)
        return
    known = str(desk.settings.value(printers.SHEET, Sheet.A5.value))
    chosen = Choices(**{"sheet": Sheet(known) if known in set(Sheet) else Sheet.A5, **choices})
    job = partial(_made, form, tuple(subjects), chosen)
    desk.ops.run(page, lambda progress: _sized(job, progress), partial(_send, page, desk, form, subjects, job))


def receipt_offer(page: Page, desk: Desk, dossier: str, text: str) -> Message:
    """Return the notice of a saved reception, with its receipt one key away."""
    return Message(
        text=text,
        action=translate("Printing", "Print the receipt"),
        key="Ctrl+P",
        act=partial(show_paper, page, desk, "receipt", [dossier]),
    )


def _made(form: str, subjects: Sequence[str], choices: "Choices", work: "Work") -> "Made":
    from desk_app.usecases import papers

    return papers.make(work, form, subjects, choices)


def _sized(job: Any, progress: Any) -> Any:
    """Make the paper to learn its size and name: the printer is set for them on the GUI thread."""
    from desk_app.ui.printing.sheets import size_of

    with progress.view() as work:
        made = job(work)
    return made.name, size_of(made.pdf)


def _send(page: Page, desk: Desk, form: str, subjects: Sequence[str], job: Any, sized: Any) -> None:
    from desk_app.ui.printing import printers
    from desk_app.ui.printing.sending import send

    name, size = sized
    text = translate("Printing", "Sent to the printer; the print stands in the dossier's history.")
    send(
        page,
        desk,
        job,
        printers.prepared(desk, name, size, 1),
        form=form,
        subjects=subjects,
        done=lambda _time: page.notify.emit(Message(text=text)),
        failed=page.on_failed,
    )
