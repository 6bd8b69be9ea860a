"""Finding a dossier as the clerk types: name, either number, citizen id, phone, without diacritics.

FTS5 over a folded text (SQLite's own folding misses đ). The row number is the dossier's ``rank``, which grows
from the newest reception to the oldest, so the first hits FTS5 meets are the newest and nothing is sorted.
Prefix indexes up to four letters keep one- and two-letter queries from walking every word that starts so.
"""

from typing import Any

from desk_app.domain.dossier.state import Dossier
from desk_app.domain.text import fold

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, detail=none, "
    "prefix='1 2 3 4', tokenize=\"unicode61 remove_diacritics 0 tokenchars '-./'\")"
)
DROP = "DROP TABLE IF EXISTS search"
INSERT = "INSERT INTO search(rowid, text) VALUES (?, ?)"
DELETE = "DELETE FROM search WHERE rowid = ?"


def text_of(dossier: Dossier) -> str:
    """Return the words by which a dossier is found.

    A number is one word, and so is its tail: "1-00413/2023" is also found by "00413", "413" and "230615-0007" leads to
    "H23.15.30-230615-0007".
    """
    person = dossier.received.person
    words = [fold(person.name), person.citizen_id, person.phone.replace(" ", "")]
    for reception in dossier.receptions:
        serial = reception.partition("-")[2].partition("/")[0]
        words += [reception, serial, serial.lstrip("0")]
    if dossier.official:
        words += [dossier.official.lower(), dossier.official.partition("-")[2]]
    return " ".join(words)


def match(typed: str) -> str:
    """Return the FTS5 query of what was typed: every word as a prefix, in any order; empty where nothing is asked.

    >>> match("Nguyễn  Đông")
    '"nguyen"* "dong"*'
    """
    words = fold(typed).replace('"', " ").split()
    return " ".join(f'"{word}"*' for word in words if any(letter.isalnum() for letter in word))


def ranks(driver: Any, typed: str, limit: int, after: int | None = None) -> list[int]:
    """Return the ranks of the newest dossiers that carry every typed word, newest first.

    ``after`` continues a list from the rank that it ended with.
    """
    query = match(typed)
    if not query:
        return []
    if after is None:
        rows = driver.execute("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?", (query, limit))
    else:
        rows = driver.execute(
            "SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?", (query, after, limit)
        )
    return [rank for (rank,) in rows]
