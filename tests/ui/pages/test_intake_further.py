"""What not every dossier has: an owner, another agency, the wish to hand in directly, counts, tariffs, helps."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from desk_app.domain.dossier.facts import Channel, Payment
from desk_app.domain.localtime import at
from desk_app.domain.topic import Topic
from desk_app.ui.page import Message
from desk_app.ui.printing.view import PaperView
from desk_app.usecases import assistance, cash
from desk_app.usecases.assistance import Helped
from tests.ui.pages.counter import CITIZEN, receive
from tests.ui.pages.intake_typist import CTRL, Typist, take

SHIFT = Qt.KeyboardModifier.ShiftModifier
COPIES = "2.000815"
"""Chứng thực bản sao từ bản chính: counted by pages and copies"""


def start(typist: Typist, code: str = "1.001022") -> None:
    typist.form.person.name.input.setFocus()
    typist.answered("Tran Van Binh")
    take(typist, code)


def saved(typist: Typist) -> Any:
    typist.save()
    return typist.dossiers()[0].received


def test_a_dossier_handed_in_for_another_names_the_owner_and_the_paper_of_authority(typist: Typist) -> None:
    with typist.counter.work() as work:
        receive(work, "Nguyễn Thị Tám", at(date(2023, 5, 2), 9), citizen_id=CITIZEN)
    start(typist, "1.001193")
    typist.press(Qt.Key.Key_H, held=CTRL)
    typist.answered("tam")
    typist.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    typist.settle()
    owner = typist.form.further.owner
    assert owner.citizen_id() == CITIZEN
    typist.save()
    assert owner.authority.fault()
    assert owner.authority.input.hasFocus()
    typist.compose("Giấy ủy quyền số 12")
    typist.press(Qt.Key.Key_Tab)
    ticked = [paper.name for paper in typist.form.papers.papers() if paper.present]
    assert ticked == ["Văn bản ủy quyền (nếu ủy quyền)"]
    received = saved(typist)
    assert (received.owner.name, received.owner.citizen_id) == ("Nguyễn Thị Tám", CITIZEN)
    assert received.note == "Nộp thay: Giấy ủy quyền số 12"
    assert not owner.isVisible()


def test_another_agency_is_found_by_letters_and_takes_this_units_target_away(typist: Typist) -> None:
    start(typist)
    assert "own target 15/06" in typist.form.due._due.accessibleName()
    typist.press(Qt.Key.Key_G, held=CTRL)
    typist.answered("nam hung")
    typist.press(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab)
    typist.settle()
    assert typist.form.further.agency._chip.isVisible()
    assert "own target" not in typist.form.due._due.accessibleName()
    received = saved(typist)
    assert (received.competent, received.internal_due_at) == ("UBND xã Nam Hưng", None)


def test_the_wish_to_hand_in_directly_is_one_key_where_it_could_be_had_online(typist: Typist) -> None:
    start(typist)
    choice = typist.form.further.by_choice
    assert choice.isVisible()
    typist.press(Qt.Key.Key_F5)
    assert not choice.isVisible()
    typist.press(Qt.Key.Key_F5, Qt.Key.Key_F5)
    typist.press(Qt.Key.Key_F5, held=SHIFT)
    received = saved(typist)
    assert (received.channel, received.by_choice) == (Channel.DIRECT, True)
    assert not choice.isVisible()


def test_papers_are_counted_in_their_row(typist: Typist) -> None:
    start(typist)
    typist.press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_3)
    typist.press(Qt.Key.Key_Tab)
    typist.type("1")
    typist.press(Qt.Key.Key_Return)
    assert typist.form.papers.list.hasFocus()
    typist.press(Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_N)
    typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    typist.type("2")
    received = saved(typist)
    counted = [(c.originals, c.certified, c.photocopies) for c in received.components]
    assert counted == [(1, 0, 0), (3, 1, 2), (0, 0, 0), (0, 0, 0)]
    assert [c.present for c in received.components] == [True, True, True, False]


def test_escape_leaves_the_counts_as_they_were(typist: Typist) -> None:
    start(typist)
    typist.press(Qt.Key.Key_Space, Qt.Key.Key_N)
    typist.type("7")
    typist.press(Qt.Key.Key_Escape)
    assert typist.form.papers.papers()[0].counts == (1, 0, 0)
    assert typist.form.papers.list.hasFocus()


def test_a_tariff_counts_pages_and_copies(typist: Typist) -> None:
    start(typist, COPIES)
    typist.save()
    pay = typist.form.pay
    assert pay.pages.input.hasFocus()
    typist.type("4")
    typist.press(Qt.Key.Key_Tab)
    assert pay.fee.number() == 6_000
    assert "2 × 2.000 + 2 × 1.000" in pay.note()
    received = saved(typist)
    assert (received.fee, received.paid, received.fee_receipt) == (6_000, Payment.CASH, "1-0000001")
    assert [(c.tariff, c.copies, c.pages, c.amount) for c in received.charges] == [("ct.copy", 1, 4, 6_000)]


def test_a_fee_that_is_not_the_tariffs_is_said_at_once_and_asks_why(typist: Typist) -> None:
    start(typist)
    pay = typist.form.pay
    pay.fee.input.setFocus()
    pay.fee.input.selectAll()
    typist.type("20000")
    assert "15.000" in pay.note()
    assert pay.reason.isVisible()
    typist.save()
    assert typist.dossiers() == []
    assert pay.reason.input.hasFocus()
    pay.fee.input.setFocus()
    pay.fee.input.selectAll()
    typist.type("15000")
    assert not pay.reason.isVisible()
    assert saved(typist).exceptions == {}


def test_impossible_days_are_said_beside_their_field_before_anybody_saves(typist: Typist) -> None:
    start(typist)
    person, rest = typist.form.person, typist.form.further.rest
    person.born.input.setFocus()
    typist.type("14/08/2030")
    typist.press(Qt.Key.Key_Tab)
    assert "not come yet" in person._note.text()
    person.born.set_value("")
    typist.open_rest()
    rest.due.input.setFocus()
    typist.type("12/6")
    typist.press(Qt.Key.Key_Tab)
    assert "before the reception" in rest._fault.text()
    rest.day.input.setFocus()
    typist.type("11/6")
    typist.press(Qt.Key.Key_Tab)
    assert rest._fault.text() == ""
    typist.save()
    assert len(typist.dossiers()) == 1


def test_two_digits_of_a_birth_year_never_lie_ahead(typist: Typist) -> None:
    typist.form.person.born.input.setFocus()
    typist.type("010240")
    typist.press(Qt.Key.Key_Tab)
    assert typist.form.person.day_of_birth() == date(1940, 2, 1)


def test_a_closed_cash_day_is_said_beside_the_way_of_paying(typist: Typist) -> None:
    with typist.counter.work() as work:
        receive(work, "Lê Thị Mai", typist.counter.clock.now, code="1.001022", paid=Payment.CASH)
        work.flush()
        cash.close(work, 15_000)
    typist.counter.clock.now += 60_000
    typist.page.on_changed(frozenset({Topic.CASH}))
    start(typist)
    typist.settle()
    assert "13/06/2023" in typist.form.pay._way.fault()
    typist.save()
    assert len(typist.dossiers()) == 1
    typist.press(Qt.Key.Key_F7, Qt.Key.Key_F7, Qt.Key.Key_F7)
    assert not typist.form.pay._way.fault()
    typist.save()
    assert typist.dossiers()[0].received.paid is None


def previews(typist: Typist) -> list[PaperView]:
    return [view for view in typist.window.findChildren(PaperView) if view.isVisible()]


def close_preview(typist: Typist) -> None:
    (view,) = previews(typist)
    typist.qtbot.waitUntil(lambda: not typist.desk.ops.is_waiting, timeout=30_000)
    view.reject()
    typist.window.activateWindow()
    typist.qtbot.waitUntil(typist.window.isActiveWindow)
    typist.page.focus_first()


def test_the_receipt_of_the_last_save_is_one_key_away_and_never_before_the_save(typist: Typist) -> None:
    typist.press(Qt.Key.Key_P, held=CTRL)
    assert previews(typist) == []
    start(typist)
    typist.save()
    typist.press(Qt.Key.Key_P, held=CTRL)
    close_preview(typist)
    assert len(typist.dossiers()) == 1


def test_each_save_may_be_followed_by_its_receipt_as_this_pc_is_set(typist: Typist) -> None:
    typist.page._prints.setChecked(True)
    assert typist.desk.settings.value("intake/prints") == "yes"
    start(typist)
    typist.save()
    close_preview(typist)
    typist.counter.clock.now += 60_000
    start(typist)
    typist.press(Qt.Key.Key_S, held=CTRL)
    typist.settle()
    assert previews(typist) == []
    assert len(typist.dossiers()) == 2


def helped(typist: Typist) -> Helped:
    known: Helped = typist.read(assistance.today)
    return known


def test_a_help_is_one_key_and_is_taken_back_by_another(typist: Typist) -> None:
    typist.press(Qt.Key.Key_F11)
    typist.settle()
    typist.press(Qt.Key.Key_F11, held=SHIFT)
    typist.settle()
    assert helped(typist) == Helped(accounts=1, submissions=1)
    typist.qtbot.waitUntil(lambda: typist.page._panel._accounts.accessibleName().endswith(": 1"))
    typist.press(Qt.Key.Key_Z, held=CTRL)
    typist.settle()
    assert helped(typist) == Helped(accounts=1)


def test_a_help_before_the_dossier_is_offered_to_be_linked_to_it(typist: Typist) -> None:
    typist.press(Qt.Key.Key_F11, held=SHIFT)
    typist.settle()
    typist.press(Qt.Key.Key_F5)
    start(typist)
    typist.save()
    message: Message = typist.told[-1]
    assert message.key == "Ctrl+L"
    typist.press(Qt.Key.Key_L, held=CTRL)
    typist.settle()
    dossier = typist.dossiers()[0].id
    assert typist.read(lambda w: w.driver.execute("SELECT dossier FROM assistance").fetchall()) == [(dossier,)]
    typist.press(Qt.Key.Key_F11, held=SHIFT)
    typist.settle()
    assert helped(typist) == Helped(submissions=2)


def test_all_of_it_comes_back_from_a_draft(typist: Typist) -> None:
    start(typist, COPIES)
    form = typist.form
    typist.press(Qt.Key.Key_F5, held=SHIFT)
    typist.press(Qt.Key.Key_H, held=CTRL)
    typist.answered("Nguyen Thi Tam")
    typist.press(Qt.Key.Key_G, held=CTRL)
    typist.compose("Sở Tư pháp")
    typist.open_rest()
    form.further.rest.sets.input.setFocus()
    typist.type("2")
    form.pay.pages.input.setFocus()
    typist.type("4")
    form.pay.fee.input.setFocus()
    form.pay.fee.input.selectAll()
    typist.type("5000")
    form.pay.reason.input.setFocus()
    typist.compose("Làm tròn")
    before = form.collected()
    assert before is not None
    typist.page.step_back()
    assert form.collected() is None
    typist.page.restore(before)
    typist.settle()
    assert form.collected() == before
    assert form.further.owner.isVisible()
    assert form.further.agency.isVisible()
    form.further.owner.authority.set_value("Là con")
    received = saved(typist)
    assert (received.sets, received.competent, received.by_choice) == (2, "Sở Tư pháp", True)
    assert (received.fee, received.exceptions) == (5_000, {"fee": "Làm tròn"})


def test_the_palette_logs_a_help_from_any_page(typist: Typist) -> None:
    typist.window.show_page("dossiers")
    found = {one.title: one.act for one in typist.window._own_commands()}
    act = found["Helped to create an account"]
    assert act is not None
    act()
    typist.settle()
    assert helped(typist) == Helped(accounts=1)
