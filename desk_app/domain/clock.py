"""The hybrid logical clock: the order of events across PCs whose clocks disagree.

Kulkarni and others, "Logical Physical Clocks" (2014): the wall's milliseconds
in the high bits, a counter in the low 16. It stays near the wall clock, never
runs backwards, and fits a signed 64-bit integer until the year 6429.
"""

_COUNTER_BITS = 16


def pack(wall_ms: int, counter: int) -> int:
    """Return the clock of that millisecond and count.

    >>> pack(1, 2)
    65538
    """
    if not 0 <= counter < 1 << _COUNTER_BITS:
        raise ValueError(f"counter {counter} does not fit {_COUNTER_BITS} bits")
    return wall_ms << _COUNTER_BITS | counter


def tick(last: int, now_ms: int) -> int:
    """Return the next clock after `last`, even when the PC's own clock was set back.

    After hearing from another PC pass the larger of both clocks as `last`. A
    full counter runs over into the next millisecond, which keeps the order.

    >>> tick(pack(1_000, 5), 1_001) == pack(1_001, 0)
    True
    >>> tick(pack(1_000, 5), 400) == pack(1_000, 6)
    True
    """
    return max(last + 1, pack(now_ms, 0))


def wall_ms(clock: int) -> int:
    """Return the wall's milliseconds in a clock.

    >>> wall_ms(tick(pack(1_000, 65_535), 1_000))
    1001
    """
    return clock >> _COUNTER_BITS
