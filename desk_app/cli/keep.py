"""`backup`, `restore`, `verify`: the data stays what it was."""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command
from desk_app.cli.terminal import Terminal


def add(commands: Commands) -> None:
    """Add the commands."""
    backup = command(commands, "backup", "sao lưu cả đơn vị vào một tệp, kiểm tra khi ghi", run_backup)
    backup.add_argument("file", metavar="FILE", type=Path, help="tệp sao lưu")
    restore = command(commands, "restore", "khôi phục bản sao lưu vào một thư mục trống, kiểm tra khi đọc", run_restore)
    restore.add_argument("file", metavar="FILE", type=Path, help="tệp sao lưu")
    command(commands, "verify", "tính lại chuỗi băm và mọi số liệu từ sổ, báo chỗ sai đầu tiên", run_verify)


def run_backup(options: Namespace, terminal: Terminal) -> int:
    """Write a whole, checked copy."""
    from desk_app.usecases.integrity import back_up

    with unit_data.opened(options) as database:
        kept = back_up(database, options.file, terminal.stage)
    size = options.file.stat().st_size
    document = {"file": str(options.file), "events": kept.events, "bytes": size}
    terminal.answer(document, [f"Đã sao lưu {kept.events} sự kiện vào {options.file} ({size} byte), đã kiểm tra."])
    return Exit.DONE


def run_restore(options: Namespace, terminal: Terminal) -> int:
    """Give a copy back into an empty directory."""
    from desk_app.usecases.integrity import restore

    place = unit_data.directory(options)
    kept = restore(options.file, place, actor=unit_data.actor(), tell=terminal.stage)
    document = {"file": str(options.file), "data": str(place), "events": kept.events}
    said = f"Đã khôi phục {kept.events} sự kiện vào {place}, đã kiểm tra. Máy này mang định danh mới."
    terminal.answer(document, [said])
    return Exit.DONE


def run_verify(options: Namespace, terminal: Terminal) -> int:
    """Recompute everything and say whether it agrees."""
    from desk_app.usecases.integrity import verify

    with unit_data.opened(options) as database:
        verdict = verify(database, terminal.stage)
    finding = verdict.finding
    document = {
        "ok": finding is None,
        "devices": verdict.devices,
        "events": verdict.events,
        "finding": None if finding is None else asdict(finding),
    }
    if finding is None:
        terminal.answer(
            document, [f"Toàn vẹn: {verdict.events} sự kiện của {verdict.devices} máy, mọi số liệu khớp sổ."]
        )
        return Exit.DONE
    terminal.answer(document, [])
    terminal.note(f"{finding.sentence} Ngừng ghi, giữ nguyên thư mục dữ liệu và khôi phục bản sao lưu gần nhất.")
    return Exit.BROKEN
