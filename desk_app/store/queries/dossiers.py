"""Lists of dossiers: which ones, newest first, and their lines, paged by key."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk_app.domain.localtime import DAY_MS, day_start
from desk_app.domain.reception_number import ReceptionNumber
from desk_app.store import search


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFilter:
    """Which dossiers a list shows. Instants are UTC milliseconds; empty sets and None mean any."""

    typed: str = ""
    received_from: int | None = None
    received_until: int | None = None
    standings: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    channel: str = ""
    procedure_code: str = ""
    overdue_at: int | None = None
    """Only dossiers still open whose due moment had passed then."""


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier as a list shows it."""

    rank: int
    id: str
    reception: str
    official: str
    procedure_code: str
    procedure_name: str
    field: str
    person_name: str
    citizen_id: str
    phone: str
    channel: str
    received_at: int
    received_timed: bool
    due_at: int
    due_timed: bool
    ended_at: int | None
    ended_timed: bool
    standing: str
    timing: str
    fee: int
    paid: int


COLUMNS = (
    "d.rank, d.id, d.reception, coalesce(d.official, ''), d.procedure_code, d.procedure_name, d.field, d.person_name, "
    "d.citizen_id, d.phone, d.channel, d.received_at, d.received_timed, d.due_at, d.due_timed, d.ended_at, "
    "coalesce(d.ended_timed, 0), d.standing, coalesce(d.timing, ''), d.fee, d.paid"
)
_BLOCK = 500
_LAST = 8
_VOIDED = "voided"
_OFFSET_MS = -day_start(date(1970, 1, 1))
"""How far the counter's clock is ahead of UTC."""


def ranks(driver: Any, chosen: DossierFilter, limit: int = -1) -> "array[int]":
    """Return the keys of the chosen dossiers, newest first; the whole list of 200,000 is 1.6 MB."""
    query = search.match(chosen.typed)
    if query and not _conditions(chosen):
        return array("q", search.ranks(driver, query, limit))
    source, where, values = _where(chosen)
    rows = driver.execute(f"SELECT d.rank FROM {source} {where} ORDER BY {_order(chosen)} LIMIT ?", (*values, limit))
    return array("q", (rank for (rank,) in rows))


def lines(driver: Any, keys: Sequence[int]) -> list[DossierLine]:
    """Return the lines of those keys, newest first; a key whose dossier moved or went is left out."""
    found: list[DossierLine] = []
    for start in range(0, len(keys), _BLOCK):
        block = keys[start : start + _BLOCK]
        marks = ",".join("?" * len(block))
        rows = driver.execute(
            f"SELECT {COLUMNS} FROM dossier d WHERE d.rank IN ({marks}) ORDER BY d.rank", tuple(block)
        )
        found += [_line(row) for row in rows]
    return found


def newest(driver: Any, chosen: DossierFilter, limit: int) -> list[DossierLine]:
    """Return the first lines of a list in one query."""
    source, where, values = _where(chosen)
    rows = driver.execute(f"SELECT {COLUMNS} FROM {source} {where} ORDER BY {_order(chosen)} LIMIT ?", (*values, limit))
    return [_line(row) for row in rows]


def by_official(driver: Any, official: str) -> str | None:
    """Return the id of the dossier that carries the official number."""
    row = driver.execute("SELECT id FROM dossier WHERE official = ?", (official,)).fetchone()
    return None if row is None else row[0]


def ids_of(driver: Any, officials: Sequence[str]) -> dict[str, str]:
    """Return official number → id of those that dossiers carry."""
    found: dict[str, str] = {}
    for start in range(0, len(officials), _BLOCK):
        block = tuple(officials[start : start + _BLOCK])
        marks = ",".join("?" * len(block))
        found.update(driver.execute(f"SELECT official, id FROM dossier WHERE official IN ({marks})", block).fetchall())
    return found


def by_number(driver: Any, number: str) -> str | None:
    """Return the id of the dossier with that reception or official number, as typed or scanned.

    A reception number without its year means the newest.
    """
    wanted = number.strip().lower()
    lines = newest(driver, DossierFilter(typed=wanted), 20)
    whole = [line.id for line in lines if wanted in (line.reception.lower(), line.official.lower())]
    without_year = [line.id for line in lines if wanted == line.reception.partition("/")[0]]
    return next(iter([*whole, *without_year]), None)


def once_numbered(driver: Any, number: ReceptionNumber) -> str | None:
    """Return the record that was given the reception number, though its dossier may carry another one by now."""
    row = driver.execute(
        "SELECT subject FROM reception_number WHERE slot = ? AND year = ? AND serial = ?",
        (number.slot, number.year, number.serial),
    ).fetchone()
    return None if row is None else row[0]


def last_of(driver: Any, citizen_id: str) -> DossierLine | None:
    """Return the newest dossier of the person with that number that was not voided."""
    found = newest(driver, DossierFilter(typed=citizen_id), _LAST)
    return next((line for line in found if line.citizen_id == citizen_id and line.standing != _VOIDED), None)


def days_here(driver: Any, citizen_id: str, before: int) -> int:
    """Return on how many days before a moment a person handed something in; several dossiers of a day are one visit."""
    row = driver.execute(
        "SELECT count(DISTINCT (d.received_at + ?) / ?) FROM search CROSS JOIN dossier d ON d.rank = search.rowid "
        "WHERE search MATCH ? AND d.citizen_id = ? AND d.standing <> ? AND d.received_at < ?",
        (_OFFSET_MS, DAY_MS, search.match(citizen_id), citizen_id, _VOIDED, before),
    ).fetchone()
    return int(row[0])


def by_person(driver: Any, typed: str, limit: int = 6) -> list[DossierLine]:
    """Return the newest dossier of each person who matches, to fill a form from the last time."""
    people: dict[tuple[str, str], DossierLine] = {}
    for line in newest(driver, DossierFilter(typed=typed), limit * 20):
        people.setdefault((line.citizen_id, line.person_name), line)
    return list(people.values())[:limit]


def _line(row: Sequence[Any]) -> DossierLine:
    return DossierLine(*row)


def _order(chosen: DossierFilter) -> str:
    return "search.rowid" if search.match(chosen.typed) else "d.rank"


def _where(chosen: DossierFilter) -> tuple[str, str, list[Any]]:
    """Return the FROM, the WHERE and its values."""
    source, conditions, values = "dossier d", [], []
    query = search.match(chosen.typed)
    if query:
        source = "search CROSS JOIN dossier d ON d.rank = search.rowid"
        conditions.append("search MATCH ?")
        values.append(query)
    for condition, value in _conditions(chosen):
        conditions.append(condition)
        values += value
    return source, f"WHERE {' AND '.join(conditions)}" if conditions else "", values


def _conditions(chosen: DossierFilter) -> list[tuple[str, list[Any]]]:
    wanted: list[tuple[str, list[Any]]] = []
    if chosen.received_from is not None:
        wanted.append(("d.received_at >= ?", [chosen.received_from]))
    if chosen.received_until is not None:
        wanted.append(("d.received_at < ?", [chosen.received_until]))
    if chosen.channel:
        wanted.append(("d.channel = ?", [chosen.channel]))
    if chosen.procedure_code:
        wanted.append(("d.procedure_code = ?", [chosen.procedure_code]))
    for column, chosen_values in (("d.standing", chosen.standings), ("d.field", chosen.fields)):
        if chosen_values:
            wanted.append((f"{column} IN ({','.join('?' * len(chosen_values))})", sorted(chosen_values)))
    if chosen.overdue_at is not None:
        wanted.append(("d.standing = 'processing' AND d.due_at < ?", [chosen.overdue_at]))
    return wanted
