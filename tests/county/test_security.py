"""Who gets in, how far, and what the browser is told."""

import re
from collections.abc import Callable, Iterator

import pytest
from litestar import Litestar

from desk_app.county.app import build
from desk_app.county.security.headers import POLICY
from desk_app.county.security.sessions import COOKIE
from desk_app.store.county import audit, people, sessions, tables
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases.county import people as verbs
from desk_app.usecases.county import tokens
from tests.county.conftest import LOGINS, PASSWORD, Browser, Clock

OPEN = {"/dang-nhap", "/healthz", "/metrics"}
ADMINISTRATORS_ONLY = {
    *("/nguoi-dung", "/nguoi-dung/them", "/nguoi-dung/vai-tro", "/nguoi-dung/khoa", "/nguoi-dung/mo"),
    *("/nguoi-dung/mat-khau", "/thiet-bi/ma", "/thiet-bi/thu-hoi", "/thiet-bi/tu-choi/{refusal}", "/nhat-ky"),
}


def routes(app: Litestar) -> Iterator[tuple[str, str]]:
    """Yield every route of the server with its method."""
    for route in app.routes:
        for method in getattr(route, "methods", ()):
            path = re.sub(r":\w+}", "}", route.path)
            if method in ("GET", "POST") and not path.startswith(("/static", "/sync")):
                yield method, path


def knock(browser: Browser, method: str, path: str) -> int:
    """Ask for a route with something in the place of each parameter; return the status."""
    target = re.sub(r"{[^}]*}", "x", path)
    return (browser.get(target) if method == "GET" else browser.post(target)).status_code


def test_nobody_gets_anything_but_the_sign_in(county: County, browser: Browser) -> None:
    browser.get("/dang-nhap")
    for method, path in routes(build(county)):
        if path in OPEN or path == "/dang-nhap":
            continue
        assert knock(browser, method, path) in ((401,) if path.startswith("/api/") else (303,)), (method, path)


@pytest.mark.parametrize("role", Role)
def test_every_route_opens_to_the_roles_it_is_for(county: County, browser: Browser, role: Role) -> None:
    browser.sign_in(LOGINS[role])
    browser.get("/tai-khoan")
    for method, path in routes(build(county)):
        if path in ADMINISTRATORS_ONLY:
            status = knock(browser, method, path)
            assert (status == 403) == (role is not Role.ADMINISTRATOR), (method, path, status)


def test_a_reader_changes_nothing_by_any_route(county: County, browser: Browser) -> None:
    """Whatever page is added: a form that is sent is the officers', but for one's own account."""
    browser.sign_in(LOGINS[Role.READER])
    browser.get("/tai-khoan")
    own = {"/dang-nhap", "/dang-xuat", "/tai-khoan/mat-khau"}
    for method, path in routes(build(county)):
        if method == "POST" and path not in own:
            assert knock(browser, method, path) == 403, path


def test_no_page_and_no_file_breaks_in_a_county_that_has_nothing_yet(county: County, administrator: Browser) -> None:
    for method, path in routes(build(county)):
        if method == "GET" and path != "/metrics":
            target = re.sub(r"{[^}]*}", "x", path.replace("{unit}", "07"))
            assert administrator.get(target).status_code in (200, 400, 404, 409), target


def test_a_form_without_its_token_is_refused(browser: Browser) -> None:
    browser.get("/dang-nhap")
    login = LOGINS[Role.ADMINISTRATOR]
    assert browser.post("/dang-nhap", token="", login=login, password=PASSWORD).status_code == 403
    assert browser.post("/dang-nhap", token="0" * 128, login=login, password=PASSWORD).status_code == 403
    assert browser.post("/dang-nhap", login=login, password=PASSWORD).status_code == 303


def test_another_sites_form_is_refused_though_the_person_is_signed_in(administrator: Browser, county: County) -> None:
    refused = administrator.post("/thiet-bi/ma", token="", new_unit="09", new_name="xã Kia")
    assert refused.status_code == 403
    assert [book.unit for book in county.books.all()] == ["07", "08"]


@pytest.mark.parametrize(
    "path", ["/dang-nhap", "/thiet-bi", "/khong-co", "/static/county.css", "/api/v1/units", "/healthz"]
)
def test_every_answer_tells_the_browser_to_run_nothing_foreign(administrator: Browser, path: str) -> None:
    headers = administrator.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/dang-nhap", "/thiet-bi", "/nguoi-dung", "/nhat-ky", "/tai-khoan", "/khong-co"])
def test_a_page_keeps_to_what_it_is_told(administrator: Browser, path: str) -> None:
    page = administrator.get(path).text
    assert not re.search(r"<script|\sstyle=|\son\w+=|javascript:", page)
    assert not re.search(r'(?:src|href|action)="(?:https?:)?//', page)


def test_over_https_cookies_travel_by_https_only(browser: Browser) -> None:
    answer = browser.get("https://testserver.local/dang-nhap")
    assert all("; Secure" in cookie for cookie in answer.headers.get_list("set-cookie"))
    assert "max-age" in answer.headers["strict-transport-security"]
    assert "strict-transport-security" not in browser.get("/dang-nhap").headers


def test_cookies_are_kept_from_scripts_and_other_sites(browser: Browser) -> None:
    first = browser.get("/dang-nhap")
    signed_in = browser.post("/dang-nhap", login=LOGINS[Role.READER], password=PASSWORD)
    for answer in (first, signed_in):
        for cookie in answer.headers.get_list("set-cookie"):
            assert "HttpOnly" in cookie
            assert "SameSite=lax" in cookie


# -- sessions


def test_nobody_is_signed_in_by_a_session_that_was_put_into_their_browser(county: County, browser: Browser) -> None:
    browser.cookies[COOKIE] = "a" * 64
    browser.sign_in(LOGINS[Role.READER])
    assert browser.cookies[COOKIE] != "a" * 64
    with county.reading() as connection:
        kept = [row.id for row in connection.execute(tables.session.select())]
    assert len(kept) == 1
    assert browser.cookies[COOKIE] not in kept, "the table holds a digest"


def test_looking_at_pages_writes_no_session(administrator: Browser) -> None:
    assert "set-cookie" not in administrator.get("/thiet-bi").headers


def test_a_session_ends_by_itself(administrator: Browser, clock: Clock, county: County) -> None:
    clock.now += 7 * 3_600_000
    assert administrator.get("/thiet-bi").status_code == 200
    clock.now += 7 * 3_600_000
    assert administrator.get("/thiet-bi").status_code == 303, "twelve hours after the sign-in, however busy"


def test_a_session_that_nobody_uses_ends_sooner(administrator: Browser, clock: Clock, county: County) -> None:
    clock.now += 8 * 3_600_000 + 1
    assert administrator.get("/thiet-bi").status_code == 303
    with county.writing() as connection:
        sessions.sweep(connection, clock.now)
        assert connection.execute(tables.session.select()).first() is None


def test_signing_out_ends_the_session_at_the_server_too(administrator: Browser) -> None:
    held = administrator.cookies[COOKIE]
    assert administrator.post("/dang-xuat").headers["location"] == "/dang-nhap"
    administrator.cookies[COOKIE] = held
    assert administrator.get("/thiet-bi").status_code == 303


@pytest.mark.parametrize("done", ["deactivated", "reset", "changed elsewhere"])
def test_a_session_ends_when_its_person_or_password_is_no_longer_good(
    open_browser: Callable[[], Browser], county: County, done: str
) -> None:
    browser = open_browser()
    browser.sign_in(LOGINS[Role.READER])
    assert browser.get("/tai-khoan").status_code == 200
    if done == "deactivated":
        verbs.set_active(county, LOGINS[Role.READER], False, by="cli")
    elif done == "reset":
        verbs.reset_password(county, LOGINS[Role.READER], by="cli")
    else:
        other = open_browser()
        other.sign_in(LOGINS[Role.READER])
        other.get("/tai-khoan")
        new = "mot cau khac han"
        changed = other.post("/tai-khoan/mat-khau", old=PASSWORD, new=new, again=new)
        assert changed.headers["location"].startswith("/tai-khoan")
        assert other.get("/tai-khoan").status_code == 200, "the session in which it was changed goes on"
    assert browser.get("/tai-khoan").status_code == 303


def test_a_role_counts_from_the_next_page_on(browser: Browser, county: County) -> None:
    browser.sign_in(LOGINS[Role.READER])
    assert browser.get("/nhat-ky").status_code == 403
    verbs.set_role(county, LOGINS[Role.READER], Role.ADMINISTRATOR, by="cli")
    assert browser.get("/nhat-ky").status_code == 200


def test_the_sign_in_leads_back_and_never_away(browser: Browser) -> None:
    assert browser.get("/thiet-bi?xong=x").headers["location"] == "/dang-nhap?den=%2Fthiet-bi%3Fxong%3Dx"
    browser.get("/dang-nhap")
    for target, leads in (("/thiet-bi", "/thiet-bi"), ("//elsewhere.example", "/"), ("https://elsewhere.example", "/")):
        answer = browser.post("/dang-nhap", login=LOGINS[Role.READER], password=PASSWORD, den=target)
        assert answer.headers["location"] == leads


# -- rate limits


def test_passwords_are_not_tried_in_a_row(browser: Browser) -> None:
    browser.get("/dang-nhap")
    tried = [browser.post("/dang-nhap", login="ai-do", password="sai").status_code for _ in range(12)]
    assert tried[:10] == [401] * 10
    assert tried[10:] == [429] * 2
    assert browser.get("/dang-nhap").status_code == 200, "the form itself still opens"


def test_pages_are_limited_per_address(browser: Browser) -> None:
    statuses = [browser.get("/dang-nhap").status_code for _ in range(601)]
    assert statuses.count(200) == 600
    assert statuses[-1] == 429


# -- audit


def test_who_looked_at_what_is_written_down(administrator: Browser, county: County, clock: Clock) -> None:
    clock.now += 1
    administrator.get("/nguoi-dung?ten=Nguyen%20Van%20A")
    with county.reading() as connection:
        looked = audit.newest(connection, did="look")
        person = people.by_login(connection, LOGINS[Role.ADMINISTRATOR])
    assert person is not None
    assert [(entry.person, entry.what) for entry in looked] == [(person.id, "/nguoi-dung"), (person.id, "/thiet-bi")]


def test_a_page_about_a_commune_is_written_down_with_it(administrator: Browser, county: County) -> None:
    administrator.get("/api/v1/units/07/figures?period=2023-Q2")
    with county.reading() as connection:
        assert audit.newest(connection, unit="07")[0].what == "/api/v1/units/07/figures"


def test_refused_sign_ins_are_written_down_without_what_was_typed(browser: Browser, county: County) -> None:
    browser.sign_in("mat khau go nham o day")
    with county.reading() as connection:
        (entry,) = audit.newest(connection, did="sign-in-refused")
    assert (entry.person, entry.what) == ("", "")


# -- the API by token


def test_a_readers_token_reads_the_api_and_nothing_else(browser: Browser, county: County) -> None:
    token = tokens.new_reader_token(county, LOGINS[Role.ADMINISTRATOR], by="cli")
    bearer = {"Authorization": f"Bearer {token}"}
    assert browser.get("/api/v1/units", **bearer).status_code == 200
    assert browser.get("/nguoi-dung", **bearer).status_code == 303
    assert browser.get("/api/v1/units", Authorization=f"Bearer {token}x").status_code == 401
    tokens.new_reader_token(county, LOGINS[Role.ADMINISTRATOR], by="cli")
    assert browser.get("/api/v1/units", **bearer).status_code == 401, "another one was given since"


def test_the_metrics_are_for_this_machine_or_by_token(browser: Browser, county: County) -> None:
    assert browser.get("/metrics").status_code == 403
    token = tokens.new_metrics_token(county)
    told = browser.get("/metrics", Authorization=f"Bearer {token}")
    assert told.status_code == 200
    assert "motcua_units 2.0" in told.text
    assert "motcua_events_ingested 0.0" in told.text
