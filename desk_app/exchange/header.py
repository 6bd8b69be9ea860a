"""Find a table's header by what its titles mean, whoever wrote it: any order, spelling, case, one row or two."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from desk_app.domain.text import fold
from desk_app.exchange.cells import Cell, text

SEARCHED_ROWS = 20
"""Contract: the header stands within the first 20 rows."""

ColumnT = TypeVar("ColumnT", bound=StrEnum)

_FILLER_WORDS = (
    "ho so cua chu cong dan nguoi nop tthc thu tuc hanh chinh theo quy dinh thuc te neu co to chuc ca va hoac"
    " day du yeu cau cho dd mm yyyy hh bat buoc duoc tai la dong vnd d"
)
_FILLER = frozenset(_FILLER_WORDS.split())
"""Words that may follow a known title without changing what it means: "Địa chỉ của người nộp"."""

_OPENING = frozenset({"ho", "so", "tthc", "thu", "tuc", "hanh", "chinh"})
"""Words that may come before one; "Người" may not: "Người tiếp nhận" is no date."""

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SIGNS = re.compile(r"[^0-9a-z]+")
_NUMBERING = re.compile(r"^(?:[ivx]+|\d{1,2}) (?=[a-z])")
_TIMES = re.compile(r"^(?:ngay thang nam|ngay gio|gio ngay|thoi gian|thoi diem|ngay va gio)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header(Generic[ColumnT]):
    """Where a table's titles stand (rows from 0) and which column means what."""

    first_row: int
    rows: int
    columns: Mapping[ColumnT, int]
    titles: tuple[str, ...]

    @property
    def data_row(self) -> int:
        """Return the first row below the header."""
        return self.first_row + self.rows


class Vocabulary(Generic[ColumnT]):
    """The titles by which each column is known, best first; a preset's own titles go before them."""

    def __init__(
        self, titles: Mapping[ColumnT, Iterable[str]], own: Mapping[ColumnT, Iterable[str]] | None = None
    ) -> None:
        self._phrases: dict[str, tuple[ColumnT, int]] = {}
        for rank, table in ((-1000, own or {}), (0, titles)):
            for column, known in table.items():
                for place, title in enumerate(known):
                    self._phrases.setdefault(_plain(title), (column, rank + place))
        self._found: dict[str, tuple[int, int, ColumnT] | None] = {}

    def meaning(self, title: str, group: str = "") -> tuple[int, int, ColumnT] | None:
        """Return (how loosely, rank, column) of a title, alone or under the title of its group; None where unknown."""
        key = f"{group}\n{title}"
        if key not in self._found:
            self._found[key] = self._meaning(title, group)
        return self._found[key]

    def _meaning(self, title: str, group: str) -> tuple[int, int, ColumnT] | None:
        readings = [f"{group} {title}", title] if group and title else [title or group]
        spelled = [label for reading in readings for label in _labels(reading)]
        for label in spelled:
            if known := self._phrases.get(label):
                return 0, known[1], known[0]
        for label in spelled:
            if known := self._loosely(label):
                return 1, known[1], known[0]
        return self._of_alternatives(title)

    def _of_alternatives(self, title: str) -> tuple[int, int, ColumnT] | None:
        """Return what a title with alternatives means ("Kênh / Nguồn"), if those known mean one column."""
        known = [self._phrases[label] for part in title.split("/")[:6] if (label := _plain(part)) in self._phrases]
        return (2, known[0][1], known[0][0]) if len({column for column, _ in known}) == 1 and "/" in title else None

    def _loosely(self, label: str) -> tuple[ColumnT, int] | None:
        """Return the column whose longest title stands in the label with nothing but filler round it."""
        if label.count(" ") > 13:
            return None
        spaced = f" {label} "
        best = ""
        for phrase in self._phrases:
            if len(phrase) > len(best) and f" {phrase} " in spaced:
                before, _, after = spaced.partition(f" {phrase} ")
                if _OPENING.issuperset(before.split()) and _FILLER.issuperset(after.split()):
                    best = phrase
        return self._phrases[best] if best else None


def _plain(title: str) -> str:
    return _TIMES.sub("ngay", _SIGNS.sub(" ", fold(title)).strip())


def _labels(title: str) -> Iterator[str]:
    """Give the readings of a title: as it stands, without brackets, without its number."""
    for reading in (title, _BRACKETS.sub(" ", title)):
        label = _plain(reading)
        yield label
        yield _TIMES.sub("ngay", _NUMBERING.sub("", label))


_SURELY = 6
"""With so many known titles a row is the header; rows of data below need not be read for titles."""


def find_header(rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary[ColumnT]) -> Header[ColumnT] | None:
    """Return the best header of the first rows, None where no row has two known titles."""
    titles = [[text(cell) for cell in row] for row in rows[:SEARCHED_ROWS]]
    best: Header[ColumnT] | None = None
    for place in range(len(titles)):
        for header in _headers_at(place, titles, vocabulary):
            if len(header.columns) > max(1, len(best.columns) if best else 0):
                best = header
        if best is not None and len(best.columns) >= _SURELY and place > best.first_row + 1:
            break
    return best


def _headers_at(
    place: int, titles: Sequence[Sequence[str]], vocabulary: Vocabulary[ColumnT]
) -> Iterator[Header[ColumnT]]:
    """Give the header of one row, and that of two rows whose upper one groups the lower."""
    upper = titles[place]
    yield _header(place, 1, [("", title) for title in upper], vocabulary)
    if place + 1 < len(titles) and sum(map(bool, upper)) > 1:
        lower = titles[place + 1]
        yield _header(place, 2, list(zip(_spread(upper, lower), lower, strict=True)), vocabulary)


def _spread(upper: Sequence[str], lower: Sequence[str]) -> Iterator[str]:
    """Give each column its group: a merged title has its text in its first cell only."""
    group = ""
    for above, below in zip(upper, lower, strict=True):
        group = above or (group if below else "")
        yield group


def _header(
    place: int, rows: int, titles: Sequence[tuple[str, str]], vocabulary: Vocabulary[ColumnT]
) -> Header[ColumnT]:
    claims = sorted(
        (*meaning[:2], index, meaning[2])
        for index, (group, title) in enumerate(titles)
        if (group or title) and (meaning := vocabulary.meaning(title, group))
    )
    columns: dict[ColumnT, int] = {}
    taken: set[int] = set()
    for _, _, index, column in claims:
        if column not in columns and index not in taken:
            columns[column] = index
            taken.add(index)
    return Header(first_row=place, rows=rows, columns=columns, titles=tuple(title or group for group, title in titles))
