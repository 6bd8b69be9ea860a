"""The first tab: who stands where, what wants a person, other ways to send."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.joining import JoiningCard
from desk_app.ui.pages.sync.matters import MattersPane
from desk_app.ui.pages.sync.meetings import MeetingsPane
from desk_app.ui.pages.sync.peers_table import PeersTable
from desk_app.ui.pages.sync.ways import WaysCard
from desk_app.ui.pages.sync.words import clock_words, counter_name, name_of
from desk_app.ui.theme.tokens import Line, Space, Tone, Width
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import Card
from desk_app.ui.widgets.progress import Progress
from desk_app.usecases.clashes import Clash
from desk_app.usecases.sync_status import Refused, State, Status, Who

if TYPE_CHECKING:
    from desk_app.store.work import Work
    from desk_app.usecases.sync import Met


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the pane shows, of one state of the data."""

    status: Status
    clashes: Sequence[Clash]


def read(work: "Work") -> Read:
    """Return what the pane shows."""
    from desk_app.usecases import clashes, sync_status

    return Read(status=sync_status.status(work), clashes=clashes.clashes(work))


class ExchangePane(QWidget):
    """Table, notices, matters at the left, other ways and past exchanges at the right."""

    wanted = Signal()
    """the pane is shown and wants to be read"""
    identity_asked = Signal()
    joining_asked = Signal()
    forgetting_asked = Signal(str)
    """the peer of the row to exchange with no more"""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.status: Status | None = None
        self.table = PeersTable()
        self.progress = Progress(self.tr("Synchronising"), key="")
        self.notices = NoticeBar()
        self.matters = MattersPane()
        self.ways = WaysCard()
        self.meetings = MeetingsPane()
        self.joining = JoiningCard(desk)
        self._rejoins = False
        self._left = QVBoxLayout()
        self._build()

    def read(self) -> None:
        """Ask for what the pane shows."""
        self.wanted.emit()

    def show_read(self, found: Read, met: "Met | None", *, busy: bool) -> None:
        """Show how exchanging stands; `met` is the last meeting of this sitting, which says what to do."""
        status = self.status = found.status
        self.table.show_rows(status.rows, status.now, busy=busy)
        names = {row.id: name_of(row) for row in status.rows}
        exchanging = self._desk.exchanging
        next_at = None if exchanging is None else exchanging.next_at
        self.ways.show_status(status, names, next_at, busy=busy)
        self.meetings.show_meetings(status.meetings, status.now)
        self.matters.show_clashes(found.clashes, status.now)
        here = next((row for row in status.rows if row.who is Who.HERE), None)
        self.joining.name = "" if here is None else here.name or counter_name(here.slot, "")
        self._show_joining(status)
        self._tell(status, met)

    def ask_to_join(self) -> None:
        """Show the form for a new code: the county does not know this PC any more."""
        self._rejoins = True
        if self.status is not None:
            self._show_joining(self.status)
            if self.status.county is not None and not self.joining.address.value():
                self.joining.address.set_value(self.status.county.address)
        self.joining.focus_first()

    def show_busy(self, busy: bool) -> None:
        """Show that an exchange begins or is over."""
        self.progress.setVisible(busy)
        self.progress.advance(0, 0)

    def focus_first(self) -> None:
        """Start at the matters, else at the form, else at the table."""
        if self.matters.clash is not None:
            self.matters.setFocus()
        elif not self.joining.isHidden():
            self.joining.focus_first()
        else:
            self.table.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return the panes in their round."""
        return (self.table, self.matters, next(iter(self.ways.buttons.values()), self.ways), self.meetings.all)

    def forget_row(self) -> None:
        """Ask to forget the PC under the cursor, where it is paired."""
        row = self.table.row()
        if self.status is None or not 0 <= row < len(self.status.rows):
            return
        peer = self.status.rows[row].id
        if any(known.id == peer for known in self.status.colleagues):
            self.forgetting_asked.emit(peer)

    def _show_joining(self, status: Status) -> None:
        if not status.joined:
            self._rejoins = False
        self.joining.setVisible(not status.joined or self._rejoins)

    def _tell(self, status: Status, met: "Met | None") -> None:
        """Say what went wrong, in a sentence with what to do; each kind of trouble has one notice."""
        self.notices.clear()
        if status.clock_off_ms:
            self.notices.tell("clock", Tone.WARN, clock_words(status.clock_off_ms), icon="clock")
        shown = {one.title for one in status.refused}
        for one in status.refused:
            self._tell_refused(one)
        county = status.county
        if county is not None and county.fault and county.fault not in shown:
            self._tell_fault(county.fault, "" if met is None or met.fault != county.fault else met.remedy)
        for peer in status.colleagues:
            if peer.fault and peer.fault not in shown and not _is_off(status, peer.id):
                self.notices.tell(peer.id, Tone.INFO, f"{escape(peer.name)}: {escape(peer.fault)}", icon="pc")

    def _tell_fault(self, fault: str, remedy: str) -> None:
        """Say what went wrong; that there is no network is a state, which head and table say already."""
        assert self.status is not None
        if any(row.who is Who.COUNTY and row.state is State.OFFLINE for row in self.status.rows):
            return
        remedy = remedy or self.tr("Nothing is lost: it stays on this PC and is sent by itself at the next try.")
        self.notices.tell("county", Tone.WARN, f"<b>{escape(fault)}</b> {escape(remedy)}")

    def _tell_refused(self, one: Refused) -> None:
        action: str = ""
        act: Callable[[], object] | None = None
        if one.wants_identity:
            action, act = self.tr("Take a new identity…"), self.identity_asked.emit
        elif one.wants_joining:
            action, act = self.tr("Join anew…"), self.joining_asked.emit
        where = "" if one.here else f"{escape(counter_name(one.counter, one.device[:8]))}: "
        place = self.tr("from event {seq} on").format(seq=one.seq) if one.seq else ""
        text = f"{where}<b>{escape(one.title)}</b> {escape(one.remedy)}"
        tone = Tone.INFO if one.reason == "gap" else Tone.LATE
        text += f" ({place})" if place else ""
        self.notices.tell(f"{one.peer}{one.device}{one.reason}", tone, text, action=action, act=act)

    def _build(self) -> None:
        card = Card(padding=Line.HAIR)
        card.body.addWidget(self.table)
        left, right = QWidget(), QWidget()
        self._left = QVBoxLayout(left)
        rights = QVBoxLayout(right)
        for column in (self._left, rights):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.BLOCK)
        self._left.addWidget(self.joining)
        self._left.addWidget(self.matters)
        self._left.addStretch()
        rights.addWidget(self.ways)
        rights.addWidget(self.meetings)
        rights.addStretch()
        right.setFixedWidth(Width.PANEL_REVIEW)
        sides = QHBoxLayout()
        sides.setSpacing(Space.X6)
        sides.addWidget(left, 1)
        sides.addWidget(right)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X6)
        column.setSpacing(Space.BLOCK)
        for widget in (self.progress, card, self.notices):
            column.addWidget(widget)
        column.addLayout(sides)
        column.addStretch()
        self.progress.hide()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.ways.forgetting_asked.connect(self.forgetting_asked)
        shortcut("Del", self.table, self.forget_row, within=self.table)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def _is_off(status: Status, peer: str) -> bool:
    """Say whether the last try found nobody there: a colleague's PC that is off is no fault."""
    last = next((met.line.outcome for met in status.meetings if met.line.peer == peer), "")
    return last == "offline"
