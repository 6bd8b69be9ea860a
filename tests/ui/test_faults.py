"""Our bugs are seen, kept and told without anyone's data."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desk_app.ui.fault_dialog import FaultDialog
from desk_app.ui.faults import Faults, code_of, masked, report

CITIZEN = "Nguyễn Thị Thu Hằng"


@pytest.fixture
def faults(qtbot: QtBot, tmp_path: Path) -> Iterator[Faults]:
    made = Faults(tmp_path / "data")
    made.install()
    yield made
    made.uninstall()


def stumble(name: str = CITIZEN) -> None:
    raise LookupError(f"no dossier of '{name}' (030186001242)")


def stumbled(name: str = CITIZEN) -> LookupError:
    try:
        stumble(name)
    except LookupError as error:
        return error
    raise AssertionError


def test_a_bug_in_a_slot_is_told_once_and_kept_without_personal_data(
    qtbot: QtBot, faults: Faults, tmp_path: Path
) -> None:
    told: list[tuple[str, str]] = []
    faults.happened.connect(lambda code, text: told.append((code, text)))
    file = tmp_path / "data" / "faults.txt"
    with qtbot.captureExceptions():  # pytest-qt's own hook stands before ours
        for _ in range(2):
            QTimer.singleShot(0, lambda: faults._on_exception(LookupError, stumbled(), stumbled().__traceback__))
        qtbot.waitUntil(lambda: file.exists() and file.read_text("utf-8").count("LookupError") == 2)
    assert len(told) == 1
    kept = file.read_text("utf-8")
    assert CITIZEN not in kept
    assert "030186001242" not in kept
    assert told[0][0] in kept


def test_a_bug_on_another_thread_is_told_on_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    faults, heard_on = Faults(tmp_path), []
    faults.happened.connect(lambda *_: heard_on.append(threading.current_thread()))
    thread = threading.Thread(target=lambda: faults._caught.emit(stumbled()))
    thread.start()
    qtbot.waitUntil(lambda: heard_on == [threading.main_thread()])
    thread.join()


def test_the_same_bug_has_the_same_code_whosever_data_met_it() -> None:
    assert code_of(stumbled()) == code_of(stumbled("Trần Văn Bình"))
    assert code_of(stumbled()) != code_of(ValueError())


def test_a_report_names_versions_and_our_own_lines_but_no_folder_of_the_account() -> None:
    text = report(stumbled())
    assert "Một Cửa Desk" in text
    assert "tests/ui/test_faults.py" in text
    assert str(Path.cwd()) not in text


def test_the_cause_of_an_error_is_reported_with_it() -> None:
    outer = RuntimeError("page")
    outer.__cause__ = stumbled()
    assert "LookupError" in report(outer)


@pytest.mark.expects_log
def test_what_qt_complains_about_goes_to_the_log(faults: Faults, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("cannot find 'Nguyễn'")
    assert [record.getMessage() for record in caplog.records] == ["default: cannot find …"]


@given(st.text(alphabet="0123456789", min_size=9, max_size=14), st.text(alphabet="aăâđê ", max_size=5))
def test_no_number_as_long_as_an_id_survives(number: str, words: str) -> None:
    assert number not in masked(f"{words} {number}.")


def test_the_dialog_says_the_code_and_copies_the_report(qtbot: QtBot) -> None:
    dialog = FaultDialog("A1B2C3", "report")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "report"


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from desk_app.ui.faults import Faults
application = QCoreApplication([])
faults = Faults(Path(sys.argv[1]))
faults.install()
faults.happened.connect(lambda code, text: (print(code), application.quit()))
def bug(): raise ZeroDivisionError("of '0123456789'")
QTimer.singleShot(0, bug)
application.exec()
"""


def test_the_hooks_catch_what_a_slot_lets_through_in_a_program_of_its_own(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=30,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    assert len(done.stdout.strip()) == 6
    assert "ZeroDivisionError: of …" in (tmp_path / "faults.txt").read_text("utf-8")
