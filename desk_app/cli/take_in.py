"""`import`: registers of dossiers, survey sheets, the procedure catalogue."""

from argparse import Namespace
from pathlib import Path
from typing import Protocol

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command, group
from desk_app.cli.terminal import Terminal


class Counts(Protocol):
    """What every import tells; the counts add up to ``read``."""

    read: int
    added: int
    updated: int
    unchanged: int
    rejected: int
    rejected_file: Path | None


def add(commands: Commands) -> None:
    """Add the commands."""
    kinds = group(commands, "import", "nhập từ tệp; nhập lại tệp cũ không thay đổi gì")
    register = command(kinds, "register", "nhập sổ theo dõi hồ sơ (.xlsx, .xls)", run_register)
    register.add_argument("file", metavar="FILE", type=Path, help="tệp sổ")
    register.add_argument("--preset", metavar="TÊN", help="mẫu cột của một hệ thống")
    register.add_argument("--dry-run", action="store_true", help="chỉ xem sẽ thay đổi gì, không ghi")
    surveys = command(kinds, "surveys", "nhập phiếu đánh giá (.xlsx, .xls)", run_surveys)
    surveys.add_argument("file", metavar="FILE", type=Path, help="tệp phiếu")
    catalogue = command(kinds, "catalogue", "nhập danh mục thủ tục (.csv, .xlsx)", run_catalogue)
    catalogue.add_argument("file", metavar="FILE", type=Path, help="tệp danh mục")


def run_register(options: Namespace, terminal: Terminal) -> int:
    """Take a register of dossiers in."""
    from desk_app.usecases.register import import_register

    with unit_data.opened(options) as database:
        done = import_register(
            database,
            options.file,
            actor=unit_data.actor(),
            preset=options.preset,
            dry_run=options.dry_run,
            progress=terminal.progress,
        )
    return _told(terminal, done, "hồ sơ")


def run_surveys(options: Namespace, terminal: Terminal) -> int:
    """Take survey sheets in."""
    from desk_app.usecases.imports import import_surveys

    with unit_data.opened(options) as database:
        return _told(terminal, import_surveys(database, options.file, actor=unit_data.actor()), "phiếu")


def run_catalogue(options: Namespace, terminal: Terminal) -> int:
    """Take a procedure catalogue in."""
    from desk_app.usecases.imports import import_catalogue

    with unit_data.opened(options) as database:
        return _told(terminal, import_catalogue(database, options.file, actor=unit_data.actor()), "thủ tục")


def _told(terminal: Terminal, done: Counts, what: str) -> int:
    file = None if done.rejected_file is None else str(done.rejected_file)
    document = {
        "read": done.read,
        "added": done.added,
        "updated": done.updated,
        "unchanged": done.unchanged,
        "rejected": done.rejected,
        "rejected_file": file,
    }
    said = f"Đọc {done.read} {what}: thêm {done.added}, cập nhật {done.updated}, không đổi {done.unchanged}"
    terminal.answer(document, [f"{said}, từ chối {done.rejected}."])
    if done.rejected:
        where = f" Các dòng và lý do ở {file}: sửa rồi nhập lại tệp ấy." if file else ""
        terminal.note(f"Có {done.rejected} dòng không nhập được.{where}")
    return Exit.FINDINGS if done.rejected else Exit.DONE
