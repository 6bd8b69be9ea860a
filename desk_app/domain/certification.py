"""Certification at the commune (NĐ 23/2015/NĐ-CP art. 5): its kinds, its books and the numbers in them.

Every counter writes in books of its own, so that two PCs without a network never give one number twice: its first
book of a year has the counter's number. In a book the numbers run on from 1; a paper has one number, however many
copies of it are certified (the book of copies counts them in a column of its own).
"""

import re
from enum import StrEnum

_BOOK = re.compile(r"(\d{1,3})/(\d{4})\s*-\s*SCT/(\S.*)", re.IGNORECASE)


class Kind(StrEnum):
    """What is certified."""

    COPY = "copy"
    SIGNATURE = "signature"
    CONTRACT = "contract"


SIGNS = {Kind.COPY: "BS", Kind.SIGNATURE: "CK,ĐC", Kind.CONTRACT: "HĐ,GD"}
"""How the books are marked (TT 01/2020/TT-BTP): copies; signatures and fingerprints; contracts."""

PROCEDURES = {Kind.COPY: "2.000815", Kind.SIGNATURE: "2.000884", Kind.CONTRACT: "2.001035"}
"""The national catalogue's code of the usual procedure of each kind."""

TARIFFS = {Kind.COPY: "ct.copy", Kind.SIGNATURE: "ct.signature", Kind.CONTRACT: "ct.contract"}
"""The tariff of each kind, where the catalogue names none."""


def book_name(kind: Kind, volume: int, year: int) -> str:
    """Return what a book is called.

    >>> book_name(Kind.COPY, 2, 2023)
    '02/2023-SCT/BS'
    """
    return f"{volume:02}/{year}-SCT/{SIGNS[kind]}"


def normal_book(text: str) -> str:
    """Return a book's name in its normal form; a text that is none stays as it was typed.

    >>> normal_book(" 2/2023 - sct/bs "), normal_book("02/2023-SCT/BS"), normal_book("Sổ cũ")
    ('02/2023-SCT/BS', '02/2023-SCT/BS', 'Sổ cũ')
    """
    found = _BOOK.fullmatch(text.strip())
    return text.strip() if found is None else f"{int(found[1]):02}/{found[2]}-SCT/{found[3].strip().upper()}"


def year_of(book: str) -> int | None:
    """Return the year of a book, None where its name tells none.

    >>> year_of("02/2023-SCT/BS"), year_of("Sổ cũ")
    (2023, None)
    """
    found = _BOOK.fullmatch(book)
    return None if found is None else int(found[2])


def serial_of(number: str) -> int | None:
    """Return a number in a book as it counts, None where there is none.

    >>> serial_of("1.208"), serial_of("57"), serial_of("")
    (1208, 57, None)
    """
    digits = number.replace(".", "").strip()
    return int(digits) if digits.isdecimal() and digits.isascii() else None
