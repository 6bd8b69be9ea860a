"""The page: list at the left, one feedback or the form at the right."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from html import escape

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.domain.topic import Topic
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Draft, Message, Page
from desk_app.ui.pages.feedback.forms import AnswerForm, ReceiveForm
from desk_app.ui.pages.feedback.listing import FeedbackModel, Listed, kind_word, listed
from desk_app.ui.pages.feedback.panel import FeedbackPanel
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.table import Table
from desk_app.ui.words import group
from desk_app.usecases import feedback


class FeedbackPage(Page):
    """Feedback and complaints: received, answered, never forgotten."""

    NAME = "feedback"
    SHOWS = frozenset({Topic.FEEDBACK})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Sequence[Listed] = ()
        self._shown = ""
        self._answering = ""
        self._header = PageHeader(self.tr("Feedback"))
        self.model = FeedbackModel()
        self.table = Table(self.model, name=self.tr("Feedback and complaints"))
        self._pane = StatePane(self.table)
        self.panel = FeedbackPanel()
        self._new = Button(self.tr("Note feedback"), kind=Kind.MAIN, icon="plus", key="Ctrl+N")
        self._build()
        self._wire()

    # What the window asks

    def refresh(self) -> None:
        """Read the list anew; cursor and form stay."""
        self._pane.show_loading()
        self._desk.ops.read(self, listed, self._on_listed, key="list", failed=self._on_unreadable)

    def focus_first(self) -> None:
        """Start in the list, or in the form that is open."""
        if self.panel.form is not None:
            self.panel.form.focus_first()
        else:
            self.table.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return list and panel."""
        return (self.table, self.panel.form or self.panel)

    def open(self, what: object) -> None:
        """Show a feedback by its id, or the empty form for `new`."""
        if what == "new":
            self.receive()
        elif isinstance(what, str):
            self._shown = what
            self.refresh()

    def step_back(self) -> bool:
        """Put the form away, or go from the panel to the list."""
        if self.panel.form is not None:
            self._leave_form()
            return True
        focus = QApplication.focusWidget()
        if focus is not None and self.panel.isAncestorOf(focus):
            self.table.setFocus()
            return True
        return False

    def commands(self) -> Sequence[Found]:
        """Offer a new entry."""
        title, detail = self.tr("Note feedback or a complaint"), self.tr("Feedback")
        return [Found(kind=FoundKind.COMMAND, title=title, detail=detail, icon="plus", key="Ctrl+N", act=self.receive)]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the two forms."""
        return {"answer": self.answer, "new": self.receive}

    def draft(self) -> Draft | None:
        """Return the form that is open, when something is typed in it."""
        form = self.panel.form
        if isinstance(form, AnswerForm) and form.text.value():
            return {"answer": self._answering, "values": form.values()}
        if isinstance(form, ReceiveForm) and form.is_begun():
            return {"answer": "", "values": form.values()}
        return None

    def restore(self, draft: Draft) -> None:
        """Open the form again."""
        if draft["answer"]:
            self._open_answer(str(draft["answer"]))
        else:
            self.receive()
        if self.panel.form is not None:
            self.panel.form.fill(draft["values"])

    # Acts

    def receive(self) -> None:
        """Ask what somebody told the unit."""
        form = ReceiveForm(self._today())
        self.panel.show_form(self.tr("Note feedback"), form, self.tr("Save"), self._submit_new)
        self.panel.show()
        form.focus_first()

    def answer(self) -> None:
        """Ask what the unit answered to the feedback that is shown."""
        one = self._one()
        if one is not None and not one.is_answered:
            self._open_answer(one.line.id)

    def _open_answer(self, subject: str) -> None:
        self._answering = subject
        form = AnswerForm(self._today())
        self.panel.show_form(self.tr("Answer"), form, self.tr("Save the answer"), self._submit_answer)
        self.panel.show()
        form.focus_first()

    def _submit_new(self) -> None:
        form = self.panel.form
        command = form.command() if isinstance(form, ReceiveForm) else None
        if command is not None:
            self.panel.set_busy(True)
            act = partial(feedback.receive_feedback, command=command)
            self._desk.ops.write(self, act, self._on_received, failed=self.panel.refuse)

    def _on_received(self, subject: str) -> None:
        self._shown = subject
        self._put_form_away()
        back = partial(feedback.void_feedback, subject=subject, reason=self.tr("Undone at once"))
        said = self.tr("Noted. It waits for an answer.")
        self.notify.emit(Message.undoable(said, partial(self._desk.ops.write, self, back)))

    def _submit_answer(self) -> None:
        form = self.panel.form
        given = form.answer() if isinstance(form, AnswerForm) else None
        if given is not None:
            self.panel.set_busy(True)
            act = partial(feedback.answer_feedback, subject=self._answering, day=given[0], text=given[1])
            self._desk.ops.write(self, act, self._on_answered, failed=self.panel.refuse)

    def _on_answered(self, _nothing: object) -> None:
        self._shown = self._answering
        self._put_form_away()
        self.notify.emit(Message(text=self.tr("The answer is saved.")))

    def ask_to_void(self) -> None:
        """Ask why the feedback that is shown was entered by mistake."""
        one = self._one()
        if one is None:
            return
        said = self.tr("{what} of {day} will count in no figure. It stays in the history with the reason.")
        what, day = escape(kind_word(one.line.what)), words.day_of(one.line.received_at)
        title = self.tr("Void the entry")
        dialog = ReasonDialog(title, said.format(what=what, day=day), title, self)
        told = Message(text=self.tr("The entry is voided."))
        command = partial(feedback.void_feedback, subject=one.line.id)
        dialog.ask(self._desk.ops, command, partial(self.notify.emit, told))

    # Showing

    def _on_listed(self, found: Sequence[Listed]) -> None:
        self._found = found
        self.model.show(found)
        self._say_counts()
        if found:
            self._pane.show_content()
            row = self.model.row_of(self._shown)
            self.table.go_to(row if row >= 0 else 1)
        else:
            self._shown = ""
            self._pane.show_empty(self._nothing())
        if self.panel.form is None:
            self.panel.setVisible(bool(found))

    def _say_counts(self) -> None:
        waiting = sum(not one.is_answered for one in self._found)
        late = sum(one.is_overdue for one in self._found)
        note = self.tr("{waiting} not answered · {late} late").format(waiting=group(waiting), late=group(late))
        self._header.say(self.tr("Feedback"), note if self._found else "")

    def _nothing(self) -> Empty:
        begin = Button(self.tr("Note feedback"), icon="plus")
        begin.clicked.connect(self.receive)
        text = self.tr("What citizens propose or complain of stands here until it is answered, with the day it is due.")
        return Empty(self.tr("No feedback yet"), text, actions=[begin])

    def _on_unreadable(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.refresh)

    def _on_moved(self, row: int) -> None:
        one = self.model.at(row)
        if one is None:
            return
        self._shown = one.line.id
        if self.panel.form is None:
            self.panel.show_one(one, self.answer, self.ask_to_void)

    def _toggle(self, row: int) -> None:
        self.model.toggle(row)
        self.table.go_to(row)

    def _one(self) -> Listed | None:
        return next((one for one in self._found if one.line.id == self._shown), None)

    def _on_acted(self, _row: int) -> None:
        one = self._one()
        if one is not None and not one.is_answered:
            self.answer()

    def _leave_form(self) -> None:
        self._put_form_away()
        self.table.setFocus()

    def _put_form_away(self) -> None:
        one = self._one()
        if one is not None:
            self.panel.show_one(one, self.answer, self.ask_to_void)
        else:
            self.panel.form = None
            self.panel.setVisible(False)
        self.table.setFocus()

    def _today(self) -> date:
        return local_date(self._desk.clock())

    def _build(self) -> None:
        self._header.add(self._new)
        self.panel.hide()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._pane, 1)
        body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)

    def _wire(self) -> None:
        self._new.clicked.connect(self.receive)
        self.table.moved.connect(self._on_moved)
        self.table.acted.connect(self._on_acted)
        self.table.toggled.connect(self._toggle)
        self.panel.left.connect(self._leave_form)
        self.panel.dossier_asked.connect(lambda dossier: self.go.emit("dossiers", dossier))
        shortcut("Del", self.table, self.ask_to_void, within=self.table)
