"""Papers: files named by what is in them, beside the ledger that speaks of them.

A paper is the SHA-256 of its bytes, in hex. What arrives in pieces grows as ``<digest>.part`` and takes its name only
when it is whole and the digest is right; a file that stands under its name is whole.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desk_app.errors import DeskError

DIRECTORY = "papers"
_BLOCK = 1 << 20


class PaperFault(DeskError):
    """A paper cannot be kept or read."""


class Papers:
    """The papers under one directory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory / DIRECTORY

    def path(self, digest: str) -> Path:
        """Return where the paper lies, or would lie."""
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise ValueError(f"{digest!r} is no digest")
        return self._directory / digest[:2] / digest

    def put(self, content: bytes) -> str:
        """Keep the content and return its digest. Raises ``PaperFault``."""
        digest = hashlib.sha256(content).hexdigest()
        if not self.has(digest):
            part = self._part(digest)
            with _told(part):
                part.parent.mkdir(parents=True, exist_ok=True)
                part.write_bytes(content)
            self._finish(digest)
        return digest

    def has(self, digest: str) -> bool:
        """Say whether the whole paper is here."""
        return self.path(digest).is_file()

    def size(self, digest: str) -> int:
        """Return the length of a paper that is here, in bytes."""
        return self.path(digest).stat().st_size

    def arrived(self, digest: str) -> int:
        """Return how many bytes of a paper that is not whole yet are here."""
        part = self._part(digest)
        return part.stat().st_size if part.exists() else 0

    def add(self, digest: str, offset: int, total: int, chunk: bytes) -> int:
        """Add a chunk at its place; return how many bytes are here now, ``total`` once it is whole.

        A chunk that does not begin where the last one ended changes nothing; an empty one finishes a paper of which
        every byte was here before. A paper whose digest turns out wrong, or that grew too long, is dropped and begins
        anew. Raises ``PaperFault`` where the disk refuses.
        """
        if self.has(digest):
            return total
        here, part = self.arrived(digest), self._part(digest)
        if here > total:
            part.unlink(missing_ok=True)
            return 0
        if offset != here or here + len(chunk) > total:
            return here
        with _told(part):
            part.parent.mkdir(parents=True, exist_ok=True)
            with part.open("ab") as file:
                file.write(chunk)
        if here + len(chunk) < total:
            return here + len(chunk)
        return total if self._finish(digest) else 0

    def read(self, digest: str, offset: int = 0, most: int = -1) -> bytes:
        """Return the bytes from the offset on, at most so many. Raises ``PaperFault`` where it is not here."""
        with _told(self.path(digest)), self.path(digest).open("rb") as file:
            file.seek(offset)
            return file.read(most)

    def _part(self, digest: str) -> Path:
        return self.path(digest).with_suffix(".part")

    def _finish(self, digest: str) -> bool:
        """Check the part, let the disk say that it has it, and give it its name; drop one that is wrong."""
        part = self._part(digest)
        with _told(part):
            if _digest(part) != digest:
                part.unlink()
                return False
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(self.path(digest))
        return True


def note(driver: Any, digest: str, size: int, *, here: bool, now: int) -> None:
    """Record that an event speaks of the paper, and whether its file is here."""
    driver.execute(
        "INSERT INTO paper (digest, bytes, here, noted_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (digest, size, int(here), now),
    )
    if here:
        driver.execute("UPDATE paper SET here = 1, bytes = ? WHERE digest = ?", (size, digest))


def size_of(driver: Any, digest: str) -> int | None:
    """Return the length of a paper that an event speaks of, 0 where nobody said it yet, None where none does."""
    row = driver.execute("SELECT bytes FROM paper WHERE digest = ?", (digest,)).fetchone()
    return None if row is None else int(row[0])


def _digest(path: Path) -> str:
    told = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            told.update(block)
    return told.hexdigest()


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in words what the disk refuses."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise PaperFault(
            f"Không đọc, ghi được tệp giấy tờ {path.name} ({why}).",
            "Kiểm tra ổ đĩa còn chỗ trống và còn tốt; các sự kiện đã gửi vẫn còn, tệp sẽ được chuyển lại.",
        ) from error
