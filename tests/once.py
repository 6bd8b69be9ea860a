"""What tests share and what takes long to make: made once a run, by whichever worker of it comes first."""

import atexit
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

PATIENCE_S = 600
_BLINK_S = 0.05
_roots: list[Path] = []


def share(root: Path) -> None:
    """Say which directory all workers of this run have."""
    _roots.append(root)


@cache
def _own() -> Path:
    """Return a directory for what runs without pytest."""
    made = Path(tempfile.mkdtemp(prefix="motcua-once-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def made_once(name: str, make: Callable[[Path], object]) -> Path:
    """Return the directory of that name as ``make`` filled it; nobody writes to it afterwards: take a copy.

    A worker that comes while another makes it waits; where making fails each of them hears why.
    """
    root = _roots[-1] if _roots else _own()
    place, made, making = (root / f"{name}{end}" for end in ("", ".made", ".making"))
    until = time.monotonic() + PATIENCE_S
    while not made.exists():
        try:
            making.mkdir(parents=True)
        except FileExistsError:
            assert time.monotonic() < until, f"{place} is not made by whoever began"
            time.sleep(_BLINK_S)
            continue
        try:
            if not made.exists():
                shutil.rmtree(place, ignore_errors=True)
                make(place)
                made.touch()
        finally:
            making.rmdir()
    return place
