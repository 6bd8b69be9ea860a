"""The version of the ledger's own tables, and the way up to today's.

Projections never migrate: they are dropped and folded anew. Alembic costs half a second to import, so it is
imported only when a step is due.
"""

import contextlib
import shutil
from pathlib import Path
from typing import Any

import db
from desk_app.errors import DeskError

HEAD = "0002"
"""The newest revision in ``db/migrations``; a test holds it to the scripts."""


class NewerLedger(DeskError):
    """The data was written by a newer program."""

    def __init__(self) -> None:
        super().__init__(
            "Dữ liệu này do một phiên bản mới hơn của phần mềm ghi.",
            "Cập nhật phần mềm trên máy này rồi mở lại; dữ liệu không bị thay đổi.",
        )


def version(driver: Any) -> str | None:
    """Return the revision of the open file, or None of an empty one."""
    known = driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if known is None:
        return None
    row = driver.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else row[0]


def upgrade(driver: Any, path: Path, target: str = HEAD, scripts: Path | None = None) -> None:
    """Bring the ledger's tables up to ``target``; a copy of the file is made first where it holds anything.

    ``scripts`` are ours (``db/migrations``) unless others are given. Raises ``NewerLedger`` where the file's revision
    is not among ours.
    """
    found = version(driver)
    if found is not None and found > HEAD:
        raise NewerLedger
    if found is not None:
        _copy(driver, path, found)
    _run_alembic(driver, target, scripts or db.path("migrations"))


def _copy(driver: Any, path: Path, found: str) -> None:
    """Copy the file beside itself through SQLite's own backup, so that what the WAL holds comes too."""
    from desk_app.store.engine import connect

    copy = path.with_name(f"{path.stem}.v{found}.bak")
    part = copy.with_suffix(".part")
    part.unlink(missing_ok=True)
    with contextlib.closing(connect(part)) as target:
        driver.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    shutil.move(part, copy)


def _run_alembic(driver: Any, target: str, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool

    shared = create_engine("sqlite://", creator=lambda: driver, poolclass=StaticPool)
    event.listen(shared, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    config = Config()
    config.set_main_option("script_location", str(scripts))
    with shared.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)
