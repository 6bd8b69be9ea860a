"""`send`: an approved summary goes to the county; the command line sends, it never approves."""

from argparse import Namespace
from functools import partial

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command
from desk_app.cli.terminal import Terminal


def add(commands: Commands) -> None:
    """Add the command."""
    send = command(commands, "send", "gửi báo cáo đã duyệt của một kỳ lên huyện, cùng bản PDF", run_send)
    send.add_argument("period", metavar="PERIOD", help="2023-Q2, 2023-06, 2023, 2023-H1 hoặc 2023-03-15..2023-06-14")


def run_send(options: Namespace, terminal: Terminal) -> int:
    """Freeze the approved summary for the county; the next exchange takes it along."""
    from desk_app.usecases.sending import send

    with unit_data.opened(options) as database:
        work = partial(database.work, unit_data.actor())
        sent = send(database.view, work, database.path.parent, options.period, terminal.progress)
    document = {"period": sent.period, "pdf": sent.pdf, "bytes": sent.pdf_bytes, "number": sent.number}
    said = f"Đã chốt báo cáo {sent.period} ({sent.pdf_bytes} byte PDF); lần đồng bộ tới sẽ chuyển lên huyện."
    terminal.answer(document, [said])
    return Exit.DONE
