"""The pages of the county's own register, by forms alone: people, PCs, one's own account, the audit."""

import html
import re
from pathlib import Path

from desk_app.county.admin.words import ACTS
from desk_app.domain import device as devices
from desk_app.store.county import arrivals, audit
from desk_app.store.county import devices as pcs
from desk_app.store.county.devices import Enrolled
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases import county as county_verbs
from desk_app.usecases.county.enrol import digest
from tests.county.conftest import LOGINS, PASSWORD, Browser, Clock

USE_CASES = Path(county_verbs.__file__).parent

PC = "c0ffee" + "0" * 26
HOUR = 3_600_000


def take_in(county: County, *, name: str = "Quầy 1", id_: str = PC, heard: int | None = None) -> None:
    """Enrol a PC of the first commune."""
    pc = Enrolled(id=id_, unit="07", name=name, slot=1, verify_key="ab" * 32, box_key="cd" * 32, enrolled_at=1)
    with county.writing() as connection:
        pcs.add(connection, pc, digest(id_))
        if heard is not None:
            pcs.heard(connection, id_, heard, waiting=3, clock_off_ms=180_000, program="0.2.0", protocol=2)


def once(page: str) -> list[str]:
    """Return what a page shows once."""
    return [html.unescape(shown) for shown in re.findall(r"<code>([^<]+)</code>", page)]


# -- people


def test_a_person_is_added_and_signs_in_by_the_password_shown_once(administrator: Browser, county: County) -> None:
    shown = administrator.post("/nguoi-dung/them", login="moi.vao", title="Phó chánh văn phòng", role="officer")
    (password,) = once(shown.text)
    assert password not in administrator.get("/nguoi-dung").text
    assert "Phó chánh văn phòng" in administrator.get("/nguoi-dung").text
    administrator.post("/dang-xuat")
    assert administrator.sign_in("moi.vao", password).headers["location"] == "/"


def test_a_form_says_beside_the_field_what_is_wrong(administrator: Browser) -> None:
    refused = administrator.post("/nguoi-dung/them", login="Có Dấu", title="Chức danh", role="reader")
    assert refused.status_code == 422
    assert re.search(r'name="login" value="Có Dấu"[^>]*aria-invalid="true"', refused.text)
    taken = administrator.post("/nguoi-dung/them", login=LOGINS[Role.READER], title="Chức danh", role="reader")
    assert "Đã có người dùng" in taken.text


def test_what_was_typed_is_shown_and_not_run(administrator: Browser) -> None:
    refused = administrator.post("/nguoi-dung/them", login='"><script>x</script>', title="<b>", role="reader")
    assert "<script" not in refused.text
    assert "&lt;script&gt;" in refused.text


def test_the_last_administrator_stays(administrator: Browser) -> None:
    own = LOGINS[Role.ADMINISTRATOR]
    assert administrator.post("/nguoi-dung/khoa", login=own).status_code == 422
    assert administrator.post("/nguoi-dung/vai-tro", login=own, role="reader").status_code == 422
    assert administrator.get("/nguoi-dung").status_code == 200


def test_a_person_is_locked_out_and_let_in_again(administrator: Browser, county: County) -> None:
    login = LOGINS[Role.READER]
    assert administrator.post("/nguoi-dung/khoa", login=login).headers["location"] == "/nguoi-dung?xong=khoa"
    assert "đã khóa" in administrator.get("/nguoi-dung").text
    administrator.post("/nguoi-dung/mo", login=login)
    (password,) = once(administrator.post("/nguoi-dung/mat-khau", login=login).text)
    administrator.post("/dang-xuat")
    assert administrator.sign_in(login).status_code == 401
    assert administrator.sign_in(login, password).status_code == 303


def test_a_password_that_is_easy_to_guess_is_not_taken(administrator: Browser) -> None:
    for new in ("ngan", "aaaaaaaaaaaa", LOGINS[Role.ADMINISTRATOR] + "-2026"):
        refused = administrator.post("/tai-khoan/mat-khau", old=PASSWORD, new=new, again=new)
        assert refused.status_code == 422
        assert "dễ đoán" in refused.text
    differs = administrator.post("/tai-khoan/mat-khau", old=PASSWORD, new="mot cau khac han", again="mot cau khac")
    assert "khác nhau" in differs.text
    wrong = administrator.post(
        "/tai-khoan/mat-khau", old="khong phai", new="mot cau khac han", again="mot cau khac han"
    )
    assert "hiện tại không đúng" in wrong.text


# -- PCs


def test_a_code_is_shown_once_and_only_its_digest_is_kept(administrator: Browser, county: County) -> None:
    shown = administrator.post("/thiet-bi/ma", unit="07", new_unit="", new_name="")
    code = once(shown.text)[0]
    assert re.fullmatch(r"[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}", code)
    assert shown.headers["cache-control"] == "no-store"
    assert code not in administrator.get("/thiet-bi").text
    assert "một mã chưa dùng" in administrator.get("/thiet-bi").text


def test_a_commune_is_added_with_its_first_code(administrator: Browser, county: County) -> None:
    administrator.post("/thiet-bi/ma", unit="", new_unit="09", new_name="UBND xã Quốc Tuấn")
    assert [book.name for book in county.books.all()][-1] == "UBND xã Quốc Tuấn"
    refused = administrator.post("/thiet-bi/ma", unit="", new_unit="", new_name="UBND xã Khác")
    assert refused.status_code == 422
    assert 'value="UBND xã Khác"' in refused.text


def test_a_pc_is_marked_by_the_hours_that_the_county_set(administrator: Browser, county: County, clock: Clock) -> None:
    take_in(county, heard=clock.now)
    with county.writing() as connection:
        arrivals.note(connection, "07", {PC: 41}, clock.now)
    page = administrator.get("/thiet-bi").text
    assert "Quầy 1" in page
    assert "#41" in page
    assert "đồng hồ lệch 3 phút" in page
    assert 'tag late"' not in page
    clock.now += 5 * HOUR
    assert "5 giờ" in administrator.get("/thiet-bi").text
    county.set_setting("red_hours", "4")
    county.set_setting("warn_hours", "1")
    assert 'tag late"' in administrator.get("/thiet-bi").text


def test_a_pc_is_revoked_in_one_click_and_a_second_for_sure(administrator: Browser, county: County) -> None:
    take_in(county)
    page = administrator.get("/thiet-bi").text
    form = re.search(
        r'<details.*?<form method="post" action="/thiet-bi/thu-hoi".*?</form>.*?</details>', page, re.DOTALL
    )
    assert form is not None
    assert PC in form[0]
    done = administrator.post("/thiet-bi/thu-hoi", device=PC)
    assert done.headers["location"] == "/thiet-bi?xong=thu-hoi"
    assert "đã thu hồi" in administrator.get("/thiet-bi").text
    with county.books.view("07") as work:
        known = devices.fold(work.history(PC))
    assert known is not None
    assert known.revoked == ""
    with county.reading() as connection:
        assert [entry.unit for entry in audit.newest(connection, did="revoke")] == ["07"]


def test_revoking_again_changes_nothing(administrator: Browser, county: County) -> None:
    take_in(county)
    administrator.post("/thiet-bi/thu-hoi", device=PC)
    administrator.post("/thiet-bi/thu-hoi", device=PC)
    with county.books.view("07") as work:
        assert len(work.history(PC)) == 1


def test_a_pc_that_is_not_there_is_told_so(administrator: Browser) -> None:
    answer = administrator.post("/thiet-bi/thu-hoi", device="khong-co")
    assert answer.status_code == 409
    assert "Không có máy nào" in answer.text


def test_others_see_the_pcs_and_no_form(browser: Browser, county: County) -> None:
    take_in(county)
    browser.sign_in(LOGINS[Role.OFFICER])
    page = browser.get("/thiet-bi").text
    assert "Quầy 1" in page
    assert "/thiet-bi/thu-hoi" not in page
    assert "/thiet-bi/ma" not in page


# -- audit


def test_the_audit_is_paged_and_filtered(administrator: Browser, county: County, clock: Clock) -> None:
    with county.writing() as connection:
        for number in range(150):
            audit.note(connection, at=clock.now - number, person="cli", did="enrol", what=f"việc {number}", unit="08")
    first = administrator.get("/nhat-ky?viec=enrol&don_vi=08").text
    assert first.count("việc ") == 100
    older = html.unescape(re.findall(r'href="(/nhat-ky\?[^"]*truoc=[^"]+)"', first)[0])
    assert administrator.get(older).text.count("việc ") == 50
    assert administrator.get("/nhat-ky?truoc=khong.ra").status_code == 200


def test_every_act_has_its_words() -> None:
    """Every literal that a use case of the county hands to the audit, by name or by place."""
    source = "\n".join(file.read_text(encoding="utf-8") for file in USE_CASES.glob("*.py"))
    told = set(re.findall(r'\b(?:did=|by, )"([a-z-]+)"', source))
    assert {"revoke", "letter-send", "limits-set"} <= told
    assert told <= ACTS.keys()
