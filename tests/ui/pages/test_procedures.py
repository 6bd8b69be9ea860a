"""The catalogue: found without diacritics, corrected in place, abolished from a day, taken in from a file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.localtime import at
from desk_app.domain.procedure import ProcedureCatalogued, uncoded
from desk_app.ui.pages.procedures import ProceduresPage
from desk_app.ui.pages.procedures.forms import AbolishForm, EntryForm
from desk_app.ui.pages.procedures.listing import Which
from desk_app.usecases import catalogue
from tests.ui.pages.counter import Counter, new_counter
from tests.ui.pages.shown import CTRL, Shown, shown

Key = Qt.Key
STRANGE = "Xác nhận hộ nghèo (mẫu cũ)"


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    entry = ProcedureCatalogued(code=uncoded(STRANGE), name=STRANGE, field="Khác", matched=False)
    with made.work() as work:
        catalogue.write_procedure(work, entry)
    return made


@pytest.fixture
def desk(qtbot: QtBot, counter: Counter) -> Iterator[Shown]:
    with shown(qtbot, counter, "procedures") as made:
        yield made


def page(desk: Shown) -> ProceduresPage:
    found = desk.page
    assert isinstance(found, ProceduresPage)
    return found


def entry(desk: Shown, code: str) -> Any:
    with desk.counter.work() as work:
        return catalogue.entry(work, code)


def names(desk: Shown) -> list[str]:
    model = page(desk).model
    lines = (model.line(row) for row in range(model.size()))
    return [line.name for line in lines if line is not None]


def find(desk: Shown, typed: str) -> None:
    page(desk).search.setFocus()
    page(desk).search.selectAll()
    desk.type(typed)
    desk.press(Key.Key_Down)


def test_a_few_letters_without_diacritics_find_a_procedure(desk: Shown) -> None:
    find(desk, "khai sinh ky dang")
    assert "Đăng ký khai sinh" in names(desk)
    assert len(names(desk)) < 12
    find(desk, "1.001193")
    assert names(desk) == ["Đăng ký khai sinh"]
    assert desk.focus() is page(desk).table


def test_what_nobody_matched_comes_first_and_is_matched_by_hand(desk: Shown) -> None:
    assert names(desk)[0] == STRANGE
    assert page(desk)._shown == uncoded(STRANGE)
    page(desk).table.setFocus()
    desk.press(Key.Key_Return)
    form = page(desk).panel.form
    assert isinstance(form, EntryForm)
    form.code.setFocus()
    desk.type("9.000001")
    form.field.setFocus()
    form.field.input.selectAll()
    desk.type("Giam ngheo")
    form.unit.set_value(TermUnit.DAYS)
    form._fit_amount()
    form.amount.setFocus()
    desk.type("15")
    desk.press(Key.Key_Return, held=CTRL)
    made, elder = entry(desk, "9.000001"), entry(desk, uncoded(STRANGE))
    assert (made.matched, made.field, made.term) == (True, "Giam ngheo", Term(amount=15, unit=TermUnit.DAYS))
    assert (elder.matched, elder.abolished_at is not None) == (True, True)
    desk.until(lambda: page(desk).model.count_of(Which.UNMATCHED) == 0)


def test_a_code_of_another_procedure_is_refused_beside_its_field(desk: Shown) -> None:
    page(desk).table.setFocus()
    desk.press(Key.Key_Return)
    form = page(desk).panel.form
    assert isinstance(form, EntryForm)
    form.code.setFocus()
    desk.type("1.001193")
    desk.press(Key.Key_Return, held=CTRL)
    assert "1.001193" in form.code.fault()
    assert form.name.value() == STRANGE


def test_an_entry_is_corrected_and_keeps_what_was_not_touched(desk: Shown) -> None:
    find(desk, "1.001193")
    before = entry(desk, "1.001193")
    desk.press(Key.Key_F2)
    form = page(desk).panel.form
    assert isinstance(form, EntryForm)
    assert not form.code.isEnabled()
    form.fee.setFocus()
    desk.type("8000")
    desk.press(Key.Key_Return, held=CTRL)
    after = entry(desk, "1.001193")
    assert (after.fee, after.components, after.legal_basis) == (8000, before.components, before.legal_basis)
    assert after.term == before.term


def test_the_unit_chooses_the_tariff_and_its_own_term(desk: Shown) -> None:
    find(desk, "2.000884")
    desk.press(Key.Key_F2)
    form = page(desk).panel.form
    assert isinstance(form, EntryForm)
    assert form.tariff.value() == "ct.signature"
    form.tariff.set_value("ct.contract")
    form.internal.setFocus()
    desk.type("20")
    desk.press(Key.Key_Return, held=CTRL)
    line = entry(desk, "2.000884")
    assert (line.tariff, line.internal_percent) == ("ct.contract", 20)


def test_a_procedure_is_abolished_from_a_day_and_back(desk: Shown) -> None:
    find(desk, "1.001193")
    page(desk)._act("abolish")
    form = page(desk).panel.form
    assert isinstance(form, AbolishForm)
    form.day.setFocus()
    form.day.input.selectAll()
    desk.type("1/6/2023")
    desk.press(Key.Key_Return, held=CTRL)
    assert entry(desk, "1.001193").abolished_at == at(date(2023, 6, 1))
    desk.until(lambda: names(desk) == [])
    desk.press(Key.Key_Z, held=CTRL)
    assert entry(desk, "1.001193").abolished_at is None
    desk.until(lambda: names(desk) == ["Đăng ký khai sinh"])


def test_a_procedure_is_made_public_or_not(desk: Shown) -> None:
    find(desk, "1.001193")
    page(desk)._act("public")
    desk.settle()
    assert not entry(desk, "1.001193").public
    desk.press(Key.Key_Z, held=CTRL)
    assert entry(desk, "1.001193").public


def test_a_new_procedure_needs_name_and_field(desk: Shown) -> None:
    desk.press(Key.Key_N, held=CTRL)
    desk.type("Cap giay phep thu")
    form = page(desk).panel.form
    assert isinstance(form, EntryForm)
    form.amount.setFocus()
    desk.type("3")
    desk.press(Key.Key_Return, held=CTRL)
    assert form.field.fault()
    form.field.setFocus()
    desk.type("Khac")
    desk.press(Key.Key_Return, held=CTRL)
    made = entry(desk, uncoded("Cap giay phep thu"))
    assert (made.name, made.matched, made.term.amount) == ("Cap giay phep thu", True, 3)


def test_a_catalogue_is_taken_in_beside_the_page(desk: Shown, tmp_path: Path) -> None:
    path = tmp_path / "danh-muc.csv"
    path.write_text("code,name,field,days\n9.1,Thủ tục thử,Hộ tịch,3\n9.2,,Hộ tịch,3\n", "utf-8")
    page(desk).intake.take(path)
    desk.until(lambda: not page(desk).intake._busy)
    desk.settle()
    assert entry(desk, "9.1").name == "Thủ tục thử"
    assert (tmp_path / "danh-muc.rejected.xlsx").exists()
    assert "1" in desk.notices()


def test_a_file_that_is_no_catalogue_changes_nothing_and_says_so(desk: Shown, tmp_path: Path) -> None:
    path = tmp_path / "anh.csv"
    path.write_text("", "utf-8")
    page(desk).intake.take(path)
    desk.until(lambda: not page(desk).intake._busy)
    assert "anh.csv" in desk.notices()


def test_a_half_typed_entry_is_a_draft(desk: Shown) -> None:
    desk.press(Key.Key_N, held=CTRL)
    desk.type("Thu tuc moi")
    draft = page(desk).draft()
    assert draft is not None
    desk.press(Key.Key_Escape)
    page(desk).restore(draft)
    desk.settle()
    form = page(desk).panel.form
    assert isinstance(form, EntryForm)
    assert form.name.value() == "Thu tuc moi"


def test_the_palette_leads_to_an_entry(desk: Shown) -> None:
    desk.window.show_page("procedures", "1.000894")
    desk.settle()
    assert page(desk)._shown == "1.000894"


def test_groups_close_by_enter(desk: Shown) -> None:
    size = page(desk).model.size()
    page(desk).table.setFocus()
    page(desk).table.go_to(0)
    desk.press(Key.Key_Return)
    assert page(desk).model.size() == size - 1
