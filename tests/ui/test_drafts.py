"""A half-filled form survives a crash."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk_app.ui.drafts import Drafts, file_name
from desk_app.ui.page import Draft

TYPING_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from desk_app.ui.drafts import Drafts

application = QApplication([])
drafts = Drafts(Path(sys.argv[1]))
field = QLineEdit()
field.textEdited.connect(lambda text: drafts.keep("intake", "Hoa", {"name": text}))
field.show()
QTest.keyClicks(field, "Nguyen Thi Thu Hang")
QTimer.singleShot(700, lambda: print("typed", flush=True))
application.exec()
"""


def load(qtbot: QtBot, folder: Path, form: str = "intake", person: str = "Hoa") -> list[Draft]:
    drafts, found = Drafts(folder), []
    drafts.load(form, person, found.append)
    qtbot.wait(50)
    drafts.close()
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_what_was_typed_before_a_kill_is_there_again(qtbot: QtBot, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen(
        [sys.executable, "-c", TYPING_PROGRAM, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert program.stdout is not None
    with program:
        assert program.stdout.readline() == "typed\n"
        program.send_signal(signal.SIGKILL)
    assert load(qtbot, tmp_path) == [{"name": "Nguyen Thi Thu Hang"}]


def test_vietnamese_and_nested_forms_come_back_as_they_were(qtbot: QtBot, tmp_path: Path) -> None:
    form = {"name": "Đặng Thị Hiền", "papers": [{"title": "Tờ khai", "ticked": True}], "fee": 15000}
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("intake", "Hoa", form)
    drafts.close()
    assert load(qtbot, tmp_path / "drafts") == [form]


def test_a_saved_form_leaves_no_draft(qtbot: QtBot, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("intake", "Hoa", {"name": "A"})
    drafts.flush()
    drafts.drop("intake", "Hoa")
    drafts.close()
    assert list(tmp_path.iterdir()) == []
    assert load(qtbot, tmp_path) == []


def test_each_person_and_form_has_its_own_draft(qtbot: QtBot, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("intake", "Hoa", {"name": "A"})
    drafts.keep("intake", "Ngân", {"name": "B"})
    drafts.keep("survey", "Hoa", {"grade": 3})
    drafts.close()
    assert load(qtbot, tmp_path, "intake", "Ngân") == [{"name": "B"}]
    assert load(qtbot, tmp_path, "survey", "Hoa") == [{"grade": 3}]


def test_a_window_closed_before_its_draft_has_come_leaves_it(qtbot: QtBot, tmp_path: Path) -> None:
    first = Drafts(tmp_path)
    first.keep("intake", "Hoa", {"name": "A"})
    first.close()
    second = Drafts(tmp_path)
    second.load("intake", "Hoa", lambda _draft: None)
    second.drop("intake", "Hoa")
    second.close()
    assert load(qtbot, tmp_path) == [{"name": "A"}]


def test_a_run_of_keys_is_one_file_written_after_it_settles(qtbot: QtBot, tmp_path: Path) -> None:
    drafts, path = Drafts(tmp_path), tmp_path / file_name("intake", "Hoa")
    for text in ("N", "Ng", "Ngu"):
        drafts.keep("intake", "Hoa", {"name": text})
    assert not path.exists()
    qtbot.waitUntil(path.exists, timeout=3000)
    assert json.loads(path.read_text("utf-8")) == {"name": "Ngu"}
    drafts.close()


@pytest.mark.parametrize("rubbish", ["", "{", "[1]", "\x00"])
def test_a_draft_that_cannot_be_read_is_no_draft(qtbot: QtBot, tmp_path: Path, rubbish: str) -> None:
    (tmp_path / file_name("intake", "Hoa")).write_text(rubbish, "utf-8")
    assert load(qtbot, tmp_path) == []


def test_a_folder_that_cannot_be_written_is_said_and_typing_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be")
    drafts = Drafts(tmp_path / "drafts")
    with qtbot.waitSignal(drafts.failed, timeout=3000) as failed:
        drafts.keep("intake", "Hoa", {"name": "A"})
    assert isinstance(failed.args[0], OSError)
    drafts.close()
