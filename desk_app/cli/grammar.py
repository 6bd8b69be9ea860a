"""How commands are written: argparse in Vietnamese, with the options that every command has."""

import argparse
import re
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NoReturn

from desk_app.cli.exits import Exit
from desk_app.domain.localtime import ZONE, at

Commands = Any
"""What argparse gives to hang commands on; it has no public name for it."""

_WORDS = (
    (r"the following arguments are required: (.*)", r"thiếu \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu \1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 không có \2; chọn một trong: \3"),
    (r"argument (.*?): invalid int value: (.*)", r"\1 phải là số nguyên, không phải \2"),
    (r"argument (.*?): expected one argument", r"\1 cần một giá trị"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 không dùng cùng \2"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 không nhận giá trị \2"),
    (r"one of the arguments (.*) is required", r"cần một trong: \1"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)
"""What argparse says, and how we say it."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def _format_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any) -> str:
        return super()._format_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class Parser(ArgumentParser):
    """A parser that speaks Vietnamese and takes no shortened options."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **settings)
        self._positionals.title, self._optionals.title = "Tham số", "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="hiện lời giúp này")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and where help is; exit 2."""
        said = message
        for pattern, words in _WORDS:
            found = re.fullmatch(pattern, message)
            if found:
                said = found.expand(words)
                break
        self.exit(Exit.WRONG_USAGE, f"{self.prog}: {said}. Xem: {self.prog} --help\n")


def everywhere(parser: ArgumentParser, *, outermost: bool = False) -> None:
    """Add the options that stand before or after the command."""
    default = None if outermost else SUPPRESS
    parser.add_argument("--data", metavar="DIR", default=default, help="thư mục dữ liệu của đơn vị (hoặc MOTCUA_DATA)")
    parser.add_argument(
        "--json", action="store_true", default=False if outermost else SUPPRESS, help="in một tài liệu JSON ra stdout"
    )


def command(commands: Commands, name: str, does: str, run: Callable[..., int], **settings: Any) -> ArgumentParser:
    """Add a command."""
    parser: ArgumentParser = commands.add_parser(
        name, help=does, description=f"{does[:1].upper()}{does[1:]}.", **settings
    )
    everywhere(parser)
    parser.set_defaults(run=run)
    return parser


def group(commands: Commands, name: str, does: str) -> Commands:
    """Add a command that has commands of its own."""
    parser = commands.add_parser(name, help=does, description=f"{does[:1].upper()}{does[1:]}.")
    everywhere(parser)
    return parser.add_subparsers(title="Gồm", metavar="…", required=True, dest=f"{name}_what")


def day(text: str) -> date:
    """Return a day, as 2023-06-14 or 14/06/2023.

    >>> day("14/06/2023"), day("2023-06-14")
    (datetime.date(2023, 6, 14), datetime.date(2023, 6, 14))
    """
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    raise ArgumentTypeError(f"“{text}” không phải là ngày; ghi ví dụ 2023-06-14")


def moment(text: str) -> int:
    """Return a moment in UTC milliseconds: local time unless a zone stands with it; a day alone is its last moment.

    >>> moment("2023-06-14T17:00") == moment("2023-06-14T10:00+00:00") == moment("14/06/2023 17:00")
    True
    >>> moment("2023-06-14") == at(date(2023, 6, 15)) - 1
    True
    """
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return at(datetime.strptime(text.strip(), form).date(), 24) - 1
        except ValueError:
            continue
    told = _told(text.strip())
    if told is None:
        raise ArgumentTypeError(f"“{text}” không phải là thời điểm; ghi ví dụ 2023-06-14T17:00")
    local = told if told.tzinfo is not None else told.replace(tzinfo=ZONE)
    return round(local.timestamp() * 1000)


def _told(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, lambda said: datetime.strptime(said, "%d/%m/%Y %H:%M")):
        try:
            return read(text)
        except ValueError:
            continue
    return None
