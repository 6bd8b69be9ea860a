"""One unit, the ranking, and what stands behind a figure."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.county.conftest import Browser
from tests.county.pages.looking import row, rows, text
from tests.county.sample_county import SAMPLE, SILENT, STALE


def test_a_unit_shows_eight_figures_with_what_they_were_before(reader: Browser) -> None:
    html = reader.get(f"/don-vi/{SAMPLE}").text
    assert html.count('<article class="card') == 8
    said = text(html)
    assert "Tiếp nhận, kể cả kỳ trước 1.022 Kỳ trước 918 Cùng kỳ 876" in said
    assert "Quý III/2021 " in html, "the drawing is told in words too"


def test_a_missed_target_says_how_many_dossiers_it_lacks(reader: Browser) -> None:
    said = text(reader.get(f"/don-vi/{SAMPLE}").text)
    assert "Thanh toán trực tuyến: thiếu 19 hồ sơ 262/934, cần 281 để đạt 30 %" in said
    assert "Tái sử dụng: thiếu 287 hồ sơ 214/1.002, cần 501 để đạt 50 %" in said


def test_the_fields_add_up_to_the_unit(reader: Browser) -> None:
    html = reader.get(f"/don-vi/{SAMPLE}").text
    assert row(html, "Cả đơn vị")[1:] == ["1.022", "986", "1.007", "898", "109", "0", "6", "9"]
    table = rows(html)
    fields = table[1 : table.index(row(html, "Cả đơn vị"))]
    assert sum(int(field[1].replace(".", "")) for field in fields) == 1022


def test_a_unit_shows_what_is_watched_at_its_counter_and_names_what_did_not_happen(reader: Browser) -> None:
    html = reader.get(f"/don-vi/{SAMPLE}").text
    assert row(html, "Lượt tạm dừng")[1:] == ["2"]
    assert row(html, "Chưa liên hệ trong ngày")[1:] == ["2"]
    said = text(html)
    assert "Theo dõi tại quầy Lượt tạm dừng 2" in said
    assert "Không phát sinh: Đã giải quyết, có hạn nội bộ" in said
    assert "Chuyển cơ quan khác, phi địa giới Không phát sinh Hỗ trợ Không phát sinh" in said
    assert "chờ bổ sung" in text(reader.get(f"/ho-so/{SAMPLE}/contacts.owed").text)


def test_of_a_unit_without_a_word_nothing_is_said_not_to_have_happened(reader: Browser) -> None:
    assert "Không phát sinh" not in text(reader.get(f"/don-vi/{SILENT}").text)


def test_a_units_workbook_has_what_is_watched_there(reader: Browser) -> None:
    book = load_workbook(BytesIO(reader.get(f"/don-vi/{SAMPLE}/so-lieu.xlsx").content))
    lines = [line[:3] for line in book["Theo dõi tại quầy"].iter_rows(values_only=True)]
    assert ("Chưa liên hệ trong ngày", "2", "Theo dõi tại quầy") in lines


def test_open_dossiers_carry_numbers_and_nobodys_name(reader: Browser) -> None:
    html = reader.get(f"/don-vi/{SAMPLE}").text
    assert "9 hồ sơ, đều trong hạn" in text(html)
    assert any(found[0].startswith("1-0") and len(found) == 5 for found in rows(html) if found)


def test_each_pc_shows_its_last_event_and_how_old_it_is(reader: Browser) -> None:
    said = text(reader.get(f"/don-vi/{SAMPLE}").text)
    assert "Quầy 3 sự kiện 6.934 16:42 · 18 phút" in said
    assert "3 máy, cũ nhất 16:42" in said


def test_a_stale_unit_is_never_judged(reader: Browser) -> None:
    said = text(reader.get(f"/don-vi/{STALE}").text)
    assert "Số liệu của đơn vị này đã cũ." in said
    assert "đạt chỉ tiêu," not in said


def test_a_unit_without_a_word_has_a_page_all_the_same(reader: Browser) -> None:
    answer = reader.get(f"/don-vi/{SILENT}")
    assert answer.status_code == 200
    assert "chưa có máy nào ghi danh" in text(answer.text)


def test_only_who_may_act_is_offered_to_ask_for_an_explanation(reader: Browser) -> None:
    assert "Yêu cầu giải trình…" not in reader.get(f"/don-vi/{SAMPLE}").text


def test_an_officer_is_offered_to_ask_for_an_explanation(officer: Browser) -> None:
    assert f"/thu-chi-dao/moi?don_vi={SAMPLE}" in officer.get(f"/don-vi/{SAMPLE}").text


def test_the_ranking_places_only_units_that_were_heard(reader: Browser) -> None:
    html = reader.get("/don-vi").text
    places = [(found[0], found[1]) for found in rows(html) if len(found) > 5][1:-1]
    assert places[:2] == [("1", "Đồng Lạc"), ("2", "An Sơn")]
    assert {place for place, _ in places[2:]} == {"–"}


def test_a_unit_that_there_is_not_is_said_to_be_none(reader: Browser) -> None:
    assert reader.get("/don-vi/KHONG-CO").status_code == 404


def test_behind_a_rate_stand_its_fields_and_the_dossiers_of_its_count(reader: Browser) -> None:
    html = reader.get(f"/ho-so/{SAMPLE}/rate.reused").text
    assert "21,36 %" in text(html)
    assert row(html, "Chứng thực")[1:] == ["167", "790", "21,14"]
    listed = [found for found in rows(html) if len(found) == 8][1:]
    assert len(listed) == 200
    assert all(found[1].startswith("H23.15.30-") for found in listed)


def test_one_fields_dossiers_can_be_listed_alone(reader: Browser) -> None:
    html = reader.get(f"/ho-so/{SAMPLE}/received.in_period?linh_vuc=B%E1%BA%A3o+tr%E1%BB%A3+x%C3%A3+h%E1%BB%99i").text
    listed = [found for found in rows(html) if len(found) == 8][1:]
    assert len(listed) == 15
    assert {found[3] for found in listed} == {"Bảo trợ xã hội"}


def test_a_long_list_goes_on(reader: Browser) -> None:
    first = reader.get(f"/ho-so/{SAMPLE}/received.in_period").text
    assert "sau=200" in first
    second = reader.get(f"/ho-so/{SAMPLE}/received.in_period?sau=200").text
    numbers = [{found[0] for found in rows(html) if len(found) == 8} - {"Số tiếp nhận"} for html in (first, second)]
    assert len(numbers[0]) == len(numbers[1]) == 200
    assert not numbers[0] & numbers[1]


def test_a_figure_that_there_is_none_of_has_no_page(reader: Browser) -> None:
    assert reader.get(f"/ho-so/{SAMPLE}/no.such").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/don-vi.pdf",
        f"/don-vi/{SAMPLE}/so-lieu.pdf",
        f"/ho-so/{SAMPLE}/pending.total/danh-sach.pdf",
        "/chi-so-766/bang.pdf",
        f"/chi-so-766/{SAMPLE}/bang.pdf",
        "/tong-hop-quy/bang.pdf?ky=2023-Q2",
        "/thu-chi-dao/bang.pdf",
        "/danh-muc/bang.pdf",
    ],
)
def test_every_table_can_be_had_on_paper_and_as_a_workbook(reader: Browser, path: str) -> None:
    paper = reader.get(path)
    assert paper.status_code == 200
    assert paper.content.startswith(b"%PDF")
    book = reader.get(path.replace(".pdf", ".xlsx"))
    assert load_workbook(BytesIO(book.content)).worksheets


def test_no_list_carries_a_name(reader: Browser) -> None:
    from desk_app.store.database import Database
    from tests import sample_unit

    database = Database.open(sample_unit.directory())
    with database.view() as work:
        people = {name for (name,) in work.driver.execute("SELECT DISTINCT person_name FROM dossier").fetchall()}
    database.close()
    shown = reader.get(f"/ho-so/{SAMPLE}/received.in_period").text + reader.get(f"/don-vi/{SAMPLE}").text
    assert not {name for name in people if name in shown}
