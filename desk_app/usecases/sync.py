"""Meeting a peer: one exchange of events, then of papers, and a note of how it went.

Runs on a connection of its own, beside the window: each batch is one transaction.
"""

import secrets
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app import __version__
from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.store import papers, peers
from desk_app.store import replica as chains
from desk_app.store.papers import Papers
from desk_app.store.peers import Meeting, Peer
from desk_app.sync import messages, reasons, refused
from desk_app.sync.exchange import CLOCK_TOLERANCE_MS, Exchange, Outcome, Tell
from desk_app.sync.identity import Identity, KeyStore
from desk_app.sync.line import Line
from desk_app.sync.messages import Refusal, Segment
from desk_app.sync.papers_lane import Paper, PapersLane
from desk_app.sync.replica import Replica
from desk_app.sync.taking import Rules
from desk_app.sync.transport import Offline, TimedOut, Transport, TurnedAway

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.store.work import Work

ACTOR = "Đồng bộ"
UNIT_META = "unit"
"""Key under which the data file knows its unit before the profile has arrived."""

COMPLETE, PARTIAL, OFFLINE, REFUSED = "complete", "partial", "offline", "refused"

_NO_NETWORK = DeskError(
    "Chưa có mạng tới {name} nên chưa gửi, chưa nhận gì.",
    "Cứ làm việc tiếp: mọi việc đã lưu trên máy này và sẽ tự gửi khi có mạng.",
)
_NO_ANSWER = DeskError(
    "{name} không trả lời kịp; chưa rõ phần vừa gửi đã tới nơi chưa.",
    "Không phải làm gì: lần đồng bộ sau sẽ hỏi lại và chỉ gửi phần còn thiếu.",
)
_TURNED_AWAY = DeskError("{name} không nhận yêu cầu đồng bộ (mã {status}).", "Thử lại sau; nếu vẫn vậy, báo huyện.")
_DIFFERENT = DeskError(
    "Sổ trên máy này và {name} chưa khớp nhau.",
    "Đồng bộ lại; nếu vẫn vậy, chạy “Kiểm tra sổ” và báo người quản trị huyện.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """How a meeting went. ``complete`` only where both sides proved that they hold the same events."""

    outcome: str
    sent: int = 0
    received: int = 0
    papers_sent: int = 0
    papers_received: int = 0
    papers_left: int = 0
    refused: int = 0
    requests: int = 0
    clock_off_ms: int = 0
    waiting_there: int | None = None
    """Events that the other side holds and we still lack, None where it was not reached."""
    fault: str = ""
    remedy: str = ""
    topics: frozenset[Topic] = field(default_factory=frozenset)

    @property
    def complete(self) -> bool:
        """Say whether both sides proved that they hold the same events."""
        return self.outcome == COMPLETE

    @property
    def clock_is_off(self) -> bool:
        """Say whether the clocks differ by more than people may differ."""
        return abs(self.clock_off_ms) > CLOCK_TOLERANCE_MS


def unit_of(database: "Database") -> str:
    """Return the code of the unit whose data this is, empty where it is not known yet."""
    with database.view() as work:
        return work.unit().profile.code if work.knows_unit() else database.meta(UNIT_META) or ""


def replica_of(database: "Database", identity: Identity) -> Replica:
    """Return this PC's side of an exchange, with what it knows of whom to believe."""
    with database.view() as work:
        known = peers.every(work.driver)
        county = next((peer.id for peer in known if peer.kind == peers.COUNTY), "")
        authority = county or chains.authority(work.driver)
    rules = Rules(
        unit=unit_of(database),
        authority=authority,
        keys={peer.id: peer.verify_key for peer in known if peer.verify_key},
    )

    def work_() -> "AbstractContextManager[Work]":
        return database.work(ACTOR)

    return Replica(work_, database.view, identity, rules)


class _Notes:
    """What this PC keeps of a peer while they meet."""

    def __init__(self, database: "Database", peer: str, clock: Callable[[], int]) -> None:
        self._database = database
        self._peer = peer
        self._clock = clock

    def waiting(self) -> int:
        with self._database.view() as work:
            return peers.waiting(work.driver, self._peer)

    def acknowledged(self, held: Mapping[str, int]) -> None:
        with self._database.work(ACTOR) as work:
            peers.acknowledge(work.driver, self._peer, held, self._clock())

    def refused(self, refusal: Refusal, segment: Segment | None, *, ours: bool) -> None:
        with self._database.work(ACTOR) as work:
            refused.keep(work.driver, self._peer, [(refusal, segment)], at=self._clock(), ours=ours)

    def missing(self) -> list[Paper]:
        with self._database.view() as work:
            return peers.missing_papers(work.driver)

    def held(self, digests: Sequence[str]) -> None:
        with self._database.work(ACTOR) as work:
            peers.paper_arrived_there(work.driver, self._peer, digests, self._clock())

    def arrived(self, digest: str, size: int) -> None:
        with self._database.work(ACTOR) as work:
            papers.note(work.driver, digest, size, here=True, now=self._clock())
            peers.paper_arrived_there(work.driver, self._peer, [digest], self._clock())


class _PaperNotes(_Notes):
    def waiting(self) -> list[Paper]:  # type: ignore[override]  # the lane's own word for what waits
        with self._database.view() as work:
            return peers.waiting_papers(work.driver, self._peer)


def meet(
    database: "Database",
    directory: Path,
    peer: Peer,
    transport: Transport,
    identity: Identity,
    *,
    clock: Callable[[], int],
    tell: Tell | None = None,
    protocol: int = messages.PROTOCOL,
    line: Line | None = None,
    ahead: Executor | None = None,
) -> Met:
    """Exchange with a peer and keep how it went. A fault of the way or of the other side is told in the answer.

    ``tell`` may raise to cancel: what was exchanged until then stays. Raises ``DataFault`` where our own disk fails.
    """
    started = clock()
    line = line or Line()
    notes = _Notes(database, peer.id, clock)
    exchange = Exchange(
        replica_of(database, identity),
        transport,
        notes,
        clock=clock,
        line=line,
        ahead=ahead,
        tell=tell,
        program=__version__,
        protocol=protocol,
    )
    met = Met(outcome=PARTIAL)
    try:
        outcome = exchange.run()
        met = _concluded(outcome, peer)
        if outcome.protocol >= 2:
            met = _with_papers(database, directory, peer, transport, met, clock=clock, line=line, tell=tell)
    except (Offline, TimedOut, TurnedAway) as error:
        met = _failed(exchange.outcome, error, peer)
    finally:
        _keep(database, peer, transport.way, met, started, clock())
    return met


def _with_papers(
    database: "Database",
    directory: Path,
    peer: Peer,
    transport: Transport,
    met: Met,
    *,
    clock: Callable[[], int],
    line: Line,
    tell: Tell | None,
) -> Met:
    notes = _PaperNotes(database, peer.id, clock)
    if not notes.waiting() and not notes.missing():
        return met
    head = _events(database)
    lane = PapersLane(
        Papers(directory),
        transport,
        notes,
        clock=clock,
        line=line,
        give_way=lambda: _events(database) != head,
        tell=tell or (lambda _done, _total, _what: None),
    )
    carried = lane.run()
    return replace(
        met,
        papers_sent=carried.sent,
        papers_received=carried.received,
        papers_left=carried.left,
        requests=met.requests + carried.requests,
    )


def _events(database: "Database") -> int:
    with database.view() as work:
        (count,) = work.driver.execute("SELECT coalesce(sum(seq), 0) FROM head").fetchone()
    return int(count)


def _concluded(outcome: Outcome, peer: Peer) -> Met:
    met = _counted(outcome)
    if outcome.complete:
        return replace(met, outcome=COMPLETE)
    if outcome.refusals:
        title, remedy = reasons.sentence(outcome.refusals[0].reason)
        return replace(met, outcome=REFUSED, fault=title, remedy=remedy)
    return replace(met, fault=_DIFFERENT.title.format(name=peer.name), remedy=_DIFFERENT.remedy)


def _failed(outcome: Outcome, error: Exception, peer: Peer) -> Met:
    met = _counted(outcome)
    if isinstance(error, TurnedAway):
        if error.reason:
            title, remedy = reasons.sentence(error.reason)
            return replace(met, outcome=REFUSED, fault=error.said or title, remedy=remedy)
        title = _TURNED_AWAY.title.format(name=peer.name, status=error.status)
        return replace(met, outcome=REFUSED, fault=title, remedy=_TURNED_AWAY.remedy)
    said = _NO_NETWORK if isinstance(error, Offline) else _NO_ANSWER
    reached = OFFLINE if isinstance(error, Offline) and not outcome.peer else PARTIAL
    return replace(met, outcome=reached, fault=said.title.format(name=peer.name), remedy=said.remedy)


def _counted(outcome: Outcome) -> Met:
    return Met(
        outcome=PARTIAL,
        sent=outcome.sent,
        received=outcome.received,
        refused=outcome.refused,
        requests=outcome.requests,
        clock_off_ms=outcome.clock_off_ms,
        waiting_there=outcome.waiting_there if outcome.peer else None,
        topics=outcome.topics | {Topic.SYNC},
    )


def _keep(database: "Database", peer: Peer, way: str, met: Met, started: int, ended: int) -> None:
    """Record how the meeting went, and what is known of the peer since."""
    meeting = Meeting(
        id=secrets.token_hex(16),
        peer=peer.id,
        way=way,
        started_at=started,
        ended_at=ended,
        sent=met.sent,
        received=met.received,
        refused=met.refused,
        papers_sent=met.papers_sent,
        papers_received=met.papers_received,
        outcome=met.outcome,
        fault=met.fault,
    )
    with database.work(ACTOR) as work:
        known = peers.of(work.driver, peer.id) or peer
        now = replace(
            known,
            tried_at=ended,
            failures=0 if met.complete else known.failures + 1,
            fault=met.fault,
            way=way if met.outcome != OFFLINE else known.way,
            met_at=ended if met.complete else known.met_at,
            clock_off_ms=met.clock_off_ms if met.outcome != OFFLINE else known.clock_off_ms,
            waiting_there=known.waiting_there if met.waiting_there is None else met.waiting_there,
        )
        peers.put(work.driver, now)
        if not _idle(met) or known.fault != met.fault:
            peers.add_meeting(work.driver, meeting)


def _idle(met: Met) -> bool:
    """Say whether nothing moved and nothing went wrong: such meetings are not worth a line each quarter of an hour."""
    moved = met.sent + met.received + met.papers_sent + met.papers_received
    return met.complete and not moved


def county_token_name(device: str) -> str:
    """Return under which name the PC's token at the county is kept."""
    return f"{device}.county"


def meet_county(database: "Database", directory: Path, tell: Tell | None = None, *, address: str = "") -> Met:
    """Exchange with the county that this PC joined. Raises ``DeskError`` where it joined none."""
    from desk_app.store.database import now_ms
    from desk_app.sync.internet import Internet

    peer = joined_county(database)
    keys = KeyStore(directory)
    _say_new_name(database, directory, address or peer.address)
    token = keys.secret(county_token_name(database.device)) or ""
    with Internet(address or peer.address, token) as way, ThreadPoolExecutor(1) as ahead:
        identity = keys.identity(database.device)
        return meet(database, directory, peer, way, identity, clock=now_ms, tell=tell, ahead=ahead)


def joined_county(database: "Database") -> Peer:
    """Return the county that this PC joined. Raises ``DeskError`` where it joined none."""
    with database.view() as work:
        peer = peers.county(work.driver)
    if peer is None:
        raise DeskError(
            "Máy này chưa tham gia với huyện nào.",
            "Xin huyện một mã dùng một lần, rồi chạy motcua join hoặc nhập mã ở trang Đồng bộ.",
        )
    return peer


def county_address(database: "Database") -> str:
    """Return where the county's server is. Raises ``DeskError`` where this PC joined none."""
    return joined_county(database).address


def _say_new_name(database: "Database", directory: Path, address: str) -> None:
    """Tell the county of this PC's new identity where it was taken without a network."""
    from desk_app.usecases import renew

    if database.meta(renew.PREDECESSOR_META):
        from desk_app.sync.internet import Internet

        renew.settle(database, directory, lambda token: Internet(address, token), actor=ACTOR)
