"""A PC's keys: made once, kept where only its owner reads them, never made up anew."""

import os
import stat
import threading
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError

from desk_app.sync.identity import Identity, KeyStore, from_seed, verify
from desk_app.sync.secrets_kept import KeysLocked, write_private

DEVICE = "0123456789abcdef0123456789abcdef"


class Safe(KeyringBackend):
    """A system's keyring that works until it is locked."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False

    def _ask(self) -> None:
        if self.locked:
            raise InitError("Prompt dismissed")

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        del self.held[service, username]


@pytest.fixture
def safe():
    before, backend = keyring.get_keyring(), Safe()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


def keys_of(identity: Identity) -> tuple[str, str]:
    return identity.verify_key, identity.box_key


def test_an_identity_is_made_once_and_found_again(tmp_path):
    first = KeyStore(tmp_path).identity(DEVICE)
    assert keys_of(KeyStore(tmp_path).identity(DEVICE)) == keys_of(first)
    assert keys_of(KeyStore(tmp_path).identity("f" * 32)) != keys_of(first)


def test_a_signature_holds_for_its_message_and_key_alone(tmp_path):
    mine, other = from_seed(DEVICE, bytes(range(64))), from_seed(DEVICE, bytes(range(1, 65)))
    signature = mine.sign("biên nhận".encode())
    assert verify(mine.verify_key, signature, "biên nhận".encode())
    assert not verify(mine.verify_key, signature, "biên lai".encode())
    assert not verify(other.verify_key, signature, "biên nhận".encode())
    assert not verify(mine.verify_key, signature[:-1], "biên nhận".encode())
    assert not verify("not a key", signature, b"")
    assert not verify("", signature, b"")


def test_keys_are_the_same_for_the_same_seed_for_ever():
    assert keys_of(from_seed(DEVICE, bytes(64))) == (
        "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29",
        "2fe57da347cd62431528daac5fbb290730fff684afc4cfc2ed90995f58cb3b74",
    )


def test_what_shows_an_identity_does_not_show_its_keys():
    shown = repr(from_seed(DEVICE, bytes(64)))
    assert "rivate" not in shown


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_without_a_keyring_the_seed_lies_in_a_file_that_its_owner_alone_reads(tmp_path):
    KeyStore(tmp_path).identity(DEVICE)
    file = tmp_path / "keys" / DEVICE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(bytes.fromhex(file.read_text())) == 64


def test_with_a_keyring_the_seed_lies_nowhere_on_disk(tmp_path, safe):
    KeyStore(tmp_path).identity(DEVICE)
    (held,) = safe.held.values()
    assert list(safe.held) == [("motcua", DEVICE)]
    assert all(held not in file.read_text() for file in (tmp_path / "keys").iterdir())


def test_a_locked_keyring_does_not_make_the_pc_somebody_else(tmp_path, safe):
    before = KeyStore(tmp_path).identity(DEVICE)
    safe.locked = True
    with pytest.raises(KeysLocked):
        KeyStore(tmp_path).identity(DEVICE)
    safe.locked = False
    assert keys_of(KeyStore(tmp_path).identity(DEVICE)) == keys_of(before)


def test_a_keyring_that_lost_or_changed_the_seed_does_not_make_the_pc_somebody_else(tmp_path, safe):
    KeyStore(tmp_path).identity(DEVICE)
    safe.held["motcua", DEVICE] = bytes(64).hex()
    with pytest.raises(KeysLocked):
        KeyStore(tmp_path).identity(DEVICE)
    safe.held.clear()
    with pytest.raises(KeysLocked):
        KeyStore(tmp_path).identity(DEVICE)


def test_a_keyring_that_is_locked_from_the_first_day_is_done_without(tmp_path, safe):
    safe.locked = True
    made = KeyStore(tmp_path).identity(DEVICE)
    safe.locked = False
    assert keys_of(KeyStore(tmp_path).identity(DEVICE)) == keys_of(made)
    assert not safe.held


def test_a_keyring_that_writes_plain_text_is_refused(tmp_path, safe, monkeypatch):
    monkeypatch.setattr(Safe, "__module__", "keyrings.alt.file")
    KeyStore(tmp_path).identity(DEVICE)
    assert not safe.held


def test_a_secret_follows_the_last_that_was_kept_wherever_it_lies(tmp_path, safe):
    store = KeyStore(tmp_path)
    assert store.secret("county") is None
    store.set_secret("county", "một")
    safe.locked = True
    store.set_secret("county", "hai")
    assert store.secret("county") == "hai"
    safe.locked = False
    assert store.secret("county") == "hai"
    store.set_secret("county", "ba")
    assert store.secret("county") == "ba"
    store.forget("county")
    assert store.secret("county") is None
    assert not safe.held


def test_a_name_leads_nowhere_else(tmp_path):
    for name in ("../other", "a/b", "", ".lock", "A"):
        with pytest.raises(ValueError, match="no name"):
            KeyStore(tmp_path).set_secret(name, "x")


def test_two_programs_that_begin_at_once_have_one_identity(tmp_path):
    found: list[tuple[str, str]] = []
    gate = threading.Barrier(8)

    def begin() -> None:
        gate.wait()
        found.append(keys_of(KeyStore(tmp_path).identity(DEVICE)))

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_a_private_file_is_whole_or_not_there(tmp_path):
    write_private(tmp_path / "one", b"first")
    write_private(tmp_path / "one", b"second")
    assert [(file.name, file.read_bytes()) for file in Path(tmp_path).iterdir()] == [("one", b"second")]
