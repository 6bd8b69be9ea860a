"""How much to put on the line at once: less after a failure, more while it goes well, little on a slow one."""

_SMALLEST = 4 << 10
_LARGEST = 2 << 20
_FIRST = 512 << 10
_AIM_MS = 2_000
"""A batch should take about so long: it is what a cut costs."""
_SLOW_BYTES_A_SECOND = 32 << 10


class Line:
    """What the last requests told about the line; sizes are bytes before compression, which errs on the safe side."""

    def __init__(self, patience: int = 6) -> None:
        self.batch_bytes = _FIRST
        self.patience = patience
        """So many failures of one batch, each at half the size, and the exchange is given up."""
        self.speed: float | None = None
        """Bytes a second that were carried, None while nobody knows."""

    def carried(self, size: int, took_ms: int) -> None:
        """Learn from a request that went well."""
        if size < _SMALLEST and took_ms < _AIM_MS:
            self._grow(took_ms)
            return
        speed = size * 1_000 / max(took_ms, 1)
        self.speed = speed if self.speed is None else (self.speed + speed) / 2
        self._grow(took_ms)

    def _grow(self, took_ms: int) -> None:
        if took_ms < _AIM_MS // 2:
            self.batch_bytes = min(self.batch_bytes * 2, _LARGEST)
        elif took_ms > _AIM_MS:
            self.batch_bytes = max(self.batch_bytes // 2, _SMALLEST)

    def failed(self) -> None:
        """Learn from a request without an answer."""
        self.batch_bytes = max(self.batch_bytes // 4, _SMALLEST)

    @property
    def slow(self) -> bool:
        """Say whether papers should wait for a better line, but for small ones."""
        return self.speed is not None and self.speed < _SLOW_BYTES_A_SECOND
