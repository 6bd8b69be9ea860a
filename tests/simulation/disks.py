"""Disks: a machine that stops at a commit, before or after it, or in the middle of a file; and one that is full.

Plugged in where the program opens a SQLite connection and where it asks the disk to hold a file. A machine that was
killed does nothing more: whatever the program tries in its ``finally`` fails too, and the files are as they were.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlcipher3.dbapi2 as sqlcipher

from desk_app.store import engine

_PLENTY = 1_000_000


class Killed(BaseException):
    """The process is gone. Not an ``Exception``: nothing in the program may catch it and go on."""


class Disk:
    """The disk and the process under one directory."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.full = False
        self.dead = False
        self._left: int | None = None
        self._after = False
        self._kept: dict[Path, bytes] = {}

    def arm(self, commits: int, *, after: bool) -> None:
        """Kill the process at the commit after so many; ``after`` the disk has it, else before."""
        self._left, self._after = commits, after

    def disarm(self) -> None:
        """Let the process live."""
        self._left = None

    def alive(self) -> None:
        """Raise ``Killed`` where the process is gone."""
        if self.dead:
            raise Killed

    @contextmanager
    def committing(self) -> Iterator[None]:
        """Commit within this: the process may be gone before or after it."""
        self.alive()
        due = self._left == 0
        if self._left is not None:
            self._left -= 1
        if due and not self._after:
            self._die()
        yield
        if due:
            self._die()

    def _die(self) -> None:
        self.dead, self._left = True, None
        self._kept = {file: file.read_bytes() for file in self.directory.rglob("*.sqlite*") if _lasts(file)}
        raise Killed

    def revive(self) -> None:
        """Put the files back as they were when the process went; every connection was let go."""
        for file in self.directory.rglob("*.sqlite*"):
            file.unlink()
        for file, content in self._kept.items():
            file.write_bytes(content)
        self._kept, self.dead = {}, False


def _lasts(file: Path) -> bool:
    """Say whether the file outlives the process: shared memory does not."""
    return not file.name.endswith("-shm")


class Disks:
    """Every disk of the county, by directory."""

    def __init__(self) -> None:
        self._disks: list[Disk] = []
        self.of_server: Disk | None = None
        """The machine whose process talks to a PostgreSQL server: it may die at a commit there too."""

    def add(self, directory: Path) -> Disk:
        """Return the disk of a new machine."""
        disk = Disk(directory)
        self._disks.append(disk)
        return disk

    def under(self, path: Path) -> Disk | None:
        """Return the disk on which the path lies."""
        return next((disk for disk in self._disks if disk.directory in path.parents), None)

    @contextmanager
    def plugged_in(self) -> Iterator[None]:
        """Let the program write to these disks."""
        really_sync, really_connect = os.fsync, engine.connect

        def sync(handle: int) -> None:
            disk = self.under(Path(os.readlink(f"/proc/self/fd/{handle}")))
            if disk is None:
                return really_sync(handle)
            if disk.full:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            with disk.committing():
                return None

        def connect(path: Path | str) -> Any:
            disk = self.under(Path(path))
            if disk is None:
                return really_connect(path)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(sqlcipher, "connect", _connecting(disk))
                return really_connect(path)

        really_commit = psycopg.Connection.commit

        def commit(connection: Any) -> None:
            if self.of_server is None:
                return really_commit(connection)
            with self.of_server.committing():
                return really_commit(connection)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", sync)
            patch.setattr(engine, "connect", connect)
            patch.setattr(psycopg.Connection, "commit", commit)
            yield


def _connecting(disk: Disk) -> Any:
    """Return what opens connections that lie on the disk."""
    really_connect = sqlcipher.connect

    def connect(*told: Any, **named: Any) -> Any:
        connection = really_connect(*told, factory=_Connection, **named)
        connection.disk = disk
        return connection

    return connect


class _Connection(sqlcipher.Connection):  # type: ignore[misc]  # no types published
    disk: Disk

    def execute(self, statement: str, *values: Any) -> Any:
        self.disk.alive()
        if statement == "COMMIT":
            with self.disk.committing():
                return super().execute(statement)
        if statement == "BEGIN IMMEDIATE":
            self._limit()
        return super().execute(statement, *values)

    def _limit(self) -> None:
        pages = _PLENTY
        if self.disk.full:
            (pages,) = super().execute("PRAGMA page_count").fetchone()
        super().execute(f"PRAGMA max_page_count = {pages}")

    def executemany(self, *told: Any) -> Any:
        self.disk.alive()
        return super().executemany(*told)

    def cursor(self, *told: Any) -> Any:
        self.disk.alive()
        return super().cursor(*told)

    def commit(self) -> None:
        if self.in_transaction:
            with self.disk.committing():
                super().commit()
