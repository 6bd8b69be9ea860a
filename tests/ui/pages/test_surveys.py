"""Survey sheets: nine keys a sheet, nothing lost, voided only with a reason, and honest about how sure a share is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain.feedback import FeedbackKind
from desk_app.domain.localtime import at
from desk_app.domain.survey import Grade
from desk_app.ui.pages.surveys import SurveysPage
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.usecases import feedback, survey
from tests.ui.pages.counter import Counter, new_counter, receive
from tests.ui.pages.shown import CTRL, Shown, shown

Key = Qt.Key
DIGITS = (Key.Key_1, Key.Key_2, Key.Key_1, Key.Key_1, Key.Key_1, Key.Key_1)


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    made.clock.now = at(date(2023, 6, 13), 15, 3)
    with made.work() as work:
        receive(work, "Nguyễn Văn Đông", at(date(2023, 6, 12), 9))
        for number in range(221, 226):
            survey.record_sheet(work, sheet(number))
        command = feedback.ReceiveFeedback(what=FeedbackKind.COMPLAINT, day=date(2023, 6, 2), text="Chờ lâu")
        feedback.receive_feedback(work, command)
    return made


def sheet(number: int, grade: Grade = Grade.GOOD) -> survey.RecordSheet:
    return survey.RecordSheet(
        day=date(2023, 6, 12), grade=grade, number=f"ĐL-23-{number:06}", answers={"7": 2, "11": 2}
    )


@pytest.fixture
def desk(qtbot: QtBot, counter: Counter) -> Iterator[Shown]:
    with shown(qtbot, counter, "surveys") as made:
        yield made


def page(desk: Shown) -> SurveysPage:
    found = desk.page
    assert isinstance(found, SurveysPage)
    return found


def sheets(desk: Shown) -> list[Any]:
    with desk.counter.work() as work:
        return survey.sheets(work, 0, at(date(2030, 1, 1)))


def test_a_sheet_takes_eight_keys_and_the_next_one_starts(desk: Shown) -> None:
    desk.press(Key.Key_Return, *DIGITS, Key.Key_Return)
    made = next(one for one in sheets(desk) if one.number == "ĐL-23-000226")
    assert made.answers == {"3": 2, "4": 1, "6": 2, "7": 2, "10": 2, "11": 2}
    assert (made.grade, made.recorded_by) == ("good", "Quản trị")
    entry = page(desk).entry
    assert desk.focus() is entry.number.input
    assert entry.questions.answers() == {}
    assert entry.number.input.placeholderText() == "ĐL-23-000227"
    assert entry.keys.average == 8


def test_the_sheet_before_is_repeated_in_two_keys(desk: Shown) -> None:
    desk.press(Key.Key_Return, *DIGITS, Key.Key_Return)
    desk.press(Key.Key_D, held=CTRL)
    desk.press(Key.Key_Return)
    assert [one.number for one in sheets(desk) if one.number > "ĐL-23-000225"] == ["ĐL-23-000227", "ĐL-23-000226"]


def test_three_means_poor_and_zero_leaves_a_question_blank(desk: Shown) -> None:
    desk.press(Key.Key_Return, Key.Key_0, Key.Key_3, Key.Key_3, Key.Key_3, Key.Key_3, Key.Key_3, Key.Key_Return)
    made = next(one for one in sheets(desk) if one.number == "ĐL-23-000226")
    assert made.answers == {"4": 0, "6": 0, "7": 0, "10": 0, "11": 0}
    assert made.grade == "poor"


def test_an_arrow_corrects_what_was_answered(desk: Shown) -> None:
    desk.press(Key.Key_Return, Key.Key_1, Key.Key_1, Key.Key_Up, Key.Key_Up, Key.Key_2)
    assert page(desk).entry.questions.answers() == {3: 1, 4: 2}


def test_without_an_overall_grade_nothing_is_saved_and_what_was_typed_stays(desk: Shown) -> None:
    desk.press(Key.Key_Return, Key.Key_1, Key.Key_Return)
    assert len(sheets(desk)) == 5
    assert page(desk).entry.questions.answers() == {3: 2}
    desk.press(Key.Key_2, Key.Key_Return)
    assert {one.grade for one in sheets(desk) if one.number == "ĐL-23-000226"} == {"fair"}


def test_an_unknown_dossier_is_said_beside_its_field(desk: Shown) -> None:
    entry = page(desk).entry
    entry.dossier.setFocus()
    desk.type("9-99999")
    desk.press(Key.Key_Return, *DIGITS, Key.Key_Return)
    assert "9-99999" in entry.dossier.fault()
    assert len(sheets(desk)) == 5
    entry.dossier.setFocus()
    entry.dossier.input.selectAll()
    desk.type("1-00001")
    desk.press(Key.Key_Return, Key.Key_Return)
    assert entry.dossier.fault() == ""


def test_an_answer_that_all_give_is_warned_of_beside_a_complaint(desk: Shown) -> None:
    shares = page(desk).entry.shares
    assert shares._notices.notice("one-sided") is not None
    with desk.counter.work() as work:
        survey.record_sheet(work, sheet(230, Grade.FAIR))
    page(desk).refresh()
    desk.settle()
    assert shares._notices.notice("one-sided") is None


def test_undo_takes_the_sheet_out_of_the_count_but_not_of_the_history(desk: Shown) -> None:
    desk.press(Key.Key_Return, *DIGITS, Key.Key_Return)
    desk.press(Key.Key_Z, held=CTRL)
    assert len(sheets(desk)) == 5
    assert page(desk).entry.keys.sheets == 0


def test_a_sheet_is_voided_only_with_a_reason(desk: Shown) -> None:
    page(desk).show_tab("list")
    desk.settle()
    assert len(page(desk).sheets._shown) == 5
    desk.press(Key.Key_Delete)
    dialog = page(desk).findChild(ReasonDialog)
    assert dialog is not None
    desk.press(Key.Key_Return, held=CTRL)
    assert dialog.reason.fault()
    desk.type("nhap hai lan")
    desk.press(Key.Key_Return, held=CTRL)
    assert len(sheets(desk)) == 4
    desk.until(lambda: len(page(desk).sheets._shown) == 4)


def test_results_count_by_grade_question_and_month(desk: Shown) -> None:
    page(desk).show_tab("results")
    desk.settle()
    results = page(desk).results
    row = next(row for row in range(6) if results.questions.cell(row, 0).text == "7")
    assert [results.questions.cell(row, column).text for column in (2, 3, 4, 5)] == ["5", "0", "0", "–"]
    assert [results.months.cell(0, column).text for column in (0, 1, 4, 5)] == ["06/2023", "5", "5", "100,00\u00a0%"]
    assert results.months.cell(0, 5).after == "alert"


def test_tabs_are_reached_by_keys_and_escape_leads_back(desk: Shown) -> None:
    desk.press(Key.Key_Tab, held=CTRL)
    assert page(desk).tabs.value() == "list"
    desk.press(Key.Key_Escape)
    assert page(desk).tabs.value() == "entry"
    assert desk.focus() is page(desk).entry.number.input


def test_a_half_typed_sheet_is_a_draft(desk: Shown) -> None:
    assert page(desk).draft() is None
    desk.press(Key.Key_Return, Key.Key_1, Key.Key_2)
    draft = page(desk).draft()
    assert draft is not None
    page(desk).entry.clear()
    page(desk).restore(draft)
    assert page(desk).entry.questions.answers() == {3: 2, 4: 1}
    assert page(desk).entry.number.value() == "ĐL-23-000226"


def test_f5_brings_the_remarks_and_enter_saves_from_there(desk: Shown) -> None:
    desk.press(Key.Key_Return, *DIGITS, Key.Key_F5)
    assert QApplication.focusWidget() is page(desk).entry.comment.input
    desk.type("cam on")
    desk.press(Key.Key_Return)
    assert next(one for one in sheets(desk) if one.number == "ĐL-23-000226").comment == "cam on"
