"""The post's tracking number and its check digit (UPU S10).

Older and domestic numbers follow other rules: a number that fails is warned
of, never refused.
"""

import re
from enum import StrEnum

_S10 = re.compile(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}", re.ASCII)
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


class Verdict(StrEnum):
    """What the check says of a tracking number."""

    SOUND = "sound"
    WRONG_DIGIT = "wrong digit"
    """It has the shape, and a digit is mistyped."""
    OTHER_FORM = "other form"
    """It is no S10 number: nothing can be said."""


def normalise(text: str) -> str:
    """Return the number in capitals without spaces.

    >>> normalise("ee 473 124 829 vn")
    'EE473124829VN'
    """
    return "".join(text.split()).upper()


def check(text: str) -> Verdict:
    """Return what the check digit says of the number.

    >>> str(check("EE473124829VN")), str(check("EE473124828VN")), str(check("BD-2023/17"))
    ('sound', 'wrong digit', 'other form')
    """
    found = _S10.fullmatch(normalise(text))
    if found is None:
        return Verdict.OTHER_FORM
    return Verdict.SOUND if int(found[2]) == check_digit(found[1]) else Verdict.WRONG_DIGIT


def check_digit(serial: str) -> int:
    """Return the check digit of an eight-digit serial: 11 − weighted sum mod 11, 10 as 0, 11 as 5.

    >>> check_digit("47312482"), check_digit("12345678"), check_digit("00000000")
    (9, 5, 5)
    """
    left = 11 - sum(int(digit) * weight for digit, weight in zip(serial, _WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(left, left)
