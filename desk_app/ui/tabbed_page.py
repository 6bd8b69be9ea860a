"""A page of several parts, one shown at a time under the tab that names it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desk_app.ui.header import PageHeader
from desk_app.ui.page import Page
from desk_app.ui.widgets.tabs import Tabs


class TabbedPage(Page):
    """Call `lay_out` once the parts are made; every part has `read` and `focus_first`."""

    tabs: Tabs
    header: PageHeader

    def lay_out(self, title: str, titles: Mapping[str, str], parts: Mapping[str, Any]) -> None:
        """Put the parts under their tabs."""
        self._parts = parts
        self._stack = QStackedWidget()
        self.tabs = Tabs(list(titles.items()), name=title)
        self.tabs.chosen.connect(self._on_tab)
        self.header = PageHeader(title)
        self.header.add_left(self.tabs)
        for part in parts.values():
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)

    def shown(self) -> Any:
        """Return the part under the chosen tab."""
        return self._parts[self.tabs.value()]

    def refresh(self) -> None:
        """Read what the shown tab shows."""
        self.shown().read()

    def focus_first(self) -> None:
        """Start where the shown tab starts."""
        self.shown().focus_first()

    def open(self, what: object) -> None:
        """Show a tab by its name."""
        if what in self._parts:
            self.show_tab(str(what))

    def show_tab(self, name: str) -> None:
        """Show a tab and put the keyboard into it."""
        self.tabs.set_value(name)
        self._on_tab(name)
        self.focus_first()

    def _on_tab(self, name: str) -> None:
        self._stack.setCurrentWidget(self._parts[name])
        self._parts[name].read()
