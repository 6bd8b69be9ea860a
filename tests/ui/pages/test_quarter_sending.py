"""The quarter's report goes to the county by keys, and its page says how far it has come."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.quarter import SummaryAcknowledged, SummaryReturned
from desk_app.domain.topic import Topic
from desk_app.store import peers
from desk_app.store.papers import Papers
from desk_app.store.peers import Peer
from desk_app.ui.pages.quarter.delivery import SendDialog
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.ui.theme.tokens import Tone
from desk_app.usecases import quarter
from tests.ui.pages.counter import CLERK
from tests.ui.pages.quarter_screen import CTRL, Screen, opened


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    with opened(qtbot, tmp_path) as screen:
        yield screen


def test_f10_is_the_next_step_and_a_draft_is_not_sent(screen: Screen) -> None:
    head = screen.page.head
    assert (head.approve.isVisible(), head.send.isVisible(), screen.way()) == (True, False, "")
    assert [found.title for found in screen.page.commands() if found.key == "F10"] == ["Approve the report"]
    screen.approve()
    screen.until(lambda: not head.approve.isVisible() and head.send.isVisible())
    assert [found.title for found in screen.page.commands() if found.key == "F10"] == ["Send to the county"]


def test_an_approved_report_is_sent_by_keys_and_says_where_it_is(screen: Screen) -> None:
    screen.approve()
    screen.press(Qt.Key.Key_F10)
    dialog = screen.dialog(SendDialog)
    assert "no number yet" in dialog.notices.notice("number").text()
    dialog.activateWindow()
    screen.until(dialog.isActiveWindow)
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.page._reading.told.quarter.sent is not None)
    screen.until(lambda: "still on this PC" in screen.way())
    assert "09:24" in screen.way()
    assert CLERK in screen.way()
    assert not screen.page.head.send.isVisible()
    sent = screen.page._reading.told.quarter.sent
    assert Papers(screen.counter.directory).size(sent.pdf) == sent.pdf_bytes
    assert any("frozen" in message.text for message in screen.said)


def test_what_the_county_holds_is_told_when_an_exchange_is_over(screen: Screen) -> None:
    screen.approve()
    screen.send()
    reading = screen.page._reading
    with screen.counter.work() as work:
        peers.put(work.driver, Peer(id="c0" * 16, kind=peers.COUNTY, name="Huyện"))
        peers.acknowledge(work.driver, "c0" * 16, {work.device: 1 << 40}, 1)
    screen.desk.ops.changed.emit(frozenset({Topic.SYNC}))
    screen.until(lambda: "the PDF is on its way" in screen.way())
    with screen.counter.work() as work:
        peers.paper_arrived_there(work.driver, "c0" * 16, [reading.told.quarter.sent.pdf], 1)
    screen.desk.ops.changed.emit(frozenset({Topic.SYNC}))
    screen.until(lambda: "waiting to be acknowledged" in screen.way())
    assert screen.page._reading is reading


def test_a_returned_report_is_mended_approved_and_sent_anew(screen: Screen) -> None:
    screen.approve()
    screen.send()
    screen.answer(SummaryReturned, "Thiếu biểu <II.06a>.")
    screen.until(lambda: "Returned" in screen.way())
    assert "<b>Thiếu biểu &lt;II.06a&gt;</b>." in screen.way()
    assert screen.page.notices.notice("way").tone is Tone.LATE
    screen.page.head.withdraw.click()
    screen.dialog(ReasonDialog).confirmed.emit("Huyện trả lại")
    screen.until(lambda: "another edition" in screen.way())
    screen.come_back()
    assert not screen.page.head.send.isVisible()
    with screen.counter.work() as work:
        quarter.number_paper(work, "2023-Q2", "76", date(2023, 6, 16))
    screen.desk.ops.changed.emit(frozenset({Topic.QUARTERS}))
    screen.until(lambda: screen.page._reading.told.quarter.number == "76")
    screen.approve()
    screen.until(screen.page.head.send.isVisible)
    screen.come_back()
    first = screen.page._reading.told.quarter.sent.pdf
    screen.press(Qt.Key.Key_F10)
    screen.dialog(SendDialog)._on_confirmed()
    screen.until(lambda: screen.page._reading.told.quarter.sent.pdf != first)
    screen.until(lambda: "Supplement" in screen.way())
    screen.answer(SummaryAcknowledged, "")
    screen.until(lambda: "Acknowledged" in screen.way())
    assert screen.page.notices.notice("way").tone is Tone.GOOD


def test_what_stands_in_the_way_is_said_in_the_dialog(screen: Screen) -> None:
    screen.approve()
    screen.press(Qt.Key.Key_F10)
    dialog = screen.dialog(SendDialog)
    with screen.counter.work() as work:
        quarter.withdraw_approval(work, "2023-Q2", "Xem lại")
    dialog._on_confirmed()
    screen.until(lambda: dialog.notices.notice("refused") is not None)
    assert "chưa được phê duyệt" in dialog.notices.notice("refused").text()
    assert dialog.go.isEnabled()
    assert dialog.isVisible()
