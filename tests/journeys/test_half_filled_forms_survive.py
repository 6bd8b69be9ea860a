"""The program is killed while three forms are half filled; whoever starts it again finds every word."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desk_app.ui.ops import wall_clock_ms
from tests.journeys.half_typed import NAME, PARAGRAPH, PROCEDURE, REMARK, SHEET
from tests.journeys.hands import Hands, Key
from tests.ui.pages.counter import Clock, new_counter

ROOT = Path(__file__).parents[2]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_half_filled_forms_survive(tmp_path: Path) -> None:
    directory = new_counter(tmp_path / "unit").directory
    kill_while_typing(directory)
    hands = Hands(directory, Clock(wall_clock_ms()))
    hands.open()
    form = hands.page.intake._form
    hands.until(lambda: form.procedure.chosen() is not None and form.papers.papers())
    assert (form.person.name.value(), form.procedure.chosen().code) == (NAME, PROCEDURE)
    assert form.papers.papers()[0].present
    entry = hands.go(Key.Key_5).entry
    hands.until(lambda: entry.number.value() == SHEET)
    assert (entry.questions.answers(), entry.comment.value()) == ({3: 2, 4: 0}, REMARK)
    narrative = hands.go(Key.Key_8).narrative
    hands.until(lambda: narrative.area.value() == PARAGRAPH)
    hands.close()


def kill_while_typing(directory: Path) -> None:
    """Let somebody type in the program, and kill it a second later; it must start again as if nothing were."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.journeys.half_typed", str(directory)]
    program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment)
    assert program.stdout is not None
    with program:
        said = program.stdout.readline()
        program.send_signal(signal.SIGKILL)
    assert said == "typed\n"
    again = [sys.executable, "-m", "desk_app.app", "--data", str(directory), "--exit-when-shown"]
    started = subprocess.run(again, cwd=ROOT, env=environment, timeout=120, check=False, capture_output=True, text=True)
    assert started.returncode == 0, started.stderr
