"""Taking a PC in: a one-time code that a person carries to it."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc

if TYPE_CHECKING:
    from desk_app.store.county.office import County

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Letters and digits that are not taken for one another: no 0 and O, no 1, I and L, no U beside V."""
LENGTH = 12
VALID_DAYS = 7
_DAY_MS = 86_400_000
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class OneTimeCode:
    """A code for one PC of a commune. It is shown once: the county keeps its digest only."""

    code: str
    unit: str
    unit_name: str
    expires_at: int


def enrol(county: "County", unit: str, name: str, *, by: str, days: int = VALID_DAYS, server: str = "") -> OneTimeCode:
    """Make a one-time code for a PC of a commune; a new commune gets its book, on ``server`` if named.

    ``by`` says who made it: a person's id, or the command line. Raises ``RuleBroken``, ``servers.NoServer``,
    ``servers.Occupied``, ``sqlite_books.OneServer``.
    """
    from desk_app.store.county import audit, codes

    unit, name = nfc(unit).strip(), nfc(name).strip()
    _check(unit, name, days)
    book = county.books.add(unit, name, server=server)
    now = county.clock()
    made = OneTimeCode(code=new_code(), unit=book.unit, unit_name=book.name, expires_at=now + days * _DAY_MS)
    with county.writing() as connection:
        codes.add(connection, digest(made.code), unit=book.unit, expires_at=made.expires_at, made_by=by)
        audit.note(connection, at=now, person=by, did="enrol", what=book.name, unit=book.unit)
    return made


def new_code() -> str:
    """Return a random code of 58 bits, in groups of four."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, LENGTH, 4))


def digest(code: str) -> str:
    """Return the SHA-256 by which a code is kept, however it was typed.

    >>> digest("abcd-2345 wxyz") == digest("ABCD2345WXYZ")
    True
    """
    return hashlib.sha256(normalised(code).encode()).hexdigest()


def normalised(code: str) -> str:
    """Return the code's letters and digits alone, in capitals."""
    return "".join(letter for letter in code.upper() if letter.isalnum())


def _check(unit: str, name: str, days: int) -> None:
    if not unit or not name or len(unit) > _LONGEST or len(name) > _LONGEST:
        raise RuleBroken("unit", "Mã hoặc tên đơn vị còn trống, hoặc quá dài.", "Nhập mã và tên đơn vị.")
    if not 1 <= days <= 60:
        raise RuleBroken("days", "Mã tham gia có hạn từ 1 đến 60 ngày.", "Chọn lại số ngày.")
