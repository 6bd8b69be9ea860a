"""What was refused, kept with the very bytes it was about, so that a person can look at it later."""

from collections.abc import Iterable
from typing import Any

from desk_app.store import peers
from desk_app.store.peers import Refused
from desk_app.sync import wire
from desk_app.sync.messages import Refusal, Segment


def keep(
    driver: Any, peer: str, rejected: Iterable[tuple[Refusal, Segment | None]], *, at: int, ours: bool = False
) -> None:
    """Keep what was refused between this PC and a peer; ``ours`` where the peer refused what this PC sent."""
    for refusal, segment in rejected:
        told = Refused(
            peer=peer,
            device=refusal.device.hex(),
            seq=refusal.seq,
            reason=refusal.reason,
            at=at,
            ours=ours,
            segment=b"" if segment is None else wire.pack(segment),
        )
        peers.refuse(driver, told)
