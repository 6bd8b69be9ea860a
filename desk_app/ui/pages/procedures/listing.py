"""The catalogue as rows in groups by field, narrowed by letters and by what is in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.text import fold
from desk_app.ui import words
from desk_app.ui.due_words import term_words
from desk_app.ui.matching import spans
from desk_app.ui.theme.tokens import Space, Tone, Weight, Width
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowKind, TableModel
from desk_app.ui.words import group

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine

translate = QCoreApplication.translate
UNCODED = "?"
_SHORT = 2
"""Letters up to which a typed word must begin a word"""


class Which(StrEnum):
    """Which entries are shown."""

    IN_FORCE = "in force"
    UNMATCHED = "unmatched"
    ABOLISHED = "abolished"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group."""

    title: str
    count: int
    warns: bool = False


def shown_code(code: str) -> str:
    """Return the code, or nothing for a key that stands in for one.

    >>> shown_code("1.001193"), shown_code("?ab12cd34ef")
    ('1.001193', '')
    """
    return "" if code.startswith(UNCODED) else code


def is_abolished(line: "ProcedureLine", now: int) -> bool:
    """Say whether the entry is out of force at a moment."""
    return line.abolished_at is not None and line.abolished_at <= now


def state(line: "ProcedureLine", now: int) -> tuple[str, Tone, str] | None:
    """Return what sets the entry apart from others, as a chip shows it."""
    if not line.matched:
        return translate("Procedures", "not matched"), Tone.WARN, "alert"
    if line.abolished_at is not None:
        day = words.day_of(line.abolished_at)
        if is_abolished(line, now):
            return translate("Procedures", "abolished {day}").format(day=day[:5]), Tone.NEUTRAL, "x"
        return translate("Procedures", "until {day}").format(day=day[:5]), Tone.WARN, "clock"
    if line.published_at is not None and line.published_at > now:
        return translate("Procedures", "from {day}").format(day=words.day_of(line.published_at)[:5]), Tone.INFO, "clock"
    if not line.public:
        return translate("Procedures", "not public"), Tone.NEUTRAL, "lock"
    return None


def fee_words(line: "ProcedureLine") -> str:
    """Return the fee in short."""
    return translate("Procedures", "none") if not line.fee else words.money(line.fee)


class ProcedureModel(TableModel):
    """Entries under the head of their field; what nobody matched comes first."""

    HAS_GROUPS = True

    def __init__(self) -> None:
        super().__init__(
            [
                Column(title=translate("Procedures", "Procedure"), stretch=True),
                Column(title=translate("Procedures", "Code"), width=Width.DIGIT_FIELD - Space.X4, tabular=True),
                Column(title=translate("Procedures", "Processing time"), width=Width.DIGIT_FIELD + Space.X6 + Space.X3),
                Column(title=translate("Procedures", "Fee"), width=2 * Width.COLUMN_LEAST, right=True, tabular=True),
                Column(title=translate("Procedures", "State"), width=Width.DIGIT_FIELD + Space.X6 + Space.X1),
            ]
        )
        self._entries: Sequence[tuple[str, ProcedureLine]] = ()
        self._rows: list[Head | ProcedureLine] = []
        self._closed: set[str] = set()
        self._typed, self._which, self._now = "", Which.IN_FORCE, 0

    def show_entries(self, entries: "Sequence[ProcedureLine]", now: int) -> None:
        """Show another catalogue."""
        self._now = now
        self._entries = [(f" {fold(f'{one.name} {one.code} {one.field}')}", one) for one in entries]
        self._narrow()

    def narrow(self, typed: str, which: Which) -> None:
        """Show what answers to the letters, of those that are asked for."""
        self._typed, self._which = typed, which
        self._narrow()

    def toggle(self, row: int) -> None:
        """Close a group, or open it again."""
        head = self._rows[row]
        if isinstance(head, Head):
            self._closed ^= {head.title}
            self._narrow()

    def line(self, row: int) -> "ProcedureLine | None":
        """Return the entry in a row, None for a head."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, Head) else found

    def row_of(self, code: str) -> int:
        """Return where an entry stands, -1 where it does not."""
        rows = enumerate(self._rows)
        return next((row for row, one in rows if not isinstance(one, Head) and one.code == code), -1)

    def count(self) -> int:
        """Return how many entries are shown, those in closed groups among them."""
        return sum(head.count for head in self._rows if isinstance(head, Head))

    def count_of(self, which: Which) -> int:
        """Return how many entries there are of a kind, whatever is typed."""
        return sum(self._is_asked(line, which) for _, line in self._entries)

    def size(self) -> int:
        """Return rows and heads."""
        return len(self._rows)

    def row_kind(self, row: int) -> RowKind:
        """Return whether a row is a group's head."""
        head = self._rows[row]
        if not isinstance(head, Head):
            return RowKind.PLAIN
        return RowKind.GROUP_CLOSED if self._is_closed(head.title) else RowKind.GROUP

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell of an entry, or the head's words."""
        found = self._rows[row]
        if not isinstance(found, Head):
            return self._cell(found, column)
        if column:
            return Cell()
        tone = Tone.WARN if found.warns else None
        icon = "alert" if found.warns else ""
        return Cell(text=found.title, aside=group(found.count), weight=Weight.SEMI, icon=icon, tone=tone)

    def _cell(self, line: "ProcedureLine", column: int) -> Cell:
        match column:
            case 0:
                gone = is_abolished(line, self._now)
                ink, weight = (Ink.QUIET, Weight.REGULAR) if gone else (Ink.MAIN, Weight.MEDIUM)
                return Cell(text=line.name, marks=spans(line.name, self._typed), tip=line.name, ink=ink, weight=weight)
            case 1:
                code = shown_code(line.code)
                return Cell(text=code or "–", ink=Ink.LABEL, marks=spans(code, self._typed))
            case 2:
                return Cell(text=term_words(line.term) if line.term else "–", ink=Ink.LABEL)
            case 3:
                return Cell(text=fee_words(line), ink=Ink.LABEL)
            case _:
                found = state(line, self._now)
                return Cell() if found is None else Cell(text=found[0], chip=True, tone=found[1], icon=found[2])

    def _narrow(self) -> None:
        self.beginResetModel()
        needles = [word if len(word) > _SHORT else f" {word}" for word in fold(self._typed).split()]
        found = [
            line
            for folded, line in self._entries
            if self._is_asked(line, self._which) and all(needle in folded for needle in needles)
        ]
        self._rows = []
        self._add(translate("Procedures", "Not matched"), [one for one in found if not one.matched], warns=True)
        matched = sorted((one for one in found if one.matched), key=lambda one: (fold(one.field), fold(one.name)))
        for field, part in groupby(matched, key=lambda one: one.field):
            self._add(field, list(part))
        self.endResetModel()

    def _add(self, title: str, part: "list[ProcedureLine]", *, warns: bool = False) -> None:
        if part:
            self._rows.append(Head(title, len(part), warns))
            self._rows += () if self._is_closed(title) else part

    def _is_closed(self, title: str) -> bool:
        return title in self._closed and not self._typed

    def _is_asked(self, line: "ProcedureLine", which: Which) -> bool:
        match which:
            case Which.IN_FORCE:
                return not is_abolished(line, self._now)
            case Which.UNMATCHED:
                return not line.matched and not is_abolished(line, self._now)
            case Which.ABOLISHED:
                return is_abolished(line, self._now)
            case _:
                return True
