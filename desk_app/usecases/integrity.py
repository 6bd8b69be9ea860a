"""Whether the data still says what was recorded, and whole copies of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain.unit import SlotTaken
from desk_app.store.subjects import UNIT

if TYPE_CHECKING:
    from desk_app.store.database import Database

Tell = Callable[[str], object]
"""Told what is being done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The first thing that does not hold, in a sentence, and where it is."""

    sentence: str
    table: str
    subject: str = ""
    column: str = ""
    device: str = ""
    seq: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What checking the data found; None is a clean bill. Of a damaged file nothing is counted."""

    devices: int
    events: int
    finding: Finding | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A copy that was written or given back, checked."""

    path: Path
    events: int


def verify(database: "Database", tell: Tell) -> Verdict:
    """Check the file, recompute every hash chain, fold every projection anew; stop at the first disagreement."""
    finding: Finding | None = None
    for what, check in (
        ("Kiểm tra tệp", _file),
        ("Tính lại chuỗi băm của sổ", _chain),
        ("Dựng lại số liệu từ sổ và so từng dòng", _projections),
    ):
        tell(what)
        finding = check(database)
        if finding is not None:
            break
    devices, events = (0, 0) if finding is not None and not finding.table else database.size()
    return Verdict(devices=devices, events=events, finding=finding)


def _file(database: "Database") -> Finding | None:
    from desk_app.store.faults import CorruptData

    try:
        fault = database.file_fault()
    except CorruptData as corrupt:
        fault = str(corrupt)
    return None if fault is None else Finding(sentence=f"Tệp dữ liệu bị hỏng: {fault}", table="")


def _chain(database: "Database") -> Finding | None:
    broken = database.first_fault()
    if broken is None:
        return None
    return Finding(
        sentence=f"Sổ bị sửa hoặc thiếu: máy {broken.device}, sự kiện số {broken.seq} ({broken.why}).",
        table="event",
        device=broken.device,
        seq=broken.seq,
    )


def _projections(database: "Database") -> Finding | None:
    wrong = database.first_difference()
    if wrong is None:
        return None
    if wrong.found is None:
        said = "thiếu một dòng mà sổ có"
    elif wrong.expected is None:
        said = "thừa một dòng mà sổ không có"
    else:
        said = f"cột {wrong.column} khác với sổ"
    return Finding(
        sentence=f"Bảng {wrong.table}, đối tượng {wrong.key or '(không rõ)'}: {said}.",
        table=wrong.table,
        subject=wrong.key,
        column=wrong.column,
    )


def back_up(database: "Database", target: Path, tell: Tell) -> Kept:
    """Write a whole, checked copy. Raises ``backup.BrokenBackup``, ``DeskError``."""
    from desk_app.store import backup

    return Kept(path=target, events=backup.write(database.driver, database.path, target, tell))


def restore(source: Path, directory: Path, *, actor: str, tell: Tell) -> Kept:
    """Give a copy back into an empty directory as a new device that goes on in the old one's slot.

    Raises ``backup.BrokenBackup``, ``DeskError``.
    """
    from desk_app.store import backup

    def take_slot(staged: Path, old: str, new: str) -> None:
        from desk_app.store.database import Database

        database = Database.open(staged)
        try:
            with database.work(actor) as work:
                work.record(UNIT, SlotTaken(slot=work.unit().slots.get(old, 1), device=new))
        finally:
            database.close()

    return Kept(path=directory, events=backup.read(source, directory, take_slot, tell))
