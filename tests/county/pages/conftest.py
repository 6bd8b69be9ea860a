"""The sample county, behind the sign-in of the real application."""

from pathlib import Path

import pytest

from desk_app.store.county.people import Role
from desk_app.usecases.county.people import NewPerson, add
from tests.county import sample_county
from tests.county.conftest import LOGINS, PASSWORD, Browser
from tests.county.sample_county import Clock


@pytest.fixture
def clock() -> Clock:
    """Return the county's clock: 17:00 on the last day of the quarter."""
    return Clock()


@pytest.fixture(scope="session")
def kept_county(tmp_path_factory: pytest.TempPathFactory, quick_hashes: None) -> Path:
    """Return the sample county with a person of each role, made once; nobody writes to it."""
    place = tmp_path_factory.mktemp("kept") / "county"
    with sample_county.copied(place) as county:
        for role, login in LOGINS.items():
            add(county, NewPerson(login=login, title=f"Chức danh {role}", role=role, password=PASSWORD), by="cli")
    return place


@pytest.fixture
def reader(browser: Browser) -> Browser:
    """Return a browser in which a reader is signed in."""
    assert browser.sign_in(LOGINS[Role.READER]).status_code == 303
    return browser


@pytest.fixture
def officer(browser: Browser) -> Browser:
    """Return a browser in which an officer is signed in."""
    assert browser.sign_in(LOGINS[Role.OFFICER]).status_code == 303
    return browser
