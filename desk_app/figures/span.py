"""The stretch of time that figures are asked of."""

from dataclasses import dataclass
from datetime import date

from desk_app.domain import localtime
from desk_app.domain.period import Window


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start_ms`` up to, and not with, ``end_ms``; both UTC milliseconds."""

    start_ms: int
    end_ms: int

    def __post_init__(self) -> None:
        """Refuse a span that ends before it begins."""
        if self.end_ms < self.start_ms:
            raise ValueError(f"span ends at {self.end_ms} before it starts at {self.start_ms}")

    @classmethod
    def of(cls, window: Window, now_ms: int, as_of: date | None = None) -> "Span":
        """Return the window's span: one that is not over ends now, and ``as_of`` ends it with that day.

        What happened at this very millisecond is counted. A window that has not begun, or that ``as_of`` ends before
        it begins, is an empty span at its start: what is open then, and nothing received or resolved.

        >>> from desk_app.domain.period import WindowKind, parse_period
        >>> quarter = parse_period("2023-Q2", WindowKind.DAY_15)
        >>> june = localtime.at(date(2023, 6, 1), 8)
        >>> Span.of(quarter, june).end_ms - june
        1
        >>> Span.of(quarter, june, as_of=date(2023, 4, 30)).end_ms == localtime.at(date(2023, 5, 1))
        True
        """
        end = min(window.end_ms, now_ms + 1)
        if as_of is not None:
            end = min(end, localtime.at(as_of, 24))
        return cls(window.start_ms, max(window.start_ms, end))
