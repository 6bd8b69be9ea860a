"""Branches on the wire: proved by the seals of the device that wrote them, under whose name they no longer stand.

A branch's seal names the device, the fork and the hash before it, and carries the device's own seal: whoever takes the
branch makes the device's rows of it again and checks that. So a PC passes on what a colleague's PC wrote before it
was restored from an old copy, even if that PC never comes back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desk_app.store import branch, replica
from desk_app.store.codec import Row
from desk_app.store.ledger import head, rows_between
from desk_app.store.work import Work

_DEVICE, _FORK, _HASH, _SIGNATURE = 16, 8, 32, 64
_LONG = _DEVICE + _FORK + _HASH + _SIGNATURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a branch comes from: the device that wrote it, its last event before the fork, and that one's hash."""

    device: str
    fork: int
    before: bytes
    signature: bytes

    @property
    def seal(self) -> bytes:
        """Return it as a branch's seal.

        >>> told = Origin(device="0a" * 16, fork=7, before=b"h" * 32, signature=b"s" * 64)
        >>> origin(told.seal) == told
        True
        """
        return bytes.fromhex(self.device) + self.fork.to_bytes(_FORK, "big") + self.before + self.signature

    def rows(self, rows: list[Row]) -> list[Row]:
        """Return a branch's rows, from its beginning, as the device wrote them."""
        return branch.original(rows, self.device, self.fork, self.before)


def origin(seal: bytes) -> Origin | None:
    """Return where a branch with this seal comes from, None where it is the seal of a chain under its own name."""
    if len(seal) != _LONG:
        return None
    ends = (_DEVICE, _DEVICE + _FORK, _DEVICE + _FORK + _HASH)
    return Origin(
        device=seal[: ends[0]].hex(),
        fork=int.from_bytes(seal[ends[0] : ends[1]], "big"),
        before=seal[ends[1] : ends[2]],
        signature=seal[ends[2] :],
    )


def branch_off(work: Work, device: str, fork: int) -> list[Row]:
    """Let what a device wrote after ``fork`` go on as a branch with its seals; return the rows as they were.

    A branch of a branch is one of the device that wrote it, from later on.
    """
    seals = replica.seals(work.driver, device, fork, -1)
    before = replica.hash_at(work.driver, device, fork)
    if before is None:
        raise ValueError(f"{device} has no event {fork} here")
    root = next((told for _, seal in seals if (told := origin(seal)) is not None), None)
    earlier = [] if root is None else rows_between(work.driver, device, 0, fork)
    tail = branch.cut(work, device, fork)
    if not tail:
        return []
    if root is None:
        signed = dict(seals)
        _place(work, Origin(device=device, fork=fork, before=before, signature=b""), tail, signed)
    else:
        whole = root.rows([*earlier, *tail])
        last = whole[fork - 1][8] if fork else root.before
        signed = {root.fork + seq: seal[-_SIGNATURE:] for seq, seal in seals}
        _place(work, replace(root, fork=root.fork + fork, before=last), whole[fork:], signed)
    branch.fold_again(work, tail)
    return tail


def _place(work: Work, from_: Origin, rows: list[Row], signed: Mapping[int, bytes]) -> None:
    """Put rows, as their device wrote them, into the branch that they are; where that forks, the rest into the next."""
    name = branch.name(from_.device, from_.fork, rows[0][8])
    agreeing = branch.grow(work, branch.renamed(rows, name))
    ends = [(row[1], signed[row[1]]) for row in rows[:agreeing] if row[1] in signed]
    told = [(name, seq - from_.fork, replace(from_, signature=signature).seal) for seq, signature in ends]
    replica.add_seals(work.driver, told)
    if agreeing < len(rows):
        last = rows[agreeing - 1]
        _place(work, replace(from_, fork=last[1], before=last[8]), rows[agreeing:], signed)


def graft(work: Work, name: str) -> bool:
    """Put a branch back into the chain of the device that wrote it; say whether its events stand there now.

    They do not where the chain went on otherwise here: that is settled first.
    """
    seals = replica.seals(work.driver, name, 0, -1)
    root = next((told for _, seal in seals if (told := origin(seal)) is not None), None)
    if root is None or root.device == work.device:
        return False
    rows = root.rows(rows_between(work.driver, name, 0, head(work.driver, name).seq))
    here = rows_between(work.driver, root.device, root.fork, root.fork + len(rows))
    if replica.hash_at(work.driver, root.device, root.fork) != root.before:
        return False
    if any(known[8] != row[8] for known, row in zip(here, rows, strict=False)):
        return False
    branch.cut(work, name, 0)
    branch.append(work, rows[len(here) :])
    signed = [(root.device, root.fork + seq, seal[-_SIGNATURE:]) for seq, seal in seals]
    replica.add_seals(work.driver, signed)
    branch.fold_again(work, rows)
    return True


def at(work: Work, device: str, fork: int) -> str:
    """Return the branch that leaves a device's chain at a fork, empty where there is none here."""
    for name in replica.nameless(work.driver):
        for _, seal in replica.seals(work.driver, name, 0, 1):
            root = origin(seal)
            if root is not None and (root.device, root.fork) == (device, fork):
                return name
    return ""
