"""Secrets at rest: in the system's keyring where a real one works, else in a file that only its owner reads.

The keyring may ask a person to unlock it: call this off the GUI thread. Secrets are never made up anew because a
keyring is locked today: a marker beside the data says that the keyring holds one, and its SHA-256.
"""

import contextlib
import hashlib
import os
import re
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desk_app.errors import DeskError

SERVICE = "motcua"
_NAME = re.compile(r"[0-9a-z][0-9a-z.-]*")
_NOT_SAFE = ("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer", "keyrings.alt")
"""Backends that keep nothing, or keep it for everybody to read; of a chain its members are asked."""


class KeysLocked(DeskError):
    """The system's keyring holds the secret and does not give it out now."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa mở được khóa riêng của máy này trong kho khóa của hệ thống.",
            "Đăng nhập bằng đúng tài khoản đã khai báo máy, mở khóa kho khóa rồi thử lại; nếu tài khoản ấy không còn, "
            "sao lưu rồi khôi phục vào một thư mục trống để máy mang định danh mới.",
        )


class SecretsKept:
    """The secrets of one data directory, each under a name of ``[0-9a-z.-]``."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def get(self, name: str) -> bytes | None:
        """Return the secret, None where there is none. Raises ``KeysLocked``."""
        with contextlib.suppress(FileNotFoundError):
            return bytes.fromhex(self._file(name).read_text("ascii").strip())
        try:
            expected = self._marker(name).read_text("ascii").strip()
        except FileNotFoundError:
            return None
        found = _from_keyring(name)
        if found is None or _digest(found) != expected:
            raise KeysLocked
        return found

    def put(self, name: str, secret: bytes) -> None:
        """Keep the secret in place of an earlier one; it is read back before this returns."""
        file, marker = self._file(name), self._marker(name)
        if _to_keyring(name, secret):
            write_private(marker, _digest(secret).encode())
            file.unlink(missing_ok=True)
        else:
            write_private(file, secret.hex().encode())
            marker.unlink(missing_ok=True)
        if self.get(name) != secret:
            raise DeskError("Không lưu được khóa của máy này.", "Kiểm tra ổ đĩa và quyền ghi thư mục dữ liệu.")

    def forget(self, name: str) -> None:
        """Remove the secret; one that is not there is forgotten already."""
        if self._marker(name).exists():
            _out_of_keyring(name)
        self._marker(name).unlink(missing_ok=True)
        self._file(name).unlink(missing_ok=True)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other programs of this data directory out while a secret is made; the system lets go at a crash."""
        self._directory.mkdir(parents=True, exist_ok=True)
        with (self._directory / ".lock").open("w") as handle:
            _lock(handle)
            yield

    def _file(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError(f"no name for a secret: {name}")
        return self._directory / name

    def _marker(self, name: str) -> Path:
        return self._file(f"{name}.in-keyring")


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner reads, whole or not at all. Raises ``DeskError``."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        why = error.strerror or str(error)
        raise DeskError(f"Không ghi được {path} ({why}).", "Kiểm tra ổ đĩa, chỗ trống và quyền ghi.") from error
    finally:
        part.unlink(missing_ok=True)


def _digest(secret: bytes) -> str:
    return hashlib.sha256(secret).hexdigest()


def _safe_keyring() -> Any | None:
    """Return the system's keyring, None where it would keep nothing or keep it in the open."""
    import keyring
    from keyring.errors import KeyringError

    try:
        backend = keyring.get_keyring()
    except (KeyringError, RuntimeError):
        return None
    members = getattr(backend, "backends", [backend])
    return backend if members and all(_is_safe(member) for member in members) else None


def _is_safe(backend: object) -> bool:
    return not type(backend).__module__.startswith(_NOT_SAFE)


def _to_keyring(name: str, secret: bytes) -> bool:
    """Say whether the system's keyring took the secret and gave it back."""
    from keyring.errors import KeyringError

    backend = _safe_keyring()
    if backend is None:
        return False
    try:
        backend.set_password(SERVICE, name, secret.hex())
        return bool(backend.get_password(SERVICE, name) == secret.hex())
    except KeyringError:
        return False


def _from_keyring(name: str) -> bytes | None:
    from keyring.errors import KeyringError

    backend = _safe_keyring()
    try:
        found = None if backend is None else backend.get_password(SERVICE, name)
        return None if found is None else bytes.fromhex(found)
    except (KeyringError, ValueError):
        return None


def _out_of_keyring(name: str) -> None:
    from keyring.errors import KeyringError

    backend = _safe_keyring()
    with contextlib.suppress(KeyringError):
        if backend is not None:
            backend.delete_password(SERVICE, name)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: Any) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(handle: Any) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
