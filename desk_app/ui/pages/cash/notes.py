"""The drawer counted by its notes: how many of each, from the keyboard; what they come to stands beside them."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain import cash
from desk_app.ui.theme.tokens import Space, Width
from desk_app.ui.widgets.field import LineEdit
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group

_TYPED = QRegularExpression(r"[0-9]{0,5}")
_ON = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NotesCount(QWidget):
    """A row a note: Enter and ↓ go on, ↑ goes back; `edited` at every change, `finished` after the last note."""

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inputs: dict[int, LineEdit] = {}
        self._sums: dict[int, Text] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.X2)
        grid.setVerticalSpacing(Space.X1 // 2)
        grid.setColumnStretch(3, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, note in enumerate(cash.NOTES):
            self.inputs[note] = self._input(note)
            self._sums[note] = Text("", tone="label", tabular=True)
            grid.addWidget(Text(group(note), tabular=True), row, 0, right)
            grid.addWidget(Text("×", tone="quiet"), row, 1)
            grid.addWidget(self.inputs[note], row, 2)
            grid.addWidget(self._sums[note], row, 3, right)

    def notes(self) -> dict[int, int]:
        """Return how many there are of each note that was counted."""
        return {note: int(field.text()) for note, field in self.inputs.items() if field.text()}

    def set_notes(self, notes: Mapping[int, int]) -> None:
        """Show a count; nothing is told."""
        for note, field in self.inputs.items():
            field.set_value(str(notes[note]) if note in notes else "")
            self._show_sum(note)

    def counted(self) -> int | None:
        """Return what the notes come to, None while nothing was counted."""
        notes = self.notes()
        return cash.counted(notes) if notes else None

    def focus_first(self) -> None:
        """Start with the largest note."""
        self._go_to(0)

    def _input(self, note: int) -> LineEdit:
        field = LineEdit(tabular=True)
        field.setFixedWidth(Width.DIGIT_FIELD // 2)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setValidator(QRegularExpressionValidator(_TYPED, field))
        field.setAccessibleName(self.tr("Notes of {note} đồng").format(note=group(note)))
        field.setWhatsThis(self.tr("How many notes of this kind lie in the drawer. Enter goes on to the next kind."))
        field.before_key = partial(self._takes, note)
        field.textEdited.connect(partial(self._on_typed, note))
        return field

    def _on_typed(self, note: int, _text: str) -> None:
        self._show_sum(note)
        self.edited.emit()

    def _show_sum(self, note: int) -> None:
        typed = self.inputs[note].text()
        self._sums[note].say(group(note * int(typed)) if typed and int(typed) else "")

    def _takes(self, note: int, event: QKeyEvent) -> bool:
        """Go through the notes; keys with Ctrl are the page's."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        place = cash.NOTES.index(note)
        if event.key() in _ON:
            self._go_to(place + 1)
            return True
        if event.key() == Qt.Key.Key_Up:
            self._go_to(max(place - 1, 0))
            return True
        return False

    def _go_to(self, place: int) -> None:
        if place >= len(cash.NOTES):
            self.finished.emit()
            return
        field = self.inputs[cash.NOTES[place]]
        field.setFocus()
        field.selectAll()
