"""The paper's typeface: Tinos, which has the measures of Times New Roman and every Vietnamese letter."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import resources
from desk_app.errors import DeskError

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """The four cuts, by the name of their file."""

    REGULAR = "Tinos-Regular"
    BOLD = "Tinos-Bold"
    ITALIC = "Tinos-Italic"
    BOLD_ITALIC = "Tinos-BoldItalic"


@cache
def font(face: Face) -> "TTFont":
    """Load the cut and make it known to the canvas, once a process.

    Only our own files are ever registered: reportlab tells faces apart by the
    name inside the file and would embed the first of two namesakes for both.
    """
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    loaded = TTFont(face.value, str(resources.path(f"fonts/{face.value}.ttf")))
    registerFont(loaded)
    return loaded


def register() -> None:
    """Make all cuts known."""
    for face in Face:
        font(face)


@lru_cache(maxsize=8192)
def _units(text: str, face: Face) -> float:
    """Return the width in thousandths of the size: Vietnamese words are few and come again and again."""
    metrics: Any = font(face).face
    widths: dict[int, float] = metrics.charWidths
    unknown: float = metrics.defaultWidth
    return sum(widths.get(ord(letter), unknown) for letter in text)


def width(text: str, face: Face, size: float) -> float:
    """Return how wide the text is, in points."""
    return _units(text, face) * size / 1000


def require_glyphs(texts: Iterable[str]) -> None:
    """Refuse a letter that the typeface lacks: drawn, it would be blank and lost without a word."""
    glyphs: Any = font(Face.REGULAR).face
    lacking = sorted({letter for text in texts for letter in text if ord(letter) not in glyphs.charToGlyph} - {"\n"})
    if lacking:
        shown = " ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in lacking[:5])
        raise DeskError(f"Báo cáo có ký tự không in được: {shown}.", "Sửa hoặc xóa các ký tự này trong phần lời.")
