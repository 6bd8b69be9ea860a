"""Make the workshop ready: `.venv` from the lock, the system libraries that Qt needs, what the tests run beside.

`make setup`, `make run` and `make test` call this file, and so do the equivalent commands on Windows:

    py packaging/prepare.py [run | test]

It stands on the standard library alone, because it runs before anything is installed. Run again, it does nothing.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / "prepared"
LOCK = ROOT / "packaging" / "requirements.lock"
OLDEST_PYTHON = (3, 11)

# What Qt opens at run time and Debian does not install by itself: library, then the package that brings it.
# The first group is needed everywhere, the second only to show a window under X11.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libpulse.so.0": "libpulse0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What tests run beside the program: where each is looked for, then the package that brings it. `run` does without.
BESIDE_TESTS = {
    "postgresql": ("initdb", *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")))),
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
}


def main(arguments: list[str]) -> int:
    """Prepare, then do what was asked besides."""
    if sys.version_info < OLDEST_PYTHON:
        return _refuse(
            f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed; this is {sys.version.split()[0]}."
        )
    commands = {
        "run": [_tool("python"), "packaging/run_demo.py"],
        "test": [_tool("python"), "-m", "pytest", "-n", "2", "--dist", "loadfile"],
    }
    if arguments[:1] not in ([], *([name] for name in commands)):
        return _refuse(f"Say one of: {', '.join(commands)}, or nothing.")
    try:
        prepare()
        if arguments[:1] != ["run"] and sys.platform == "linux":
            _install_system_packages([package for package, names in BESIDE_TESTS.items() if not _any_of(names)])
    except subprocess.CalledProcessError as failed:
        return _refuse(f"Set-up stopped at: {' '.join(map(str, failed.cmd))}")
    return subprocess.call([*commands[arguments[0]], *arguments[1:]], cwd=ROOT) if arguments else 0


def prepare() -> None:
    """Bring `.venv` and the system's libraries to what the lock says, unless the stamp says that they are there."""
    digest = _digest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == digest:
        return
    _install_system_packages(_missing_system_packages())
    print("Setting up .venv: a minute or two, once.", file=sys.stderr)
    if not _has_pip():
        subprocess.check_call([sys.executable, "-m", "venv", "--clear", VENV])
    pip = [_tool("python"), "-m", "pip", "--disable-pip-version-check", "-qq"]
    # An earlier install of ours would be measured against the new lock, and called a conflict.
    subprocess.check_call([*pip, "uninstall", "--yes", "motcua-desk"], cwd=ROOT)
    subprocess.check_call([*pip, "install", "--require-hashes", "-r", LOCK], cwd=ROOT)
    subprocess.check_call([*pip, "install", "--no-deps", "--no-build-isolation", "-e", "."], cwd=ROOT)
    STAMP.write_text(digest, encoding="ascii")


def _has_pip() -> bool:
    """Tell whether `.venv` stands; one that was broken off half-way, or lost its Python, does not."""
    python = Path(_tool("python"))
    return python.exists() and subprocess.call([python, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0


def _digest() -> str:
    """Name by content what the set-up depends on: times of files say nothing after a checkout."""
    seen = hashlib.sha256(sys.version.encode())
    for source in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        seen.update(source.read_bytes())
    return seen.hexdigest()


def _missing_system_packages() -> list[str]:
    missing = [] if find_spec("ensurepip") else ["python3-venv"]
    if sys.platform == "linux":
        missing += [package for library, package in QT_LIBRARIES.items() if not _loads(library)]
    return missing


def _any_of(programs: tuple[str, ...]) -> bool:
    return any(shutil.which(program) for program in programs)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install_system_packages(packages: list[str]) -> None:
    """Install where we may; else say what is missing, since a machine without a screen may do without some."""
    if not packages:
        return
    privilege = _privilege()
    if privilege is None or not shutil.which("apt-get"):
        print(f"Not installed, and not ours to install here: {' '.join(packages)}", file=sys.stderr)
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
        subprocess.check_call([*privilege, "apt-get", *arguments], env=environment, stdout=sys.stderr)


def _privilege() -> list[str] | None:
    """Return what to put before a command to run it as root; None where we may not."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.call([sudo, "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return [sudo, "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


def _tool(name: str) -> str:
    return str(BIN / (f"{name}.exe" if os.name == "nt" else name))


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
