"""A dossier taken in by the keyboard alone, and nothing typed is lost."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.facts import Component, Payment
from desk_app.domain.localtime import at
from desk_app.domain.topic import Topic
from desk_app.ui.theme.theme import theme
from desk_app.usecases import returning, today, unit
from tests.ui.pages.counter import CITIZEN, Counter, busy_counter, receive
from tests.ui.pages.intake_typist import TARIFF, Typist, open_window, take


def test_ten_dossiers_are_typed_by_the_keyboard_alone(typist: Typist) -> None:
    names = ["Trần Văn Bình", "Lê Thị Mai", "Phạm Quốc Hưng", "Vũ Thị Lan", "Đặng Văn Sửu"]
    for turn in range(10):
        typist.answered(f"0301860010{turn:02}")
        typist.press(Qt.Key.Key_Tab)
        typist.compose(f"{names[turn % 5]} {'AB'[turn // 5]}")
        typist.press(Qt.Key.Key_Tab)
        typist.type("140886")
        typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
        typist.type("0912345368")
        typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
        typist.answered(TARIFF)
        typist.press(Qt.Key.Key_Return)
        typist.press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_D)
        typist.save()
        assert typist.form.person.number.input.hasFocus()
        assert typist.form.collected() is None
    taken = typist.dossiers()
    assert sorted(d.received.reception for d in taken) == [f"1-{n:05}/2023" for n in range(1, 11)]
    first = next(d for d in taken if d.received.reception == "1-00001/2023").received
    assert (first.person.name, first.person.born, first.person.sex) == ("Trần Văn Bình A", date(1986, 8, 14), "Nữ")
    assert (first.person.phone, first.person.citizen_id) == ("0912345368", "030186001000")
    assert (first.procedure.code, first.fee, first.paid) == (TARIFF, 15_000, Payment.CASH)
    assert [(c.present, c.digitized) for c in first.components] == [
        *((True, False), (True, True), (False, False), (False, False)),
    ]
    assert (first.due_at, first.due_timed) == (at(date(2023, 6, 16), 11, 30), True)
    assert "1-00010/2023" in typist.told[-1].text
    assert typist.page._number.text() == "1-00011/2023"


def test_enter_pressed_before_the_answer_takes_what_comes(typist: Typist) -> None:
    typist.form.procedure.input.setFocus()
    typist.type(TARIFF)
    typist.press(Qt.Key.Key_Return)
    typist.settle()
    assert typist.form.procedure.chosen().code == TARIFF
    assert typist.form.papers.list.hasFocus()


def test_the_highlighted_procedure_is_previewed_before_it_is_taken(typist: Typist) -> None:
    typist.form.procedure.input.setFocus()
    typist.answered("giam ho")
    assert "–" not in typist.form.due._due.accessibleName()
    shown = typist.form.papers.papers()
    typist.press(Qt.Key.Key_Down)
    typist.settle()
    assert typist.form.papers.papers() != shown
    assert not typist.form.papers.list.isEnabled()
    typist.press(Qt.Key.Key_Escape)
    assert typist.form.papers.papers() == ()
    assert "–" in typist.form.due._due.accessibleName()


def test_the_due_date_is_explained_line_by_line(typist: Typist) -> None:
    take(typist)
    assert "11:30 thứ Sáu 16/06/2023" in typist.form.due._due.accessibleName()
    typist.press(Qt.Key.Key_F8)
    card = typist.form.due.card
    assert card.isVisible()
    assert card.accessibleName().count(";") == 5
    typist.press(Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert typist.form.procedure.chosen() is not None


def test_a_weekend_is_told_in_one_line_and_the_channel_moves_the_date(typist: Typist) -> None:
    typist.counter.clock.now = at(date(2023, 6, 16), 18)
    take(typist)
    assert "17:00 thứ Tư 21/06/2023" in typist.form.due._due.accessibleName()
    assert "17/06 –" in typist.form.due.card.accessibleName()
    typist.press(Qt.Key.Key_F5)
    typist.settle()
    assert "07:30 thứ Năm 22/06/2023" in typist.form.due._due.accessibleName()


def test_a_returning_citizen_is_found_by_name_and_filled_in(qtbot: QtBot, typist: Typist) -> None:
    with typist.counter.work() as work:
        receive(work, "Nguyễn Văn Đông", at(date(2023, 5, 2), 9), citizen_id=CITIZEN, phone="0912345678")
    typist.answered("dong")
    typist.press(Qt.Key.Key_Return)
    typist.settle()
    person = typist.form.person
    assert (person.name.value(), person.citizen_id()) == ("Nguyễn Văn Đông", CITIZEN)
    assert person.number.input.text() == "0301••••••42"
    assert person.phone.input.text() == "0912••••78"
    assert typist.form.procedure.input.hasFocus()


def test_a_new_citizen_of_a_known_name_is_not_taken_for_the_other(typist: Typist) -> None:
    with typist.counter.work() as work:
        receive(work, "Nguyen Van Anh", at(date(2023, 5, 2), 9), citizen_id=CITIZEN)
    typist.press(Qt.Key.Key_Tab)
    typist.answered("Nguyen Van An")
    assert typist.form.person.name.is_open()
    typist.press(Qt.Key.Key_Return)
    typist.settle()
    assert typist.form.person.citizen_id() == ""
    assert typist.form.person.name.value() == "Nguyen Van An"


def test_a_name_typed_where_the_number_belongs_moves_to_its_field(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    typist.press(Qt.Key.Key_Tab)
    assert typist.form.person.name.value() == "Tran Van Binh"
    assert typist.form.person.number.value() == ""


def test_what_contradicts_the_number_is_said_and_needs_a_reason(typist: Typist) -> None:
    typist.answered("030186001242")
    typist.press(Qt.Key.Key_Tab)
    typist.answered("Tran Van Binh")
    typist.press(Qt.Key.Key_Tab)
    typist.type("140868")
    typist.press(Qt.Key.Key_Tab)
    assert "1986" in typist.form.person._note.text()
    take(typist)
    typist.save()
    assert typist.dossiers() == []
    assert typist.form.person.reason.input.hasFocus()
    typist.compose("Thẻ in đúng như vậy")
    typist.save()
    received = typist.dossiers()[0].received
    assert received.person.born == date(1968, 8, 14)
    assert received.exceptions == {"citizen_id": "Thẻ in đúng như vậy"}
    assert not typist.form.person.reason.isVisible()


def test_papers_of_an_earlier_dossier_are_offered_and_reused(typist: Typist) -> None:
    names = ("Tờ khai đăng ký nhận cha, mẹ, con", "Giấy tờ khác")
    with typist.counter.work() as work:
        papers = tuple(Component(name=name, digitized=True) for name in names)
        receive(work, "Nguyễn Văn Đông", at(date(2023, 5, 2), 9), citizen_id=CITIZEN, components=papers)
    typist.answered(CITIZEN)
    typist.press(Qt.Key.Key_Return)
    typist.settle()
    take(typist)
    assert typist.form.papers.list.items()[0].offer
    typist.press(Qt.Key.Key_R)
    typist.save()
    component = typist.dossiers()[0].components[0]
    assert (component.present, component.reused, component.source) == (True, True, "1-00001/2023")


def test_a_tick_all_leaves_what_only_some_need(typist: Typist) -> None:
    take(typist, "ket hon")
    typist.press(Qt.Key.Key_A)
    ticked = [paper.present for paper in typist.form.papers.papers()]
    assert ticked[0]
    assert not all(ticked)


def test_the_day_at_the_right_is_counted(qtbot: QtBot, tmp_path: Path) -> None:
    counter = busy_counter(tmp_path / "unit")
    database = counter.open()
    with database.view() as work:
        day = today.today(work).day
    database.close()
    assert (day.received, day.issued, day.due, day.soon, day.overdue, day.collected) == (0, 0, 1, 1, 2, 0)
    assert day.latest == ()
    counter.clock.now = at(date(2023, 6, 15), 16)
    database = counter.open()
    with database.view() as work:
        day = today.today(work).day
        assert returning.reusable(work, "", ("Tờ khai",)) == {}
    database.close()
    assert (day.received, [recent.person_name for recent in day.latest]) == (1, ["Nguyễn Văn Đông"])


def test_the_day_follows_every_save_and_a_press_opens_the_dossier(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    take(typist)
    typist.save()
    row = typist.page._panel._rows[0]
    typist.qtbot.waitUntil(row.isVisible)
    assert typist.page._panel._received.accessibleName().endswith(": 1")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert typist.went == [("dossiers", typist.dossiers()[0].id)]


def test_a_calendar_that_changes_moves_the_promise_that_is_shown(typist: Typist) -> None:
    take(typist)
    with typist.counter.work() as work:
        unit.set_day(work, date(2023, 6, 14), False, "Nghỉ")
    typist.page.on_changed(frozenset({Topic.CALENDAR}))
    typist.settle()
    assert "11:30 thứ Hai 19/06/2023" in typist.form.due._due.accessibleName()


def test_every_field_has_a_name_that_can_be_spoken(typist: Typist) -> None:
    nameless = [field for field in typist.form.findChildren(QLineEdit) if not field.accessibleName()]
    assert not nameless


DRAFTING = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desk_app.ui.screenshots import settle
from desk_app.ui.start import make_application
from desk_app.ui.theme.theme import theme
from tests.ui.desk_for_tests import ENTRIES
from tests.ui.pages.counter import Counter
from tests.ui.pages.intake_typist import NOW, open_window

application = make_application()
theme().install()
counter = Counter(Path(sys.argv[1]) / "unit")
counter.clock.now = NOW
window, desk = open_window(counter, Path(sys.argv[1]))
window.show_page("intake")
window.show()
window.activateWindow()
settle(desk)
form = window.page.intake._form
QTest.keyClicks(QApplication.focusWidget(), "Tran Van Binh")
form.procedure.input.setFocus()
QTest.keyClicks(QApplication.focusWidget(), "1.001022")
settle(desk)
QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
QTimer.singleShot(900, lambda: print("typed", flush=True))
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_a_half_filled_form_survives_a_kill(qtbot: QtBot, counter: Counter, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen(
        [sys.executable, "-c", DRAFTING, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert program.stdout is not None
    with program:
        assert program.stdout.readline() == "typed\n"
        program.send_signal(signal.SIGKILL)
    theme().install()
    window, desk = open_window(counter, tmp_path)
    window.show_page("intake")
    window.show()
    typist = Typist(qtbot, window, counter, desk)
    qtbot.waitUntil(lambda: typist.form.procedure.chosen() is not None)
    assert typist.form.person.name.value() == "Tran Van Binh"
    assert typist.form.papers.papers()[0].present
    typist.settle()
    assert "16/06/2023" in typist.form.due._due.accessibleName()
    window.close()
    window.deleteLater()
