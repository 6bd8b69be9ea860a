"""The way out of a fork: a PC that was restored from an old copy and went on writing takes a new identity.

Nothing that was saved is lost: what it wrote since goes on as a branch (``sync.branches``), and what it had lost comes
back from the county. The old key vouches for the new one, so that no new code is needed; without a network the county
is told at the next exchange.
"""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.device import DeviceIntroduced
from desk_app.domain.unit import SlotTaken
from desk_app.errors import DeskError
from desk_app.store import ledger, peers, replica
from desk_app.store.codec import Row
from desk_app.store.peers import Peer
from desk_app.store.subjects import UNIT
from desk_app.sync import branches, halving, messages, reasons, refused, segments, wire
from desk_app.sync.identity import Identity, KeyStore
from desk_app.sync.seals import sealed
from desk_app.sync.transport import Offline, TimedOut, Transport, TurnedAway, let_go
from desk_app.usecases import sync
from desk_app.usecases.join import SUCCEED_CONTEXT

if TYPE_CHECKING:
    from desk_app.store.database import Database
    from desk_app.store.work import Work

PREDECESSOR_META = "predecessor"
"""The identity before this one, until the county has taken the new one in."""

Way = Callable[[str], Transport]
"""Token → the way to the county."""


def is_forked(database: "Database") -> bool:
    """Say whether this PC's own chain was refused as a fork."""
    with database.view() as work:
        return peers.is_forked(work.driver, database.device)


def renew(database: "Database", directory: Path, way: Way, *, actor: str) -> int:
    """Take a new identity; return how many events since the fork go on as a branch of what was written before.

    Raises ``DeskError`` where the county cannot be asked where the fork is: nothing was changed then.
    """
    keys = KeyStore(directory)
    with database.view() as work:
        county = peers.county(work.driver)
    if county is None:
        raise DeskError("Máy này chưa tham gia với huyện nào.", "Xin huyện một mã dùng một lần, rồi tham gia.")
    old = database.device
    token = keys.secret(sync.county_token_name(old)) or ""
    with let_go(way(token)) as there:
        fork = _asked(county, lambda: _fork_of(database, there, old))
    new = secrets.token_hex(16)
    keys.identity(new)
    with database.work(actor) as work:
        slot = work.slot()
        before = replica.hash_at(work.driver, old, fork) or b""
        tail = _branched_off(work, keys.identity(old), fork)
        if tail:
            _keep(work, county.id, segments.written(old, fork, before, tail, b""))
        work.take_identity(new)
        database.set_meta(PREDECESSOR_META, old)
        work.record(UNIT, SlotTaken(slot=slot, device=new))
    settle(database, directory, way, actor=actor)
    return len(tail)


def _branched_off(work: "Work", old: Identity, fork: int) -> list[Row]:
    """Seal what was written since the fork by the key under which it was, and let it go on as a branch."""
    last = ledger.head(work.driver, old.device)
    if last.seq > fork:
        signature = old.sign(sealed(old.device, last.seq, bytes(last.hash)))
        replica.add_seals(work.driver, [(old.device, last.seq, signature)])
    return branches.branch_off(work, old.device, fork)


def _keep(work: "Work", county: str, forked: messages.Segment) -> None:
    """Keep the rows as they were, and count the fork as settled."""
    fork = messages.Refusal(forked.device, forked.after + 1, reasons.FORK)
    refused.keep(work.driver, county, [(fork, forked)], at=work.now, ours=True)
    peers.settle_refusals(work.driver, forked.device.hex(), work.now)


def settle(database: "Database", directory: Path, way: Way, *, actor: str) -> bool:
    """Tell the county of a new identity that it does not know yet; say whether there is none left to tell."""
    old = database.meta(PREDECESSOR_META)
    if not old:
        return True
    keys = KeyStore(directory)
    identity = keys.identity(database.device)
    proved = bytes.fromhex(identity.device + identity.verify_key + identity.box_key)
    ask = messages.Succeed(
        device=bytes.fromhex(identity.device),
        verify_key=bytes.fromhex(identity.verify_key),
        box_key=bytes.fromhex(identity.box_key),
        proof=keys.identity(old).sign(SUCCEED_CONTEXT + proved),
    )
    token = keys.secret(sync.county_token_name(old)) or ""
    try:
        with let_go(way(token)) as there:
            joined = wire.unpack(there.ask("succeed", wire.pack(ask)), messages.Joined)
    except (Offline, TimedOut, TurnedAway, wire.BadMessage):
        return False
    keys.set_secret(sync.county_token_name(identity.device), joined.token)
    with database.work(actor) as work:
        name = f"Quầy {joined.slot}"
        work.record(
            identity.device,
            DeviceIntroduced(name=name, verify_key=identity.verify_key, box_key=identity.box_key),
        )
        if work.slot() != joined.slot:
            work.record(UNIT, SlotTaken(slot=joined.slot, device=identity.device))
    database.set_meta(PREDECESSOR_META, "")
    return True


def _fork_of(database: "Database", way: Transport, device: str) -> int:
    """Return the last event of the device's chain that both sides hold alike."""

    def here(seq: int) -> bytes | None:
        with database.view() as work:
            return replica.hash_at(work.driver, device, seq)

    def pull(asked: messages.Pull) -> messages.Pulled:
        return wire.unpack(way.ask("pull", wire.pack(asked)), messages.Pulled)

    with database.view() as work:
        last = ledger.head(work.driver, device).seq
    return halving.last_alike(last, here, halving.there(pull, device))


def _asked(county: Peer, ask: Callable[[], int]) -> int:
    try:
        return ask()
    except (Offline, TimedOut, TurnedAway, wire.BadMessage) as error:
        raise DeskError(
            f"Chưa hỏi được {county.name} nên máy này chưa đổi định danh; dữ liệu còn nguyên.",
            "Kiểm tra mạng rồi làm lại.",
        ) from error
