"""The quarterly report as it is printed."""

import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from desk_app.errors import DeskError
from desk_app.reports import narrative
from desk_app.reports.body import Paragraph
from desk_app.reports.quarter import findings, lay_out, write_quarter_pdf
from desk_app.reports.quarter_paper import Contradiction, Signer
from desk_app.reports.signature import Signature
from tests.reports import sample
from tests.reports.conftest import printed

HEADINGS = [
    "I. TÌNH HÌNH, KẾT QUẢ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH",
    "1. Về công khai thủ tục hành chính, danh mục thủ tục hành chính",
    "2. Về rà soát, đơn giản hóa thủ tục hành chính",
    "3. Về tình hình tiếp nhận, xử lý phản ánh, kiến nghị về thủ tục hành chính",
    "4. Về tình hình, kết quả giải quyết thủ tục hành chính",
    "5. Triển khai cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính theo Nghị định số "
    "61/2018/NĐ-CP",
    "6. Thực hiện thủ tục hành chính trên môi trường điện tử",
    "7. Công tác truyền thông hỗ trợ hoạt động kiểm soát thủ tục hành chính",
    "8. Về công tác kiểm tra việc thực hiện hoạt động kiểm soát thủ tục hành chính",
    "9. Công tác đánh giá giải quyết thủ tục hành chính",
    "10. Kết quả triển khai tiếp nhận hồ sơ và trả kết quả giải quyết thủ tục hành chính qua dịch vụ bưu chính "
    "công ích",
    "11. Kết quả triển khai thanh toán trực tuyến nghĩa vụ tài chính về đất đai cho hộ gia đình, cá nhân",
    "12. Việc thực hiện quy trình giải quyết thủ tục hành chính",
    "II. ĐÁNH GIÁ CHUNG",
    "1. Kết quả đạt được",
    "2. Hạn chế",
    "III. MỘT SỐ NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI",
]
"""The paper report's headings, in its order."""

CITED = [
    "16/KH-UBND",
    "15/CT-UBND",
    "02/2017/TT-VPCP",
    "448/QĐ-UBND",
    "50/2020/QĐ-UBND",
    "61/2018/NĐ-CP",
    "28/2016/QĐ-UBND",
    "764/UBND-VP",
    "411/UBND-VP",
    "48/2013/NĐ-CP",
    "25/2014/TT-BTP",
    "3343/UBND-VP",
    "396/VP-KSTTHC",
    "1920/UBND-VP",
    "45/2016/QĐ-TTg",
    "2428/UBND-VP",
    "543/UBND-VP",
    "561/VP-NC-KSTTHC",
    "1005/UBND-VP",
    "45/2020/NĐ-CP",
    "1426/KH-UBND",
    "2338/KH-UBND",
    "1291/QĐ-TTg",
]
"""Every paper that the paper report rests on."""


def test_the_sample_reads_as_it_did_before(approved, golden):
    golden("quarter-dong-lac.txt", "\f\n".join(f"{page}\n" for page in approved.pages))


def test_the_sections_stand_in_the_order_of_the_paper_report(approved):
    found = [approved.flowing.find(heading) for heading in HEADINGS]
    assert -1 not in found
    assert found == sorted(found)


def test_every_paper_that_the_report_rests_on_is_cited(approved):
    assert [number for number in CITED if number not in approved.text] == []


def test_the_figures_of_the_sample_are_said(approved):
    for said in (
        "tổng số hồ sơ phải giải quyết là 1.022 hồ sơ",
        "trực tuyến 986 hồ sơ",
        "kỳ trước chuyển sang 20 hồ sơ",
        "Đã giải quyết 1.007 hồ sơ, đạt 98,53 %",
        "trước hạn 898 hồ sơ (89,18 %)",
        "đúng hạn 109 hồ sơ (10,82 %)",
        "không có hồ sơ quá hạn",
        "Đang giải quyết 09 hồ sơ",
        "999/1.007 hồ sơ, đạt 99,21 %",
        "đã nhận 232 phiếu",
        "là 139 thủ tục",
        "01 trường hợp khiếu nại",
        "diện tích 45 m²",
        "mức hỗ trợ 300.000 đồng/người/tháng",
    ):
        assert said in approved.flowing, said


def test_all_text_is_composed(approved, doubted):
    for text in (approved.text, doubted.text):
        assert text == unicodedata.normalize("NFC", text)


def test_decomposed_words_come_out_composed(tmp_path):
    words = unicodedata.normalize("NFD", "Việc niêm yết được thực hiện nghiêm túc.")
    paper = replace(sample.APPROVED, narratives={"I.1": words})
    assert unicodedata.normalize("NFC", words) in printed(paper, tmp_path / "report.pdf").text


def test_the_sample_is_a_short_paper(approved):
    assert 4 <= len(approved.pages) <= 6


@pytest.mark.parametrize("paper", [sample.APPROVED, sample.DRAFT, sample.DOUBTED])
@pytest.mark.parametrize("more", range(0, 12, 2))
def test_wherever_the_sheets_end_no_heading_ends_one_and_no_line_stands_alone(paper, more):
    longer = {**sample.NARRATIVES, "I.1": "Một câu thêm vào để các trang dời đi một ít. " * (1 + 4 * more)}
    sheets = lay_out(replace(paper, narratives=longer))
    for sheet in sheets[:-1]:
        last = sheet[-1].block
        assert not last.keep_with_next or (isinstance(last, Paragraph) and not last.last)
    parts = [placed.block for sheet in sheets for placed in sheet if isinstance(placed.block, Paragraph)]
    assert all(len(part.lines) >= 2 for part in parts if not part.last)


@pytest.mark.parametrize("more", range(0, 40, 3))
def test_the_signature_is_never_alone_on_its_sheet(more):
    longer = {**sample.NARRATIVES, "II.2": "Một câu thêm vào để các trang dời đi một ít. " * (1 + more)}
    sheets = lay_out(replace(sample.APPROVED, narratives=longer))
    signed = next(sheet for sheet in sheets if any(isinstance(placed.block, Signature) for placed in sheet))
    above = [placed.block for placed in signed if isinstance(placed.block, Paragraph)]
    assert above
    assert above[-1].last


def test_every_line_ends_inside_the_measure():
    for sheet in lay_out(sample.DOUBTED):
        for placed in sheet:
            if isinstance(placed.block, Paragraph):
                assert all(line.indent + line.width <= placed.block.measure + 0.01 for line in placed.block.lines)


def test_a_draft_is_marked_on_every_page_and_leaves_number_and_day_open(draft, approved):
    for page in draft.pages:
        assert "DỰ THẢO" in page
        assert "Dự thảo, in lúc 16:42 ngày 14/6/2023" in page
    assert re.search(r"Số:\s+/BC-UBND", draft.text)
    assert re.search(r"Đồng Lạc, ngày\s+tháng 6 năm 2023", draft.text)
    assert "DỰ THẢO" not in approved.text
    assert "Dự thảo" not in approved.text
    assert "Số: 57/BC-UBND" in approved.text
    assert "Đồng Lạc, ngày 15 tháng 6 năm 2023" in approved.text


def test_what_is_missing_or_contradicts_is_shown_and_never_papered_over(doubted):
    assert "[thiếu: mức hỗ trợ]/người/tháng" in doubted.flowing
    assert "[1.000 ≠ 999: xem lại]" in doubted.flowing
    assert "danh sách chỉ có 999 hồ sơ (lệch 1)" in doubted.flowing


def test_findings_name_what_must_be_mended():
    assert [found.text for found in findings(sample.APPROVED)] == []
    assert {found.name for found in findings(sample.DOUBTED)} == {"unit.allowance", "digitized.complete"}


def test_a_figure_that_nobody_counted_is_missing_in_text_table_and_drawing(tmp_path):
    figures = {**sample.FIGURES, "resolved.early": None}
    by_field = {name: {**of, "resolved.early": None} for name, of in sample.BY_FIELD.items()}
    paper = replace(sample.DRAFT, figures=figures, by_field=by_field)
    text = printed(paper, tmp_path / "report.pdf").flowing
    assert "trước hạn [thiếu: hồ sơ giải quyết trước hạn] hồ sơ" in text
    assert text.count("[thiếu]") == 6
    assert "[thiếu: số liệu của biểu đồ]" in text


def test_a_contradiction_shows_on_an_approved_paper_too(tmp_path):
    wrong = Contradiction(figures=("resolved.total", "resolved.early"), sentence="Không khớp.", left=1098, right=1007)
    paper = replace(sample.APPROVED, contradictions=(wrong,))
    assert "[1.098 ≠ 1.007: xem lại]" in printed(paper, tmp_path / "report.pdf").flowing


def test_the_same_paper_gives_the_same_bytes(approved, tmp_path):
    write_quarter_pdf(sample.APPROVED, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == approved.file.read_bytes()


def test_the_file_says_what_it_is(approved):
    with PdfReader(approved.file) as reader:
        assert reader.metadata is not None
        assert reader.metadata.title == "Báo cáo kiểm soát thủ tục hành chính quý II năm 2023, UBND xã Đồng Lạc"
        assert reader.metadata.author == "UBND xã Đồng Lạc"
        assert str(reader.metadata.creation_date) == "2023-06-14 16:42:00+07:00"
        assert str(reader.root_object["/Lang"]) == "vi"


def test_the_outline_leads_to_every_section(approved):
    with PdfReader(approved.file) as reader:
        parts = [entry.title for entry in reader.outline if not isinstance(entry, list)]
        nested = [entry for group in reader.outline if isinstance(group, list) for entry in group]
    assert parts == ["BÁO CÁO", *(heading for heading in HEADINGS if heading.startswith("I"))]
    assert len(nested) == 14


def _fonts_of(page: Any) -> list[Any]:
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def test_every_font_is_embedded_and_ours(approved):
    with PdfReader(approved.file) as reader:
        fonts = {str(font["/BaseFont"]) for page in reader.pages for font in _fonts_of(page)}
    assert {name.rpartition("+")[2] for name in fonts} <= {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}


def test_a_letter_that_cannot_be_drawn_is_refused_by_name(tmp_path):
    paper = replace(sample.DRAFT, narratives={"I.1": "Đạt 😀"})
    with pytest.raises(DeskError, match="U\\+1F600"):
        write_quarter_pdf(paper, tmp_path / "report.pdf")
    assert not (tmp_path / "report.pdf").exists()


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path):
    with pytest.raises(DeskError, match="Không ghi được tệp"):
        write_quarter_pdf(sample.DRAFT, tmp_path / "nowhere" / "report.pdf")


def test_a_deputy_signs_for_the_chairperson(tmp_path):
    paper = replace(sample.APPROVED, signer=Signer(name="Trần Thị Mẫu", deputy=True))
    text = printed(paper, tmp_path / "report.pdf").flowing
    assert "KT. CHỦ TỊCH" in text
    assert "PHÓ CHỦ TỊCH" in text


def test_since_july_2025_the_report_goes_to_the_province_under_the_new_decree(tmp_path):
    unit = replace(sample.UNIT, superior="tỉnh Bắc Ninh", name="xã Mẫu", place="Mẫu", province="tỉnh Bắc Ninh")
    paper = replace(sample.APPROVED, unit=unit, regime="nd118-2025", narratives={})
    text = printed(paper, tmp_path / "report.pdf").flowing
    assert "Nghị định số 118/2025/NĐ-CP" in text
    assert "61/2018" not in text
    assert "UBND TỈNH BẮC NINH" in text
    assert "Kính gửi: Ủy ban nhân dân tỉnh Bắc Ninh." in text
    assert "Trung tâm Phục vụ hành chính công" in text
    assert "huyện" not in text.lower()


def test_a_unit_without_words_of_its_own_gets_a_whole_report(tmp_path):
    text = printed(replace(sample.APPROVED, narratives={}), tmp_path / "report.pdf").flowing
    assert all(heading in text for heading in HEADINGS)
    assert "[thiếu" not in text
    assert "{" not in text
    assert "Hải Dương" not in text.replace("UBND tỉnh Hải Dương", "")


def test_both_forms_of_the_report_have_the_same_sections():
    assert narrative.default_texts("nd61-2018").keys() == narrative.default_texts("nd118-2025").keys()
    assert narrative.unplaced(sample.NARRATIVES, "nd61-2018") == ()


def test_tables_and_drawing_stay_where_the_text_lost_their_places(tmp_path):
    paper = replace(sample.APPROVED, narratives={**sample.NARRATIVES, "I.4": "Không đổi.", "I.6": "Không đổi."})
    text = printed(paper, tmp_path / "report.pdf").text
    assert "Bảng 1. Kết quả" in text
    assert "Biểu đồ 1. Hồ sơ" in text
    assert "Bảng 2. Số hóa" in text


def test_progress_counts_the_sheets(tmp_path):
    told: list[tuple[int, int]] = []
    count = write_quarter_pdf(
        sample.DRAFT, tmp_path / "report.pdf", lambda done, total, _text: told.append((done, total))
    )
    assert told == [(number, count) for number in range(1, count + 1)]
