"""What H and T do: marked dossiers go to one officer, marked results come back to the counter, with their list."""

from collections.abc import Callable, Sequence
from functools import partial
from html import unescape

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.page import Draft, Page
from desk_app.ui.pages.today import wording
from desk_app.ui.pages.today.call import CallForm
from desk_app.ui.pages.today.card import RowCard
from desk_app.ui.pages.today.hand_form import HandForm, Outcome, reasons
from desk_app.ui.pages.today.listing import TodayList
from desk_app.ui.widgets.table import Table
from desk_app.usecases import handing
from desk_app.usecases.browse import colleagues
from desk_app.usecases.handing import Bundle, Handing
from desk_app.usecases.worklist import Task

translate = QCoreApplication.translate
Over = Callable[[QWidget, str], None]
"""Shows a form over the list, under a name"""


class Hands(QObject):
    """Dossiers from hand to hand: all that is marked, or the line of the cursor where nothing is."""

    def __init__(
        self, page: Page, desk: Desk, table: Table, card: RowCard, over: Over, close: Callable[[], bool]
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._table, self._card = page, desk, table, card
        self._over, self._close = over, close
        model = table.model()
        assert isinstance(model, TodayList)
        self._model = model
        model.marks_changed.connect(self._say_marked)

    def tasks(self) -> Sequence[Task]:
        """Return what H and T concern."""
        task = self._model.task_at(self._table.row())
        return self._model.marked or (() if task is None else (task,))

    def clear(self) -> bool:
        """Take every mark off; False where there was none."""
        had = self._model.has_marks
        self._model.set_marked(())
        return had

    # To an officer

    def hand_over(self) -> None:
        """Ask for the officer; what is typed of another form is not thrown away for this one."""
        begun = self._card.content
        if isinstance(begun, CallForm | HandForm) and begun.is_begun():
            begun.focus_first()
        elif tasks := self.tasks():
            self._open([task.line.id for task in tasks], [wording.number(task.line) for task in tasks])

    def _open(self, subjects: Sequence[str], numbers: Sequence[str]) -> HandForm:
        form = HandForm(subjects, numbers, self._desk.ops.actor)
        form.submitted.connect(partial(self._save, form))
        form.left.connect(self._close)
        self._over(form, translate("Today", "Hand over to an officer"))
        form.focus_first()
        self._desk.ops.read(form, colleagues, form.offer, key="colleagues")
        return form

    def _save(self, form: HandForm) -> None:
        done = partial(self._on_handed, form.officer())
        self._desk.ops.write(self._page, form.command(), done, failed=form.refuse)

    def _on_handed(self, officer: str, made: Handing) -> None:
        title = translate("Today", "Handed to {officer}: {count} dossiers").format(officer=officer, count=made.count)
        undo = translate("Today", "No undo: a wrong one is handed on.")
        self._show(made, title if made.count else translate("Today", "Nothing was handed over"), undo, back=False)

    def draft(self) -> Draft | None:
        """Return the handing over that is being typed."""
        form = self._card.content
        if not isinstance(form, HandForm) or not form.is_begun():
            return None
        return {"subjects": list(form.subjects), "numbers": list(form.numbers), "values": form.values()}

    def restore(self, draft: Draft) -> None:
        """Open the form again; the officer is offered once colleagues are read."""
        form = self._open([str(one) for one in draft["subjects"]], [str(one) for one in draft["numbers"]])
        officer = draft["values"].get("receiver")
        if officer:
            form.receiver.set_options([(officer, str(officer))])
        form.fill(draft["values"])

    # Back to the counter

    def take_papers(self) -> None:
        """Take the papers of signed results at the counter, each from its officer."""
        subjects = [task.line.id for task in self.tasks()]
        if subjects:
            self._desk.ops.write(self._page, partial(handing.take_papers, subjects=subjects), self._on_taken)

    def _on_taken(self, made: Handing) -> None:
        title = translate("Today", "Papers taken at the counter: {count} results").format(count=made.count)
        undo = translate("Today", "No undo: a wrong one is reopened with a reason.")
        self._show(made, title if made.count else translate("Today", "No paper was taken"), undo, back=True)

    # What came of it

    def _show(self, made: Handing, title: str, undo: str, *, back: bool) -> None:
        """Say what went; what stays keeps its mark."""
        self._model.set_marked({task.line.id for task in self._model.marked} - made.done)
        outcome = Outcome(made, title, undo, back=back)
        outcome.asked.connect(partial(self._show_list, back))
        outcome.left.connect(self._close)
        self._over(outcome, title)
        outcome.focus_first()
        self._announce(". ".join((title, *map(_plain, reasons(made)))))

    def _show_list(self, back: bool, bundle: Bundle) -> None:
        from desk_app.ui.printing.asking import show_paper

        show_paper(self._page, self._desk, "handover", bundle.subjects, back=back)

    def _say_marked(self, count: int) -> None:
        """Tell screen readers, which see no boxes being ticked."""
        self._announce(translate("Today", "{count} marked").format(count=count))

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._table, text))


def _plain(text: str) -> str:
    """Return words without their weight."""
    return unescape(text.replace("<b>", "").replace("</b>", ""))
