"""What the tests of widgets stand on: the theme is installed, and light again after each test."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk_app.ui.theme.theme import Theme, theme
from desk_app.ui.theme.tokens import Scheme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """Return the theme, installed."""
    theme().install(Scheme.LIGHT)
    yield theme()
    theme().enlarge(1.0)
    theme().choose(Scheme.LIGHT)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., QWidget]:
    """Return `show(*widgets)`: they stand in one window that has the focus, and live as long as the test."""
    pages: list[QWidget] = []

    def shown(*widgets: QWidget) -> QWidget:
        page = QWidget()
        pages.append(page)
        column = QVBoxLayout(page)
        for widget in widgets:
            column.addWidget(widget)
        page.resize(600, 500)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return shown
