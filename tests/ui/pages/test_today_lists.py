"""The day's work narrowed, on paper, and as it changes by itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.ui.printing.view import PaperView
from desk_app.ui.widgets.empty import Empty
from desk_app.usecases import steps
from desk_app.usecases.worklist import Group, Whose
from tests.ui.pages.counter import new_counter
from tests.ui.pages.shown import CTRL
from tests.ui.pages.today_screen import Today
from tests.ui.pages.work_day import TUAN, day_of_the_picture, june

Key = Qt.Key


@pytest.fixture
def today(qtbot: QtBot, tmp_path: Path) -> Iterator[Today]:
    screen = Today(qtbot, day_of_the_picture(tmp_path / "unit"))
    yield screen
    screen.close()


# Narrowing


def choose(today: Today, chooser: Any, value: object) -> None:
    chooser.setFocus()
    for _ in range(10):
        if chooser.value() == value:
            break
        today.press(Key.Key_Down)
    today.press(Key.Key_Return)


def test_counters_and_mine_are_chosen_by_digit(today: Today) -> None:
    whose = today.today.filters._whose
    assert [choice.text() for choice in whose.choices()] == ["All three counters", "Counter 1", "Mine"]
    whose.setFocus()
    today.press(Key.Key_2)
    assert {row[0] for row in today.rows() if row[1] == "-"} == {"1"}
    assert today.rail() == 22
    today.press(Key.Key_3)
    assert today.today.filters.chosen("").whose is Whose.MINE
    assert {row[0] for row in today.rows() if row[1:2] == "-"} <= {"1"}


def test_field_and_officer_narrow_the_list(today: Today) -> None:
    choose(today, today.today.filters._officer, TUAN)
    assert [row for row in today.rows() if "-0" in row] == ["1-00471", "1-00350"]
    choose(today, today.today.filters._field, "Hộ tịch")
    assert today.rows() == []
    empty = today.today._pane.findChild(Empty)
    assert empty is not None
    assert empty.accessibleName() == "No task answers to the filter"
    today.today.open(None)
    today.today._show_all()
    today.settle()
    assert len(today.rows()) == 32


# Paper


def shown_paper(today: Today) -> PaperView:
    view = QApplication.activeModalWidget()
    assert isinstance(view, PaperView)
    today.until(lambda: bool(view.sheets))
    return view


def text_of(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_ctrl_p_shows_the_list_on_paper_as_it_is_narrowed(today: Today) -> None:
    choose(today, today.today.filters._officer, TUAN)
    today.press(Key.Key_P, held=CTRL)
    view = shown_paper(today)
    text = text_of(view.shown.pdf)
    assert "VIỆC HÔM NAY" in text
    assert "1-00471/2023" in text
    assert "1-00398/2023" not in text
    assert view.shown.name == "viec-hom-nay-2023-06-20"
    view.reject()


def test_the_list_is_printed_and_no_dossier_speaks_of_it(today: Today, tmp_path: Path) -> None:
    today.press(Key.Key_P, held=CTRL)
    view = shown_paper(today)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    view.print_on(printer)
    today.until(lambda: view.notices.notice("printed") is not None)
    assert (tmp_path / "out.pdf").stat().st_size > 0
    assert not today.dossier("1-00398").prints
    view.reject()


def test_enter_shows_the_refusal_that_is_owed(today: Today) -> None:
    today.to(Group.LETTER, "1-00361")
    QTest.keyClick(today.today.table, Key.Key_Return)
    view = shown_paper(today)
    assert "từ chối" in view.shown.title
    view.reject()


# It lives


def test_what_a_colleague_records_comes_and_goes_by_itself(today: Today) -> None:
    today.to(Group.TODAY, "1-00473")
    subject = today.counter.ids["1-00471"]
    today.change(lambda work: steps.give(work, subject))
    assert "1-00471" not in today.rows()
    assert today.here() == (Group.TODAY, "1-00473")


def test_time_runs_in_the_chips_and_moves_tasks_between_groups(today: Today) -> None:
    today.to(Group.TODAY, "2-00391")
    today.counter.clock.now = june(20, 8, 30)
    today.today._on_minute()
    today.settle()
    assert today.cells()[5] == "1 h 30 min left"
    today.counter.clock.now = june(20, 10, 1)
    today.today._on_minute()
    today.settle()
    assert today.rows()[:4] == ["OVERDUE", "1-00377", "1-00398", "2-00391"]
    today.counter.clock.now = june(21, 8)
    today.today._on_minute()
    today.settle()
    assert today.rail() == len(today.today.model._tasks) != 22


def test_a_step_that_a_colleague_took_first_is_told_and_the_list_is_right(today: Today) -> None:
    today.to(Group.PAPER, "1-00468")
    with today.counter.work() as work:  # beside this program: the list has not heard of it
        steps.take_paper(work, today.counter.ids["1-00468"])
    today.press(Key.Key_Return)
    assert "Hồ sơ đã có kết quả tại quầy." in today.notices()


def test_a_unit_with_nothing_to_do_is_told_so(qtbot: QtBot, tmp_path: Path) -> None:
    screen = Today(qtbot, new_counter(tmp_path / "unit"))
    try:
        empty = screen.today._pane.findChild(Empty)
        assert empty is not None
        assert empty.accessibleName() == "Nothing to do"
        assert not screen.today._print.isEnabled()
        assert screen.rail() == 0
        assert [choice.text() for choice in screen.today.filters._whose.choices()] == ["All", "Mine"]
    finally:
        screen.close()


def test_the_palette_offers_what_may_be_done_with_the_task(today: Today) -> None:
    today.to(Group.TODAY, "1-00471")
    titles = [found.title for found in today.page.commands()]
    assert titles == [
        "Give the result back: Phạm Thị Yến",
        "Log a call: Phạm Thị Yến",
        "Open the dossier: Phạm Thị Yến",
        "Mark all of the group that are alike",
        "Print today's list",
    ]


def test_a_group_is_opened_by_its_name(today: Today) -> None:
    today.page.open("contact")
    today.settle()
    assert today.here() == (Group.CONTACT, "1-00380")


def test_every_row_and_group_is_spoken(today: Today) -> None:
    model = today.today.model
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Overdue, 2"
    assert today.today.table.accessibleName() == "Today's work"
    assert QApplication.focusWidget() is today.today.table
