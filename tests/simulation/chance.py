"""Everything random comes from the seed: the ids, keys and tokens of the program too."""

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest


@contextmanager
def drawn_from(chance: Random) -> Iterator[None]:
    """Let ``secrets`` draw from here."""

    def token_bytes(count: int | None = None) -> bytes:
        return chance.randbytes(count or 32)

    def token_hex(count: int | None = None) -> str:
        return token_bytes(count).hex()

    def token_urlsafe(count: int | None = None) -> str:
        return urlsafe_b64encode(token_bytes(count)).rstrip(b"=").decode()

    given = {
        "token_bytes": token_bytes,
        "token_hex": token_hex,
        "token_urlsafe": token_urlsafe,
        "choice": chance.choice,
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, drawing in given.items():
            patch.setattr(secrets, name, drawing)
        yield
