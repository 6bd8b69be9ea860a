"""The register asked for in the window."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot

from desk_app.ui.pages.quarter.exports import register_command
from desk_app.ui.printing.register import RegisterDialog, ask_register
from desk_app.ui.theme.tokens import Tone
from tests.ui.printing.test_printing import Office
from tests.usecases.paper_scene import NEW, full_scene
from tests.usecases.test_papers import text_of


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    scene = full_scene(tmp_path / "unit", NEW)
    (tmp_path / "desk").mkdir()
    made = Office(qtbot, scene, tmp_path / "desk")
    yield made
    made.window.close()
    made.window.deleteLater()


def test_the_register_of_any_days_is_written_with_its_progress(office: Office, tmp_path: Path) -> None:
    dialog = ask_register(office.page, office.desk, date(2025, 10, 1), date(2025, 10, 31))
    dialog.write_to(str(tmp_path / "so.pdf"))
    office.until(lambda: dialog.notices.notice("written") is not None)
    notice = dialog.notices.notice("written")
    assert notice is not None
    assert notice.tone is Tone.GOOD
    assert not dialog.progress.isVisible()
    text = text_of((tmp_path / "so.pdf").read_bytes())
    assert "từ ngày 01/10/2025 đến hết ngày 31/10/2025" in text
    assert "Cộng: 08 hồ sơ" in text


def test_days_the_wrong_way_round_are_said_beside_the_field(office: Office) -> None:
    dialog = ask_register(office.page, office.desk, date(2025, 10, 31), date(2025, 10, 1))
    office.until(dialog.isActiveWindow)
    dialog.go.click()
    office.until(dialog.last.input.hasFocus)
    assert dialog.last.input.accessibleDescription() != ""


def test_a_folder_that_is_not_there_is_said(office: Office, tmp_path: Path) -> None:
    dialog = ask_register(office.page, office.desk)
    dialog.write_to(str(tmp_path / "nowhere" / "so.xlsx"))
    office.until(lambda: (said := dialog.notices.notice("written")) is not None and said.tone is Tone.LATE)


def test_closing_the_dialog_lets_the_register_be_written(office: Office, tmp_path: Path) -> None:
    dialog = ask_register(office.page, office.desk, date(2025, 10, 1), date(2025, 10, 31))
    dialog.write_to(str(tmp_path / "so.pdf"))
    dialog.reject()
    office.until(lambda: bool(office.said))
    with PdfDocument(tmp_path / "so.pdf") as document:
        assert len(document) >= 1


def test_a_stopped_register_leaves_no_file(office: Office, tmp_path: Path) -> None:
    dialog = ask_register(office.page, office.desk, date(2025, 10, 1), date(2025, 10, 31))
    dialog.write_to(str(tmp_path / "so.pdf"))
    dialog.progress.stopped.emit()
    office.until(dialog.go.isEnabled)
    assert not (tmp_path / "so.pdf").exists() or dialog.notices.notice("written") is not None
    assert not list(tmp_path.glob(".so.pdf*"))


def test_the_palette_of_the_quarter_offers_it(office: Office) -> None:
    command = register_command(office.page, office.desk, None)
    assert command.act is not None
    command.act()
    assert office.window.findChildren(RegisterDialog)
