"""The citizen's identification number: what its digits say, and what contradicts them.

Twelve digits (NĐ 137/2015/NĐ-CP art. 13, TT 59/2021/TT-BCA): three for the
province or country of birth registration, one for sex and century, two for the
year of birth, six at random. There is no check digit, so a slip of the keyboard
is found by the birth date and sex beside it. Nine digits are an old identity
card (CMND), which say nothing. The province is never a residence, and old
numbers outlive mergers of provinces.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_SEPARATORS = str.maketrans("", "", " .-\u00a0")


class Sex(StrEnum):
    """Sex as an identity card says it."""

    MALE = "Nam"
    FEMALE = "Nữ"


class Contradiction(StrEnum):
    """What of a person disagrees with the digits."""

    BIRTH_YEAR = "birth year"
    SEX = "sex"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenId:
    """A number and what it says; an old nine-digit number says nothing."""

    number: str
    province: str | None = None
    sex: Sex | None = None
    birth_year: int | None = None

    @property
    def is_old(self) -> bool:
        """Whether it is a nine-digit CMND."""
        return len(self.number) == 9


def parse(text: str) -> CitizenId | None:
    """Return what the number says, or None where the text is no such number.

    >>> parse("030 186 001 142")
    CitizenId(number='030186001142', province='030', sex=<Sex.FEMALE: 'Nữ'>, birth_year=1986)
    >>> parse("012345678").is_old
    True
    """
    number = text.translate(_SEPARATORS)
    if not (number.isascii() and number.isdigit()) or len(number) not in (9, 12):
        return None
    if len(number) == 9:
        return CitizenId(number=number)
    century, is_female = divmod(int(number[3]), 2)
    return CitizenId(
        number=number,
        province=number[:3],
        sex=Sex.FEMALE if is_female else Sex.MALE,
        birth_year=1900 + century * 100 + int(number[4:6]),
    )


def contradictions(number: CitizenId, born: date | None, sex: Sex | None) -> tuple[Contradiction, ...]:
    """Return what of the person disagrees with the number; what is unknown never does.

    >>> contradictions(parse("030186001142"), date(1968, 8, 14), Sex.FEMALE)
    (<Contradiction.BIRTH_YEAR: 'birth year'>,)
    """
    found = []
    if born and number.birth_year and born.year != number.birth_year:
        found.append(Contradiction.BIRTH_YEAR)
    if sex and number.sex and sex is not number.sex:
        found.append(Contradiction.SEX)
    return tuple(found)


def mask(text: str) -> str:
    """Return the number as it is shown to people who need not read it; anything else comes back hidden whole.

    >>> mask("030186001142"), mask("012345678")
    ('0301••••••42', '0123•••78')
    """
    number = text.translate(_SEPARATORS)
    if len(number) not in (9, 12):
        return "•" * len(number)
    return f"{number[:4]}{'•' * (len(number) - 6)}{number[-2:]}"
