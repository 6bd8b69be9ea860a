"""The reception number: ours, given at once and offline, in sequence within the PC's own slot.

Two PCs of a counter have different slots and so can never give the same number.
"""

import re
from dataclasses import dataclass

_SHAPE = re.compile(r"([1-9]\d{0,2})-(\d{5,9})/([12]\d{3})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ReceptionNumber:
    """A reception number taken apart; numbers sort by year, slot, serial."""

    year: int
    slot: int
    serial: int

    def __str__(self) -> str:
        """The number as it is printed."""
        return format(self.slot, self.serial, self.year)


def format(slot: int, serial: int, year: int) -> str:
    """Return the number as it is printed and stored; a serial beyond 99,999 grows by a digit.

    >>> format(1, 413, 2023)
    '1-00413/2023'
    """
    if not (1 <= slot <= 999 and 1 <= serial <= 999_999_999 and 1000 <= year <= 2999):
        raise ValueError(f"no reception number of slot {slot}, serial {serial}, year {year}")
    return f"{slot}-{serial:05}/{year}"


def parse(text: str) -> ReceptionNumber | None:
    """Return the parts of a reception number, or None where the text is none.

    >>> parse(" 1-00413/2023 ")
    ReceptionNumber(year=2023, slot=1, serial=413)
    >>> parse("1-413") is None
    True
    """
    found = _SHAPE.fullmatch(text.strip())
    if found is None or not int(found[2]):
        return None
    return ReceptionNumber(slot=int(found[1]), serial=int(found[2]), year=int(found[3]))
