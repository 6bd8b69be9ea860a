"""The page: items on the way first, delivery by one key, and the form at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.rule import RuleBroken
from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk
from desk_app.ui.header import PageHeader, PaletteBox
from desk_app.ui.ops import Refusal
from desk_app.ui.page import UNDO_KEY, Draft, Message, Page
from desk_app.ui.pages.post import record
from desk_app.ui.pages.post.form import HandOverForm
from desk_app.ui.pages.post.listing import PostList
from desk_app.ui.theme.tokens import Space
from desk_app.ui.widgets.empty import Empty, StatePane
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.table import Table

if TYPE_CHECKING:
    from desk_app.store.queries.records import PostLine
    from desk_app.ui.pages.post.record import Filled


class PostPage(Page):
    """What travels by public post: handed over, delivered."""

    NAME = "post"
    SHOWS = frozenset({Topic.POSTAL, Topic.DOSSIERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._header = PageHeader(self.tr("Post"))
        self._shown = False
        self._list = PostList()
        self._table = Table(self._list, name=self.tr("Postal items"))
        self._pane = StatePane(self._content())
        self._form = HandOverForm(desk)
        self._build()
        self._wire()

    def refresh(self) -> None:
        """Read the items anew; the cursor stays on its item."""
        if not self._list.lines:
            self._pane.show_loading()
        self._desk.ops.read(self, record.items, self._show, key="items", failed=self._on_lost)

    def focus_first(self) -> None:
        """Start with the items on the way, with the form where there are none."""
        if self._list.lines:
            self._table.setFocus()
        else:
            self._form.focus_first()

    def panes(self) -> Sequence[QWidget]:
        """Return list and form."""
        return (self._table, self._form)

    def step_back(self) -> bool:
        """Empty the form, then go back to the list."""
        draft = self._form.collected()
        if draft is not None:
            self._form.clear()
            self._form.focus_first()
            text, act = self.tr("The form is empty."), partial(self._form.restore, draft)
            self.notify.emit(Message(text=text, action=self.tr("Take back"), key=UNDO_KEY, act=act))
            return True
        if self._list.lines and not self._table.hasFocus():
            self._table.setFocus()
            return True
        return False

    def draft(self) -> Draft | None:
        """Return what is typed in the form."""
        return self._form.collected()

    def restore(self, draft: Draft) -> None:
        """Fill the form from a draft that a crash left behind."""
        self._form.restore(draft)

    # Building

    def _content(self) -> QWidget:
        content = QWidget()
        hints = KeyHints(
            [
                ("Enter", self.tr("delivered")),
                ("O", self.tr("open the dossier")),
                ("Delete", self.tr("entered by mistake")),
                ("N", self.tr("new item")),
            ]
        )
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.PAGE, Space.X2, Space.PAGE, Space.X2)
        foot.addWidget(hints)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        return content

    def _build(self) -> None:
        self._header.add(PaletteBox())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._pane, 1)
        body.addWidget(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)

    def _wire(self) -> None:
        self._table.acted.connect(self._on_acted)
        self._form.saved.connect(self._save)
        shortcut("O", self, self._open_dossier, within=self._table)
        shortcut("Del", self, self._void, within=self._table)
        shortcut("N", self, self._form.focus_first, within=self._table)

    # Showing

    def _show(self, lines: "list[PostLine]") -> None:
        kept = self._current()
        self._list.show_lines(lines, self._desk.clock())
        waiting = sum(line.delivered_at is None for line in lines)
        self._header.say(self.tr("Post"), self.tr("{count} on the way").format(count=waiting) if lines else "")
        if not lines:
            text = self.tr("Hand over the first item at the right: a dossier's number, and the number on the slip.")
            self._pane.show_empty(Empty(self.tr("Nothing went by post yet"), text))
            return
        self._pane.show_content()
        places = [place for place, line in enumerate(lines) if kept is not None and line.id == kept.id]
        self._table.go_to(places[0] if places else min(max(self._table.row(), 0), len(lines) - 1))
        if not self._shown and self._form.collected() is None:
            self._table.setFocus()
        self._shown = True

    def _on_lost(self, error: Refusal) -> None:
        self._pane.show_fault(error.title, error.remedy)

    def _current(self) -> "PostLine | None":
        return self._list.line(self._table.row())

    # Acting

    def _save(self) -> None:
        if not self._form.is_complete():
            return
        filled = self._form.filled()
        self._desk.ops.write(
            self, partial(record.hand_over, filled=filled), partial(self._on_saved, filled), failed=self._on_refused
        )

    def _on_saved(self, filled: "Filled", item: str) -> None:
        self._form.clear()
        self._form.focus_first()
        number = f"<b>{escape(filled.tracking)}</b>"
        text = self.tr("Handed over {number}").format(number=number)
        self._tell(text, partial(self._carry_out, partial(record.void, item=item, reason=self._mistake())))

    def _on_refused(self, error: Refusal) -> None:
        field = self._form.field(error.field) if isinstance(error, RuleBroken) else None
        if field is None:
            self.on_failed(error)
        else:
            field.set_fault(f"{error.title} {error.remedy}")
            field.input.setFocus()

    def _on_acted(self, row: int) -> None:
        line = self._list.line(row)
        if line is None:
            return
        if line.delivered_at is not None:
            self._open_dossier()
            return
        text = self.tr("Delivered {number} · {name}").format(
            number=f"<b>{escape(line.tracking)}</b>", name=escape(line.person_name)
        )
        undo = partial(record.undo_delivery, line=line, reason=self._mistake())
        done = partial(self._tell, text, partial(self._carry_out, undo))
        self._desk.ops.write(self, partial(record.deliver, item=line.id), lambda _none: done())

    def _void(self) -> None:
        line = self._current()
        if line is None:
            return
        text = self.tr("Taken out {number}").format(number=f"<b>{escape(line.tracking)}</b>")
        undo = partial(record.bring_back, line=line, delivered=True)
        done = partial(self._tell, text, partial(self._carry_out, undo))
        command = partial(record.void, item=line.id, reason=self._mistake())
        self._desk.ops.write(self, command, lambda _none: done())

    def _open_dossier(self) -> None:
        line = self._current()
        if line is not None:
            self.go.emit("dossiers", line.dossier)

    def _carry_out(self, command: Callable[..., object]) -> None:
        self._desk.ops.write(self, command)

    def _tell(self, text: str, undo: Callable[[], object]) -> None:
        self.notify.emit(Message.undoable(text, undo))

    def _mistake(self) -> str:
        """Return the reason that the ledger keeps for an item that a person took back."""
        return "Ghi nhầm"
