"""Many dossiers from hand to hand on the list of the day, in the real window, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.facts import Left
from desk_app.domain.dossier.state import Step
from desk_app.domain.user import Role, UserAdded
from desk_app.ui.pages.today.hand_form import HandForm, Outcome
from desk_app.ui.printing.view import PaperView
from desk_app.ui.theme.theme import theme
from desk_app.usecases.worklist import Group
from tests.ui.pages.counter import CLERK
from tests.ui.pages.shown import CTRL, SHIFT
from tests.ui.pages.today_screen import Today
from tests.ui.pages.work_day import CERTIFIED, NGAN, QUAN, TUAN, day_of_the_picture, june, received, signed

Key = Qt.Key
FRESH = ("1-00481", "1-00482", "1-00483")


@pytest.fixture
def today(qtbot: QtBot, tmp_path: Path) -> Iterator[Today]:
    counter = day_of_the_picture(tmp_path / "unit")
    database = counter.open()
    try:
        with database.work(CLERK) as work:
            for name in (NGAN, QUAN):
                work.record(work.new_subject(), UserAdded(name=name, role=Role.OFFICER))
            for number, person in zip(FRESH[1:], ("Vũ Văn Ba", "Lưu Thị Tư"), strict=True):
                more = {"received_at": june(19, 16), "field": CERTIFIED}
                received(work, counter, number, person, "Chứng thực di chúc", june(21, 17), **more)
            for number, officer in (("1-00461", NGAN), ("1-00462", TUAN)):
                paper = received(work, counter, number, "Lê Thị Năm", "Giấy khai sinh", june(21, 9))
                signed(work, paper, officer, june(19, 16, 30), Left.PAPER)
    finally:
        database.close()
    screen = Today(qtbot, counter)
    yield screen
    screen.close()


def marked(today: Today) -> list[str]:
    return [task.line.reception.partition("/")[0] for task in today.today.model.marked]


def form_of(today: Today) -> HandForm:
    form = today.card()
    assert isinstance(form, HandForm)
    return form


def outcome_of(today: Today) -> Outcome:
    outcome = today.card()
    assert isinstance(outcome, Outcome)
    return outcome


def paper(today: Today) -> str:
    """Return what stands on the paper that is shown, and close it."""
    view = QApplication.activeModalWidget()
    assert isinstance(view, PaperView)
    today.until(lambda: bool(view.sheets))
    told = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in PdfDocument(view.shown.pdf))
    view.reject()
    today.settle()
    return told


def mark_fresh(today: Today) -> None:
    today.to(Group.TOMORROW, FRESH[0])
    today.press(Key.Key_A, held=CTRL)


# Marks


def test_x_marks_a_line_and_takes_the_mark_off(today: Today) -> None:
    today.to(Group.TODAY, "1-00471")
    today.press(Key.Key_X)
    assert marked(today) == ["1-00471"]
    assert today.here() == (Group.TODAY, "1-00471")
    today.press(Key.Key_X)
    assert marked(today) == []


def test_shift_marks_on_the_way_over_heads_and_unmarks_on_the_way_back(today: Today) -> None:
    today.to(Group.OVERDUE, "1-00398")
    today.press(Key.Key_J, Key.Key_J, held=SHIFT)
    assert marked(today) == ["1-00398", "2-00391", "1-00471"]
    today.press(Key.Key_K, held=SHIFT)
    assert marked(today) == ["1-00398", "2-00391"]
    today.press(Key.Key_Down, held=SHIFT)
    assert marked(today) == ["1-00398", "2-00391", "1-00471"]
    today.press(Key.Key_Up, Key.Key_Up, Key.Key_Up, held=SHIFT)
    assert marked(today) == ["1-00377", "1-00398"]


def test_ctrl_a_marks_what_is_alike_in_the_group_and_esc_clears(today: Today) -> None:
    mark_fresh(today)
    assert marked(today) == list(FRESH)
    assert today.today.filters._hints.accessibleName().startswith("X: marked: 3; H: hand over")
    today.press(Key.Key_Escape)
    assert marked(today) == []
    assert today.today.table.hasFocus()
    assert "X: mark;" in today.today.filters._hints.accessibleName()


def test_a_mark_is_spoken_and_stands_in_both_groups_of_a_dossier(today: Today) -> None:
    today.to(Group.WAITING, "1-00380")
    today.press(Key.Key_X)
    model = today.today.model
    rows = [row for row in range(model.rowCount()) if model.is_marked(row)]
    assert [model.group_at(row) for row in rows] == [Group.WAITING, Group.CONTACT]
    spoken = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    assert spoken == ["marked, 1-00380"] * 2
    assert marked(today) == ["1-00380"]


def test_what_the_filter_leaves_out_loses_its_mark(today: Today) -> None:
    mark_fresh(today)
    today.to(Group.PAPER, "1-00468")
    today.press(Key.Key_X)
    today.today.filters._field.set_value(CERTIFIED)
    today.today.filters.changed.emit()
    today.settle()
    assert marked(today) == list(FRESH)


# To the officer


def test_h_hands_all_marked_to_one_officer_and_enter_shows_their_list(today: Today) -> None:
    mark_fresh(today)
    today.press(Key.Key_H)
    form = form_of(today)
    assert form.receiver.hasFocus()
    assert (form.officer(), form.giver.value()) == (NGAN, CLERK)
    today.press(Key.Key_Down, Key.Key_Tab, Key.Key_Tab)
    today.type("Kem ban goc")
    today.press(Key.Key_Return, held=CTRL)
    for number in FRESH:
        dossier = today.dossier(number)
        handed = dossier.handed[-1]
        assert (dossier.step, handed.giver, handed.receiver, handed.note) == (
            *(Step.HANDED_OVER, CLERK, QUAN),
            "Kem ban goc",
        )
    assert today.today._card.accessibleName() == f"Handed to {QUAN}: 3 dossiers"
    assert marked(today) == []
    today.press(Key.Key_Return)
    told = paper(today)
    assert f"Bên giao: {CLERK}" in told
    assert f"Bên nhận: {QUAN}" in told
    assert all(f"{number}/2023" in told for number in FRESH)
    today.press(Key.Key_Escape)
    assert today.card() is None
    assert today.today.table.hasFocus()


def test_what_may_not_be_handed_over_stays_marked_and_is_named(today: Today) -> None:
    mark_fresh(today)
    today.to(Group.WAITING, "1-00385")
    today.press(Key.Key_X, Key.Key_H)
    today.press(Key.Key_Return, held=CTRL)
    outcome = outcome_of(today)
    (kept,) = outcome.made.kept
    assert (outcome.made.count, kept.number, kept.why) == (3, "1-00385/2023", "Hồ sơ đang ở cơ quan khác.")
    assert marked(today) == ["1-00385"]
    assert today.dossier("1-00385").step is Step.ELSEWHERE
    assert outcome.isVisible()
    assert outcome.width() <= today.today._card.width()
    assert outcome.height() < today.today._card.height()


def test_h_without_marks_concerns_the_line_of_the_cursor_and_none_that_may_go_offers_no_list(today: Today) -> None:
    today.to(Group.WAITING, "1-00385")
    today.press(Key.Key_H)
    assert form_of(today).subjects == (today.counter.ids["1-00385"],)
    today.press(Key.Key_Return, held=CTRL)
    outcome = outcome_of(today)
    assert (outcome.made.count, outcome.lists) == (0, [])
    assert outcome.leave.hasFocus()
    today.press(Key.Key_Return)
    assert today.card() is None


def test_esc_leaves_the_form_and_the_marks_then_the_marks(today: Today) -> None:
    mark_fresh(today)
    today.press(Key.Key_H, Key.Key_Escape)
    assert (today.card(), marked(today)) == (None, list(FRESH))
    today.press(Key.Key_Escape)
    assert marked(today) == []


def test_a_handing_that_is_being_typed_survives_a_crash_and_another_form(today: Today) -> None:
    mark_fresh(today)
    today.press(Key.Key_H)
    assert today.page.draft() is None
    today.press(Key.Key_Down, Key.Key_Tab, Key.Key_Tab)
    today.type("Kem ban goc")
    form, draft = form_of(today), today.page.draft()
    assert draft is not None
    today.today.table.setFocus()
    today.press(Key.Key_P)
    assert today.card() is form
    today.press(Key.Key_Escape)
    today.page.restore(draft)
    today.settle()
    again = form_of(today)
    assert (again.subjects, again.officer(), again.note.value()) == (form.subjects, QUAN, "Kem ban goc")


# Back to the counter


def test_t_takes_all_marked_papers_and_there_is_a_list_for_each_officer(today: Today) -> None:
    today.to(Group.PAPER, "1-00468")
    today.press(Key.Key_A, held=CTRL)
    assert marked(today) == ["1-00468", "1-00461", "1-00462"]
    today.press(Key.Key_T)
    for number, officer in (("1-00468", NGAN), ("1-00461", NGAN), ("1-00462", TUAN)):
        dossier = today.dossier(number)
        assert dossier.arrived is not None
        assert (dossier.step, dossier.arrived.giver, dossier.arrived.receiver) == (Step.AT_COUNTER, officer, CLERK)
    outcome = outcome_of(today)
    assert len(outcome.lists) == 2
    assert outcome.lists[0].hasFocus()
    today.press(Key.Key_Return)
    told = paper(today)
    assert f"Bên giao: {NGAN}" in told
    assert f"Bên nhận: {CLERK}" in told
    assert "08 giờ 15 phút" in told
    assert "1-00462/2023" not in told
    outcome.lists[1].setFocus()
    today.press(Key.Key_Return)
    told = paper(today)
    assert f"Bên giao: {TUAN}" in told
    assert "1-00462/2023" in told


def test_a_result_that_is_not_signed_is_named_and_the_others_papers_are_taken(today: Today) -> None:
    today.to(Group.TOMORROW, "1-00477")
    today.press(Key.Key_X)
    today.to(Group.PAPER, "1-00468")
    today.press(Key.Key_X, Key.Key_T)
    outcome = outcome_of(today)
    assert (outcome.made.count, [kept.number for kept in outcome.made.kept]) == (1, ["1-00477/2023"])
    assert marked(today) == ["1-00477"]
    assert today.dossier("1-00477").step is Step.PROCESSING


def test_numbers_stay_whole_with_large_letters(today: Today) -> None:
    head = today.today.table.horizontalHeader()
    before = head.sectionSize(0)
    theme().enlarge(1.5)
    today.settle()
    assert head.sectionSize(0) > before
    theme().enlarge(1.0)
    assert head.sectionSize(0) == before


def test_the_palette_offers_what_concerns_all_that_is_marked(today: Today) -> None:
    mark_fresh(today)
    titles = [found.title for found in today.page.commands()]
    assert "Hand over to an officer: 3 dossiers" in titles
    assert not any(title.startswith("Take papers") for title in titles)


def test_the_form_and_what_came_of_it_stay_within_the_page(today: Today) -> None:
    mark_fresh(today)
    today.press(Key.Key_H)
    assert today.today.rect().contains(today.today._card.geometry())
    today.press(Key.Key_Return, held=CTRL)
    assert today.today.rect().contains(today.today._card.geometry())
