"""Exchanging by a file that is carried: read what another side wrote, then write ours in its place."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app import __version__
from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.store import carried as wanted
from desk_app.store import papers as papers_of
from desk_app.store import peers
from desk_app.store import replica as chains
from desk_app.store.papers import Papers
from desk_app.store.peers import Meeting
from desk_app.sync import bundle, reasons, refused
from desk_app.sync.bundle import WAY, Carried, Load, Written
from desk_app.sync.bundle_file import SUFFIX, Address
from desk_app.sync.exchange import Tell
from desk_app.sync.identity import Identity, KeyStore
from desk_app.sync.messages import Segment
from desk_app.usecases import sync

if TYPE_CHECKING:
    from desk_app.store.database import Database

_NOBODY = DeskError(
    "Chưa có ai để gửi tệp gói: máy này chưa tham gia với huyện và chưa ghép đôi với máy nào.",
    "Tham gia với huyện bằng mã một lần, hoặc ghép đôi với máy đồng nghiệp, rồi làm lại.",
)


def carry(
    database: "Database",
    directory: Path,
    file: Path,
    *,
    whole: bool = False,
    identity: Identity | None = None,
    clock: Callable[[], int] | None = None,
    tell: Tell = lambda _done, _total, _what: None,
) -> sync.Met:
    """Read the file where another PC or the county wrote it, then write what the others may lack in its place.

    A directory stands for the unit's own file in it. ``whole`` writes everything, whatever the others are known to
    hold. ``complete`` says that nothing was refused and that this PC now holds all that the writer held.
    Raises ``BundleRefused``, ``DeskError``: an earlier file stays as it was.
    """
    from desk_app.store.database import now_ms

    carrying = _Carrying(
        database, directory, identity or KeyStore(directory).identity(database.device), clock or now_ms, tell
    )
    place = file / f"{sync.unit_of(database)}{SUFFIX}" if file.is_dir() else file
    writer = bundle.writer_of(place)
    read = None if writer in (None, database.device) else carrying.read(place)
    readers = carrying.readers()
    if not readers:
        raise _NOBODY
    written = carrying.write(place, readers, [] if read is None else read.passed_on, whole=whole)
    return _met(read, written)


def read_file(database: "Database", directory: Path, file: Path, *, identity: Identity | None = None) -> Carried:
    """Read a carried file and write none. Raises ``BundleRefused``."""
    from desk_app.store.database import now_ms

    keys = identity or KeyStore(directory).identity(database.device)
    return _Carrying(database, directory, keys, now_ms, lambda _done, _total, _what: None).read(file)


class _Carrying:
    """A desk's side of what is carried."""

    def __init__(
        self, database: "Database", directory: Path, identity: Identity, clock: Callable[[], int], tell: Tell
    ) -> None:
        self._database = database
        self._identity = identity
        self._clock = clock
        self._tell = tell
        self._papers = Papers(directory)

    def readers(self) -> dict[str, str]:
        with self._database.view() as work:
            return wanted.readers(work.driver, self._database.device)

    def write(self, file: Path, readers: dict[str, str], passed_on: Sequence[Segment], *, whole: bool) -> Written:
        with self._database.view() as work:
            here = wanted.papers_here(work.driver)
            load = Load(
                held={} if whole else wanted.held_by_all(work.driver, readers),
                papers=here if whole else wanted.papers_wanted(work.driver, readers),
                papers_here=[digest for digest, _ in here],
                passed_on=passed_on,
            )
        return bundle.write(
            file,
            sync.replica_of(self._database, self._identity),
            self._identity,
            address=self._address(),
            readers=readers,
            load=load,
            papers=self._papers,
            tell=self._tell,
        )

    def _address(self) -> Address:
        with self._database.view() as work:
            profile = work.unit().profile if work.knows_unit() else None
            known, slot = chains.known(work.driver, self._database.device), work.slot() if profile else 0
        return Address(
            writer_name=(known.name if known is not None else "") or f"Quầy {slot}",
            unit=sync.unit_of(self._database),
            unit_name="" if profile is None else profile.name,
            made_at=self._clock(),
            program=__version__,
        )

    def read(self, file: Path) -> Carried:
        started = self._clock()
        read = bundle.read_for(
            sync.replica_of(self._database, self._identity),
            file,
            self._identity,
            view=self._database.view,
            papers=self._papers,
            tell=self._tell,
        )
        self._note(read, started)
        return read

    def _note(self, read: Carried, started: int) -> None:
        """Keep what the writer is now known to hold, what was refused, and that we met."""
        now, writer = self._clock(), read.writer
        made = min(read.header.made_at, now)
        with self._database.work(sync.ACTOR) as work:
            driver = work.driver
            peer = peers.of(driver, writer)
            before = peers.acknowledged(driver, writer)
            later = peer is not None and peer.met_at is not None and peer.met_at > made
            held = _held(before, read.held, later=later)
            peers.acknowledge(driver, writer, held, now, said_at=made)
            peers.paper_arrived_there(driver, writer, read.papers_there, now)
            for digest, size in read.papers:
                papers_of.note(driver, digest, size, here=True, now=now)
                peers.paper_arrived_there(driver, writer, [digest], now)
            refused.keep(driver, writer, read.rejected, at=now)
            if peer is not None and not later:
                fault = reasons.sentence(read.refusals[0].reason)[0] if read.refusals else ""
                met_at = peer.met_at if read.refusals else made
                peers.put(driver, replace(peer, met_at=met_at, tried_at=now, way=WAY, fault=fault))
            peers.add_meeting(driver, _meeting(read, started, now))


def _held(before: dict[str, int], told: dict[str, int], *, later: bool) -> dict[str, int]:
    """Return what the writer holds: what its file says, unless it said more since the file was written."""
    if later:
        return {device: seq for device, seq in told.items() if seq > before.get(device, 0)}
    lost = {device: 0 for device in before if device not in told}  # it was restored from an older copy
    return {**lost, **told}


def _meeting(read: Carried, started: int, ended: int) -> Meeting:
    return Meeting(
        id=secrets.token_hex(16),
        peer=read.writer,
        way=WAY,
        started_at=started,
        ended_at=ended,
        sent=0,
        received=read.new,
        refused=len(read.refusals),
        papers_sent=0,
        papers_received=len(read.papers),
        outcome=_outcome(read),
        fault=reasons.sentence(read.refusals[0].reason)[0] if read.refusals else "",
    )


def _outcome(read: Carried | None) -> str:
    if read is None or not (read.refusals or read.waiting_there):
        return sync.COMPLETE
    return sync.REFUSED if read.refusals else sync.PARTIAL


def _met(read: Carried | None, written: Written) -> sync.Met:
    met = sync.Met(
        outcome=_outcome(read),
        sent=written.events,
        papers_sent=written.papers,
        topics=frozenset({Topic.SYNC}),
    )
    if read is None:
        return met
    fault, remedy = reasons.sentence(read.refusals[0].reason) if read.refusals else ("", "")
    return replace(
        met,
        received=read.new,
        papers_received=len(read.papers),
        refused=len(read.refusals),
        fault=fault,
        remedy=remedy,
        topics=read.topics | {Topic.SYNC},
    )
