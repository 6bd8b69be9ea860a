"""The batch that was saved last: its receipt, and taking it back."""

from dataclasses import dataclass
from functools import partial
from html import escape

from PySide6.QtCore import QObject, Signal

from desk_app.ui.desk import Desk
from desk_app.ui.page import Message, Page
from desk_app.ui.theme.tokens import Tone
from desk_app.usecases import certify


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """Its dossiers, and whose they are."""

    ids: tuple[str, ...]
    name: str


class LastBatch(QObject):
    """What can still be done with it; `gone` when it was taken back."""

    gone = Signal()

    def __init__(self, page: Page, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.saved: Saved | None = None

    def show_receipt(self) -> None:
        """Show the receipt to be printed; printing follows saving, never the other way round."""
        if self.saved is None:
            return
        from desk_app.ui.printing.asking import show_paper

        show_paper(self._page, self._desk, "fee", self.saved.ids)

    def take_back(self) -> None:
        """Void its dossiers, with a reason; the money goes back by counter-entries."""
        if self.saved is None:
            return
        from desk_app.ui.reason_dialog import ReasonDialog

        saved = self.saved
        text = self.tr("{count} dossiers of {name} are voided, and what was paid is given back. The numbers stay used.")
        said = text.format(count=len(saved.ids), name=escape(saved.name))
        dialog = ReasonDialog(self.tr("Take the last batch back?"), said, self.tr("Take it back"), self._page)
        dialog.ask(self._desk.ops, partial(certify.take_back, ids=saved.ids), partial(self._on_taken_back, saved))

    def _on_taken_back(self, saved: Saved) -> None:
        if self.saved is saved:
            self.saved = None
        self.gone.emit()
        self._page.notify.emit(Message(text=self.tr("The batch is voided; give the money back."), tone=Tone.INFO))
