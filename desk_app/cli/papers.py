"""`register`, `paper`: the register of a period, and the papers of saved dossiers, as files."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.cli import unit_data
from desk_app.cli.exits import Exit
from desk_app.cli.grammar import Commands, command
from desk_app.cli.terminal import Terminal
from desk_app.errors import DeskError

if TYPE_CHECKING:
    from desk_app.store.work import Work

_FORMS = (
    *("receipt", "supplement", "refusal", "apology", "stopping"),
    *("control", "result", "fee", "explanation", "handover"),
)


def add(commands: Commands) -> None:
    """Add the commands."""
    register = command(commands, "register", "sổ theo dõi hồ sơ của một kỳ ra PDF hoặc Excel", run_register)
    told = "2023-Q2, 2023-06, 2023, 2023-H1 hoặc 2023-03-15..2023-06-14"
    register.add_argument("period", metavar="PERIOD", help=told)
    register.add_argument("--out", metavar="FILE", type=Path, required=True, help="tệp .pdf hoặc .xlsx")
    register.add_argument("--counter", metavar="N", type=int, default=0, help="chỉ quyển của quầy này")
    paper = command(commands, "paper", "giấy của hồ sơ đã lưu ra PDF; không ghi là đã in", run_paper)
    paper.add_argument("form", metavar="FORM", choices=_FORMS, help=", ".join(_FORMS))
    paper.add_argument("reception", metavar="RECEPTION", nargs="+", help="số tiếp nhận hoặc mã hồ sơ")
    paper.add_argument("--out", metavar="FILE.pdf", type=Path, required=True, help="tệp PDF")
    paper.add_argument("--sheet", choices=("A5", "A4"), default="A5", help="khổ giấy")
    paper.add_argument("--copy", choices=("1", "2"), help="chỉ liên này của giấy tiếp nhận")
    paper.add_argument("--back", action="store_true", help="giấy bàn giao: chiều trả kết quả về quầy")


def run_register(options: Namespace, terminal: Terminal) -> int:
    """Write the register of a period."""
    from desk_app.usecases.papers import RegisterWanted, write_register

    with unit_data.opened(options) as database, database.view() as work:
        wanted = RegisterWanted(period=options.period, counter=options.counter)
        written = write_register(work, wanted, options.out, terminal.progress)
    document = {
        "out": str(options.out),
        "from": written.window.first.isoformat(),
        "to": written.window.last.isoformat(),
        "dossiers": written.lines,
        "sheets": written.sheets,
    }
    pages = f", {written.sheets} trang" if written.sheets else ""
    terminal.answer(document, [f"Đã ghi {written.lines} hồ sơ{pages} vào {options.out}."])
    return Exit.DONE


def run_paper(options: Namespace, terminal: Terminal) -> int:
    """Write a paper of saved dossiers; the history is told of prints only, and a file is none."""
    from desk_app.reports.output import writing
    from desk_app.reports.slips.content import Copy, Sheet
    from desk_app.usecases import papers

    copies = (Copy(options.copy),) if options.copy else (Copy.KEPT, Copy.GIVEN)
    choices = papers.Choices(sheet=Sheet(options.sheet), copies=copies, back=options.back)
    with unit_data.opened(options) as database, database.view() as work:
        subjects = [_found(work, number) for number in options.reception]
        made = papers.make(work, options.form, subjects, choices)
    with writing(options.out):
        options.out.write_bytes(made.pdf)
    document = {"form": options.form, "out": str(options.out), "reprint": made.reprint, "missing": list(made.missing)}
    terminal.answer(document, [f"Đã ghi {made.title} vào {options.out}."])
    return Exit.DONE


def _found(work: "Work", number: str) -> str:
    from desk_app.usecases import browse

    found = browse.find(work, number)
    if found is None:
        raise DeskError(f"Không tìm thấy hồ sơ {number}.", "Kiểm tra lại số trên giấy tiếp nhận.")
    return found
