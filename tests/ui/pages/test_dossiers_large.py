"""A list of 200,000 dossiers: the window stays alive while one scrolls it end to end and types in its filter."""

import random
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk_app.domain.localtime import at
from desk_app.domain.text import fold
from desk_app.store import search, statements, tables
from desk_app.ui.widgets.cell import RowKind
from tests.ui.pages import counter as counters
from tests.ui.pages.counter import Counter
from tests.ui.pages.screen import CTRL, Screen

MANY = 200_000
LONGEST_GAP = 0.1
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Ngọc", "Đông", "Hữu")
GIVEN = ("An", "Bình", "Chi", "Đông", "Dũng", "Giang", "Hà", "Hải", "Hùng", "Lan", "Mai", "Nam", "Sơn", "Tuấn")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Counter:
    """Make a unit whose projection holds many dossiers; the list asks for nothing else."""
    counter = counters.new_counter(tmp_path_factory.mktemp("large") / "unit")
    chance, start = random.Random(20230620), at(date(2020, 1, 2), 8)
    rows, words = [], []
    for serial in range(MANY):
        name = f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}"
        received = start + serial * 9 * 60_000
        rank = -((received // 60_000) << 20 | serial % (1 << 20))
        number = f"1-{serial % 99_999 + 1:05}/{2020 + serial // 99_999}"
        about = ("1.004837", "Đăng ký giám hộ", "Hộ tịch", name, "", "", "direct")
        ended = (received + 86_400_000, 1, "resolved", "early", 0, 0, "given back", "")
        rows.append((rank, f"{serial:032x}", number, None, *about, received, 1, received + 2 * 86_400_000, 1, *ended))
        words.append((rank, f"{fold(name)} {number}"))
    database = counter.open()
    database.driver.execute("BEGIN IMMEDIATE")
    database.driver.executemany(statements.insert(tables.dossier), rows)
    database.driver.executemany(search.INSERT, words)
    database.driver.execute("COMMIT")
    database.close()
    return counter


@pytest.fixture
def screen(qtbot: QtBot, large: Counter, tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, large, tmp_path)
    screen.until(lambda: screen.page._list.count() == MANY)
    yield screen
    screen.close()


class Heartbeat:
    """Measure the longest time in which the GUI thread could not answer."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        self._timer.stop()
        return self.longest


def seen_rows_are_read(screen: Screen) -> bool:
    table, model = screen.page._list.table, screen.page._list.model
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    return all(model.row_kind(row) is RowKind.PLAIN for row in range(first, last + 1))


def test_scrolling_from_end_to_end_never_stops_the_window(screen: Screen) -> None:
    bar = screen.page._list.table.verticalScrollBar()
    heart = Heartbeat()
    for step in range(301):
        bar.setValue(bar.maximum() * step // 300)
        QTest.qWait(4)
    screen.until(lambda: seen_rows_are_read(screen))
    screen.page._list.focus_list()
    screen.press(Qt.Key.Key_End, CTRL)
    screen.until(lambda: seen_rows_are_read(screen))
    screen.press(Qt.Key.Key_Home, CTRL)
    screen.until(lambda: seen_rows_are_read(screen))
    assert heart.stop() < LONGEST_GAP
    assert len(screen.page._list.model._lines) < 5_000


def test_typing_in_the_filter_never_stops_the_window(screen: Screen) -> None:
    field = screen.page._list.filters.search
    field.setFocus()
    heart = Heartbeat()
    for typed in ("n", "ng", "nguyen", "nguyen dong", "nguyen dong ha", "1-00413", ""):
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        for letter in typed:
            QTest.keyClicks(field, letter)
            QTest.qWait(15)
        screen.until(lambda: screen.page._list.count() is not None)
    assert heart.stop() < LONGEST_GAP
    screen.until(lambda: screen.page._list.count() == MANY)


def test_the_first_lines_stand_before_the_keys_are_there(screen: Screen) -> None:
    QTest.keyClicks(screen.focus(), "nguyen")
    listed = screen.page._list
    screen.until(lambda: listed.model.rowCount() == 60)
    assert listed.count() is None
    assert listed.model.cell(0, 1).text.startswith("Nguyễn")
    screen.until(lambda: listed.count() is not None)
    assert listed.model.rowCount() == listed.count()
