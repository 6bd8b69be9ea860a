"""Where a unit's data lies on this PC."""

import os
from pathlib import Path

FILE = "motcua.sqlite"
"""As store.database names it; told here so that a start need not import the store to know that it is the first"""


def data_directory(given: str | None = None) -> Path:
    """Return the directory that was given, else that of MOTCUA_DATA, else the platform's own."""
    chosen = given or os.environ.get("MOTCUA_DATA")
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("motcua", appauthor=False)


def has_unit(directory: Path) -> bool:
    """Say whether a unit's data lies there."""
    return (directory / FILE).exists()
