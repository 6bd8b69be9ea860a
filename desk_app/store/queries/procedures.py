"""The catalogue as pages ask for it."""

import json
from dataclasses import dataclass
from typing import Any

from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.text import fold


@dataclass(frozen=True, slots=True)
class ProcedureLine:
    """An entry of the catalogue as lists and the intake form show it. Instants are UTC milliseconds."""

    id: str
    code: str
    name: str
    field: str
    term: Term | None
    fee: int
    fee_note: str
    result: str
    components: tuple[str, ...]
    online_level: str
    legal_basis: str
    published_at: int | None
    abolished_at: int | None
    public: bool
    matched: bool
    internal_percent: int | None
    tariff: str


_COLUMNS = (
    "id, code, name, field, term_amount, term_unit, fee, fee_note, result, components, online_level, legal_basis, "
    "published_at, abolished_at, public, matched, internal_percent, tariff"
)


def find(driver: Any, typed: str, limit: int = 50, *, at: int | None = None) -> list[ProcedureLine]:
    """Return procedures that carry every typed word in name or code, those with the first one at a word's start first.

    Matching ignores diacritics and word order. With ``at`` only those in force at that moment (UTC ms).
    """
    words = fold(typed).split()
    conditions = ["(' ' || folded LIKE ? OR code LIKE ?)"] * len(words)
    values: list[Any] = [pattern for word in words for pattern in (f"% {_literal(word)}%", f"{_literal(word)}%")]
    if at is not None:
        conditions.append("(abolished_at IS NULL OR abolished_at > ?) AND (published_at IS NULL OR published_at <= ?)")
        values += [at, at]
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = driver.execute(
        f"SELECT {_COLUMNS} FROM procedure {where} "
        "ORDER BY matched DESC, instr(' ' || folded, ?) = 0, field, name LIMIT ?",
        (*values, f" {words[0]}" if words else "", limit),
    )
    return [_line(row) for row in rows]


def by_code(driver: Any, code: str) -> ProcedureLine | None:
    """Return the entry of a code."""
    row = driver.execute(f"SELECT {_COLUMNS} FROM procedure WHERE code = ?", (code,)).fetchone()
    return None if row is None else _line(row)


def all_entries(driver: Any) -> list[ProcedureLine]:
    """Return the whole catalogue, by field and name."""
    return [_line(row) for row in driver.execute(f"SELECT {_COLUMNS} FROM procedure ORDER BY field, name")]


def _literal(word: str) -> str:
    return word.replace("%", "").replace("_", "")


def _line(row: tuple[Any, ...]) -> ProcedureLine:
    amount, unit = row[4], row[5]
    term = None if unit is None else Term(amount=amount, unit=TermUnit(unit))
    components = tuple(json.loads(row[9]))
    values = (*row[:4], term, *row[6:9], components, *row[10:14], bool(row[14]), bool(row[15]), *row[16:18])
    return ProcedureLine(*values)
