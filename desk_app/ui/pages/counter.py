"""Quầy: taking dossiers in, and beside it the fast lane of certification, which is built when it is first wanted."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk_app.domain.topic import Topic
from desk_app.ui.desk import Desk, Found
from desk_app.ui.desk import Kind as FoundKind
from desk_app.ui.header import PaletteBox
from desk_app.ui.page import Draft, Page
from desk_app.ui.pages.intake import IntakePage
from desk_app.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desk_app.domain.citizen_card import Card
    from desk_app.ui.pages.fast import FastPage

INTAKE, FAST = "intake", "fast"
KEYS = {INTAKE: "F2", FAST: "F3"}


class CounterPage(Page):
    """Both ways of taking in, as one page: each keeps its own head, with the same tabs in it."""

    NAME = "intake"
    SHOWS = IntakePage.SHOWS | frozenset({Topic.USERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stack = QStackedWidget()
        self._tabs: dict[str, Tabs] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.intake = IntakePage(desk)
        self._take_up(INTAKE, self.intake)

    @cached_property
    def fast(self) -> "FastPage":
        """Build the fast lane: most of a day's first seconds do without it."""
        from desk_app.ui.pages.fast import FastPage

        page = FastPage(self._desk)
        self._take_up(FAST, page)
        palette = self.intake.findChild(PaletteBox)
        own = page.findChild(PaletteBox)
        if palette is not None and own is not None:
            own.clicked.connect(palette.clicked)  # the window connected the one that was there at first
        return page

    @property
    def shown(self) -> "IntakePage | FastPage":
        """Return the page under the chosen tab."""
        return self.intake if self._stack.currentWidget() is self.intake else self.fast

    def show_tab(self, name: str) -> None:
        """Show one of the two, and put the keyboard into it."""
        page = self.fast if name == FAST else self.intake
        self._stack.setCurrentWidget(page)
        for tabs in self._tabs.values():
            tabs.set_value(name)
        page.focus_first()

    # What the window asks, handed on to the page that is shown

    def on_changed(self, topics: frozenset[Topic]) -> None:
        """Let each page read anew what it shows; one that is hidden notes that it is stale."""
        for page in self._pages():
            page.on_changed(topics)

    def open(self, what: object) -> None:
        """Show the tab of that name; anything else is the intake form's."""
        if what in KEYS:
            self.show_tab(str(what))
        else:
            self.show_tab(INTAKE)
            self.intake.open(what)

    def focus_first(self) -> None:
        """Start where the shown page starts."""
        self.shown.focus_first()

    def step_back(self) -> bool:
        """Take one step back on the shown page."""
        return self.shown.step_back()

    def panes(self) -> Sequence[QWidget]:
        """Return the shown page's panes."""
        return self.shown.panes()

    def commands(self) -> Sequence[Found]:
        """Offer what the shown page offers, and the way to the other."""
        name = FAST if self.shown is self.intake else INTAKE
        title = self.tr("Fast certification") if name == FAST else self.tr("Take a dossier in")
        way = Found(
            kind=FoundKind.COMMAND, title=title, icon="counter", key=KEYS[name], act=lambda: self.show_tab(name)
        )
        return [*self.shown.commands(), way]

    def pictures(self) -> Mapping[str, Callable[[], object]]:
        """Return the states of both pages."""
        found = dict(self.intake.pictures())
        found[FAST] = partial(self.show_tab, FAST)
        for name, act in self.fast.pictures().items():
            found[f"{FAST}-{name}"] = partial(self._show_and, act)
        return found

    def take_card(self, card: "Card") -> None:
        """Fill the person in on the shown page."""
        self.shown.take_card(card)

    # Drafts: the intake form's alone as it always was, both together under their names

    def draft(self) -> Draft | None:
        """Return what is typed on both pages."""
        intake = self.intake.draft()
        fast = self.fast.draft() if FAST in self.__dict__ else None
        return intake if fast is None else {INTAKE: intake, FAST: fast}

    def restore(self, draft: Draft) -> None:
        """Fill the pages from a draft that a crash left behind; where only the fast lane was in use, show it."""
        if FAST not in draft:
            self.intake.restore(draft)
            return
        self.fast.restore(draft[FAST])
        if draft.get(INTAKE):
            self.intake.restore(draft[INTAKE])
        else:
            self.show_tab(FAST)

    # Within

    def _pages(self) -> list[Page]:
        return [self.intake, *([self.fast] if FAST in self.__dict__ else [])]

    def _show_and(self, act: Callable[[], object]) -> None:
        self.show_tab(FAST)
        act()

    def _take_up(self, name: str, page: "IntakePage | FastPage") -> None:
        """Put a page into the stack and the tabs into its head."""
        options = [(INTAKE, self.tr("Take in")), (FAST, self.tr("Fast certification"))]
        tabs = Tabs(options, name=self.tr("Counter"), led_by=KEYS)
        tabs.set_value(name)
        tabs.chosen.connect(self.show_tab)
        self._tabs[name] = tabs
        page.header.add_left(tabs)
        self._stack.addWidget(page)
        page.notify.connect(self.notify)
        page.go.connect(self.go)
