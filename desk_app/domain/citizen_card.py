"""The QR of the citizen's card: what it says, as a scanner, a camera or a picture hands it over.

Seven fields parted by bars: number, old number (may be empty), name, birth date ddMMyyyy, sex, place of residence, day
of issue ddMMyyyy. Cards since 2024 may add fields, so six are enough and more are ignored; what is not there in full
is left out, never guessed. A scanner that types like a keyboard loses Vietnamese marks on most layouts, and an input
method may meddle: then the name is to be compared with the card.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain import slip_code
from desk_app.domain.citizen_id import Sex
from desk_app.domain.citizen_id import parse as parse_id
from desk_app.domain.text import fold, nfc

FIELDS = 6
"""Fewer fields are no whole card."""

_DAY = re.compile(r"\d{8}", re.ASCII)
_INSURANCE_NUMBER = re.compile(r"(?:[A-Z]{2}\d{13}|\d{10})", re.ASCII)
_HEXADECIMAL = re.compile(r"(?:[0-9a-f]{2})+", re.ASCII | re.IGNORECASE)
_SYMBOLOGY = re.compile(r"^\][A-Za-z]\d")
_LINK = re.compile(r"^(?:https?://|www\.)", re.IGNORECASE)
_PAYMENT = re.compile(r"^000201")
_NOT_TYPED = dict.fromkeys([*range(32), 127, 0xFEFF])
"""Control signs and the byte order mark"""
_LOST = ("?", "\ufffd")
"""What stands where a letter could not be typed"""
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE}


class Other(StrEnum):
    """What a scanned text is that is no citizen's card."""

    INSURANCE = "insurance"
    """the health insurance card (BHYT)"""
    PAYMENT = "payment"
    LINK = "link"
    SLIP = "slip"
    """a slip of a counter: ours or a neighbour's"""
    CUT_SHORT = "cut short"
    """a card's text that broke off, or two scans in one"""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the card says; None and empty stand for what it does not say or what did not come through."""

    number: str
    name: str
    born: date | None = None
    sex: Sex | None = None
    address: str = ""
    issued: date | None = None
    old_number: str = ""
    marks_lost: bool = False
    """Name and address may have lost their marks on the way, and are to be compared with the card."""


def looks_like_card(text: str) -> bool:
    """Say whether a text has the bars of a card, whoever's card it is.

    >>> looks_like_card("001090123456||NGUYEN VAN A|01011990|Nam|Ha Noi"), looks_like_card("a|b")
    (True, False)
    """
    return text.count("|") >= FIELDS - 1


def parse(text: str, *, composed: bool = False) -> Card | Other:
    """Return the card, or what the text is instead; ``composed`` says that an input method had a hand in it.

    >>> card = parse("001090123456|012345678|NGUYEN VAN A|01011990|Nam|Phuong Ba Dinh, Ha Noi|15042021")
    >>> card.born, card.sex, card.issued, card.marks_lost
    (datetime.date(1990, 1, 1), <Sex.MALE: 'Nam'>, datetime.date(2021, 4, 15), True)
    >>> parse("https://example.org")
    <Other.LINK: 'link'>
    """
    typed = _mended(text)
    parts = [part.strip() for part in typed.split("|")]
    number = parse_id(parts[0])
    if number is None or number.is_old or len(parts) < FIELDS or not _is_name(parts[2]):
        return _other(typed, parts)
    old, name, born, sex, address = parts[1:FIELDS]
    return Card(
        number=number.number,
        old_number=old if _is_old(old) else "",
        name=" ".join(name.split()),
        born=_day(born),
        sex=_SEXES.get(fold(sex)),
        address=" ".join(address.split()),
        issued=_day(parts[FIELDS]) if len(parts) > FIELDS else None,
        marks_lost=composed or _has_lost_marks(f"{name} {sex} {address}"),
    )


def _mended(text: str) -> str:
    """Return the text as the card has it: without what a scanner adds, and read as UTF-8 where it was taken for Latin.

    A scanner that types each byte as a letter of code page 1252 makes "Nguyá»…n" of "Nguyễn"; a text that reads as
    UTF-8 when its letters are bytes again was not written that way by anybody.
    """
    typed = _SYMBOLOGY.sub("", text.translate(_NOT_TYPED).strip())
    if not typed.isascii():
        for page in ("cp1252", "latin-1"):
            try:
                return nfc(typed.encode(page).decode("utf-8"))
            except UnicodeError:
                continue
    return nfc(typed)


def _day(digits: str) -> date | None:
    """Return the date of ddMMyyyy, None where it is none: some cards know only a year of birth."""
    if not _DAY.fullmatch(digits):
        return None
    try:
        return date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return None


def _is_name(words: str) -> bool:
    """Say whether these may be a name: letters and no digit, else fields are missing and the rest moved up."""
    return any(letter.isalpha() for letter in words) and not any(letter.isdigit() for letter in words)


def _is_old(digits: str) -> bool:
    known = parse_id(digits)
    return known is not None and known.is_old


def _has_lost_marks(words: str) -> bool:
    """Say whether marks may be missing: hardly anybody's name, sex and address together have none."""
    return words.isascii() or any(sign in words for sign in _LOST)


def _other(typed: str, parts: list[str]) -> Other:
    if _is_insurance(parts):
        return Other.INSURANCE
    if slip_code.parse(typed) is not None or typed.upper().startswith(f"{slip_code.MARK}|"):
        return Other.SLIP
    if _PAYMENT.match(typed):
        return Other.PAYMENT
    if _LINK.match(typed):
        return Other.LINK
    return Other.CUT_SHORT if parts[0].isdecimal() and len(parts) > 1 else Other.UNKNOWN


def _is_insurance(parts: list[str]) -> bool:
    """Say whether these are the fields of a BHYT card: its number first, name and address as hexadecimal UTF-8."""
    if len(parts) < FIELDS or not _INSURANCE_NUMBER.fullmatch(parts[0].upper()):
        return False
    if _HEXADECIMAL.fullmatch(parts[1]):
        try:
            return bool(bytes.fromhex(parts[1]).decode("utf-8"))
        except UnicodeDecodeError:
            return False
    return parts[-1] == "$"
