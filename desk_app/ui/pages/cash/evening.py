"""At the end of the working day: a gentle word that the cash book is still open, once a day, where money was taken."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer

from desk_app.domain.localtime import local_date
from desk_app.ui.desk import Desk
from desk_app.ui.page import Message
from desk_app.ui.theme.tokens import Tone
from desk_app.usecases import cash

LOOK_MS = 60_000


class Evening(QObject):
    """Looks once a minute, and says it at most once a day."""

    def __init__(
        self,
        desk: Desk,
        notify: Callable[[Message], object],
        show_page: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._notify, self._show_page = desk, notify, show_page
        self._said: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask whether today is over, took money and is open."""
        if self._said != self._today():
            self._desk.ops.read(self, cash.is_owed, self._on_told, key="owed")

    def _on_told(self, is_owed: bool) -> None:
        if not is_owed or self._said == self._today():
            return
        self._said = self._today()
        text, action = self.tr("The cash book of today is not closed yet."), self.tr("Open the cash book")
        self._notify(Message(text=text, tone=Tone.WARN, action=action, act=lambda: self._show_page("cash")))

    def _today(self) -> date:
        return local_date(self._desk.clock())
