"""Open the desk with the Đồng Lạc sample unit; without a display, print its quarter's report instead.

Called by `make run` with the Python of `.venv`. All it makes lies in `build/demo/`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "build" / "demo"
DATA = DEMO / "data"
REPORT = DEMO / "bao-cao-2023-q2.pdf"
DONE, DONE_WITH_FINDINGS = 0, 3


def main() -> int:
    """Fill the sample once, then show it or print it."""
    if not DATA.exists():
        code = _fill()
        if code != DONE:
            return code
    return _motcua(DATA) if _has_display() else _print_report()


def _fill() -> int:
    """Fill beside the place and move it there when whole, so that a run broken off leaves no half a sample."""
    filling = DEMO / "filling"
    shutil.rmtree(filling, ignore_errors=True)
    DEMO.mkdir(parents=True, exist_ok=True)
    code = _motcua(filling, "demo", "dong-lac-2023q2")
    if code == DONE:
        filling.rename(DATA)
    return code


def _print_report() -> int:
    code = _motcua(DATA, "report", "2023-Q2", "--out", str(REPORT))
    if code not in (DONE, DONE_WITH_FINDINGS):
        return code
    print(f"Máy này không có màn hình. Báo cáo quý II năm 2023 của xã mẫu Đồng Lạc đã in ra:\n{REPORT}")
    return DONE


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _motcua(data: Path, *arguments: str) -> int:
    beside_python = Path(sys.executable).parent
    motcua = beside_python / ("motcua.exe" if os.name == "nt" else "motcua")
    return subprocess.call([str(motcua), "--data", str(data), *arguments], env={**os.environ, "PYTHONUTF8": "1"})


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main())
