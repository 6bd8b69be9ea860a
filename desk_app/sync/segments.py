"""Stretches of a chain on the wire and back: what follows from the rows themselves is not sent."""

from collections.abc import Sequence

from desk_app.domain import clock
from desk_app.store import codec
from desk_app.store.codec import Row
from desk_app.sync.messages import Segment, WireRow


def written(device: str, after: int, before: bytes, rows: Sequence[Row], seal: bytes) -> Segment:
    """Return the segment of the rows, which follow ``after`` without a gap."""
    last = 0
    told: list[WireRow] = []
    for _, _, stamp, subject, kind, happened, actor, body, _ in rows:
        told.append((stamp - last, _short(subject), kind, clock.wall_ms(stamp) - happened, actor, body))
        last = stamp
    return Segment(device=bytes.fromhex(device), after=after, before=before, rows=told, seal=seal)


def read(segment: Segment, previous: bytes) -> list[Row]:
    """Return the segment's rows with the hashes that follow from the one before them."""
    device, seq, stamp = segment.device.hex(), segment.after, 0
    rows: list[Row] = []
    for delta, short, kind, earlier, actor, body in segment.rows:
        seq += 1
        stamp += delta
        subject = short.hex() if isinstance(short, bytes) else short
        unhashed = (device, seq, stamp, subject, kind, clock.wall_ms(stamp) - earlier, actor, body)
        previous = codec.link(previous, unhashed)
        rows.append((*unhashed, previous))
    return rows


def _short(subject: str) -> bytes | str:
    """Return an id as its 16 bytes; what is no id goes as it is."""
    try:
        short = bytes.fromhex(subject)
    except ValueError:
        return subject
    return short if short.hex() == subject else subject
