"""A dossier taken in by the keyboard alone, and nothing typed is lost."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desk_app.domain.dossier.facts import Channel, Component, Delivery, Payment
from desk_app.domain.localtime import at
from desk_app.domain.topic import Topic
from desk_app.store.queries.dossiers import DossierFilter, newest
from desk_app.ui.desk import Desk, Queries
from desk_app.ui.drafts import Drafts
from desk_app.ui.page import Message
from desk_app.ui.pages import every
from desk_app.ui.pages.intake import IntakePage
from desk_app.ui.theme.theme import theme
from desk_app.ui.window import MainWindow
from desk_app.usecases import post, returning, today, unit
from tests.ui.desk_for_tests import ENTRIES
from tests.ui.pages.counter import CITIZEN, Counter, busy_counter, new_counter, receive

NOW = at(date(2023, 6, 13), 11, 30)
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
TARIFF = "1.001022"
"""Đăng ký nhận cha, mẹ, con: three working days, 15.000 đ"""


class Typist:
    """Somebody at the keyboard, who looks at the screen and waits for it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, counter: Counter, desk: Desk) -> None:
        self.qtbot, self.window, self.counter, self.desk = qtbot, window, counter, desk
        page = window.page
        assert isinstance(page, IntakePage)
        self.page, self.form = page, page._form
        self.told: list[Message] = []
        self.went: list[tuple[str, object]] = []
        page.notify.connect(self.told.append)
        page.go.connect(lambda name, what: self.went.append((name, what)))

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def compose(self, text: str) -> None:
        """Commit Vietnamese as an input method does, with a half-composed letter before."""
        QCoreApplication.sendEvent(self.focus(), QInputMethodEvent(text[:1], []))
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.focus(), event)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key, held)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.ops.is_waiting)

    def answered(self, text: str) -> None:
        """Type and wait for what the page answers."""
        self.type(text)
        self.settle()

    def save(self) -> None:
        self.press(Qt.Key.Key_Return, held=CTRL)
        self.settle()

    @staticmethod
    def focus() -> Any:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def read(self, question: Callable[[Any], Any]) -> Any:
        database = self.counter.open()
        try:
            with database.view() as work:
                return question(work)
        finally:
            database.close()

    def dossiers(self) -> list[Any]:
        """Return what was taken in, newest first."""
        found: list[Any] = self.read(lambda w: [w.dossier(line.id) for line in newest(w.driver, DossierFilter(), 50)])
        return found


def open_window(counter: Counter, directory: Path) -> tuple[MainWindow, Desk]:
    desk = counter.desk()
    entries = [entry for entry in every() if entry.name == "intake"]
    entries += [entry for entry in ENTRIES if entry.name == "dossiers"]
    window = MainWindow(desk, entries, Queries(), Drafts(directory / "drafts"))
    window.resize(1366, 768)
    return window, desk


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    made.clock.now = NOW
    return made


@pytest.fixture
def typist(qtbot: QtBot, counter: Counter, tmp_path: Path) -> Iterator[Typist]:
    theme().install()
    window, desk = open_window(counter, tmp_path)
    window.show_page("intake")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    at_work = Typist(qtbot, window, counter, desk)
    at_work.settle()
    yield at_work
    window.close()
    window.deleteLater()


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


def take(typist: Typist, letters: str = TARIFF) -> None:
    typist.form.procedure.input.setFocus()
    typist.answered(letters)
    typist.press(Qt.Key.Key_Return)
    typist.settle()


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


def test_what_contradicts_the_number_is_said_and_hinders_nothing(typist: Typist) -> None:
    typist.answered("030186001242")
    typist.press(Qt.Key.Key_Tab)
    typist.answered("Tran Van Binh")
    typist.press(Qt.Key.Key_Tab)
    typist.type("140868")
    typist.press(Qt.Key.Key_Tab)
    assert "1986" in typist.form.person._note.text()
    take(typist)
    typist.save()
    assert typist.dossiers()[0].received.person.born == date(1968, 8, 14)


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


def test_a_dossier_of_the_day_before_counts_from_its_own_time(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    take(typist)
    typist.form.further.day.input.setFocus()
    typist.type("12/6")
    typist.press(Qt.Key.Key_Tab)
    typist.type("0805")
    typist.press(Qt.Key.Key_Tab)
    typist.settle()
    assert "08:05 thứ Năm 15/06/2023" in typist.form.due._due.accessibleName()
    typist.save()
    taken = typist.dossiers()[0]
    assert taken.received.received_at == at(date(2023, 6, 12), 8, 5)
    assert taken.due_at == at(date(2023, 6, 15), 8, 5)


def test_a_moment_to_come_and_a_malformed_number_are_refused_beside_the_field(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    take(typist)
    further = typist.form.further
    further.day.input.setFocus()
    typist.type("14/6")
    typist.save()
    assert further.day.fault()
    assert further.day.input.hasFocus()
    further.day.set_value("")
    further.official.input.setFocus()
    typist.type("abc")
    typist.save()
    assert further.official.fault()
    assert typist.dossiers() == []


def test_a_day_promised_by_hand_is_recorded_as_a_day(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    take(typist)
    typist.form.further.due.input.setFocus()
    typist.type("20/6")
    typist.save()
    taken = typist.dossiers()[0]
    assert (taken.due_at, taken.due_timed) == (at(date(2023, 6, 20), 17), False)


def test_a_dossier_by_post_brings_its_item_and_nothing_is_paid_yet(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    typist.press(Qt.Key.Key_F5, Qt.Key.Key_F5)
    take(typist)
    typist.form.further.tracking.input.setFocus()
    typist.type("ee473124828vn")
    typist.press(Qt.Key.Key_Tab)
    assert typist.form.further.tracking.inner.accessibleDescription()
    typist.save()
    received = typist.dossiers()[0].received
    assert (received.channel, received.paid) == (Channel.POSTAL, None)
    item = typist.read(post.items)[0]
    assert (item.tracking, item.direction, item.delivered_at) == ("EE473124828VN", "in", NOW)


def test_fee_exempt_way_and_delivery_are_recorded_as_chosen(typist: Typist) -> None:
    for exempt in (False, True):
        typist.answered("Tran Van Binh")
        take(typist)
        typist.press(Qt.Key.Key_F7, Qt.Key.Key_F7)
        typist.press(Qt.Key.Key_Tab)
        typist.type("8000")
        typist.press(Qt.Key.Key_Tab)
        if exempt:
            typist.press(Qt.Key.Key_Space, Qt.Key.Key_Tab)
        else:
            typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
        typist.press(Qt.Key.Key_2)
        typist.save()
        typist.counter.clock.now += 60_000
    exempted, paid = (dossier.received for dossier in typist.dossiers())
    assert (paid.fee, paid.paid, paid.delivery) == (8_000, Payment.GATEWAY, Delivery.POST)
    assert (exempted.fee, exempted.paid, exempted.delivery) == (0, None, Delivery.POST)


def test_what_is_missing_is_said_where_it_is_missing(typist: Typist) -> None:
    typist.answered("030186001242")
    typist.save()
    assert typist.form.person.name.fault()
    assert typist.form.person.name.input.hasFocus()
    typist.answered("Tran Van Binh")
    assert not typist.form.person.name.fault()
    typist.save()
    assert typist.form.procedure.fault()
    assert typist.form.procedure.input.hasFocus()
    assert typist.dossiers() == []


def test_a_refused_dossier_comes_back_with_what_to_mend(typist: Typist) -> None:
    number = "H23.15.30-230615-0007"
    with typist.counter.work() as work:
        receive(work, "Nguyễn Văn Đông", at(date(2023, 6, 12), 9), official=number)
    typist.answered("Tran Van Binh")
    take(typist)
    typist.press(Qt.Key.Key_Space)
    typist.form.further.official.input.setFocus()
    typist.type(number)
    typist.save()
    assert typist.form.person.name.value() == "Tran Van Binh"
    assert number in typist.form.further.official.fault()
    assert typist.form.further.official.input.hasFocus()
    assert typist.form.papers.papers()[0].present
    assert len(typist.dossiers()) == 1


def test_escape_empties_the_form_and_gives_it_back(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    take(typist)
    typist.press(Qt.Key.Key_Space)
    before = typist.form.collected()
    typist.press(Qt.Key.Key_Escape)
    assert typist.form.collected() is None
    assert typist.form.person.number.input.hasFocus()
    typist.press(Qt.Key.Key_Z, held=CTRL)
    typist.settle()
    assert typist.form.collected() == before


def test_words_changed_after_a_procedure_was_taken_forget_it(typist: Typist) -> None:
    take(typist)
    typist.form.procedure.input.setFocus()
    typist.press(Qt.Key.Key_A, held=CTRL)
    typist.press(Qt.Key.Key_Backspace)
    assert typist.form.papers.papers() == ()
    assert typist.form.is_blank


def test_the_number_given_stays_in_sight_and_leads_to_the_dossier(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    take(typist)
    typist.save()
    assert "1-00001/2023" in typist.form.due._saved.accessibleName()
    typist.press(Qt.Key.Key_O, held=CTRL)
    assert typist.went == [("dossiers", typist.dossiers()[0].id)]
    take(typist)
    assert not typist.form.due._saved.isVisible()


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
from tests.ui.pages.test_intake import NOW, open_window

application = make_application()
theme().install()
counter = Counter(Path(sys.argv[1]) / "unit")
counter.clock.now = NOW
window, desk = open_window(counter, Path(sys.argv[1]))
window.show_page("intake")
window.show()
window.activateWindow()
settle(desk)
form = window.page._form
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
