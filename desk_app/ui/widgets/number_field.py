"""A field for a whole number or a sum of money, grouped by points."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from desk_app.ui.widgets.field import Field
from desk_app.ui.words import group

_TYPED = QRegularExpression(r"[0-9][0-9. ]*")


class NumberField(Field):
    """A whole number: `NumberField("Lệ phí", unit="đồng")` shows 15.000 and groups while one types.

    `numbered` comes with the number at every change, None when the field is empty; more than `most` is a fault.
    """

    numbered = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        unit: str = "",
        key: str = "",
        aside: str = "",
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, unit=unit, key=key, aside=aside, tabular=True, parent=parent)
        self._most = most
        self.input.setValidator(QRegularExpressionValidator(_TYPED, self.input))
        self.edited.connect(self._on_typed)

    def number(self) -> int | None:
        """Return the number, None when there is none."""
        digits = "".join(letter for letter in self.value() if letter.isdecimal())
        return int(digits) if digits else None

    def set_number(self, number: int | None) -> None:
        """Show a number; `numbered` is not told."""
        self.set_value(group(number))
        self.set_fault("")

    def is_valid(self) -> bool:
        """Return whether the field is empty or holds no more than the most."""
        number = self.number()
        return number is None or self._most is None or number <= self._most

    def _on_typed(self, _text: str) -> None:
        """Group what is typed, keep the cursor by the digits after it, and tell the number."""
        after = sum(letter.isdecimal() for letter in self.input.text()[self.input.cursorPosition() :])
        shown = group(self.number())
        if shown != self.input.text():
            self.input.setText(shown)
            self.input.setCursorPosition(_before_last(shown, after))
        self.set_fault("" if self.is_valid() else self.tr("At most {most}.").format(most=group(self._most)))
        self.numbered.emit(self.number())


def _before_last(text: str, digits: int) -> int:
    """Return the place in a text that has so many digits after it.

    >>> _before_last("15.000", 3), _before_last("15.000", 0)
    (3, 6)
    """
    place = len(text)
    while digits and place:
        place -= 1
        digits -= text[place].isdecimal()
    return place
