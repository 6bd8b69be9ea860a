"""Sổ quỹ: the day's receipts, the drawer counted from the keyboard, and a day that is closed only when it balances."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.facts import Payment
from desk_app.domain.localtime import DAY_MS, at
from desk_app.domain.unit import SlotTaken
from desk_app.store.subjects import UNIT
from desk_app.ui import questions
from desk_app.ui.page import Message
from desk_app.ui.pages.cash import CashPage
from desk_app.ui.pages.cash.evening import Evening
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.usecases import cash, fees
from desk_app.usecases.cash import Book
from tests.ui.pages.counter import NOW, Counter, new_counter, receive
from tests.ui.pages.shown import CTRL, Shown, shown

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
YESTERDAY = NOW - DAY_MS


def busy_day(counter: Counter) -> None:
    """Take money on two days: cash, a transfer, the portal, a batch, and something given back."""
    counter.clock.now = YESTERDAY
    with counter.work() as work:
        receive(work, "Phạm Thị Mai", work.now, fee=15_000, paid=Payment.CASH)
    counter.clock.now = NOW
    with counter.work() as work:
        wrong = receive(work, "Nguyễn Văn Đông", NOW - 3_600_000, fee=8_000, paid=Payment.CASH)
        work.flush()
        receive(work, "Trần Thị Hạnh", NOW - 3_000_000, fee=20_000, paid=Payment.TRANSFER)
        work.flush()
        receive(work, "Lê Văn Sơn", NOW - 2_400_000, fee=50_000, paid=Payment.GATEWAY)
        work.flush()
        number = fees.next_receipt(work)
        for fee in (2_000, 4_000, 6_000):
            receive(work, "Đỗ Thị Lan", NOW - 1_200_000, fee=fee, paid=Payment.CASH, fee_receipt=number)
        work.flush()
        fees.reverse(work, wrong, "1-0000002", "Thu nhầm biểu phí")


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return new_counter(tmp_path / "unit")


@pytest.fixture
def desk(qtbot: QtBot, counter: Counter) -> Iterator[Shown]:
    busy_day(counter)
    with shown(qtbot, counter, "cash") as made:
        made.until(lambda: page(made).model.size() > 0)
        yield made


def page(desk: Shown) -> CashPage:
    found = desk.page
    assert isinstance(found, CashPage)
    return found


def book(desk: Shown, moment: int = NOW) -> Book:
    with desk.counter.work() as work:
        return cash.day(work, moment)


def column(desk: Shown, place: int) -> list[str]:
    model = page(desk).model
    return [model.cell(row, place).text for row in range(model.size())]


def close_yesterday(desk: Shown) -> None:
    with desk.counter.work() as work:
        cash.close(work, 15_000, moment=YESTERDAY)


def test_the_newest_receipt_stands_first_and_a_batch_shows_its_lines(desk: Shown) -> None:
    assert column(desk, 1) == ["1-0000002", "1-0000005", "", "", "", "1-0000004", "1-0000003", "1-0000002"]
    assert column(desk, 6) == ["-8.000", "12.000", "2.000", "4.000", "6.000", "50.000", "20.000", "8.000"]
    assert column(desk, 5)[-1] == "given back"
    assert page(desk).totals._all.text() == "82.000 đ"


def test_the_drawer_is_counted_by_its_notes_from_the_keyboard_and_the_day_closed(desk: Shown) -> None:
    drawer = page(desk).drawer
    assert not drawer.close_day.isEnabled()
    desk.press(Key.Key_F6)
    desk.press(*[Key.Key_Return] * 5)
    desk.type("1")
    desk.press(Key.Key_Return, Key.Key_Return)
    assert (drawer.notes.counted(), drawer.difference()) == (10_000, -2_000)
    assert not drawer.close_day.isEnabled()
    desk.type("1")
    assert drawer.difference() == 0
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: drawer._closed.isVisible())
    closed = book(desk).closed
    assert closed is not None
    assert (closed.counted, closed.note) == (12_000, "1 × 10.000; 1 × 2.000")
    assert page(desk).draft() is None


def test_a_difference_is_noted_with_its_reason_and_then_the_day_closes(desk: Shown) -> None:
    page(desk).count()
    drawer = page(desk).drawer
    drawer.notes.inputs[10_000].setFocus()
    desk.type("1")
    assert drawer.note.isVisible()
    desk.press(Key.Key_F9)
    dialog = page(desk).findChild(ReasonDialog)
    assert dialog is not None
    desk.press(Key.Key_Return, held=CTRL)
    assert dialog.reason.fault()
    desk.type("Tra nham tien thua")
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: drawer.close_day.isEnabled())
    assert [noted.amount for noted in book(desk).differences] == [-2_000]
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    drawer.notes.inputs[10_000].setFocus()
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: book(desk).closed is not None)


def test_a_receipt_goes_back_by_key_and_reason_as_a_whole(desk: Shown) -> None:
    page(desk).table.setFocus()
    page(desk).table.go_to(1)
    desk.press(Key.Key_Delete)
    desk.type("Khong lay nua")
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: page(desk).model.size() == 12)
    assert book(desk).expected == 0


def test_a_line_of_a_batch_goes_back_alone(desk: Shown) -> None:
    page(desk).table.setFocus()
    page(desk).table.go_to(3)
    desk.press(Key.Key_Delete)
    desk.type("Khong lay ban nay")
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: book(desk).expected == 8_000)
    newest = book(desk).entries[-1]
    assert (newest.amount, newest.reverses, newest.reason) == (-4_000, "1-0000005", "Khong lay ban nay")


def test_what_is_given_back_is_not_given_back_again(desk: Shown) -> None:
    page(desk).table.setFocus()
    for row in (0, 7):
        page(desk).table.go_to(row)
        desk.press(Key.Key_Delete)
        assert page(desk).findChild(ReasonDialog) is None
    assert "nothing to give back" in desk.notices()


def test_a_closed_day_refuses_beside_the_field_and_says_what_to_do(desk: Shown) -> None:
    with desk.counter.work() as work:
        cash.close(work, 12_000)
    page(desk).refresh()
    desk.settle()
    page(desk).table.setFocus()
    page(desk).table.go_to(1)
    desk.press(Key.Key_Delete)
    desk.type("Khong lay nua")
    desk.press(Key.Key_Return, held=CTRL)
    dialog = page(desk).findChild(ReasonDialog)
    assert dialog is not None
    assert "Mở lại sổ hôm nay" in dialog.reason.fault()
    assert dialog.reason.value() == "Khong lay nua"


def test_a_closed_day_is_opened_again_with_a_reason(desk: Shown) -> None:
    with desk.counter.work() as work:
        cash.close(work, 12_000)
    page(desk).refresh()
    desk.until(lambda: page(desk).drawer.reopen.isVisible())
    desk.press(Key.Key_F10)
    desk.type("Dem nham")
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: page(desk).drawer._counting.isVisible())
    assert book(desk).closed is None


def test_an_earlier_day_that_was_not_closed_is_told_and_closed(desk: Shown) -> None:
    told = page(desk).notices._notices["unclosed"]
    assert "19/06/2023" in told.text()
    desk.press(Key.Key_Left, held=ALT)
    desk.until(lambda: column(desk, 6) == ["15.000"])
    assert not page(desk).notices.isVisible()
    page(desk).drawer.notes.inputs[5_000].setFocus()
    desk.type("3")
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: book(desk, YESTERDAY).closed is not None)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    desk.until(lambda: len(column(desk, 6)) == 8)
    assert not page(desk).notices.isVisible()


def test_enter_opens_the_dossier(desk: Shown) -> None:
    asked: list[tuple[str, object]] = []
    page(desk).go.connect(lambda name, what: asked.append((name, what)))
    page(desk).table.setFocus()
    page(desk).table.go_to(3)
    desk.press(Key.Key_Return)
    assert asked == [("dossiers", book(desk).entries[-2].lines[1].dossier)]


def test_a_count_survives_in_a_draft(desk: Shown) -> None:
    page(desk).count()
    desk.type("3")
    draft = page(desk).draft()
    assert draft == {"day": "2023-06-20", "notes": {"500000": 3}}
    page(desk).drawer.notes.set_notes({})
    page(desk).restore(draft)
    desk.until(lambda: page(desk).drawer.notes.counted() == 1_500_000)


def test_a_count_of_one_day_is_not_shown_on_another(desk: Shown) -> None:
    page(desk).count()
    desk.type("3")
    desk.press(Key.Key_Left, held=ALT)
    desk.until(lambda: column(desk, 6) == ["15.000"])
    assert page(desk).drawer.notes.counted() is None


def test_the_share_paid_online_stands_against_the_targets(desk: Shown) -> None:
    totals = page(desk).totals
    desk.until(lambda: totals._share.text() != "")
    assert "14,29" in totals._share.text()
    assert totals._targets.text().count("not met") == 2


def test_the_day_goes_into_a_workbook_and_without_a_printer_into_a_pdf(desk: Shown, tmp_path: Path) -> None:
    desk.desk.settings.setValue("export/folder", str(tmp_path))
    desk.press(Key.Key_E, held=CTRL)
    desk.until(lambda: (tmp_path / "so-quy-2023-06-20-quay-1.xlsx").exists())
    desk.press(Key.Key_P, held=CTRL)
    desk.until(lambda: (tmp_path / "so-quy-2023-06-20-quay-1.pdf").exists())
    desk.until(lambda: "no printer" in desk.notices())


def test_a_day_without_receipts_says_so_and_is_not_closed(qtbot: QtBot, counter: Counter) -> None:
    with shown(qtbot, counter, "cash") as desk:
        assert not page(desk)._pane.is_content_shown()
        assert not page(desk).drawer.close_day.isEnabled()
        assert not page(desk).counters.isVisible()


def test_at_the_end_of_the_day_an_open_book_is_told_once(desk: Shown) -> None:
    told: list[Message] = []
    shown_pages: list[str] = []
    evening = Evening(desk.desk, told.append, shown_pages.append, desk.window)
    evening.look()
    desk.settle()
    assert not told
    desk.counter.clock.now = at(date(2023, 6, 20), 17, 5)
    for _ in range(2):
        evening.look()
        desk.settle()
    assert [message.text for message in told] == ["The cash book of today is not closed yet."]
    assert told[0].act is not None
    told[0].act()
    assert shown_pages == ["cash"]
    desk.counter.clock.now += DAY_MS
    evening.look()
    desk.settle()
    assert len(told) == 1


def test_the_rail_counts_the_days_that_nobody_closed(desk: Shown) -> None:
    with desk.counter.work() as work:
        assert questions.counts(work)["cash"] == 1
    close_yesterday(desk)
    with desk.counter.work() as work:
        assert questions.counts(work)["cash"] == 0


def test_another_counters_book_is_read_and_not_closed_here(qtbot: QtBot, counter: Counter) -> None:
    busy_day(counter)
    with counter.work() as work:
        work.record(UNIT, SlotTaken(slot=2, device="f" * 32))
    with shown(qtbot, counter, "cash") as desk:
        desk.until(lambda: page(desk).counters.isVisible())
        page(desk)._choose_counter(2)
        desk.until(lambda: page(desk).model.size() == 0)
        assert not page(desk).drawer.close_day.isVisible()
        assert "Counter 2" in page(desk).drawer._said.text()
        desk.press(Key.Key_Escape)
        desk.until(lambda: page(desk).model.size() == 8)


def test_the_page_is_reached_by_its_key_and_shows_a_day_that_is_asked_for(desk: Shown) -> None:
    desk.window.show_page("feedback")
    desk.press(Key.Key_B, held=CTRL)
    page(desk).open(date(2023, 6, 19))
    desk.until(lambda: column(desk, 6) == ["15.000"])
    assert at(date(2023, 6, 19)) < YESTERDAY
