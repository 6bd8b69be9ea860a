"""What the tests of widgets stand on: the theme is installed, and light again after each test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desk_app.ui.theme.theme import Theme, theme
from desk_app.ui.theme.tokens import Scheme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """Return the theme, installed."""
    theme().install(Scheme.LIGHT)
    yield theme()
    theme().enlarge(1.0)
    theme().choose(Scheme.LIGHT)
