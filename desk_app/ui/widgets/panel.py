"""What stands around the content: side panel, card, section head, rule."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.ui.theme.tokens import Height, Space, Tone, Type, Weight, Width
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text


class Rule(QFrame):
    """A hairline between two blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")


class Card(QFrame):
    """A surface with a hairline round it; fill `.body`. `state="good"` outlines it as what is in force."""

    def __init__(self, *, padding: int = Space.X3, state: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", state or "true")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(Space.X1)


class SectionHead(QWidget):
    """The head of a section: name, quiet words after it, and at the right what can be done (`add`)."""

    def __init__(self, text: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Text(text, Type.HEAD)
        self._aside = Text(aside, tone="quiet")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.X2)
        self._row.addWidget(self._name)
        self._row.addWidget(self._aside)
        self._row.addStretch()

    def add(self, widget: QWidget) -> None:
        """Put a chip or a button at the right end."""
        self._row.addWidget(widget)

    def say(self, text: str, aside: str = "") -> None:
        """Show other words."""
        self._name.say(text)
        self._aside.say(aside)


class Panel(QFrame):
    """The side panel of a page: as wide as told, scrolling when its `.body` is longer than the window."""

    def __init__(self, width: int = Width.PANEL, *, edge: str = "left", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", edge)
        self.setFixedWidth(width)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        self.body.setSpacing(Space.X2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


class FactRow(QWidget):
    """A name at the left and its value at the right: `FactRow("Đã thu", "412.000 đ")`."""

    def __init__(self, name: str, value: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Height.ROW - Space.X2)
        self._value = Text(value, weight=Weight.SEMI, tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X2)
        if icon:
            row.addWidget(Picture(icon))
        row.addWidget(Text(name, tone="label"), 1)
        row.addWidget(self._value)
        self._name = name
        self.say(value)

    def say(self, value: str, tone: str = "main") -> None:
        """Show another value, in a tone of `Text`."""
        self._value.say(value)
        self._value.set_tone(tone)
        self.setAccessibleName(f"{self._name}: {value}")


class ActionBar(QFrame):
    """The bar at the foot of a form: what it is about at the left (`left`), the acts at the right (`add`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "top")
        self.setFixedHeight(Height.ACTION_BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(Space.X3)
        self.left = QHBoxLayout()
        self.left.setSpacing(Space.X2)
        self._right = QHBoxLayout()
        self._right.setSpacing(Space.X3)
        row.addLayout(self.left)
        row.addStretch()
        row.addLayout(self._right)

    def add(self, widget: QWidget) -> None:
        """Put a button at the right end; the main one comes last."""
        self._right.addWidget(widget)


class Answer(QFrame):
    """The answer beside the question: `Answer("Hẹn trả")`, then `say("11:30 thứ Sáu 16/06/2023", "3 ngày …")`.

    `add(link)` puts what explains it at its right.
    """

    def __init__(self, label: str, *, tone: Tone = Tone.GOOD, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.setProperty("state", tone.value)
        self._value, self._note = Text("", Type.TITLE, tabular=True), Text("", tone="quiet")
        self._head = QHBoxLayout()
        self._head.addWidget(Text(label, Type.SMALL, tone="label"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X3, Space.X1, Space.X3, Space.X2)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._value)
        column.addWidget(self._note)

    def add(self, widget: QWidget) -> None:
        """Put a link at the right of the label."""
        self._head.addWidget(widget)

    def say(self, value: str, note: str = "", tone: Tone = Tone.GOOD) -> None:
        """Show another answer and what it follows from, on the ground of a state."""
        self._value.say(value)
        self._note.say(note)
        self.setAccessibleName(f"{self._label}: {value}. {note}")
        if self.property("state") != tone.value:
            self.setProperty("state", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)
