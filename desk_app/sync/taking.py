"""Taking events in: by which rules, what is refused and why.

Nothing is taken that its device did not seal, from a device that nobody vouched for, with a gap before it, or that
contradicts what is here; what is not taken is named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desk_app.domain.topic import Topic
from desk_app.store import branch, codec, replica
from desk_app.store.codec import Row
from desk_app.store.ledger import Head, head, rows_between
from desk_app.store.replica import Known
from desk_app.store.work import Work
from desk_app.sync import branches, papers_named, reasons, segments
from desk_app.sync.messages import Refusal, Segment
from desk_app.sync.seals import sealed

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


class Taking:
    """One transaction in which segments are taken; what is new is written at its end, in bulk."""

    def __init__(self, work: Work, rules: Rules, own: str, own_key: str) -> None:
        self._work = work
        self._rules = rules
        self._own = own
        self._own_key = own_key
        self._ends: dict[str, Head] = {}
        self._devices: dict[str, Known | None] = {}
        self._seals: list[tuple[str, int, bytes]] = []
        self._papers: list[Row] = []
        self._stopped: set[bytes] = set()
        self._nameless: set[str] | None = None
        self.taken = Taken()

    def offer(self, segment: Segment) -> None:
        """Take the segment, or name why not; what follows a refusal in the same chain is passed over."""
        self.taken.devices.add(segment.device.hex())
        if segment.device in self._stopped:
            return
        try:
            self.taken.new += self._take(segment)
        except _Refused as refused:
            refusal = Refusal(segment.device, refused.seq, refused.reason)
            self.taken.refusals.append(refusal)
            self.taken.rejected.append((refusal, segment))
            self._stopped.add(segment.device)

    def finish(self) -> None:
        """Write what was taken."""
        self._work.flush()
        replica.add_seals(self._work.driver, self._seals)
        papers_named.note(self._work, self._papers)

    def _take(self, segment: Segment) -> int:
        device, origin = segment.device.hex(), branches.origin(segment.seal)
        if origin is None:
            key = self._key(device, segment.after, segment.until)
        else:
            key = self._key(origin.device, origin.fork + segment.after, origin.fork + segment.until)
        last = self._end(device)
        if segment.after > last.seq:
            raise _Refused(reasons.GAP, last.seq + 1)
        before = self._hash_at(device, segment.after)
        if before is None:
            raise _Refused(reasons.GAP, segment.after)
        if before != segment.before:
            raise _Refused(reasons.FORK, segment.after)
        rows = _read(segment, before)
        if not rows:
            return 0
        if origin is None:
            self._check_seal(device, rows[-1], segment.seal, key)
        else:
            self._check_branch(device, rows, origin, key)
            last = self._end(device)
        fresh = [row for row in rows if row[1] > last.seq]
        mended = self._compare(device, rows[: len(rows) - len(fresh)])
        self._check_rows(device, fresh, last)
        if origin is None:
            self._check_not_branched(device, fresh)
        if mended:
            self._work.mend_chain(mended)
        if fresh:
            if origin is not None:
                self._nameless = None
            self._ends[device] = Head(device, fresh[-1][1], fresh[-1][2], fresh[-1][8])
            self._work.continue_chain(self._ends[device], fresh)
        if fresh or mended:
            self._seals.append((device, rows[-1][1], segment.seal))
            if any(row[4].startswith("device.") for row in fresh):  # whom to believe may have changed
                self._work.flush()
                self._devices.clear()
            self._papers += fresh
        return len(fresh) + len(mended)

    def _end(self, device: str) -> Head:
        """Return where the device's chain ends, with what this transaction has taken of it."""
        if device not in self._ends:
            self._ends[device] = head(self._work.driver, device)
        return self._ends[device]

    def _hash_at(self, device: str, seq: int) -> bytes | None:
        end = self._end(device)
        if seq == end.seq:
            return bytes(end.hash)
        self._work.flush()
        return replica.hash_at(self._work.driver, device, seq)

    def _key(self, device: str, after: int, until: int) -> str:
        """Return the key by which the device's seals of such a stretch are checked."""
        seq = after + 1
        if device == self._own:
            return self._own_key
        known = self._known(device)
        if known is not None and known.revoked_after is not None and until > known.revoked_after:
            raise _Refused(reasons.REVOKED, max(seq, known.revoked_after + 1))
        if device in self._rules.keys:
            return self._rules.keys[device]
        if known is None or not self._believes(known):
            raise _Refused(reasons.UNKNOWN_DEVICE, seq)
        return known.verify_key

    def _known(self, device: str) -> Known | None:
        """Return what the ledger knows of a device, what came in this very batch included where it matters."""
        if device not in self._devices:
            known = replica.known(self._work.driver, device)
            if not self._believes(known):
                self._work.flush()
                known = replica.known(self._work.driver, device)
            self._devices[device] = known
        return self._devices[device]

    def _believes(self, known: Known | None) -> bool:
        return known is not None and (known.enrolled or (known.vouched and not self._rules.enrolled_only))

    def _check_seal(self, device: str, last: Row, seal: bytes, key: str) -> None:
        from desk_app.sync.identity import verify

        if not verify(key, seal, sealed(device, last[1], last[8])):
            raise _Refused(reasons.BROKEN_SEAL, last[1])

    def _check_branch(self, device: str, rows: Sequence[Row], origin: branches.Origin, key: str) -> None:
        """Hold a branch to its device's own seal; where it stands here under the old name, it takes the new one."""
        from desk_app.sync.identity import verify

        self._work.flush()
        whole = origin.rows([*rows_between(self._work.driver, device, 0, rows[0][1] - 1), *rows])
        first, last = whole[0], whole[-1]
        if branch.name(origin.device, origin.fork, first[8]) != device:
            raise _Refused(reasons.BROKEN_SEAL, rows[-1][1])
        if not verify(key, origin.signature, sealed(origin.device, last[1], last[8])):
            raise _Refused(reasons.BROKEN_SEAL, rows[-1][1])
        if replica.hash_at(self._work.driver, origin.device, first[1]) == first[8]:
            if self._own == self._rules.authority:
                raise _Refused(reasons.NAMED, rows[0][1])
            if self._own == origin.device:
                raise _Refused(reasons.FORK, rows[0][1])
            branches.branch_off(self._work, origin.device, origin.fork)
            self._ends.clear()
            self._nameless = None

    def _check_not_branched(self, device: str, rows: Sequence[Row]) -> None:
        """Refuse rows that stand here already as a branch: they would count twice."""
        if self._nameless is None:
            self._nameless = replica.nameless(self._work.driver)
        for row in rows if self._nameless else ():
            if branch.name(device, row[1] - 1, row[8]) in self._nameless:
                raise _Refused(reasons.BRANCHED, row[1])

    def _compare(self, device: str, rows: Sequence[Row]) -> list[Row]:
        """Hold rows that should be here against those that are; return those that were lost here."""
        if not rows:
            return []
        self._work.flush()
        here = replica.hashes(self._work.driver, device, rows[0][1] - 1, rows[-1][1])
        for row in rows:
            if row[1] in here and here[row[1]] != row[8]:
                raise _Refused(reasons.FORK, row[1])
        missing = [row for row in rows if row[1] not in here]
        if missing:
            after = replica.hash_at(self._work.driver, device, rows[-1][1] + 1)
            following = rows_between(self._work.driver, device, rows[-1][1], rows[-1][1] + 1)
            if after is not None and codec.link(rows[-1][8], following[0][:8]) != after:
                raise _Refused(reasons.FORK, rows[-1][1])
        return missing

    def _check_rows(self, device: str, rows: Sequence[Row], last: Head) -> None:
        stamp = last.clock
        for row in rows:
            if row[2] <= stamp:
                raise _Refused(reasons.CLOCK, row[1])
            stamp = row[2]
            if row[4].partition("/")[0] in COUNTY_ONLY and device != self._rules.authority:
                raise _Refused(reasons.NOT_YOURS, row[1])
            if not _tells(row):
                raise _Refused(reasons.UNREADABLE, row[1])


def _read(segment: Segment, before: bytes) -> list[Row]:
    """Return the segment's rows; what nobody could have written breaks the seal."""
    try:
        return segments.read(segment, before)
    except (ValueError, OverflowError) as error:
        raise _Refused(reasons.BROKEN_SEAL, segment.until) from error


def _tells(row: Row) -> bool:
    """Say whether the body is one of its kind: a single one that is not would stop every fold."""
    try:
        codec.fact(row[4], row[7])
    except ValueError:
        return False
    return True
