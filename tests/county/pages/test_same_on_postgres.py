"""The pages over PostgreSQL say what they say over files, and write what they write."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from litestar.testing import TestClient

from desk_app.county.app import build
from desk_app.domain.quarter import Delivery
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.store.queries import summaries
from desk_app.usecases.county import letters
from desk_app.usecases.county.people import NewPerson, add
from tests.county import sample_county
from tests.county.conftest import LOGINS, PASSWORD, Browser
from tests.county.pages.looking import row, rows, text
from tests.county.pages.sending import send
from tests.county.sample_county import NAMES, NOW, PERIOD, SAMPLE, SILENT, Clock
from tests.postgres import cluster, database_url

__all__ = ["cluster", "database_url"]


@pytest.fixture
def on_postgres(tmp_path: Path, database_url: str, quick_hashes: None) -> Iterator[County]:
    """Return a county on PostgreSQL with the sample unit, and one that sent nothing."""
    with County.create(tmp_path / "pg", database_url, name="huyện Nam Sách", clock=Clock(NOW)) as county:
        for unit in (SAMPLE, SILENT):
            county.books.add(unit, NAMES[unit])
            sample_county.fill(county, unit, tmp_path / unit)
        login = LOGINS[Role.OFFICER]
        add(county, NewPerson(login=login, title="Chuyên viên", role=Role.OFFICER, password=PASSWORD), by="cli")
        yield county


def test_the_pages_are_the_same_and_acts_reach_the_books(on_postgres: County, officer: Browser) -> None:
    with TestClient(build(on_postgres), base_url="http://testserver.local") as client:
        browser = Browser(client)
        browser.sign_in(LOGINS[Role.OFFICER])
        _says_the_same(browser, officer)
        _writes(browser, on_postgres)


def _says_the_same(here: Browser, files: Browser) -> None:
    for path in ("/", "/?ky=2023-05", "/chi-so-766?thang=2023-05"):
        assert row(here.get(path).text, "Đồng Lạc") == row(files.get(path).text, "Đồng Lạc")
    for path in (f"/ho-so/{SAMPLE}/rate.reused", f"/ho-so/{SAMPLE}/pending.total", f"/chi-so-766/{SAMPLE}"):
        assert rows(here.get(path).text) == rows(files.get(path).text)
    there = text(files.get(f"/don-vi/{SAMPLE}").text)
    assert text(here.get(f"/don-vi/{SAMPLE}").text).partition("Thứ hạng")[0] == there.partition("Thứ hạng")[0]
    for path in ("/don-vi", "/danh-muc", "/thu-chi-dao", f"/tong-hop-quy?ky={PERIOD}", f"/don-vi/{SILENT}"):
        assert here.get(path).status_code == 200


def _writes(browser: Browser, county: County) -> None:
    browser.get("/thu-chi-dao/moi")
    letter = {"day": "2023-06-14", "title": "Nhắc", "text": "Gửi báo cáo.", "explain": "1", "explain_by": "2023-06-20"}
    assert send(browser, "/thu-chi-dao/moi", **letter, units=[SAMPLE, SILENT]).status_code == 303
    assert {sent.unit for sent in letters.all_sent(county)} == {SAMPLE, SILENT}
    targets = {"valid_from": "2023-06-01", "online.rate": "99"}
    assert send(browser, "/danh-muc/chi-tieu", **targets, units=SAMPLE).status_code == 303
    with county.books.view(SAMPLE) as work:
        line = summaries.summary(work.driver, PERIOD)
        assert work.unit().targets_on(date(2023, 6, 14))["online.rate"] == 99
    assert line is not None
    done = send(browser, f"/tong-hop-quy/{SAMPLE}/{PERIOD}/tiep-nhan", pdf=line.pdf, remark="")
    assert done.status_code == 303
    with county.books.view(SAMPLE) as work:
        assert work.quarter(PERIOD).delivery is Delivery.ACKNOWLEDGED
