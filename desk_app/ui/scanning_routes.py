"""Where a scan goes: a card to the page that takes persons, a slip's code to its dossier, whatever page is shown."""

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, QObject

from desk_app.domain import citizen_card, slip_code
from desk_app.domain.citizen_card import Card
from desk_app.domain.slip_code import SlipCode
from desk_app.ui.desk import Desk
from desk_app.ui.page import Message, Page
from desk_app.ui.scanning import Scan, Scanner
from desk_app.ui.scanning_words import other_words
from desk_app.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from desk_app.usecases.scanned import Named

PERSONS, DOSSIERS = "intake", "dossiers"
"""The pages to which scans go"""
TAKES_CARDS = "take_card"
"""A page that serves a person has this method: `take_card(card: Card) -> None` fills them from their card"""


class ShowsPages(Protocol):
    """What the window can do for a scan."""

    @property
    def page(self) -> Page | None:
        """Return the page that is shown."""
        ...

    def notify(self, message: Message) -> None:
        """Show one message."""
        ...


class Scans(QObject):
    """Hear the scanner for a window and lead there: `go(page, what)` shows a page of it."""

    def __init__(self, window: Any, desk: Desk, go: Callable[[str, object], None]) -> None:
        super().__init__(window)
        self._window: ShowsPages = window
        self._desk, self._go = desk, go
        self._scanner = Scanner(self)
        self._scanner.scanned.connect(self.lead)

    def takes(self, watched: QObject, event: QEvent) -> bool:
        """Hear an event of the application; say whether it is kept from whom it was meant for."""
        return self._scanner.takes(watched, event)

    def lead(self, scan: Scan) -> None:
        """Bring a scan where it belongs."""
        slip = slip_code.parse(scan.text)
        if slip is not None:
            self._find(slip)
            return
        read = citizen_card.parse(scan.text, composed=scan.composed)
        if isinstance(read, Card):
            self._hand_over(read)
        else:
            self._window.notify(Message(text=escape(other_words(read)), tone=Tone.WARN))

    def _hand_over(self, card: Card) -> None:
        """Show a page that takes persons, from its start and with nothing over it, and give it the card."""
        shown = self._window.page
        self._go(shown.objectName() if shown is not None and hasattr(shown, TAKES_CARDS) else PERSONS, None)
        take_card = getattr(self._window.page, TAKES_CARDS, None)
        if take_card is not None:
            take_card(card)

    def _find(self, slip: SlipCode) -> None:
        def query(work: Any) -> "Named":
            from desk_app.usecases.scanned import dossier_of

            return dossier_of(work, slip)

        self._desk.ops.read(self, query, lambda named: self._on_found(slip, named), key="scan")

    def _on_found(self, slip: SlipCode, named: "Named") -> None:
        if named.id:
            self._go(DOSSIERS, named.id)
            return
        number = f"<b>{escape(slip.reception or slip.official)}</b>"
        if named.elsewhere:
            text = self.tr("{number} was printed by another unit ({unit}), and is not here. Send the citizen there.")
        else:
            text = self.tr("There is no dossier {number} here. It may not have arrived from the other counter yet.")
        self._window.notify(Message(text=text.format(number=number, unit=escape(named.elsewhere)), tone=Tone.WARN))
