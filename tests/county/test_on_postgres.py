"""The same server over PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient

from desk_app.county.app import build
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.sync import messages, wire
from desk_app.usecases.county.people import NewPerson, add
from tests.county.conftest import PASSWORD, Browser
from tests.county.pc import PC, code_for, joining, new_pc
from tests.postgres import cluster, database_url

__all__ = ["cluster", "database_url"]


@pytest.fixture
def county(tmp_path: Path, database_url: str, quick_hashes: None) -> Iterator[County]:
    """Return a county with one commune and an administrator on a PostgreSQL server."""
    with County.create(tmp_path / "county", database_url, name="huyện Nam Sách") as county:
        county.books.add("07", "UBND xã Đồng Lạc")
        add(county, NewPerson(login="quantri", title="Quản trị", role=Role.ADMINISTRATOR, password=PASSWORD), by="cli")
        yield county


def test_people_sign_in_and_pcs_are_taken_in_and_revoked(county: County) -> None:
    with TestClient(build(county), base_url="http://testserver.local") as client:
        browser, pc = Browser(client), new_pc("one")
        assert browser.sign_in("quantri").status_code == 303
        joined = client.post("/sync/join", content=joining(pc, code_for(county)))
        pc = PC(identity=pc.identity, token=wire.unpack(joined.content, messages.Joined).token)
        assert client.post("/sync/hello", content=pc.hello("07"), headers=pc.bearer).status_code == 200
        assert pc.identity.device in browser.get("/thiet-bi").text
        assert browser.post("/thiet-bi/thu-hoi", device=pc.identity.device).status_code == 303
        assert client.post("/sync/hello", content=pc.hello("07"), headers=pc.bearer).status_code == 403
        told = browser.get("/nhat-ky").text
        assert all(act in told for act in ("Đăng nhập", "Cấp mã tham gia", "Thu hồi máy", "Xem"))
        assert browser.get("/healthz").json() == {"database": "ok", "tables": "ok"}
        units = browser.get("/api/v1/figures?period=2023-Q2").json()["units"]
        assert units["07"]["figures"] is None
        assert browser.post("/dang-xuat").status_code == 303
        assert browser.get("/thiet-bi").status_code == 303
