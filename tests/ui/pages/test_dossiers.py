"""The page of dossiers through the window, the keys and a real ledger."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.state import Standing, Timing
from desk_app.domain.localtime import local_date
from desk_app.ui.pages.dossiers.page import EXPORT_FOLDER
from desk_app.ui.pages.dossiers.void_dialog import VoidDialog
from desk_app.ui.widgets.empty import Empty
from desk_app.usecases import browse, steps
from desk_app.usecases.browse import DossierFilter
from tests.store import pcs
from tests.ui.pages import counter as counters
from tests.ui.pages.counter import Counter
from tests.ui.pages.screen import CTRL, Screen


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, counters.busy_counter(tmp_path / "unit"), tmp_path)
    yield screen
    screen.close()


def test_the_list_begins_with_the_newest_and_the_detail_follows_the_cursor(screen: Screen) -> None:
    assert screen.names()[:2] == ["Nguyễn Văn Đông", "Đỗ Thị Lan"]
    screen.until(lambda: screen.shown() == screen.counter.ids["Đông"])
    screen.press(Qt.Key.Key_Down)
    assert screen.page._list.has_focus()
    screen.press(Qt.Key.Key_Down)
    screen.until(lambda: screen.shown() == screen.counter.ids["Lan"])


def test_every_state_has_its_word(screen: Screen) -> None:
    assert screen.states() == {
        "Nguyễn Văn Đông": "Due soon",
        "Đỗ Thị Lan": "Supplement",
        "Phạm Thị Mai": "In process",
        "Nguyễn Đông Quân": "Overdue",
        "Lê Thị Hải": "Overdue",
        "Trần Đông Anh": "Refused",
        "Nguyễn Đông Phương": "On time",
        "Nguyễn Đông Sơn": "Overdue",
        "Nguyễn Đông Hà": "Overdue",
    }


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("nguyen dong", 5),
        ("Nguyễn Đông", 5),
        ("1-00009/2023", 1),
        ("230615-0007", 1),
        (counters.CITIZEN, 2),
        ("0912345678", 1),
        ("zzz", 0),
    ],
)
def test_a_dossier_is_found_as_one_types(screen: Screen, typed: str, count: int) -> None:
    screen.find(typed, count)
    assert screen.page._list.filters.search._trailing == f"{count} dossiers"


def test_matched_letters_are_marked(screen: Screen) -> None:
    screen.find("dong", 6)
    assert screen.page._list.model.cell(0, 1).marks == [(11, 4)]


def test_a_search_that_a_filter_hides_offers_to_look_in_all_dossiers(screen: Screen) -> None:
    screen.page._list.filters._state.chosen.emit(None)
    screen.page._list.filters._state.set_value(Standing.REFUSED.value)
    screen.find("quan", 0)
    screen.page._list.filters.widen()
    screen.until(lambda: screen.page._list.count() == 1)
    assert screen.names() == ["Nguyễn Đông Quân"]


@pytest.mark.parametrize(("state", "count"), [("open", 5), ("overdue", 2), ("refused", 1), ("supplement", 1)])
def test_states_narrow_the_list(screen: Screen, state: str, count: int) -> None:
    screen.page._list.filters._state.set_value(state)
    screen.page._list.filters._state.chosen.emit(state)
    screen.until(lambda: screen.page._list.count() == count)


def test_the_rarer_filters_open_by_key_and_count_themselves(screen: Screen) -> None:
    screen.press(Qt.Key.Key_L, CTRL)
    further = screen.page._list.filters._further
    assert further.isVisible()
    screen.type("01/06/2023")
    screen.press(Qt.Key.Key_Return)
    screen.until(lambda: screen.page._list.count() == 4)
    assert screen.page._list.filters._more.text() == "More (1)"
    assert screen.page._header._note.text() == "4 dossiers since 01/06/2023"


def test_t_and_enter_sign_the_result_and_ctrl_z_takes_it_back(screen: Screen) -> None:
    screen.show("Đông")
    screen.press(Qt.Key.Key_T)
    assert screen.page.draft() is not None
    screen.press(Qt.Key.Key_Return)
    screen.until(lambda: screen.dossier().standing is Standing.RESOLVED)
    assert screen.dossier().timing is Timing.ON_TIME
    assert screen.page.draft() is None
    screen.press(Qt.Key.Key_Z, CTRL)
    screen.until(lambda: screen.dossier().standing is Standing.PROCESSING)
    assert "Result signed, paper still to come" in screen.story()
    assert "Opened again" in screen.story()


def test_the_cursor_stays_on_its_dossier_when_another_program_writes(screen: Screen) -> None:
    screen.show("Mai")
    row = screen.page._list.table.row()
    with screen.counter.work() as work:
        counters.receive(work, "Hoàng Văn An", screen.counter.clock.now)
    screen.desk.ops.changed.emit(frozenset(screen.page.SHOWS))
    screen.until(lambda: screen.page._list.count() == 10)
    assert screen.page._list.table.row() == row + 1
    assert screen.shown() == screen.counter.ids["Mai"]


def test_a_refusal_without_reason_says_so_beside_the_field(screen: Screen) -> None:
    screen.show("Đông")
    screen.press(Qt.Key.Key_X)
    screen.press(Qt.Key.Key_Return, CTRL)
    form = screen.page._detail.panel.form
    assert form is not None
    screen.until(lambda: "lý do" in form.parts["reason"].fault())
    screen.type("Không thuộc thẩm quyền giải quyết")
    form.parts["print"].setChecked(False)
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.dossier().standing is Standing.REFUSED)
    assert "Không thuộc thẩm quyền" in screen.story()


def test_pausing_taken_back_leaves_the_due_date(screen: Screen) -> None:
    screen.show("Đông")
    due = screen.dossier().due_at
    screen.press(Qt.Key.Key_P)
    screen.type("Chờ xác minh nơi cư trú")
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.dossier().standing is Standing.PAUSED)
    screen.counter.clock.now += 60_000 * 60
    screen.press(Qt.Key.Key_Z, CTRL)
    screen.until(lambda: screen.dossier().standing is Standing.PROCESSING)
    assert screen.dossier().due_at == due


def test_enter_lets_a_waiting_dossier_go_on_and_its_due_date_moves(screen: Screen) -> None:
    screen.show("Lan")
    due = screen.dossier().due_at
    screen.press(Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_Return)
    screen.until(lambda: screen.dossier().standing is Standing.PROCESSING)
    assert screen.dossier().due_at > due


def test_papers_are_marked_by_space_d_r_and_all_at_once_by_a(screen: Screen) -> None:
    screen.show("Đông")
    table = screen.page._detail.papers.table
    table.go_to(2)
    screen.press(Qt.Key.Key_Space)
    screen.until(lambda: screen.dossier().components[2].present)
    screen.press(Qt.Key.Key_D)
    screen.until(lambda: screen.dossier().components[2].digitized)
    table.go_to(3)
    screen.press(Qt.Key.Key_R)
    screen.until(lambda: screen.dossier().components[3].reused)
    assert screen.dossier().components[3].source == "1-00001/2023"
    screen.press(Qt.Key.Key_A)
    screen.until(lambda: screen.dossier().components_digitized)
    assert table.row() == 3


def test_a_paper_from_elsewhere_asks_where_it_lies(screen: Screen) -> None:
    screen.show("Đông")
    screen.page._detail.papers.table.go_to(1)
    screen.press(Qt.Key.Key_R)
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.type("Kho dữ liệu quốc gia")
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.dossier().components[1].source == "Kho dữ liệu quốc gia")


def test_the_official_number_is_checked_and_finds_its_dossier(screen: Screen) -> None:
    screen.show("Mai")
    screen.press(Qt.Key.Key_M)
    screen.type("H23.15.30-230615-0007")
    screen.press(Qt.Key.Key_Return, CTRL)
    form = screen.page._detail.panel.form
    assert form is not None
    screen.until(lambda: "1-00009/2023" in form.parts["official"].fault())
    form.parts["official"].input.selectAll()
    screen.type("h23.15.30-230612-0002")
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.dossier().official == "H23.15.30-230612-0002")
    screen.page.open("H23.15.30-230615-0007")
    screen.until(lambda: screen.shown() == screen.counter.ids["Đông"])


def test_the_rest_of_the_fee_is_offered_and_taken_back_by_the_same_sum(screen: Screen) -> None:
    screen.show("Mai")
    screen.press(Qt.Key.Key_F)
    form = screen.page._detail.panel.form
    assert form is not None
    assert form.parts["amount"].number() == 10_000
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.dossier().paid == 15_000)
    screen.press(Qt.Key.Key_Z, CTRL)
    screen.until(lambda: screen.dossier().paid == 5_000)


def test_a_correction_names_what_changed_and_can_be_taken_back(screen: Screen) -> None:
    screen.show("Lan")
    screen.press(Qt.Key.Key_E)
    form = screen.page._detail.panel.form
    assert form is not None
    form.parts["name"].input.selectAll()
    screen.type("Đỗ Thị Lân")
    form.parts["received_at"].time.input.setFocus()
    form.parts["received_at"].time.input.selectAll()
    screen.type("8h05")
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: "lý do" in form.parts["reason"].fault())
    form.parts["reason"].setFocus()
    screen.type("Ghi nhầm tên và giờ")
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.dossier().received.person.name == "Đỗ Thị Lân")
    assert "person, reception" in screen.story()
    screen.until(lambda: screen.page._list.current() == screen.counter.ids["Lan"])
    screen.press(Qt.Key.Key_Z, CTRL)
    screen.until(lambda: screen.dossier().received.person.name == "Đỗ Thị Lan")


def test_a_letter_of_apology_must_promise_a_later_day(screen: Screen) -> None:
    screen.show("Quân")
    screen.press(Qt.Key.Key_L)
    form = screen.page._detail.panel.form
    assert form is not None
    for text, fault in (("01/06/2023", True), ("23/06/2023", False)):
        form.parts["new_due_at"].day.set_value(text)
        form.parts["new_due_at"].time.set_value("")
        form.parts["reason"].set_value("Chờ xác minh")
        form.parts["print"].setChecked(False)
        screen.press(Qt.Key.Key_Return, CTRL)
        if fault:
            screen.until(lambda: bool(form.parts["new_due_at"].day.fault()))
    screen.until(lambda: bool(screen.dossier().apologies))
    assert local_date(screen.dossier().apologies[0].new_due_at).day == 23


def test_post_out_and_delivered_are_recorded_on_the_dossier(screen: Screen) -> None:
    screen.show("Đông")
    screen.press(Qt.Key.Key_B)
    screen.type("EE473124828VN")
    form = screen.page._detail.panel.form
    assert form is not None
    assert "mistyped" in form.parts["tracking"].input.accessibleDescription()
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: bool(screen.page._detail._parcels._items))
    screen.page._detail.focus_papers()
    screen.press(Qt.Key.Key_G)
    screen.press(Qt.Key.Key_Return, CTRL)
    screen.until(lambda: screen.page._detail._parcels._items[0].delivered_at is not None)
    assert "Delivered by the post" in screen.story()


def test_a_void_is_asked_for_in_a_dialog_and_has_a_reason(screen: Screen) -> None:
    screen.show("Mai")
    screen.press(Qt.Key.Key_Delete)
    dialog = screen.page.findChild(VoidDialog)
    assert isinstance(dialog, VoidDialog)
    dialog.confirmed.emit("")
    screen.until(lambda: "lý do" in dialog.reason.fault())
    dialog.confirmed.emit("Nhập trùng")
    screen.until(lambda: screen.dossier().standing is Standing.VOIDED)
    assert screen.said[-1].act is None


def test_a_matter_of_two_pcs_is_shown_and_noted_as_seen(screen: Screen, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "motcua.sqlite").write_bytes(_copied(screen.counter))
    _decide_otherwise(screen.counter, other)
    screen.desk.ops.changed.emit(frozenset(screen.page.SHOWS))
    screen.show("Quân")
    screen.until(lambda: screen.page._detail._notices.notice("matters") is not None)
    assert "set aside" in screen.story()
    screen.press(Qt.Key.Key_V)
    screen.until(lambda: not screen.dossier().matters)
    assert screen.page._detail._notices.notice("matters") is None


def _copied(counter: Counter) -> bytes:
    database = counter.open()
    database.driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return (counter.directory / "motcua.sqlite").read_bytes()


def _decide_otherwise(counter: Counter, other: Path) -> None:
    """Let two PCs end one dossier differently, and bring the other's events here."""
    there = Counter(other, counter.clock, counter.ids)
    database = there.open()
    database.set_meta("device", "f" * 32)
    database.close()
    with counter.work() as work:
        steps.issue_result(work, counter.ids["Quân"])
    counter.clock.now += 60_000
    with there.work() as work:
        steps.withdraw(work, counter.ids["Quân"])
    database = there.open()
    rows = database.driver.execute("SELECT * FROM event WHERE device = ?", ("f" * 32,)).fetchall()
    database.close()
    with counter.work() as work:
        pcs.take_in(work, rows)


def test_f8_explains_the_due_date_and_esc_goes_back_step_by_step(screen: Screen) -> None:
    screen.show("Đông")
    screen.press(Qt.Key.Key_F8)
    panel = screen.page._detail.panel
    assert panel.isVisible()
    screen.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert screen.page._detail.papers.table.hasFocus()
    screen.press(Qt.Key.Key_Escape)
    assert screen.page._list.has_focus()
    screen.press(Qt.Key.Key_Escape)
    assert screen.page._list.filters.search.hasFocus()


def test_a_dossier_that_the_filter_hides_is_brought_up_by_its_id(screen: Screen) -> None:
    screen.find("nguyen dong", 5)
    screen.page.open(screen.counter.ids["Hải"])
    screen.until(lambda: screen.page._list.current() == screen.counter.ids["Hải"])
    assert screen.shown() == screen.counter.ids["Hải"]
    assert screen.page._list.count() == 9


def test_the_palette_offers_what_may_be_done_now(screen: Screen) -> None:
    screen.show("Anh")
    offered = [found.title for found in screen.page.commands()]
    assert "Open again: Trần Đông Anh" in offered
    assert not any(title.startswith(("Sign", "Hand over", "Pause")) for title in offered)


def test_the_list_goes_to_a_workbook_without_citizen_ids(screen: Screen, tmp_path: Path) -> None:
    screen.desk.settings.setValue(EXPORT_FOLDER, str(tmp_path / "out"))
    screen.find("nguyen dong", 5)
    screen.press(Qt.Key.Key_E, CTRL)
    screen.until(lambda: any("ho-so-" in message.text for message in screen.said))
    (path,) = (tmp_path / "out").glob("*.xlsx")
    rows = list(load_workbook(path)["Hồ sơ"].values)
    assert len(rows) == 6
    assert rows[1][:3] == ("1-00009/2023", "H23.15.30-230615-0007", "Nguyễn Văn Đông")
    assert not any(counters.CITIZEN in str(value) for row in rows for value in row)


def test_half_a_form_is_a_draft_that_comes_back_with_its_dossier(screen: Screen) -> None:
    screen.show("Đông")
    screen.press(Qt.Key.Key_X)
    screen.type("Không thuộc")
    draft = screen.page.draft()
    assert draft is not None
    screen.press(Qt.Key.Key_Escape)
    assert screen.page.draft() is None
    screen.page.restore(draft)
    form = partial(getattr, screen.page._detail.panel, "form")
    screen.until(lambda: form() is not None)
    assert form().parts["reason"].value() == "Không thuộc"


def test_an_empty_unit_says_what_to_do_first(qtbot: QtBot, tmp_path: Path) -> None:
    screen = Screen(qtbot, counters.new_counter(tmp_path / "unit"), tmp_path)
    assert not screen.page._list._pane.is_content_shown()
    empty = screen.page._list._pane.findChild(Empty)
    assert isinstance(empty, Empty)
    assert empty.accessibleName() == "No dossier yet"
    screen.close()


def test_the_export_of_a_stopped_job_leaves_no_file(screen: Screen, tmp_path: Path) -> None:
    class Stopped(Exception):
        """What a report raises once a person has stopped the job."""

    def stop(_done: int, _total: int, _text: str) -> None:
        raise Stopped

    with pytest.raises(Stopped), screen.counter.work() as work:
        browse.export_list(work, DossierFilter(), tmp_path / "list.xlsx", stop)
    assert not (tmp_path / "list.xlsx").exists()
