"""The line at the window's foot: what is saved, whether the county is near, who works here, what time it is."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desk_app.ui import words
from desk_app.ui.desk import Exchange, Identity, Network
from desk_app.ui.theme.tokens import Height, IconSize, Line, Role, Space, Type
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text
from desk_app.ui.words import group

TICK_MS = 1_000
_ICONS = {Network.ALONE: "nonet", Network.ONLINE: "net", Network.OFFLINE: "nonet", Network.TROUBLE: "alert"}


class StatusBar(QFrame):
    """Say in words what the desk's state is; offline is grey, never red."""

    def __init__(self, clock: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._saved_at: int | None = None
        self._exchange = Exchange()
        self._is_exchanging = False
        self.setProperty("ground", "rail")
        self.setProperty("edge", "top")
        self.setFixedHeight(Height.STATUS)
        self.setAccessibleName(self.tr("State"))
        self._build()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        self._tick()

    def show_saving(self) -> None:
        """Say that something is on its way to the disk."""
        self._saved_mark.show_icon("clock", Role.TEXT_QUIET)
        self._saved.say(self.tr("Saving…"))

    def show_saved(self, at_ms: int) -> None:
        """Say since when everything is on the disk."""
        self._saved_at = at_ms
        self.show_idle()

    def show_idle(self) -> None:
        """Say that nothing is on its way any more."""
        if self._saved_at is None:
            self._saved_mark.show_icon("check", Role.TEXT_QUIET)
            self._saved.say(self.tr("Nothing to save yet"))
        else:
            self._saved_mark.show_icon("check", Role.GOOD_TEXT)
            self._saved.say(self.tr("Saved at {time}").format(time=words.clock_time(self._saved_at)))

    def show_exchange(self, exchange: Exchange) -> None:
        """Say whether the county was met, when, and what waits for it."""
        self._exchange = exchange
        if not self._is_exchanging:
            self._show_network(_ICONS[exchange.network], self._exchange_words(exchange))

    def show_exchanging(self) -> None:
        """Say that the county is being met."""
        self._is_exchanging = True
        self._show_network("sync", self.tr("Synchronising…"))

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Say how far the exchange is."""
        if self._is_exchanging:
            count = f" {group(done)} / {group(total)}" if total else ""
            self._show_network("sync", f"{text or self.tr('Synchronising…')}{count}")

    def show_exchanged(self) -> None:
        """Say again how things stand."""
        self._is_exchanging = False
        self.show_exchange(self._exchange)

    def _show_network(self, icon: str, said: str) -> None:
        self._network_mark.show_icon(icon, Role.WARN_TEXT if icon == "alert" else Role.TEXT_QUIET)
        self._network.say(said)

    def show_identity(self, identity: Identity) -> None:
        """Say at which counter who works."""
        self._who.say(" · ".join(part for part in (identity.counter, identity.person) if part))
        self._bar.setVisible(bool(self._who.text()))

    def _exchange_words(self, exchange: Exchange) -> str:
        facts = [self._network_words(exchange.network)]
        if exchange.waiting:
            facts.append(self._waiting_words(exchange))
        if exchange.papers:
            facts.append(self.tr("{count} papers wait to be sent").format(count=group(exchange.papers)))
        if exchange.last_at is not None:
            time = words.recent(exchange.last_at, self._clock())
            facts.append(self.tr("last synchronised {time}").format(time=time))
        return " · ".join(facts)

    def _waiting_words(self, exchange: Exchange) -> str:
        """Say how many wait, and since when where that is longer ago than the last meeting tells."""
        said = self.tr("{count} changes wait to be sent").format(count=group(exchange.waiting))
        if exchange.since is None or exchange.last_at is None or exchange.since >= exchange.last_at:
            return said
        return self.tr("{waiting} since {time}").format(waiting=said, time=words.recent(exchange.since, self._clock()))

    def _network_words(self, network: Network) -> str:
        match network:
            case Network.ALONE:
                return self.tr("Works by itself, not joined to a county")
            case Network.ONLINE:
                return self.tr("Connected to the county")
            case Network.OFFLINE:
                return self.tr("No network")
            case Network.TROUBLE:
                return self.tr("Something about synchronising waits for you: Ctrl+0")

    def _build(self) -> None:
        self._saved_mark = Picture("check", Role.TEXT_QUIET, IconSize.CONTROL)
        self._network_mark = Picture("nonet", Role.TEXT_QUIET, IconSize.CONTROL)
        self._saved, self._network, self._who = (self._text() for _ in range(3))
        self._time = self._text(tabular=True)
        self._bar = _bar(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.X4, 0, Space.X4, 0)
        layout.setSpacing(Space.X2)
        for part in (self._saved_mark, self._saved, _bar(self), self._network_mark):
            layout.addWidget(part)
        layout.addWidget(self._network, 1)
        for part in (self._who, self._bar, self._time):
            layout.addWidget(part)
        self.show_idle()
        self.show_exchange(self._exchange)
        self.show_identity(Identity())

    def _text(self, *, tabular: bool = False) -> Text:
        text = Text(style=Type.SMALL, tone="label", tabular=tabular, parent=self)
        text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return text

    def _tick(self) -> None:
        self._time.say(words.moment(self._clock()))


def _bar(parent: QWidget) -> QFrame:
    """Return a short upright hairline between two facts."""
    line = QFrame(parent)
    line.setProperty("edge", "left")
    line.setFixedSize(Space.X2 + Line.HAIR, Space.X4)
    return line
