"""Finding a dossier as the clerk types: name, either number, citizen id, phone, without diacritics.

FTS5 over a folded text (SQLite's own folding misses đ). The row number is the dossier's ``rank``, which grows
from the newest reception to the oldest, so the first hits FTS5 meets are the newest and nothing is sorted.

A prefix that no prefix index holds is gathered from every word that starts so before its first hit is known: of a
million persons 300,000 are called Nguyễn, and "nguye" took 150 ms. Vietnamese syllables have six letters at most but
for a rare seventh, so prefixes of one to six letters are indexed and each of them is a list to walk.

Where every word is common, walking their lists side by side is what takes time: two thirds of all persons share six
family names. Each word of such a name is therefore indexed a second time, marked with the family, and "nguyen thi h"
walks the Thị and the H… among the Nguyễn only.
"""

import re
import unicodedata
from typing import Any

from desk_app.domain.dossier.state import Dossier
from desk_app.domain.text import fold

LONGEST_PREFIX = 6
MOST_WORDS = 12

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, detail=none, "
    f"prefix='{' '.join(str(length) for length in range(1, LONGEST_PREFIX + 1))}', "
    "tokenize=\"unicode61 remove_diacritics 0 tokenchars '-./'\")"
)
INSERT = "INSERT INTO search(rowid, text) VALUES (?, ?)"
DELETE = "DELETE FROM search WHERE rowid = ?"
MERGE = "INSERT INTO search(search, rank) VALUES ('merge', ?)"
"""Merge segments by that many pages; a negative number of pages works towards one segment."""

_AGENCY = "/"
"""Stands before an agency's code, so that the h of "nguyen thi h" is no H23.15.30."""

_FAMILIES = ("nguyen", "tran", "le", "pham", "hoang", "vu")
"""The commonest family names; none is the beginning of another."""
_MARKS = {family: chr(0xE000 + place) for place, family in enumerate(_FAMILIES)}
"""Private letters, which the index takes into words and nobody can type."""
_NOT_FIRST = "\ue0ff"
"""Marks a word that reads like one of these families but is no family name: Hoàng in Trần Hoàng Nam."""

_SEPARATORS = re.compile(r"[^\w./-]|_")
_PLAIN = re.compile("[a-z ]*")
_INNER = re.compile("[./-]")
_SPACED_NUMBER = re.compile(r"(?<![\w./-])(?:\+84|0)(?:[ .]?\d){9}(?:(?:[ .]?\d){2})?(?![\w/-])", re.ASCII)
_AGENCY_LIKE = re.compile(r"[a-z]\d|00\d\.", re.ASCII)


def text_of(dossier: Dossier) -> str:
    """Return the words by which a dossier is found.

    A number is one word, and so is its tail: "1-00413/2023" is also found by "00413", "413" and "230615-0007" leads to
    "H23.15.30-230615-0007".
    """
    person = dossier.received.person
    words = [*_name(_words(fold(person.name))), person.citizen_id, _phone(person.phone)]
    for reception in dossier.receptions:
        serial = reception.partition("-")[2].partition("/")[0]
        words += [reception, serial, serial.lstrip("0")]
    if dossier.official:
        agency, _, tail = dossier.official.lower().partition("-")
        words += [_AGENCY + agency, tail]
    return " ".join(words)


def _name(words: list[str]) -> list[str]:
    """Return what a name is found by: its words, and what shortens the walk among its family."""
    if not words:
        return words
    found = words + [_NOT_FIRST + word for word in words[1:] if word.startswith(_FAMILIES)]
    if words[0].startswith(_FAMILIES):
        mark = next(mark for family, mark in _MARKS.items() if words[0].startswith(family))
        found += [mark + word for word in words]
    return found


def match(typed: str) -> str:
    """Return the FTS5 query of what was typed: every word as a prefix, in any order; empty where nothing is asked.

    >>> match("Đông  Huỳnh")
    '"huynh"* AND "dong"*'
    >>> match("0912 345.678"), match("h23.15.30-2306")
    ('"0912345678"*', '(("/h23.15.30" AND "2306"*) OR "h23.15.30-2306"*)')
    """
    joined = _SPACED_NUMBER.sub(lambda found: f" {_phone(found[0])} ", fold(typed))
    words = _words(joined)[:MOST_WORDS]
    family = next((place for place, word in enumerate(words) if word in _MARKS), None)
    if family is None or len(words) == 1:
        return _all([_term(word) for word in words])
    others = words[:family] + words[family + 1 :]
    mark = _MARKS[words[family]]
    among = [f'"{mark}{word}"*' if word.isalpha() else _term(word) for word in others]
    beside = [f'"{_NOT_FIRST}{words[family]}"*', *(_term(word) for word in others)]
    return f"({_all(among)}) OR ({_all(beside)})"


def _all(terms: list[str]) -> str:
    """Return the query of all terms; the longest leads, being likely the rarest: the others are sought where it is."""
    return " AND ".join(sorted(terms, key=len, reverse=True))


def _term(word: str) -> str:
    """Return the query of one word.

    An official number is its agency, which has to be whole, and its tail. Nearly every dossier has the same agency:
    until its hyphen is typed, only as much of it is looked at as the prefix index holds.
    """
    if not _AGENCY_LIKE.match(word):
        return f'"{word}"*'
    agency, hyphen, tail = (_AGENCY + word).partition("-")
    if not hyphen:
        return f'("{agency[:LONGEST_PREFIX]}"* OR "{word}"*)'
    number = f'("{agency}" AND "{tail}"*)' if tail else f'"{agency}"'
    return f'({number} OR "{word}"*)'


def _words(folded: str) -> list[str]:
    """Return the words of a text as the index cuts it; full stops, hyphens and slashes hold a number together."""
    if _PLAIN.fullmatch(folded):
        return folded.split()
    cut = _SEPARATORS.sub(" ", folded)
    if not cut.isascii():
        cut = "".join(letter if _is_indexed(letter) else " " for letter in cut)
    words: list[str] = []
    for word in cut.split():
        if any("0" <= letter <= "9" for letter in word):
            words.append(word)
        else:
            words += _INNER.sub(" ", word).split()
    return words


def _is_indexed(letter: str) -> bool:
    """Say whether FTS5, whose tables are of an older Unicode than Python's, takes the letter into a word."""
    return letter.isascii() or unicodedata.ucd_3_2_0.category(letter)[0] in "LN"


def _phone(typed: str) -> str:
    """Return a phone's digits as they are dialled inside the country.

    >>> _phone("+84 912.345.678")
    '0912345678'
    """
    digits = "".join(letter for letter in typed if "0" <= letter <= "9")
    return f"0{digits[2:]}" if typed.lstrip().startswith("+84") else digits


def ranks(driver: Any, query: str, limit: int = -1) -> list[int]:
    """Return the ranks of the newest dossiers that a query of ``match`` finds, newest first."""
    rows = driver.execute("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?", (query, limit))
    return [rank for (rank,) in rows]


def tidy(driver: Any, pages: int) -> bool:
    """Merge the index's segments by about that many pages, in the transaction at hand; say whether more is to be done.

    Each transaction leaves a segment, and a query walks all of them: one alone is twice as fast as a dozen.
    """
    before = driver.total_changes
    driver.execute(MERGE, (-pages,))
    return bool(driver.total_changes - before >= 2)
