"""A table of the county's pages, ready to be printed or written as a workbook: the same values in both."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Value = str | int | float | date | None


class Kind(StrEnum):
    """What a column holds, and so how it is set."""

    WORDS = "words"
    COUNT = "count"
    RATE = "rate"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column: its head, what it holds, and its share of the width."""

    title: str
    kind: Kind = Kind.WORDS
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row; ``old`` says that its figures are not today's, which paper shows by italics."""

    values: tuple[Value, ...]
    old: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CountyTable:
    """A table with its head and foot. ``made_at_ms`` is when it was drawn up; ``about`` says of what it is."""

    county: str
    superior: str
    title: str
    about: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    total: TableRow | None = None
    notes: tuple[str, ...] = ()
    made_at_ms: int
    sheet: str = "Số liệu"
