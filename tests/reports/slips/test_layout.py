"""Slips on paper: codes that read back, margins that hold, long values that are never cut."""

import io
from dataclasses import replace
from typing import Any

import pdfplumber
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desk_app.domain import slip_code, vietqr
from desk_app.reports.body import Align
from desk_app.reports.page import MM
from desk_app.reports.slips.content import Sheet, SlipPaper
from desk_app.reports.slips.render import render, render_all
from desk_app.reports.slips.rich import Look, Measure, Run, side_by_side, words
from tests.reports.slips import sample
from tests.reports.slips.conftest import printed
from tests.reports.slips.sample import NEW, OLD

CASES = [(regime, name) for regime in (OLD, NEW) for name in sample.slips(regime)]
LONG_NAME = (
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN SẢN XUẤT, THƯƠNG MẠI VÀ DỊCH VỤ XUẤT NHẬP KHẨU NÔNG SẢN ĐỒNG LẠC"
)
LONG_MAIL = "mot.dia.chi.thu.dien.tu.rat.dai.khong.co.cho.xuong.dong.nao.ca.nhung.van.phai.in.het@donglac.gov.vn"
LONG_PROCEDURE = (
    "Thủ tục đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp giải "
    "quyết tranh chấp, khiếu nại, tố cáo về đất đai; xử lý hợp đồng thế chấp"
)


def long(slip: Any) -> Any:
    """Return the slip of a company with a long name, address and procedure, received for another."""
    person = replace(sample.PERSON, name=LONG_NAME, email=LONG_MAIL, address="số nhà 123, ngõ 45, thôn Mẫu, " * 4)
    return sample.with_dossier(
        slip,
        person=person,
        owner=sample.OWNER,
        procedure_name=LONG_PROCEDURE,
        official="H15.50.05.13-261008-09755555",
    )


def many_papers() -> tuple[SlipPaper, ...]:
    return tuple(
        SlipPaper(name=f"Giấy tờ thứ {number} của hồ sơ" + ", tên dài phải xuống dòng" * (number % 4), originals=1)
        for number in range(1, 16)
    )


def pictures(pdf: bytes, dpi: int = 140) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def read_codes(pdf: bytes, dpi: int = 140) -> list[str]:
    return [found.text for picture in pictures(pdf, dpi) for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize(("regime", "name"), CASES)
def test_every_code_reads_back_from_a_picture_of_the_page(print_once, regime, name):
    slip = sample.slips(regime)[name]
    wanted = set()
    if name != "fee":
        of = sample.dossier(regime)
        wanted |= {of.reception, slip_code.build(slip.unit.code, of.reception, of.official)}
    if name in ("receipt", "receipt-kept", "fee"):
        wanted.add(slip.transfer.payload)
    assert set(read_codes(print_once(slip).pdf)) == wanted


def test_the_code_to_pay_by_is_a_whole_transfer(print_once):
    codes = read_codes(print_once(sample.slips(OLD)["fee"]).pdf)
    assert [vietqr.parse(code).amount for code in codes] == [54_000]


def test_a_dossier_of_a_register_has_its_official_number_in_bars():
    receipt = sample.with_dossier(sample.slips(OLD)["receipt"], reception="")
    assert "H23.15.42-230608-0007" in read_codes(render(receipt), 300)


def test_long_numbers_are_set_smaller_and_read_back():
    receipt = sample.with_dossier(
        sample.slips(OLD)["receipt"], reception="999-123456/2026", official="H15.50.05.13-261008-09755555"
    )
    assert "999-123456/2026" in read_codes(render(receipt), 200)
    assert "H15.50.05.13-261008-09755555" in printed(receipt).flowing


def inside(pdf: bytes, *, left: float, right: float, top: float, bottom: float) -> list[str]:
    """Return what lies outside the box (mm from the sheet's edges), apart from form number and foot."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [
            str(thing.get("text", "rule"))
            for page in document.pages
            for thing in (*page.chars, *page.rects, *page.lines)
            if thing["x0"] < left * MM - 0.6
            or thing["x1"] > page.width - right * MM + 0.6
            or thing["top"] < top * MM
            or thing["bottom"] > page.height - bottom * MM
        ]


@pytest.mark.parametrize(("regime", "name"), CASES)
def test_nothing_stands_outside_the_margins(print_once, regime, name):
    assert inside(print_once(sample.slips(regime)[name]).pdf, left=15, right=12, top=4, bottom=5.4) == []


@pytest.mark.parametrize("name", ["receipt", "supplement", "refusal", "apology", "stopping", "result"])
def test_long_values_stay_inside_and_are_whole(name):
    slip = long(sample.slips(NEW)[name])
    made = printed(slip)
    assert inside(made.pdf, left=15, right=12, top=4, bottom=5.4) == []
    assert LONG_NAME in made.flowing
    assert LONG_PROCEDURE in made.flowing
    if name in ("receipt", "supplement", "refusal"):
        assert LONG_MAIL in made.flowing.replace(" ", "")


@pytest.mark.parametrize(("regime", "name"), CASES)
def test_a_usual_slip_is_one_page(print_once, regime, name):
    assert len(print_once(sample.slips(regime)[name]).pages) == 1


def test_fifteen_papers_flow_to_a_second_page_under_a_small_head():
    made = printed(replace(long(sample.slips(OLD)["receipt"]), papers=many_papers()))
    assert len(made.pages) == 2
    assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ (tiếp theo)" in " ".join(made.pages[1].split())
    assert "Mã hồ sơ H15.50.05.13-261008-09755555" in " ".join(made.pages[1].split())
    assert "Tên giấy tờ" in made.pages[1]
    assert "Trang 1/2" in made.pages[0]
    assert "Trang 2/2" in made.pages[1]
    assert all(f"Giấy tờ thứ {number} của hồ sơ" in made.flowing for number in range(1, 16))
    assert inside(made.pdf, left=15, right=12, top=4, bottom=5.4) == []


@pytest.mark.parametrize("papers", range(2, 22, 3))
def test_signatures_never_stand_alone_on_a_page(papers):
    receipt = replace(sample.slips(OLD)["receipt"], papers=many_papers()[:papers] * 2)
    last = printed(receipt).pages[-1]
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in last
    assert "Lệ phí" in last


@pytest.mark.parametrize("times", [1, 3, 6, 12])
def test_long_reasons_go_on_in_a_frame_on_the_next_page(times):
    reasons = tuple(" ".join([reason] * times) for reason in sample.REASONS)
    made = printed(replace(sample.slips(OLD)["refusal"], reasons=reasons))
    for reason in sample.REASONS:
        assert sum(page.count(reason.split()[-1]) for page in made.pages) >= times
    assert inside(made.pdf, left=15, right=12, top=4, bottom=5.4) == []
    assert len(made.pages) == {1: 1, 3: 2, 6: 2, 12: 3}[times]


def test_on_a4_both_copies_share_a_sheet_that_is_cut_once():
    slips = sample.slips(OLD)
    pdf = render_all((slips["receipt-kept"], slips["receipt"]), sheet=Sheet.A4)
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        assert [(round(page.width / MM), round(page.height / MM)) for page in document.pages] == [(297, 210)]
        halves = [document.pages[0].crop((x, 0, x + 148 * MM, 210 * MM)).extract_text() for x in (0, 149 * MM)]
    assert "(Liên 1: Lưu)" in halves[0]
    assert "(Liên 2: Giao người nộp hồ sơ)" in halves[1]
    assert len(read_codes(pdf)) == 6


def test_one_slip_on_a4_leaves_the_other_half_white():
    pdf = render(sample.slips(OLD)["refusal"], sheet=Sheet.A4)
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        assert not [char for char in page.chars if char["x0"] > 149.5 * MM]
        assert page.extract_text()


def test_the_same_slip_gives_the_same_bytes_and_a_file_that_says_what_it_is():
    receipt = sample.slips(OLD)["receipt"]
    first = printed(receipt)
    assert first.pdf == render(receipt)
    with pdfplumber.open(io.BytesIO(first.pdf)) as document:
        assert document.metadata["Title"] == "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
        assert document.metadata["Author"] == "UBND xã Đồng Lạc"
        assert document.metadata["CreationDate"] == "D:20230608092500+07'00'"


LETTERS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyẤỆỮ0123456789.,@- ", max_size=200)


@given(LETTERS, st.sampled_from(list(Align)), st.floats(30, 340), st.booleans())
def test_no_line_is_ever_wider_than_its_measure_and_no_letter_is_lost(text, align, width, balanced):
    measure = Measure(0, width)
    made = words((Run(text), Run(text, bold=True)), Look(align=align), measure, balanced=balanced)
    assert all(line.indent + line.width <= width + 0.01 for line in made.lines)
    kept = "".join(stretch.text for line in made.lines for stretch in line.stretches)
    assert "".join(kept.split()) == "".join((text + text).split())


@given(st.lists(LETTERS, max_size=5), st.floats(60, 340))
def test_items_side_by_side_keep_to_the_measure(items, width):
    made = side_by_side(items, Look(), Measure(0, width))
    assert all(line.width <= width + 0.01 for line in made.lines)
    kept = "".join(stretch.text for line in made.lines for stretch in line.stretches)
    assert "".join(kept.split()) == "".join("".join(items).split())
