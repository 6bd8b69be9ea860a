"""The register from the ledger: a volume a counter, every number in it, every column from a real dossier."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desk_app.domain.dossier.facts import Delivery
from desk_app.domain.unit import SlotTaken
from desk_app.errors import DeskError
from desk_app.store.queries import register
from desk_app.store.subjects import UNIT
from desk_app.ui.progress import Cancelled
from desk_app.usecases import steps
from desk_app.usecases.papers import RegisterWanted, registers, write_register
from tests.usecases.paper_scene import OLD, PERSON, Scene, full_scene, new_scene

JUNE = RegisterWanted(period="2023-06-01..2023-06-30")


def rows(scene: Scene, path: Path, wanted: RegisterWanted = JUNE) -> list[tuple[Any, ...]]:
    """Return the lines of the workbook: those that begin with a number."""
    with scene.view() as work:
        write_register(work, wanted, path)
    sheet = load_workbook(path).worksheets[0]
    return [row for row in sheet.iter_rows(values_only=True) if isinstance(row[0], int)]


def test_every_column_comes_from_the_dossier(tmp_path: Path) -> None:
    scene = full_scene(tmp_path / "unit", OLD)
    found = rows(scene, tmp_path / "so.xlsx")
    assert [row[0] for row in found] == list(range(1, 9))
    first, result = found[0], found[5]
    assert first[1:9] == (
        "H23.15.42-230608-0007",
        "1-00001/2023",
        "Đăng ký giám hộ",
        2,
        "Phạm Văn Trọng (nộp thay: Phạm Thị Cẩm Ly)",
        "thôn Mạc Bình, xã Đồng Lạc",
        PERSON.phone,
        "UBND xã Đồng Lạc",
    )
    assert (first[9].strftime("%d/%m %H:%M"), first[10].strftime("%d/%m %H:%M")) == ("08/06 09:24", "13/06 11:30")
    assert (first[11], first[12]) == (None, "Qua bưu chính")
    assert (result[11].strftime("%d/%m %H:%M"), result[13]) == ("14/06 08:15", "Phạm Văn Đức")
    notes = {row[2]: row[14] for row in found}
    assert notes["1-00003/2023"] == "Đang dừng"
    assert notes["1-00004/2023"] == "Từ chối"
    assert notes["1-00005/2023"] == "Công dân rút"
    assert notes["1-00008/2023"] == "Hẹn lại 14/6/2023"


def test_each_counter_has_its_volume_and_numbers_never_mix(tmp_path: Path) -> None:
    scene = new_scene(tmp_path / "unit", OLD)
    scene.receive("a")
    with scene.work() as work:
        work.record(UNIT, SlotTaken(slot=2, device=work.device))
    scene.receive("b")
    scene.receive("c", delivery=Delivery.ELECTRONIC)
    found = rows(scene, tmp_path / "so.xlsx")
    assert [(row[15], row[0], row[2]) for row in found] == [
        (1, 1, "1-00001/2023"),
        (2, 1, "2-00001/2023"),
        (2, 2, "2-00002/2023"),
    ]
    alone = rows(scene, tmp_path / "hai.xlsx", RegisterWanted(period=JUNE.period, counter=2))
    assert [row[2] for row in alone] == ["2-00001/2023", "2-00002/2023"]


def test_a_voided_number_stays_in_its_place(tmp_path: Path) -> None:
    scene = new_scene(tmp_path / "unit", OLD)
    for name in ("a", "b"):
        scene.receive(name)
    scene.then(scene.on(0, 10), "a", steps.void, "Nhập hai lần")
    found = rows(scene, tmp_path / "so.xlsx")
    assert [(row[0], row[14]) for row in found] == [(1, "Nhập nhầm, đã hủy: Nhập hai lần"), (2, None)]
    sheet = load_workbook(tmp_path / "so.xlsx").worksheets[0]
    said = [str(row[0]) for row in sheet.iter_rows(values_only=True)]
    assert "Cộng: 02 hồ sơ, từ số thứ tự 1 đến số thứ tự 2, trong đó 01 số nhập nhầm đã hủy." in said


def test_a_period_without_dossiers_says_so(tmp_path: Path) -> None:
    scene = new_scene(tmp_path / "unit", OLD)
    with scene.view() as work:
        written = write_register(work, RegisterWanted(period="2022"), tmp_path / "so.pdf")
    assert (written.lines, written.sheets) == (0, 1)


def test_blocks_join_without_loss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = full_scene(tmp_path / "unit", OLD)
    whole = rows(scene, tmp_path / "one.xlsx")
    monkeypatch.setattr(registers, "BLOCK", 3)
    assert rows(scene, tmp_path / "two.xlsx") == whole


def test_what_was_folded_into_another_record_is_one_line(tmp_path: Path) -> None:
    scene = full_scene(tmp_path / "unit", OLD)
    with scene.view() as work:
        slots = register.slots(work.driver, scene.on(-1), scene.on(1))
        keys = register.keys(work.driver, scene.on(-1), scene.on(1), 1)
        found = register.dossiers(work.driver, keys)
        assert slots == [1]
        assert [one.id for one in found] == [work.dossier(one.id).id for one in found]
        assert [one.step for one in found] == [work.dossier(one.id).step for one in found]


def test_a_stopped_register_leaves_the_elder_file(tmp_path: Path) -> None:
    scene = full_scene(tmp_path / "unit", OLD)
    out = tmp_path / "so.pdf"
    out.write_bytes(b"elder")

    def stop(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with scene.view() as work, pytest.raises(Cancelled):
        write_register(work, JUNE, out, stop)
    assert out.read_bytes() == b"elder"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["so.pdf"]


def test_an_ending_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    scene = new_scene(tmp_path / "unit", OLD)
    with scene.view() as work, pytest.raises(DeskError, match=r"so\.txt"):
        write_register(work, JUNE, tmp_path / "so.txt")
