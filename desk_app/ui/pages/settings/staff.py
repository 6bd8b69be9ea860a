"""People at the counter by title: how many, and what for. Never by name."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.unit import StaffLine
from desk_app.ui.theme.tokens import Space, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.field import LineEdit
from desk_app.ui.widgets.text import Text

_SHARES = (5, 1, 6, 0)


class StaffEditor(QWidget):
    """Lines of title, count and duty; a line without a title is none."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[LineEdit, LineEdit, LineEdit, Button]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.X2)
        self._grid.setVerticalSpacing(Space.X2)
        for place, share in enumerate(_SHARES):
            self._grid.setColumnStretch(place, share)
        self._titles = (self.tr("Title"), self.tr("Count"), self.tr("Duty"))
        self._heads = [Text(title, Type.SMALL, tone="label") for title in self._titles]
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
            head.hide()
        add = Button(self.tr("Add a title"), icon="plus", small=True)
        add.clicked.connect(self._add_by_hand)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        column.addLayout(self._grid)
        column.addLayout(foot)

    def lines(self) -> tuple[StaffLine, ...]:
        """Return the lines that have a title; a count that cannot be read is one."""
        found = []
        for title, count, duty, _ in self._lines:
            number = count.value()
            if title.value():
                people = int(number) if number.isdecimal() else 1
                found.append(StaffLine(title=title.value(), count=people, duty=duty.value()))
        return tuple(found)

    def show_lines(self, lines: Sequence[StaffLine]) -> None:
        """Show these lines."""
        while self._lines:
            self._drop(self._lines[-1][3])
        for line in lines:
            self._add(line)

    def values(self) -> list[dict[str, Any]]:
        """Return the lines as a draft can hold them."""
        return [{"title": line.title, "count": line.count, "duty": line.duty} for line in self.lines()]

    def fill(self, values: Sequence[Mapping[str, Any]]) -> None:
        """Show what a draft holds."""
        self.show_lines([StaffLine(**value) for value in values])

    def _add_by_hand(self) -> None:
        self._add(StaffLine(title=""))
        self._lines[-1][0].setFocus()

    def _add(self, line: StaffLine) -> None:
        row = self._grid.rowCount()
        cells = (LineEdit(), LineEdit(tabular=True), LineEdit())
        for place, (cell, value) in enumerate(zip(cells, (line.title, str(line.count), line.duty), strict=True)):
            cell.set_value(value)
            cell.setAccessibleName(self._titles[place])
            cell.textEdited.connect(lambda _text: self.edited.emit())
            self._grid.addWidget(cell, row, place)
            cell.show()
        remove = Button(kind=Kind.QUIET, icon="x", name=self.tr("Remove this title"))
        remove.clicked.connect(lambda: self._remove(remove))
        self._grid.addWidget(remove, row, len(cells), Qt.AlignmentFlag.AlignRight)
        self._lines.append((*cells, remove))
        self._show_heads()

    def _remove(self, button: Button) -> None:
        self._drop(button)
        self.edited.emit()

    def _drop(self, button: Button) -> None:
        line = next(line for line in self._lines if line[3] is button)
        self._lines.remove(line)
        for part in line:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._show_heads()

    def _show_heads(self) -> None:
        for head in self._heads:
            head.setVisible(bool(self._lines))
