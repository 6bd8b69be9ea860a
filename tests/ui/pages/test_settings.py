"""Settings: the profile whole, days of the unit's own, numbers explained, people, looks, the register taken in."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk_app.domain.localtime import at
from desk_app.domain.topic import Topic
from desk_app.domain.user import Role
from desk_app.store.subjects import UNIT
from desk_app.ui.pages.settings import SettingsPage
from desk_app.ui.theme.theme import theme
from desk_app.ui.theme.tokens import Scheme
from desk_app.ui.widgets.empty import Fault
from desk_app.ui.widgets.number_field import NumberField
from desk_app.usecases import browse, steps, unit
from tests.exchange.books import HEADER, changed, numbered, xlsx
from tests.ui.pages.counter import Counter, new_counter, receive
from tests.ui.pages.shown import CTRL, Shown, shown

Key = Qt.Key


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return new_counter(tmp_path / "unit")


@pytest.fixture
def desk(qtbot: QtBot, counter: Counter) -> Iterator[Shown]:
    with shown(qtbot, counter, "settings") as made:
        yield made


def page(desk: Shown) -> SettingsPage:
    found = desk.page
    assert isinstance(found, SettingsPage)
    return found


def tab(desk: Shown, name: str) -> None:
    desk.window.show_page("settings", name)
    desk.settle()


def the_unit(desk: Shown) -> Any:
    with desk.counter.work() as work:
        return unit.profile(work)


# The unit


def test_the_profile_is_written_as_a_whole(desk: Shown) -> None:
    form = page(desk).unit.form
    before = the_unit(desk).profile
    phone, computers = form.identity.parts["phone"], form.equipment.parts["computers"]
    phone.setFocus()
    desk.type("02203754000")
    computers.setFocus()
    desk.type("4")
    form.targets.parts["rate.digitized"].setFocus()
    desk.type("80")
    desk.press(Key.Key_Return, held=CTRL)
    after = the_unit(desk).profile
    assert (after.phone, after.computers, after.targets) == ("02203754000", 4, {"rate.digitized": 80.0})
    assert (after.name, after.code, after.window, after.report_sign) == (
        before.name,
        before.code,
        before.window,
        before.report_sign,
    )


def test_staff_is_written_by_title_and_count(desk: Shown) -> None:
    staff = page(desk).unit.form.staff
    staff._add_by_hand()
    desk.type("Cong chuc Tu phap")
    staff._lines[0][1].setFocus()
    staff._lines[0][1].selectAll()
    desk.type("2")
    desk.press(Key.Key_Return, held=CTRL)
    assert [(line.title, line.count) for line in the_unit(desk).profile.staff] == [("Cong chuc Tu phap", 2)]


def test_a_unit_without_a_name_is_refused_beside_the_field(desk: Shown) -> None:
    field = page(desk).unit.form.identity.parts["name"]
    page(desk).focus_first()
    desk.press(Key.Key_A, held=CTRL)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Return, held=CTRL)
    assert field.fault()
    assert the_unit(desk).profile.name == "xã Đồng Lạc"


def test_a_changed_profile_is_a_draft_and_can_be_thrown_away(desk: Shown) -> None:
    assert page(desk).draft() is None
    page(desk).unit.form.identity.parts["address"].setFocus()
    desk.type("Thon 1")
    draft = page(desk).draft()
    assert draft is not None
    page(desk).unit._show_stored()
    assert page(desk).draft() is None
    page(desk).restore(draft)
    assert page(desk).unit.form.identity.values()["address"] == "Thon 1"


def test_more_than_a_hundred_percent_cannot_be_asked_for(desk: Shown) -> None:
    field = page(desk).unit.form.targets.parts["rate.early"]
    assert isinstance(field, NumberField)
    field.setFocus()
    desk.type("120")
    desk.press(Key.Key_Return, held=CTRL)
    assert field.fault()
    assert the_unit(desk).profile.targets == {}


def test_the_account_for_fees_is_told_by_the_banks_name(desk: Shown) -> None:
    form = page(desk).unit.form
    form.money.parts["bank_bin"].setFocus()
    desk.type("vietcom")
    desk.press(Key.Key_Down, Key.Key_Return)
    form.money.parts["bank_account"].setFocus()
    desk.type("0011 0012 345678")
    form.targets.parts["internal_percent"].setFocus()
    form.targets.parts["internal_percent"].input.selectAll()
    desk.type("25")
    form.identity.parts["website"].setFocus()
    desk.type("donglac.namsach.gov.vn")
    desk.press(Key.Key_Return, held=CTRL)
    after = the_unit(desk).profile
    assert (after.bank_bin, after.bank_account) == ("970436", "00110012345678")
    assert (after.internal_percent, after.website) == (25, "donglac.namsach.gov.vn")
    assert form.money.parts["bank_bin"].value() == "Vietcombank · 970436"
    form.identity.parts["phone"].setFocus()
    desk.type("1")
    desk.press(Key.Key_Return, held=CTRL)
    assert the_unit(desk).profile.bank_bin == "970436"


@pytest.mark.parametrize(
    ("bank", "account", "field"), [("Ngan hang la", "123", "bank_bin"), ("970436", "12-34", "bank_account")]
)
def test_an_account_that_no_code_can_lead_to_is_refused_beside_its_field(
    desk: Shown, bank: str, account: str, field: str
) -> None:
    money = page(desk).unit.form.money
    money.parts["bank_bin"].setFocus()
    desk.type(bank)
    money.parts["bank_account"].setFocus()
    desk.type(account)
    desk.press(Key.Key_Return, held=CTRL)
    assert money.parts[field].fault()
    assert the_unit(desk).profile.bank_account == ""


# Days


def test_the_states_days_are_read_only_and_the_units_lie_on_top(desk: Shown) -> None:
    tab(desk, "days")
    days = page(desk).days
    assert any(not one.own and one.day == date(2023, 9, 2) for one in days._days)
    desk.type("19/6/2023")
    days.name.setFocus()
    desk.type("Nghi bao")
    desk.press(Key.Key_Return)
    assert the_unit(desk).days == {date(2023, 6, 19): (False, "Nghi bao")}
    desk.until(lambda: any(one.own for one in days._days))
    days.table.go_to(next(row for row, one in enumerate(days._days) if one.own))
    days.table.setFocus()
    desk.press(Key.Key_Delete)
    assert the_unit(desk).days == {}
    desk.press(Key.Key_Z, held=CTRL)
    assert the_unit(desk).days == {date(2023, 6, 19): (False, "Nghi bao")}


def test_a_day_of_the_state_is_not_deleted(desk: Shown) -> None:
    tab(desk, "days")
    count = len(page(desk).days._days)
    page(desk).days.table.setFocus()
    desk.press(Key.Key_Delete)
    assert len(page(desk).days._days) == count
    assert desk.notices()


# Numbers


def test_missing_numbers_are_explained_and_voided_ones_listed(desk: Shown) -> None:
    with desk.counter.work() as work:
        first = receive(work, "Nguyễn Văn Đông", at(date(2023, 6, 12), 9))
        unit.start_numbers(work, 1, 2023, 414, "Sổ giấy quyển 1")
        receive(work, "Lê Thị Hải", at(date(2023, 6, 13), 9))
        work.flush()
        steps.void(work, first, "Nhập hai lần")
    tab(desk, "numbers")
    numbers = page(desk).numbers
    assert [(gap.first, gap.last, gap.reason) for gap in numbers._gaps] == [(2, 413, "Sổ giấy quyển 1")]
    assert numbers.voided_model.cell(0, 1).text == "Nhập hai lần"
    numbers.table.setFocus()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_A, held=CTRL)
    desk.type("So giay, quyen 2")
    desk.press(Key.Key_Return)
    desk.until(lambda: [gap.reason for gap in numbers._gaps] == ["So giay, quyen 2"])


def test_a_year_starts_with_a_later_number_only_with_a_reason(desk: Shown) -> None:
    tab(desk, "numbers")
    numbers = page(desk).numbers
    numbers.start.parts["first"].setFocus()
    desk.type("414")
    numbers.begin_numbers()
    desk.settle()
    assert numbers._reason.fault()
    numbers._reason.setFocus()
    desk.type("So giay quyen 1")
    desk.press(Key.Key_Return)
    with desk.counter.work() as work:
        assert unit.next_number(work).serial == 414


# People


def test_a_person_is_added_changed_and_leaves(desk: Shown) -> None:
    tab(desk, "people")
    desk.type("Le Minh Tuan")
    desk.press(Key.Key_Return)
    people = page(desk).people
    desk.until(lambda: len(people._people) == 2)
    row = next(row for row, one in enumerate(people._people) if one.name == "Le Minh Tuan")
    people.table.setFocus()
    people.table.go_to(row)
    desk.press(Key.Key_Return)
    people.role.set_value(Role.LEADER.value)
    desk.press(Key.Key_Return)
    desk.until(lambda: any(one.role == "leader" for one in people._people))
    people.table.setFocus()
    people.table.go_to(next(row for row, one in enumerate(people._people) if one.name == "Le Minh Tuan"))
    desk.press(Key.Key_Delete)
    desk.until(lambda: any(not one.active for one in people._people))
    desk.press(Key.Key_Z, held=CTRL)
    desk.until(lambda: all(one.active for one in people._people))


def test_the_last_administrator_stays(desk: Shown) -> None:
    tab(desk, "people")
    page(desk).people.table.setFocus()
    desk.press(Key.Key_Delete)
    assert all(one.active for one in page(desk).people._people)
    assert "quản trị" in desk.notices()


# Looks


def test_colours_and_letters_are_chosen_and_kept_on_this_pc(desk: Shown) -> None:
    tab(desk, "look")
    look = page(desk).look
    look.scheme._take(2)
    look.scale._take(2)
    assert theme().scheme is Scheme.DARK
    assert theme().text_scale == pytest.approx(1.2)
    assert desk.desk.settings.value("look/scheme") == "dark"
    assert float(str(desk.desk.settings.value("look/scale"))) == pytest.approx(1.2)
    look.scheme._take(0)
    assert desk.desk.settings.value("look/scheme") == ""


# The register


def dossiers(desk: Shown) -> int:
    with desk.counter.work() as work:
        return len(browse.keys(work, browse.DossierFilter()))


def test_a_register_is_looked_at_first_then_taken_in(desk: Shown, tmp_path: Path) -> None:
    rows = [numbered(serial) for serial in range(1, 40)]
    path = xlsx(tmp_path / "so.xlsx", ("SỔ THEO DÕI",), HEADER, *rows, changed(B="H23.15.30-230605-0099", K="hôm nọ"))
    tab(desk, "import")
    register = page(desk).register
    register.look(path)
    desk.until(lambda: register.done is not None)
    assert register.done is not None
    assert (register.done.added, register.done.rejected, dossiers(desk)) == (39, 1, 0)
    register.done = None
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: register.done is not None)
    assert dossiers(desk) == 39
    assert (tmp_path / "so.rejected.xlsx").exists()
    register.done = None
    register.look(path)
    desk.until(lambda: register.done is not None)
    again = page(desk).register.done
    assert again is not None
    assert (again.added, again.unchanged) == (0, 39)
    off = [button for button in register.findChildren(QPushButton) if not button.isEnabled()]
    assert len(off) == 1


def test_what_is_no_register_is_said_with_a_remedy_and_changes_nothing(desk: Shown, tmp_path: Path) -> None:
    tab(desk, "import")
    path = tmp_path / "anh.xlsx"
    path.write_bytes(b"not a workbook")
    page(desk).register.look(path)
    desk.until(lambda: page(desk).register.findChild(Fault) is not None)
    assert dossiers(desk) == 0


def test_a_stopped_import_says_what_is_in(desk: Shown, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "so.xlsx", HEADER, *(numbered(serial) for serial in range(1, 400)))
    tab(desk, "import")
    register = page(desk).register
    register.look(path)
    assert register.step_back()
    desk.until(lambda: register._job is None)
    assert register._path is None or register.done is not None
    assert dossiers(desk) == 0


def test_the_palette_knows_the_way_to_the_register(desk: Shown) -> None:
    desk.window.show_page("surveys")
    found = [one for one in desk.window._local_finds() if (one.page, one.what) == ("settings", "import")]
    assert len(found) == 1


def test_an_empty_list_of_dossiers_leads_to_the_register(desk: Shown) -> None:
    desk.window.show_page("dossiers")
    desk.settle()
    desk.press(Key.Key_O, held=CTRL)
    assert isinstance(desk.page, SettingsPage)
    assert page(desk).tabs.value() == "import"


# Who works at this PC


def add_people(desk: Shown, *names: str) -> None:
    with desk.counter.work() as work:
        for name in names:
            unit.add_person(work, name, Role.CLERK)
    desk.desk.ops.changed.emit(frozenset({Topic.USERS}))
    desk.settle()


def hand_over(desk: Shown, name: str) -> None:
    """Choose by keys who works here: the palette's command, the row, Space."""
    desk.window.open_palette("change who works")
    desk.until(lambda: desk.window._palette.is_open)
    desk.press(Key.Key_Return)
    people = page(desk).people
    assert people.table.hasFocus()
    people.table.go_to(next(row for row, one in enumerate(people._people) if one.name == name))
    desk.press(Key.Key_Space)
    desk.until(lambda: desk.window.person == name)


def actors(desk: Shown) -> list[str]:
    with desk.counter.work() as work:
        return [event.actor for event in work.history(UNIT)]


def test_who_works_at_this_pc_is_chosen_and_what_follows_carries_the_name(desk: Shown) -> None:
    first = desk.window.person
    add_people(desk, "Lê Minh Tuấn", "Nguyễn Thị Hòa")
    hand_over(desk, "Lê Minh Tuấn")
    assert "Lê Minh Tuấn" in desk.window._status._who.text()
    assert desk.desk.settings.value("identity/person") == "Lê Minh Tuấn"
    tab(desk, "days")
    desk.type("19/6/2023")
    page(desk).days.name.setFocus()
    desk.type("Nghi bao")
    desk.press(Key.Key_Return)
    assert actors(desk)[-1] == "Lê Minh Tuấn"
    hand_over(desk, "Nguyễn Thị Hòa")
    desk.press(Key.Key_Z, held=CTRL)
    desk.until(lambda: desk.window.person == "Lê Minh Tuấn")
    assert first != desk.window.person


def test_half_typed_forms_belong_to_who_typed_them(desk: Shown) -> None:
    first = desk.window.person
    add_people(desk, "Lê Minh Tuấn")
    desk.window.show_page("intake")
    desk.type("Tran Van Binh")
    hand_over(desk, "Lê Minh Tuấn")
    desk.window.show_page("intake")
    desk.settle()
    assert desk.page.draft() is None
    desk.type("Pham Thi Mai")
    hand_over(desk, first)
    desk.window.show_page("intake")
    desk.until(lambda: "Tran Van Binh" in str(desk.page.draft()))
    hand_over(desk, "Lê Minh Tuấn")
    desk.window.show_page("intake")
    desk.until(lambda: "Pham Thi Mai" in str(desk.page.draft()))


def test_who_is_written_under_another_name_still_works_here(desk: Shown) -> None:
    add_people(desk, "Lê Minh Tuấn")
    hand_over(desk, "Lê Minh Tuấn")
    desk.window.show_page("intake")
    desk.type("Tran Van Binh")
    with desk.counter.work() as work:
        subject = next(one[0] for one in unit.people(work) if one[1] == "Lê Minh Tuấn")
        unit.change_person(work, subject, "Lê Minh Tuân", Role.CLERK)
    desk.desk.ops.changed.emit(frozenset({Topic.USERS}))
    desk.until(lambda: desk.window.person == "Lê Minh Tuân")
    assert "Tran Van Binh" in str(desk.page.draft())


def test_what_is_under_way_ends_before_the_next_takes_over(desk: Shown) -> None:
    first = desk.window.person
    add_people(desk, "Lê Minh Tuấn")
    tab(desk, "people")
    subject = next(one.id for one in page(desk).people._people if one.name == "Lê Minh Tuấn")
    going = threading.Event()
    job = desk.desk.ops.run(desk.window, lambda _progress: going.wait(10), lambda _done: None)
    desk.desk.put_to_work(subject, "Lê Minh Tuấn")
    desk.qtbot.wait(300)
    assert desk.window.person == first
    with desk.qtbot.waitSignal(job.ended):
        going.set()
    desk.until(lambda: desk.window.person == "Lê Minh Tuấn")
