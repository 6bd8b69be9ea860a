"""Stretches of a chain on the wire and back: what follows from the rows themselves is not sent."""

from collections.abc import Sequence

from desk_app.domain import clock
from desk_app.store import codec
from desk_app.store.codec import Row
from desk_app.sync.messages import Segment, WireRow

_ID_BYTES = 16
_LARGEST = (1 << 63) - 1


def written(device: str, after: int, before: bytes, rows: Sequence[Row], seal: bytes) -> Segment:
    """Return the segment of the rows, which follow ``after`` without a gap."""
    last = 0
    told: list[WireRow] = []
    for _, _, stamp, subject, kind, happened, actor, body, _ in rows:
        told.append((stamp - last, _short(subject), kind, clock.wall_ms(stamp) - happened, actor, body))
        last = stamp
    return Segment(device=bytes.fromhex(device), after=after, before=before, rows=told, seal=seal)


def read(segment: Segment, previous: bytes) -> list[Row]:
    """Return the segment's rows with the hashes that follow from the one before them.

    Raises ``ValueError`` or ``OverflowError`` for what no ledger can hold.
    """
    device, seq, stamp = segment.device.hex(), segment.after, 0
    rows: list[Row] = []
    for delta, short, kind, earlier, actor, body in segment.rows:
        seq += 1
        stamp += delta
        subject = _long(short)
        happened = clock.wall_ms(stamp) - earlier
        if max(abs(stamp), abs(happened)) > _LARGEST:
            raise OverflowError(f"clock {stamp}, happened {happened}")
        unhashed = (device, seq, stamp, subject, kind, happened, actor, body)
        previous = codec.link(previous, unhashed)
        rows.append((*unhashed, previous))
    return rows


def _short(subject: str) -> bytes:
    """Return an id as its 16 bytes; what is no id goes as its text, made to be of another length.

    >>> _long(_short("00ff" * 8)), _long(_short("a text")), _long(_short("fifteen letters"))
    ('00ff00ff00ff00ff00ff00ff00ff00ff', 'a text', 'fifteen letters')
    """
    if len(subject) == 2 * _ID_BYTES:
        try:
            short = bytes.fromhex(subject)
        except ValueError:
            short = b""
        if short.hex() == subject:
            return short
    told = subject.encode()
    return told + b"\x00" * (1 + (len(told) == _ID_BYTES - 1))


def _long(short: bytes) -> str:
    return short.hex() if len(short) == _ID_BYTES else short.rstrip(b"\x00").decode()
