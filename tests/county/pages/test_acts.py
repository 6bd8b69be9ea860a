"""What an officer does on the pages, and what of it stands in the communes' books."""

from datetime import date

import pytest

from desk_app.domain.letter import LetterState
from desk_app.domain.localtime import at
from desk_app.domain.quarter import Delivery
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.store.queries import summaries
from desk_app.usecases import letters as desk_letters
from desk_app.usecases.county import letters
from tests.county.conftest import LOGINS, Browser
from tests.county.pages.looking import row, text
from tests.county.pages.sending import send, upload
from tests.county.sample_county import BUSY, PERIOD, SAMPLE, SILENT, STALE, Clock

OFFICER = LOGINS[Role.OFFICER]
AFTER = at(date(2023, 6, 15), 17, 30)
LETTER = {
    "number": "125/UBND-VP",
    "day": "2023-06-15",
    "title": "V/v giải trình chỉ tiêu",
    "text": "Đề nghị giải trình.",
    "explain": "1",
    "explain_by": "2023-06-20",
    "figures": "rate.reused",
}


@pytest.fixture(autouse=True)
def _after_the_quarter(clock: Clock) -> None:
    clock.now = AFTER


def pdf_of(county: County, unit: str) -> str:
    with county.books.view(unit) as work:
        line = summaries.summary(work.driver, PERIOD)
    assert line is not None
    return line.pdf


def delivery_of(county: County, unit: str) -> Delivery:
    with county.books.view(unit) as work:
        return work.quarter(PERIOD).delivery


# -- summaries


def test_the_inbox_is_in_the_order_of_work_with_its_counts(reader: Browser) -> None:
    html = reader.get(f"/tong-hop-quy?ky={PERIOD}").text
    assert row(html, "Đồng Lạc")[1:6] == ["Chờ xử lý", "1", "09:31", "–", "Khớp"]
    assert row(html, "Thái Tân")[1] == "Chưa gửi, quá hạn"
    assert "Hạn gửi 17:00 ngày 15/6 · 3 đơn vị quá hạn" in text(html)
    assert "Tất cả 5 Chờ xử lý 2 Trả lại 0 Chưa gửi 3 Đã tiếp nhận 0" in text(html)


def test_before_its_hour_a_summary_that_is_not_here_is_not_late(reader: Browser, clock: Clock) -> None:
    clock.now = at(date(2023, 6, 15), 16)
    assert row(reader.get(f"/tong-hop-quy?ky={PERIOD}").text, "Thái Tân")[1] == "Chưa gửi"


def test_a_summary_is_opened_with_its_checks_and_figures_of_then_and_now(reader: Browser) -> None:
    html = reader.get(f"/tong-hop-quy?ky={PERIOD}&don_vi={SAMPLE}").text
    said = text(html)
    assert "Chữ ký số của máy gửi hợp lệ" in said
    assert "Mọi đẳng thức đều đúng" in said
    assert "Dấu kiểm " + pdf_of_first(html) in said
    assert row(html, "Đang giải quyết")[1:] == ["9", "9", "khớp"]


def pdf_of_first(html: str) -> str:
    digest = html.split('name="pdf" value="')[1][:12] if 'name="pdf"' in html else html.split("?v=")[1][:12]
    return " ".join(digest[start : start + 4] for start in (0, 4, 8))


def test_the_pdf_is_the_one_that_was_sent_and_its_first_sheet_can_be_looked_at(reader: Browser, county: County) -> None:
    import hashlib

    answer = reader.get(f"/tong-hop-quy/{SAMPLE}/{PERIOD}/bao-cao.pdf")
    assert hashlib.sha256(answer.content).hexdigest() == pdf_of(county, SAMPLE)
    assert reader.get(f"/tong-hop-quy/{SAMPLE}/{PERIOD}/trang-1.png").content.startswith(b"\x89PNG")
    assert reader.get(f"/tong-hop-quy/{STALE}/{PERIOD}/bao-cao.pdf").status_code == 404


def test_a_summary_that_the_book_left_behind_says_by_how_much(reader: Browser, county: County) -> None:
    with county.books.work(SAMPLE, "PC") as work:
        from desk_app.domain.dossier.facts import DossierVoided

        (subject,) = work.driver.execute("SELECT id FROM dossier ORDER BY rank LIMIT 1").fetchone()
        work.record(subject, DossierVoided(reason="Nhập nhầm."))
    assert row(reader.get(f"/tong-hop-quy?ky={PERIOD}").text, "Đồng Lạc")[5] == "−1 hồ sơ"


def test_an_officer_takes_a_summary(officer: Browser, county: County) -> None:
    officer.get(f"/tong-hop-quy?ky={PERIOD}&don_vi={SAMPLE}")
    pdf = pdf_of(county, SAMPLE)
    done = send(officer, f"/tong-hop-quy/{SAMPLE}/{PERIOD}/tiep-nhan", pdf=pdf, remark="Tốt.")
    assert done.status_code == 303
    assert delivery_of(county, SAMPLE) is Delivery.ACKNOWLEDGED
    html = officer.get(done.headers["location"]).text
    assert row(html, "Đồng Lạc")[1] == "Đã tiếp nhận"
    assert "“Tốt.”" in html


def test_returning_a_summary_needs_a_remark(officer: Browser, county: County) -> None:
    officer.get(f"/tong-hop-quy?ky={PERIOD}&don_vi={SAMPLE}")
    pdf = pdf_of(county, SAMPLE)
    refused = send(officer, f"/tong-hop-quy/{SAMPLE}/{PERIOD}/tra-lai", pdf=pdf, remark="  ")
    assert refused.status_code == 422
    assert "Trả lại cần có nhận xét." in text(refused.text)
    assert delivery_of(county, SAMPLE) is Delivery.WAITING
    send(officer, f"/tong-hop-quy/{SAMPLE}/{PERIOD}/tra-lai", pdf=pdf, remark="Thiếu giải pháp.")
    assert delivery_of(county, SAMPLE) is Delivery.RETURNED


def test_another_edition_than_the_one_looked_at_is_not_taken(officer: Browser, county: County) -> None:
    officer.get(f"/tong-hop-quy?ky={PERIOD}&don_vi={SAMPLE}")
    refused = send(officer, f"/tong-hop-quy/{SAMPLE}/{PERIOD}/tiep-nhan", pdf="0" * 64, remark="")
    assert refused.status_code == 422
    assert "Xã vừa gửi một bản khác." in text(refused.text)
    assert delivery_of(county, SAMPLE) is Delivery.WAITING


def test_who_only_reads_may_not_answer(reader: Browser, county: County) -> None:
    html = reader.get(f"/tong-hop-quy?ky={PERIOD}&don_vi={SAMPLE}").text
    assert "Tiếp nhận</button>" not in html
    pdf = pdf_of(county, SAMPLE)
    assert send(reader, f"/tong-hop-quy/{SAMPLE}/{PERIOD}/tiep-nhan", pdf=pdf).status_code == 403
    assert delivery_of(county, SAMPLE) is Delivery.WAITING


def test_the_top_bar_counts_what_waits(officer: Browser, county: County) -> None:
    assert "Tổng hợp quý 2 việc chờ" in nav(officer.get("/").text)
    pdf = pdf_of(county, BUSY)
    officer.get("/tong-hop-quy")
    send(officer, f"/tong-hop-quy/{BUSY}/{PERIOD}/tiep-nhan", pdf=pdf, remark="")
    assert "Tổng hợp quý 1 việc chờ" in nav(officer.get("/").text)


def nav(html: str) -> str:
    import re

    return " ".join(re.sub(r"<[^>]+>", " ", html[html.index("<nav") : html.index("</nav>")]).split())


# -- letters


def test_the_form_begins_with_what_the_targets_lack(officer: Browser) -> None:
    html = officer.get(f"/thu-chi-dao/moi?don_vi={SAMPLE}&ky={PERIOD}").text
    assert "Tái sử dụng: 214/1.002 hồ sơ, cần 501 để đạt 50 %" in html
    assert f'value="{SAMPLE}" checked' in html


def test_a_letter_goes_into_the_books_of_the_units_chosen_and_of_no_other(officer: Browser, county: County) -> None:
    officer.get("/thu-chi-dao/moi")
    assert send(officer, "/thu-chi-dao/moi", **LETTER, units=[SAMPLE, STALE]).status_code == 303
    assert {sent.unit for sent in letters.all_sent(county)} == {SAMPLE, STALE}
    with county.books.view(SAMPLE) as work:
        (line,) = desk_letters.waiting(work)
    assert (line.number, line.figures) == ("125/UBND-VP", ("rate.reused",))
    html = officer.get("/thu-chi-dao").text
    assert row(html, "Đồng Lạc")[1:6] == [
        *("125/UBND-VP", "V/v giải trình chỉ tiêu", "15/6/2023", "20/6/2023", "Chưa đọc")
    ]


def test_an_explanation_that_is_overdue_stands_first_and_speaks_up(
    officer: Browser, county: County, clock: Clock
) -> None:
    officer.get("/thu-chi-dao/moi")
    send(officer, "/thu-chi-dao/moi", **LETTER, units=[SAMPLE])
    clock.now = at(date(2023, 6, 20), 23)
    officer.sign_in(OFFICER)
    assert row(officer.get("/thu-chi-dao").text, "Đồng Lạc")[5] == "Chưa đọc"
    clock.now = at(date(2023, 6, 21), 8)
    officer.sign_in(OFFICER)
    assert row(officer.get("/thu-chi-dao").text, "Đồng Lạc")[5] == "Quá hạn giải trình"


def test_an_explanation_is_read_and_its_letter_closed(officer: Browser, county: County) -> None:
    officer.get("/thu-chi-dao/moi")
    send(officer, "/thu-chi-dao/moi", **LETTER, units=SAMPLE)
    (sent,) = letters.all_sent(county)
    with county.books.work(SAMPLE, "Quầy 1") as work:
        desk_letters.explain(work, sent.letter.id, "Máy quét hỏng.\nĐã thay.")
    path = f"/thu-chi-dao/{SAMPLE}/{sent.letter.id}"
    assert "Máy quét hỏng. Đã thay." in text(officer.get(path).text)
    assert send(officer, f"{path}/dong", remark="Đồng ý.").status_code == 303
    assert letters.one(county, SAMPLE, sent.letter.id).state is LetterState.CLOSED
    assert "Đồng ý." in text(officer.get(path).text)


def test_a_letter_without_a_receiver_keeps_what_was_written(officer: Browser, county: County) -> None:
    officer.get("/thu-chi-dao/moi")
    refused = send(officer, "/thu-chi-dao/moi", **LETTER)
    assert refused.status_code == 422
    assert "Chưa chọn đơn vị nhận." in text(refused.text)
    assert "Đề nghị giải trình." in refused.text
    assert not letters.all_sent(county)


def test_an_explanation_cannot_be_asked_for_by_a_day_that_is_over(officer: Browser, county: County) -> None:
    officer.get("/thu-chi-dao/moi")
    refused = send(officer, "/thu-chi-dao/moi", **{**LETTER, "explain_by": "2023-06-14"}, units=SAMPLE)
    assert refused.status_code == 422
    assert not letters.all_sent(county)


def test_who_only_reads_may_not_write(reader: Browser, county: County) -> None:
    assert reader.get("/thu-chi-dao/moi").status_code == 403
    reader.get("/thu-chi-dao")
    assert send(reader, "/thu-chi-dao/moi", **LETTER, units=SAMPLE).status_code == 403
    assert not letters.all_sent(county)


def test_a_forged_form_changes_nothing(officer: Browser, county: County) -> None:
    officer.get("/thu-chi-dao/moi")
    assert send(officer, "/thu-chi-dao/moi", token="forged", **LETTER, units=SAMPLE).status_code == 403
    assert not letters.all_sent(county)


# -- what the county sets


def test_targets_hold_from_their_day(officer: Browser, county: County, clock: Clock) -> None:
    officer.get("/danh-muc")
    given = {"valid_from": "2023-06-16", "basis": "KH 12", "online.rate": "99,5", "rate.reused": "20"}
    assert send(officer, "/danh-muc/chi-tieu", **given, units=[SAMPLE, BUSY]).status_code == 303
    assert "chỉ tiêu ≥ 80" in text(officer.get("/").text)
    assert "sẽ áp dụng" in text(officer.get("/danh-muc").text)
    clock.now = at(date(2023, 6, 16), 8)
    officer.sign_in(OFFICER)
    assert "chỉ tiêu ≥ 99,50" in text(officer.get("/?ky=2023-Q2").text)


@pytest.mark.parametrize("value", ["abc", "-1", "101"])
def test_a_target_that_cannot_be_is_refused_and_what_was_typed_stays(
    officer: Browser, county: County, value: str
) -> None:
    officer.get("/danh-muc")
    sent = {"valid_from": "2023-06-16", "online.rate": value}
    refused = send(officer, "/danh-muc/chi-tieu", **sent, units=SAMPLE)
    assert refused.status_code == 422
    assert f'value="{value}"' in refused.text
    with county.books.view(SAMPLE) as work:
        assert not work.unit().targets


def test_a_day_off_moves_due_dates_of_the_units_chosen(officer: Browser, county: County) -> None:
    officer.get("/danh-muc")
    send(officer, "/danh-muc/ngay", day="2023-06-19", kind="nghi", name="Hội làng", units=SAMPLE)
    with county.books.view(SAMPLE) as work:
        assert not work.calendar().is_working(date(2023, 6, 19))
    with county.books.view(BUSY) as work:
        assert work.calendar().is_working(date(2023, 6, 19))
    assert row(officer.get("/danh-muc").text, "Thứ Hai, 19/6/2023")[1:] == ["nghỉ", "Hội làng", "Đồng Lạc"]


def test_a_regime_and_limits_go_down(officer: Browser, county: County) -> None:
    officer.get("/danh-muc")
    send(officer, "/danh-muc/che-do", valid_from="2023-07-01", regime="nd118-2025", units=SAMPLE)
    send(officer, "/danh-muc/gioi-han", warn_hours="1", red_hours="2")
    with county.books.view(SAMPLE) as work:
        assert work.unit().regime_on(date(2023, 7, 1)) == "nd118-2025"
        assert work.unit().limits.red_hours == 2
    assert send(officer, "/danh-muc/gioi-han", warn_hours="5", red_hours="2").status_code == 422


CATALOGUE = """code,name,field,days
9.000001,Thủ tục mới của huyện,Hộ tịch,3
"""


def test_a_catalogue_is_taken_into_the_books_chosen_from_its_day(officer: Browser, county: County) -> None:
    officer.get("/danh-muc")
    done = upload(
        officer,
        "/danh-muc/thu-tuc",
        "danh-muc.csv",
        CATALOGUE.encode(),
        valid_from="2023-07-01",
        units=[SAMPLE, SILENT],
    )
    assert done.status_code == 200
    assert row(done.text, "Đồng Lạc")[1:] == ["1", "0", "0"]
    with county.books.view(SAMPLE) as work:
        found = work.procedure("9.000001")
    assert found is not None
    assert found.entry.published_on == date(2023, 7, 1)
    again = upload(
        officer, "/danh-muc/thu-tuc", "danh-muc.csv", CATALOGUE.encode(), valid_from="2023-07-01", units=SAMPLE
    )
    assert row(again.text, "Đồng Lạc")[1:] == ["0", "0", "1"]


def test_a_catalogue_of_some_megabytes_is_taken(officer: Browser) -> None:
    officer.get("/danh-muc")
    rows = CATALOGUE + "".join(f"8.{number:06},{'Thủ tục dài ' * 600}{number},Hộ tịch,3\n" for number in range(150))
    assert len(rows.encode()) > 1 << 20
    done = upload(officer, "/danh-muc/thu-tuc", "d.csv", rows.encode(), valid_from="2023-07-01", units=SAMPLE)
    assert row(done.text, "Đồng Lạc")[1] == "151"


def test_a_file_that_is_no_catalogue_is_told_so(officer: Browser, county: County) -> None:
    officer.get("/danh-muc")
    refused = upload(officer, "/danh-muc/thu-tuc", "x.csv", b"a,b\n1,2\n", valid_from="2023-07-01", units=SAMPLE)
    assert refused.status_code == 422
    assert "dòng tiêu đề" in text(refused.text)


def test_who_only_reads_sets_nothing(reader: Browser, county: County) -> None:
    html = reader.get("/danh-muc").text
    assert "<form" not in html[html.index("<main") :]
    for path in ("chi-tieu", "ngay", "che-do", "gioi-han"):
        assert send(reader, f"/danh-muc/{path}", units=SAMPLE).status_code == 403
