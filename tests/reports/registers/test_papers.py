"""The counter's other papers: each shows every field of its form, reads back, and ends as a paper must."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from desk_app.domain import localtime
from desk_app.reports.registers.cash import sums_of
from desk_app.reports.registers.cash_book import write_cash_book_pdf
from desk_app.reports.registers.cash_workbook import write_cash_book_xlsx
from desk_app.reports.registers.content import (
    CashPaper,
    ControlPaper,
    ExplanationPaper,
    HandOver,
    HandoverPaper,
    Pace,
    Sheet,
    WorkPaper,
)
from desk_app.reports.registers.control import write_control_pdf
from desk_app.reports.registers.control_table import ControlLook, row_of
from desk_app.reports.registers.explanation import SECTIONS, draft, missing, write_explanation_pdf
from desk_app.reports.registers.handover import write_handover_pdf
from desk_app.reports.registers.work_list import write_work_list_pdf
from desk_app.reports.slips.rich import Measure
from tests.reports.reading import Read, codes, read
from tests.reports.registers import sample

NEW = localtime.at(date(2025, 10, 8), 9, 24)
"""Under TT 03/2025/TT-VPCP."""


def handover(file: Path, paper: HandoverPaper = sample.HANDOVER, count: int = 9) -> Read:
    write_handover_pdf(paper, sample.handed(count), file)
    return read(file)


def control(file: Path, paper: ControlPaper = sample.CONTROL, sheet: Sheet = Sheet.A5) -> Read:
    write_control_pdf(paper, file, sheet)
    return read(file)


def cash(file: Path, paper: CashPaper = sample.CASH) -> Read:
    write_cash_book_pdf(paper, sample.CASH_LINES, file)
    return read(file)


def work(file: Path, paper: WorkPaper = sample.WORK) -> Read:
    write_work_list_pdf(paper, file)
    return read(file)


def explanation(file: Path, paper: ExplanationPaper = sample.EXPLANATION) -> Read:
    write_explanation_pdf(paper, file)
    return read(file)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("handover", handover),
        ("control", control),
        ("cash-book", cash),
        ("work-list", work),
        ("explanation", explanation),
    ],
)
def test_each_paper_reads_as_it_did_before(name: str, made: Callable[[Path], Read], golden, tmp_path):
    golden(f"{name}-dong-lac.txt", made(tmp_path / "paper.pdf").golden)


@pytest.mark.parametrize("sheet", list(Sheet))
def test_the_control_slip_shows_every_item_of_its_form(sheet, tmp_path):
    slip = control(tmp_path / "control.pdf", sheet=sheet)
    for item in (
        "Mẫu số 05", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Quyển số: 02", "Số thứ tự: 0412",
        "Kèm theo hồ sơ của: Công Dân Mẫu", "Mã hồ sơ H23.15.42-230608-0007",
        "Ngày nhận: 09 giờ 24 phút, ngày 08 tháng 6 năm 2023",
        "Ngày, giờ hẹn trả kết quả: 09 giờ 24 phút, ngày 13 tháng 6 năm 2023",
        "Cơ quan (bộ phận) giải quyết hồ sơ: UBND xã Đồng Lạc (công chức Tư pháp - Hộ tịch)",
        "Cơ quan phối hợp giải quyết hồ sơ: UBND cấp xã nơi thường trú trước đây",
        "TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ",
        "1. Giao: Bộ phận Tiếp nhận và Trả kết quả", "2. Nhận: Công chức Tư pháp - Hộ tịch",
        "10 giờ 05 phút, ngày 08/6/2023", "Người giao (ký)", "Người nhận (ký)", "Trước hạn", "Đúng hạn", "Quá hạn",
        "Đã xin lỗi, hẹn lại",
    ):  # fmt: skip
        assert slip.has(item), item


@pytest.mark.parametrize("sheet", list(Sheet))
@pytest.mark.parametrize("steps", [0, 1, 2])
def test_the_control_slip_has_at_least_four_rows_on_its_first_sheet(sheet, steps, tmp_path):
    slip = control(tmp_path / "control.pdf", replace(sample.CONTROL, steps=sample.CONTROL.steps[:steps]), sheet)
    assert slip.text.count("1. Giao:") >= 4
    assert slip.text.count("giờ …… phút") == slip.text.count("1. Giao:") - steps
    assert len(slip.pages) == 1


def test_many_hand_overs_go_on_under_their_heads_and_none_is_cut(tmp_path):
    body = "Phòng chuyên môn thuộc Ủy ban nhân dân huyện Nam Sách số {}, bộ phận thứ {}"
    steps = tuple(
        HandOver(giver=body.format(number, 1), receiver=body.format(number, 2), note=f"ghi chú {number} " * 9)
        for number in range(12)
    )
    slip = control(tmp_path / "control.pdf", replace(sample.CONTROL, steps=steps))
    for step in steps:
        assert slip.has(step.giver)
        assert slip.has(step.receiver)
        assert slip.has(step.note)
    assert all("TÊN CƠ QUAN" in page for page in slip.pages)
    assert all("(tiếp theo)" in page for page in slip.pages[1:])


def test_one_box_is_crossed_for_how_the_time_was_kept_and_none_while_it_runs():
    look = ControlLook(columns=(33, 50, 21, 17), size=9, leading=10.6, head=8.5, least=50)
    measure = Measure(0, 343)
    for pace in Pace:
        row = row_of(measure, look, replace(sample.CONTROL.steps[0], pace=pace))
        assert [box.crossed for box in row.boxes] == [one is pace for one in Pace]
    for blank in (None, replace(sample.CONTROL.steps[0], pace=None)):
        assert not any(box.crossed for box in row_of(measure, look, blank).boxes)


def test_the_control_slip_is_another_form_for_dossiers_received_later(tmp_path):
    dossier = replace(sample.DOSSIER, received_at_ms=NEW, due_at_ms=NEW)
    slip = control(tmp_path / "control.pdf", replace(sample.CONTROL, dossier=dossier))
    assert slip.has("Mẫu số 06")
    assert slip.has("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")


def test_a5_and_a4_are_the_sizes_of_the_sheets(tmp_path):
    for sheet, millimetres in ((Sheet.A5, (148, 210)), (Sheet.A4, (210, 297))):
        control(tmp_path / "control.pdf", sheet=sheet)
        with PdfReader(tmp_path / "control.pdf") as reader:
            box = reader.pages[0].mediabox
            assert (round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) == millimetres


@pytest.mark.parametrize("sheet", list(Sheet))
def test_the_control_slips_codes_read_back(sheet, tmp_path):
    control(tmp_path / "control.pdf", sheet=sheet)
    seen = set(codes(tmp_path / "control.pdf"))
    assert seen == {
        ("Code128", "1-00413/2023"),
        ("QRCode", "MC1|H23.15.42|1-00413/2023|H23.15.42-230608-0007"),
    }


def test_the_handover_list_names_both_sides_both_times_and_every_dossier(tmp_path):
    told = handover(tmp_path / "handover.pdf")
    for item in (
        "GIẤY BÀN GIAO HỒ SƠ", "Số: 07/BPTNTKQ", "Bên giao: Nguyễn Thị Mẫu, Công chức Văn phòng - Thống kê",
        "Bên nhận: Trần Văn Thử, Công chức Tư pháp - Hộ tịch",
        "Thời điểm giao: 15 giờ 40 phút, ngày 20 tháng 6 năm 2023",
        "Thời điểm nhận: 15 giờ 52 phút, ngày 20 tháng 6 năm 2023",
        "Cộng: 09 hồ sơ", "09 (chín) hồ sơ", "BG1-230620-02",
        "BÊN GIAO", "BÊN NHẬN",
    ):  # fmt: skip
        assert told.has(item), item
    for dossier in sample.handed(9):
        assert told.has(dossier.reception)
        assert told.has(dossier.person)
        assert told.has(dossier.procedure)


def test_the_handover_lists_code_128_reads_back(tmp_path):
    handover(tmp_path / "handover.pdf")
    assert list(codes(tmp_path / "handover.pdf")) == [("Code128", "BG1-230620-02")]


def test_a_handover_that_is_not_taken_yet_leaves_its_time_open(tmp_path):
    told = handover(tmp_path / "handover.pdf", replace(sample.HANDOVER, taken_at_ms=None, reprint=1))
    assert told.has("Thời điểm nhận: …… giờ …… phút")
    assert told.has("In lại lần 1")


@pytest.mark.parametrize("count", [1, 4, 5, 9, 30, 61])
def test_the_signatures_of_a_handover_stay_with_the_last_dossiers(count, tmp_path):
    last = handover(tmp_path / "handover.pdf", count=count).pages[-1]
    assert "BÊN NHẬN" in last
    for number in range(max(1, count - 3), count + 1):
        assert f"1-{number:05}/2023" in last


def test_the_cash_book_adds_up_by_way_and_shows_the_drawer(tmp_path):
    told = cash(tmp_path / "cash.pdf")
    sums = sums_of(sample.CASH, sample.CASH_LINES)
    assert sums.all.left == sum(line.amount for line in sample.CASH_LINES)
    assert (sums.booked, sums.difference) == (256_000, -24_000)
    for item in (
        "Tiền mặt 4 64.000 -8.000 56.000", "Chuyển khoản 2 39.000 0 39.000", "Cộng 8 126.000 -8.000 118.000",
        "Tồn đầu ngày 200.000", "Phải có 256.000", "Thực đếm 232.000", "-24.000 Thiếu", "một trăm mười tám nghìn đồng",
        "Tiền mặt thiếu 24.000 đồng. Lý do: chưa thu đủ", "NGƯỜI THU", "KẾ TOÁN", "PHỤ TRÁCH BỘ PHẬN",
        "Cộng: 08 biên lai",
        "Bút toán đảo biên lai số 0000414: thu nhầm, hộ nghèo được miễn",
    ):  # fmt: skip
        assert told.has(item), item
    for line in sample.CASH_LINES:
        assert told.has(line.number)
        assert told.has(line.payer)
        assert told.has(line.reception)


def test_a_cash_book_that_nobody_counted_says_so_and_one_that_agrees_gives_no_reason(tmp_path):
    assert cash(tmp_path / "cash.pdf", replace(sample.CASH, counted=None)).has("Chưa kiểm đếm")
    agreed = cash(tmp_path / "cash.pdf", replace(sample.CASH, counted=256_000))
    assert agreed.has("0 Khớp")
    assert not agreed.has("Lý do:")


def test_the_cash_workbook_keeps_amounts_as_numbers(tmp_path):
    assert write_cash_book_xlsx(sample.CASH, sample.CASH_LINES, tmp_path / "cash.xlsx") == 9
    sheet = load_workbook(tmp_path / "cash.xlsx").worksheets[0]
    amounts = [row[7].value for row in sheet.iter_rows(min_row=7, max_row=15)]
    assert amounts == [line.amount for line in sample.CASH_LINES]
    words = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {"0000414", "NGƯỜI THU", "Chênh lệch (thực đếm trừ phải có)", -24_000, 118_000} <= words


def test_the_work_list_shows_groups_that_have_something_and_their_lines(tmp_path):
    told = work(tmp_path / "work.pdf")
    assert told.has("Quá hạn (03 hồ sơ)")
    assert told.has("Có kết quả, chưa có bản giấy tại quầy (02 hồ sơ)")
    assert not told.has("Đến hạn ngày mai")
    for group in sample.WORK.groups:
        assert all(told.has(line.reception) and told.has(line.person) for line in group.lines)


def test_a_day_without_work_says_so(tmp_path):
    assert work(tmp_path / "work.pdf", replace(sample.WORK, groups=())).has("Không có việc đang chờ.")


def test_no_groups_head_stands_alone_at_the_foot_of_a_sheet(tmp_path):
    lines = sample.WORK.groups[1].lines
    for more in range(1, 12):
        groups = tuple(replace(sample.WORK.groups[0], title=f"Nhóm {n}", lines=(lines * 3)[:more]) for n in range(6))
        for page in work(tmp_path / "work.pdf", replace(sample.WORK, groups=groups)).pages:
            assert "hồ sơ)" not in page.rstrip().splitlines()[-1]


def test_the_explanation_says_everything_that_a_superior_asks(tmp_path):
    letter = explanation(tmp_path / "explanation.pdf")
    for item in (
        "Số: 58/BC-UBND", "Kính gửi: Ủy ban nhân dân huyện Nam Sách.", "H23.15.42-230608-0007", "1-00413/2023",
        "Công Dân Mẫu", "Cấp Giấy xác nhận tình trạng hôn nhân", "Thời gian tiếp nhận: 09 giờ 24 phút, ngày 08 tháng 6",
        "thời gian hẹn trả kết quả: 09 giờ 24 phút, ngày 13 tháng 6 năm 2023", "03 ngày làm việc",
        "- 14:05 ngày 12/6/2023: gọi điện cho công dân", "quá hạn 05 ngày làm việc",
        "phiếu xin lỗi và hẹn lại ngày trả kết quả số 03/PXL-UBND ngày 12 tháng 6 năm 2023",
        "Chưa nhận được văn bản trả lời", "thuộc về công chức Tư pháp - Hộ tịch", "UBND xã đã đôn đốc",
        "Thời gian hẹn trả kết quả mới: 09 giờ 24 phút, ngày 23 tháng 6 năm 2023", "Nơi nhận:", "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phạm Văn Thử", "Nghị định số 61/2018/NĐ-CP",
    ):  # fmt: skip
        assert letter.has(item), item


def test_what_the_explanation_lacks_is_named_in_it_and_never_left_out(tmp_path):
    bare = replace(sample.EXPLANATION, cause="", responsible="", remedy="", new_due_at_ms=None, story=())
    assert [what.removeprefix("[thiếu: ").removesuffix("]") for what in missing(draft(bare))] == [
        "quá trình giải quyết", "nguyên nhân", "người, bộ phận chịu trách nhiệm", "biện pháp khắc phục",
        "thời gian hẹn mới",
    ]  # fmt: skip
    assert explanation(tmp_path / "explanation.pdf", bare).has("[thiếu: nguyên nhân]")
    assert missing(draft(sample.EXPLANATION)) == ()


@pytest.mark.parametrize(
    ("apology", "said"),
    [
        (None, "chưa có phiếu xin lỗi và hẹn lại ngày trả kết quả gửi người nộp hồ sơ"),
        (localtime.at(date(2023, 6, 14), 8), "gửi sau thời gian hẹn trả, chưa đúng quy định"),
    ],
)
def test_an_apology_that_was_late_or_never_sent_is_said(apology, said):
    assert said in draft(replace(sample.EXPLANATION, apology_at_ms=apology))["late"]


def test_a_dossier_that_ended_late_owes_no_new_date():
    ended = replace(sample.EXPLANATION, finished_at_ms=localtime.at(sample.DAY, 10), new_due_at_ms=None)
    assert "Hồ sơ có kết quả lúc 10 giờ" in draft(ended)["late"].replace("\u00a0", " ")
    assert missing(draft(ended)) == ()


def test_an_edited_paragraph_is_printed_as_it_was_edited(tmp_path):
    edited = replace(sample.EXPLANATION, texts={"cause": "**4. Nguyên nhân**\n\nDo mất điện hai ngày."})
    letter = explanation(tmp_path / "explanation.pdf", edited)
    assert letter.has("4. Nguyên nhân Do mất điện hai ngày.")
    assert not letter.has("Chưa nhận được văn bản trả lời")
    assert tuple(draft(edited)) == SECTIONS


def test_an_explanation_of_a_later_dossier_rests_on_the_later_decree():
    dossier = replace(sample.DOSSIER, received_at_ms=NEW, due_at_ms=NEW)
    texts = draft(replace(sample.EXPLANATION, dossier=dossier))
    assert "118/2025/NĐ-CP" in texts["opening"]
    assert "Trung tâm Phục vụ hành chính công" in texts["recipients"]


@pytest.mark.parametrize("more", range(0, 30, 4))
def test_the_letters_signature_is_never_alone_on_its_sheet(more, tmp_path):
    cause = "Một câu thêm vào để các trang dời đi một ít. " * (1 + more)
    letter = explanation(tmp_path / "explanation.pdf", replace(sample.EXPLANATION, cause=cause))
    signed = next(page for page in letter.pages if "Nơi nhận" in page)
    assert "báo cáo Ủy ban nhân dân huyện Nam Sách xem xét" in " ".join(signed.split())
