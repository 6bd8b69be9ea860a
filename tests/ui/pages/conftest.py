"""A counter on the 13th of June 2023 at half past eleven, and who types there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.ui.theme.theme import theme
from tests.ui.pages.counter import Counter, new_counter
from tests.ui.pages.intake_typist import NOW, Typist, open_window


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    made.clock.now = NOW
    return made


@pytest.fixture
def typist(qtbot: QtBot, counter: Counter, tmp_path: Path) -> Iterator[Typist]:
    theme().install()
    window, desk = open_window(counter, tmp_path)
    window.show_page("intake")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    at_work = Typist(qtbot, window, counter, desk)
    at_work.settle()
    yield at_work
    window.close()
    window.deleteLater()
