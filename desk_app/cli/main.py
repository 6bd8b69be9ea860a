"""`motcua COMMAND`: understand it, do it, and end with the exit code that scripts rely on."""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Sequence

from desk_app import __version__
from desk_app.cli import ask, cash, county, exchange, keep, papers, peer, send, set_up, take_in
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Parser, command, everywhere
from desk_app.cli.terminal import Terminal
from desk_app.domain.period import PeriodError
from desk_app.domain.rule import RuleBroken
from desk_app.errors import DeskError

_WINDOW = """\
Không có lệnh nào thì mở cửa sổ làm việc:
  motcua [--data DIR] [--exit-when-shown]

Mã thoát: 0 xong; 1 không làm được; 2 viết lệnh sai; 3 xong và có điều phải xem; 4 dữ liệu không toàn vẹn.
"""


def main(argv: Sequence[str], *, serve: county.Serve | None = None) -> int:
    """Run a command; return its exit code. ``serve`` is what serves a county's data."""
    try:
        options = parser().parse_args(argv)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else Exit.WRONG_USAGE
    options.serve = serve
    return _run(options)


def parser() -> Parser:
    """Return what understands the command line."""
    root = Parser(prog="motcua", description="Một Cửa Desk: bộ phận một cửa của một xã.", epilog=_WINDOW)
    everywhere(root, outermost=True)
    root.add_argument("--version", action="version", version=__version__, help="hiện phiên bản")
    commands = root.add_subparsers(title="Lệnh", metavar="LỆNH", required=True, dest="command", parser_class=Parser)
    for module in (set_up, take_in, ask, cash, papers, send, exchange, peer, keep, county):
        module.add(commands)
    pictures = command(commands, "screenshots", "chụp mọi trang của cửa sổ thành PNG", _refuse_pictures)
    pictures.add_argument("--out", metavar="DIR", required=True, help="thư mục ảnh")
    pictures.set_defaults(refuse=pictures.error)
    return root


def _refuse_pictures(options: Namespace, _terminal: Terminal) -> int:
    """The window takes its own pictures before a command line is read: other options than its own led here."""
    options.refuse("chỉ nhận --out và --data")
    return Exit.WRONG_USAGE


def _run(options: Namespace) -> int:
    """Do it; whatever stands in the way becomes one line and an exit code, never a traceback."""
    terminal = Terminal(as_json=options.json)
    try:
        code = int(options.run(options, terminal))
        sys.stdout.flush()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else Exit.WRONG_USAGE
    except BrokenPipeError:
        _let_go_of_stdout()
        return Exit.NOT_DONE
    except KeyboardInterrupt:
        terminal.note("Đã dừng theo yêu cầu; những gì đã ghi xong vẫn còn. Chạy lại lệnh để làm nốt.")
        return Exit.NOT_DONE
    except Exception as error:
        return _told(error, terminal)
    return code


def _told(error: Exception, terminal: Terminal) -> int:
    match error:
        case DeskError():
            terminal.note(str(error))
            return Exit.BROKEN if _is_broken_data(error) else Exit.NOT_DONE
        case RuleBroken():
            terminal.note(f"{error.title} {error.remedy}")
        case PeriodError():
            hint = "" if "Ví dụ" in str(error) else " Ví dụ: 2023-Q2, 2023-06, 2023-03-15..2023-06-14."
            terminal.note(f"{error}{hint}")
        case OSError():
            where = f" {error.filename}" if error.filename else ""
            why = error.strerror or type(error).__name__
            terminal.note(f"Không đọc hoặc ghi được{where} ({why}). Kiểm tra ổ đĩa, tên tệp và quyền, rồi chạy lại.")
        case _:
            terminal.note(f"Lỗi của phần mềm: {type(error).__name__}. Gửi tệp {_kept(error)} cho người hỗ trợ.")
    return Exit.NOT_DONE


def _is_broken_data(error: DeskError) -> bool:
    from desk_app.store.backup import BrokenBackup
    from desk_app.store.faults import CorruptData

    return isinstance(error, BrokenBackup | CorruptData)


def _kept(error: Exception) -> str:
    """Write where a bug of ours arose to a file and return its name. No value of anybody's data stands in it."""
    import traceback

    lines = (f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__))
    with tempfile.NamedTemporaryFile("w", prefix="motcua-loi-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write("\n".join((f"motcua {__version__}", type(error).__name__, *lines, "")))
    return file.name


def _let_go_of_stdout() -> None:
    """Nobody reads any more: keep the interpreter from saying so at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
