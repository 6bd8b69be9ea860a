"""The six questions of a sheet, answered by digits that move on."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desk_app.ui.pages.surveys.asked import INDICES, choices, question
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Line, Role, Space, Type, Weight, Width
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.segments import Segments

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Row(QWidget):
    """One question with its boxes; the whole row shows that the keyboard is in it."""

    answered = Signal()
    stepped = Signal(int)

    def __init__(self, index: int) -> None:
        super().__init__()
        self._index, self._words = index, question(index)
        self.boxes = Segments(choices(index), name=f"{index}. {self._words}", digits=True)
        self.boxes.chosen.connect(lambda _score: self.answered.emit())
        for box in self.boxes.findChildren(QRadioButton):
            box.installEventFilter(self)
        self.setFixedHeight(Height.ROW_TALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X3, 0, Space.X3, 0)
        row.addStretch(1)
        row.addWidget(self.boxes, 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the boxes have no use for: up, down, and 0 for a question that was left blank."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and isinstance(event, QFocusEvent):
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.stepped.emit(_STEPS[key])
                return True
            if event.text() in ("0", " "):
                self.boxes.set_value(None)
                self.answered.emit()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, bar, number and question."""
        painter, area = QPainter(self), self.rect().toRectF()
        here = self.boxes.has_focus()
        if here:
            painter.fillRect(area, theme().color(Role.BG_SELECT))
            painter.fillRect(QRectF(0, 0, Line.BAR, area.height()), theme().color(Role.ACCENT_TEXT))
        quiet = theme().color(Role.TEXT_ON_SELECT if here else Role.TEXT_QUIET)
        ink = theme().color(Role.TEXT_ON_SELECT if here else Role.TEXT_MAIN)
        inner = area.adjusted(Space.X3, 0, 0, 0)
        drawing.words(painter, inner, str(self._index), theme().font(Type.BODY, tabular=True), quiet)
        inner.setLeft(inner.left() + Space.X6 + Space.X1)
        inner.setRight(self.boxes.x() - Space.X2)
        drawing.words(painter, inner, self._words, theme().font(Type.BODY, Weight.SEMI if here else Weight.MEDIUM), ink)
        if self._index != INDICES[-1]:
            drawing.hairline(painter, 0, area.height() - Line.HAIR, area.width())


class Questions(QFrame):
    """All questions; `changed` comes with every answer that a person gives or takes back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setMinimumWidth(Width.PANEL)
        self._rows = {index: _Row(index) for index in INDICES}
        column = QVBoxLayout(self)
        column.setContentsMargins(Line.HAIR, Line.HAIR, Line.HAIR, Line.HAIR)
        column.setSpacing(0)
        for index, row in self._rows.items():
            row.answered.connect(lambda index=index: self._on_answered(index))
            row.stepped.connect(lambda way, index=index: self._step(index, way))
            column.addWidget(row)

    def answers(self) -> dict[int, int]:
        """Return question → score of what is answered."""
        scores = ((index, row.boxes.value()) for index, row in self._rows.items())
        return {index: score for index, score in scores if score is not None}

    def set_answers(self, answers: Mapping[int, int]) -> None:
        """Show answers, those of a draft or of the sheet before."""
        for index, row in self._rows.items():
            row.boxes.set_value(answers.get(index))

    def go_to(self, index: int) -> None:
        """Put the keyboard on a question."""
        self._rows[index].boxes.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_first(self) -> None:
        """Put the keyboard on the first question."""
        self.go_to(INDICES[0])

    def _on_answered(self, index: int) -> None:
        self.changed.emit()
        self._step(index, 1)

    def _step(self, index: int, way: int) -> None:
        place = INDICES.index(index) + way
        if 0 <= place < len(INDICES):
            self.go_to(INDICES[place])
