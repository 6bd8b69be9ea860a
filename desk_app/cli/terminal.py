"""Where a command speaks: its answer on stdout, progress and messages on stderr."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


class Terminal:
    """Writes one JSON document to stdout, or readable words; never both."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._stage = ""
        self._dangling = False

    def answer(self, document: Mapping[str, Any], lines: Iterable[str]) -> None:
        """Give the answer: the document where JSON was asked for, else the lines."""
        self.settle()
        if self._as_json:
            print(json.dumps(document, ensure_ascii=False, indent=2))
        else:
            for line in lines:
                print(line)

    def note(self, said: str) -> None:
        """Say one line on stderr."""
        self.settle()
        print(" ".join(said.split()), file=sys.stderr)

    def stage(self, what: str) -> None:
        """Say what is being done now."""
        self.progress(0, 0, what)

    def progress(self, done: int, total: int, what: str) -> None:
        """Say how far a long job is: in one line that moves on a terminal, else a line a stage."""
        if sys.stderr.isatty():
            how_far = f" {_count(done)}/{_count(total)}" if total else "…"
            print(f"\r\033[K{what}{how_far}", end="", file=sys.stderr, flush=True)
            self._dangling = True
        elif (stage := what.rstrip(" 0123456789")) != self._stage:
            print(f"{stage}…", file=sys.stderr, flush=True)
            self._stage = stage

    def settle(self) -> None:
        """End the line that moves."""
        if self._dangling:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
            self._dangling = False


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> list[str]:
    """Return rows as aligned lines; the columns named in ``right`` hold numbers.

    >>> table(["Mã", "Số"], [["a", "1.022"], ["bcd", "9"]], right=[1])
    ['Mã      Số', '---  -----', 'a    1.022', 'bcd      9']
    """
    cells = [list(head), *(list(row) for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(head))]
    cells.insert(1, ["-" * width for width in widths])
    numbers = frozenset(right)
    return ["  ".join(_set(row, widths, numbers)).rstrip() for row in cells]


def _set(row: Sequence[str], widths: Sequence[int], numbers: frozenset[int]) -> Iterable[str]:
    for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.rjust(width) if place in numbers else cell.ljust(width)


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")
