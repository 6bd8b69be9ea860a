"""The quarter's PDF at 200,000 dossiers: what it takes beyond its figures, imports and fonts included."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.store.database import FILE, Database
from desk_app.usecases.setup import NewUnit, found_unit
from tests.bench.figures import decade
from tests.bench.measure import Result, as_installed, ms, percentile

BEYOND = 0.5
"""Seconds that the paper may take beyond the figures, on the machine at hand."""
ROUNDS = 5
PERIOD = "2020-Q2"

ONE = """
import sys, time
from pathlib import Path
from desk_app.store.database import Database
from desk_app.usecases import quarter, report

directory, out = Path(sys.argv[1]), Path(sys.argv[2])
database = Database.open(directory)
begun = time.perf_counter()
with database.view() as work:
    report.figures_of(work, quarter.window(work, "{period}"))
counted = time.perf_counter()
database.close()
database = Database.open(directory)
again = time.perf_counter()
report.write_summary(database, "{period}", out)
written = time.perf_counter()
print(counted - begun, written - again)
"""


def measure() -> Iterable[Result]:
    """Return the seconds beyond the figures as a ratio to the half second that is allowed."""
    with tempfile.TemporaryDirectory() as folder:
        directory = _with_unit(Path(folder))
        out, environment = Path(folder) / "quarter.pdf", as_installed(Path(folder))
        _once(directory, out, environment)
        taken = [_once(directory, out, environment) for _ in range(ROUNDS)]
    figures, whole = (percentile([times[side] for times in taken], 50) for side in (0, 1))
    yield Result(
        what="quarter's PDF, 200,000 dossiers",
        ours=ms(whole),
        peer=f"{ms(figures)} figures alone + {ms(BEYOND)}",
        ratio=whole / (figures + BEYOND),
        bar=1.0,
        note=f"own process each, p50 of {ROUNDS}",
    )


def _with_unit(folder: Path) -> Path:
    """Return a copy of the ten years with a unit's profile, which a paper needs."""
    directory = folder / "unit"
    directory.mkdir()
    for file in decade().glob(f"{FILE}*"):
        shutil.copy(file, directory)
    database = Database.open(directory)
    with database.work("bench") as work:
        unit = NewUnit(code="1", name="xã Đồng Lạc", superior="huyện Nam Sách", province_code="H23", catalogue="")
        found_unit(work, unit, database.device)
    database.close()
    return directory


def _once(directory: Path, out: Path, environment: Mapping[str, str]) -> tuple[float, float]:
    """Return the seconds of the figures and of the whole paper, measured in a process of their own."""
    command = [sys.executable, "-c", ONE.format(period=PERIOD), str(directory), str(out)]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=True, timeout=120)
    figures, whole = done.stdout.split()
    return float(figures), float(whole)
