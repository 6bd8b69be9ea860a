"""A backup is whole or is none; a restored PC keeps its history and takes a new identity."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desk_app.errors import DeskError
from desk_app.store import backup
from desk_app.store.database import FILE, Database
from desk_app.store.faults import CorruptData
from desk_app.store.schema import NewerLedger
from desk_app.store.work import Work
from desk_app.usecases import integrity, steps
from tests.store import pcs


def _silent(_: str) -> None:
    return None


@pytest.fixture
def busy(pc: Database) -> Database:
    with pc.work("A") as work:
        work.record(work.new_subject(), pcs.reception(number="1-00001/2023", official="H23.15.30-230612-0007"))
    return pc


@pytest.fixture
def copy(busy: Database, tmp_path: Path) -> Path:
    return integrity.back_up(busy, tmp_path / "keep" / "unit.motcua", _silent).path


def _restored(copy: Path, to: Path) -> Database:
    integrity.restore(copy, to, actor="Quản trị", tell=_silent)
    return Database.open(to, clock=pcs.Clock())


def test_a_backup_is_one_file_beside_nothing_half_done(busy: Database, copy: Path) -> None:
    assert [file.name for file in copy.parent.iterdir()] == ["unit.motcua"]


def test_a_restored_pc_shows_what_the_old_one_showed(busy: Database, copy: Path, tmp_path: Path) -> None:
    restored = _restored(copy, tmp_path / "new")
    assert pcs.projected(restored) == pcs.projected(busy)
    assert pcs.events(busy) == [row for row in pcs.events(restored) if row[0] == busy.device]
    assert integrity.verify(restored, _silent).finding is None
    restored.close()


def test_a_restored_pc_is_another_device_that_numbers_in_the_same_slot(
    busy: Database, copy: Path, tmp_path: Path
) -> None:
    restored = _restored(copy, tmp_path / "new")
    with restored.view() as work:
        assert restored.device != busy.device
        assert work.slot() == 1
        assert work.unit().slots == {busy.device: 1, restored.device: 1}
    restored.close()


def test_two_restores_of_one_backup_never_fork(copy: Path, tmp_path: Path) -> None:
    first, second = _restored(copy, tmp_path / "first"), _restored(copy, tmp_path / "second")
    pcs.meet(first, second)
    assert pcs.projected(first) == pcs.projected(second)
    first.close()
    second.close()


def test_what_was_recorded_after_the_backup_comes_back_by_meeting(busy: Database, copy: Path, tmp_path: Path) -> None:
    def end(work: Work) -> None:
        (subject,) = work.driver.execute("SELECT id FROM dossier").fetchone()
        steps.issue_result(work, subject)

    with busy.work("A") as work:
        end(work)
    restored = _restored(copy, tmp_path / "new")
    pcs.meet(busy, restored)
    assert pcs.projected(restored) == pcs.projected(busy)
    restored.close()


def test_a_backup_replaces_an_older_one(busy: Database, copy: Path) -> None:
    older = copy.read_bytes()
    with busy.work("A") as work:
        work.record(work.new_subject(), pcs.reception("Trần Thị Mẫu", number="1-00002/2023"))
    integrity.back_up(busy, copy, _silent)
    assert copy.read_bytes() != older


def test_a_file_that_is_no_backup_is_not_written_over(busy: Database, tmp_path: Path) -> None:
    letter = tmp_path / "thu.docx"
    letter.write_text("Kính gửi", encoding="utf-8")
    for wrong in (letter, tmp_path, busy.path):
        with pytest.raises(DeskError):
            integrity.back_up(busy, wrong, _silent)
    assert letter.read_text(encoding="utf-8") == "Kính gửi"


def test_data_that_does_not_hold_is_not_kept_as_a_backup(busy: Database, copy: Path) -> None:
    whole = copy.read_bytes()
    busy.driver.execute("DROP TRIGGER event_is_never_changed")
    busy.driver.execute("UPDATE event SET actor = 'B' WHERE seq = 2")
    with pytest.raises(backup.BrokenBackup):
        integrity.back_up(busy, copy, _silent)
    assert copy.read_bytes() == whole
    assert [file.name for file in copy.parent.iterdir()] == ["unit.motcua"]


@pytest.mark.parametrize("spoil", ["cut", "scribbled", "events", "projection"])
def test_a_broken_backup_is_refused_and_leaves_nothing(copy: Path, tmp_path: Path, spoil: str) -> None:
    SPOILERS[spoil](copy)
    with pytest.raises((backup.BrokenBackup, CorruptData)):
        integrity.restore(copy, tmp_path / "new", actor="A", tell=_silent)
    assert list((tmp_path / "new").iterdir()) == []


def _cut(copy: Path) -> None:
    content = copy.read_bytes()
    copy.write_bytes(content[: len(content) // 2])


def _scribble(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    for place in range(4096 * 3, len(content), 4096):
        content[place : place + 64] = b"\xff" * 64
    copy.write_bytes(content)


def _sql(statement: str) -> Callable[[Path], None]:
    def run(copy: Path) -> None:
        from contextlib import closing

        from desk_app.store import engine

        with closing(engine.connect(copy)) as driver:
            driver.execute("DROP TRIGGER event_is_never_removed")
            driver.execute(statement)
            driver.execute("PRAGMA journal_mode = DELETE")

    return run


SPOILERS: dict[str, Callable[[Path], None]] = {
    "cut": _cut,
    "scribbled": _scribble,
    "events": _sql("DELETE FROM event WHERE seq = 3"),
    "projection": _sql("UPDATE dossier SET person_name = 'Ai đó'"),
}


def test_a_directory_that_holds_anything_is_not_restored_into(copy: Path, tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "anh.png").write_bytes(b"x")
    with pytest.raises(DeskError, match="không trống"):
        integrity.restore(copy, full, actor="A", tell=_silent)
    assert [file.name for file in full.iterdir()] == ["anh.png"]


def test_what_a_restore_that_was_cut_off_left_is_no_hindrance(copy: Path, tmp_path: Path) -> None:
    half = tmp_path / "half" / "restoring"
    half.mkdir(parents=True)
    (half / FILE).write_bytes(b"half")
    restored = _restored(copy, half.parent)
    restored.close()
    assert sorted(file.name for file in half.parent.iterdir()) == [FILE]


@pytest.mark.parametrize("content", [b"", b"Not a database", b"PK\x03\x04"])
def test_another_file_is_said_to_be_no_backup(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other"
    other.write_bytes(content)
    with pytest.raises(DeskError, match="không phải bản sao lưu"):
        integrity.restore(other, tmp_path / "new", actor="A", tell=_silent)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="Không có tệp sao lưu"):
        integrity.restore(tmp_path / "none", tmp_path / "new", actor="A", tell=_silent)


def test_a_backup_of_a_newer_program_asks_for_an_update(copy: Path, tmp_path: Path) -> None:
    _sql("UPDATE alembic_version SET version_num = '9999'")(copy)
    with pytest.raises(NewerLedger):
        integrity.restore(copy, tmp_path / "new", actor="A", tell=_silent)


def test_a_backup_with_projections_of_another_version_is_folded_anew(copy: Path, tmp_path: Path) -> None:
    _sql("UPDATE meta SET value = '0' WHERE key = 'projection_version'")(copy)
    restored = _restored(copy, tmp_path / "new")
    assert integrity.verify(restored, _silent).finding is None
    restored.close()
