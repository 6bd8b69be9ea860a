"""A counter on the 13th of June 2023 at half past eleven, and who types there."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.ui.theme.theme import theme
from tests.ui.pages.counter import Counter, new_counter
from tests.ui.pages.intake_typist import NOW, Typist, open_window


@pytest.fixture(scope="session", autouse=True)
def _what_stays_is_looked_at_once() -> None:
    """Spare the collection after each test what every test shares: it takes a tenth of the time then."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _objects_end_on_their_own_thread() -> Iterator[None]:
    """Let what a test leaves behind go here: a worker of the next test would end its timers on the wrong thread."""
    yield
    gc.collect()


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
