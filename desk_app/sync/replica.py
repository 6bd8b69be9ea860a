"""One side's ledger as an exchange sees it: where it stands, what it gives, what it takes.

Events of one commune only ever meet its own ledger.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from desk_app.store import papers, peers, replica
from desk_app.store.codec import Row
from desk_app.store.ledger import head, rows_between
from desk_app.store.replica import Chain
from desk_app.store.work import Work
from desk_app.sync import branches, reasons, segments
from desk_app.sync.messages import Refusal, Segment, Stand
from desk_app.sync.seals import sealed
from desk_app.sync.taking import Rules, Taken, Taking

SEGMENT_ROWS = 256
"""A seal at least so often: a line that cannot carry more can still carry that much."""
_ROW_BYTES = 60


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

    def agreed(self, ours: Mapping[bytes, Stand], theirs: Mapping[bytes, Stand]) -> dict[str, int]:
        """Return up to where the other side holds each of our chains, by its own word and with our hash."""
        forked = {refusal.device for refusal in self.forks(theirs)}
        return {
            device.hex(): stand.seq
            for device, stand in theirs.items()
            if device in ours and device not in forked and stand.seq <= ours[device].seq
        }

    def hash_at(self, device: str, seq: int) -> bytes | None:
        """Return the hash of an event, None where there is none."""
        with self._view() as work:
            return replica.hash_at(work.driver, device, seq)

    def branch_off(self, device: str, fork: int) -> None:
        """Let what a device wrote after a fork go on as a branch: under its name the county holds another history."""
        with self._work() as work:
            branches.branch_off(work, device, fork)
            peers.settle_refusals(work.driver, device, work.now)

    def graft_at(self, device: str, fork: int) -> bool:
        """Put the branch that leaves a chain at a fork back into it; say whether it could be."""
        with self._view() as work:
            name = branches.at(work, device, fork)
        return bool(name) and self.graft(name)

    def graft(self, branch: str) -> bool:
        """Put a branch back into the chain of who wrote it, where the other side holds it; say whether it could be."""
        with self._work() as work:
            grafted = branches.graft(work, branch)
            if grafted:
                peers.settle_refusals(work.driver, branch, work.now)
        return grafted

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
        replica.add_seals(work.driver, [(self.device, row[1], signature)])
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
        with self._work() as work:
            work.folds_dossiers_later = self.rules.folds_later
            taking = Taking(work, self.rules, self.device, self._signer.verify_key)
            for segment in offered:
                taking.offer(segment)
            taking.finish()
        taking.taken.topics = work.topics
        return taking.taken


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
