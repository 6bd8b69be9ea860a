"""Where two histories of one chain part: asked of the other side by halving, an event at a time."""

from collections.abc import Callable

from desk_app.sync import messages, segments

Hash = Callable[[int], bytes | None]
"""Seq → the hash of a side's event of one chain, None where that side does not hold it."""


def last_alike(last: int, here: Hash, there: Hash) -> int:
    """Return the last event, up to ``last``, that both sides hold alike; 0 where not even the first is.

    >>> ours, theirs = b"-abcd", b"-abxy"
    >>> last_alike(4, lambda seq: ours[seq:seq + 1], lambda seq: theirs[seq:seq + 1])
    2
    """
    low, high = 0, last
    while low < high:
        middle = (low + high + 1) // 2
        known = here(middle)
        if known is not None and known == there(middle):
            low = middle
        else:
            high = middle - 1
    return low


def there(pull: Callable[[messages.Pull], messages.Pulled], device: str) -> Hash:
    """Return what asks the other side for the hashes of a device's chain."""

    def hash_at(seq: int) -> bytes | None:
        pulled = pull(messages.Pull([(bytes.fromhex(device), seq - 1, seq)], 1))
        if not pulled.segments:
            return None
        segment = pulled.segments[0]
        return segments.read(segment, segment.before)[0][8]

    return hash_at
