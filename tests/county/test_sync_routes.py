"""PCs at the server's door: what they show, what they get, and what a bad line does."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from desk_app.county import sync_routes
from desk_app.county.app import build
from desk_app.store.county import codes, devices
from desk_app.store.county.office import County
from desk_app.sync import messages, reasons, wire
from desk_app.sync.answer import ROUTES
from desk_app.usecases.county.devices import revoke
from desk_app.usecases.county.enrol import digest
from tests.county.conftest import Clock
from tests.county.pc import PC, code_for, joining, new_pc


@pytest.fixture
def client(county: County) -> Iterator[TestClient[Litestar]]:
    """Return the way to a server."""
    with TestClient(build(county), base_url="http://testserver.local") as client:
        yield client


@pytest.fixture
def join(county: County, client: TestClient[Litestar]) -> Callable[[str, str], PC]:
    """Return what takes a PC in."""

    def take_in(seed: str, unit: str = "07") -> PC:
        pc = new_pc(seed)
        answer = client.post("/sync/join", content=joining(pc, code_for(county, unit)))
        assert answer.status_code == 200
        return PC(identity=pc.identity, token=wire.unpack(answer.content, messages.Joined).token)

    return take_in


def reason(answer: Any) -> str:
    """Return why a PC was turned away."""
    return wire.unpack(answer.content, messages.Fault).reason


def test_a_pc_joins_by_its_code_and_is_greeted(client: TestClient[Litestar], join: Callable[..., PC]) -> None:
    pc = join("one")
    answer = client.post("/sync/hello", content=pc.hello("07"), headers=pc.bearer)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == wire.MEDIA_TYPE
    assert wire.unpack(answer.content, messages.Welcome).name == "huyện Nam Sách"


def test_an_answer_to_a_pc_carries_nothing_meant_for_browsers(
    client: TestClient[Litestar], join: Callable[..., PC]
) -> None:
    pc = join("one")
    answer = client.post("/sync/hello", content=pc.hello("07"), headers=pc.bearer)
    assert set(answer.headers) == {"content-type", "content-length"}


def test_a_code_takes_one_pc_in_and_the_same_again(county: County, client: TestClient[Litestar]) -> None:
    code = code_for(county)
    assert client.post("/sync/join", content=joining(new_pc("one"), code)).status_code == 200
    assert client.post("/sync/join", content=joining(new_pc("one"), code)).status_code == 200, "the answer was lost"
    assert client.post("/sync/join", content=joining(new_pc("two"), code)).status_code == 403


def test_a_code_whose_time_is_over_takes_nobody_in(county: County, client: TestClient[Litestar], clock: Clock) -> None:
    code = code_for(county)
    clock.now += 7 * 86_400_000
    assert client.post("/sync/join", content=joining(new_pc("one"), code)).status_code == 403


@pytest.mark.parametrize("shown", [None, "Bearer ", "Bearer made-up", "Basic cXQ6cXQ="])
def test_without_a_token_no_route_does_anything(client: TestClient[Litestar], shown: str | None) -> None:
    headers = {} if shown is None else {"Authorization": shown}
    for route in ROUTES:
        answer = client.post(f"/sync/{route}", content=new_pc("one").hello("07"), headers=headers)
        assert answer.status_code == 401
        assert reason(answer) == reasons.UNKNOWN_DEVICE


def test_a_revoked_pc_is_turned_away_by_name(
    county: County, client: TestClient[Litestar], join: Callable[..., PC]
) -> None:
    pc = join("one")
    revoke(county, pc.identity.device, by="cli", actor="Huyện")
    for route in ROUTES:
        answer = client.post(f"/sync/{route}", content=pc.hello("07"), headers=pc.bearer)
        assert answer.status_code == 403
        assert reason(answer) == reasons.REVOKED


def test_a_pc_sees_its_own_commune_whatever_it_says(client: TestClient[Litestar], join: Callable[..., PC]) -> None:
    pc = join("one", "07")
    answer = client.post("/sync/hello", content=pc.hello("08"), headers=pc.bearer)
    assert answer.status_code == 403
    assert reason(answer) == reasons.FOREIGN_UNIT


def test_a_session_of_the_page_opens_no_route_of_pcs(client: TestClient[Litestar]) -> None:
    client.cookies.set("motcua", "0" * 64)
    assert client.post("/sync/hello", content=b"").status_code == 401


@pytest.mark.parametrize("body", [b"", b"\x00" * 64, b"(\xb5/\xfd" + b"\xff" * 64], ids=["empty", "zeros", "torn zstd"])
def test_what_is_no_message_is_turned_away(client: TestClient[Litestar], join: Callable[..., PC], body: bytes) -> None:
    pc = join("one")
    for route in ("hello", "push", "pull", "papers/put", "succeed"):
        answer = client.post(f"/sync/{route}", content=body, headers=pc.bearer)
        assert answer.status_code == 400
        assert reason(answer) == "bad-message"
    assert client.post("/sync/join", content=body).status_code == 400


def test_a_body_beyond_measure_is_not_taken_in(client: TestClient[Litestar], join: Callable[..., PC]) -> None:
    pc = join("one")
    answer = client.post("/sync/push", content=b"\x00" * (sync_routes.LARGEST + 1), headers=pc.bearer)
    assert answer.status_code == 413


def test_a_route_of_a_newer_program_is_not_there(client: TestClient[Litestar], join: Callable[..., PC]) -> None:
    assert client.post("/sync/later", content=b"", headers=join("one").bearer).status_code == 404


def test_codes_are_not_tried_in_a_row(client: TestClient[Litestar]) -> None:
    statuses = [
        client.post("/sync/join", content=joining(new_pc("one"), "2222-2222-2222")).status_code for _ in range(22)
    ]
    assert statuses[:20] == [403] * 20
    assert statuses[20:] == [429] * 2


def test_a_pc_that_waits_for_its_commune_keeps_nobody_else_waiting(
    county: County, client: TestClient[Litestar], join: Callable[..., PC]
) -> None:
    pc, other = join("one", "07"), join("two", "08")
    answered: list[int] = []

    def greet() -> None:
        answered.append(client.post("/sync/hello", content=pc.hello("07"), headers=pc.bearer).status_code)

    waiting = [threading.Thread(target=greet) for _ in range(sync_routes.AT_ONCE - 1)]
    with county.books.work("07", "Huyện"):
        for thread in waiting:
            thread.start()
        time.sleep(0.3)
        begun = time.monotonic()
        assert client.get("/healthz").status_code == 200
        assert client.get("/dang-nhap").status_code == 200
        assert client.post("/sync/hello", content=other.hello("08"), headers=other.bearer).status_code == 200
        assert time.monotonic() - begun < 3
        assert answered == []
    for thread in waiting:
        thread.join(timeout=20)
    assert answered == [200] * len(waiting)


def test_what_a_pc_says_of_itself_is_noted(
    county: County, client: TestClient[Litestar], join: Callable[..., PC]
) -> None:
    pc = join("one")
    client.post("/sync/hello", content=pc.hello("07"), headers=pc.bearer)
    with county.reading() as connection:
        known = devices.by_id(connection, pc.identity.device)
    assert known is not None
    assert (known.unit, known.protocol, known.waiting) == ("07", messages.PROTOCOL, 0)
    assert known.heard_at == county.clock()


def test_a_used_code_is_kept_by_its_digest_with_the_pc(county: County, client: TestClient[Litestar]) -> None:
    code = code_for(county)
    pc = new_pc("one")
    client.post("/sync/join", content=joining(pc, code))
    with county.writing() as connection:
        assert codes.waiting(connection, county.clock()) == []
        assert codes.take(connection, digest(code.lower().replace("-", " ")), device=pc.identity.device, now=1) == "07"
