"""The page: six tabs, of which four are the unit's and two this PC's."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.page import Draft
from desk_app.ui.pages.settings.days_pane import DaysPane
from desk_app.ui.pages.settings.import_pane import ImportPane
from desk_app.ui.pages.settings.look_pane import LookPane
from desk_app.ui.pages.settings.numbers_pane import NumbersPane
from desk_app.ui.pages.settings.pane import Pane
from desk_app.ui.pages.settings.people_pane import PeoplePane
from desk_app.ui.pages.settings.unit_pane import UnitPane
from desk_app.ui.tabbed_page import TabbedPage

UNIT, DAYS, NUMBERS, PEOPLE, LOOK, IMPORT = "unit", "days", "numbers", "people", "look", "import"
PERSON = "person"
"""Who works at this PC: asked for within the people"""


class SettingsPage(TabbedPage):
    """What is set once and seldom changed, and the register that is brought in."""

    NAME = "settings"
    SHOWS = frozenset({Topic.UNIT, Topic.CALENDAR, Topic.USERS, Topic.DOSSIERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.unit, self.days, self.numbers = UnitPane(desk, self), DaysPane(desk, self), NumbersPane(desk, self)
        self.people, self.look, self.register = PeoplePane(desk, self), LookPane(desk, self), ImportPane(desk, self)
        self._titles = {
            UNIT: self.tr("The unit"),
            DAYS: self.tr("Days off"),
            NUMBERS: self.tr("Reception numbers"),
            PEOPLE: self.tr("People"),
            LOOK: self.tr("Appearance"),
            IMPORT: self.tr("Register from Excel"),
        }
        panes: Mapping[str, Pane] = {
            UNIT: self.unit,
            DAYS: self.days,
            NUMBERS: self.numbers,
            PEOPLE: self.people,
            LOOK: self.look,
            IMPORT: self.register,
        }
        self.lay_out(self.tr("Settings"), self._titles, panes)
        for pane in panes.values():
            pane.notify.connect(self.notify)
        self.register.dossiers_asked.connect(lambda: self.go.emit("dossiers", None))

    def panes(self) -> Sequence[QWidget]:
        """Return the tabs and what the shown one holds."""
        return (self.tabs, self.shown())

    def open(self, what: object) -> None:
        """Show a tab by its name, or the list in which is chosen who works at this PC."""
        if what == PERSON:
            self.show_tab(PEOPLE)
            self.people.focus_people()
        else:
            super().open(what)

    def step_back(self) -> bool:
        """Take one step back within the shown tab."""
        return bool(self.shown().step_back())

    def commands(self) -> Sequence[Found]:
        """Offer every tab by its name."""
        detail = self.tr("Settings")
        return [
            Found(kind=FoundKind.COMMAND, title=title, detail=detail, icon="gear", act=partial(self.show_tab, name))
            for name, title in self._titles.items()
            if name != IMPORT
        ]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the other tabs."""
        return {name: partial(self.show_tab, name) for name in self._titles if name != UNIT}

    def draft(self) -> Draft | None:
        """Return the profile while it is changed and not saved."""
        return self.unit.draft()

    def restore(self, draft: Draft) -> None:
        """Type the profile again."""
        self.unit.restore(draft)
