"""The fast lane, worked by the keyboard alone over a real ledger; keys are counted as they are pressed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain import vietqr
from desk_app.domain.certification import Kind
from desk_app.domain.dossier.facts import Payment
from desk_app.domain.dossier.state import Step
from desk_app.domain.user import Role
from desk_app.ui.pages.counter import FAST
from desk_app.ui.pages.fast.typed import rest_of
from desk_app.ui.printing.view import PaperView
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.ui.widgets.qr import QrCode
from desk_app.usecases import certify, unit
from tests.ui.pages.counter import Counter, new_counter
from tests.ui.pages.fast_clerk import BAR, CTRL, NOW, Clerk, Key, Strokes


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    made = new_counter(tmp_path / "unit")
    made.clock.now = NOW
    with made.work() as work:
        told = {"bank_bin": "970403", "bank_account": "0011012345678", "bank_holder": "UBND XA DONG LAC"}
        unit.write_profile(work, replace(work.unit().profile, **told))
        unit.add_person(work, "Trần Văn Khải", Role.LEADER, "Phó Chủ tịch")
    return made


@pytest.fixture
def clerk(qtbot: QtBot, counter: Counter, tmp_path: Path) -> Iterator[Clerk]:
    made = Clerk(qtbot, counter, tmp_path)
    made.to_the_fast_lane()
    yield made
    made.close()


@pytest.fixture
def served(clerk: Clerk) -> Clerk:
    """Somebody's card was scanned, and the focus is in the first line."""
    clerk.scan()
    assert clerk.editor.title.hasFocus()
    return clerk


# Keystrokes


def test_a_usual_copy_takes_at_most_twelve_keystrokes(served: Clerk) -> None:
    strokes = Strokes()
    served.type("1")
    served.line("cc", "2", "3")
    served.save()
    assert strokes.count <= BAR
    assert strokes.count == 9
    (dossier,) = served.dossiers()
    made = dossier.received.certification
    assert (made.title, made.pages, made.copies) == ("Căn cước công dân", 2, 3)
    assert (dossier.step, dossier.paid, dossier.payments[0].way) == (Step.GIVEN, 12_000, Payment.CASH)


def test_a_batch_of_five_takes_fewer_for_each(served: Clerk, record_property: Any) -> None:
    strokes = Strokes()
    for letters, pages, copies in (("cc", "2", "3"), ("gks", "1", "2"), ("btn", "1", "2"), ("shk", "16", "1")):
        served.line(letters, pages, copies)
    served.type("2syl")
    served.press(Key.Key_Return)
    served.save()
    each = strokes.count / 5
    record_property("keystrokes_per_dossier", each)
    print(f"keystrokes per dossier in a batch of five: {each:.1f}")
    assert each <= 8
    dossiers = served.dossiers()
    assert [dossier.received.certification.kind for dossier in dossiers] == ["copy"] * 4 + ["signature"]
    assert sum(dossier.paid for dossier in dossiers) == 48_000
    assert {dossier.payments[0].receipt for dossier in dossiers} == {"1-0000001"}


# The row that is typed


def test_what_stands_beside_the_letters_is_what_tab_takes(served: Clerk) -> None:
    served.type("giay ch")
    title = served.editor.title
    first = title.offered().title
    served.press(Key.Key_Down)
    assert title.offered().title != first
    served.press(Key.Key_Up)
    assert title.text() == "giay ch"
    served.press(Key.Key_Tab)
    assert (title.text(), served.editor.pages.hasFocus()) == (first, True)


def test_a_paper_that_nobody_knows_is_typed_whole_and_known_the_next_time(served: Clerk) -> None:
    served.compose("Quyết định hưu trí")
    served.press(Key.Key_Tab)
    served.type("3")
    served.press(Key.Key_Return)
    served.save()
    served.scan()
    served.type("qd")
    assert served.editor.title.offered().title == "Quyết định hưu trí"
    served.press(Key.Key_Tab)
    assert served.editor.pages.value() == "3"


def test_escape_leaves_the_letters_as_they_are(served: Clerk) -> None:
    served.type("giay kx")
    assert served.editor.title.offered() is None
    served.press(Key.Key_Backspace)
    assert served.editor.title.offered() is not None
    served.press(Key.Key_Escape)
    assert served.editor.title.offered() is None
    served.press(Key.Key_Tab)
    assert served.editor.title.text() == "giay k"


def test_digits_choose_the_kind_only_before_any_letter(served: Clerk) -> None:
    served.type("3")
    assert (served.editor.kind.value(), served.editor.title.text()) == (Kind.CONTRACT, "")
    assert not served.editor.pages.isEnabled()
    served.type("hd 2")
    assert (served.editor.kind.value(), served.editor.title.text()) == (Kind.CONTRACT, "hd 2")


def test_a_line_without_pages_says_so_beside_the_row(served: Clerk) -> None:
    served.compose("Giấy ra viện")
    served.press(Key.Key_Return)
    assert (served.titles(), served.editor.pages.hasFocus()) == ([], True)
    assert "số trang" in served.page.batch._fault.text()
    served.type("2")
    assert served.page.batch._fault.isHidden()
    served.press(Key.Key_Return)
    assert served.titles() == ["Giấy ra viện"]


def test_the_line_above_is_repeated_and_taken_back(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.press(Key.Key_D, held=CTRL)
    assert served.titles() == ["Căn cước công dân"] * 2
    served.press(Key.Key_Z, held=CTRL)
    assert served.titles() == ["Căn cước công dân"]
    served.press(Key.Key_Z, held=CTRL)
    assert (served.titles(), served.editor.title.text()) == ([], "Căn cước công dân")


def test_a_line_is_typed_anew_in_its_place(served: Clerk) -> None:
    for letters in ("cc", "gks", "shk"):
        served.line(letters, "2", "1")
    served.page.batch.table.asked.emit(1)
    served.press(Key.Key_Tab, Key.Key_Tab)
    served.type("9")
    served.press(Key.Key_Return)
    assert [(line.title, line.copies) for line in served.page.batch.lines][1] == ("Giấy khai sinh", 9)
    served.press(Key.Key_Up)
    assert (served.editor.title.text(), len(served.titles())) == ("Sổ hộ khẩu", 2)
    served.press(Key.Key_Delete, held=CTRL)
    assert (served.editor.is_blank, len(served.titles())) == (True, 2)


def test_a_line_that_was_not_added_is_never_dropped_silently(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.type("gks")
    served.save()
    assert served.dossiers() == []
    assert "Enter" in served.page.batch._fault.text()


# Paying


def test_the_code_asks_for_the_sum_and_names_the_batch(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.press(Key.Key_F7)
    asked = vietqr.parse(served.page.pay.payload())
    assert (asked.amount, asked.purpose) == (12_000, "CHUNG THUC 1-00001")
    assert (asked.account.bin, asked.account.number) == ("970403", "0011012345678")
    served.save()
    assert served.dossiers() == []
    assert "F5" in served.page.pay._fault.text()
    served.press(Key.Key_F5)
    served.save()
    (dossier,) = served.dossiers()
    assert (dossier.payments[0].way, dossier.paid_online) == (Payment.TRANSFER, False)


def test_the_code_is_black_on_white_in_whole_pixels_in_every_theme(served: Clerk) -> None:
    code = QrCode(200)
    code.show_payload("00020101021138570010A000000727012700069704030113001101234567802")
    assert code.module_pixels() >= 3
    picture = code.grab().toImage()
    inner = {picture.pixelColor(x, y).name() for x in range(8, 192) for y in range(8, 192)}
    assert inner == {"#000000", "#ffffff"}


def test_an_exemption_asks_for_its_reason(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.press(Key.Key_F7, Key.Key_F7)
    assert served.page.pay.reason.input.hasFocus()
    served.page.pay.reason.close_list()
    served.save()
    assert served.dossiers() == []
    served.compose("Người thuộc hộ nghèo")
    served.page.pay.reason.close_list()
    served.save()
    (dossier,) = served.dossiers()
    assert (dossier.paid, dossier.received.charges[0].exempt) == (0, "Người thuộc hộ nghèo")


def test_without_an_account_the_way_to_tell_it_is_shown(clerk: Clerk, counter: Counter) -> None:
    with counter.work() as work:
        unit.write_profile(work, replace(work.unit().profile, bank_bin="", bank_account=""))
    clerk.page.refresh()
    clerk.settle()
    clerk.press(Key.Key_F7)
    assert not clerk.page.pay._lacking.isHidden()
    assert clerk.page.pay.payload() == ""


# Saving


def test_after_a_save_the_page_waits_for_the_next_citizen(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.save()
    assert served.page.collected() is None
    assert served.page.person.part.number.input.hasFocus()
    assert "1-00001/2023" in served.told[-1].text
    assert served.page._day.text() == "Today: 1 certifications, 12.000 đồng"
    assert served.page.book.number.number() == 2


def test_the_receipt_of_the_batch_is_one_key_away_and_printing_never_hinders_the_next(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.line("gks", "1", "1")
    served.save()
    served.press(Key.Key_P, held=CTRL)
    served.settle()
    paper = QApplication.activeModalWidget()
    assert isinstance(paper, PaperView)
    paper.reject()
    served.scan()
    assert served.page._notices.isHidden()
    assert served.editor.title.hasFocus()


def test_splitting_off_the_signing_leaves_the_dossiers_received(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.press(Key.Key_F9)
    served.save()
    assert [dossier.step for dossier in served.dossiers()] == [Step.RECEIVED]


def test_the_book_begun_on_paper_is_gone_on_with(served: Clerk) -> None:
    served.line("cc", "2", "3")
    book, number = served.page.book.book.input, served.page.book.number.input
    book.setFocus()
    book.selectAll()
    served.type("2/2023-sct/bs")
    served.press(Key.Key_Tab)
    served.settle()
    number.setFocus()
    number.selectAll()
    served.type("1208")
    served.save()
    made = served.dossiers()[0].received.certification
    assert (made.book, made.number) == ("02/2023-SCT/BS", "1208")


def test_a_number_that_is_taken_brings_the_batch_back_with_the_reason_beside_it(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.save()
    served.scan()
    served.line("gks", "1", "1")
    number = served.page.book.number.input
    number.setFocus()
    number.selectAll()
    served.type("1")
    served.save()
    assert len(served.dossiers()) == 1
    assert (served.titles(), served.page.person.is_settled) == (["Giấy khai sinh"], True)
    assert "Số 1" in served.page.book._fault.text()


def test_the_last_batch_is_taken_back_with_a_reason(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.save()
    served.press(Key.Key_Z, held=Qt.KeyboardModifier.AltModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.set_value("Nhập nhầm người")
    dialog._on_confirmed()
    served.settle()
    assert [(dossier.step, dossier.paid) for dossier in served.dossiers()] == [(Step.VOIDED, 0)]


def test_an_empty_page_and_an_unknown_person_are_not_saved(clerk: Clerk) -> None:
    clerk.save()
    assert clerk.page.person.part.name.fault()
    clerk.scan()
    clerk.save()
    assert not clerk.page.batch._fault.isHidden()
    assert clerk.dossiers() == []


# Emptying, drafts, tabs


def test_escape_empties_the_page_and_ctrl_z_brings_it_back(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.press(Key.Key_Escape)
    assert served.page.collected() is None
    served.press(Key.Key_Z, held=CTRL)
    assert (served.titles(), served.page.person.is_settled) == (["Căn cước công dân"], True)


def test_what_was_typed_since_is_never_overwritten_by_the_emptied_page(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.press(Key.Key_Escape)
    served.editor.title.setFocus()
    served.line("gks", "1", "1")
    served.press(Key.Key_Z, held=CTRL)
    assert (served.titles(), served.editor.title.text()) == ([], "Giấy khai sinh")


def test_f4_asks_for_somebody_else(served: Clerk) -> None:
    served.press(Key.Key_F4)
    assert served.page.person.part.number.input.hasFocus()
    assert not any(served.page.person.value().values())


def test_a_half_typed_batch_survives(served: Clerk, qtbot: QtBot, counter: Counter, tmp_path: Path) -> None:
    served.line("cc", "2", "3")
    served.type("gks")
    served.window.keep_drafts()
    served.window._drafts.flush()
    draft = served.counter_page.draft()
    assert draft is not None
    again = Clerk(qtbot, counter, tmp_path / "again")
    again.counter_page.restore(draft)
    again.settle()
    assert (again.counter_page.shown is again.page, again.titles()) == (True, ["Căn cước công dân"])
    assert (again.editor.title.text(), again.page.person.is_settled) == ("gks", True)
    assert again.counter_page.draft() == draft
    again.close()


def test_the_tabs_go_by_f2_and_f3_and_keep_what_is_typed(served: Clerk) -> None:
    served.line("cc", "2", "3")
    served.press(Key.Key_F2)
    assert served.counter_page.shown is served.counter_page.intake
    assert served.counter_page.intake._form.person.number.input.hasFocus()
    served.type("0301")
    draft = served.counter_page.draft()
    assert draft is not None
    assert draft["intake"]["person"]["number"] == "0301"
    assert draft[FAST]["batch"]["lines"][0]["title"] == "Căn cước công dân"
    served.press(Key.Key_F3)
    assert served.editor.title.hasFocus()
    assert [found.key for found in served.counter_page.commands()][-1] == "F2"


def test_the_rest_of_a_title_goes_on_where_the_letters_end() -> None:
    assert rest_of("Giấy chứng nhận quyền sử dụng đất", "giấy chứng nhận quyền sử dụng đ") == "ất"
    assert rest_of("Giấy khai sinh", "gks") == ""


def test_who_signed_last_signs_next(served: Clerk) -> None:
    assert served.page.book.signer.value() == "Trần Văn Khải"
    served.line("cc", "2", "3")
    served.save()
    assert served.dossiers()[0].received.certification.signer == "Trần Văn Khải"
    database = served.counter.open()
    try:
        with database.view() as work:
            assert certify.outlook(work).last_signer == "Trần Văn Khải"
    finally:
        database.close()
