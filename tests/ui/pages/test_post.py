"""Postal items: handed over, delivered by one key, and back again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.localtime import at
from desk_app.ui.page import Message
from desk_app.ui.pages.post import PostPage
from desk_app.usecases import post
from tests.ui.pages.counter import NOW, Counter, busy_counter, new_counter
from tests.ui.pages.shown import CTRL, Shown


class Typist(Shown):
    """Somebody at the keyboard of the post's page."""

    def __init__(self, qtbot: QtBot, counter: Counter) -> None:
        super().__init__(qtbot, counter, "post")
        self.form, self.told = self.page._form, list[Message]()
        self.page.notify.connect(self.told.append)

    @property
    def page(self) -> PostPage:
        page = super().page
        assert isinstance(page, PostPage)
        return page

    def items(self) -> list[tuple[str, str, int | None]]:
        database = self.counter.open()
        try:
            with database.view() as work:
                return [(line.tracking, line.direction, line.delivered_at) for line in post.items(work)]
        finally:
            database.close()


def typists(qtbot: QtBot, counter: Counter) -> Iterator[Typist]:
    typist = Typist(qtbot, counter)
    yield typist
    typist.close()


@pytest.fixture
def typist(qtbot: QtBot, tmp_path: Path) -> Iterator[Typist]:
    yield from typists(qtbot, busy_counter(tmp_path / "unit"))


@pytest.fixture
def beginner(qtbot: QtBot, tmp_path: Path) -> Iterator[Typist]:
    yield from typists(qtbot, new_counter(tmp_path / "unit"))


FIRST = "EE473124829VN"


def test_a_unit_without_items_is_told_what_to_do_first(beginner: Typist) -> None:
    assert not beginner.page._pane.is_content_shown()
    assert beginner.form.dossier.input.hasFocus()


def test_enter_marks_an_item_delivered_and_ctrl_z_takes_it_back(typist: Typist) -> None:
    assert typist.page._table.hasFocus()
    typist.press(Qt.Key.Key_Return)
    assert typist.items() == [(FIRST, "in", NOW)]
    assert FIRST in typist.told[-1].text
    typist.press(Qt.Key.Key_Z, held=CTRL)
    assert typist.items() == [(FIRST, "in", None)]


def test_an_item_is_handed_over_for_a_dossier_found_by_either_number(typist: Typist) -> None:
    for number in ("1-00009", "230615-0007"):
        typist.page._table.setFocus()
        typist.press(Qt.Key.Key_N)
        typist.type(number)
        typist.press(Qt.Key.Key_Return)
        assert "Nguyễn Văn Đông" in typist.form.dossier.value()
        assert typist.form.tracking.input.hasFocus()
        typist.type(f"bd {number[:4]}")
        typist.press(Qt.Key.Key_Return, held=CTRL)
    assert ("BD1-00", "out", None) in typist.items()
    assert ("BD2306", "out", None) in typist.items()
    assert typist.form.collected() is None
    typist.press(Qt.Key.Key_Z, held=CTRL)
    assert len(typist.items()) == 2


def test_a_wrong_check_digit_is_warned_of_and_taken(typist: Typist) -> None:
    typist.press(Qt.Key.Key_N)
    typist.type("dong anh")
    typist.press(Qt.Key.Key_Return)
    typist.type("ee473124828vn")
    typist.press(Qt.Key.Key_Tab)
    assert typist.form.tracking.inner.accessibleDescription()
    assert not typist.form.tracking.fault()
    typist.press(Qt.Key.Key_F5)
    typist.type("19/6")
    typist.press(Qt.Key.Key_Return)
    database = typist.counter.open()
    with database.view() as work:
        line = next(line for line in post.items(work) if line.tracking == "EE473124828VN")
    database.close()
    assert (line.direction, line.handed_over_at) == ("in", at(date(2023, 6, 19), 12))


@pytest.mark.parametrize("missing", ["dossier", "tracking", "day"])
def test_what_is_missing_is_said_where_it_is_missing(typist: Typist, missing: str) -> None:
    typist.press(Qt.Key.Key_N)
    if missing != "dossier":
        typist.type("1-00009")
        typist.press(Qt.Key.Key_Return)
    if missing == "day":
        typist.type("BD1")
        typist.press(Qt.Key.Key_Tab)
        typist.type("21/6")
    typist.press(Qt.Key.Key_Return, held=CTRL)
    field = {"dossier": typist.form.dossier, "tracking": typist.form.tracking, "day": typist.form.day}[missing]
    assert field.fault()
    assert field.input.hasFocus()
    assert len(typist.items()) == 1


def test_delete_takes_an_item_out_and_ctrl_z_brings_it_back_as_it_was(typist: Typist) -> None:
    typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Delete)
    assert typist.items() == []
    typist.page._form.focus_first()
    typist.press(Qt.Key.Key_Z, held=CTRL)
    assert typist.items() == [(FIRST, "in", NOW)]


def test_a_delivered_item_leads_to_its_dossier(typist: Typist) -> None:
    went: list[tuple[str, object]] = []
    typist.page.go.disconnect()
    typist.page.go.connect(lambda name, what: went.append((name, what)))
    typist.press(Qt.Key.Key_O)
    typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Return)
    assert went == [("dossiers", typist.counter.ids["Hải"])] * 2


def test_escape_empties_the_form_and_gives_it_back_then_leads_to_the_list(typist: Typist) -> None:
    typist.press(Qt.Key.Key_N)
    typist.type("1-00009")
    typist.press(Qt.Key.Key_Return)
    typist.type("BD1")
    before = typist.page.draft()
    typist.press(Qt.Key.Key_Escape)
    assert typist.page.draft() is None
    typist.press(Qt.Key.Key_Z, held=CTRL)
    assert typist.page.draft() == before
    typist.press(Qt.Key.Key_Escape)
    typist.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert typist.page._table.hasFocus()
