"""Feedback: what waits comes first, what is late is marked, an answer is given once, nothing vanishes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.feedback import FeedbackKind
from desk_app.domain.localtime import at
from desk_app.ui.pages.feedback import FeedbackPage
from desk_app.ui.pages.feedback.forms import AnswerForm, ReceiveForm
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.usecases import feedback
from desk_app.usecases.feedback import ReceiveFeedback
from tests.ui.pages.counter import Counter, new_counter, receive
from tests.ui.pages.shown import CTRL, Shown, shown

Key = Qt.Key


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return new_counter(tmp_path / "unit")


def told(what: FeedbackKind, day: date, text: str, due: date | None = None) -> ReceiveFeedback:
    return ReceiveFeedback(what=what, day=day, text=text, due=due)


@pytest.fixture
def desk(qtbot: QtBot, counter: Counter) -> Iterator[Shown]:
    with counter.work() as work:
        receive(work, "Nguyễn Văn Đông", at(date(2023, 6, 12), 9))
        feedback.receive_feedback(work, told(FeedbackKind.FEEDBACK, date(2023, 6, 10), "Thiếu ghế", date(2023, 6, 30)))
        late = told(FeedbackKind.COMPLAINT, date(2023, 6, 2), "Chờ lâu", date(2023, 6, 12))
        feedback.receive_feedback(work, late)
        done = feedback.receive_feedback(work, told(FeedbackKind.FEEDBACK, date(2023, 6, 15), "Niêm yết lệ phí"))
        work.flush()
        feedback.answer_feedback(work, done, date(2023, 6, 16), "Đã niêm yết")
    with shown(qtbot, counter, "feedback") as made:
        yield made


def page(desk: Shown) -> FeedbackPage:
    found = desk.page
    assert isinstance(found, FeedbackPage)
    return found


def lines(desk: Shown) -> list[Any]:
    with desk.counter.work() as work:
        return feedback.feedback(work)


def test_what_is_late_stands_first_and_the_answered_last(desk: Shown) -> None:
    model = page(desk).model
    assert [model.cell(row, 0).text for row in (0, 3)] == ["Not answered", "Answered"]
    assert [model.cell(row, 2).text for row in (1, 2, 4)] == ["Chờ lâu", "Thiếu ghế", "Niêm yết lệ phí"]
    assert model.cell(1, 4).icon == "late"
    assert page(desk)._shown == next(line.id for line in lines(desk) if line.text == "Chờ lâu")


def test_feedback_is_noted_by_keys_and_shown(desk: Shown) -> None:
    desk.press(Key.Key_N, held=CTRL)
    desk.type("Cho lam viec them sang thu bay")
    form = page(desk).panel.form
    assert isinstance(form, ReceiveForm)
    form.due.setFocus()
    desk.type("30/6")
    form.dossier.setFocus()
    desk.type("1-00001")
    desk.press(Key.Key_Return, held=CTRL)
    made = next(line for line in lines(desk) if line.text.startswith("Cho lam"))
    assert (made.what, made.due_at, made.dossier is not None) == ("feedback", at(date(2023, 7, 1)), True)
    desk.until(lambda: page(desk)._shown == made.id)
    assert page(desk).panel.form is None


def test_nothing_said_and_a_due_day_before_reception_are_told_beside_their_fields(desk: Shown) -> None:
    desk.press(Key.Key_N, held=CTRL)
    desk.press(Key.Key_Return, held=CTRL)
    form = page(desk).panel.form
    assert isinstance(form, ReceiveForm)
    assert form.text.fault()
    desk.type("Cho lau")
    form.due.setFocus()
    desk.type("1/6/2023")
    desk.press(Key.Key_Return, held=CTRL)
    assert form.due.fault()
    assert len(lines(desk)) == 3
    assert form.text.value() == "Cho lau"


def test_enter_answers_and_an_answer_is_given_once(desk: Shown) -> None:
    page(desk).table.setFocus()
    desk.press(Key.Key_Return)
    assert isinstance(page(desk).panel.form, AnswerForm)
    desk.type("Da giai thich")
    desk.press(Key.Key_Return, held=CTRL)
    made = next(line for line in lines(desk) if line.text == "Chờ lâu")
    assert (made.answer, made.answered_at) == ("Da giai thich", at(date(2023, 6, 20)))
    desk.press(Key.Key_Return)
    assert page(desk).panel.form is None


def test_a_due_day_is_shown_as_it_was_typed_and_counts_until_its_end(desk: Shown) -> None:
    model = page(desk).model
    assert [model.cell(row, 3).text for row in (1, 2)] == ["12/06/2023", "30/06/2023"]
    assert "8" in model.cell(1, 4).text


def test_a_group_is_closed_by_enter(desk: Shown) -> None:
    page(desk).table.go_to(0)
    desk.press(Key.Key_Return)
    assert page(desk).model.size() == 3
    desk.press(Key.Key_Return)
    assert page(desk).model.size() == 5


def test_escape_puts_the_form_away(desk: Shown) -> None:
    desk.press(Key.Key_N, held=CTRL)
    desk.press(Key.Key_Escape)
    assert page(desk).panel.form is None
    assert desk.focus() is page(desk).table


def test_an_entry_is_voided_with_a_reason(desk: Shown) -> None:
    page(desk).table.setFocus()
    desk.press(Key.Key_Delete)
    assert page(desk).findChild(ReasonDialog) is not None
    desk.type("nhap nham")
    desk.press(Key.Key_Return, held=CTRL)
    assert {line.text for line in lines(desk)} == {"Thiếu ghế", "Niêm yết lệ phí"}


def test_what_is_typed_survives_in_a_draft(desk: Shown) -> None:
    desk.press(Key.Key_N, held=CTRL)
    desk.type("Cho lau")
    draft = page(desk).draft()
    assert draft is not None
    desk.press(Key.Key_Escape)
    page(desk).restore(draft)
    form = page(desk).panel.form
    assert isinstance(form, ReceiveForm)
    assert form.text.value() == "Cho lau"


def test_an_empty_page_says_what_to_do_first(qtbot: QtBot, counter: Counter) -> None:
    with shown(qtbot, counter, "feedback") as desk:
        assert not page(desk)._pane.is_content_shown()
        desk.press(Key.Key_N, held=CTRL)
        assert isinstance(page(desk).panel.form, ReceiveForm)
        assert page(desk).panel.isVisible()
