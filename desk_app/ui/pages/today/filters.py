"""The line over the list: whose tasks, which field, which officer."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Height, Space, Type, Weight
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.keys import KeyHints
from desk_app.ui.widgets.segments import Segments
from desk_app.usecases.worklist import Chosen, Whose, WorkList

translate = QCoreApplication.translate


class Chooser(DropDown):
    """A drop-down as wide as what is chosen: the line has room for all its parts that way."""

    def sizeHint(self) -> QSize:
        """Return room for caption, the chosen word and the chevron."""
        widest = max((self._width(self.itemText(place)) for place in range(self.count())), default=0)
        spare = min(round(widest - self._width(self.currentText())), Height.AREA * 2)
        return QSize(super().sizeHint().width() - max(spare, 0), Height.CONTROL)

    def set_value(self, value: Any) -> None:
        """Choose without telling anyone."""
        super().set_value(value)
        self.updateGeometry()

    @staticmethod
    def _width(word: str) -> float:
        return drawing.width_of(word, theme().font(Type.BODY, Weight.MEDIUM))


class FilterLine(QFrame):
    """What the list is narrowed to; `changed` when a person chooses."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = (0, 0)
        self._whose = self._segments(0, 0)
        self._field = Chooser(_any(()), caption=self.tr("Field"))
        self._officer = Chooser(_any(()), caption=self.tr("Officer"))
        self._hints = KeyHints([])
        self._row = QHBoxLayout(self)
        self._build()
        self.say_marked(0)

    def chosen(self, me: str) -> Chosen:
        """Return what is chosen, for the person who works here."""
        return Chosen(whose=self._whose.value(), field=self._field.value(), officer=self._officer.value(), me=me)

    def is_set(self) -> bool:
        """Say whether anything is left out."""
        return self.chosen("") != Chosen()

    def offer(self, found: WorkList) -> None:
        """Offer what there is to choose from."""
        if (found.counters, found.slot) != self._offered:
            self._offered = (found.counters, found.slot)
            self._exchange(self._segments(found.counters, found.slot))
        self._field.set_options(_any(found.fields, self._field.value()))
        self._officer.set_options(_any(found.officers, self._officer.value()))

    def say_marked(self, count: int) -> None:
        """Say what keys do: with marks, what they do to all that is marked."""
        if not count:
            hints = [
                ("J K", self.tr("up, down")),
                ("G", self.tr("next group")),
                ("X", self.tr("mark")),
                ("P", self.tr("log a call")),
                ("Space", self.tr("quick look")),
            ]
        else:
            hints = [
                ("X", self.tr("marked: {count}").format(count=count)),
                ("H", self.tr("hand over")),
                ("T", self.tr("take papers")),
                ("Esc", self.tr("clear")),
            ]
        self._hints.set_hints(hints)

    def reset(self) -> None:
        """Leave nothing out."""
        self._whose.set_value(Whose.ALL)
        self._field.set_value("")
        self._officer.set_value("")

    def _segments(self, counters: int, slot: int) -> Segments:
        """Return whose tasks may be shown: with one counter, all are that counter's."""
        options = [(Whose.ALL, _all_counters(counters)), (Whose.MINE, self.tr("Mine"))]
        if counters > 1:
            options.insert(1, (Whose.COUNTER, self.tr("Counter {slot}").format(slot=slot)))
        made = Segments(options, name=self.tr("Whose tasks"))
        made.set_value(Whose.ALL)
        made.setFixedWidth(made.minimumSizeHint().width())
        made.chosen.connect(self.changed)
        return made

    def _exchange(self, fresh: Segments) -> None:
        elder, self._whose = self._whose, fresh
        had_focus = elder.has_focus()
        fresh.set_value(elder.value())
        if fresh.value() is None:
            fresh.set_value(Whose.ALL)
        self._row.replaceWidget(elder, fresh)
        elder.hide()
        elder.deleteLater()
        if had_focus:
            fresh.setFocus()

    def _build(self) -> None:
        self.setFixedHeight(Height.FILTER)
        self.setProperty("edge", "bottom")
        for chooser in (self._field, self._officer):
            chooser.chosen.connect(self.changed)
            chooser.chosen.connect(chooser.updateGeometry)
        self._row.setContentsMargins(Space.PAGE, 0, Space.PAGE - Space.X4, 0)  # hints end in a gap of their own
        self._row.setSpacing(Space.X2)
        for part in (self._whose, self._field, self._officer):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self._hints)


def _any(choices: Sequence[str], kept: str = "") -> list[tuple[str, str]]:
    """Return the choices, what is chosen among them although no task has it any more."""
    named = [(choice, choice) for choice in sorted({*choices, *((kept,) if kept else ())})]
    return [("", translate("FilterLine", "any")), *named]


def _all_counters(counters: int) -> str:
    if counters < 2:
        return translate("FilterLine", "All")
    named = {
        2: translate("FilterLine", "Both counters"),
        3: translate("FilterLine", "All three counters"),
        4: translate("FilterLine", "All four counters"),
        5: translate("FilterLine", "All five counters"),
    }
    return named.get(counters) or translate("FilterLine", "All {count} counters").format(count=counters)
