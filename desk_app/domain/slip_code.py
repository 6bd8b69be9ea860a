"""The codes on a receipt, by which a scan brings its dossier up: a QR with both numbers, Code 128 with one of them.

The QR says which unit printed it, so that the slip of another commune is known as such: its reception number may well
be one of ours, too.
"""

from dataclasses import dataclass

from desk_app.domain import official_number, reception_number

MARK = "MC1"
"""Begins the QR of a slip; the digit is the version of its shape."""
_PARTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipCode:
    """What a scanned slip says; a bare Code 128 says one number and no unit."""

    unit: str = ""
    reception: str = ""
    official: str = ""

    def __str__(self) -> str:
        """The text of the QR as it is printed."""
        return "|".join((MARK, self.unit, self.reception, self.official))


def build(unit: str, reception: str, official: str = "") -> str:
    """Return the text of a slip's QR.

    >>> build("H23.15.30", "1-00413/2023", "H23.15.30-230613-0007")
    'MC1|H23.15.30|1-00413/2023|H23.15.30-230613-0007'
    """
    if "|" in f"{unit}{reception}{official}" or not (reception or official):
        raise ValueError("a slip's code holds a number, and no number or unit holds a bar")
    return str(SlipCode(unit=unit, reception=reception, official=official))


def parse(text: str) -> SlipCode | None:
    """Return what a slip's QR or Code 128 says, None where the text is neither.

    >>> parse("MC1|H23.15.30|1-00413/2023|")
    SlipCode(unit='H23.15.30', reception='1-00413/2023', official='')
    >>> parse(" 1-00413/2023 ")
    SlipCode(unit='', reception='1-00413/2023', official='')
    >>> parse("h15.50.05.13-261008-0975").official
    'H15.50.05.13-261008-0975'
    >>> parse("EE473124829VN") is None
    True
    """
    typed = text.strip()
    if "|" in typed:
        return _slip(typed.split("|"))
    if reception_number.parse(typed) is not None:
        return SlipCode(reception=typed)
    if official_number.is_valid(typed):
        return SlipCode(official=official_number.normalise(typed))
    return None


def _slip(parts: list[str]) -> SlipCode | None:
    """Return a slip of four parts or more: a later version of ours may add some after them."""
    if len(parts) < _PARTS or parts[0].strip().upper() != MARK:
        return None
    unit, reception, official = (part.strip() for part in parts[1:_PARTS])
    has_reception, has_official = reception_number.parse(reception) is not None, official_number.is_valid(official)
    if (reception and not has_reception) or (official and not has_official) or not (has_reception or has_official):
        return None
    return SlipCode(
        unit=unit.upper(), reception=reception, official=official_number.normalise(official) if has_official else ""
    )
