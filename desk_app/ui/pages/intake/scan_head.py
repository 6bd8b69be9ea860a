"""The head of a person's fields: how they came there, the ways to a card besides the scanner, what a scan left open."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.theme.tokens import Space, Tone, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desk_app.ui.scanning_card import CardReader

FILE_KEY, CAMERA_KEY, PASTE_KEY = "Ctrl+I", "Ctrl+Shift+I", "Ctrl+Shift+V"


class ScanHead(QWidget):
    """A section's head with a chip for the person and a link to the ways of scanning; `read` comes with a Card."""

    read = Signal(object)

    def __init__(self, title: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._before = ("", Tone.NEUTRAL, "")
        self._desk = desk
        self._head = SectionHead(title, parent=self)
        self._chip = Chip(parent=self)
        self._link = Button(self.tr("Scan the card"), kind=Kind.LINK, icon="card", parent=self)
        self._note = Text("", Type.SMALL, tone="warn", wrap=True, parent=self)
        self._build()
        self._wire()

    @cached_property
    def reader(self) -> "CardReader":
        """Read cards by other ways than the scanner; made when the first is taken."""
        from desk_app.ui.scanning_card import CardReader

        reader = CardReader(self._desk, self)
        reader.began.connect(self._on_began)
        reader.refused.connect(self._on_refused)
        reader.read.connect(self.read)
        return reader

    def say(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        """Say in the chip how the person came into the fields; without words the link stands there."""
        self._before = (text, tone, icon)
        self._show_chip(text, tone, icon)

    def said(self) -> str:
        """Return what the chip says."""
        return self._chip.text()

    def say_aside(self, text: str) -> None:
        """Say quiet words after the title."""
        self._head.say(self._title, text)

    def warn(self, text: str) -> None:
        """Say below what is to be looked at after a scan, or why there was none."""
        self._note.say(text)
        self._note.setAccessibleName(text)
        self._note.setVisible(bool(text))

    def warning(self) -> str:
        """Return what is said below."""
        return self._note.accessibleName()

    def _build(self) -> None:
        self._head.add(self._chip)
        self._head.add(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self._head)
        column.addWidget(self._note)
        self._chip.hide()
        self._note.hide()
        self._link.setWhatsThis(
            self.tr(
                "A scanner at this PC needs no key: scan the QR of the card at any moment. Without one, a picture of "
                "the card or the camera does the same; a picture can also be dropped on the fields."
            )
        )

    def _wire(self) -> None:
        self._link.clicked.connect(self._offer_ways)
        shortcut(FILE_KEY, self, lambda: self.reader.choose_file())
        shortcut(CAMERA_KEY, self, lambda: self.reader.look())
        shortcut(PASTE_KEY, self, lambda: self.reader.paste())

    def _offer_ways(self) -> None:
        """Show the ways to a card besides the scanner."""
        from PySide6.QtCore import QPoint

        menu = self.menu()
        menu.popup(self._link.mapToGlobal(QPoint(0, self._link.height())))

    def menu(self) -> "QMenu":
        """Return the ways to a card besides the scanner."""
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setObjectName("ways")
        for text, key, act in (
            (self.tr("From a picture or a PDF…"), FILE_KEY, self.reader.choose_file),
            (self.tr("From the clipboard"), PASTE_KEY, self.reader.paste),
            (self.tr("By the camera…"), CAMERA_KEY, self.reader.look),
        ):
            menu.addAction(f"{text}\t{key}").triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _on_began(self) -> None:
        self.warn("")
        self._show_chip(self.tr("Reading the picture…"))

    def _on_refused(self, text: str) -> None:
        """Say why; whoever stood in the fields before still does."""
        self._show_chip(*self._before)
        self.warn(text)

    def _show_chip(self, text: str, tone: Tone = Tone.NEUTRAL, icon: str = "") -> None:
        self._chip.say(text, tone, icon)
        self._link.setVisible(not text)
