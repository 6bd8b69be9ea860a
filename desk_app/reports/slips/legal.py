"""The forms of the circulars: which title, sign and sentences a slip has, by the regime its dossier was received under.

Nothing of the law's wording is in code: `resources/legal/<regime>/words.toml` names
the counter and what every slip says, one file a form lists what stands on it, from
top to bottom. What nobody has read in the circular itself is named in the file's
`unverified`. How a form is written: docs/developer/papers.md.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import resources
from desk_app.errors import DeskError
from desk_app.reports import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of label and value in a frame."""

    label: str
    value: str
    strong: bool = False
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where somebody signs."""

    title: str
    note: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a form; which of the fields it has goes by its kind."""

    kind: str
    when: str = ""
    """The value without which the part is left out."""
    unless: str = ""
    """The value with which the part is left out."""
    text: str = ""
    items: tuple[str, ...] = ()
    of: str = ""
    """The list of the slip that the part shows."""
    numbered: bool = False
    rows: tuple[Row, ...] = ()
    columns: tuple[Column, ...] = ()
    heads: tuple[str, ...] = ()
    label: str = ""
    empty: str = ""
    """Stands instead of a list that has nothing in it."""
    caption: str = ""
    close: str = ""
    lines: tuple[str, ...] = ()
    room: float = 44
    """Points for a signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form as a regime has it."""

    source: str
    unverified: tuple[str, ...] = ()
    """What of it was not read in the law: keys of this file, or words that say what."""
    mark: str = ""
    """`Mẫu số 01`; a slip that is no form of the circular has none."""
    title: str
    below: str = ""
    superior: str = "UBND {unit.name}"
    agency: str = "{counter}"
    sign: str = "{counter.sign}"
    foot: str = ""
    parts: tuple[Part, ...]


@cache
def form(regime: str, name: str) -> Form:
    """Return the form; a form that this regime does not have is told to the person who asked for it.

    >>> form("nd61-2018", "receipt").mark
    'Mẫu số 01'
    """
    file = resources.path(f"legal/{wording.regime(regime).code}/{name}.toml")
    if not file.is_file():
        decree = wording.regime(regime).decree
        raise DeskError(
            f"Không có mẫu này cho hồ sơ tiếp nhận theo {decree}.",
            "Hồ sơ tiếp nhận trước ngày 01/7/2025 theo mẫu cũ: ghi việc công dân rút hồ sơ thay cho thông báo dừng.",
        )
    return _form(tomllib.loads(file.read_text(encoding="utf-8")))


@cache
def words(regime: str) -> Mapping[str, str]:
    """Return what every slip of the regime says, by name: the counter, the labels of the numbers, the foot."""
    file = resources.path(f"legal/{wording.regime(regime).code}/words.toml")
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: text for name, text in told.items() if isinstance(text, str)}


def regime(received_on: date) -> str:
    """Return the regime of a dossier by the day it was received: old dossiers finish under old rules.

    >>> regime(date(2025, 6, 30)), regime(date(2025, 7, 1))
    ('nd61-2018', 'nd118-2025')
    """
    return wording.regime_on(received_on).code


def _form(told: dict[str, Any]) -> Form:
    parts = tuple(_part(part) for part in told.pop("parts"))
    return Form(**{name: _frozen(value) for name, value in told.items()}, parts=parts)


def _part(told: dict[str, Any]) -> Part:
    made: dict[str, Any] = {name: _frozen(value) for name, value in told.items()}
    made["rows"] = tuple(Row(**row) for row in told.get("rows", ()))
    made["columns"] = tuple(Column(**column) for column in told.get("columns", ()))
    return Part(**made)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
