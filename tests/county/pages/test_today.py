"""The table of 17:00, as the server shows it from the communes' own books."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from desk_app.domain.localtime import at
from tests.county.conftest import Browser
from tests.county.pages.looking import row, rows, text
from tests.county.sample_county import SAMPLE, Clock

RATES = ["98,40", "28,05", "99,21", "21,36"]


def names(html: str) -> list[str]:
    return [found[0] for found in rows(html)[1:]]


def test_a_units_row_says_what_its_report_says(reader: Browser) -> None:
    found = row(reader.get("/").text, "Đồng Lạc")
    assert found[1:8] == ["16:42", "1.022", "0", "0", "4", "2", "0"]
    assert [cell.split(", ")[-1] for cell in found[8:12]] == RATES
    assert found[12] == "2/4"


def test_who_was_not_told_and_papers_that_did_not_come_have_columns_but_no_sum_in_the_strip(reader: Browser) -> None:
    html = reader.get("/").text
    assert row(html, "Đơn vị cần chú ý trước")[5:8] == ["Từ chối", "Chưa liên hệ", "Chưa có bản giấy"]
    assert f"/ho-so/{SAMPLE}/contacts.owed" in html
    strip = html[html.index('class="sums"') : html.index("</dl>")]
    assert "Từ chối" in strip
    assert "Chưa liên hệ" not in strip


def test_a_verdict_is_said_in_words_beside_its_icon(reader: Browser) -> None:
    found = row(reader.get("/").text, "Đồng Lạc")
    assert found[8:10] == ["đạt chỉ tiêu, 98,40", "chưa đạt chỉ tiêu, 28,05"]


def test_units_not_heard_from_stand_on_top_and_nobody_judges_them(reader: Browser) -> None:
    html = reader.get("/").text
    assert names(html)[:3] == ["Nam Tân", "Thái Tân", "Nam Chính"]
    stale = row(html, "Thái Tân")
    assert stale[1] == "2 ngày 7 giờ 09:20 12/6"
    assert stale[12] == "–"
    assert not any("đạt" in cell for cell in stale)


def test_a_unit_that_never_sent_anything_has_no_figure_rather_than_0(reader: Browser) -> None:
    assert row(reader.get("/").text, "Nam Tân")[1:] == ["chưa nghe lần nào", *["–"] * 11]


def test_stale_units_stay_on_top_whatever_the_order(reader: Browser) -> None:
    html = reader.get("/?xep=received.total&chieu=giam").text
    assert names(html) == ["Nam Tân", "Thái Tân", "Nam Chính", "Đồng Lạc", "An Sơn", "Toàn huyện"]
    assert 'aria-sort="descending"' in html
    assert names(reader.get("/?xep=received.total&chieu=tang").text)[3:5] == ["An Sơn", "Đồng Lạc"]


def test_the_rates_of_the_whole_are_sums_over_sums(reader: Browser) -> None:
    html = reader.get("/").text
    whole = row(html, "Toàn huyện")
    units = [row(html, name) for name in ("Đồng Lạc", "An Sơn", "Thái Tân", "Nam Chính")]
    assert int(whole[2].replace(".", "")) == sum(int(unit[2].replace(".", "")) for unit in units)
    rate = float(whole[8].split(", ")[-1].replace(",", "."))
    assert 80 < rate < 98.4, "the largest unit weighs most"
    assert whole[1] == "gồm 3 đơn vị số liệu cũ"


def test_the_strip_names_who_was_not_heard_from_and_who_was(reader: Browser) -> None:
    said = text(reader.get("/").text)
    assert "Thái Tân: chưa nghe từ 09:20 12/6" in said
    assert "2/5 đơn vị đã gửi sau 16:30" in said


def test_the_same_question_asked_later_has_the_same_answer(reader: Browser, clock: Clock) -> None:
    then = rows(reader.get("/").text)
    clock.now = at(date(2023, 6, 14), 23)
    assert rows(reader.get("/?ngay=2023-06-14").text) == then


def test_a_day_before_17_is_asked_as_it_stands_now(reader: Browser, clock: Clock) -> None:
    clock.now = at(date(2023, 6, 14), 20)
    assert "Số liệu 17:00" in text(reader.get("/").text)
    clock.now = at(date(2023, 6, 15), 0, 30)
    assert "Số liệu 00:30" in text(reader.get("/").text)


def test_a_period_that_cannot_be_is_named_and_the_quarter_shown_instead(reader: Browser) -> None:
    answer = reader.get("/?ky=2023-Q9")
    assert answer.status_code == 200
    assert "Không hiểu kỳ báo cáo “2023-Q9”" in text(answer.text)
    assert "Quý II/2023: 15/3 – 14/6" in text(answer.text)


@pytest.mark.parametrize("period", ["2023-06", "2023", "2023-H1", "2023-04-01..2023-04-30"])
def test_any_window_can_be_asked(reader: Browser, period: str) -> None:
    assert row(reader.get(f"/?ky={period}").text, "Đồng Lạc")[2] != "–"


def test_every_figure_leads_to_what_stands_behind_it(reader: Browser) -> None:
    assert f"/ho-so/{SAMPLE}/rate.reused" in reader.get("/").text


def test_the_workbook_holds_numbers_that_can_be_added(reader: Browser) -> None:
    answer = reader.get("/so-lieu.xlsx?ngay=2023-06-14")
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    found = {line[0]: line for line in sheet.iter_rows(values_only=True) if line[0]}
    assert found["Đồng Lạc"][2:8] == (1022, 0, 0, 4, 2, 0)
    assert found["Đồng Lạc"][8:12] == (98.4, 28.05, 99.21, 21.36)
    assert found["Nam Tân"][2] is None


def test_the_paper_has_the_head_of_an_official_paper_and_every_unit(reader: Browser) -> None:
    answer = reader.get("/so-lieu.pdf?ngay=2023-06-14")
    assert answer.headers["content-type"] == "application/pdf"
    pages = PdfReader(BytesIO(answer.content)).pages
    said = pages[0].extract_text()
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert "Đồng Lạc" in said
    assert "1.022" in said
    assert pages[0].mediabox.width > pages[0].mediabox.height


def test_whoever_is_not_signed_in_sees_nothing(browser: Browser) -> None:
    for path in ("/", "/don-vi", f"/don-vi/{SAMPLE}", f"/ho-so/{SAMPLE}/received.total", "/so-lieu.xlsx"):
        assert browser.get(path).status_code == 303


def test_no_page_carries_a_style_or_a_script_in_its_marks(reader: Browser) -> None:
    for path in ("/", "/don-vi", f"/don-vi/{SAMPLE}", "/chi-so-766", "/tong-hop-quy", "/thu-chi-dao", "/danh-muc"):
        html = reader.get(path).text
        assert " style=" not in html
        assert "<script" not in html
