"""Every form from the ledger to the PDF: each field of it, from a real dossier, in either regime."""

from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from desk_app.domain import vietqr
from desk_app.domain.dossier.facts import Payment
from desk_app.errors import DeskError
from desk_app.reports.registers.content import Pace
from desk_app.reports.slips.content import Copy, ReceiptSlip, Sheet
from desk_app.usecases import fees, papers, steps
from desk_app.usecases.papers import Choices
from tests.usecases.paper_scene import (
    CLERK,
    NEW,
    OFFICER,
    OLD,
    OWNER,
    PERSON,
    SECOND,
    Scene,
    full_scene,
    new_scene,
)


@pytest.fixture(scope="module", params=[OLD, NEW])
def scene(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Return a scene that is only read."""
    return full_scene(tmp_path_factory.mktemp("scene") / "unit", request.param)


@pytest.fixture
def old(tmp_path: Path) -> Scene:
    """Return a scene of one's own."""
    return new_scene(tmp_path / "unit", OLD)


def text_of(pdf: bytes) -> str:
    """Return what stands on all pages, blanks of every kind as one."""
    document = PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).split()).replace("\u00ad", "")


def told(scene: Scene, form: str, name: str = "", **choices: Any) -> str:
    with scene.view() as work:
        return text_of(papers.make(work, form, [scene.ids[name or form]], Choices(**choices)).pdf)


def has(text: str, *wanted: str) -> list[str]:
    """Return what is wanted and does not stand there."""
    return [one for one in wanted if " ".join(one.split()) not in text]


def long_day(scene: Scene, day: int) -> str:
    from desk_app.domain.localtime import local_date
    from desk_app.reports.numbers import long_date

    return long_date(local_date(scene.on(day))).replace("\u00a0", " ")


def receipts(work: Any, subject: str) -> list[ReceiptSlip]:
    copies = papers.slip(work, "receipt", subject)
    assert isinstance(copies, tuple)
    return [copy for copy in copies if isinstance(copy, ReceiptSlip)]


PERSON_SAID = (PERSON.name, PERSON.address, PERSON.phone, PERSON.email, "Đăng ký giám hộ")


def test_the_receipt_says_every_field_of_form_01(scene: Scene) -> None:
    text = told(scene, "receipt")
    counter = {OLD: "Bộ phận Tiếp nhận và Trả kết quả", NEW: "Trung tâm Phục vụ hành chính công"}[scene.regime]
    sign = {OLD: "BPTNTKQ", NEW: "TTPVHCC"}[scene.regime]
    assert not has(
        text,
        *PERSON_SAID,
        *(PERSON.citizen_id, OWNER.name, OWNER.citizen_id, OWNER.address),
        *("Mẫu số 01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", f"{counter} xã Đồng Lạc", f"Số: 1-00001/{sign}"),
        *("(Liên 1: Lưu)", "(Liên 2: Giao người nộp hồ sơ)"),
        *(scene.receptions["receipt"], f"Đồng Lạc, {long_day(scene, 0)}"),
        *("Tờ khai đăng ký giám hộ (đã số hóa) 1 – –", "Văn bản cử người giám hộ – 2 3"),
        *("02 (bộ)", "03 ngày làm việc", "Bưu chính công ích"),
        f"09 giờ 24 phút, {long_day(scene, 0)}",
        f"11 giờ 30 phút, {long_day(scene, 5)}",
        *("qua dịch vụ bưu chính công ích", "Quyển số 01", "Số thứ tự 0001"),
        *("15.000 đồng (chưa nộp)", "0011012345678 (Vietcombank)", "UBND XA DONG LAC", "LP 1-00001/"),
        *("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", CLERK, "0220 375 4001"),
    )
    assert "Giấy chứng minh điều kiện giám hộ" not in text, "a paper that was not handed in"


def test_the_fee_is_asked_for_by_vietqr_until_it_is_paid(scene: Scene) -> None:
    with scene.view() as work:
        kept, given = receipts(work, scene.ids["receipt"])
        paid, _ = receipts(work, scene.ids["paid"])
    assert kept.transfer is None, "the kept copy asks nobody for money"
    assert given.transfer is not None
    read = vietqr.parse(given.transfer.payload)
    assert (read.amount, read.account.number, read.purpose) == (15_000, "0011012345678", given.transfer.purpose)
    assert paid.transfer is None
    assert paid.paid == "đã nộp tiền mặt, biên lai số 1-0000001"
    assert not has(told(scene, "receipt", "paid"), "15.000 đồng (đã nộp tiền mặt, biên lai số 1-0000001)")


def test_a_part_that_was_paid_leaves_the_rest_to_be_transferred(old: Scene) -> None:
    old.receive("receipt")
    old.then(old.on(0, 10), "receipt", fees.collect, 5_000, Payment.CASH)
    with old.view() as work:
        _, given = receipts(work, old.ids["receipt"])
    assert given.transfer is not None
    assert given.transfer.amount == 10_000
    assert not has(told(old, "receipt"), "15.000 đồng (đã nộp 5.000 đồng, còn phải nộp 10.000 đồng)", "VietQR · 10.000")


def test_the_supplement_asks_for_all_that_is_missing_at_once(scene: Scene) -> None:
    assert not has(
        told(scene, "supplement", until_ms=scene.on(20)),
        *PERSON_SAID,
        *("Mẫu số 02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", scene.receptions["supplement"]),
        *("Giấy khai sinh người được giám hộ", "Văn bản đồng ý của cha, mẹ"),
        *("Giấy tờ đã nộp quá thời hạn sử dụng.", long_day(scene, 20)),
        *(CLERK, "0220 375 4001", "donglac.example.vn", "NGƯỜI HƯỚNG DẪN"),
    )


def test_the_refusal_gives_its_reasons_and_its_number(scene: Scene) -> None:
    assert not has(
        told(scene, "refusal"),
        *PERSON_SAID,
        *("Mẫu số 03", "Số: 17/", "không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau"),
        *("1. Không thuộc thẩm quyền của xã.", "2. Đề nghị nộp tại huyện."),
        *("Tờ khai đăng ký giám hộ 1 – –", "Văn bản cử người giám hộ – 2 3"),
        *("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", CLERK, "0220 375 4001", "donglac.example.vn"),
    )


def test_the_apology_names_the_first_date_and_the_new_one(scene: Scene) -> None:
    assert not has(
        told(scene, "apology"),
        *(PERSON.name, PERSON.address, PERSON.phone, "Đăng ký giám hộ", "Mẫu số 04", "Số: 21/"),
        f"16 giờ 00 phút, {long_day(scene, 2)}",
        f"10 giờ 24 phút, {long_day(scene, 6)}",
        *("chờ cơ quan công an xác minh nơi cư trú.", "xin lỗi Ông/Bà", "Trần Quang Huy", "Nơi nhận:", "Lưu: VT"),
    )


def test_the_notice_of_stopping_exists_since_the_new_decree_only(scene: Scene) -> None:
    if scene.regime == OLD:
        with pytest.raises(DeskError, match="Thông báo dừng"):
            told(scene, "stopping")
        return
    assert not has(
        told(scene, "stopping", asked_how="trực tiếp"),
        *(PERSON.name, PERSON.address, PERSON.phone, "Đăng ký giám hộ", "Mẫu số 05", "DỪNG GIẢI QUYẾT HỒ SƠ"),
        *(f"{long_day(scene, 1)}, trực tiếp", "chuyển nơi cư trú", "GIÁM ĐỐC"),
        *("Tờ khai đăng ký giám hộ 1 – –", "Điều 21 Nghị định số 118/2025/NĐ-CP"),
    )


def test_the_result_slip_says_who_took_what_and_when(scene: Scene) -> None:
    assert not has(
        told(scene, "result", result_number="45/TLGH", abstract="Trích lục ghi chú giám hộ"),
        *(PERSON.name, "Đăng ký giám hộ", "Phạm Văn Đức", "Giấy ủy quyền số 05 chứng thực", CLERK),
        *("Trích lục đăng ký giám hộ (01 bản)", "45/TLGH", "Trích lục ghi chú giám hộ", long_day(scene, 4)),
        *(f"08 giờ 15 phút, {long_day(scene, 6)}", "NGƯỜI NHẬN KẾT QUẢ", "NGƯỜI TRẢ KẾT QUẢ"),
    )


def test_the_fee_slip_sums_several_dossiers(scene: Scene) -> None:
    with scene.view() as work:
        made = papers.make(work, "fee", [scene.ids["receipt"], scene.ids["control"]])
    assert not has(
        text_of(made.pdf),
        *(PERSON.name, PERSON.citizen_id, PERSON.phone, PERSON.address),
        *(scene.receptions["receipt"], scene.receptions["control"], "Đăng ký giám hộ", "02 bộ", "01 bộ"),
        *("30.000 đồng", "Ba mươi nghìn đồng", "LP 1-00001/", "VietQR · 30.000 đ", "NGƯỜI THU TIỀN"),
    )
    assert not has(told(scene, "fee", "result"), "đã nộp chuyển khoản, biên lai số 1-0000002")


def test_the_control_slip_tells_every_hand_and_how_it_kept_its_time(scene: Scene) -> None:
    with scene.view() as work:
        slip = papers.slip(work, "control", scene.ids["control"])
    steps_said = [(one.giver_name, one.receiver_name, one.receiver, one.pace) for one in slip.steps]  # type: ignore[union-attr]  # a control slip
    counter = {OLD: "Bộ phận Tiếp nhận và Trả kết quả", NEW: "Trung tâm Phục vụ hành chính công"}[scene.regime]
    assert steps_said == [
        (CLERK, OFFICER, "UBND xã Đồng Lạc", Pace.EARLY),
        ("", "", "Công an huyện Nam Sách", Pace.OVERDUE),
        ("", "", "UBND xã Đồng Lạc", Pace.ON_TIME),
        (OFFICER, CLERK, counter, None),
    ]
    assert not has(
        told(scene, "control"),
        *("PHIẾU KIỂM SOÁT", "Quyển số: 01", "Số thứ tự: 0007", PERSON.name, "Đăng ký giám hộ"),
        *(scene.receptions["control"], f"09 giờ 24 phút, {long_day(scene, 0)}", "UBND xã Đồng Lạc"),
        *("Công an huyện Nam Sách", CLERK, OFFICER, "Kèm bản gốc", "Đã xác minh", "Trước hạn"),
    )


def test_the_handover_list_names_both_sides_and_both_times(scene: Scene) -> None:
    subjects = [scene.ids["result"], scene.ids["control"], scene.ids["apology"]]
    with scene.view() as work:
        there = papers.make(work, "handover", subjects)
        back = papers.make(work, "handover", subjects[:2], Choices(back=True))
    assert not has(
        text_of(there.pdf),
        *("GIẤY BÀN GIAO HỒ SƠ", f"Bên giao: {CLERK}", f"Bên nhận: {OFFICER}", "UBND xã Đồng Lạc"),
        f"Thời điểm giao: 14 giờ 24 phút, {long_day(scene, 1)}",
        f"Thời điểm nhận: 14 giờ 30 phút, {long_day(scene, 1)}",
        *(scene.receptions["result"], scene.receptions["apology"], "Kèm bản gốc", "03 (ba) hồ sơ"),
    )
    assert not has(text_of(back.pdf), f"Bên giao: {OFFICER}", f"Bên nhận: {CLERK}", "Kết quả chuyển về trả")


def test_a_list_of_two_receivers_is_refused(scene: Scene, old: Scene) -> None:
    for name, receiver in (("one", OFFICER), ("two", SECOND)):
        old.receive(name)
        old.then(old.on(1), name, steps.hand_over, receiver)
    with old.view() as work, pytest.raises(DeskError, match="không cùng một người giao"):
        papers.make(work, "handover", [old.ids["one"], old.ids["two"]])


def test_the_explanation_is_drafted_with_its_facts(scene: Scene) -> None:
    with scene.view() as work:
        made = papers.make(work, "explanation", [scene.ids["apology"]])
    superior = {OLD: "huyện Nam Sách", NEW: "tỉnh Hải Dương"}[scene.regime]
    assert not has(
        text_of(made.pdf),
        *(f"Ủy ban nhân dân {superior}", PERSON.name, "Đăng ký giám hộ", scene.receptions["apology"]),
        *(f"bàn giao hồ sơ cho {OFFICER} ({CLERK})", "gửi thư xin lỗi số 21", "03 ngày làm việc"),
        *("Chờ cơ quan công an xác minh nơi cư trú.", f"công chức {OFFICER}", "Trần Quang Huy"),
        f"16 giờ 00 phút, {long_day(scene, 2)}",
        f"10 giờ 24 phút, {long_day(scene, 6)}",
    )
    assert made.missing == ("[thiếu: biện pháp khắc phục]",)


def test_an_edited_paragraph_of_the_explanation_stands_as_it_was_edited(scene: Scene) -> None:
    choices = Choices(texts={"remedy": "**6. Biện pháp**\n\nĐã cử người trực tiếp đi xác minh."})
    with scene.view() as work:
        made = papers.make(work, "explanation", [scene.ids["apology"]], choices)
    assert "Đã cử người trực tiếp đi xác minh." in text_of(made.pdf)
    assert made.missing == ()


# -- print follows save


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ("supplement", "chưa ghi yêu cầu bổ sung"),
        ("refusal", "chưa ghi từ chối"),
        ("apology", "chưa ghi xin lỗi"),
        ("stopping", "xin dừng"),
        ("result", "chưa ghi trả kết quả"),
        ("handover", "chưa ghi bàn giao"),
        ("explanation", "không quá hạn"),
    ],
)
def test_a_slip_of_a_step_that_was_not_saved_is_refused(scene: Scene, form: str, says: str) -> None:
    with scene.view() as work:
        assert form not in papers.offered(work.dossier(scene.ids["paid"]), scene.on(0))
    scene_now, scene.clock.now = scene.clock.now, scene.on(0, 11)
    try:
        with scene.view() as work, pytest.raises(DeskError, match=says) as refused:
            papers.make(work, form, [scene.ids["paid"]])
    finally:
        scene.clock.now = scene_now
    assert "lưu" in refused.value.remedy or "rút hồ sơ" in refused.value.remedy


def test_an_unknown_dossier_and_an_unknown_form_are_told(scene: Scene) -> None:
    with scene.view() as work:
        with pytest.raises(DeskError, match="Không tìm thấy hồ sơ"):
            papers.make(work, "receipt", ["0" * 32])
        with pytest.raises(DeskError, match="Không có mẫu giấy"):
            papers.make(work, "recipe", [scene.ids["paid"]])
        with pytest.raises(DeskError, match="Chưa chọn hồ sơ"):
            papers.make(work, "receipt", [])


def test_what_was_voided_is_not_printed(old: Scene) -> None:
    old.receive("receipt")
    old.then(old.on(0, 10), "receipt", steps.void, "Nhập nhầm người")
    with old.view() as work, pytest.raises(DeskError, match="đã hủy"):
        papers.make(work, "receipt", [old.ids["receipt"]])


def test_the_second_print_says_that_it_is_one(old: Scene) -> None:
    old.receive("receipt")
    assert "In lại" not in told(old, "receipt")
    for time in (1, 2):
        with old.work() as work:
            assert papers.note(work, "receipt", [old.ids["receipt"]]) == time
        assert not has(told(old, "receipt"), f"In lại lần {time}")
    with old.view() as work:
        assert work.dossier(old.ids["receipt"]).prints == {"receipt": 2}


def test_a_second_apology_is_no_reprint_of_the_first(old: Scene) -> None:
    old.receive("apology")
    old.then(old.on(1), "apology", steps.apologise, old.on(9), "Chờ xác minh")
    with old.work() as work:
        papers.note(work, "apology", [old.ids["apology"]])
    assert "In lại lần 1" in told(old, "apology")
    old.then(old.on(8), "apology", steps.apologise, old.on(15), "Vẫn chờ xác minh", exception="Theo đề nghị của dân")
    text = told(old, "apology")
    assert "In lại" not in text
    assert "lần thứ 2" in text


def test_a_receipt_keeps_the_promise_of_its_day(old: Scene) -> None:
    """A pause moves the due date; the receipt printed again says what was promised at reception."""
    old.receive("receipt")
    first = told(old, "receipt")
    old.then(old.on(1), "receipt", steps.request_supplement, ["Giấy khai sinh"])
    old.then(old.on(4), "receipt", steps.resume)
    due = first[first.index("5. Thời gian trả") : first.index("6. Đăng ký")]
    assert due in told(old, "receipt")


def test_one_copy_or_both_on_a5_or_a4(old: Scene) -> None:
    old.receive("receipt")
    with old.view() as work:
        one = papers.make(work, "receipt", [old.ids["receipt"]], Choices(copies=(Copy.GIVEN,)))
        both = papers.make(work, "receipt", [old.ids["receipt"]])
        cut = papers.make(work, "receipt", [old.ids["receipt"]], Choices(sheet=Sheet.A4))
    assert [len(PdfDocument(made.pdf)) for made in (one, both, cut)] == [1, 2, 1]
    assert "(Liên 1" not in text_of(one.pdf)
    assert "(Liên 2" in text_of(one.pdf)


def test_an_old_dossier_keeps_the_term_of_its_day(old: Scene) -> None:
    from dataclasses import replace

    from desk_app.domain.deadline import Term, TermUnit
    from desk_app.store.subjects import procedure_subject
    from tests.usecases.paper_scene import CODE

    old.receive("receipt")
    old.clock.now = old.on(30)
    with old.work() as work:
        entry = work.procedure(CODE).entry
        work.record(procedure_subject(CODE), replace(entry, term=Term(amount=7, unit=TermUnit.DAYS)))
    assert "03 ngày làm việc" in told(old, "receipt")
