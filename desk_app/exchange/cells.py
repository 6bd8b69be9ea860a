"""What a cell of a register says: text, numbers of people and telephones, money, yes and no.

Every reader takes the cell as calamine gives it (numbers are floats, dates are dates) and returns the value, a
default where the cell is blank, or a Trouble. The common spelling of a cell goes a short way without a regular
expression: a register of 20,000 rows has 400,000 cells.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Generic, TypeVar

from desk_app.domain import official_number
from desk_app.domain.text import fold, nfc

Cell = str | float | int | bool | datetime | date | time | timedelta
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell cannot be taken: the rest of a sentence that begins with the cell's name."""

    reason: str


class Memo(dict[Cell, T | Trouble], Generic[T]):
    """A reader that remembers: columns of procedures, channels and states say the same few things over and over."""

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[Cell], T | Trouble]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> T | Trouble:
        value = self[cell] = self._read(cell)
        return value


_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def text(cell: Cell) -> str:
    """Return the cell as text: composed, trimmed, single spaces; a whole number without its ``.0``.

    >>> text("  Nguye\u0302\u0303n\u00a0 Thị\\nĐông "), text(413.0), text("")
    ('Nguyễn Thị Đông', '413', '')
    """
    if type(cell) is not str:
        return _written(cell)
    if not cell.isascii():
        cell = _INVISIBLE.sub("", unicodedata.normalize("NFC", cell))
    return " ".join(cell.split())


def _written(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)


def shown(cell: Cell) -> str:
    """Return the cell's text as it is quoted in a reason: short enough to stay a sentence."""
    said = text(cell)
    return f"“{said[:60]}…”" if len(said) > 60 else f"“{said}”"


def dossier_number(cell: Cell) -> str:
    """Return a dossier's number as it is stored and compared.

    >>> dossier_number("h23.15.30 – 230614 - 0001")
    'H23.15.30-230614-0001'
    """
    said = cell.strip() if type(cell) is str else text(cell)
    if said.isascii() and " " not in said and "\n" not in said:
        return said.upper()
    return official_number.normalise(text(said))


_NOT_IN_CODES = str.maketrans("", "", " .-\u00a0'")


def citizen_id(cell: Cell) -> str:
    """Return a citizen's number; the leading zeros that Excel dropped from a number come back.

    A card's number has 12 digits and begins with a province, 001 to 096; the old identity card has 9.
    Ten digits that begin with 0 are a firm's tax code and stay; letters are a passport and stay.

    >>> citizen_id(30181056775.0), citizen_id("030 181 056 775"), citizen_id(1181056775.0), citizen_id(41234567.0)
    ('030181056775', '030181056775', '001181056775', '041234567')
    >>> citizen_id("0800123456"), citizen_id("B1234567")
    ('0800123456', 'B1234567')
    """
    said = cell if type(cell) is str else text(cell)
    if len(said) == 12 and said.isdecimal():
        return said
    digits = said.translate(_NOT_IN_CODES)
    if not digits.isdecimal() or not digits.isascii():
        return text(said)
    if len(digits) == 11 or (len(digits) == 10 and digits[0] != "0" and digits[1] in "0123"):
        return digits.zfill(12)
    return digits.zfill(9) if len(digits) == 8 else digits


def phone(cell: Cell) -> str:
    """Return a telephone number with its leading 0; two numbers in one cell stay as they were typed.

    >>> phone(983982757.0), phone("+84 983.982.757"), phone("0220 3 754 111"), phone("0983982757 / 0912000111")
    ('0983982757', '0983982757', '02203754111', '0983982757 / 0912000111')
    """
    said = cell if type(cell) is str else text(cell)
    if len(said) == 10 and said.isdecimal():
        return said
    digits = said.translate(_NOT_IN_CODES).removeprefix("+")
    if not digits.isdecimal() or len(digits) > 12:
        return text(said)
    if digits.startswith("84") and len(digits) >= 11:
        return "0" + digits[2:]
    return "0" + digits if len(digits) == 9 else digits


_CURRENCY = re.compile(r"(vnd|vnđ|đồng|dong|đ|d|₫)(\s*/.*)?\.?$")
_GROUPED = re.compile(r"\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:[.,]0+)?")
_PLAIN = re.compile(r"(\d+)(?:[.,]0+)?")
_FREE = frozenset({"mien phi", "mien", "khong", "khong thu", "khong thu phi", "khong co", "-", "mien thu"})


def money(cell: Cell) -> int | Trouble | None:
    """Return whole đồng; None where the cell is blank.

    >>> money("15.000 đ"), money("15,000"), money(15000.0), money("1.500.000 đ/việc"), money("Miễn phí"), money("")
    (15000, 15000, 15000, 1500000, 0, None)
    """
    if type(cell) is float and cell >= 0 and cell.is_integer():
        return int(cell)
    said = nfc(text(cell)).lower()
    if not said:
        return None
    if fold(said) in _FREE:
        return 0
    amount = _CURRENCY.sub("", said).strip()
    if _GROUPED.fullmatch(amount):
        return int(re.sub(r"[., ]", "", re.sub(r"([., ])0{1,2}$", "", amount)))
    if plain := _PLAIN.fullmatch(amount):
        return int(plain[1])
    return Trouble(f"{shown(cell)} không phải là số tiền đồng.")


_YES = frozenset(
    {"co", "x", "1", "da", "roi", "true", "yes", "y", "v", "✓", "✔", "☑", "√", "day du", "xong", "ok", "truc tuyen"}
)
_NO = frozenset({"khong", "ko", "k", "0", "chua", "false", "no", "n", "-", "☐", "✗", "✘", "tien mat", "chuyen khoan"})
_FRACTION = re.compile(r"(\d+)\s*/\s*(\d+)")


def yes_or_no(cell: Cell) -> bool | Trouble | None:
    """Return whether the cell says yes; None where it is blank.

    >>> [yes_or_no(c) for c in ("Có", "x", 1.0, "Đã số hóa", "✓", "3/3")]
    [True, True, True, True, True, True]
    >>> [yes_or_no(c) for c in ("Không", 0.0, "Chưa thực hiện", "2/3", "")]
    [False, False, False, False, None]
    """
    said = fold(text(cell)).rstrip(".")
    if not said:
        return None
    if said in _YES or said.startswith(("da ", "co ")):
        return True
    if said in _NO or said.startswith(("chua ", "khong ")):
        return False
    if fraction := _FRACTION.fullmatch(said):
        return fraction[1] == fraction[2] != "0"
    return Trouble(f"{shown(cell)} không rõ là có hay không.")


@cache
def column_letters(index: int) -> str:
    """Return the letters of a column counted from 0.

    >>> column_letters(0), column_letters(25), column_letters(26), column_letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
