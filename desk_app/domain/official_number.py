"""The official number (mã hồ sơ) of the provincial system: read and checked, never minted here.

Shape: agency code, day of reception as yyMMdd, serial of the agency's day
(TT 03/2025/TT-VPCP art. 13; QCVN 102:2016 and QĐ 20/2020/QĐ-TTg for agency
codes). Real numbers differ by province; the pattern is inferred from them.
"""

import re
from dataclasses import dataclass
from datetime import date

_SMALL_UNIT_FIRST = r"\d{3}\.\d{2}\.\d{2}\.H\d{2}"
_LARGE_UNIT_FIRST = r"[A-Z]\d{2}(?:\.[0-9A-Z]{2,3}){0,4}"
_SHAPE = re.compile(rf"({_SMALL_UNIT_FIRST}|{_LARGE_UNIT_FIRST})-(\d{{6}})-(\d{{4,8}})", re.ASCII)
_PROVINCE = re.compile(r"(?:^|\.)(H\d{2})(?:\.|$)", re.ASCII)
_DASHES = re.compile("[\u00ad\u2010-\u2015\u2212\uff0d]")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialNumber:
    """An official number taken apart; the day is None where its six digits are no date."""

    agency: str
    received_on: date | None
    serial: str

    @property
    def province(self) -> str | None:
        """The province's code, or None for a ministry's system.

        >>> parse("000.00.15.H23-230614-0001").province, parse("H23.15.30-230615-0007").province
        ('H23', 'H23')
        """
        found = _PROVINCE.search(self.agency)
        return found and found[1]


def normalise(text: str) -> str:
    """Return the number as it is stored: capitals, plain hyphens, no spaces.

    >>> normalise(" h23.15.30 – 230615 – 0007 ")
    'H23.15.30-230615-0007'
    """
    return _DASHES.sub("-", "".join(text.split())).upper()


def is_valid(text: str) -> bool:
    """Say whether the text, once normal, has the shape of an official number."""
    return _SHAPE.fullmatch(normalise(text)) is not None


def parse(text: str) -> OfficialNumber | None:
    """Return the parts of an official number, or None where the text is none.

    >>> parse("H15.50.05.13-261008-0975")
    OfficialNumber(agency='H15.50.05.13', received_on=datetime.date(2026, 10, 8), serial='0975')
    """
    found = _SHAPE.fullmatch(normalise(text))
    return found and OfficialNumber(agency=found[1], received_on=_day(found[2]), serial=found[3])


def _day(six_digits: str) -> date | None:
    """Return the date of yyMMdd in this century, or None."""
    year, month, day = (int(six_digits[start : start + 2]) for start in (0, 2, 4))
    try:
        return date(2000 + year, month, day)
    except ValueError:
        return None
