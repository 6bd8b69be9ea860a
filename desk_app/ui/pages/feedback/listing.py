"""Feedback as rows in groups: what is overdue, what waits, what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.feedback import FeedbackKind
from desk_app.domain.localtime import local_date
from desk_app.errors import DeskError
from desk_app.ui import words
from desk_app.ui.theme.tokens import Space, Tone, Weight, Width
from desk_app.ui.widgets.cell import Cell, Column, Ink, RowKind, TableModel
from desk_app.ui.words import group
from desk_app.usecases import feedback

if TYPE_CHECKING:
    from desk_app.store.queries.records import FeedbackLine
    from desk_app.store.work import Work

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A feedback with the number of its dossier, and how it stands on the day that was asked."""

    line: "FeedbackLine"
    dossier: str
    days_left: int | None
    """Calendar days until the answer is due; None where none is owed or no day was set"""

    @property
    def due(self) -> date | None:
        """Return the last day on which an answer is in time; the line keeps the moment at which it is over."""
        return None if self.line.due_at is None else local_date(self.line.due_at - 1)

    @property
    def is_answered(self) -> bool:
        """Say whether the unit answered."""
        return self.line.answered_at is not None

    @property
    def is_overdue(self) -> bool:
        """Say whether the answer is owed beyond its day."""
        return self.days_left is not None and self.days_left < 0


def listed(work: "Work") -> list[Listed]:
    """Return all feedback: overdue first, then what is due soonest, then the answered, newest first."""
    found = [_listed(work, line) for line in feedback.feedback(work)]
    return sorted(found, key=_urgency)


def _urgency(one: Listed) -> tuple[bool, bool, int, int]:
    left = one.days_left
    return (one.is_answered, left is None, left or 0, -one.line.received_at)


def _listed(work: "Work", line: "FeedbackLine") -> Listed:
    one = Listed(line=line, dossier=_number(work, line.dossier), days_left=None)
    if one.due is None or one.is_answered:
        return one
    return replace(one, days_left=(one.due - local_date(work.now)).days)


def _number(work: "Work", subject: str | None) -> str:
    if subject is None:
        return ""
    try:
        dossier = work.dossier(subject)
    except DeskError:
        return ""
    return dossier.received.reception or dossier.official or ""


def kind_word(what: str) -> str:
    """Return the kind in a word."""
    complaint, plain = translate("Feedback", "Complaint"), translate("Feedback", "Feedback")
    return complaint if what == FeedbackKind.COMPLAINT else plain


def state(one: Listed) -> tuple[str, Tone, str]:
    """Return how it stands: word, tone, icon."""
    if one.line.answered_at is not None:
        said = translate("Feedback", "answered {day}")
        return said.format(day=words.day_of(one.line.answered_at)[:5]), Tone.GOOD, "check"
    if one.days_left is None:
        return translate("Feedback", "not answered"), Tone.NEUTRAL, "clock"
    if one.is_overdue:
        return translate("Feedback", "{count} days late").format(count=-one.days_left), Tone.LATE, "late"
    if one.days_left == 0:
        return translate("Feedback", "due today"), Tone.WARN, "clock"
    soon = Tone.WARN if one.days_left <= SOON else Tone.NEUTRAL
    return translate("Feedback", "{count} days left").format(count=one.days_left), soon, "clock"


SOON = 3
"""Calendar days before the due day from which an answer is due soon"""


class FeedbackModel(TableModel):
    """Rows in two groups, unanswered and answered; a group's head names and counts it."""

    HAS_GROUPS = True

    def __init__(self) -> None:
        super().__init__(
            [
                Column(title=translate("Feedback", "Received"), width=Width.DIGIT_FIELD, tabular=True),
                Column(title=translate("Feedback", "Kind"), width=Width.DIGIT_FIELD),
                Column(title=translate("Feedback", "What was said"), stretch=True),
                Column(title=translate("Feedback", "Due"), width=Width.DIGIT_FIELD, tabular=True),
                Column(title=translate("Feedback", "State"), width=Width.DIGIT_FIELD + Space.X6 + Space.X4),
            ]
        )
        self._rows: list[Listed | tuple[str, int]] = []
        self._found: Sequence[Listed] = ()
        self._closed: set[str] = set()

    def toggle(self, row: int) -> None:
        """Close a group, or open it again."""
        head = self._rows[row]
        if not isinstance(head, Listed):
            self._closed ^= {head[0]}
            self.show(self._found)

    def show(self, found: Sequence[Listed]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._found = found
        waiting = [one for one in found if not one.is_answered]
        answered = [one for one in found if one.is_answered]
        self._rows = []
        for title, part in (
            (translate("Feedback", "Not answered"), waiting),
            (translate("Feedback", "Answered"), answered),
        ):
            if part:
                self._rows += [(title, len(part)), *(() if title in self._closed else part)]
        self.endResetModel()

    def at(self, row: int) -> Listed | None:
        """Return what stands in a row, None for a group's head."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Listed) else None

    def row_of(self, subject: str) -> int:
        """Return where a feedback stands, -1 where it does not."""
        rows = (row for row, one in enumerate(self._rows) if isinstance(one, Listed) and one.line.id == subject)
        return next(rows, -1)

    def size(self) -> int:
        """Return rows and heads."""
        return len(self._rows)

    def row_kind(self, row: int) -> RowKind:
        """Return whether a row is a group's head."""
        found = self._rows[row]
        if isinstance(found, Listed):
            return RowKind.PLAIN
        return RowKind.GROUP_CLOSED if found[0] in self._closed else RowKind.GROUP

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell of a row or the head's words."""
        found = self._rows[row]
        if not isinstance(found, Listed):
            return Cell(text=found[0], aside=group(found[1]), weight=Weight.SEMI) if column == 0 else Cell()
        return self._cell(found, column)

    def _cell(self, one: Listed, column: int) -> Cell:
        line = one.line
        match column:
            case 0:
                return Cell(text=words.day_of(line.received_at))
            case 1:
                complaint = line.what == FeedbackKind.COMPLAINT
                return Cell(text=kind_word(line.what), weight=Weight.MEDIUM if complaint else Weight.REGULAR)
            case 2:
                text = " ".join(line.text.split())
                return Cell(text=text, tip=line.text, ink=Ink.MAIN)
            case 3:
                return Cell(text="" if one.due is None else words.day(one.due))
            case _:
                word, tone, icon = state(one)
                return Cell(text=word, chip=True, tone=tone, icon=icon)
