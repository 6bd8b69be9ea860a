"""A county of two communes with a person of each role, and browsers that knock at its server."""

import re
import shutil
from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from litestar import Litestar
from litestar.testing import TestClient

from desk_app.county.app import build
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases.county import people
from desk_app.usecases.county.people import NewPerson, add

PASSWORD = "mot cau dai de nho"
LOGINS = {Role.READER: "xem", Role.OFFICER: "chuyenvien", Role.ADMINISTRATOR: "quantri"}
FORM_TOKEN = re.compile(r'name="_csrf_token" value="([^"]+)"')


class Clock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.now = 1_795_270_000_000

    def __call__(self) -> int:
        """Return its time."""
        return self.now


class Browser:
    """A browser without scripts: keeps cookies, and sends the token that stood in the page with its forms."""

    def __init__(self, client: TestClient[Litestar]) -> None:
        self._client = client
        self.cookies: dict[str, str] = {}
        self.token = ""

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Open a page."""
        answer = self._ask("GET", path, headers=headers)
        found = FORM_TOKEN.search(answer.text)
        self.token = found[1] if found else self.token
        return answer

    def post(
        self, path: str, token: str | None = None, files: dict[str, Any] | None = None, **fields: Any
    ) -> httpx.Response:
        """Send a form, with the files that it chooses."""
        data = {**fields, "_csrf_token": self.token if token is None else token}
        return self._ask("POST", path, data=data, **({} if files is None else {"files": files}))

    def sign_in(self, login: str, password: str = PASSWORD) -> httpx.Response:
        """Sign in."""
        self.get("/dang-nhap")
        return self.post("/dang-nhap", login=login, password=password)

    def _ask(self, method: str, path: str, headers: dict[str, str] | None = None, **sent: Any) -> httpx.Response:
        self._client.cookies.clear()
        held = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        told = {**(headers or {}), **({"Cookie": held} if held else {})}
        answer: Any = self._client.request(method, path, headers=told, follow_redirects=False, **sent)
        for line in answer.headers.get_list("set-cookie"):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        return answer  # type: ignore[no-any-return]  # Litestar's client brings an httpx of its own


@pytest.fixture
def clock() -> Clock:
    """Return the county's clock."""
    return Clock()


@pytest.fixture(scope="session")
def quick_hashes() -> Iterator[None]:
    """Make hashes of passwords cheap: the real ones take 64 MiB and a third of a second each, on purpose."""
    cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "_hasher", lambda: cheap)
        yield


@pytest.fixture(scope="session")
def kept_county(tmp_path_factory: pytest.TempPathFactory, quick_hashes: None) -> Path:
    """Return a county with two communes and a person of each role, made once; nobody writes to it."""
    place = tmp_path_factory.mktemp("kept") / "county"
    with County.create(place, name="huyện Nam Sách", clock=Clock()) as county:
        county.books.add("07", "UBND xã Đồng Lạc")
        county.books.add("08", "UBND xã An Lâm")
        for role, login in LOGINS.items():
            add(county, NewPerson(login=login, title=f"Chức danh {role}", role=role, password=PASSWORD), by="cli")
    return place


@pytest.fixture
def county(tmp_path: Path, clock: Clock, kept_county: Path) -> Iterator[County]:
    """Return a copy of that county."""
    shutil.copytree(kept_county, tmp_path / "county")
    with County.open(tmp_path / "county", clock=clock) as county:
        yield county


@pytest.fixture
def open_browser(county: County) -> Iterator[Callable[[], Browser]]:
    """Return what opens browsers on one server."""
    with TestClient(build(county), base_url="http://testserver.local") as client:
        yield lambda: Browser(client)


@pytest.fixture
def browser(open_browser: Callable[[], Browser]) -> Browser:
    """Return a browser in which nobody is signed in."""
    return open_browser()


@pytest.fixture
def administrator(browser: Browser) -> Browser:
    """Return a browser in which the administrator is signed in."""
    assert browser.sign_in(LOGINS[Role.ADMINISTRATOR]).status_code == 303
    browser.get("/thiet-bi")
    return browser
