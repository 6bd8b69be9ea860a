"""What is recorded of a dossier, what is refused and comes back, what may be taken back."""

from datetime import date

from PySide6.QtCore import Qt

from desk_app.domain.dossier.facts import Channel, Delivery, Payment
from desk_app.domain.localtime import at
from desk_app.usecases import post
from tests.ui.pages.counter import receive
from tests.ui.pages.intake_typist import CTRL, NOW, Typist, take


def test_a_dossier_of_the_day_before_counts_from_its_own_time(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    take(typist)
    typist.open_rest()
    typist.form.further.rest.day.input.setFocus()
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
    typist.open_rest()
    further = typist.form.further.rest
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
    typist.open_rest()
    typist.form.further.rest.due.input.setFocus()
    typist.type("20/6")
    typist.save()
    taken = typist.dossiers()[0]
    assert (taken.due_at, taken.due_timed) == (at(date(2023, 6, 20), 17), False)


def test_a_dossier_by_post_brings_its_item_and_nothing_is_paid_yet(typist: Typist) -> None:
    typist.answered("Tran Van Binh")
    typist.press(Qt.Key.Key_F5, Qt.Key.Key_F5)
    take(typist)
    typist.form.further.rest.tracking.input.setFocus()
    typist.type("ee473124828vn")
    typist.press(Qt.Key.Key_Tab)
    assert typist.form.further.rest.tracking.inner.accessibleDescription()
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
        typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Space if exempt else Qt.Key.Key_Tab)
        typist.compose("Người thuộc hộ nghèo" if exempt else "Nghị quyết HĐND tỉnh: 8.000 đ")
        typist.press(Qt.Key.Key_Tab)
        if not exempt:
            typist.press(Qt.Key.Key_Tab)
        typist.press(Qt.Key.Key_2)
        typist.save()
        typist.counter.clock.now += 60_000
    exempted, paid = (dossier.received for dossier in typist.dossiers())
    assert (paid.fee, paid.paid, paid.delivery) == (8_000, Payment.GATEWAY, Delivery.POST)
    assert paid.exceptions == {"fee": "Nghị quyết HĐND tỉnh: 8.000 đ"}
    assert [charge.amount for charge in paid.charges] == [15_000]
    assert (exempted.fee, exempted.paid, exempted.delivery) == (0, None, Delivery.POST)
    assert [(charge.amount, charge.exempt) for charge in exempted.charges] == [(0, "Người thuộc hộ nghèo")]


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
    typist.open_rest()
    typist.type(number)
    typist.save()
    assert typist.form.person.name.value() == "Tran Van Binh"
    assert number in typist.form.further.rest.official.fault()
    assert typist.form.further.rest.official.input.hasFocus()
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
