"""The desk's first painted page against a bare PySide6 window, each from the start of its own process."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from desk_app.usecases.setup import NewUnit, initialise
from tests.bench.measure import Result, as_installed, interleaved, ms, percentile

BAR = 2.5
ROUNDS = 12
DESK = Path(sys.executable).with_name("motcua")

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
from desk_app.ui.process_age import process_age_ms

class Window(QMainWindow):
    def paintEvent(self, event):
        print(process_age_ms(), flush=True)
        app.quit()

app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def measure() -> Iterable[Result]:
    """Return how much longer the desk takes to show its first page; both sides compile nothing, as installed."""
    with tempfile.TemporaryDirectory() as folder:
        unit = Path(folder) / "unit"
        initialise(unit, NewUnit(code="10654", name="xã Đồng Lạc", superior="huyện Nam Sách", province_code="H23"))
        environment = as_installed(Path(folder))
        ages: dict[str, list[float]] = {"desk": [], "bare": []}
        commands: Mapping[str, Sequence[str]] = {
            "desk": (str(DESK), "--data", str(unit), "--exit-when-shown"),
            "bare": (sys.executable, "-c", BARE),
        }
        for command in commands.values():
            _shown(command, environment)
        sides = {name: _Side(ages[name], command, environment) for name, command in commands.items()}
        interleaved(sides, ROUNDS)
    ours, peer = (percentile(ages[name], 50) / 1000 for name in ("desk", "bare"))
    yield Result(
        what="first painted page",
        ours=ms(ours),
        peer=f"{ms(peer)} bare PySide6 window",
        ratio=ours / peer,
        bar=BAR,
        note=f"from process start, p50 of {ROUNDS}",
    )


class _Side:
    """One program to start again and again, keeping the age that it prints when it is painted."""

    def __init__(self, ages: list[float], command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._ages, self._command, self._environment = ages, command, environment

    def __call__(self) -> None:
        self._ages.append(_shown(self._command, self._environment))


def _shown(command: Sequence[str], environment: Mapping[str, str]) -> float:
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, timeout=60, check=True)
    return float(done.stdout.split()[-1])
