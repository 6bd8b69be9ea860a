"""The page: groups of tasks, one key for each, and what opens under a row."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from math import ceil
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.dossier.machine import Act, possible
from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import local_date
from desk_app.domain.topic import Topic
from desk_app.ui import words
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PageHeader, PaletteBox
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Draft, Message, Page
from desk_app.ui.pages.today import wording
from desk_app.ui.pages.today.call import CallForm
from desk_app.ui.pages.today.card import QuickLook, RowCard
from desk_app.ui.pages.today.deeds import ASKED, Deed, at_once
from desk_app.ui.pages.today.filters import FilterLine
from desk_app.ui.pages.today.hand_form import HandForm
from desk_app.ui.pages.today.hands import Hands
from desk_app.ui.pages.today.listing import TodayList
from desk_app.ui.pages.today.marks import MarkDelegate, Marker
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.table import Table
from desk_app.usecases import worklist
from desk_app.usecases.worklist import Day, Group, Look, Task, Todo, WorkList

MINUTE = 60_000
NUMBER = "00-00000"
"""As wide as the numbers of receptions get"""
AHEAD = 6
"""Rows of a group that G brings in sight"""


class TodayPage(Page):
    """What the counter has to do today, each line one key from being done."""

    NAME = "today"
    SHOWS = frozenset({Topic.DOSSIERS, Topic.CALENDAR, Topic.UNIT, Topic.USERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._day: Day | None = None
        self._counted: int | None = None
        self._looked_at = ""  # what a quick look was asked for and not closed since
        self._goal: Group | None = None
        self._header = PageHeader(self.tr("Today's work"))
        self._print = Button(self.tr("Print the list"), icon="print", key="Ctrl+P")
        self.filters = FilterLine()
        self.model = TodayList(self)
        self.table = Table(self.model, name=self.tr("Today's work"))
        self._pane = StatePane(self.table)
        self._card = RowCard(self)
        self.marker = Marker(self.table, self.model)
        self.hands = Hands(self, desk, self.table, self._card, self._open_over, self._close_card)
        self._build()
        self._wire()

    # What the window asks

    def refresh(self) -> None:
        """Read the tasks anew; the cursor stays on its task, or where it was when that is done."""
        if self._day is None:
            self._pane.show_loading()
        query = partial(worklist.work_list, chosen=self.filters.chosen(self._desk.ops.actor))
        self._desk.ops.read(self, query, self._show, key="tasks", failed=self._on_unread)

    def focus_first(self) -> None:
        """Start in the list, on its first task."""
        if self.table.row() < 0:
            self.table.go_to(self.model.first_task())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return the filters and the list."""
        return (self.filters, self.table)

    def open(self, what: object) -> None:
        """Show a group by its name."""
        if isinstance(what, str) and what in set(Group):
            self._goal = Group(what)
            self.filters.reset()
            self.refresh()
        self.focus_first()

    def step_back(self) -> bool:
        """Put away what is open under a row, then the marks, then go back to the list."""
        if self._close_card() or self.hands.clear():
            return True
        if self.table.hasFocus():
            return False
        self.focus_first()
        return True

    def commands(self) -> Sequence[Found]:
        """Offer what may be done to the task under the cursor, and the printed list."""
        found = [self._command(self.tr("Print today's list"), "print", "Ctrl+P", self.print_list)]
        task = self._task()
        if task is None:
            return found
        who = task.line.person_name
        return [
            self._command(f"{wording.act(task.todo)}: {who}", "give", "Enter", partial(self._act, task)),
            self._command(self.tr("Log a call: {who}").format(who=who), "phone", "P", self._begin_call),
            self._command(self.tr("Open the dossier: {who}").format(who=who), "dossier", "O", self._open_dossier),
            *self._commands_for_many(),
            *found,
        ]

    def _commands_for_many(self) -> Sequence[Found]:
        """Offer what concerns all that is marked, or the task under the cursor."""
        acts = Counter(act for task in self.hands.tasks() for act in possible(Step(task.line.step)))
        hand = self.tr("Hand over to an officer: {count} dossiers").format(count=acts[Act.HAND_OVER])
        take = self.tr("Take papers at the counter: {count} results").format(count=acts[Act.TAKE_PAPER])
        alike = self.tr("Mark all of the group that are alike")
        found = [self._command(alike, "check", "Ctrl+A", self.marker.mark_like)]
        if acts[Act.TAKE_PAPER]:
            found.insert(0, self._command(take, "paper", "T", self.hands.take_papers))
        if acts[Act.HAND_OVER]:
            found.insert(0, self._command(hand, "user", "H", self.hands.hand_over))
        return found

    def draft(self) -> Draft | None:
        """Return the call or the handing over that is being typed."""
        form = self._form()
        if form is None or not form.is_begun():
            return self.hands.draft()
        return {"dossier": form.subject, "who": form.who, "values": form.values()}

    def restore(self, draft: Draft) -> None:
        """Open the form again."""
        if "subjects" in draft:
            self.hands.restore(draft)
            return
        self._open_call(str(draft["dossier"]), str(draft["who"])).fill(draft["values"])

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the quick look, the form of a call, marked lines and the form that hands them over."""
        return {
            "look": self._peek,
            "call": self._begin_call,
            "marks": self.marker.mark_like,
            "hand": self.hands.hand_over,
        }

    # Reading

    def _show(self, found: WorkList) -> None:
        self._day = found.day
        self.filters.offer(found)
        key, row, top = self.model.key_at(self.table.row()), self.table.row(), self.table.verticalScrollBar().value()
        self.table.blockSignals(True)
        self.model.show(found)
        if found.tasks:
            self._put_cursor(None if key is None else self.model.row_of(key), row, top)
        self.table.blockSignals(False)
        self._follow()
        count = sum(found.counts.values())
        self._say_count(count)
        if found.tasks:
            self._pane.show_content()
        else:
            self._pane.show_empty(self._nothing())
        if not self.filters.is_set():
            self._tell_rail(count)

    def _put_cursor(self, found: int | None, before: int, top: int) -> None:
        goal, self._goal = self._goal, None
        place = None if goal is None else self.model.row_of((goal, ""))
        if place is not None:
            self.table.go_to(place + 1)
            return
        if found is None and before < 0:
            self.table.go_to(self.model.first_task())
            return
        self.table.verticalScrollBar().setValue(top)
        self.table.go_to(before if found is None else found)

    def _say_count(self, count: int) -> None:
        today = local_date(self._desk.clock())
        day = f"{words.weekday(today)} {words.day(today)}"
        self._header.say(
            self.tr("Today's work"), self.tr("{count} tasks · {day}").format(count=words.group(count), day=day)
        )
        self._print.set_off("" if count else self.tr("The list is empty."))

    def _tell_rail(self, count: int) -> None:
        """Let the rail count anew where the clock alone changed how much there is to do."""
        before, self._counted = self._counted, count
        if before not in (None, count):
            self._desk.ops.changed.emit(frozenset())

    def _nothing(self) -> QWidget:
        if self.filters.is_set():
            every = Button(self.tr("Show all tasks"), icon="x")
            every.clicked.connect(self._show_all)
            text = self.tr("Other counters, fields or officers have tasks.")
            return Empty(self.tr("No task answers to the filter"), text, actions=[every])
        receive = Button(self.tr("Receive a dossier"), icon="plus")
        receive.clicked.connect(lambda: self.go.emit("intake", None))
        text = self.tr("Nothing is due, nothing waits, nothing is owed.")
        return Empty(self.tr("Nothing to do"), text, actions=[receive])

    def _show_all(self) -> None:
        self.filters.reset()
        self.refresh()
        self.table.setFocus()

    def _on_unread(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.refresh)

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    # The task under the cursor

    def _task(self) -> Task | None:
        return self.model.task_at(self.table.row())

    def _on_acted(self, row: int) -> None:
        task = self.model.task_at(row)
        if task is not None:
            self._act(task)

    def _act(self, task: Task) -> None:
        deed = at_once(task)
        if deed is not None:
            self._desk.ops.write(self, deed.do, partial(self._on_done, deed, _named(task)))
        elif task.todo in ASKED:
            self.go.emit("dossiers", (task.line.id, ASKED[task.todo]))
        elif task.todo is Todo.CALL:
            self._begin_call()
        elif task.todo is Todo.REMIND:
            self._remind(task)
        elif task.todo is Todo.REFUSAL:
            self._show_refusal(task.line.id)
        else:
            self._open_dossier()

    def _on_done(self, deed: Deed, dossier: str, result: object) -> None:
        said = deed.said.format(dossier=dossier)
        if deed.undo is None:
            self.notify.emit(Message(text=said))
        else:
            self.notify.emit(Message.undoable(said, partial(self._take_back, deed.undo(result))))

    def _take_back(self, back: Callable[[Any], object]) -> None:
        said = Message(text=self.tr("Undone; both acts stay in the history."), tone=Tone.INFO)
        self._desk.ops.write(self, back, lambda _nothing: self.notify.emit(said))

    def _remind(self, task: Task) -> None:
        """Put a reminder on the clipboard: officers are told by phone or by message, not by this program."""
        assert self._day is not None
        QGuiApplication.clipboard().setText(wording.reminder(task, self._day))
        text = self.tr("The reminder for {officer} is copied: paste it into a message, or call.")
        self.notify.emit(Message(text=text.format(officer=f"<b>{escape(task.line.officer)}</b>"), tone=Tone.INFO))

    def _open_dossier(self) -> None:
        task = self._task()
        if task is not None:
            self.go.emit("dossiers", task.line.id)

    # What opens under a row

    def _peek(self) -> None:
        """Open a quick look, or close it; on a group's head, close or open the group."""
        if self._close_card():
            return
        task = self._task()
        if task is None:
            self._toggle()
        else:
            self._look_at(task.line.id)

    def _follow(self) -> None:
        """Let an open quick look follow the cursor."""
        if not isinstance(self._card.content, QuickLook):
            return
        task = self._task()
        if task is None:
            self._close_card()
        else:
            self._look_at(task.line.id)

    def _look_at(self, dossier: str) -> None:
        self._looked_at = dossier
        self._desk.ops.read(self, partial(worklist.look, subject=dossier), self._on_look, key="look")

    def _on_look(self, look: Look) -> None:
        form = self._form()
        if form is not None:
            form.suggest(look)
        elif self._looked_at:
            self._card.fill(QuickLook(look), self.tr("Quick look"))
            self._place_card()

    def _begin_call(self) -> None:
        task, begun = self._task(), self._begun()
        if begun is not None:
            begun.focus_first()  # what is typed there is not thrown away for another call
        elif task is not None:
            who = " · ".join(filter(None, (wording.number(task.line), task.line.person_name, task.line.phone)))
            self._open_call(task.line.id, who)

    def _open_call(self, dossier: str, who: str) -> CallForm:
        """Open the form at once: what is typed next must not go to the list."""
        form = CallForm(dossier, who)
        form.submitted.connect(partial(self._save_call, form))
        form.left.connect(self._close_card)
        self._open_over(form, self.tr("Log a call"))
        form.focus_first()
        self._look_at(dossier)
        return form

    def _save_call(self, form: CallForm) -> None:
        self._desk.ops.write(self, form.command(), partial(self._on_called, form), failed=form.refuse)

    def _on_called(self, form: CallForm, _result: object) -> None:
        if form is self._form():
            self._close_card()
        self.notify.emit(Message(text=self.tr("The call is logged: {who}").format(who=escape(form.who))))

    def _form(self) -> CallForm | None:
        content = self._card.content
        return content if isinstance(content, CallForm) else None

    def _begun(self) -> CallForm | HandForm | None:
        """Return the form in which something is typed."""
        content = self._card.content
        return content if isinstance(content, CallForm | HandForm) and content.is_begun() else None

    def _open_over(self, content: QWidget, name: str) -> None:
        """Open a form under the row; a look that was asked for comes no more."""
        self._looked_at = ""
        self._card.fill(content, name)
        self._place_card()

    def _place_card(self) -> None:
        area = self.table.visualRect(self.model.index(max(self.table.row(), 0), 1))
        corner = self.table.viewport().mapTo(self, area.topLeft())
        row = QRect(QPoint(0, corner.y()), area.size())
        self._card.stand_by(row, max(corner.x(), Space.PAGE))

    def _close_card(self) -> bool:
        looking, self._looked_at = bool(self._looked_at), ""
        content = self._card.content
        had_focus = content is not None and not isinstance(content, QuickLook)
        was_open = self._card.close_card() or looking
        if had_focus:
            self.table.setFocus()
        return was_open

    # Groups and paper

    def _toggle(self) -> None:
        group = self.model.group_at(self.table.row())
        if group is not None:
            self.model.toggle(group)
            self.table.go_to(self.model.row_of((group, "")) or 0)

    def _next_group(self) -> None:
        """Go to the next group, with the rows after its first in sight."""
        self.table.next_group()
        row, last = self.table.row(), self.model.rowCount() - 1
        for seen in (min(row + AHEAD, last), max(row - 1, 0)):
            self.table.scrollTo(self.model.index(seen, 0))

    def _set_closed(self, closed: bool) -> None:
        """Close the group of the cursor, or open it."""
        group = self.model.group_at(self.table.row())
        if group is not None and self.model.is_closed(group) is not closed:
            self._toggle()

    def _on_clicked(self, row: int) -> None:
        if self._begun() is None:
            self._close_card()
        if self.model.task_at(row) is None:
            self._toggle()

    def print_list(self) -> None:
        """Show the list on paper, as it is narrowed now."""
        from desk_app.ui.pages.today.printed import show_list

        show_list(self, self._desk, self.filters.chosen(self._desk.ops.actor))

    def _show_refusal(self, dossier: str) -> None:
        from desk_app.ui.printing.asking import show_paper

        show_paper(self, self._desk, "refusal", [dossier])

    # Building

    def _fit_number(self) -> None:
        """Leave room for a whole number however large the letters are: by it a dossier is found."""
        asked = drawing.width_of(NUMBER, theme().font(tabular=True)) + Space.PAGE + 2 * Space.X2
        least = self.model.columns[0].width + Space.PAGE - Space.X2
        self.table.horizontalHeader().resizeSection(0, max(least, ceil(asked)))

    def _command(self, name: str, icon: str, key: str, act: Callable[[], object]) -> Found:
        detail = self.tr("Today's work")
        return Found(kind=FoundKind.COMMAND, title=name, detail=detail, icon=icon, key=key, act=act)

    def _build(self) -> None:
        self._header.setProperty("edge", "")
        self._header.add(PaletteBox())
        self._header.add(self._print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self.filters):
            column.addWidget(part)
        column.addWidget(self._pane, 1)

    def _wire(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.table.acted.connect(self._on_acted)
        self.table.toggled.connect(lambda _row: self._toggle())
        self.table.peeked.connect(lambda _row: self._peek())
        self.table.moved.connect(lambda _row: self._follow())
        self.table.clicked.connect(lambda index: self._on_clicked(index.row()))
        self._print.clicked.connect(self.print_list)
        theme().changed.connect(self._fit_number)
        self._fit_number()
        self.table.setItemDelegate(MarkDelegate(self.table, self.model))
        self.model.marks_changed.connect(self.filters.say_marked)
        for key, act in (
            ("G", self._next_group),
            ("P", self._begin_call),
            ("O", self._open_dossier),
            ("H", self.hands.hand_over),
            ("T", self.hands.take_papers),
            ("Left", partial(self._set_closed, True)),
            ("Right", partial(self._set_closed, False)),
        ):
            shortcut(key, self.table, act, within=self.table)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()


def _named(task: Task) -> str:
    return _bold(task.line.reception or task.line.official, task.line.person_name)


def _bold(number: str, name: str) -> str:
    return " · ".join(part for part in (f"<b>{escape(number)}</b>" if number else "", escape(name)) if part)
