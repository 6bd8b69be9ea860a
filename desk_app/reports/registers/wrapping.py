"""Words broken into lines for narrow cells: greedily, inside a word where it must be, so that nothing is cut off."""

import re
from functools import lru_cache
from typing import Any

from desk_app.domain.text import nfc
from desk_app.reports import fonts
from desk_app.reports.body import bind
from desk_app.reports.fonts import Face
from desk_app.reports.numbers import NBSP

LACKING = "□"
"""Stands for a letter that the typeface lacks: one odd letter among thousands of rows must not stop the register."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufe0e\ufe0f\ufeff]+")
_JOINTS = re.compile(rf"(?<=[-./@_,;:{NBSP}])(?=\w)")


@lru_cache(maxsize=16_384)
def printable(text: str) -> str:
    """Return the text composed, on one line, each letter that the typeface lacks shown as a box.

    >>> printable("Xin\\tchào \\U0001F600")
    'Xin chào □'
    """
    composed = " ".join(_CONTROL.sub(" ", nfc(text)).split(" ")).strip()
    known: Any = fonts.font(Face.REGULAR).face
    return "".join(letter if ord(letter) in known.charToGlyph else LACKING for letter in composed)


@lru_cache(maxsize=32_768)
def wrap(text: str, face: Face, size: float, measure: float) -> tuple[str, ...]:
    """Return the lines of the text; a line end that its writer set stays.

    >>> wrap("H23.15.42-230608-0007", Face.REGULAR, 9.5, 65)
    ('H23.15.42-', '230608-0007')
    """
    return tuple(line for part in nfc(text).split("\n") for line in _wrap(printable(part), face, size, measure))


def _wrap(text: str, face: Face, size: float, measure: float) -> list[str]:
    if not text or fonts.width(text, face, size) <= measure:
        return [text]
    lines: list[str] = []
    line = ""
    for word in bind(text).split(" "):
        longer = f"{line} {word}" if line else word
        if fonts.width(longer, face, size) <= measure:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, face, size, measure)
        lines += full
    return [*lines, line]


def _broken(word: str, face: Face, size: float, measure: float) -> list[str]:
    """Break a word that is wider than the cell: behind its joints, else anywhere."""
    if fonts.width(word, face, size) <= measure:
        return [word]
    parts = [""]
    for chunk in _JOINTS.split(word):
        pieces = [chunk] if fonts.width(chunk, face, size) <= measure else list(chunk)
        for piece in pieces:
            if parts[-1] and fonts.width(parts[-1] + piece, face, size) > measure:
                parts.append("")
            parts[-1] += piece
    return parts
