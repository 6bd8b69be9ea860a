"""Colleagues' PCs in the office: serving them, and meeting one when the internet is down."""

import hashlib
import hmac
import threading
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.store import peers
from desk_app.store import replica as chains
from desk_app.store.papers import Papers
from desk_app.store.peers import Peer
from desk_app.sync import reasons, refused
from desk_app.sync.answer import Answer, Responder, fault
from desk_app.sync.exchange import Tell
from desk_app.sync.identity import KeyStore
from desk_app.sync.lan.pairing import Introduction, Offer
from desk_app.sync.messages import Hello, Stand
from desk_app.sync.replica import Replica
from desk_app.sync.taking import Taken
from desk_app.usecases import sync

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.sync.lan.finding import Announcer
    from desk_app.sync.lan.server import Server

FIND_SECONDS = 3.0
_REFRESH_SECONDS = 30.0

Changed = Callable[[frozenset[Topic]], object]
"""Told what a colleague's PC brought; called on the server's thread."""


def token_name(device: str, peer: str) -> str:
    """Return under which name this PC keeps its token at a colleague's PC."""
    return f"{device}.peer.{peer}"


def grant(database: "Database", peer: str, token: str) -> None:
    """Let a colleague's PC in by this token alone, of which only the hash is kept; an empty one lets nobody in."""
    database.set_meta(_granted(peer), _digest(token) if token else "")


def is_granted(database: "Database", peer: str, token: str) -> bool:
    """Say whether the token is the one that the PC was given."""
    kept = database.meta(_granted(peer)) or ""
    return bool(kept) and hmac.compare_digest(kept, _digest(token))


def _granted(peer: str) -> str:
    return f"lan.token.{peer}"


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def introduction(database: "Database", keys: KeyStore, port: int = 0) -> Introduction:
    """Return what this PC says of itself: its counter's name, nobody's. Raises ``DeskError`` for an unknown unit."""
    from desk_app.sync.lan.certificate import certificate

    with database.view() as work:
        profile, slot = work.unit().profile, work.slot()
        known = chains.known(work.driver, database.device)
    identity = keys.identity(database.device)
    return Introduction(
        device=database.device,
        name=(known.name if known is not None else "") or f"Quầy {slot}",
        unit=profile.code,
        unit_name=profile.name,
        verify_key=identity.verify_key,
        box_key=identity.box_key,
        certificate=certificate(keys.directory).fingerprint,
        port=port,
    )


class _Host:
    """What this PC keeps of a colleague's PC that asks it."""

    def __init__(self, database: "Database", replica: Replica, peer: Peer, changed: Changed) -> None:
        self._database = database
        self._replica = replica
        self._peer = peer
        self._changed = changed

    def heard(self, hello: Hello, protocol: int, now: int) -> None:  # noqa: ARG002
        stands = self._replica.stands()
        held = self._replica.agreed(stands, hello.stands)
        same = stands == hello.stands
        with self._database.work(sync.ACTOR) as work:
            peers.acknowledge(work.driver, self._peer.id, held, now)
            peer = peers.of(work.driver, self._peer.id) or self._peer
            met_at = now if same else peer.met_at
            peers.put(work.driver, replace(peer, met_at=met_at, way="lan", clock_off_ms=hello.now - now))

    def agreed(self, devices: Set[bytes], now: int) -> None:
        """Nothing: what is acknowledged clears what was refused."""

    def took(self, taken: Taken, stands: dict[bytes, Stand], now: int) -> None:  # noqa: ARG002
        if taken.rejected:
            with self._database.work(sync.ACTOR) as work:
                refused.keep(work.driver, self._peer.id, taken.rejected, at=now)
        self._changed(taken.topics | {Topic.SYNC})

    def paper_arrived(self, digest: str, size: int, now: int) -> None:  # noqa: ARG002
        with self._database.work(sync.ACTOR) as work:
            peers.paper_arrived_there(work.driver, self._peer.id, [digest], now)
        self._changed(frozenset({Topic.SYNC}))


class Serving:
    """This PC's server for colleagues, on a connection of its own. Close it before the data is moved.

    ``addresses`` and ``announced`` are for tests: on which addresses, and on which interfaces it is announced.
    Raises ``DeskError`` where the unit is not known yet or the keys are locked; a network is not needed to begin.
    """

    def __init__(
        self,
        directory: Path,
        *,
        port: int | None = None,
        changed: Changed = lambda _topics: None,
        clock: Callable[[], int] | None = None,
        addresses: Callable[[], Iterable[str]] | None = None,
        announced: Sequence[str] | None = None,
    ) -> None:
        from desk_app.store.database import Database, now_ms
        from desk_app.sync.lan.connection import PORT

        self.directory = directory
        self.keys = KeyStore(directory)
        self.clock = clock or now_ms
        self.lock = threading.RLock()
        self.database = Database.open(directory, clock=self.clock)
        self._changed = changed
        self._offer: Offer | None = None
        self._closed = threading.Event()
        try:
            self._server, self._announcer = self._begun(PORT if port is None else port, addresses, announced)
        except BaseException:
            self.database.close()
            raise
        self._refreshing = threading.Thread(target=self._refresh, name="lan-refresh", daemon=True)
        self._refreshing.start()

    def _begun(
        self, port: int, addresses: Callable[[], Iterable[str]] | None, announced: Sequence[str] | None
    ) -> "tuple[Server, Announcer]":
        from desk_app.sync.lan.certificate import certificate
        from desk_app.sync.lan.finding import Announcer
        from desk_app.sync.lan.server import Server

        own = introduction(self.database, self.keys)
        server = Server(self, certificate(self.keys.directory), port=port, addresses=addresses)
        return server, Announcer(device=own.device, name=own.name, unit=own.unit, interfaces=announced)

    def _refresh(self) -> None:
        """Announce, and follow the addresses of the PC as they come and go."""
        self._announcer.announce(self._server.addresses, self._server.port)
        while not self._closed.wait(_REFRESH_SECONDS):
            if self._server.refresh():
                self._announcer.announce(self._server.addresses, self._server.port)

    @property
    def port(self) -> int:
        """Return where it serves."""
        return self._server.port

    @property
    def addresses(self) -> list[str]:
        """Return where colleagues reach this PC, as a person may type it, the office's own network first."""
        near_first = sorted(self._server.addresses, key=lambda address: address.startswith("127."))
        return [f"https://{address}:{self._server.port}" for address in near_first]

    # -- what the server asks

    def offer(self) -> Offer | None:
        """Return the pairing that is offered now."""
        return self._offer

    def offered(self, offer: Offer | None) -> None:
        """Offer a pairing, or none any more."""
        self._offer = offer

    def answer(self, route: str, body: bytes, device: str, token: str) -> Answer | None:
        """Answer a colleague's PC; None where the token is not its own."""
        with self.lock:
            with self.database.view() as work:
                peer, known = peers.of(work.driver, device), chains.known(work.driver, device)
            if peer is None or peer.kind != peers.DESK or not is_granted(self.database, device, token):
                return None
            if known is not None and known.revoked:
                return fault(403, reasons.REVOKED)
            return self._responder(peer).answer(route, body)

    def _responder(self, peer: Peer) -> Responder:
        replica = sync.replica_of(self.database, self.keys.identity(self.database.device))
        host = _Host(self.database, replica, peer, self._changed)
        return Responder(replica, Papers(self.directory), name=self._name, clock=self.clock, host=host)

    def _name(self) -> str:
        return introduction(self.database, self.keys).name

    # -- its end

    def close(self) -> None:
        """Serve nobody any more and let the data go."""
        self._closed.set()
        self._server.close()
        self._refreshing.join()
        self._announcer.close()
        with self.lock:
            self.database.close()

    def __enter__(self) -> "Serving":
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


def meet_colleague(
    database: "Database",
    directory: Path,
    peer: Peer,
    tell: Tell | None = None,
    *,
    address: str = "",
    clock: Callable[[], int] | None = None,
    interfaces: Sequence[str] | None = None,
) -> sync.Met:
    """Exchange with a paired PC at the given address, else at its last one, else wherever it is announced now."""
    from desk_app.store.database import now_ms
    from desk_app.sync.lan.finding import found
    from desk_app.sync.lan.transport import Lan

    keys = KeyStore(directory)
    unit = sync.unit_of(database)

    def find() -> str | None:
        heard = found(unit, seconds=FIND_SECONDS, interfaces=interfaces, enough=lambda pc: pc.device == peer.id)
        return next((pc.address for pc in heard if pc.device == peer.id), None)

    way = Lan(
        address or peer.address,
        device=database.device,
        token=keys.secret(token_name(database.device, peer.id)) or "",
        pinned=peer.pinned,
        find=find,
    )
    try:
        return sync.meet(
            database, directory, peer, way, keys.identity(database.device), clock=clock or now_ms, tell=tell
        )
    finally:
        way.close()
        _moved(database, peer.id, way.address)


def meet_at(database: "Database", directory: Path, address: str, tell: Tell | None = None) -> sync.Met:
    """Exchange with whichever paired PC answers at an address. Raises ``DeskError``: nothing was exchanged then."""
    return meet_colleague(database, directory, colleague_at(database, address), tell, address=address)


def _moved(database: "Database", peer: str, address: str) -> None:
    with database.work(sync.ACTOR) as work:
        known = peers.of(work.driver, peer)
        if known is not None and known.address != address:
            peers.put(work.driver, replace(known, address=address))


def colleague_at(database: "Database", address: str) -> Peer:
    """Return the paired PC that answers at an address, known by its certificate. Raises ``DeskError``."""
    from desk_app.sync.lan.connection import Connection
    from desk_app.sync.transport import Offline, TimedOut

    connection = Connection(address)
    try:
        met = connection.reach()
    except (Offline, TimedOut) as error:
        raise DeskError(
            f"Không có máy nào trả lời ở {address}; chưa gửi, chưa nhận gì.",
            "Kiểm tra hai máy cùng một mạng, máy kia đang mở Một Cửa Desk và tường lửa cho phép, rồi thử lại.",
        ) from error
    finally:
        connection.close()
    with database.view() as work:
        known = [peer for peer in peers.every(work.driver) if peer.pinned == met]
    if not known:
        raise DeskError(
            f"Máy ở {address} chưa ghép đôi với máy này; chưa gửi, chưa nhận gì.",
            "Ghép đôi hai máy bằng một mã: motcua peer pair, hoặc trang Đồng bộ.",
        )
    return known[0]
