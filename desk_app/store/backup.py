"""A whole unit in one file: written beside its place, checked, and only then put there; checked again when read.

A restored PC takes a new device identity: the old copy may still be somewhere and go on writing, and two histories
under one identity are a fork that no other PC may accept.
"""

import contextlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from desk_app.errors import DeskError
from desk_app.store import engine, ledger, projections, schema, verify
from desk_app.store.database import FILE
from desk_app.store.faults import told_to_people

Tell = Callable[[str], object]
"""Told what is being done."""

_MAGIC = b"SQLite format 3\x00"
_STAGE = "restoring"


class BrokenBackup(DeskError):
    """What was to be kept, or given back, does not hold its own checks."""


def write(driver: Any, source: Path, target: Path, tell: Tell) -> int:
    """Copy a unit's open data to ``target`` and return the number of its events.

    An earlier backup at that place is replaced only by a whole one. Raises ``BrokenBackup``, ``DeskError``.
    """
    _refuse_place(source, target)
    part = target.with_name(f"{target.name}.part")
    try:
        with told_to_people(), _written(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            tell("Chép dữ liệu")
            _copy(driver, part)
            tell("Kiểm tra bản sao")
            events = _checked(part, target)
            _sync(part)
            part.replace(target)
            _sync(target.parent)
    finally:
        for left in (part, *(part.with_name(f"{part.name}{end}") for end in ("-wal", "-shm"))):
            left.unlink(missing_ok=True)
    return events


def read(source: Path, directory: Path, finish: Callable[[Path, str, str], object], tell: Tell) -> int:
    """Give a backup back into an empty directory and return the number of its events.

    ``finish`` is called with the staged directory, the old and the new device, before the data stands at its place.
    Raises ``BrokenBackup``, ``DeskError``; the directory is left empty then.
    """
    _refuse_no_backup(source)
    stage = _emptied(directory)
    staged = stage / FILE
    try:
        with told_to_people(), _written(directory):
            tell("Đọc bản sao")
            shutil.copyfile(source, staged)
            tell("Kiểm tra bản sao")
            events = _checked(staged, source)
            old, new = _renamed(staged)
            finish(stage, old, new)
            _sync(staged)
            staged.replace(directory / FILE)
            _sync(directory)
    finally:
        _remove(stage)
    return events


def _copy(driver: Any, part: Path) -> None:
    """Copy page by page through SQLite, so that what the WAL holds comes too; the copy is one file."""
    with contextlib.closing(engine.connect(part)) as copy:
        try:
            driver.backup(copy)
        except sqlcipher.Error as error:  # the driver says no code here
            why = "Kiểm tra chỗ trống và ổ đĩa của nơi sao lưu, chạy motcua verify, rồi làm lại."
            raise DeskError(f"Không chép được dữ liệu ({error}).", why) from error
        copy.execute("PRAGMA journal_mode = DELETE")


def _checked(part: Path, named: Path) -> int:
    """Check the copy as ``motcua verify`` does and return the number of its events."""
    with contextlib.closing(engine.connect(part)) as driver:
        _check_version(driver, named)
        fault = verify.file_fault(driver) if _is_current(driver) else None
        broken = fault or ledger.first_fault(driver)
        if broken is None and _is_current(driver):
            driver.execute("BEGIN")
            difference = verify.first_difference(driver)
            driver.execute("ROLLBACK")
            broken = None if difference is None else f"{difference.table} {difference.key}"
        _, events = verify.size(driver)
    if broken is not None:
        raise BrokenBackup(
            f"Dữ liệu trong {named} không toàn vẹn ({broken}).",
            "Không dùng bản này; chạy motcua verify trên máy gốc, hoặc lấy một bản sao lưu khác.",
        )
    with contextlib.closing(engine.connect(part)) as driver:
        driver.execute("PRAGMA journal_mode = DELETE")
    return events


def _is_current(driver: Any) -> bool:
    """Say whether the projections are of this program's version; others are folded anew when the data is opened."""
    row = driver.execute("SELECT value FROM meta WHERE key = 'projection_version'").fetchone()
    return row is not None and row[0] == projections.VERSION


def _check_version(driver: Any, named: Path) -> None:
    found = schema.version(driver)
    if found is None:
        raise DeskError(f"Tệp {named} không phải bản sao lưu của Một Cửa Desk.", "Chọn đúng tệp sao lưu.")
    if found > schema.HEAD:
        raise schema.NewerLedger


def _renamed(staged: Path) -> tuple[str, str]:
    """Give the copy a new device identity; return the old and the new one."""
    new = secrets.token_hex(16)
    with contextlib.closing(engine.connect(staged)) as driver:
        row = driver.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
        if row is None:
            raise BrokenBackup(f"Bản sao {staged} không ghi máy nào đã viết nó.", "Lấy một bản sao lưu khác.")
        driver.execute("UPDATE meta SET value = ? WHERE key = 'device'", (new,))
    return row[0], new


def _refuse_place(source: Path, target: Path) -> None:
    if target.is_dir():
        raise DeskError(f"{target} là một thư mục.", "Ghi tên tệp sao lưu, ví dụ sao-luu.motcua.")
    if target.exists() and (target.samefile(source) or not _is_database(target)):
        raise DeskError(f"Tệp {target} đã có và không phải bản sao lưu.", "Chọn tên khác; tệp cũ còn nguyên.")


def _refuse_no_backup(source: Path) -> None:
    if not source.is_file():
        raise DeskError(f"Không có tệp sao lưu {source}.", "Kiểm tra lại tên tệp và thư mục.")
    if not _is_database(source):
        raise DeskError(f"Tệp {source} không phải bản sao lưu của Một Cửa Desk.", "Chọn đúng tệp sao lưu.")


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError as error:
        raise DeskError(f"Không đọc được tệp {path}.", "Kiểm tra quyền đọc tệp rồi thử lại.") from error


def _emptied(directory: Path) -> Path:
    """Return a place within the directory to work in; nothing but what an earlier restore left may lie there."""
    stage = directory / _STAGE
    if directory.exists():
        if not directory.is_dir() or {entry.name for entry in directory.iterdir()} - {_STAGE}:
            raise DeskError(f"Thư mục {directory} không trống.", "Chọn một thư mục trống hoặc chưa có bằng --data.")
        _remove(stage)
    with _written(directory):
        stage.mkdir(parents=True)
    return stage


def _remove(stage: Path) -> None:
    for file in stage.glob("*"):
        file.unlink()
    if stage.exists():
        stage.rmdir()


@contextlib.contextmanager
def _written(place: Path) -> Iterator[None]:
    """Say in words what the disk refuses."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise DeskError(f"Không ghi được {place} ({why}).", "Kiểm tra ổ đĩa, chỗ trống và quyền ghi.") from error


def _sync(path: Path) -> None:
    """Let the disk itself say that it has the file, or the entry of a directory where the system knows that."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
