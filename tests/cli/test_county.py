"""`motcua county …`: its data, codes, people and PCs from the command line."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desk_app.store.county import devices
from desk_app.store.county.devices import Enrolled
from desk_app.store.county.office import County
from tests.cli.conftest import Call, Run

PC = "c0ffee" + "0" * 26


@pytest.fixture
def place(tmp_path: Path, call: Call) -> Path:
    """Return where a new county's data lies."""
    assert call("county", "init", "--name", "huyện Nam Sách", "--data", tmp_path / "county").code == 0
    return tmp_path / "county"


def take_in(place: Path, *ids: str, name: str = "Quầy 1") -> None:
    """Enrol PCs of a commune."""
    with County.open(place) as county:
        county.books.add("07", "UBND xã Đồng Lạc")
        with county.writing() as connection:
            for slot, id_ in enumerate(ids, 1):
                pc = Enrolled(id=id_, unit="07", name=name, slot=slot, verify_key="", box_key="", enrolled_at=1)
                devices.add(connection, pc, f"hash {id_}")


def test_a_county_is_made_once(call: Call, tmp_path: Path) -> None:
    made = call("county", "init", "--data", tmp_path / "county", "--name", "huyện Nam Sách", "--json")
    assert made.code == 0
    assert made.document == {"data": str(tmp_path / "county"), "name": "huyện Nam Sách", "database": "sqlite"}
    again = call("county", "init", "--data", tmp_path / "county")
    assert (again.code, again.out) == (1, "")
    assert "đã có dữ liệu" in again.err


@pytest.mark.parametrize(
    "arguments", [("enrol", "--unit-code", "07", "--unit-name", "xã"), ("users", "list"), ("revoke", "x"), ("devices",)]
)
def test_without_a_county_the_way_to_one_is_told(call: Call, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = call("county", *arguments, "--data", tmp_path)
    assert told.code == 1
    assert "motcua county init" in told.err


def test_a_code_and_when_it_ends_are_told(call: Call, place: Path) -> None:
    made = call("county", "enrol", "--unit-code", "07", "--unit-name", "UBND xã Đồng Lạc", "--json", "--data", place)
    assert made.code == 0
    assert re.fullmatch(r"[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}", made.document["code"])
    ends = datetime.fromisoformat(made.document["expires"])
    assert timedelta(days=6, hours=23) < ends - datetime.now(ends.tzinfo) <= timedelta(days=7)
    again = call("county", "enrol", "--unit-code", "07", "--unit-name", "UBND xã Đồng Lạc", "--json", "--data", place)
    assert again.document["code"] != made.document["code"]
    with County.open(place) as county:
        assert [book.name for book in county.books.all()] == ["UBND xã Đồng Lạc"]


def test_a_code_of_no_commune_is_not_made(call: Call, place: Path) -> None:
    assert call("county", "enrol", "--unit-code", " ", "--unit-name", "xã", "--data", place).code == 1
    assert call("county", "enrol", "--unit-code", "07", "--data", place).code == 2


def test_people_come_and_go(call: Call, place: Path) -> None:
    added = call("county", "users", "add", "quan.tri", "--role", "administrator", "--data", place, "--json").document
    assert re.fullmatch(r"([2-9a-z]{4}-){3}[2-9a-z]{4}", added["password"])
    call("county", "users", "add", "xem", "--title", "Chuyên viên", "--data", place)
    call("county", "users", "role", "xem", "officer", "--data", place)
    call("county", "users", "deactivate", "xem", "--data", place)
    listed = call("county", "users", "list", "--data", place, "--json")
    assert [(one["login"], one["role"], one["active"]) for one in listed.document["users"]] == [
        ("quan.tri", "administrator", True),
        ("xem", "officer", False),
    ]
    assert added["password"] not in listed.out
    assert call("county", "users", "deactivate", "quan.tri", "--data", place).code == 1, "nobody would be left"
    assert call("county", "users", "add", "xem", "--data", place).code == 1
    assert call("county", "users", "role", "khong.co", "reader", "--data", place).code == 1
    assert call("county", "users", "role", "xem", "king", "--data", place).code == 2


def test_a_password_can_be_typed(run: Run, place: Path) -> None:
    add = ("county", "users", "add", "quan.tri", "--ask", "--data", place, "--json")
    assert run(*add, input="ngắn\n").returncode == 1
    done = run(*add, input="một câu dài dễ nhớ\n")
    assert done.returncode == 0
    assert "câu dài" not in done.stdout + done.stderr


def test_a_token_is_told_once(call: Call, place: Path) -> None:
    call("county", "users", "add", "may.doc", "--data", place)
    first = call("county", "users", "token", "may.doc", "--data", place, "--json").document["token"]
    assert len(first) > 60
    assert call("county", "metrics-token", "--data", place, "--json").document["token"]


@pytest.mark.parametrize("told", [PC, PC[:6], "Quầy 1"])
def test_a_pc_is_revoked_by_id_by_its_beginning_or_by_name(call: Call, place: Path, told: str) -> None:
    take_in(place, PC)
    done = call("county", "revoke", told, "--reason", "mất máy", "--data", place, "--json")
    assert done.code == 0
    assert done.document["device"] == PC
    (listed,) = call("county", "devices", "--data", place, "--json").document["devices"]
    assert listed["revoked"] == done.document["revoked"]
    with County.open(place) as county, county.books.view("07") as work:
        assert [event.fact.kind for event in work.history(PC)] == ["device.revoked/1"]


def test_a_name_that_two_pcs_have_revokes_neither(call: Call, place: Path) -> None:
    take_in(place, PC, "beef" + "0" * 28)
    told = call("county", "revoke", "Quầy 1", "--data", place)
    assert told.code == 1
    assert PC[:8] in told.err
    assert all(
        one["revoked"] is None for one in call("county", "devices", "--data", place, "--json").document["devices"]
    )
    assert call("county", "revoke", "khong-co", "--data", place).code == 1


def test_figures_of_a_commune_that_sent_nothing_are_null(call: Call, place: Path) -> None:
    call("county", "enrol", "--unit-code", "07", "--unit-name", "UBND xã Đồng Lạc", "--data", place)
    told = call("county", "figures", "2023-Q2", "--data", place, "--json")
    assert told.code == 0
    assert told.document["units"]["07"]["figures"] is None
    assert told.document["units"]["07"]["heard"] is None
    assert told.document["figures"]["received.total"] == 0
    assert call("county", "figures", "Quý hai", "--data", place).code == 1
    assert "chưa gửi" in call("county", "figures", "2023-Q2", "--data", place).out


def test_half_a_certificate_is_wrong_usage(run: Run, place: Path) -> None:
    done = run("county", "serve", "--tls-cert", "x.pem", "--data", place)
    assert (done.returncode, done.stdout) == (2, "")
    missing = run("county", "serve", "--tls-cert", "x.pem", "--tls-key", "y.pem", "--port", 0, "--data", place)
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "x.pem" in missing.stderr
