"""One row of the quarter's figures: what it is called, what it is made of, and how it is counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

Value = int | float | None
Values = Mapping[str, Value]
CONTEXT = "FigureRows"


class Unit(Enum):
    """What a row counts in."""

    RECORDS = auto()
    MONEY = auto()
    MINUTES = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One row: the figure or the sum of figures that it shows, and the rate beside it.

    ``rate`` is a figure's code; ``share_of`` is the figure that the count is put over where no code says so.
    """

    codes: tuple[str, ...]
    source: str
    how_source: str
    indent: int = 0
    rate: str = ""
    share_of: str = ""
    most: int | None = None
    """The most that it may be, whatever the unit's own targets are."""
    unit: Unit = Unit.RECORDS

    @property
    def key(self) -> str:
        """Return what the row is remembered by."""
        return "+".join(self.codes)

    @property
    def title(self) -> str:
        """Return the row's name in the screen's language."""
        return QCoreApplication.translate(CONTEXT, self.source)

    @property
    def how(self) -> str:
        """Return in one sentence how the figure is counted."""
        return QCoreApplication.translate(CONTEXT, self.how_source)

    def count(self, values: Values) -> Value:
        """Return the figure, None where a part of it is not there."""
        parts = [values.get(code) for code in self.codes]
        if len(parts) == 1:
            return parts[0]
        return None if None in parts else sum(part or 0 for part in parts)

    def share(self, values: Values) -> float | None:
        """Return the rate, None where there is none."""
        if self.rate:
            rate = values.get(self.rate)
            return None if rate is None else float(rate)
        part, whole = self.count(values), values.get(self.share_of)
        if not self.share_of or part is None or not whole:
            return None
        return (20_000 * int(part) + int(whole)) // (2 * int(whole)) / 100

    @property
    def has_share(self) -> bool:
        """Say whether the row has a rate at all."""
        return bool(self.rate or self.share_of)


def figure_row(
    code: str,
    source: object,
    how: object,
    indent: int = 0,
    *,
    rate: str = "",
    share_of: str = "",
    most: int | None = None,
    unit: Unit = Unit.RECORDS,
) -> FigureRow:
    """Return a row; the codes of a sum are parted by spaces, the texts are marked for translation."""
    return FigureRow(
        codes=tuple(code.split(" ")),
        source=str(source),
        how_source=str(how),
        indent=indent,
        rate=rate,
        share_of=share_of,
        most=most,
        unit=unit,
    )
