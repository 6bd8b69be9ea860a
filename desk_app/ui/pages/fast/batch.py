"""The papers of the batch: the table with its head and keys, and taking back what was added last."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain import reception_number
from desk_app.domain.certification import Kind
from desk_app.ui.pages.fast.lines import LinesCard
from desk_app.ui.pages.fast.typed import Known, Typed
from desk_app.ui.theme.tokens import Space, Type
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.text import Text

_State = tuple[tuple[Typed, ...], Typed, int | None]
"""The lines, what was being typed, and in whose place"""


class Batch(QWidget):
    """`changed` comes with every change; `nothing_to_undo` when Ctrl+Z finds nothing left here."""

    changed = Signal()
    nothing_to_undo = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Typed] = []
        self._known, self._first = Known(), ""
        self._at: int | None = None
        self._before: list[_State] = []
        self._head = SectionHead(self.tr("Papers to certify"))
        self.table = LinesCard(self)
        self._fault = Text("", Type.SMALL, tone="late", wrap=True)
        self._build()
        self._wire()
        self._show()

    @property
    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        return not self.lines and self.table.editor.is_blank

    def kind(self) -> Kind:
        """Return the kind whose book is of interest: of what is being typed, else of the first line."""
        typed = self.table.editor.typed()
        return self.lines[0].kind if typed.is_blank and typed.kind is Kind.COPY and self.lines else typed.kind

    def focus_first(self) -> None:
        """Go to the name of the next paper."""
        self.table.editor.title.setFocus()

    def show_known(self, known: Known, first: str) -> None:
        """Know other papers and tariffs, and the number that the first line gets."""
        self._known, self._first = known, first
        self.table.editor.show_known(known)
        self._show()

    def is_ready(self) -> bool:
        """Say whether the batch can be saved; where it cannot, the row says why."""
        editor = self.table.editor
        if not editor.is_blank:
            self.say_fault("title", self.tr("This line is not added yet: Enter adds it, Ctrl+Delete drops it."))
            return False
        if not self.lines:
            self.say_fault("lines", self.tr("Type a paper, its pages and copies, then Enter."))
            return False
        return True

    def say_fault(self, field: str, words: str) -> None:
        """Say what is wrong below the table."""
        self.table.editor.say_fault(field, words)

    # Acts

    def repeat(self) -> None:
        """Add the line above once more."""
        if self.lines:
            self._remember()
            self.lines.append(self.lines[-1])
            self._on_changed()
            self.focus_first()

    def undo(self) -> None:
        """Take back what was added, taken away or begun last."""
        if not self._before:
            self.nothing_to_undo.emit()
            return
        lines, typed, at = self._before.pop()
        self.lines, self._at = list(lines), at
        self.table.editor.show_typed(typed)
        self._on_changed()
        self.focus_first()

    def drop_typed(self) -> None:
        """Drop what is being typed; a line that was being typed anew is gone."""
        if not self.table.editor.is_blank or self._at is not None:
            self._remember()
            self._at = None
            self.table.editor.clear()
            self._on_changed()
            self.focus_first()

    def clear(self) -> None:
        """Empty the table and forget how it came to be."""
        self.lines, self._at, self._before = [], None, []
        self.table.editor.clear()
        self._on_changed()

    # Drafts

    def value(self) -> dict[str, Any]:
        """Return the batch as a draft keeps it."""
        lines = [line.packed() for line in self.lines]
        return {"lines": lines, "typed": self.table.editor.typed().packed(), "at": self._at}

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.clear()
        self.lines = [Typed.unpacked(line) for line in value.get("lines", ())]
        if value.get("typed"):
            self.table.editor.show_typed(Typed.unpacked(value["typed"]))
        at = value.get("at")
        self._at = at if isinstance(at, int) else None
        self._on_changed()

    # Within

    def _on_added(self, typed: Typed) -> None:
        self._remember()
        place = len(self.lines) if self._at is None else min(self._at, len(self.lines))
        self.lines.insert(place, typed)
        self._at = None
        self.table.editor.clear()
        self._on_changed()
        self.focus_first()

    def _type_anew(self, place: int) -> None:
        """Bring a line back into the row; one that is being typed there is added first, or says what it lacks."""
        if not self.table.editor.is_blank:
            count = len(self.lines)
            self.table.editor.enter()
            if len(self.lines) == count:
                return
        self._remember()
        self._at = place
        self.table.editor.show_typed(self.lines.pop(place))
        self._on_changed()
        self.focus_first()

    def _drop(self, place: int) -> None:
        self._remember()
        self.lines.pop(place)
        self._on_changed()
        self.focus_first()

    def _on_back(self) -> None:
        if self.lines and self.table.editor.is_blank:
            self._type_anew(len(self.lines) - 1)

    def _remember(self) -> None:
        self._before.append((tuple(self.lines), self.table.editor.typed(), self._at))

    def _on_changed(self) -> None:
        self.table.editor.clear_faults()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.table.show_lines(self.lines, self._numbers(len(self.lines) + 1), self._known)
        copies = sum(line.copies or 0 for line in self.lines)
        said = self.tr("{lines} lines, {copies} copies").format(lines=len(self.lines), copies=copies)
        self._head.say(self.tr("Papers to certify"), said if self.lines else "")

    def _on_typed(self) -> None:
        number = self._numbers(len(self.lines) + 1)[-1]
        editor = self.table.editor
        editor.say_counted(number, self._known.counted(editor.typed()))
        self.changed.emit()

    def _numbers(self, count: int) -> Sequence[str]:
        """Return the reception numbers to come, without their year."""
        first = reception_number.parse(self._first)
        if first is None:
            return [""] * count
        numbers = (reception_number.format(first.slot, first.serial + n, first.year) for n in range(count))
        return [number.partition("/")[0] for number in numbers]

    def _say(self, words: str) -> None:
        self._fault.say(words)
        self._fault.setVisible(bool(words))

    def _build(self) -> None:
        kinds = KeyHints([("1", self.tr("copy")), ("2", self.tr("signature")), ("3", self.tr("contract"))])
        self._head.add(kinds)
        hints = [
            ("Tab", self.tr("next field")),
            ("Enter", self.tr("add the line")),
            ("Ctrl+D", self.tr("repeat the line above")),
            ("Ctrl+Z", self.tr("take back")),
            ("Up", self.tr("type the line above anew")),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        for part in (self._head, self.table, self._fault, KeyHints(hints)):
            column.addWidget(part)
        self._fault.hide()

    def _wire(self) -> None:
        editor = self.table.editor
        editor.added.connect(self._on_added)
        editor.faulted.connect(self._say)
        editor.edited.connect(self._on_typed)
        editor.undone.connect(self.undo)
        editor.back.connect(self._on_back)
        self.table.asked.connect(self._type_anew)
        self.table.dropped.connect(self._drop)
