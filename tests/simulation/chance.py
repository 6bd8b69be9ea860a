"""Everything random comes from the seed: the ids, keys and tokens of the program too."""

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from unittest.mock import patch


@contextmanager
def drawn_from(chance: Random) -> Iterator[None]:
    """Let ``secrets`` draw from here."""

    def token_bytes(count: int | None = None) -> bytes:
        return chance.randbytes(count or 32)

    def token_hex(count: int | None = None) -> str:
        return token_bytes(count).hex()

    def token_urlsafe(count: int | None = None) -> str:
        return urlsafe_b64encode(token_bytes(count)).rstrip(b"=").decode()

    with (
        patch.object(secrets, "token_bytes", token_bytes),
        patch.object(secrets, "token_hex", token_hex),
        patch.object(secrets, "token_urlsafe", token_urlsafe),
        patch.object(secrets, "choice", chance.choice),
    ):
        yield
