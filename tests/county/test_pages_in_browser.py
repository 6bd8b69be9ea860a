"""The pages in Debian's Chromium, without its window: keys, narrow screens, paper, nothing that the policy stops."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn
from pypdf import PdfReader

from desk_app.county.app import build
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases.county.people import NewPerson, add
from tests.county import sample_county
from tests.county.conftest import LOGINS, PASSWORD
from tests.county.sample_county import NOW, PERIOD, SAMPLE, Clock

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, StorageState, ViewportSize

CHROMIUM = shutil.which("chromium")
SETTINGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run"),
)
PAGES = (
    *("/", "/don-vi", f"/don-vi/{SAMPLE}", "/chi-so-766", f"/chi-so-766/{SAMPLE}", f"/ho-so/{SAMPLE}/rate.reused"),
    *(f"/tong-hop-quy?ky={PERIOD}&don_vi={SAMPLE}", "/thu-chi-dao", f"/thu-chi-dao/moi?don_vi={SAMPLE}", "/danh-muc"),
    *("/thiet-bi", "/tai-khoan"),
)
WIDE: "ViewportSize" = {"width": 1366, "height": 900}
NARROW: "ViewportSize" = {"width": 800, "height": 900}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed here")


@contextmanager
def served(county: County) -> Iterator[str]:
    """Yield the address of a real server over the county."""
    settings = uvicorn.Config(build(county), host="127.0.0.1", port=0, log_config=None, ws="none")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, quick_hashes: None) -> Iterator[str]:
    """Return the address of the sample county's server, at 17:00 of the quarter's last day."""
    place: Path = tmp_path_factory.mktemp("browser") / "county"
    with sample_county.copied(place, Clock(NOW)) as county:
        for role, login in LOGINS.items():
            add(county, NewPerson(login=login, title=f"Chức danh {role}", role=role, password=PASSWORD), by="cli")
        with served(county) as address:
            yield address


@pytest.fixture(scope="module")
def chromium() -> "Iterator[Browser]":
    """Return a running Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(SETTINGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def signed_in(chromium: "Browser", address: str) -> "dict[Role, StorageState]":
    """Return what a browser keeps of each role's sign-in: signing in at every test would be too often for one place."""
    kept = {}
    for role in (Role.READER, Role.OFFICER):
        context = chromium.new_context(base_url=address)
        page = context.new_page()
        page.goto("/dang-nhap")
        page.fill("input[name=login]", LOGINS[role])
        page.fill("input[type=password]", PASSWORD)
        page.press("input[type=password]", "Enter")
        page.wait_for_url("**/")
        kept[role] = context.storage_state()
        context.close()
    return kept


@contextmanager
def opened(chromium: "Browser", address: str, state: "StorageState", *, scripts: bool = True) -> "Iterator[Page]":
    """Yield a wide page of who is signed in; what the browser complains of fails the test."""
    context = chromium.new_context(
        viewport=WIDE,
        java_script_enabled=scripts,
        base_url=address,
        storage_state=state,
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert not [said for said in complaints if "422" not in said]


@pytest.fixture
def page(chromium: "Browser", address: str, signed_in: "dict[Role, StorageState]") -> "Iterator[Page]":
    """Return a page in which an officer is signed in."""
    with opened(chromium, address, signed_in[Role.OFFICER]) as page:
        yield page


@pytest.fixture
def plain_page(chromium: "Browser", address: str, signed_in: "dict[Role, StorageState]") -> "Iterator[Page]":
    """Return a page of a reader in a browser that runs no scripts."""
    with opened(chromium, address, signed_in[Role.READER], scripts=False) as page:
        yield page


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_without_a_complaint_and_is_whole_on_a_narrow_screen(page: "Page", path: str) -> None:
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        answer = page.goto(path)
        assert answer is not None
        assert answer.ok
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_read_by_ear(page: "Page", path: str) -> None:
    page.goto(path)
    assert page.get_attribute("html", "lang") == "vi"
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    unnamed = """() => [...document.querySelectorAll('table')].filter(
        table => !table.caption && !table.hasAttribute('aria-labelledby')).length"""
    assert page.evaluate(unnamed) == 0
    assert page.locator("thead th:not([scope]), tbody th:not([scope])").count() == 0
    unlabelled = """() => [...document.querySelectorAll('input:not([type=hidden], [hidden]), select, textarea')].filter(
        field => !field.labels.length && !field.hasAttribute('aria-label')).map(field => field.name)"""
    assert page.evaluate(unlabelled) == []
    silent = """() => [...document.querySelectorAll('a, button, summary')].filter(
        one => !one.textContent.trim() && !one.querySelector('img[alt]')).length"""
    assert page.evaluate(silent) == 0


def test_the_first_key_leads_past_the_bar(page: "Page") -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]  # it is shown while it has the focus
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_todays_table_fits_one_screen_with_head_and_total(page: "Page") -> None:
    page.goto("/")
    assert page.evaluate("document.documentElement.scrollHeight") <= 900
    assert page.locator("tfoot").is_visible()


def test_digits_stand_under_digits(page: "Page") -> None:
    page.goto("/")
    page.evaluate("document.fonts.ready")
    width = """said => { const box = document.createElement('span'); box.textContent = said;
        document.querySelector('td.n').append(box); const wide = box.getBoundingClientRect().width; box.remove();
        return wide; }"""
    assert len({page.evaluate(width, digit * 5) for digit in "0123456789"}) == 1


def test_a_period_is_chosen_by_keys_alone_and_without_a_script(plain_page: "Page") -> None:
    plain_page.goto("/")
    plain_page.locator("summary", has_text="Quý II/2023").focus()
    plain_page.keyboard.press("Enter")
    plain_page.get_by_role("link", name="Quý I/2023: 15/12/2022").focus()
    plain_page.keyboard.press("Enter")
    plain_page.wait_for_url("**/?ky=2023-Q1")
    assert "918" in plain_page.locator("tr", has_text="Đồng Lạc").last.inner_text()


def test_sorting_is_a_link_that_says_how_the_table_is_sorted(plain_page: "Page") -> None:
    plain_page.goto("/")
    plain_page.get_by_role("columnheader", name="Tiếp nhận").get_by_role("link").click()
    assert plain_page.locator("th[aria-sort=descending]").inner_text() == "Tiếp nhận"


def test_from_the_table_to_a_dossiers_number_in_two_steps(page: "Page") -> None:
    page.goto("/")
    page.locator("tr", has=page.get_by_role("link", name="Đồng Lạc")).get_by_role("link", name="21,36").click()
    assert "21,36" in page.locator("h1").inner_text()
    page.get_by_role("link", name="Hộ tịch").click()
    assert page.locator("section").last.locator("tbody tr").count() == 38


def test_a_letter_is_written_from_a_units_page(page: "Page") -> None:
    page.goto(f"/don-vi/{SAMPLE}?ky={PERIOD}")
    page.get_by_role("link", name="Yêu cầu giải trình…").click()
    page.get_by_label("Số, ký hiệu").fill("9/UBND-VP")
    page.get_by_role("button", name="Gửi thư").click()
    assert page.get_by_role("status").inner_text().startswith("Đã gửi thư.")
    page.get_by_role("link", name="V/v giải trình chỉ tiêu chưa đạt quý II/2023").click()
    page.get_by_label("Ý kiến của huyện").fill("Đã rõ.")
    page.get_by_role("button", name="Đóng thư").click()
    assert "Đã đóng: “Đã rõ.”" in page.locator("main").inner_text()


def test_a_summary_is_returned_only_with_a_remark(page: "Page") -> None:
    page.goto(f"/tong-hop-quy?ky={PERIOD}&don_vi={SAMPLE}")
    assert page.locator("img").evaluate("image => image.naturalWidth") > 300
    page.get_by_role("button", name="Trả lại…").click()
    assert page.get_by_role("alert").inner_text().startswith("Trả lại cần có nhận xét.")
    page.get_by_label("Nhận xét gửi xã").fill("Bổ sung giải pháp cho tỷ lệ tái sử dụng.")
    page.get_by_role("button", name="Trả lại…").click()
    assert page.get_by_role("status").inner_text().startswith("Đã trả lại kèm nhận xét.")


@pytest.mark.parametrize("path", ["/", f"/don-vi/{SAMPLE}", "/chi-so-766"])
def test_a_page_prints_on_one_sheet_across(page: "Page", path: str) -> None:
    page.goto(path)
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) == 1
    assert sheets[0].mediabox.width > sheets[0].mediabox.height
    assert "Đăng xuất" not in sheets[0].extract_text()
