"""Forms with fields that come more than once, and with files."""

import httpx

from tests.county.conftest import Browser

Field = str | list[str]


def send(browser: Browser, path: str, token: str | None = None, **fields: Field) -> httpx.Response:
    """Send a form with the token that stood in the page."""
    return browser._ask("POST", path, data={**fields, "_csrf_token": browser.token if token is None else token})


def upload(browser: Browser, path: str, name: str, content: bytes, **fields: Field) -> httpx.Response:
    """Send a form with a file."""
    data = {**fields, "_csrf_token": browser.token}
    return browser._ask("POST", path, data=data, files={"file": (name, content)})
