"""A county's directory: made once, opened again, refused in a sentence."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from desk_app.errors import DeskError
from desk_app.store.county import tables
from desk_app.store.county.engines import WrongUrl
from desk_app.store.county.faults import ServerFault
from desk_app.store.county.office import FILE, County, NotCounty
from desk_app.store.county.postgres_books import NoRole
from desk_app.store.schema import NewerLedger
from tests.postgres import Cluster


def test_a_county_is_made_once_and_opens_as_it_was_left(tmp_path: Path, url: str | None) -> None:
    with County.create(tmp_path, url, name="huyện Nam Sách", superior="tỉnh Hải Dương", province_code="30") as made:
        made.books.add("10654", "xã Đồng Lạc")
        made.set_setting("warn_hours", "24")
    with County.open(tmp_path) as county:
        assert (county.id, county.name, county.setting("superior")) == (made.id, "huyện Nam Sách", "tỉnh Hải Dương")
        assert (county.setting("warn_hours"), county.setting("nothing", "0")) == ("24", "0")
        assert [book.unit for book in county.books.all()] == ["10654"]
    with pytest.raises(DeskError, match="đã có dữ liệu"):
        County.create(tmp_path, url, name="huyện khác")


def test_a_making_that_was_cut_off_begins_anew(tmp_path: Path, url: str | None) -> None:
    County.create(tmp_path, url, name="huyện Nam Sách").close()
    (tmp_path / FILE).unlink()
    with pytest.raises(NotCounty):
        County.open(tmp_path)
    with County.create(tmp_path, url, name="huyện Nam Sách") as county:
        assert county.setting("county") == county.id


def test_a_server_on_which_a_county_works_is_not_taken_for_another(tmp_path: Path, database_url: str) -> None:
    with County.create(tmp_path / "one", database_url, name="huyện Nam Sách") as county:
        county.books.add("10654", "xã Đồng Lạc")
    with pytest.raises(DeskError, match="đã có dữ liệu"):
        County.create(tmp_path / "other", database_url, name="huyện khác")


def test_what_is_written_and_fails_is_not_there(county: County) -> None:
    half = insert(tables.setting).values(key="half", value="1")
    with pytest.raises(IntegrityError), county.writing() as connection:
        assert connection.execute(half).rowcount == connection.execute(half).rowcount
    assert county.setting("half") == ""
    with county.reading() as connection:
        assert connection.execute(select(func.count()).select_from(tables.unit)).scalar() == 2


def test_the_address_with_its_password_is_for_its_owner_alone(on_postgres: County, database_url: str) -> None:
    kept = on_postgres.directory / FILE
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert json.loads(kept.read_text(encoding="utf-8")) == {"database": database_url}


@pytest.mark.parametrize("wrong", ["nothing", "mysql://a@b/c", "postgresql://", "postgresql://host", "http://host/db"])
def test_an_address_that_is_none_is_said_so(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(WrongUrl):
        County.create(tmp_path, wrong, name="huyện Nam Sách")


def test_a_server_that_is_not_there_is_said_so(tmp_path: Path, cluster: Cluster) -> None:
    for wrong, told in (
        ("postgresql://motcua@127.0.0.1:1/county", "Không kết nối được"),
        (cluster.url("no_such_database"), "không có cơ sở dữ liệu"),
        (cluster.url("postgres", "nobody_here"), "không cho người dùng"),
    ):
        with pytest.raises(ServerFault, match=told):
            County.create(tmp_path / "county", wrong, name="huyện Nam Sách")


def test_a_server_that_goes_away_is_said_so_and_met_again(
    tmp_path: Path, another_cluster: Callable[..., Cluster]
) -> None:
    server = another_cluster()
    with County.create(tmp_path, server.new_database(), name="huyện Nam Sách") as county:
        county.books.add("10654", "xã Đồng Lạc")
        server.stop()
        with pytest.raises(ServerFault, match="Không kết nối được"), county.books.view("10654"):
            pass
        with pytest.raises(ServerFault, match="Không kết nối được"):
            county.setting("name")
        server.start()
        assert county.setting("name") == "huyện Nam Sách"


def test_a_user_who_may_not_make_the_role_is_told_what_to_ask_for(tmp_path: Path, cluster: Cluster) -> None:
    with cluster.connect() as server:
        server.execute("CREATE ROLE plain LOGIN")
        server.execute("CREATE ROLE maker LOGIN CREATEROLE")
    for number, (user, may) in enumerate([("plain", False), ("maker", True)]):
        url = cluster.new_database(user)
        if may:
            with County.create(tmp_path / str(number), url, name="huyện Nam Sách") as county:
                county.books.add("10654", "xã Đồng Lạc")
                with county.books.view("10654") as work:
                    assert work.driver.execute("SELECT current_user").fetchone() == ("motcua_device",)
        else:
            with pytest.raises(NoRole) as refused:
                County.create(tmp_path / str(number), url, name="huyện Nam Sách")
            assert "GRANT motcua_device TO plain" in refused.value.remedy
    with cluster.connect() as server:
        server.execute("GRANT motcua_device TO plain")
    with County.create(tmp_path / "granted", cluster.new_database("plain"), name="huyện Nam Sách") as county:
        assert county.books.add("10654", "xã Đồng Lạc").place == 1


def test_data_of_a_newer_program_is_refused(tmp_path: Path, url: str | None) -> None:
    with County.create(tmp_path, url, name="huyện Nam Sách") as county, county.writing() as connection:
        connection.exec_driver_sql("UPDATE county_version SET version_num = '9999'")
    with pytest.raises(NewerLedger):
        County.open(tmp_path)
