"""Rows of a sheet that are no records: numbering, repeated titles, headings, totals, signatures.

Only rows that cannot be taken are asked, so a record that can be taken is never lost to a rule of this module.
"""

import re
from collections.abc import Sequence
from datetime import date

from desk_app.domain.text import fold
from desk_app.exchange.cells import Cell, text
from desk_app.exchange.header import ColumnT, Header

_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-z])\)?(?:\s*=.*)?", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:tong(?: cong| so)?|cong(?: don)?|luy ke)\s*(?:$|[:.(\d]|ho so|so ho so|phieu|thu tuc|trang|ngay)"
)
_HEADING = re.compile(r"(?:[ivxlc]+|[a-z]|\d{1,2})\.?", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d]{2,}\s|^\d{1,2}\.\s")
_MOST_FOOTER_CELLS = 3


def is_noise(row: Sequence[Cell], header: Header[ColumnT], number: int | None) -> bool:
    """Say whether a row that is no record is not meant to be one; ``number`` is the column of the dossier's number."""
    said = [(place, text(cell)) for place, cell in enumerate(row) if cell != "" and text(cell)]
    if not any(place in header.columns.values() for place, _ in said) and len(said) < _MOST_FOOTER_CELLS:
        return True
    if _is_total(said):
        return True
    if _looks_like_number(_at(row, number)):
        return len(said) > 2 and all(_NUMBERING.fullmatch(what) for _, what in said)
    return _is_numbering(said) or _is_title(said, header) or _is_heading(said)


def is_footer(row: Sequence[Cell], number: int | None) -> bool:
    """Say whether a row below the last record may be its signature block: a few words, no date, no number."""
    said = [cell for cell in row if text(cell)]
    few = len(said) <= _MOST_FOOTER_CELLS and all(isinstance(cell, str) for cell in said)
    return few and not any(isinstance(cell, date) for cell in said) and not _looks_like_number(_at(row, number))


def _at(row: Sequence[Cell], place: int | None) -> str:
    return text(row[place]) if place is not None and place < len(row) else ""


def _looks_like_number(said: str) -> bool:
    """Say whether the cell of the number holds one: it has a digit and no blank between words."""
    return any(letter.isdecimal() for letter in said) and not _WORDS.search(said)


def _is_numbering(said: Sequence[tuple[int, str]]) -> bool:
    return len(said) > 2 and all(_NUMBERING.fullmatch(what) for _, what in said)


def _is_title(said: Sequence[tuple[int, str]], header: Header[ColumnT]) -> bool:
    """Say whether the header stands here again, as at the top of each printed page."""
    again = sum(fold(what) == fold(header.titles[place]) for place, what in said if place < len(header.titles))
    return again > 1 and again * 2 >= len(said)


def _is_total(said: Sequence[tuple[int, str]]) -> bool:
    return any(_TOTAL.match(fold(what)) for _, what in said[:2])


def _is_heading(said: Sequence[tuple[int, str]]) -> bool:
    """Say whether the row only names the group of the rows below it: "I | Lĩnh vực hộ tịch"."""
    if len(said) == 1:
        return " " in said[0][1]
    return len(said) == 2 and bool(_HEADING.fullmatch(said[0][1])) and not said[0][1].isdecimal()
