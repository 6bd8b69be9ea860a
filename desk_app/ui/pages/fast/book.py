"""Who signs, in which book and under which number, and when the result is given back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.certification import Kind, normal_book
from desk_app.ui.theme.tokens import Space, Type
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import Field, Labelled
from desk_app.ui.widgets.number_field import NumberField
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group
from desk_app.usecases.certify import Place

if TYPE_CHECKING:
    from desk_app.usecases.certify import Outlook

_MOST = 999_999


class BookPart(QWidget):
    """The books' places of all kinds; the fields show those of one. `asked` comes with a book whose next number is
    not known here."""

    asked = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._given: Mapping[Kind, Place] = {}
        self._own: dict[Kind, Place] = {}
        self._counts: Counter[Kind] = Counter()
        self._kind = Kind.COPY
        self._signer_was = ""
        self.signer = DropDown(name=self.tr("Signed by"))
        self.book = Field(self.tr("Book"), tabular=True, parent=self)
        self.number = NumberField(self.tr("Number in the book"), most=_MOST, parent=self)
        self.due = Field(self.tr("Result is given back"), icon="clock", tabular=True, parent=self)
        self._others = Text("", Type.SMALL, tone="quiet", tabular=True)
        self._fault = Text("", Type.SMALL, tone="late", wrap=True)
        self._build()
        self.book.left.connect(self._on_book)
        self.book.edited.connect(lambda _text: self._say_fault(""))
        self.number.numbered.connect(self._on_number)

    def show_outlook(self, outlook: "Outlook", due: str) -> None:
        """Take the next places, the signers, and the promise in words."""
        self._given = outlook.places
        names = {
            signer.name: ", ".join(part for part in (signer.name, signer.title) if part) for signer in outlook.signers
        }
        if outlook.last_signer:
            names.setdefault(outlook.last_signer, outlook.last_signer)
        self.signer.set_options([*names.items()] or [("", self.tr("not told yet"))])
        if self._signer_was != outlook.last_signer and outlook.last_signer:
            self.signer.set_value(outlook.last_signer)
        self._signer_was = outlook.last_signer
        self.due.set_value(due)
        self._show()

    def show_kinds(self, kind: Kind, counts: "Counter[Kind]") -> None:
        """Show the place of a kind, of which so many lines are in the batch."""
        self._kind, self._counts = kind, counts
        self._show()

    def take_place(self, kind: Kind, place: Place) -> None:
        """Take the next number of a book that was typed."""
        self._own[kind] = place
        self._show()

    def places(self) -> dict[Kind, Place]:
        """Return where the papers shall stand, where somebody chose it by hand."""
        return dict(self._own)

    def value(self) -> dict[str, Any]:
        """Return what was chosen by hand, as a draft keeps it."""
        return {kind.value: [place.book, place.serial] for kind, place in self._own.items()}

    def set_value(self, value: Mapping[str, Sequence[Any]]) -> None:
        """Show what a draft kept."""
        self._own = {Kind(kind): Place(book=str(book), serial=int(serial)) for kind, (book, serial) in value.items()}
        self._show()

    def clear(self) -> None:
        """Go back to the next places."""
        self._own = {}
        self._say_fault("")
        self._show()

    def say_fault(self, field: str, words: str) -> bool:
        """Say what is wrong with book or number; False where it is about neither."""
        part = {"book": self.book, "number": self.number}.get(field)
        if part is None:
            return False
        self._say_fault(words)
        part.input.set_faulty(True)
        part.input.setFocus()
        return True

    def _place(self, kind: Kind) -> Place:
        return self._own.get(kind) or self._given.get(kind) or Place(book="", serial=1)

    def _show(self) -> None:
        place = self._place(self._kind)
        if not self.book.input.hasFocus():
            self.book.set_value(place.book)
        if not self.number.input.hasFocus():
            self.number.set_number(place.serial)
        last = place.serial + self._counts[self._kind] - 1
        self.number.set_trailing(f"– {group(last)}" if last > place.serial else "")
        others = [self._said(kind) for kind in Kind if kind is not self._kind and self._counts[kind]]
        self._others.say(" · ".join(others))
        self._others.setVisible(bool(others))

    def _said(self, kind: Kind) -> str:
        place, count = self._place(kind), self._counts[kind]
        last = place.serial + count - 1
        numbers = group(place.serial) if count == 1 else f"{group(place.serial)} – {group(last)}"
        return self.tr("{book}: no. {numbers}").format(book=place.book, numbers=numbers)

    def _on_book(self) -> None:
        typed = normal_book(self.book.value())
        if typed and typed != self._place(self._kind).book:
            self.asked.emit(self._kind, typed)
        else:
            self._show()

    def _on_number(self, number: int | None) -> None:
        self._say_fault("")
        if number is not None:
            self._own[self._kind] = replace(self._place(self._kind), serial=number)
            self._show()

    def _say_fault(self, words: str) -> None:
        for field in (self.book, self.number):
            field.input.set_faulty(False)
        self._fault.say(words)
        self._fault.setVisible(bool(words))

    def _build(self) -> None:
        self.due.input.setReadOnly(True)
        self.due.input.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(Space.FIELDS)
        signer = Labelled(self.tr("Signed by"), self.signer, parent=self)
        for part, share in ((signer, 26), (self.book, 17), (self.number, 15), (self.due, 22)):
            row.addWidget(part, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addLayout(row)
        column.addWidget(self._others)
        column.addWidget(self._fault)
        self._others.hide()
        self._fault.hide()
