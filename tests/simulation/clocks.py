"""Time: what really is, and what each PC believes it to be."""

from datetime import date

from desk_app.domain.localtime import at

START = at(date(2023, 6, 12), 8)
SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Time:
    """What really is, UTC ms."""

    def __init__(self) -> None:
        self.now = START


class Clock:
    """A PC's own clock: off by what somebody set, or by what it lost."""

    def __init__(self, time: Time) -> None:
        self._time = time
        self.off = 0

    def __call__(self) -> int:
        """Return what the PC believes."""
        return self._time.now + self.off
