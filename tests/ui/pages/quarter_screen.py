"""The window with the quarter's report, worked by keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.domain.localtime import at
from desk_app.domain.quarter import SummaryAcknowledged, SummaryReturned
from desk_app.domain.topic import Topic
from desk_app.store.subjects import quarter_subject
from desk_app.ui.drafts import Drafts
from desk_app.ui.page import Message
from desk_app.ui.pages import present
from desk_app.ui.pages.quarter import QuarterPage
from desk_app.ui.pages.quarter.delivery import SendDialog
from desk_app.ui.pages.quarter.dialogs import ApproveDialog
from desk_app.ui.pages.quarter.head import WORDS
from desk_app.ui.pages.quarter.rows import ROWS
from desk_app.ui.theme.theme import theme
from desk_app.ui.window import MainWindow
from tests import sample_unit
from tests.ui.desk_for_tests import queries
from tests.ui.pages.counter import Clock, Counter

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
THE_DAY_AFTER = at(date(2023, 6, 15), 9, 24)
WRONG = "Đã giải quyết 1.098 hồ sơ."


class Screen:
    """The window with the quarter's report, worked by keys."""

    def __init__(self, qtbot: QtBot, counter: Counter, directory: Path) -> None:
        theme().install()
        self.qtbot, self.counter = qtbot, counter
        self.desk = counter.desk()
        self.crashes: list[object] = []
        self.desk.ops.crashed.connect(self.crashes.append)
        entries = tuple(entry for entry in present() if entry.name in {"quarter", "dossiers"})
        self.window = MainWindow(self.desk, entries, queries(), Drafts(directory / "drafts"))
        self.window.resize(1366, 768)
        with qtbot.waitSignal(self.window.painted, timeout=5000):
            self.window.show_page("quarter")
            self.window.show()
            self.window.activateWindow()
        page = self.window.page
        assert isinstance(page, QuarterPage)
        self.page: Any = page
        self.said: list[Message] = []
        page.notify.connect(self.said.append)
        self.until(lambda: page._reading is not None)
        self.until(lambda: bool(page._compared.trend))
        page.focus_first()

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(lambda: bool(self.crashes) or holds(), timeout=10_000)
        assert not self.crashes

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focus(), key, held)

    def write(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus(), event)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def cells(self, code: str) -> list[str]:
        """Return a row of the table as it is read."""
        place = next(place for place, row in enumerate(ROWS) if row.key == code)
        return [self.page.figures.table.figures.cell(place, column).text for column in range(6)]

    def go_to(self, code: str) -> None:
        """Put the cursor on a figure and wait for its list."""
        figures = self.page.figures
        figures.table.go_to(next(place for place, row in enumerate(ROWS) if row.key == code))
        figures.table.setFocus()
        self.until(lambda: figures.behind.shown is not None and figures.behind.shown[0].key == code)

    def listed(self) -> int:
        """Read the list behind to its end and return its length."""
        model = self.page.figures.behind.model
        self.until(lambda: not model._asking)
        while model.canFetchMore(model.index(-1, -1)):
            model.fetchMore(model.index(-1, -1))
            self.until(lambda: not model._asking)
        return int(model.size())

    def sentences(self) -> list[str]:
        return [matter.sentence for matter in self.page.figures.matters.matters]

    def write_wrong(self) -> None:
        """Type a wrong number into I.4 and leave the paragraph."""
        self.page.show_side(WORDS)
        self.page.narrative.open_section("I.4")
        self.page.narrative.area.input.selectAll()
        self.write(WRONG)
        self.press(Qt.Key.Key_Return, CTRL)
        self.until(lambda: bool(self.sentences()))

    def dialog(self, kind: type[Any]) -> Any:
        self.until(lambda: self.page.findChild(kind) is not None)
        return self.page.findChild(kind)

    def approve(self) -> None:
        self.press(Qt.Key.Key_F10)
        dialog = self.dialog(ApproveDialog)
        dialog.typed.set_value(str(len(dialog._open)))
        dialog._on_confirmed()
        self.until(lambda: self.page._reading.told.quarter.approved is not None)
        self.come_back()

    def come_back(self) -> None:
        """Make the window active after a dialog, as a desktop does and the offscreen one does not."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def send(self) -> None:
        self.press(Qt.Key.Key_F10)
        self.dialog(SendDialog)._on_confirmed()
        self.until(lambda: self.page._reading.told.quarter.sent is not None)
        self.come_back()

    def way(self) -> str:
        """Return what stands above the page of how far the report has come."""
        notice = self.page.notices.notice("way")
        return "" if notice is None else str(notice.text())

    def answer(self, kind: type[SummaryAcknowledged] | type[SummaryReturned], remark: str) -> None:
        """Let the county's word on the edition arrive."""
        pdf = self.page._reading.told.quarter.sent.pdf
        with self.counter.work() as work:
            work.record(quarter_subject("2023-Q2"), kind(period="2023-Q2", pdf=pdf, remark=remark))
        self.desk.ops.changed.emit(frozenset({Topic.QUARTERS, Topic.SYNC}))

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()


@contextmanager
def opened(qtbot: QtBot, directory: Path) -> Iterator[Screen]:
    """Yield the page over a copy of the sample unit's data, the day after its quarter ended."""
    unit = sample_unit.copied(directory / "unit")
    screen = Screen(qtbot, Counter(unit, Clock(THE_DAY_AFTER)), directory)
    yield screen
    screen.close()
