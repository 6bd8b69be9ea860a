"""The page of the day's work in the real window, and what stands on it."""

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.state import Dossier
from desk_app.ui.pages.today import TodayPage
from desk_app.usecases.worklist import Group
from tests.ui.pages.counter import Counter
from tests.ui.pages.shown import Shown

Key = Qt.Key


class Today(Shown):
    """The page, and what stands on it."""

    def __init__(self, qtbot: QtBot, counter: Counter) -> None:
        super().__init__(qtbot, counter, "today")
        page = self.page
        assert isinstance(page, TodayPage)
        self.today = page
        self.went: list[tuple[str, object]] = []
        page.go.connect(lambda name, what: self.went.append((name, what)))

    def rows(self) -> list[str]:
        """Return the heads of groups in capitals, tasks by their numbers."""
        model = self.today.model
        return [
            model.cell(row, 0).text.upper() if model.task_at(row) is None else model.cell(row, 0).text
            for row in range(model.rowCount())
        ]

    def here(self) -> tuple[Group, str]:
        """Return group and number of the row under the cursor."""
        row = self.today.table.row()
        group = self.today.model.group_at(row)
        assert group is not None
        task = self.today.model.task_at(row)
        return group, "" if task is None else task.line.reception.partition("/")[0]

    def cells(self) -> list[str]:
        row = self.today.table.row()
        return [self.today.model.cell(row, column).text for column in range(7)]

    def to(self, group: Group, number: str) -> None:
        """Walk down to a task by J."""
        for _ in range(self.today.model.rowCount()):
            if self.here() == (group, number):
                return
            self.press(Key.Key_J)
        raise AssertionError(f"{number} is not in {group}")

    def dossier(self, number: str) -> Dossier:
        database = self.counter.open()
        try:
            with database.view() as work:
                found: Dossier = work.dossier(self.counter.ids[number])
                return found
        finally:
            database.close()

    def change(self, act: Any) -> None:
        """Record something at this PC, as another page does."""
        self.desk.ops.write(self.window, act)
        self.settle()

    def rail(self) -> int:
        return int(self.window._rail.view.pages._counts.get("today", 0))

    def card(self) -> object:
        return None if self.today._card.isHidden() else self.today._card.content
