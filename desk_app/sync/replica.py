"""One side's ledger as an exchange sees it: where it stands, what it gives, and what it takes and by which rules.

Nothing is taken that its device did not seal, from a device that nobody vouched for, with a gap before it, or that
contradicts what is here; what is not taken is named. Events of one commune only ever meet its own ledger.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from desk_app.domain.topic import Topic
from desk_app.store import codec, papers, replica
from desk_app.store.codec import Row
from desk_app.store.ledger import Head, head, rows_between
from desk_app.store.replica import Chain, Known
from desk_app.store.work import Work
from desk_app.sync import papers_named, reasons, segments
from desk_app.sync.messages import Refusal, Segment, Stand
from desk_app.sync.seals import sealed

SEGMENT_ROWS = 256
"""A seal at least so often: a line that cannot carry more can still carry that much."""
_ROW_BYTES = 60

COUNTY_ONLY = frozenset(
    {
        "device.enrolled",
        "device.revoked",
        "letter.sent",
        "letter.closed",
        "quarter.acknowledged",
        "quarter.returned",
        "unit.targets_set",
        "unit.regime_set",
        "unit.limits_set",
    }
)
"""What only the county may write, whatever the version of its body."""


class Signer(Protocol):
    """The keys of this side's own device."""

    @property
    def device(self) -> str:
        """Return the device's id."""
        ...

    @property
    def verify_key(self) -> str:
        """Return the public key, in hex."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the signature of the message."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """By which rules a side takes events.

    ``authority`` is the county's device in this commune; ``keys`` are those this side knows by itself (its peers'),
    whatever the ledger says; ``enrolled_only`` takes nothing from PCs that only a colleague vouched for.
    """

    unit: str
    authority: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    enrolled_only: bool = False
    folds_later: bool = False
    """Acknowledge what is durable in the ledger and leave the folding of dossiers to ``Work.catch_up``."""


@dataclass(slots=True, kw_only=True)
class Taken:
    """What came of taking: how many events were new, what was refused, which devices it was about."""

    new: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    devices: set[str] = field(default_factory=set)
    rejected: list[tuple[Refusal, Segment]] = field(default_factory=list)
    topics: frozenset[Topic] = frozenset()


class _Refused(Exception):
    def __init__(self, reason: str, seq: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.seq = seq


class Replica:
    """One side of an exchange. Each call is one transaction."""

    def __init__(
        self,
        work: Callable[[], AbstractContextManager[Work]],
        view: Callable[[], AbstractContextManager[Work]],
        signer: Signer,
        rules: Rules,
    ) -> None:
        self._work = work
        self._view = view
        self._signer = signer
        self.rules = rules

    @property
    def device(self) -> str:
        """Return this side's own device."""
        return self._signer.device

    # -- where it stands

    def stands(self) -> dict[bytes, Stand]:
        """Return where every chain stands here, counted."""
        with self._view() as work:
            chains = replica.chains(work.driver)
        return {bytes.fromhex(device): _stand(chain) for device, chain in chains.items()}

    def ends(self, devices: Iterable[str]) -> dict[bytes, Stand]:
        """Return where some devices' chains end here, uncounted."""
        with self._view() as work:
            chains = replica.ends(work.driver, devices)
        return {bytes.fromhex(device): _stand(chain) for device, chain in chains.items()}

    def forks(self, theirs: Mapping[bytes, Stand]) -> list[Refusal]:
        """Return the chains whose end on the other side is another event here."""
        found: list[Refusal] = []
        with self._view() as work:
            for device, stand in theirs.items():
                here = replica.hash_at(work.driver, device.hex(), stand.seq)
                if here is not None and here != stand.hash:
                    found.append(Refusal(device, stand.seq, reasons.FORK))
        return found

    def holes(self) -> list[tuple[bytes, int, int]]:
        """Return the stretches of chains that were lost here, which the other side may still have."""
        with self._view() as work:
            return [
                (bytes.fromhex(device), after, until)
                for device, chain in replica.chains(work.driver).items()
                if chain.count < chain.seq
                for after, until in replica.holes(work.driver, device)
            ]

    # -- what it gives

    def segments(self, wants: Sequence[tuple[str, int, int]], most: int) -> list[Segment]:
        """Return the events after a seq of each device, until a seq (0: all), of about ``most`` bytes together.

        At least one segment where there is anything: a chain can only be cut where it is sealed.
        """
        found: list[Segment] = []
        with self._work() as work:
            for device, after, until in wants:
                while most > 0 or not found:
                    segment = self._segment(work, device, after, until, most)
                    if segment is None:
                        break
                    found.append(segment)
                    most -= _size(segment)
                    after = segment.until
        return found

    def _segment(self, work: Work, device: str, after: int, until: int, most: int) -> Segment | None:
        before = replica.hash_at(work.driver, device, after)
        last = head(work.driver, device).seq
        if before is None or after >= (until or last):
            return None
        if device == self.device:
            rows = _within(rows_between(work.driver, device, after, min(after + SEGMENT_ROWS, until or last)), most)
            seal = self._seal(work, rows[-1]) if rows else b""
        else:
            rows, seal = self._sealed_rows(work, device, after, most)
        if not rows or len(rows) != rows[-1][1] - after:  # a hole: nothing that could be proved
            return None
        return segments.written(device, after, before, rows, seal)

    def _seal(self, work: Work, row: Row) -> bytes:
        signature = self._signer.sign(sealed(self.device, row[1], row[8]))
        replica.add_seals(work.driver, self.device, [(row[1], signature)])
        return signature

    def _sealed_rows(self, work: Work, device: str, after: int, most: int) -> tuple[list[Row], bytes]:
        """Return another device's rows up to the last of its seals that fits, at least up to the first."""
        ends = replica.seals(work.driver, device, after, 16)
        if not ends:
            return [], b""
        rows = rows_between(work.driver, device, after, min(ends[-1][0], after + SEGMENT_ROWS))
        fitting = _within(rows, most)
        reached = fitting[-1][1] if fitting else 0
        end = max((end for end in ends if end[0] <= reached), default=ends[0])
        if end[0] > after + len(rows):
            rows = rows_between(work.driver, device, after, end[0])
        return rows[: end[0] - after], end[1]

    # -- papers

    def speaks_of(self, digest: str) -> bool:
        """Say whether an event here speaks of the paper: nothing else is kept or given."""
        with self._view() as work:
            return papers.size_of(work.driver, digest) is not None

    def note_paper(self, digest: str, size: int) -> None:
        """Record that the paper is here, whole."""
        with self._work() as work:
            papers.note(work.driver, digest, size, here=True, now=work.now)

    # -- what it takes

    def take(self, offered: Sequence[Segment]) -> Taken:
        """Take the segments in one transaction, passing over those that are refused and what follows them.

        Idempotent: what is here already is passed over once it proves to be the same.
        """
        taken = Taken()
        stopped: set[bytes] = set()
        with self._work() as work:
            work.folds_dossiers_later = self.rules.folds_later
            for segment in offered:
                taken.devices.add(segment.device.hex())
                if segment.device in stopped:
                    continue
                try:
                    taken.new += self._take(work, segment)
                except _Refused as refused:
                    refusal = Refusal(segment.device, refused.seq, refused.reason)
                    taken.refusals.append(refusal)
                    taken.rejected.append((refusal, segment))
                    stopped.add(segment.device)
            work.flush()
        taken.topics = work.topics
        return taken

    def _take(self, work: Work, segment: Segment) -> int:
        device = segment.device.hex()
        key = self._key(work, device, segment)
        last = head(work.driver, device)
        if segment.after > last.seq:
            raise _Refused(reasons.GAP, last.seq + 1)
        before = replica.hash_at(work.driver, device, segment.after)
        if before is None:
            raise _Refused(reasons.GAP, segment.after)
        if before != segment.before:
            raise _Refused(reasons.FORK, segment.after)
        rows = segments.read(segment, before)
        if not rows:
            return 0
        self._check_seal(device, rows[-1], segment.seal, key)
        fresh = [row for row in rows if row[1] > last.seq]
        mended = self._compare(work, device, rows[: len(rows) - len(fresh)])
        self._check_rows(device, fresh, last)
        if mended:
            work.mend_chain(mended)
        if fresh:
            work.continue_chain(Head(device, fresh[-1][1], fresh[-1][2], fresh[-1][8]), fresh)
        if fresh or mended:
            replica.add_seals(work.driver, device, [(rows[-1][1], segment.seal)])
            papers_named.note(work, fresh)
        return len(fresh) + len(mended)

    def _key(self, work: Work, device: str, segment: Segment) -> str:
        """Return the key by which the device's seals are checked."""
        seq = segment.after + 1
        if device == self.device:
            return self._signer.verify_key
        if device in self.rules.keys:
            return self.rules.keys[device]
        known = replica.known(work.driver, device)
        if not self._believes(known):  # what tells of it may have come in this very batch
            work.flush()
            known = replica.known(work.driver, device)
        if known is None or not self._believes(known):
            raise _Refused(reasons.UNKNOWN_DEVICE, seq)
        if known.revoked_after is not None and segment.until > known.revoked_after:
            raise _Refused(reasons.REVOKED, max(seq, known.revoked_after + 1))
        return known.verify_key

    def _believes(self, known: Known | None) -> bool:
        return known is not None and (known.enrolled or (known.vouched and not self.rules.enrolled_only))

    def _check_seal(self, device: str, last: Row, seal: bytes, key: str) -> None:
        from desk_app.sync.identity import verify

        if not verify(key, seal, sealed(device, last[1], last[8])):
            raise _Refused(reasons.BROKEN_SEAL, last[1])

    def _compare(self, work: Work, device: str, rows: Sequence[Row]) -> list[Row]:
        """Hold rows that should be here against those that are; return those that were lost here."""
        if not rows:
            return []
        here = replica.hashes(work.driver, device, rows[0][1] - 1, rows[-1][1])
        for row in rows:
            if row[1] in here and here[row[1]] != row[8]:
                raise _Refused(reasons.FORK, row[1])
        missing = [row for row in rows if row[1] not in here]
        if missing:
            after = replica.hash_at(work.driver, device, rows[-1][1] + 1)
            following = rows_between(work.driver, device, rows[-1][1], rows[-1][1] + 1)
            if after is not None and codec.link(rows[-1][8], following[0][:8]) != after:
                raise _Refused(reasons.FORK, rows[-1][1])
        return missing

    def _check_rows(self, device: str, rows: Sequence[Row], last: Head) -> None:
        stamp = last.clock
        for row in rows:
            if row[2] <= stamp:
                raise _Refused(reasons.CLOCK, row[1])
            stamp = row[2]
            if row[4].partition("/")[0] in COUNTY_ONLY and device != self.rules.authority:
                raise _Refused(reasons.NOT_YOURS, row[1])


def _stand(chain: Chain) -> Stand:
    return Stand(seq=chain.seq, hash=chain.hash, count=chain.count)


def _within(rows: Sequence[Row], most: int) -> list[Row]:
    """Return the first rows of about ``most`` bytes together, at least one."""
    fitting: list[Row] = []
    for row in rows:
        most -= _ROW_BYTES + len(row[7])
        if most < 0 and fitting:
            break
        fitting.append(row)
    return fitting


def _size(segment: Segment) -> int:
    return sum(_ROW_BYTES + len(row[5]) for row in segment.rows)
