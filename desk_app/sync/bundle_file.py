"""A carried file as a container: locked for its readers, signed by its writer, read only once every byte is checked.

The format is told in docs/developer/bundle.md. What the records in it mean is ``bundle``'s affair.
"""

import contextlib
import hashlib
import io
import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import msgspec
from msgspec import Struct

from desk_app.errors import DeskError
from desk_app.sync.identity import Identity, verify

SUFFIX = ".motcua-goi"
VERSION = 1

_MAGIC = b"MOTCUAGO"
_END = b"HETGOI\r\n"
_START = struct.Struct(">8sHI")
_FRAME = struct.Struct(">I")
_RECORD = struct.Struct(">BI")
_LAST = 1 << 31
_CHUNK = 256 << 10
_TAG = 16
_SIGNATURE = 64
_FOOT = len(_END) + _SIGNATURE
_BLOCK = 1 << 20
_LARGEST_HEADER = 1 << 20
_LARGEST_RECORD = 24 << 20
_LEVEL = 6
_SIGNED = b"motcua bundle signature 1\x00"
_LOCK = b"motcua bundle lock 1\x00"
_BODY = b"motcua bundle body 1\x00"

NO_BUNDLE = "no-bundle"
CUT = "cut"
CHANGED = "changed"
TOO_NEW = "too-new"
NOT_FOR_US = "not-for-us"


class Unreadable(Exception):
    """The file is not read; ``reason`` is one of this module's names. Nothing of it was given out."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Header(Struct, array_like=True, frozen=True, kw_only=True):
    """What anybody may read: who wrote the file, for which unit, when, and for whom it is locked. Nobody's name."""

    writer: bytes
    writer_name: str
    unit: str
    unit_name: str
    made_at: int
    program: str
    ephemeral: bytes
    """X25519 public key, made for this file alone."""
    locks: tuple[tuple[bytes, bytes], ...]
    """Device, and the file's key locked for it."""


Record = tuple[int, bytes]
"""Kind and content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What a file says of itself on its outside."""

    writer_name: str
    unit: str
    unit_name: str
    made_at: int
    program: str


def write(
    path: Path, address: Address, identity: Identity, readers: Mapping[str, str], records: Iterable[Record]
) -> int:
    """Write the records for the readers (device → box key) and return the file's length.

    The file stands under its name only when it is whole and on the disk; an earlier one stays until then.
    Raises ``DeskError``.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            _write(_Summed(file), address, identity, readers, records)
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        part.replace(path)
        _settle(path.parent)
    except OSError as error:
        why = error.strerror or str(error)
        raise DeskError(
            f"Không ghi được tệp gói {path} ({why}); tệp cũ ở đó, nếu có, còn nguyên.",
            "Kiểm tra thẻ nhớ còn đủ chỗ trống, cho phép ghi và chưa bị rút, rồi làm lại.",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return size


def _write(
    out: "_Summed", address: Address, identity: Identity, readers: Mapping[str, str], records: Iterable[Record]
) -> None:
    import zstandard

    key = os.urandom(32)
    ephemeral, locks = _locked(key, readers)
    header = Header(
        writer=bytes.fromhex(identity.device),
        ephemeral=ephemeral,
        locks=locks,
        **{name: getattr(address, name) for name in Address.__slots__},
    )
    told = msgspec.msgpack.encode(header)
    out.write(_START.pack(_MAGIC, VERSION, len(told)))
    out.write(told)
    sink: Any = _Encrypting(out, _derived(key, _BODY, out.digest()))  # of a file, zstandard asks for write alone
    packer = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).stream_writer(sink, closefd=False)
    for kind, content in records:
        packer.write(_RECORD.pack(kind, len(content)))
        packer.write(content)
    packer.flush(zstandard.FLUSH_FRAME)
    sink.finish()
    out.write(_END)
    out.write(identity.sign(_SIGNED + out.digest()))


class _Summed:
    """A file that knows the SHA-256 of what was written to it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._sum = hashlib.sha256()

    def write(self, told: bytes) -> None:
        self._sum.update(told)
        self._file.write(told)

    def digest(self) -> bytes:
        return self._sum.digest()


class _Encrypting:
    """Locks what is written to it, chunk by chunk; the last chunk says that it is the last."""

    def __init__(self, out: _Summed, key: bytes) -> None:
        self._out = out
        self._seal = _Chunks(key)
        self._waiting = bytearray()

    def write(self, told: bytes) -> int:
        self._waiting += told
        while len(self._waiting) > _CHUNK:
            self._put(bytes(self._waiting[:_CHUNK]), last=False)
            del self._waiting[:_CHUNK]
        return len(told)

    def flush(self) -> None:
        """Do nothing: a chunk is written when it is full."""

    def finish(self) -> None:
        self._put(bytes(self._waiting), last=True)

    def _put(self, plain: bytes, *, last: bool) -> None:
        locked = self._seal.lock(plain, last=last)
        self._out.write(_FRAME.pack(len(locked) | (_LAST if last else 0)))
        self._out.write(locked)


class _Chunks:
    """ChaCha20-Poly1305 over numbered chunks, of which the last is marked: none can be moved, left out or added."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        self._cipher = ChaCha20Poly1305(key)
        self._number = 0

    def lock(self, plain: bytes, *, last: bool) -> bytes:
        return self._cipher.encrypt(self._nonce(last), plain, None)

    def open(self, locked: bytes, *, last: bool) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(self._nonce(last), locked, None)
        except InvalidTag as error:
            raise Unreadable(CHANGED) from error

    def _nonce(self, last: bool) -> bytes:
        self._number += 1
        return bytes([last, 0, 0, 0]) + (self._number - 1).to_bytes(8, "big")


def _derived(secret: bytes, purpose: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, purpose).derive(secret)


def _locked(key: bytes, readers: Mapping[str, str]) -> tuple[bytes, tuple[tuple[bytes, bytes], ...]]:
    """Return the file's own public key, and the key of its body locked for each reader."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    ephemeral = X25519PrivateKey.generate()
    public = ephemeral.public_key().public_bytes_raw()
    locks = []
    for device, box_key in sorted(readers.items()):
        box = bytes.fromhex(box_key)
        shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(box))
        lock = _Chunks(_derived(shared, _LOCK + bytes.fromhex(device), public + box))
        locks.append((bytes.fromhex(device), lock.lock(key, last=True)))
    return public, tuple(locks)


def _unlocked(header: Header, identity: Identity) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    ours = bytes.fromhex(identity.device)
    locked = next((locked for device, locked in header.locks if device == ours), None)
    if locked is None:
        raise Unreadable(NOT_FOR_US)
    try:
        shared = identity.box.exchange(X25519PublicKey.from_public_bytes(header.ephemeral))
        salt = header.ephemeral + bytes.fromhex(identity.box_key)
        return _Chunks(_derived(shared, _LOCK + ours, salt)).open(locked, last=True)
    except (ValueError, Unreadable) as error:  # locked for the keys that this PC had under another seed
        raise Unreadable(NOT_FOR_US) from error


class Reading:
    """A file that is read: who says that they wrote it, then whether they did, then what is in it. Close it."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        try:
            self.header = self._header()
        except BaseException:
            self._file.close()
            raise

    def _header(self) -> Header:
        start = self._file.read(_START.size)
        if len(start) < len(_MAGIC) or not start.startswith(_MAGIC):
            raise Unreadable(CUT if start and _MAGIC.startswith(start) else NO_BUNDLE)
        if len(start) < _START.size:
            raise Unreadable(CUT)
        _, version, length = _START.unpack(start)
        if version != VERSION:
            raise Unreadable(TOO_NEW)
        if length > _LARGEST_HEADER:
            raise Unreadable(CHANGED)
        told = self._file.read(length)
        if len(told) < length:
            raise Unreadable(CUT)
        self._body = self._file.tell()
        self._salt = hashlib.sha256(start + told).digest()
        try:
            return msgspec.msgpack.decode(told, type=Header)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise Unreadable(CHANGED) from error

    def check(self, verify_key: str) -> None:
        """Read the whole file once and raise ``Unreadable`` unless its writer signed every byte of it."""
        end = self._file.seek(0, io.SEEK_END) - _FOOT
        if end < self._body:
            raise Unreadable(CUT)
        self._file.seek(end)
        foot = self._file.read(_FOOT)
        if not foot.startswith(_END):
            raise Unreadable(CUT)
        if not verify(verify_key, foot[len(_END) :], _SIGNED + self._sum(end + len(_END))):
            raise Unreadable(CHANGED)
        self._end = end

    def _sum(self, length: int) -> bytes:
        told = hashlib.sha256()
        self._file.seek(0)
        while length:
            block = self._file.read(min(length, _BLOCK))
            if not block:
                raise Unreadable(CUT)
            told.update(block)
            length -= len(block)
        return told.digest()

    def records(self, identity: Identity) -> Iterator[Record]:
        """Yield the records, of a file that was checked. May be asked more than once. Raises ``Unreadable``."""
        import zstandard

        key = _derived(_unlocked(self.header, identity), _BODY, self._salt)
        self._file.seek(self._body)
        source = _Decrypting(self._file, self._end, key)
        with zstandard.ZstdDecompressor().stream_reader(source, closefd=False) as plain:  # type: ignore[arg-type]  # it asks for read alone
            try:
                yield from _records(plain)
            except zstandard.ZstdError as error:
                raise Unreadable(CHANGED) from error
        source.finished()

    def close(self) -> None:
        """Let the file go, so that another may stand in its place."""
        self._file.close()

    def __enter__(self) -> "Reading":
        """Return itself."""
        return self

    def __exit__(self, *_of: object) -> None:
        """Close it."""
        self.close()


def _records(plain: Any) -> Iterator[Record]:
    while start := _exactly(plain, _RECORD.size, may_end=True):
        kind, length = _RECORD.unpack(start)
        if length > _LARGEST_RECORD:
            raise Unreadable(CHANGED)
        yield kind, _exactly(plain, length)


def _exactly(plain: Any, length: int, *, may_end: bool = False) -> bytes:
    told = b""
    while len(told) < length:
        more = plain.read(length - len(told))
        if not more:
            if may_end and not told:
                return b""
            raise Unreadable(CHANGED)
        told += more
    return told


class _Decrypting:
    """The body's bytes, chunk by chunk, as the decompressor asks for them."""

    def __init__(self, file: IO[bytes], end: int, key: bytes) -> None:
        self._file = file
        self._left = end - file.tell()
        self._open = _Chunks(key)
        self._here = b""
        self._over = False

    def read(self, most: int = -1) -> bytes:
        while not self._here and not self._over:
            self._here = self._chunk()
        told, self._here = (self._here, b"") if most < 0 else (self._here[:most], self._here[most:])
        return told

    def _chunk(self) -> bytes:
        frame = self._take(_FRAME.size)
        (told,) = _FRAME.unpack(frame)
        length, self._over = told & ~_LAST, bool(told & _LAST)
        if not _TAG <= length <= _CHUNK + _TAG:
            raise Unreadable(CHANGED)
        return self._open.open(self._take(length), last=self._over)

    def _take(self, length: int) -> bytes:
        self._left -= length
        told = self._file.read(length) if self._left >= 0 else b""
        if len(told) != length:
            raise Unreadable(CUT)
        return told

    def finished(self) -> None:
        """Raise ``Unreadable`` where anything stands behind the last chunk."""
        if not self._over or self._left or self._here:
            raise Unreadable(CHANGED)


def _settle(directory: Path) -> None:
    """Let the disk itself say that it has the file's name, where the system knows that."""
    if os.name == "nt":
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # some file systems of sticks know no such thing
        pass
    finally:
        os.close(handle)
