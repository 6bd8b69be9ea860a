"""The list's model: groups and their tasks, one row below the other; a closed group shows its head alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.ui import words
from desk_app.ui.pages.today import wording
from desk_app.ui.pages.today.wording import due_words
from desk_app.ui.theme.tokens import Space, Type, Weight
from desk_app.ui.widgets.cell import EMPTY, Cell, Column, Ink, RowKind, TableModel
from desk_app.usecases.worklist import Day, Group, Task, WorkList

translate = QCoreApplication.translate
_LETTER = Type.BODY.value.px
Key = tuple[Group, str]
"""A row: its group, and the dossier; no dossier for the group's own row"""


@dataclass(frozen=True, slots=True)
class Row:
    """A group's head, or one of its tasks."""

    group: Group
    task: Task | None = None

    @property
    def key(self) -> Key:
        """Return what stays the same when the list is read anew."""
        return self.group, "" if self.task is None else self.task.line.id


def columns() -> list[Column]:
    """Return the list's columns."""
    return [
        Column(title=translate("Today", "Number"), width=7 * _LETTER, tabular=True),
        Column(title=translate("Today", "Applicant"), width=14 * _LETTER),
        Column(title=translate("Today", "Procedure"), stretch=True),
        Column(title=translate("Today", "Officer"), width=11 * _LETTER),
        Column(title=translate("Today", "Due"), width=10 * _LETTER + Space.X1, tabular=True),
        Column(title=translate("Today", "State"), width=13 * _LETTER),
        Column(title=translate("Today", "To do"), width=16 * _LETTER),
    ]


class TodayList(TableModel):
    """Tasks in their groups, some of them marked: a dossier that stands in two groups is marked in both."""

    HAS_GROUPS = True
    marks_changed = Signal(int)
    """how many dossiers are marked"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(columns(), parent)
        self._day: Day | None = None
        self._tasks: Sequence[Task] = ()
        self._closed: set[Group] = set()
        self._counts: dict[Group, int] = {}
        self._rows: list[Row] = []
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._marked: set[str] = set()

    def show(self, found: WorkList) -> None:
        """Show other tasks; where the rows stay the same, only their words change."""
        before = [row.key for row in self._rows]
        self._day, self._tasks = found.day, found.tasks
        self._counts = dict(found.counts)
        rows = self._laid_out()
        if [row.key for row in rows] == before:
            self._rows = rows
            self._cells.clear()
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
        else:
            self._exchange(rows)
        self.set_marked({task.line.id for task in found.tasks if task.line.id in self._marked})

    # Marks

    @property
    def marked(self) -> tuple[Task, ...]:
        """Return the marked tasks in the order of the list, each dossier once."""
        once: dict[str, Task] = {}
        for task in self._tasks:
            if task.line.id in self._marked:
                once.setdefault(task.line.id, task)
        return tuple(once.values())

    @property
    def has_marks(self) -> bool:
        """Say whether anything is marked."""
        return bool(self._marked)

    def is_marked(self, row: int) -> bool:
        """Say whether the dossier of a row is marked."""
        task = self.task_at(row)
        return task is not None and task.line.id in self._marked

    def set_marked(self, dossiers: Iterable[str]) -> None:
        """Mark these dossiers and no others; what the list does not hold cannot be marked."""
        wanted = {task.line.id for task in self._tasks}.intersection(dossiers)
        if wanted == self._marked:
            return
        self._marked = wanted
        self._cells.clear()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.marks_changed.emit(len(wanted))

    def mark(self, row: int, marked: bool) -> None:
        """Mark the dossier of a row or take the mark off; a group's head carries none."""
        task = self.task_at(row)
        if task is not None:
            self.set_marked(self._marked | {task.line.id} if marked else self._marked - {task.line.id})

    def mark_kind(self, row: int) -> None:
        """Mark all of the row's group in which the same is to be done."""
        task = self.task_at(row)
        if task is not None:
            same = {one.line.id for one in self._tasks if (one.group, one.todo) == (task.group, task.todo)}
            self.set_marked(self._marked | same)

    # Rows

    def toggle(self, group: Group) -> None:
        """Close a group or open it again."""
        self._closed ^= {group}
        self._exchange(self._laid_out())

    def is_closed(self, group: Group) -> bool:
        """Say whether only the group's head is shown."""
        return group in self._closed

    def task_at(self, row: int) -> Task | None:
        """Return the task of a row, None for a group's head."""
        return self._rows[row].task if 0 <= row < len(self._rows) else None

    def group_at(self, row: int) -> Group | None:
        """Return the group of a row."""
        return self._rows[row].group if 0 <= row < len(self._rows) else None

    def key_at(self, row: int) -> Key | None:
        """Return by what a row is found again."""
        return self._rows[row].key if 0 <= row < len(self._rows) else None

    def row_of(self, key: Key) -> int | None:
        """Return where a row is now, None where it has gone."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def first_task(self) -> int:
        """Return the first row that is a task, the first row where every group is closed."""
        return next((place for place, row in enumerate(self._rows) if row.task is not None), 0)

    # What is drawn

    def size(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def row_kind(self, row: int) -> RowKind:
        """Return whether a row is a group's head."""
        if self._rows[row].task is not None:
            return RowKind.PLAIN
        return RowKind.GROUP_CLOSED if self.is_closed(self._rows[row].group) else RowKind.GROUP

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; a group's words stand in its first."""
        cells = self._cells.get(row)
        if cells is None:
            cells = self._cells[row] = self._drawn(self._rows[row])
        return cells[column] if column < len(cells) else EMPTY

    def _drawn(self, row: Row) -> tuple[Cell, ...]:
        assert self._day is not None
        if row.task is None:
            return self._head(row.group, self._day)
        number, *others = _cells(row.task, self._day)
        if row.task.line.id in self._marked:
            number = replace(number, spoken=translate("Today", "marked, {number}").format(number=number.text))
        return number, *others

    def _head(self, group: Group, day: Day) -> tuple[Cell, ...]:
        shown, count = wording.heading(group, day), self._said(group)
        spoken = translate("Today", "{group}, {count}").format(group=shown.title, count=count)
        return (Cell(text=shown.title, aside=count, icon=shown.icon, tone=shown.tone, spoken=spoken),)

    def _said(self, group: Group) -> str:
        """Say how many tasks a group has, and how many of them are shown where there are too many."""
        count, shown = self._counts[group], sum(task.group is group for task in self._tasks)
        if shown >= count:
            return str(count)
        return translate("Today", "{count}, the latest {shown} are shown").format(count=words.group(count), shown=shown)

    def _laid_out(self) -> list[Row]:
        rows: list[Row] = []
        for group in Group:
            if self._counts.get(group):
                rows.append(Row(group))
                rows += [Row(group, task) for task in self._tasks if task.group is group and group not in self._closed]
        return rows

    def _exchange(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._cells.clear()
        self.endResetModel()


def _cells(task: Task, day: Day) -> tuple[Cell, ...]:
    line = task.line
    moment, aside = wording.when(task, day)
    state = wording.state(task)
    return (
        Cell(text=wording.number(line), tip=" · ".join(filter(None, (line.reception, line.official)))),
        Cell(text=line.person_name, weight=Weight.MEDIUM),
        Cell(text=line.procedure_name, tip=line.procedure_name),
        Cell(text=line.officer or "–", ink=Ink.LABEL if line.officer else Ink.QUIET),
        Cell(text=moment, aside=aside, tip=_dates(task)),
        Cell(text=state.word, tone=state.tone, icon=state.icon, chip=True, tip=state.word),
        Cell(text=wording.act(task.todo), enter=True),
    )


def _dates(task: Task) -> str:
    """Return both dates where an apology promised a new one: the figures go by the first."""
    line = task.line
    first = translate("Today", "due {day}").format(day=due_words(line.due_at, bool(line.due_timed)))
    if line.promised_at is None:
        return first
    return translate("Today", "{first}; new date {day}").format(first=first, day=due_words(line.promised_at, True))
